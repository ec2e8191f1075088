"""Entering warnings and points: facts first, one record for each agent, and what is told and signed after."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ccleader.errors import Misfit, Trouble
from ccleader.metrics import conduct as figures
from ccleader.metrics.conduct import ConductKind, Line
from ccleader.metrics.periods import Period
from ccleader.models import leave, plans
from ccleader.models.agents import AgentRow, agent
from ccleader.models.base import still
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductForm, Due, conduct_record, due, lines, records, running
from ccleader.models.conduct_records import ConductRecord
from ccleader.models.floor import business_day
from ccleader.models.locks import locked
from ccleader.models.rulebooks import ArticleRow, Scope, in_force
from ccleader.words import Phrase, mark, phrase, plural

CROSSED = {
    Line.REMIND: mark("conduct", "{name}: {before} → {after}, reaches {line}: remind"),
    Line.TALK: mark("conduct", "{name}: {before} → {after}, reaches {line}: talk"),
    Line.REPORT: mark("conduct", "{name}: {before} → {after}, reaches {line}: report"),
}


@dataclass(frozen=True)
class CompletionForm:
    """What comes after the facts: told, the agent's words, signed or refused, reported upward."""

    told_at: datetime | None = None
    statement: str = ""
    improve: str = ""
    signed_on: date | None = None
    refused_why: str = ""
    refusal_witness: str = ""
    reported_to: str = ""
    reported_at: datetime | None = None


@dataclass(frozen=True)
class Decision:
    """What a form means for one agent: what is due, and the kind and points entered."""

    who: AgentRow
    due: Due
    kind: ConductKind
    points: int


def record(session: Session, form: ConductForm, now: datetime) -> list[int]:
    """Enter an occurrence for each of its agents and return the ids; Misfit where the form does not hold."""
    _check_facts(form, now)
    day = business_day(session, form.at)
    made = [_made(decision, form, day) for decision in decisions(session, form)]
    for number, one in enumerate(made, start=_next_number(session, day)):
        one.number = f"{day:%Y%m}-{number:03}"
    session.add_all(made)
    session.flush()
    return [one.id for one in made]


def decisions(session: Session, form: ConductForm) -> list[Decision]:
    """What a form means for each of its agents; Misfit where the article does not allow it."""
    if not form.agent_ids:
        raise Misfit("agent_ids", phrase("trouble", "Say whom it concerns."))
    day = business_day(session, form.at)
    return [_decided(session, form, agent(session, who), day) for who in dict.fromkeys(form.agent_ids)]


def _decided(session: Session, form: ConductForm, who: AgentRow, day: date) -> Decision:
    if not who.in_group_on(day):
        said = phrase("trouble", "{name} does not belong to the group on {day}.", name=who.name, day=day)
        raise Misfit("agent_ids", said)
    if locked(session, who.group_id, day) is not None:
        said = phrase("trouble", "The month is locked. Its records can be read, not added to.")
        raise Misfit("at", said)
    _check_applies(session, form.article_id, who.group_id, day)
    asked = due(session, who.id, form.article_id, form.at)
    kind = asked.kind if form.kind is None else form.kind
    if kind not in asked.kinds and not form.departed_why.strip():
        raise Misfit("departed_why", _departs(who, asked))
    return Decision(who, asked, kind, _points(form, kind, asked.article))


def _points(form: ConductForm, kind: ConductKind, article: ArticleRow) -> int:
    """The points of a record; Misfit where the article does not give them."""
    if kind is not ConductKind.POINTS:
        if form.points:
            raise Misfit("points", phrase("trouble", "Only points have points: a warning has none."))
        return 0
    if article.points is None:
        said = phrase("trouble", "Article {number} knows no points. Warn, or report.", number=article.number)
        raise Misfit("kind", said)
    most = article.points if article.points_most is None else article.points_most
    if form.points is None and article.fixed:
        return article.points
    if form.points is None or not article.points <= form.points <= most:
        said = phrase(
            "trouble",
            "Article {number} gives {least} to {most} points. Enter how many.",
            number=article.number,
            least=article.points,
            most=most,
        )
        raise Misfit("points", said)
    return form.points


