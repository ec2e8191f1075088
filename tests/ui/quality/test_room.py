"""The room: filters and counts, disputes, second gradings, the plan, lists in and out, scorecards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ccleader.models import agents, quality_writes, samples, scorecards
from ccleader.models.agents import AgentForm, GroupRow
from ccleader.models.changed import Changed
from ccleader.models.coaching import CoachingKind, EvidenceKind
from ccleader.models.quality import CheckState, EvaluationForm, FindingForm, Purpose
from ccleader.ui.badges import waiting
from ccleader.ui.quality import records_table
from ccleader.ui.quality.bring_in import REFUSED, ChecksInDialog
from ccleader.ui.quality.calibration_page import CalibrationPage
from ccleader.ui.quality.dialogs import DisputeDialog, SettleDialog, SkipDialog
from ccleader.ui.quality.room import CALIBRATION, CARD, CHECKS, PLAN, QualityRoom
from ccleader.words import phrase
from tests.ui.conftest import TODAY
from tests.ui.quality.conftest import JUNE, NOW, Hand


def _dialog(kind: type) -> Any:
    """The dialog that stands open."""
    return next(
        found for found in QApplication.topLevelWidgets() if isinstance(found, kind) and found.isVisible()
    )


def test_the_head_counts_what_counts(room: QualityRoom, hand: Hand) -> None:
    assert "3" in room.head._facts.text()
    assert hand.page.kinds._buttons[records_table.ALL].text().endswith("4")
    assert hand.page.kinds._buttons[records_table.FATAL].text().endswith("1")
    assert hand.page.kinds._buttons[records_table.TARGETED].text().endswith("1")


def test_choices_agents_and_words_narrow_the_table(hand: Hand) -> None:
    page = hand.page

    def shown() -> set[str]:
        page.narrow()
        return {one.row.call_ref for one in page.rows}

    page.kinds.choose(records_table.DISPUTED)
    assert shown() == {"R3"}
    page.clear()
    page.text.setText("wsy")
    assert shown() == {"R2"}
    page.clear()
    page.agents.setCurrentIndex(page.agents.findData(4))
    assert shown() == set()
    page.clear()
    assert len(shown()) == 4


def test_drafts_stand_on_top(hand: Hand) -> None:
    hand.new("lxt", "R0")
    hand.sheet.fields.day.setText("601")
    hand.soon()
    assert hand.page.rows[0].row.call_ref == "R0"
    assert hand.page.kinds._buttons[records_table.DRAFTS].text().endswith("1")


def test_few_checks_of_an_agent_are_called_too_few(hand: Hand) -> None:
    trends = hand.page.trends
    assert trends._few.isHidden()
    hand.page.agents.setCurrentIndex(hand.page.agents.findData(1))
    assert not trends._few.isHidden()


def test_a_dispute_keeps_both_texts_and_changes_the_score(hand: Hand) -> None:
    hand.open("R2")
    hand.sheet.foot.acts["dispute"].trigger()
    dialog = _dialog(DisputeDialog)
    (chosen, why), _ = dialog.items.values()
    why.insert("已报工号，录音听不清")
    chosen.setChecked(True)
    dialog.save()
    hand.calm()
    row = hand.stored("R2")
    assert row.state is CheckState.DISPUTED
    found = next(one for one in row.findings if one.open_dispute)
    SettleDialog(hand.room.desk, row, found, hand.room).open()
    settle = _dialog(SettleDialog)
    settle.outcome.choose("changed")
    settle.why.setPlainText("复听后可辨")
    settle.save()
    hand.calm()
    after = hand.stored("R2")
    assert (after.state, after.faults) == (CheckState.SAVED, 1)
    assert after.findings[0].disputed_why == "已报工号，录音听不清"
    assert hand.sheet.read_only


def test_a_dispute_without_words_is_not_entered(hand: Hand) -> None:
    hand.open("R3")
    row = hand.open("R2")
    dialog = DisputeDialog(hand.room.desk, row, hand.room)
    dialog.open()
    for chosen, _ in dialog.items.values():
        chosen.setChecked(True)
    dialog._finish()
    assert any(line._fault.text() for line in dialog.rows.values())
    assert hand.stored("R2").state is CheckState.SAVED
    dialog.reject()


def test_a_second_grading_is_blind_and_makes_a_pair(hand: Hand, room: QualityRoom) -> None:
    hand.open("R2")
    room.acts.second()
    hand.calm()
    sheet = hand.sheet
    assert sheet.grid.grading.score == 100
    assert sheet.fields.ref.text() == "R2"
    assert not sheet.fields.agent.isEnabled()
    sheet.fields.grader.setEditText("邵琳")
    plain = [item for item in sheet.card.items if not item.fatal]
    sheet.grid.toggle(plain[0])
    sheet.finish(going_on=False)
    hand.calm()
    assert hand.stored("R2").purpose is Purpose.CALIBRATION
    room.tabs.choose(CALIBRATION)
    hand.calm()
    page: CalibrationPage = room.calibration
    assert len(page.pairs.rows) == 1
    assert "κ" in page._agree.text()
    assert [one.apart for one in page.often.rows] == [1]
    assert not page.items.rows[0].agreed


def test_calls_are_drawn_and_the_next_check_begins_with_the_first(hand: Hand, room: QualityRoom) -> None:
    room.tabs.choose(PLAN)
    hand.calm()
    room.plan.draw.click()
    hand.calm()
    drawn = room.plan.calls.rows
    assert {row.agent for row in drawn} == {"林晓彤", "王思远"}
    assert str(drawn[0].seed) in room.plan._state.text()
    room.plan.table.opened.emit(drawn[1])
    hand.calm()
    assert room.tabs.value == CHECKS
    hand.type(hand.sheet.fields.ref, "R90")
    hand.finish()
    checked = {row.id: row.evaluation_id for row in hand.ask(samples.samples, 1, TODAY)}
    assert checked[drawn[1].id] == hand.stored("R90").id
    assert hand.stored("R90").day == drawn[1].day
    assert hand.sheet.fields.agent.agent.id == drawn[0].agent_id


def test_a_check_of_somebody_else_leaves_the_call_drawn_open(hand: Hand, room: QualityRoom) -> None:
    room.tabs.choose(PLAN)
    hand.calm()
    room.plan.draw.click()
    hand.calm()
    waiting_before = len(room.month._read.waiting)
    room.listen(room.plan.calls.rows[0])
    hand.calm()
    hand.sheet.fields.agent.choose(5)
    hand.type(hand.sheet.fields.ref, "R91")
    hand.finish()
    assert hand.stored("R91").agent == "郭子轩"
    assert len(room.month._read.waiting) == waiting_before


def test_a_call_is_skipped_with_a_reason_and_another_drawn(hand: Hand, room: QualityRoom) -> None:
    room.tabs.choose(PLAN)
    hand.calm()
    room.plan.draw.click()
    hand.calm()
    before = len(room.plan.calls.rows)
    SkipDialog(room.desk, room.plan.calls.rows[0], room).open()
    dialog = _dialog(SkipDialog)
    dialog._finish()
    hand.calm()
    assert dialog.rows["why"]._fault.text()
    dialog._why.setText("没有录音")
    dialog.save()
    hand.calm()
    assert room.plan.draw.isEnabled()
    room.plan.draw.click()
    hand.calm()
    assert len(room.plan.calls.rows) == before + 1


ROWS = (
    ("工号", "姓名", "日期", "录音号", "得分"),
    ("8012", "林晓彤", "2026-06-20", "R201", "95"),
    ("8012", "林晓彤", "2026-06-20", "R1", "90"),
    ("9999", "无此人", "2026-06-20", "R202", "90"),
)
LIST = "\n".join("\t".join(row) for row in ROWS)


def _bring(hand: Hand, room: QualityRoom) -> ChecksInDialog:
    QGuiApplication.clipboard().setText(LIST)
    room.lists.paste()
    hand.calm()
    found: ChecksInDialog = _dialog(ChecksInDialog)
    return found


def test_a_list_is_previewed_written_and_undone_whole(hand: Hand, room: QualityRoom) -> None:
    dialog = _bring(hand, room)
    assert dialog.views.value == REFUSED
    reasons = [fault.reason for _, fault in dialog.tables[REFUSED].model().rows]
    assert len(reasons) == 2
    dialog.write()
    hand.calm()
    assert hand.stored("R201").score == 95
    hand.room.desk.worker.undo()
    hand.calm()
    assert len(hand.rows()) == 4


def test_a_score_only_is_shown_without_items(hand: Hand, room: QualityRoom) -> None:
    _bring(hand, room).write()
    hand.calm()
    hand.open("R201")
    assert hand.sheet.read_only
    assert hand.sheet.grid.grading is None
    assert "95" in hand.sheet._told.text()


def test_a_stopped_import_writes_nothing(hand: Hand, room: QualityRoom, qtbot: QtBot) -> None:
    dialog = _bring(hand, room)
    dialog.write()
    dialog.reject()
    hand.calm()
    assert len(hand.rows()) in (4, 5)  # it may have been done before it was stopped
    assert not dialog.isVisible()


def test_the_checks_on_view_go_out_to_excel(hand: Hand, room: QualityRoom, tmp_path: Path) -> None:
    path = tmp_path / "质检.xlsx"
    room.lists.write_book(path, [one.row for one in hand.page.rows])
    hand.calm()
    assert path.stat().st_size > 0


def test_a_check_is_turned_into_coaching(hand: Hand, room: QualityRoom, qtbot: QtBot) -> None:
    row = hand.open("R2")
    with qtbot.waitSignal(room.desk.wanted) as told:
        hand.sheet.foot.coach.click()
    key, (what, start) = told.args
    assert (key, what) == ("coaching", "new")
    assert (start["agent_id"], start["kind"]) == (row.agent_id, CoachingKind.QUALITY)
    assert "R2" in start["trigger"]
    assert [(one.kind, one.ref) for one in start["evidence"]] == [(EvidenceKind.EVALUATION, str(row.id))]


def test_a_draft_is_discarded_and_brought_back(hand: Hand, room: QualityRoom) -> None:
    hand.new("lxt", "R95")
    hand.soon()
    room.acts.discard()
    hand.calm()
    assert len(hand.rows()) == 4
    assert hand.sheet.isHidden()
    room.desk.worker.undo()
    hand.calm()
    assert hand.stored("R95").state is CheckState.DRAFT


def test_checks_between_fatal_errors_are_drawn(hand: Hand) -> None:
    trends = hand.page.trends
    trends._turn()
    hand.calm()
    data = trends.cards["between"].data
    assert [point.value for point in data.points] == [2.0]


def test_charts_give_way_to_the_form_where_there_is_no_room(hand: Hand, room: QualityRoom) -> None:
    room.resize(1180, 600)
    hand.calm()
    high = hand.page.trends.height()
    hand.open("R2")
    assert hand.page.trends.height() < high


def test_other_rooms_ask_for_a_check_or_a_new_one(hand: Hand, room: QualityRoom) -> None:
    room.open(("new", 4))
    hand.calm()
    assert hand.sheet.fields.agent.agent.id == 4
    hand.press(hand.sheet, Qt.Key.Key_Escape)
    room.open("card")
    hand.calm()
    assert room.tabs.value == CARD


def test_the_scorecard_of_checks_is_followed_by_a_new_version(hand: Hand, room: QualityRoom) -> None:
    room.tabs.choose(CARD)
    hand.calm()
    cards = room.cards
    assert cards.model.read_only
    cards.follow()
    assert not cards.model.read_only
    cards.label_.setText("第2版")
    cards.first.setText("2026-07-01")
    cards.model.setData(cards.model.index(4, 3), "5")
    full = cards.model.full
    cards.save()
    hand.calm()
    made = hand.ask(scorecards.card_on, 1, date(2026, 7, 1))
    assert (made.label, made.full) == ("第2版", full)
    assert hand.card().full == 100


def test_an_unused_version_is_edited_and_nothing_typed_is_lost(
    hand: Hand, room: QualityRoom, build_room: Callable[[], QualityRoom]
) -> None:
    def add(session: Any) -> tuple[Changed, int]:
        card = scorecards.card_on(session, 1, TODAY)
        assert card is not None
        return Changed.SCORECARDS, scorecards.add_version(
            session, card.scorecard_id, "新版", date(2026, 8, 1)
        )

    room.desk.worker.write(phrase("operations", "Version"), add)
    room.tabs.choose(CARD)
    hand.calm()
    cards = room.cards
    assert cards.shown.label == "新版" or cards.list.count() == 3
    cards.list.setCurrentRow(1)
    cards._act("add")
    cards.model.setData(cards.model.index(cards.table.currentIndex().row(), 1), "新加的一项")
    other = build_room()
    other.tabs.choose(CARD)
    hand.calm()
    other.cards.list.setCurrentRow(1)
    assert any(line.form.text == "新加的一项" for line in other.cards.model.lines)
    other.cards.save()
    hand.calm()
    made = hand.ask(scorecards.card_on, 1, date(2026, 8, 1))
    assert "新加的一项" in [item.text for item in made.items]


def test_ten_thousand_checks_are_filtered_without_a_stall(hand: Hand) -> None:
    row = hand.stored("R2")
    many = [records_table.found(row, "wangsiyuan wsy", 90) for _ in range(10_000)]
    hand.page.model.set_rows(many)
    start = perf_counter()
    hand.page.text.setText("wsy r2")
    hand.page.narrow()
    hand.page.table.grab()
    assert perf_counter() - start < 0.5
    assert len(hand.page.rows) == 10_000


def test_another_group_has_its_own_checks(hand: Hand, room: QualityRoom, qtbot: QtBot) -> None:
    def add(session: Any) -> tuple[Changed, int]:
        group = agents.add_group(session, "夜莺组")
        agents.add(session, AgentForm(group, "9001", "何静雯"))
        return Changed.AGENTS, group

    made: list[int] = []
    room.desk.worker.write(phrase("operations", "Group"), add, made.append)
    hand.calm()
    hand.new("lxt", "R96")
    hand.soon()
    room.desk.choose_group(GroupRow(made[0], "夜莺组", "班长"))
    hand.calm()
    assert hand.page.rows == []
    assert hand.sheet.isHidden()


def test_a_month_before_is_shown(hand: Hand, room: QualityRoom) -> None:
    def add(session: Any) -> tuple[Changed, int]:
        card = scorecards.card_on(session, 1, TODAY)
        assert card is not None
        form = EvaluationForm(
            1, card.id, date(2026, 5, 6), "R-MAY", "周敏", findings=(FindingForm(card.items[5].id),)
        )
        return Changed.QUALITY, quality_writes.evaluate(session, form, NOW)

    made: list[int] = []
    room.desk.worker.write(phrase("operations", "May"), add, made.append)
    hand.calm()
    room.open(made[0])
    hand.calm()
    assert [one.row.call_ref for one in hand.page.rows] == ["R-MAY"]
    assert hand.sheet.id == made[0]
    assert JUNE.first != room._first


def test_the_sidebar_counts_drafts_and_disputes(hand: Hand) -> None:
    assert hand.ask(waiting, 1, None, NOW)["quality"] == 1
    hand.new("lxt", "R97")
    hand.soon()
    assert hand.ask(waiting, 1, None, NOW)["quality"] == 2


def test_without_a_scorecard_one_is_begun_with_first(hand: Hand, room: QualityRoom) -> None:
    def retire(session: Any) -> Changed:
        return scorecards.retire(session, hand_card.scorecard_id)

    hand_card = hand.card()
    room.desk.worker.write(phrase("operations", "Retire"), retire)
    hand.calm()
    room.begin()
    hand.calm()
    assert room.tabs.value == CARD
    assert hand.sheet.isHidden()
    room.cards.start()
    hand.calm()
    assert room.cards.shown is not None
    assert room.cards.model.full == 100
