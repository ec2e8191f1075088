"""The import log: every import with its counts, to be undone whole or brought back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QTableView

from ccleader.columns import Column, Kind
from ccleader.metrics.periods import Period
from ccleader.models.traffic import BatchRow
from ccleader.ui.delegates import ROW, RowDelegate
from ccleader.ui.parts import Card, button, label
from ccleader.ui.room import Desk
from ccleader.ui.tables import RowsModel, TableView
from ccleader.ui.theme import Theme
from ccleader.words import mark, translate

Index = QModelIndex | QPersistentModelIndex


def local(moment: datetime) -> datetime:
    """A moment of the store (UTC) on the clock of this place."""
    return moment.replace(tzinfo=UTC).astimezone()


def days_of(batch: BatchRow) -> str:
    """The days an import speaks of; "—" where it wrote nothing."""
    if batch.first_day is None or batch.last_day is None:
        return "—"
    return Period(batch.first_day, batch.last_day).title


def state_text(batch: BatchRow) -> str:
    """How an import stands."""
    return translate("imports", "← Undone") if batch.withdrawn else translate("imports", "Stands")


def way_text(batch: BatchRow) -> str:
    """What can be done with it."""
    return translate("imports", "Redo") if batch.withdrawn else translate("imports", "Undo")


def log_columns() -> list[Column[BatchRow]]:
    """The columns of the import log."""
    return [
        Column(
            "at",
            mark("columns", "Time"),
            lambda row: f"{local(row.imported_at):%Y-%m-%d %H:%M}",
            order=lambda row: row.imported_at,
            width=17,
        ),
        Column("file", mark("columns", "File"), lambda row: row.file_name, width=30),
        Column(
            "days",
            mark("columns", "Days of the data"),
            lambda row: row.first_day and row.first_day.isoformat(),
            text=days_of,
            width=22,
        ),
        Column("new", mark("columns", "New"), lambda row: row.new, Kind.COUNT, width=8),
        Column("changed", mark("columns", "Changed"), lambda row: row.changed, Kind.COUNT, width=8),
        Column("same", mark("columns", "Same"), lambda row: row.same, Kind.COUNT, width=8),
        Column("refused", mark("columns", "Refused"), lambda row: row.refused, Kind.COUNT, width=8),
        Column("who", mark("columns", "By"), lambda row: row.who, text=lambda row: row.who or "—", width=10),
        Column("state", mark("columns", "State"), state_text, width=9),
        Column("way", mark("columns", "Undo / redo"), way_text, width=8),
    ]


class _BatchDelegate(RowDelegate):
    """Grey and struck through once undone; the last column is a link."""

    def __init__(self, theme: Theme, parent: QTableView, link: int) -> None:
        super().__init__(theme, parent)
        self._link = link

    def draw(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """The text of one cell."""
        row: BatchRow = index.data(ROW)
        if index.column() == self._link:
            painter.setPen(self._theme.color("pri"))
        elif row.withdrawn:
            painter.setPen(self._theme.color("t3"))
            font = painter.font()
            font.setStrikeOut(index.column() < self._link - 1)
            painter.setFont(font)
        elif index.column() == self._link - 3 and row.refused:
            painter.setPen(self._theme.color("bad"))
            painter.setFont(self._theme.font(13, True))
        super().draw(painter, rect, index)


class LogCard(Card):
    """The card of the import log."""

    turn_wanted = Signal(object)
    """An import to undo, or to bring back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Import log"),
            self.tr("Undoing takes a whole import back, with what it changed"),
            padded=False,
        )
        self._desk = desk
        self.finder = QLineEdit()
        self.finder.setObjectName("find_import")
        self.finder.setPlaceholderText(self.tr("File name, date"))
        self.finder.setAccessibleName(self.tr("Find in the import log"))
        self.finder.setFixedWidth(170)
        self.finder.textChanged.connect(self._narrow)
        self.turn = button("", self._turn, name="turn_import", small=True)
        desk.theme.set_icon(self.turn, "arrow-back-up", "t2", 14)
        self.tools.addWidget(self.turn)
        self.tools.addWidget(self.finder)
        self._model = RowsModel(log_columns(), lambda row: row.id)
        self.table = TableView(
            self._model,
            desk.theme,
            desk.settings,
            "import_log",
            self.tr("Import log"),
            row_height=32,
            spare=("who", "same", "state"),
        )
        last = len(self._model.columns) - 1
        self.table.setItemDelegate(_BatchDelegate(desk.theme, self.table, last))
        self.table.clicked.connect(self._click)
        self.table.selected.connect(self._show_turn)
        self._foot = label("", "caption")
        self._foot.setContentsMargins(14, 6, 14, 6)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._foot)
        self._show_turn([])

    def show_batches(self, batches: Sequence[BatchRow]) -> None:
        """Show the imports, newest first."""
        self._model.set_rows(batches)
        self.table.message = self.tr("Nothing has been imported yet.")
        undone = sum(batch.withdrawn for batch in batches)
        text = self.tr("%n imports, {undone} of them undone", "", len(batches)).format(undone=undone)
        self._foot.setText(text)
        self._show_turn(self.table.selected_rows())

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        self._model.narrow(
            (lambda row: wanted in f"{row.file_name} {days_of(row)} {row.first_day}".casefold())
            if wanted
            else None
        )

    def _show_turn(self, rows: list[BatchRow]) -> None:
        one = rows[0] if len(rows) == 1 else None
        undone = one is not None and one.withdrawn
        self.turn.setText(self.tr("Redo the whole import") if undone else self.tr("Undo the whole import"))
        self.turn.setEnabled(one is not None and not self._desk.read_only)
        self.turn.setToolTip("" if one is not None else self.tr("Select an import first."))

    def _turn(self) -> None:
        rows = self.table.selected_rows()
        if len(rows) == 1:
            self.turn_wanted.emit(rows[0])

    def _click(self, index: QModelIndex) -> None:
        if index.column() == len(self._model.columns) - 1 and not self._desk.read_only:
            self.turn_wanted.emit(index.data(ROW))
