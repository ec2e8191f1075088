"""What a line of the roster shows: the agent, and his last months' figures where they are known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from ccleader.columns import Column, Kind
from ccleader.metrics.catalog import BY_KEY, Direction, Metric
from ccleader.metrics.conduct import Lines, Total
from ccleader.metrics.formats import rounded
from ccleader.metrics.periods import Period, month, shift_months
from ccleader.models import agents, coaching, conduct, figures, targets
from ccleader.models.agents import LABELS, AgentRow, Level, Status
from ccleader.ui.chart_data import figure_column
from ccleader.ui.trends import Sums, brief
from ccleader.words import mark, phrase, plural, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

FIGURES = tuple(BY_KEY[key] for key in ("qa_score", "aht", "not_ready_time", "csat"))
MONTHS = 6
_NOTHING: Sums = (None, None)

SHORT = {
    "qa_score": mark("columns", "QA"),
    "aht": mark("columns", "AHT"),
    "not_ready_time": mark("columns", "Not ready"),
    "csat": mark("columns", "Satisfaction"),
}
"""Short titles of the figures, for narrow columns."""

DRAWN = ("qa_score", "aht")
"""Figures with a small line of their months."""

RANKS: dict[Level | None, int] = {Level.JUNIOR: 1, Level.MID: 2, Level.SENIOR: 3, None: 0}


@dataclass(frozen=True)
class Series:
    """One metric of an agent over the last months, oldest first, and the target that holds."""

    metric: Metric
    values: tuple[float | None, ...]
    target: float | None

    @property
    def latest(self) -> float | None:
        """The newest known value."""
        return next((value for value in reversed(self.values) if value is not None), None)

    @property
    def mark(self) -> tuple[str, str] | None:
        """▲ above, ▽ below the target where that is the worse side; None where it is kept."""
        value, target = self.latest, self.target
        if value is None or target is None:
            return None
        value, target = rounded(value, self.metric.format), rounded(target, self.metric.format)
        if self.metric.direction is Direction.DOWN and value > target:
            return "▲", "warn"
        if self.metric.direction is Direction.UP and value < target:
            return "▽", "warn"
        return None


@dataclass(frozen=True)
class RosterRow:
    """A line of the roster on the day it is looked at."""

    agent: AgentRow
    today: date
    series: Mapping[str, Series]
    points: Total = Total()
    lines: Lines | None = None
    next_on: date | None = None
    """When his coaching is to be followed up next."""

    @property
    def left(self) -> bool:
        """Whether the agent has left the group."""
        return self.agent.left_on is not None and self.agent.left_on < self.today

    @property
    def tenure_days(self) -> int | None:
        """Days since hiring (else joining), up to leaving."""
        since = self.agent.hired_on or self.agent.joined_on
        if since is None:
            return None
        until = min(self.agent.left_on or self.today, self.today)
        return max((until - since).days, 0)

    @property
    def standing(self) -> str:
        """Active, trainee, away, or the day of leaving, in words."""
        if self.left:
            return str(phrase("roster", "Left {day}", day=self.agent.left_on))
        return translate("agents", LABELS[self.agent.status])

    @property
    def sign(self) -> tuple[str, str]:
        """The mark of the standing: ● active, ◐ trainee, ○ away or left."""
        if self.left or self.agent.status is Status.AWAY:
            return "○", "t3"
        return ("◐", "warn") if self.agent.status is Status.TRAINEE else ("●", "ok")

    @property
    def step(self) -> tuple[str, str] | None:
        """The mark of the next step: ▲ overdue, ◎ due today."""
        if self.next_on is None or self.next_on > self.today:
            return None
        return ("▲", "bad") if self.next_on < self.today else ("◎", "warn")

    def matches(self, wanted: str) -> bool:
        """Whether a search means this line: name, 工号, login, pinyin, team, position, skill."""
        agent = self.agent
        texts = (agent.name, agent.number, agent.pinyin, agent.team, agent.position, agent.seat)
        found = wanted.lower()
        return any(found in text.lower() for text in (*texts, *agent.logins, *agent.skills))


@dataclass(frozen=True)
class Roster:
    """All lines, and the group's own figures for the footer."""

    rows: tuple[RosterRow, ...]
    group: Mapping[str, Series]
    period: Period | None


def gather(session: Session, group_id: int, today: date) -> Roster:
    """The roster of a group, leavers included, with the figures of the last six months with facts."""
    known = figures.covered(session, group_id)
    rows = _rows(session, group_id, today)
    if known is None:
        return Roster(tuple(rows), {}, None)
    last = month(known.last)
    months = [shift_months(last.first, step) for step in range(1 - MONTHS, 1)]
    period = Period(months[0], last.last)
    held = targets.holding(session, known.last, group_id)
    sums = _sums(session, group_id, period)

    def series(*who: int | None) -> dict[str, Series]:
        return {
            metric.key: Series(
                metric,
                tuple(metric.value(*sums.get((metric.key, *who, first), _NOTHING)) for first in months),
                held.get(metric.key),
            )
            for metric in FIGURES
        }

    return Roster(tuple(replace(row, series=series(row.agent.id)) for row in rows), series(None), last)


