"""The room over a real store: walk, write, tick, print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from ccleader.models import reviews
from ccleader.models.agents import GroupRow
from ccleader.models.changed import Changed
from ccleader.ui.printing import new_printer
from ccleader.ui.reviews.room import ReviewsRoom
from ccleader.ui.reviews.standing import ATTENDANCE, POINTS, Show
from ccleader.ui.room import Desk, Notice
from ccleader.words import phrase
from tests.ui.reviews.made_up import COMMENTED, GONE, JUNE, NAMES, NEW

Quiet = Callable[[], None]

NUMBERS = sorted(set(NAMES) - {GONE})


def _shown(room: ReviewsRoom) -> list[str]:
    return [row.agent.number for row in room.agents.list.rows_model.rows]


def _ticked(room: ReviewsRoom) -> list[str]:
    return [row.agent.number for row in room.agents.to_print]


def _id(room: ReviewsRoom, number: str) -> int:
    return next(row.agent.id for row in room.agents.standings if row.agent.number == number)


def _stored(desk: Desk, room: ReviewsRoom, quiet: Quiet) -> dict[str, str]:
    """工号 → comment as the store has it."""
    found: list[dict[int, str]] = []
    desk.worker.read(lambda session: reviews.comments(session, JUNE), found.append, room)
    quiet()
    numbers = {row.agent.id: row.agent.number for row in room.agents.standings}
    return {numbers[agent_id]: text for agent_id, text in found[0].items()}


def _press(qtbot: QtBot, room: ReviewsRoom, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(room.focusWidget() or room, key, held)


def _sharp(room: ReviewsRoom) -> bool:
    """Whether the page is drawn for the size it is shown in."""
    picture = room.preview.view.picture
    assert picture is not None
    return abs(picture.width() - room.preview.view.widget().width() * picture.devicePixelRatio()) <= 2


def test_the_newest_month_comes_with_its_first_review(room: ReviewsRoom, qtbot: QtBot) -> None:
    assert _shown(room) == NUMBERS
    assert _ticked(room) == list(COMMENTED)
    assert room.preview.shown is not None
    assert room.preview.shown.number == NUMBERS[0]
    qtbot.waitUntil(lambda: _sharp(room))


def test_the_arrow_keys_walk_the_reviews(room: ReviewsRoom, qtbot: QtBot, quiet: Quiet) -> None:
    room.search()
    for _ in range(3):
        qtbot.keyClick(room.agents.list, Qt.Key.Key_Down)
    quiet()
    assert room.preview.shown is not None
    assert room.preview.shown.number == NUMBERS[3]
    assert room.comment.field.toPlainText() == ""


def test_pages_turn_and_grow_by_keys(room: ReviewsRoom, qtbot: QtBot, quiet: Quiet) -> None:
    view = room.preview.view
    first = view.picture
    qtbot.keyClick(room, Qt.Key.Key_PageDown)
    assert (view.page, room.preview.switch.value) == (1, 1)
    assert view.picture is not first
    qtbot.keyClick(room, Qt.Key.Key_PageUp)
    assert view.page == 0
    coarse = view.ppi
    qtbot.keyClick(room, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.ppi > coarse
    qtbot.waitUntil(lambda: view.picture is not None and view.picture is not first)
    quiet()
    assert view.picture is not None
    assert abs(view.picture.width() - view.ppi * 210 / 25.4) <= 2
    qtbot.keyClick(room, Qt.Key.Key_PageDown)
    assert view.page == 0
    assert view.verticalScrollBar().value() > 0


def test_only_the_newest_wanted_review_is_made(room: ReviewsRoom, quiet: Quiet) -> None:
    made: list[str] = []
    room.preview.reviewed.connect(lambda review: made.append(review.identity.number))
    for number in NUMBERS[1:]:
        room.agents.select(_id(room, number))
    quiet()
    assert made[-1] == NUMBERS[-1]
    assert len(made) < len(NUMBERS) - 1


def test_space_and_a_click_tick(room: ReviewsRoom, qtbot: QtBot) -> None:
    room.search()
    qtbot.keyClick(room.agents.list, Qt.Key.Key_Space)
    assert _ticked(room) == [COMMENTED[1]]
    cell = room.agents.list.visualRect(room.agents.list.rows_model.index(2, 0)).center()
    qtbot.mouseClick(room.agents.list.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert _ticked(room) == [COMMENTED[1], NUMBERS[2]]
    room.agents.list.selectAll()
    qtbot.keyClick(room.agents.list, Qt.Key.Key_Space)
    assert _ticked(room) == NUMBERS
    assert len(room.agents.list.selected_rows()) == len(NUMBERS)
    qtbot.keyClick(room.agents.list, Qt.Key.Key_Space)
    assert _ticked(room) == []
    assert not room.ways_out.print.isEnabled()
    assert room.ways_out.print.toolTip()


def test_the_segments_narrow_the_list(room: ReviewsRoom, quiet: Quiet) -> None:
    room.agents.show_only.choose(Show.LACKING)
    quiet()
    assert _shown(room) == [number for number in NUMBERS if number not in COMMENTED]
    assert room.preview.shown is not None
    assert room.preview.shown.number not in COMMENTED
    room.agents.show_only.choose(Show.READY)
    assert _shown(room) == list(COMMENTED)


def test_a_comment_is_saved_on_leaving_and_undone(
    desk: Desk, room: ReviewsRoom, qtbot: QtBot, quiet: Quiet
) -> None:
    room.agents.select(_id(room, "8058"))
    qtbot.keyClick(room, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    room.comment.field.insertPlainText("示忙偏长")
    room.agents.select(_id(room, "8017"))
    quiet()
    assert _stored(desk, room, quiet)["8058"] == "示忙偏长"
    assert "8058" in _ticked(room)
    assert room.comment.field.toPlainText() == ""
    desk.worker.undo()
    quiet()
    assert "8058" not in _stored(desk, room, quiet)
    assert "8058" not in _ticked(room)


def test_the_agent_stays_when_the_month_changes(room: ReviewsRoom, quiet: Quiet) -> None:
    quiet()
    chosen = room.agents.standings[2].agent.id
    room.agents.select(chosen)
    room.months.back.click()
    quiet()
    assert room.agents.current is not None
    assert room.agents.current.agent.id == chosen


def test_a_comment_is_saved_after_a_rest(desk: Desk, room: ReviewsRoom, qtbot: QtBot, quiet: Quiet) -> None:
    room.comment._resting.setInterval(10)
    room.agents.show_only.choose(Show.LACKING)
    room.agents.select(_id(room, "8058"))
    room.comment.field.setPlainText("一")
    qtbot.waitUntil(lambda: room.comment._drafts == {}, timeout=10_000)
    quiet()
    assert _stored(desk, room, quiet)["8058"] == "一"
    assert "8058" in _shown(room), "the review that is being written stays in the list"
    assert room.comment.field.toPlainText() == "一"


def test_an_undo_elsewhere_shows_in_the_field(desk: Desk, room: ReviewsRoom, quiet: Quiet) -> None:
    before = room.comment.field.toPlainText()
    room.comment.field.setPlainText("别的话")
    room.comment.save()
    quiet()
    desk.worker.undo()
    quiet()
    assert room.comment.field.toPlainText() == before


def test_a_text_that_cannot_be_saved_is_kept(
    desk: Desk, room: ReviewsRoom, quiet: Quiet, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Notice] = []
    desk.noticed.connect(told.append)
    desk.worker.troubled.connect(lambda error: None)
    monkeypatch.setattr(reviews, "set_comment", _refuse)
    room.agents.select(_id(room, "8058"))
    room.comment.field.setPlainText("不能丢")
    room.agents.select(_id(room, "8017"))
    quiet()
    assert len(told) == 1
    monkeypatch.undo()
    room.agents.select(_id(room, "8058"))
    assert room.comment.field.toPlainText() == "不能丢"
    room.comment.save()
    quiet()
    assert _stored(desk, room, quiet)["8058"] == "不能丢"


def _refuse(*_: object, **__: object) -> Changed:
    from ccleader.errors import Trouble

    raise Trouble(phrase("trouble", "A group needs a name."))


def test_facts_go_into_the_comment(room: ReviewsRoom, quiet: Quiet) -> None:
    room.agents.select(_id(room, "8058"))
    quiet()
    assert room.comment.insert.isEnabled()
    facts = [action for action in room.comment.menu().actions() if action.isEnabled()]
    facts[0].trigger()
    assert room.comment.field.toPlainText() == facts[0].text()


def test_ctrl_enter_goes_on_to_the_next_missing_comment(
    desk: Desk, room: ReviewsRoom, qtbot: QtBot, quiet: Quiet
) -> None:
    open_ones = [number for number in NUMBERS if number not in COMMENTED]
    room.todo.findChild(QPushButton, "write_comments").click()
    for number in open_ones:
        assert room.agents.current is not None
        assert room.agents.current.agent.number == number
        room.comment.field.setPlainText(f"评语 {number}")
        qtbot.keyClick(room.comment.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        quiet()
    assert {number: f"评语 {number}" for number in open_ones}.items() <= _stored(desk, room, quiet).items()
    assert _ticked(room) == [number for number in NUMBERS if number != NEW]


def test_months_go_back_and_forth(room: ReviewsRoom, qtbot: QtBot, quiet: Quiet) -> None:
    assert not room.months.forth.isEnabled()
    qtbot.keyClick(room, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    quiet()
    assert room.agents.standings[0].comment == ""
    assert GONE in _shown(room)
    assert room.months.forth.isEnabled()
    room.open(date(2026, 6, 12))
    quiet()
    assert _shown(room) == NUMBERS


def test_what_lacks_has_a_way_to_mend_it(desk: Desk, room: ReviewsRoom, quiet: Quiet) -> None:
    wanted: list[tuple[str, object]] = []
    desk.wanted.connect(lambda key, what: wanted.append((key, what)))
    quiet()
    lacking, *others = room.agents.standings
    open_ = replace(lacking, done=frozenset(), unsettled=frozenset())
    unsettled = [replace(row, unsettled=frozenset((POINTS, ATTENDANCE))) for row in others]
    room.agents.show_standings((open_, *unsettled))
    room.todo.show_standings(room.agents.standings)
    ways = [way for way in room.todo.findChildren(QPushButton) if way.isVisibleTo(room)]
    for name in ("bring_in", "to_coaching", "to_quality", "to_conduct", "to_attendance"):
        next(way for way in ways if way.objectName() == name).click()
    new = ("new", {"agent_id": lacking.agent.id})
    assert wanted == [
        ("imports", None),
        ("coaching", new),
        ("quality", None),
        ("conduct", None),
        ("attendance", None),
    ]


def test_an_empty_month_points_to_the_import(desk: Desk, room: ReviewsRoom, quiet: Quiet) -> None:
    wanted: list[str] = []
    desk.wanted.connect(lambda key, _what: wanted.append(key))
    room.show_month(date(2025, 12, 1))
    quiet()
    way = room.findChild(QPushButton, "to_import")
    assert way.isVisible()
    assert not room.ways_out.print.isEnabled()
    way.click()
    assert wanted == ["imports"]


def test_another_group_without_agents(desk: Desk, room: ReviewsRoom, quiet: Quiet) -> None:
    desk.choose_group(None)
    quiet()
    assert room.findChild(QPushButton, "to_roster").isVisible()
    assert not room.ways_out.print.isEnabled()


def test_an_agent_asked_for_from_elsewhere(room: ReviewsRoom, quiet: Quiet) -> None:
    room.open(_id(room, "8058"))
    quiet()
    assert room.preview.shown is not None
    assert room.preview.shown.number == "8058"


def test_the_panel_hides_where_the_window_is_narrow(room: ReviewsRoom, qtbot: QtBot) -> None:
    room.resize(1100, 700)
    assert not room.comment.isVisible()
    qtbot.keyClick(room, Qt.Key.Key_BracketRight)
    assert room.comment.isVisible()


def _pages(path: Path) -> int:
    return len(PdfReader(path).pages)


def _printer(path: Path) -> QPrinter:
    made = new_printer()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(path))
    made.setResolution(60)
    return made


def test_ctrl_p_prints_the_ticked_ones(
    desk: Desk, room: ReviewsRoom, qtbot: QtBot, quiet: Quiet, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Notice] = []
    desk.noticed.connect(told.append)

    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(data_dir / "paper.pdf"))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    with qtbot.waitSignal(room.press.finished, timeout=20_000) as found:
        qtbot.keyClick(room, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert found.args[0].done == COMMENTED
    assert _pages(data_dir / "paper.pdf") == 2 * len(COMMENTED)
    assert not told[0].lasting
    assert room.ways_out.print.isEnabled()


def test_what_is_still_being_typed_is_printed(room: ReviewsRoom, qtbot: QtBot, data_dir: Path) -> None:
    room.comment.field.setPlainText("临别赠言")
    with qtbot.waitSignal(room.press.finished, timeout=20_000):
        room.ways_out.write_pdf(data_dir / "all.pdf")
    text = "".join(page.extract_text() for page in PdfReader(data_dir / "all.pdf").pages)
    assert "临别赠言" in text


def test_a_stop_ends_the_batch_and_keeps_the_rest_ticked(
    desk: Desk, room: ReviewsRoom, qtbot: QtBot, data_dir: Path
) -> None:
    told: list[Notice] = []
    desk.noticed.connect(told.append)
    room.agents.tick([row.agent.id for row in room.agents.standings], True)
    show = room.press._show

    def stop_at_two(number: int) -> None:
        show(number)
        if number == 2:
            room.press.stop.click()

    room.press._show = stop_at_two  # type: ignore[method-assign]
    with qtbot.waitSignal(room.press.finished, timeout=20_000) as found:
        room.ways_out.write_pdfs(data_dir)
    done = found.args[0].done
    assert 1 <= len(done) < len(NUMBERS)
    assert done == tuple(NUMBERS[: len(done)])
    assert _ticked(room) == NUMBERS[len(done) :]
    assert told[0].lasting
    assert NAMES[done[0]] in told[0].text


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_fails_tells_so(desk: Desk, room: ReviewsRoom, qtbot: QtBot, data_dir: Path) -> None:
    told: list[Notice] = []
    desk.noticed.connect(told.append)
    with qtbot.waitSignal(room.press.finished, timeout=20_000) as found:
        room.ways_out.print_on(_printer(data_dir / "missing" / "paper.pdf"))
    assert found.args[0].done == ()
    assert _ticked(room) == list(COMMENTED)
    assert told[0].lasting


def test_files_are_asked_for(
    room: ReviewsRoom, qtbot: QtBot, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter((str(data_dir / "all"), str(data_dir / "book.xlsx")))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (next(names), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(data_dir))
    for act in (room.ways_out.ask_pdf, room.ways_out.ask_workbook, room.ways_out.ask_pdfs):
        with qtbot.waitSignal(room.press.finished, timeout=20_000):
            act()
    made = {path.name for path in data_dir.iterdir()}
    assert made == {"all.pdf", "book.xlsx", *(f"202606_{number}_{NAMES[number]}.pdf" for number in COMMENTED)}


def test_a_file_that_cannot_be_written_is_told(
    desk: Desk, room: ReviewsRoom, qtbot: QtBot, data_dir: Path
) -> None:
    with qtbot.waitSignal(desk.noticed, timeout=20_000) as told:
        room.ways_out.write_pdf(data_dir / "missing" / "all.pdf")
    assert told.args[0].lasting
    assert not room.press.running


def test_a_group_of_another_store_view(desk: Desk, room: ReviewsRoom, quiet: Quiet) -> None:
    desk.choose_group(GroupRow(1, "晨曦组", "组长"))
    quiet()
    assert _shown(room) == NUMBERS


def test_every_part_has_a_name(room: ReviewsRoom, language: str) -> None:
    for made in room.findChildren(QPushButton):
        assert made.text() or made.accessibleName()
    assert room.keys()
    assert room.agents.list.accessibleName()
    assert room.preview.view.accessibleDescription()
    assert room.agents.list.childAt(QPoint(0, 0)) is not None
