"""Writing quality checks: grading, confirming, disputing item by item, deciding, discarding a draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from ccleader.errors import Misfit, Trouble
from ccleader.models import agents, attachments
from ccleader.models.attachments import Owner
from ccleader.models.base import still
from ccleader.models.changed import Changed
from ccleader.models.quality import (
    CheckState,
    DisputeOutcome,
    EvaluationForm,
    GivenForm,
    Purpose,
    Verdict,
)
from ccleader.models.quality_records import Evaluation, Finding, SampleCall
from ccleader.models.scorecards import CardRow, card
from ccleader.words import phrase

_LONGEST_CALL = 86400


def evaluate(
    session: Session,
    form: EvaluationForm,
    now: datetime,
    state: CheckState = CheckState.SAVED,
    sample_id: int | None = None,
) -> int:
    """Add a check and return its id; `sample_id` is the call to be drawn that it fills.

    Misfit where the form does not hold; a draft may still lack the recording, the grader and reasons.
    """
    _check(session, form, now, state, None)
    agent = agents.agent(session, form.agent_id)
    made = Evaluation(**_columns(form), group_id=agent.group_id, state=state, graded_at=now)
    session.add(made)
    session.flush()
    _write_findings(session, made, form)
    if sample_id is not None:
        _fill(session, sample_id, made)
    session.flush()
    return made.id


def edit_evaluation(
    session: Session,
    evaluation_id: int,
    form: EvaluationForm,
    now: datetime,
    state: CheckState | None = None,
) -> Changed:
    """Write a draft or saved check as entered; `state` SAVED ends a draft for good. Misfit as `evaluate`.

    A draft is graded when it is saved, not when it was begun. Trouble where the agent confirmed or disputed
    it: both texts are kept. What was drawn stays a random check of its agent, and what was graded again one
    that can be compared.
    """
    found = _standing(session, evaluation_id, CheckState.DRAFT, CheckState.SAVED)
    _check_undisputed(session, found)
    wanted = CheckState.SAVED if CheckState.SAVED in (found.state, state) else CheckState.DRAFT
    if found.state == CheckState.DRAFT:
        found.graded_at = now
    _check(session, form, found.graded_at, wanted, evaluation_id)
    for name, value in _columns(form).items():
        setattr(found, name, value)
    found.group_id, found.state = _group_of(session, found, form), wanted
    _write_findings(session, found, form)
    session.flush()
    _check_ties(session, found)
    return Changed.QUALITY


def confirm(session: Session, ids: Iterable[int], heard_at: datetime) -> Changed:
    """Note that the agents heard their checks and confirm them; confirmed ones stay as they are."""
    for evaluation_id in ids:
        found = _standing(session, evaluation_id, CheckState.SAVED, CheckState.CONFIRMED)
        if found.state == CheckState.SAVED:
            found.state, found.heard_at = CheckState.CONFIRMED, heard_at
    session.flush()
    return Changed.QUALITY


def dispute(session: Session, evaluation_id: int, whys: Mapping[int, str], now: datetime) -> Changed:
    """Note which items the agent disputes and why; what the grader wrote stays beside."""
    found = _standing(session, evaluation_id, CheckState.SAVED, CheckState.CONFIRMED, CheckState.DISPUTED)
    if not whys:
        raise Misfit("items", phrase("trouble", "Choose at least one item that is disputed."))
    for item_id, why in whys.items():
        finding = _finding(session, evaluation_id, item_id)
        if finding.disputed_at is not None:
            raise Trouble(phrase("trouble", "This item was disputed already. What was decided stands."))
        finding.disputed_at, finding.disputed_why = now, _said(why, "why")
    found.state = CheckState.DISPUTED
    session.flush()
    return Changed.QUALITY


def settle_dispute(
    session: Session, evaluation_id: int, item_id: int, outcome: DisputeOutcome, why: str, now: datetime
) -> Changed:
    """Decide about a disputed item: CHANGED takes it out of the score. Both texts are kept."""
    found = still(session, Evaluation, evaluation_id)
    finding = _finding(session, evaluation_id, item_id)
    if finding.disputed_at is None or finding.outcome is not None:
        raise Trouble(phrase("trouble", "Nothing is to be decided about this item."))
    finding.outcome, finding.decided_at = outcome, now
    finding.decided_by, finding.decided_why = session.info.get("who", ""), _said(why, "why")
    session.flush()
    if not any(_is_open(one) for one in _findings(session, evaluation_id)):
        found.state = CheckState.SAVED if found.heard_at is None else CheckState.CONFIRMED
        session.flush()
    return Changed.QUALITY


def discard(session: Session, evaluation_id: int) -> Changed:
    """Remove a draft with its files; the call it was to check may be drawn again."""
    found = _standing(session, evaluation_id, CheckState.DRAFT)
    for finding in _findings(session, evaluation_id):
        session.delete(finding)
    for sample in session.scalars(select(SampleCall).where(SampleCall.evaluation_id == evaluation_id)):
        sample.evaluation_id = None
    for file in attachments.attachments(session, Owner.EVALUATION, evaluation_id):
        attachments.detach(session, file.id)
    session.flush()
    session.delete(found)
    session.flush()
    return Changed.QUALITY | Changed.ATTACHMENTS


def known_refs(session: Session, refs: Iterable[str], purpose: Purpose = Purpose.RANDOM) -> set[str]:
    """Which of these recordings were checked for that purpose already."""
    query = _graded(purpose).where(Evaluation.call_ref.in_(set(refs)))
    return {found.call_ref for found in session.scalars(query)}


def _graded(purpose: Purpose) -> Select[Evaluation]:
    """Checks for a purpose, without drafts."""
    return select(Evaluation).where(
        Evaluation.purpose == purpose,
        Evaluation.second_of.is_(None),
        Evaluation.state != CheckState.DRAFT,
    )


def _fill(session: Session, sample_id: int, made: Evaluation) -> None:
    sample = still(session, SampleCall, sample_id)
    _check_drawn(sample, made)
    if sample.evaluation_id is not None:
        raise Trouble(phrase("trouble", "This call that was drawn has been checked already."))
    sample.evaluation_id, sample.skipped_why = made.id, ""


def _check_drawn(sample: SampleCall, made: Evaluation) -> None:
    if sample.agent_id != made.agent_id:
        raise Misfit("agent_id", phrase("trouble", "This call was drawn for another agent."))
    if made.purpose != Purpose.RANDOM:
        raise Misfit("purpose", phrase("trouble", "A call that was drawn is a random check."))


def _check_ties(session: Session, found: Evaluation) -> None:
    """Whether what rests on a check still does: the call that was drawn, and second gradings."""
    for sample in session.scalars(select(SampleCall).where(SampleCall.evaluation_id == found.id)):
        _check_drawn(sample, found)
    for second in session.scalars(select(Evaluation).where(Evaluation.second_of == found.id)):
        _check_second(session, second, found.id, second.id)


def _group_of(session: Session, found: Evaluation, form: EvaluationForm) -> int:
    """Where it belonged when it was entered, unless it turns out to be about somebody else."""
    return (
        found.group_id if found.agent_id == form.agent_id else agents.agent(session, form.agent_id).group_id
    )


def _columns(form: EvaluationForm) -> dict[str, Any]:
    given = form if isinstance(form, GivenForm) else None
    return {
        "agent_id": form.agent_id,
        "version_id": form.version_id,
        "purpose": form.purpose,
        "day": form.day,
        "call_at": form.call_at,
        "call_ref": form.call_ref.strip(),
        "call_seconds": form.call_seconds,
        "call_type": form.call_type.strip(),
        "grader": form.grader.strip(),
        "comment": form.comment.strip(),
        "second_of": form.second_of,
        "given_score": given and given.score,
        "given_fatal": given and given.fatal,
        "given_faults": given and given.faults,
    }


def _write_findings(session: Session, made: Evaluation, form: EvaluationForm) -> None:
    wanted = {found.item_id: found for found in form.findings}
    for old in _findings(session, made.id):
        if old.item_id not in wanted:
            session.delete(old)
            continue
        new = wanted.pop(old.item_id)
        old.verdict, old.note = new.verdict, new.note.strip()
    for new in wanted.values():
        session.add(
            Finding(
                evaluation_id=made.id,
                item_id=new.item_id,
                verdict=new.verdict,
                note=new.note.strip(),
                disputed_why="",
                decided_by="",
                decided_why="",
            )
        )


def _check(
    session: Session, form: EvaluationForm, now: datetime, state: CheckState, evaluation_id: int | None
) -> None:
    agents.agent(session, form.agent_id)
    whole = state is not CheckState.DRAFT
    _check_call(form, now)
    if whole and not form.call_ref.strip():
        raise Misfit("call_ref", phrase("trouble", "Which recording was checked? Enter its number."))
    if (form.second_of is not None) != (form.purpose is Purpose.CALIBRATION):
        said = phrase("trouble", "A second grading belongs to a check that was made before.")
        raise Misfit("purpose", said)
    if form.second_of is None:
        if whole:
            _check_new(session, form, evaluation_id)
    else:
        _check_second(session, form, form.second_of, evaluation_id)
    _check_findings(card(session, form.version_id), form, whole)


def _check_call(form: EvaluationForm, now: datetime) -> None:
    if form.day > now.date():
        said = phrase("trouble", "{day} lies in the future. Correct the day of the call.", day=form.day)
        raise Misfit("day", said)
    if form.call_at is not None and not timedelta() <= form.call_at - _midnight(form.day) < timedelta(2):
        said = phrase(
            "trouble", "{at:%Y-%m-%d %H:%M} does not belong to the day of the call.", at=form.call_at
        )
        raise Misfit("call_at", said)
    if form.call_at is not None and form.call_at > now:
        said = phrase("trouble", "{at:%Y-%m-%d %H:%M} is still to come. Correct the time.", at=form.call_at)
        raise Misfit("call_at", said)
    if form.call_seconds is not None and not 0 <= form.call_seconds < _LONGEST_CALL:
        raise Misfit("call_seconds", phrase("trouble", "A call lasts less than a day. Correct its length."))


def _check_new(session: Session, form: EvaluationForm, evaluation_id: int | None) -> None:
    ref = form.call_ref.strip()
    query = _graded(form.purpose).where(Evaluation.call_ref == ref)
    for other in session.scalars(query):
        if other.id != evaluation_id:
            said = phrase(
                "trouble",
                "The recording {ref} was checked on {day} by {grader} already. Open that check, "
                "or grade it a second time.",
                ref=ref,
                day=other.graded_at.date(),
                grader=other.grader or other.by or "—",
            )
            raise Misfit("call_ref", said)


def _check_second(
    session: Session, form: EvaluationForm | Evaluation, first_id: int, evaluation_id: int | None
) -> None:
    first = still(session, Evaluation, first_id)
    if first.second_of is not None or first.state == CheckState.DRAFT or first.given_score is not None:
        raise Trouble(phrase("trouble", "Only a check that was graded item by item is graded again."))
    if (form.agent_id, form.version_id) != (first.agent_id, first.version_id):
        said = phrase("trouble", "The same call is graded by the same scorecard, or nothing can be compared.")
        raise Misfit("version_id", said)
    if not form.grader.strip():
        raise Misfit("grader", phrase("trouble", "Who listened? Enter the grader."))
    again = select(Evaluation).where(Evaluation.second_of == first_id, Evaluation.id != (evaluation_id or 0))
    graders = {first.grader, *(one.grader for one in session.scalars(again))}
    if form.grader.strip() in graders:
        said = phrase(
            "trouble",
            "{name} has graded this call already. Another one grades it again.",
            name=form.grader.strip(),
        )
        raise Misfit("grader", said)


def _check_findings(form_of: CardRow, form: EvaluationForm, whole: bool) -> None:
    items = {item.id: item for item in form_of.items}
    ids = [found.item_id for found in form.findings]
    if not set(ids) <= items.keys() or len(set(ids)) < len(ids):
        raise Misfit("findings", phrase("trouble", "The items belong to another scorecard. Grade them anew."))
    if isinstance(form, GivenForm):
        _check_given(form_of, form)
        return
    for found in form.findings if whole else ():
        item = items[found.item_id]
        if item.fatal and found.verdict is Verdict.WRONG and not found.note.strip():
            said = phrase("trouble", "A fatal error needs its reason: {item}.", item=item.fault or item.text)
            raise Misfit("findings", said)
    aside = {found.item_id for found in form.findings if found.verdict is Verdict.NOT_APPLICABLE}
    if all(item.id in aside for item in form_of.items if not item.fatal):
        raise Misfit("findings", phrase("trouble", "At least one item applies to every call."))


def _check_given(form_of: CardRow, form: GivenForm) -> None:
    if form.findings:
        raise Misfit("findings", phrase("trouble", "A check is a score, or items, not both."))
    if not 0 <= form.score <= form_of.full:
        said = phrase("trouble", "The score lies between 0 and {full}.", full=form_of.full)
        raise Misfit("score", said)
    if min(form.fatal or 0, form.faults or 0) < 0:
        raise Misfit("fatal", phrase("trouble", "Errors are counted from 0."))


def _check_undisputed(session: Session, found: Evaluation) -> None:
    if any(one.disputed_at is not None for one in _findings(session, found.id)):
        said = phrase("trouble", "This check was disputed and decided; it stays as it is, with both texts.")
        raise Trouble(said)


def _standing(session: Session, evaluation_id: int, *states: CheckState) -> Evaluation:
    """A check in one of the states; Trouble in another."""
    found = still(session, Evaluation, evaluation_id)
    if found.state not in states:
        raise Trouble(_REFUSED[CheckState(found.state)])
    return found


_REFUSED = {
    CheckState.DRAFT: phrase("trouble", "This check is a draft. Save it first."),
    CheckState.SAVED: phrase("trouble", "This check is saved already. Only a draft is discarded."),
    CheckState.CONFIRMED: phrase(
        "trouble", "The agent has confirmed this check. What is wrong in it is disputed item by item."
    ),
    CheckState.DISPUTED: phrase("trouble", "The agent disputes this check. Decide about the items first."),
}
"""Why something cannot be done with a check as it stands."""


def _findings(session: Session, evaluation_id: int) -> list[Finding]:
    return list(session.scalars(select(Finding).where(Finding.evaluation_id == evaluation_id)))


def _finding(session: Session, evaluation_id: int, item_id: int) -> Finding:
    found = session.get(Finding, (evaluation_id, item_id))
    if found is None or found.verdict != Verdict.WRONG:
        raise Trouble(phrase("trouble", "This item was not found wrong, so there is nothing to dispute."))
    return found


def _is_open(found: Finding) -> bool:
    return found.disputed_at is not None and found.outcome is None


def _said(text: str, field: str) -> str:
    if not text.strip():
        raise Misfit(field, phrase("trouble", "Say why in a line."))
    return text.strip()


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)
