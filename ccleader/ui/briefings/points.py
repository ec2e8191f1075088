"""The points of a briefing: one line each, changed in place, moved, ticked where they are read out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ccleader.models.agenda import POINT_LABELS, Point, PointKind
from ccleader.models.notices import NoticeRow
from ccleader.ui.briefings.reading import notice_facts
from ccleader.ui.parts import Card, Elided, icon_button, label
from ccleader.ui.theme import Theme
from ccleader.words import translate

LONGEST = 300


_RELAYED = (PointKind.NOTICE, PointKind.CHANGE)


def kind_box(kind: PointKind) -> QComboBox:
    """The choice of a point's kind; those that relay a notice come with one and are not chosen."""
    box = QComboBox()
    for each, word in POINT_LABELS.items():
        if each not in _RELAYED or each is kind:
            box.addItem(translate("briefings", word), each)
    box.setCurrentIndex(box.findData(kind))
    return box


class PointRow(QWidget):
    """One point: its kind, its words; for a notice its number and date, and whether it is read out."""

    edited = Signal()
    dropped = Signal()
    moved = Signal(int)
    """Up (−1) or down (+1)."""
    carried = Signal(str)
    """Its words are to become an open matter."""

    def __init__(self, theme: Theme, number: int, point: Point, notice: NoticeRow | None, width: int) -> None:
        """`width` is that of the choice of kinds."""
        super().__init__()
        self._point = point
        self.kind = kind_box(point.kind)
        self.kind.setFixedWidth(width)
        self.kind.setEnabled(point.kind not in _RELAYED)
        self.kind.setAccessibleName(self.tr("Kind of point {number}").format(number=number))
        self.text = QLineEdit(point.text)
        self.text.setMaxLength(LONGEST)
        self.text.setCursorPosition(0)
        self.text.setAccessibleName(self.tr("Point {number}").format(number=number))
        self.text.installEventFilter(self)
        self.read_out = QCheckBox(self.tr("Read out"), self)  # without a parent it would flash as a window
        self.read_out.setChecked(point.read_out)
        self.read_out.setVisible(notice is not None)
        self.text.textEdited.connect(lambda: self.edited.emit())
        self.kind.activated.connect(lambda: self.edited.emit())
        self.read_out.clicked.connect(lambda: self.edited.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        line = QHBoxLayout()
        line.setSpacing(6)
        column.addLayout(line)
        place = label(str(number), "caption")
        place.setFixedWidth(16)
        line.addWidget(place)
        line.addWidget(self.kind)
        line.addWidget(self.text, 1)
        line.addWidget(self.read_out)
        more = icon_button(theme, "dots", self.tr("Move or leave out point {number}").format(number=number))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu())
        line.addWidget(more)
        if notice is not None and notice_facts(notice):
            facts = Elided("caption", Qt.TextElideMode.ElideRight)
            facts.setText(notice_facts(notice))
            facts.setIndent(16 + 6 + width + 14)
            column.addWidget(facts)

    @property
    def point(self) -> Point:
        """The point as it stands in the line."""
        kind = PointKind(self.kind.currentData())
        read_out = self.read_out.isChecked()
        return replace(self._point, kind=kind, text=self.text.text(), read_out=read_out)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Up") + "\tAlt+↑", lambda: self.moved.emit(-1))
        menu.addAction(self.tr("Down") + "\tAlt+↓", lambda: self.moved.emit(1))
        menu.addSeparator()
        menu.addAction(self.tr("Make it an open matter"), lambda: self.carried.emit(self.text.text()))
        menu.addAction(self.tr("Leave out"), lambda: self.dropped.emit())
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with ↑ or ↓ moves the point."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in ways:
                self.moved.emit(ways[Qt.Key(event.key())])
                return True
        return False


class PointsCard(Card):
    """The points in order; an empty line at the end takes a new one."""

    changed = Signal(bool)
    """The points are others; True where that is to be saved at once."""
    carried = Signal(str)
    """What is to become an open matter."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Points"), self.tr("change them in place; Alt+↑ ↓ moves a line"))
        self._theme = theme
        self._rows: list[PointRow] = []
        self._notices: Mapping[int, NoticeRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.kind = kind_box(PointKind.TASK)
        self._width = kind_box(PointKind.CHANGE).sizeHint().width() + 8
        self.kind.setFixedWidth(self._width)
        self.kind.setAccessibleName(self.tr("Kind of the new point"))
        self.more = QLineEdit()
        self.more.setObjectName("new_point")
        self.more.setMaxLength(LONGEST)
        self.more.setPlaceholderText(self.tr("Another point, then Enter"))
        self.more.setAccessibleName(self.tr("New point"))
        self.more.returnPressed.connect(self.add)
        self._new = QWidget()
        line = QHBoxLayout(self._new)
        line.setContentsMargins(22, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.kind)
        line.addWidget(self.more, 1)
        self._none = label(self.tr("No points yet. Write the first one below."), "secondary")
        self.body.addWidget(self._none)
        self.body.addLayout(self._column)
        self.body.addWidget(self._new)

    @property
    def points(self) -> list[Point]:
        """The points as they stand in the lines."""
        return [row.point for row in self._rows]

    def show_points(self, points: tuple[Point, ...], notices: Mapping[int, NoticeRow], locked: bool) -> None:
        """Show points; lines that say the same already stay, with cursor and all."""
        self._notices = notices
        self._new.setDisabled(locked)
        same = [replace(point, id=None) for point in self.points] == [replace(p, id=None) for p in points]
        if same:
            for row, point in zip(self._rows, points, strict=True):
                row._point = point
        else:
            self._refill(list(points))
        for row in self._rows:
            row.setDisabled(locked)
        self._none.setVisible(not points)

    def offer(self, kind: PointKind) -> None:
        """What the next new point is, until another kind is chosen."""
        self.kind.setCurrentIndex(self.kind.findData(kind))

    def add(self) -> None:
        """Take what stands in the empty line as another point."""
        text = self.more.text().strip()
        if text:
            self.more.clear()
            self._refill([*self.points, Point(PointKind(self.kind.currentData()), text)])
            self.changed.emit(True)

    def keep_typed(self) -> None:
        """A point that is typed but not yet entered is one, too."""
        self.add()

    def _refill(self, points: list[Point]) -> None:
        for row in self._rows:
            row.text.blockSignals(True)  # hidden, it loses the focus, and would save what it held
            row.hide()
            row.deleteLater()
        self._rows = []
        for number, point in enumerate(points):
            row = PointRow(
                self._theme, number + 1, point, self._notices.get(point.notice_id or 0), self._width
            )
            row.edited.connect(lambda: self.changed.emit(False))
            row.text.editingFinished.connect(lambda: self.changed.emit(True))
            row.carried.connect(self.carried)
            row.dropped.connect(lambda number=number: self._drop(number))
            row.moved.connect(lambda way, number=number: self._move(number, way))
            self._rows.append(row)
            self._column.addWidget(row)
        self._none.setVisible(not points)

    def _drop(self, number: int) -> None:
        points = self.points
        del points[number]
        self._refill(points)
        self.changed.emit(True)

    def _move(self, number: int, way: int) -> None:
        points, to = self.points, number + way
        if 0 <= to < len(points):
            points[number], points[to] = points[to], points[number]
            self._refill(points)
            self._rows[to].text.setFocus()
            self.changed.emit(True)
