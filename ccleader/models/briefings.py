"""Briefings 班前会, 班后会, 早会: a shift's or a meeting's, with points, roll call, questions and minutes.

A briefing is planned, then running, then held. Once it is held, who was there from the begin has been
told of the notices read out; that stays so while its roll call or its points are corrected.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period
from ccleader.models import agenda, notices, questions, rolls
from ccleader.models.agenda import Figures as Figures
from ccleader.models.agenda import Point as Point
from ccleader.models.agenda import PointKind as PointKind
from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.models.changed import Changed
from ccleader.models.matters import Urgency
from ccleader.models.notices import NoticeRow, Told
from ccleader.models.questions import QuestionForm as QuestionForm
from ccleader.models.questions import QuestionRow as QuestionRow
from ccleader.models.questions import ask as ask
from ccleader.models.rolls import Mood as Mood
from ccleader.models.rolls import Presence as Presence
from ccleader.models.rolls import Roll as Roll
from ccleader.words import mark, phrase


class BriefingKind(StrEnum):
    """班前会, 班后会, 早会."""

    BEFORE = "before"
    AFTER = "after"
    MORNING = "morning"


class BriefingState(StrEnum):
    """Planned, running, held."""

    PLANNED = "planned"
    RUNNING = "running"
    HELD = "held"


LABELS: dict[StrEnum, str] = {
    BriefingKind.BEFORE: mark("briefings", "Shift briefing"),
    BriefingKind.AFTER: mark("briefings", "Closing briefing"),
    BriefingKind.MORNING: mark("briefings", "Morning meeting"),
    BriefingState.PLANNED: mark("briefings", "Planned"),
    BriefingState.RUNNING: mark("briefings", "Running"),
    BriefingState.HELD: mark("briefings", "Held"),
}
"""Source texts of the context "briefings"."""


class Briefing(Authored, Base):
    """A briefing of a shift or of a meeting of the plan; `excused` is why its chair could not be there.

    `figures` are yesterday's as they were shown (see `agenda.Figures`).
    """

    __tablename__ = "briefing"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    shift_type_id: Mapped[int | None] = mapped_column(ForeignKey("shift_type.id"))
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    kind: Mapped[str]
    state: Mapped[str]
    chair: Mapped[str]
    minutes_by: Mapped[str]
    deputy: Mapped[str]
    excused: Mapped[str]
    begun_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    figures: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    minutes: Mapped[str]


@dataclass(frozen=True)
class BriefingForm:
    """What is entered about a briefing beside its points; an excused chair sends a deputy."""

    chair: str = ""
    minutes_by: str = ""
    deputy: str = ""
    excused: str = ""
    minutes: str = ""
    begun_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class BriefingRow(BriefingForm):
    """A briefing as lists show it; `heads` counts its roll call by presence."""

    id: int
    group_id: int
    day: date
    shift_type_id: int | None
    meeting_id: int | None
    kind: BriefingKind
    state: BriefingState
    heads: Mapping[Presence, int]
    by: str

    def form(self) -> BriefingForm:
        """The same briefing as entered, ready to be changed and saved."""
        return BriefingForm(**{field.name: getattr(self, field.name) for field in fields(BriefingForm)})


@dataclass(frozen=True, kw_only=True)
class BriefingSheet(BriefingRow):
    """All of a briefing: yesterday's figures, points in order, roll call by agent, questions, its notices.

    `untold` are those of its roll call who have not been told of a notice on its list.
    """

    figures: Figures
    points: tuple[Point, ...]
    rolls: Mapping[int, Roll]
    questions: tuple[QuestionRow, ...]
    notices: Mapping[int, NoticeRow]
    untold: Mapping[int, tuple[int, ...]]


def briefings(session: Session, group_id: int, period: Period) -> list[BriefingRow]:
    """The briefings of a group over business days, latest first."""
    query = (
        select(Briefing)
        .where(Briefing.group_id == group_id, Briefing.day.between(period.first, period.last))
        .order_by(Briefing.day.desc(), Briefing.id.desc())
    )
    found = list(session.scalars(query))
    heads = rolls.heads(session, [row.id for row in found])
    return [BriefingRow(**_values(row, heads[row.id])) for row in found]


def briefing(session: Session, briefing_id: int) -> BriefingSheet:
    """One briefing with all that belongs to it."""
    found = _standing(session, briefing_id)
    called = rolls.rolls(session, briefing_id)
    points = agenda.points(session, briefing_id)
    named = dict.fromkeys(point.notice_id for point in points if point.notice_id is not None)
    return BriefingSheet(
        **_values(found, Counter(line.presence for line in called.values())),
        figures=tuple(found.figures),
        points=tuple(points),
        rolls=called,
        questions=tuple(questions.questions(session, briefing_id)),
        notices={notice_id: notices.notice(session, notice_id) for notice_id in named},
        untold={
            notice_id: tuple(who for who in called if who not in told)
            for notice_id, told in notices.all_told(session, named).items()
        },
    )


def is_known(session: Session, briefing_id: int) -> bool:
    """Whether a briefing is still there; preparing it may have been undone."""
    return session.get(Briefing, briefing_id) is not None


def _standing(session: Session, briefing_id: int) -> Briefing:
    found = session.get(Briefing, briefing_id)
    if found is None:
        raise Trouble(phrase("trouble", "This briefing was taken back meanwhile. Prepare it again."))
    return found


def of_shift(
    session: Session,
    group_id: int,
    day: date,
    shift_type_id: int | None,
    kind: BriefingKind = BriefingKind.BEFORE,
) -> BriefingSheet | None:
    """The briefing of a shift, or None where none was prepared."""
    found = _found(session, group_id, day, shift_type_id, kind, None)
    return None if found is None else briefing(session, found.id)


def reminders(session: Session, group_id: int, day: date, shift_type_id: int | None) -> list[str]:
    """What the closing briefing of a shift leaves to the next one, for the reminder of the handover."""
    found = _found(session, group_id, day, shift_type_id, BriefingKind.AFTER, None)
    points = [] if found is None else agenda.points(session, found.id)
    return [point.text for point in points if point.kind is PointKind.REMINDER and point.text]


def _values(found: Briefing, heads: Mapping[Presence, int]) -> dict[str, Any]:
    entered = {field.name: getattr(found, field.name) for field in fields(BriefingForm)}
    plain = ("id", "group_id", "day", "shift_type_id", "meeting_id", "by")
    told = {"kind": BriefingKind(found.kind), "state": BriefingState(found.state), "heads": heads}
    return entered | {name: getattr(found, name) for name in plain} | told


def _found(
    session: Session,
    group_id: int,
    day: date,
    shift_type_id: int | None,
    kind: BriefingKind,
    meeting_id: int | None,
) -> Briefing | None:
    query = select(Briefing).filter_by(
        group_id=group_id, day=day, shift_type_id=shift_type_id, kind=kind, meeting_id=meeting_id
    )
    return session.scalar(query.order_by(Briefing.id.desc()))


def prepare(
    session: Session,
    group_id: int,
    day: date,
    shift_type_id: int | None,
    kind: BriefingKind,
    chair: str,
    now: datetime,
    figures: Figures = (),
    meeting_id: int | None = None,
) -> int:
    """The briefing of a shift (or meeting), made and filled in where there is none yet; its id.

    `figures` are yesterday's as the room judged them.
    """
    there = _found(session, group_id, day, shift_type_id, kind, meeting_id)
    if there is not None:
        return there.id
    points = _opening(session, group_id, day, shift_type_id, kind, now, figures)
    made = Briefing(
        group_id=group_id,
        day=day,
        shift_type_id=shift_type_id,
        meeting_id=meeting_id,
        kind=kind,
        state=BriefingState.PLANNED,
        figures=[dict(figure) for figure in figures],
        **asdict(BriefingForm(chair=chair)),
    )
    session.add(made)
    session.flush()
    agenda.write_points(session, made.id, points)
    return made.id


def _opening(
    session: Session,
    group_id: int,
    day: date,
    shift_type_id: int | None,
    kind: BriefingKind,
    now: datetime,
    figures: Figures,
) -> list[Point]:
    """A closing briefing opens with all that is still open; the others with what is to be said.

    That is signals, notices not everybody knows, what the last closing briefing left, praise since this
    shift was briefed last, and urgent problems.
    """
    if kind is BriefingKind.AFTER:
        return agenda.from_matters(session, group_id)
    last = _last_held(session, group_id, now, kind, shift_type_id)
    closing = _last_held(session, group_id, now, BriefingKind.AFTER)
    left = [] if closing is None else agenda.points(session, closing.id)
    return [
        *agenda.from_figures(figures),
        *agenda.from_notices(session, group_id, day),
        *(Point(PointKind.CAUTION, row.text) for row in left if row.kind is PointKind.REMINDER and row.text),
        *agenda.from_praise(session, group_id, None if last is None else last.ended_at, now),
        *agenda.from_matters(session, group_id, [Urgency.RED]),
    ]


def _last_held(
    session: Session, group_id: int, now: datetime, kind: BriefingKind, shift_type_id: int | None = None
) -> Briefing | None:
    query = select(Briefing).where(
        Briefing.group_id == group_id,
        Briefing.kind == kind,
        Briefing.state == BriefingState.HELD,
        Briefing.ended_at <= now,
    )
    if shift_type_id is not None:
        query = query.where(Briefing.shift_type_id == shift_type_id)
    return session.scalar(query.order_by(Briefing.ended_at.desc(), Briefing.id.desc()).limit(1))


def edit_briefing(session: Session, briefing_id: int, form: BriefingForm) -> Changed:
    """Write who chairs, who stands in, the times and the minutes; Misfit where the times do not hold."""
    if form.begun_at is not None and form.ended_at is not None and form.ended_at < form.begun_at:
        raise Misfit("ended_at", phrase("trouble", "The briefing ends before it begins. Correct one time."))
    found = _standing(session, briefing_id)
    for name, value in asdict(form).items():
        setattr(found, name, value)
    session.flush()
    return Changed.BRIEFINGS


def set_figures(session: Session, briefing_id: int, figures: Figures) -> Changed:
    """Keep the figures as they are shown when the briefing begins."""
    _standing(session, briefing_id).figures = [dict(figure) for figure in figures]
    session.flush()
    return Changed.BRIEFINGS


def set_points(session: Session, briefing_id: int, points: Sequence[Point]) -> Changed:
    """Make these the points of a briefing, in that order."""
    _standing(session, briefing_id)
    agenda.write_points(session, briefing_id, points)
    return Changed.BRIEFINGS | _told_anew(session, briefing_id)


def roll_call(session: Session, briefing_id: int, lines: Iterable[Roll]) -> Changed:
    """Write lines of the roll call, each in place of the agent's former one."""
    _standing(session, briefing_id)
    rolls.write_rolls(session, briefing_id, lines)
    return Changed.BRIEFINGS | _told_anew(session, briefing_id)


