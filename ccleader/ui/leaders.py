"""Who works here, the shift that runs, and the duty lent: kept for the top bar, remembered by the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ccleader.models.changed import Changed
from ccleader.ui.duty import ask_to_lend, take_back
from ccleader.ui.leader_form import LeaderDialog
from ccleader.ui.parts import passing_menu
from ccleader.ui.pin import ask_pin
from ccleader.ui.room import Desk

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from ccleader.models.agents import GroupRow
    from ccleader.models.leaders import DelegationRow, LeaderRow
    from ccleader.models.shifts import Shift

_KEPT = "leader"


@dataclass(frozen=True)
class Watch:
    """Who may work here, who has the duty for a while, and what shift it is."""

    leaders: tuple[LeaderRow, ...] = ()
    groups: tuple[GroupRow, ...] = ()
    loan: DelegationRow | None = None
    shift: Shift | None = None
    reminds_before: int = 30

    def minutes_left(self, now: datetime) -> int | None:
        """Minutes to the end of the shift once a handover is due; None before, and without a shift."""
        if self.shift is None:
            return None
        left = -int((now - self.shift.window[1]).total_seconds() // 60)
        return left if 0 <= left <= self.reminds_before else None


class Leaders(QObject):
    """Knows the leaders of the store and keeps the chosen one on the desk."""

    listed = Signal()
    """`watch` is up to date."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.watch = Watch()
        desk.worker.changed.connect(self._hear)
        desk.worker.opened.connect(self.load)
        desk.group_changed.connect(self.load)
        desk.leader_changed.connect(self._remember)
        if desk.ready:
            self.load()

    def load(self, *_: object) -> None:
        """Read who there is and what runs now; `listed` follows."""
        group_id, now = self._desk.group_id, self._desk.now()
        self._desk.worker.read(lambda session: _watch(session, group_id, now), self._take, self)

    def menu(self) -> QMenu:
        """Say who works here; lend the duty or take it back; new leaders and their PINs."""
        menu = passing_menu(self._window)
        exclusive = QActionGroup(menu)
        chosen = self._desk.leader
        for row in self.watch.leaders:
            action = menu.addAction(row.titled)
            action.setCheckable(True)
            action.setChecked(chosen is not None and row.id == chosen.id)
            action.triggered.connect(lambda _=False, row=row: self.choose(row))
            exclusive.addAction(action)
        if self._desk.read_only:
            return menu
        menu.addSeparator()
        self._add_duty(menu)
        menu.addSeparator()
        if chosen is not None:
            pin = self.tr("Change my PIN …") if chosen.has_pin else self.tr("Set my PIN …")
            menu.addAction(pin, lambda: ask_pin(self._desk, chosen, self._window))
        menu.addAction(self.tr("New leader …"), self.add)
        return menu

    def choose(self, row: LeaderRow) -> None:
        """Say who works here."""
        self._desk.choose_leader(row)

    def add(self) -> None:
        """Ask for a new leader; where nobody works here yet, that is who does."""
        dialog = LeaderDialog(self._desk, None, list(self.watch.groups), self._window)
        dialog.saved.connect(self._welcome)
        dialog.open()

    def _welcome(self, row: LeaderRow) -> None:
        if self._desk.leader is None:
            self.choose(row)

    def _add_duty(self, menu: QMenu) -> None:
        loan, desk = self.watch.loan, self._desk
        if loan is None:
            day = self.watch.shift.day if self.watch.shift else desk.today()
            lend = menu.addAction(self.tr("Lend the duty …"), lambda: ask_to_lend(desk, day, self._window))
            lend.setEnabled(desk.leader is not None and desk.group is not None)
            return
        back = self.tr("Take the duty back from {name}").format(name=loan.to_name)
        told = self.tr("The duty is back from {name}").format(name=loan.to_name)
        taker = self._taker(loan, told)
        if loan.badge_given:
            menu.addAction(self.tr("{back}, with the badge").format(back=back), lambda: taker(True))
            menu.addAction(self.tr("{back}, the badge is missing").format(back=back), lambda: taker(False))
        else:
            menu.addAction(back, lambda: taker(False))

    def _taker(self, loan: DelegationRow, told: str) -> Callable[[bool], None]:
        return lambda badge_back: take_back(self._desk, loan, badge_back, told)

    def _remember(self, row: LeaderRow | None) -> None:
        """Who took over works here after a restart, too."""
        if row is not None:
            self._desk.settings.setValue(_KEPT, row.id)

    def _hear(self, changed: Changed) -> None:
        if changed & (Changed.LEADERS | Changed.SHIFTS | Changed.SETTINGS | Changed.AGENTS):
            self.load()

    def _take(self, watch: Watch) -> None:
        self.watch = watch
        chosen = self._desk.leader
        kept = chosen.id if chosen else int(str(self._desk.settings.value(_KEPT, 0)))
        self._desk.choose_leader(next((row for row in watch.leaders if row.id == kept), None))
        self.listed.emit()


def _watch(session: Session, group_id: int | None, now: datetime) -> Watch:
    from ccleader.models import agents, leaders, plans, settings, shifts  # after the first paint

    return Watch(
        leaders=tuple(leaders.leaders(session, on=now.date())),
        groups=tuple(agents.groups(session)),
        loan=None if group_id is None else leaders.running(session, group_id),
        shift=shifts.shift_at(session, now) if group_id is None else plans.shift_on(session, group_id, now),
        reminds_before=settings.value(session, settings.HANDOVER_MINUTES, now.date(), group_id),
    )
