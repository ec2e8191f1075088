"""Open matters 遗留事项: one list from everywhere, carried from shift to shift until closed."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period
from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.models.changed import Changed
from ccleader.models.shifts import shift_at
from ccleader.words import mark, phrase


class MatterKind(StrEnum):
    """What a matter is: to be done, a fault, a call back owed, another department's, a report upward."""

    TASK = "task"
    FAULT = "fault"
    CALL_BACK = "call_back"
    OTHER_UNIT = "other_unit"
    REPORT = "report"


class Urgency(StrEnum):
    """红 紧急, 黄 重要, 蓝 常规."""

    RED = "red"
    YELLOW = "yellow"
    BLUE = "blue"


class Origin(StrEnum):
    """Where a matter came up."""

    HANDOVER = "handover"
    BRIEFING = "briefing"
    OBSERVATION = "observation"
    ASSET = "asset"
    LEADER = "leader"


LABELS: dict[StrEnum, str] = {
    MatterKind.TASK: mark("matters", "To do"),
    MatterKind.FAULT: mark("matters", "Fault"),
    MatterKind.CALL_BACK: mark("matters", "Call back"),
    MatterKind.OTHER_UNIT: mark("matters", "Other department"),
    MatterKind.REPORT: mark("matters", "Report upward"),
    Urgency.RED: mark("matters", "Urgent"),
    Urgency.YELLOW: mark("matters", "Important"),
    Urgency.BLUE: mark("matters", "Routine"),
    Origin.HANDOVER: mark("matters", "Handover"),
    Origin.BRIEFING: mark("matters", "Briefing"),
    Origin.OBSERVATION: mark("matters", "Walk-round"),
    Origin.ASSET: mark("matters", "Equipment"),
    Origin.LEADER: mark("matters", "Team leader"),
}

_URGENCIES = tuple(Urgency)


class Matter(Authored, Base):
    """Something not done yet; `owner_before` is who had it before the last handover.

    A report upward has whom it was sent to and when, and its answer.
    """

    __tablename__ = "matter"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    kind: Mapped[str]
    origin: Mapped[str]
    origin_id: Mapped[int | None]
    text: Mapped[str]
    urgency: Mapped[str]
    owner: Mapped[str]
    owner_before: Mapped[str]
    due_at: Mapped[datetime | None]
    opened_on: Mapped[date] = mapped_column(index=True)
    opened_at: Mapped[datetime]
    shift_type_id: Mapped[int | None] = mapped_column(ForeignKey("shift_type.id"))
    seat: Mapped[str]
    ticket: Mapped[str]
    informed: Mapped[str]
    why_open: Mapped[str]
    sent_to: Mapped[str]
    sent_at: Mapped[datetime | None]
    answer: Mapped[str]
    answered_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None] = mapped_column(index=True)
    closed_how: Mapped[str]
    closed_by: Mapped[str]


@dataclass(frozen=True)
class MatterForm:
    """What is entered about a matter; `ticket` is a number of the centre's own (工单号, 设备单号).

    `informed` says who was told, `why_open` why it is not done yet and what comes next.
    """

    group_id: int
    text: str
    kind: MatterKind = MatterKind.TASK
    urgency: Urgency = Urgency.BLUE
    owner: str = ""
    due_at: datetime | None = None
    origin: Origin = Origin.LEADER
    origin_id: int | None = None
    seat: str = ""
    ticket: str = ""
    informed: str = ""
    why_open: str = ""


@dataclass(frozen=True, kw_only=True)
class MatterRow(MatterForm):
    """A matter as rooms and pages see it; `opened_on` is its business day."""

    id: int
    owner_before: str
    opened_on: date
    opened_at: datetime
    shift_type_id: int | None
    sent_to: str
    sent_at: datetime | None
    answer: str
    answered_at: datetime | None
    closed_at: datetime | None
    closed_how: str
    closed_by: str
    by: str

    def form(self) -> MatterForm:
        """The same matter as entered, ready to be changed and saved."""
        return MatterForm(**{field.name: getattr(self, field.name) for field in fields(MatterForm)})

    def age_days(self, now: datetime) -> int:
        """Midnights since it was opened, or from there to its closing."""
        return ((self.closed_at or now).date() - self.opened_at.date()).days

    def overdue(self, now: datetime) -> bool:
        """Whether it is open past its due moment."""
        return self.closed_at is None and self.due_at is not None and self.due_at < now


def open_matters(session: Session, group_id: int) -> list[MatterRow]:
    """What is open in a group: the most urgent first, then by due moment and age."""
    query = select(Matter).where(Matter.group_id == group_id, Matter.closed_at.is_(None))
    return sorted((_row(found) for found in session.scalars(query)), key=_order)


def _order(row: MatterRow) -> tuple[int, datetime, int]:
    return _URGENCIES.index(row.urgency), row.due_at or datetime.max, row.id