def strike(session: Session, briefing_id: int, agent_ids: Iterable[int]) -> Changed:
    """Take agents out of the roll call, as if nobody had called them."""
    rolls.strike_rolls(session, briefing_id, agent_ids)
    return Changed.BRIEFINGS | _told_anew(session, briefing_id)


def begin(session: Session, briefing_id: int, now: datetime) -> Changed:
    """Begin a briefing; one that was held stays held."""
    found = _standing(session, briefing_id)
    if found.state == BriefingState.PLANNED:
        found.state, found.begun_at = BriefingState.RUNNING, found.begun_at or now
    session.flush()
    return Changed.BRIEFINGS


def hold(session: Session, briefing_id: int, now: datetime) -> Changed:
    """End a briefing: who was here is told of the notices read out, nobody else.

    Misfit where a deputy and the minutes are owed (see `owed`). Times entered before stay, so that a
    briefing can be recorded afterwards.
    """
    owing = owed(briefing(session, briefing_id))
    if owing is not None:
        raise owing
    found = _standing(session, briefing_id)
    found.ended_at = found.ended_at or now
    found.begun_at = found.begun_at or found.ended_at
    found.state = BriefingState.HELD
    session.flush()
    return Changed.BRIEFINGS | _told_anew(session, briefing_id)


