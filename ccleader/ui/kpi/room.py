"""The room 指标: trend, comparison of agents, table by agent, all for the period in the head."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QProgressBar, QStackedWidget, QWidget

from ccleader.columns import Column
from ccleader.models.changed import Changed
from ccleader.ui.boards import Asked
from ccleader.ui.chart_data import ChartData
from ccleader.ui.desk import Desk
from ccleader.ui.kpi.compare_page import ComparePage
from ccleader.ui.kpi.page import Page
from ccleader.ui.kpi.peaks_page import PeaksPage
from ccleader.ui.kpi.period_bar import PeriodBar
from ccleader.ui.kpi.table_page import TablePage
from ccleader.ui.kpi.trend_page import TrendPage
from ccleader.ui.parts import Empty, Segmented, button
from ccleader.ui.room import Room
from ccleader.ui.saving import ask_where

_PATIENCE = 300
"""Milliseconds a read may take before the bar shows."""

Sheet = tuple[str, list[Column[Any]], list[Any]]
"""Title, columns and rows of a sheet."""


class KpiRoom(Room):
    """Tell real change from noise, and compare agents honestly."""

    concerns = Changed.TRAFFIC | Changed.TARGETS | Changed.AGENTS | Changed.EVENTS | Changed.BASELINES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("KPIs"))
        self.trend = TrendPage(desk, self._export_chart)
        self.peaks = PeaksPage(desk)
        self.compare = ComparePage(desk, self._export_chart)
        self.table = TablePage(desk)
        self.pages: dict[str, Page] = {
            "trend": self.trend,
            "peaks": self.peaks,
            "compare": self.compare,
            "table": self.table,
        }
        self.tabs = Segmented(
            (
                ("trend", self.tr("Trend")),
                ("peaks", self.tr("Peaks")),
                ("compare", self.tr("Comparison")),
                ("table", self.tr("Table")),
            ),
            self.tr("View"),
        )
        self.period = PeriodBar(desk)
        self.excel = button(self.tr("Excel"), self.export, name="kpi-excel", shortcut="Ctrl+E")
        desk.theme.set_icon(self.excel, "file-spreadsheet")
        self.head.beside.addWidget(self.tabs)
        self.head.tools.addWidget(self.period)
        self.head.tools.addWidget(self.excel)
        self._waiting = QProgressBar()
        self._waiting.setRange(0, 0)
        self._waiting.setTextVisible(False)
        self._waiting.setFixedHeight(2)
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
            page.busy.connect(self._wait)
            page.loaded.connect(self._loaded)
        self._groupless = Empty(
            desk.theme,
            "users",
            self.tr("No group yet"),
            self.tr("Figures belong to a group: add one with its agents, then import its reports."),
            button(self.tr("Roster"), lambda: desk.visit("roster"), kind="primary", name="to-roster"),
        )
        self._stack.addWidget(self._groupless)
        self.body.setSpacing(5)
        self.body.addWidget(self._waiting)
        self.body.addWidget(self._stack, 1)
        self._keep_place(self._waiting)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._waiting.show)
        self.setFocusProxy(self.page)
        self.tabs.chosen.connect(self._turn)
        self.period.changed.connect(self._load)
        QShortcut(QKeySequence("Ctrl+Tab"), self, partial(self._next, 1))
        QShortcut(QKeySequence("Ctrl+Shift+Tab"), self, partial(self._next, -1))

    @property
    def page(self) -> Page:
        """The page on view."""
        return self.pages[str(self.tabs.value)]

    def refresh(self) -> None:
        """Read the page on view anew, the others when they are next looked at."""
        for page in self.pages.values():
            page.asked = None
        self._load()

    def open(self, what: object) -> None:
        """Show one metric, by its key."""
        if isinstance(what, str):
            self.tabs.choose("trend")
            self.trend.choose(what)

    def place(self) -> object:
        """The page, its days and the metric of the trend."""
        return self.tabs.value, self.period.place, self.trend.key

    def resume(self, place: object) -> None:
        """Turn to the page of another KPI room."""
        assert isinstance(place, tuple)
        page, days, metric = place
        self.period.resume(days)
        self.trend.choose(metric)
        self.tabs.choose(page)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of the room."""
        return [
            ("↑ ↓", self.tr("Other metric")),
            ("← →", self.tr("Crosshair day by day, when the chart has the focus")),
            ("A", self.tr("Note what happened on a day")),
            ("Ctrl+C", self.tr("Copy the chart: picture and data")),
            ("Ctrl+E", self.tr("Export to Excel")),
            ("Ctrl+Tab", self.tr("Next view")),
            ("Alt+←  Alt+→", self.tr("Previous, next period")),
        ]

    def export(self) -> None:
        """Ask for a file and write the page on view as a workbook."""
        page = self.page
        if page.answer is None:
            return
        suggested = f"{self.head_title()} {page.answer.spans.shown.title}.xlsx"
        path = ask_where(self, self.desk.settings, self.tr("Export to Excel"), suggested)
        if path is not None:
            self.write_workbook(path, self.sheets())

    def head_title(self) -> str:
        """Group and room, for names of files."""
        group = self.desk.group
        return f"{group.name} {self.tr('KPIs')}" if group is not None else self.tr("KPIs")

    def sheets(self) -> list[Sheet]:
        """What the page on view shows, as sheets of a workbook."""
        if self.page is self.table:
            return [(self.tr("Figures by agent"), *self.table.seen())]
        if self.page is self.peaks:
            return [(one.head.title, *one.table()) for one in self.peaks.answer.peaks]
        cards = (self.trend.chart,) if self.page is self.trend else (self.compare.ranked, self.compare.funnel)
        return [_sheet(card.data) for card in cards if card.data is not None and not card.data.empty]

    def write_workbook(self, path: Path, sheets: list[Sheet]) -> None:
        """Write it off the window's thread, then tell."""
        self.desk.worker.run(
            lambda task: _write(path, sheets),
            lambda _: self.desk.tell(self.tr("Written: {path}").format(path=path)),
            self,
        )

    def _export_chart(self, path: Path, data: ChartData) -> None:
        self.write_workbook(path, [_sheet(data)])

    def _turn(self, _: object) -> None:
        focus = QApplication.focusWidget()
        inside = focus is not None and self._stack.isAncestorOf(focus)
        self._load()
        self.setFocusProxy(self.page)
        if inside:
            self.page.setFocus()

    def _next(self, by: int) -> None:
        names = list(self.pages)
        self.tabs.choose(names[(names.index(str(self.tabs.value)) + by) % len(names)])

    def _load(self) -> None:
        group_id = self.desk.group_id
        self._stack.setCurrentWidget(self._groupless if group_id is None else self.page)
        if group_id is None:
            return
        period = self.period
        asked = Asked(group_id, self.desk.today(), period.choice, period.anchor, period.custom)
        if self.page.asked != asked:
            self.page.load(asked)
        elif self.page.answer is not None:
            self._loaded(self.page.answer)

    def _loaded(self, answer: Any) -> None:
        self.period.show_period(answer.spans.shown)
        self.head.set_facts(answer.spans.shown.title)

    def _wait(self, busy: bool) -> None:
        if busy:
            self._patience.start()
        else:
            self._patience.stop()
            self._waiting.hide()

    @staticmethod
    def _keep_place(bar: QWidget) -> None:
        """The bar's line stays free while it is hidden, so that nothing jumps."""
        policy = bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        bar.setSizePolicy(policy)
        bar.hide()


def _sheet(data: ChartData) -> Sheet:
    return data.head.title, *data.table()


def _write(path: Path, sheets: list[Sheet]) -> None:
    # openpyxl costs half a second: it is loaded on the job's thread, with the first workbook.
    from ccleader.reports import workbook

    workbook.write(path, [workbook.SheetOut(*sheet) for sheet in sheets])
