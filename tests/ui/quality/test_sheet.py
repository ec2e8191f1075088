"""A check entered by keyboard: a clean call in two keys, nothing lost, what a fatal error asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from ccleader.models import scorecards
from ccleader.models.changed import Changed
from ccleader.models.quality import CheckState, Purpose, Verdict
from ccleader.models.scorecards import ItemForm
from ccleader.ui.quality.room import QualityRoom
from ccleader.ui.quality.typed import Typed, seconds
from ccleader.words import phrase
from tests.ui.conftest import TODAY
from tests.ui.quality.conftest import Hand

KEY = Qt.Key
HELD = Qt.KeyboardModifier


def test_a_clean_call_of_an_agent_is_z_number_and_ctrl_enter(hand: Hand) -> None:
    hand.page.agents.setCurrentIndex(hand.page.agents.findData(1))
    hand.new(ref="R77")
    hand.finish()
    made = hand.stored("R77")
    assert (made.agent, made.state, made.score, made.day) == ("林晓彤", CheckState.SAVED, 100, TODAY)
    assert hand.sheet.id is None
    assert hand.sheet.fields.ref.text() == ""
    assert hand.sheet.fields.agent.agent is not None


def test_without_a_hint_whose_call_it_is_nobody_is_guessed(hand: Hand) -> None:
    hand.new()
    assert hand.sheet.fields.agent.agent is None
    hand.finish()
    assert hand.sheet.fields.rows["agent_id"]._fault.text()
    assert len(hand.rows()) == 4


def test_items_are_judged_by_keys_and_the_score_follows(hand: Hand) -> None:
    hand.new("wsy", "R78")
    grid = hand.sheet.grid
    hand.press(hand.sheet.fields.ref, KEY.Key_Return)
    assert grid.hasFocus()
    first = grid.grading.card.items[0]
    plain = [item for item in grid.grading.card.items if not item.fatal]
    assert grid.item == first
    for _ in range(4):
        hand.press(grid, KEY.Key_Down)
    assert grid.item == plain[0]
    hand.press(grid, KEY.Key_X)
    assert grid.grading.score == 100 - plain[0].weight
    hand.press(grid, KEY.Key_Space)
    assert grid.grading.score == 100
    hand.press(grid, KEY.Key_Down)
    hand.press(grid, KEY.Key_N)
    assert grid.grading.of(Verdict.NOT_APPLICABLE) == {plain[1].id}
    hand.press(grid, KEY.Key_Right)
    assert grid.item.section != plain[1].section


def test_a_fatal_error_asks_for_its_reason_and_scores_nothing(hand: Hand) -> None:
    hand.new("wsy", "R79")
    hand.press(hand.sheet.fields.ref, KEY.Key_Return)
    hand.press(hand.sheet.grid, KEY.Key_2)
    assert hand.sheet.note.line.hasFocus()
    hand.finish()
    assert hand.sheet.note.fault_text
    hand.sheet.note.line.insert("未核对证件")
    hand.sheet.note.edited.emit(hand.sheet.grid.item.id, "未核对证件")
    hand.finish()
    made = hand.stored("R79")
    assert (made.score, made.fatal, made.findings[0].note) == (0, 1, "未核对证件")


def test_a_draft_is_stored_while_one_types_and_comes_back(
    hand: Hand, build_room: Callable[[], QualityRoom], qtbot: QtBot
) -> None:
    hand.new("lxt", "R80")
    hand.sheet.comment.setPlainText("语速略快")
    hand.soon()
    made = hand.stored("R80")
    assert (made.state, made.comment) == (CheckState.DRAFT, "语速略快")
    assert hand.page.rows[0].row.call_ref == "R80"
    hand.sheet.comment.setPlainText("语速略快，已提醒")
    hand.press(hand.sheet, KEY.Key_Escape)
    hand.calm()
    assert hand.sheet.isHidden()
    other = Hand(build_room(), qtbot)
    other.open("R80")
    assert other.sheet.comment.toPlainText() == "语速略快，已提醒"


def test_what_cannot_be_stored_yet_comes_back_too(
    hand: Hand, build_room: Callable[[], QualityRoom], qtbot: QtBot
) -> None:
    hand.new(ref="R81")
    hand.soon()
    assert len(hand.rows()) == 4
    other = Hand(build_room(), qtbot)
    other.room.begin()
    other.calm()
    assert other.sheet.fields.ref.text() == "R81"
    other.type(other.sheet.fields.agent, "gzx")
    other.press(other.sheet.fields.agent, KEY.Key_Return)
    other.finish()
    assert other.stored("R81").agent == "郭子轩"


def test_a_draft_put_away_is_where_the_table_stands(hand: Hand) -> None:
    hand.new("lxt", "R83")
    hand.press(hand.sheet, KEY.Key_Escape)
    hand.calm()
    hand.press(hand.page.table, KEY.Key_Return)
    hand.calm()
    assert not hand.sheet.isHidden()
    assert hand.sheet.fields.ref.text() == "R83"


def test_a_new_check_is_still_in_the_form_when_the_room_is_built_anew(
    hand: Hand, build_room: Callable[[], QualityRoom], qtbot: QtBot
) -> None:
    hand.new("lxt", "R84")
    place = hand.room.place()
    other = Hand(build_room(), qtbot)
    other.room.resume(place)
    other.calm()
    assert (other.sheet.fields.ref.text(), other.sheet.id) == ("R84", hand.stored("R84").id)
    assert other.sheet.fields.agent.text() == "林晓彤"


def test_typing_goes_on_while_a_draft_is_on_its_way(hand: Hand) -> None:
    hand.new("lxt", "R82")
    hand.sheet.keep()
    hand.type(hand.sheet.fields.ref, "5")
    hand.finish()
    assert [row.call_ref for row in hand.rows() if row.call_ref.startswith("R82")] == ["R825"]
    assert hand.stored("R825").state is CheckState.SAVED


def test_a_recording_that_was_checked_is_told_at_once(hand: Hand) -> None:
    hand.new("lxt", "R2")
    hand.calm()
    assert hand.sheet.other.isVisible()
    hand.finish()
    assert hand.sheet.fields.rows["call_ref"]._fault.text()
    hand.sheet.other.click()
    hand.calm()
    assert hand.sheet.row is not None
    assert hand.sheet.row.agent == "王思远"


def test_the_same_recording_may_be_looked_for_beside_the_random_check(hand: Hand) -> None:
    hand.new("wsy", "R2")
    hand.sheet.fields.purpose.setCurrentIndex(1)
    hand.calm()
    assert hand.sheet.other.isHidden()
    hand.finish()
    assert hand.stored("R2").purpose is Purpose.TARGETED


def test_a_call_is_graded_by_the_scorecard_of_its_day(hand: Hand) -> None:
    old = hand.card()
    items = [ItemForm("新一项", "开场礼仪", "错一项", 100)]

    def version(session: Session) -> tuple[Changed, int]:
        made = scorecards.add_version(session, old.scorecard_id, "第2版", date(2026, 6, 20), items)
        return Changed.SCORECARDS, made

    hand.room.desk.worker.write(phrase("operations", "Version"), version)
    hand.calm()
    hand.new("lxt", "R83")
    assert hand.sheet.card is not None
    assert len(hand.sheet.card.items) == 1
    hand.sheet.fields.day.setText("610")
    hand.sheet.fields.day.editingFinished.emit()
    hand.calm()
    assert hand.sheet.card == replace(old, used=True)


def test_a_saved_check_is_changed_only_when_it_is_saved(hand: Hand) -> None:
    hand.open("R2")
    hand.sheet.comment.setPlainText("补充")
    hand.soon()
    assert hand.stored("R2").comment == ""
    hand.open("R1")
    hand.open("R2")
    assert hand.sheet.comment.toPlainText() == "补充"
    hand.sheet.finish()
    hand.calm()
    made = hand.stored("R2")
    assert (made.comment, made.state) == ("补充", CheckState.SAVED)
    assert hand.sheet.id == made.id


def test_a_confirmed_check_stays_as_it_is(hand: Hand) -> None:
    hand.open("R1")
    assert hand.sheet.read_only
    hand.press(hand.sheet.grid, KEY.Key_X)
    assert hand.sheet.grid.grading.score == 100
    assert hand.sheet.foot.heard.isChecked()


def test_heard_and_confirmed_is_written_with_the_check_or_at_once(hand: Hand) -> None:
    hand.new("lxt", "R84")
    hand.sheet.foot.heard.click()
    hand.finish()
    assert hand.stored("R84").state is CheckState.CONFIRMED
    hand.open("R2")
    hand.sheet.foot.heard.click()
    hand.calm()
    assert hand.stored("R2").state is CheckState.CONFIRMED
    hand.room.desk.worker.undo()
    hand.calm()
    assert hand.stored("R2").state is CheckState.SAVED


def test_an_undone_draft_leaves_the_form(hand: Hand) -> None:
    hand.new("lxt", "R85")
    hand.soon()
    hand.room.desk.worker.undo()
    hand.calm()
    assert hand.sheet.isHidden()
    assert len(hand.rows()) == 4


def test_the_day_of_a_check_stays_for_the_next(hand: Hand) -> None:
    hand.new("lxt", "R86")
    hand.sheet.fields.day.setText("628")
    hand.finish()
    assert hand.stored("R86").day == date(2026, 6, 28)
    assert hand.sheet.fields.day.text() == "628"


def test_a_night_call_keeps_its_own_day() -> None:
    typed = Typed(agent_id=1, ref="R9", day="2026-06-29", at="2026-06-30 02:10", length="4:12")
    form = typed.form(1, TODAY)
    assert (form.day, form.call_seconds) == (date(2026, 6, 29), 252)
    assert form.call_at is not None
    assert form.call_at.isoformat() == "2026-06-30T02:10:00"
    assert Typed.of_json(typed.as_json()) == typed


@pytest.mark.parametrize(("text", "expected"), [("4:12", 252), ("0:04:12", 252), ("252", 252), ("", None)])
def test_lengths_as_people_write_them(text: str, expected: int | None) -> None:
    assert seconds(text) == expected


def test_a_click_judges_an_item(hand: Hand) -> None:
    hand.new("lxt", "R87")
    grid = hand.sheet.grid
    spot = next(spot for spot in grid._plan.spots if not spot.item.fatal)
    place = spot.wrong.center().toPoint()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, HELD.NoModifier, place)
    assert grid.grading.of(Verdict.WRONG) == {spot.item.id}
