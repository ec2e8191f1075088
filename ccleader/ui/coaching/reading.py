"""What the room reads: the overview of a group, and one cycle with all that stands beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from ccleader.metrics import coaching as judging
from ccleader.metrics.catalog import BY_KEY, FLOOR
from ccleader.metrics.coaching import Effect, Verdict
from ccleader.metrics.periods import Period
from ccleader.models import agents, coaching, leaders, plans, quality, targets
from ccleader.models.agents import AgentRow
from ccleader.models.coaching import CoachingRow, EvidenceForm, EvidenceKind, GoalRow, NoteRow, Stage
from ccleader.models.coaching_coverage import coverage
from ccleader.models.coaching_effect import GoalValues, effect
from ccleader.models.coaching_effect import values as goal_values
from ccleader.models.coaching_evidence import known as known_before
from ccleader.models.figures import By, figures
from ccleader.models.quality import CheckState, EvaluationRow
from ccleader.ui.chart_data import ControlData, Target, with_unit
from ccleader.ui.coaching.calendar import Look
from ccleader.ui.coaching.charting import around
from ccleader.ui.coaching.coverage_part import Covered
from ccleader.ui.coaching.summary_part import EffectLine
from ccleader.ui.coaching.tables import Line
from ccleader.ui.coaching.wording import GoalNow
from ccleader.ui.trends import Sums, brief
from ccleader.words import phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

YEAR = timedelta(days=365)
WEEKS = timedelta(weeks=8)
"""How far before and after its begin the chart of a coaching reaches."""

COMPARED = 5
"""Checks before and after that the errors are counted in, at most."""

KPIS = (*FLOOR, "csat", "qa_score")
_MONTH = timedelta(days=29)
_OFFERED = 8

_MARKS = {
    Verdict.BETTER: ("◆", "ok"),
    Verdict.WORSE: ("◆", "bad"),
    Verdict.CHANGED: ("◆", "data"),
    Verdict.NO_CHANGE: ("○", "t2"),
    Verdict.TOO_FEW: ("○", "t3"),
}


@dataclass(frozen=True)
class Overview:
    """All cycles of a group of the last year, and whom they reached."""

    today: date
    month: date
    lines: tuple[Line, ...]
    people: Mapping[int, AgentRow]
    covered: tuple[Covered, ...]
    looks: Mapping[date, Sequence[Look]]
    coaches: tuple[str, ...]

    @property
    def open(self) -> list[Line]:
        """Those whose result is still to come."""
        return [line for line in self.lines if line.row.open]

    @property
    def closed(self) -> list[Line]:
        """Those that ended, the latest first."""
        ended = [line for line in self.lines if not line.row.open]
        return sorted(ended, key=lambda line: (line.row.closed_on or self.today, line.row.id), reverse=True)

    @property
    def missing(self) -> list[Covered]:
        """Who had no talk this month."""
        return [one for one in self.covered if not one.days]


@dataclass(frozen=True)
class Fault:
    """An error item and how often it came up in as many checks before as after."""

    text: str
    before: int
    after: int


@dataclass(frozen=True)
class Kpi:
    """A figure of the last month beside its target."""

    name: str
    value: str
    met: bool | None


@dataclass(frozen=True)
class Cycle:
    """One coaching with the figures, checks and errors beside it."""

    row: CoachingRow
    today: date
    agent: AgentRow
    coaches: tuple[str, ...]
    goals: tuple[GoalNow, ...]
    effects: tuple[EffectLine, ...]
    notes: tuple[NoteRow, ...]
    chart: ControlData | None
    checks: tuple[EvaluationRow, ...]
    compared: int
    faults: tuple[Fault, ...]
    kpis: tuple[Kpi, ...]
    offered: tuple[EvidenceForm, ...]
    off: bool
    has_next: bool

    @property
    def moved(self) -> bool:
        """Whether the agent belongs to another group by now."""
        return self.agent.group_id != self.row.group_id


def read_overview(session: Session, group_id: int, today: date, month: date) -> Overview:
    """Everything the board, the list and the calendar show."""
    rows = coaching.coachings(session, group_id, period=Period(today - YEAR, today))
    everybody = agents.agents(session, group_id, include_left=True)
    known = goal_values(session, rows, today)
    lines = tuple(Line(row, next(iter(_goals(session, row, known, today)), None), today) for row in rows)
    names = {agent.id: agent for agent in everybody}
    reached = coverage(session, group_id, month)
    covered = [
        Covered(agent.id, agent.name, tuple(reached.get(agent.id, ())))
        for agent in agents.agents(session, group_id, today)
    ]
    covered.sort(key=lambda one: bool(one.days))
    return Overview(
        today,
        month,
        lines,
        names,
        tuple(covered),
        _looks(lines, today),
        coaches(session, group_id, today),
    )


def coaches(session: Session, group_id: int, today: date) -> tuple[str, ...]:
    """Who may coach: leaders first, then mentors and seniors of the group."""
    known = [row.name for row in leaders.leaders(session, group_id, today)]
    known += [row.name for row in agents.agents(session, group_id, today)]
    return tuple(dict.fromkeys(known))


def _goals(session: Session, row: CoachingRow, known: Mapping[int, GoalValues], today: date) -> list[GoalNow]:
    """The goals of a cycle with their values now."""
    return [_goal(session, row, goal, known[goal.id].now, today) for goal in row.goals]


def _goal(session: Session, row: CoachingRow, goal: GoalRow, now: float | None, today: date) -> GoalNow:
    """What fell behind is looked at with its interval: nobody is marked for ordinary variation."""
    found = GoalNow(goal, now)
    if not found.worse or found.metric is None:
        return found
    judged = effect(session, row.id, goal.id, today)
    return replace(found, noise=judged is None or judged.verdict is not Verdict.WORSE)


def _looks(lines: Sequence[Line], today: date) -> dict[date, list[Look]]:
    """Follow-ups due and held, and the days goals are due, by day."""
    found: defaultdict[date, list[Look]] = defaultdict(list)
    for line in lines:
        row, text = line.row, line.aim or line.row.focus
        for look in row.follow_ups:
            found[look.day].append(Look(row.id, row.agent, text, "✓", "ok"))
        if not row.open:
            continue
        if row.next_on is not None:
            late = row.next_on < today
            due = Look(row.id, row.agent, text, "▲" if late else "◎", "bad" if late else "warn")
            found[row.next_on].append(due)
        for goal in row.goals:
            if goal.due_on is not None:
                found[goal.due_on].append(Look(row.id, row.agent, text, "○", "t3"))
    return dict(found)


def read_cycle(session: Session, coaching_id: int, today: date) -> Cycle:
    """One cycle; Trouble where it is gone."""
    row = coaching.coaching(session, coaching_id)
    goals = tuple(_goals(session, row, goal_values(session, [row], today), today))
    checks = _checks(session, row, today)
    before, after = _compared(checks, row)
    later = coaching.coachings(session, row.group_id, agent_id=row.agent_id)
    return Cycle(
        row,
        today,
        agents.agent(session, row.agent_id),
        coaches(session, row.group_id, today),
        goals,
        tuple(_effects(session, row, goals, today)) if row.stage in (Stage.SUMMARY, Stage.CLOSED) else (),
        tuple(coaching.notes(session, row.id)),
        _chart(session, row, today),
        tuple(reversed(checks)),
        len(after),
        tuple(_faults(before, after)),
        tuple(_kpis(session, row, today)),
        tuple(_offered(session, row, today)),
        _off(session, row),
        any(other.previous_id == row.id for other in later),
    )


def _effects(session: Session, row: CoachingRow, goals: Sequence[GoalNow], today: date) -> list[EffectLine]:
    lines = []
    for goal, now in zip(row.goals, goals, strict=True):
        found = effect(session, row.id, goal.id, today)
        if found is not None:
            lines.append(_effect(now, found))
    return lines


def _effect(now: GoalNow, found: Effect) -> EffectLine:
    glyph, token = _MARKS[found.verdict]
    warned = found.regression
    return EffectLine(
        now.name,
        glyph,
        token,
        translate("coaching", judging.LABELS[found.verdict]),
        str(judging.sentence(found, now.format)),
        "" if warned is None else str(judging.warning(warned, now.format)),
    )


def _chart(session: Session, row: CoachingRow, today: date) -> ControlData | None:
    """The figure of the first goal that has one."""
    goal = next((goal for goal in row.goals if goal.metric in BY_KEY), None)
    if goal is None:
        return None
    metric = BY_KEY[goal.metric]
    last = min(today, row.began_on + WEEKS if row.closed_on is None else row.closed_on + WEEKS)
    shown = Period(row.opened_on - WEEKS, max(last, row.opened_on))
    known: dict[date, Sums] = {}
    for figure in figures(session, [metric], shown, agent_ids=[row.agent_id], by=[By.DAY]):
        day: Any = figure.keys[0]
        known[day] = (figure.numerator, figure.denominator)
    return around(metric, known, shown, row.opened_on, goal.target)


def _checks(session: Session, row: CoachingRow, today: date) -> list[EvaluationRow]:
    """The agent's checked calls around the coaching, the oldest first."""
    last = max(today if row.closed_on is None else min(today, row.closed_on + WEEKS), row.opened_on)
    found = quality.evaluations(session, None, Period(row.opened_on - WEEKS, last), row.agent_id)
    return [check for check in found if check.state is not CheckState.DRAFT]


