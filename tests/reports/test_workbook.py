"""Workbooks: real values come back, and no text ever becomes a formula."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from ccleader.columns import Column, Kind
from ccleader.errors import Trouble
from ccleader.reports import review_book, workbook
from tests.reports import made_review

PAYLOADS = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x.example","y")',
    '=WEBSERVICE("http://x.example")',
    "+1+1",
    "+cmd|' /C calc'!A0",
    "-1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "#N/A",
    "http://x.example/",
    "{=1+1}",
)


@dataclass(frozen=True)
class Thing:
    text: str | None
    count: int | None = None
    number: float | None = None
    seconds: int | None = None
    share: float | None = None
    day: date | None = None


COLUMNS: list[Column[Thing]] = [
    Column("text", "Text", lambda thing: thing.text, width=30),
    Column("count", "Count", lambda thing: thing.count, Kind.COUNT),
    Column("number", "Number", lambda thing: thing.number, Kind.NUMBER),
    Column("seconds", "Seconds", lambda thing: thing.seconds, Kind.SECONDS),
    Column("share", "Share", lambda thing: thing.share, Kind.PERCENT),
    Column("day", "Day", lambda thing: thing.day, Kind.DATE),
    Column("shown", "Shown", lambda thing: thing.count, Kind.TEXT, lambda thing: thing.text or ""),
]


def written(path: Path, *things: Thing, title: str = "x") -> Path:
    workbook.write(path, [workbook.SheetOut(title, COLUMNS, things)])
    return path


def test_numbers_durations_percents_and_dates_are_real(tmp_path: Path) -> None:
    thing = Thing("郭子轩", 1261, 12.345, 90061, 0.9431, date(2026, 6, 29))
    sheet = load_workbook(written(tmp_path / "a.xlsx", thing)).worksheets[0]
    cells = [cell.value for cell in sheet[2]]
    assert cells[:3] == ["郭子轩", 1261, 12.345]
    assert cells[3].total_seconds() == pytest.approx(90061)
    assert cells[4:6] == [0.9431, datetime(2026, 6, 29)]
    formats = [cell.number_format for cell in sheet[2]]
    assert formats[:6] == ["@", "#,##0", "#,##0.0", "[h]:mm:ss", "0.0%", "yyyy-mm-dd"]


def test_unknown_is_empty_and_zero_is_zero(tmp_path: Path) -> None:
    sheet = load_workbook(written(tmp_path / "a.xlsx", Thing(None), Thing("", 0, 0.0, 0, 0.0))).worksheets[0]
    assert [cell.value for cell in sheet[2]] == [None] * 7
    assert [cell.value for cell in sheet[3]][1:3] == [0, 0]


def test_heading_is_bold_frozen_wide_and_filtered(tmp_path: Path) -> None:
    sheet = load_workbook(written(tmp_path / "a.xlsx", Thing("a"))).worksheets[0]
    assert [cell.value for cell in sheet[1]] == [column.heading for column in COLUMNS]
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:G2"
    assert sheet.column_dimensions["A"].width == 30


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_becomes_a_formula_a_link_or_an_error(payload: str, tmp_path: Path) -> None:
    columns = [
        Column("a", payload, lambda thing: thing.text),
        Column("b", payload, lambda thing: thing.count, Kind.TEXT, lambda thing: thing.text or ""),
    ]
    path = tmp_path / "a.xlsx"
    workbook.write(path, [workbook.SheetOut(payload, columns, [Thing(payload, 1)])])
    with zipfile.ZipFile(path) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        assert not [name for name in parts.namelist() if "externalLink" in name]
    assert not re.search(r"<f[ >]|hyperlink|t=\"e\"", sheet)
    for row in load_workbook(path).worksheets[0].iter_rows():
        for cell in row:
            assert cell.data_type == "s"
            assert cell.value.strip() == payload.strip()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40))
def test_any_text_comes_back_without_control_characters(tmp_path: Path, text: str) -> None:
    cell = load_workbook(written(tmp_path / "a.xlsx", Thing(text))).worksheets[0]["A2"]
    kept = "".join(char for char in text if char in "\t\n\r" or char >= " ")
    back = (cell.value or "").replace("\r\n", "\n").replace("\r", "\n")
    assert cell.data_type != "f"
    assert back == kept.replace("\r\n", "\n").replace("\r", "\n")


def test_sheet_titles_are_what_excel_accepts(tmp_path: Path) -> None:
    titles = ["a/b:c*d?[e]\\f", "x" * 40, "X" * 40, "'quoted'", "", "x" * 40]
    path = tmp_path / "a.xlsx"
    workbook.write(path, [workbook.SheetOut(title, COLUMNS, []) for title in titles])
    found = load_workbook(path).sheetnames
    assert found == ["a b c d  e  f", "x" * 31, "X" * 29 + " 2", "quoted", "-", "x" * 29 + " 3"]


def test_a_file_that_cannot_be_written_is_trouble_and_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "taken.xlsx"
    target.mkdir()
    with pytest.raises(Trouble, match=re.escape(str(target))):
        written(target, Thing("a"))
    assert list(tmp_path.iterdir()) == [target]


def test_an_older_file_is_replaced_whole(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", Thing("old"))
    written(path, Thing("new"))
    assert load_workbook(path).worksheets[0]["A2"].value == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_reviews_are_a_line_an_agent_and_a_line_a_metric(tmp_path: Path) -> None:
    review = made_review.usual()
    path = tmp_path / "reviews.xlsx"
    workbook.write(path, review_book.sheets([review, review]))
    people, figures = load_workbook(path).worksheets
    assert people.max_row == 3
    assert people["A2"].value == "08058"
    assert people.max_column == 3 + len(review.lines) + 2
    assert figures.max_row == 1 + 2 * len(review.lines)
    away = next(line for line in review.lines if line.key == "not_ready_time")
    assert away.value is not None
    assert figures["E2"].value == pytest.approx(away.value / 60)


def test_reviews_of_nobody_make_an_empty_book(tmp_path: Path) -> None:
    workbook.write(tmp_path / "none.xlsx", review_book.sheets([]))
    assert load_workbook(tmp_path / "none.xlsx").worksheets[0].max_row == 1
