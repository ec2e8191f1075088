"""Checks of calls: graded once, confirmed, disputed item by item, and never changed behind anybody's back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccleader import words
from ccleader.errors import Misfit, Trouble
from ccleader.metrics.quality import rates
from ccleader.models import quality, quality_writes, scorecards
from ccleader.models.quality import (
    CheckState,
    DisputeOutcome,
    EvaluationForm,
    EvaluationRow,
    FindingForm,
    GivenForm,
    Purpose,
    Verdict,
)
from ccleader.models.scorecards import CardRow
from ccleader.models.store import Store
from ccleader.words import phrase
from tests.models import quality_steps
from tests.models.graded import DAY, JUNE, NOW, Office, make
from tests.models.made import deliver, dump, fact, read, team, write

Fresh = Callable[[str], Path]

_OF_HISTORY = ("operation", "row_change")
_numbers = count()

FATAL, GREET, REPEAT, ANSWER, FAREWELL = range(5)


@pytest.fixture(autouse=True)
def _english() -> None:
    words.use("en")


@pytest.fixture
def office(store: Store) -> Office:
    return make(store)


def evaluations(office: Office, **which: Any) -> list[EvaluationRow]:
    found: list[EvaluationRow] = read(office.store, quality.evaluations, office.group, JUNE, **which)
    return found


def test_a_clean_call_has_the_full_score(office: Office) -> None:
    found = office.row(office.check())
    assert (found.score, found.full, found.fatal, found.faults, found.opportunities) == (100, 100, 0, 0, 4)
    assert (found.state, found.counts, found.agent, found.scorecard) == (
        CheckState.SAVED,
        True,
        "林晓彤",
        "评分表",
    )
    assert (found.group_id, found.graded_at, found.findings) == (office.group, NOW, ())


def test_what_is_wrong_costs_its_points_and_what_does_not_apply_none(office: Office) -> None:
    aside = FindingForm(office.items[FAREWELL], Verdict.NOT_APPLICABLE)
    form = office.form(REPEAT)
    found = office.row(
        write(office.store, quality_writes.evaluate, replace(form, findings=(*form.findings, aside)), NOW)
    )
    assert found.score == pytest.approx(100 * 60 / 90)
    assert (found.faults, found.opportunities) == (1, 3)
    assert [(one.text, one.verdict) for one in found.findings] == [
        ("复述需求", Verdict.WRONG),
        ("道别", Verdict.NOT_APPLICABLE),
    ]


def test_a_fatal_error_zeroes_the_score_and_is_told_apart_from_it(office: Office) -> None:
    found = office.row(office.check(FATAL, FAREWELL))
    assert (found.score, found.fatal, found.faults, found.without_veto) == (0, 1, 1, 90)


def test_a_fatal_error_may_leave_the_score(office: Office) -> None:
    write(office.store, scorecards.edit_version, office.card.id, "2026A", date(2026, 6, 1), False)
    found = office.row(office.check(FATAL, FAREWELL))
    assert (found.score, found.fatal) == (90, 1)


def test_a_check_keeps_the_text_it_was_made_under(office: Office) -> None:
    made = office.check(REPEAT)
    forms = [scorecards.ItemForm("全部", weight=100)]
    write(office.store, scorecards.add_version, office.card.scorecard_id, "2026B", date(2026, 7, 1), forms)
    assert (office.row(made).score, office.row(made).findings[0].weight) == (70, 30)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"call_ref": "  "}, "call_ref"),
        ({"day": NOW.date() + timedelta(days=1)}, "day"),
        ({"call_at": datetime(2026, 6, 8, 23)}, "call_at"),
        ({"call_at": datetime(2026, 6, 11)}, "call_at"),
        ({"call_seconds": -1}, "call_seconds"),
        ({"call_seconds": 86400}, "call_seconds"),
        ({"purpose": Purpose.CALIBRATION}, "purpose"),
        ({"findings": (FindingForm(10**6),)}, "findings"),
    ],
)
def test_what_does_not_hold_is_said_at_its_field(office: Office, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(Misfit) as refused:
        write(office.store, quality_writes.evaluate, replace(office.form(), **changes), NOW)
    assert refused.value.field == field
    assert evaluations(office) == []


def test_a_call_of_the_night_belongs_to_the_day_before(office: Office) -> None:
    assert office.row(office.check(call_at=datetime(2026, 6, 10, 1, 30))).day == DAY


def test_a_fatal_error_needs_its_reason(office: Office) -> None:
    silent = (FindingForm(office.items[FATAL], note=" "),)
    with pytest.raises(Misfit, match="辱骂客户"):
        office.check(findings=silent)
    aside = (FindingForm(office.items[FATAL], Verdict.NOT_APPLICABLE),)
    assert office.row(office.check(findings=aside)).fatal == 0


def test_something_applies_to_every_call(office: Office) -> None:
    aside = tuple(FindingForm(item, Verdict.NOT_APPLICABLE) for item in office.items[1:])
    with pytest.raises(Misfit, match="applies"):
        office.check(findings=aside)


def test_a_recording_is_graded_once_for_the_same_purpose(office: Office) -> None:
    office.check(call_ref="R1")
    with pytest.raises(Misfit, match="R1 was checked on 2026-06-10 by 周敏") as refused:
        office.check(call_ref=" R1 ")
    assert refused.value.field == "call_ref"
    office.check(call_ref="R1", purpose=Purpose.TARGETED)
    assert read(office.store, quality_writes.known_refs, ["R1", "R2"]) == {"R1"}


def test_targeted_checks_second_gradings_and_drafts_stay_out_of_the_score(office: Office) -> None:
    first = office.check(REPEAT)
    office.check(FATAL, purpose=Purpose.TARGETED)
    office.check(FATAL, purpose=Purpose.CALIBRATION, second_of=first, grader="邵琳")
    office.check(FATAL, state=CheckState.DRAFT)
    found = rates(evaluations(office))
    assert (found.checks, found.mean_score, found.fatal_checks) == (1, 70, 0)
    assert len(evaluations(office)) == 4


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"grader": "周敏"}, "grader"),
        ({"grader": " "}, "grader"),
        ({"purpose": Purpose.RANDOM}, "purpose"),
        ({"agent_id": 2}, "version_id"),
    ],
)
def test_a_second_grading_is_of_the_same_call_by_another(
    office: Office, changes: dict[str, Any], field: str
) -> None:
    first = office.check()
    form = office.form(purpose=Purpose.CALIBRATION, second_of=first, grader="邵琳")
    with pytest.raises(Misfit) as refused:
        write(office.store, quality_writes.evaluate, replace(form, **changes), NOW)
    assert refused.value.field == field


def test_only_a_graded_check_is_graded_again_and_once_by_each(office: Office) -> None:
    draft = office.check(state=CheckState.DRAFT)
    with pytest.raises(Trouble, match="item by item"):
        office.check(purpose=Purpose.CALIBRATION, second_of=draft, grader="邵琳")
    first = office.check()
    office.check(purpose=Purpose.CALIBRATION, second_of=first, grader="邵琳")
    with pytest.raises(Misfit, match="邵琳 has graded"):
        office.check(purpose=Purpose.CALIBRATION, second_of=first, grader="邵琳")


def test_a_draft_may_lack_what_is_not_known_yet_and_is_saved_later(office: Office) -> None:
    silent = (FindingForm(office.items[FATAL]),)
    draft = office.check(state=CheckState.DRAFT, call_ref="", grader="", findings=silent)
    with pytest.raises(Misfit):
        write(
            office.store,
            quality_writes.edit_evaluation,
            draft,
            office.row(draft).form(),
            NOW,
            CheckState.SAVED,
        )
    whole = office.form(GREET, who=1)
    write(office.store, quality_writes.edit_evaluation, draft, whole, NOW, CheckState.SAVED)
    found = office.row(draft)
    assert (found.state, found.score, found.agent, found.grader) == (CheckState.SAVED, 80, "王思远", "周敏")
    assert found.form() == whole


def test_a_saved_check_is_corrected_until_it_is_confirmed(office: Office) -> None:
    made = office.check(GREET, REPEAT)
    form = replace(office.row(made).form(), findings=(FindingForm(office.items[REPEAT], note="3:10"),))
    write(office.store, quality_writes.edit_evaluation, made, form, NOW)
    assert (office.row(made).score, office.row(made).findings[0].note) == (70, "3:10")
    write(office.store, quality_writes.confirm, [made], NOW)
    assert (office.row(made).state, office.row(made).heard_at) == (CheckState.CONFIRMED, NOW)
    with pytest.raises(Trouble, match="confirmed"):
        write(office.store, quality_writes.edit_evaluation, made, form, NOW)


def test_the_day_of_a_corrected_check_is_not_after_its_grading(office: Office) -> None:
    made = office.check()
    later = replace(office.row(made).form(), day=NOW.date() + timedelta(days=1))
    with pytest.raises(Misfit, match="future"):
        write(office.store, quality_writes.edit_evaluation, made, later, NOW)


def test_confirming_again_keeps_the_first_moment(office: Office) -> None:
    one, two = office.check(), office.check()
    write(office.store, quality_writes.confirm, [one], NOW)
    write(office.store, quality_writes.confirm, [one, two], NOW + timedelta(days=1))
    assert (office.row(one).heard_at, office.row(two).heard_at) == (NOW, NOW + timedelta(days=1))
    with pytest.raises(Trouble, match="draft"):
        write(office.store, quality_writes.confirm, [office.check(state=CheckState.DRAFT)], NOW)


def test_a_dispute_won_takes_the_item_out_of_the_score_and_keeps_both_texts(office: Office) -> None:
    made = office.check(GREET, REPEAT)
    greet, repeat = office.items[GREET], office.items[REPEAT]
    write(office.store, quality_writes.confirm, [made], NOW)
    write(office.store, quality_writes.dispute, made, {greet: "0:02 已问好", repeat: "客户打断"}, NOW)
    assert (office.row(made).state, office.row(made).score) == (CheckState.DISPUTED, 50)
    settle = quality_writes.settle_dispute
    office.store.write(
        phrase("operations", "Decide"),
        lambda session: settle(session, made, greet, DisputeOutcome.CHANGED, "复听属实", NOW),
        who="邵琳",
    )
    assert (office.row(made).state, office.row(made).score) == (CheckState.DISPUTED, 70)
    write(office.store, settle, made, repeat, DisputeOutcome.KEPT, "仍须复述", NOW)
    found = office.row(made)
    assert (found.state, found.score, found.faults, found.opportunities) == (CheckState.CONFIRMED, 70, 1, 4)
    won = found.findings[0]
    assert (won.note, won.disputed_why, won.decided_why, won.decided_by, won.stands) == (
        "2:05",
        "0:02 已问好",
        "复听属实",
        "邵琳",
        False,
    )


def test_a_fatal_error_that_does_not_stand_gives_the_score_back(office: Office) -> None:
    made = office.check(FATAL, GREET)
    write(office.store, quality_writes.dispute, made, {office.items[FATAL]: "没有"}, NOW)
    write(
        office.store,
        quality_writes.settle_dispute,
        made,
        office.items[FATAL],
        DisputeOutcome.CHANGED,
        "属实",
        NOW,
    )
    found = office.row(made)
    assert (found.score, found.fatal, found.state) == (80, 0, CheckState.SAVED)
    with pytest.raises(Trouble, match="both texts"):
        write(office.store, quality_writes.edit_evaluation, made, found.form(), NOW)


def test_what_cannot_be_disputed_is_said(office: Office) -> None:
    made = office.check(GREET)
    greet = office.items[GREET]
    for whys, said in (
        ({}, "at least one"),
        ({greet: " "}, "why"),
        ({office.items[ANSWER]: "x"}, "not found wrong"),
    ):
        with pytest.raises(Trouble, match=said):
            write(office.store, quality_writes.dispute, made, whys, NOW)
    write(office.store, quality_writes.dispute, made, {greet: "已问好"}, NOW)
    with pytest.raises(Trouble, match="already"):
        write(office.store, quality_writes.dispute, made, {greet: "已问好"}, NOW)


def test_only_an_open_dispute_is_decided(office: Office) -> None:
    made = office.check(GREET, REPEAT)
    greet, repeat = office.items[GREET], office.items[REPEAT]
    settle = quality_writes.settle_dispute
    with pytest.raises(Trouble, match="Nothing is to be decided"):
        write(office.store, settle, made, greet, DisputeOutcome.KEPT, "x", NOW)
    write(office.store, quality_writes.dispute, made, {greet: "已问好"}, NOW)
    with pytest.raises(Trouble, match="Nothing is to be decided"):
        write(office.store, settle, made, repeat, DisputeOutcome.KEPT, "x", NOW)
    with pytest.raises(Misfit, match="why"):
        write(office.store, settle, made, greet, DisputeOutcome.KEPT, " ", NOW)


def test_a_draft_is_discarded_and_nothing_else(office: Office) -> None:
    draft = office.check(GREET, state=CheckState.DRAFT)
    write(office.store, quality_writes.discard, draft)
    assert evaluations(office) == []
    with pytest.raises(Trouble, match="Only a draft"):
        write(office.store, quality_writes.discard, office.check())


def given_form(office: Office, score: float, **more: Any) -> GivenForm:
    plain = office.form()
    values = {name: getattr(plain, name) for name in EvaluationForm.__dataclass_fields__}
    return GivenForm(**values | {"score": score} | more)


def test_a_score_that_was_only_reported_counts_and_has_no_opportunities(office: Office) -> None:
    told = given_form(office, 92.5, fatal=None, faults=2, grader="")
    made = write(office.store, quality_writes.evaluate, told, NOW)
    found = office.row(made)
    assert (found.score, found.opportunities, found.faults, found.fatal_known) == (92.5, None, 2, False)
    assert (found.score_only, found.without_veto) == (True, 92.5)
    assert found.form() == told
    known = rates(evaluations(office))
    assert (known.checks, known.mean_score, known.fatal_rate, known.nonfatal_rate) == (1, 92.5, None, None)
    with pytest.raises(Trouble, match="not found wrong"):
        write(office.store, quality_writes.dispute, made, {office.items[GREET]: "x"}, NOW)


@pytest.mark.parametrize(("score", "more"), [(-1, {}), (100.5, {}), (90, {"faults": -1})])
def test_a_reported_score_lies_on_the_scale(office: Office, score: float, more: dict[str, Any]) -> None:
    with pytest.raises(Misfit):
        write(office.store, quality_writes.evaluate, given_form(office, score, **more), NOW)


def test_checks_of_one_agent_and_of_all_groups(office: Office) -> None:
    one, other = office.check(), office.check(who=1, day=date(2026, 6, 1))
    assert [row.id for row in evaluations(office)] == [other, one]
    assert [row.id for row in evaluations(office, agent_id=office.agents[1])] == [other]
    assert len(read(office.store, quality.evaluations, None, JUNE)) == 2
    assert read(office.store, quality.evaluations, office.group + 1, JUNE) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    wrong=st.frozensets(st.integers(0, 4)),
    decided=st.lists(st.tuples(st.integers(0, 4), st.sampled_from(DisputeOutcome)), max_size=5),
)
def test_after_any_disputes_the_score_is_that_of_what_stands(
    office: Office, wrong: frozenset[int], decided: list[tuple[int, DisputeOutcome]]
) -> None:
    made = office.check(*wrong)
    stands = set(wrong)
    for place, outcome in decided:
        item = office.items[place]
        try:
            write(office.store, quality_writes.dispute, made, {item: "不认可"}, NOW)
        except Trouble:
            continue
        write(office.store, quality_writes.settle_dispute, made, item, outcome, "复听", NOW)
        if outcome is DisputeOutcome.CHANGED:
            stands.discard(place)
    found, clean = office.row(made), office.row(office.check(*stands))
    assert (found.score, found.fatal, found.faults, found.opportunities) == (
        clean.score,
        clean.fatal,
        clean.faults,
        clean.opportunities,
    )
    assert found.without_veto == clean.without_veto
    assert {one.item_id for one in found.findings} == {office.items[place] for place in wrong}


@pytest.mark.slow
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(quality_steps.STEPS, min_size=5, max_size=40))
def test_any_history_is_undone_and_redone_and_every_score_is_that_of_what_stands(
    fresh_path: Fresh, steps: list[Any]
) -> None:
    path = fresh_path(f"quality{next(_numbers)}.ccl")
    with Store.open(path) as store:
        group, ids = team(store)
        write(store, scorecards.add_starter, group, date(2026, 6, 1))
        deliver(store, [fact(who, 20260602, slot, calls_handled=3) for who in ids for slot in (18, 20)])
        already, start = len(store.history()), dump(store, _OF_HISTORY)
        for _, *step in steps:
            with suppress(Trouble):
                write(store, quality_steps.apply, *step, name="Step")
        done, end = len(store.history()) - already, dump(store, _OF_HISTORY)
        for row in read(store, quality.evaluations, None, quality_steps.WHOLE):
            _check_score(row, read(store, scorecards.card, row.version_id))
        for _ in range(done):
            assert store.undo()
        assert dump(store, _OF_HISTORY) == start
        for _ in range(done):
            assert store.redo()
        assert dump(store, _OF_HISTORY) == end
    path.unlink()


def _check_score(row: EvaluationRow, card: CardRow) -> None:
    """A score, taken anew from what stands; and states that tell the truth about disputes."""
    verdicts = {found.item_id: found.verdict for found in row.findings if found.stands}
    plain = [
        item for item in card.items if not item.fatal and verdicts.get(item.id) is not Verdict.NOT_APPLICABLE
    ]
    right = sum(item.weight for item in plain if item.id not in verdicts)
    veto = any(item.fatal and verdicts.get(item.id) is Verdict.WRONG for item in card.items)
    assert row.score == pytest.approx(0 if veto else card.full * right / sum(item.weight for item in plain))
    assert row.opportunities == len(plain)
    assert (row.state is CheckState.DISPUTED) is any(found.open_dispute for found in row.findings)
    assert all(found.decided_why for found in row.findings if found.outcome is not None)


def test_a_score_with_items_is_refused(office: Office) -> None:
    told = replace(given_form(office, 90), findings=(FindingForm(office.items[GREET]),))
    with pytest.raises(Misfit, match="not both"):
        write(office.store, quality_writes.evaluate, told, NOW)
