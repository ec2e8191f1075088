"""The cycles as tables: all of them, and those closed lately."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ccleader.columns import Column, Kind
from ccleader.metrics import formats
from ccleader.models.coaching import CoachingRow, Stage
from ccleader.ui.coaching.wording import CONCLUSION_MARKS, STAGES, GoalNow, due_words, word
from ccleader.ui.delegates import MarkDelegate, RowDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.tables import RowsModel, TableView
from ccleader.ui.trends import brief
from ccleader.words import mark


@dataclass(frozen=True)
class Line:
    """A cycle in a table; its first goal is the one that is shown."""

    row: CoachingRow
    goal: GoalNow | None
    today: date

    @property
    def aim(self) -> str | None:
        """The figure or the words of its goal."""
        return None if self.goal is None else self.goal.name

    @property
    def due(self) -> str | None:
        """What is next, in words."""
        return due_words(self.row, self.today)[2] or None

    @property
    def conclusion(self) -> str | None:
        """How it ended."""
        return None if self.row.conclusion is None else word(self.row.conclusion)

    def value(self, which: str) -> float | None:
        """Baseline, target or now, as people see it."""
        goal = self.goal
        if goal is None:
            return None
        value: float | None = goal.now if which == "now" else getattr(goal.goal, which)
        return None if value is None else round(formats.shown(value, goal.format), 3)

    def text(self, which: str) -> str:
        """Baseline, target or now, with its unit."""
        goal = self.goal
        if goal is None:
            return formats.MISSING
        return goal.full(goal.now if which == "now" else getattr(goal.goal, which))


def _figure(which: str, title: str, width: int = 8) -> Column[Line]:
    return Column(
        which, title, lambda line: line.value(which), Kind.NUMBER, lambda line: line.text(which), width
    )


def _stage(line: Line) -> int:
    return (*STAGES, Stage.CLOSED).index(line.row.stage)


_AGENT = Column[Line]("agent", mark("columns", "Agent"), lambda line: line.row.agent, width=9)
_AIM = Column[Line]("aim", mark("columns", "Goal"), lambda line: line.aim, width=14)
_FIGURES = (
    _figure("baseline", mark("columns", "Baseline")),
    _figure("target", mark("columns", "Target value")),
    _figure("now", mark("columns", "Actual")),
)
_CONCLUSION = Column[Line](
    "conclusion", mark("columns", "Conclusion"), lambda line: line.conclusion, width=12
)

ALL: tuple[Column[Line], ...] = (
    Column("number", mark("columns", "Coaching no."), lambda line: line.row.number, width=11),
    _AGENT,
    Column("kind", mark("columns", "Kind"), lambda line: word(line.row.kind), width=9),
    Column("stage", mark("columns", "Stage"), lambda line: word(line.row.stage), width=9, order=_stage),
    _AIM,
    Column("focus", mark("columns", "Focus"), lambda line: line.row.focus, width=18),
    *_FIGURES,
    Column(
        "due", mark("columns", "Next"), lambda line: line.due, width=13, order=lambda line: line.row.next_on
    ),
    Column("days", mark("columns", "Days"), lambda line: line.row.days_open(line.today), Kind.COUNT, width=6),
    Column("coach", mark("columns", "Coach"), lambda line: line.row.coach, width=8),
    _CONCLUSION,
)

CLOSED: tuple[Column[Line], ...] = (
    _AGENT,
    _AIM,
    *_FIGURES,
    _CONCLUSION,
    Column(
        "closed",
        mark("columns", "Closed"),
        lambda line: line.row.closed_on,
        Kind.DATE,
        lambda line: "" if line.row.closed_on is None else brief(line.row.closed_on),
        8,
    ),
)


def _conclusion_mark(line: Line) -> tuple[str, str] | None:
    return None if line.row.conclusion is None else CONCLUSION_MARKS[line.row.conclusion]


def _due_mark(line: Line) -> tuple[str, str] | None:
    glyph, kind, _ = due_words(line.row, line.today)
    return (glyph, {"neutral": "t3"}.get(kind, kind)) if glyph else None


def _table(
    desk: Desk, columns: tuple[Column[Line], ...], name: str, what: str, spare: tuple[str, ...]
) -> TableView:
    model = RowsModel(columns, lambda line: line.row.id)
    table = TableView(model, desk.theme, desk.settings, name, what, row_height=34, spare=spare)
    keys = [column.key for column in columns]
    table.setItemDelegateForColumn(keys.index("agent"), RowDelegate(desk.theme, table, bold=True))
    table.setItemDelegateForColumn(
        keys.index("conclusion"), MarkDelegate(desk.theme, table, _conclusion_mark)
    )
    if "due" in keys:
        table.setItemDelegateForColumn(keys.index("due"), MarkDelegate(desk.theme, table, _due_mark))
    return table


def all_table(desk: Desk, what: str) -> TableView:
    """Every cycle of the last year."""
    return _table(desk, ALL, "coachings", what, ("conclusion", "coach", "number", "focus", "days"))


def closed_table(desk: Desk, what: str) -> TableView:
    """The cycles closed lately."""
    return _table(desk, CLOSED, "coachings-closed", what, ("closed", "target", "baseline"))
