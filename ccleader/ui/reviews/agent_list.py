"""The list of reviews: a tick box, what is there and what is missing, by agent."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QTableView

from ccleader.ui import icons
from ccleader.ui.delegates import RowDelegate
from ccleader.ui.reviews.standing import CHECKS, COLUMNS, Standing
from ccleader.ui.tables import ROW, RowsModel, TableView
from ccleader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_KEYS = [column.key for column in COLUMNS]
_TICK = _KEYS.index("ticked")
_BOX = 16


class AgentList(TableView):
    """The reviews of a month; Space or a click on the box ticks, the current row is on view."""

    ticked = Signal(list, bool)
    """Agent ids, and whether their reviews are to be printed."""
    stepped = Signal(object)
    """The standing whose row became the current one."""

    def __init__(self, theme: Theme, settings: QSettings) -> None:
        self.rows_model = RowsModel(COLUMNS, lambda standing: standing.agent.id)
        super().__init__(
            self.rows_model,
            theme,
            settings,
            "reviews",
            self.tr("Reviews of the month"),
            hidden=("number", "state"),
            row_height=30,
        )
        self.setItemDelegateForColumn(_TICK, _TickDelegate(theme, self))
        for check in CHECKS:
            self.setItemDelegateForColumn(_KEYS.index(check), _CheckDelegate(theme, self, check))
        state = RowDelegate(theme, self, lambda standing: standing.token)
        self.setItemDelegateForColumn(_KEYS.index("state"), state)
        self.setItemDelegateForColumn(_KEYS.index("name"), RowDelegate(theme, self, bold=True))
        self.selectionModel().currentRowChanged.connect(self._step)

    def current(self) -> Standing | None:
        """The review on view."""
        row: Standing | None = self.currentIndex().data(ROW)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the selected rows, or unticks them where all are ticked."""
        rows = self.selected_rows()
        if event.key() == Qt.Key.Key_Space and rows:
            self._tick(rows)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the box ticks without moving to the row."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == _TICK and event.button() == Qt.MouseButton.LeftButton:
            self._tick([index.data(ROW)])
        else:
            super().mousePressEvent(event)

    def _tick(self, rows: list[Standing]) -> None:
        on = not all(row.ticked for row in rows)
        self.ticked.emit([row.agent.id for row in rows], on)

    def _step(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.stepped.emit(index.data(ROW))


class _TickDelegate(RowDelegate):
    """A box, ticked or not."""

    def draw(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        box = QRectF(rect.left() + 2, round(rect.center().y() - _BOX / 2) + 0.5, _BOX - 1, _BOX - 1)
        on = index.data(ROW).ticked
        painter.setPen(QPen(self._theme.color("pri" if on else "input"), 1))
        painter.setBrush(self._theme.color("pri" if on else "surface"))
        painter.drawRoundedRect(box, 3, 3)
        if on:
            scale = self._view.devicePixelRatioF()
            painter.drawPixmap(
                round(box.left() + 0.5),
                round(box.top() + 0.5),
                icons.pixmap("check", self._theme.color("onpri"), 13, scale),
            )


class _CheckDelegate(RowDelegate):
    """The mark of one check, under the middle of its heading."""

    def __init__(self, theme: Theme, parent: QTableView, check: str) -> None:
        super().__init__(theme, parent, lambda standing: standing.mark(check)[1], bold=True)

    def draw(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        heading = (
            self._view.horizontalHeader().fontMetrics().horizontalAdvance(COLUMNS[index.column()].heading)
        )
        rect.setWidth(heading)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index.data()))
