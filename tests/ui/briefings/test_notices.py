"""The library of notices: entered, told, read, closed; what is typed is kept."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ccleader.models import notices
from ccleader.ui.briefings.notices_page import NoticesPage, Show
from ccleader.ui.briefings.room import NOTICES, BriefingsRoom
from tests.ui.briefings.conftest import TODAY
from tests.ui.briefings.driving import click, settle, stored, typed

KEY = Qt.Key


def library(room: BriefingsRoom) -> NoticesPage:
    """The tab of the notices."""
    room.tabs.choose(NOTICES)
    return room.notices


def left(room: BriefingsRoom, qtbot: QtBot, notice: int) -> int:
    """How many still have to be told."""
    return len(stored(room, qtbot, notices.to_tell, room.desk.group_id, TODAY).get(notice, []))


def test_one_key_tells_one_agent_and_goes_on_to_the_next(room: BriefingsRoom, qtbot: QtBot) -> None:
    page = library(room)
    assert page.told.line is not None
    notice = page.told.line.notice.id
    for _ in range(2):
        QTest.keyClick(page.told.table, KEY.Key_T)
        settle(room, qtbot)
    told = stored(room, qtbot, notices.told, notice)
    assert (len(told), left(room, qtbot, notice)) == (2, 4)
    assert page.told.caption.text() == "已告知 2 / 6"
    (chosen,) = page.told.table.selected_rows()
    assert chosen.left


def test_read_and_taken_back_by_key(room: BriefingsRoom, qtbot: QtBot) -> None:
    page = library(room)
    assert page.told.line is not None
    notice = page.told.line.notice.id
    QTest.keyClick(page.told.table, KEY.Key_R)
    settle(room, qtbot)
    (row,) = stored(room, qtbot, notices.told, notice).values()
    assert row.read_at is not None
    QTest.keyClick(page.told.table, KEY.Key_Delete)
    settle(room, qtbot)
    assert stored(room, qtbot, notices.told, notice) == {}


def test_all_are_told_at_once_and_the_list_is_done(room: BriefingsRoom, qtbot: QtBot) -> None:
    page = library(room)
    for row in list(page.model.rows):
        page.select(row.notice.id)
        click(room, qtbot, "tell_all")
    assert stored(room, qtbot, notices.to_tell, room.desk.group_id, TODAY) == {}
    assert not page.told.everyone.isEnabled()
    page.show_only.choose(Show.TO_TELL)
    assert page.model.rowCount() == 0


def test_a_new_notice_is_added_by_keyboard(room: BriefingsRoom, qtbot: QtBot) -> None:
    page = library(room)
    page.add()
    editor = page.editor
    editor.finish()
    assert editor._fields["title"].property("state") == "error"
    for key, text in (
        ("title", "三季度演练"),
        ("number", "行7号"),
        ("know_by", "+3"),
        ("effective_on", "35月"),
    ):
        typed(editor._fields[key], text)
    editor.finish()
    assert editor._fields["effective_on"].property("state") == "error"
    editor._fields["effective_on"].setText("705")
    QTest.keyClick(editor, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(room, qtbot)
    row = stored(room, qtbot, notices.notices, room.desk.group_id)[0]
    assert (row.title, row.number, row.group_id) == ("三季度演练", "行7号", room.desk.group_id)
    assert (row.know_by, row.effective_on) == (date(2026, 7, 3), date(2026, 7, 5))
    assert page.told.line is not None
    assert page.told.line.notice.id == row.id
    page.add()
    assert editor._fields["title"].text() == ""


def test_a_new_notice_that_is_not_added_is_kept(room: BriefingsRoom, qtbot: QtBot) -> None:
    page = library(room)
    page.add()
    typed(page.editor._fields["title"], "写了一半")
    QTest.keyClick(page.editor, KEY.Key_Escape)
    assert not page.editor.isVisible()
    page.add()
    assert page.editor._fields["title"].text() == "写了一半"
    click(room, qtbot, "discard_notice")
    page.add()
    assert page.editor._fields["title"].text() == ""


def test_a_notice_that_stands_is_saved_as_it_is_typed(room: BriefingsRoom, qtbot: QtBot) -> None:
    page = library(room)
    page._edit_current()
    notice = page.editor.notice_id
    typed(page.editor._fields["old"], "先报月费")
    typed(page.editor._fields["title"], "（补充）")
    room.leave()
    settle(room, qtbot)
    row = stored(room, qtbot, notices.notice, notice)
    assert row.old == "先报月费"
    assert "（补充）" in row.title


def test_what_does_not_hold_is_said_at_its_field_and_stays_typed(room: BriefingsRoom, qtbot: QtBot) -> None:
    page = library(room)
    page._edit_current()
    field = page.editor._fields["know_by"]
    typed(field, "2026-06-01")
    room.keeper.flush()
    settle(room, qtbot)
    assert field.property("state") == "error"
    assert field.text() == "2026-06-01"


def test_a_notice_is_closed_and_opened_again(room: BriefingsRoom, qtbot: QtBot) -> None:
    page = library(room)
    assert page.told.line is not None
    notice = page.told.line.notice.id
    click(room, qtbot, "close_notice")
    assert stored(room, qtbot, notices.notice, notice).closed_on == TODAY
    assert left(room, qtbot, notice) == 0
    page.show_only.choose(Show.ALL)
    page.select(notice)
    click(room, qtbot, "close_notice")
    assert stored(room, qtbot, notices.notice, notice).closed_on is None


def test_notices_are_found_by_title_number_or_source(room: BriefingsRoom) -> None:
    page = library(room)
    for text, count in (("18号", 1), ("业务部", 1), ("消防", 1), ("没有这条", 0), ("", 2)):
        page.search.setText(text)
        assert page.model.rowCount() == count
    room.search()
    assert page.search.hasFocus() or not room.isActiveWindow()


def test_the_card_beside_the_sheet_leads_to_the_notice(room: BriefingsRoom, qtbot: QtBot) -> None:
    assert room._page is not None
    last = room._page.to_tell[-1].notice.id
    click(room, qtbot, f"tell_{last}")
    assert room.tabs.value == NOTICES
    assert room.notices.told.line is not None
    assert room.notices.told.line.notice.id == last
    room.open(("notice", room._page.to_tell[0].notice.id))
    assert room.notices.told.line.notice.id == room._page.to_tell[0].notice.id
