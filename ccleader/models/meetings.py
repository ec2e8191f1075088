"""Meetings 早会, 例会: which weekdays, when, how long, who chairs in turn, and who did.

Times are minutes from midnight. Every number here is entered, none is built in.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import JSON, ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Misfit
from ccleader.metrics.periods import Period
from ccleader.models.base import IDS_ONCE, Base, still
from ccleader.models.briefings import Briefing, BriefingKind, BriefingState
from ccleader.models.changed import Changed
from ccleader.words import phrase


class Meeting(Base):
    """A recurring meeting: its weekdays (0 = Monday), begin and length in minutes, and who chairs in turn."""

    __tablename__ = "meeting"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    name: Mapped[str]
    kind: Mapped[str]
    weekdays: Mapped[list[int]] = mapped_column(JSON)
    starts: Mapped[int]
    minutes: Mapped[int]
    chairs: Mapped[list[str]] = mapped_column(JSON)
    since: Mapped[date]
    retired: Mapped[bool]


@dataclass(frozen=True)
class MeetingForm:
    """What is entered about a meeting; it first takes place on or after `since`."""

    group_id: int
    name: str
    weekdays: tuple[int, ...]
    starts: int
    minutes: int
    since: date
    chairs: tuple[str, ...] = ()
    kind: BriefingKind = BriefingKind.MORNING


@dataclass(frozen=True, kw_only=True)
class MeetingRow(MeetingForm):
    """A meeting as rooms and pages see it."""

    id: int
    retired: bool = False

    def form(self) -> MeetingForm:
        """The same meeting as entered, ready to be changed and saved."""
        return MeetingForm(**{field.name: getattr(self, field.name) for field in fields(MeetingForm)})

    def takes_place(self, day: date) -> bool:
        """Whether the plan has the meeting on that day."""
        return not self.retired and day >= self.since and day.weekday() in self.weekdays

    def chair(self, day: date) -> str:
        """Whose turn it is on a day of the meeting: the chairs in order, one each time since the first."""
        if not self.chairs:
            return ""
        weeks, rest = divmod((day - self.since).days, 7)
        first = self.since.weekday()
        earlier = sum((first + offset) % 7 in self.weekdays for offset in range(rest))
        return self.chairs[(weeks * len(self.weekdays) + earlier) % len(self.chairs)]


@dataclass(frozen=True)
class Due:
    """A meeting of a day, whose turn it is, and its briefing where there is one already."""

    meeting: MeetingRow
    chair: str
    briefing_id: int | None
    state: BriefingState | None


def meetings(session: Session, group_id: int, include_retired: bool = False) -> list[MeetingRow]:
    """The meetings of a group by time of day."""
    query = select(Meeting).where(Meeting.group_id == group_id).order_by(Meeting.starts, Meeting.id)
    if not include_retired:
        query = query.where(Meeting.retired.is_(False))
    return [_row(found) for found in session.scalars(query)]


def _row(found: Meeting) -> MeetingRow:
    return MeetingRow(
        id=found.id,
        group_id=found.group_id,
        name=found.name,
        kind=BriefingKind(found.kind),
        weekdays=tuple(found.weekdays),
        starts=found.starts,
        minutes=found.minutes,
        chairs=tuple(found.chairs),
        since=found.since,
        retired=found.retired,
    )


def add_meeting(session: Session, form: MeetingForm) -> int:
    """Add a meeting and return its id; Misfit where the form does not hold."""
    made = Meeting(**_columns(form), retired=False)
    session.add(made)
    session.flush()
    return made.id


def edit_meeting(session: Session, meeting_id: int, form: MeetingForm) -> Changed:
    """Write a meeting as entered; Misfit where the form does not hold."""
    found = still(session, Meeting, meeting_id)
    for name, value in _columns(form).items():
        setattr(found, name, value)
    session.flush()
    return Changed.BRIEFINGS


def retire_meeting(session: Session, meeting_id: int, retired: bool = True) -> Changed:
    """Hold a meeting no more, or again; what was held stays."""
    still(session, Meeting, meeting_id).retired = retired
    session.flush()
    return Changed.BRIEFINGS


def _columns(form: MeetingForm) -> dict[str, object]:
    if not form.name.strip():
        raise Misfit("name", phrase("trouble", "A meeting needs a name."))
    if not form.weekdays:
        raise Misfit("weekdays", phrase("trouble", "Say on which weekdays {name} is held.", name=form.name))
    if not 0 <= form.starts < 1440:
        raise Misfit("starts", phrase("trouble", "Say when {name} begins, like 9:40.", name=form.name))
    if form.minutes <= 0:
        raise Misfit("minutes", phrase("trouble", "Say how many minutes {name} takes.", name=form.name))
    values = {field.name: getattr(form, field.name) for field in fields(MeetingForm)}
    chairs = [name.strip() for name in form.chairs if name.strip()]
    return values | {"name": form.name.strip(), "weekdays": sorted(set(form.weekdays)), "chairs": chairs}


def due_meetings(session: Session, group_id: int, day: date) -> list[Due]:
    """The meetings the plan has on a day, by time."""
    query = select(Briefing).where(Briefing.group_id == group_id, Briefing.day == day)
    begun = {found.meeting_id: found for found in session.scalars(query)}
    found = []
    for row in meetings(session, group_id):
        if row.takes_place(day):
            held = begun.get(row.id)
            chair = row.chair(day) if held is None else held.chair
            state = None if held is None else BriefingState(held.state)
            found.append(Due(row, chair, None if held is None else held.id, state))
    return found


def hosted(session: Session, group_id: int, period: Period) -> dict[str, int]:
    """Name → how many meetings of the plan he held in the period; for an excused chair his deputy counts."""
    query = select(Briefing).where(
        Briefing.group_id == group_id,
        Briefing.day.between(period.first, period.last),
        Briefing.state == BriefingState.HELD,
        Briefing.meeting_id.is_not(None),
    )
    hosts = [found.deputy if found.excused else found.chair for found in session.scalars(query)]
    return dict(Counter(host for host in hosts if host).most_common())
