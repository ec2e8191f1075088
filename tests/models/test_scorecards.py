"""Scorecards: versions by day, items that hold, and nothing changed under the checks made with them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ccleader import words
from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period
from ccleader.models import agents, breaks, scorecards
from ccleader.models.scorecards import CardRow, ItemForm
from ccleader.models.store import Store
from tests.models.graded import DAY, ITEMS, Office, make
from tests.models.made import read, team, write

JUNE, JULY, AUGUST = (date(2026, at, 1) for at in (6, 7, 8))


@pytest.fixture(autouse=True)
def _english() -> None:
    words.use("en")


@pytest.fixture
def office(store: Store) -> Office:
    return make(store)


def card_on(office: Office, day: date) -> CardRow | None:
    found: CardRow | None = read(office.store, scorecards.card_on, office.group, day)
    return found


def test_a_card_has_its_items_in_their_order(office: Office) -> None:
    assert [item.text for item in office.card.items] == [item.text for item in ITEMS]
    assert (office.card.full, office.card.fatal_zeroes, office.card.used) == (100, True, False)
    assert {name: len(items) for name, items in office.card.sections.items()} == {
        "开场": 2,
        "业务": 1,
        "结尾": 1,
    }


def test_calls_are_checked_by_the_version_of_their_day(office: Office) -> None:
    second = write(office.store, scorecards.add_version, office.card.scorecard_id, "2026B", JULY)
    assert getattr(card_on(office, date(2026, 6, 30)), "id", None) == office.card.id
    assert getattr(card_on(office, JULY), "id", None) == second
    assert getattr(card_on(office, date(2026, 1, 1)), "id", None) == office.card.id
    latest = read(office.store, scorecards.cards, office.group)
    assert [(row.id, row.label) for row in latest] == [(second, "2026B")]
    assert [item.text for item in latest[0].items] == [item.text for item in ITEMS]
    known = read(office.store, scorecards.versions, office.card.scorecard_id)
    assert [row.label for row in known] == ["2026B", "2026A"]


def test_a_group_is_checked_by_its_own_card_before_a_common_one(store: Store) -> None:
    group, _ = team(store)
    other = write(store, agents.add_group, "夜班组")
    assert read(store, scorecards.card_on, group, JUNE) is None
    common = write(store, scorecards.add_starter, None, JUNE)
    own = write(store, scorecards.add_card, "本组评分表", group, "", JUNE, ITEMS)
    assert read(store, scorecards.card_on, group, JUNE).scorecard_id == own
    assert read(store, scorecards.card_on, other, JUNE).scorecard_id == common
    assert len(read(store, scorecards.cards, None)) == 2
    write(store, scorecards.retire, own)
    assert read(store, scorecards.card_on, group, JUNE).scorecard_id == common


def test_the_starter_has_twenty_four_items_of_a_hundred_points_and_four_fatal_ones(store: Store) -> None:
    for name in ("热线服务评分表", "热线服务评分表 2"):
        write(store, scorecards.add_starter, None, JUNE)
        card = read(store, scorecards.cards, None)[-1]
        assert (card.name, card.full, len(card.sections)) == (name, 100, 6)
        assert [sum(item.fatal is fatal for item in card.items) for fatal in (True, False)] == [4, 24]
        assert all(item.fault and item.section for item in card.items)


def test_a_version_in_use_stays_as_it_is(office: Office) -> None:
    office.check()
    forms = [(item.id, ITEMS[at]) for at, item in enumerate(office.card.items)]
    with pytest.raises(Trouble, match="Write a new version"):
        write(office.store, scorecards.set_items, office.card.id, forms[1:])
    with pytest.raises(Trouble, match="Write a new version"):
        write(office.store, scorecards.edit_version, office.card.id, "2026A", JUNE, False)
    write(office.store, scorecards.edit_version, office.card.id, "2026甲", date(2026, 5, 1), True, "新口径")
    found = read(office.store, scorecards.card, office.card.id)
    assert (found.label, found.effective_from, found.note, found.used) == (
        "2026甲",
        date(2026, 5, 1),
        "新口径",
        True,
    )


def test_items_of_an_unused_version_are_changed_kept_and_dropped(office: Office) -> None:
    first, second, *_ = office.card.items
    forms = [(None, ItemForm("报工号", "开场", weight=50)), (second.id, replace(ITEMS[1], weight=50))]
    write(office.store, scorecards.set_items, office.card.id, forms)
    found = read(office.store, scorecards.card, office.card.id)
    assert [(item.text, item.weight) for item in found.items] == [("报工号", 50), ("问好", 50)]
    assert found.items[1].id == second.id
    assert first.id not in {item.id for item in found.items}


def test_a_card_is_renamed_and_given_to_all(office: Office) -> None:
    write(office.store, scorecards.edit_card, office.card.scorecard_id, " 投诉评分表 ", None)
    found = read(office.store, scorecards.card, office.card.id)
    assert (found.name, found.group_id) == ("投诉评分表", None)


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ((ItemForm(" ", weight=1),), "says what is right"),
        ((ITEMS[1], ITEMS[1]), "stands twice"),
        ((ItemForm("问好", weight=0),), "points from 1 to 1000"),
        ((ItemForm("问好", weight=1001),), "points from 1 to 1000"),
        ((ITEMS[0],), "at least one item with points"),
    ],
)
def test_items_that_do_not_hold_are_refused(office: Office, items: Any, said: str) -> None:
    with pytest.raises(Misfit, match=said) as refused:
        write(office.store, scorecards.add_card, "新表", office.group, "", JUNE, items)
    assert refused.value.field == "items"


def test_names_and_days_are_given_once(office: Office) -> None:
    add = (office.group, "", JUNE, ITEMS)
    for name, said in (("", "needs a name"), ("评分表", "already")):
        with pytest.raises(Misfit, match=said):
            write(office.store, scorecards.add_card, name, *add)
    with pytest.raises(Misfit, match="begins on") as refused:
        write(office.store, scorecards.add_version, office.card.scorecard_id, "2026B", JUNE)
    assert refused.value.field == "effective_from"


def test_a_new_version_is_a_break_in_the_series_and_the_first_is_none(office: Office) -> None:
    whole = Period(date(2026, 1, 1), date(2026, 12, 31))
    assert read(office.store, breaks.breaks, office.group, whole) == []
    for label, day in (("2026C", AUGUST), ("2026B", JULY)):
        write(office.store, scorecards.add_version, office.card.scorecard_id, label, day)
    found = read(office.store, breaks.breaks, office.group, whole)
    assert [(event.day, event.text) for event in found] == [
        (JULY, "New scorecard: 评分表 2026B"),
        (AUGUST, "New scorecard: 评分表 2026C"),
    ]
    assert all(event.id < 0 for event in found)
    assert read(office.store, breaks.breaks, office.group, Period(JUNE, date(2026, 6, 30))) == []


def test_a_scorecard_after_a_retired_one_is_a_break_where_checks_were_made_with_that(office: Office) -> None:
    whole = Period(date(2026, 1, 1), date(2026, 12, 31))
    write(office.store, scorecards.add_card, "新评分表", office.group, "甲", JULY, ITEMS)
    write(office.store, scorecards.retire, office.card.scorecard_id)
    assert read(office.store, breaks.breaks, office.group, whole) == []
    office.check()
    found = read(office.store, breaks.breaks, office.group, whole)
    assert [(event.day, event.text) for event in found] == [(JULY, "New scorecard: 新评分表 甲")]
    other, _ = team(office.store, name="启明组", first_number=9000)
    write(office.store, scorecards.add_card, "启明评分表", other, "甲", AUGUST, ITEMS)
    assert read(office.store, breaks.breaks, other, whole) == []
    assert read(office.store, breaks.breaks, None, whole) == found


def test_a_version_does_not_begin_after_the_first_check_made_with_it(office: Office) -> None:
    office.check()
    last, late = DAY, date(2026, 6, 10)
    told = (office.card.label, late, office.card.fatal_zeroes)
    with pytest.raises(Misfit) as refused:
        write(office.store, scorecards.edit_version, office.card.id, *told)
    assert refused.value.field == "effective_from"
    write(office.store, scorecards.edit_version, office.card.id, told[0], last, told[2])
    assert read(office.store, scorecards.card, office.card.id).effective_from == last


def test_the_starter_is_written_in_chinese(store: Store) -> None:
    write(store, scorecards.add_starter, None, JUNE)
    texts = [item.text + item.fault for item in read(store, scorecards.cards, None)[0].items]
    assert all(re.search("[一-鿿]", text) for text in texts)
