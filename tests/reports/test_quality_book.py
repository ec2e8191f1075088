"""Quality checks as a workbook: rates with their intervals, and the checks read again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from ccleader import words
from ccleader.acd import quality_lists, report
from ccleader.metrics.quality import rates
from ccleader.models import quality, quality_writes
from ccleader.models.quality import CheckState, DisputeOutcome, EvaluationForm, GivenForm, Purpose
from ccleader.models.store import Store
from ccleader.reports import quality_book, workbook
from tests.models.graded import JUNE, NOW, Office, make
from tests.models.made import read, write


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Every kind of check there is."""
    with Store.open(tmp_path / "a.ccl") as store:
        made = make(store)
        made.check(call_at=datetime(2026, 6, 9, 10, 12), call_seconds=252, call_type="宽带")
        made.check(2, 4, who=1, comment="=1+1；语速（快）")
        made.check(0, who=1)
        made.check(3, who=1, purpose=Purpose.TARGETED)
        made.check(1, state=CheckState.DRAFT)
        disputed = made.check(1, who=2)
        write(store, quality_writes.dispute, disputed, {made.items[1]: "已问好"}, NOW)
        settle = quality_writes.settle_dispute
        write(store, settle, disputed, made.items[1], DisputeOutcome.CHANGED, "属实", NOW)
        plain = made.form(who=2)
        values = {name: getattr(plain, name) for name in EvaluationForm.__dataclass_fields__}
        write(store, quality_writes.evaluate, GivenForm(**values, score=92.5), NOW)
        yield made


def rows(office: Office) -> list[Any]:
    found: list[Any] = read(office.store, quality.evaluations, office.group, JUNE)
    return found


def book(office: Office, path: Path) -> Any:
    workbook.write(path, quality_book.sheets(rows(office)))
    return load_workbook(path)


def test_the_book_has_checks_agents_and_errors(office: Office, tmp_path: Path) -> None:
    checks, people, errors = book(office, tmp_path / "b.xlsx").worksheets
    table = [
        dict(zip([cell.value for cell in checks[1]], row, strict=True))
        for row in checks.iter_rows(2, values_only=True)
    ]
    assert [row["得分"] for row in table] == [100, 60, 0, 60, 100, 92.5]
    assert table[1]["错误项"] == "未复述需求（2:05）；未道别（2:05）"
    assert table[1]["评语"] == "=1+1；语速（快）"
    assert [row["致命错误"] for row in table] == [0, 0, 1, 0, 0, "?"]
    group = list(people.iter_rows(2, values_only=True))[-1]
    known = rates(rows(office))
    assert group[:4] == (None, str(words.phrase("quality", "All")), 5, known.mean_score)
    assert group[6:8] == (1, 0.25)
    assert group[8:10] == pytest.approx((known.fatal_interval.low, known.fatal_interval.high))
    assert group[10:13] == (2, 16, 0.125)
    found = {row[1]: row[3] for row in errors.iter_rows(2, values_only=True)}
    assert found == {"未复述需求": 1, "未道别": 1, "辱骂客户": 1}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_what_is_written_is_read_again(office: Office, tmp_path: Path, language: str) -> None:
    words.use(language)
    path = tmp_path / "b.xlsx"
    book(office, path)
    told = rows(office)
    with Store.open(tmp_path / "empty.ccl") as other:
        fresh = make(other)
        cells = report.first_cells(path, 100, 40)
        found = read(other, quality_lists.compare, cells, fresh.group, fresh.card.id, date(2026, 6, 30))
        assert [str(fault.reason) for fault in found.faults] == []
        other.write(
            words.phrase("operations", "Import"),
            lambda session: quality_lists.write(session, found.forms, NOW),
        )
        again = rows(fresh)
        assert [_facts(row) for row in again] == [
            _facts(row) for row in told if row.state is not CheckState.DRAFT
        ]
        assert rates(again) == rates(told)
        twice = read(other, quality_lists.compare, cells, fresh.group, fresh.card.id, date(2026, 6, 30))
        assert twice.forms == []
        assert len(twice.faults) == len(again)
        assert {fault.column for fault in twice.faults} == {4}
        assert other.undo()
        assert rows(fresh) == []


def _facts(row: Any) -> Any:
    """What a list tells of a check; what a dispute took away is not told."""
    form = row.form()
    stands = {found.item_id for found in row.findings if found.stands}
    findings = tuple(found for found in form.findings if found.item_id in stands)
    return replace(form, findings=findings), row.score, row.fatal_known, row.faults, row.opportunities


def test_drafts_alone_make_an_empty_book(office: Office, tmp_path: Path) -> None:
    drafts = [row for row in rows(office) if row.state is CheckState.DRAFT]
    checks, people, _ = quality_book.sheets(drafts)
    assert list(checks.rows) == []
    assert [column.value(next(iter(people.rows))) for column in people.columns[2:5]] == [0, None, None]
