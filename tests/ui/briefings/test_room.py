"""The room of briefings: prepared, begun, called, held; nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from ccleader.metrics.grains import Subject
from ccleader.models import agents, briefings, matters, notices, traffic
from ccleader.models.briefings import BriefingKind, BriefingState, Point, PointKind, Presence
from ccleader.models.changed import Changed
from ccleader.models.store import Store
from ccleader.ui.briefings.room import NOTICES, BriefingsRoom
from ccleader.ui.printing import PrintDialog
from ccleader.words import phrase
from tests.models.made import fact
from tests.ui.briefings.conftest import NAMES, TODAY, Opened
from tests.ui.briefings.driving import click, on_view, press, settle, stored, typed

KEY = Qt.Key


def calls_of_yesterday(session: Session, group: int) -> Changed:
    """A half hour of each agent of a group."""
    rows = [
        fact(row.id, 20260629, 18, calls_handled=9, handle_seconds=1800, login_seconds=1800)
        for row in agents.agents(session, group)
    ]
    batch = traffic.open_batch(session, traffic.BatchInfo("日报.xlsx", "1"))
    traffic.deliver(session, batch, Subject.AGENT, rows)
    return Changed.BRIEFINGS


NAMED = phrase("operations", "Change")


def test_an_empty_room_says_what_to_do(opened: Opened, tmp_path: Path) -> None:
    room = opened(tmp_path / "新台账.ccl", empty=True)
    assert room._pages.currentWidget() is room._no_group
    room.prepare_shift(BriefingKind.BEFORE)  # there is nothing to prepare
    assert room.desk.worker.idle


def test_before_it_is_prepared_the_shift_is_named(room: BriefingsRoom, qtbot: QtBot) -> None:
    assert room._none_yet.title.text() == "早班：还没有班前会"
    click(room, qtbot, "prepare_briefing")
    sheet = on_view(room, qtbot)
    assert (sheet.kind, sheet.day, sheet.chair) == (BriefingKind.BEFORE, TODAY, "周敏")
    assert [point.text for point in sheet.points] == [
        "消防演练安排",
        "宽带资费说明口径更新",
        "林晓彤：客户来电致谢",
    ]


def test_the_whole_briefing_by_keyboard(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    room = prepared
    room.acts.go_on()
    settle(room, qtbot)
    press(room, qtbot, KEY.Key_Space, KEY.Key_Space, KEY.Key_L, KEY.Key_Q, KEY.Key_J)
    room.acts.go_on()
    settle(room, qtbot)
    sheet = on_view(room, qtbot)
    assert sheet.state is BriefingState.HELD
    assert [line.presence for line in sheet.rolls.values()] == [
        Presence.HERE,
        Presence.HERE,
        Presence.LATE,
        Presence.MISSING,
        Presence.LEAVE,
    ]
    left = stored(room, qtbot, notices.to_tell, sheet.group_id, TODAY)
    people = {row.id: row.name for row in stored(room, qtbot, agents.agents)}
    assert {tuple(people[who] for who in ids) for ids in left.values()} == {NAMES[2:]}
    room.acts.go_on()  # held is held
    settle(room, qtbot)
    assert on_view(room, qtbot) == sheet


def test_one_key_leads_from_nothing_to_held(room: BriefingsRoom, qtbot: QtBot) -> None:
    states = []
    for _ in range(3):
        room.go_on()
        settle(room, qtbot)
        states.append(on_view(room, qtbot).state)
    assert states == [BriefingState.PLANNED, BriefingState.RUNNING, BriefingState.HELD]


def test_on_the_next_day_it_is_about_the_next_briefing(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    room, first = prepared, on_view(prepared, qtbot).id
    room.hide()
    room.desk.now = lambda: datetime(2026, 7, 1, 7, 40)
    room.show()
    settle(room, qtbot)
    assert room._middle.currentWidget() is room._nothing
    room.show_briefing(first)
    settle(room, qtbot)
    room.open("shift")
    settle(room, qtbot)
    assert room._middle.currentWidget() is room._nothing


def test_ctrl_enter_works_as_soon_as_the_room_is_there(room: BriefingsRoom, qtbot: QtBot) -> None:
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    for state in (BriefingState.PLANNED, BriefingState.RUNNING):
        room.setFocus()
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle(room, qtbot)
        assert on_view(room, qtbot).state is state


def test_points_are_changed_moved_added_and_left_out(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    room, card = prepared, prepared.sheet.points
    first, second, third = [point.text for point in card.points]
    QTest.keyClick(card._rows[0].text, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(room, qtbot)
    assert [point.text for point in on_view(room, qtbot).points] == [second, first, third]
    card._rows[2].dropped.emit()
    card.kind.setCurrentIndex(card.kind.findData(PointKind.GOAL))
    typed(card.more, "处理时长190秒")
    QTest.keyClick(card.more, KEY.Key_Return)
    settle(room, qtbot)
    points = on_view(room, qtbot).points
    assert [(point.kind, point.text) for point in points][2:] == [(PointKind.GOAL, "处理时长190秒")]
    assert card.more.text() == ""


def test_what_is_typed_into_a_point_is_saved_and_not_written_over(
    prepared: BriefingsRoom, qtbot: QtBot
) -> None:
    room, card = prepared, prepared.sheet.points
    field = card._rows[0].text
    field.setFocus()
    field.selectAll()
    typed(field, "先报合约期")
    press(room, qtbot, KEY.Key_Space)  # another write brings the room up to date meanwhile
    assert field.text() == "先报合约期"
    room.leave()
    settle(room, qtbot)
    assert on_view(room, qtbot).points[0].text == "先报合约期"


def test_a_point_typed_and_not_entered_is_kept_on_leaving(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    typed(prepared.sheet.points.more, "明早系统升级")
    prepared.leave()
    settle(prepared, qtbot)
    assert on_view(prepared, qtbot).points[-1] == replace(
        on_view(prepared, qtbot).points[-1], kind=PointKind.TASK, text="明早系统升级"
    )


def test_undo_brings_points_back_though_the_cursor_is_in_them(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    room, card = prepared, prepared.sheet.points
    before = card.points
    card._rows[0].text.setFocus()
    card._rows[1].dropped.emit()
    settle(room, qtbot)
    room.desk.worker.undo()
    settle(room, qtbot)
    assert list(on_view(room, qtbot).points) == card.points == before


def test_a_notice_not_read_out_stays_on_the_list_for_all(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    room = prepared
    skipped = room.sheet.points._rows[0]
    skipped.read_out.click()
    press(room, qtbot, *[KEY.Key_Space] * 5)
    room.acts.go_on()
    room.acts.go_on()
    settle(room, qtbot)
    room.acts.go_on()
    settle(room, qtbot)
    sheet = on_view(room, qtbot)
    first, second = (point.notice_id for point in sheet.points[:2])
    left = stored(room, qtbot, notices.to_tell, sheet.group_id, TODAY)
    assert len(left[first]) == 6
    assert len(left[second]) == 1


def test_an_excused_chair_owes_a_deputy_and_says_so_at_its_field(
    prepared: BriefingsRoom, qtbot: QtBot
) -> None:
    room = prepared
    typed(room.chair.excused, "总部开会")
    room.acts.go_on()
    settle(room, qtbot)
    room.acts.go_on()
    settle(room, qtbot)
    assert on_view(room, qtbot).state is BriefingState.RUNNING
    assert room.chair.deputy.property("state") == "error"
    typed(room.chair.deputy, "林晓彤")
    typed(room.chair.minutes, "已传达")
    room.acts.go_on()
    settle(room, qtbot)
    sheet = on_view(room, qtbot)
    assert (sheet.state, sheet.deputy, sheet.minutes) == (BriefingState.HELD, "林晓彤", "已传达")


def test_questions_are_noted_with_right_or_wrong(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    room, card = prepared, prepared.sheet.questions
    click(room, qtbot, "right")
    assert on_view(room, qtbot).questions == ()
    assert card.question.property("state") == "error"
    card.who.setCurrentIndex(2)
    typed(card.question, "停机保号资费？")
    click(room, qtbot, "wrong")
    (asked,) = on_view(room, qtbot).questions
    assert (asked.question, asked.right) == ("停机保号资费？", False)
    assert asked.agent_id == room.sheet.roll.grid.lines[1].agent.id
    assert card.caption.text() == "答对 0 / 1"
    who = card.findChild(QWidget, f"asked_{asked.id}")
    assert who.width() >= who.fontMetrics().horizontalAdvance(who.text()), "the question begins after it"
    click(room, qtbot, f"turn_{asked.id}")
    assert on_view(room, qtbot).questions[0].right is None
    card.dropped.emit(asked.id)
    settle(room, qtbot)
    assert on_view(room, qtbot).questions == ()


def test_a_briefing_of_another_day_is_recorded_afterwards(room: BriefingsRoom, qtbot: QtBot) -> None:
    early = room._page.shift.type.id if room._page and room._page.shift else None
    room.prepare(BriefingKind.BEFORE, early, TODAY.replace(day=28))
    settle(room, qtbot)
    for field, text in ((room.chair.begun, "750"), (room.chair.ended, "802")):
        typed(field, text)
        field.editingFinished.emit()
    settle(room, qtbot)
    room.acts.go_on()
    settle(room, qtbot)
    room.acts.go_on()
    settle(room, qtbot)
    sheet = on_view(room, qtbot)
    assert (sheet.begun_at, sheet.ended_at) == (datetime(2026, 6, 28, 7, 50), datetime(2026, 6, 28, 8, 2))


def test_other_briefings_are_chosen_in_the_list(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    room = prepared
    first = on_view(room, qtbot).id
    room.prepare_shift(BriefingKind.AFTER)
    settle(room, qtbot)
    assert on_view(room, qtbot).kind is BriefingKind.AFTER
    room.list.table.select_key(first)
    settle(room, qtbot)
    assert on_view(room, qtbot).id == first
    room.open(None)
    settle(room, qtbot)
    assert on_view(room, qtbot).id == first


def test_a_prepared_briefing_that_is_undone_is_gone(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    prepared.desk.worker.undo()
    settle(prepared, qtbot)
    assert prepared._middle.currentWidget() is prepared._nothing
    prepared.go_on()
    settle(prepared, qtbot)
    assert on_view(prepared, qtbot).state is BriefingState.PLANNED


def test_the_plan_of_meetings_is_in_the_settings(room: BriefingsRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.desk.wanted) as asked:
        click(room, qtbot, "meeting_plan")
    assert asked.args == ["settings", "meetings"]


def test_the_meeting_of_the_day_is_prepared_with_its_chair(room: BriefingsRoom, qtbot: QtBot) -> None:
    (due,) = room._page.due if room._page else ()
    click(room, qtbot, f"meeting_{due.meeting.id}")
    sheet = on_view(room, qtbot)
    assert (sheet.meeting_id, sheet.kind, sheet.chair) == (due.meeting.id, BriefingKind.MORNING, "周敏")
    assert len(room.sheet.roll.grid.lines) == len(NAMES)
    room.show_briefing(None)
    settle(room, qtbot)
    click(room, qtbot, f"meeting_{due.meeting.id}")
    assert on_view(room, qtbot).id == sheet.id


def test_a_store_that_is_read_only_is_left_alone(opened: Opened, store_path: Path, qtbot: QtBot) -> None:
    room = opened(store_path)
    room.prepare_shift(BriefingKind.BEFORE)
    settle(room, qtbot)
    room.desk.read_only = True
    room.refresh()
    settle(room, qtbot)
    before = on_view(room, qtbot)
    press(room, qtbot, KEY.Key_Space, KEY.Key_D)
    room.acts.go_on()
    settle(room, qtbot)
    assert on_view(room, qtbot) == before
    assert not room.sheet.begin.isVisible()


def test_the_place_is_kept_when_the_room_is_built_anew(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    prepared.tabs.choose(NOTICES)
    anew = BriefingsRoom(prepared.desk)
    qtbot.addWidget(anew)
    anew.resume(prepared.place())
    anew.show()
    settle(anew, qtbot)
    assert anew.tabs.value == NOTICES
    assert on_view(anew, qtbot).id == on_view(prepared, qtbot).id


def test_what_the_store_refuses_stays_typed(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    """The briefing was taken back while its points were typed."""
    room, field = prepared, prepared.sheet.points._rows[0].text
    assert room.sheet.sheet is not None
    gone = room.sheet.sheet.id + 99
    point = Point(PointKind.TASK, "任务")
    what = f"points {room.sheet.sheet.id}"
    room.keeper.write(what, NAMED, lambda session: briefings.set_points(session, gone, [point]))
    settle(room, qtbot)
    assert "已被撤销" in room.sheet._fault.text()
    assert field.text() != ""


def test_the_store_keeps_it_all(prepared: BriefingsRoom, store_path: Path, qtbot: QtBot) -> None:
    """What was done in the window is there when the store is opened again."""
    press(prepared, qtbot, KEY.Key_Space)
    expected = on_view(prepared, qtbot)
    prepared.desk.worker.stop()
    with Store.open(store_path) as store:
        assert store.read(lambda session: briefings.briefing(session, expected.id)) == expected


def test_a_problem_becomes_an_open_matter(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    row = prepared.sheet.points._rows[0]
    row.carried.emit(row.text.text())
    settle(prepared, qtbot)
    (matter,) = stored(prepared, qtbot, matters.open_matters, prepared.desk.group_id)
    assert (matter.text, matter.origin) == (row.text.text(), matters.Origin.BRIEFING)


def test_figures_are_kept_as_they_were_when_it_began(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    """A report that comes in after the briefing was prepared counts until it begins."""
    room, shown = prepared, prepared.sheet.figures
    assert on_view(room, qtbot).figures == ()
    room.keeper.write("sheet", NAMED, lambda session: calls_of_yesterday(session, room.desk.group_id or 0))
    settle(room, qtbot)
    assert shown.caption.text() == "6月29日 周一"
    room.acts.go_on()
    settle(room, qtbot)
    kept = on_view(room, qtbot).figures
    assert [figure["metric"] for figure in kept]
    assert {figure["day"] for figure in kept} == {"2026-06-29"}


def test_a_closing_briefing_asks_for_what_was_done(room: BriefingsRoom, qtbot: QtBot) -> None:
    room.prepare_shift(BriefingKind.AFTER)
    settle(room, qtbot)
    assert room.sheet.points.kind.currentData() == PointKind.DONE
    assert not room.sheet.figures.isVisible()


def test_the_sheet_goes_on_paper_with_what_was_just_typed(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    typed(prepared.chair.minutes, "已传达")
    prepared._print()
    settle(prepared, qtbot)
    dialog = prepared.findChild(PrintDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.settled, timeout=20_000)
    assert dialog.view.count == 1
    assert on_view(prepared, qtbot).minutes == "已传达"
    dialog.reject()
