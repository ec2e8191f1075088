"""Undo and redo by name, across restarts, row for row; the audit trail keeps before and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.grains import Grain, Subject
from ccleader.models import (
    agents,
    baselines,
    briefings,
    check,
    events,
    history,
    layouts,
    meetings,
    notices,
    questions,
    reviews,
    rollups,
    targets,
    traffic,
    workdays,
)
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.models.kinds import METADATA
from ccleader.models.store import Store
from ccleader.words import phrase
from tests.models import (
    attendance_steps,
    coaching_steps,
    conduct_steps,
    file_steps,
    floor_steps,
    leader_steps,
    quality_steps,
    shift_steps,
)
from tests.models.made import NAMES, dump, fact, read, team, write

Fresh = Callable[[str], Path]

NOT_UNDONE = ("operation", "row_change", "batch", "agent_withdrawn_fact", "queue_withdrawn_fact")
"""The history itself, the import log, and the facts set aside by an undone import."""


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
    assert _sound(store)
    assert store.redo() == Changed.TRAFFIC | Changed.AGENTS
    assert dump(store, NOT_UNDONE) == end
    assert _sound(store)


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


def _sound(store: Store) -> bool:
    """Every rule of the check holds, and roll-ups made anew are those that stand."""
    assert [found for found in read(store, check.check) if found.count] == []
    rolled = ("agent_daily", "agent_monthly", "queue_daily", "queue_monthly")
    kept = dump(store)

    def rebuilt(session: Session) -> dict[str, set[tuple[Any, ...]]]:
        rollups.rebuild(session)
        return {
            name: {tuple(row) for row in session.execute(METADATA.tables[name].select())} for name in rolled
        }

    anew = store.read(rebuilt)
    return all(set(kept[name]) == anew[name] for name in rolled)


# --- any sequence of operations -----------------------------------------------------------

NUMBER = st.integers(0, 9)
DAY = st.sampled_from([20260530, 20260531, 20260601, 20260602, 20260615])
FACT = st.tuples(
    NUMBER,
    DAY,
    st.sampled_from([Grain.HALF_HOUR, Grain.HOUR, Grain.DAY, Grain.PERIOD]),
    st.integers(18, 20),
    st.dictionaries(
        st.sampled_from(["calls_handled", "handle_seconds", "login_seconds", "calls_offered"]),
        st.integers(0, 50),
        min_size=1,
    ),
)
STEP = st.one_of(
    st.tuples(st.just("group"), NUMBER),
    st.tuples(st.just("edit group"), NUMBER, NUMBER),
    st.tuples(st.just("agent"), NUMBER, NUMBER, st.lists(st.sampled_from("abc"), max_size=2)),
    st.tuples(st.just("edit agent"), NUMBER, NUMBER, st.lists(st.sampled_from("abc"), max_size=2), NUMBER),
    st.tuples(st.just("remove agent"), NUMBER),
    st.tuples(st.just("target"), NUMBER, st.floats(0, 1), NUMBER),
    st.tuples(st.just("layout"), NUMBER, NUMBER),
    st.tuples(st.just("comment"), NUMBER, st.sampled_from(["", "好", "继续"])),
    st.tuples(st.just("event"), NUMBER, st.sampled_from(["", "端午"])),
    st.tuples(st.just("baseline"), NUMBER, NUMBER),
    st.tuples(st.just("queue"), NUMBER, NUMBER),
    st.tuples(st.just("import"), st.sampled_from(list(Subject)), st.lists(FACT, max_size=6)),
    st.tuples(st.just("notice"), NUMBER, NUMBER),
    st.tuples(st.just("close notice"), NUMBER, NUMBER),
    st.tuples(st.just("tell"), NUMBER, NUMBER, st.booleans()),
    st.tuples(st.just("briefing"), NUMBER, NUMBER),
    st.tuples(st.just("points"), NUMBER, NUMBER, st.booleans()),
    st.tuples(st.just("roll call"), NUMBER, NUMBER, st.sampled_from(briefings.Presence)),
    st.tuples(st.just("hold"), NUMBER),
    st.tuples(st.just("question"), NUMBER, NUMBER),
    st.tuples(st.just("meeting"), NUMBER, NUMBER),
    st.tuples(st.just("withdraw"), NUMBER),
    st.tuples(st.just("restore"), NUMBER),
    attendance_steps.STEPS,
    shift_steps.STEPS,
    floor_steps.STEPS,
    leader_steps.STEPS,
    coaching_steps.STEPS,
    conduct_steps.STEPS,
    quality_steps.STEPS,
    file_steps.STEPS,
)


def _pick(found: list[Any], number: int) -> Any:
    """One of the rows there are; Trouble where there is none, as a user would meet."""
    if not found:
        raise Trouble(phrase("trouble", "nothing there"))
    return found[number % len(found)]


def _apply(session: Session, step: tuple[Any, ...]) -> Any:
    kind, *values = step
    people = agents.agents(session, include_left=True)
    match kind, *values:
        case "group", number:
            agents.add_group(session, f"组{number}")
        case "edit group", place, number:
            row = _pick(agents.groups(session), place)
            agents.edit_group(session, replace(row, name=f"组{number}", title="班长"))
        case "agent", place, number, logins:
            group = _pick(agents.groups(session), place).id
            agents.add(session, AgentForm(group, str(number), NAMES[number % 5], logins=tuple(logins)))
        case "edit agent", place, number, logins, mentor:
            row = _pick(people, place)
            form = replace(
                row.form(), number=str(number), logins=tuple(logins), skills=("宽带",) * (number % 3)
            )
            form = replace(form, mentor_id=_pick(people, mentor).id, left_on=date(2026, 6, number + 1))
            agents.edit(session, row.id, form)
        case "remove agent", place:
            agents.remove(session, _pick(people, place).id)
        case "target", number, value, place:
            group = None if number % 2 else _pick(agents.groups(session), place).id
            targets.set_target(session, "aht", value, date(2026, 1, number % 3 + 1), group)
        case "layout", number, other:
            layouts.remember(session, f"signature {number % 3}", {"工号": f"number{other}"})
        case "comment", place, text:
            reviews.set_comment(session, _pick(people, place).id, date(2026, 6, 1), text)
        case "event", number, text:
            events.add_event(session, date(2026, 6, 1 + number), text or "升级")
        case "baseline", place, number:
            group = _pick(agents.groups(session), place).id
            baselines.start_anew(session, "aht", group, date(2026, 6, 1 + number))
        case "queue", number, place:
            if any(queue.name == f"队列{number}" for queue in traffic.queues(session)):
                raise Trouble(phrase("trouble", "taken"))
            traffic.add_queue(session, f"队列{number}", _pick(agents.groups(session), place).id)
        case "import", subject, facts:
            owners = people if subject is Subject.AGENT else traffic.queues(session)
            rows = [
                fact(_pick(owners, who).id, day, 29 if grain is Grain.PERIOD else slot, grain, **measures)
                for who, day, grain, slot, measures in facts
            ]
            batch = traffic.open_batch(session, traffic.BatchInfo("a.xlsx", "1"))
            traffic.deliver(session, batch, subject, rows)
        case "notice" | "close notice" | "tell" as step, place, *rest:
            _apply_notice(session, step, _pick(agents.groups(session), place).id, *rest)
        case "briefing" | "points" | "roll call" | "hold" | "question" as step, place, *rest:
            _apply_briefing(session, step, _pick(agents.groups(session), place).id, *rest)
        case "meeting", place, number:
            group = _pick(agents.groups(session), place).id
            days = (number % 7, 2)
            meetings.add_meeting(
                session, meetings.MeetingForm(group, "早会", days, 580, 30, date(2026, 6, 1), ("甲",))
            )
            if number % 2:
                meetings.retire_meeting(session, meetings.meetings(session, group)[0].id)
        case "withdraw", place:
            traffic.withdraw(session, _pick(traffic.batches(session), place).id)
        case "restore", place:
            traffic.restore(session, _pick(traffic.batches(session), place).id)
        case "attendance", what, one, two:
            attendance_steps.apply(session, what, one, two)
        case "shift", what, one, two, three:
            shift_steps.apply(session, what, one, two, three)
        case "floor", what, one, two:
            floor_steps.apply(session, what, one, two)
        case "leader", what, one, two:
            leader_steps.apply(session, what, one, two)
        case "coaching", what, one, two:
            coaching_steps.apply(session, what, one, two)
        case "conduct", what, one, two:
            conduct_steps.apply(session, what, one, two)
        case "quality", what, one, two:
            quality_steps.apply(session, what, one, two)
        case "file", what, one, two:
            file_steps.apply(session, what, one, two)
    return Changed.ALL


def _apply_notice(session: Session, step: str, group: int, number: int, read_it: bool = False) -> None:
    if step == "notice":
        form = notices.NoticeForm(f"通知{number}", date(2026, 6, 1), know_by=date(2026, 6, 1 + number))
        notices.add_notice(session, replace(form, group_id=group if number % 2 else None))
        return
    notice = _pick(notices.notices(session, group), number)
    if step == "close notice":
        notices.close_notice(session, notice.id, date(2026, 6, 1 + number))
        return
    who = _pick(agents.agents(session, include_left=True), number).id
    tell = notices.mark_read if read_it else notices.tell
    tell(session, notice.id, [who], datetime(2026, 6, 1, 8, number))


def _apply_briefing(
    session: Session, step: str, group: int, number: int = 0, what: bool | briefings.Presence = False
) -> None:
    day, now = date(2026, 6, 1 + number % 3), datetime(2026, 6, 1 + number % 3, 8)
    kind = briefings.BriefingKind.BEFORE
    briefing = briefings.prepare(session, group, day, None, kind, "甲", now)
    sheet = briefings.briefing(session, briefing)
    if step == "points":
        told = [replace(point, read_out=bool(what)) for point in sheet.points[number % 2 :]]
        briefings.set_points(session, briefing, [*told, briefings.Point(briefings.PointKind.TASK, "任务")])
    elif step == "roll call":
        who = _pick(agents.agents(session, include_left=True), number).id
        briefings.roll_call(session, briefing, [briefings.Roll(who, briefings.Presence(what))])
    elif step == "hold":
        briefings.begin(session, briefing, now)
        briefings.hold(session, briefing, now)
    elif step == "question":
        briefings.ask(session, briefing, briefings.QuestionForm("资费？", right=bool(number % 2)))
        if number % 3 == 0 and sheet.questions:
            questions.remove_question(session, sheet.questions[0].id)


_numbers = count()


@pytest.mark.slow
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(STEP, min_size=1, max_size=25))
def test_undoing_all_restores_the_start_and_redoing_all_the_end(fresh_path: Fresh, steps: list[Any]) -> None:
    path = fresh_path(f"random{next(_numbers)}.ccl")
    with Store.open(path) as store:
        team(store)
        write(store, traffic.add_queue, "电视热线", None)
        already = len(store.history())
        start = dump(store, NOT_UNDONE)
        for step in steps:
            try:
                store.write(phrase("operations", "Step"), lambda session, step=step: _apply(session, step))
            except Trouble:
                continue
        done = len(store.history()) - already
        assert _sound(store)
    with Store.open(path) as store:  # with the statistics that closing gathered
        end, everything = dump(store, NOT_UNDONE), dump(store, ("operation", "row_change"))
        for _ in range(done):
            assert store.undo()
        assert dump(store, NOT_UNDONE) == start
        assert _sound(store)
        for _ in range(done):
            assert store.redo()
        assert store.redo() is Changed.NONE
        assert dump(store, NOT_UNDONE) == end
        assert dump(store, ("operation", "row_change")) == everything
        assert _sound(store)
    path.unlink()


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
