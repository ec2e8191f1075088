"""Briefings: what they open with, who is told of what, what is owed before they count as held."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from ccleader.errors import Misfit
from ccleader.metrics import periods
from ccleader.models import (
    briefings,
    handovers,
    leaders,
    matters,
    notices,
    observations,
    questions,
    shifts,
)
from ccleader.models.briefings import (
    BriefingKind,
    BriefingSheet,
    BriefingState,
    Mood,
    Point,
    PointKind,
    Presence,
    QuestionForm,
    Roll,
)
from ccleader.models.changed import Changed
from ccleader.models.leaders import LeaderForm
from ccleader.models.notices import NoticeForm, NoticeKind
from ccleader.models.shifts import Preset, Shift
from ccleader.models.store import Store
from tests.models.made import named, read, team, write

DAY = date(2026, 6, 30)
NOW = datetime(2026, 6, 30, 7, 50)
FIGURES = (
    {"metric": "aht", "value": 199.0, "target": 190.0, "state": "signal", "note": "处理时长连续8天高于均值"},
    {"metric": "csat", "value": 0.98, "target": 0.97, "state": "met", "note": "在控制限内"},
)


def prepared(
    store: Store,
    group: int,
    kind: BriefingKind = BriefingKind.BEFORE,
    day: date = DAY,
    figures: Any = (),
) -> int:
    """A briefing of a group, without a shift."""
    now = datetime.combine(day, NOW.time())
    return int(write(store, briefings.prepare, group, day, None, kind, "周敏", now, figures))


def sheet(store: Store, briefing: int) -> BriefingSheet:
    """A briefing as it stands."""
    found: BriefingSheet = read(store, briefings.briefing, briefing)
    return found


def said(store: Store, briefing: int) -> list[tuple[PointKind, str]]:
    """The points of a briefing."""
    return [(point.kind, point.text) for point in sheet(store, briefing).points]


def posted(store: Store, title: str = "资费口径", **entered: Any) -> int:
    """A notice received on the day."""
    return int(write(store, notices.add_notice, NoticeForm(title, DAY, **entered)))


def praise(store: Store, group: int, agent: int | None, text: str, at: datetime) -> None:
    """Something seen well done."""

    def see(session: Session) -> Changed:
        session.add(
            observations.Observation(
                group_id=group,
                day=at.date(),
                at=at,
                agent_id=agent,
                kind=observations.ObservationKind.GOOD,
                at_once=observations.AtOnce.NOTHING,
                zone="",
                text=text,
            )
        )
        return Changed.OBSERVATIONS

    store.write(named(), see)


def matter(store: Store, group: int, text: str, urgency: matters.Urgency) -> None:
    """An open matter."""

    def open_it(session: Session) -> Changed:
        session.add(
            matters.Matter(
                group_id=group,
                kind=matters.MatterKind.TASK,
                origin=matters.Origin.LEADER,
                text=text,
                urgency=urgency,
                opened_on=DAY,
                opened_at=NOW,
                owner="",
                owner_before="",
                seat="",
                ticket="",
                informed="",
                why_open="",
                sent_to="",
                answer="",
                closed_how="",
                closed_by="",
            )
        )
        return Changed.MATTERS

    store.write(named(), open_it)


def test_it_opens_with_true_signals_notices_praise_and_urgent_problems(store: Store) -> None:
    group, (lin, wang, _) = team(store)
    known = posted(store, "人人已知")
    write(store, notices.tell, known, [lin, wang, wang + 1], NOW)
    change = posted(store, "资费口径", kind=NoticeKind.CHANGE, effective_on=date(2026, 7, 1))
    notice = posted(store, "消防演练")
    praise(store, group, lin, "客户来电致谢", NOW - timedelta(days=1))
    praise(store, group, None, "晚班协作好", NOW - timedelta(hours=20))
    praise(store, group, wang, "", NOW - timedelta(hours=19))
    praise(store, group, lin, "太久以前", NOW - timedelta(days=9))
    matter(store, group, "城东宽带认证失败", matters.Urgency.RED)
    matter(store, group, "耳麦更换", matters.Urgency.BLUE)
    briefing = prepared(store, group, figures=FIGURES)
    assert said(store, briefing) == [
        (PointKind.FOCUS, "处理时长连续8天高于均值"),
        (PointKind.CHANGE, "资费口径"),
        (PointKind.NOTICE, "消防演练"),
        (PointKind.PRAISE, "林晓彤：客户来电致谢"),
        (PointKind.PRAISE, "晚班协作好"),
        (PointKind.PRAISE, "王思远"),
        (PointKind.PROBLEM, "城东宽带认证失败"),
    ]
    found = sheet(store, briefing)
    assert found.figures == FIGURES
    assert list(found.notices) == [change, notice]
    assert (found.chair, found.state, found.kind) == ("周敏", BriefingState.PLANNED, BriefingKind.BEFORE)


def test_praise_is_read_out_once(store: Store) -> None:
    group, (lin, *_) = team(store)
    praise(store, group, lin, "客户来电致谢", NOW - timedelta(days=1))
    first = prepared(store, group)
    write(store, briefings.hold, first, NOW)
    praise(store, group, lin, "主动帮新人", NOW + timedelta(hours=2))
    second = prepared(store, group, day=DAY + timedelta(days=1))
    assert said(store, second) == [(PointKind.PRAISE, "林晓彤：主动帮新人")]


def test_the_closing_briefing_leaves_reminders_to_the_handover_and_the_next_briefing(store: Store) -> None:
    group, _ = team(store)
    matter(store, group, "耳麦更换", matters.Urgency.BLUE)
    assert read(store, briefings.reminders, group, DAY, None) == []
    closing = prepared(store, group, BriefingKind.AFTER)
    assert said(store, closing) == [(PointKind.PROBLEM, "耳麦更换")]
    points = [*sheet(store, closing).points, Point(PointKind.REMINDER, "明早系统升级")]
    write(store, briefings.set_points, closing, points)
    write(store, briefings.hold, closing, NOW + timedelta(hours=8))
    assert read(store, briefings.reminders, group, DAY, None) == ["明早系统升级"]
    tomorrow = prepared(store, group, day=DAY + timedelta(days=1))
    assert said(store, tomorrow) == [(PointKind.CAUTION, "明早系统升级")]


def test_a_handover_begins_with_the_reminders_of_the_closing_briefing(store: Store) -> None:
    group, _ = team(store)
    leader = write(store, leaders.add_leader, LeaderForm("周敏", "班长", (group,)))
    write(store, shifts.start_with, Preset.THREE_SHIFTS)
    early = Shift(DAY, read(store, shifts.shift_types)[0])
    now = NOW + timedelta(hours=8)
    kind = BriefingKind.AFTER
    closing = write(store, briefings.prepare, group, DAY, early.type.id, kind, "周敏", now)
    points = [
        Point(PointKind.DONE, "宽带回访"),
        Point(PointKind.REMINDER, "明早升级"),
        Point(PointKind.REMINDER, ""),
    ]
    write(store, briefings.set_points, closing, points)
    handover = write(store, handovers.start, group, early, leader, now)
    assert read(store, handovers.handover, handover).reminder == "明早升级"


def test_a_briefing_is_prepared_once(store: Store) -> None:
    group, _ = team(store)
    briefing = prepared(store, group)
    assert prepared(store, group) == briefing
    assert prepared(store, group, BriefingKind.AFTER) != briefing
    assert read(store, briefings.of_shift, group, DAY, None).id == briefing
    assert read(store, briefings.of_shift, group, DAY + timedelta(days=1), None) is None


def test_points_keep_their_order_and_go_when_left_out(store: Store) -> None:
    group, _ = team(store)
    briefing = prepared(store, group)
    wanted = [
        Point(PointKind.TASK, "演示新工单"),
        Point(PointKind.GOAL, "处理时长190秒"),
        Point(PointKind.CAUTION, ""),
    ]
    write(store, briefings.set_points, briefing, wanted)
    task, goal, caution = sheet(store, briefing).points
    write(store, briefings.set_points, briefing, [replace(caution, text="口径"), task])
    assert sheet(store, briefing).points == (replace(caution, text="口径"), task)
    store.undo()
    assert sheet(store, briefing).points == (task, goal, caution)


def test_who_was_here_is_told_and_who_was_not_stays_on_the_list(store: Store) -> None:
    group, (lin, wang, liu, xu, guo) = team(store, 5)
    notice, unread = posted(store), posted(store, "不读")
    briefing = prepared(store, group)
    points = [replace(point, read_out=point.notice_id == notice) for point in sheet(store, briefing).points]
    write(store, briefings.set_points, briefing, points)
    lines = [
        Roll(lin, Presence.HERE, True, False, Mood.LOW),
        Roll(wang, Presence.LATE, minutes_late=8),
        Roll(liu, Presence.MISSING),
        Roll(xu, Presence.LEAVE),
    ]
    write(store, briefings.roll_call, briefing, lines)
    write(store, briefings.begin, briefing, NOW)
    assert read(store, notices.told, notice) == {}
    assert sheet(store, briefing).state is BriefingState.RUNNING
    end = NOW + timedelta(minutes=10)
    write(store, briefings.hold, briefing, end)
    (told,) = read(store, notices.told, notice).values()
    assert (told.agent_id, told.told_at, told.briefing_id) == (lin, end, briefing)
    assert read(store, notices.to_tell, group, DAY) == {
        notice: [wang, liu, xu, guo],
        unread: [lin, wang, liu, xu, guo],
    }
    found = sheet(store, briefing)
    assert found.rolls == {line.agent_id: line for line in lines}
    assert found.untold[notice] == (wang, liu, xu)
    assert (found.begun_at, found.ended_at, found.state) == (NOW, end, BriefingState.HELD)
    (row,) = read(store, briefings.briefings, group, periods.month(DAY))
    assert row.heads == dict.fromkeys(Presence, 1)


def test_a_held_briefing_corrected_corrects_who_was_told(store: Store) -> None:
    group, (lin, wang, liu) = team(store)
    notice = posted(store)
    write(store, notices.tell, notice, [liu], NOW - timedelta(hours=1))
    briefing = prepared(store, group)
    write(store, briefings.roll_call, briefing, [Roll(lin, Presence.HERE), Roll(liu, Presence.HERE)])
    write(store, briefings.hold, briefing, NOW)
    write(store, briefings.roll_call, briefing, [Roll(lin, Presence.MISSING), Roll(wang, Presence.HERE)])
    assert set(read(store, notices.told, notice)) == {wang, liu}
    write(store, briefings.strike, briefing, [wang, liu, lin])
    assert set(read(store, notices.told, notice)) == {liu}  # who had been told before it
    write(store, briefings.roll_call, briefing, [Roll(wang, Presence.HERE)])
    write(store, briefings.set_points, briefing, [])
    assert set(read(store, notices.told, notice)) == {liu}


def test_who_has_read_it_since_knows_it_whatever_is_corrected(store: Store) -> None:
    group, (lin, wang, _) = team(store)
    notice = posted(store)
    briefing = prepared(store, group)
    write(store, briefings.roll_call, briefing, [Roll(lin, Presence.HERE), Roll(wang, Presence.HERE)])
    write(store, briefings.hold, briefing, NOW)
    later = NOW + timedelta(hours=1)
    write(store, notices.mark_read, notice, [lin], later)
    write(store, briefings.roll_call, briefing, [Roll(lin, Presence.LATE), Roll(wang, Presence.LATE)])
    (told,) = read(store, notices.told, notice).values()
    assert (told.agent_id, told.told_at, told.read_at, told.briefing_id) == (lin, later, later, None)


def test_a_briefing_is_recorded_afterwards_with_its_times(store: Store) -> None:
    group, _ = team(store)
    briefing = prepared(store, group)
    form = sheet(store, briefing).form()
    times = {"begun_at": NOW, "ended_at": NOW + timedelta(minutes=12)}
    write(store, briefings.edit_briefing, briefing, replace(form, **times))
    write(store, briefings.hold, briefing, NOW + timedelta(hours=5))
    write(store, briefings.begin, briefing, NOW + timedelta(hours=6))
    found = sheet(store, briefing)
    assert (found.begun_at, found.ended_at) == (times["begun_at"], times["ended_at"])
    assert found.state is BriefingState.HELD
    with pytest.raises(Misfit) as caught:
        write(
            store, briefings.edit_briefing, briefing, replace(form, begun_at=NOW, ended_at=NOW - timedelta(1))
        )
    assert caught.value.field == "ended_at"


def test_an_excused_chair_owes_a_deputy_and_the_minutes(store: Store) -> None:
    group, _ = team(store)
    briefing = prepared(store, group)
    form = replace(sheet(store, briefing).form(), excused="总部开会")
    for entered, field in [({}, "deputy"), ({"deputy": "林晓彤"}, "minutes")]:
        write(store, briefings.edit_briefing, briefing, replace(form, **entered))
        with pytest.raises(Misfit) as caught:
            write(store, briefings.hold, briefing, NOW)
        assert caught.value.field == field
    write(store, briefings.edit_briefing, briefing, replace(form, deputy="林晓彤", minutes="已传达"))
    write(store, briefings.hold, briefing, NOW)
    assert sheet(store, briefing).state is BriefingState.HELD


def test_leave_from_a_meeting_of_the_plan_owes_a_deputy_from_a_shift_briefing_not(store: Store) -> None:
    group, (lin, *_) = team(store)
    for kind, field in [(BriefingKind.BEFORE, None), (BriefingKind.MORNING, "deputy")]:
        briefing = prepared(store, group, kind)
        write(store, briefings.roll_call, briefing, [Roll(lin, Presence.LEAVE)])
        owing = briefings.owed(sheet(store, briefing))
        assert (None if owing is None else owing.field) == field


def test_questions_are_noted_corrected_and_removed(store: Store) -> None:
    group, (lin, *_) = team(store)
    briefing = prepared(store, group)
    first = write(store, briefings.ask, briefing, QuestionForm(" 停机保号资费？ ", lin, "5元", True))
    second = write(store, briefings.ask, briefing, QuestionForm("携号转网时限？"))
    write(store, questions.edit_question, second, QuestionForm("携号转网时限？", lin, "", False))
    asked = sheet(store, briefing).questions
    assert [(row.id, row.question, row.right) for row in asked] == [
        (first, "停机保号资费？", True),
        (second, "携号转网时限？", False),
    ]
    write(store, questions.remove_question, first)
    assert [row.id for row in sheet(store, briefing).questions] == [second]
    with pytest.raises(Misfit):
        write(store, briefings.ask, briefing, QuestionForm(" "))


# --- who was told at held briefings, whatever is done -------------------------------------------------

WHO = st.integers(0, 3)
STEP = st.one_of(
    st.tuples(st.just("roll"), WHO, st.sampled_from(Presence)),
    st.tuples(st.just("strike"), WHO),
    st.tuples(st.just("read out"), st.booleans()),
    st.tuples(st.just("hold")),
    st.tuples(st.just("tell"), WHO),
    st.tuples(st.just("undo")),
)
_names = count()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, max_size=12))
def test_told_at_a_briefing_is_exactly_who_was_here_when_it_was_read_out(
    store: Store, steps: list[Any]
) -> None:
    number = next(_names)
    group, people = team(store, 4, f"组{number}", 8000 + 10 * number)
    notice = posted(store, group_id=group)
    briefing = prepared(store, group)
    write(store, briefings.begin, briefing, NOW)
    done = 0
    for kind, *values in steps:
        if kind == "undo":
            if done:
                store.undo()
                done -= 1
            continue
        before = store.history()[0].id
        match kind, *values:
            case "roll", at, presence:
                write(store, briefings.roll_call, briefing, [Roll(people[at], presence)])
            case "strike", at:
                write(store, briefings.strike, briefing, [people[at]])
            case "read out", out:
                points = [replace(point, read_out=out) for point in sheet(store, briefing).points]
                write(store, briefings.set_points, briefing, points)
            case "hold", *_:
                write(store, briefings.hold, briefing, NOW)
            case "tell", at:
                write(store, notices.tell, notice, [people[at]], NOW)
        done += store.history()[0].id != before
    found = sheet(store, briefing)
    told = read(store, notices.told, notice)
    otherwise = {who for who, row in told.items() if row.briefing_id is None}
    here = {who for who, line in found.rolls.items() if line.presence is Presence.HERE}
    counts = found.state is BriefingState.HELD and found.points[0].read_out
    assert set(told) - otherwise == (here - otherwise if counts else set())
    assert set(read(store, notices.to_tell, group, DAY).get(notice, [])) == set(people) - set(told)
