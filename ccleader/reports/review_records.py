"""What the records say in a monthly review: quality checks, points and praise, coaching.

A section whose records the group does not keep is None: it prints as an empty form for the hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar

from ccleader.metrics import conduct as figures
from ccleader.metrics import formats
from ccleader.metrics.catalog import BY_KEY, Direction, Format
from ccleader.metrics.coaching import Standing, progress
from ccleader.metrics.conduct import ConductKind, Lines
from ccleader.metrics.periods import Period
from ccleader.metrics.quality import rates
from ccleader.models import (
    coaching,
    coaching_effect,
    conduct,
    observations,
    quality,
    rulebooks,
    scorecards,
)
from ccleader.models.coaching import CoachingRow, GoalRow
from ccleader.models.coaching_effect import GoalValues
from ccleader.models.conduct import ConductRow
from ccleader.models.observations import ObservationKind, ObservationRow
from ccleader.models.quality import CheckState, EvaluationRow, Purpose, Verdict
from ccleader.reports.judging import short_day
from ccleader.reports.page import Section
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MOST_CHECKS = 6
MOST_RECORDS = 6
MOST_GOALS = 3
"""Rows of the sections; a page holds no more."""

_STANDINGS = {
    Standing.REACHED: mark("review", "✓ reached"),
    Standing.ON_THE_WAY: mark("review", "on the way"),
    Standing.WORSE: mark("review", "▲ worse"),
    Standing.UNKNOWN: mark("review", "no figures yet"),
}


@dataclass(frozen=True)
class Records:
    """A group's month of records by agent; None of a kind that the group does not keep at all."""

    lines: Lines
    checks: Mapping[int, Sequence[EvaluationRow]] | None
    conduct: Mapping[int, Sequence[ConductRow]] | None
    praise: Mapping[int, Sequence[ObservationRow]]
    cycles: Mapping[int, Sequence[CoachingRow]] | None
    values: Mapping[int, GoalValues]

    def quality(self, agent_id: int) -> Section | None:
        """An agent's checked calls and their rates."""
        return None if self.checks is None else _quality(self.checks.get(agent_id, ()))

    def points(self, agent_id: int) -> Section | None:
        """An agent's warnings, points and praise, and what they add up to."""
        if self.conduct is None:
            return None
        return _points(self.conduct.get(agent_id, ()), self.praise.get(agent_id, ()), self.lines)

    def coaching(self, agent_id: int) -> Section | None:
        """An agent's goals of coaching and where they are."""
        return None if self.cycles is None else _coaching(self.cycles.get(agent_id, ()), self.values)


def read(session: Session, group_id: int, month: Period, today: date) -> Records:
    """Read a group's month of records; a handful of queries however many agents there are.

    Checks and points of who moved in the month are all there, whatever group they were entered in.
    """
    until = min(month.last, today)
    cycles = coaching.coachings(session, group_id, period=month)
    seen = observations.observations(session, group_id, month)
    graded = bool(scorecards.cards(session, group_id))
    ruled = bool(rulebooks.rulebooks(session, group_id))
    coached = bool(cycles) or bool(coaching.coachings(session, group_id))
    return Records(
        conduct.lines(session, month.last, group_id),
        _by_agent(quality.evaluations(session, None, month)) if graded else None,
        _by_agent(conduct.records(session, None, month)) if ruled else None,
        _by_agent(row for row in seen if row.kind is ObservationKind.GOOD),
        _by_agent(cycles) if coached else None,
        coaching_effect.values(session, cycles, until),
    )


class _Owned(Protocol):
    @property
    def agent_id(self) -> int | None: ...


_Row = TypeVar("_Row", bound=_Owned)


def _by_agent(rows: Iterable[_Row]) -> dict[int, list[_Row]]:
    found: dict[int, list[_Row]] = defaultdict(list)
    for row in rows:
        if row.agent_id is not None:
            found[row.agent_id].append(row)
    return dict(found)


def _quality(rows: Sequence[EvaluationRow]) -> Section:
    told = [
        row for row in rows if row.state is not CheckState.DRAFT and row.purpose is not Purpose.CALIBRATION
    ]
    sums = rates(told)
    if sums.mean_score is None:
        caption = phrase("review", "no random check this month")
    else:
        reach = sums.mean_interval
        caption = phrase(
            "review",
            "checked {n}, average {mean}{interval}, fatal errors {fatal}; non-fatal errors {faults}",
            n=sums.checks,
            mean=_number(sums.mean_score),
            interval="" if reach is None else f" ({_number(reach.low)}–{_number(reach.high)})",
            fatal=sums.fatal_checks,
            faults=sums.faults,
        )
    return Section(str(caption), _shortened([_check(row) for row in told], MOST_CHECKS))


