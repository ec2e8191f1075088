"""The card with the list of reviews: which are shown, and how many would be printed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ccleader.ui.parts import Card, Segmented, label
from ccleader.ui.reviews.agent_list import AgentList
from ccleader.ui.reviews.standing import Show, Standing, chosen_text, count, shows, ticked
from ccleader.ui.room import Desk


class ListCard(Card):
    """Keeps the ticks set by hand; all other ready reviews are ticked by themselves."""

    stepped = Signal(object)
    """The `Standing` to show; None where the list is empty."""
    ticks_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Agents"), padded=False)
        self._standings: list[Standing] = []
        self._chosen: dict[int, bool] = {}
        self._agent_id: int | None = None
        choices = (
            (Show.ALL, self.tr("All")),
            (Show.LACKING, self.tr("Incomplete")),
            (Show.READY, self.tr("Ready")),
        )
        self._words = dict(choices)
        self.show_only = Segmented(choices, self.tr("Show"))
        self.show_only.chosen.connect(self._narrow)
        self.tools.addWidget(self.show_only)
        self.list = AgentList(desk.theme, desk.settings)
        self.list.stepped.connect(self._step)
        self.list.ticked.connect(self.tick)
        self._told = label("", "caption")
        foot = QFrame()
        foot.setProperty("foot", True)
        line = QHBoxLayout(foot)
        line.setContentsMargins(14, 6, 14, 6)
        line.addWidget(label(self.tr("✓ there  ! with a remark  × missing"), "caption"))
        line.addStretch()
        line.addWidget(self._told)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(foot)

    @property
    def standings(self) -> list[Standing]:
        """All reviews of the month in roster order, with their ticks."""
        return self._standings

    @property
    def current(self) -> Standing | None:
        """The review on view."""
        return next((row for row in self._standings if row.agent.id == self._agent_id), None)

    @property
    def to_print(self) -> list[Standing]:
        """The ticked reviews in roster order."""
        return [standing for standing in self._standings if standing.ticked]

    def forget(self) -> None:
        """Drop the ticks set by hand: another month or group comes. The agent stays, if he is in it."""
        self._chosen.clear()

    def show_standings(self, standings: tuple[Standing, ...]) -> None:
        """Show a month's reviews; the one on view stays on view."""
        self._standings = ticked(standings, self._chosen)
        self._refill()

    def tick(self, agent_ids: list[int], on: bool) -> None:
        """Tick or untick reviews by hand."""
        self._chosen.update(dict.fromkeys(agent_ids, on))
        self._standings = ticked(self._standings, self._chosen)
        self._refill()

    def select(self, agent_id: int) -> None:
        """Put a review on view, whatever the list is narrowed to."""
        self._agent_id = agent_id
        self._refill()

    def _narrow(self, show: Show) -> None:
        shown = self.current
        if shown is not None and not shows(show, shown):
            self._agent_id = None
        self._refill()

    def _refill(self) -> None:
        """Show the rows wanted. The review on view stays, even if it became ready while it was written."""
        show = Show(str(self.show_only.value))
        rows = [row for row in self._standings if shows(show, row) or row.agent.id == self._agent_id]
        self.list.rows_model.set_rows(rows)
        for which, word in self._words.items():
            self.show_only.set_text(which, f"{word} {count(self._standings, which)}")
        self._told.setText(chosen_text(self._standings))
        self._keep_place()
        self.ticks_changed.emit()

    def _keep_place(self) -> None:
        """Stay on the review on view, else on the first."""
        shown = self.list.current()
        if shown is not None and shown.agent.id == self._agent_id:
            return
        if self._agent_id is None or not self.list.select_key(self._agent_id):
            self.list.selectRow(0)
        if self.list.current() is None:
            self.stepped.emit(None)

    def _step(self, standing: Standing) -> None:
        self._agent_id = standing.agent.id
        self.stepped.emit(standing)
