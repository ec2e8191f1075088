"""How many agents the calls need: Erlang C, an estimate that assumes one skill and no caller hanging up."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, exp, floor

HALF_HOUR = 1800

ANSWERED_WITHIN = 20
"""Seconds in which a call must be answered to count for the service level, as the dictionary defines it."""


@dataclass(frozen=True)
class Outlook:
    """What callers meet with so many agents taking calls.

    `load` in erlang; shares 0…1; `asa` in seconds, None when the load outgrows the agents
    and waits never end.
    """

    agents: int
    load: float
    wait_probability: float
    service_level: float
    asa: float | None
    occupancy: float


def load(calls: float, aht: float, interval: int = HALF_HOUR) -> float:
    """Offered load in erlang: calls in `interval` seconds × handling seconds / interval."""
    return calls * aht / interval


def wait_probability(erlangs: float, agents: int) -> float:
    """Erlang C: the share of callers who wait, by the recursion of Erlang B; 1 where agents ≤ load."""
    if not erlangs:
        return 0.0
    if agents <= erlangs:
        return 1.0
    blocked = 1.0
    for count in range(1, agents + 1):
        blocked = erlangs * blocked / (count + erlangs * blocked)
    return blocked / (1 - erlangs / agents * (1 - blocked))


def outlook(calls: float, aht: float, agents: int, threshold: float, interval: int = HALF_HOUR) -> Outlook:
    """Service level within `threshold` seconds, waits and occupancy with `agents` (≥ 1) taking calls.

    SL = 1 − C·e^(−(N−A)·T/AHT), ASA = C·AHT/(N−A), occupancy = A/N; `aht` above 0.
    """
    offered = load(calls, aht, interval)
    waiting = wait_probability(offered, agents)
    spare = agents - offered
    if spare <= 0:
        return Outlook(agents, offered, waiting, 0.0, None, 1.0)
    level = 1 - waiting * exp(-spare * threshold / aht)
    return Outlook(agents, offered, waiting, level, waiting * aht / spare, offered / agents)


def agents_needed(
    calls: float, aht: float, target: float, threshold: float, interval: int = HALF_HOUR
) -> int:
    """Fewest agents taking calls that reach the service level `target` (0 ≤ target < 1); 0 without calls."""
    if not 0 <= target < 1:
        raise ValueError(f"a service level target lies between 0 and 1, not {target}")
    offered = load(calls, aht, interval)
    if not offered:
        return 0
    agents = floor(offered) + 1
    while outlook(calls, aht, agents, threshold, interval).service_level < target:
        agents += 1
    return agents


def rostered(agents: int, shrinkage: float) -> int:
    """People to roster so that `agents` take calls: N / (1 − shrinkage), upwards; shrinkage 0 ≤ s < 1."""
    # The rounding keeps 7 / (1 − 0.3) from becoming 11 people through the last binary digit.
    return ceil(round(agents / (1 - shrinkage), 9))
