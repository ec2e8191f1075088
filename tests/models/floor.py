"""A small floor for tests of the shift: a group of three and its shifts, one of them past midnight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ccleader.metrics.periods import Period, month
from ccleader.models import attendance, plans, shifts
from ccleader.models.cells import DayCell
from ccleader.models.shifts import ShiftTypeForm
from ccleader.models.store import Store
from tests.models.made import read, team, write

JUNE = month(date(2026, 6, 1))
MONDAY, TUESDAY, WEDNESDAY = date(2026, 6, 1), date(2026, 6, 2), date(2026, 6, 3)

KINDS = (
    ShiftTypeForm("早班", "早", "Z", 480, 960),
    ShiftTypeForm("大夜班", "大", "A", 1320, 1800),
    ShiftTypeForm("夜班", "夜", "Y", 1440, 1920),
)


@dataclass(frozen=True)
class Floor:
    """A store with a group, its agents and its shifts by their short sign."""

    store: Store
    group: int
    agents: list[int]
    kinds: dict[str, int]

    def plan(self, agent: int, day: date, *shorts: str) -> None:
        """Plan shifts of an agent from a day on; 休 is rest."""
        days = Period(day, day.replace(day=day.day + len(shorts) - 1))
        cells = {(agent, at): self.kinds.get(short) for at, short in zip(days, shorts, strict=True)}
        write(self.store, plans.set_plan, cells)

    def cell(self, agent: int, day: date = MONDAY, today: date = JUNE.last) -> DayCell:
        """The cell of an agent and a day."""
        found = read(self.store, attendance.month, self.group, JUNE, today)[agent, day]
        assert isinstance(found, DayCell)
        return found


def make(store: Store) -> Floor:
    """The floor in an empty store."""
    group, agents = team(store)
    kinds = {form.short: write(store, shifts.add_shift_type, form) for form in KINDS}
    return Floor(store, group, agents, kinds)
