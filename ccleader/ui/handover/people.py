"""A field for one agent, found by name, number or pinyin initials."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from ccleader.models.agents import AgentRow

_SOUGHT = Qt.ItemDataRole.UserRole


class _Names(QCompleter):
    """Finds by everything known of an agent, writes the name."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What is written when one is taken."""
        return str(index.data(Qt.ItemDataRole.EditRole))


class AgentField(QLineEdit):
    """gzx → 郭子轩. What means several people, or nobody, is not guessed."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self._agents: Sequence[AgentRow] = ()
        self._model = QStandardItemModel(self)
        self._names = _Names(self)
        self._names.setModel(self._model)
        self._names.setCompletionRole(_SOUGHT)
        self._names.setFilterMode(Qt.MatchFlag.MatchContains)
        self._names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = QListView()
        popup.setObjectName("completions")
        self._names.setPopup(popup)
        self.setCompleter(self._names)

    def know(self, agents: Sequence[AgentRow]) -> None:
        """Offer these agents."""
        self._agents = agents
        self._model.clear()
        for agent in agents:
            item = QStandardItem(f"{agent.name}  {agent.number}")
            item.setData(f"{agent.name} {agent.number} {agent.pinyin}", _SOUGHT)
            self._model.appendRow(item)

    @property
    def valid(self) -> bool:
        """False while what stands there means nobody, or several."""
        return not self.text().strip() or self.agent() is not None

    def agent(self) -> AgentRow | None:
        """The one agent meant."""
        wanted = self.text().strip().casefold()
        if not wanted:
            return None
        exact = [agent for agent in self._agents if wanted in _spellings(agent)]
        found = exact or [
            agent for agent in self._agents if any(wanted in text for text in _spellings(agent))
        ]
        return found[0] if len(found) == 1 else None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who is meant is written out on leaving."""
        super().focusOutEvent(event)
        agent = self.agent()
        if agent is not None:
            self.setText(f"{agent.name}  {agent.number}")


def _spellings(agent: AgentRow) -> tuple[str, ...]:
    name, number = agent.name.casefold(), agent.number.casefold()
    return (name, number, f"{name}  {number}", *agent.pinyin.split())
