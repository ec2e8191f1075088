"""The sidebar: the rooms by section, the settings and the key list below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QVBoxLayout, QWidget

from ccleader.ui import icons
from ccleader.ui.parts import label, rule
from ccleader.ui.rooms import FOOT, KEYS, SECTIONS, Entry, word
from ccleader.ui.theme import Theme

WIDE, NARROW = 184, 52


class NavButton(QAbstractButton):
    """A line of the sidebar: icon, word, and what stands at its right end."""

    def __init__(self, theme: Theme, icon: str, text: str, aside: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._aside = aside
        self._badge = 0
        self.setText(text)
        self.setAccessibleName(text)
        self.setFixedHeight(34)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_badge(self, count: int) -> None:
        """A number of things that wait here; 0 shows nothing."""
        self._badge = count
        self.setAccessibleName(f"{self.text()} {count}" if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the sidebar lets it be."""
        return QSize(WIDE - 16, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and bar of the room on view, icon, word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, box = self._theme.color, QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(color("surface" if self.isChecked() else "sunken"))
            painter.drawRoundedRect(box, 5, 5)
        if self.isChecked():
            painter.setBrush(color("pri"))
            painter.drawRoundedRect(QRectF(0, 8, 3, box.height() - 16), 1.5, 1.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("pri"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        narrow = self.width() <= NARROW
        ink = color("pri" if self.isChecked() else "t2")
        picture = icons.pixmap(self._icon, ink, 18, self.devicePixelRatioF())
        left = round((self.width() - 18) / 2) if narrow else 10
        painter.drawPixmap(left, (self.height() - 18) // 2, picture)
        if not narrow:
            painter.setPen(color("t1"))
            painter.setFont(self._theme.font(13, self.isChecked()))
            painter.drawText(box.adjusted(38, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
            painter.setPen(color("t3"))
            painter.setFont(self._theme.font(11))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(box.adjusted(0, 0, -8, 0), right, self._aside)
        if self._badge:
            self._draw_badge(painter, box, narrow)

    def _draw_badge(self, painter: QPainter, box: QRectF, narrow: bool) -> None:
        """The number in a pill, filled in the room on view; in the narrow bar a dot says there is one."""
        color, solid = self._theme.color, self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen)
        if narrow:
            painter.setBrush(color("pri"))
            painter.drawEllipse(QRectF(box.right() - 13, 6, 7, 7))
            return
        text = str(min(self._badge, 99))
        font = self._theme.font(11, solid)
        painter.setFont(font)
        width = max(18.0, painter.fontMetrics().horizontalAdvance(text) + 10.0)
        pill = QRectF(box.right() - width - 8, (box.height() - 18) / 2, width, 18)
        painter.setBrush(color("pri" if solid else "line"))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setPen(color("onpri" if solid else "t2"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


class Sidebar(QFrame):
    """Tells which room is wanted; narrow, it shows icons with tooltips."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, rooms: Iterable[Entry]) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Rooms"))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, NavButton] = {}
        self._words: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 10, 8, 10)
        self._column.setSpacing(1)
        entries = list(rooms)
        self._fill(entries)
        self._column.addStretch()
        self._column.addWidget(rule())
        self._column.addSpacing(6)
        for room in entries:
            if room.section == FOOT:
                self._column.addWidget(self._room_button(room))
        self.keys = NavButton(theme, "keyboard", self.tr("Keys"), "F1")
        self.keys.setObjectName("keyboard")
        self._column.addWidget(self.keys)
        self.collapse(False)

    def show_current(self, key: str) -> None:
        """Mark the room on view."""
        self._buttons[key].setChecked(True)

    def show_badges(self, counts: Mapping[str, int]) -> None:
        """How much waits in each room; none where a room is not named."""
        for key, made in self._buttons.items():
            made.show_badge(counts.get(key, 0))

    def collapse(self, narrow: bool) -> None:
        """Icons only, or icons and words."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._column.setContentsMargins(*((4, 10, 4, 10) if narrow else (8, 10, 8, 10)))
        for shown in self._words:
            shown.setVisible(not narrow)
        for made in self.findChildren(NavButton):
            made.setToolTip(made.text() if narrow else "")

    def _fill(self, rooms: list[Entry]) -> None:
        for section in ("", *SECTIONS):
            inside = [room for room in rooms if room.section == section]
            if inside and section:
                self._add_heading(SECTIONS[section])
            for room in inside:
                self._column.addWidget(self._room_button(room))

    def _add_heading(self, title: str) -> None:
        heading = label(word(title), "caption")
        heading.setContentsMargins(10, 12, 0, 4)
        self._words.append(heading)
        self._column.addWidget(heading)

    def _room_button(self, room: Entry) -> NavButton:
        made = NavButton(self._theme, room.icon, room.heading)
        made.setObjectName(f"room_{room.key}")
        made.setAccessibleDescription(KEYS[room.key])
        made.setCheckable(True)
        made.clicked.connect(lambda: self.wanted.emit(room.key))
        self._group.addButton(made)
        self._buttons[room.key] = made
        return made
