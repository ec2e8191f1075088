"""What is written of a coaching: opened, filled in, moved from stage to stage, followed up, closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import date, datetime, timedelta
from math import isfinite
from typing import Any, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.catalog import BY_KEY
from ccleader.models import settings
from ccleader.models.agents import Agent
from ccleader.models.base import still
from ccleader.models.changed import Changed
from ccleader.models.coaching import (
    ActionForm,
    ActionRow,
    CoachingForm,
    CoachingRow,
    Conclusion,
    EvidenceForm,
    EvidenceRow,
    GoalForm,
    GoalRow,
    Stage,
    coaching,
)
from ccleader.models.coaching_records import (
    CoachingAction,
    CoachingGoal,
    CoachingRecord,
    CoachNote,
    Evidence,
    FollowUp,
)
from ccleader.words import Phrase, phrase

MOST_ACTIONS = 3
"""More than these are not kept in mind from one shift to the next."""

_PARTS = ("goals", "actions", "evidence")
_FIXED = ("agent_id", "opened_on", "previous_id")
_RESULT = ("conclusion", "summary", "keep", "next_goal")
_ENTERED = {field.name for field in fields(CoachingForm)} - {*_PARTS, *_FIXED} | {*_RESULT}
_STAGES = tuple(Stage)

_Record = TypeVar("_Record", CoachingGoal, CoachingAction, Evidence)


def open_coaching(session: Session, form: CoachingForm, today: date) -> int:
    """Open a cycle and return its id; Misfit where the form does not hold."""
    agent = still(session, Agent, form.agent_id)
    opened_on = form.opened_on or today
    _check_entered(vars(form))
    if opened_on > today:
        raise Misfit("opened_on", phrase("trouble", "A coaching is opened today or was before."))
    _check_next(form.next_on, opened_on)
    if form.previous_id is not None:
        still(session, CoachingRecord, form.previous_id)
    made = CoachingRecord(
        **_plain({name: getattr(form, name) for name in _ENTERED - {*_RESULT}}),
        number=_number(session, opened_on),
        agent_id=agent.id,
        group_id=agent.group_id,
        stage=Stage.GOAL,
        stage_days={},
        opened_on=opened_on,
        summary="",
        keep="",
        next_goal="",
        previous_id=form.previous_id,
    )
    session.add(made)
    session.flush()
    _write_goals(session, made, form.goals)
    _write_actions(session, made, form.actions)
    set_evidence(session, made.id, form.evidence)
    return made.id


def edit_coaching(session: Session, coaching_id: int, **entered: object) -> Changed:
    """Write some fields of `CoachingForm`, or of the result (summary, keep, next_goal, conclusion).

    Goals, actions and evidence have their own; whom it is with stays. Misfit where a field does not hold,
    or would change what the agent signed: as long as the signature stands, so do the agent's words, the
    goals with their targets and the actions. Taking it away is a write of its own.
    """
    assert entered.keys() <= _ENTERED
    record = _open(session, coaching_id)
    _check_entered(entered)
    _check_next(entered.get("next_on"), record.opened_on)
    if str(entered.get("agent_words", record.agent_words)).strip() != record.agent_words:
        _check_unsigned(record, "agent_words")
    for name, value in _plain(entered).items():
        setattr(record, name, value)
    session.flush()
    return Changed.COACHING


def set_goals(session: Session, coaching_id: int, goals: Sequence[GoalForm]) -> Changed:
    """Write the goals in their order; a `GoalRow` keeps its place in history, what is missing goes."""
    record = _open(session, coaching_id)
    there = [(goal.id, goal.metric, goal.text, goal.target) for goal in coaching(session, coaching_id).goals]
    wanted = [(_id(goal, GoalRow), goal.metric, goal.text.strip(), goal.target) for goal in goals]
    if set(wanted) != set(there):
        _check_unsigned(record, "goals")
    _write_goals(session, record, goals)
    return Changed.COACHING


def set_actions(session: Session, coaching_id: int, actions: Sequence[ActionForm]) -> Changed:
    """Write the actions in their order; an `ActionRow` keeps its place in history, what is missing goes."""
    record = _open(session, coaching_id)
    there = {(action.id, action.text) for action in coaching(session, coaching_id).actions}
    if {(_id(action, ActionRow), action.text.strip()) for action in actions} != there:
        _check_unsigned(record, "actions")
    _write_actions(session, record, actions)
    return Changed.COACHING


def set_evidence(session: Session, coaching_id: int, evidence: Sequence[EvidenceForm]) -> Changed:
    """Write what the coaching rests on; an `EvidenceRow` stays as it is, what is missing goes."""
    _open(session, coaching_id)
    _set(session, Evidence, coaching_id, [(_id(one, EvidenceRow), asdict(one)) for one in evidence])
    return Changed.COACHING


def add_follow_up(
    session: Session, coaching_id: int, day: date, seen: str, agent_words: str, next_on: date | None
) -> int:
    """Note a look at how it goes, and when the next is due; its id. Misfit where it does not hold."""
    record = _open(session, coaching_id)
    _check_follow_up(record, day, seen, agent_words)
    if next_on is not None and next_on <= day:
        raise Misfit("next_on", phrase("trouble", "The next follow-up lies after this one. Correct the day."))
    made = FollowUp(coaching_id=coaching_id, day=day, seen=seen.strip(), agent_words=agent_words.strip())
    session.add(made)
    record.next_on = next_on
    session.flush()
    return made.id


def edit_follow_up(session: Session, follow_up_id: int, day: date, seen: str, agent_words: str) -> Changed:
    """Write a look at how it goes as entered; Misfit where it does not hold."""
    found = still(session, FollowUp, follow_up_id)
    _check_follow_up(_open(session, found.coaching_id), day, seen, agent_words)
    found.day, found.seen, found.agent_words = day, seen.strip(), agent_words.strip()
    session.flush()
    return Changed.COACHING


def move(session: Session, coaching_id: int, stage: Stage, today: date) -> Changed:
    """Move a cycle on, or back; a closed one moved back is open again.

    On its way it finishes every stage before; Misfit names the field that one of them still lacks.
    """
    record = still(session, CoachingRecord, coaching_id)
    before, after = _STAGES.index(Stage(record.stage)), _STAGES.index(stage)
    if after > before:
        row = coaching(session, coaching_id)
        for passed in _STAGES[before:after]:
            _check_finished(row, passed)
    days = {key: day for key, day in record.stage_days.items() if _STAGES.index(Stage(key)) < after}
    record.stage_days = days | {passed.value: today.isoformat() for passed in _STAGES[before:after]}
    record.stage = stage
    record.closed_on = (record.closed_on or today) if stage is Stage.CLOSED else None
    _plan_follow_up(session, record, today)
    session.flush()
    return Changed.COACHING


def close(
    session: Session,
    coaching_id: int,
    conclusion: Conclusion | None,
    summary: str,
    keep: str,
    next_goal: str,
    today: date,
) -> Changed:
    """Write the result and close a cycle; one that is stopped may close at any stage. Misfit as `move`."""
    edit_coaching(
        session, coaching_id, conclusion=conclusion, summary=summary, keep=keep, next_goal=next_goal
    )
    if conclusion is not Conclusion.STOPPED:
        return move(session, coaching_id, Stage.CLOSED, today)
    _check_finished(coaching(session, coaching_id), Stage.SUMMARY)
    record = still(session, CoachingRecord, coaching_id)
    record.stage, record.closed_on, record.next_on = Stage.CLOSED, today, None
    session.flush()
    return Changed.COACHING


def add_note(session: Session, coaching_id: int, text: str, now: datetime) -> int:
    """Note what only the coach may read, at any time; its id. Misfit without words."""
    still(session, CoachingRecord, coaching_id)
    if not text.strip():
        raise Misfit("note", phrase("trouble", "Write something, or leave the note."))
    made = CoachNote(coaching_id=coaching_id, at=now, text=text.strip())
    session.add(made)
    session.flush()
    return made.id


def _plan_follow_up(session: Session, record: CoachingRecord, today: date) -> None:
    """What is followed up has its day; what waits for its summary has none."""
    if record.stage in (Stage.SUMMARY, Stage.CLOSED):
        record.next_on = None
    elif record.stage == Stage.FOLLOW_UP and record.next_on is None:
        days = settings.value(session, settings.FOLLOW_UP_DAYS, today, record.group_id)
        record.next_on = today + timedelta(days=days)


def _open(session: Session, coaching_id: int) -> CoachingRecord:
    record = still(session, CoachingRecord, coaching_id)
    if record.stage == Stage.CLOSED:
        raise Trouble(
            phrase(
                "trouble",
                "Coaching {number} is closed. Take it back to the summary to change it.",
                number=record.number,
            )
        )
    return record


def _number(session: Session, day: date) -> str:
    """The next number of a month: 202606-003."""
    month = f"{day:%Y%m}-"
    number = CoachingRecord.number
    query = select(number).where(number.startswith(month))
    last = session.scalar(query.order_by(func.length(number).desc(), number.desc()).limit(1))
    return f"{month}{1 if last is None else int(last.removeprefix(month)) + 1:03}"


def _plain(entered: dict[str, Any]) -> dict[str, Any]:
    """Values as the columns keep them."""
    values = {name: value.strip() if type(value) is str else value for name, value in entered.items()}
    return values | ({"causes": list(values["causes"])} if "causes" in values else {})


def _set(
    session: Session,
    kind: type[_Record],
    coaching_id: int,
    wanted: Sequence[tuple[int | None, dict[str, Any]]],
) -> None:
    there = {part.id: part for part in session.scalars(select(kind).where(kind.coaching_id == coaching_id))}
    for place, (part_id, entered) in enumerate(wanted):
        values = _plain({name: value for name, value in entered.items() if name != "id"})
        if kind is not Evidence:
            values["place"] = place
        part = there.pop(part_id or 0, None)
        if part is None:
            session.add(kind(coaching_id=coaching_id, **values))
            continue
        for name, value in values.items():
            setattr(part, name, value)
    for part in there.values():
        session.delete(part)
    session.flush()


def _write_goals(session: Session, record: CoachingRecord, goals: Sequence[GoalForm]) -> None:
    for goal in goals:
        _check_goal(goal, record.opened_on)
    _set(session, CoachingGoal, record.id, [(_id(goal, GoalRow), asdict(goal)) for goal in goals])


def _write_actions(session: Session, record: CoachingRecord, actions: Sequence[ActionForm]) -> None:
    if not all(action.text.strip() for action in actions):
        raise Misfit("actions", phrase("trouble", "Say in a few words what is to be done."))
    _set(session, CoachingAction, record.id, [(_id(one, ActionRow), asdict(one)) for one in actions])


def _id(form: object, row: type[GoalRow] | type[ActionRow] | type[EvidenceRow]) -> int | None:
    return form.id if isinstance(form, row) else None


def _check_entered(entered: dict[str, Any]) -> None:
    needed = {
        "focus": phrase("trouble", "Say in a few words what the coaching is about."),
        "coach": phrase("trouble", "Say who coaches."),
    }
    for name, sentence in needed.items():
        if not str(entered.get(name, "-")).strip():
            raise Misfit(name, sentence)
    minutes = entered.get("minutes")
    if minutes is not None and minutes < 1:
        raise Misfit("minutes", phrase("trouble", "Enter a number above 0, or leave it empty."))


def _check_unsigned(record: CoachingRecord, field: str) -> None:
    """Misfit where the agent signed for what is in the field."""
    if record.agent_signed_on is not None:
        said = phrase(
            "trouble",
            "This was signed on {day}. Take the signature away first, and save; then it can be changed.",
            day=record.agent_signed_on,
        )
        raise Misfit(field, said)


def _check_next(next_on: Any, opened_on: date) -> None:
    if next_on is not None and next_on < opened_on:
        said = phrase(
            "trouble",
            "The coaching was opened on {day}, after this follow-up. Correct the day.",
            day=opened_on,
        )
        raise Misfit("next_on", said)


def _check_goal(goal: GoalForm, opened_on: date) -> None:
    if goal.metric and goal.metric not in BY_KEY:
        raise Misfit("goals", phrase("trouble", "There is no figure “{key}”. Choose one.", key=goal.metric))
    if not goal.metric and not goal.text.strip():
        raise Misfit("goals", phrase("trouble", "A goal needs a figure, or a few words."))
    if not all(isfinite(value) for value in (goal.baseline, goal.target, goal.actual) if value is not None):
        raise Misfit("goals", phrase("trouble", "A figure of this goal is no number. Correct it."))
    if goal.due_on is not None and goal.due_on < opened_on:
        raise Misfit(
            "goals",
            phrase(
                "trouble",
                "A goal is due after the coaching was opened on {day}. Correct the day.",
                day=opened_on,
            ),
        )


def _check_follow_up(record: CoachingRecord, day: date, seen: str, agent_words: str) -> None:
    if not seen.strip() and not agent_words.strip():
        raise Misfit("seen", phrase("trouble", "Write what you saw, or what the agent said."))
    if day < record.opened_on:
        raise Misfit(
            "day",
            phrase(
                "trouble",
                "The coaching was opened on {day}, after this follow-up. Correct the day.",
                day=record.opened_on,
            ),
        )


def _check_finished(row: CoachingRow, stage: Stage) -> None:
    """Misfit naming the field that a stage still lacks."""
    lack = _lack(row, stage)
    if lack is not None:
        raise Misfit(*lack)


def _lack(row: CoachingRow, stage: Stage) -> tuple[str, Phrase] | None:
    match stage:
        case Stage.GOAL if not row.goals:
            return "goals", phrase("trouble", "Enter a goal first.")
        case Stage.ANALYSIS if not row.reality_agent and not row.reality_coach:
            return "reality_coach", phrase("trouble", "Write how it is now and why, as one of you sees it.")
        case Stage.ACTION if not row.actions:
            return "actions", phrase("trouble", "Agree on something to do.")
        case Stage.ACTION if len(row.actions) > MOST_ACTIONS:
            return "actions", phrase(
                "trouble",
                "Agree on {most} actions at most; leave the others for the next cycle.",
                most=MOST_ACTIONS,
            )
        case Stage.ACTION if not all(action.who and action.due_on for action in row.actions):
            return "actions", phrase("trouble", "Every action says who does it, and until when.")
        case Stage.FOLLOW_UP if not row.follow_ups:
            return "follow_ups", phrase("trouble", "Look at how it goes first: note a follow-up.")
        case Stage.SUMMARY if row.conclusion is None:
            return "conclusion", phrase("trouble", "Say how the coaching ended; “no change yet” will do.")
    return None
