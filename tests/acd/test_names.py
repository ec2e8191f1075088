"""Headers: their normal form, and what they mean."""

from __future__ import annotations

import pytest

from ccleader.acd import lexicon, mapping
from ccleader.acd.names import name, sense
from ccleader.acd.reading import Unit
from ccleader.words import use


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("座席工號", "agent_number"),
        ("客服名称", "agent_name"),
        ("技能组", "queue_name"),
        ("统计时间", "date"),
        ("呼入总数", "calls_offered"),
        ("人工呼入接通数", "calls_handled"),
        ("队列中放弃数", "calls_abandoned"),
        ("20秒内接通量", "calls_in_threshold"),
        ("通话均长(秒)", "talk_seconds/calls_handled"),
        ("呼入通话总时长(秒)", "talk_seconds"),
        ("累积话后时长", "acw_seconds"),
        ("整理时长", "acw_seconds"),
        ("事后处理时间", "acw_seconds"),
        ("平均保持时长", "hold_seconds/held_calls"),
        ("示忙（总）", "not_ready_seconds"),
        ("示忙（次）", "not_ready_count"),
        ("小休时长(hh:mm:ss)", "rest_seconds"),
        ("签入时长", "login_seconds"),
        ("满意/参评", "satisfied_of_surveys"),
        ("20秒内人工接通率(%)", "rate"),
        ("置忙占比", "rate"),
        ("最大排队时长", "extreme"),
        ("[Answered_Calls <= 20s]", "calls_in_threshold"),
        ("[Abandoned_Calls (w/o s.c.) <= 20s]", "abandoned_in_threshold"),
        ("Contacts answered in 20 seconds", "calls_in_threshold"),
        ("Handle", "calls_handled"),
        ("Total Handle", "handle_seconds"),
        ("Avg Hold", "hold_seconds/held_calls"),
        ("Avg Hold Handled", "hold_seconds/calls_handled"),
        ("AvgTalkDuration", "talk_seconds/calls_handled"),
        ("After contact work time", "acw_seconds"),
        ("On Queue %", "rate"),
        ("Max Handle Time", "extreme"),
    ],
)
def test_what_a_header_means(header: str, target: str) -> None:
    """By the dictionary, or by its grammar."""
    found = sense(header)
    assert found is not None
    assert found.target == target


@pytest.mark.parametrize(
    "header", ["ACW", "Talk", "Avg Queue Time", "登录次数", "Multichannel_Calls", "呼出接通量"]
)
def test_what_is_left_alone(header: str) -> None:
    """Headers that could mean two things mean nothing until someone says."""
    assert sense(header) is None


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("通话时长（秒）", Unit.SECONDS),
        ("通话时长(分钟)", Unit.MINUTES),
        ("Speed of answer in seconds", Unit.SECONDS),
        ("talk_ms", Unit.MILLISECONDS),
        ("小休时长(hh:mm:ss)", Unit.CLOCK),
        ("示忙(次)", Unit.COUNT),
        ("通话时长", None),
    ],
)
def test_the_unit_in_a_header(header: str, unit: Unit | None) -> None:
    """In brackets or at the end."""
    assert name(header).unit is unit


def test_full_width_and_case_do_not_matter() -> None:
    """ＡＣＤ Calls, acd_calls and ACD CALLS are one name."""
    assert {name(text).key for text in ("ＡＣＤ　Calls", "acd_calls", "ACD CALLS", "[Acd-Calls]")} == {
        "acdcalls"
    }


def test_every_synonym_names_a_target() -> None:
    """The dictionary has no target that a column cannot have, and every synonym finds itself."""
    known = set(mapping.BY_TARGET) | {"agent", "calls", "rate", "extreme", "dimension"}
    for synonym, (target, _) in lexicon.exact().items():
        assert target in known
        if "{" not in synonym:
            assert name(synonym).key == synonym, synonym
    for thing in lexicon.things():
        for target in (thing.count, thing.time, thing.average, thing.threshold, thing.bare):
            assert target in known | {""}


def test_every_target_has_a_title() -> None:
    """For the page's list; averages name both their measures."""
    use("en")
    titles = [str(target.title) for target in mapping.TARGETS]
    assert len(set(titles)) == len(titles)
    assert "Talk time, average per Calls handled" in titles
