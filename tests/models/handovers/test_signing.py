"""Both signatures, and what they freeze."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2 as sqlite

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period
from ccleader.models import events, handovers, leaders, matters, settings
from ccleader.models.base import Base
from ccleader.models.changed import Changed
from ccleader.models.handovers import (
    Handover,
    HandoverItem,
    HandoverMatter,
    HandoverState,
    Item,
    Step,
    Turn,
    Way,
)
from ccleader.models.leaders import LeaderForm
from ccleader.models.matters import MatterForm
from tests.models.handovers.staged import DAY, DONE, EARLY, LATE, XU_PIN, ZHOU_PIN, Floor, handed, matter
from tests.models.made import named, read, write


def test_a_handover_goes_from_draft_to_sealed(staged: Floor) -> None:
    key = staged.start(EARLY)
    states = [staged.sheet(key).state]
    staged.sign(key, EARLY)
    states.append(staged.sheet(key).state)
    staged.accept(key, DONE)
    states.append(staged.sheet(key).state)
    assert staged.does(handovers.seal, key, "邓岚", LATE) is None
    sheet = staged.sheet(key)
    assert [*states, sheet.state] == list(HandoverState)
    assert (sheet.signed_at, sheet.accepted_at, sheet.sealed_at, sheet.read_by) == (EARLY, DONE, LATE, "邓岚")
    assert [(row.name, row.step) for row in sheet.steps] == [
        ("周敏", Step.MADE),
        ("周敏", Step.SIGNED),
        ("许薇", Step.ACCEPTED),
        ("邓岚", Step.SEALED),
    ]


def test_a_wrong_pin_changes_nothing_but_the_tries(staged: Floor) -> None:
    key = staged.start(EARLY)
    refused = staged.does(handovers.sign, key, staged.zhou, "0000", EARLY)
    assert (refused.tries_left, refused.no_pin) == (2, False)
    assert staged.does(handovers.sign, key, staged.zhou, "0000", EARLY).tries_left == 1
    assert staged.sheet(key).state is HandoverState.DRAFT
    staged.sign(key, EARLY)
    for function, more in (
        (handovers.accept, ()),
        (handovers.question, ("几副？",)),
        (handovers.take_back, ()),
    ):
        who = staged.zhou if function is handovers.take_back else staged.xu
        assert staged.does(function, key, who, "0000", *more, EARLY) is not None
        assert staged.sheet(key).state is HandoverState.HANDED


def test_a_leader_without_a_pin_is_told_so(staged: Floor) -> None:
    key = staged.start(EARLY, staged.cheng)
    assert staged.does(handovers.sign, key, staged.cheng, "1234", EARLY).no_pin


def test_a_leader_who_left_signs_no_more(staged: Floor) -> None:
    key = handed(staged)
    write(staged.store, leaders.edit_leader, staged.xu, LeaderForm("许薇", left_on=DAY - timedelta(days=1)))
    with pytest.raises(Misfit, match="许薇"):
        staged.does(handovers.accept, key, staged.xu, XU_PIN, DONE)


def test_a_signature_is_never_undone_nor_what_lies_before(staged: Floor) -> None:
    key = handed(staged)
    assert staged.store.undo() is Changed.NONE
    staged.accept(key, DONE)
    assert staged.store.undo() is Changed.NONE
    assert staged.sheet(key).state is HandoverState.ACCEPTED


def test_what_is_signed_stays_as_it_was_though_the_floor_goes_on(staged: Floor) -> None:
    carried, closed = matter(staged, "短信模板乱码"), matter(staged, "待回访")
    write(staged.store, matters.close_matter, closed, "已回访", EARLY)
    key = handed(staged)
    before = staged.sheet(key)
    assert [(line.matter_id, line.turn, line.closed_how) for line in before.matters] == [
        (carried, Turn.NEW, ""),
        (closed, Turn.CLOSED, "已回访"),
    ]
    write(staged.store, matters.close_matter, carried, "已修", DONE)
    matter(staged, "新的", DONE)
    assert staged.sheet(key) == before
    for function, args in (
        (handovers.edit_item, (Item.TOOLS,)),
        (handovers.set_heads, (None,)),
        (handovers.set_reminder, ("断网",)),
        (handovers.set_conditions, ([],)),
        (handovers.set_successor, (None,)),
        (handovers.discard, ()),
        (handovers.sign, (staged.zhou, ZHOU_PIN, DONE)),
    ):
        with pytest.raises(Trouble, match=before.number):
            write(staged.store, function, key, *args)


def test_matters_are_carried_with_their_age_and_owner_until_closed(staged: Floor) -> None:
    key = matter(staged, "短信模板乱码", owner="林晓彤")
    first = handed(staged)
    form = MatterForm(staged.group, "短信模板乱码", owner="许薇")
    staged.accept(first, DONE)
    write(staged.store, matters.edit_matter, key, form)
    second = staged.start(LATE, staged.xu)
    staged.sign(second, LATE, staged.xu)
    staged.accept(second, LATE, staged.zhou)
    (line,) = staged.sheet(second).matters
    assert (line.turn, line.age, line.owner_before, line.owner) == (Turn.CARRIED, 1, "林晓彤", "许薇")
    assert read(staged.store, matters.matter, key).owner_before == "许薇"
    write(staged.store, matters.close_matter, key, "已修", LATE + timedelta(hours=3))
    third = staged.start(LATE + timedelta(hours=3))
    (line,) = staged.sheet(third).matters
    assert (line.turn, line.age, line.closed_how) == (Turn.CLOSED, 2, "已修")


def test_a_question_returns_it_to_draft_and_both_see_it(staged: Floor) -> None:
    matter(staged, "短信模板乱码")
    key = handed(staged)
    with pytest.raises(Misfit) as silent:
        staged.does(handovers.question, key, staged.xu, XU_PIN, "", DONE)
    assert silent.value.field == "question"
    staged.does(handovers.question, key, staged.xu, XU_PIN, "备用耳麦几副？", DONE)
    sheet = staged.sheet(key)
    assert (sheet.state, sheet.question, sheet.signed_at) == (HandoverState.DRAFT, "备用耳麦几副？", None)
    assert [line.turn for line in sheet.matters] == [Turn.NEW]
    assert sheet.steps[-1].note == "备用耳麦几副？"
    write(staged.store, handovers.edit_item, key, Item.EQUIPMENT, text="备用耳麦 2 副")
    staged.sign(key, DONE)
    staged.accept(key, DONE)
    assert staged.sheet(key).question == ""


def test_the_outgoing_takes_back_until_it_is_accepted(staged: Floor) -> None:
    key = handed(staged)
    with pytest.raises(Misfit):
        staged.does(handovers.take_back, key, staged.xu, XU_PIN, DONE)
    staged.does(handovers.take_back, key, staged.zhou, ZHOU_PIN, DONE)
    assert (staged.sheet(key).state, staged.sheet(key).check_code) == (HandoverState.DRAFT, "")
    with pytest.raises(Trouble, match="JJ-20260630-01"):
        write(staged.store, handovers.discard, key)
    staged.sign(key, DONE)
    staged.accept(key, DONE)
    with pytest.raises(Trouble):
        staged.does(handovers.take_back, key, staged.zhou, ZHOU_PIN, LATE)


def test_a_draft_is_neither_accepted_nor_questioned(staged: Floor) -> None:
    key = staged.start(EARLY)
    for function, more in ((handovers.accept, ()), (handovers.question, ("？",)), (handovers.take_back, ())):
        with pytest.raises(Trouble, match="JJ-20260630-01"):
            staged.does(function, key, staged.xu, XU_PIN, *more, DONE)


def test_accepting_the_next_seals_the_one_before(staged: Floor) -> None:
    first = handed(staged)
    staged.accept(first, DONE)
    second = staged.start(LATE, staged.xu)
    staged.sign(second, LATE, staged.xu)
    assert staged.sheet(first).state is HandoverState.ACCEPTED
    staged.accept(second, LATE, staged.zhou)
    assert staged.sheet(first).state is HandoverState.SEALED
    assert staged.sheet(second).state is HandoverState.ACCEPTED
    staged.does(handovers.seal, first, "邓岚", LATE)
    with pytest.raises(Trouble, match="邓岚"):
        staged.does(handovers.seal, first, "乔岩", LATE)


def test_accepting_late_seals_at_once_where_the_chain_went_on(staged: Floor) -> None:
    first = handed(staged)
    second = staged.start(LATE, staged.xu)
    staged.sign(second, LATE, staged.xu)
    staged.accept(second, LATE, staged.zhou)
    staged.accept(first, LATE, staged.xu, Way.NEXT_DAY, "补签")
    assert staged.sheet(first).state is HandoverState.SEALED


def test_before_it_is_accepted_nothing_is_sealed_or_amended(staged: Floor) -> None:
    key = handed(staged)
    with pytest.raises(Misfit):
        staged.does(handovers.seal, key, " ", LATE)
    with pytest.raises(Trouble):
        staged.does(handovers.seal, key, "邓岚", LATE)
    with pytest.raises(Trouble):
        staged.does(handovers.amend, key, "脚踏也坏", staged.zhou, ZHOU_PIN, LATE)


def test_afterwards_only_notes_are_added_and_the_other_side_reads_them(staged: Floor) -> None:
    key = handed(staged)
    staged.accept(key, DONE)
    code = staged.sheet(key).check_code
    with pytest.raises(Misfit):
        staged.does(handovers.amend, key, " ", staged.zhou, ZHOU_PIN, LATE)
    assert staged.does(handovers.amend, key, "脚踏也坏", staged.zhou, "0000", LATE).tries_left == 2
    staged.does(handovers.amend, key, "脚踏也坏", staged.zhou, ZHOU_PIN, LATE)
    (note,) = staged.sheet(key).added
    assert (note.name, note.text, note.read_at) == ("周敏", "脚踏也坏", None)
    (row,) = read(staged.store, handovers.handovers, staged.group, Period(DAY, DAY))
    assert (row.amendments, row.unread) == (1, 1)
    with pytest.raises(Trouble):
        staged.does(handovers.read_amendment, note.id, "周敏", LATE)
    staged.does(handovers.read_amendment, note.id, "许薇", LATE)
    with pytest.raises(Trouble, match="许薇"):
        staged.does(handovers.read_amendment, note.id, "程立", LATE)
    sheet = staged.sheet(key)
    assert (sheet.added[0].read_by, sheet.unread, sheet.check_code) == ("许薇", 0, code)
    assert sheet.intact


def test_it_waits_for_who_is_named_or_for_the_group(staged: Floor) -> None:
    key = handed(staged)

    def waits(leader_id: int | None) -> list[int]:
        return [row.id for row in read(staged.store, handovers.to_accept, staged.group, leader_id, DONE)]

    assert (waits(staged.xu), waits(staged.cheng), waits(staged.zhou)) == ([key], [], [])
    staged.does(handovers.take_back, key, staged.zhou, ZHOU_PIN, DONE)
    write(staged.store, handovers.set_successor, key, None)
    staged.sign(key, DONE)
    assert (waits(staged.xu), waits(staged.cheng), waits(staged.zhou)) == ([key], [key], [])


# --- the check code -----------------------------------------------------------------------

OTHER = {str: "别的", int: 3, datetime: "2027-01-01 00:00:00.000000", date: "2027-01-01"}


def _signed_columns() -> list[tuple[type[Base], str]]:
    beside = {"id", "state", "question", "sealed_at", "read_by", "check_code", "by", "handover_id"}
    kinds: tuple[type[Base], ...] = (Handover, HandoverItem, HandoverMatter)
    return [
        (kind, column.name)
        for kind in kinds
        for column in kind.__table__.columns
        if column.name not in beside and not column.primary_key
    ]


@pytest.mark.parametrize(("kind", "column"), _signed_columns(), ids=str)
def test_the_code_notices_any_change(staged: Floor, kind: type[Base], column: str) -> None:
    matter(staged, "短信模板乱码")
    key = handed(staged)
    staged.accept(key, DONE)
    assert staged.sheet(key).intact

    python_type = kind.__table__.c[column].type.python_type
    wanted = f"NOT {column}" if python_type is bool else "?"
    values = () if python_type is bool else (OTHER.get(python_type, '{"别的": 1}'),)
    outside = sqlite.connect(str(staged.store.path), isolation_level=None)
    changed = outside.execute(f"UPDATE {kind.__tablename__} SET {column} = {wanted}", values)
    assert changed.rowcount >= 1
    outside.close()
    assert not read(staged.store, handovers.verify, key)


def test_the_code_notices_a_matter_taken_out(staged: Floor) -> None:
    matter(staged, "短信模板乱码")
    key = handed(staged)
    code = staged.sheet(key).check_code
    assert len(code) == 9
    assert code[4] == "-"

    def remove(session: Session) -> Changed:
        session.delete(session.scalars(select(HandoverMatter)).one())
        return Changed.HANDOVERS

    staged.store.write(named(), remove)
    assert not staged.sheet(key).intact
    staged.store.undo()
    assert staged.sheet(key).intact


def test_a_leader_called_otherwise_later_changes_no_signature(staged: Floor) -> None:
    key = handed(staged)
    staged.accept(key, DONE)
    before = staged.sheet(key)
    write(staged.store, leaders.edit_leader, staged.zhou, LeaderForm("周敏敏", "班长", (staged.group,)))
    write(staged.store, leaders.edit_leader, staged.xu, LeaderForm("许小薇", "班长", (staged.group,)))
    after = staged.sheet(key)
    assert (after.from_name, after.signed_name, after.to_name) == ("周敏", "周敏", "许薇")
    assert after == before
    assert staged.sheet(staged.start(LATE, staged.xu)).from_name == "许小薇"


def test_the_time_of_a_signature_is_part_of_what_was_signed(staged: Floor) -> None:
    key = handed(staged)
    assert staged.sheet(key).intact

    def backdate(session: Session) -> None:
        session.get_one(Handover, key).signed_at = EARLY - timedelta(minutes=30)

    write(staged.store, backdate)
    assert not staged.sheet(key).intact


def test_events_and_rules_of_the_day_stay_as_they_were_when_it_was_signed(staged: Floor) -> None:
    write(staged.store, events.add_event, DAY, "系统割接", staged.group)
    key = handed(staged)
    before = staged.sheet(key)
    write(staged.store, events.add_event, DAY, "事后补记", staged.group)
    write(staged.store, settings.set_value, settings.NOT_WHILE, ("下雨",), DAY)
    assert staged.sheet(key) == before
    assert before.events == ("系统割接",)
    assert [row.text for row in staged.sheet(staged.start(LATE)).conditions] == ["下雨"]
