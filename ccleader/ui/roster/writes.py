"""What the roster writes about agents, each as one operation that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ccleader.models import agents
from ccleader.models.agents import AgentForm, AgentRow
from ccleader.models.changed import Changed
from ccleader.ui.room import Desk
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class Writes(QObject):
    """Saves a form, lets an agent go, removes one."""

    saved = Signal(int)
    """The id of the agent whose form is written."""
    refused = Signal(object)
    """Why a form was not written."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def save(self, agent_id: int | None, form: AgentForm) -> None:
        """Write the form of an agent; of a new one where there is no id."""
        if agent_id is None:
            name = phrase("operations", "Add agent {name}", name=form.name)
        else:
            name = phrase("operations", "Edit agent {name}", name=form.name)

        def operation(session: Session) -> tuple[Changed, int]:
            if agent_id is None:
                return Changed.AGENTS, agents.add(session, form)
            return agents.edit(session, agent_id, form), agent_id

        def saved(saved_id: int) -> None:
            self.saved.emit(saved_id)
            self._desk.tell(str(name), undo=True)

        self._desk.worker.write(name, operation, saved, self, self.refused.emit)

    def let_go(self, agent: AgentRow) -> None:
        """The agent left the group today."""
        form = replace(agent.form(), left_on=self._desk.today())
        name = phrase("operations", "{name} leaves the group", name=agent.name)
        self._write(name, lambda session: agents.edit(session, agent.id, form))

    def remove(self, agent: AgentRow) -> None:
        """Take out an agent who was entered by mistake."""
        name = phrase("operations", "Remove agent {name}", name=agent.name)
        self._write(name, lambda session: agents.remove(session, agent.id))

    def _write(self, name: Phrase, operation: Callable[[Session], Changed]) -> None:
        self._desk.worker.write(name, operation, lambda _: self._desk.tell(str(name), undo=True), self)
