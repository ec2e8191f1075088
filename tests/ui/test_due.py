"""What is due follows from plain values; quiet hours hold off shift only."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from ccleader.ui.due import Facts, Gathering, due, quiet

NOW = datetime(2026, 6, 30, 15, 30)


def rooms(facts: Facts, now: datetime = NOW) -> list[str]:
    return [each.room for each in due(facts, now)]


@pytest.mark.parametrize(("minutes", "is_due"), [(31, False), (30, True), (1, True), (0, True), (-1, False)])
def test_that_a_handover_is_due_half_an_hour_before_the_end(minutes: int, is_due: bool) -> None:
    facts = Facts(shift="早班", ends_at=NOW + timedelta(minutes=minutes))
    assert (rooms(facts) == ["handover"]) is is_due


def test_that_nothing_is_due_without_a_shift_or_once_it_is_signed() -> None:
    assert due(Facts(), NOW) == []


def test_that_the_reminder_names_the_shift_and_its_end() -> None:
    (reminder,) = due(Facts(shift="早班", ends_at=NOW + timedelta(minutes=30)), NOW)
    assert "早班" in str(reminder.text)
    assert "16:00" in str(reminder.text)
    assert reminder.pressing


@pytest.mark.parametrize(
    ("minutes", "is_due"), [(11, False), (10, True), (0, True), (-30, True), (-31, False)]
)
def test_that_a_briefing_is_announced_and_not_told_of_for_ever(minutes: int, is_due: bool) -> None:
    facts = Facts(gatherings=[Gathering("meeting 1", "大早会", NOW + timedelta(minutes=minutes))])
    assert bool(due(facts, NOW)) is is_due


def test_that_matters_are_told_together_half_an_hour_ahead() -> None:
    matters = [(1, NOW - timedelta(days=2)), (2, NOW + timedelta(minutes=30)), (3, NOW + timedelta(hours=1))]
    (reminder,) = due(Facts(matters=matters), NOW)
    assert "2" in str(reminder.text)
    assert not reminder.pressing


def test_that_one_more_matter_due_is_another_reminder() -> None:
    matters = [(1, NOW), (2, NOW + timedelta(hours=1))]
    (before,), (after,) = (
        due(Facts(matters=matters), NOW),
        due(Facts(matters=matters), NOW + timedelta(hours=1)),
    )
    assert before.key != after.key


def test_that_lists_are_told_once_a_day_and_lead_to_their_rooms(language: str) -> None:
    first, second, third = due(Facts(slips=1, untold=3, followed=1), NOW)
    assert (first.room, second.room, third.room) == ("attendance", "briefings", "coaching")
    later = due(Facts(slips=2, untold=1, followed=2), NOW + timedelta(hours=3))
    assert [each.key for each in later] == [first.key, second.key, third.key]
    assert due(Facts(slips=1), NOW + timedelta(days=1))[0].key != first.key
    assert ("slip is" in str(first.text)) is (language == "en")


@pytest.mark.parametrize(
    ("at", "hours", "silent"),
    [
        ("21:59", "22:00-07:00", False),
        ("22:00", "22:00-07:00", True),
        ("02:00", "22:00-07:00", True),
        ("06:59", "22:00-07:00", True),
        ("07:00", "22:00-07:00", False),
        ("02:00", "none", False),
        ("13:30", "13:00-14:00", True),
        ("14:00", "13:00-14:00", False),
    ],
)
def test_that_quiet_hours_go_over_midnight_and_end(at: str, hours: str, silent: bool) -> None:
    now = datetime.fromisoformat(f"2026-06-30 {at}")
    assert quiet(now, hours, on_shift=False) is silent
    assert not quiet(now, hours, on_shift=True)
