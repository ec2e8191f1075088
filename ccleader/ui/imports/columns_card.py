"""The table of columns: what each column of the report is, changeable by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeySequence, QPainter, QPen, QPixmap, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QStyleOptionViewItem, QTableView, QWidget

from ccleader.acd.mapping import BY_TARGET, TARGETS
from ccleader.acd.reading import SheetReading, Unit
from ccleader.columns import Column, Kind
from ccleader.metrics import measures
from ccleader.ui import icons
from ccleader.ui.delegates import ROW, RowDelegate, write
from ccleader.ui.imports.shown import TIME_UNITS, ColumnLine, columns, conversion, to_confirm
from ccleader.ui.parts import Card
from ccleader.ui.room import Desk
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark, translate

Index = QModelIndex | QPersistentModelIndex
Choice = tuple[object, str]

TARGET, UNIT, CONFIDENCE = 3, 4, 5


def target_title(target: str) -> str:
    """What a column is imported as, for people."""
    return str(BY_TARGET[target].title) if target else translate("imports", "Not imported")


def is_time(target: str) -> bool:
    """Whether a target is counted in seconds."""
    found = BY_TARGET.get(target)
    measure = measures.BY_KEY.get(found.measure) if found is not None else None
    return measure is not None and measure.unit is measures.Unit.SECONDS


def _declared() -> list[Column[ColumnLine]]:
    return [
        Column("letter", mark("columns", "Col."), lambda row: row.letter, width=3),
        Column("header", mark("columns", "Header"), lambda row: row.header, width=13),
        Column("samples", mark("columns", "Samples"), lambda row: row.samples, width=13),
        Column("target", mark("columns", "Means"), lambda row: target_title(row.target), width=18),
        Column("unit", mark("columns", "Conversion"), lambda row: conversion(row.unit), width=15),
        Column(
            "confidence",
            mark("columns", "Confidence and why"),
            lambda row: row.confidence,
            Kind.TEXT,
            lambda row: f"{row.confidence}% {row.reason}",
            width=25,
        ),
    ]


class _Model(RowsModel):
    """Targets, and the units of durations, can be edited."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What may be done with a cell."""
        flags = super().flags(index)
        row = index.data(ROW)
        if index.column() == TARGET or (index.column() == UNIT and row is not None and is_time(row.target)):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags


