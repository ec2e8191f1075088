"""The cursor stays where it was when lines are made anew."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ccleader.ui.parts import button
from ccleader.ui.refilling import refilling


class Page(QWidget):
    """Lines of one button each, and a button that is no line."""

    def __init__(self) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        self.other = button("Other")
        self.lines = QVBoxLayout()
        outer.addWidget(self.other)
        outer.addLayout(self.lines)

    def show_names(self, names: Sequence[str]) -> None:
        with refilling(self.lines):
            for name in names:
                line = QWidget()
                QVBoxLayout(line).addWidget(button(name))
                self.lines.addWidget(line)

    def go(self, name: str) -> None:
        next(made for made in self.findChildren(QPushButton) if made.text() == name).setFocus()


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.show_names(("a", "b", "c"))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _focus() -> str:
    found = QApplication.focusWidget()
    return found.text() if isinstance(found, QPushButton) else ""


@pytest.mark.parametrize(
    ("names", "after"),
    [(("a", "b", "c"), "b"), (("b", "c"), "b"), (("a", "c"), "c"), (("a",), "a"), (("x", "y", "z"), "y")],
)
def test_the_cursor_stays_at_the_same_line_or_at_its_place(
    page: Page, names: Sequence[str], after: str
) -> None:
    page.go("b")
    page.show_names(names)
    assert _focus() == after


def test_a_cursor_elsewhere_is_left_alone(page: Page) -> None:
    page.go("Other")
    page.show_names(("a", "b"))
    assert _focus() == "Other"
