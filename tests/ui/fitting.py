"""Finds what does not fit on a screen: clipped words, widgets outside their parents, sideways scrolls."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

from ccleader.ui.parts import Elided
from ccleader.ui.sidebar import NARROW, NavButton

MAY_SCROLL = ("import_preview", "import_raw", "kpi-agents")
"""Tables with as many columns as a report, or the dictionary of figures, has."""


def misfits(root: QWidget) -> list[str]:
    """A sentence for everything on `root` that a reader could not read."""
    found = [*_outside(root)]
    for widget in _visible(root):
        if isinstance(widget, QLabel):
            found += _label(widget)
        elif isinstance(widget, QAbstractButton):
            found += _button(widget)
        elif isinstance(widget, QComboBox):
            found += _too_wide(widget, widget.currentText(), widget.width() - 34)
        elif isinstance(widget, QLineEdit):
            found += _line(widget)
        elif isinstance(widget, QHeaderView):
            found += _headings(widget)
        if isinstance(widget, QAbstractScrollArea):
            found += _sideways(widget)
    return found


def _visible(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and widget.width() and widget.height() and not widget.isWindow():
            yield widget


def _name(widget: QWidget) -> str:
    path, at = [], widget
    while at is not None and not at.isWindow():
        path.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()
    return "/".join(reversed(path[:4]))


def _scrolled(widget: QWidget) -> bool:
    """Whether a widget is what a scroll area shows, and may so be higher than it."""
    parent = widget.parentWidget()
    around = parent.parentWidget() if parent is not None else None
    return isinstance(around, QAbstractScrollArea) and around.viewport() is parent


def _outside(root: QWidget) -> Iterator[str]:
    for widget in _visible(root):
        parent = widget.parentWidget()
        if parent is None or widget.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup:
            continue
        place, room = widget.geometry(), parent.rect()
        if _scrolled(widget):
            place = QRect(place.x(), 0, place.width(), 0)
        if not room.adjusted(-1, -1, 1, 1).contains(place) and parent.isVisibleTo(root):
            yield f"{_name(widget)} at {place.getRect()} lies outside {room.getRect()}"


def _label(label: QLabel) -> Iterator[str]:
    if isinstance(label, Elided):
        if not label.toolTip() and label.text():
            yield f"{_name(label)}: “{label.text()}” may be shortened but has no tooltip"
        return
    if not label.text():
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + 1:
            yield f"{_name(label)}: “{label.text()}” needs {needed} px of height, has {label.height()}"
        return
    needed = label.sizeHint()
    if needed.width() > label.width() + 1 or needed.height() > label.height() + 2:
        yield f"{_name(label)}: “{label.text()}” needs {needed.toTuple()}, has {label.size().toTuple()}"


def _button(button: QAbstractButton) -> Iterator[str]:
    if isinstance(button, NavButton):
        if button.width() <= NARROW and button.toolTip() != button.text():
            yield f"{_name(button)}: an icon without a tooltip"
        return
    if isinstance(button.parent(), QLineEdit):
        return
    needed = button.sizeHint()
    if needed.width() > button.width() + 1:
        yield f"{_name(button)}: “{button.text()}” needs {needed.width()} px, has {button.width()}"
    if not button.text() and not (button.toolTip() and button.accessibleName()):
        yield f"{_name(button)}: an icon without tooltip or accessible name"


def _line(line: QLineEdit) -> Iterator[str]:
    if (
        not line.accessibleName()
        and line.parent() is not None
        and not isinstance(line.parent(), (QComboBox, QAbstractSpinBox))
    ):
        yield f"{_name(line)}: a field without a name"
    if not line.text():
        margins = line.textMargins()
        icon = 28 if line.actions() else 0
        yield from _too_wide(
            line, line.placeholderText(), line.width() - 18 - icon - margins.left() - margins.right()
        )


def _too_wide(widget: QWidget, text: str, room: int) -> Iterator[str]:
    needed = widget.fontMetrics().horizontalAdvance(text)
    if needed > room + 1 and not (widget.toolTip() and text in widget.toolTip()):
        yield f"{_name(widget)}: “{text}” needs {needed} px, has {room}"


def _headings(header: QHeaderView) -> Iterator[str]:
    if header.orientation() != Qt.Orientation.Horizontal:
        return
    font = header.font()
    font.setPixelSize(font.pixelSize() - 1)  # as the style sheet has it
    small = QFontMetrics(font)
    for number in range(header.count()):
        text = str(header.model().headerData(number, Qt.Orientation.Horizontal) or "")
        room = header.sectionSize(number) - 16
        if header.isSectionHidden(number) or not text:
            continue
        if small.horizontalAdvance(text) > room + 1:
            tip = header.model().headerData(number, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
            if text not in str(tip or ""):
                yield f"{_name(header)}: heading “{text}” has {room} px"


def _sideways(area: QAbstractScrollArea) -> Iterator[str]:
    bar = area.horizontalScrollBar()
    if isinstance(area, QTableView) and area.objectName() in MAY_SCROLL:
        return
    if bar.maximum() > 0 and (isinstance(area, (QScrollArea, QTableView)) or bar.isVisible()):
        yield f"{_name(area)} scrolls sideways by {bar.maximum()} px"
