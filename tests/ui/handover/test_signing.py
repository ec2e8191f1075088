"""Signatures on one machine, the ways out, and what is locked afterwards."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from ccleader.models import handovers
from ccleader.models.changed import Changed
from ccleader.models.handovers import HandoverState, Way
from ccleader.models.leaders import LeaderForm, add_leader, set_pin
from ccleader.ui.handover.record_card import Direction
from ccleader.ui.handover.sign_plan import Act, Plan
from ccleader.ui.handover.sign_words import deed
from ccleader.ui.handover.wording import word
from ccleader.ui.printing import PrintDialog
from ccleader.words import phrase
from tests.ui.handover.conftest import Clock
from tests.ui.handover.driving import Driver
from tests.ui.handover.made_up import INCOMING, OUTGOING, PINS, leader

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def handed(drive: Driver) -> Driver:
    """周敏 has signed."""
    drive.start()
    drive.sign()
    assert drive.state is HandoverState.HANDED
    return drive


@pytest.fixture
def locked(handed: Driver) -> Driver:
    """Both have signed."""
    handed.accept()
    assert handed.state is HandoverState.ACCEPTED
    return handed


def _waits(drive: Driver) -> str:
    return drive.page.sign._active.pin._fault.text()


def test_after_the_first_signature_the_cursor_waits_for_the_second(handed: Driver) -> None:
    assert handed.page.sign.incoming.pin.line.hasFocus()
    assert not handed.page.sign.outgoing.pin.isVisible()
    assert not handed.page.sheet.items[handovers.Item.TOOLS].text.isVisible()


def test_a_wrong_pin_is_told_and_three_make_a_pause(drive: Driver, clock: Clock) -> None:
    drive.start()
    pin = drive.page.sign.outgoing.pin
    drive.pin(pin, "0000")
    assert "2" in _waits(drive)
    assert drive.state is HandoverState.DRAFT
    drive.pin(pin, "0000")
    drive.pin(pin, "0000")
    assert not pin.line.isEnabled()
    clock.at += timedelta(seconds=61)
    pin._count_down()
    drive.sign()
    assert drive.state is HandoverState.HANDED


def test_a_signature_is_never_undone(handed: Driver) -> None:
    handed.desk.worker.undo()
    handed.quiet()
    assert handed.state is HandoverState.HANDED


def test_a_question_brings_the_draft_back_and_both_see_it(handed: Driver) -> None:
    handed.way(handed.page.sign.tr("Question …"))
    handed.answer("07 号席何时修好")
    handed.accept()
    assert handed.state is HandoverState.DRAFT
    assert handed.page.sheet._question.isVisible()
    assert "07 号席何时修好" in handed.page.sheet._question.title.text()
    handed.sign()
    handed.accept()
    assert handed.state is HandoverState.ACCEPTED


def test_a_signature_is_taken_back_before_the_other(handed: Driver) -> None:
    handed.way(handed.page.sign.tr("Take the signature back"))
    handed.pin(handed.page.sign.incoming.pin, PINS[OUTGOING])
    assert handed.state is HandoverState.DRAFT


@pytest.mark.parametrize(
    ("way", "signer", "taker"),
    [
        (Way.BY_PHONE, OUTGOING, INCOMING),
        (Way.NEXT_DAY, INCOMING, INCOMING),
        (Way.NO_SUCCESSOR, OUTGOING, ""),
        (Way.SITE_CLOSED, OUTGOING, ""),
    ],
)
def test_every_way_out_asks_its_reason_and_locks(handed: Driver, way: Way, signer: str, taker: str) -> None:
    handed.way(word(way))
    handed.press(Qt.Key.Key_Return)
    assert handed.page.sign.ask.isVisible()
    handed.answer("台风停班")
    handed.pin(handed.page.sign.incoming.pin, PINS[signer])
    assert (handed.state, handed.sheet.way, handed.sheet.way_reason) == (
        HandoverState.ACCEPTED,
        way,
        "台风停班",
    )
    assert handed.sheet.to_name == taker
    assert handed.desk.leader is not None
    assert handed.desk.leader.name == (INCOMING if way is Way.NEXT_DAY else OUTGOING)


def test_who_is_not_there_may_be_signed_for_with_a_reason(drive: Driver) -> None:
    drive.start()
    drive.desk.choose_leader(leader(2, INCOMING))
    drive.quiet()
    drive.way(drive.page.sign.tr("Sign on behalf of {name} …").format(name=OUTGOING))
    drive.answer("周敏突发疾病")
    drive.pin(drive.page.sign.outgoing.pin, PINS[INCOMING])
    assert (drive.state, drive.sheet.signed_name, drive.sheet.behalf) == (
        HandoverState.HANDED,
        INCOMING,
        "周敏突发疾病",
    )


def test_a_deputy_is_chosen_with_a_reason(drive: Driver) -> None:
    def third(session: object) -> Changed:
        leader_id = add_leader(session, LeaderForm("程立"))  # type: ignore[arg-type]
        set_pin(session, leader_id, "2468", drive.desk.now())  # type: ignore[arg-type]
        return Changed.LEADERS

    drive.start()
    drive.sign()
    drive.desk.worker.write(phrase("operations", "Add leader"), third)
    drive.quiet()
    who = drive.page.sign.incoming.who
    who.setCurrentIndex(who.findText("程立"))
    who.activated.emit(who.currentIndex())
    drive.answer("许薇路上堵车")
    drive.pin(drive.page.sign.incoming.pin, "2468")
    assert (drive.sheet.way, drive.sheet.to_name) == (Way.DEPUTY, "程立")


def test_a_locked_sheet_is_plain_text_with_code_and_log(locked: Driver) -> None:
    assert locked.page.steps.isVisible()
    assert len(locked.page.steps.texts) == 3
    assert locked.sheet.check_code in locked.page.sign._note.text()
    assert not locked.page.sheet.matters.add_button.isVisible()
    assert not locked.page.sign.main.isVisible()


def test_ctrl_enter_on_a_locked_sheet_says_so(locked: Driver) -> None:
    told: list[str] = []
    locked.desk.noticed.connect(lambda notice: told.append(notice.text))
    locked.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(told) == 1
    assert "locked" in told[0]


def test_a_note_is_added_signed_and_read_by_the_other_side(locked: Driver) -> None:
    locked.desk.choose_leader(leader(1, OUTGOING))
    locked.quiet()
    notes = locked.page.sheet.notes
    notes.field.setPlainText("脚踏开关也失灵,已一并报修")
    notes.add.click()
    locked.pin(notes.pin, PINS[OUTGOING])
    (row,) = locked.sheet.added
    assert (row.name, row.text, row.read_at) == (OUTGOING, "脚踏开关也失灵,已一并报修", None)
    locked.desk.choose_leader(leader(2, INCOMING))
    locked.quiet()
    read_it = notes.findChildren(QPushButton)
    next(made for made in read_it if made.text() == notes.tr("I have read it")).click()
    locked.quiet()
    assert locked.sheet.added[0].read_by == INCOMING
    assert "1" in locked.page.records.list.lines[0].aside


def test_a_text_changed_outside_shows_a_bad_banner(locked: Driver, filled: Path) -> None:
    assert not locked.page.sheet._broken.isVisible()
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("UPDATE handover_item SET text = '一切正常' WHERE item = 'tools'")
    locked.page.load()
    locked.quiet()
    assert locked.page.sheet._broken.isVisible()


def test_the_list_is_filtered_by_direction_and_found_by_day_and_text(locked: Driver) -> None:
    card = locked.page.records
    locked.desk.choose_leader(leader(1, OUTGOING))
    locked.quiet()
    for direction, count in ((Direction.GIVEN, 1), (Direction.RECEIVED, 0), (Direction.ALL, 1)):
        card.direction.choose(direction)
        assert len(card.list.lines) == count
    locked.room.search()
    for wanted, count in (("630", 1), (INCOMING, 1), ("620", 0), ("没有", 0), ("", 1)):
        card.search.setText(wanted)
        assert len(card.list.lines) == count
    locked.press(Qt.Key.Key_Escape)
    assert not card.search.isVisible()


def test_the_sheet_prints(locked: Driver) -> None:
    locked.press(Qt.Key.Key_P, CONTROL)
    locked.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PrintDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    locked.qtbot.waitUntil(lambda: dialog.settled, timeout=20_000)
    dialog.reject()


def test_what_waits_for_me_comes_first(handed: Driver) -> None:
    page = handed.page
    page._shown = None
    handed.desk.choose_leader(leader(2, INCOMING))
    handed.quiet()
    assert page.sign.plan is not None
    assert (page.sign.plan.act, page.sign.plan.leader_id) == (Act.ACCEPT, 2)


def test_the_supervisor_reads_it_once(locked: Driver) -> None:
    locked.way(locked.page.sign.tr("Read by the supervisor …"))
    locked.answer("邓岚")
    assert (locked.state, locked.sheet.read_by) == (HandoverState.SEALED, "邓岚")
    assert "邓岚" in locked.page.sign._note.text()
    assert not locked.page.sign.other.isVisible()


def test_who_takes_over_writes_for_who_left_without_a_handover(drive: Driver, clock: Clock) -> None:
    clock.at = clock.at.replace(hour=16, minute=10)
    drive.desk.choose_leader(leader(2, INCOMING))
    drive.quiet()
    page = drive.page
    page._offer_shifts()
    action = next(action for action in page._menu.actions() if OUTGOING in action.text())
    action.trigger()
    drive.type("周敏突发疾病先行离岗")
    drive.press(Qt.Key.Key_Return)
    assert (drive.sheet.from_name, drive.sheet.behalf) == (OUTGOING, "周敏突发疾病先行离岗")
    drive.pin(page.sign.outgoing.pin, PINS[INCOMING])
    drive.accept()
    assert (drive.state, drive.sheet.signed_name, drive.sheet.to_name) == (
        HandoverState.ACCEPTED,
        INCOMING,
        INCOMING,
    )


def test_it_is_said_whose_pin_is_wanted_what_it_does_and_why(handed: Driver) -> None:
    sign = handed.page.sign
    assert INCOMING in sign.incoming.whose.text()
    handed.way(word(Way.BY_PHONE))
    handed.answer("许薇在路上")
    handed.room.hide()
    handed.room.show()
    handed.quiet()
    said = sign.incoming.whose
    assert said.isVisible()
    assert said.text().startswith(OUTGOING)
    assert all(words in said.text() for words in (INCOMING, word(Way.BY_PHONE), "许薇在路上"))
    assert word(Way.BY_PHONE) in sign.main.text()
    handed.way(sign.tr("Question …"))
    handed.answer("07 号席何时修好")
    assert "07 号席何时修好" in said.text()
    assert deed(Plan(Act.QUESTION, 2)) in sign.main.text()
    handed.way(deed(Plan(Act.ACCEPT, 2)))
    handed.accept()
    assert (handed.state, handed.sheet.way) == (HandoverState.ACCEPTED, Way.IN_PERSON)


def test_a_draft_says_where_the_other_ways_are(drive: Driver) -> None:
    drive.start()
    assert not drive.page.sign.other.isVisible()
    assert drive.page.sign.other.text() in drive.page.sign._note.text()


def test_what_was_just_typed_counts_before_the_signature(drive: Driver) -> None:
    drive.start()
    row = drive.page.sheet.items[handovers.Item.TOOLS]
    row.state.choose(False)
    row.text.setPlainText("")
    drive.quiet()
    row.go()
    drive.type("对讲机一部送修")
    drive.press(Qt.Key.Key_Return, CONTROL)
    assert drive.page.sign.outgoing.pin.line.hasFocus()
