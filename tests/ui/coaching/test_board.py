"""The board moves cycles from stage to stage; list and calendar show the same ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ccleader.models.coaching import CoachingKind, Stage
from ccleader.models.coaching_coverage import coverage
from ccleader.models.store import Store
from ccleader.ui.badges import waiting
from ccleader.ui.coaching.board import StageList
from ccleader.ui.coaching.new_dialog import NewDialog
from ccleader.ui.coaching.overview import CALENDAR, LIST
from ccleader.ui.coaching.room import CoachingRoom
from tests.models.made import team
from tests.ui.coaching.conftest import EMPTY, FOLLOW, GOAL, NOW, SUMMARY, TODAY, Opened
from tests.ui.coaching.driving import cycle, cycles, press, settle, show, stored

Key = Qt.Key


def _column(room: CoachingRoom, stage: Stage) -> StageList:
    return room.overview.board.columns[stage].list


def _ids(room: CoachingRoom, stage: Stage) -> list[int]:
    return [card.id for card in _column(room, stage).cards.cards]


def test_cards_stand_in_the_columns_of_their_stages(room: CoachingRoom) -> None:
    assert _ids(room, Stage.GOAL) == [GOAL, EMPTY]
    assert _ids(room, Stage.FOLLOW_UP) == [FOLLOW]
    assert _ids(room, Stage.SUMMARY) == [SUMMARY]
    assert _ids(room, Stage.ANALYSIS) == _ids(room, Stage.ACTION) == []


def test_control_with_an_arrow_moves_a_card_and_the_cursor_goes_with_it(
    room: CoachingRoom, qtbot: QtBot
) -> None:
    room.overview.board.go(GOAL)
    press(room, qtbot, Stage.GOAL, Key.Key_Right, control=True)
    assert cycle(room, qtbot, GOAL).stage is Stage.ANALYSIS
    assert _column(room, Stage.ANALYSIS).current is not None
    assert room.overview.board.chosen == GOAL
    press(room, qtbot, Stage.ANALYSIS, Key.Key_Left, control=True)
    assert cycle(room, qtbot, GOAL).stage is Stage.GOAL


def test_a_move_is_taken_back(room: CoachingRoom, qtbot: QtBot) -> None:
    room.overview.board.go(GOAL)
    press(room, qtbot, Stage.GOAL, Key.Key_Right, control=True)
    room.desk.worker.undo()
    settle(room, qtbot)
    assert _ids(room, Stage.GOAL) == [GOAL, EMPTY]


def test_what_a_stage_lacks_is_asked_in_the_form(room: CoachingRoom, qtbot: QtBot) -> None:
    room.overview.board.go(EMPTY)
    press(room, qtbot, Stage.GOAL, Key.Key_Right, control=True)
    assert cycle(room, qtbot, EMPTY).stage is Stage.GOAL
    assert room.page.isVisible()
    assert "目标" in room.page.sheet.goals._fault.text()


def test_a_card_is_dropped_on_another_stage(room: CoachingRoom, qtbot: QtBot) -> None:
    dragged = _column(room, Stage.GOAL).cards.mimeData([_column(room, Stage.GOAL).cards.index(0)])
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, dragged, Qt.MouseButton.LeftButton, none)
    _column(room, Stage.ANALYSIS).dropEvent(event)
    settle(room, qtbot)
    assert cycle(room, qtbot, GOAL).stage is Stage.ANALYSIS


def test_nothing_but_a_card_is_dropped(room: CoachingRoom, qtbot: QtBot) -> None:
    text = QMimeData()
    text.setText("郭子轩")
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, text, Qt.MouseButton.LeftButton, none)
    _column(room, Stage.ANALYSIS).dropEvent(event)
    settle(room, qtbot)
    assert _ids(room, Stage.ANALYSIS) == []


def test_arrows_go_to_the_next_column_with_cards(room: CoachingRoom, qtbot: QtBot) -> None:
    room.overview.board.go(EMPTY)
    press(room, qtbot, Stage.GOAL, Key.Key_Right)
    assert room.overview.board.chosen == FOLLOW
    press(room, qtbot, Stage.FOLLOW_UP, Key.Key_Left)
    assert room.overview.board.chosen == GOAL
    press(room, qtbot, Stage.GOAL, Key.Key_Down)
    assert room.overview.board.chosen == EMPTY


def test_enter_opens_a_card_and_escape_goes_back_to_it(room: CoachingRoom, qtbot: QtBot) -> None:
    room.overview.board.go(FOLLOW)
    press(room, qtbot, Stage.FOLLOW_UP, Key.Key_Return)
    assert room.page.sheet.cycle is not None
    assert room.page.sheet.cycle.row.id == FOLLOW
    QTest.keyClick(room.page.sheet.stages, Key.Key_Escape)
    settle(room, qtbot)
    assert room.overview.isVisible()
    assert room.overview.board.chosen == FOLLOW


def test_a_kind_narrows_every_view(room: CoachingRoom) -> None:
    room.kinds.setCurrentIndex(room.kinds.findData(CoachingKind.CARE))
    room.kinds.activated.emit(room.kinds.currentIndex())
    assert _ids(room, Stage.GOAL) == [EMPTY]
    assert [line.row.id for line in room.overview.list.seen()[1]] == [EMPTY]
    shown = {look.coaching_id for looks in room.overview.calendar.grid._looks.values() for look in looks}
    assert shown <= {EMPTY}


def test_the_list_opens_what_the_board_shows(room: CoachingRoom, qtbot: QtBot) -> None:
    room.views.choose(LIST)
    assert [line.row.id for line in room.overview.list.seen()[1]] == [EMPTY, GOAL, FOLLOW, SUMMARY]
    room.overview.list.select_key(FOLLOW)
    QTest.keyClick(room.overview.list, Key.Key_Return)
    settle(room, qtbot)
    assert room.page.isVisible()


def test_the_calendar_opens_the_follow_up_of_a_day(room: CoachingRoom, qtbot: QtBot) -> None:
    room.views.choose(CALENDAR)
    grid = room.overview.calendar.grid
    assert grid.at == TODAY
    assert "郭子轩" in grid.accessibleDescription()
    QTest.keyClick(grid, Key.Key_Return)
    settle(room, qtbot)
    assert room.page.sheet.cycle is not None
    assert room.page.sheet.cycle.row.id == FOLLOW


def test_the_calendar_turns_to_another_month(room: CoachingRoom, qtbot: QtBot) -> None:
    room.views.choose(CALENDAR)
    room.overview.calendar.months.back.click()
    settle(room, qtbot)
    assert room.overview.calendar.grid.days()[10].month == 5


def test_one_click_opens_one_for_who_had_none(room: CoachingRoom, qtbot: QtBot) -> None:
    chips = {chip.covered.name: chip for chip in room.overview.coverage.chips}
    assert [name for name, chip in chips.items() if not chip.covered.days] == ["林晓彤", "王思远", "徐梦洁"]
    chips["王思远"].click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewDialog)
    assert dialog.agent.currentText().startswith("王思远")
    dialog.reject()
    settle(room, qtbot)


def test_one_is_opened_for_everybody_who_had_none(room: CoachingRoom, qtbot: QtBot) -> None:
    room.overview.for_all.click()
    settle(room, qtbot)
    assert all(stored(room, qtbot, coverage, 1, TODAY.replace(day=1)).values())
    assert len(cycles(room, qtbot)) == 7
    assert room.overview.for_all.isHidden()
    room.desk.worker.undo()
    settle(room, qtbot)
    assert len(cycles(room, qtbot)) == 4


def test_who_needs_coaching_is_named_with_the_rule(room: CoachingRoom, qtbot: QtBot) -> None:
    way = room.overview.needs.findChild(QPushButton, "need_1")
    assert isinstance(way, QPushButton)
    way.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewDialog)
    assert dialog.agent.currentText().startswith("林晓彤")
    assert "天内未辅导" in dialog.focus.text()
    dialog.reject()
    settle(room, qtbot)


def test_the_neighbours_follow_the_board(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, GOAL)
    room._neighbour(1)
    settle(room, qtbot)
    assert room.page.sheet.cycle is not None
    assert room.page.sheet.cycle.row.id == EMPTY


def test_without_a_group_the_way_to_the_roster_is_shown(opened: Opened, store_path: Path) -> None:
    room = opened(store_path, None)
    assert room._groupless.isVisible()


@pytest.mark.parametrize("stage", [Stage.GOAL, Stage.FOLLOW_UP])
def test_letters_are_the_rooms_even_with_an_input_method(room: CoachingRoom, stage: Stage) -> None:
    assert not _column(room, stage).testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_sidebar_counts_the_follow_ups_due(room: CoachingRoom, qtbot: QtBot) -> None:
    assert stored(room, qtbot, waiting, 1, None, NOW)["coaching"] == 1
    show(room, qtbot, FOLLOW)
    room.page.sheet.follow.steps[7].click()
    settle(room, qtbot)
    assert stored(room, qtbot, waiting, 1, None, NOW)["coaching"] == 0


def test_an_empty_board_shows_the_ways_to_begin(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "新台账.ccl"
    with Store.open(path) as store:
        team(store)
    room = opened(path)
    assert room._nothing.isVisible()
    way = room.findChild(QPushButton, "look_at_needs")
    assert isinstance(way, QPushButton)
    way.click()
    assert room.overview.needs.isVisible()


def test_who_comes_by_keys_stands_on_a_card_or_in_the_form(room: CoachingRoom, qtbot: QtBot) -> None:
    with qtbot.waitActive(room):
        room.activateWindow()
    room.setFocus()
    here = QApplication.focusWidget()
    assert isinstance(here, StageList)
    assert here.current is not None
    show(room, qtbot, FOLLOW)
    room.page.print.setFocus()
    room.setFocus()
    assert QApplication.focusWidget() is room.page.sheet.follow.rows["seen"].field
