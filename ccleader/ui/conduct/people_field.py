"""The field for several agents: chips, found by name, number or pinyin initials; or the whole group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ccleader.models.agents import AgentRow
from ccleader.ui.finder import MOST, Finder, rank
from ccleader.ui.flow import FlowLayout
from ccleader.ui.parts import chip, clear, icon_button
from ccleader.ui.popups import Line
from ccleader.ui.theme import Theme

EVERYBODY = -1

_WIDEST = 150
"""Pixels of a name; the whole stands in its tooltip."""

_SHOWN = 6
"""Chips shown; of more people the number is told."""


class PeopleField(QWidget):
    """gzx Enter, sxl Enter; Enter with nothing typed goes on to the next field."""

    changed = Signal()
    done = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._people: Sequence[AgentRow] = ()
        self._chosen: list[AgentRow] = []
        none = self.tr("Nobody is called “{text}”")
        self.line = Finder(theme, "people_line", self.tr("Agents"), self._find, none)
        self.line.setPlaceholderText(self.tr("Initials, e.g. gzx"))
        self.setFocusProxy(self.line)
        self._chips = QFrame()
        self._flow = FlowLayout(self._chips, 4)
        self._flow.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self._chips)
        self._fill()
        self.line.taken.connect(self._take)
        self.line.passed.connect(self.done)
        self.line.backed.connect(lambda: self.drop(self._chosen[-1].id) if self._chosen else None)

    @property
    def agent_ids(self) -> tuple[int, ...]:
        """Who is chosen, in the order chosen."""
        return tuple(who.id for who in self._chosen)

    @property
    def names(self) -> str:
        """Who is chosen, by name."""
        return "、".join(who.name for who in self._chosen)

    def know(self, people: Sequence[AgentRow]) -> None:
        """Offer these; who is no longer among them is dropped."""
        self._people = people
        known = {who.id: who for who in people}
        before = self.agent_ids
        self._chosen = [known[who] for who in before if who in known]
        if self.agent_ids != before:
            self._fill()
            self.changed.emit()

    def choose(self, agent_ids: Iterable[int]) -> None:
        """Choose exactly these."""
        known = {who.id: who for who in self._people}
        self._chosen = [known[who] for who in dict.fromkeys(agent_ids) if who in known]
        self._fill()
        self.changed.emit()

    def add(self, agent_id: int) -> None:
        """Choose one more; `EVERYBODY`: the whole group."""
        more = [who.id for who in self._people] if agent_id == EVERYBODY else [agent_id]
        self.choose((*self.agent_ids, *more))

    def drop(self, agent_id: int) -> None:
        """Choose one less."""
        self.choose(who for who in self.agent_ids if who != agent_id)
        self.line.setFocus()

    def _take(self, agent_id: int) -> None:
        self.line.setText("")  # clear() could be undone: Ctrl+Z means the entry
        self.line.setFocus()
        self.add(agent_id)

    def _fill(self) -> None:
        clear(self._flow)
        if len(self._chosen) > _SHOWN:
            whole = len(self._chosen) == len(self._people)
            said = self.tr("Whole group") if whole else self.tr("%n agents", "", len(self._chosen))
            self._flow.addWidget(self._chip(said, None))
        else:
            for who in self._chosen:
                self._flow.addWidget(self._chip(who.name, who.id))
        if self._chosen:
            self._flow.addWidget(QWidget())  # the last stands at the right
        self._chips.setVisible(bool(self._chosen))

    def _chip(self, name: str, agent_id: int | None) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        face = chip(name, "info")
        face.setText(face.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _WIDEST))
        face.setToolTip(self.names if agent_id is None else name)
        line.addWidget(face)

        def drop() -> None:
            if agent_id is None:
                self.choose(())
            else:
                self.drop(agent_id)

        away = icon_button(self._theme, "x", self.tr("Leave out {name}").format(name=name), drop, 12)
        away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line.addWidget(away)
        return made

    def _find(self, wanted: str) -> list[Line]:
        ranked = [(near, who) for who in self._people if (near := rank(who, wanted)) is not None]
        left = [pair for pair in ranked if pair[1].id not in self.agent_ids]
        found = [who for _, who in sorted(left, key=lambda pair: (pair[0], pair[1].number))]
        whole = self.tr("Whole group")
        lines = [Line("", f"{who.name}  {who.number}", "", who.id) for who in found]
        if wanted in ("qz", "quanzu", "all") or whole.casefold().startswith(wanted):
            lines = [*lines[: MOST - 1], Line("", whole, str(len(self._people)), EVERYBODY)]
        return lines
