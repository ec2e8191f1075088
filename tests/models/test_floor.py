"""The walk-round, visitors, loans and things with faults."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period
from ccleader.models import assets, matters, observations, shifts, visits
from ccleader.models.assets import AssetForm, AssetKind, AssetRow, AssetState
from ccleader.models.matters import MatterKind, Origin
from ccleader.models.observations import AtOnce, ObservationForm, ObservationKind
from ccleader.models.store import Store
from ccleader.models.visits import LoanForm, VisitorForm
from tests.models.made import read, team, write

NOW = datetime(2026, 6, 30, 10, 10)
DAY = Period(NOW.date(), NOW.date())


@pytest.fixture
def people(store: Store) -> tuple[int, list[int]]:
    return team(store)


def test_an_observation_needs_no_more_than_its_kind(store: Store, people: tuple[int, list[int]]) -> None:
    group, (first, *_) = people
    write(store, observations.observe, ObservationForm(group, NOW, ObservationKind.GOOD))
    seen = ObservationForm(group, NOW, ObservationKind.MOOD, AtOnce.TALKED, first, "A 区", " 情绪低落 ")
    write(store, observations.observe, seen)
    found = read(store, observations.observations, group, DAY)
    assert [(row.kind, row.agent_name, row.text) for row in found] == [
        (ObservationKind.GOOD, "", ""),
        (ObservationKind.MOOD, "林晓彤", "情绪低落"),
    ]
    assert [row.at_once for row in read(store, observations.observations, group, DAY, first)] == [
        AtOnce.TALKED
    ]
    assert read(store, matters.open_matters, group) == []


@pytest.mark.parametrize(
    ("kind", "matter"),
    [
        (ObservationKind.EQUIPMENT, MatterKind.FAULT),
        (ObservationKind.COMPLAINT, MatterKind.CALL_BACK),
        (ObservationKind.MOOD, MatterKind.TASK),
    ],
)
def test_an_observation_may_open_a_matter(
    store: Store, people: tuple[int, list[int]], kind: ObservationKind, matter: MatterKind
) -> None:
    group, _ = people
    seen = ObservationForm(group, NOW, kind)
    with pytest.raises(Misfit) as refused:
        write(store, observations.observe, seen, opens_matter=True)
    assert refused.value.field == "text"
    assert read(store, observations.observations, group, DAY) == []
    key = write(store, observations.observe, replace(seen, text="三号线无声"), opens_matter=True)
    (row,) = read(store, matters.open_matters, group)
    assert (row.kind, row.origin, row.origin_id, row.text) == (matter, Origin.OBSERVATION, key, "三号线无声")


def test_an_observation_of_the_night_belongs_to_the_business_day(
    store: Store, people: tuple[int, list[int]]
) -> None:
    group, _ = people
    write(store, shifts.start_with, shifts.Preset.THREE_SHIFTS)
    seen = ObservationForm(group, datetime(2026, 7, 1, 3, 0), ObservationKind.OTHER)
    write(store, observations.observe, seen)
    assert [row.day for row in read(store, observations.observations, group, DAY)] == [date(2026, 6, 30)]
    write(store, observations.observe, replace(seen, at=datetime(2026, 7, 1, 9, 0)))
    assert len(read(store, observations.observations, group, DAY)) == 1


def test_a_visitor_comes_and_leaves(store: Store, people: tuple[int, list[int]]) -> None:
    group, _ = people
    with pytest.raises(Misfit):
        write(store, visits.add_visitor, VisitorForm(group, "", NOW))
    key = write(store, visits.add_visitor, VisitorForm(group, "赵工", NOW, "技术部", "检修"))
    assert [row.left_at for row in read(store, visits.visitors, group, DAY)] == [None]
    with pytest.raises(Misfit) as refused:
        write(store, visits.visitor_left, key, NOW - timedelta(minutes=1))
    assert refused.value.field == "left_at"
    write(store, visits.visitor_left, key, NOW + timedelta(minutes=40))
    assert [(row.name, row.unit, row.left_at) for row in read(store, visits.visitors, group, DAY)] == [
        ("赵工", "技术部", NOW + timedelta(minutes=40))
    ]


def test_a_thing_lent_is_out_until_it_is_back(store: Store, people: tuple[int, list[int]]) -> None:
    group, (first, *_) = people
    yesterday = NOW - timedelta(days=1)
    key = write(store, visits.add_loan, LoanForm(group, first, "应急手机", yesterday, "家中急事"))
    assert read(store, visits.loans, group, DAY) == []
    (out,) = read(store, visits.loans_out, group)
    assert (out.thing, out.agent_name, out.minutes(NOW)) == ("应急手机", "林晓彤", 24 * 60)
    with pytest.raises(Misfit):
        write(store, visits.loan_back, key, yesterday - timedelta(minutes=1))
    write(store, visits.loan_back, key, yesterday + timedelta(minutes=8))
    assert read(store, visits.loans_out, group) == []


def _headset(store: Store, group: int) -> int:
    form = AssetForm(group, AssetKind.EQUIPMENT, "耳麦", "07")
    return int(write(store, assets.add_asset, form))


def _only(store: Store, group: int) -> AssetRow:
    (row,) = read(store, assets.assets, group)
    assert isinstance(row, AssetRow)
    return row


def test_a_fault_opens_a_matter_and_mending_closes_it(store: Store, people: tuple[int, list[int]]) -> None:
    group, _ = people
    key = _headset(store, group)
    with pytest.raises(Misfit):
        write(store, assets.report_fault, key, "", NOW)
    with pytest.raises(Trouble):
        write(store, assets.mended, key, "已换", NOW)
    matter = write(store, assets.report_fault, key, "无声", NOW, ticket="D-0630-02")
    row = _only(store, group)
    assert (row.state, row.note, row.matter_id) == (AssetState.FAULTY, "无声", matter)
    (opened,) = read(store, matters.open_matters, group)
    assert (opened.text, opened.kind, opened.ticket) == ("07 耳麦 无声", MatterKind.FAULT, "D-0630-02")
    with pytest.raises(Trouble):
        write(store, assets.report_fault, key, "又无声", NOW)
    write(store, assets.mended, key, "换了一副", NOW)
    assert _only(store, group).state is AssetState.OK
    assert read(store, matters.matter, matter).closed_how == "换了一副"


def test_a_fault_lasts_as_long_as_its_matter(store: Store, people: tuple[int, list[int]]) -> None:
    group, _ = people
    matter = write(store, assets.report_fault, _headset(store, group), "不见了", NOW, AssetState.MISSING)
    write(store, matters.close_matter, matter, "找到了", NOW)
    assert _only(store, group) == AssetRow(group, AssetKind.EQUIPMENT, "耳麦", "07", id=1)
    write(store, matters.reopen_matter, matter, "又不见了")
    assert _only(store, group).state is AssetState.MISSING


def test_things_are_named_counted_and_retired(store: Store, people: tuple[int, list[int]]) -> None:
    group, _ = people
    for form, field in (
        (AssetForm(group, AssetKind.TOOL, " "), "name"),
        (AssetForm(group, AssetKind.TOOL, "对讲机", count=0), "count"),
    ):
        with pytest.raises(Misfit) as refused:
            write(store, assets.add_asset, form)
        assert refused.value.field == field
    key = write(store, assets.add_asset, AssetForm(group, AssetKind.TOOL, "对讲机", count=2))
    assert _only(store, group).place == "对讲机"
    write(store, assets.edit_asset, key, replace(_only(store, group).form(), retired=True))
    assert read(store, assets.assets, group) == []
    assert len(read(store, assets.assets, group, include_retired=True)) == 1
