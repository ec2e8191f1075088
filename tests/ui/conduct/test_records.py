"""All records in a table: filtered while one types, opened, and gone on from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtTest import QTest

from ccleader.metrics.periods import Period
from ccleader.ui.conduct.records_page import ALL, MONTH, QUARTER, YEAR, span
from ccleader.ui.conduct.room import RECORDS, ConductRoom

Calm = Callable[[], None]


@pytest.fixture
def records(room: ConductRoom, calm: Calm) -> ConductRoom:
    room.tabs.choose(RECORDS)
    calm()
    return room


def _numbers(room: ConductRoom) -> list[str]:
    return [one.row.number for one in room.records.rows]


def test_the_newest_stands_first(records: ConductRoom) -> None:
    days = [one.row.at for one in records.records.rows]
    assert len(days) == 5
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("typed", "count"), [("gzx", 3), ("gzx 第5条", 1), ("liuyang", 1), ("闲谈", 5), ("nobody", 0)]
)
def test_typing_narrows_the_table(records: ConductRoom, calm: Calm, typed: str, count: int) -> None:
    records.records.filter.text.setText(typed)
    calm()
    assert len(records.records.rows) == count


def test_standing_and_paper_narrow_it_too(records: ConductRoom, calm: Calm) -> None:
    page = records.records
    page.filter.standing.setCurrentIndex(2)
    calm()
    assert [one.row.agent for one in page.rows] == ["刘洋"]
    page.filter.clear()
    page.filter.kind.setCurrentIndex(2)
    calm()
    assert len(page.rows) == 2


def test_what_is_not_signed_is_found_whenever_it_was(room: ConductRoom, calm: Calm) -> None:
    room._show_unsigned()
    calm()
    assert len(room.records.rows) == 5
    assert room.records.spans.value == ALL


def test_a_record_is_opened_and_the_next_is_a_key_away(records: ConductRoom, calm: Calm) -> None:
    page = records.records
    page.opened.emit([one.row for one in page.rows], 1)
    assert records.drawer.row == page.rows[1].row
    records.drawer.step(1)
    assert records.drawer.row == page.rows[2].row
    assert not records.month.side.isVisible()


def test_the_filter_stays_when_the_records_change(records: ConductRoom, calm: Calm) -> None:
    QTest.keyClicks(records.records.filter.text, "gzx")
    calm()
    before = _numbers(records)
    records.refresh()
    calm()
    assert _numbers(records) == before


@pytest.mark.parametrize(
    ("choice", "first", "last"),
    [
        (MONTH, date(2026, 5, 1), date(2026, 5, 31)),
        (QUARTER, date(2026, 4, 1), date(2026, 6, 30)),
        (YEAR, date(2026, 1, 1), date(2026, 12, 31)),
        (ALL, date(1998, 2, 1), date(2029, 2, 1)),
    ],
)
def test_spans_of_the_month_on_view(choice: str, first: date, last: date) -> None:
    assert span(choice, date(2026, 5, 1), date(2028, 2, 29)) == Period(first, last)


def test_a_record_of_another_month_follows_what_is_written(records: ConductRoom, calm: Calm) -> None:
    records.records.spans.choose(ALL)
    records.months.back.click()
    calm()
    page, drawer = records.records, records.drawer
    page.opened.emit([one.row for one in page.rows], 0)
    drawer.signed.setText("629")
    drawer.save()
    calm()
    assert drawer.row is not None
    assert (drawer.row.signed_on, drawer.signed.text()) == (date(2026, 6, 29), "2026-06-29")
    records.desk.worker.undo()
    calm()
    assert (drawer.row.signed_on, drawer.signed.text()) == (None, "")


def test_a_record_that_is_taken_back_is_no_longer_shown(records: ConductRoom, calm: Calm) -> None:
    page, drawer = records.records, records.drawer
    entry = records.month.entry
    entry.people.choose([1])
    entry.take_article(entry.article._find("2")[0].what)
    entry.facts.setPlainText("未登记来访")
    entry.enter()
    calm()
    page.opened.emit([one.row for one in page.rows], 0)
    assert drawer.isVisible()
    records.desk.worker.undo()
    calm()
    assert not drawer.isVisible()
    assert drawer.row is None
