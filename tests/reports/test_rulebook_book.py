"""A rulebook as a workbook, and read again; what is not understood is refused with its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from ccleader import words
from ccleader.acd import rulebook_lists
from ccleader.errors import Trouble
from ccleader.models.rulebook_starters import starter_articles, starters
from ccleader.models.rulebooks import ArticleForm, ArticleRow, Category, Scope, Severity, VersionRow
from ccleader.reports import rulebook_book, workbook

START = date(2026, 1, 1)
VERSION = VersionRow(
    "2026版",
    START,
    id=1,
    rulebook_id=1,
    name="现场规范",
    issuer="",
    scope=Scope.AGENTS,
    group_id=None,
    retired=False,
    cited=False,
)
HEAD = ["条款", "内容", "分值", "最高分", "类别", "严重程度", "先警告", "暂停自", "暂停至"]


def rows(forms: list[ArticleForm]) -> list[ArticleRow]:
    return [
        ArticleRow(
            **vars(form),
            id=place,
            version_id=1,
            rulebook_id=1,
            rulebook="现场规范",
            version="2026版",
            place=place,
        )
        for place, form in enumerate(forms)
    ]


def out(path: Path, forms: list[ArticleForm]) -> None:
    workbook.write(path, rulebook_book.sheets(VERSION, rows(forms)))


def cells_of(forms: list[ArticleForm]) -> list[list[str]]:
    """The cells as the workbook has them, without a file in between."""
    return [
        [column.heading for column in rulebook_book.COLUMNS],
        *(
            ["" if column.value(row) is None else str(column.value(row)) for column in rulebook_book.COLUMNS]
            for row in rows(forms)
        ),
    ]


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("key", starters())
def test_a_rulebook_comes_back_as_it_went_out(tmp_path: Path, key: str, language: str) -> None:
    words.use(language)
    forms = starter_articles(key, START)
    out(tmp_path / "a.xlsx", forms)
    found = rulebook_lists.read(rulebook_lists.file_cells(tmp_path / "a.xlsx"))
    assert found.faults == []
    assert found.articles == forms


def test_the_sheet_is_named_after_the_version_and_has_an_article_a_row(tmp_path: Path) -> None:
    words.use("zh_CN")
    out(tmp_path / "a.xlsx", starter_articles("floor", START))
    (sheet,) = load_workbook(tmp_path / "a.xlsx").worksheets
    assert sheet.title == "现场规范 2026版"
    found = list(sheet.iter_rows(values_only=True))
    assert found[0][:7] == ("章节", "条款", "内容", "简称", "类别", "轻重", "分值")
    assert len(found) == 14
    assert found[12][1] == "第12条"
    assert found[12][5:7] == ("较严重", 10)
    assert found[3][8] == "是"


text = st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=8)
days = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@st.composite
def forms(draw: st.DrawFn) -> list[ArticleForm]:
    numbers = draw(st.lists(text, unique=True, min_size=1, max_size=6))
    made = []
    for number in numbers:
        least = draw(st.none() | st.integers(1, 20))
        most = None if least is None else draw(st.none() | st.integers(least, 30))
        first = draw(st.none() | days)
        made.append(
            ArticleForm(
                number,
                draw(text),
                least,
                most,
                "第一章",
                draw(st.just("") | text),
                draw(st.sampled_from(Category)),
                draw(st.sampled_from(Severity)),
                least is not None and draw(st.booleans()),
                draw(st.just("") | text),
                first,
                None if first is None else max(first, draw(days)),
            )
        )
    return made


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(forms())
def test_any_articles_come_back(made: list[ArticleForm]) -> None:
    for language in words.LANGUAGES:
        words.use(language)
        found = rulebook_lists.read(cells_of(made))
        assert found.faults == []
        assert found.articles == made


@pytest.mark.parametrize(
    ("cell", "least", "most"),
    [
        ("2", 2, None),
        ("2分/次", 2, None),
        ("扣2分", 2, None),
        ("1-10", 1, 10),
        ("1至10分", 1, 10),
        ("无", None, None),
        ("", None, None),
    ],
)
def test_points_are_read_as_they_are_written(cell: str, least: int | None, most: int | None) -> None:
    (form,) = rulebook_lists.read([["条款", "内容", "扣分"], ["第1条", "不吸烟", cell]]).articles
    assert (form.points, form.points_most) == (least, most)


def test_a_merged_chapter_and_a_title_above_are_understood() -> None:
    cells = [
        ["现场管理规定"],
        [],
        ["章节", "条款", "条文", "扣分"],
        ["第一章", "第1条", "不吸烟", "2"],
        ["", "第2条", "不闲谈", "2"],
        [],
        ["第二章", "第3条", "不用餐", ""],
    ]
    found = rulebook_lists.read(cells)
    assert [(form.chapter, form.number) for form in found.articles] == [
        ("第一章", "第1条"),
        ("第一章", "第2条"),
        ("第二章", "第3条"),
    ]


def test_how_grave_is_told_in_short_too() -> None:
    told = [["第1条", "脱岗", "", "", "", "严重"], ["第2条", "外带", "10", "", "", "较严重"]]
    found = rulebook_lists.read([HEAD, *told])
    assert [form.severity for form in found.articles] == [Severity.RED_LINE, Severity.SERIOUS]


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (["", "不吸烟"], "A2"),
        (["第1条", ""], "B2"),
        (["第1条", "不吸烟", "很多"], "C2"),
        (["第1条", "不吸烟", "0"], "C2"),
        (["第1条", "不吸烟", "9" * 5000], "C2"),
        (["第1条", "不吸烟", "5", "0"], "D2"),
        (["第1条", "不吸烟", "5", "3"], "D2"),
        (["第1条", "不吸烟", "5", "多"], "D2"),
        (["第1条", "不吸烟", "5", "", "天气"], "E2"),
        (["第1条", "不吸烟", "5", "", "", "很坏"], "F2"),
        (["第1条", "不吸烟", "5", "", "", "", "也许"], "G2"),
        (["第1条", "不吸烟", "", "", "", "", "是"], "C2"),
        (["第1条", "不吸烟", "5", "", "", "", "", "某日"], "H2"),
        (["第1条", "不吸烟", "5", "", "", "", "", "2026-07-01", "2026-06-01"], "I2"),
    ],
)
def test_a_row_that_does_not_hold_is_refused_at_its_cell(row: list[str], place: str) -> None:
    found = rulebook_lists.read([HEAD, row, ["第9条", "好的", "1"]])
    assert [form.number for form in found.articles] == ["第9条"]
    (fault,) = found.faults
    assert fault.place == place
    assert str(fault.reason)


def test_an_article_that_stands_twice_is_taken_once() -> None:
    found = rulebook_lists.read([HEAD, ["第1条", "不吸烟", "2"], ["第1条", "不闲谈", "2"]])
    assert [form.text for form in found.articles] == ["不吸烟"]
    assert [fault.place for fault in found.faults] == ["A3"]


def test_a_list_without_headings_is_no_rulebook() -> None:
    with pytest.raises(Trouble):
        rulebook_lists.read([["工号", "姓名"], ["8012", "林晓彤"]])
    with pytest.raises(Trouble):
        rulebook_lists.read([])


def test_a_form_keeps_what_a_row_has() -> None:
    form = starter_articles("floor", START)[0]
    assert rows([form])[0].form() == replace(form)
