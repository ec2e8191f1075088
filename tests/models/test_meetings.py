"""The plan of meetings: when they are due, whose turn it is, who held how many."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccleader.errors import Misfit
from ccleader.metrics import periods
from ccleader.models import briefings, meetings
from ccleader.models.briefings import BriefingKind, BriefingState
from ccleader.models.meetings import MeetingForm, MeetingRow
from ccleader.models.store import Store
from tests.models.made import read, team, write

MONDAY = date(2026, 6, 29)
WEDNESDAY = date(2026, 7, 1)


def form(group: int = 1, **entered: Any) -> MeetingForm:
    """The big morning meeting, Mondays and Wednesdays 9:40."""
    return replace(MeetingForm(group, "大早会", (0, 2), 580, 30, MONDAY, ("周敏", "程立", "许薇")), **entered)


def test_a_meeting_comes_back_as_entered_by_time_of_day(store: Store) -> None:
    group, _ = team(store, 1)
    write(store, meetings.add_meeting, form(group))
    write(
        store, meetings.add_meeting, form(group, name="例会", starts=520, weekdays=(4, 4, 1), chairs=(" ",))
    )
    early, late = read(store, meetings.meetings, group)
    assert late.form() == form(group)
    assert (early.name, early.weekdays, early.chairs) == ("例会", (1, 4), ())


def test_due_on_its_weekdays_from_its_first_day_until_it_is_retired(store: Store) -> None:
    group, _ = team(store, 1)
    meeting = write(store, meetings.add_meeting, form(group))
    days = [MONDAY + timedelta(days=offset) for offset in range(-7, 7)]

    def due() -> list[date]:
        return [day for day in days if read(store, meetings.due_meetings, group, day)]

    assert due() == [MONDAY, WEDNESDAY]
    write(store, meetings.retire_meeting, meeting)
    assert due() == []
    assert read(store, meetings.meetings, group) == []
    (kept,) = read(store, meetings.meetings, group, include_retired=True)
    assert kept.retired
    write(store, meetings.retire_meeting, meeting, False)
    assert due() == [MONDAY, WEDNESDAY]


@given(
    weekdays=st.sets(st.integers(0, 6), min_size=1),
    since=st.dates(date(2026, 1, 1), date(2026, 1, 14)),
    chairs=st.integers(1, 5),
)
def test_everybody_chairs_in_turn(weekdays: set[int], since: date, chairs: int) -> None:
    names = tuple(f"组长{number}" for number in range(chairs))
    row = MeetingRow(id=1, **vars(form(weekdays=tuple(sorted(weekdays)), since=since, chairs=names)))
    days = [since + timedelta(days=offset) for offset in range(60)]
    held = [row.chair(day) for day in days if row.takes_place(day)]
    assert held == [names[number % chairs] for number in range(len(held))]


def test_without_chairs_nobody_has_the_turn(store: Store) -> None:
    group, _ = team(store, 1)
    write(store, meetings.add_meeting, form(group, chairs=()))
    (due,) = read(store, meetings.due_meetings, group, MONDAY)
    assert (due.chair, due.briefing_id, due.state) == ("", None, None)


def test_who_held_how_many_a_deputy_in_place_of_an_excused_chair(store: Store) -> None:
    group, _ = team(store, 1)
    meeting = write(store, meetings.add_meeting, form(group))
    for day, entered in (
        (MONDAY, {}),
        (WEDNESDAY, {"excused": "出差", "deputy": "周敏", "minutes": "已传达"}),
        (MONDAY + timedelta(days=7), {}),
    ):
        (due,) = read(store, meetings.due_meetings, group, day)
        now = datetime.combine(day, datetime.min.time()) + timedelta(minutes=580)
        kind = BriefingKind.MORNING
        held = write(store, briefings.prepare, group, day, None, kind, due.chair, now, meeting_id=meeting)
        sheet = read(store, briefings.briefing, held)
        write(store, briefings.edit_briefing, held, replace(sheet.form(), **entered))
        write(store, briefings.hold, held, now)
    (due,) = read(store, meetings.due_meetings, group, MONDAY)
    assert (due.chair, due.state) == ("周敏", BriefingState.HELD)
    assert read(store, meetings.hosted, group, periods.week(MONDAY)) == {"周敏": 2}
    assert read(store, meetings.hosted, group, periods.week(MONDAY + timedelta(days=7))) == {"许薇": 1}


@pytest.mark.parametrize(
    ("entered", "field"),
    [
        ({"name": " "}, "name"),
        ({"weekdays": ()}, "weekdays"),
        ({"minutes": 0}, "minutes"),
        ({"starts": 1440}, "starts"),
    ],
)
def test_what_does_not_hold_names_its_field(store: Store, entered: dict[str, Any], field: str) -> None:
    group, _ = team(store, 1)
    meeting = write(store, meetings.add_meeting, form(group))
    for wrong in (meetings.add_meeting, lambda session, bad: meetings.edit_meeting(session, meeting, bad)):
        with pytest.raises(Misfit) as caught:
            write(store, wrong, form(group, **entered))
        assert caught.value.field == field
    write(store, meetings.edit_meeting, meeting, form(group, starts=520))
    assert read(store, meetings.meetings, group)[0].starts == 520
