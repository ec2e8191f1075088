"""Rows of the records of people: what a dispute took back is told no more."""

from __future__ import annotations

from pathlib import Path

from ccleader.models import quality_writes
from ccleader.models.quality import DisputeOutcome
from ccleader.models.store import Store
from ccleader.reports.people_rows import evaluation_rows
from tests.models.graded import JUNE, NOW, make
from tests.models.made import read, write

GREET, REPEAT = 1, 2


def test_an_error_that_a_dispute_took_back_is_not_listed(tmp_path: Path) -> None:
    with Store.open(tmp_path / "组.ccl") as store:
        office = make(store)
        made, greet = office.check(GREET, REPEAT), office.items[GREET]
        write(store, quality_writes.dispute, made, {greet: "已问好"}, NOW)
        settle = quality_writes.settle_dispute
        write(store, settle, made, greet, DisputeOutcome.CHANGED, "复听属实", NOW)
        (row,) = read(store, lambda session: list(evaluation_rows(session, office.group, JUNE, NOW)))
    assert (row["errors"], row["score"], row["faults"]) == ("未复述需求", 70, 1)
