"""Notices: who is still to be told of what, on any day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccleader.errors import Misfit, Trouble
from ccleader.models import agents, notices
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.models.notices import NoticeForm, NoticeKind
from ccleader.models.store import Store
from tests.models.made import named, read, team, write

DAY = date(2026, 6, 30)
NOW = datetime(2026, 6, 30, 7, 50)


def add(store: Store, title: str = "宽带资费说明", **entered: Any) -> int:
    """A notice received on the day."""
    return int(write(store, notices.add_notice, NoticeForm(title, DAY, **entered)))


def test_a_notice_comes_back_as_entered(store: Store) -> None:
    group, _ = team(store, 1)
    form = NoticeForm(
        "宽带资费说明口径更新",
        DAY,
        NoticeKind.CHANGE,
        group,
        "业务部",
        "业通〔2026〕18号",
        "先报资费再报优惠",
        "按月说明",
        "按账期说明",
        date(2026, 7, 1),
        date(2026, 7, 1),
        True,
    )
    store.write(named(), lambda session: (Changed.NOTICES, notices.add_notice(session, form)), who="周敏")
    (row,) = read(store, notices.notices, group)
    assert (row.form(), row.by, row.closed_on) == (form, "周敏", None)
    assert not row.overdue(date(2026, 7, 1))
    assert row.overdue(date(2026, 7, 2))


def test_a_group_sees_its_own_notices_and_those_for_all_latest_first(store: Store) -> None:
    group, _ = team(store, 1)
    other, _ = team(store, 1, "朝阳组", 9000)
    mine, _theirs, common = add(store, group_id=group), add(store, group_id=other), add(store)
    earlier = write(store, notices.add_notice, NoticeForm("旧", DAY - timedelta(days=3)))
    assert [row.id for row in read(store, notices.notices, group)] == [common, mine, earlier]
    assert [row.id for row in read(store, notices.notices, group, DAY - timedelta(days=1))] == [earlier]


def test_only_open_notices(store: Store) -> None:
    group, _ = team(store, 1)
    first, second = add(store), add(store)
    write(store, notices.close_notice, first, DAY)
    assert [row.id for row in read(store, notices.notices, group, open_only=True)] == [second]
    assert [row.id for row in read(store, notices.notices, group, DAY, open_only=True)] == [second]
    write(store, notices.reopen_notice, first)
    assert len(read(store, notices.notices, group, DAY, open_only=True)) == 2


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (NoticeForm("  ", DAY), "title"),
        (NoticeForm("资费", DAY, know_by=DAY - timedelta(days=1)), "know_by"),
    ],
)
def test_what_does_not_hold_names_its_field(store: Store, form: NoticeForm, field: str) -> None:
    with pytest.raises(Misfit) as caught:
        write(store, notices.add_notice, form)
    assert caught.value.field == field
    notice = add(store)
    with pytest.raises(Misfit):
        write(store, notices.edit_notice, notice, form)


def test_a_notice_is_edited(store: Store) -> None:
    notice = add(store)
    write(store, notices.edit_notice, notice, NoticeForm(" 资费 ", DAY, number="18号"))
    assert read(store, notices.notice, notice).form() == NoticeForm("资费", DAY, number="18号")


def test_a_notice_is_not_closed_before_it_was_received(store: Store) -> None:
    with pytest.raises(Trouble, match="收到|received"):
        write(store, notices.close_notice, add(store), DAY - timedelta(days=1))


def test_who_was_told_is_off_the_list_until_it_is_taken_back(store: Store) -> None:
    group, (lin, wang, liu) = team(store)
    notice = add(store)
    assert read(store, notices.to_tell, group, DAY) == {notice: [lin, wang, liu]}
    write(store, notices.tell, notice, [lin, liu, lin], NOW)
    assert read(store, notices.to_tell, group, DAY) == {notice: [wang]}
    write(store, notices.tell, notice, [wang], NOW)
    assert read(store, notices.to_tell, group, DAY) == {}
    write(store, notices.untell, notice, [liu])
    assert read(store, notices.to_tell, group, DAY) == {notice: [liu]}
    write(store, notices.untell, notice, [liu])


def test_being_told_again_keeps_the_first_moment(store: Store) -> None:
    _, (lin, *_) = team(store)
    notice = add(store)
    write(store, notices.tell, notice, [lin], NOW)
    write(store, notices.tell, notice, [lin], NOW + timedelta(hours=8))
    assert read(store, notices.told, notice)[lin].told_at == NOW


def test_who_reads_it_need_not_be_told(store: Store) -> None:
    group, (lin, wang) = team(store, 2)
    notice = add(store)
    write(store, notices.tell, notice, [lin], NOW)
    later = NOW + timedelta(hours=1)
    write(store, notices.mark_read, notice, [lin, wang], later)
    write(store, notices.mark_read, notice, [lin], later + timedelta(hours=1))
    told = read(store, notices.told, notice)
    assert [(told[who].told_at, told[who].read_at) for who in (lin, wang)] == [(NOW, later), (later, later)]
    assert read(store, notices.to_tell, group, DAY) == {}


def test_the_most_pressing_notice_stands_first(store: Store) -> None:
    group, _ = team(store, 1)
    plain = add(store)
    effective = add(store, effective_on=date(2026, 7, 5))
    urgent = add(store, know_by=date(2026, 7, 1), effective_on=date(2026, 7, 9))
    assert list(read(store, notices.to_tell, group, DAY)) == [urgent, effective, plain]


# --- the list of whom to tell, for any notices and people ----------------------------------------

OFFSET = st.integers(0, 6)
MAYBE = st.one_of(st.none(), OFFSET)
PERSON = st.tuples(MAYBE, MAYBE)
NOTICE = st.tuples(st.sampled_from(["mine", "other", "all"]), OFFSET, MAYBE, st.sets(OFFSET))
_names = count()


def _day(offset: int | None) -> date | None:
    return None if offset is None else date(2026, 6, 1) + timedelta(days=offset)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people=st.lists(PERSON, max_size=4), posted=st.lists(NOTICE, max_size=3), on=OFFSET)
def test_to_be_told_is_who_belongs_here_and_was_not_told_of_what_is_open(
    store: Store, people: list[Any], posted: list[Any], on: int
) -> None:
    name = f"组{next(_names)}"
    group = write(store, agents.add_group, name)
    other = write(store, agents.add_group, name + "乙")
    who: list[int] = []
    for at, (joined, left) in enumerate(people):
        if None not in (joined, left) and left < joined:
            joined, left = left, joined
        form = AgentForm(group, f"{name}-{at}", "林", joined_on=_day(joined), left_on=_day(left))
        who.append(write(store, agents.add, form))
    mine: set[int] = set()
    expected: dict[int, list[int]] = {}
    today = _day(on)
    for place, received, closed, told in posted:
        home = {"mine": group, "other": other, "all": None}[place]
        notice = write(store, notices.add_notice, NoticeForm("通知", _day(received), group_id=home))
        mine.add(notice)
        if closed is not None and closed >= received:
            write(store, notices.close_notice, notice, _day(closed))
        else:
            closed = None
        known = {who[at] for at in told if at < len(who)}
        write(store, notices.tell, notice, known, NOW)
        open_now = received <= on and (closed is None or on < closed)
        rows = read(store, agents.agents, group, include_left=True)
        left_over = [row.id for row in rows if row.in_group_on(today) and row.id not in known]
        if open_now and place != "other" and left_over:
            expected[notice] = left_over
    found = read(store, notices.to_tell, group, today)
    assert {notice: left for notice, left in found.items() if notice in mine} == expected
