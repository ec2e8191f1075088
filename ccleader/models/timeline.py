"""Everything the records say of one agent, as one line of moments, the latest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ccleader.metrics.attendance import Meaning
from ccleader.metrics.conduct import ConductKind
from ccleader.metrics.periods import Period
from ccleader.models import agents, coaching, conduct, leave, observations, overtime, quality, swaps
from ccleader.models.agents import AgentRow
from ccleader.models.cells import DayCell, of_agent
from ccleader.models.coaching_records import CoachingRecord
from ccleader.models.codes import codes
from ccleader.models.conduct_records import ConductRecord
from ccleader.models.notices import Notice, Told
from ccleader.models.observations import LABELS as SEEN
from ccleader.models.observations import Observation, ObservationKind
from ccleader.models.overtime import Overtime
from ccleader.models.quality import CheckState, EvaluationRow, Verdict
from ccleader.models.quality_records import Evaluation
from ccleader.models.said import Attendance, Leave, LeaveState
from ccleader.models.shifts import Decision, Swap, SwapKind
from ccleader.models.swaps import SwapRow
from ccleader.words import Phrase, mark, phrase, translate


class Kind(StrEnum):
    """What a moment is about; the figures' own come from the charts (see reports)."""

    FIGURES = "figures"
    COACHING = "coaching"
    POINTS = "points"
    PRAISE = "praise"
    QUALITY = "quality"
    ATTENDANCE = "attendance"
    NOTICE = "notice"
    FLOOR = "floor"


class Tone(StrEnum):
    """How a moment weighs: good news, something to mind, bad news, or neither."""

    PLAIN = ""
    GOOD = "ok"
    WARN = "warn"
    BAD = "bad"


LABELS: dict[Kind, str] = {
    Kind.FIGURES: mark("timeline", "Figures"),
    Kind.COACHING: mark("timeline", "Coaching"),
    Kind.POINTS: mark("timeline", "Points"),
    Kind.PRAISE: mark("timeline", "Praise"),
    Kind.QUALITY: mark("timeline", "QA"),
    Kind.ATTENDANCE: mark("timeline", "Attendance"),
    Kind.NOTICE: mark("timeline", "Notice"),
    Kind.FLOOR: mark("timeline", "Floor"),
}


@dataclass(frozen=True)
class Moment:
    """One line: when, what, in whose words; `about` is what the room of its `room` shows of it."""

    day: date
    at: datetime
    kind: Kind
    tone: Tone
    text: str
    source: str
    room: str
    about: object


def timeline(session: Session, agent_id: int, period: Period) -> list[Moment]:
    """What the records say of an agent on the days of a period, the latest first."""
    who = agents.agent(session, agent_id)
    found = [
        *_points(session, who, period),
        *_quality(session, who, period),
        *_coaching(session, who, period),
        *_seen(session, who, period),
        *_attendance(session, who, period),
        *_leave(session, who, period),
        *_overtime(session, who, period),
        *_swaps(session, who, period),
        *_notices(session, who, period),
    ]
    return sorted(found, key=lambda one: (one.day, one.at), reverse=True)


def begins(session: Session, agent_id: int) -> date | None:
    """The first day of which any record of an agent tells; None where there is none."""
    days = (
        (ConductRecord.day, ConductRecord.agent_id),
        (Evaluation.day, Evaluation.agent_id),
        (CoachingRecord.opened_on, CoachingRecord.agent_id),
        (Observation.day, Observation.agent_id),
        (Attendance.day, Attendance.agent_id),
        (Leave.first, Leave.agent_id),
        (Overtime.day, Overtime.agent_id),
        (Swap.day, Swap.agent_id),
        (Swap.other_day, Swap.other_id),
        (Told.told_at, Told.agent_id),
    )
    firsts = (session.scalar(select(func.min(day)).where(whose == agent_id)) for day, whose in days)
    return min((_day(first) for first in firsts if first is not None), default=None)


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _moment(
    day: date,
    at: datetime | None,
    kind: Kind,
    tone: Tone,
    text: Phrase | str,
    source: str,
    room: str,
    about: object,
) -> Moment:
    return Moment(day, at or datetime.combine(day, time()), kind, tone, str(text), source, room, about)


