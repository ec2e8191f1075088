"""The PIN field sends four digits, says why they were refused, and waits out a pause."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ccleader.models import leaders
from ccleader.models.changed import Changed
from ccleader.models.leaders import LeaderForm, LeaderRow, Refusal
from ccleader.ui.pin import PinDialog, PinField, ask_pin
from ccleader.ui.room import Desk
from ccleader.ui.worker import Worker
from ccleader.words import phrase

Settled = Callable[[Worker], None]


@pytest.fixture(autouse=True)
def _cheap_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leaders, "HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def field(desk: Desk, qtbot: QtBot) -> PinField:
    made = PinField(desk)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def people(desk: Desk, settled: Settled) -> list[LeaderRow]:
    """周敏, who signs with 0427, and 乔岩, who has no PIN."""
    found: list[LeaderRow] = []

    def add(session: object) -> object:
        zhou = leaders.add_leader(session, LeaderForm("周敏", "班长"))  # type: ignore[arg-type]
        leaders.set_pin(session, zhou, "0427", desk.now())  # type: ignore[arg-type]
        leaders.add_leader(session, LeaderForm("乔岩"))  # type: ignore[arg-type]
        found.extend(leaders.leaders(session))  # type: ignore[arg-type]
        return Changed.LEADERS

    desk.worker.write(phrase("operations", "Add"), add)
    settled(desk.worker)
    return found


def fault(field: PinField) -> str:
    return field._fault.text() if field._fault.isVisible() else ""


def test_that_the_fourth_digit_sends_and_letters_are_not_taken(field: PinField, qtbot: QtBot) -> None:
    sent: list[str] = []
    field.entered.connect(sent.append)
    qtbot.keyClicks(field.line, "0a4.2")
    assert sent == []
    qtbot.keyClicks(field.line, "7")
    assert sent == ["0427"]
    assert "0427" not in field.line.displayText()


def test_that_a_wrong_pin_tells_the_tries_left_until_one_types_again(field: PinField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, "0000")
    field.refuse(Refusal(2))
    assert "2" in fault(field)
    assert field.line.text() == ""
    qtbot.keyClicks(field.line, "1")
    assert fault(field) == ""


def test_that_a_pause_counts_down_and_ends(field: PinField, desk: Desk) -> None:
    start = desk.now()
    field.refuse(Refusal(0, start + timedelta(seconds=60)))
    assert not field.line.isEnabled()
    _at(desk, field, start + timedelta(seconds=18))
    assert "43" in fault(field)
    field.clear()
    assert "43" in fault(field), "clearing does not end a pause"
    _at(desk, field, start + timedelta(seconds=60))
    assert fault(field) == ""
    assert field.line.isEnabled()


def _at(desk: Desk, field: PinField, now: datetime) -> None:
    desk.now = lambda: now
    field._clock.timeout.emit()


def test_that_who_has_no_pin_may_set_one_on_the_spot(
    field: PinField, desk: Desk, people: list[LeaderRow], qtbot: QtBot, settled: Settled
) -> None:
    field.sign_for(people[1])
    field.refuse(Refusal(0, no_pin=True))
    qtbot.mouseClick(_button(field, "set_pin"), Qt.MouseButton.LeftButton)
    settled(desk.worker)
    dialog = _dialog()
    assert not dialog._old.isVisible()
    qtbot.keyClicks(dialog._new, "8888")
    qtbot.keyClicks(dialog._again, "8888")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settled(desk.worker)
    assert fault(field) == ""
    assert _refused(desk, people[1], "8888", settled) is None


def test_that_a_pin_is_changed_only_with_the_present_one(
    desk: Desk, people: list[LeaderRow], page: QWidget, qtbot: QtBot, settled: Settled
) -> None:
    ask_pin(desk, people[0], page)
    settled(desk.worker)
    dialog = _dialog()
    _save(dialog, "", "8888", "8888", settled)
    assert fault(dialog._old)
    assert _refused(desk, people[0], "0427", settled) is None, "an empty field is no try"
    _save(dialog, "1111", "8888", "8889", settled)
    assert dialog._rows["again"]._fault.isVisible()
    _save(dialog, "1111", "8888", "8888", settled)
    assert "2" in fault(dialog._old)
    _save(dialog, "0427", "88", "88", settled)
    assert dialog._rows["pin"]._fault.isVisible()
    _save(dialog, "0427", "8888", "8888", settled)
    assert _refused(desk, people[0], "8888", settled) is None


def test_that_saving_twice_at_once_is_no_wrong_try(
    desk: Desk, people: list[LeaderRow], page: QWidget, settled: Settled
) -> None:
    ask_pin(desk, people[0], page)
    settled(desk.worker)
    dialog = _dialog()
    for line, text in ((dialog._old.line, "0427"), (dialog._new, "8888"), (dialog._again, "8888")):
        line.setText(text)
    for _ in range(3):
        _button(dialog, "save_pin").click()
    settled(desk.worker)
    assert _refused(desk, people[0], "0000", settled) == Refusal(2)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_that_another_leader_vouches_for_a_forgotten_pin(
    desk: Desk, people: list[LeaderRow], page: QWidget, settled: Settled
) -> None:
    ask_pin(desk, people[1], page)
    settled(desk.worker)
    _save(_dialog(), "", "8888", "8888", settled)
    ask_pin(desk, people[0], page)
    settled(desk.worker)
    dialog = _dialog()
    dialog._voucher.setCurrentIndex(1)
    _save(dialog, "8888", "1234", "1234", settled)
    assert _refused(desk, people[0], "1234", settled) is None


def _button(widget: QWidget, name: str) -> QPushButton:
    found = widget.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def _dialog() -> PinDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PinDialog)
    return dialog


def _save(dialog: PinDialog, old: str, new: str, again: str, settled: Settled) -> None:
    worker = dialog._desk.worker
    for line, text in ((dialog._old.line, old), (dialog._new, new), (dialog._again, again)):
        line.setText(text)
    _button(dialog, "save_pin").click()
    settled(worker)


def _refused(desk: Desk, leader: LeaderRow, pin: str, settled: Settled) -> Refusal | None:
    told: list[Refusal | None] = []

    def operation(session: object) -> object:
        return Changed.NONE, leaders.check_pin(session, leader.id, pin, desk.now())  # type: ignore[arg-type]

    desk.worker.write(phrase("operations", "Try"), operation, told.append)
    settled(desk.worker)
    return told[0]
