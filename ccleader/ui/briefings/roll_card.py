"""The roll call with its counts, and what it proposes to attendance."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models.attendance import Entry
from ccleader.models.calling import Called
from ccleader.models.rolls import LABELS, Presence, Roll
from ccleader.ui.briefings.roll_grid import Line, RollGrid
from ccleader.ui.parts import Card, Elided, button, label
from ccleader.ui.refilling import refilling
from ccleader.ui.theme import Theme
from ccleader.words import translate


class RollCard(Card):
    """Calls everybody at once or one by one; proposes minutes late that attendance does not know."""

    called = Signal(list)
    """Lines of the roll call (`Roll`) to be written."""
    entered = Signal(object)
    """An `Entry` the leader wants in attendance."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Roll call"))
        self.grid = RollGrid(theme)
        self.grid.called.connect(lambda roll: self.called.emit([roll]))
        self.everyone = button(self.tr("All here"), self.call_all, name="all_here", small=True)
        self.tools.addWidget(self.everyone)
        self._none = label(
            self.tr("Nobody is planned for this shift. Plan it under attendance, or enter agents."),
            "secondary",
            wrap=True,
        )
        self._keys = label(
            self.tr(
                "Space here · L late · Q missing · J leave · D dress · G badge · M mood · Del not called"
            ),
            "caption",
            wrap=True,
        )
        self._late = QWidget()
        self._late_column = QVBoxLayout(self._late)
        self._late_column.setContentsMargins(0, 0, 0, 0)
        self._late_column.setSpacing(6)
        for part in (self._none, self.grid, self._keys, self._late):
            self.body.addWidget(part)

    def show_roll(self, called: tuple[Called, ...], rolls: dict[int, Roll], locked: bool) -> None:
        """Show who is to be called and how each was found."""
        lines = [Line(one.agent, rolls.get(one.agent.id), one.on_leave, one.signed_in) for one in called]
        self.grid.show_lines(lines, locked)
        self._none.setVisible(not lines)
        self._keys.setVisible(bool(lines) and not locked)
        self.everyone.setEnabled(not locked and any(line.roll is None for line in lines))
        counts = Counter(line.roll.presence for line in lines if line.roll is not None)
        parts = [self.tr("due {count}").format(count=len(lines))]
        parts += [
            f"{translate('briefings', LABELS[presence])} {counts[presence]}"
            for presence in Presence
            if counts[presence]
        ]
        open_ones = len(lines) - sum(counts.values())
        if open_ones and counts:
            parts.append(self.tr("not called {count}").format(count=open_ones))
        self.caption.setText(" · ".join(parts))

    def show_late(self, proposed: tuple[Entry, ...], names: dict[int, str]) -> None:
        """Offer what may be entered in attendance."""
        with refilling(self._late_column):
            for entry in proposed:
                self._late_column.addWidget(self._late_line(entry, names[entry.agent_id]))
        self._late.setVisible(bool(proposed))

    def _late_line(self, entry: Entry, name: str) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        told = self.tr("{name} is {minutes} min late. Enter that in attendance?")
        said = Elided("warning", Qt.TextElideMode.ElideRight)
        said.setText(f"▲ {told.format(name=name, minutes=entry.minutes_late)}")
        line.addWidget(said, 1)
        enter = partial(self.entered.emit, entry)
        line.addWidget(button(self.tr("Enter it"), enter, name=f"late_{entry.agent_id}", small=True))
        return made

    def call_all(self) -> None:
        """Call everybody who was not called yet: on leave who has leave, here all others."""
        open_lines = [line for line in self.grid.lines if line.roll is None]
        self.called.emit(
            [Roll(line.agent.id, Presence.LEAVE if line.on_leave else Presence.HERE) for line in open_lines]
        )
