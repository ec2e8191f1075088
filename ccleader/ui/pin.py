"""The field in which a leader signs, and the dialog in which the PIN for it is set."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, QTimer, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ccleader.errors import Misfit
from ccleader.ui.forms import Row, add_row, fault_label
from ccleader.ui.parts import button, label, restyle
from ccleader.ui.room import Desk
from ccleader.words import phrase

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from ccleader.models.changed import Changed
    from ccleader.models.leaders import LeaderRow, Refusal

DIGITS = 4


class PinLine(QLineEdit):
    """Four masked digits, typed without an input method."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(DIGITS)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,4}"), self))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFixedWidth(84)


class PinField(QWidget):
    """Takes a PIN and says why it was refused; the fourth digit sends it.

    Whoever uses it tells the outcome: `refuse` a refusal, `clear` when it was taken (or came to nothing).
    """

    entered = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._leader: LeaderRow | None = None
        self._until: datetime | None = None
        self.line = PinLine()
        self.line.setObjectName("pin")
        self.line.setAccessibleName(self.tr("PIN, 4 digits"))
        self.line.textEdited.connect(self._edited)
        self._fault = fault_label()
        self._set = button(self.tr("Set a PIN …"), self._ask, kind="text", name="set_pin")
        self._set.hide()
        self._clock = QTimer(self, interval=1_000)
        self._clock.timeout.connect(self._count_down)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.line)
        column.addWidget(self._fault)
        column.addWidget(self._set, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.line)

    def sign_for(self, leader: LeaderRow | None) -> None:
        """Whose PIN it is; without this it is that of who works here. Digits of another's are dropped."""
        before, self._leader = self._leader, leader
        if before is None or leader is None or before.id != leader.id:
            self.clear()

    def clear(self) -> None:
        """Empty and ready, nothing complained about; a pause goes on."""
        self.line.clear()
        if self._until is None:
            self.complain("")

    def refuse(self, refusal: Refusal) -> None:
        """Say why the PIN was not taken; during a pause nothing can be typed."""
        self.line.clear()
        self._set.setVisible(refusal.no_pin)
        self._until = refusal.paused_until
        if refusal.no_pin:
            self.complain(self.tr("There is no signing PIN yet."))
            self._set.setFocus()
        elif self._until is not None:
            self._clock.start()
            self._count_down()
        else:
            self.complain(self.tr("Wrong PIN, %n tries left", "", refusal.tries_left))
            self.line.setFocus()

    def _edited(self, text: str) -> None:
        self.complain("")
        if len(text) == DIGITS:
            self.entered.emit(text)

    def _count_down(self) -> None:
        left = 0 if self._until is None else (self._until - self._desk.now()).total_seconds()
        paused = left > 0
        self.line.setEnabled(not paused)
        if paused:
            self.complain(self.tr("Three wrong PINs. Try again in %n s.", "", int(left) + 1))
            return
        self._until = None
        self._clock.stop()
        self.complain("")
        self.line.setFocus()

    def complain(self, sentence: str) -> None:
        """Say what is wrong; "" takes it back."""
        self._fault.setText(f"× {sentence}" if sentence else "")
        self._fault.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)
        restyle(self.line, "state", "error" if sentence else "")

    def _ask(self) -> None:
        leader = self._leader or self._desk.leader
        if leader is not None:
            ask_pin(self._desk, leader, self.window(), self._is_set)

    def _is_set(self) -> None:
        self._set.hide()
        self.complain("")
        self.line.setFocus()


def ask_pin(desk: Desk, leader: LeaderRow, parent: QWidget, then: Callable[[], object] | None = None) -> None:
    """Let a leader's PIN be set or changed in a dialog; `then` is called when it is."""

    def show(rows: list[LeaderRow]) -> None:
        fresh = next((row for row in rows if row.id == leader.id), leader)
        dialog = PinDialog(desk, fresh, [row for row in rows if row.id != leader.id and row.has_pin], parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if then is not None:
            dialog.accepted.connect(lambda: then())
        dialog.open()

    today = desk.today()
    desk.worker.read(lambda session: _leaders(session, today), show, parent)


class PinDialog(QDialog):
    """A new PIN, typed twice; where there is one, that or the PIN of another leader who vouches."""

    def __init__(self, desk: Desk, leader: LeaderRow, vouchers: list[LeaderRow], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._leader = leader
        self.setWindowTitle(self.tr("Signing PIN of {name}").format(name=leader.name))
        self.setMinimumWidth(360)
        self._voucher = QComboBox()
        self._voucher.addItem(self.tr("{name}: the PIN up to now").format(name=leader.name), None)
        vouches = self.tr("{name} vouches: the PIN is forgotten")
        for row in vouchers:
            self._voucher.addItem(vouches.format(name=row.name), row.id)
        self._old = PinField(desk)
        self._new, self._again = PinLine(), PinLine()
        self._rows: dict[str, Row] = {}
        self._lay_out(leader.has_pin)

    def _lay_out(self, has_pin: bool) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        what = self.tr("4 digits with which handovers and the like are signed. Nobody else should know them.")
        column.addWidget(label(what, "secondary", wrap=True))
        self._voucher_row = add_row(column, self.tr("Confirmed by"), self._voucher, "pin_voucher")
        self._voucher_row.setVisible(has_pin)
        self._old.setVisible(has_pin)
        column.addWidget(self._old)
        for key, text, line in (
            ("pin", self.tr("New PIN"), self._new),
            ("again", self.tr("Once more"), self._again),
        ):
            self._rows[key] = add_row(column, text, line, f"pin_{key}")
            line.textEdited.connect(lambda _, key=key: self._rows[key].complain(""))
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(button(self.tr("Cancel"), self.reject, name="cancel"))
        self._save_button = button(self.tr("Save"), self._save, kind="primary", name="save_pin")
        self._save_button.setDefault(True)
        foot.addWidget(self._save_button)
        column.addLayout(foot)
        self._old.entered.connect(lambda _: self._new.setFocus())
        (self._old if has_pin else self._new).setFocus()

    def _save(self) -> None:
        if self._new.text() != self._again.text():
            self._rows["again"].complain(self.tr("Not the same digits"))
            self._again.setFocus()
            return
        if self._leader.has_pin and len(self._old.line.text()) < DIGITS:
            self._old.complain(self.tr("Needed"))
            self._old.setFocus()
            return
        pin, now = self._new.text(), self._desk.now()
        old = self._old.line.text() if self._leader.has_pin else None
        leader_id, voucher = self._leader.id, self._voucher.currentData()

        def operation(session: Session) -> tuple[Changed, Refusal | None]:
            from ccleader.models import leaders

            return leaders.set_pin(session, leader_id, pin, now, old, voucher)

        self._save_button.setEnabled(False)  # the same again would count as a wrong PIN
        name = phrase("operations", "Set the PIN of {name}", name=self._leader.name)
        self._desk.worker.write(name, operation, self._saved, self, self._failed)

    def _saved(self, refusal: Refusal | None) -> None:
        if refusal is None:
            self._desk.tell(self.tr("The PIN of {name} is set").format(name=self._leader.name))
            self.accept()
        else:
            self._save_button.setEnabled(True)
            self._old.refuse(refusal)

    def _failed(self, error: BaseException) -> None:
        self._save_button.setEnabled(True)
        field = error.field if isinstance(error, Misfit) else ""
        self._rows.get(field, self._rows["pin"]).complain(str(error))


def _leaders(session: Session, on: date) -> list[LeaderRow]:
    from ccleader.models import leaders  # late, so that the window paints before SQLAlchemy is there

    return leaders.leaders(session, on=on)
