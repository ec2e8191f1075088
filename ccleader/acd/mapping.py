"""Columns to targets: what may be imported, and which column of a table is what, with the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ccleader.acd.headers import Heading, Table
from ccleader.acd.names import name, sense
from ccleader.acd.values import Profile, Shape
from ccleader.metrics.grains import Subject
from ccleader.metrics.measures import BY_KEY, MEASURES, Unit
from ccleader.words import Phrase, mark, phrase

AVERAGES: tuple[tuple[str, str], ...] = (
    ("talk_seconds", "calls_handled"),
    ("hold_seconds", "calls_handled"),
    ("hold_seconds", "held_calls"),
    ("acw_seconds", "calls_handled"),
    ("handle_seconds", "calls_handled"),
    ("ring_seconds", "calls_handled"),
    ("wait_seconds", "calls_handled"),
    ("outbound_seconds", "outbound_calls"),
)
"""(measure, weight): an average is imported as round(weight × average), weight being a column too."""

IN_THRESHOLD = ("calls_in_threshold", "abandoned_in_threshold")
THRESHOLD_SECONDS = 20


@dataclass(frozen=True)
class Target:
    """What a column may be imported as; `measure` and `weight` are "" where it is none."""

    key: str
    label: str
    measure: str = ""
    weight: str = ""

    @property
    def title(self) -> Phrase:
        """The target for people; averages name their measure and weight in translation."""
        if not self.weight:
            return phrase("measures" if self.measure == self.key else "targets", self.label)
        return phrase(
            "targets",
            self.label,
            measure=phrase("measures", BY_KEY[self.measure].label),
            weight=phrase("measures", BY_KEY[self.weight].label),
        )


_AVERAGE_LABEL = mark("targets", "{measure}, average per {weight}")

TARGETS: tuple[Target, ...] = (
    Target("agent_number", mark("targets", "Agent number")),
    Target("agent_name", mark("targets", "Agent name")),
    Target("queue_name", mark("targets", "Queue")),
    Target("queue_number", mark("targets", "Queue number")),
    Target("date", mark("targets", "Date or period")),
    Target("time", mark("targets", "Time of day")),
    Target("end", mark("targets", "End of the interval")),
    Target("call_id", mark("targets", "Call number (one call a row)")),
    Target("disposition", mark("targets", "What became of the call")),
    Target("rating", mark("targets", "Rating of the call (1–5)")),
    Target("satisfied_of_surveys", mark("targets", "Satisfied / rated"), "surveys"),
    *(Target(measure.key, measure.label, measure.key) for measure in MEASURES),
    *(Target(f"{measure}/{weight}", _AVERAGE_LABEL, measure, weight) for measure, weight in AVERAGES),
)
"""Everything a column may be; a column that is not imported has the target ""."""

BY_TARGET: dict[str, Target] = {target.key: target for target in TARGETS}


@dataclass(frozen=True)
class Choice:
    """A column and what was decided of it."""

    heading: Heading
    target: str
    confidence: int
    reason: Phrase
    rank: int = 0
    by_hand: bool = False

    def dropped(self, reason: Phrase) -> Choice:
        """The same column, not imported, and why."""
        return replace(self, target="", confidence=90, reason=reason)


def first_guess(table: Table, by_hand: Mapping[str, str]) -> list[Choice]:
    """A choice for every column by its header alone, or by what the user or an earlier import said."""
    return [_guess(heading, by_hand) for heading in table.columns]


def _guess(heading: Heading, by_hand: Mapping[str, str]) -> Choice:
    said = by_hand.get(heading.text)
    if said is not None:
        target = said if said in BY_TARGET else ""
        return Choice(heading, target, 99, phrase("acd", "same as last time"), by_hand=True)
    found = sense(heading.meaning) if heading.meaning else None
    if found is None:
        reason = phrase("acd", "nothing known fits") if heading.meaning else phrase("acd", "no header")
        return Choice(heading, "", 60, reason)
    passive = {
        "rate": phrase("acd", "a ratio: computed from the sums, never imported"),
        "extreme": phrase("acd", "a largest or smallest value does not add up"),
        "dimension": phrase("acd", "not a figure"),
    }
    if found.target in passive:
        return Choice(heading, "", found.confidence, passive[found.target])
    synonym = phrase("acd", "known header")
    similar = phrase("acd", "similar to a known header")
    return Choice(
        heading, found.target, found.confidence, similar if found.rank >= 100 else synonym, found.rank
    )


def settle(choices: Sequence[Choice], profiles: Mapping[int, Profile]) -> list[Choice]:
    """The final choices: only columns whose values fit, each target once, totals before averages."""
    settled = [_fitting(choice, profiles) for choice in choices]
    settled = _resolved(settled, profiles)
    settled = _one_threshold(settled)
    settled = _weighted(settled, is_call_level(settled, profiles))
    return _one_source(_each_once(settled))


def is_call_level(choices: Sequence[Choice], profiles: Mapping[int, Profile]) -> bool:
    """Whether a row is one call: it has a number, an outcome, a rating, or yes and no for answered."""
    for choice in choices:
        if choice.target in ("call_id", "disposition", "rating"):
            return True
        profile = profiles.get(choice.heading.index)
        if choice.target == "calls_handled" and profile and profile.share(Shape.FLAG) > 0.5:
            return True
    return False


def subject_of(choices: Sequence[Choice]) -> Subject:
    """Whom the rows speak of: agents where a column names them, else queues."""
    agents = any(choice.target in ("agent", "agent_number", "agent_name") for choice in choices)
    return Subject.AGENT if agents else Subject.QUEUE


def _fitting(choice: Choice, profiles: Mapping[int, Profile]) -> Choice:
    profile = profiles.get(choice.heading.index)
    target = BY_TARGET.get(choice.target)
    if profile is None or choice.by_hand or not profile.filled:
        return choice
    if target is None or target.key == "satisfied_of_surveys":
        return choice
    if target.measure:
        numbers = (Shape.NUMBER, Shape.ERROR)
        if BY_KEY[target.measure].unit is Unit.SECONDS:
            fit = profile.share(*numbers, Shape.CLOCK3, Shape.CLOCK2)
        else:
            fit = profile.share(*numbers, Shape.FLAG)
        if fit < 0.5:
            return choice.dropped(
                phrase("acd", "its values do not fit this header ({value} …)", value=_odd(profile))
            )
    return choice


def _odd(profile: Profile) -> str:
    return profile.odd[0] if profile.odd else "%"


def _resolved(choices: list[Choice], profiles: Mapping[int, Profile]) -> list[Choice]:
    """坐席 is a number or a name by its values; calls are handled by agents and offered to queues."""
    numbered = any(choice.target == "agent_number" for choice in choices)
    offered = "calls_handled" if subject_of(choices) is Subject.AGENT else "calls_offered"
    settled = []
    for choice in choices:
        if choice.target == "agent":
            profile = profiles.get(choice.heading.index)
            digits = profile is not None and profile.share(Shape.NUMBER) > 0.5
            choice = replace(choice, target="agent_number" if digits and not numbered else "agent_name")
        elif choice.target == "calls":
            choice = replace(choice, target=offered, rank=choice.rank + 50)
        settled.append(choice)
    return settled


def _one_threshold(choices: list[Choice]) -> list[Choice]:
    """Of columns for 15, 20 and 30 seconds the 20-second one, else the nearest to it."""
    best: dict[str, int] = {}
    for choice in choices:
        seconds = name(choice.heading.meaning).threshold
        if choice.target in IN_THRESHOLD and seconds is not None and not choice.by_hand:
            held = best.get(choice.target, 10_000)
            best[choice.target] = min(held, seconds, key=lambda value: abs(value - THRESHOLD_SECONDS))
    return [_at_threshold(choice, best.get(choice.target)) for choice in choices]


def _at_threshold(choice: Choice, best: int | None) -> Choice:
    """A threshold column as it is, dropped for a nearer one, or marked where it is not the 20-second one."""
    seconds = name(choice.heading.meaning).threshold
    if best is None or seconds is None or choice.by_hand:
        return choice
    if seconds != best:
        return choice.dropped(phrase("acd", "the column for {seconds} s is used", seconds=best))
    if seconds == THRESHOLD_SECONDS:
        return choice
    reason = phrase(
        "acd", "counts within {seconds} s, not within {usual} s", seconds=seconds, usual=THRESHOLD_SECONDS
    )
    return replace(choice, confidence=70, reason=reason)


def _each_once(choices: list[Choice]) -> list[Choice]:
    """Where several columns claim one target, the user's word, then the surest, then the leftmost wins."""
    ranked = sorted(choices, key=lambda c: (not c.by_hand, c.rank, c.heading.index))
    winners: dict[str, int] = {}
    for choice in ranked:
        winners.setdefault(choice.target, choice.heading.index)
    return [
        choice.dropped(phrase("acd", "another column already gives this"))
        if choice.target and winners[choice.target] != choice.heading.index
        else choice
        for choice in choices
    ]


