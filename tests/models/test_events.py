"""Events explain a change; baselines say from where it is judged."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.periods import Period
from ccleader.models import baselines, events
from ccleader.models.agents import add_group
from ccleader.models.store import Store
from ccleader.words import phrase

JUNE = Period(date(2026, 6, 1), date(2026, 6, 30))
UPGRADE = date(2026, 6, 22)
NAME = phrase("operations", "Add event")


def _texts(session: Session, group_id: int | None) -> list[str]:
    return [event.text for event in events.events(session, JUNE, group_id)]


def test_a_group_sees_its_own_events_and_the_common_ones_by_day(store: Store) -> None:
    def fill(session: Session) -> tuple[events.Changed, list[int]]:
        groups = [add_group(session, name) for name in ("晨曦组", "朝阳组")]
        events.add_event(session, UPGRADE, " 工单系统升级 ", groups[0])
        events.add_event(session, date(2026, 6, 19), "端午")
        events.add_event(session, date(2026, 6, 20), "搬家", groups[1])
        events.add_event(session, date(2026, 7, 1), "七月", groups[0])
        return events.Changed.EVENTS, groups

    first, second = store.write(NAME, fill).value
    assert store.read(lambda session: _texts(session, first)) == ["端午", "工单系统升级"]
    assert store.read(lambda session: _texts(session, second)) == ["端午", "搬家"]


def test_an_event_is_said_in_other_words_or_removed(store: Store) -> None:
    def add(session: Session) -> tuple[events.Changed, int]:
        return events.Changed.EVENTS, events.add_event(session, UPGRADE, "升级")

    event = store.write(NAME, add).value
    store.write(NAME, lambda session: events.edit_event(session, event, "系统升级"))
    assert store.read(lambda session: _texts(session, None)) == ["系统升级"]
    store.write(NAME, lambda session: events.remove_event(session, event))
    assert store.read(lambda session: _texts(session, None)) == []
    store.undo()
    assert store.read(lambda session: _texts(session, None)) == ["系统升级"]


def test_an_event_without_words_is_refused(store: Store) -> None:
    def add(session: Session) -> events.Changed:
        events.add_event(session, UPGRADE, "  ")
        return events.Changed.EVENTS

    with pytest.raises(Trouble):
        store.write(NAME, add)


def test_the_latest_baseline_that_has_begun_holds(store: Store) -> None:
    def fill(session: Session) -> tuple[baselines.Changed, int]:
        group = add_group(session, "晨曦组")
        baselines.start_anew(session, "aht", group, date(2026, 5, 1))
        baselines.start_anew(session, "aht", group, UPGRADE)
        return baselines.start_anew(session, "aht", group, UPGRADE), group

    group = store.write(NAME, fill).value
    assert store.read(lambda session: baselines.starts(session, group, JUNE.last)) == {"aht": UPGRADE}
    assert store.read(lambda session: baselines.starts(session, group, date(2026, 6, 21))) == {
        "aht": date(2026, 5, 1)
    }
    store.write(NAME, lambda session: baselines.keep_old(session, "aht", group, UPGRADE))
    assert store.read(lambda session: baselines.starts(session, group, JUNE.last)) == {
        "aht": date(2026, 5, 1)
    }
