"""Baselines, values now, effects, coverage, evidence and the next cycle, from what a store knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from random import Random

import pytest

from ccleader.errors import Trouble
from ccleader.metrics.coaching import Effect, Verdict
from ccleader.metrics.grains import Grain
from ccleader.models import (
    agents,
    coaching,
    coaching_coverage,
    coaching_effect,
    coaching_evidence,
    coaching_next,
    coaching_writes,
    quality_writes,
)
from ccleader.models.coaching import ActionForm, CoachingRow, Conclusion, GoalForm, Stage
from ccleader.models.quality import CheckState, GivenForm, Purpose
from ccleader.models.store import Store
from tests.models.coached import DAY, GOAL, check, handling, opened, scorecard
from tests.models.conducted import floor
from tests.models.made import deliver, fact, read, team, write

OPENED = date(2026, 6, 15)
TODAY = date(2026, 7, 20)


def effect(store: Store, row: CoachingRow, today: date = TODAY) -> Effect:
    found = read(store, coaching_effect.effect, row.id, row.goals[0].id, today)
    assert isinstance(found, Effect)
    return found


def test_an_effect_compares_equal_windows_without_the_coaching_itself(store: Store) -> None:
    _, (who, *_) = team(store)
    row = opened(store, who, OPENED, held_at=datetime(2026, 6, 16, 14))
    slow, quick = [208, 212, 210, 214, 206] * 2, [188, 192, 190, 194, 186, 191]
    rows = handling(who, OPENED - 10 * DAY, slow) + handling(who, OPENED, [900, 900])
    deliver(store, rows + handling(who, OPENED + 2 * DAY, quick))
    found = effect(store, row)
    assert found.verdict is Verdict.BETTER
    assert found.before is not None
    assert found.after is not None
    assert (found.before.units, found.before.first, found.before.last) == (6, OPENED - 6 * DAY, OPENED - DAY)
    assert (found.after.units, found.after.first) == (6, OPENED + 2 * DAY)
    assert found.difference == pytest.approx(190.17 - 209.33, abs=0.01)
    assert effect(store, row, OPENED + 4 * DAY).missing == 2
    assert effect(store, row, OPENED).verdict is Verdict.TOO_FEW


def test_days_without_cases_are_no_days(store: Store) -> None:
    _, (who, *_) = team(store)
    row = opened(store, who, OPENED)
    deliver(store, [*handling(who, OPENED - DAY, [0], calls=0), *handling(who, OPENED + DAY, [190] * 6)])
    found = effect(store, row)
    assert (found.verdict, found.before, found.missing) == (Verdict.TOO_FEW, None, 5)
    assert found.after is not None
    assert found.after.units == 6


def test_who_was_picked_as_the_slowest_is_told_what_chance_returns(store: Store) -> None:
    _, people = team(store, 8)
    random = Random(2)
    levels = [190] * 7 + [215]
    rows = [
        row
        for who, level in zip(people, levels, strict=True)
        for row in handling(who, OPENED - 10 * DAY, [int(random.gauss(level, 15)) for _ in range(10)])
    ]
    deliver(store, rows + handling(people[-1], OPENED + DAY, [int(random.gauss(195, 15)) for _ in range(10)]))
    found = effect(store, opened(store, people[-1], OPENED))
    assert found.regression is not None
    assert found.regression.mean == pytest.approx(193, abs=9)
    assert -25 < found.regression.expected < 0
    others = effect(store, opened(store, people[0], OPENED))
    assert others.verdict is Verdict.TOO_FEW


def test_a_baseline_is_of_the_last_days_and_says_of_how_many(store: Store) -> None:
    _, (who, other, _) = team(store)
    deliver(store, handling(who, OPENED - 40 * DAY, [400] * 12 + [200] * 28) + handling(who, OPENED, [100]))
    found = read(store, coaching_effect.baseline, who, "aht", OPENED)
    assert (found.value, found.units, found.cases) == (200.0, 28, 1400)
    assert (found.first, found.last) == (OPENED - 28 * DAY, OPENED - DAY)
    calls = read(store, coaching_effect.baseline, who, "calls_handled", OPENED)
    assert calls.value == 50.0
    assert read(store, coaching_effect.baseline, other, "aht", OPENED) is None


def test_a_goal_is_where_its_figure_is_since_the_coaching_began(store: Store) -> None:
    _, (who, *_) = team(store)
    words = GoalForm(text="小测", baseline=76.0, target=85.0, actual=81.0)
    row = opened(store, who, OPENED, goals=(replace(GOAL, baseline=210.0), words))

    def values(place: int, today: date) -> tuple[object, ...]:
        found = read(store, coaching_effect.goal_values, row.id, row.goals[place].id, today)
        return found.baseline, found.now, found.target, found.units, found.cases

    assert values(0, OPENED) == values(0, TODAY) == (210.0, None, 185.0, 0, 0)
    deliver(store, handling(who, OPENED - DAY, [400, 400, 190, 192]))
    assert values(0, TODAY) == (210.0, 191.0, 185.0, 2, 100)
    assert values(1, TODAY) == (76.0, 81.0, 85.0, 0, 0)
    assert read(store, coaching_effect.effect, row.id, row.goals[1].id, TODAY) is None
    write(store, coaching_writes.close, row.id, Conclusion.STOPPED, "", "", "", OPENED + DAY)
    deliver(store, handling(who, OPENED + 90 * DAY, [300]), sha256="1")
    assert values(0, OPENED + 99 * DAY) == (210.0, 191.0, 185.0, 2, 100)
    with pytest.raises(Trouble):
        read(store, coaching_effect.effect, row.id, 99, TODAY)


def test_the_goals_of_many_cycles_are_read_at_once(store: Store) -> None:
    _, (one, other, _) = team(store)
    rows = [opened(store, one, OPENED), opened(store, other, OPENED + 3 * DAY), opened(store, one, TODAY)]
    deliver(
        store, handling(one, OPENED - DAY, [100] * 2 + [190] * 9) + handling(other, OPENED + DAY, [210] * 9)
    )
    found = read(store, coaching_effect.values, rows, TODAY)
    now = [(found[row.goals[0].id].now, found[row.goals[0].id].units) for row in rows]
    assert now == [(190.0, 9), (210.0, 6), (None, 0)]


def test_a_goal_is_judged_by_its_last_days_only(store: Store) -> None:
    _, (who, *_) = team(store)
    row = opened(store, who, OPENED)
    deliver(store, handling(who, OPENED + DAY, [400] * 5 + [200] * 28))
    found = read(store, coaching_effect.goal_values, row.id, row.goals[0].id, TODAY)
    assert (found.now, found.units) == (200.0, 28)


def test_a_figure_per_hour_is_in_its_own_unit(store: Store) -> None:
    _, (who, *_) = team(store)
    day = int(f"{OPENED - DAY:%Y%m%d}")
    deliver(store, [fact(who, day, grain=Grain.DAY, calls_handled=50, login_seconds=7200)])
    assert read(store, coaching_effect.baseline, who, "calls_per_hour", OPENED).value == 25.0


def test_what_never_happened_on_either_side_is_no_certainty(store: Store) -> None:
    group, (who, *_) = team(store)
    card = scorecard(store, group)
    row = opened(store, who, OPENED, goals=(GoalForm("fatal_rate"),))
    for at in range(1, 7):
        check(store, card, who, OPENED - at * DAY)
        check(store, card, who, OPENED + at * DAY)
    found = effect(store, row)
    assert (found.verdict, found.difference) == (Verdict.NO_CHANGE, 0.0)
    assert found.interval is not None
    assert found.interval.high == -found.interval.low > 0.1


def test_a_check_of_which_nobody_told_of_fatal_errors_says_nothing_of_them(store: Store) -> None:
    group, (who, *_) = team(store)
    card = scorecard(store, group)
    for ref, fatal in (("1", None), ("2", 1), ("3", 0)):
        form = GivenForm(who, card.id, OPENED - DAY, ref, "赵雨萱", score=80.0, fatal=fatal)
        write(store, quality_writes.evaluate, form, datetime(2026, 6, 20))
    fatal_rate = read(store, coaching_effect.baseline, who, "fatal_rate", OPENED)
    assert (fatal_rate.value, fatal_rate.units) == (0.5, 2)
    assert read(store, coaching_effect.baseline, who, "qa_score", OPENED).units == 3


def test_quality_is_compared_check_by_check(store: Store) -> None:
    group, (who, *_) = team(store)
    card = scorecard(store, group)
    row = opened(store, who, OPENED, goals=tuple(map(GoalForm, ("qa_score", "fatal_rate", "nonfatal_rate"))))
    for at in range(6):
        check(store, card, who, OPENED - (1 + at // 2) * DAY, (0, 2) if at % 2 else (0,), nth=at)
        check(store, card, who, OPENED + (1 + at // 2) * DAY, (0,) if at == 5 else (), nth=at)
    check(store, card, who, OPENED + DAY, (1,), nth=9, purpose=Purpose.TARGETED)
    before_after = []
    for goal in row.goals:
        found = read(store, coaching_effect.effect, row.id, goal.id, TODAY)
        assert isinstance(found, Effect)
        assert found.before is not None
        assert found.after is not None
        assert (found.before.units, found.after.units) == (6, 6)
        before_after.append((found.before.value, found.after.value))
    assert before_after == [
        (pytest.approx(40), pytest.approx(580 / 6)),
        (0.5, 0.0),
        (0.5, pytest.approx(1 / 12)),
    ]
    assert coaching_effect.per_check("qa_score")
    assert not coaching_effect.per_check("aht")


def test_the_month_is_covered_by_talks_and_follow_ups(store: Store) -> None:
    group, (one, other, third) = team(store)
    stranger = team(store, 1, "夜班组", 9001)[1][0]
    held = opened(store, one, OPENED, held_at=datetime(2026, 6, 17, 9))
    opened(store, other, OPENED)
    opened(store, stranger, OPENED)
    for day in (OPENED + 9 * DAY, OPENED + 30 * DAY):
        write(store, coaching_writes.add_follow_up, held.id, day, "好", "", None)
    june = read(store, coaching_coverage.coverage, group, OPENED)
    assert june == {one: [date(2026, 6, 17), date(2026, 6, 24)], other: [OPENED], third: []}
    assert read(store, coaching_coverage.coverage, group, date(2026, 7, 1))[one] == [date(2026, 7, 15)]
    last = read(store, coaching_coverage.last_coached, group, date(2026, 6, 20))
    assert last == {one: date(2026, 6, 17), other: OPENED}
    newcomer = agents.AgentForm(group, "8099", "新人", joined_on=date(2026, 7, 2))
    write(store, agents.add, newcomer)
    assert list(read(store, coaching_coverage.coverage, group, OPENED)) == [one, other, third]


def test_evidence_is_the_last_eight_weeks_in_numbers_checks_and_records(store: Store) -> None:
    known = floor(store)
    who, card = known.people[0], scorecard(store, known.group)
    deliver(store, handling(who, date(2026, 6, 8), [200, 190]) + handling(who, date(2026, 4, 20), [300]))
    told = read(store, coaching_evidence.weeks, who, "aht", OPENED + DAY)
    assert [monday for monday, _ in told] == [date(2026, 4, 27) + at * 7 * DAY for at in range(8)]
    assert [value for _, value in told] == [None] * 6 + [195.0, None]
    checks = [check(store, card, who, day, (0,)) for day in (date(2026, 4, 20), date(2026, 5, 3), OPENED)]
    check(store, card, who, OPENED, nth=3, state=CheckState.DRAFT)
    records = [known.record("第1条", datetime(2026, 5, day, 9)).id for day in (3, 4)]
    found = read(store, coaching_evidence.known, who, OPENED + DAY)
    assert [one.id for one in found.evaluations] == [checks[2], checks[1]]
    assert [one.id for one in found.records] == records[::-1]


def closed(store: Store, row: CoachingRow) -> None:
    write(
        store,
        coaching_writes.close,
        row.id,
        Conclusion.STOPPED,
        "停",
        "每通复述",
        "接投诉队列",
        OPENED + 9 * DAY,
    )


def test_the_next_cycle_begins_where_the_last_one_ended(store: Store) -> None:
    _, (who, *_) = team(store)
    goals = (GOAL, GoalForm("acw", target=30.0), GoalForm(text="小测", target=85.0, actual=90.0))
    actions = (ActionForm("听录音", "本人", OPENED, "师傅旁听"), ActionForm("小测", done_on=OPENED))
    row = opened(store, who, OPENED, goals=(*goals, GoalForm(text="情绪")), actions=actions, support="师傅")
    deliver(store, handling(who, OPENED + DAY, [200] * 8))
    with pytest.raises(Trouble):
        write(store, coaching_next.next_cycle, row.id, TODAY)
    closed(store, row)
    key = write(store, coaching_next.next_cycle, row.id, TODAY)
    found = read(store, coaching.coaching, key)
    assert (found.stage, found.previous_id, found.nth, found.opened_on) == (Stage.GOAL, row.id, 2, TODAY)
    assert (found.focus, found.went_well, found.support) == ("接投诉队列", "每通复述", "师傅")
    assert row.number in found.trigger
    assert [(goal.metric, goal.text, goal.baseline, goal.target) for goal in found.goals] == [
        ("aht", "", 200.0, 185.0),
        ("acw", "", None, 30.0),
        ("", "情绪", None, None),
    ]
    assert (found.goals[0].baseline_n, found.goals[0].baseline_from) == (400, OPENED + DAY)
    assert [(action.text, action.due_on) for action in found.actions] == [("听录音", None)]
    with pytest.raises(Trouble, match=found.number):
        write(store, coaching_next.next_cycle, row.id, TODAY)


def test_an_undone_next_cycle_may_be_opened_again(store: Store) -> None:
    _, (who, *_) = team(store)
    row = opened(store, who, OPENED)
    closed(store, row)
    write(store, coaching_next.next_cycle, row.id, TODAY)
    store.undo()
    assert [found.id for found in read(store, coaching.coachings, None)] == [row.id]
    again = read(store, coaching.coaching, write(store, coaching_next.next_cycle, row.id, TODAY))
    assert again.number == "202607-001"