def _weighted(choices: list[Choice], one_call: bool) -> list[Choice]:
    """Averages need the column they are weighted with; hold per held call may fall back on handled calls."""
    present = {choice.target for choice in choices}
    return [_with_weight(choice, present) if not one_call else choice for choice in choices]


def _with_weight(choice: Choice, present: set[str]) -> Choice:
    target = BY_TARGET.get(choice.target)
    if target is None or not target.weight or target.weight in present:
        return choice
    if target.key == "hold_seconds/held_calls" and "calls_handled" in present:
        reason = phrase("acd", "no column of held calls: read as an average per handled call")
        return replace(
            choice, target="hold_seconds/calls_handled", confidence=70, reason=reason, rank=choice.rank + 200
        )
    return choice.dropped(phrase("acd", "an average without the number of calls it belongs to"))


def _one_source(choices: list[Choice]) -> list[Choice]:
    """Each measure from one column: its total, else the average per handled call, else another average."""
    order = {target.key: place for place, target in enumerate(TARGETS)}
    best: dict[str, str] = {}
    for key in sorted((choice.target for choice in choices if choice.target), key=order.__getitem__):
        if BY_TARGET[key].measure:
            best.setdefault(BY_TARGET[key].measure, key)
    return [
        choice.dropped(phrase("acd", "another column gives the same more directly"))
        if choice.target and best.get(BY_TARGET[choice.target].measure, choice.target) != choice.target
        else choice
        for choice in choices
    ]
