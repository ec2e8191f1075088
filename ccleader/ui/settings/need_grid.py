"""The agents needed as a picture: weekdays down, half hours across, the more the darker."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ccleader.ui.settings.weekdays import NAMES
from ccleader.ui.theme import Theme
from ccleader.words import translate

ROW, HEAD, SIDE = 22, 20, 56
"""Pixels of a weekday's line, of the times above, and of the names beside."""

_DEEPEST = 6


class NeedGrid(QWidget):
    """A click on a half hour asks for its form: `wanted` carries weekday and half hour."""

    wanted = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._needs: Mapping[tuple[int, int], int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Agents needed by weekday and half hour"))
        theme.changed.connect(self.update)

    def show_needs(self, needs: Mapping[tuple[int, int], int]) -> None:
        """Show other needs."""
        self._needs = needs
        self.setVisible(bool(needs))
        self.update()

    def sizeHint(self) -> QSize:
        """Seven lines under the times."""
        return QSize(600, HEAD + 7 * ROW + 10)

    @property
    def slots(self) -> range:
        """The half hours on view: from the first with a need to the last."""
        known = [slot for _, slot in self._needs]
        return range(min(known), max(known) + 1) if known else range(0)

    def cell(self, weekday: int, slot: int) -> QRectF:
        """Where a half hour stands."""
        width = (self.width() - SIDE - 14) / len(self.slots)
        return QRectF(SIDE + (slot - self.slots.start) * width, HEAD + weekday * ROW, width - 1, ROW - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names, whole hours, and a box for every half hour of which something is said."""
        painter, slots = QPainter(self), self.slots
        painter.setFont(self._theme.font(11))
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setPen(self._theme.color("t3"))
        for weekday, name in enumerate(NAMES):
            box = QRectF(14, HEAD + weekday * ROW, SIDE - 14, ROW)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, translate("weekdays", name))
        for slot in slots:
            if slot % 2 == 0:
                box = self.cell(0, slot).translated(0, -HEAD)
                left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
                painter.drawText(QRectF(box.x(), 0, 2 * box.width(), HEAD), left, str(slot // 2))
        most = max(self._needs.values(), default=0)
        for (weekday, slot), heads in self._needs.items():
            box = self.cell(weekday, slot)
            colour = self._theme.color(f"heat{round(_DEEPEST * heads / most) if most else 0}")
            painter.fillRect(box, colour)
            painter.setPen(self._ink(colour))
            painter.drawText(box, centre, str(heads))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the form of the half hour."""
        at = event.position()
        for weekday in range(7):
            for slot in self.slots:
                if self.cell(weekday, slot).contains(at):
                    self.wanted.emit(weekday, slot)

    def _ink(self, ground: QColor) -> QColor:
        """Of two inks the one that stands out more."""
        inks = (self._theme.color("t1"), self._theme.color("onpri"))
        return max(inks, key=lambda ink: abs(ink.lightness() - ground.lightness()))
