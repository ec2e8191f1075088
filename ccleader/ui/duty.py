"""Lending the duty: to whom, why, and whether the badge goes along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from ccleader.models.changed import Changed
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.room import Desk
from ccleader.ui.times import TimeField
from ccleader.words import phrase

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from ccleader.models.agents import AgentRow
    from ccleader.models.leaders import DelegationForm, DelegationRow, LeaderRow


def ask_to_lend(desk: Desk, day: date, parent: QWidget) -> None:
    """Let whoever works here lend the duty of the business day `day`."""
    leader, group_id = desk.leader, desk.group_id
    if leader is None or group_id is None:
        return

    def show(found: tuple[list[LeaderRow], list[AgentRow]]) -> None:
        people, crew = found
        others = [row for row in people if row.id != leader.id]
        dialog = LendDialog(desk, day, others, crew, parent)
        dialog.open()

    desk.worker.read(lambda session: _people(session, group_id, day), show, parent)


class LendDialog(FormDialog):
    """To a leader or an agent, with the reason and the badge."""

    def __init__(
        self, desk: Desk, day: date, people: list[LeaderRow], crew: list[AgentRow], parent: QWidget
    ) -> None:
        super().__init__(desk, "", parent)
        self._day = day
        self.setWindowTitle(self.tr("Lend the duty"))
        self._to = QComboBox()
        self._to.addItem(self.tr("Choose …"), (None, None))
        for leader in people:
            self._to.addItem(leader.titled, (leader.id, None))
        for agent in crew:
            self._to.addItem(f"{agent.name} {agent.number}", (None, agent.id))
        self._since = TimeField()
        now = desk.now()
        self._since.set_minute(now.hour * 60 + now.minute)
        self._reason = QLineEdit()
        self._reason.setMaxLength(120)
        self._badge = QCheckBox(self.tr("The badge goes along"))
        self._badge.setObjectName("duty_badge")
        self._badge.setChecked(True)
        self.line("to", self.tr("To"), self._to)
        self.line("starts_at", self.tr("From"), self._since)
        self.line("reason", self.tr("Why"), self._reason)
        self._reason.setPlaceholderText(self.tr("e.g. meeting until 11:00"))
        self.column.addWidget(self._badge)
        self.close_form(self.tr("Lend"))

    def save(self) -> None:
        """Lend it."""
        minute = self._since.minute()
        if minute is None:
            self.fault("starts_at", self.tr("No time; write 8:30 or 830"))
            return
        form = self._form(minute)
        name = phrase("operations", "Lend the duty to {name}", name=self._to.currentText())
        self.write(name, lambda session: _lend(session, form))

    def _form(self, minute: int) -> DelegationForm:
        from datetime import datetime, time, timedelta

        from ccleader.models.leaders import DelegationForm  # late: needs SQLAlchemy

        now, leader, group_id = self.desk.now(), self.desk.leader, self.desk.group_id
        assert leader is not None
        assert group_id is not None
        at = datetime.combine(now.date(), time()) + timedelta(minutes=minute)
        if at > now + timedelta(hours=12):  # after midnight, of a time before it
            at -= timedelta(days=1)
        to_leader, to_agent = self._to.currentData()
        return DelegationForm(
            group_id=group_id,
            day=self._day,
            from_id=leader.id,
            starts_at=at,
            reason=self._reason.text(),
            badge_given=self._badge.isChecked(),
            to_leader_id=to_leader,
            to_agent_id=to_agent,
        )


def take_back(desk: Desk, loan: DelegationRow, badge_back: bool, told: str) -> None:
    """Take the duty back now; `told` is what the toast says."""
    now: datetime = desk.now()

    def operation(session: Session) -> Changed:
        from ccleader.models import leaders

        return leaders.end_delegation(session, loan.id, max(now, loan.starts_at), badge_back)

    name = phrase("operations", "Take the duty back from {name}", name=loan.to_name)
    desk.worker.write(name, operation, lambda _: desk.tell(told, undo=True), desk)


def _people(session: Session, group_id: int, on: date) -> tuple[list[LeaderRow], list[AgentRow]]:
    from ccleader.models import agents, leaders

    return leaders.leaders(session, on=on), agents.agents(session, group_id, on)


def _lend(session: Session, form: DelegationForm) -> Changed:
    from ccleader.models import leaders

    leaders.delegate(session, form)
    return Changed.LEADERS
