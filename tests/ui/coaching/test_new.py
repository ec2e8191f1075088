"""A new coaching is asked for with what is known; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ccleader.models.coaching import CoachingKind, EvidenceForm, EvidenceKind
from ccleader.ui.coaching.goals_part import IN_WORDS
from ccleader.ui.coaching.new_dialog import NewDialog
from ccleader.ui.coaching.room import CoachingRoom
from ccleader.ui.texts import GrowingText
from tests.ui.coaching.driving import cycles, settle


@pytest.fixture
def dialog(room: CoachingRoom, qtbot: QtBot) -> Iterator[NewDialog]:
    """The form as F brings it."""
    QTest.keyClick(room.overview.board, Qt.Key.Key_F)
    found = QApplication.activeModalWidget()
    assert isinstance(found, NewDialog)
    yield found
    settle(room, qtbot)


def test_it_opens_at_its_goal_with_the_baseline_of_the_figures(
    room: CoachingRoom, dialog: NewDialog, qtbot: QtBot
) -> None:
    dialog.agent.setEditText("gzx")
    dialog.focus.setText("查询路径")
    dialog._ask()
    settle(room, qtbot)
    dialog._finish()
    settle(room, qtbot)
    made = cycles(room, qtbot)[-1]
    assert (made.agent, made.focus, made.stage) == ("郭子轩", "查询路径", "goal")
    assert made.goals[0].baseline == pytest.approx(197, abs=10)
    assert made.goals[0].target == 190.0
    assert room.page.isVisible()


def test_what_is_missing_is_said_at_its_field(dialog: NewDialog) -> None:
    dialog._finish()
    assert "×" in dialog.rows["agent_id"]._fault.text()


def test_a_goal_in_words(room: CoachingRoom, dialog: NewDialog, qtbot: QtBot) -> None:
    dialog.agent.setCurrentIndex(0)
    dialog.focus.setText("认证")
    dialog.figure.setCurrentIndex(dialog.figure.findData(IN_WORDS))
    dialog.words.setText("模拟考")
    dialog.target.setText("85")
    dialog._finish()
    settle(room, qtbot)
    (goal,) = cycles(room, qtbot)[-1].goals
    assert (goal.metric, goal.text, goal.target) == ("", "模拟考", 85.0)


def test_what_was_typed_comes_back_after_escape(room: CoachingRoom, dialog: NewDialog, qtbot: QtBot) -> None:
    dialog.agent.setCurrentIndex(4)
    dialog.focus.setText("示忙报备")
    settle(room, qtbot)
    dialog.target.setText("200")
    dialog.reject()
    room.ask_new()
    again = QApplication.activeModalWidget()
    assert isinstance(again, NewDialog)
    settle(room, qtbot)
    assert (again.agent.currentText(), again.focus.text(), again.target.text()) == (
        "郭子轩  8004",
        "示忙报备",
        "200",
    )
    again.reject()


def test_another_room_asks_for_one_with_what_it_knows(room: CoachingRoom, qtbot: QtBot) -> None:
    check = EvidenceForm(EvidenceKind.EVALUATION, "7", "6月26日 R26062654 93")
    known = {"agent_id": 2, "kind": CoachingKind.QUALITY, "focus": "未复述确认", "evidence": (check,)}
    room.open(("new", known))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewDialog)
    settle(room, qtbot)
    dialog._finish()
    settle(room, qtbot)
    made = cycles(room, qtbot)[-1]
    assert (made.agent, made.kind, made.focus) == ("王思远", CoachingKind.QUALITY, "未复述确认")
    assert [(one.kind, one.ref) for one in made.evidence] == [(EvidenceKind.EVALUATION, "7")]


def test_a_letter_typed_into_a_text_asks_for_nothing(room: CoachingRoom, qtbot: QtBot) -> None:
    room.show_cycle(1)
    settle(room, qtbot)
    field = room.page.sheet.talk.rows["impact"].field
    assert isinstance(field, GrowingText)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F)
    assert field.toPlainText() == "f"
    assert QApplication.activeModalWidget() is None


def test_the_figures_of_who_is_typed_by_number_come_too(
    room: CoachingRoom, dialog: NewDialog, qtbot: QtBot
) -> None:
    dialog.agent.setFocus()
    QTest.keyClicks(dialog.agent.lineEdit(), "8004")
    settle(room, qtbot)
    dialog.focus.setText("示忙报备")
    dialog._finish()
    settle(room, qtbot)
    made = cycles(room, qtbot)[-1]
    assert (made.agent, made.goals[0].target) == ("郭子轩", 190.0)
    assert made.goals[0].baseline is not None
