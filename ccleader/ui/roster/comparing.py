"""An agent beside the others of the group, metric by metric. No Qt, no store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ccleader.metrics import formats
from ccleader.metrics.catalog import BY_KEY, Direction, Metric, Source
from ccleader.metrics.quality import ENOUGH
from ccleader.models.agents import Level
from ccleader.reports.judging import FEWEST_CALLS, FEWEST_RATED
from ccleader.ui.chart_data import Target, with_unit
from ccleader.ui.trends import Sums
from ccleader.words import phrase, translate

STRIPS = 6
CALLS = BY_KEY["calls_handled"]

COMPARED: tuple[Metric, ...] = tuple(
    BY_KEY[key]
    for key in (
        "qa_score",
        "aht",
        "not_ready_time",
        "utilisation",
        "csat",
        "transfer_rate",
        "acw",
        "calls_per_hour",
    )
)
"""The first six of these that have data stand side by side."""

_NOTHING: Sums = (None, None)


@dataclass(frozen=True)
class Member:
    """An agent of the group with the sums of the period, by metric key."""

    agent_id: int
    name: str
    level: Level | None
    sums: Mapping[str, Sums]


@dataclass(frozen=True)
class Dot:
    """Another agent's value; `enough`: it stands on cases enough to be ranked."""

    name: str
    value: float
    enough: bool


@dataclass(frozen=True)
class Strip:
    """One metric: the agent's own value among the others.

    `place` (1 = best) of `ranked` only where his cases suffice and one side is better; `cases` are what
    his value stands on, `fewest` how many are needed.
    """

    metric: Metric
    value: float | None
    mean: float | None
    target: Target | None
    dots: tuple[Dot, ...]
    cases: int
    fewest: int
    place: int | None
    ranked: int

    @property
    def title(self) -> str:
        """The name of the metric."""
        return translate("metrics", self.metric.label)

    @property
    def mark(self) -> tuple[str, str, str] | None:
        """Glyph, token and word beside the title; None where there is no target to be met."""
        met = None if self.target is None or self.value is None else self.target.met(self.value)
        if met is None:
            return None
        if met:
            return "✓", "ok", translate("kpi", "On target")
        glyph = "▲" if self.metric.direction is Direction.DOWN else "▽"
        return glyph, "warn", translate("kpi", "Off target")

    @property
    def standing(self) -> str:
        """Position 13/18, or why there is none."""
        if self.place is not None:
            return str(phrase("profile", "Position {place}/{count}", place=self.place, count=self.ranked))
        if self.value is None or self.metric.direction is Direction.NEITHER:
            return ""
        return str(
            phrase("profile", "Sample too small ({cases:,}/{fewest})", cases=self.cases, fewest=self.fewest)
        )

    @property
    def spoken(self) -> str:
        """The strip for those who do not see it."""
        format = self.metric.format
        mean = phrase("profile", "Group mean {value}", value=with_unit(self.mean, format))
        aim = "" if self.target is None else self.target.label
        word = self.mark[2] if self.mark else ""
        parts = (self.title, with_unit(self.value, format), word, str(mean), aim, self.standing)
        return ", ".join(filter(None, parts))


def strips(
    own_id: int, members: Sequence[Member], targets: Mapping[str, float], level: Level | None = None
) -> tuple[Strip, ...]:
    """An agent beside all, or beside those of a level; nothing where nobody has figures."""
    peers = [one for one in members if level is None or one.level is level or one.agent_id == own_id]
    known = [metric for metric in COMPARED if any(_value(metric, one) is not None for one in members)]
    return tuple(_strip(metric, own_id, peers, targets.get(metric.key)) for metric in known[:STRIPS])


def _strip(metric: Metric, own_id: int, peers: Sequence[Member], aim: float | None) -> Strip:
    own = next((one for one in peers if one.agent_id == own_id), None)
    cases, value = (0, None) if own is None else (_cases(metric, own), _value(metric, own))
    dots = tuple(
        Dot(one.name, figure, _cases(metric, one) >= _fewest(metric))
        for one in peers
        if one.agent_id != own_id and (figure := _value(metric, one)) is not None
    )
    rivals = [dot.value for dot in dots if dot.enough]
    ranks = value is not None and cases >= _fewest(metric) and metric.direction is not Direction.NEITHER
    return Strip(
        metric,
        value,
        metric.value(*_total(one.sums.get(metric.key, _NOTHING) for one in peers)),
        None if aim is None else Target(aim, metric.direction, metric.format),
        dots,
        cases,
        _fewest(metric),
        _place(metric, value, rivals) if value is not None and ranks else None,
        len(rivals) + 1,
    )


def _place(metric: Metric, value: float, rivals: Iterable[float]) -> int:
    """1 + those who are better as both are written; who is equal shares the place."""
    own = formats.rounded(value, metric.format)
    others = (formats.rounded(other, metric.format) for other in rivals)
    up = metric.direction is Direction.UP
    return 1 + sum(other > own if up else other < own for other in others)


def _value(metric: Metric, who: Member) -> float | None:
    return metric.value(*who.sums.get(metric.key, _NOTHING))


def _cases(metric: Metric, who: Member) -> int:
    """Checks, rated calls, or calls."""
    if metric.source is Source.QUALITY or metric.key == "csat":
        return who.sums.get(metric.key, _NOTHING)[1] or 0
    return who.sums.get(CALLS.key, _NOTHING)[0] or 0


def _fewest(metric: Metric) -> int:
    if metric.source is Source.QUALITY:
        return ENOUGH
    return FEWEST_RATED if metric.key == "csat" else FEWEST_CALLS


def _total(parts: Iterable[Sums]) -> Sums:
    """Both sums of all who have them."""
    known = [(some, whole) for some, whole in parts if some is not None and whole]
    return (sum(some for some, _ in known), sum(whole for _, whole in known)) if known else _NOTHING
