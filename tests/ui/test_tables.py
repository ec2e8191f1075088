"""Tables sort by value, keep what is selected, and copy what a spreadsheet understands."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ccleader import words
from ccleader.columns import Column, Kind
from ccleader.ui.tables import ROW, RowsModel, TableView
from ccleader.ui.theme import Theme


@dataclass(frozen=True)
class Line:
    key: int
    name: str
    calls: int | None
    talk: int | None


LINES = (Line(1, "b", 90, 3_600), Line(2, "a", 1_000, None), Line(3, "c", None, 59), Line(4, "=1+1", 5, 60))
COLUMNS = (
    Column("name", "N!", lambda line: line.name),
    Column("calls", "C!", lambda line: line.calls, Kind.COUNT),
    Column("talk", "T!", lambda line: line.talk, Kind.SECONDS),
)


@pytest.fixture
def model() -> RowsModel:
    made = RowsModel(COLUMNS, lambda line: line.key)
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.set_rows(LINES)
    return made


@pytest.fixture
def view(model: RowsModel, theme: Theme, settings: QSettings, qtbot: QtBot) -> TableView:
    made = TableView(model, theme, settings, "lines", "Lines", hidden=("talk",))
    made.tester = model
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def _keys(model: RowsModel) -> list[int]:
    return [line.key for line in model.rows]


def test_that_numbers_sort_as_numbers_and_the_unknown_stays_last(model: RowsModel) -> None:
    model.sort(1)
    assert _keys(model) == [4, 1, 2, 3]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert _keys(model) == [2, 1, 4, 3]
    model.sort(-1)
    assert _keys(model) == [1, 2, 3, 4]


def test_that_a_second_sort_keeps_the_first_among_equals(model: RowsModel) -> None:
    model.set_rows([Line(1, "x", 2, 1), Line(2, "x", 1, 2), Line(3, "w", 3, 3)])
    model.sort(0)
    assert _keys(model) == [3, 1, 2]


def test_that_only_changed_rows_are_told(model: RowsModel, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    resets: list[bool] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.modelReset.connect(lambda: resets.append(True))
    model.set_rows([*LINES[:2], Line(3, "c", 7, 59), LINES[3]])
    assert told == [(2, 2)]
    assert resets == []


def test_that_the_filter_counts_and_keeps_the_order(model: RowsModel) -> None:
    counts: list[int] = []
    model.counted.connect(counts.append)
    model.sort(1)
    model.narrow(lambda line: line.calls is not None)
    assert _keys(model) == [4, 1, 2]
    assert counts == [3]


def test_that_cells_say_what_they_are_to_screen_readers(model: RowsModel) -> None:
    index = model.index(1, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "C! 1,000"
    assert index.data(ROW) == LINES[1]
    assert model.index(1, 2).data() == "—"


def test_that_selected_rows_are_copied_raw_with_headings(
    view: TableView, model: RowsModel, qtbot: QtBot
) -> None:
    view.columns_menu().actions()[2].setChecked(True)
    view.select_key(1)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "N!\tC!\tT!\nb\t90\t1:00:00"
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_C, both)
    assert QGuiApplication.clipboard().text() == "b\t90\t1:00:00"
    view.select_key(4)
    view.copy(headings=False)
    assert QGuiApplication.clipboard().text().startswith("'=1+1\t")


def test_that_what_is_seen_follows_hiding_moving_and_sorting(view: TableView) -> None:
    view.horizontalHeader().moveSection(1, 0)
    view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    columns, rows = view.seen()
    assert [column.key for column in columns] == ["calls", "name"]
    assert [row.key for row in rows] == [4, 1, 2, 3]


def test_that_the_selection_survives_sorting_filtering_and_new_rows(
    view: TableView, model: RowsModel
) -> None:
    assert view.select_key(2)
    view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [row.key for row in view.selected_rows()] == [2]
    model.narrow(lambda line: line.key != 1)
    model.set_rows([*LINES, Line(5, "d", 1, 1)])
    assert [row.key for row in view.selected_rows()] == [2]
    assert not view.select_key(99)


def test_that_enter_opens_the_row(view: TableView, qtbot: QtBot) -> None:
    view.select_key(3)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args[0].key == 3


def test_that_widths_hidden_columns_and_sorting_are_remembered(
    view: TableView, theme: Theme, settings: QSettings, qtbot: QtBot
) -> None:
    view.setColumnWidth(0, 222)
    view.columns_menu().actions()[2].setChecked(True)
    view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    model = RowsModel(COLUMNS, lambda line: line.key)
    again = TableView(model, theme, settings, "lines", "Lines", ("talk",))
    qtbot.addWidget(again)
    model.set_rows(LINES)
    assert again.columnWidth(0) == 222
    assert not again.isColumnHidden(2)
    assert _keys(model) == [2, 1, 4, 3]


def test_that_widths_kept_in_one_language_clip_no_heading_of_another(
    view: TableView, theme: Theme, settings: QSettings, qtbot: QtBot
) -> None:
    before = words.language()
    view.setColumnWidth(1, 60)
    view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    columns = [replace(column, title=f"A long heading {column.title}") for column in COLUMNS]
    words.use("en" if before != "en" else "zh_CN")
    try:
        again = TableView(RowsModel(columns, lambda line: line.key), theme, settings, "lines", "Lines")
        qtbot.addWidget(again)
        assert again.columnWidth(1) > again.fontMetrics().horizontalAdvance("A long heading") > 60
    finally:
        words.use(before)


def test_that_ten_thousand_rows_sort_and_filter_at_once(model: RowsModel) -> None:
    model.set_rows(Line(number, f"n{number}", number % 977, number) for number in range(10_000))
    model.sort(1)
    model.narrow(lambda line: "9" in line.name)
    assert model.rows[0].calls == 0


def test_that_spare_columns_give_way_where_there_is_little_room(
    model: RowsModel, theme: Theme, settings: QSettings, qtbot: QtBot
) -> None:
    view = TableView(model, theme, settings, "narrow", "Lines", spare=("talk", "calls"))
    view.tester = model
    qtbot.addWidget(view)
    view.resize(2_000, 300)
    view.show()
    assert _hidden(view) == []
    assert view.horizontalHeader().length() == view.viewport().width()
    view.resize(50, 300)
    assert _hidden(view) == [1, 2]
    assert len(view.seen()[0]) == 3, "copies and exports have them all the same"
    view.columns_menu().actions()[1].setChecked(True)
    assert _hidden(view) == [2], "what is asked for by hand stays"
    view.resize(2_000, 300)
    assert _hidden(view) == []


def _hidden(view: TableView) -> list[int]:
    return [number for number in range(3) if view.isColumnHidden(number)]