def _compared(
    checks: Sequence[EvaluationRow], row: CoachingRow
) -> tuple[list[EvaluationRow], list[EvaluationRow]]:
    """As many checks before as after: the last ones before it began, and the last ones since."""
    itemised = [check for check in checks if not check.score_only]
    before = [check for check in itemised if check.day < row.opened_on]
    after = [check for check in itemised if check.day > row.began_on]
    count = min(len(before), len(after), COMPARED)
    return (before[-count:], after[-count:]) if count else ([], [])


def _faults(before: Sequence[EvaluationRow], after: Sequence[EvaluationRow]) -> list[Fault]:
    """What was wrong in either, the most frequent before first."""
    was, now = _counted(before), _counted(after)
    return sorted(
        (Fault(text, was[text], now[text]) for text in was | now),
        key=lambda fault: (-fault.before, -fault.after, fault.text),
    )


def _counted(checks: Sequence[EvaluationRow]) -> Counter[str]:
    return Counter(fault for check in checks for fault in faults_of(check))


def faults_of(check: EvaluationRow) -> list[str]:
    """What was wrong in a check and still stands."""
    wrong = quality.Verdict.WRONG
    return [found.fault or found.text for found in check.findings if found.verdict is wrong and found.stands]


def _kpis(session: Session, row: CoachingRow, today: date) -> list[Kpi]:
    """The agent's main figures of the last thirty days."""
    wanted = [BY_KEY[key] for key in KPIS]
    held = targets.holding(session, today, row.group_id)
    found = []
    for figure in figures(session, wanted, Period(today - _MONTH, today), agent_ids=[row.agent_id]):
        metric, value = figure.metric, figure.value
        if value is None:
            continue
        aim = held.get(metric.key)
        met = None if aim is None else Target(aim, metric.direction, metric.format).met(value)
        found.append(Kpi(translate("metrics", metric.label), with_unit(value, metric.format), met))
    return found


