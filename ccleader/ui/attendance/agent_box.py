"""Choosing an agent by typing, or all that are chosen in the grid."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox

from ccleader.errors import Misfit
from ccleader.models.agents import AgentRow
from ccleader.words import phrase

_FORGOTTEN_AFTER_MS = 1_000
"""Letters typed within this time belong together."""


class AgentBox(QComboBox):
    """One agent, found by typing initials or a number; or `several` chosen in the grid, or everybody."""

    def __init__(self, people: list[AgentRow], several: list[int] | None = None) -> None:
        super().__init__()
        self._everyone = [row.id for row in people]
        self._found_by = {row.id: (row.pinyin.partition(" ")[2], row.number.lower()) for row in people}
        self._typed = ""
        self._forget = QTimer(self, singleShot=True, interval=_FORGOTTEN_AFTER_MS)
        self._forget.timeout.connect(self._start_anew)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        if several is not None and len(several) > 1:
            self.addItem(self.tr("The %n chosen", "", len(several)), several)
        for row in people:
            self.addItem(f"{row.name} {row.number}", [row.id])
        if several is not None:
            self.addItem(self.tr("The whole group"), self._everyone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and digits lead to the agent whose initials or number begin so."""
        letter = event.text().lower()
        if not letter.isalnum() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        self._typed += letter
        self._forget.start()
        for agent_id, words in self._found_by.items():
            if any(word.startswith(self._typed) for word in words):
                self.choose(agent_id)
                return

    def _start_anew(self) -> None:
        self._typed = ""

    def choose(self, agent_id: int) -> None:
        """Put one agent there."""
        at = next((n for n in range(self.count()) if self.itemData(n) == [agent_id]), -1)
        if at >= 0:
            self.setCurrentIndex(at)

    @property
    def agent_ids(self) -> list[int]:
        """Who is chosen."""
        return list(self.currentData() or [])

    @property
    def agent_id(self) -> int:
        """The one who is chosen; Misfit where nobody is."""
        if len(self.agent_ids) != 1:
            raise Misfit("agent_id", phrase("trouble", "Choose an agent."))
        return self.agent_ids[0]
