"""Who needs coaching, each with the rule that says so and the fact behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ccleader.reports.coaching_needs import Need
from ccleader.ui.parts import Elided, Scrolled, button, label
from ccleader.ui.refilling import refilling
from ccleader.ui.theme import Theme

_MORE = 24
"""Pixels for how many rules more there are."""


class NeedsPart(QWidget):
    """One line an agent with the weightiest rule; its button opens a cycle for it, or shows the one open."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.count = 0
        self._none = label(self.tr("No rule says that somebody needs coaching now."), "secondary", wrap=True)
        inside = QWidget()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scrolled(self._none, inside))

    def show_needs(self, needs: Sequence[Need], locked: bool) -> None:
        """Show them; more rules of an agent stand in the tip of the first."""
        mine: defaultdict[int, list[Need]] = defaultdict(list)
        for need in needs:
            mine[need.agent.id].append(need)
        self.count = len(mine)
        self._none.setVisible(not mine)
        with refilling(self._lines):
            for found in mine.values():
                self._lines.addWidget(self._line(found[0], found[1:], locked))

    def _line(self, need: Need, more: Sequence[Need], locked: bool) -> QWidget:
        made = QWidget()
        across = QHBoxLayout(made)
        across.setContentsMargins(0, 1, 0, 1)
        across.setSpacing(10)
        end = Qt.TextElideMode.ElideRight
        name, rule, fact = Elided("strong", end), Elided("", end), Elided("caption", end)
        rule.setProperty("tone", "warn")
        shown = ((name, need.agent.name, 3), (rule, str(need.rule), 8), (fact, str(need.fact), 8))
        for part, text, share in shown:
            part.setText(text)
            across.addWidget(part, share)
        others = label(f"+{len(more)}" if more else "", "caption")
        others.setFixedWidth(_MORE)
        others.setToolTip("\n".join(f"{each.rule}  {each.fact}" for each in more))
        across.addWidget(others)
        there = need.open_id is not None
        text = self.tr("Show") if there else self.tr("Open one")
        way = button(text, partial(self.wanted.emit, need), name=f"need_{need.agent.id}", small=True)
        way.setAccessibleName(f"{text}: {need.agent.name}, {need.rule}")
        way.setEnabled(there or not locked)
        across.addWidget(way)
        return made