def _rows(session: Session, group_id: int, today: date) -> list[RosterRow]:
    """Everybody with his points and the next step of his coaching."""
    span = conduct.span(session, today, group_id)
    points = conduct.totals(session, group_id, span)
    lines = conduct.lines(session, today, group_id)
    steps: dict[int, date] = {}
    for row in coaching.coachings(session, group_id, open_only=True):
        if row.next_on is not None:
            steps[row.agent_id] = min(row.next_on, steps.get(row.agent_id, row.next_on))
    return [
        RosterRow(who, today, {}, points.get(who.id, Total()), lines, steps.get(who.id))
        for who in agents.agents(session, group_id, include_left=True)
    ]


def _sums(session: Session, group_id: int, period: Period) -> dict[tuple[object, ...], Sums]:
    """Both sums by metric key, agent (None: all of the group) and month."""
    found: dict[tuple[object, ...], Sums] = {}
    by = (figures.By.AGENT, figures.By.MONTH)
    for figure in figures.figures(session, FIGURES, period, group_id=group_id, by=by):
        who, first = figure.keys
        key, parts = figure.metric.key, (figure.numerator, figure.denominator)
        found[key, who, first] = parts
        if None not in parts:
            some, whole = found.get((key, None, first), _NOTHING)
            found[key, None, first] = (some or 0) + (parts[0] or 0), (whole or 0) + (parts[1] or 0)
    return found


def columns() -> list[Column[RosterRow]]:
    """The columns of the roster, on screen, on the clipboard and in the workbook."""
    return [
        Column("number", mark("columns", "Number"), lambda row: row.agent.number, width=6),
        Column("name", mark("columns", "Name"), lambda row: row.agent.name, width=11),
        Column(
            "level",
            mark("columns", "Level"),
            lambda row: _label(row.agent.level),
            width=10,
            order=lambda row: RANKS[row.agent.level] or None,
        ),
        Column("tenure", mark("columns", "Tenure"), _days, Kind.COUNT, tenure, 9),
        Column("mentor", mark("columns", "Mentor"), lambda row: row.agent.mentor_name or None, width=7),
        Column("position", mark("columns", "Position"), lambda row: row.agent.position or None, width=8),
        Column("team", mark("columns", "Team"), lambda row: row.agent.team or None, width=6),
        Column("skills", mark("columns", "Skills"), _skills, width=17),
        Column("seat", mark("columns", "Seat"), lambda row: row.agent.seat or None, width=5),
        Column("status", mark("columns", "Status"), lambda row: row.standing, width=8),
        *(_figure(metric) for metric in FIGURES),
        Column(
            "points", mark("columns", "Points so far"), lambda row: row.points.points, Kind.COUNT, _points, 13
        ),
        Column("next_on", mark("columns", "Next step"), lambda row: row.next_on, Kind.DATE, _step, 11),
        Column("phone", mark("columns", "Phone"), lambda row: row.agent.masked_phone or None, width=12),
        Column("logins", mark("columns", "ACD logins"), lambda row: ", ".join(row.agent.logins) or None),
        Column("hired_on", mark("columns", "Hired"), lambda row: row.agent.hired_on, Kind.DATE),
        Column("joined_on", mark("columns", "Joined"), lambda row: row.agent.joined_on, Kind.DATE),
        Column("left_on", mark("columns", "Left"), lambda row: row.agent.left_on, Kind.DATE),
    ]


HIDDEN = ("logins", "hired_on", "joined_on", "left_on")
"""Columns that are shown only when asked for."""

SPARE = (
    *("phone", "position", "team", "seat", "mentor", "skills", "tenure", "status", "level"),
    *("csat", "not_ready_time"),
)
"""Columns that give way where the table is narrow, the first first."""


def _figure(metric: Metric) -> Column[RosterRow]:
    def value(row: RosterRow) -> float | None:
        return row.series[metric.key].latest if row.series else None

    title = translate("columns", SHORT[metric.key])
    return figure_column(metric.key, title, metric.format, value, 14 if metric.key in DRAWN else 8)


def _label(level: Level | None) -> str | None:
    return None if level is None else translate("agents", LABELS[level])


def _days(row: RosterRow) -> int | None:
    return row.tenure_days


def _total(row: RosterRow) -> int:
    return row.points.points


def _points(row: RosterRow) -> str:
    """4; with what is under appeal: 申 6."""
    if row.points.appealed:
        return str(phrase("roster", "appeal {points}", points=row.points.points))
    return str(row.points.points)


def _step(row: RosterRow) -> str:
    """7月3日; due today; 3 days overdue."""
    if row.next_on is None:
        return "—"
    if row.next_on == row.today:
        return str(phrase("roster", "due today"))
    if row.next_on > row.today:
        return brief(row.next_on)
    late = (row.today - row.next_on).days
    text = plural(late, mark("roster", "{days} day overdue"), mark("roster", "{days} days overdue"))
    return str(phrase("roster", text, days=late))


def _skills(row: RosterRow) -> str | None:
    return " · ".join(row.agent.skills) or None


def tenure(row: RosterRow) -> str:
    """5 y 2 m."""
    days = row.tenure_days
    if days is None:
        return "—"
    months = round(days / 30.4375)
    if months < 1:
        return str(phrase("roster", "{days} d", days=days))
    if months < 12:
        return str(phrase("roster", "{months} m", months=months))
    if months % 12 == 0:
        return str(phrase("roster", "{years} y", years=months // 12))
    return str(phrase("roster", "{years} y {months} m", years=months // 12, months=months % 12))
