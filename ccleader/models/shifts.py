"""Shifts 排班: shift types, who is planned when, how many are needed, and swaps.

Times of a shift are minutes from midnight of its business day; past 1440 they lie on the next
calendar day. A shift belongs whole to the business day on which it begins.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Misfit, Trouble
from ccleader.models import locks
from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.models.changed import Changed
from ccleader.models.codes import codes
from ccleader.models.letters import check_letter
from ccleader.models.said import Attendance
from ccleader.models.shift_type import ShiftType
from ccleader.words import mark, phrase, translate

DAY = 1440
"""Minutes of a day."""

REST_WORDS = frozenset(("x", "休", "休息", "轮休", "公休", "例休", "off", "rest", "·", "-", "—", "/"))
"""What says a day of rest in a grid or a list; no shift is called so, and none has the letter X."""


class PlanSource(StrEnum):
    """How a planned shift came about."""

    LEADER = "leader"
    PATTERN = "pattern"
    IMPORT = "import"
    SWAP = "swap"


class SwapKind(StrEnum):
    """换班: both change; 顶班: one stands in and is paid back later."""

    SWAP = "swap"
    COVER = "cover"


class Decision(StrEnum):
    """Where a request stands."""

    ASKED = "asked"
    APPROVED = "approved"
    RETURNED = "returned"


class PlannedShift(Authored, Base):
    """An agent's plan for a business day; without a shift type it is a day of rest."""

    __tablename__ = "planned_shift"

    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True, index=True)
    shift_type_id: Mapped[int | None] = mapped_column(ForeignKey("shift_type.id"))
    source: Mapped[str]


class Need(Base):
    """How many agents a half hour of a weekday (0 = Monday) needs; none known is not none needed."""

    __tablename__ = "staff_need"

    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), primary_key=True)
    weekday: Mapped[int] = mapped_column(primary_key=True)
    slot: Mapped[int] = mapped_column(primary_key=True)
    heads: Mapped[int]


class Pattern(Base):
    """A rotation: the shift type of each day in turn, None for rest."""

    __tablename__ = "shift_pattern"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    days: Mapped[list[int | None]] = mapped_column(JSON)


class Swap(Authored, Base):
    """`agent_id` gives the shift of `day` to `other_id`; in a swap he takes that of `other_day` for it."""

    __tablename__ = "shift_swap"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    shift_type_id: Mapped[int] = mapped_column(ForeignKey("shift_type.id"))
    other_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    other_day: Mapped[date | None]
    other_shift_type_id: Mapped[int | None] = mapped_column(ForeignKey("shift_type.id"))
    reason: Mapped[str]
    asked_at: Mapped[datetime]
    short_notice: Mapped[bool]
    state: Mapped[str]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str]
    decided_why: Mapped[str]
    paid_back_on: Mapped[date | None]


@dataclass(frozen=True)
class ShiftTypeForm:
    """What is entered about a kind of shift; times in minutes from midnight of its business day."""

    name: str
    short: str
    letter: str
    starts: int
    ends: int
    breaks: tuple[tuple[int, int], ...] = ()
    retired: bool = False


@dataclass(frozen=True, kw_only=True)
class ShiftTypeRow(ShiftTypeForm):
    """A kind of shift as rooms and pages see it."""

    id: int
    place: int

    def form(self) -> ShiftTypeForm:
        """The same as entered, ready to be changed and saved."""
        return ShiftTypeForm(
            self.name, self.short, self.letter, self.starts, self.ends, self.breaks, self.retired
        )

    @property
    def times(self) -> str:
        """Its times of day: 08:00–16:00."""
        return f"{clock(self.starts % DAY)}–{clock(self.ends)}"

    @property
    def label(self) -> str:
        """Its times for people: one that begins after midnight says that it is the next day."""
        if self.starts < DAY:
            return self.times
        return str(phrase("shifts", "{times} next day", times=self.times))

    @property
    def work_minutes(self) -> int:
        """Minutes from start to end without the breaks."""
        return self.ends - self.starts - sum(last - first for first, last in self.breaks)

    def window(self, day: date) -> tuple[datetime, datetime]:
        """When the shift of a business day begins and ends."""
        midnight = datetime.combine(day, time())
        return midnight + timedelta(minutes=self.starts), midnight + timedelta(minutes=self.ends)