def _departs(who: AgentRow, asked: Due) -> Phrase:
    if asked.kind is ConductKind.WARNING:
        said = mark("trouble", "{name}: article {number} asks for a warning. Say why it is otherwise.")
    elif asked.kind is ConductKind.POINTS:
        said = mark("trouble", "{name}: article {number} asks for points. Say why it is otherwise.")
    else:
        said = mark("trouble", "{name}: article {number} is reported upward. Say why it is otherwise.")
    return phrase("trouble", said, name=who.name, number=asked.article.number)


def _check_facts(form: ConductForm, now: datetime) -> None:
    if not form.facts.strip():
        raise Misfit("facts", phrase("trouble", "Say what happened: what was seen or heard, by whom."))
    if form.at > now:
        said = phrase("trouble", "{at:%Y-%m-%d %H:%M} is still to come. Correct the time.", at=form.at)
        raise Misfit("at", said)
    if form.told_at is not None and not form.at <= form.told_at <= now:
        said = phrase("trouble", "The agent is told after it happened and before now. Correct the time.")
        raise Misfit("told_at", said)


def _check_applies(session: Session, article_id: int, group_id: int, day: date) -> None:
    holding = (row for scope in Scope for row in in_force(session, group_id, day, scope))
    row = next((row for row in holding if row.id == article_id), None)
    if row is None:
        said = phrase("trouble", "This article does not hold on {day}. Choose one that does.", day=day)
        raise Misfit("article_id", said)
    if row.suspended(day):
        said = phrase("trouble", "Article {number} is suspended on {day}.", number=row.number, day=day)
        raise Misfit("article_id", said)


def _made(decision: Decision, form: ConductForm, day: date) -> ConductRecord:
    asked, kind = decision.due, decision.kind
    warning = asked.warning if kind is ConductKind.POINTS else None
    return ConductRecord(
        agent_id=decision.who.id,
        group_id=decision.who.group_id,
        article_id=form.article_id,
        kind=kind,
        day=day,
        at=form.at,
        place=form.place.strip(),
        facts=form.facts.strip(),
        witness=form.witness.strip(),
        evidence=form.evidence.strip(),
        consequence=form.consequence.strip(),
        points=decision.points,
        warning_id=None if warning is None else warning.id,
        departed_why="" if kind in asked.kinds else form.departed_why.strip(),
        told_at=form.told_at,
        statement="",
        improve=form.improve.strip(),
        refused_why="",
        refusal_witness="",
        reported_to="",
        struck_why="",
        struck_by="",
    )


def _next_number(session: Session, day: date) -> int:
    """One more than the highest number of the month."""
    month = f"{day:%Y%m}-"
    taken = session.scalars(select(ConductRecord.number).where(ConductRecord.number.startswith(month)))
    return max((int(number.removeprefix(month)) for number in taken), default=0) + 1


def remarks(session: Session, form: ConductForm) -> list[Phrase]:
    """What is worth knowing before a form is entered; nothing of it stands in the way."""
    day = business_day(session, form.at)
    decided = decisions(session, form)
    off = {who for group_id in {one.who.group_id for one in decided} for who in _off(session, group_id, day)}
    found: list[Phrase] = []
    for decision in decided:
        who = decision.who
        found += _same_day(session, who, form.article_id, day)
        if who.id in off:
            said = phrase("conduct", "{name}: was not planned to work on {day}", name=who.name, day=day)
            found.append(said)
        found += _crossing(session, decision, day)
    return found


def _same_day(session: Session, who: AgentRow, article_id: int, day: date) -> list[Phrase]:
    rows = [row for row in records(session, None, Period(day, day), who.id) if row.article_id == article_id]
    count = sum(row.struck_at is None for row in rows)
    if not count:
        return []
    said = plural(
        count,
        mark("conduct", "{name}: entered under this article once that day already"),
        mark("conduct", "{name}: entered under this article {count} times that day already"),
    )
    return [phrase("conduct", said, name=who.name, count=count)]


def _off(session: Session, group_id: int, day: date) -> set[int]:
    """Of whom the plan or approved leave says that they did not work; no plan says nothing."""
    planned = plans.plan(session, group_id, Period(day, day))
    rest = {agent_id for (agent_id, _), shift in planned.items() if shift.shift_type_id is None}
    return rest | {agent_id for agent_id, _ in leave.away(session, group_id, Period(day, day))}


