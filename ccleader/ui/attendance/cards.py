"""What the cards below the grid are made of: lines with a remark and the buttons of a decision."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ccleader.ui.attendance.grid_view import Tone
from ccleader.ui.attendance.requests import Remark
from ccleader.ui.parts import Card, Elided, label, rule
from ccleader.ui.refilling import refilling

_MARKS = {Tone.GOOD: "✓ ", Tone.WARN: "▲ ", Tone.BAD: "▲ "}
_KINDS = {Tone.GOOD: "good", Tone.WARN: "warning", Tone.BAD: "error"}


class Act(StrEnum):
    """What a card's button asks for."""

    NEW_LEAVE = "new leave"
    NEW_SWAP = "new swap"
    NEW_OVERTIME = "new overtime"
    APPROVE_LEAVE = "approve leave"
    RETURN_LEAVE = "return leave"
    SLIP = "slip"
    APPROVE_SWAP = "approve swap"
    RETURN_SWAP = "return swap"
    PAID_BACK = "paid back"
    CONFIRM_OVERTIME = "confirm overtime"
    RETURN_OVERTIME = "return overtime"
    GO_TO = "go to"
    LOCK = "lock"
    PRINT = "print"
    PRINT_SLIP = "print slip"
    LEAVE_FILES = "leave files"


@dataclass(frozen=True)
class Deed:
    """A button that was pressed: what it asks for, of which records, called how."""

    act: Act
    ids: tuple[int, ...] = ()
    name: str = ""
    what: object = None


class LinesCard(Card):
    """A card whose lines scroll where there are many. `wanted` tells the `Deed` asked for."""

    wanted = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__(title, padded=False)
        self._inside = QWidget()
        self.lines = QVBoxLayout(self._inside)
        self.lines.setContentsMargins(14, 4, 10, 4)
        self.lines.setSpacing(0)
        scroll = QScrollArea()
        scroll.setWidget(self._inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(scroll, 1)

    def teller(self, deed: Deed) -> Callable[[], None]:
        """A slot that asks for a deed."""
        return lambda: self.wanted.emit(deed)

    def fill(self, lines: Iterable[QWidget]) -> None:
        """Show these lines in the place of what stood there."""
        with refilling(self.lines):
            for number, line in enumerate(lines):
                if number:
                    self.lines.addWidget(rule())
                self.lines.addWidget(line)
            self.lines.addStretch()


class Line(QWidget):
    """Two lines of text and buttons at their right."""

    def __init__(self, head: str, remark: QWidget, *buttons: QWidget) -> None:
        super().__init__()
        first = Elided("strong", Qt.TextElideMode.ElideRight)
        first.setText(head)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(first)
        texts.addWidget(remark)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(6)
        line.addLayout(texts, 1)
        for made in buttons:
            line.addWidget(made)


def told(remarks: Iterable[Remark]) -> Elided:
    """Remarks as one line in the tone of the gravest; the whole in its tooltip."""
    known = list(remarks)
    tones = (Tone.BAD, Tone.WARN, Tone.PLAIN, Tone.GOOD)
    gravest = min((remark.tone for remark in known), key=tones.index, default=Tone.PLAIN)
    made = Elided(_KINDS.get(gravest, "caption"), Qt.TextElideMode.ElideRight)
    made.setText(_MARKS.get(gravest, "") + " · ".join(remark.text for remark in known))
    return made


def quiet(text: str) -> QWidget:
    """A line that says that there is nothing to do."""
    made = label(text, "caption", wrap=True)
    made.setContentsMargins(0, 8, 0, 8)
    return made
