"""The ways out of a handover, each with its reason, so that nobody is stuck."""

from __future__ import annotations

import pytest

from ccleader.errors import Misfit
from ccleader.models import handovers, leaders
from ccleader.models.handovers import (
    HandoverState,
    Turn,
    Way,
)
from tests.models.handovers.staged import DONE, EARLY, LATE, XU_PIN, Floor, handed, matter
from tests.models.made import write


@pytest.mark.parametrize("way", [way for way in Way if way is not Way.IN_PERSON])
def test_every_way_but_in_person_needs_its_reason(staged: Floor, way: Way) -> None:
    key = handed(staged)
    with pytest.raises(Misfit) as refused:
        staged.accept(key, DONE, way=way)
    assert refused.value.field == "reason"


@pytest.mark.parametrize(
    ("way", "own", "receiver"),
    [
        (Way.BY_PHONE, True, "许薇"),
        (Way.NEXT_DAY, False, "许薇"),
        (Way.NO_SUCCESSOR, True, ""),
        (Way.SITE_CLOSED, True, ""),
    ],
)
def test_each_way_out_ends_accepted(staged: Floor, way: Way, own: bool, receiver: str) -> None:
    key = handed(staged)
    staged.accept(key, DONE, staged.zhou if own else staged.xu, way, "大雪封路")
    sheet = staged.sheet(key)
    assert (sheet.state, sheet.way, sheet.way_reason, sheet.to_name) == (
        HandoverState.ACCEPTED,
        way,
        "大雪封路",
        receiver,
    )


def test_a_deputy_takes_over_for_the_one_who_is_ill(staged: Floor) -> None:
    write(staged.store, leaders.set_pin, staged.cheng, XU_PIN, EARLY)
    key = handed(staged)
    with pytest.raises(Misfit) as refused:
        staged.accept(key, DONE, staged.cheng)
    assert refused.value.field == "way"
    staged.accept(key, DONE, staged.cheng, Way.DEPUTY, "许薇病假")
    assert staged.sheet(key).to_name == "程立"


@pytest.mark.parametrize("way", [Way.IN_PERSON, Way.NEXT_DAY, Way.DEPUTY])
def test_who_hands_over_does_not_take_over(staged: Floor, way: Way) -> None:
    key = handed(staged)
    with pytest.raises(Misfit) as refused:
        staged.accept(key, DONE, staged.zhou, way, "没人")
    assert refused.value.field == "way"


@pytest.mark.parametrize("way", [Way.NO_SUCCESSOR, Way.SITE_CLOSED])
def test_who_is_there_does_not_say_that_nobody_is(staged: Floor, way: Way) -> None:
    with pytest.raises(Misfit):
        staged.accept(handed(staged), DONE, staged.xu, way, "没人")


def test_by_phone_somebody_must_have_answered(staged: Floor) -> None:
    key = staged.start(EARLY)
    write(staged.store, handovers.set_successor, key, None)
    staged.sign(key, EARLY)
    with pytest.raises(Misfit):
        staged.accept(key, DONE, staged.zhou, Way.BY_PHONE, "堵车")


def test_after_nobody_took_over_the_next_shift_carries_all_on(staged: Floor) -> None:
    key = matter(staged, "短信模板乱码")
    first = handed(staged)
    staged.accept(first, DONE, staged.zhou, Way.SITE_CLOSED, "停电")
    second = staged.start(LATE, staged.xu)
    sheet = staged.sheet(second)
    assert sheet.previous_id == first
    assert [(line.matter_id, line.turn) for line in sheet.matters] == [(key, Turn.CARRIED)]


def test_the_incoming_writes_for_a_leader_who_left_without_one(staged: Floor) -> None:
    shift = staged.shift(EARLY)
    with pytest.raises(Misfit) as refused:
        write(staged.store, handovers.start, staged.group, shift, staged.xu, LATE, for_id=staged.zhou)
    assert refused.value.field == "reason"
    key = staged.start(EARLY, staged.xu, for_id=staged.zhou, reason="周敏突发急病离岗")
    staged.sign(key, LATE, staged.xu)
    staged.accept(key, LATE, staged.xu)
    sheet = staged.sheet(key)
    assert (sheet.from_name, sheet.signed_name, sheet.to_name) == ("周敏", "许薇", "许薇")
    assert sheet.behalf == "周敏突发急病离岗"


def test_somebody_elses_draft_is_signed_with_a_reason_only(staged: Floor) -> None:
    key = staged.start(EARLY)
    with pytest.raises(Misfit) as refused:
        staged.sign(key, EARLY, staged.xu)
    assert refused.value.field == "reason"
    staged.sign(key, EARLY, staged.xu, reason="周敏已离岗")
    assert staged.sheet(key).behalf == "周敏已离岗"
