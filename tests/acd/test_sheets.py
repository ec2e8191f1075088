"""Several sheets of one file: they may complete each other or say the same, but not contradict."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from ccleader.acd.reading import SheetReading
from tests.acd import made
from tests.acd.reports import facts, read

Rows = Sequence[Sequence[made.Cell]]

HEAD = ["日期", "工号", "接通量", "通话时长(秒)"]


def sheets(folder: Path, *tables: Rows) -> tuple[SheetReading, ...]:
    return read(made.xlsx(folder / "made_sheets.xlsx", *tables)).sheets


@pytest.mark.parametrize("other", [["2026-10-01", "1", 4, 500], ["2026-10-01", "1", 9, 700]])
def test_sheets_that_contradict_are_not_mixed(tmp_path: Path, other: list[made.Cell]) -> None:
    """A sheet for each skill: the larger figure of the two would be nobody's."""
    rows = [HEAD, ["2026-10-01", "1", 9, 900], ["2026-10-02", "1", 8, 800]]
    first, second = sheets(tmp_path, rows, [HEAD, other, ["2026-10-03", "1", 3, 300]])
    assert first.refusal is None
    assert second.refusal is not None
    assert "Sheet1" in str(second.refusal)
    assert (second.facts, dict(second.measures)) == (0, {})
    staged = facts(read(tmp_path / "made_sheets.xlsx"))
    assert [(fact["day"], fact["calls_handled"]) for fact in staged] == [(20261001, 9), (20261002, 8)]


def test_sheets_may_complete_each_other(tmp_path: Path) -> None:
    """States beside calls; seconds that differ by rounding are the same."""
    calls: Rows = [HEAD, ["2026-10-01", "1", 9, 900]]
    states: Rows = [
        ["日期", "工号", "通话时长(秒)", "示忙时长(秒)"],
        ["2026-10-01", "1", 904, 60],
        ["2026-10-02", "1", 5, 7],
    ]
    assert all(sheet.refusal is None for sheet in sheets(tmp_path, calls, states))
