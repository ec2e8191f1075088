"""Below the grid: what the marks mean, the selected agent in words, what clusters, the months before."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.ui.conduct import saying
from ccleader.ui.conduct.reading import AgentLine, MonthRead
from ccleader.ui.delegates import draw_sparkline
from ccleader.ui.parts import Elided, button, label
from ccleader.ui.point_marks import Token, draw_token
from ccleader.ui.theme import Theme

_GAP = 14


class Legend(QWidget):
    """The tokens with their words, and the lines of a total at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines = ""
        self._marks = (
            (Token.POINTS, "2", self.tr("counts")),
            (Token.WARNING, "", self.tr("warning")),
            (Token.APPEALED, "3", self.tr("under appeal, not counted")),
            (Token.STRUCK, "2", self.tr("struck")),
        )
        self.setAccessibleName("  ".join(text for _, _, text in self._marks))
        theme.changed.connect(self._fit)
        self._fit()

    def show_lines(self, text: str) -> None:
        """The lines of a total in words."""
        self._lines = text
        self.update()

    def minimumSizeHint(self) -> QSize:
        """What gives way is the right end."""
        return QSize(120, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """2 counts  △ warning …                5 remind · 8 talk · 12 report."""
        painter, x = QPainter(self), 0.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(12))
        metrics = painter.fontMetrics()
        middle = self.height() / 2
        for token, digit, text in self._marks:
            width = metrics.horizontalAdvance(text)
            if x + 20 + width > self.width():
                break
            draw_token(painter, QPointF(x + 7, middle), token, digit, self._theme)
            painter.setPen(self._theme.color("t2"))
            painter.drawText(QRectF(x + 20, 0, width + 2, self.height()), _LEFT, text)
            x += 20 + width + _GAP
        if x + metrics.horizontalAdvance(self._lines) <= self.width():
            painter.setPen(self._theme.color("t2"))
            painter.drawText(QRectF(0, 0, self.width(), self.height()), _RIGHT, self._lines)
        painter.end()

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.row(32))
        self.update()


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Spark(QWidget):
    """A small line of the months."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.values: list[float | None] = []
        self.setFixedSize(90, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_sparkline(painter, QRectF(self.rect()), self.values, self._theme)
        painter.end()


class MonthFoot(QWidget):
    """Three lines of words below the legend."""

    opened = Signal()
    """The details of the selected agent are wanted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.legend = Legend(theme)
        self._titles = (label(self.tr("Selected"), "caption"), label(self.tr("Most often"), "caption"))
        self._who = label("", "strong")
        self.told = Elided("secondary", Qt.TextElideMode.ElideRight)
        self.often = Elided("secondary", Qt.TextElideMode.ElideRight)
        self.months = label("", "secondary")
        self._spark = _Spark(theme)
        self._open = button(self.tr("Details"), self.opened.emit, "text", "open_agent", small=True)
        top = QFrame()
        line = QHBoxLayout(top)
        line.setContentsMargins(14, 0, 14, 0)
        line.addWidget(self.legend)
        below = QFrame()
        below.setProperty("foot", True)
        self._lay_out(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(below)

    def show_month(self, read: MonthRead) -> None:
        """The lines of the month."""
        limits = read.limits
        text = self.tr("{remind} remind  ·  {talk} talk  ·  {report} report")
        self.legend.show_lines(text.format(remind=limits.remind, talk=limits.talk, report=limits.report))
        self.often.setText(saying.clusters(read.records) or self.tr("Nothing was entered in this month."))
        self.months.setText("  ·  ".join(str(points) for _, points in read.six))
        self._spark.values = [float(points) for _, points in read.six]
        self._spark.update()

    def show_line(self, line: AgentLine | None) -> None:
        """The selected agent's month in words."""
        self._who.setText("" if line is None else line.agent.name)
        rows = () if line is None else line.records
        said = "  ·  ".join(saying.short(row) for row in rows)
        self.told.setText(said or self.tr("nothing this month"))
        self._open.setVisible(bool(rows))

    def _lay_out(self, below: QWidget) -> None:
        grid = QGridLayout(below)
        grid.setContentsMargins(14, 8, 14, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._titles[0], 0, 0)
        grid.addWidget(self._who, 0, 1)
        grid.addWidget(self.told, 0, 2)
        grid.addWidget(self._open, 0, 3)
        grid.setRowMinimumHeight(0, 26)
        grid.addWidget(self._titles[1], 1, 0)
        grid.addWidget(self.often, 1, 1, 1, 3)
        grid.addWidget(label(self.tr("Points of six months"), "caption"), 2, 0)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.months)
        line.addWidget(self._spark)
        line.addStretch()
        grid.addLayout(line, 2, 1, 1, 3)
