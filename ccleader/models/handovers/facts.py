"""What a handover knows of its shift: live in a draft, kept as JSON once it is signed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from ccleader.metrics.catalog import BY_KEY, Metric
from ccleader.words import mark


@dataclass(frozen=True)
class Heads:
    """Agents of the shift, and seats in order of all seats; None where nobody knows."""

    due: int | None = None
    present: int | None = None
    late: int | None = None
    early: int | None = None
    leave: int | None = None
    off: int | None = None
    seats: int | None = None
    seats_of: int | None = None


@dataclass(frozen=True)
class Kpi:
    """The two sums of a metric over the shift's half hours."""

    key: str
    numerator: int | None
    denominator: int | None

    @property
    def metric(self) -> Metric:
        """The metric it is."""
        return BY_KEY[self.key]

    @property
    def value(self) -> float | None:
        """The quotient, in the metric's own unit."""
        return self.metric.value(self.numerator, self.denominator)


class Away(StrEnum):
    """Why somebody was not there, or not all the time."""

    LATE = "late"
    EARLY = "early"
    LEAVE = "leave"
    ASKED = "asked"
    """Told of leave that is not approved yet."""
    ABSENT = "absent"
    NOT_IN = "not_in"
    """Due, and nothing is known."""
    RESTING = "resting"


AWAY: dict[Away, str] = {
    Away.LATE: mark("handovers", "Late"),
    Away.EARLY: mark("handovers", "Left early"),
    Away.LEAVE: mark("handovers", "Leave"),
    Away.ASKED: mark("handovers", "Leave not approved yet"),
    Away.ABSENT: mark("handovers", "Absent"),
    Away.NOT_IN: mark("handovers", "Not in"),
    Away.RESTING: mark("handovers", "Resting"),
}


@dataclass(frozen=True)
class Absence:
    """Who was away and why; `code` is the name of the attendance code of a leave, `minutes` of lateness."""

    name: str
    kind: str
    code: str = ""
    minutes: int | None = None


@dataclass(frozen=True)
class Untold:
    """A notice that some have not been told of yet."""

    title: str
    source: str
    number: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Duty:
    """The duty lent during the shift."""

    from_name: str
    to_name: str
    starts_at: datetime
    ends_at: datetime | None
    badge_given: bool
    badge_back: bool
    reason: str


@dataclass(frozen=True)
class Visit:
    """A visitor of the shift."""

    name: str
    unit: str
    purpose: str
    came_at: datetime
    left_at: datetime | None


@dataclass(frozen=True)
class Lent:
    """A thing lent in the shift, or out still."""

    thing: str
    agent_name: str
    lent_at: datetime
    back_at: datetime | None
    reason: str = ""


@dataclass(frozen=True)
class Fault:
    """A thing that is faulty or missing; `kind` and `state` as in `assets`."""

    kind: str
    place: str
    seat: str
    state: str
    note: str
    ticket: str


@dataclass(frozen=True)
class Seen:
    """An observation of the shift; `kind` and `at_once` as in `observations`."""

    at: datetime
    agent_name: str
    kind: str
    at_once: str
    text: str


@dataclass(frozen=True)
class Checked:
    """A call whose quality was checked in the shift; `faults` of it were not fatal."""

    agent_name: str
    call_ref: str
    score: float
    fatal: int
    faults: int


@dataclass(frozen=True)
class Charged:
    """A record of the shift under an article; `kind` as in `conduct`, `points` that count."""

    at: datetime
    agent_name: str
    article: str
    kind: str
    points: int
    facts: str


@dataclass(frozen=True, kw_only=True)
class Facts:
    """All that is known of the shift; `counted` are the heads as attendance counts them."""

    counted: Heads = Heads()
    kpis: tuple[Kpi, ...] = ()
    absences: tuple[Absence, ...] = ()
    notices: tuple[Untold, ...] = ()
    delegations: tuple[Duty, ...] = ()
    visitors: tuple[Visit, ...] = ()
    loans: tuple[Lent, ...] = ()
    faults: tuple[Fault, ...] = ()
    observations: tuple[Seen, ...] = ()
    checks: tuple[Checked, ...] = ()
    conduct: tuple[Charged, ...] = ()
    events: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    """The conditions under which no handover is done."""


_SECTIONS: dict[str, type[Any]] = {
    "kpis": Kpi,
    "absences": Absence,
    "notices": Untold,
    "delegations": Duty,
    "visitors": Visit,
    "loans": Lent,
    "faults": Fault,
    "observations": Seen,
    "checks": Checked,
    "conduct": Charged,
}


def frozen(facts: Facts) -> dict[str, Any]:
    """Facts as plain JSON values."""
    known = {field.name: _plain(getattr(facts, field.name)) for field in fields(Facts)}
    plain: dict[str, Any] = json.loads(json.dumps(known, default=datetime.isoformat))
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [entry if isinstance(entry, str) else asdict(entry) for entry in value]
    return asdict(value)


def thawed(stored: dict[str, Any]) -> Facts:
    """Facts as they were frozen."""
    sections = {
        name: tuple(_entry(kind, entry) for entry in stored.get(name, ())) for name, kind in _SECTIONS.items()
    }
    texts = {name: tuple(stored.get(name, ())) for name in ("events", "listed")}
    return Facts(counted=heads(stored.get("counted", {})), **sections, **texts)


def heads(stored: dict[str, Any]) -> Heads:
    """Heads as they were stored."""
    return Heads(**{field.name: stored.get(field.name) for field in fields(Heads)})


def _entry(kind: type[Any], stored: dict[str, Any]) -> Any:
    return kind(**{name: _value(name, value) for name, value in stored.items()})


def _value(name: str, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    is_moment = name == "at" or name.endswith("_at")
    return datetime.fromisoformat(value) if is_moment and value is not None else value
