"""What an edit may not do to a check: unsave it, or take it from what was drawn or graded beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from ccleader import words
from ccleader.errors import Misfit, Trouble
from ccleader.models import quality_writes, samples
from ccleader.models.quality import CheckState, GivenForm, Length, Purpose
from ccleader.models.quality_records import SampleCall
from ccleader.models.store import Store
from tests.models.graded import DAY, NOW, Office, make
from tests.models.made import write

GREET = 1


@pytest.fixture
def office(store: Store) -> Office:
    words.use("en")
    return make(store)


def drawn(session: Session, office: Office) -> int:
    sample = SampleCall(
        agent_id=office.agents[0],
        group_id=office.group,
        day=DAY,
        slot=600,
        nth=1,
        call_type="",
        length=Length.ANY,
        seed=1,
        skipped_why="",
    )
    session.add(sample)
    session.flush()
    return sample.id


def edit(office: Office, made: int, **changed: Any) -> None:
    write(
        office.store, quality_writes.edit_evaluation, made, replace(office.row(made).form(), **changed), NOW
    )


def test_a_saved_check_never_becomes_a_draft_that_could_be_discarded(office: Office) -> None:
    made = office.check(GREET)
    write(office.store, quality_writes.edit_evaluation, made, office.row(made).form(), NOW, CheckState.DRAFT)
    assert office.row(made).state is CheckState.SAVED
    with pytest.raises(Trouble, match="saved already"):
        write(office.store, quality_writes.discard, made)


def test_a_draft_is_graded_when_it_is_saved(office: Office) -> None:
    draft = office.check(state=CheckState.DRAFT)
    later = NOW + timedelta(days=2)
    call = replace(office.row(draft).form(), day=later.date())
    write(office.store, quality_writes.edit_evaluation, draft, call, later, CheckState.SAVED)
    assert (office.row(draft).graded_at, office.row(draft).day) == (later, later.date())


def test_a_call_has_been_made_when_it_is_graded(office: Office) -> None:
    with pytest.raises(Misfit) as refused:
        office.check(day=NOW.date(), call_at=NOW + timedelta(minutes=1))
    assert refused.value.field == "call_at"
    assert office.row(office.check(day=NOW.date(), call_at=NOW)).call_at == NOW


def test_a_call_that_was_skipped_and_checked_after_all_is_not_skipped(office: Office) -> None:
    sample = write(office.store, drawn, office)
    write(office.store, samples.skip_sample, sample, "无录音")
    write(office.store, quality_writes.evaluate, office.form(GREET), NOW, CheckState.SAVED, sample)
    assert not office.store.read(lambda session: session.get_one(SampleCall, sample).skipped_why)


def test_a_check_of_a_call_that_was_drawn_stays_in_the_score_of_its_agent(office: Office) -> None:
    sample = write(office.store, drawn, office)
    made = write(office.store, quality_writes.evaluate, office.form(GREET), NOW, CheckState.SAVED, sample)
    with pytest.raises(Trouble, match="a random check"):
        edit(office, made, purpose=Purpose.TARGETED)
    with pytest.raises(Trouble, match="another agent"):
        edit(office, made, agent_id=office.agents[1])
    edit(office, made, comment="复听")
    assert (office.row(made).counts, office.row(made).comment) == (True, "复听")


def test_a_check_that_was_graded_again_stays_one_it_can_be_compared_with(office: Office) -> None:
    first = office.check(GREET)
    again = replace(office.row(first).form(), purpose=Purpose.CALIBRATION, second_of=first, grader="邵琳")
    write(office.store, quality_writes.evaluate, again, NOW)
    with pytest.raises(Trouble, match="nothing can be compared"):
        edit(office, first, agent_id=office.agents[1])
    with pytest.raises(Trouble, match="邵琳 has graded"):
        edit(office, first, grader="邵琳")
    with pytest.raises(Trouble, match="graded again"):
        edit(office, first, purpose=Purpose.CALIBRATION, second_of=first, grader="王")
    score = GivenForm(**vars(replace(office.row(first).form(), findings=())), score=80)
    with pytest.raises(Trouble, match="graded again"):
        write(office.store, quality_writes.edit_evaluation, first, score, NOW)
    edit(office, first, findings=())
    assert office.row(first).score == 100
