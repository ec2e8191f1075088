"""The attendance report: adds up to the grid, says who says what, prints and exports real numbers."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ccleader import words
from ccleader.metrics.attendance import Meaning, Totals
from ccleader.metrics.periods import Period, month
from ccleader.models import agents, attendance
from ccleader.models.store import Store
from ccleader.reports import attendance_book, attendance_month, attendance_page, attendance_strip, workbook
from ccleader.reports.attendance_month import AttendanceMonth
from ccleader.reports.attendance_page import AttendancePage
from tests.models.floor import JUNE, Floor
from tests.models.made import read
from tests.reports import made_attendance
from tests.reports.made_attendance import NOW


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    words.use("en")
    with Store.open(tmp_path / "june.ccl") as store:
        yield made_attendance.june(store)
    words.use("zh_CN")


def told(floor: Floor, day: date = JUNE.first) -> AttendanceMonth:
    found = read(floor.store, attendance_month.gather, floor.group, day, NOW.date())
    assert isinstance(found, AttendanceMonth)
    return found


def page(floor: Floor) -> AttendancePage:
    return attendance_page.page(told(floor), NOW)


def test_the_totals_are_those_of_the_grid_for_every_code(floor: Floor) -> None:
    month_of = told(floor)
    grid = read(floor.store, attendance.month, floor.group, JUNE, NOW.date())
    for person in month_of.people:
        own = [cell for (agent, _), cell in grid.items() if agent == person.agent.id]
        assert list(person.cells) == own
        assert person.totals.by_code == dict(Counter(cell.code for cell in own if cell.code))
        assert person.totals.unknown == sum(cell.code is None and not cell.rests for cell in own)
    whole = month_of.total
    assert whole.by_code == dict(Counter(cell.code for cell in grid.values() if cell.code))
    assert whole.by_code["annual"] == sum(cell.meaning is Meaning.EXCUSED for cell in grid.values())
    assert (whole.late_times, whole.late_minutes) == (2, 16)
    assert whole.overtime == {"workday": 90, "rest": 240, "statutory": 480}


@pytest.mark.parametrize(
    ("day", "length"), [(date(2024, 2, 9), 29), (date(2025, 2, 1), 28), (date(2026, 6, 30), 30)]
)
def test_every_month_has_its_days(floor: Floor, day: date, length: int) -> None:
    found = told(floor, day)
    assert found.period == month(day)
    assert len(found.days) == length
    assert {len(person.cells) for person in found.people} == {length}


def test_the_page_has_a_row_an_agent_and_a_mark_a_day(floor: Floor) -> None:
    made = page(floor)
    assert [row.name for row in made.rows] == [
        one.name for one in read(floor.store, agents.agents, floor.group)
    ]
    assert {len(row.marks) for row in made.rows} == {len(made.days)} == {30}
    assert {len(row.totals) for row in (*made.rows,)} == {len(made.headings)} == {len(made.total)}
    first, second, third = made.rows
    assert [mark.sign for mark in first.marks[:5]] == ["早", "夜", "夜", "R", "早"]
    assert first.marks[2].late == "late 8"
    assert {mark.source for mark in first.marks[14:19]} == {"leave", ""}
    assert (second.marks[4].sign, second.marks[8].tone) == ("O", "absent")
    assert {mark.sign for mark in third.marks} == {"", "R"}
    assert made.days[18].kind == "statutory"
    assert made.head.draft


def test_a_day_of_which_nothing_is_known_is_blank_and_not_absent(floor: Floor) -> None:
    third = page(floor).rows[2]
    heads = dict(zip(page(floor).headings, third.totals, strict=True))
    assert (heads["Worked"], heads["Absent"], heads["Rate"]) == ("0", "", "—")


def test_the_attachments_say_leave_covers_and_overtime(floor: Floor) -> None:
    made = page(floor)
    (leave,) = made.leave
    assert leave[1:4] == ("Annual leave", "06-15 – 06-19", "4")
    assert (leave[4], leave[6], leave[8]) == ("探亲", "yes", "王主管")
    (cover,) = made.swaps
    assert cover[0] == "Cover"
    assert [line[3] for line in made.overtime] == ["1.5", "0.5", "4.0", "8.0"]
    assert {line[-1] for line in made.overtime} == {"confirmed", "to be confirmed"}
    assert made.corrections == ()


def test_who_missed_nothing_all_month_is_named(floor: Floor) -> None:
    assert page(floor).full == ""
    one, *others = told(floor).people
    best = replace(one, totals=Totals(due=20, worked=20))
    made = attendance_page.page(replace(told(floor), people=(best, *others)), NOW)
    assert one.agent.name in made.full
    assert others[0].agent.name not in made.full


def test_a_locked_month_is_no_draft_and_tells_its_corrections(tmp_path: Path) -> None:
    words.use("en")
    with Store.open(tmp_path / "locked.ccl") as store:
        floor = made_attendance.locked(store)
        made = page(floor)
    words.use("zh_CN")
    assert not made.head.draft
    (line,) = made.corrections
    assert line[1:5] == ("06-09", "Absent without leave", "Sick leave", "病假条补到")


def test_the_check_code_changes_with_what_is_told_not_with_the_hour(floor: Floor) -> None:
    def code(moment: datetime) -> str:
        return attendance_page.page(told(floor), moment).foot.rpartition(" ")[2]

    before = code(NOW)
    assert len(before) == 8
    assert code(datetime(2026, 6, 30, 18)) == before
    attendance_entry = attendance.Entry(floor.agents[2], JUNE.first, "present")
    floor.store.write(words.phrase("operations", "Enter"), lambda s: attendance.record(s, [attendance_entry]))
    assert code(NOW) != before


def test_the_form_for_the_hand_has_rows_and_days(floor: Floor) -> None:
    empty = read(floor.store, attendance_page.blank, None, None, NOW)
    assert (len(empty.days), len(empty.rows), empty.blank) == (31, 20, True)
    group = read(floor.store, agents.group, floor.group)
    assert len(read(floor.store, attendance_page.blank, group, month(date(2024, 2, 1)), NOW).days) == 29


def test_the_workbook_holds_real_numbers(floor: Floor, tmp_path: Path) -> None:
    path = tmp_path / "june.xlsx"
    month_of = told(floor)
    workbook.write(path, attendance_book.sheets(month_of))
    book = load_workbook(path)
    assert len(book.sheetnames) == 7
    grid = book.worksheets[0]
    heads = [cell.value for cell in grid[1]]
    row = dict(zip(heads, (cell.value for cell in grid[2]), strict=True))
    own = month_of.people[0].totals
    assert (row["Shifts due"], row["Worked"], row["Late min"]) == (own.due, own.worked, own.late_minutes)
    assert (row["OT workday h"], row["OT rest day h"], row["OT holiday h"]) == (1.5, 4, 8)
    assert row["Rate"] == own.rate
    assert row["3 Wed"] == "夜 late 8"
    by_code = [cell.value for cell in book.worksheets[1][2]][2:]
    assert sum(by_code) == 30 - sum(cell is not None and cell.rests for cell in month_of.people[0].cells)
    assert [sheet.max_row - 1 for sheet in book.worksheets[2:6]] == [1, 1, 4, 0]


def test_a_review_shows_the_month_as_a_strip(floor: Floor) -> None:
    strips = read(floor.store, attendance_strip.read, floor.group, JUNE)
    own = strips[floor.agents[0]]
    assert own.signs[:4] == ("早", "夜", "夜", "R")
    assert own.late[2] == "late 8"
    assert own.summary.startswith("present ")
    assert own.summary.endswith("late 1 · overtime 13.5 h")
    assert "absent 1" in strips[floor.agents[1]].summary
    assert (
        read(floor.store, attendance_strip.read, floor.group, Period(date(2026, 7, 1), date(2026, 7, 31)))
        == {}
    )
