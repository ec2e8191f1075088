"""The form of a cycle: all that is typed is in the store, and what is missing is said at its field."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ccleader.errors import Trouble
from ccleader.models import agents, coaching_writes
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.models.coaching import Cause, Conclusion, GoalForm, Stage, notes
from ccleader.ui.coaching.goals_part import IN_WORDS
from ccleader.ui.coaching.room import CoachingRoom
from ccleader.ui.texts import GrowingText
from ccleader.words import phrase
from tests.ui.coaching.conftest import EMPTY, FOLLOW, GOAL, SUMMARY, TODAY
from tests.ui.coaching.driving import CONTROL, cycle, cycles, settle, show, stored, typed

WEEK = timedelta(days=7)


def _text(room: CoachingRoom, field: str) -> GrowingText:
    found = next(part.rows[field].field for part in room.page.sheet._texts() if field in part.rows)
    assert isinstance(found, GrowingText)
    return found


def _write(room: CoachingRoom, qtbot: QtBot, field: str, text: str) -> None:
    typed(_text(room, field), text)
    _text(room, field).keep()
    settle(room, qtbot)


def _full(*_: object, **__: object) -> Changed:
    raise Trouble(phrase("trouble", "The disk is full."))


def test_what_is_typed_is_stored_and_taken_back(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, GOAL)
    _write(room, qtbot, "behaviour", "没有复述")
    assert cycle(room, qtbot, GOAL).behaviour == "没有复述"
    room.desk.worker.undo()
    settle(room, qtbot)
    assert _text(room, "behaviour").toPlainText() == ""


def test_what_is_typed_is_saved_on_going_back(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, GOAL)
    typed(_text(room, "went_well"), "语速稳")
    room._back()
    settle(room, qtbot)
    assert cycle(room, qtbot, GOAL).went_well == "语速稳"


def test_what_was_refused_comes_back_with_its_cycle(
    room: CoachingRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(room, qtbot, GOAL)
    with monkeypatch.context() as broken:
        broken.setattr(coaching_writes, "edit_coaching", _full)
        typed(_text(room, "impact"), "客户二次来电")
        show(room, qtbot, EMPTY)
    assert _text(room, "impact").toPlainText() == ""
    show(room, qtbot, GOAL)
    assert _text(room, "impact").toPlainText() == "客户二次来电"
    room.page.sheet.keep()
    settle(room, qtbot)
    assert cycle(room, qtbot, GOAL).impact == "客户二次来电"


def test_an_empty_focus_is_said_at_its_field(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, GOAL)
    focus = room.page.sheet.talk.focus
    focus.setFocus()
    focus.selectAll()
    QTest.keyClick(focus, Qt.Key.Key_Delete)
    QTest.keyClick(focus, Qt.Key.Key_Return)
    settle(room, qtbot)
    assert cycle(room, qtbot, GOAL).focus == "独立接听"
    assert "×" in room.page.sheet.talk.rows["focus"]._fault.text()


def test_causes_are_chosen_together(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, GOAL)
    for cause in (Cause.HABIT, Cause.SKILL):
        room.page.sheet.analysis.causes[cause].click()
        settle(room, qtbot)
    assert cycle(room, qtbot, GOAL).causes == (Cause.SKILL, Cause.HABIT)


def test_a_goal_in_words_has_its_value_by_hand(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, EMPTY)
    part = room.page.sheet.goals
    part.add()
    line = part.lines[0]
    line.figure.setCurrentIndex(line.figure.findData(IN_WORDS))
    line._choose(0)
    for field, text in (
        (line.text, "话术小测"),
        (line.baseline, "76"),
        (line.target, "85"),
        (line.actual, "81"),
    ):
        field.setText(text)
        field.editingFinished.emit()
    settle(room, qtbot)
    (goal,) = cycle(room, qtbot, EMPTY).goals
    assert (goal.text, goal.baseline, goal.target, goal.actual) == ("话术小测", 76.0, 85.0, 81.0)
    assert line.verdict.text() == "◐ 差 4.0"


def test_another_figure_brings_its_baseline(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, FOLLOW)
    line = room.page.sheet.goals.lines[0]
    line._choose(0)
    settle(room, qtbot)
    (goal,) = cycle(room, qtbot, FOLLOW).goals
    assert goal.baseline == pytest.approx(210, abs=0.1)
    assert goal.baseline_to == TODAY - timedelta(days=15)
    assert goal.target is None


def test_the_actual_value_comes_from_the_figures(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, FOLLOW)
    line = room.page.sheet.goals.lines[0]
    assert line.now.text() == "190 秒"
    assert line.verdict.text() == "✓ 达成"


def test_a_value_that_is_no_number_waits(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, GOAL)
    line = room.page.sheet.goals.lines[0]
    line.target.setText("一百九")
    line.target.editingFinished.emit()
    settle(room, qtbot)
    assert cycle(room, qtbot, GOAL).goals[0].target == 195.0
    assert line.target.text() == "一百九"
    assert "×" in room.page.sheet.goals._fault.text()


def test_a_target_worse_than_the_baseline_is_marked(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, GOAL)
    line = room.page.sheet.goals.lines[0]
    line.target.setText("230")
    line.target.editingFinished.emit()
    settle(room, qtbot)
    assert line.target.toolTip()
    assert cycle(room, qtbot, GOAL).goals[0].target == 230.0


def test_a_goal_is_removed(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, GOAL)
    room.page.sheet.goals.lines[0].remove.click()
    settle(room, qtbot)
    assert cycle(room, qtbot, GOAL).goals == ()


def test_an_action_without_words_waits_for_them(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, GOAL)
    part = room.page.sheet.agreed
    part.add()
    part.lines[0].fields["who"].setText("赵雨萱")
    part.changed.emit(True)
    settle(room, qtbot)
    assert part.lines[0].fields["who"].text() == "赵雨萱"
    part.lines[0].fields["text"].setText("话术小测")
    part.changed.emit(True)
    settle(room, qtbot)
    assert [(one.text, one.who) for one in cycle(room, qtbot, GOAL).actions] == [("话术小测", "赵雨萱")]


def test_no_more_than_three_actions_are_offered(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, GOAL)
    part = room.page.sheet.agreed
    for _ in range(3):
        part.add()
    assert part.more.isHidden()


def test_the_first_words_of_a_follow_up_begin_it_and_plan_the_next(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, FOLLOW)
    _write(room, qtbot, "seen", "复述到位")
    _write(room, qtbot, "agent_said", "心里更稳")
    row = cycle(room, qtbot, FOLLOW)
    assert [(look.seen, look.agent_words) for look in row.follow_ups if look.day == TODAY] == [
        ("复述到位", "心里更稳")
    ]
    assert row.next_on == TODAY + WEEK


def test_an_earlier_follow_up_is_shown_and_changed(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, FOLLOW)
    earlier = TODAY - WEEK
    room.page.sheet.follow.go_to(earlier)
    assert _text(room, "seen").toPlainText() == "少一步"
    _write(room, qtbot, "seen", "，也不慌")
    (look,) = cycle(room, qtbot, FOLLOW).follow_ups
    assert (look.day, look.seen) == (earlier, "少一步，也不慌")


def test_the_next_follow_up_is_one_click_away(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, FOLLOW)
    room.page.sheet.follow.steps[14].click()
    settle(room, qtbot)
    assert cycle(room, qtbot, FOLLOW).next_on == TODAY + 2 * WEEK


def test_a_stage_is_finished_or_says_what_it_lacks(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, GOAL)
    room.finish_stage()
    settle(room, qtbot)
    assert cycle(room, qtbot, GOAL).stage is Stage.ANALYSIS
    room.finish_stage()
    settle(room, qtbot)
    assert cycle(room, qtbot, GOAL).stage is Stage.ANALYSIS
    assert "×" in room.page.sheet.analysis.rows["reality_coach"]._fault.text()
    typed(_text(room, "reality_coach"), "查询绕路")
    room.finish_stage()
    settle(room, qtbot)
    assert cycle(room, qtbot, GOAL).stage is Stage.ACTION


def test_a_cycle_closes_with_a_conclusion_and_opens_the_next(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, SUMMARY)
    room.finish_stage()
    settle(room, qtbot)
    assert cycle(room, qtbot, SUMMARY).open
    assert not room.page.sheet.summary._fault.isHidden()
    room.page.sheet.summary.conclusions[Conclusion.NO_CHANGE].click()
    settle(room, qtbot)
    _write(room, qtbot, "next_goal", "查询路径再少一步")
    room.finish_stage()
    settle(room, qtbot)
    assert cycle(room, qtbot, SUMMARY).conclusion is Conclusion.NO_CHANGE
    room.page.sheet.summary.next.click()
    settle(room, qtbot)
    latest = cycles(room, qtbot)[-1]
    assert (latest.previous_id, latest.focus) == (SUMMARY, "查询路径再少一步")
    assert room.page.sheet.cycle is not None
    assert room.page.sheet.cycle.row.id == latest.id


def test_a_closed_cycle_is_taken_back_before_it_is_changed(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, SUMMARY)
    room.page.sheet.summary.conclusions[Conclusion.REACHED].click()
    room.finish_stage()
    settle(room, qtbot)
    assert room.page.sheet.locked
    assert _text(room, "summary").isReadOnly()
    way = room.page.sheet.findChild(QPushButton, "take_back")
    assert isinstance(way, QPushButton)
    way.click()
    settle(room, qtbot)
    assert cycle(room, qtbot, SUMMARY).stage is Stage.SUMMARY
    assert not room.page.sheet.locked


def test_the_summary_says_what_the_figures_say(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, FOLLOW)
    assert not room.page.sheet.summary.fold.open
    _write(room, qtbot, "seen", "复述到位")
    room.finish_stage()
    settle(room, qtbot)
    assert room.page.sheet.summary.fold.open
    assert room.page.sheet.cycle is not None
    (effect,) = room.page.sheet.cycle.effects
    assert effect.verdict == "变好"
    assert "95%" in effect.sentence


def test_notes_of_the_coach_are_folded_away_and_kept(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, GOAL)
    part = room.page.sheet.notes
    assert not part.text.isVisible()
    part.fold.unfold()
    typed(part.text, "家里有事")
    show(room, qtbot, FOLLOW)
    assert part.text.toPlainText() == ""
    assert [note.text for note in stored(room, qtbot, notes, GOAL)] == ["家里有事"]


def test_of_another_group_it_is_read_only(room: CoachingRoom, qtbot: QtBot) -> None:
    def move(session: object) -> Changed:
        other = agents.add_group(session, "星海组")  # type: ignore[arg-type]
        return agents.edit(session, 6, AgentForm(other, "8005", "唐欣然"))  # type: ignore[arg-type]

    room.desk.worker.write(phrase("operations", "Edit agent"), move)
    settle(room, qtbot)
    show(room, qtbot, GOAL)
    assert room.page.sheet.locked
    assert not room.page.on.isEnabled()


def test_evidence_is_added_and_removed(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, FOLLOW)
    part = room.page.sheet.evidence
    assert [one.ref for one in part._offered] == ["aht"]
    part._add(part._offered[0])
    settle(room, qtbot)
    assert [one.ref for one in cycle(room, qtbot, FOLLOW).evidence] == ["aht"]
    assert not part.more.isEnabled()
    part._drop(part._rows[0])
    settle(room, qtbot)
    assert cycle(room, qtbot, FOLLOW).evidence == ()


def test_a_cycle_that_is_taken_back_leaves_the_board(room: CoachingRoom, qtbot: QtBot) -> None:
    room.overview.for_all.click()
    settle(room, qtbot)
    show(room, qtbot, max(row.id for row in cycles(room, qtbot)))
    room.desk.worker.undo()
    settle(room, qtbot)
    assert room.overview.isVisible()


def test_the_place_is_found_again(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, FOLLOW)
    again = CoachingRoom(room.desk)
    qtbot.addWidget(again)
    again.resume(room.place())
    again.show()
    settle(again, qtbot)
    assert again.page.sheet.cycle is not None
    assert again.page.sheet.cycle.row.id == FOLLOW


def test_goals_typed_while_a_write_is_under_way_stay(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, GOAL)
    line = room.page.sheet.goals.lines[0]
    line.target.setText("19")
    line.changed.emit(False)
    room.acts.edit(cycle(room, qtbot, GOAL), "place", "会议室")
    settle(room, qtbot)
    assert line.target.text() == "19"
    line.target.setText("192")
    line.changed.emit(True)
    settle(room, qtbot)
    assert cycle(room, qtbot, GOAL).goals[0].target == 192.0
    assert isinstance(room.page.sheet.goals.forms()[0], GoalForm)


def test_a_follow_up_is_typed_at_once_and_finished_by_keys(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, FOLLOW)
    room.window().activateWindow()
    qtbot.waitUntil(lambda: _text(room, "seen").hasFocus())
    typed(_text(room, "seen"), "近 4 通均复述到位")
    QTest.keyClick(_text(room, "seen"), Qt.Key.Key_Return, CONTROL)
    settle(room, qtbot)
    row = cycle(room, qtbot, FOLLOW)
    assert (row.stage, row.follow_ups[-1].seen) == (Stage.SUMMARY, "近 4 通均复述到位")


def test_the_wheel_does_not_change_a_figure(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, GOAL)
    figure = room.page.sheet.goals.lines[0].figure
    point, none = QPointF(5, 5), Qt.KeyboardModifier.NoModifier
    turned = QWheelEvent(
        point,
        point,
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(figure, turned)
    assert figure.currentData() == "aht"


def test_a_figure_that_is_not_offered_stays(room: CoachingRoom, qtbot: QtBot) -> None:
    goal = GoalForm("utilisation_talk", "", 0.7, target=0.75)
    room.acts.set_goals(cycle(room, qtbot, EMPTY), [goal], now=True)
    show(room, qtbot, EMPTY)
    line = room.page.sheet.goals.lines[0]
    assert line.figure.currentData() == "utilisation_talk"
    line.target.setText("76")
    line.target.editingFinished.emit()
    settle(room, qtbot)
    (stored_goal,) = cycle(room, qtbot, EMPTY).goals
    assert (stored_goal.metric, stored_goal.target) == ("utilisation_talk", 0.76)


def test_on_the_next_day_the_open_window_begins_another_follow_up(room: CoachingRoom, qtbot: QtBot) -> None:
    show(room, qtbot, FOLLOW)
    field = room.page.sheet.follow.rows["seen"].field
    for day, seen in ((TODAY, "三通到位"), (TODAY + timedelta(days=1), "四通到位")):
        room.desk.now = lambda day=day: datetime.combine(day, time(16))
        room.refresh()
        settle(room, qtbot)
        typed(field, seen)
        room.page.sheet.keep()
        settle(room, qtbot)
    looks = cycle(room, qtbot, FOLLOW).follow_ups[-2:]
    assert [(look.day, look.seen) for look in looks] == [
        (TODAY, "三通到位"),
        (TODAY + timedelta(days=1), "四通到位"),
    ]
