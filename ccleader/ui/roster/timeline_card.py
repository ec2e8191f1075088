"""The card 时间线: all moments of an agent, by kind and word, older ones as one goes down."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ccleader.metrics.periods import Period
from ccleader.models.timeline import LABELS, Kind, Moment
from ccleader.ui.desk import Desk
from ccleader.ui.flow import FlowLayout
from ccleader.ui.parts import Card, button, rule
from ccleader.ui.roster.moments import MomentsView, spoken
from ccleader.ui.roster.profile_reading import FIRST_MONTHS, MORE_MONTHS, Profile, months_before, read_moments
from ccleader.words import translate

_KINDS = tuple(Kind)
_DAY = timedelta(days=1)


class TimelineCard(Card):
    """Reads by itself: what is older comes when the end of the list is in sight."""

    opened = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Timeline"), " ", padded=False)
        self._desk = desk
        self._profile: Profile | None = None
        self._read: Period | None = None
        self._asked: Period | None = None
        self.search = QLineEdit()
        self.list = MomentsView(desk.theme)
        self.list.setObjectName("moments")
        self.list.setAccessibleName(self.title.text())
        self.list.opened.connect(self.opened)
        self.list.further.connect(self._go_further)
        self.everything = self._toggle(self.tr("All"), "moments_all")
        self.everything.setChecked(True)
        self.everything.clicked.connect(self.show_all)
        self.chips = {kind: self._chip(kind) for kind in _KINDS}
        self.body.addWidget(self._filters())
        self.body.addWidget(rule())
        self.body.addWidget(self.list, 1)

    @property
    def complete(self) -> bool:
        """Whether everything up to the first record is here."""
        begins = None if self._profile is None else self._profile.begins
        return self._read is not None and (begins is None or self._read.first <= begins)

    def show_profile(self, profile: Profile) -> None:
        """Show the moments of an agent; of the same one anew, what was on view stays so."""
        same = self._profile is not None and self._profile.agent.id == profile.agent.id
        self._profile = profile
        last = profile.today
        if same and self._read is not None:
            self._ask(Period(min(self._read.first, last), last), anew=True)
            return
        self._read = None
        self.search.clear()
        self.list.moments.set_moments(())
        self._ask(months_before(last, FIRST_MONTHS), anew=True)

    def toggle(self, number: int) -> None:
        """Switch the kind with a number (1 the first) on or off."""
        self.chips[_KINDS[number - 1]].click()

    def show_all(self) -> None:
        """Show every kind."""
        for chip in self.chips.values():
            chip.setChecked(False)
        self.everything.setChecked(True)
        self._narrow()

    def _filters(self) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, 6)
        flow.setContentsMargins(14, 6, 10, 6)
        for chip in (self.everything, *self.chips.values()):
            flow.addWidget(chip)
        self.search.setObjectName("moments_search")
        self.search.setPlaceholderText(self.tr("Find"))
        self.search.setAccessibleName(self.tr("Find in the timeline"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(132)
        glass = QAction(self.search)
        self._desk.theme.set_icon(glass, "search", "t3")
        self.search.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._narrow)
        flow.addWidget(self.search)
        return made

    def _toggle(self, text: str, name: str) -> QPushButton:
        made = button(text, name=name)
        made.setProperty("toggle", True)
        made.setCheckable(True)
        return made

    def _chip(self, kind: Kind) -> QPushButton:
        made = self._toggle(translate("timeline", LABELS[kind]), f"moments_{kind}")
        made.setToolTip(self.tr("Key {number}").format(number=_KINDS.index(kind) + 1))
        made.clicked.connect(self._narrow)
        return made

    def _narrow(self) -> None:
        """Show what the chips and the words ask for."""
        chosen = {kind for kind, chip in self.chips.items() if chip.isChecked()}
        words = self.search.text().casefold().split()
        self.everything.setChecked(not chosen)

        def wanted(moment: Moment) -> bool:
            if chosen and moment.kind not in chosen:
                return False
            told = spoken(moment).casefold()
            return all(word in told for word in words)

        current = self.list.current
        self.list.moments.narrow(wanted)
        self.list.keep_current(current)
        self._tell()
        self._go_further()

    def _go_further(self) -> None:
        """Read the months before, where the end is in sight."""
        if self._read is None or self._asked is not None or self.complete or not self.list.at_end:
            return
        self._ask(months_before(self._read.first - _DAY, MORE_MONTHS), anew=False)

    def _ask(self, period: Period, anew: bool) -> None:
        assert self._profile is not None
        self._asked = period
        agent_id = self._profile.agent.id
        self._desk.worker.read(
            lambda session: read_moments(session, agent_id, period),
            partial(self._show, agent_id, period, anew),
            self,
        )
        self._tell()

    def _show(self, agent_id: int, period: Period, anew: bool, found: list[Moment]) -> None:
        if self._profile is None or agent_id != self._profile.agent.id or period != self._asked:
            return
        self._asked = None
        if anew:
            current, at = self.list.current, self.list.verticalScrollBar().value()
            self.list.moments.set_moments(found)
            self.list.keep_current(current)
            self.list.verticalScrollBar().setValue(at)
            self._read = period
        else:
            self.list.moments.add(found)
            assert self._read is not None
            self._read = Period(period.first, self._read.last)
        self._tell()
        self._go_further()

    def _tell(self) -> None:
        """How much is on view, and why nothing is."""
        shown, read = self.list.moments.shown, self._read
        since = "" if read is None or self.complete else self.tr("since {day}").format(day=read.first)
        self.caption.setText("  ·  ".join(filter(None, (self.tr("%n entries", "", len(shown)), since))))
        if self._asked is not None:
            self.list.message = self.tr("Looking …")
        elif self.list.moments.all:
            self.list.message = self.tr("Nothing of this kind is on record. Key 0 shows all.")
        else:
            self.list.message = self.tr("Nothing is on record of this agent yet.")
        self.list.viewport().update()
