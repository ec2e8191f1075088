"""What is typed outlives what happens meanwhile, and nothing is done to another record than the one meant."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from ccleader.metrics.periods import Period
from ccleader.models import agents, handovers, matters, observations
from ccleader.models.agents import GroupRow
from ccleader.models.changed import Changed
from ccleader.models.handovers import HandoverState, Item
from ccleader.models.matters import MatterForm
from ccleader.ui.handover.room import MATTERS, WALK, HandoverRoom
from ccleader.words import phrase
from tests.ui.handover.driving import Driver
from tests.ui.handover.made_up import INCOMING, NOW, OLD, OUTGOING, PINS, leader, story

ALT = Qt.KeyboardModifier.AltModifier
DAY = Period(NOW.date(), NOW.date())


def _text(drive: Driver, handover_id: int, item: Item) -> str:
    sheet = drive.read(handovers.handover, handover_id)
    return next(row.text for row in sheet.items if row.item is item)


def _other_group(drive: Driver) -> GroupRow:
    """A second group, put on view."""
    drive.desk.worker.write(
        phrase("operations", "Add group"),
        lambda session: (Changed.AGENTS, agents.add_group(session, "星海组")),
    )
    drive.quiet()
    made = GroupRow(2, "星海组", "")
    drive.desk.choose_group(made)
    drive.quiet()
    return made


def test_what_is_being_typed_is_saved_before_another_sheet_comes(drive: Driver) -> None:
    drive.start()
    drive.page.start(drive.page._records.to_start[0])
    drive.quiet()
    second = drive.sheet.id
    drive.press(Qt.Key.Key_1, ALT)
    drive.type("来电 1,196 通")
    drive.page.show_month(drive.page.month)
    drive.quiet()
    assert drive.sheet.id != second
    assert _text(drive, second, Item.SITUATION) == "来电 1,196 通"


def test_digits_of_a_pin_stay_while_the_sheet_is_read_anew(drive: Driver) -> None:
    drive.start()
    pin = drive.page.sign.outgoing.pin
    drive.qtbot.keyClicks(pin.line, PINS[OUTGOING][:2])
    drive.desk.worker.changed.emit(Changed.TRAFFIC)
    drive.quiet()
    drive.pin(pin, PINS[OUTGOING][2:])
    assert drive.state is HandoverState.HANDED


def test_digits_of_a_pin_go_with_the_sheet(drive: Driver) -> None:
    drive.start()
    first = drive.sheet.id
    drive.page.start(drive.page._records.to_start[0])
    drive.quiet()
    drive.qtbot.keyClicks(drive.page.sign.outgoing.pin.line, "12")
    drive.room.open(first)
    drive.quiet()
    assert drive.page.sign.outgoing.pin.line.text() == ""


def test_a_note_not_signed_yet_waits_for_its_handover(drive: Driver) -> None:
    drive.start()
    drive.sign()
    drive.accept()
    first = drive.sheet.id
    drive.desk.choose_leader(leader(1, OUTGOING))
    drive.quiet()
    drive.page.sheet.notes.field.setFocus()
    drive.type("补:空调已报修")
    drive.page.start(drive.page._records.to_start[0])
    drive.quiet()
    drive.sign()
    drive.accept()
    assert drive.page.sheet.notes.field.toPlainText() == ""
    drive.room.open(first)
    drive.quiet()
    assert drive.page.sheet.notes.field.toPlainText() == "补:空调已报修"


def test_whom_to_hand_over_to_is_chosen_while_the_sheet_is_read_anew(drive: Driver) -> None:
    drive.start()
    who = drive.page.sign.incoming.who
    who.showPopup()
    who.view().setCurrentIndex(who.model().index(1, 0))
    drive.desk.worker.changed.emit(Changed.TRAFFIC)
    drive.quiet()
    assert who.view().isVisible()
    assert who.view().currentIndex().row() == 1


def test_the_cursor_stays_on_a_note_to_be_read(drive: Driver) -> None:
    drive.start()
    drive.sign()
    drive.accept()
    for text in ("空调已报修", "耳麦已换"):
        note = partial(
            handovers.amend, handover_id=drive.sheet.id, text=text, leader_id=1, pin="1234", now=NOW
        )
        drive.desk.worker.write(phrase("operations", "Note"), note)
    drive.desk.choose_leader(leader(2, INCOMING))
    drive.quiet()
    notes = drive.page.sheet.notes

    def to_read() -> list[QPushButton]:
        return [made for made in notes.findChildren(QPushButton) if "read_" in made.objectName()]

    drive.qtbot.waitUntil(lambda: len(to_read()) == 2 and drive.desk.worker.idle)
    ways = to_read()
    ways[1].setFocus()
    name = ways[1].objectName()
    drive.desk.worker.changed.emit(Changed.TRAFFIC)
    drive.quiet()
    assert drive.room.window().focusWidget().objectName() == name


def test_the_question_about_a_matter_names_it(drive: Driver) -> None:
    drive.desk.worker.write(
        phrase("operations", "New matter"),
        lambda session: (Changed.MATTERS, matters.open_matter(session, MatterForm(1, "催修空调"), NOW)),
    )
    drive.room.tabs.choose(MATTERS)
    drive.quiet()
    page = drive.room.matters
    page.show_matter(1)
    drive.click("close_matter")
    drive.type("模板已")
    page.show_matter(2)
    assert page.ask.field.text() == "模板已"
    assert OLD in page.ask.field.accessibleName()


def test_a_new_matter_belongs_to_the_group_it_was_begun_in(drive: Driver) -> None:
    drive.room.tabs.choose(MATTERS)
    drive.quiet()
    drive.room.matters.add()
    drive.type("催修空调")
    _other_group(drive)
    drive.room.matters.add()
    drive.type("核对排班表")
    drive.room.matters.editor.save()
    drive.quiet()
    texts = {group: [row.text for row in drive.read(matters.open_matters, group)] for group in (1, 2)}
    assert texts == {1: [OLD], 2: ["核对排班表"]}


def _again(drive: Driver) -> HandoverRoom:
    """The same room built anew, as for another language, or on another day."""
    drive.room.leave()
    drive.quiet()
    made = HandoverRoom(drive.desk)
    drive.qtbot.addWidget(made)
    made.resize(1240, 760)
    made.show()
    drive.quiet()
    return made


def test_a_matter_left_half_typed_and_refused_waits_for_the_room_built_anew(drive: Driver) -> None:
    drive.room.tabs.choose(MATTERS)
    drive.quiet()
    page = drive.room.matters
    page.add()
    page.editor.findChild(QLineEdit, "matter_owner").setFocus()
    drive.type("工程组")
    drive.press(Qt.Key.Key_Escape)
    room = _again(drive)
    assert len(drive.read(matters.open_matters, 1)) == 1, "a matter without a text is none"
    room.matters.add()
    owner = room.matters.editor.findChild(QLineEdit, "matter_owner")
    assert owner.text() == "工程组"
    room.matters.editor.findChild(QLineEdit, "matter_text").setText("催修空调")
    room.matters.editor.save()
    drive.quiet()
    assert [row.owner for row in drive.read(matters.open_matters, 1)][1:] == ["工程组"]
    assert not _again(drive).matters.editor.touched


def test_a_due_time_that_is_none_waits_as_it_was_typed(drive: Driver) -> None:
    drive.room.tabs.choose(MATTERS)
    drive.quiet()
    drive.room.matters.show_matter(1)
    drive.room.matters.editor.go("due_at")
    drive.qtbot.keyClicks(QApplication.focusWidget(), "soon")
    room = _again(drive)
    room.open(("matter", 1))
    drive.quiet()
    assert "soon" in room.matters.editor.findChild(QLineEdit, "matter_due_at").text()


def test_a_matter_refused_after_another_was_opened_waits_for_its_turn(drive: Driver) -> None:
    drive.start()
    part = drive.page.sheet.matters
    part.edit(1)
    part.editor.findChild(QLineEdit, "sheet_matter_text").clear()
    drive.type(" ")
    part.editor.save()
    part.add()
    drive.type("核对排班表")
    drive.quiet()
    assert part.editor.findChild(QLineEdit, "sheet_matter_text").text() == "核对排班表"
    part.edit(1)
    assert part.editor.touched
    assert part.editor.findChild(QLineEdit, "sheet_matter_text").text().strip() == ""


def test_a_note_not_signed_waits_for_the_room_built_anew(drive: Driver) -> None:
    drive.start()
    drive.sign()
    drive.accept()
    first = drive.sheet.id
    drive.page.sheet.notes.field.setFocus()
    drive.type("补:空调已报修")
    room = _again(drive)
    room.open(first)
    drive.quiet()
    assert room.handovers.sheet.notes.field.toPlainText() == "补:空调已报修"


def test_enter_held_enters_once(drive: Driver) -> None:
    drive.room.tabs.choose(WALK)
    drive.quiet()
    entry = drive.room.walk.entry
    drive.qtbot.keyClicks(entry.agent, "gzx")
    for _ in range(2):
        drive.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    drive.quiet()
    drive.press(Qt.Key.Key_Return)
    assert len(drive.read(observations.observations, 1, DAY)) == 1


def test_begun_twice_at_once_there_is_one_draft(drive: Driver) -> None:
    told: list[object] = []
    drive.desk.worker.troubled.connect(told.append)
    drive.page.start()
    drive.page.start()
    drive.quiet()
    assert told == []
    assert drive.state is HandoverState.DRAFT


def test_a_handover_that_cannot_be_read_is_asked_for_once(
    drive: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive.start()
    asked: list[int] = []

    def broken(_session: object, *, handover_id: int, **_: object) -> None:
        asked.append(handover_id)
        if len(asked) < 20:
            raise ValueError("damaged")

    monkeypatch.setattr("ccleader.ui.handover.handover_page.read_sheet", broken)
    drive.page.load()
    drive.qtbot.wait(200)
    assert len(asked) == 1


def test_the_cursor_stays_on_a_line_while_the_sheet_is_read_anew(drive: Driver) -> None:
    drive.desk.worker.write(phrase("operations", "A day"), story)
    drive.start()
    visitors = drive.page.sheet.visitors
    left = visitors.lines.findChild(QPushButton)
    assert isinstance(left, QPushButton)
    left.setFocus()
    drive.desk.worker.changed.emit(Changed.TRAFFIC)
    drive.quiet()
    assert left.hasFocus()
    drive.press(Qt.Key.Key_Space)
    assert visitors.lines.entries[0].way == ""
