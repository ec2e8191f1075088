"""Quick entry of conduct: `gzx 离席 8:10` – whom, the article by number, words or initials, when, facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.conduct import ConductKind, crossed
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductForm, running
from ccleader.models.conduct import lines as limits
from ccleader.models.conduct_writes import Decision, decisions, record, remarks
from ccleader.models.floor import business_day
from ccleader.models.rulebooks import ArticleRow, find_articles
from ccleader.ui.quick_ask import Ask
from ccleader.ui.quick_parsing import Said
from ccleader.words import Phrase, mark, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

POINTS, WARNING = "points", "warning"
"""The keys of the kinds."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_LISTED = 4
_SURE = 2

_SAID = {
    ConductKind.POINTS: mark("quick", "{name}: {number} {short}, {points} points"),
    ConductKind.WARNING: mark("quick", "{name}: {number} {short}, a warning"),
    ConductKind.REMINDER: mark("quick", "{name}: {number} {short}, a reminder"),
    ConductKind.REPORTED: mark("quick", "{name}: {number} {short}, to be reported upward"),
}


def tells(word: str, articles: Sequence[ArticleRow]) -> bool:
    """Whether a word surely is an article: its number or short words; of one alone how these begin."""
    ranks = [rank for row in articles if (rank := row.rank(word)) is not None]
    best = min(ranks, default=None)
    return best == 0 or (best is not None and best <= _SURE and ranks.count(best) == 1)


def implied(said: Said, articles: Sequence[ArticleRow]) -> Said:
    """What was said, as points where no kind is named but the first word behind the person is an article."""
    word = said.text.partition(" ")[0]
    if said.kind is not None or not said.people or not any(row.rank(word) is not None for row in articles):
        return said
    return replace(said, kind=POINTS)


def lines(session: Session, ask: Ask, kind: ConductKind | None) -> Iterable[Phrase]:
    """What will be recorded for each, what the total becomes, the line it reaches, what else to know."""
    form = _form(session, ask, kind)
    for decision in _decided(session, form):
        yield from _decision_lines(session, ask, decision)
    yield phrase("quick", "{time:%H:%M} {facts}", time=form.at, facts=form.facts)
    yield from remarks(session, form)


def write(session: Session, ask: Ask, kind: ConductKind | None) -> Changed:
    """Record it for each; no kind: what is due."""
    form = _form(session, ask, kind)
    _decided(session, form)
    record(session, form, ask.now)
    return Changed.CONDUCT


def _decision_lines(session: Session, ask: Ask, decision: Decision) -> Iterable[Phrase]:
    who, article = decision.who, decision.due.article
    yield phrase(
        "quick",
        _SAID[decision.kind],
        name=who.name,
        number=article.number,
        short=article.short,
        points=decision.points,
    )
    if decision.due.warning is not None and decision.points:
        warning = decision.due.warning
        yield phrase("quick", "after the warning of {day} ({number})", day=warning.day, number=warning.number)
    if decision.kind is ConductKind.WARNING and article.warn_first:
        yield phrase("quick", "This article asks for a warning first.")
    if decision.points:
        day = business_day(session, ask.at)
        before = running(session, who.id, day).points
        after = before + decision.points
        if crossed(before, after, limits(session, day, who.group_id)) is None:  # else a remark says it
            yield phrase("quick", "Total {before} → {after}", before=before, after=after)


def _decided(session: Session, form: ConductForm) -> list[Decision]:
    """The decisions on a form; what asks for a reason is entered in the room."""
    try:
        return decisions(session, form)
    except Misfit as misfit:
        if misfit.field != "departed_why":
            raise
        said = phrase(
            "trouble", "{why} That is done on the page Points; K enters what is due.", why=misfit.sentence
        )
        raise Trouble(said) from misfit


def _form(session: Session, ask: Ask, kind: ConductKind | None) -> ConductForm:
    word, _, rest = ask.facts.partition(" ")
    article = _article(session, ask, word)
    points = ask.minutes if _gives(article, ask.minutes) else None
    length = () if ask.minutes is None or points is not None else (_minutes(ask.minutes),)
    facts = " ".join(filter(None, (rest or (word if _HAN.search(word) else ""), *length)))
    if not facts:
        said = phrase("trouble", "Say what happened: type the facts behind the article.")
        raise Trouble(said)
    people = tuple(who.id for who in ask.people)
    return ConductForm(people, article.id, ask.at, facts, kind, points)


def _article(session: Session, ask: Ask, word: str) -> ArticleRow:
    """The article a word names; Trouble where it is none or more than one."""
    if not word:
        said = phrase("trouble", "Under which article? Type its number, words of it, or their initials.")
        raise Trouble(said)
    day = business_day(session, ask.at)
    found = find_articles(session, ask.group_id, day, word)
    applied = [row for row in found if not row.suspended(day)] or found
    if not applied:
        said = phrase("trouble", "No article in force is called “{word}”. Type its number.", word=word)
        raise Trouble(said)
    likeliest = [row for row in applied if row.rank(word) == applied[0].rank(word)]
    if len(likeliest) > 1:
        named = [f"{row.number} {row.short}" for row in likeliest[:_LISTED]]
        more = ("…",) if len(likeliest) > _LISTED else ()
        said = phrase(
            "trouble",
            "Several articles are meant: {articles}. Type the number.",
            articles=" · ".join((*named, *more)),
        )
        raise Trouble(said)
    return likeliest[0]


def _gives(article: ArticleRow, points: int | None) -> bool:
    """Whether a number typed with 分 are the article's points (3分 may be minutes, too)."""
    if points is None or article.points is None:
        return False
    return (
        article.points <= points <= (article.points if article.points_most is None else article.points_most)
    )


def _minutes(minutes: int) -> str:
    return str(phrase("conduct", "{minutes} min", minutes=minutes))
