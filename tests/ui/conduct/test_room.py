"""The month on view: tokens, totals, the record in full, appeals, and what the keys of the grid do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from ccleader.metrics import periods
from ccleader.models import conduct, conduct_writes
from ccleader.models.conduct import ConductRow, Standing
from ccleader.models.store import Store
from ccleader.reports import forms
from ccleader.ui.badges import waiting
from ccleader.ui.conduct import outputs
from ccleader.ui.conduct.dialogs import DecideDialog
from ccleader.ui.conduct.room import BOARD, REGISTER, SLIP, ConductRoom
from ccleader.ui.point_marks import Token, token_of
from ccleader.words import phrase
from tests.ui.conduct.conftest import NOW
from tests.ui.conftest import TODAY

Calm = Callable[[], None]
Ask = Callable[..., Any]
JUNE = periods.month(TODAY)


def _rows(ask: Ask, name: str) -> list[ConductRow]:
    return [row for row in ask(conduct.records, 1, JUNE) if row.agent == name]


def _dialog() -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def _go(room: ConductRoom, name: str, day: int) -> None:
    assert room.month.read is not None
    who = next(line.agent.id for line in room.month.read.lines if line.agent.name == name)
    room.month.grid.choose(who, date(2026, 6, day))
    room.month.grid.setFocus()


def _press(room: ConductRoom, key: Qt.Key) -> None:
    QTest.keyClick(room.month.grid, key)


def test_agents_stand_by_their_totals(room: ConductRoom) -> None:
    assert room.month.read is not None
    lines = room.month.read.lines
    assert [(line.agent.name, line.running.points, line.month.warnings) for line in lines[:2]] == [
        ("郭子轩", 4, 1),
        ("唐欣然", 0, 1),
    ]
    assert len(lines) == 6


def test_every_token_says_what_became_of_the_record(room: ConductRoom, ask: Ask) -> None:
    tokens = {row.short + row.agent: token_of(row) for row in ask(conduct.records, 1, JUNE)}
    found = [token for token, _ in tokens.values()]
    assert found.count(Token.APPEALED) == 1
    assert [token_of(row) for row in _rows(ask, "郭子轩")] == [
        (Token.WARNING, ""),
        (Token.POINTS, "2"),
        (Token.POINTS, "2"),
    ]


def test_the_selected_agent_is_told_in_words(room: ConductRoom) -> None:
    _go(room, "郭子轩", 23)
    assert "第3条 −2" in room.month.foot.told.text()
    assert "第3条" in room.month.foot.often.text()
    assert "与邻座闲谈" in str(room.month.grid.currentIndex().data(Qt.ItemDataRole.ToolTipRole))


def test_enter_opens_the_record_and_esc_gives_the_grid_back(room: ConductRoom) -> None:
    _go(room, "郭子轩", 23)
    _press(room, Qt.Key.Key_Return)
    assert room.drawer.isVisible()
    assert room.drawer.row is not None
    assert room.drawer.row.warning_day == date(2026, 6, 11)
    QTest.keyClick(room.drawer, Qt.Key.Key_Escape)
    assert not room.drawer.isVisible()
    assert room.month.side.isVisible()


def test_a_refused_signature_needs_a_witness_and_what_is_typed_stays(
    room: ConductRoom, calm: Calm, ask: Ask
) -> None:
    _go(room, "郭子轩", 23)
    _press(room, Qt.Key.Key_Return)
    drawer = room.drawer
    drawer.statement.setPlainText("当时在问业务")
    drawer.refused.setText("认为处理过重")
    drawer.save()
    calm()
    assert drawer.rows["refusal_witness"]._fault.text()
    drawer.close_drawer()
    _press(room, Qt.Key.Key_Return)
    assert drawer.refused.text() == "认为处理过重"
    drawer.witness.setText("林晓彤")
    drawer.save()
    calm()
    kept = _rows(ask, "郭子轩")[1]
    assert (kept.statement, kept.refusal_witness, kept.signed) == ("当时在问业务", "林晓彤", True)


def test_what_somebody_else_writes_does_not_take_what_is_typed(
    room: ConductRoom, calm: Calm, ask: Ask
) -> None:
    _go(room, "郭子轩", 23)
    _press(room, Qt.Key.Key_Return)
    room.drawer.improve.setPlainText("不再闲谈")
    record_id = room.drawer.row.id if room.drawer.row else 0
    form = conduct_writes.CompletionForm(signed_on=date(2026, 6, 24))
    room.desk.worker.write(
        phrase("operations", "Sign"), lambda session: conduct_writes.complete(session, record_id, form, NOW)
    )
    calm()
    assert room.drawer.signed.text() == "2026-06-24"
    assert room.drawer.improve.toPlainText() == "不再闲谈"


def test_del_strikes_with_a_reason_and_can_be_undone(room: ConductRoom, calm: Calm, ask: Ask) -> None:
    _go(room, "郭子轩", 26)
    _press(room, Qt.Key.Key_Delete)
    dialog = _dialog()
    dialog.save()
    calm()
    assert dialog.rows["struck_why"]._fault.text()
    dialog._why.setText("误记")
    dialog.save()
    calm()
    assert _rows(ask, "郭子轩")[-1].standing is Standing.STRUCK
    assert room.month.read is not None
    assert room.month.read.lines[0].running.points == 2
    room.desk.worker.undo()
    calm()
    assert _rows(ask, "郭子轩")[-1].standing is Standing.STANDS


def test_the_cursor_stays_with_its_agent_when_the_order_changes(room: ConductRoom, calm: Calm) -> None:
    _go(room, "刘洋", 8)
    _decide(room, "upheld_1")
    _dialog().why.setPlainText("核对录像属实")
    _dialog().save()
    calm()
    assert room.month.read is not None
    assert [line.agent.name for line in room.month.read.lines[:2]] == ["郭子轩", "刘洋"]
    assert room.month.read.lines[1].running.points == 3
    cell = room.month.grid.cell
    assert room.month.grid.line is not None
    assert (room.month.grid.line.agent.name, cell and cell[1].day) == ("刘洋", 8)


def _decide(room: ConductRoom, name: str) -> None:
    way = room.month.appeals.findChild(QPushButton, name)
    assert way is not None
    way.click()


def test_an_appeal_is_reduced_with_points_and_a_reason(room: ConductRoom, calm: Calm, ask: Ask) -> None:
    assert room.month.appeals.isVisible()
    _decide(room, "reduced_1")
    dialog = _dialog()
    assert isinstance(dialog, DecideDialog)
    dialog.points.setValue(1)
    dialog.save()
    calm()
    assert dialog.rows["decided_why"]._fault.text()
    dialog.why.setPlainText("事出有因")
    dialog.save()
    calm()
    (row,) = _rows(ask, "刘洋")
    assert (row.standing, row.counted) == (Standing.REDUCED, 1)
    assert not room.month.appeals.isVisible()


def test_an_appeal_is_entered_from_the_record(room: ConductRoom, calm: Calm) -> None:
    _go(room, "唐欣然", 26)
    _press(room, Qt.Key.Key_Return)
    room.drawer.appeal()
    dialog = _dialog()
    dialog._reason.setPlainText("当时在培训")
    dialog.save()
    calm()
    assert room.month.read is not None
    assert len(room.month.read.appeals) == 2
    assert room.drawer.row is not None
    assert room.drawer.row.standing is Standing.APPEALED


def test_an_appeal_typed_and_not_entered_comes_back(room: ConductRoom, calm: Calm) -> None:
    _go(room, "唐欣然", 26)
    _press(room, Qt.Key.Key_Return)
    room.drawer.appeal()
    dialog = _dialog()
    dialog._reason.setPlainText("当时在培训")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    room.drawer.appeal()
    again = _dialog()
    assert again._reason.toPlainText() == "当时在培训"
    again.save()
    calm()
    room.desk.worker.undo()
    calm()
    room.drawer.appeal()
    assert _dialog()._reason.toPlainText() == ""
    _dialog().reject()


def test_an_empty_month_keeps_the_grid(room: ConductRoom, calm: Calm) -> None:
    room.months.back.click()
    calm()
    assert room.month.read is not None
    assert (room.month.read.period.first, room.month.read.empty) == (date(2026, 5, 1), True)
    assert room.month.grid.rows.rowCount() == 6


def test_a_record_is_opened_from_elsewhere_with_its_month(room: ConductRoom, calm: Calm) -> None:
    room.months.back.click()
    calm()
    room.open(1)
    calm()
    assert room.month.read is not None
    assert room.month.read.period.first == date(2026, 6, 1)
    assert room.drawer.row is not None
    assert room.drawer.row.id == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_points_and_warnings_are_painted_in_their_colours(room: ConductRoom, scheme: str) -> None:
    theme, grid = room.desk.theme, room.month.grid
    theme.choose(scheme, False)
    _go(room, "王思远", 1)
    picture = grid.viewport().grab().toImage()
    found: dict[int, set[str]] = {}
    for day in (11, 23):
        cell = grid.visualRect(grid.rows.index(0, day))
        spots = [(x, y) for x in range(cell.left(), cell.right()) for y in range(cell.top(), cell.bottom())]
        found[day] = {picture.pixelColor(x, y).name() for x, y in spots}
    wanted = theme.color("warn").name(), theme.color("data").name()
    theme.choose("light", False)
    assert wanted[0] in found[11]
    assert wanted[1] in found[23]


def test_no_number_of_an_article_is_cut(room: ConductRoom) -> None:
    assert room.month.read is not None
    delegate = room.month.articles.list.itemDelegate()
    metrics = QFontMetrics(room.desk.theme.font(12))
    for row in room.month.read.articles:
        assert delegate.number_width(row) >= metrics.horizontalAdvance(row.number), row.number


def test_the_posted_list_names_nobody(room: ConductRoom) -> None:
    assert room.month.read is not None
    columns, rows = outputs.unnamed(room.month.read)
    told = [[column.shown(row) for column in columns] for row in rows]
    assert len(told) == 4
    assert {line[1] for line in told} == {"A", "B"}
    assert not any("郭子轩" in cell or "闲谈约" in cell for line in told for cell in line)


def test_printing_asks_for_the_slip_of_the_record(room: ConductRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, int]] = []
    monkeypatch.setattr(room, "_print", lambda key, record_id: asked.append((key, record_id)))
    _go(room, "郭子轩", 23)
    _press(room, Qt.Key.Key_Return)
    room.print()
    assert asked == [("points", 2)]


def test_the_badge_counts_appeals_and_unsigned_records(filled: Path) -> None:
    with Store.open(filled) as store:
        counts = store.read(lambda session: waiting(session, 1, None, NOW))
    assert counts["conduct"] == 5


def test_the_views_are_a_key_away(room: ConductRoom, calm: Calm) -> None:
    for key, page in ((Qt.Key.Key_2, room.records), (Qt.Key.Key_1, room.month)):
        QTest.keyClick(room, key, Qt.KeyboardModifier.AltModifier)
        calm()
        assert room.page is page


def test_every_form_printed_here_is_there(room: ConductRoom, ask: Ask) -> None:
    for key, wanted in (
        (SLIP, {"id": 2}),
        ("appeal", {"id": 1}),
        (REGISTER, {"group_id": 1, "period": JUNE}),
        (BOARD, {"group_id": 1, "period": JUNE}),
    ):
        assert ask(forms.order(key, NOW, **wanted)).name