@dataclass(frozen=True)
class Shift:
    """The shift of a kind on its business day."""

    day: date
    type: ShiftTypeRow

    @property
    def window(self) -> tuple[datetime, datetime]:
        """When it begins and ends."""
        return self.type.window(self.day)


class Preset(StrEnum):
    """Shifts to start with."""

    THREE_SHIFTS = "three shifts"
    OFFICE_HOURS = "office hours"


PRESETS: dict[Preset, tuple[ShiftTypeForm, ...]] = {
    Preset.THREE_SHIFTS: (
        ShiftTypeForm(mark("shifts", "Early shift"), mark("shifts", "E"), "Z", 480, 960),
        ShiftTypeForm(mark("shifts", "Late shift"), mark("shifts", "L"), "W", 960, DAY),
        ShiftTypeForm(mark("shifts", "Night shift"), mark("shifts", "N"), "Y", DAY, 1920),
    ),
    Preset.OFFICE_HOURS: (
        ShiftTypeForm(mark("shifts", "Day shift"), mark("shifts", "D"), "Z", 540, 1020, ((720, 780),)),
    ),
}
"""Names and shorts are marked; the night shift begins at the midnight that ends its business day."""


def clock(minute: int) -> str:
    """A minute of a business day as the time of day it is: 08:00; midnight at its end is 24:00."""
    of_day = minute % DAY or min(minute, DAY)
    return f"{of_day // 60:02}:{of_day % 60:02}"


def shift_types(session: Session, include_retired: bool = False) -> list[ShiftTypeRow]:
    """Kinds of shift in their order."""
    query = select(ShiftType).order_by(ShiftType.place, ShiftType.id)
    if not include_retired:
        query = query.where(ShiftType.retired.is_(False))
    return [_row(found) for found in session.scalars(query)]


def shift_type(session: Session, shift_type_id: int) -> ShiftTypeRow:
    """One kind of shift, retired or not."""
    return _row(session.get_one(ShiftType, shift_type_id))


def _row(found: ShiftType) -> ShiftTypeRow:
    return ShiftTypeRow(
        id=found.id,
        name=found.name,
        short=found.short,
        letter=found.letter,
        starts=found.starts,
        ends=found.ends,
        breaks=tuple((first, last) for first, last in found.breaks),
        place=found.place,
        retired=found.retired,
    )


def add_shift_type(session: Session, form: ShiftTypeForm) -> int:
    """Add a kind of shift after the others and return its id; Misfit where the form does not hold."""
    form = _checked(session, form, None)
    last = session.scalar(select(func.max(ShiftType.place)))
    made = ShiftType(**_columns(form), place=0 if last is None else last + 1)
    session.add(made)
    session.flush()
    return made.id


def edit_shift_type(session: Session, shift_type_id: int, form: ShiftTypeForm) -> Changed:
    """Write a kind of shift as entered; Misfit where the form does not hold.

    New times hold for days past, too: where those must stay, and always once a locked month has it,
    retire it and add another.
    """
    form = _checked(session, form, shift_type_id)
    found = session.get_one(ShiftType, shift_type_id)
    if (found.starts, found.ends) != (form.starts, form.ends) and _is_reported(session, found):
        said = phrase(
            "trouble", "A locked month has {name} at its times. Retire it and add another.", name=found.name
        )
        raise Misfit("starts", said)
    for name, value in _columns(form).items():
        setattr(found, name, value)
    session.flush()
    return Changed.SHIFTS


def _is_reported(session: Session, found: ShiftType) -> bool:
    """Whether a shift of this kind was planned or worked in a locked month."""
    return any(
        locks.reported(session, kind.agent_id, kind.day, kind.day, kind.shift_type_id == found.id)
        for kind in (PlannedShift, Attendance)
    )


def start_with(session: Session, preset: Preset) -> Changed:
    """Add the shifts of a preset, named in the chosen language, but none whose name or signs are taken.

    Trouble where that leaves none to add.
    """
    known = shift_types(session, include_retired=True)
    taken = {sign for kind in known for sign in (kind.name, kind.short, kind.letter)}
    forms = [
        replace(form, name=translate("shifts", form.name), short=translate("shifts", form.short))
        for form in PRESETS[preset]
    ]
    free = [form for form in forms if taken.isdisjoint((form.name, form.short, form.letter))]
    if not free:
        raise Trouble(phrase("trouble", "These shifts are there already. Add further ones one by one."))
    for form in free:
        add_shift_type(session, form)
    return Changed.SHIFTS


