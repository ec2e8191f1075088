"""The roster of shifts as a workbook, and read again."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from ccleader import words
from ccleader.acd import report, shift_lists
from ccleader.metrics.periods import Period, month
from ccleader.models.agents import AgentRow
from ccleader.models.plans import Cell, Planned
from ccleader.models.shifts import PlanSource, ShiftTypeRow
from ccleader.reports import shift_book, workbook

PEOPLE = [
    AgentRow(1, number, name, id=at)
    for at, (number, name) in enumerate(
        [("0812", "林晓彤"), ("8013", "=1+1"), ("8014", "刘洋"), ("8015", "刘洋")], 1
    )
]
KINDS = [
    ShiftTypeRow("早班", "早", "Z", 480, 960, ((720, 750),), id=1, place=0),
    ShiftTypeRow("早", "E", "E", 480, 960, id=2, place=1),
    ShiftTypeRow("夜班", "夜", "Y", 1440, 1920, id=3, place=2),
    ShiftTypeRow("老夜班", "夜", "Y", 1320, 1800, retired=True, id=4, place=3),
    ShiftTypeRow("旧班", "旧", "J", 1320, 1800, retired=True, id=5, place=4),
]


def planned(cells: dict[Cell, int | None]) -> dict[Cell, Planned]:
    return {cell: Planned(kind, PlanSource.LEADER) for cell, kind in cells.items()}


def write(path: Path, period: Period, cells: dict[Cell, int | None]) -> None:
    workbook.write(path, shift_book.sheets(PEOPLE, period, planned(cells), KINDS))


def test_the_book_has_a_row_an_agent_and_a_legend_of_what_is_used(tmp_path: Path) -> None:
    june = month(date(2026, 6, 1))
    write(tmp_path / "a.xlsx", june, {(1, june.first): 1, (1, june.last): 4, (2, june.first): None})
    book = load_workbook(tmp_path / "a.xlsx")
    shifts, legend = book.worksheets
    rows = list(shifts.iter_rows(values_only=True))
    assert rows[0][:3] == ("工号", "姓名", "6/1 周一")
    assert len(rows[0]) == 33
    assert rows[1][:4] == ("0812", "林晓彤", "早班", None)
    assert rows[1][31] == "老夜班"
    assert rows[1][32] == timedelta(minutes=450 + 480)
    assert rows[2][2] == "休"
    assert rows[2][32] == timedelta()
    assert rows[3][32] is None
    assert [row[:3] for row in legend.iter_rows(min_row=2, values_only=True)] == [
        ("早班", "早班", "08:00–16:00"),
        ("E", "早", "08:00–16:00"),
        ("夜", "夜班", "次日 00:00–08:00"),
        ("老夜班", "老夜班", "22:00–06:00"),
    ]


PERIODS = st.builds(
    lambda first, days: Period(first, first + timedelta(days=days)),
    st.dates(date(2023, 12, 1), date(2028, 3, 31)),
    st.integers(0, 40),
)


@pytest.mark.parametrize("language", words.LANGUAGES)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), period=PERIODS)
def test_what_is_written_is_read_again(
    tmp_path: Path, language: str, data: st.DataObject, period: Period
) -> None:
    cell = st.tuples(st.sampled_from([1, 2, 3, 4]), st.sampled_from(list(period)))
    cells = data.draw(st.dictionaries(cell, st.sampled_from([None, 1, 2, 3, 4, 5]), max_size=40))
    path = tmp_path / "a.xlsx"
    words.use(language)
    try:
        write(path, period, cells)
        read = report.first_cells(path, shift_lists.MOST_ROWS, shift_lists.MOST_COLUMNS)
        found = shift_lists.read(read, PEOPLE, KINDS, period.first)
    finally:
        words.use(words.LANGUAGES[0])
    assert (found.plan, found.faults) == (cells, [])


def test_the_book_is_read_in_a_child_like_any_file(tmp_path: Path) -> None:
    new_year = Period(date(2026, 12, 31), date(2027, 1, 1))
    cells: dict[Cell, int | None] = {(1, new_year.first): 3, (1, new_year.last): None}
    write(tmp_path / "a.xlsx", new_year, cells)
    read = shift_lists.file_cells(tmp_path / "a.xlsx")
    assert shift_lists.read(read, PEOPLE, KINDS, new_year.first).plan == cells
