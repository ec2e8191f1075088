"""What is counted: additive counts and seconds, never a ratio. A measure not reported is None, never 0."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ccleader.words import mark


class Unit(StrEnum):
    """How a measure adds up: whole calls (or events), or whole seconds."""

    COUNT = "count"
    SECONDS = "seconds"


@dataclass(frozen=True)
class Measure:
    """One additive quantity of a traffic report; `key` is also its column in the store."""

    key: str
    label: str
    unit: Unit


MEASURES: tuple[Measure, ...] = (
    Measure("calls_offered", mark("measures", "Calls offered"), Unit.COUNT),
    Measure("calls_handled", mark("measures", "Calls handled"), Unit.COUNT),
    Measure("calls_abandoned", mark("measures", "Calls abandoned"), Unit.COUNT),
    Measure("calls_in_threshold", mark("measures", "Answered within threshold"), Unit.COUNT),
    Measure("abandoned_in_threshold", mark("measures", "Abandoned within threshold"), Unit.COUNT),
    Measure("short_calls", mark("measures", "Short calls"), Unit.COUNT),
    Measure("talk_seconds", mark("measures", "Talk time"), Unit.SECONDS),
    Measure("hold_seconds", mark("measures", "Hold time"), Unit.SECONDS),
    Measure("acw_seconds", mark("measures", "After-call work time"), Unit.SECONDS),
    Measure("handle_seconds", mark("measures", "Handling time"), Unit.SECONDS),
    Measure("ring_seconds", mark("measures", "Ringing time"), Unit.SECONDS),
    Measure("wait_seconds", mark("measures", "Waiting time of answered calls"), Unit.SECONDS),
    Measure("login_seconds", mark("measures", "Logged-in time"), Unit.SECONDS),
    Measure("ready_seconds", mark("measures", "Ready time"), Unit.SECONDS),
    Measure("not_ready_seconds", mark("measures", "Not-ready time"), Unit.SECONDS),
    Measure("rest_seconds", mark("measures", "Rest time"), Unit.SECONDS),
    Measure("not_ready_count", mark("measures", "Times not ready"), Unit.COUNT),
    Measure("outbound_calls", mark("measures", "Outbound calls"), Unit.COUNT),
    Measure("outbound_seconds", mark("measures", "Outbound talk time"), Unit.SECONDS),
    Measure("transfers", mark("measures", "Transfers"), Unit.COUNT),
    Measure("held_calls", mark("measures", "Held calls"), Unit.COUNT),
    Measure("ring_no_answer", mark("measures", "Rings not answered"), Unit.COUNT),
    Measure("surveys", mark("measures", "Rated calls"), Unit.COUNT),
    Measure("satisfied", mark("measures", "Satisfied ratings"), Unit.COUNT),
)

MEASURE_KEYS: tuple[str, ...] = tuple(measure.key for measure in MEASURES)

BY_KEY: dict[str, Measure] = {measure.key: measure for measure in MEASURES}

AGENT_DAYS = "agent_days"
"""Days an agent has facts for: counted when figures are summed, not reported by any ACD."""

SHIFTS_PRESENT, SHIFTS_DUE = "shifts_present", "shifts_due"
"""Shifts of the attendance rate, counted from the attendance records; reported by no ACD."""

SCORES, CHECKS, FATAL_CHECKS, CHECKS_OF_FATAL, FAULTS, OPPORTUNITIES = (
    "scores",
    "checks",
    "fatal_checks",
    "checks_of_fatal",
    "faults",
    "opportunities",
)
"""What quality checks come to, from their records: Σ scores in hundredths of a point, checks, those with a
fatal error and those that tell of them, non-fatal errors and the items that applied."""
