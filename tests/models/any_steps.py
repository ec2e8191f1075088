"""Any operation on anything, for random histories; and the way there and back through one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.grains import Grain, Subject
from ccleader.models import (
    agents,
    baselines,
    briefings,
    check,
    events,
    layouts,
    meetings,
    notices,
    questions,
    reviews,
    rollups,
    targets,
    traffic,
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

NOT_UNDONE = ("operation", "row_change", "batch", "agent_withdrawn_fact", "queue_withdrawn_fact")
"""The history itself, the import log, and the facts set aside by an undone import."""

Step = tuple[Any, ...]


def sound(store: Store) -> bool:
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


def apply(session: Session, step: Step) -> Any:
    """Do one step; Trouble where a user would meet it."""
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


def begin(store: Store) -> None:
    """Three agents, a queue, and half-hours of theirs to draw calls from."""
    _, people = team(store)
    write(store, traffic.add_queue, "电视热线", None)
    facts = [fact(who, 20260601 + day, 20, calls_handled=8) for who in people for day in range(5)]

    def calls(session: Session) -> Changed:
        batch = traffic.open_batch(session, traffic.BatchInfo("半小时.xlsx", "1"))
        traffic.deliver(session, batch, Subject.AGENT, facts)
        return Changed.TRAFFIC

    store.write(phrase("operations", "Import"), calls)


def there_and_back(path: Path, steps: Iterable[Step]) -> None:
    """Do the steps in a new store, undo them all and do them all again: row for row the same."""
    with Store.open(path) as store:
        begin(store)
        already = len(store.history())
        start = dump(store, NOT_UNDONE)
        for step in steps:
            try:
                store.write(phrase("operations", "Step"), lambda session, step=step: apply(session, step))
            except Trouble:
                continue
        done = len(store.history()) - already
        assert sound(store)
    with Store.open(path) as store:  # with the statistics that closing gathered
        end, everything = dump(store, NOT_UNDONE), dump(store, ("operation", "row_change"))
        for _ in range(done):
            assert store.undo()
        assert dump(store, NOT_UNDONE) == start
        assert sound(store)
        for _ in range(done):
            assert store.redo()
        assert store.redo() is Changed.NONE
        assert dump(store, NOT_UNDONE) == end
        assert dump(store, ("operation", "row_change")) == everything
        assert sound(store)
    path.unlink()
