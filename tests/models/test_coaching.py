"""Coaching: five stages with what each asks for, follow-ups, the result, and notes kept apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from math import inf, nan
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period
from ccleader.models import agents, coaching, coaching_writes, settings
from ccleader.models.changed import Changed
from ccleader.models.coaching import (
    ActionForm,
    Cause,
    CoachingForm,
    CoachingKind,
    CoachingRow,
    Conclusion,
    EvidenceForm,
    EvidenceKind,
    GoalForm,
    Stage,
)
from ccleader.models.store import Store
from tests.models.made import named, read, team, write

TODAY = date(2026, 6, 30)
DAY = timedelta(days=1)
GOAL = GoalForm("aht", baseline=212.0, target=198.0, due_on=date(2026, 7, 31))
ACTION = ActionForm("每班听一段标杆录音", "本人", date(2026, 7, 10), "师傅旁听")


@pytest.fixture
def people(store: Store) -> tuple[int, list[int]]:
    return team(store)


def opened(store: Store, agent_id: int, day: date = TODAY, **more: Any) -> int:
    form = CoachingForm(agent_id, CoachingKind.FIGURES, "话后处理过长", "周敏", **more)
    return int(write(store, coaching_writes.open_coaching, form, day))


def full(store: Store, agent_id: int, day: date = TODAY) -> int:
    """A cycle in which every stage has what it asks for."""
    key = opened(store, agent_id, day, goals=(GOAL,), actions=(ACTION,), reality_agent="怕占时间")
    write(store, coaching_writes.add_follow_up, key, day, "已成习惯", "", None)
    write(store, coaching_writes.edit_coaching, key, conclusion=Conclusion.PARTLY)
    return key


def row(store: Store, key: int) -> CoachingRow:
    found = read(store, coaching.coaching, key)
    assert isinstance(found, CoachingRow)
    return found


def refused(store: Store, function: Any, *args: Any, **kwargs: Any) -> str:
    """The field that a write is refused for."""
    with pytest.raises(Misfit) as refused:
        write(store, function, *args, **kwargs)
    return refused.value.field


def test_a_cycle_is_read_as_it_was_entered(store: Store, people: tuple[int, list[int]]) -> None:
    group, (who, *_) = people
    evidence = EvidenceForm(EvidenceKind.CHART, "aht", "近 8 周")
    key = opened(
        store, who, causes=(Cause.HABIT, Cause.SKILL), goals=(GOAL,), actions=(ACTION,), evidence=(evidence,)
    )
    found = row(store, key)
    assert (found.number, found.agent, found.agent_number, found.group_id, found.nth) == (
        "202606-001",
        "林晓彤",
        "8012",
        group,
        1,
    )
    assert (found.stage, found.opened_on, found.causes) == (Stage.GOAL, TODAY, (Cause.HABIT, Cause.SKILL))
    assert (found.goals[0].metric, found.goals[0].target, found.actions[0].who) == ("aht", 198.0, "本人")
    assert (found.evidence[0].kind, found.evidence[0].ref) == (EvidenceKind.CHART, "aht")
    assert found.follow_ups == ()


def test_numbers_count_through_the_month_and_cycles_through_the_agent(
    store: Store, people: tuple[int, list[int]]
) -> None:
    _, (one, other, _) = people
    keys = [opened(store, who, day) for who, day in ((one, TODAY), (other, TODAY), (one, TODAY + DAY))]
    earlier = opened(store, one, TODAY, opened_on=TODAY - 40 * DAY)
    assert [row(store, key).number for key in (*keys, earlier)] == [
        "202606-001",
        "202606-002",
        "202607-001",
        "202605-001",
    ]
    assert [row(store, key).nth for key in (earlier, *keys)] == [1, 2, 1, 3]


@pytest.mark.parametrize(
    ("entered", "field"),
    [
        ({"focus": " "}, "focus"),
        ({"coach": ""}, "coach"),
        ({"minutes": 0}, "minutes"),
        ({"next_on": TODAY - DAY}, "next_on"),
    ],
)
def test_what_does_not_hold_is_refused_at_its_field(
    store: Store, people: tuple[int, list[int]], entered: dict[str, Any], field: str
) -> None:
    form = CoachingForm(people[1][0], CoachingKind.QUALITY, "复述", "周敏")
    assert refused(store, coaching_writes.open_coaching, replace(form, **entered), TODAY) == field
    key = opened(store, people[1][0])
    assert refused(store, coaching_writes.edit_coaching, key, **entered) == field
    assert row(store, key).focus == "话后处理过长"


def test_a_coaching_is_not_opened_in_the_future_nor_after_one_that_is_not(
    store: Store, people: tuple[int, list[int]]
) -> None:
    form = CoachingForm(people[1][0], CoachingKind.QUALITY, "复述", "周敏", opened_on=TODAY + DAY)
    assert refused(store, coaching_writes.open_coaching, form, TODAY) == "opened_on"
    with pytest.raises(Trouble):
        opened(store, people[1][0], previous_id=99)
    with pytest.raises(Trouble):
        read(store, coaching.coaching, 99)


@pytest.mark.parametrize(
    "goal",
    [
        GoalForm("no such figure"),
        GoalForm(text=" "),
        GoalForm("aht", due_on=TODAY - DAY),
        GoalForm("aht", target=nan),
        GoalForm(text="复述", actual=inf),
    ],
)
def test_a_goal_that_does_not_hold_is_refused(
    store: Store, people: tuple[int, list[int]], goal: GoalForm
) -> None:
    key = opened(store, people[1][0])
    assert refused(store, coaching_writes.set_goals, key, [goal]) == "goals"


def test_goals_and_actions_keep_their_ids_while_they_change_and_move(
    store: Store, people: tuple[int, list[int]]
) -> None:
    key = opened(store, people[1][0], goals=(GOAL, GoalForm(text="复述到位")), actions=(ACTION,))
    first, second = row(store, key).goals
    write(
        store,
        coaching_writes.set_goals,
        key,
        [replace(second, actual=3.0), replace(first, target=190.0), GoalForm("acw")],
    )
    goals = row(store, key).goals
    assert [goal.id for goal in goals[:2]] == [second.id, first.id]
    assert [(goal.actual, goal.target, goal.metric) for goal in goals] == [
        (3.0, None, ""),
        (None, 190.0, "aht"),
        (None, None, "acw"),
    ]
    write(store, coaching_writes.set_goals, key, [goals[1]])
    assert [goal.id for goal in row(store, key).goals] == [first.id]
    done = replace(row(store, key).actions[0], done_on=TODAY, progress="12 / 14 次")
    write(store, coaching_writes.set_actions, key, [done])
    assert row(store, key).actions == (done,)
    assert refused(store, coaching_writes.set_actions, key, [ActionForm(" ")]) == "actions"
    evidence = EvidenceForm(EvidenceKind.EVALUATION, "7")
    write(store, coaching_writes.set_evidence, key, [evidence])
    write(store, coaching_writes.set_evidence, key, [*row(store, key).evidence, evidence])
    assert [one.ref for one in row(store, key).evidence] == ["7", "7"]


def test_each_stage_asks_for_what_it_lacks(store: Store, people: tuple[int, list[int]]) -> None:
    key = opened(store, people[1][0])

    def move(stage: Stage) -> str:
        return refused(store, coaching_writes.move, key, stage, TODAY)

    assert move(Stage.ANALYSIS) == "goals"
    assert move(Stage.CLOSED) == "goals"
    write(store, coaching_writes.set_goals, key, [GOAL])
    write(store, coaching_writes.move, key, Stage.ANALYSIS, TODAY)
    assert move(Stage.ACTION) == "reality_coach"
    write(store, coaching_writes.edit_coaching, key, reality_agent="怕占时间")
    write(store, coaching_writes.move, key, Stage.ACTION, TODAY + DAY)
    assert move(Stage.FOLLOW_UP) == "actions"
    for actions in ([ACTION] * 4, [replace(ACTION, who="")], [ACTION, replace(ACTION, due_on=None)]):
        write(store, coaching_writes.set_actions, key, actions)
        assert move(Stage.FOLLOW_UP) == "actions"
    write(store, coaching_writes.set_actions, key, [ACTION])
    write(store, coaching_writes.move, key, Stage.FOLLOW_UP, TODAY + 2 * DAY)
    assert move(Stage.SUMMARY) == "follow_ups"
    write(store, coaching_writes.add_follow_up, key, TODAY + 3 * DAY, "", "心里更稳", None)
    write(store, coaching_writes.move, key, Stage.SUMMARY, TODAY + 3 * DAY)
    assert move(Stage.CLOSED) == "conclusion"
    result = (Conclusion.NO_CHANGE, "还看不出", "继续复述", "下一步")
    assert refused(store, coaching_writes.close, key, None, *result[1:], TODAY) == "conclusion"
    write(store, coaching_writes.close, key, *result, TODAY + 9 * DAY)
    found = row(store, key)
    assert (found.conclusion, found.summary, found.keep, found.next_goal) == result
    assert (found.stage, found.closed_on, found.days_open(TODAY + 99 * DAY)) == (
        Stage.CLOSED,
        TODAY + 9 * DAY,
        9,
    )
    assert found.stage_days == {
        Stage.GOAL: TODAY,
        Stage.ANALYSIS: TODAY + DAY,
        Stage.ACTION: TODAY + 2 * DAY,
        Stage.FOLLOW_UP: TODAY + 3 * DAY,
        Stage.SUMMARY: TODAY + 9 * DAY,
    }


def test_a_closed_cycle_stays_as_it_is_until_it_is_taken_back(
    store: Store, people: tuple[int, list[int]]
) -> None:
    key = full(store, people[1][0])
    write(store, coaching_writes.move, key, Stage.CLOSED, TODAY)
    look = row(store, key).follow_ups[0].id
    write(store, coaching_writes.move, key, Stage.CLOSED, TODAY + 9 * DAY)
    assert row(store, key).closed_on == TODAY
    for function, *args in (
        (coaching_writes.set_goals, key, []),
        (coaching_writes.add_follow_up, key, TODAY, "再看", "", None),
        (coaching_writes.edit_follow_up, look, TODAY, "再看", ""),
    ):
        with pytest.raises(Trouble):
            write(store, function, *args)  # type: ignore[arg-type]
    write(store, coaching_writes.move, key, Stage.ACTION, TODAY + DAY)
    found = row(store, key)
    assert (found.stage, found.closed_on, set(found.stage_days)) == (
        Stage.ACTION,
        None,
        {Stage.GOAL, Stage.ANALYSIS},
    )
    write(store, coaching_writes.edit_follow_up, look, TODAY + DAY, "再看", "好")
    assert [(one.day, one.seen, one.agent_words) for one in row(store, key).follow_ups] == [
        (TODAY + DAY, "再看", "好")
    ]


def test_a_cycle_is_stopped_at_any_stage(store: Store, people: tuple[int, list[int]]) -> None:
    key = opened(store, people[1][0], next_on=TODAY + DAY)
    write(store, coaching_writes.close, key, Conclusion.STOPPED, "调组", "", "", TODAY)
    found = row(store, key)
    assert (found.stage, found.conclusion, found.next_on, found.stage_days) == (
        Stage.CLOSED,
        Conclusion.STOPPED,
        None,
        {},
    )


def test_follow_ups_come_when_they_are_due(store: Store, people: tuple[int, list[int]]) -> None:
    group, (one, other, _) = people
    late, due, later = (
        opened(store, who, TODAY - 9 * DAY, next_on=day)
        for who, day in ((one, TODAY - 2 * DAY), (other, TODAY), (one, TODAY + DAY))
    )
    assert [found.id for found in read(store, coaching.due_follow_ups, group, TODAY)] == [late, due]
    assert [row(store, key).overdue(TODAY) for key in (late, due, later)] == [2, 0, 0]
    assert row(store, opened(store, one)).overdue(TODAY) == 0
    look = (late, TODAY, "复述到位", "", TODAY + 7 * DAY)
    changed = store.write(
        named(), lambda session: (Changed.COACHING, coaching_writes.add_follow_up(session, *look))
    )
    assert changed.changed is Changed.COACHING
    assert [found.id for found in read(store, coaching.due_follow_ups, group, TODAY)] == [due]
    assert row(store, late).next_on == TODAY + 7 * DAY


@pytest.mark.parametrize(
    ("look", "field"),
    [
        ((TODAY, " ", "", None), "seen"),
        ((TODAY - DAY, "好", "", None), "day"),
        ((TODAY, "好", "", TODAY), "next_on"),
    ],
)
def test_a_follow_up_that_does_not_hold_is_refused(
    store: Store, people: tuple[int, list[int]], look: tuple[Any, ...], field: str
) -> None:
    key = opened(store, people[1][0])
    assert refused(store, coaching_writes.add_follow_up, key, *look) == field


def test_following_up_plans_the_next_look_and_the_summary_none(
    store: Store, people: tuple[int, list[int]]
) -> None:
    write(store, settings.set_value, settings.FOLLOW_UP_DAYS, 5, TODAY)
    key = full(store, people[1][0])
    write(store, coaching_writes.move, key, Stage.FOLLOW_UP, TODAY)
    assert row(store, key).next_on == TODAY + 5 * DAY
    write(store, coaching_writes.move, key, Stage.SUMMARY, TODAY)
    assert row(store, key).next_on is None


def test_cycles_are_found_by_group_state_period_and_agent(
    store: Store, people: tuple[int, list[int]]
) -> None:
    group, (one, other, _) = people
    stranger = team(store, 1, "夜班组", 9001)[1][0]
    old = full(store, one, TODAY - 60 * DAY)
    write(store, coaching_writes.move, old, Stage.CLOSED, TODAY - 30 * DAY)
    open_one, elsewhere = opened(store, other, TODAY - 40 * DAY), opened(store, stranger)

    def found(group_id: int | None, **which: Any) -> list[int]:
        return [row.id for row in read(store, coaching.coachings, group_id, **which)]

    assert found(group) == [old, open_one]
    assert found(None) == [old, open_one, elsewhere]
    assert found(group, open_only=True) == [open_one]
    assert found(group, period=Period(TODAY - 29 * DAY, TODAY)) == [open_one]
    assert found(group, period=Period(TODAY - 99 * DAY, TODAY - 41 * DAY)) == [old]
    assert found(group, agent_id=one) == [old]


def test_notes_of_the_coach_lie_apart(store: Store, people: tuple[int, list[int]]) -> None:
    key = full(store, people[1][0])
    write(store, coaching_writes.move, key, Stage.CLOSED, TODAY)
    for text in (" 家里有事 ", "月底再问"):
        write(store, coaching_writes.add_note, key, text, datetime(2026, 6, 30, 9))
    assert [note.text for note in read(store, coaching.notes, key)] == ["家里有事", "月底再问"]
    assert "家里有事" not in repr(row(store, key))
    assert refused(store, coaching_writes.add_note, key, " ", datetime(2026, 6, 30, 9)) == "note"


def test_an_effect_may_begin_with_the_talk_else_with_what_was_agreed(
    store: Store, people: tuple[int, list[int]]
) -> None:
    key = full(store, people[1][0])
    assert row(store, key).began_on == TODAY
    write(store, coaching_writes.move, key, Stage.ACTION, TODAY + 2 * DAY)
    assert row(store, key).began_on == TODAY + 2 * DAY
    write(store, coaching_writes.edit_coaching, key, held_at=datetime(2026, 7, 1, 10))
    assert row(store, key).began_on == TODAY + DAY


# --- any way through the stages ----------------------------------------------------------

ENTERED = ("goals", "reality", "actions", "follow_ups", "conclusion")
"""What the stages ask for, in their order."""

WAYS = st.lists(
    st.one_of(
        st.tuples(st.just("enter"), st.sampled_from(ENTERED)),
        st.tuples(st.just("clear"), st.sampled_from(["goals", "reality", "actions", "conclusion"])),
        st.tuples(st.just("move"), st.sampled_from(Stage)),
    ),
    max_size=9,
)


def enter(store: Store, key: int, what: str, *, there: bool) -> None:
    """Fill in what a stage asks for, or clear it."""
    match what:
        case "goals":
            write(store, coaching_writes.set_goals, key, [GOAL] * there)
        case "reality":
            write(store, coaching_writes.edit_coaching, key, reality_coach="怕占时间" * there)
        case "actions":
            write(store, coaching_writes.set_actions, key, [ACTION] * there)
        case "follow_ups":
            write(store, coaching_writes.add_follow_up, key, TODAY, "好", "", None)
        case _:
            conclusion = Conclusion.REACHED if there else None
            write(store, coaching_writes.edit_coaching, key, conclusion=conclusion)


def step(store: Store, key: int, kind: str, what: Any, day: date) -> None:
    """One step of a way."""
    if kind == "move":
        write(store, coaching_writes.move, key, what, day)
    else:
        enter(store, key, what, there=kind == "enter")


@how(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(begun=st.sets(st.sampled_from(ENTERED)), way=WAYS)
def test_a_cycle_only_passes_a_stage_that_has_what_it_asks_for(
    store: Store, begun: set[str], way: list[tuple[str, Any]]
) -> None:
    people = store.read(lambda session: agents.agents(session))
    key = opened(store, people[0].id if people else team(store, 1)[1][0])
    for what in begun:
        enter(store, key, what, there=True)
    stages, has, at, days = list(Stage), begun, 0, dict[Stage, date]()
    for count, (kind, what) in enumerate(way):
        day, before = TODAY + count * DAY, row(store, key)
        to = stages.index(what) if kind == "move" else at
        if not (has.issuperset(ENTERED[at:to]) if kind == "move" else before.open):
            with pytest.raises(Trouble):
                step(store, key, kind, what, day)
            assert row(store, key) == before
            continue
        step(store, key, kind, what, day)
        if kind == "move":
            days = {stage: days.get(stage, day) for stage in stages[:to]}
            at = to
        else:
            has = has | {what} if kind == "enter" else has - {what}
        found = row(store, key)
        assert (found.stage, found.stage_days) == (stages[at], days)
        assert (found.closed_on is None) is found.open
        if found.stage is not before.stage:
            store.undo()
            assert row(store, key) == before
            store.redo()
            assert row(store, key) == found
