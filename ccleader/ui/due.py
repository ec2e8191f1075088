"""What the leader is reminded of, decided from plain values, and when nobody wants to hear of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ccleader.words import Phrase, mark, phrase, plural

BRIEFING_AHEAD = timedelta(minutes=10)
"""How long before its time a briefing or meeting is announced."""

BRIEFING_STAYS = timedelta(minutes=30)
"""How long after its time one that is not held is still told of."""

MATTER_AHEAD = timedelta(minutes=30)


@dataclass(frozen=True)
class Gathering:
    """A briefing or meeting that is to be held: its name and when."""

    key: str
    name: str
    at: datetime


@dataclass(frozen=True)
class Facts:
    """What is known of a group at a moment.

    `ends_at`: the end of the shift that runs, whose handover is not signed yet; `reminds_before` in
    minutes. `slips`: leave slips overdue; `untold`: agents who have not heard a notice; `followed`:
    coaching to be followed up; `matters`: the due moments of the open ones.
    """

    shift: str = ""
    ends_at: datetime | None = None
    reminds_before: int = 30
    gatherings: Sequence[Gathering] = ()
    slips: int = 0
    untold: int = 0
    followed: int = 0
    matters: Sequence[tuple[int, datetime]] = ()


@dataclass(frozen=True)
class Reminder:
    """One thing to do: `key` tells it from all others, `room` is where it is done.

    What is `pressing` stands in the window until it is done.
    """

    key: str
    text: Phrase
    room: str
    pressing: bool = False


def due(facts: Facts, now: datetime) -> list[Reminder]:
    """All that is due at a moment, the most pressing first."""
    found = [*_handover(facts, now), *_gatherings(facts, now), *_lists(facts, now.date())]
    late = [at for _, at in facts.matters if at - MATTER_AHEAD <= now]
    if late:
        text = plural(
            len(late),
            mark("reminders", "{count} open matter is due"),
            mark("reminders", "{count} open matters are due"),
        )
        key = "matters " + " ".join(f"{number}@{at:%m%d%H%M}" for number, at in facts.matters if at in late)
        found.append(Reminder(key, phrase("reminders", text, count=len(late)), "today"))
    return found


def _handover(facts: Facts, now: datetime) -> Iterator[Reminder]:
    if facts.ends_at is None:
        return
    left = facts.ends_at - now
    if timedelta() <= left <= timedelta(minutes=facts.reminds_before):
        text = phrase(
            "reminders",
            "{shift} ends at {time}: prepare the handover and sign it",
            shift=facts.shift,
            time=f"{facts.ends_at:%H:%M}",
        )
        yield Reminder(f"handover {facts.ends_at:%Y%m%d%H%M}", text, "handover", pressing=True)


def _gatherings(facts: Facts, now: datetime) -> Iterator[Reminder]:
    for each in facts.gatherings:
        if each.at - BRIEFING_AHEAD <= now <= each.at + BRIEFING_STAYS:
            text = phrase("reminders", "{name} at {time}", name=each.name, time=f"{each.at:%H:%M}")
            yield Reminder(f"{each.key} {each.at:%Y%m%d%H%M}", text, "briefings", pressing=True)


def _lists(facts: Facts, day: date) -> Iterator[Reminder]:
    """Once a day each."""
    if facts.slips:
        text = plural(
            facts.slips,
            mark("reminders", "{count} leave slip is overdue"),
            mark("reminders", "{count} leave slips are overdue"),
        )
        yield Reminder(f"slips {day}", phrase("reminders", text, count=facts.slips), "attendance")
    if facts.untold:
        text = plural(
            facts.untold,
            mark("reminders", "{count} agent still has to hear a notice"),
            mark("reminders", "{count} agents still have to hear a notice"),
        )
        yield Reminder(f"untold {day}", phrase("reminders", text, count=facts.untold), "briefings")
    if facts.followed:
        text = plural(
            facts.followed,
            mark("reminders", "{count} coaching is to be followed up"),
            mark("reminders", "{count} coachings are to be followed up"),
        )
        yield Reminder(f"followed {day}", phrase("reminders", text, count=facts.followed), "coaching")


def quiet(now: datetime, hours: str, on_shift: bool) -> bool:
    """Whether nothing is to be told: within the quiet hours ("22:00-07:00" or "none") and off shift."""
    if on_shift or hours == "none":
        return False
    first, last = (time.fromisoformat(part) for part in hours.split("-"))
    at = now.time()
    return first <= at < last if first <= last else at >= first or at < last