class _ChoiceDelegate(RowDelegate):
    """A cell that looks like a combo box and becomes one."""

    inset = 26

    def __init__(
        self,
        desk: Desk,
        parent: QTableView,
        choices: Callable[[], Sequence[Choice]],
        value: Callable[[ColumnLine], object],
        chosen: Callable[[ColumnLine, object], None],
        framed: bool,
    ) -> None:
        super().__init__(desk.theme, parent)
        self._framed = framed
        self._chevrons: dict[tuple[str, float], QPixmap] = {}
        self._choices = choices
        self._value = value
        self._chosen = chosen

    def draw(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """Frame (for the main choice), text, chevron; only the text where there is nothing to choose."""
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            super().draw(painter, rect, index)
            return
        row: ColumnLine = index.data(ROW)
        box = QRectF(rect.left() - 2, rect.center().y() - 12, rect.width() + 4, 24)
        ink, indent = painter.pen(), 2
        if self._framed:
            indent = 8
            painter.setPen(QPen(self._theme.color("bad" if row.clash else "input"), 1))
            painter.setBrush(self._theme.color("surface"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(ink if row.target else self._theme.color("t3"))
        write(painter, box.adjusted(indent, 0, -22, 0), str(index.data()), Qt.AlignmentFlag.AlignLeft)
        painter.drawPixmap(round(box.right() - 20), round(box.center().y() - 7), self._chevron())

    def _chevron(self) -> QPixmap:
        """The sign of a combo box, drawn once for a colour and a screen."""
        kind = (self._theme.name("t3"), self._view.devicePixelRatioF())
        if kind not in self._chevrons:
            self._chevrons[kind] = icons.pixmap("chevron-down", self._theme.color("t3"), 14, kind[1])
        return self._chevrons[kind]

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The combo box, opened at once."""
        combo = QComboBox(parent)
        combo.setMaxVisibleItems(20)
        for value, text in self._choices():
            combo.addItem(text, value)
        cell = QPersistentModelIndex(index)
        combo.activated.connect(lambda _: self._take(combo, cell))
        QTimer.singleShot(0, combo, combo.showPopup)
        return combo

    def _take(self, combo: QComboBox, cell: QPersistentModelIndex) -> None:
        """The cursor stays in the cell."""
        self.commitData.emit(combo)
        self.closeEditor.emit(combo)
        self._view.setFocus()
        self._view.setCurrentIndex(self._view.model().index(cell.row(), cell.column()))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Start from what is chosen."""
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(editor.findData(self._value(index.data(ROW))))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Tell what was chosen, if it is another."""
        assert isinstance(editor, QComboBox)
        row = index.data(ROW)
        if editor.currentData() != self._value(row):
            self._chosen(row, editor.currentData())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the frame that is drawn."""
        editor.setGeometry(option.rect.adjusted(6, 3, -6, -3))


class _ConfidenceDelegate(RowDelegate):
    """A bar, the percentage, the reason; amber below 85 %, × where another column is the same."""

    inset = 50

    def draw(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """? ▬▬▬ 61% why."""
        row: ColumnLine = index.data(ROW)
        painter.setPen(self._theme.color("bad" if row.clash else "warn"))
        if row.doubtful:
            write(
                painter, QRectF(rect.left(), rect.top(), 12, rect.height()), "×" if row.clash else "?", _LEFT
            )
        track = QRectF(rect.left() + 14, rect.center().y() - 4, 30, 8)
        painter.fillRect(track, self._theme.color("sunken"))
        track.setWidth(track.width() * row.confidence / 100)
        painter.fillRect(track, self._theme.color("warnline" if row.doubtful else "data"))
        painter.setPen(self._theme.color("t1"))
        write(
            painter,
            QRectF(rect.left() + self.inset, rect.top(), 36, rect.height()),
            f"{row.confidence}%",
            _LEFT,
        )
        painter.setPen(self._theme.color("bad" if row.clash else "t2"))
        painter.setFont(self._theme.font(12))
        write(painter, rect.adjusted(88, 0, 0, 0), row.reason, _LEFT)


_LEFT = Qt.AlignmentFlag.AlignLeft


class ColumnsCard(Card):
    """The card of the columns of one sheet."""

    target_chosen = Signal(str, str)
    """Header and target as chosen by hand."""
    unit_chosen = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Map the columns"), self.tr("A change is remembered for this layout"), padded=False
        )
        self._only = QCheckBox()
        self._only.setObjectName("only_doubtful")
        self._only.toggled.connect(self._narrow)
        self.tools.addWidget(self._only)
        self._model = _Model(_declared(), lambda row: row.letter)
        self.table = TableView(
            self._model,
            desk.theme,
            desk.settings,
            "import_columns",
            self.tr("Columns of the report"),
            row_height=30,
            spare=("samples",),
        )
        self.table.setSortingEnabled(False)
        self._delegates(desk)
        self.table.clicked.connect(self._edit)
        self.table.opened.connect(lambda _: self._edit_current())
        shortcut = QShortcut(QKeySequence("Alt+Down"), self.table, self._edit_current)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.body.addWidget(self.table)

    def _delegates(self, desk: Desk) -> None:
        targets = _ChoiceDelegate(
            desk,
            self.table,
            self._targets,
            lambda row: row.target,
            lambda row, target: self._retarget(row, str(target)),
            framed=True,
        )
        units = _ChoiceDelegate(
            desk,
            self.table,
            self._units,
            lambda row: row.unit,
            lambda row, unit: self.unit_chosen.emit(row.header, Unit(str(unit))),
            framed=False,
        )
        self.table.setItemDelegateForColumn(TARGET, targets)
        self.table.setItemDelegateForColumn(UNIT, units)
        self.table.setItemDelegateForColumn(CONFIDENCE, _ConfidenceDelegate(desk.theme, self.table))

    def show_sheet(self, sheet: SheetReading, chosen: Mapping[str, str]) -> None:
        """Show the columns of a sheet; `chosen`: header → target as said by hand."""
        lines = columns(sheet, chosen)
        self._model.set_rows(lines)
        count = to_confirm(lines)
        self._only.setText(self.tr("Only those to confirm ({count})").format(count=count))
        self._only.setEnabled(count > 0)
        if not count:
            self._only.setChecked(False)

    def show_doubtful(self) -> None:
        """Put the cursor on the first column to look at."""
        rows = self._model.rows
        number = next((number for number, row in enumerate(rows) if row.doubtful), 0)
        self.table.setFocus()
        self.table.setCurrentIndex(self._model.index(number, TARGET))

    def _narrow(self, on: bool) -> None:
        self._model.narrow((lambda row: row.doubtful) if on else None)

    def _targets(self) -> list[Choice]:
        return [("", target_title("")), *((target.key, str(target.title)) for target in TARGETS)]

    def _units(self) -> list[Choice]:
        return [(unit, conversion(unit)) for unit in TIME_UNITS]

    def _retarget(self, row: ColumnLine, target: str) -> None:
        """Show the choice at once; what it leads to follows when the file is read again."""
        by_hand = replace(row, target=target, confidence=100, reason=self.tr("chosen by hand"), clash=False)
        self._model.set_rows([by_hand if each is row else each for each in self._model.rows])
        self.target_chosen.emit(row.header, target)

    def _edit(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.table.edit(index)

    def _edit_current(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.table.edit(self._model.index(row, TARGET))
