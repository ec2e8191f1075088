"""The search over everything of a group: agents, records, articles, held in memory and asked at every key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from heapq import nsmallest
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from ccleader.models.agents import LABELS as AGENT_LABELS
from ccleader.models.agents import AgentRow, agents, rank
from ccleader.models.changed import Changed
from ccleader.models.coaching import LABELS as COACHING_LABELS
from ccleader.models.coaching import Stage
from ccleader.models.coaching_records import CoachingRecord
from ccleader.models.conduct import LABELS as CONDUCT_LABELS
from ccleader.models.conduct import ConductKind
from ccleader.models.conduct_records import ConductRecord
from ccleader.models.matters import Matter
from ccleader.models.notices import Notice
from ccleader.models.quality_records import Evaluation
from ccleader.models.rulebooks import Article, ArticleRow, in_force
from ccleader.words import Phrase, phrase

MOST_AGENTS, MOST_RECORDS, MOST_ARTICLES = 4, 6, 4
"""Found at most of each; a longer word finds fewer."""


class Kind(StrEnum):
    """What is found."""

    AGENT = "agent"
    CONDUCT = "conduct"
    CHECK = "check"
    COACHING = "coaching"
    NOTICE = "notice"
    MATTER = "matter"
    ARTICLE = "article"


@dataclass(frozen=True)
class Hit:
    """Something that can be found: whose it is, of which day, what it says; found by `number` and `words`."""

    kind: Kind
    id: int
    said: str | Phrase
    day: date | None = None
    agent_id: int | None = None
    who: str = ""
    number: str = ""
    words: str = ""


@dataclass(frozen=True)
class Index:
    """All that can be found; `renewed` reads the parts that changed."""

    people: tuple[AgentRow, ...] = ()
    conduct: tuple[Hit, ...] = ()
    checks: tuple[Hit, ...] = ()
    coachings: tuple[Hit, ...] = ()
    notices: tuple[Hit, ...] = ()
    matters: tuple[Hit, ...] = ()
    articles: tuple[ArticleRow, ...] = ()

    def find(self, text: str) -> list[Hit]:
        """What a text means: agents, then records that have every word of it, then articles.

        In each the likeliest first; of equal records the latest of each kind, then the second of each.
        """
        wanted = text.strip().lower()
        if not wanted:
            return []
        return [*self._agents(wanted), *self._records(wanted.split()), *self._articles(wanted)]

    def _agents(self, wanted: str) -> list[Hit]:
        found = [(place, row.number, row) for row in self.people if (place := rank(row, wanted)) is not None]
        return [_agent_hit(row) for _, _, row in sorted(found, key=lambda each: each[:2])[:MOST_AGENTS]]

    def _records(self, words: Sequence[str]) -> list[Hit]:
        meant = [(word, self._named(word)) for word in words]
        found: list[tuple[int, int, int, Hit]] = []
        for part in (self.conduct, self.checks, self.coachings, self.notices, self.matters):
            placed = ((place, hit) for hit in part if (place := _place(hit, meant)) is not None)
            best = nsmallest(MOST_RECORDS, placed, key=_order)
            found += [(place, nth, _order((place, hit))[1], hit) for nth, (place, hit) in enumerate(best)]
        names = {row.id: row.name for row in self.people}
        first = sorted(found, key=lambda each: each[:3])[:MOST_RECORDS]
        return [replace(hit, who=names.get(hit.agent_id or 0, "")) for *_, hit in first]

    def _named(self, word: str) -> set[int]:
        """The agents whose name, number or pinyin begins with a word."""
        return {row.id for row in self.people if (place := rank(row, word)) is not None and place < 2}

    def _articles(self, wanted: str) -> list[Hit]:
        found = [(place, row) for row in self.articles if (place := row.rank(wanted)) is not None]
        return [_article_hit(row) for _, row in sorted(found, key=lambda each: each[0])[:MOST_ARTICLES]]


def _order(found: tuple[int, Hit]) -> tuple[int, int, int]:
    """The likeliest first, then the latest."""
    place, hit = found
    return place, -(hit.day or date.min).toordinal(), -hit.id


def _place(hit: Hit, meant: Iterable[tuple[str, set[int]]]) -> int | None:
    """0 by its number, 1 by how that begins or by its agent, 2 by its words; None where one is missing."""
    worst = 0
    for word, people in meant:
        if word == hit.number:
            continue
        if hit.agent_id in people or hit.number.startswith(word):
            worst = max(worst, 1)
        elif word in hit.words or word in hit.number:
            worst = 2
        else:
            return None
    return worst


def _agent_hit(row: AgentRow) -> Hit:
    level = "" if row.level is None else phrase("agents", AGENT_LABELS[row.level])
    return Hit(Kind.AGENT, row.id, f"{row.number}  {level}".rstrip(), agent_id=row.id, who=row.name)


def _article_hit(row: ArticleRow) -> Hit:
    return Hit(Kind.ARTICLE, row.id, f"{row.number}  {row.short or row.text}", number=row.number)


def renewed(session: Session, index: Index, group_id: int | None, today: date, changed: Changed) -> Index:
    """The index of a group with the parts read anew that a change concerns."""
    parts: dict[str, Any] = {
        name: read(session, group_id, today) for name, (kinds, read) in _PARTS.items() if kinds & changed
    }
    return replace(index, **parts)


def _people(session: Session, _group_id: int | None, _today: date) -> tuple[AgentRow, ...]:
    return tuple(agents(session, include_left=True))


def _conduct(session: Session, group_id: int | None, _today: date) -> tuple[Hit, ...]:
    query = (
        select(
            ConductRecord.id,
            ConductRecord.number,
            ConductRecord.agent_id,
            ConductRecord.day,
            ConductRecord.kind,
            ConductRecord.points,
            ConductRecord.struck_at,
            ConductRecord.facts,
            ConductRecord.place,
            ConductRecord.witness,
            Article.number.label("article"),
            Article.short,
        )
        .join(Article, Article.id == ConductRecord.article_id)
        .where(ConductRecord.group_id == group_id)
    )
    return tuple(
        Hit(
            Kind.CONDUCT,
            row.id,
            _conduct_said(row),
            row.day,
            row.agent_id,
            number=row.number,
            words=_lower(row.facts, row.short, row.article, row.place, row.witness),
        )
        for row in session.execute(query)
    )


def _conduct_said(row: Any) -> Phrase:
    if row.struck_at is not None:
        return phrase("search", "{article} struck", article=row.article)
    if row.kind == ConductKind.POINTS:
        return phrase("search", "{article} {points} points", article=row.article, points=row.points)
    kind = phrase("conduct", CONDUCT_LABELS[ConductKind(row.kind)])
    return phrase("search", "{article} {kind}", article=row.article, kind=kind)


def _checks(session: Session, group_id: int | None, _today: date) -> tuple[Hit, ...]:
    query = select(
        Evaluation.id,
        Evaluation.agent_id,
        Evaluation.day,
        Evaluation.call_ref,
        Evaluation.call_type,
        Evaluation.grader,
        Evaluation.comment,
    ).where(Evaluation.group_id == group_id)
    return tuple(
        Hit(
            Kind.CHECK,
            row.id,
            phrase("search", "Recording {ref}", ref=row.call_ref),
            row.day,
            row.agent_id,
            number=row.call_ref.lower(),
            words=_lower(row.call_type, row.grader, row.comment),
        )
        for row in session.execute(query)
    )


def _coachings(session: Session, group_id: int | None, _today: date) -> tuple[Hit, ...]:
    query = select(
        CoachingRecord.id,
        CoachingRecord.number,
        CoachingRecord.agent_id,
        CoachingRecord.opened_on,
        CoachingRecord.stage,
        CoachingRecord.focus,
        CoachingRecord.trigger,
        CoachingRecord.coach,
    ).where(CoachingRecord.group_id == group_id)
    return tuple(
        Hit(
            Kind.COACHING,
            row.id,
            phrase(
                "search",
                "{focus}, {stage}",
                focus=row.focus,
                stage=phrase("coaching", COACHING_LABELS[Stage(row.stage)]),
            ),
            row.opened_on,
            row.agent_id,
            number=row.number.lower(),
            words=_lower(row.focus, row.trigger, row.coach),
        )
        for row in session.execute(query)
    )


def _notices(session: Session, group_id: int | None, _today: date) -> tuple[Hit, ...]:
    query = select(
        Notice.id, Notice.number, Notice.received_on, Notice.title, Notice.source, Notice.text
    ).where(or_(Notice.group_id.is_(None), Notice.group_id == group_id))
    return tuple(
        Hit(
            Kind.NOTICE,
            row.id,
            row.title,
            row.received_on,
            number=row.number.lower(),
            words=_lower(row.title, row.source, row.text),
        )
        for row in session.execute(query)
    )


def _matters(session: Session, group_id: int | None, _today: date) -> tuple[Hit, ...]:
    query = select(
        Matter.id, Matter.ticket, Matter.opened_on, Matter.text, Matter.owner, Matter.closed_at
    ).where(Matter.group_id == group_id)
    return tuple(
        Hit(
            Kind.MATTER,
            row.id,
            row.text if row.closed_at is None else phrase("search", "{matter} (closed)", matter=row.text),
            row.opened_on,
            number=row.ticket.lower(),
            words=_lower(row.text, row.owner),
        )
        for row in session.execute(query)
    )


def _articles(session: Session, group_id: int | None, today: date) -> tuple[ArticleRow, ...]:
    return tuple(in_force(session, group_id, today))


def _lower(*texts: str) -> str:
    return "\n".join(texts).lower()


_PARTS: dict[str, tuple[Changed, Callable[[Session, int | None, date], tuple[Any, ...]]]] = {
    "people": (Changed.AGENTS, _people),
    "conduct": (Changed.CONDUCT | Changed.RULEBOOKS, _conduct),
    "checks": (Changed.QUALITY, _checks),
    "coachings": (Changed.COACHING, _coachings),
    "notices": (Changed.NOTICES, _notices),
    "matters": (Changed.MATTERS, _matters),
    "articles": (Changed.RULEBOOKS, _articles),
}
"""What each part of an index is read anew for."""
