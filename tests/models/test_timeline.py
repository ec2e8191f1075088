"""All that the records say of one agent, on one line."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from ccleader.metrics.periods import Period
from ccleader.models import (
    agents,
    attendance,
    coaching_writes,
    leave,
    notices,
    observations,
    overtime,
    quality_writes,
    swaps,
    timeline,
)
from ccleader.models.agents import AgentForm
from ccleader.models.coaching import CoachingForm, CoachingKind
from ccleader.models.observations import ObservationForm, ObservationKind
from ccleader.models.quality import CheckState, DisputeOutcome
from ccleader.models.store import Store
from ccleader.models.timeline import Kind, Moment, Tone
from tests.models import conducted, floor, graded
from tests.models.made import read, team, write

JUNE = Period(date(2026, 6, 1), date(2026, 6, 30))
NOON = datetime(2026, 6, 9, 12)


def _line(store: Store, who: int, period: Period = JUNE, kind: Kind | None = None) -> list[Moment]:
    found: list[Moment] = read(store, timeline.timeline, who, period)
    return [moment for moment in found if kind in (None, moment.kind)]


def test_that_points_are_bad_warnings_a_warning_and_what_is_struck_neither(store: Store) -> None:
    made = conducted.floor(store)
    warning = made.record("第3条", NOON)
    points = made.record("第1条", NOON + timedelta(days=1))
    struck = made.record("第1条", NOON + timedelta(days=2))
    write(store, conducted.conduct_writes.strike, struck.id, "误记", conducted.NOW)
    found = _line(store, made.people[0], kind=Kind.POINTS)
    assert [(moment.about, moment.tone) for moment in found] == [
        (struck.id, Tone.PLAIN),
        (points.id, Tone.BAD),
        (warning.id, Tone.WARN),
    ]
    assert "2" in found[1].text
    assert "第1条" in found[1].text
    assert points.number in found[1].source
    assert {moment.room for moment in found} == {"conduct"}


def test_that_only_checks_that_are_made_are_told_with_their_errors(store: Store) -> None:
    office = graded.make(store)
    office.check(1, 2)
    office.check(0)
    office.check(state=CheckState.DRAFT)
    clean = office.check()
    found = _line(store, office.agents[0], kind=Kind.QUALITY)
    assert len(found) == 3
    told = {moment.about: moment for moment in found}
    assert "100" in told[clean].text
    texts = sorted(moment.text for moment in found)
    assert any("未问好" in text and "未复述需求" in text for text in texts)
    assert [moment.tone for moment in found if "辱骂客户" in moment.text] == [Tone.BAD]


def test_that_an_error_a_dispute_took_back_is_told_no_more(store: Store) -> None:
    office = graded.make(store)
    made, greet = office.check(1, 2), office.items[1]
    write(store, quality_writes.dispute, made, {greet: "已问好"}, NOON)
    write(store, quality_writes.settle_dispute, made, greet, DisputeOutcome.CHANGED, "属实", NOON)
    (told,) = _line(store, office.agents[0], kind=Kind.QUALITY)
    assert ("未复述需求" in told.text, "未问好" in told.text) == (True, False)


def test_that_a_coaching_tells_of_its_begin_its_looks_and_its_end(store: Store) -> None:
    _, (who, *_) = team(store)
    form = CoachingForm(who, CoachingKind.CARE, "示忙前报备", "周敏")
    first = date(2026, 6, 2)
    cycle = write(store, coaching_writes.open_coaching, form, first)
    write(store, coaching_writes.add_follow_up, cycle, date(2026, 6, 9), "已报备", "", None)
    found = _line(store, who, kind=Kind.COACHING)
    assert [(moment.day, moment.about) for moment in found] == [(date(2026, 6, 9), cycle), (first, cycle)]
    assert "示忙前报备" in found[1].text
    assert _line(store, who, Period(date(2026, 6, 3), date(2026, 6, 8))) == []


def test_that_praise_is_apart_from_what_else_was_seen(store: Store) -> None:
    group, (who, other, _) = team(store)
    for kind, text in ((ObservationKind.GOOD, "客户来电致谢"), (ObservationKind.MOOD, "情绪低")):
        write(store, observations.observe, ObservationForm(group, NOON, kind, agent_id=who, text=text))
    assert {(one.kind, one.tone) for one in _line(store, who)} == {
        (Kind.FLOOR, Tone.PLAIN),
        (Kind.PRAISE, Tone.GOOD),
    }
    assert _line(store, other) == []


def test_that_what_was_seen_in_the_group_before_goes_along(store: Store) -> None:
    group, (who, *_) = team(store)
    write(
        store,
        observations.observe,
        ObservationForm(group, NOON, ObservationKind.GOOD, agent_id=who, text="好"),
    )
    second = write(store, agents.add_group, "夜航组")

    def move(session: Session) -> None:
        form = agents.agent(session, who).form()
        agents.edit(session, who, AgentForm(**vars(form) | {"group_id": second}))

    write(store, move)
    assert [moment.text for moment in _line(store, who, kind=Kind.PRAISE)] == ["好"]


def _entry(who: int, day: date, code: str, **more: Any) -> attendance.Entry:
    return attendance.Entry(who, day, code, **more)


def test_that_late_early_and_absent_are_told_and_ordinary_days_are_not(store: Store) -> None:
    made = floor.make(store)
    who = made.agents[0]
    made.plan(who, floor.MONDAY, "早", "早", "早")
    entries = [
        _entry(who, floor.MONDAY, "present", minutes_late=9, note="地铁故障"),
        _entry(who, floor.TUESDAY, "present"),
        _entry(who, floor.WEDNESDAY, "absent"),
    ]
    write(store, attendance.record, entries)
    found = _line(store, who, kind=Kind.ATTENDANCE)
    assert [(one.day, one.tone, one.source) for one in found] == [
        (floor.WEDNESDAY, Tone.BAD, ""),
        (floor.MONDAY, Tone.WARN, "地铁故障"),
    ]
    assert "9" in found[1].text
    assert found[1].about == (who, floor.MONDAY)


def test_that_leave_is_told_unless_it_was_returned(store: Store) -> None:
    made = floor.make(store)
    for at, (who, back) in enumerate(zip(made.agents, (False, True), strict=False)):
        form = leave.LeaveForm(who, "annual", date(2026, 6, 10 + at), date(2026, 6, 12 + at), "家里有事")
        asked = write(store, leave.ask_leave, form, datetime(2026, 6, 1, 9))
        if back:
            write(store, leave.return_leave, asked, "周敏", datetime(2026, 6, 1, 10), "人手不够")
    (told,) = _line(store, made.agents[0])
    assert "3" in told.text
    assert told.source.startswith("家里有事")
    assert _line(store, made.agents[1]) == []


@pytest.mark.parametrize("place", [0, 1])
def test_that_an_approved_swap_is_told_of_both_on_both_days(store: Store, place: int) -> None:
    made = floor.make(store)
    one, other = made.agents[:2]
    made.plan(one, floor.MONDAY, "早", "休")
    made.plan(other, floor.MONDAY, "休", "早")
    form = swaps.SwapForm(swaps.SwapKind.SWAP, one, floor.MONDAY, other, floor.TUESDAY)
    asked = write(store, swaps.ask_swap, form, datetime(2026, 5, 20))
    assert _line(store, one) == []
    write(store, swaps.approve_swap, asked, "周敏", datetime(2026, 5, 21))
    found = _line(store, (one, other)[place])
    assert [moment.day for moment in found] == [floor.TUESDAY, floor.MONDAY]
    name = read(store, agents.agent, (other, one)[place]).name
    assert all(name in moment.text for moment in found)


def test_that_overtime_counts_its_hours_unless_it_was_returned(store: Store) -> None:
    made = floor.make(store)
    who = made.agents[0]
    made.plan(who, floor.MONDAY, "休", "休")
    for day in (floor.MONDAY, floor.TUESDAY):
        form = overtime.OvertimeForm(who, day, 480, 90, overtime.Compensation.PAY, "支援高峰")
        made_id = write(store, overtime.add_overtime, form)
    write(store, overtime.return_overtime, made_id, "周敏", datetime(2026, 6, 3))
    (told,) = _line(store, who)
    assert told.day == floor.MONDAY
    assert "1.5" in told.text


def test_that_a_notice_is_told_on_the_day_it_was_heard(store: Store) -> None:
    group, (who, other, _) = team(store)
    form = notices.NoticeForm("资费调整", date(2026, 6, 1), group_id=group, number="18号")
    notice = write(store, notices.add_notice, form)
    write(store, notices.tell, notice, [who], NOON)
    (told,) = _line(store, who)
    assert (told.kind, told.day, told.about) == (Kind.NOTICE, NOON.date(), ("notice", notice))
    assert "资费调整" in told.text
    assert _line(store, other) == []


def test_that_the_latest_comes_first_and_other_agents_are_left_out(store: Store) -> None:
    made = conducted.floor(store)
    for day in (3, 9, 6):
        made.record("第1条", datetime(2026, 6, day, 10))
    made.record("第1条", NOON, who=1)
    assert [moment.day.day for moment in _line(store, made.people[0])] == [9, 6, 3]


def test_that_the_first_day_on_record_is_known(store: Store) -> None:
    made = conducted.floor(store)
    who, nobody = made.people[:2]
    assert read(store, timeline.begins, nobody) is None
    made.record("第1条", NOON)
    write(
        store,
        observations.observe,
        ObservationForm(made.group, datetime(2026, 3, 2, 9), ObservationKind.GOOD, agent_id=who, text="好"),
    )
    assert read(store, timeline.begins, who) == date(2026, 3, 2)
