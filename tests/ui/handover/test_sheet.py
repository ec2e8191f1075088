"""A draft is written into, saves by itself, and leads to what is missing."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ccleader.metrics.periods import Period
from ccleader.models import handovers, matters, visits
from ccleader.models.handovers import HandoverState, Item, Turn
from ccleader.ui.handover.asset_form import AssetDialog
from ccleader.ui.parts import Elided
from tests.ui.handover.conftest import Clock
from tests.ui.handover.driving import Driver
from tests.ui.handover.made_up import INCOMING, NOW, OLD, OUTGOING

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
DAY = Period(NOW.date(), NOW.date())


def _text(drive: Driver, item: Item) -> tuple[bool, str]:
    row = next(row for row in drive.read(handovers.handover, drive.sheet.id).items if row.item is item)
    return row.normal, row.text


def test_the_running_shift_is_the_one_to_write(drive: Driver) -> None:
    drive.start()
    assert drive.sheet.shift.window(drive.sheet.day)[1] == NOW.replace(hour=16, minute=0)
    assert (drive.sheet.from_name, drive.sheet.to_name) == (OUTGOING, INCOMING)
    assert drive.page.sign.incoming.who.currentText().startswith(INCOMING)


def test_a_shift_just_ended_without_a_handover_goes_first(drive: Driver, clock: Clock) -> None:
    clock.at = NOW.replace(hour=16, minute=20)
    drive.page.load()
    drive.quiet()
    drive.start()
    assert drive.sheet.shift.starts == 480
    assert "20" in drive.page.sheet._late.text()
    assert drive.page.sheet._late.isVisible()


def test_what_is_typed_is_saved_on_leaving_as_one_step(drive: Driver) -> None:
    drive.start()
    drive.press(Qt.Key.Key_2, ALT)
    drive.type("12 号席显示器闪屏")
    drive.page.records.list.setFocus()
    drive.quiet()
    assert _text(drive, Item.EQUIPMENT) == (True, "12 号席显示器闪屏")
    drive.desk.worker.undo()
    drive.quiet()
    assert _text(drive, Item.EQUIPMENT) == (True, "")
    assert drive.page.sheet.items[Item.EQUIPMENT].text.toPlainText() == ""


def test_what_is_being_typed_survives_a_change_from_elsewhere(drive: Driver) -> None:
    drive.start()
    drive.press(Qt.Key.Key_1, ALT)
    drive.type("来电 1,196 通")
    drive.desk.worker.changed.emit(drive.room.concerns)
    drive.quiet()
    assert drive.page.sheet.items[Item.SITUATION].text.toPlainText() == "来电 1,196 通"


def test_one_and_two_choose_on_the_segments(drive: Driver) -> None:
    drive.start()
    row = drive.page.sheet.items[Item.TOOLS]
    row.state._buttons[True].setFocus()
    drive.press(Qt.Key.Key_2)
    assert _text(drive, Item.TOOLS)[0] is False
    assert row.text.hasFocus()
    row.state._buttons[True].setFocus()
    drive.press(Qt.Key.Key_1)
    assert _text(drive, Item.TOOLS)[0] is True


def test_remarks_without_a_text_block_the_signature_and_lead_there(drive: Driver) -> None:
    drive.start()
    row = drive.page.sheet.items[Item.QUALITY]
    row.state.choose(False)
    drive.quiet()
    drive.page.records.list.setFocus()
    drive.press(Qt.Key.Key_Return, CONTROL)
    assert row.text.hasFocus()
    drive.sign()
    assert drive.state is HandoverState.DRAFT


def test_a_condition_that_holds_needs_a_reason(drive: Driver) -> None:
    drive.start()
    fold = drive.page.sheet.conditions
    fold.boxes[0].setChecked(True)
    drive.quiet()
    drive.sign()
    assert drive.state is HandoverState.DRAFT
    assert fold.open
    fold.despite.setPlainText("现场主管已到场接手")
    fold.despite.keep()
    drive.quiet()
    drive.sign()
    assert drive.state is HandoverState.HANDED


def test_a_matter_is_added_edited_and_closed_in_the_sheet(drive: Driver) -> None:
    drive.start()
    part = drive.page.sheet.matters
    drive.press(Qt.Key.Key_Plus, ALT)
    drive.type("回访 0630-041")
    drive.press(Qt.Key.Key_Return)
    assert {line.text: line.turn for line in drive.sheet.matters} == {
        OLD: Turn.NEW,
        "回访 0630-041": Turn.NEW,
    }
    new = next(line.matter_id for line in drive.sheet.matters if line.text != OLD)
    part.edit(new, "owner")
    drive.type(INCOMING)
    drive.press(Qt.Key.Key_Return)
    assert drive.read(matters.matter, new).owner == INCOMING
    part.table.select_key(new)
    part.table.setFocus()
    drive.press(Qt.Key.Key_C)
    drive.press(Qt.Key.Key_Return)
    assert drive.read(matters.matter, new).closed_at is None
    drive.type("客户已满意")
    drive.press(Qt.Key.Key_Return)
    assert drive.read(matters.matter, new).closed_how == "客户已满意"
    assert next(line.turn for line in drive.sheet.matters if line.matter_id == new) is Turn.CLOSED


def test_the_check_of_overdue_matters_leads_to_the_next_step(drive: Driver) -> None:
    drive.start()
    drive.page.go("matters")
    drive.type("已催技术部,明早答复")
    drive.press(Qt.Key.Key_Return)
    (line,) = drive.sheet.matters
    assert line.why_open == "已催技术部,明早答复"


def test_a_moment_that_is_none_is_said_and_nothing_is_lost(drive: Driver) -> None:
    drive.start()
    drive.page.sheet.matters.add()
    editor = drive.page.sheet.matters.editor
    drive.type("催修")
    editor._due.setText("不久")
    editor.save()
    drive.quiet()
    assert editor.isVisible()
    assert editor._lines["text"].text() == "催修"
    assert len(drive.sheet.matters) == 1


def test_heads_are_changed_by_hand(drive: Driver) -> None:
    drive.start()
    field = drive.page.heads.fields["due"]
    field.setFocus()
    field.selectAll()
    drive.type("12")
    drive.press(Qt.Key.Key_Tab)
    assert drive.sheet.heads.due == 12


def test_the_successor_is_changed_in_the_draft(drive: Driver) -> None:
    drive.start()
    who = drive.page.sign.incoming.who
    who.setCurrentIndex(0)
    who.activated.emit(0)
    drive.quiet()
    assert drive.sheet.to_id is None
    assert any(check.field == "to_id" for check in drive.page.shown.checks)


def test_visitors_come_and_go(drive: Driver) -> None:
    drive.start()
    fold = drive.page.sheet.visitors
    fold.unfold()
    fold.adding.fields["name"].setText("赵工")
    fold.add()
    drive.quiet()
    assert fold.adding.text("name") == ""
    (entry,) = fold.lines.entries
    assert entry.act is not None
    entry.act()
    drive.quiet()
    (came,) = drive.read(visits.visitors, 1, DAY)
    assert came.left_at == NOW


def test_the_emergency_phone_goes_out_by_initials_and_comes_back(drive: Driver) -> None:
    drive.start()
    fold = drive.page.sheet.loans
    fold.unfold()
    fold.add()
    assert fold.adding._fault.isVisible()
    fold.agent.setText("gzx")
    fold.add()
    drive.quiet()
    (lent,) = drive.read(visits.loans, 1, DAY)
    assert (lent.agent_name, lent.back_at) == ("郭子轩", None)
    fold.lines.entries[0].act()
    drive.quiet()
    assert drive.read(visits.loans, 1, DAY)[0].back_at == NOW


def test_a_thing_is_edited_from_its_line_and_leaves_the_list(drive: Driver) -> None:
    drive.start()
    fold = drive.page.sheet.assets
    fold.unfold()
    line = fold.lines.findChild(Elided).parentWidget()
    drive.qtbot.mouseDClick(line, Qt.MouseButton.LeftButton)
    dialog = drive.room.window().findChild(AssetDialog)
    dialog.name.clear()
    dialog.save()
    drive.quiet()
    assert dialog.rows["name"]._fault.isVisible()
    dialog.name.setText("耳麦（降噪）")
    dialog.count.setValue(3)
    dialog.save()
    drive.quiet()
    assert [entry.text for entry in fold.lines.entries] == ["07 耳麦（降噪） × 3", "应急手机"]
    fold.lines.findChildren(QPushButton)[1].click()
    dialog = next(made for made in drive.room.window().findChildren(AssetDialog) if made.isVisible())
    dialog.gone.setChecked(True)
    dialog.save()
    drive.quiet()
    assert [entry.text for entry in fold.lines.entries] == ["应急手机"]
    drive.desk.worker.undo()
    drive.quiet()
    assert len(fold.lines.entries) == 2


def test_a_fault_of_a_thing_is_a_matter_until_it_is_mended(drive: Driver) -> None:
    drive.start()
    fold = drive.page.sheet.assets
    fold.unfold()
    fold.lines.entries[0].act()
    drive.type("无声")
    drive.press(Qt.Key.Key_Return)
    assert any("无声" in line.text for line in drive.sheet.matters)
    assert fold.open
    fold.lines.entries[0].act()
    drive.type("已换新")
    drive.press(Qt.Key.Key_Return)
    assert {line.turn for line in drive.sheet.matters if "无声" in line.text} == {Turn.CLOSED}


def test_a_draft_begun_by_mistake_is_removed_and_comes_back_by_undo(drive: Driver) -> None:
    drive.start()
    drive.click("discard")
    assert drive.page.shown is None
    drive.desk.worker.undo()
    drive.quiet()
    assert len(drive.page.records.list.lines) == 1


def test_esc_goes_to_the_list_and_keeps_the_draft(drive: Driver) -> None:
    drive.start()
    drive.press(Qt.Key.Key_5, ALT)
    drive.type("值班日志已填")
    drive.press(Qt.Key.Key_Escape)
    assert drive.page.records.list.hasFocus()
    assert _text(drive, Item.RECORDS)[1] == "值班日志已填"


def test_a_rest_saves(drive: Driver, qtbot: QtBot) -> None:
    drive.start()
    drive.press(Qt.Key.Key_1, ALT)
    field = drive.page.sheet.items[Item.SITUATION].text
    field._resting.setInterval(50)
    with qtbot.waitSignal(field.kept):
        drive.type("忙")
        assert field.touched
    drive.quiet()
    assert _text(drive, Item.SITUATION)[1] == "忙"


def test_a_late_start_counts_from_the_end_of_the_shift(drive: Driver, clock: Clock) -> None:
    drive.start()
    clock.at = datetime(2026, 6, 30, 16) + timedelta(minutes=7)
    drive.page.load()
    drive.quiet()
    assert drive.page.shown is not None
    assert drive.page.shown.overdue_minutes == 7


def test_esc_first_leaves_the_form_of_a_matter(drive: Driver) -> None:
    drive.start()
    drive.press(Qt.Key.Key_Plus, ALT)
    drive.type("催修空调")
    drive.press(Qt.Key.Key_Escape)
    part = drive.page.sheet.matters
    assert not part.editor.isVisible()
    drive.press(Qt.Key.Key_Plus, ALT)
    assert part.editor._lines["text"].text() == "催修空调"


def test_one_asked_for_from_elsewhere_is_marked_in_the_list(drive: Driver) -> None:
    drive.start()
    first = drive.sheet.id
    drive.page.start(drive.page._records.to_start[0])
    drive.quiet()
    assert drive.sheet.id != first
    drive.room.open(first)
    drive.quiet()
    assert drive.sheet.id == first
    assert drive.page.records.list.currentItem().data(Qt.ItemDataRole.UserRole).id == first


def test_what_was_typed_for_a_new_matter_waits_while_another_is_edited(drive: Driver) -> None:
    drive.start()
    part = drive.page.sheet.matters
    part.add()
    drive.type("催修空调")
    part.edit(drive.sheet.matters[0].matter_id)
    assert part.editor._lines["text"].text() == OLD
    part.add()
    assert part.editor._lines["text"].text() == "催修空调"