def _check(row: EvaluationRow) -> tuple[str, ...]:
    wrong = [one for one in row.findings if one.verdict is Verdict.WRONG]
    said = [f"{one.fault or one.text} ({one.weight})" for one in wrong if not one.fatal]
    said = [f"◆ {one.fault or one.text}" for one in wrong if one.fatal] + said
    if row.purpose is Purpose.TARGETED:
        said.insert(0, str(phrase("review", "targeted, not in the score")))
    if row.state is CheckState.DISPUTED:
        said.append(str(phrase("review", "disputed")))
    stop = str(phrase("review", "; "))
    return (
        short_day(row.day),
        row.call_ref,
        _number(row.score),
        str(row.fatal),
        stop.join(said) or row.comment,
        row.grader,
    )


def _points(rows: Sequence[ConductRow], praise: Sequence[ObservationRow], lines: Lines) -> Section:
    total = figures.totals(row.entry for row in rows)
    sums = next(iter(total.values()), figures.Total())
    caption = phrase(
        "review",
        "valid points {points}, warnings {warnings}, praise {praise}; {remind} remind, {talk} talk, "
        "{report} report",
        points=sums.points,
        warnings=sums.warnings,
        praise=len(praise),
        remind=lines.remind,
        talk=lines.talk,
        report=lines.report,
    )
    dated: list[tuple[date, int, tuple[str, ...]]] = []
    running = 0
    for row in rows:
        running += row.counted
        dated.append((row.day, 1, _record(row, running)))
    for seen in praise:
        cells = (short_day(seen.day), str(phrase("review", "Praise")), seen.text, "", "", "")
        dated.append((seen.day, 0, cells))
    ordered = [cells for _, _, cells in sorted(dated, key=lambda one: one[:2])]
    return Section(str(caption), _shortened(ordered, MOST_RECORDS))


def _record(row: ConductRow, running: int) -> tuple[str, ...]:
    outcome = translate("conduct", conduct.LABELS[row.kind])
    if row.kind is ConductKind.POINTS:
        outcome = str(phrase("review", "{points} points", points=row.points))
    if row.entry.standing is not figures.Standing.STANDS:
        standing = translate("conduct", conduct.LABELS[row.standing])
        outcome = (
            f"{outcome} {standing}" if row.counted == row.points else f"{outcome}→{row.counted} {standing}"
        )
    said = phrase("review", "{article}. Facts: {facts}", article=row.short or row.text, facts=row.facts)
    return short_day(row.day), row.article, str(said), outcome, str(running), _told(row)


def _told(row: ConductRow) -> str:
    if row.signed_on is not None:
        return str(phrase("review", "signed"))
    if row.refused_why:
        return str(phrase("review", "refused"))
    return "—" if row.told_at is None else str(phrase("review", "told"))


def _coaching(cycles: Sequence[CoachingRow], values: Mapping[int, GoalValues]) -> Section:
    if not cycles:
        return Section(str(phrase("review", "no coaching this month")))
    last = cycles[-1]
    talks = sum(1 + len(row.follow_ups) for row in cycles)
    stage = translate("coaching", coaching.LABELS[last.stage])
    caption = phrase(
        "review",
        "begun {day}, {count} records; stage: {stage}",
        day=short_day(last.opened_on),
        count=talks,
        stage=stage,
    )
    rows = [_goal(row, goal, values.get(goal.id)) for row in reversed(cycles) for goal in row.goals]
    why = last.reality_coach or last.reality_agent
    note = str(phrase("review", "Analysis: {why}", why=why)) if why else ""
    return Section(str(caption), _shortened(rows, MOST_GOALS), note)


def _goal(row: CoachingRow, goal: GoalRow, values: GoalValues | None) -> tuple[str, ...]:
    metric = BY_KEY.get(goal.metric)
    format = Format.DECIMAL if metric is None else metric.format
    direction = Direction.NEITHER if metric is None else metric.direction
    now = None if values is None else values.now
    name = goal.text if metric is None else translate("metrics", metric.label)
    unit = "" if metric is None else formats.unit(format)
    parts = [one.text for one in row.actions[:1]] or [row.focus]
    if row.next_on is not None:
        parts.append(short_day(row.next_on))
    standing = progress(goal.baseline, now, goal.target, direction, format).standing
    return (
        f"{name} {unit}".strip(),
        formats.text(goal.baseline, format),
        formats.text(goal.target, format),
        formats.text(now, format),
        translate("review", _STANDINGS[standing]),
        str(phrase("review", "; ")).join(parts),
    )


def _shortened(rows: Sequence[tuple[str, ...]], most: int) -> tuple[tuple[str, ...], ...]:
    """The rows, the earliest ones as one line where there are more than the page holds."""
    if len(rows) <= most:
        return tuple(rows)
    left = len(rows) - most + 1
    more = str(phrase("review", "{count} earlier ones stand in the register", count=left))
    return ((more,), *rows[left:])


def _number(value: float) -> str:
    return formats.text(value, Format.DECIMAL).removesuffix(".0")
