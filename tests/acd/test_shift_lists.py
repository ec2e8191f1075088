"""Rosters of shifts as people keep them: what is understood, and where what is not stands."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ccleader.acd import shift_lists
from ccleader.acd.shift_lists import Fault, ShiftList
from ccleader.errors import Trouble
from ccleader.models.agents import AgentRow
from ccleader.models.shifts import ShiftTypeRow
from ccleader.words import phrase

EARLY = ShiftTypeRow("早班", "早", "Z", 480, 960, id=1, place=0)
LATE = ShiftTypeRow("晚班", "晚", "W", 960, 1440, id=2, place=1)
NIGHT = ShiftTypeRow("夜班", "夜", "Y", 1440, 1920, id=3, place=2)
OLD = ShiftTypeRow("老早班", "早", "Z", 420, 900, retired=True, id=4, place=3)
KINDS = [EARLY, LATE, NIGHT, OLD]

LIN = AgentRow(1, "0812", "林晓彤", id=11)
WANG = AgentRow(1, "8013", "王思远", id=12)
LEFT = AgentRow(1, "8014", "刘洋", left_on=date(2026, 6, 1), id=13)
TWIN = AgentRow(1, "8015", "刘洋", id=14)
PEOPLE = [LIN, WANG, LEFT, TWIN]

JUNE = date(2026, 6, 1)


def read(*rows: str, near: date = JUNE) -> ShiftList:
    """A list of lines whose cells are parted by bars."""
    return shift_lists.read([line.split("|") for line in rows], PEOPLE, KINDS, near)


def told(found: ShiftList) -> list[tuple[str, str]]:
    return [(fault.place, fault.reason.text) for fault in found.faults]


def test_a_roster_as_it_hangs_on_the_wall() -> None:
    found = read(
        "晨曦组 2026年6月排班表",
        "工号|姓名|1|2|3|合计",
        "||一|二|三|",
        "0812|林晓彤|早|休||2",
        "8013|王思远|晚班|w|夜|3",
        "",
        "注：早班 8 点到岗",
    )
    assert found.faults == []
    assert found.plan == {
        (11, date(2026, 6, 1)): 1,
        (11, date(2026, 6, 2)): None,
        (12, date(2026, 6, 1)): 2,
        (12, date(2026, 6, 2)): 2,
        (12, date(2026, 6, 3)): 3,
    }


@pytest.mark.parametrize(
    ("heading", "near", "day"),
    [
        ("5", JUNE, date(2026, 6, 5)),
        ("05日", JUNE, date(2026, 6, 5)),
        ("5 五", JUNE, date(2026, 6, 5)),
        ("5\n周五", JUNE, date(2026, 6, 5)),
        ("5（星期五）", JUNE, date(2026, 6, 5)),
        ("6/5 Fri", JUNE, date(2026, 6, 5)),
        ("６月５日", JUNE, date(2026, 6, 5)),
        ("06-05", JUNE, date(2026, 6, 5)),
        ("2026-06-05", date(2030, 1, 1), date(2026, 6, 5)),
        ("2026年6月5日", date(2030, 1, 1), date(2026, 6, 5)),
        ("1/1", date(2026, 12, 1), date(2027, 1, 1)),
        ("12/31", date(2027, 1, 1), date(2026, 12, 31)),
        ("2/29", date(2027, 12, 1), date(2028, 2, 29)),
        ("29", date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_days_are_understood_as_they_are_written(heading: str, near: date, day: date) -> None:
    assert read(f"姓名|{heading}", "林晓彤|早", near=near).plan == {(11, day): 1}


@pytest.mark.parametrize(
    ("title", "heading", "told_so"),
    [
        ("晨曦组 2026年5月排班表", "1", True),
        ("2025年6月排班", "1", True),
        ("5 月排班表", "1", True),
        ("晨曦组 2026年6月排班表", "1", False),
        ("06月排班", "1", False),
        ("2026年5月排班表", "6/1", False),
        ("晨曦组排班表", "1", False),
    ],
)
def test_a_title_of_another_month_is_told(title: str, heading: str, told_so: bool) -> None:
    found = read(title, f"姓名|{heading}", "林晓彤|早")
    assert [fault.place for fault in found.faults] == (["A1"] if told_so else [])
    assert found.plan == {(11, JUNE): 1}


def test_numbers_alone_count_on_into_the_next_month() -> None:
    found = read("姓名|30|31|1|2", "林晓彤|早|早|早|早", near=date(2026, 12, 1))
    assert [day for _, day in found.plan] == [date(2026, 12, 30) + timedelta(days=n) for n in range(4)]


def test_a_number_that_the_month_does_not_have_is_told_only_where_something_stands() -> None:
    found = read("姓名|29|30|31", "林晓彤|早|早|", "王思远|早|早|早")
    assert told(found) == [("D3", "The month has no such day.")]
    assert len(found.plan) == 4
    assert told(read("姓名|2/29", "林晓彤|早", near=date(2030, 6, 1))) == [
        ("B2", "The month has no such day.")
    ]


def test_a_day_the_year_does_not_have_is_told_and_not_taken_for_that_of_another() -> None:
    found = read("姓名|2/28|2/29|3/1", "林晓彤|早|晚|早", near=date(2027, 2, 15))
    assert told(found) == [("C2", "The month has no such day.")]
    assert found.plan == {(11, date(2027, 2, 28)): 1, (11, date(2027, 3, 1)): 1}
    assert told(read("姓名|13/1", "林晓彤|早")) == [("B2", "The month has no such day.")]


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("早", 1),
        ("z", 1),
        ("Ｚ", 1),
        ("早班", 1),
        ("老早班", 4),
        ("老早", 4),
        ("08:00-16:00", 1),
        ("8:00～16:00", 1),
        ("8-16", 1),
        ("16:00–24:00", 2),
        ("16:00至0:00", 2),
        ("0-8", 3),
        ("休", None),
        ("休 息", None),
        ("x", None),
        ("OFF", None),
        ("/", None),
    ],
)
def test_cells_are_understood_as_they_are_written(cell: str, kind: int | None) -> None:
    assert read("姓名|1", f"林晓彤|{cell}").plan == {(11, JUNE): kind}


def test_what_is_not_understood_is_told_with_its_place_and_reason() -> None:
    found = read("工号|姓名|1|2", "0812|林晓彤|年|早", "8013||早|早/晚")
    known = "早 晚 夜 休"
    assert found.faults == [
        Fault(1, 2, "年", phrase("shifts", "No shift is called so. Known: {known}", known=known)),
        Fault(2, 3, "早/晚", phrase("shifts", "No shift is called so. Known: {known}", known=known)),
    ]
    assert found.plan == {(11, date(2026, 6, 2)): 1, (12, JUNE): 1}


@pytest.mark.parametrize(
    ("who", "reason"),
    [
        ("9999|", "Nobody in the group has this number or name."),
        ("|", "The row names nobody."),
        ("0812|王思远", "The number and the name are of different agents."),
        ("|刘洋", "Several agents are meant. Give the number."),
    ],
)
def test_a_row_of_nobody_is_told_once(who: str, reason: str) -> None:
    assert told(read("工号|姓名|1|2", f"{who}|早|早")) == [("A2", reason)]


@pytest.mark.parametrize("who", ["812|", "0812|林晓彤", "|林晓彤", "0812|小林", "1|0812", "林晓彤|0812"])
def test_who_is_meant_is_understood(who: str) -> None:
    assert read("工号|姓名|1", f"{who}|早").plan == {(11, JUNE): 1}


def test_a_number_tells_namesakes_apart() -> None:
    assert read("工号|姓名|2", "8015|刘洋|早").plan == {(14, date(2026, 6, 2)): 1}


def test_who_left_gets_no_shift_and_rest_is_passed_over() -> None:
    found = read("工号|1|2|3", "8014|早|早|休")
    assert found.plan == {(13, JUNE): 1}
    assert told(found) == [("C2", "{name} does not belong to the group that day.")]


def test_two_rows_of_one_agent_that_disagree_are_told() -> None:
    found = read("工号|1|2", "8013|早|早", "8013|早|晚")
    assert found.plan == {(12, JUNE): 1, (12, date(2026, 6, 2)): 1}
    assert told(found) == [("C3", "{name} stands in the list twice that day.")]


@pytest.mark.parametrize("cells", [[], [[]], [["姓名", "早班"]], [["12", "早"]]])
def test_without_a_row_of_days_there_is_no_roster(cells: list[list[str]]) -> None:
    assert not shift_lists.has_days(cells, JUNE)
    with pytest.raises(Trouble):
        shift_lists.read(cells, PEOPLE, KINDS, JUNE)


def test_cells_of_the_clipboard_keep_their_places() -> None:
    cells = shift_lists.clipboard_cells("早\t休\r\n\t\r\n\t夜\r\n")
    assert cells == [["早", "休"], ["", ""], ["", "夜"]]
    assert not shift_lists.has_days(cells, JUNE)
    assert shift_lists.has_days([["", "6/1"], ["林晓彤", "早"]], JUNE)


def test_places_are_named_as_in_a_spreadsheet() -> None:
    places = [Fault(0, column, "", phrase("shifts", "off")).place for column in (0, 25, 26, 51, 52, 701, 702)]
    assert places == ["A1", "Z1", "AA1", "AZ1", "BA1", "ZZ1", "AAA1"]
