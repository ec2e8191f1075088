"""The unit of each duration column: from its header, from how it is written, else from what is plausible.

Bare numbers without a unit share one unit in a sheet (a system writes them all alike); it is the
one that makes the most columns plausible: a call takes 8 s to an hour, a log-in fits its interval.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ccleader.acd.mapping import BY_TARGET, Choice
from ccleader.acd.names import name
from ccleader.acd.reading import Unit
from ccleader.acd.values import FACTORS, Profile, Shape
from ccleader.metrics import measures

PER_CALL = {
    "talk_seconds": (8, 3600, 3),
    "handle_seconds": (8, 3600, 3),
    "outbound_seconds": (8, 3600, 2),
    "acw_seconds": (2, 1800, 1),
    "hold_seconds": (2, 1800, 1),
    "wait_seconds": (1, 900, 1),
    "ring_seconds": (1, 180, 1),
}
"""Measure → plausible seconds a call (least, most) and how much its vote counts."""

OF_INTERVAL = {
    "login_seconds": (0.02, 1.05, 3),
    "ready_seconds": (0.001, 1.05, 1),
    "not_ready_seconds": (0.001, 1.05, 1),
    "rest_seconds": (0.001, 1.05, 1),
}
"""Measure → plausible share of the row's interval (least, most) and how much its vote counts."""

_BARE = (Unit.SECONDS, Unit.MILLISECONDS, Unit.MINUTES, Unit.DAYS, Unit.HOURS)
_VAGUE = frozenset({"duration", "callduration", "length", "时长"})


@dataclass(frozen=True)
class ColumnUnit:
    """How one column's numbers and its a:bb values are read, and how sure that is (0–100)."""

    unit: Unit
    two_part: Unit
    confidence: int
    guessed: bool = False


def decide(
    choices: Sequence[Choice],
    profiles: Mapping[int, Profile],
    by_hand: Mapping[str, Unit],
    one_call: bool,
    interval_seconds: int,
) -> dict[int, ColumnUnit]:
    """The unit of every duration column, by column index."""
    columns = {c.heading.index: c for c in choices if _is_duration(c)}
    judge = _Judge(choices, profiles, one_call, interval_seconds)
    bare = [i for i, c in columns.items() if _stated(c, by_hand) is None and _is_bare(profiles[i])]
    clocks = [i for i, c in columns.items() if _stated(c, by_hand) is None and not _is_bare(profiles[i])]
    common, votes = judge.best(_BARE, bare, lambda i, unit: profiles[i].total * FACTORS[unit])
    short, _ = judge.best(
        (Unit.MINUTES_CLOCK, Unit.HOURS_CLOCK),
        [i for i in clocks if profiles[i].share(Shape.CLOCK2) > 0],
        lambda i, unit: profiles[i].clock_total * (60 if unit is Unit.HOURS_CLOCK else 1),
    )
    if any(profiles[i].short_clocks for i in clocks):
        short = Unit.MINUTES_CLOCK
    decided = {}
    for i, choice in columns.items():
        stated = _stated(choice, by_hand)
        if stated is not None:
            decided[i] = _as_stated(stated, profiles[i], short)
        elif i in clocks:
            written = Unit.CLOCK if profiles[i].share(Shape.CLOCK2) == 0 else short
            decided[i] = ColumnUnit(written, short, 97 if written is Unit.CLOCK else 92)
        else:
            decided[i] = ColumnUnit(common, short, 86 if votes >= 3 else 60, guessed=True)
    return decided


def vague(choices: Sequence[Choice], decided: Mapping[int, ColumnUnit]) -> list[str]:
    """Headers like 时长 or Duration over bare numbers: minutes or seconds must be asked."""
    return [
        choice.heading.text
        for choice in choices
        if choice.heading.index in decided
        and decided[choice.heading.index].guessed
        and name(choice.heading.meaning).key in _VAGUE
    ]


def _is_duration(choice: Choice) -> bool:
    target = BY_TARGET.get(choice.target)
    return (
        target is not None
        and target.measure in measures.BY_KEY
        and measures.BY_KEY[target.measure].unit is measures.Unit.SECONDS
    )


def _stated(choice: Choice, by_hand: Mapping[str, Unit]) -> Unit | None:
    """The unit the user, the unit row or the header itself names."""
    stated = by_hand.get(choice.heading.text) or choice.heading.unit or name(choice.heading.meaning).unit
    return None if stated in (Unit.COUNT, Unit.FLAG) else stated


def _is_bare(profile: Profile) -> bool:
    return profile.share(Shape.NUMBER) > profile.share(Shape.CLOCK3, Shape.CLOCK2)


def _as_stated(stated: Unit, profile: Profile, short: Unit) -> ColumnUnit:
    """A clock named over bare numbers below 60 days means that Excel's format was lost: day fractions."""
    if stated in (Unit.MINUTES_CLOCK, Unit.HOURS_CLOCK):
        return ColumnUnit(stated, stated, 97)
    if stated is Unit.CLOCK and _is_bare(profile):
        return ColumnUnit(Unit.DAYS, short, 80)
    return ColumnUnit(stated, short, 97)


class _Judge:
    """Judges which unit makes the columns plausible."""

    def __init__(
        self,
        choices: Sequence[Choice],
        profiles: Mapping[int, Profile],
        one_call: bool,
        interval_seconds: int,
    ) -> None:
        self._targets = {c.heading.index: BY_TARGET[c.target] for c in choices if c.target}
        self._profiles = profiles
        self._one_call = one_call
        self._interval = interval_seconds
        self._sums = {t.key: profiles[i].total for i, t in self._targets.items() if i in profiles}

    def best(
        self, units: tuple[Unit, ...], columns: Sequence[int], total: Callable[[int, Unit], float]
    ) -> tuple[Unit, int]:
        """The unit with the most votes (the first of equals) and its votes."""
        votes = {unit: sum(self._vote(i, total(i, unit)) for i in columns) for unit in units}
        winner = max(units, key=lambda unit: votes[unit])
        return winner, votes[winner]

    def _vote(self, index: int, seconds: float) -> int:
        """What a column says to its sum being so many seconds: its weight if plausible, else 0."""
        target, profile = self._targets[index], self._profiles[index]
        times = profile.positive or profile.shapes[Shape.CLOCK2]
        if not times or not seconds:
            return 0
        if target.measure in OF_INTERVAL:
            least, most, weight = OF_INTERVAL[target.measure]
            share = seconds / times / self._interval
            return weight if least <= share <= most else 0
        calls = float(times)
        if not target.weight and not self._one_call:
            counted = "outbound_calls" if target.measure == "outbound_seconds" else "calls_handled"
            calls = self._sums.get(counted, 0.0)
        low, high, weight = PER_CALL[target.measure]
        return weight if calls and low <= seconds / calls <= high else 0
