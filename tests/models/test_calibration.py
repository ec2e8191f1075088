"""Two graders of the same calls: item by item, and agreement beyond chance."""

from __future__ import annotations

import pytest

from ccleader.models import calibration, quality_writes
from ccleader.models.calibration import Pair, agreement
from ccleader.models.quality import CheckState, DisputeOutcome, Purpose
from ccleader.models.store import Store
from tests.models.graded import JUNE, NOW, Office, make
from tests.models.made import read, write


@pytest.fixture
def office(store: Store) -> Office:
    return make(store)


def pairs(office: Office, group: int | None = None) -> list[Pair]:
    found: list[Pair] = read(office.store, calibration.calibrations, group or office.group, JUNE)
    return found


def again(office: Office, first: int, *wrong: int, **more: object) -> int:
    return office.check(*wrong, purpose=Purpose.CALIBRATION, second_of=first, grader="邵琳", **more)


def test_items_are_compared_as_both_left_them(office: Office) -> None:
    first = office.check(1, 2)
    again(office, first, 2, 4)
    (pair,) = pairs(office)
    assert [item.text for item in pair.items if not item.agreed] == ["问好", "道别"]
    assert (pair.first.score, pair.second.score, pair.difference) == (50, 60, 10)


def test_agreement_is_over_all_items_of_all_pairs(office: Office) -> None:
    for wrong, other in (((1,), (1,)), ((2,), ()), ((), ())):
        again(office, office.check(*wrong), *other)
    found = agreement(pairs(office))
    assert found is not None
    assert (found.n, found.observed) == (15, pytest.approx(14 / 15))
    expected = (13 * 14 + 2 * 1) / 225
    assert found.kappa == pytest.approx((14 / 15 - expected) / (1 - expected))
    assert agreement([]) is None


def test_a_dispute_does_not_make_graders_agree(office: Office) -> None:
    first = office.check(1)
    again(office, first)
    greet = office.items[1]
    write(office.store, quality_writes.dispute, first, {greet: "已问好"}, NOW)
    write(office.store, quality_writes.settle_dispute, first, greet, DisputeOutcome.CHANGED, "属实", NOW)
    (pair,) = pairs(office)
    assert [item.agreed for item in pair.items] == [True, False, True, True, True]


def test_drafts_and_other_groups_are_left_out(office: Office) -> None:
    again(office, office.check(), state=CheckState.DRAFT)
    assert pairs(office) == []
    again(office, office.check())
    assert pairs(office, office.group + 1) == []
    assert len(read(office.store, calibration.calibrations, None, JUNE)) == 1
