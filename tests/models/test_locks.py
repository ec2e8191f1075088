"""Locked months: for good, by group; which cells are closed, and the corrections left behind."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period
from ccleader.models import agents, attendance, closing, locks, shifts
from ccleader.models.attendance import Entry
from ccleader.models.locks import LockRow
from ccleader.models.store import Store
from tests.models.floor import MONDAY, make
from tests.models.made import named, read, team, write

JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)
NOW = datetime(2026, 6, 30, 17, 30)


def test_a_month_is_locked_from_its_begin_on_and_once(store: Store) -> None:
    group, _ = team(store)
    with pytest.raises(Trouble):
        write(store, closing.lock_month, group, JULY, NOW)
    store.write(
        named(), lambda session: closing.lock_month(session, group, date(2026, 6, 12), NOW), who="周敏"
    )
    assert read(store, locks.locked, group, date(2026, 6, 30)) == LockRow(group, JUNE, NOW, "周敏")
    assert read(store, locks.locked, group, JULY) is None
    with pytest.raises(Trouble):
        write(store, closing.lock_month, group, JUNE, NOW)


def test_a_lock_is_never_undone(store: Store) -> None:
    group, _ = team(store)
    write(store, closing.lock_month, group, JUNE, NOW)
    assert store.undo_name is None


def test_cells_are_closed_by_the_group_of_their_agent(store: Store) -> None:
    group, (who, *_) = team(store)
    _, (stranger,) = team(store, 1, "朝阳组", 9001)
    cells = [(who, date(2026, 6, 9)), (who, JULY), (stranger, JUNE)]
    assert read(store, locks.check_open, cells, None) == frozenset()
    write(store, closing.lock_month, group, JUNE, NOW)
    for reason in (None, "", "  "):
        with pytest.raises(Misfit) as caught:
            read(store, locks.check_open, cells, reason)
        assert caught.value.field == "reason"
    assert read(store, locks.check_open, cells, "误登") == {cells[0]}
    assert read(store, locks.check_open, cells[1:], None) == frozenset()
    assert read(store, locks.check_open, [], None) == frozenset()


def test_a_correction_says_what_was_what_is_why_and_who(store: Store) -> None:
    group, (who, *_) = team(store)

    def correct(session: object) -> agents.Changed:
        locks.correct(session, (who, JUNE), "病假", "年假", " 误登 ")
        locks.correct(session, (who, JUNE), "年假", "年假", "无变化")
        return agents.Changed.ATTENDANCE

    before = datetime.now()
    store.write(named(), correct, who="周敏")
    (row,) = read(store, locks.corrections, group, Period(JUNE, JULY))
    assert (row.agent_id, row.day, row.before, row.after) == (who, JUNE, "病假", "年假")
    assert (row.reason, row.by) == ("误登", "周敏")
    assert before <= row.at <= datetime.now()
    assert store.undo_name is None


def test_the_times_of_a_shift_stay_once_a_locked_month_has_it(store: Store) -> None:
    floor = make(store)
    floor.plan(floor.agents[0], MONDAY, "早")
    write(store, attendance.record, [Entry(floor.agents[1], MONDAY, "present", floor.kinds["夜"])])
    write(store, closing.lock_month, floor.group, JUNE, NOW)
    forms = {row.short: row.form() for row in read(store, shifts.shift_types)}
    for short in ("早", "夜"):
        later = replace(forms[short], starts=forms[short].starts + 30)
        with pytest.raises(Misfit) as caught:
            write(store, shifts.edit_shift_type, floor.kinds[short], later)
        assert caught.value.field == "starts"
        write(store, shifts.edit_shift_type, floor.kinds[short], replace(forms[short], name=f"{short}晨"))
    write(store, shifts.edit_shift_type, floor.kinds["大"], replace(forms["大"], starts=1290))