def owed(sheet: BriefingSheet) -> Misfit | None:
    """What is still owed before a briefing counts as held, or None.

    Who was to chair, or to come to a meeting of the plan, and is excused sends a deputy who takes minutes.
    """
    excused = bool(sheet.excused.strip())
    if sheet.kind is BriefingKind.MORNING:
        excused = excused or sheet.heads.get(Presence.LEAVE, 0) > 0
    if excused and not sheet.deputy.strip():
        return Misfit("deputy", phrase("trouble", "Somebody is excused: enter who came instead."))
    if excused and not sheet.minutes.strip():
        return Misfit("minutes", phrase("trouble", "Somebody is excused: enter the minutes the deputy took."))
    return None


def _told_anew(session: Session, briefing_id: int) -> Changed:
    """Bring who was told at a held briefing in line with its roll call and its points."""
    found = _standing(session, briefing_id)
    if found.state != BriefingState.HELD or found.ended_at is None:
        return Changed.NONE
    called = rolls.rolls(session, briefing_id).values()
    here = {line.agent_id for line in called if line.presence is Presence.HERE}
    points = agenda.points(session, briefing_id)
    read = {point.notice_id for point in points if point.read_out and point.notice_id is not None}
    for row in session.scalars(select(Told).where(Told.briefing_id == briefing_id)):
        if row.notice_id not in read or row.agent_id not in here:
            notices.strike(session, row)
    session.flush()
    for notice_id in sorted(read):
        notices.tell(session, notice_id, sorted(here), found.ended_at, briefing_id)
    return Changed.NOTICES