def _offered(session: Session, row: CoachingRow, today: date) -> list[EvidenceForm]:
    """What may be attached: charts of its goals, the latest checks and records of the agent."""
    found = []
    for goal in row.goals:
        if goal.metric in BY_KEY:
            name = translate("metrics", BY_KEY[goal.metric].label)
            text = str(phrase("coaching", "{figure}, 8 weeks", figure=name))
            found.append(EvidenceForm(EvidenceKind.CHART, goal.metric, text))
    talked_of = known_before(session, row.agent_id, today)
    for check in talked_of.evaluations[:_OFFERED]:
        text = f"{brief(check.day)} {check.call_ref} {check.score:g}"
        found.append(EvidenceForm(EvidenceKind.EVALUATION, str(check.id), text))
    for record in talked_of.records[:_OFFERED]:
        text = f"{brief(record.day)} {record.short or record.article}"
        found.append(EvidenceForm(EvidenceKind.CONDUCT, str(record.id), text))
    return found


def _off(session: Session, row: CoachingRow) -> bool:
    """Whether the agent is planned off on the day of the next follow-up."""
    if row.next_on is None:
        return False
    planned = plans.plan(session, row.group_id, Period(row.next_on, row.next_on))
    cell = planned.get((row.agent_id, row.next_on))
    return cell is not None and cell.shift_type_id is None
