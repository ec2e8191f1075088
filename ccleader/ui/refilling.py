"""Lines that are made anew, without the cursor leaving them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget

from ccleader.ui.parts import clear


@contextmanager
def refilling(layout: QLayout) -> Iterator[None]:
    """Empty a layout while the block puts other lines in.

    The cursor goes to what is called the same, else to what stands at the same place.
    """
    host = layout.parentWidget()
    focus = None if host is None else host.window().focusWidget()
    before = _ways(layout)
    at = before.index(focus) if focus in before else None
    called = _called(focus) if focus is not None else ""
    clear(layout)
    yield
    if at is not None and (after := _ways(layout)):
        same = next((way for way in after if _called(way) == called), after[min(at, len(after) - 1)])
        for line in _lines(layout):
            line.show()  # a layout would do so only later, and what is hidden takes no cursor
        same.setFocus(Qt.FocusReason.OtherFocusReason)


def _lines(layout: QLayout) -> list[QWidget]:
    """The widgets of a layout, in order."""
    items = (layout.itemAt(place) for place in range(layout.count()))
    return [line for item in items if item is not None and (line := item.widget()) is not None]


def _ways(layout: QLayout) -> list[QWidget]:
    """All in the lines that the Tab key reaches."""
    inside = (part for line in _lines(layout) for part in (line, *line.findChildren(QWidget)))
    return [part for part in inside if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled()]


def _called(way: QWidget) -> str:
    text = way.text() if isinstance(way, QAbstractButton) else ""
    return way.objectName() + (way.accessibleName() or text)