def matters(session: Session, group_id: int, period: Period) -> list[MatterRow]:
    """Matters that were open on any day of a period, the oldest first."""
    stayed = or_(Matter.closed_at.is_(None), Matter.closed_at >= _midnight(period.first))
    query = select(Matter).where(Matter.group_id == group_id, Matter.opened_on <= period.last, stayed)
    return [_row(found) for found in session.scalars(query.order_by(Matter.opened_at, Matter.id))]


def matter(session: Session, matter_id: int) -> MatterRow:
    """One matter; Trouble where it is gone."""
    return _row(_standing(session, matter_id))


def open_matter(session: Session, form: MatterForm, now: datetime) -> int:
    """Add a matter and return its id; Misfit where the form does not hold."""
    _check(form)
    shift = shift_at(session, now)
    made = Matter(
        **_columns(form),
        owner_before=form.owner.strip(),
        opened_on=now.date() if shift is None else shift.day,
        opened_at=now,
        shift_type_id=None if shift is None else shift.type.id,
        sent_to="",
        answer="",
        closed_how="",
        closed_by="",
    )
    session.add(made)
    session.flush()
    return made.id


def edit_matter(session: Session, matter_id: int, form: MatterForm) -> Changed:
    """Write an open matter as entered; Misfit where the form does not hold, Trouble where it is closed."""
    _check(form)
    found = _open(session, matter_id)
    for name, value in _columns(form).items():
        setattr(found, name, value)
    session.flush()
    return Changed.MATTERS


def close_matter(session: Session, matter_id: int, how: str, now: datetime) -> Changed:
    """Close a matter, saying how it ended; a fault of an asset ends with its matter."""
    if not how.strip():
        raise Misfit("closed_how", phrase("trouble", "Say in a line how the matter ended, then close it."))
    found = _open(session, matter_id)
    found.closed_at, found.closed_how = now, how.strip()
    found.closed_by = session.info.get("who", "")
    session.flush()
    return Changed.MATTERS | _with_origin(found)


def reopen_matter(session: Session, matter_id: int, why: str) -> Changed:
    """Open a closed matter again, saying why."""
    if not why.strip():
        raise Misfit("why_open", phrase("trouble", "Say in a line why the matter is open again."))
    found = _standing(session, matter_id)
    if found.closed_at is None:
        raise Trouble(phrase("trouble", "“{what}” is open already.", what=found.text))
    found.closed_at, found.closed_how, found.closed_by = None, "", ""
    found.why_open = why.strip()
    session.flush()
    return Changed.MATTERS | _with_origin(found)


def send_report(session: Session, matter_id: int, to: str, now: datetime) -> Changed:
    """Note that an open matter was reported upward: to whom and when."""
    if not to.strip():
        raise Misfit("sent_to", phrase("trouble", "Say whom the matter was reported to."))
    found = _open(session, matter_id)
    found.sent_to, found.sent_at = to.strip(), now
    found.answer, found.answered_at = "", None
    session.flush()
    return Changed.MATTERS


def answer_report(session: Session, matter_id: int, answer: str, now: datetime) -> Changed:
    """Note the answer to a report upward; the matter stays open until it is closed."""
    if not answer.strip():
        raise Misfit("answer", phrase("trouble", "Write down what was answered."))
    found = _open(session, matter_id)
    if found.sent_at is None:
        raise Trouble(phrase("trouble", "“{what}” was not reported yet. Send it first.", what=found.text))
    found.answer, found.answered_at = answer.strip(), now
    session.flush()
    return Changed.MATTERS


def _with_origin(found: Matter) -> Changed:
    """An asset is faulty as long as its matter is open."""
    return Changed.ASSETS if found.origin == Origin.ASSET else Changed.NONE


def _check(form: MatterForm) -> None:
    if not form.text.strip():
        raise Misfit("text", phrase("trouble", "A matter needs a few words: what is not done yet?"))


def _columns(form: MatterForm) -> dict[str, Any]:
    values = {field.name: getattr(form, field.name) for field in fields(MatterForm)}
    return {name: value.strip() if type(value) is str else value for name, value in values.items()}


def _standing(session: Session, matter_id: int) -> Matter:
    found = session.get(Matter, matter_id)
    if found is None:
        raise Trouble(phrase("trouble", "This matter was taken back meanwhile. Enter it again."))
    return found


def _open(session: Session, matter_id: int) -> Matter:
    found = _standing(session, matter_id)
    if found.closed_at is not None:
        raise Trouble(
            phrase(
                "trouble",
                "“{what}” was closed at {at:%Y-%m-%d %H:%M}. Open it again first.",
                what=found.text,
                at=found.closed_at,
            )
        )
    return found


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)


def _row(found: Matter) -> MatterRow:
    values = {field.name: getattr(found, field.name) for field in fields(MatterRow)}
    values["kind"], values["origin"] = MatterKind(found.kind), Origin(found.origin)
    values["urgency"] = Urgency(found.urgency)
    return MatterRow(**values)
