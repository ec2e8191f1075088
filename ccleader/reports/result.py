"""The boxed sentence that states the result, the three columns below it, and the goals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ccleader.metrics import formats
from ccleader.metrics.catalog import Direction
from ccleader.reports.judging import short_day
from ccleader.reports.page import Goal, Line, Reached, Trend
from ccleader.words import phrase

ITEMS = 3
"""Items in a column, and goals: more would not be remembered."""


@dataclass(frozen=True)
class Result:
    """What the box of the first page says."""

    sentence: str
    good: tuple[str, ...]
    improve: tuple[str, ...]
    plans: tuple[str, ...]


def result(lines: Sequence[Line], due: date) -> Result:
    """The result of a month from its lines; goals are due on `due`."""
    if all(line.value is None for line in lines):
        empty = phrase(
            "review", "No call records were imported for this month; fill in what is known by hand."
        )
        return Result(str(empty), (), (), ())
    return Result(
        _sentence(lines),
        tuple(_good(line) for line in _well(lines)),
        tuple(_bad(line) for line in _to_improve(lines)),
        tuple(
            str(phrase("review", "{goal} by {day}", goal=f"{line.name} {_next(line)}", day=short_day(due)))
            for line in _to_improve(lines)
            if line.next_target is not None
        ),
    )


def goals(lines: Sequence[Line], due: date) -> tuple[Goal, ...]:
    """One goal for each figure to improve that has a target."""
    return tuple(
        Goal(_aim(line), with_unit(line, line.value), _next(line), due)
        for line in _to_improve(lines)
        if line.next_target is not None
    )


def target_text(line: Line | Trend, target: float | None) -> str:
    """≤190 or ≥75, without a needless .0; the plain number where no side is better, — without a target."""
    if target is None:
        return formats.text(None, line.format)
    sign = {Direction.DOWN: "≤", Direction.UP: "≥", Direction.NEITHER: ""}[line.direction]
    return sign + formats.text(target, line.format).removesuffix(".0")


def with_unit(line: Line, value: float | None) -> str:
    """187 s, 95.8%, 93."""
    return _unit_after(formats.text(value, line.format), line)


def _unit_after(text: str, line: Line) -> str:
    unit = formats.unit(line.format)
    return text + unit if unit in ("", "%") else f"{text} {unit}"


def _next(line: Line) -> str:
    return _unit_after(target_text(line, line.next_target), line)


def _aim(line: Line) -> str:
    if not line.reached.missed:
        return str(phrase("review", "Keep {name} on target", name=line.name))
    if line.direction is Direction.DOWN:
        return str(phrase("review", "Bring {name} down to target", name=line.name))
    return str(phrase("review", "Bring {name} up to target", name=line.name))


def _well(lines: Iterable[Line]) -> list[Line]:
    """Signals for the better first, then targets reached."""
    found = [line for line in lines if not line.to_improve]
    signals = [line for line in found if line.verdict.rule is not None and line.verdict.good]
    reached = [line for line in found if line.reached is Reached.YES and line not in signals]
    return (signals + reached)[:ITEMS]


def _to_improve(lines: Iterable[Line]) -> list[Line]:
    """Signals for the worse first, then missed targets."""
    found = [line for line in lines if line.to_improve]
    return sorted(found, key=lambda line: line.verdict.rule is None or line.verdict.good is not False)[:ITEMS]


def _good(line: Line) -> str:
    return _fact(line, line.verdict.rule is not None)


def _bad(line: Line) -> str:
    return _fact(line, not line.reached.missed)


def _fact(line: Line, by_signal: bool) -> str:
    """The value beside what it is measured by: the signal or the target."""
    value = f"{line.name} {with_unit(line, line.value)}"
    if by_signal or line.target is None:
        return str(phrase("review", "{value}, {signal}", value=value, signal=line.verdict.text))
    target = target_text(line, line.target)
    return str(phrase("review", "{value} (target {target})", value=value, target=target))


def _sentence(lines: Sequence[Line]) -> str:
    parts = [_targets_part(lines), _signals_part(lines)]
    joined = str(phrase("review", "; ")).join(part for part in parts if part)
    return str(phrase("review", "{sentence}.", sentence=joined))


def _targets_part(lines: Sequence[Line]) -> str:
    aimed = [line for line in lines if line.reached is not Reached.NO_TARGET]
    reached = [line for line in aimed if line.reached is Reached.YES]
    if not aimed:
        return str(phrase("review", "No targets were set for this month"))
    if len(reached) == len(aimed):
        return str(phrase("review", "All {count} figures reached their targets", count=len(aimed)))
    if not reached:
        return str(phrase("review", "None of {count} figures reached its target", count=len(aimed)))
    if len(reached) <= 2:
        return str(phrase("review", "{names} on target", names=_names(reached)))
    return str(phrase("review", "{some} of {count} figures on target", some=len(reached), count=len(aimed)))


def _signals_part(lines: Sequence[Line]) -> str:
    signals = [line for line in lines if line.verdict.rule is not None]
    worse = [line for line in signals if line.verdict.good is False]
    if worse:
        told = _told(worse[:2])
        return str(phrase("review", "{signals}: the focus of next month", signals=told))
    missed = [line for line in lines if line.reached.missed]
    better = [line for line in signals if line.verdict.good]
    if better:
        return _told(better[:2])
    if missed and len(missed) <= 2:
        return str(phrase("review", "{names} off target, without a signal", names=_names(missed)))
    if missed:
        return ""
    if not any(line.verdict.judged for line in lines):
        return str(phrase("review", "too little data to judge a change"))
    return str(phrase("review", "no unusual change"))


def _told(lines: Sequence[Line]) -> str:
    texts = [
        str(phrase("review", "{name}: {signal}", name=line.name, signal=line.verdict.text)) for line in lines
    ]
    return listed(texts)


def listed(texts: Iterable[str]) -> str:
    """Texts as a list within a sentence."""
    return str(phrase("review", ", ")).join(texts)


def _names(lines: Sequence[Line]) -> str:
    return listed(line.name for line in lines)
