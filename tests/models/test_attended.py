"""The attendance rate as a figure: by any keys, by the definition of its month, nothing without records."""

from datetime import date, datetime

import pytest

from ccleader.metrics.attendance import RateDefinition
from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.grains import Grain
from ccleader.metrics.periods import Period, month
from ccleader.models import agents, attendance, leave, settings
from ccleader.models.agents import AgentForm
from ccleader.models.attendance import Entry
from ccleader.models.figures import By, Figure, figures
from ccleader.models.leave import LeaveForm
from ccleader.models.store import Store
from tests.models.floor import JUNE, MONDAY, TUESDAY, WEDNESDAY, Floor, make
from tests.models.made import deliver, fact, read, write

RATE = BY_KEY["attendance_rate"]


@pytest.fixture
def floor(store: Store) -> Floor:
    """Two agents with three shifts each: one was there twice, the other once and ill once."""
    made = make(store)
    first, second, _ = made.agents
    for who in (first, second):
        made.plan(who, MONDAY, "早", "早", "早", "休")
    entries = [
        *(Entry(first, day, "present") for day in (MONDAY, TUESDAY)),
        *(Entry(second, MONDAY, "present"), Entry(second, TUESDAY, "sick")),
    ]
    write(store, attendance.record, entries)
    return made


def rates(floor: Floor, *by: By, period: Period = JUNE, **whose: object) -> dict[tuple[object, ...], object]:
    whose = whose or {"group_id": floor.group}
    found: list[Figure] = read(floor.store, figures, [RATE], period, by=by, **whose)
    return {figure.keys: (figure.numerator, figure.denominator) for figure in found}


def test_the_rate_is_a_sum_over_a_sum_by_any_keys(floor: Floor) -> None:
    first, second, _ = floor.agents
    assert rates(floor) == {(): (3, 4)}
    assert rates(floor, By.AGENT) == {(first,): (2, 2), (second,): (1, 2)}
    assert rates(floor, By.DAY) == {(MONDAY,): (2, 2), (TUESDAY,): (1, 2)}
    assert rates(floor, By.WEEK, By.GROUP) == {(MONDAY, floor.group): (3, 4)}
    assert rates(floor, By.MONTH, By.AGENT) == {(MONDAY, first): (2, 2), (MONDAY, second): (1, 2)}
    assert rates(floor, agent_ids=[second]) == {(): (1, 2)}
    assert rates(floor, group_id=None) == {(): (3, 4)}
    assert rates(floor, period=Period(TUESDAY, TUESDAY)) == {(): (1, 2)}


def test_queues_and_half_hours_know_no_attendance(floor: Floor) -> None:
    assert rates(floor, By.QUEUE) == {}
    assert rates(floor, By.HALF_HOUR) == {}


def test_beside_the_figures_of_reports(floor: Floor) -> None:
    who = floor.agents[0]
    deliver(floor.store, [fact(who, 20260603, grain=Grain.DAY, calls_handled=80, login_seconds=28800)])
    wanted = [BY_KEY["calls_handled"], RATE]
    found = read(floor.store, figures, wanted, JUNE, group_id=floor.group, by=[By.AGENT])
    assert [(figure.keys[0], figure.metric.key, figure.value) for figure in found] == [
        (who, "calls_handled", 80),
        (who, "attendance_rate", 1.0),
        (floor.agents[1], "attendance_rate", 0.5),
    ]


def test_a_month_in_which_nothing_was_planned_or_entered_has_no_rate(floor: Floor) -> None:
    logins = [fact(who, 20260706, grain=Grain.DAY, login_seconds=28800) for who in floor.agents]
    deliver(floor.store, logins)
    july = month(date(2026, 7, 1))
    assert rates(floor, period=july) == {}
    both = Period(JUNE.first, july.last)
    assert rates(floor, By.MONTH, period=both) == {(MONDAY,): (3, 4)}
    write(floor.store, attendance.record, [Entry(floor.agents[0], date(2026, 7, 7), "absent")])
    assert rates(floor, period=july) == {(): (3, 4)}


def test_another_groups_records_give_this_group_no_rate(floor: Floor) -> None:
    other = write(floor.store, agents.add_group, "朝阳组")
    who = write(floor.store, agents.add, AgentForm(other, "9001", "马丽娜"))
    deliver(floor.store, [fact(who, 20260601, grain=Grain.DAY, login_seconds=28800)])
    assert rates(floor, By.GROUP, group_id=None) == {(floor.group,): (3, 4)}


def test_approved_leave_alone_is_a_record(floor: Floor) -> None:
    who, july = floor.agents[2], month(date(2026, 7, 1))
    form = LeaveForm(who, "personal", date(2026, 7, 6), date(2026, 7, 6))
    asked = write(floor.store, leave.ask_leave, form, datetime(2026, 7, 1))
    assert rates(floor, period=july) == {}
    write(floor.store, leave.approve_leave, asked, "王主管", datetime(2026, 7, 2))
    assert rates(floor, By.AGENT, period=july) == {(who,): (0, 1)}


def test_the_definition_of_the_months_end_holds(floor: Floor) -> None:
    first, second, _ = floor.agents
    write(
        floor.store, attendance.record, [Entry(first, WEDNESDAY, "annual"), Entry(second, WEDNESDAY, "out")]
    )
    assert rates(floor) == {(): (4, 5)}
    write(floor.store, settings.set_value, settings.RATE_DEFINITION, RateDefinition.GROSS, JUNE.last)
    assert rates(floor) == {(): (4, 6)}
    write(floor.store, settings.set_value, settings.RATE_DEFINITION, RateDefinition.ON_SITE, JUNE.last)
    assert rates(floor) == {(): (3, 5)}
