"""Small parts that rooms are made of: heads, cards, chips, buttons, segments, empty pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ccleader.ui.theme import Theme


def label(text: str = "", kind: str = "", wrap: bool = False) -> QLabel:
    """A label in one of the kinds of the style sheet: title, heading, strong, caption, small …"""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    if kind == "key":
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


def chip(text: str, kind: str = "neutral") -> QLabel:
    """A chip: neutral, info, ok, warn, bad or outline."""
    made = QLabel(text)
    made.setProperty("chip", kind)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


class Elided(QLabel):
    """One line of text with … where it does not fit; the whole then stands in its tooltip."""

    def __init__(self, kind: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle) -> None:
        super().__init__()
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if kind:
            self.setProperty("kind", kind)

    def setText(self, text: str) -> None:
        """Show a name or a sentence."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(20, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, shortened."""
        painter = QPainter(self)
        inner = self.rect().adjusted(max(0, self.indent()), 0, 0, 0)
        fitted = self.fontMetrics().elidedText(self.text(), self._mode, inner.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, fitted)
        painter.end()


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and have it looked at again."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def button(
    text: str,
    clicked: Callable[[], object] | None = None,
    kind: str = "",
    name: str = "",
    small: bool = False,
    shortcut: str = "",
) -> QPushButton:
    """A push button: secondary, or of kind primary, outline or text."""
    made = QPushButton(text)
    if kind:
        made.setProperty("kind", kind)
    if small:
        made.setProperty("small", True)
    if name:
        made.setObjectName(name)
    if shortcut:
        made.setShortcut(QKeySequence(shortcut))
        made.setToolTip(f"{text} ({QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)})")
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def icon_button(
    theme: Theme, icon: str, what: str, clicked: Callable[[], object] | None = None, size: int = 16
) -> QToolButton:
    """A button that is only an icon; `what` is its tooltip and accessible name."""
    made = QToolButton()
    made.setFixedSize(26, 26)
    made.setToolTip(what)
    made.setAccessibleName(what)
    theme.set_icon(made, icon, "t3", size)
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def passing_menu(parent: QWidget) -> QMenu:
    """A menu for one time: it goes when it is closed."""
    made = QMenu(parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return made


def clear(layout: QLayout) -> None:
    """Take all widgets out of a layout, and away."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def rule(upright: bool = False) -> QFrame:
    """A line of one pixel."""
    made = QFrame()
    made.setProperty("upright" if upright else "rule", True)
    return made


class PageHead(QWidget):
    """A room's first line: title, one line of totals, actions at the right (the primary last)."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setFixedHeight(34)
        self._title = label(title, "title")
        self._facts = Elided("secondary", Qt.TextElideMode.ElideRight)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.beside = QHBoxLayout()
        self.beside.setSpacing(4)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._title)
        line.addLayout(self.beside)
        line.addWidget(self._facts, 1)
        line.addLayout(self.tools)

    def set_title(self, text: str) -> None:
        """Change the title."""
        self._title.setText(text)

    def set_facts(self, text: str) -> None:
        """The line of totals beside the title."""
        self._facts.setText(text)


class Card(QFrame):
    """A white box with an optional head (title, caption, tools); fill `body`."""

    def __init__(self, title: str = "", caption: str = "", padded: bool = True) -> None:
        super().__init__()
        self.setProperty("card", True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self.title = label(title, "heading")
        self.caption = Elided("caption", Qt.TextElideMode.ElideRight)
        self.caption.setText(caption)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(6)
        if title:
            head = QWidget()
            head.setFixedHeight(38)
            line = QHBoxLayout(head)
            line.setContentsMargins(14, 0, 10, 0)
            line.addWidget(self.title)
            line.addWidget(self.caption, 1)
            line.addLayout(self.tools)
            outer.addWidget(head)
            outer.addWidget(rule())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(*((14, 12, 14, 12) if padded else (0, 0, 0, 0)))
        self.body.setSpacing(8 if padded else 0)
        outer.addLayout(self.body, 1)


class Segmented(QFrame):
    """Exclusive choices side by side; `chosen` carries the value of the one that is on."""

    chosen = Signal(object)

    def __init__(self, choices: Sequence[tuple[object, str]], what: str) -> None:
        """`choices`: value and text of each; `what` names the whole for screen readers."""
        super().__init__()
        self.setProperty("segmented", True)
        self.setAccessibleName(what)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(30)
        self._group = QButtonGroup(self)
        self._buttons: dict[object, QToolButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for number, (value, text) in enumerate(choices):
            made = QToolButton()
            made.setText(text)
            made.setCheckable(True)
            made.setAccessibleName(f"{what}: {text}")
            made.setProperty("first", number == 0)
            made.setProperty("last", number == len(choices) - 1)
            made.setChecked(number == 0)
            made.toggled.connect(self._teller(value))
            self._group.addButton(made)
            self._buttons[value] = made
            line.addWidget(made)

    def _teller(self, value: object) -> Callable[[bool], None]:
        return lambda on: self.chosen.emit(value) if on else None

    @property
    def value(self) -> object:
        """The value that is on."""
        return next(value for value, made in self._buttons.items() if made.isChecked())

    def choose(self, value: object) -> None:
        """Switch a value on."""
        self._buttons[value].setChecked(True)

    def set_text(self, value: object, text: str) -> None:
        """Change the text of one choice (a count, for instance)."""
        self._buttons[value].setText(text)
        self._buttons[value].setAccessibleName(f"{self.accessibleName()}: {text}")


class Empty(QWidget):
    """A page with nothing on it yet: an icon, why, and what to do about it."""

    def __init__(self, theme: Theme, icon: str, title: str, why: str, *ways: QWidget) -> None:
        super().__init__()
        picture = QLabel()
        theme.set_icon(picture, icon, "t3", 34)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        self.title = label(title, "heading")
        self.why = label(why, "secondary", wrap=True)
        for part in (picture, self.title, self.why):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch()
        for way in ways:
            line.addWidget(way)
        line.addStretch()
        column.addSpacing(4)
        column.addLayout(line)
        column.addStretch(3)


class Banner(QFrame):
    """A lasting sentence above the content: what is the matter, whether data is safe, the way out."""

    def __init__(self, kind: str, title: str, text: str = "", *ways: QWidget) -> None:
        """`kind`: warn or bad."""
        super().__init__()
        self.setProperty("banner", kind)
        self.title = label(title, "strong", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        if text:
            column.addWidget(self.title)
            column.addWidget(label(text, wrap=True))
        else:
            line.addWidget(self.title, 1)
        for way in ways:
            line.addWidget(way)
        if text:
            line.addStretch()
        column.addLayout(line)
        self.setAccessibleName(title)


class Scrolled(QScrollArea):
    """Cards below each other, as wide as the place they have."""

    def __init__(self, *cards: QWidget) -> None:
        super().__init__()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(12)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
