"""A briefing as it stands, gathered for its page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ccleader.metrics import formats
from ccleader.metrics.catalog import BY_KEY, Direction
from ccleader.metrics.periods import Period
from ccleader.models import agents, briefings, calling, meetings, shifts
from ccleader.models.agenda import PointKind
from ccleader.models.briefings import BriefingKind, BriefingRow, BriefingSheet, BriefingState
from ccleader.models.notices import NoticeRow
from ccleader.models.rolls import LABELS, Mood, Presence, Roll
from ccleader.reports.briefing_page import (
    CLOSING_TITLE,
    MORNING_TITLE,
    TITLE,
    BriefingPage,
    FigureLine,
    NoticeLine,
    PointLines,
    RollLine,
    ToTell,
    chair_signs,
    kind_name,
)
from ccleader.reports.sheets import (
    Head,
    Signed,
    check_code,
    foot,
    joined,
    long_day,
    moment_text,
    place_of,
    refooted,
    short_day,
)
from ccleader.words import phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TITLES = {
    BriefingKind.BEFORE: TITLE,
    BriefingKind.AFTER: CLOSING_TITLE,
    BriefingKind.MORNING: MORNING_TITLE,
}
_PREFIXES = {BriefingKind.BEFORE: "BQ", BriefingKind.AFTER: "BH", BriefingKind.MORNING: "ZH"}


def one(session: Session, id: int, now: datetime) -> BriefingPage:
    """The page of one briefing; one not held yet has its roll call to be filled in by hand."""
    return page(session, briefings.briefing(session, id), now)


def within(session: Session, group_id: int, period: Period, now: datetime) -> list[BriefingPage]:
    """The pages of the briefings of a group's days, in their order."""
    return [one(session, row.id, now) for row in reversed(briefings.briefings(session, group_id, period))]


def page(session: Session, sheet: BriefingSheet, now: datetime) -> BriefingPage:
    """The page of a briefing."""
    names = {row.id: row.name for row in agents.agents(session, sheet.group_id, include_left=True)}
    made = BriefingPage(
        head=_head(session, sheet),
        signed=_signed(sheet),
        points=_points(sheet),
        foot="",
        half=sheet.kind is BriefingKind.AFTER,
        parties=(_times(sheet), sheet.chair, sheet.minutes_by, joined((sheet.deputy, sheet.excused))),
        count=_count(sheet),
        roll=tuple(
            _roll(called.agent.name, sheet.rolls.get(called.agent.id), called.on_leave)
            for called in calling.to_call(session, sheet)
        ),
        figures=tuple(_figure(each) for each in sheet.figures if each["metric"] in BY_KEY),
        notices=tuple(
            _notice(sheet.notices[point.notice_id])
            for point in sheet.points
            if point.notice_id is not None and point.read_out
        ),
        questions=tuple(
            (row.question, names.get(row.agent_id or 0, ""), row.answer, _tick(row.right))
            for row in sheet.questions
        ),
        minutes=sheet.minutes,
        to_tell=_to_tell(sheet, names),
    )
    return refooted(made, foot(now, sheet.ended_at or now, check_code(made)))


def _head(session: Session, sheet: BriefingRow) -> Head:
    number = f"{_PREFIXES[sheet.kind]}-{sheet.day:%Y%m%d}-{sheet.id}"
    return Head(
        translate("paper", _TITLES[sheet.kind]),
        "\u3000".join(filter(None, (long_day(sheet.day), _occasion(session, sheet)))),
        place_of(agents.group(session, sheet.group_id), number),
        number,
        sheet.state is not BriefingState.HELD,
    )


def _occasion(session: Session, sheet: BriefingRow) -> str:
    """The shift, or the meeting of the plan."""
    if sheet.shift_type_id is not None:
        kind = shifts.shift_type(session, sheet.shift_type_id)
        return str(phrase("paper", "{shift} ({times})", shift=kind.name, times=kind.label))
    planned = meetings.meetings(session, sheet.group_id, include_retired=True)
    return next((row.name for row in planned if row.id == sheet.meeting_id), "")


def _times(sheet: BriefingRow) -> str:
    if sheet.begun_at is None:
        return ""
    return f"{sheet.begun_at:%H:%M}–" + ("" if sheet.ended_at is None else f"{sheet.ended_at:%H:%M}")


