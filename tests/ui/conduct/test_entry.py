"""Entering points by keyboard: what is due, what is asked for, what is never lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ccleader.metrics import periods
from ccleader.models import agents, conduct, locks, rulebook_writes, rulebooks
from ccleader.models.agents import AgentForm, GroupRow
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductKind, ConductRow
from ccleader.models.rulebooks import VersionForm
from ccleader.ui.conduct.entry import OTHERWISE
from ccleader.ui.conduct.room import ConductRoom
from ccleader.words import phrase
from tests.ui.conduct.conftest import NOW, Hand
from tests.ui.conftest import TODAY

Calm = Callable[[], None]
Ask = Callable[..., Any]
JUNE = periods.month(TODAY)


def _records(ask: Ask, name: str) -> list[ConductRow]:
    return [row for row in ask(conduct.records, 1, JUNE) if row.agent == name]


def _fault(room: ConductRoom, field: str) -> str:
    return room.month.entry.rows[field]._fault.text()


def test_a_record_takes_at_most_six_strokes_after_the_agent(
    room: ConductRoom, hand: Hand, calm: Calm, ask: Ask
) -> None:
    hand.agent("wsy")
    hand.article("12")
    hand.tell("把耳麦带出话房")
    hand.finish()
    calm()
    (made,) = _records(ask, "王思远")
    assert hand.strokes <= 6
    assert (made.article, made.points, made.at) == ("第12条", 10, NOW)
    assert hand.entry.facts.toPlainText() == ""


def test_an_article_is_found_by_initials_too(room: ConductRoom, hand: Hand, calm: Calm) -> None:
    hand.agent("wsy")
    hand.article("xxq")
    assert hand.entry.article.row is not None
    assert hand.entry.article.row.number == "第13条"


def test_without_facts_nothing_is_entered_and_nothing_lost(
    room: ConductRoom, hand: Hand, calm: Calm, ask: Ask
) -> None:
    hand.agent("wsy")
    hand.article("2")
    hand.finish()
    calm()
    assert _fault(room, "facts")
    assert hand.entry.people.names == "王思远"
    assert _records(ask, "王思远") == []


def test_the_first_time_is_a_warning_and_the_next_cites_it(
    room: ConductRoom, hand: Hand, calm: Calm, ask: Ask
) -> None:
    for facts in ("第一次", "第二次"):
        hand.agent("wsy")
        hand.article("3")
        calm()
        if facts == "第二次":
            assert "202606-" in hand.entry.due.text
        hand.tell(facts)
        hand.entry.at.setText("14:50" if facts == "第一次" else "14:55")
        hand.finish()
        calm()
    first, second = _records(ask, "王思远")
    assert first.kind is ConductKind.WARNING
    assert (second.kind, second.points, second.warning_id) == (ConductKind.POINTS, 2, first.id)


def test_the_total_before_and_after_and_the_line_it_reaches_are_told(
    room: ConductRoom, hand: Hand, calm: Calm
) -> None:
    hand.agent("gzx")
    hand.article("3")
    calm()
    assert "4 → 6" in hand.entry.foot.text
    assert "▲" in hand.entry.foot.text


def test_several_agents_each_get_what_is_due(room: ConductRoom, hand: Hand, calm: Calm, ask: Ask) -> None:
    hand.agent("gzx")
    hand.agent("wsy")
    hand.article("3")
    calm()
    assert "郭子轩" in hand.entry.due.text
    assert "王思远" in hand.entry.due.text
    hand.tell("隔座闲谈")
    hand.finish()
    calm()
    assert _records(ask, "郭子轩")[-1].points == 2
    assert _records(ask, "王思远")[-1].kind is ConductKind.WARNING


def test_the_whole_group_is_one_choice(room: ConductRoom, hand: Hand) -> None:
    hand.agent("qz")
    assert len(hand.entry.people.agent_ids) == 6


def test_who_is_meant_by_many_is_told(room: ConductRoom, hand: Hand, ask: Ask, calm: Calm) -> None:
    def more(session: Any) -> Changed:
        agents.add(session, AgentForm(1, "9001", "许薇"))
        return Changed.AGENTS

    room.desk.worker.write(phrase("operations", "Add agent"), more)
    calm()
    hand.agent("qz")
    tips = [face.toolTip() for face in hand.entry.people.findChildren(QLabel)]
    assert any("许薇" in tip and "王思远" in tip for tip in tips)


def test_what_departs_from_the_article_asks_why(room: ConductRoom, hand: Hand, calm: Calm, ask: Ask) -> None:
    hand.agent("wsy")
    hand.article("2")
    hand.tell("未登记来访")
    hand.entry.how.choose(OTHERWISE)
    hand.entry.kind.setCurrentIndex(list(ConductKind).index(ConductKind.REMINDER))
    hand.finish()
    calm()
    assert _fault(room, "departed_why")
    hand.entry.why.setText("当日系统故障")
    hand.finish()
    calm()
    (made,) = _records(ask, "王思远")
    assert (made.kind, made.points, made.departed_why) == (ConductKind.REMINDER, 0, "当日系统故障")


def test_a_range_of_points_asks_how_many(room: ConductRoom, hand: Hand, calm: Calm, ask: Ask) -> None:
    ranged = next(row for row in ask(rulebooks.in_force, 1, TODAY) if row.points_most)
    hand.agent("wsy")
    room.month.entry.take_article(ranged)
    calm()
    assert hand.entry.rows["points"].isVisibleTo(room)
    hand.entry.points.setValue(ranged.points_most)
    hand.tell("口径答错引起投诉")
    hand.finish()
    calm()
    assert _records(ask, "王思远")[0].points == ranged.points_most


def test_what_is_still_to_come_is_refused_and_stays(room: ConductRoom, hand: Hand, calm: Calm) -> None:
    hand.agent("wsy")
    hand.article("2")
    hand.tell("未登记来访")
    hand.entry.at.setText("2026-07-01 09:00")
    hand.finish()
    calm()
    assert _fault(room, "at")
    assert hand.entry.facts.toPlainText() == "未登记来访"


def test_what_is_no_time_is_said_at_its_field(room: ConductRoom, hand: Hand, calm: Calm) -> None:
    hand.agent("wsy")
    hand.article("2")
    hand.entry.at.setText("下午")
    hand.finish()
    assert _fault(room, "at")


def test_held_keys_enter_once(room: ConductRoom, hand: Hand, calm: Calm, ask: Ask) -> None:
    hand.agent("wsy")
    hand.article("2")
    hand.tell("未登记来访")
    hand.finish()
    hand.finish()
    calm()
    assert len(_records(ask, "王思远")) == 1


def test_going_on_keeps_the_article(room: ConductRoom, hand: Hand, calm: Calm) -> None:
    hand.agent("wsy")
    hand.article("2")
    hand.entry.place.setText("B 区")
    hand.tell("未登记来访")
    hand.finish(going_on=True)
    calm()
    assert hand.entry.article.row is not None
    assert (hand.entry.place.text(), hand.entry.people.agent_ids) == ("B 区", ())


def test_typing_on_the_kept_article_gives_way_to_another(room: ConductRoom, hand: Hand, calm: Calm) -> None:
    hand.agent("wsy")
    hand.article("2")
    hand.tell("未登记来访")
    hand.finish(going_on=True)
    calm()
    hand.agent("lxt")
    hand.article("12")
    assert hand.entry.article.row is not None
    assert hand.entry.article.row.number == "第12条"


def test_points_typed_outlive_the_panel_and_not_the_entry(
    room: ConductRoom, hand: Hand, calm: Calm, ask: Ask, qtbot: QtBot
) -> None:
    ranged = next(row for row in ask(rulebooks.in_force, 1, TODAY) if row.points_most)
    hand.agent("wsy")
    room.month.entry.take_article(ranged)
    hand.tell("口径答错引起投诉")
    calm()
    hand.entry.points.setValue(4)
    room.leave()
    again = ConductRoom(room.desk)
    qtbot.addWidget(again)
    again.show()
    calm()
    qtbot.waitUntil(lambda: again.month.entry.rows["points"].isVisibleTo(again))
    entry = again.month.entry
    assert entry.points.value() == 4
    entry.enter()
    calm()
    assert _records(ask, "王思远")[0].points == 4
    entry.people.choose([1])
    entry.take_article(ranged)
    calm()
    qtbot.waitUntil(lambda: entry.rows["points"].isVisibleTo(again))
    assert entry.points.value() == ranged.points
    again.hide()


def test_a_day_before_the_version_is_entered_under_the_one_that_held(
    room: ConductRoom, hand: Hand, calm: Calm, ask: Ask
) -> None:
    old = ask(rulebooks.in_force, 1, TODAY)[1]
    revised = VersionForm("六月版", date(2026, 6, 15))

    def revise(session: Any) -> Changed:
        rulebook_writes.add_version(session, old.rulebook_id, revised)
        return Changed.RULEBOOKS

    room.desk.worker.write(phrase("operations", "Revise"), revise)
    calm()
    for at, label in (("2026-06-14 09:00", old.version), ("2026-06-16 09:00", "六月版")):
        hand.agent("wsy")
        hand.article("2")
        assert hand.entry.article.row is not None
        assert hand.entry.article.row.version == "六月版"
        hand.entry.at.setText(at)
        hand.tell("未登记来访")
        calm()
        assert (old.version in hand.entry.foot.text) == (label == old.version)
        hand.finish()
        calm()
        assert _records(ask, "王思远")[-1].version == label


def test_what_is_written_up_is_shown_in_its_month(room: ConductRoom, hand: Hand, calm: Calm) -> None:
    hand.agent("wsy")
    hand.article("2")
    hand.entry.at.setText("2026-05-28 09:00")
    hand.tell("未登记来访")
    hand.finish()
    calm()
    assert room.month.read is not None
    assert room.month.read.period.first == date(2026, 5, 1)
    assert [row.agent for row in room.month.read.records] == ["王思远"]


def test_the_second_time_that_day_is_told(room: ConductRoom, hand: Hand, calm: Calm) -> None:
    hand.agent("txr")
    hand.article("3")
    hand.entry.at.setText("2026-06-26 16:00")
    calm()
    assert "唐欣然" in hand.entry.foot.text


def test_a_locked_month_takes_no_more(room: ConductRoom, hand: Hand, calm: Calm, ask: Ask) -> None:
    def lock(session: Any) -> Changed:
        session.add(
            locks.MonthLock(
                group_id=1, month=date(2026, 6, 1), locked_at=NOW, definition="net", kinds={}, by=""
            )
        )
        return Changed.ATTENDANCE

    room.desk.worker.write(phrase("operations", "Lock"), lock)
    calm()
    hand.agent("wsy")
    hand.article("2")
    hand.tell("未登记来访")
    calm()
    hand.finish()
    calm()
    assert _fault(room, "at")
    assert _records(ask, "王思远") == []


def test_what_is_typed_outlives_another_group_and_a_new_room(
    room: ConductRoom, hand: Hand, calm: Calm, qtbot: QtBot
) -> None:
    def other(session: Any) -> tuple[Changed, int]:
        group = agents.add_group(session, "夜曦组")
        agents.add(session, AgentForm(group, "9001", "许薇"))
        return Changed.AGENTS, group

    hand.agent("wsy")
    hand.article("2")
    hand.tell("未登记来访")
    room.desk.worker.write(phrase("operations", "Add group"), other)
    calm()
    room.desk.choose_group(GroupRow(2, "夜曦组"))
    calm()
    assert (hand.entry.people.names, hand.entry.facts.toPlainText()) == ("", "")
    room.desk.choose_group(GroupRow(1, "晨曦组"))
    calm()
    assert (hand.entry.people.names, hand.entry.facts.toPlainText()) == ("王思远", "未登记来访")
    room.leave()
    again = ConductRoom(room.desk)
    qtbot.addWidget(again)
    again.resume(room.place())
    again.show()
    calm()
    entry = again.month.entry
    assert (entry.people.names, entry.facts.toPlainText()) == ("王思远", "未登记来访")
    assert entry.article.row is not None
    again.hide()


def test_an_entry_is_undone_as_one(room: ConductRoom, hand: Hand, calm: Calm, ask: Ask) -> None:
    hand.agent("wsy")
    hand.agent("lxt")
    hand.article("2")
    hand.tell("未登记来访")
    hand.finish()
    calm()
    room.desk.worker.undo()
    calm()
    assert _records(ask, "王思远") + _records(ask, "林晓彤") == []


def test_nothing_typed_stands_before_the_entry_for_ctrl_z(room: ConductRoom, hand: Hand, calm: Calm) -> None:
    hand.agent("wsy")
    hand.article("2")
    hand.tell("未登记来访")
    hand.finish()
    calm()
    assert hand.entry.people.line.hasFocus()
    assert not hand.entry.people.line.isUndoAvailable()


def test_k_and_n_lead_to_the_panel(room: ConductRoom, calm: Calm) -> None:
    room.month.grid.setFocus()
    QTest.keyClick(room.month.grid, Qt.Key.Key_N)
    assert room.month.entry.people.names == "郭子轩"
    assert room.month.grid.line is not None
    assert room.month.grid.line.agent.name == "郭子轩"


def test_days_before_are_typed_short(room: ConductRoom, hand: Hand) -> None:
    hand.entry.at.setText("629 8:10")
    assert hand.entry.at.moment() == datetime(2026, 6, 29, 8, 10)
    hand.entry.at.setText("2350")
    assert hand.entry.at.moment() == datetime(2026, 6, 29, 23, 50)