def _columns(form: ShiftTypeForm) -> dict[str, object]:
    return {
        "name": form.name,
        "short": form.short,
        "letter": form.letter,
        "starts": form.starts,
        "ends": form.ends,
        "breaks": [list(pause) for pause in form.breaks],
        "retired": form.retired,
    }


def _checked(session: Session, form: ShiftTypeForm, shift_type_id: int | None) -> ShiftTypeForm:
    """The form with its texts trimmed and its breaks in order; Misfit where it does not hold."""
    form = ShiftTypeForm(
        form.name.strip(),
        form.short.strip(),
        form.letter.strip().upper(),
        form.starts,
        form.ends,
        tuple(sorted(form.breaks)),
        form.retired,
    )
    _check_times(form)
    for field, text in (("name", form.name), ("short", form.short)):
        if not text:
            raise Misfit(field, phrase("trouble", "A shift needs a name and a short sign for the grid."))
    if len(form.letter) != 1 or not form.letter.isascii() or not form.letter.isalpha():
        raise Misfit("letter", phrase("trouble", "Enter the one letter that types this shift."))
    check_letter(form.letter)
    for field, text in (("name", form.name), ("short", form.short), ("letter", form.letter)):
        if text.casefold() in REST_WORDS:
            raise Misfit(field, phrase("trouble", "“{sign}” says a day of rest. Choose another.", sign=text))
    _check_taken(session, form, shift_type_id)
    return form


def _check_times(form: ShiftTypeForm) -> None:
    if not 0 <= form.starts < 2 * DAY:
        raise Misfit("starts", phrase("trouble", "A shift begins on its day or in the night after."))
    if not form.starts < form.ends <= form.starts + DAY:
        raise Misfit("ends", phrase("trouble", "A shift ends after it begins, within 24 hours."))
    minutes = [form.starts, *(minute for pause in form.breaks for minute in pause), form.ends]
    if any(first > last for first, last in zip(minutes, minutes[1:], strict=False)) or any(
        first == last for first, last in form.breaks
    ):
        raise Misfit(
            "breaks",
            phrase("trouble", "Breaks lie inside the shift, end after they begin and do not overlap."),
        )


def _check_taken(session: Session, form: ShiftTypeForm, shift_type_id: int | None) -> None:
    """Names tell all kinds apart, signs and letters those in use; letters also from attendance codes."""
    for code in codes(session).values():
        if code.letter == form.letter and not (form.retired or code.retired):
            said = phrase(
                "trouble", "“{sign}” is {name} already. Choose another.", sign=form.letter, name=code.name
            )
            raise Misfit("letter", said)
    for other in shift_types(session, include_retired=True):
        if other.id == shift_type_id:
            continue
        in_use = not (form.retired or other.retired)
        for field in ("name", "short", "letter"):
            mine = getattr(form, field)
            if mine == getattr(other, field) and (in_use or field == "name"):
                said = phrase(
                    "trouble", "“{sign}” is {name} already. Choose another.", sign=mine, name=other.name
                )
                raise Misfit(field, said)


def shifts_around(session: Session, now: datetime) -> list[Shift]:
    """The shifts that touch the 24 hours before and after a moment, in the order they begin."""
    first, last = now - timedelta(days=1), now + timedelta(days=1)
    kinds = shift_types(session)
    days = [now.date() + timedelta(days=offset) for offset in range(-4, 2)]
    found = [Shift(day, kind) for day in days for kind in kinds]
    near = [shift for shift in found if shift.window[0] < last and shift.window[1] > first]
    return sorted(near, key=_order)


def _order(shift: Shift) -> tuple[datetime, int]:
    return shift.window[0], shift.type.place


def shift_at(session: Session, now: datetime) -> Shift | None:
    """The shift that runs at a moment (its end is no longer its own); of several the last to begin."""
    running = [shift for shift in shifts_around(session, now) if shift.window[0] <= now < shift.window[1]]
    return max(running, key=_order, default=None)


def next_shift(session: Session, shift: Shift) -> Shift | None:
    """The shift that takes over: of those that begin later, the one that begins nearest to the end of this.

    None where there are no shifts.
    """
    begins, ends = shift.window
    later = [other for other in shifts_around(session, ends) if other.window[0] > begins]
    return min(later, key=lambda other: (abs(other.window[0] - ends), _order(other)), default=None)
