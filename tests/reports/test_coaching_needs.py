"""Who needs coaching, gathered from the records of a group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from random import Random

import pytest

from ccleader.metrics.coaching_needs import Rule
from ccleader.models import agents, coaching_writes
from ccleader.models.coaching import Conclusion
from ccleader.models.quality import CheckState, Purpose
from ccleader.models.store import Store
from ccleader.reports import coaching_needs
from ccleader.reports.coaching_needs import Need
from tests.models.coached import DAY, check, handling, opened, scorecard
from tests.models.conducted import Floor, floor
from tests.models.made import deliver, fact, read, write

TODAY = date(2026, 6, 30)


@pytest.fixture
def known(tmp_path: Path) -> Iterator[Floor]:
    """A group in which everybody was coached yesterday, and that cycle stopped."""
    with Store.open(tmp_path / "june.ccl") as store:
        made = floor(store)
        for who in made.people:
            row = opened(store, who, TODAY - DAY)
            write(store, coaching_writes.close, row.id, Conclusion.STOPPED, "", "", "", TODAY - DAY)
        yield made


def needs(known: Floor, today: date = TODAY) -> list[Need]:
    found: list[Need] = read(known.store, coaching_needs.needs, known.group, today)
    return found


def test_who_is_looked_after_is_not_named(known: Floor) -> None:
    assert needs(known) == []


def test_each_rule_names_whom_it_concerns(known: Floor) -> None:
    store, (one, other, third) = known.store, known.people
    card = scorecard(store, known.group)
    for at in range(3):
        check(store, card, other, TODAY - 20 * DAY, (0,), nth=at)
    check(store, card, third, TODAY, (2,), purpose=Purpose.TARGETED)
    first = check(store, card, one, TODAY)
    check(store, card, one, TODAY, (2,), purpose=Purpose.CALIBRATION, second_of=first, grader="周敏")
    check(store, card, one, TODAY, (2,), state=CheckState.DRAFT, nth=1)
    for day in (2, 3, 4):
        known.record("第1条", datetime(2026, 6, day, 9))
    late = opened(store, other, TODAY, next_on=TODAY - 2 * DAY, opened_on=TODAY - 9 * DAY)
    found = [(need.agent.id, need.kind, need.open_id) for need in needs(known)]
    assert found == [
        (third, Rule.FATAL, None),
        (other, Rule.OVERDUE, late.id),
        (one, Rule.POINTS, None),
        (other, Rule.QUALITY, late.id),
    ]


def test_points_and_checks_go_with_who_moves_to_another_group(known: Floor) -> None:
    store, who = known.store, known.people[0]
    card = scorecard(store, known.group)
    for at in range(3):
        check(store, card, who, TODAY - 20 * DAY, (0,), nth=at)
    for day in (2, 3, 4):
        known.record("第1条", datetime(2026, 6, day, 9))
    other = write(store, agents.add_group, "启明组")
    write(store, agents.edit, who, replace(read(store, agents.agent, who).form(), group_id=other))
    found: list[Need] = read(store, coaching_needs.needs, other, TODAY)
    assert {Rule.POINTS, Rule.QUALITY} <= {need.kind for need in found if need.agent.id == who}


def test_who_left_is_not_named_and_who_is_new_is(known: Floor) -> None:
    store, who = known.store, known.people[0]
    form = read(store, agents.agent, who).form()
    write(store, agents.edit, who, replace(form, left_on=TODAY - DAY))
    newcomer = agents.AgentForm(known.group, "8099", "新人", joined_on=TODAY - 3 * DAY)
    joined = write(store, agents.add, newcomer)
    assert [(need.agent.id, need.kind) for need in needs(known)] == [(joined, Rule.NEWCOMER)]
    later = [(need.agent.id, need.kind) for need in needs(known, TODAY + 40 * DAY)]
    assert later == [(joined, Rule.UNCOACHED), *((who, Rule.UNCOACHED) for who in known.people[1:])]


def test_a_signal_for_the_worse_names_an_agent_with_its_facts(known: Floor) -> None:
    random = Random(1)
    usual = [190 + random.randint(-6, 6) for _ in range(40)]
    worse = {0: [*usual[:-2], 260, 262], 1: [*usual[:-9], *[197] * 9], 2: [*usual[:-1], 120]}
    for at, seconds in worse.items():
        rows = handling(known.people[at], TODAY - 39 * DAY, seconds)
        deliver(known.store, rows, sha256=str(at))
    found = needs(known)
    assert [(need.agent.id, need.kind) for need in found] == [
        (known.people[0], Rule.SIGNAL),
        (known.people[1], Rule.SIGNAL),
    ]
    assert "261" in str(found[0].fact)
    assert "197" in str(found[1].fact)


def test_satisfaction_is_judged_beside_the_group(known: Floor) -> None:
    day = int(TODAY.strftime("%Y%m%d"))
    rows = [
        fact(who, day, surveys=100, satisfied=satisfied, calls_handled=200)
        for who, satisfied in zip(known.people, (70, 96, 97), strict=True)
    ]
    deliver(known.store, rows)
    found = needs(known)
    assert [(need.agent.id, need.kind) for need in found] == [(known.people[0], Rule.SIGNAL)]
    assert "70" in str(found[0].fact)
