"""The card 申诉待处理: reason and witness of each open appeal, and the three ways it may end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models.conduct import AppealRow, ConductRow, Outcome
from ccleader.ui.conduct import saying
from ccleader.ui.parts import Card, Scrolled, button, chip, label, rule
from ccleader.ui.refilling import refilling

Pair = tuple[AppealRow, ConductRow]


class AppealsCard(Card):
    """Hidden where nothing waits."""

    decided = Signal(object, object)
    """(Appeal and record, Outcome) that is wanted."""
    opened = Signal(object)
    """A record to be shown."""

    def __init__(self) -> None:
        super().__init__(self.tr("Open appeals"), padded=False)
        self._pairs: Sequence[Pair] = ()
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(14, 8, 8, 8)
        self._column.setSpacing(8)
        self._scrolled = Scrolled(inside)
        self.body.addWidget(self._scrolled)
        self.hide()

    def show_appeals(self, pairs: Sequence[Pair], read_only: bool) -> None:
        """Show what waits, the oldest first."""
        self.setVisible(bool(pairs))
        if pairs == self._pairs:
            return
        self._pairs = pairs
        self.caption.setText(self.tr("%n open", "", len(pairs)))
        with refilling(self._column):
            for number, (appeal, row) in enumerate(pairs):
                if number:
                    self._column.addWidget(rule())
                self._column.addWidget(self._line(appeal, row, read_only))

    def _line(self, appeal: AppealRow, row: ConductRow, read_only: bool) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = QHBoxLayout()
        who = button(saying.named(row), partial(self.opened.emit, row), "text", f"open_{row.id}", small=True)
        top.addWidget(who)
        top.addStretch()
        top.addWidget(chip(saying.what(row).partition(" (")[0], "outline"))
        column.addLayout(top)
        column.addWidget(label(f"“{appeal.reason}”", wrap=True))
        day = saying.short_day(appeal.handed_in_at.date())
        told = self.tr("handed in {day}").format(day=day)
        if appeal.witness:
            told += "  ·  " + self.tr("witness {who}").format(who=appeal.witness)
        column.addWidget(label(told, "caption", wrap=True))
        ways = QHBoxLayout()
        ways.setSpacing(6)
        for outcome, text in (
            (Outcome.UPHELD, self.tr("Uphold …")),
            (Outcome.REDUCED, self.tr("Reduce …")),
            (Outcome.STRUCK, self.tr("Strike …")),
        ):
            way = partial(self.decided.emit, (appeal, row), outcome)
            one = button(text, way, name=f"{outcome}_{appeal.id}", small=True)
            one.setAccessibleName(f"{text} {saying.named(row)}")
            one.setEnabled(not read_only)
            ways.addWidget(one)
        column.addLayout(ways)
        return made
