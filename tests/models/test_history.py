"""Undo and redo by name, across restarts, row for row; the audit trail keeps before and after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.grains import Subject
from ccleader.models import (
    agents,
    history,
    layouts,
    traffic,
    workdays,
)
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.models.kinds import METADATA
from ccleader.models.store import Store
from ccleader.words import phrase
from tests.models.any_steps import NOT_UNDONE, STEP, Step, sound, there_and_back
from tests.models.made import dump, fact, read, team, write

Fresh = Callable[[str], Path]


def test_undo_and_redo_tell_what_they_would_do(store_path: Path) -> None:
    with Store.open(store_path) as store:
        group = write(store, agents.add_group, "晨曦组", name="Add group")
        edit = phrase("operations", "Edit {name}", name="晨曦组")
        row = agents.GroupRow(group, "朝阳组", title="班长")
        store.write(edit, lambda session: agents.edit_group(session, row), who="林")
    with Store.open(store_path) as store:
        assert store.undo_name == edit
        assert store.undo() is Changed.AGENTS
        assert [found.name for found in read(store, agents.groups)] == ["晨曦组"]
        assert store.undo_name == phrase("operations", "Add group")
        assert store.redo_name == edit
    with Store.open(store_path) as store:
        assert store.redo() is Changed.AGENTS
        assert read(store, agents.group, group) == row
        assert store.redo_name is None
        kinds = [(line.kind, line.state, line.name.text, line.who) for line in store.history()]
    assert kinds == [
        ("redo", "done", "Edit {name}", ""),
        ("undo", "done", "Edit {name}", ""),
        ("do", "done", "Edit {name}", "林"),
        ("do", "done", "Add group", ""),
    ]


def test_new_work_drops_what_was_undone(store: Store) -> None:
    write(store, agents.add_group, "晨曦组", name="Add group")
    store.undo()
    write(store, agents.add_group, "朝阳组", name="Add group")
    assert store.redo_name is None
    assert store.redo() is Changed.NONE
    store.undo()
    assert read(store, agents.groups) == []
    assert store.undo() is Changed.NONE


def test_an_id_is_never_given_again(store: Store) -> None:
    group, (first,) = team(store, 1)
    store.undo()
    assert write(store, agents.add, AgentForm(group, "1", "王")) > first


def test_many_operations_are_undone_and_redone(store: Store) -> None:
    states = [read(store, agents.groups)]
    for at in range(150):
        write(store, agents.add_group, f"组{at}")
        states.append(read(store, agents.groups))
    for state in reversed(states[:-1]):
        assert store.undo()
        assert read(store, agents.groups) == state
    assert store.undo() is Changed.NONE
    for state in states[1:]:
        assert store.redo()
        assert read(store, agents.groups) == state
    assert store.redo() is Changed.NONE


def test_audit_keeps_rows_before_and_after(store: Store) -> None:
    group, (who,) = team(store, 1)
    form = AgentForm(group, "0071", "唐欣然", hired_on=date(2026, 4, 20), skills=("电视",), logins=("a1",))
    write(store, agents.edit, who, form)
    (login, agent) = sorted(
        read(store, history.changes_of, store.history()[0].id), key=lambda change: change.table, reverse=True
    )
    assert (agent.table, agent.key) == ("agent", {"id": who})
    assert agent.before is not None
    assert agent.after is not None
    changed = {name: value for name, value in agent.after.items() if agent.before[name] != value}
    assert changed == {
        "number": "0071",
        "name": "唐欣然",
        "pinyin": "tangxinran txr",
        "hired_on": "2026-04-20",
        "skills": ["电视"],
    }
    assert (login.table, login.before, login.after) == ("agent_login", None, {"login": "a1", "agent_id": who})


def test_row_edited_twice_in_one_operation_comes_back(store: Store) -> None:
    group, (who,) = team(store, 1)
    before = read(store, agents.agent, who)

    def twice(session: Session) -> Changed:
        agents.edit(session, who, AgentForm(group, "1", "甲"))
        return agents.edit(session, who, AgentForm(group, "2", "乙"))

    store.write(phrase("operations", "Edit"), twice)
    store.undo()
    assert read(store, agents.agent, who) == before
    store.redo()
    assert read(store, agents.agent, who).number == "2"


def test_key_that_was_changed_comes_back(store: Store) -> None:
    write(store, layouts.remember, "old", {"工号": "number"})

    def rename(session: Session) -> Changed:
        layout = session.get_one(layouts.Layout, "old")
        layout.signature = "new"
        return Changed.LAYOUTS

    store.write(phrase("operations", "Rename"), rename)
    assert read(store, layouts.remembered) == {"new": {"工号": "number"}}
    store.undo()
    assert read(store, layouts.remembered) == {"old": {"工号": "number"}}
    store.redo()
    assert read(store, layouts.remembered) == {"new": {"工号": "number"}}


def test_images_keep_dates_and_moments() -> None:
    moment = datetime(2026, 6, 1, 9, 30, 0, 5)
    image = {"at": history._plain(moment), "who": "2026-06-01", "id": 1}
    assert history._typed(METADATA.tables["operation"], image) == {"at": moment, "who": "2026-06-01", "id": 1}
    target = {"valid_from": history._plain(date(2026, 6, 1)), "group_id": None}
    typed = history._typed(METADATA.tables["target"], target)
    assert typed == {"valid_from": date(2026, 6, 1), "group_id": None}


def test_saving_what_stands_already_is_no_operation(store: Store) -> None:
    _, (who,) = team(store, 1)
    lines = len(store.history())
    write(store, agents.edit, who, read(store, agents.agent, who).form())
    write(store, agents.edit, who, read(store, agents.agent, who))
    assert len(store.history()) == lines


def test_writing_outside_an_operation_is_not_kept(store: Store) -> None:
    """Reads may try something out; nothing is written and nothing is noted."""

    def try_out(session: Session) -> None:
        agents.add_group(session, "晨曦组")
        traffic.open_batch(session, traffic.BatchInfo("a", "b"))

    store.read(try_out)
    assert store.history() == []


def test_whole_import_with_its_new_agents_is_undone(store: Store) -> None:
    """As an import writes: the batch first, then whom it names, then their facts."""
    group, _ = team(store, 1)

    def run(session: Session) -> Changed:
        batch = traffic.open_batch(session, traffic.BatchInfo("a.xlsx", "1"))
        who = agents.add(session, AgentForm(group, "9", "新"))
        queue = traffic.add_queue(session, "宽带热线", group)
        traffic.deliver(session, batch, Subject.AGENT, [fact(who, 20260601, 18, calls_handled=4)])
        traffic.deliver(session, batch, Subject.QUEUE, [fact(queue, 20260601, 18, calls_offered=5)])
        return Changed.TRAFFIC | Changed.AGENTS

    start = dump(store, NOT_UNDONE)
    store.write(phrase("operations", "Import"), run)
    end = dump(store, NOT_UNDONE)
    assert store.undo() == Changed.TRAFFIC | Changed.AGENTS
    assert dump(store, NOT_UNDONE) == start
    assert sound(store)
    assert store.redo() == Changed.TRAFFIC | Changed.AGENTS
    assert dump(store, NOT_UNDONE) == end
    assert sound(store)


def test_withdrawn_facts_never_become_those_of_somebody_new(store: Store) -> None:
    group, _ = team(store, 1)

    def run(session: Session) -> tuple[Changed, int]:
        who = agents.add(session, AgentForm(group, "9", "新"))
        batch = traffic.open_batch(session, traffic.BatchInfo("a.xlsx", "1"))
        traffic.deliver(session, batch, Subject.AGENT, [fact(who, 20260601, 18, calls_handled=4)])
        return Changed.ALL, batch

    batch = store.write(phrase("operations", "Import"), run).value
    store.undo()
    newcomer = write(store, agents.add, AgentForm(group, "10", "别人"))
    with pytest.raises(Trouble):
        write(store, traffic.restore, batch)
    write(store, agents.remove, newcomer)


_numbers = count()


@pytest.mark.slow
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(STEP, min_size=1, max_size=25))
def test_undoing_all_restores_the_start_and_redoing_all_the_end(fresh_path: Fresh, steps: list[Step]) -> None:
    there_and_back(fresh_path(f"random{next(_numbers)}.ccl"), steps)


def test_what_is_settled_is_never_undone_nor_what_lies_before(store: Store) -> None:
    write(store, agents.add_group, "晨曦组", name="Add group")

    def sign(session: Session) -> Changed:
        agents.add_group(session, "朝阳组")
        history.settle(session)
        return Changed.AGENTS

    store.write(phrase("operations", "Sign"), sign)
    assert store.undo() is Changed.NONE
    write(store, agents.add_group, "夜班组", name="Add group")
    store.undo()
    assert store.undo() is Changed.NONE
    assert [group.name for group in read(store, agents.groups)] == ["晨曦组", "朝阳组"]


def test_a_record_carries_who_entered_it(store: Store) -> None:
    def plan(session: Session) -> Changed:
        session.add(workdays.SpecialDay(day=date(2026, 6, 19), kind=workdays.DayKind.WORKDAY, name=""))
        return Changed.SHIFTS

    store.write(phrase("operations", "Plan"), plan, who="周敏")
    assert read(store, lambda session: session.scalars(select(workdays.SpecialDay)).one().by) == "周敏"
