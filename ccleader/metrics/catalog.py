"""The metric dictionary: Σ numerator / Σ denominator, unit, direction, definition (口径).

Formulas: the 38 rows of a Chinese call centre's metric dictionary; forms of the service
level after the 4PS text (F1–F4). A ratio is taken last, over whatever was summed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ccleader.metrics.measures import (
    AGENT_DAYS,
    CHECKS,
    CHECKS_OF_FATAL,
    FATAL_CHECKS,
    FAULTS,
    OPPORTUNITIES,
    SCORES,
    SHIFTS_DUE,
    SHIFTS_PRESENT,
    Unit,
)
from ccleader.metrics.measures import BY_KEY as BY_MEASURE
from ccleader.words import mark


class Format(StrEnum):
    """How a value is written: 187 (seconds), 31.4 (minutes), 94.3 (percent), 93, 12.4."""

    SECONDS = "seconds"
    MINUTES = "minutes"
    PERCENT = "percent"
    COUNT = "count"
    DECIMAL = "decimal"


class Direction(StrEnum):
    """Which way is better; NEITHER for a figure that is context, not merit."""

    UP = "up"
    DOWN = "down"
    NEITHER = "neither"


class Source(StrEnum):
    """What it is made of: agents' facts, the queue's (else its agents'), attendance, quality checks."""

    AGENT = "agent"
    QUEUE = "queue"
    ATTENDANCE = "attendance"
    QUALITY = "quality"


Terms = tuple[tuple[int, str], ...]
"""A signed sum of measures: ((1, "calls_offered"), (-1, "calls_handled"))."""


def _sum(*keys: str) -> Terms:
    return tuple((1, key) for key in keys)


@dataclass(frozen=True)
class Metric:
    """One figure: `factor` × Σ numerator / Σ denominator; no denominator means a plain sum."""

    key: str
    label: str
    definition: str
    numerator: Terms
    denominator: Terms = ()
    format: Format = Format.SECONDS
    direction: Direction = Direction.NEITHER
    source: Source = Source.AGENT
    factor: float = 1
    variant_of: str = ""

    @property
    def measures(self) -> tuple[str, ...]:
        """Keys of all measures the metric needs, each once, in order."""
        return tuple(dict.fromkeys(key for _, key in self.numerator + self.denominator))

    @property
    def is_share(self) -> bool:
        """Whether the metric is a share of counted cases, so that limits follow from their number."""
        counted = all(key in BY_MEASURE and BY_MEASURE[key].unit is Unit.COUNT for key in self.measures)
        return self.format is Format.PERCENT and (counted or self.source is Source.QUALITY)

    @property
    def at_bound(self) -> bool:
        """Whether its values stick at a bound: its counts are told, and no limits are drawn."""
        return self.source is Source.ATTENDANCE

    @property
    def ceiling(self) -> float | None:
        """The highest value there can be; None where there is none."""
        if self.numerator == _sum(SCORES):
            return 100.0
        return 1.0 if self.format is Format.PERCENT else None

    def value(self, numerator: int | None, denominator: int | None) -> float | None:
        """The figure from its two sums; None where a part is missing or the denominator is 0."""
        if numerator is None:
            return None
        if not self.denominator:
            return numerator * self.factor
        if not denominator:
            return None
        return self.factor * numerator / denominator


_HANDLED = _sum("calls_handled")

METRICS: tuple[Metric, ...] = (
    Metric(
        "calls_handled",
        mark("metrics", "Calls handled"),
        mark("metrics", "Σ calls handled by the agent, inbound"),
        _HANDLED,
        format=Format.COUNT,
        direction=Direction.UP,
    ),
    Metric(
        "calls_per_day",
        mark("metrics", "Calls per agent-day"),
        mark("metrics", "Σ calls handled / Σ days on which the agent has records"),
        _HANDLED,
        _sum(AGENT_DAYS),
        Format.DECIMAL,
        Direction.UP,
    ),
    Metric(
        "aht",
        mark("metrics", "Average handling time"),
        mark("metrics", "Σ (talk + hold + after-call work) / Σ calls handled, inbound"),
        _sum("handle_seconds"),
        _HANDLED,
        direction=Direction.DOWN,
    ),
    Metric(
        "att",
        mark("metrics", "Average talk time"),
        mark("metrics", "Σ talk / Σ calls handled"),
        _sum("talk_seconds"),
        _HANDLED,
    ),
    Metric(
        "acw",
        mark("metrics", "Average after-call work"),
        mark("metrics", "Σ after-call work / Σ calls handled"),
        _sum("acw_seconds"),
        _HANDLED,
        direction=Direction.DOWN,
    ),
    Metric(
        "hold",
        mark("metrics", "Average hold time"),
        mark("metrics", "Σ hold / Σ calls that were held"),
        _sum("hold_seconds"),
        _sum("held_calls"),
        direction=Direction.DOWN,
    ),
    Metric(
        "hold_per_call",
        mark("metrics", "Hold per call handled"),
        mark("metrics", "Σ hold / Σ calls handled"),
        _sum("hold_seconds"),
        _HANDLED,
        direction=Direction.DOWN,
    ),
    Metric(
        "utilisation",
        mark("metrics", "Call utilisation"),
        mark("metrics", "Σ (talk + hold + after-call work) / Σ logged-in time"),
        _sum("handle_seconds"),
        _sum("login_seconds"),
        Format.PERCENT,
        Direction.UP,
    ),
    Metric(
        "utilisation_talk",
        mark("metrics", "Call utilisation (talk only)"),
        mark("metrics", "Σ talk / Σ logged-in time"),
        _sum("talk_seconds"),
        _sum("login_seconds"),
        Format.PERCENT,
        Direction.UP,
        variant_of="utilisation",
    ),
    Metric(
        "not_ready_time",
        mark("metrics", "Not-ready time"),
        mark("metrics", "Σ not-ready time / Σ days on which the agent has records"),
        _sum("not_ready_seconds"),
        _sum(AGENT_DAYS),
        Format.MINUTES,
        Direction.DOWN,
    ),
    Metric(
        "not_ready_share",
        mark("metrics", "Not-ready share"),
        mark("metrics", "Σ not-ready time / Σ logged-in time"),
        _sum("not_ready_seconds"),
        _sum("login_seconds"),
        Format.PERCENT,
        Direction.DOWN,
    ),
    Metric(
        "occupancy",
        mark("metrics", "Occupancy"),
        mark("metrics", "Σ (talk + hold + after-call work) / Σ (talk + hold + after-call work + ready)"),
        _sum("handle_seconds"),
        _sum("handle_seconds", "ready_seconds"),
        Format.PERCENT,
    ),
    Metric(
        "calls_per_hour",
        mark("metrics", "Calls per hour"),
        mark("metrics", "Σ calls handled / Σ logged-in hours"),
        _HANDLED,
        _sum("login_seconds"),
        Format.DECIMAL,
        factor=3600,
    ),
    Metric(
        "transfer_rate",
        mark("metrics", "Transfer rate"),
        mark("metrics", "Σ transfers / Σ calls handled"),
        _sum("transfers"),
        _HANDLED,
        Format.PERCENT,
        Direction.DOWN,
    ),
    Metric(
        "csat",
        mark("metrics", "Satisfaction"),
        mark("metrics", "Σ satisfied ratings / Σ rated calls"),
        _sum("satisfied"),
        _sum("surveys"),
        Format.PERCENT,
        Direction.UP,
    ),
    Metric(
        "ring_no_answer_rate",
        mark("metrics", "Rings not answered"),
        mark("metrics", "Σ rings not answered / Σ (calls handled + rings not answered)"),
        _sum("ring_no_answer"),
        _sum("calls_handled", "ring_no_answer"),
        Format.PERCENT,
        Direction.DOWN,
    ),
    Metric(
        "calls_offered",
        mark("metrics", "Calls offered"),
        mark("metrics", "Σ calls that reached the queue"),
        _sum("calls_offered"),
        format=Format.COUNT,
        source=Source.QUEUE,
    ),
    Metric(
        "answer_rate",
        mark("metrics", "Answer rate"),
        mark("metrics", "Σ calls handled / Σ calls offered"),
        _HANDLED,
        _sum("calls_offered"),
        Format.PERCENT,
        Direction.UP,
        Source.QUEUE,
    ),
    Metric(
        "abandon_rate",
        mark("metrics", "Abandon rate"),
        mark("metrics", "Σ (calls offered − calls handled) / Σ calls offered"),
        ((1, "calls_offered"), (-1, "calls_handled")),
        _sum("calls_offered"),
        Format.PERCENT,
        Direction.DOWN,
        Source.QUEUE,
    ),
    Metric(
        "asa",
        mark("metrics", "Average speed of answer"),
        mark("metrics", "Σ waiting time of answered calls / Σ calls handled"),
        _sum("wait_seconds"),
        _HANDLED,
        direction=Direction.DOWN,
        source=Source.QUEUE,
    ),
    Metric(
        "service_level",
        mark("metrics", "Service level"),
        mark("metrics", "Answered within 20 s / (answered + abandoned)"),
        _sum("calls_in_threshold"),
        _sum("calls_handled", "calls_abandoned"),
        Format.PERCENT,
        Direction.UP,
        Source.QUEUE,
    ),
    Metric(
        "service_level_answered",
        mark("metrics", "Service level (of answered)"),
        mark("metrics", "Answered within 20 s / answered"),
        _sum("calls_in_threshold"),
        _HANDLED,
        Format.PERCENT,
        Direction.UP,
        Source.QUEUE,
        variant_of="service_level",
    ),
    Metric(
        "service_level_net",
        mark("metrics", "Service level (net of quick abandons)"),
        mark("metrics", "Answered within 20 s / (answered + abandoned − abandoned within 20 s)"),
        _sum("calls_in_threshold"),
        ((1, "calls_handled"), (1, "calls_abandoned"), (-1, "abandoned_in_threshold")),
        Format.PERCENT,
        Direction.UP,
        Source.QUEUE,
        variant_of="service_level",
    ),
    Metric(
        "attendance_rate",
        mark("metrics", "Attendance rate"),
        mark("metrics", "Σ shifts worked / Σ shifts due, leave granted in advance as the settings say"),
        _sum(SHIFTS_PRESENT),
        _sum(SHIFTS_DUE),
        Format.PERCENT,
        Direction.UP,
        Source.ATTENDANCE,
    ),
    Metric(
        "qa_score",
        mark("metrics", "QA score"),
        mark("metrics", "Σ scores (of 100) / Σ calls checked at random"),
        _sum(SCORES),
        _sum(CHECKS),
        Format.DECIMAL,
        Direction.UP,
        Source.QUALITY,
        factor=0.01,
    ),
    Metric(
        "fatal_rate",
        mark("metrics", "Fatal error rate"),
        mark("metrics", "Σ checks with a fatal error / Σ calls checked at random"),
        _sum(FATAL_CHECKS),
        _sum(CHECKS_OF_FATAL),
        Format.PERCENT,
        Direction.DOWN,
        Source.QUALITY,
    ),
    Metric(
        "nonfatal_rate",
        mark("metrics", "Non-fatal error rate"),
        mark("metrics", "Σ non-fatal errors / Σ items that applied, of calls checked at random"),
        _sum(FAULTS),
        _sum(OPPORTUNITIES),
        Format.PERCENT,
        Direction.DOWN,
        Source.QUALITY,
    ),
)

BY_KEY: dict[str, Metric] = {metric.key: metric for metric in METRICS}

FLOOR: tuple[str, ...] = ("attendance_rate", "utilisation", "not_ready_time", "aht")
"""The four floor indicators, in the order they are shown: 出勤率, 通话利用率, 示忙时长, 平均处理时长."""

DAILY: tuple[Metric, ...] = tuple(
    BY_KEY[key]
    for key in (
        *FLOOR,
        "service_level",
        "csat",
        "abandon_rate",
        "calls_per_day",
        "acw",
        "transfer_rate",
        "calls_handled",
    )
)
"""What is told of a day on the first page and at a briefing: the first six of these that the day knows."""
