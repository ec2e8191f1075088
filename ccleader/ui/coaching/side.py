"""Beside the form: the figure around the coaching, errors before and after, checks, main KPIs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models.quality import EvaluationRow
from ccleader.ui.chart_data import ChartData
from ccleader.ui.charts import ChartCard
from ccleader.ui.coaching.dumbbell import Dumbbells
from ccleader.ui.coaching.reading import Cycle, Fault, Kpi, faults_of
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, Elided, Scrolled, button, label
from ccleader.ui.refilling import refilling
from ccleader.ui.theme import Theme
from ccleader.ui.trends import brief

_CHECKS = 6
_CHART = 300


class ErrorsCard(Card):
    """What was wrong, before and after."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Errors"), " ")
        self.dumbbells = Dumbbells(theme)
        self.dumbbells.setAccessibleName(self.title.text())
        self.body.addWidget(self.dumbbells)

    def show_faults(self, faults: Sequence[Fault], checks: int) -> None:
        """Show the items of so many checks on either side."""
        told = self.tr("{count} checks before → {count} after, ○ before ● after").format(count=checks)
        self.caption.setText(told)
        self.dumbbells.show_faults(faults)
        self.setVisible(bool(faults))


class ChecksCard(Card):
    """The checks of the period, the latest first."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__(self.tr("Checked calls"), " ")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self._none = label(self.tr("No call was checked in this time."), "secondary", wrap=True)
        self.body.addWidget(self._none)
        self.body.addLayout(self._lines)

    def show_checks(self, checks: Sequence[EvaluationRow]) -> None:
        """Show the latest ones."""
        more = len(checks) - _CHECKS
        self.caption.setText(self.tr("the latest {count}").format(count=_CHECKS) if more > 0 else "")
        self._none.setVisible(not checks)
        with refilling(self._lines):
            for check in checks[:_CHECKS]:
                self._lines.addWidget(self._line(check))

    def _line(self, check: EvaluationRow) -> QWidget:
        made = QWidget()
        across = QHBoxLayout(made)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(10)
        across.addWidget(label(brief(check.day), "secondary"))
        way = button(
            check.call_ref, partial(self.opened.emit, check.id), "text", f"check_{check.id}", small=True
        )
        way.setToolTip(self.tr("Open the check"))
        across.addWidget(way)
        told = Elided("secondary")
        told.setText(self.tr(", ").join(faults_of(check)) or check.comment)
        across.addWidget(told, 1)
        if check.fatal:
            fatal = label("◆")
            fatal.setProperty("tone", "bad")
            fatal.setToolTip(self.tr("A fatal error"))
            across.addWidget(fatal)
        across.addWidget(label(f"{check.score:g}", "strong"))
        return made


class KpisCard(Card):
    """The agent's main figures, so that one is not bought with another."""

    def __init__(self) -> None:
        super().__init__(self.tr("Main figures"), self.tr("last 30 days"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)

    def show_kpis(self, kpis: Sequence[Kpi]) -> None:
        """Show them, each with whether it reaches its target."""
        with refilling(self._grid):
            for place, kpi in enumerate(kpis):
                self._grid.addWidget(label(kpi.name, "secondary"), place, 0)
                self._grid.addWidget(label(kpi.value, "strong"), place, 1)
                state = label(self._state(kpi.met))
                state.setProperty("tone", {True: "ok", False: "warn", None: ""}[kpi.met])
                self._grid.addWidget(state, place, 2)
        self.setVisible(bool(kpis))

    def _state(self, met: bool | None) -> str:
        if met is None:
            return ""
        return self.tr("✓ on target") if met else self.tr("! off target")


class Side(Scrolled):
    """The cards in their order; a card with nothing to tell is not there."""

    opened = Signal(int)
    """The id of a check."""

    def __init__(self, desk: Desk) -> None:
        chart = ChartCard(desk, "coaching-chart", self._write_chart, offers_import=False)
        chart.setFixedHeight(_CHART)
        errors, checks, kpis = ErrorsCard(desk.theme), ChecksCard(), KpisCard()
        super().__init__(chart, errors, checks, kpis)
        self.chart, self.errors, self.checks, self.kpis = chart, errors, checks, kpis
        self._desk = desk
        self.checks.opened.connect(self.opened)

    def show_cycle(self, cycle: Cycle) -> None:
        """Show what stands beside a cycle."""
        self.chart.setVisible(cycle.chart is not None)
        if cycle.chart is not None:
            self.chart.say_why_empty(self.tr("There are no figures of this agent in this time."))
            self.chart.show_data(cycle.chart)
        self.errors.show_faults(cycle.faults, cycle.compared)
        self.checks.show_checks(cycle.checks)
        self.kpis.show_kpis(cycle.kpis)

    def _write_chart(self, path: Path, data: ChartData) -> None:
        """The chart's table as a workbook, off the window's thread."""
        self._desk.worker.run(
            lambda _: _write(path, data),
            lambda _: self._desk.tell(self.tr("Written: {path}").format(path=path)),
            self,
        )


def _write(path: Path, data: ChartData) -> None:
    # openpyxl costs half a second: it is loaded on the job's thread, with the first workbook.
    from ccleader.reports import workbook

    workbook.write(path, [workbook.SheetOut(data.head.title, *data.table())])