def _crossing(session: Session, decision: Decision, day: date) -> list[Phrase]:
    who = decision.who
    before, limits = running(session, who.id, day).points, lines(session, day, who.group_id)
    after = before + decision.points
    line = figures.crossed(before, after, limits)
    if line is None:
        return []
    least = getattr(limits, line)
    return [phrase("conduct", CROSSED[line], name=who.name, before=before, after=after, line=least)]


def complete(session: Session, record_id: int, form: CompletionForm, now: datetime) -> Changed:
    """Write what came after the facts; Misfit where it does not hold.

    What was signed stays as long as the signature stands: taking that away is a write of its own.
    """
    found = _counting(session, record_id)
    _check_past(form, now)
    _check_completion(found, form)
    _check_signed(found, form)
    for field in fields(CompletionForm):
        value: Any = getattr(form, field.name)
        setattr(found, field.name, value.strip() if type(value) is str else value)
    session.flush()
    return Changed.CONDUCT


def _check_past(form: CompletionForm, now: datetime) -> None:
    """What happened is no plan."""
    signed = None if form.signed_on is None else datetime.combine(form.signed_on, time())
    for field, at in (("told_at", form.told_at), ("signed_on", signed), ("reported_at", form.reported_at)):
        if at is not None and at > now:
            said = phrase("trouble", "{day} is still to come. Enter it once it has happened.", day=at.date())
            raise Misfit(field, said)


def _check_completion(found: ConductRecord, form: CompletionForm) -> None:
    if form.told_at is not None and form.told_at < found.at:
        raise Misfit("told_at", phrase("trouble", "The agent is told after it happened. Correct the time."))
    if form.signed_on is not None and form.refused_why.strip():
        raise Misfit("refused_why", phrase("trouble", "It is signed or refused, not both."))
    if form.signed_on is not None and form.signed_on < found.at.date():
        raise Misfit("signed_on", phrase("trouble", "Nobody signs before it happened. Correct the day."))
    if form.refused_why.strip() and not form.refusal_witness.strip():
        raise Misfit("refusal_witness", phrase("trouble", "Say who saw that the signature was refused."))
    if form.reported_at is not None and not form.reported_to.strip():
        raise Misfit("reported_to", phrase("trouble", "Say whom it was reported to."))


def _check_signed(found: ConductRecord, form: CompletionForm) -> None:
    if found.signed_on is None:
        return
    same = {
        "told_at": _minute(form.told_at) == _minute(found.told_at),
        "statement": form.statement.strip() == found.statement,
        "improve": form.improve.strip() == found.improve,
    }
    changed = next((field for field, is_same in same.items() if not is_same), None)
    if changed is not None:
        said = phrase(
            "trouble",
            "This was signed on {day}. Take the signature away first, and save; then it can be changed.",
            day=found.signed_on,
        )
        raise Misfit(changed, said)


def _minute(at: datetime | None) -> datetime | None:
    """A moment as it is typed and printed."""
    return None if at is None else at.replace(second=0, microsecond=0)


def strike(session: Session, record_id: int, why: str, now: datetime) -> Changed:
    """Let a record count no more, saying why; it stays to be read. Trouble where points rest on it."""
    if not why.strip():
        raise Misfit("struck_why", phrase("trouble", "Say why the record is struck. It stays to be read."))
    found = _counting(session, record_id)
    if any(appeal.outcome is None for appeal in conduct_record(session, record_id).appeals):
        said = phrase("trouble", "{number} is under appeal. Decide on the appeal.", number=found.number)
        raise Trouble(said)
    strike_out(session, found, why, now)
    return Changed.CONDUCT


def strike_out(session: Session, found: ConductRecord, why: str, now: datetime) -> None:
    """Strike a record; Trouble where points that still count rest on this warning."""
    resting = session.scalars(
        select(ConductRecord.number).where(
            ConductRecord.warning_id == found.id, ConductRecord.struck_at.is_(None)
        )
    ).all()
    if resting:
        said = phrase(
            "trouble",
            "Points rest on this warning: {numbers}. Strike them first.",
            numbers=", ".join(resting),
        )
        raise Trouble(said)
    found.struck_at, found.struck_why = now, why.strip()
    found.struck_by = session.info.get("who", "")
    session.flush()


def _counting(session: Session, record_id: int) -> ConductRecord:
    found = still(session, ConductRecord, record_id)
    if found.struck_at is not None:
        said = phrase("trouble", "{number} is struck already. It stays as it is.", number=found.number)
        raise Trouble(said)
    return found