def _points(session: Session, who: AgentRow, period: Period) -> Iterator[Moment]:
    for row in conduct.records(session, None, period, who.id):
        what = translate("conduct", conduct.LABELS[row.kind])
        if row.kind is ConductKind.POINTS:
            what = str(phrase("timeline", "{points} points", points=row.points))
        said = phrase(
            "timeline", "{what} · {article} {short}", what=what, article=row.article, short=row.short
        )
        if not row.standing.holds or row.counted != row.points:
            standing = translate("conduct", conduct.LABELS[row.standing])
            said = phrase("timeline", "{said} ({standing})", said=str(said), standing=standing)
        tone = Tone.WARN if row.kind is ConductKind.WARNING else Tone.BAD
        tone = tone if row.standing.holds else Tone.PLAIN
        source = _joined(row.facts, row.witness, row.number)
        yield _moment(row.day, row.at, Kind.POINTS, tone, said, source, "conduct", row.id)


def _quality(session: Session, who: AgentRow, period: Period) -> Iterator[Moment]:
    for row in quality.evaluations(session, None, period, who.id):
        if row.state is CheckState.DRAFT:
            continue
        tone = Tone.BAD if row.fatal else Tone.PLAIN
        source = _joined(row.grader, row.call_ref, translate("quality", quality.LABELS[row.purpose]))
        yield _moment(row.day, row.call_at, Kind.QUALITY, tone, _checked(row), source, "quality", row.id)


def _checked(row: EvaluationRow) -> Phrase:
    """The score and the errors that stand; what a dispute took back is told no more."""
    standing = (one for one in row.findings if one.stands and one.verdict is Verdict.WRONG)
    wrong = [one.fault or one.text for one in standing]
    score = f"{row.score:g}"
    if not wrong:
        return phrase("timeline", "Score {score}", score=score)
    faults = str(phrase("timeline", ", ")).join(wrong)
    return phrase("timeline", "Score {score} · {faults}", score=score, faults=faults)


def _coaching(session: Session, who: AgentRow, period: Period) -> Iterator[Moment]:
    for row in coaching.coachings(session, None, agent_id=who.id):
        source = _joined(row.coach, row.number)
        if period.contains(row.opened_on):
            said = phrase("timeline", "Coaching begun: {focus}", focus=row.focus)
            at = row.held_at if row.held_at and row.held_at.date() == row.opened_on else None
            yield _moment(row.opened_on, at, Kind.COACHING, Tone.PLAIN, said, source, "coaching", row.id)
        for look in row.follow_ups:
            if period.contains(look.day):
                said = phrase("timeline", "Followed up: {seen}", seen=look.seen or look.agent_words)
                yield _moment(look.day, None, Kind.COACHING, Tone.PLAIN, said, source, "coaching", row.id)
        if row.closed_on is not None and row.conclusion is not None and period.contains(row.closed_on):
            result = translate("coaching", coaching.LABELS[row.conclusion])
            said = phrase(
                "timeline", "Coaching closed: {result}. {summary}", result=result, summary=row.summary
            )
            tone = Tone.GOOD if row.conclusion is coaching.Conclusion.REACHED else Tone.PLAIN
            yield _moment(row.closed_on, None, Kind.COACHING, tone, said, source, "coaching", row.id)


def _seen(session: Session, who: AgentRow, period: Period) -> Iterator[Moment]:
    """Praise, and what else was seen of the agent on the floor."""
    for row in observations.observations(session, None, period, who.id):
        if row.kind is ObservationKind.GOOD:
            yield _moment(row.day, row.at, Kind.PRAISE, Tone.GOOD, row.text, row.by, "handover", None)
        else:
            said = _joined(translate("observations", SEEN[row.kind]), row.text)
            source = _joined(translate("observations", SEEN[row.at_once]), row.by)
            yield _moment(row.day, row.at, Kind.FLOOR, Tone.PLAIN, said, source, "handover", None)