def _count(sheet: BriefingRow) -> str:
    heads = sheet.heads
    if not sum(heads.values()):
        return str(phrase("paper", "due ____ · here ____ · late ____ · missing ____ · leave ____"))
    here, late = heads.get(Presence.HERE, 0), heads.get(Presence.LATE, 0)
    missing, leave = heads.get(Presence.MISSING, 0), heads.get(Presence.LEAVE, 0)
    told = phrase(
        "paper",
        "due {due} · here {here} · late {late} · missing {missing} · leave {leave}",
        due=here + late + missing,
        here=here + late,
        late=late,
        missing=missing,
        leave=leave,
    )
    return str(told)


def _roll(name: str, line: Roll | None, on_leave: bool) -> RollLine:
    if line is None:
        return RollLine(name, translate("briefings", LABELS[Presence.LEAVE]) if on_leave else "")
    presence = translate("briefings", LABELS[line.presence])
    if line.minutes_late:
        presence = str(phrase("paper", "late {count} min", count=line.minutes_late))
    return RollLine(
        name,
        presence,
        _tick(line.dress),
        _tick(line.badge),
        "" if line.mood is None else _mood(line.mood),
        line.presence is not Presence.HERE,
    )


def _mood(mood: Mood) -> str:
    return {
        Mood.GOOD: str(phrase("paper", "good")),
        Mood.PLAIN: str(phrase("paper", "so-so")),
        Mood.LOW: str(phrase("paper", "low")),
    }[mood]


def _tick(good: bool | None) -> str:
    return "" if good is None else "✓" if good else "×"


def _figure(figure: Mapping[str, Any]) -> FigureLine:
    metric = BY_KEY[figure["metric"]]
    unit = formats.unit(metric.format)
    name = translate("metrics", metric.label)
    sign = {Direction.DOWN: "≤", Direction.UP: "≥", Direction.NEITHER: ""}[metric.direction]
    aim = figure["target"]
    return FigureLine(
        str(phrase("paper", "{name} ({code})", name=name, code=unit)) if unit else name,
        formats.text(figure["value"], metric.format),
        "" if aim is None else sign + formats.text(aim, metric.format).removesuffix(".0"),
        figure["note"] or str(phrase("paper", "no signal")),
        bool(figure["note"]),
    )


def _points(sheet: BriefingSheet) -> tuple[PointLines, ...]:
    """The points by kind in the order they first come up; notices have a table of their own."""
    found: dict[PointKind, list[str]] = {}
    for point in sheet.points:
        if point.notice_id is None:
            found.setdefault(point.kind, []).append(point.text)
    return tuple(PointLines(kind_name(kind), tuple(texts)) for kind, texts in found.items())


def _notice(row: NoticeRow) -> NoticeLine:
    change = ""
    if row.old or row.new:
        change = str(phrase("paper", "{old} → {new}", old=row.old, new=row.new))
    return NoticeLine(
        " ".join(filter(None, (row.source, row.number))),
        row.title,
        joined((change, row.text)),
        "" if row.effective_on is None else short_day(row.effective_on),
        str(phrase("paper", "quiz")) if row.quiz else "",
    )


def _to_tell(sheet: BriefingSheet, names: Mapping[int, str]) -> tuple[ToTell, ...]:
    """Whom the briefing did not reach, and the notices each still has to be told."""
    owed: dict[int, list[str]] = {}
    for notice_id, people in sheet.untold.items():
        for who in people if sheet.state is BriefingState.HELD else ():
            row = sheet.notices[notice_id]
            owed.setdefault(who, []).append(" ".join(filter(None, (row.number, row.title))))
    return tuple(ToTell(names.get(who, ""), joined(what)) for who, what in owed.items())


def _signed(sheet: BriefingRow) -> tuple[Signed, ...]:
    held = sheet.state is BriefingState.HELD
    chair = chair_signs()
    name = sheet.deputy or sheet.chair
    return (
        Signed(chair.role, name, moment_text(sheet.ended_at) if held else ""),
        Signed(str(phrase("paper", "Minutes by")), sheet.minutes_by),
    )
