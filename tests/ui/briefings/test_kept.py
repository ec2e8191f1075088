"""What is typed outlives a refusal, a wrong field, another group."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ccleader.errors import Trouble
from ccleader.models import agents, briefings, notices
from ccleader.models.agents import GroupRow
from ccleader.models.briefings import BriefingKind
from ccleader.models.changed import Changed
from ccleader.ui.briefings.notice_form import NoticeEditor
from ccleader.ui.briefings.room import NOTICES, BriefingsRoom
from ccleader.words import phrase
from tests.ui.briefings.driving import click, on_view, press, settle, stored, typed

Key = Qt.Key


def _overwrite(field: QLineEdit, text: str) -> None:
    field.selectAll()
    typed(field, text)


def _other_group(room: BriefingsRoom, qtbot: QtBot) -> None:
    room.desk.worker.write(
        phrase("operations", "Add group"),
        lambda session: (Changed.AGENTS, agents.add_group(session, "星海组")),
    )
    settle(room, qtbot)
    room.desk.choose_group(GroupRow(2, "星海组", ""))
    settle(room, qtbot)


def _edited(room: BriefingsRoom, qtbot: QtBot) -> NoticeEditor:
    """The form of the first notice."""
    room.tabs.choose(NOTICES)
    room.show_notice(1)
    click(room, qtbot, "edit_notice")
    return room.notices.editor


def _source(room: BriefingsRoom, qtbot: QtBot) -> str:
    return next(row.source for row in stored(room, qtbot, notices.notices, 1) if row.id == 1)


def test_minutes_that_were_refused_stay_until_they_are_mended(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    room, chair = prepared, prepared.chair
    click(room, qtbot, "begin_briefing")
    _overwrite(chair.ended, "6:30")
    typed(chair.minutes, "空调报修,周五前回复")
    room.acts.keep()
    settle(room, qtbot)
    press(room, qtbot, Key.Key_Space)
    assert chair.minutes.toPlainText() == "空调报修,周五前回复"
    _overwrite(chair.ended, "8:10")
    room.acts.keep()
    settle(room, qtbot)
    assert on_view(room, qtbot).minutes == "空调报修,周五前回复"
    room.desk.worker.undo()
    settle(room, qtbot)
    assert chair.minutes.toPlainText() == ""


def test_points_that_were_refused_stay(
    prepared: BriefingsRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Changed:
        raise Trouble(phrase("trouble", "The disk is full."))

    points = prepared.sheet.points
    with monkeypatch.context() as patch:
        patch.setattr(briefings, "set_points", full)
        typed(points.more, "核对工号牌")
        qtbot.keyClick(points.more, Key.Key_Return)
        settle(prepared, qtbot)
    press(prepared, qtbot, Key.Key_Space)
    assert "核对工号牌" in [point.text for point in points.points]
    typed(points.more, "领耳麦")
    qtbot.keyClick(points.more, Key.Key_Return)
    settle(prepared, qtbot)
    assert [point.text for point in on_view(prepared, qtbot).points[-2:]] == ["核对工号牌", "领耳麦"]


def test_a_point_not_entered_yet_stays_with_its_group(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    assert prepared.sheet.sheet is not None
    briefing_id = prepared.sheet.sheet.id
    typed(prepared.sheet.points.more, "核对工号牌")
    _other_group(prepared, qtbot)
    assert prepared.sheet.points.more.text() == ""
    kept = stored(prepared, qtbot, briefings.briefing, briefing_id)
    assert kept.points[-1].text == "核对工号牌"


def test_a_notice_begun_for_a_group_is_not_added_to_another(room: BriefingsRoom, qtbot: QtBot) -> None:
    room.tabs.choose(NOTICES)
    room.notices.add()
    typed(room.notices.editor.findChild(QLineEdit, "notice_title"), "停电通知")
    _other_group(room, qtbot)
    assert not room.notices.editor.isVisible()
    room.notices.add()
    title = room.notices.editor.findChild(QLineEdit, "notice_title")
    assert isinstance(title, QLineEdit)
    assert title.text() == "停电通知"
    assert room.notices.editor.form().group_id == 2


def test_a_day_that_is_none_does_not_keep_the_rest_from_the_store(room: BriefingsRoom, qtbot: QtBot) -> None:
    editor = _edited(room, qtbot)
    typed(editor.findChild(QLineEdit, "notice_know_by"), "不久")
    typed(editor.findChild(QLineEdit, "notice_source"), "综合部")
    qtbot.keyClick(editor, Key.Key_Escape)
    settle(room, qtbot)
    assert editor.isVisible()
    assert _source(room, qtbot) == "综合部"


def test_a_notice_without_a_title_stays_on_view(room: BriefingsRoom, qtbot: QtBot) -> None:
    editor = _edited(room, qtbot)
    title = editor.findChild(QLineEdit, "notice_title")
    assert isinstance(title, QLineEdit)
    title.selectAll()
    qtbot.keyClick(title, Key.Key_Delete)
    qtbot.keyClick(editor, Key.Key_Escape)
    settle(room, qtbot)
    assert editor.isVisible()
    assert title.property("state") == "error"
    typed(title, "消防演练")
    qtbot.keyClick(editor, Key.Key_Escape)
    settle(room, qtbot)
    assert not editor.isVisible()


def _two(room: BriefingsRoom, qtbot: QtBot) -> tuple[int, int]:
    """The briefing of the shift and its closing one; the first is on view."""
    assert room.sheet.sheet is not None
    first = room.sheet.sheet.id
    room.prepare_shift(BriefingKind.AFTER)
    settle(room, qtbot)
    second = room.sheet.sheet.id
    room.show_briefing(first)
    settle(room, qtbot)
    return first, second


def test_a_question_typed_belongs_to_its_briefing(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    room, card = prepared, prepared.sheet.questions
    first, second = _two(room, qtbot)
    card.who.setCurrentIndex(2)
    typed(card.question, "退款多久到账")
    room.show_briefing(second)
    settle(room, qtbot)
    assert (card.question.text(), card.who.currentIndex()) == ("", 0)
    anew = BriefingsRoom(room.desk)
    qtbot.addWidget(anew)
    anew.show()
    anew.show_briefing(first)
    settle(anew, qtbot)
    card = anew.sheet.questions
    assert (card.question.text(), card.who.currentIndex()) == ("退款多久到账", 2)
    card.ask(None)
    settle(anew, qtbot)
    assert [row.question for row in on_view(anew, qtbot).questions] == ["退款多久到账"]
    room.show_briefing(first)
    settle(room, qtbot)
    assert room.sheet.questions.question.text() == ""


def _full(*_: object, **__: object) -> Changed:
    raise Trouble(phrase("trouble", "The disk is full."))


def test_a_question_refused_is_given_back_to_its_briefing(
    prepared: BriefingsRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, card = prepared, prepared.sheet.questions
    first, second = _two(room, qtbot)
    told: list[object] = []
    room.desk.noticed.connect(told.append)
    with monkeypatch.context() as patch:
        patch.setattr(briefings, "ask", _full)
        typed(card.question, "退款多久到账")
        card.ask(None)
        room.show_briefing(second)
        settle(room, qtbot)
    assert card.question.text() == ""
    assert not room.sheet._fault.isVisible(), "nothing is wrong with this one"
    assert len(told) == 1
    room.show_briefing(first)
    settle(room, qtbot)
    assert card.question.text() == "退款多久到账"


def test_minutes_refused_after_another_was_opened_are_there_again(
    prepared: BriefingsRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, chair = prepared, prepared.chair
    first, second = _two(room, qtbot)
    with monkeypatch.context() as patch:
        patch.setattr(briefings, "edit_briefing", _full)
        typed(chair.minutes, "空调报修,周五前回复")
        room.show_briefing(second)
        settle(room, qtbot)
    assert chair.minutes.toPlainText() == ""
    room.show_briefing(first)
    settle(room, qtbot)
    assert chair.minutes.toPlainText() == "空调报修,周五前回复"
    typed(chair.minutes, "。")
    room.acts.keep()
    settle(room, qtbot)
    assert "空调报修" in on_view(room, qtbot).minutes


def test_points_refused_after_another_was_opened_are_there_again(
    prepared: BriefingsRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, points = prepared, prepared.sheet.points
    first, second = _two(room, qtbot)
    with monkeypatch.context() as patch:
        patch.setattr(briefings, "set_points", _full)
        typed(points.more, "核对工号牌")
        room.show_briefing(second)
        settle(room, qtbot)
    assert "核对工号牌" not in [point.text for point in points.points]
    room.show_briefing(first)
    settle(room, qtbot)
    assert "核对工号牌" in [point.text for point in points.points]