def _attendance(session: Session, who: AgentRow, period: Period) -> Iterator[Moment]:
    """Late, early and absent; ordinary days are not told."""
    for cell in of_agent(session, who.id, period, period.last).values():
        for said, tone in _lapses(cell):
            told = cell.said.get(cell.source) if cell.source else None
            note = "" if told is None else told.note
            about = (who.id, cell.day)
            yield _moment(cell.day, None, Kind.ATTENDANCE, tone, said, note, "attendance", about)


def _lapses(cell: DayCell) -> Iterator[tuple[Phrase, Tone]]:
    if cell.minutes_late:
        yield phrase("timeline", "Late {minutes} min", minutes=cell.minutes_late), Tone.WARN
    if cell.minutes_early:
        yield phrase("timeline", "Left {minutes} min early", minutes=cell.minutes_early), Tone.WARN
    if cell.meaning is Meaning.ABSENT:
        yield phrase("timeline", "Absent without leave"), Tone.BAD


def _leave(session: Session, who: AgentRow, period: Period) -> Iterator[Moment]:
    names = codes(session)
    for row in leave.leaves(session, who.group_id, period):
        if row.agent_id == who.id and row.state is not LeaveState.RETURNED:
            name = names[row.code].name
            said = phrase("timeline", "{leave}, {days} d", leave=name, days=row.days)
            day = max(row.first, period.first)
            source = _joined(row.reason, row.decided_by)
            about = (who.id, row.first)
            yield _moment(day, None, Kind.ATTENDANCE, Tone.PLAIN, said, source, "attendance", about)


def _overtime(session: Session, who: AgentRow, period: Period) -> Iterator[Moment]:
    for row in overtime.overtimes(session, who.group_id, period):
        if row.agent_id == who.id and row.state is not Decision.RETURNED:
            said = phrase("timeline", "Overtime {hours} h", hours=f"{row.minutes / 60:g}")
            about = (who.id, row.day)
            yield _moment(row.day, None, Kind.ATTENDANCE, Tone.PLAIN, said, row.reason, "attendance", about)


def _swaps(session: Session, who: AgentRow, period: Period) -> Iterator[Moment]:
    """Shifts swapped with others, and covers either way, on the days they are about."""
    for row in swaps.swaps(session, who.group_id, period, Decision.APPROVED):
        if who.id not in (row.agent_id, row.other_id):
            continue
        for day in {row.day, row.other_day or row.day}:
            if period.contains(day):
                said, source = _swapped(row, who.id), _joined(row.reason, row.decided_by)
                about = (who.id, day)
                yield _moment(day, None, Kind.ATTENDANCE, Tone.PLAIN, said, source, "attendance", about)


def _swapped(row: SwapRow, agent_id: int) -> Phrase:
    own = agent_id == row.agent_id
    other = row.other_name if own else row.agent_name
    if row.kind is SwapKind.SWAP:
        return phrase("timeline", "Shift swapped with {name}", name=other)
    if own:
        return phrase("timeline", "{name} stood in", name=other)
    return phrase("timeline", "Stood in for {name}", name=other)


def _notices(session: Session, who: AgentRow, period: Period) -> Iterator[Moment]:
    query = select(Notice, Told).join(Told, Told.notice_id == Notice.id).where(Told.agent_id == who.id)
    for notice, told in session.execute(query):
        if period.contains(told.told_at.date()):
            said = phrase("timeline", "Told of: {title}", title=notice.title)
            source = _joined(notice.source, notice.number, told.by)
            day = told.told_at.date()
            about = ("notice", notice.id)
            yield _moment(day, told.told_at, Kind.NOTICE, Tone.PLAIN, said, source, "briefings", about)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
