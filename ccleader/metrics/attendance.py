"""Attendance counted: totals of each agent, and the attendance rate 出勤率 by the chosen definition.

Rate: person-shifts present / person-shifts due, Σ / Σ (metric dictionary, rows 15 and 18). A day of
which nothing is known is neither present nor absent: it stays out of both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from ccleader.words import mark


class Meaning(StrEnum):
    """What a code means to the attendance rate and the totals; names and symbols are the user's own."""

    PRESENT = "present"
    OUT = "out"
    """At work elsewhere: 公出."""
    REST = "rest"
    EXCUSED = "excused"
    """Granted, and out of what was due where it was asked in advance: 年 婚 产 丧 调休."""
    LEAVE = "leave"
    """Due but not there, with leave: 病 事."""
    ABSENT = "absent"
    """旷工."""


class RateDefinition(StrEnum):
    """Which days are due and which count as present."""

    NET = "net"
    ON_SITE = "on_site"
    GROSS = "gross"


DEFINITIONS: dict[RateDefinition, str] = {
    RateDefinition.NET: mark(
        "attendance",
        "Person-shifts present (working elsewhere included) / person-shifts due; "
        "annual and other granted leave asked in advance is not due",
    ),
    RateDefinition.ON_SITE: mark(
        "attendance",
        "Person-shifts present on site / person-shifts due; "
        "annual and other granted leave asked in advance is not due",
    ),
    RateDefinition.GROSS: mark(
        "attendance",
        "Person-shifts present (working elsewhere included) / all person-shifts planned, leave included",
    ),
}
"""How a definition is said to people."""

WORKING = frozenset({Meaning.PRESENT, Meaning.OUT})
"""At work, here or elsewhere."""


class Counted(NamedTuple):
    """An agent's business day as far as it is counted.

    `planned`: a shift (True), rest (False), or no plan at all (None). `code` and `meaning` are None
    where nothing is known. `in_advance` tells of granted leave only.
    """

    agent_id: int
    planned: bool | None
    code: str | None = None
    meaning: Meaning | None = None
    minutes_late: int | None = None
    minutes_early: int | None = None
    night: bool = False
    in_advance: bool = True

    @property
    def is_due(self) -> bool:
        """Whether a shift was due: planned, or without a plan told by a code other than rest."""
        if self.meaning is Meaning.REST or self.planned is False:
            return False
        return self.planned is True or self.meaning is not None


class Share(NamedTuple):
    """Numerator and denominator of the rate."""

    present: int
    due: int

    @property
    def rate(self) -> float | None:
        """Present / due; None where nothing known was due."""
        return self.present / self.due if self.due else None


def share(day: Counted, definition: RateDefinition) -> Share:
    """What one day adds to the rate."""
    if day.meaning is None or not day.is_due:
        return Share(0, 0)
    if day.meaning is Meaning.EXCUSED and day.in_advance and definition is not RateDefinition.GROSS:
        return Share(0, 0)
    if day.meaning is Meaning.OUT:
        return Share(int(definition is not RateDefinition.ON_SITE), 1)
    return Share(int(day.meaning is Meaning.PRESENT), 1)


@dataclass(frozen=True)
class Totals:
    """Days, times and minutes of an agent or a group over a period.

    `due` counts every shift due, also those of which nothing is known yet (`unknown`); `worked` those
    worked, `extra` the days worked that were not due. `rate_present` and `rate_due` make the rate.
    `overtime` is confirmed minutes by the kind of day.
    """

    due: int = 0
    worked: int = 0
    extra: int = 0
    unknown: int = 0
    rate_present: int = 0
    rate_due: int = 0
    late_times: int = 0
    late_minutes: int = 0
    early_times: int = 0
    early_minutes: int = 0
    nights: int = 0
    by_code: Mapping[str, int] = field(default_factory=dict)
    overtime: Mapping[str, int] = field(default_factory=dict)

    @property
    def rate(self) -> float | None:
        """The attendance rate, a fraction; None where nothing known was due."""
        return Share(self.rate_present, self.rate_due).rate

    @property
    def overtime_minutes(self) -> int:
        """Confirmed overtime of every kind."""
        return sum(self.overtime.values())

    @property
    def full_attendance(self) -> bool:
        """Nothing missed: every shift due is known and worked, never late, never early."""
        missed = self.due - self.worked or self.late_times or self.early_times
        return bool(self.due) and not missed


def totals(
    days: Iterable[Counted],
    definition: RateDefinition,
    overtime: Mapping[int, Mapping[str, int]] | None = None,
) -> dict[int, Totals]:
    """Totals by agent, in the order the agents come; `overtime`: agent → kind → confirmed minutes."""
    of_agent: dict[int, list[Counted]] = {}
    for day in days:
        of_agent.setdefault(day.agent_id, []).append(day)
    extra = overtime or {}
    return {
        agent_id: _of_agent(mine, definition, extra.get(agent_id, {})) for agent_id, mine in of_agent.items()
    }


def _of_agent(days: list[Counted], definition: RateDefinition, overtime: Mapping[str, int]) -> Totals:
    due = [day for day in days if day.is_due]
    worked = [day for day in days if day.meaning in WORKING]
    shares = [share(day, definition) for day in due]
    late = [day.minutes_late for day in days if day.minutes_late]
    early = [day.minutes_early for day in days if day.minutes_early]
    return Totals(
        due=len(due),
        worked=sum(day.is_due for day in worked),
        extra=sum(not day.is_due for day in worked),
        unknown=sum(day.meaning is None for day in due),
        rate_present=sum(part.present for part in shares),
        rate_due=sum(part.due for part in shares),
        late_times=len(late),
        late_minutes=sum(late),
        early_times=len(early),
        early_minutes=sum(early),
        nights=sum(day.night for day in worked),
        by_code=dict(Counter(day.code for day in days if day.code is not None)),
        overtime=dict(overtime),
    )


def together(many: Iterable[Totals]) -> Totals:
    """The totals of several as one: every number is the sum, so the rate is Σ / Σ."""
    parts = list(many)
    sums = {
        name: sum(getattr(part, name) for part in parts)
        for name in Totals.__dataclass_fields__
        if name not in ("by_code", "overtime")
    }
    return Totals(
        **sums,
        by_code=_added(part.by_code for part in parts),
        overtime=_added(part.overtime for part in parts),
    )


def _added(many: Iterable[Mapping[str, int]]) -> dict[str, int]:
    added: Counter[str] = Counter()
    for one in many:
        added.update(one)
    return dict(added)
