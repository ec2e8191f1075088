"""明细表: every agent with every metric; sorted, copied and exported as seen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget

from ccleader.columns import Column, Kind
from ccleader.metrics import formats
from ccleader.metrics.catalog import BY_KEY, FLOOR, Metric
from ccleader.models.agents import LABELS
from ccleader.ui.boards import NOBODY, Asked
from ccleader.ui.chart_data import figure_column
from ccleader.ui.delegates import NameDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.kpi import reading
from ccleader.ui.kpi.page import Page
from ccleader.ui.kpi.reading import BY_AGENT, AgentLine, Details
from ccleader.ui.parts import Card, Empty, button, label
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_FOOT = ("calls_handled", "aht", "utilisation", "not_ready_time", "csat")
"""The group's figures below the table."""


def _level(line: AgentLine) -> str:
    level = line.agent.level
    return "" if level is None else translate("agents", LABELS[level])


def _ordered() -> list[Metric]:
    """Calls first, then the floor indicators, then the rest of the dictionary."""
    first = ["calls_handled", *FLOOR]
    head = [BY_KEY[key] for key in first]
    return head + [metric for metric in BY_AGENT if metric.key not in first]


def agent_columns() -> list[Column[AgentLine]]:
    """The table in the chosen language."""
    columns: list[Column[AgentLine]] = [
        Column("name", mark("columns", "Name"), lambda line: line.agent.name, width=12),
        Column("number", mark("columns", "Number"), lambda line: line.agent.number, width=8),
        Column("level", mark("columns", "Level"), _level, width=8),
        Column("days", mark("columns", "Days"), lambda line: line.days, Kind.COUNT, width=6),
    ]
    for metric in _ordered():
        title = translate("metrics", metric.label)
        columns.append(figure_column(metric.key, title, metric.format, _value_of(metric), 9))
    return columns


def _value_of(metric: Metric) -> Callable[[Any], float | None]:
    return lambda line: line.value(metric)


class TablePage(Page):
    """All agents, all metrics."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._model = RowsModel(agent_columns(), key=lambda line: line.agent.id)
        self._model.setParent(self)
        hidden = [metric.key for metric in BY_AGENT if metric.variant_of]
        self.table = TableView(
            self._model, desk.theme, desk.settings, "kpi-agents", self.tr("Figures by agent"), hidden
        )
        self.table.setItemDelegateForColumn(0, NameDelegate(desk.theme, self.table))
        self.table.horizontalHeader().setStretchLastSection(False)
        self._card = Card(self.tr("Figures by agent"), " ", padded=False)
        self._card.body.addWidget(self.table, 1)
        self._totals = label("", "caption")
        self._definitions = label("", "small", wrap=True)
        for line in (self._totals, self._definitions):
            line.setContentsMargins(14, 4, 14, 4)
            self._card.body.addWidget(line)
        self._empty = Empty(
            desk.theme,
            "chart-line",
            self.tr("No figures"),
            "",
            button(self.tr("Import reports"), lambda: desk.visit("imports"), kind="primary", name="import"),
        )
        self.setFocusProxy(self.table)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._card)
        self._stack.addWidget(self._empty)

    def resizeEvent(self, event: Any) -> None:
        """The one card takes the whole page."""
        super().resizeEvent(event)
        self._stack.resize(self.size())

    def query(self, asked: Asked) -> Callable[[Session], Details]:
        """All agents of the period."""
        return partial(reading.details, asked=asked)

    def show_answer(self, answer: Details) -> None:
        """Fill the table and the lines below it."""
        self._stack.setCurrentWidget(self._card if answer.lines else self._empty)
        self._empty.why.setText(self.why_empty(answer))
        self._card.caption.setText(answer.spans.shown.title)
        self._model.set_rows(answer.lines)
        self._totals.setText(self._group(answer))
        self._definitions.setText(self._footnote())

    def seen(self) -> tuple[list[Column[Any]], list[Any]]:
        """Columns and rows as they are on view."""
        return self.table.seen()

    def _group(self, answer: Details) -> str:
        """18 人,全组: 接听量 34,000 · 平均处理时长 189 秒 …"""
        head = str(phrase("kpi", "{count} agents; the group:", count=len(answer.lines)))
        parts = []
        for key in _FOOT:
            metric = BY_KEY[key]
            value = metric.value(*answer.group.get(key, NOBODY))
            if value is not None:
                name = translate("metrics", metric.label)
                unit = formats.unit(metric.format)
                parts.append(f"{name} {formats.text(value, metric.format)} {unit}".strip())
        return f"{head}  {'  ·  '.join(parts)}"

    def _footnote(self) -> str:
        words = [
            f"{translate('metrics', BY_KEY[key].label)} = {translate('metrics', BY_KEY[key].definition)}"
            for key in _FOOT[1:]
        ]
        return str(phrase("kpi", "Definitions: {all}", all=str(phrase("kpi", "; ")).join(words)))
