"""Writing rulebooks: a text that somebody was recorded under or signed for gets a new version."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ccleader.errors import Misfit, Trouble
from ccleader.models.agents import agents, spelled
from ccleader.models.base import still
from ccleader.models.changed import Changed
from ccleader.models.conduct_records import ConductRecord
from ccleader.models.rulebooks import (
    Acknowledgement,
    Article,
    ArticleForm,
    Rulebook,
    RulebookForm,
    RulebookVersion,
    VersionForm,
    VersionRow,
    articles,
    rulebooks,
    version,
    versions,
)
from ccleader.words import Phrase, phrase

MOST_POINTS = 1000
_SHORT = 18
"""Letters of the short words made of a text."""
_CLAUSE = re.compile(r"[，。；：、,.;:]")


def add_rulebook(
    session: Session, form: RulebookForm, first: VersionForm, texts: Sequence[ArticleForm] = ()
) -> int:
    """Add a rulebook with its first version and return the id of the rulebook; Misfit as `set_articles`."""
    _check_name(session, form, None)
    last = session.scalar(select(func.max(Rulebook.place)))
    made = Rulebook(**_stripped(form), place=0 if last is None else last + 1, retired=False)
    session.add(made)
    session.flush()
    _add_version(session, made.id, first, texts)
    return made.id


def edit_rulebook(session: Session, rulebook_id: int, form: RulebookForm) -> Changed:
    """Write a rulebook as entered; Misfit where it has no name, or records cite it otherwise."""
    _check_name(session, form, rulebook_id)
    found = still(session, Rulebook, rulebook_id)
    cited = any(row.cited for row in versions(session, rulebook_id))
    if found.name != form.name.strip() and cited:
        said = phrase(
            "trouble",
            "Records cite “{name}” by its name. Retire it and enter the new one beside it.",
            name=found.name,
        )
        raise Misfit("name", said)
    for field in ("scope", "group_id"):
        if getattr(found, field) != getattr(form, field) and cited:
            said = phrase(
                "trouble", "Agents are recorded under “{name}”, so it stays theirs.", name=found.name
            )
            raise Misfit(field, said)
    for name, value in _stripped(form).items():
        setattr(found, name, value)
    session.flush()
    return Changed.RULEBOOKS


def retire(session: Session, rulebook_id: int) -> Changed:
    """Take a rulebook out of use; what was recorded under it stays as it is."""
    still(session, Rulebook, rulebook_id).retired = True
    session.flush()
    return Changed.RULEBOOKS


def bring_back(session: Session, rulebook_id: int) -> Changed:
    """Take a retired rulebook into use again."""
    still(session, Rulebook, rulebook_id).retired = False
    session.flush()
    return Changed.RULEBOOKS


def add_version(
    session: Session, rulebook_id: int, form: VersionForm, texts: Sequence[ArticleForm] | None = None
) -> int:
    """Add the next version of a rulebook and return its id; no articles given: those of the latest.

    Misfit where it does not hold from a later day than the latest.
    """
    still(session, Rulebook, rulebook_id)
    latest = versions(session, rulebook_id)[0]
    if form.effective_from <= latest.effective_from:
        said = phrase(
            "trouble",
            "“{label}” holds from {day} on already. A new version begins later.",
            label=latest.label,
            day=latest.effective_from,
        )
        raise Misfit("effective_from", said)
    copied = [row.form() for row in articles(session, latest.id)] if texts is None else texts
    return _add_version(session, rulebook_id, form, copied)


def _add_version(session: Session, rulebook_id: int, form: VersionForm, texts: Iterable[ArticleForm]) -> int:
    _check_version(form)
    made = RulebookVersion(rulebook_id=rulebook_id, **_stripped(form))
    session.add(made)
    session.flush()
    _write_articles(session, made.id, [(None, text) for text in texts])
    return made.id


def edit_version(session: Session, version_id: int, form: VersionForm) -> Changed:
    """Write a version as entered; Misfit where it does not hold, or what cites it would not."""
    _check_version(form)
    row = version(session, version_id)
    if row.cited and (row.label, row.effective_from) != (form.label.strip(), form.effective_from):
        field = "label" if row.label != form.label.strip() else "effective_from"
        raise Misfit(field, _cited(row.label))
    _check_end(session, row, form.effective_to)
    others = (other for other in versions(session, row.rulebook_id) if other.id != version_id)
    if any(other.effective_from == form.effective_from for other in others):
        said = phrase("trouble", "Another version holds from {day} on.", day=form.effective_from)
        raise Misfit("effective_from", said)
    found = still(session, RulebookVersion, version_id)
    for name, value in _stripped(form).items():
        setattr(found, name, value)
    session.flush()
    return Changed.RULEBOOKS


def set_articles(
    session: Session, version_id: int, texts: Sequence[tuple[int | None, ArticleForm]]
) -> Changed:
    """Write the articles of a version in this order: those with an id as they are now, the others new.

    What is not among them goes. Trouble where the version is cited; Misfit where an article does not hold.
    """
    row = version(session, version_id)
    if row.cited:
        raise Trouble(_cited(row.label))
    _write_articles(session, version_id, texts)
    return Changed.RULEBOOKS


def _write_articles(
    session: Session, version_id: int, texts: Sequence[tuple[int | None, ArticleForm]]
) -> None:
    kept = {found.id: found for found in session.scalars(select(Article).filter_by(version_id=version_id))}
    numbers: set[str] = set()
    for place, (article_id, form) in enumerate(texts):
        check_article(form)
        if form.number.strip() in numbers:
            raise Misfit("number", phrase("trouble", "Article {number} stands twice.", number=form.number))
        numbers.add(form.number.strip())
        found = Article(version_id=version_id) if article_id is None else kept.pop(article_id, None)
        if found is None:
            raise Trouble(phrase("trouble", "An article was taken back meanwhile. Look at the list again."))
        for name, value in (_article_columns(form) | {"place": place}).items():
            setattr(found, name, value)
        session.add(found)
    for gone in kept.values():
        session.delete(gone)
    session.flush()


def suspend(session: Session, article_id: int, first: date | None, last: date | None = None) -> Changed:
    """Apply an article no more from a day on, until a last day or further notice; None: apply it again."""
    _check_span(first, last, "suspended_to")
    found = still(session, Article, article_id)
    found.suspended_from, found.suspended_to = first, last
    session.flush()
    return Changed.RULEBOOKS


def acknowledge(session: Session, version_id: int, agent_ids: Iterable[int], on: date) -> Changed:
    """Enter that agents signed for a version on a day; who signed before keeps that day."""
    still(session, RulebookVersion, version_id)
    for agent_id in sorted(set(agent_ids) - set(acknowledged(session, version_id))):
        session.add(Acknowledgement(version_id=version_id, agent_id=agent_id, signed_on=on))
    session.flush()
    return Changed.RULEBOOKS


def acknowledged(session: Session, version_id: int) -> dict[int, date]:
    """Agent id → the day on which he signed for a version."""
    query = select(Acknowledgement).where(Acknowledgement.version_id == version_id)
    return {found.agent_id: found.signed_on for found in session.scalars(query)}


def unacknowledged(session: Session, version_id: int, group_id: int, on: date) -> list[int]:
    """Who of a group on a day did not sign for a version yet, by 工号."""
    signed = acknowledged(session, version_id)
    people = agents(session, group_id, on)
    return [who.id for who in people if who.in_group_on(on) and who.id not in signed]


def short_of(text: str) -> str:
    """The few words for lists, made of an article's text: its first clause."""
    clause = _CLAUSE.split(text.strip(), maxsplit=1)[0].strip()
    return clause if len(clause) <= _SHORT else clause[: _SHORT - 1] + "…"


def check_article(form: ArticleForm) -> None:
    """Misfit where an article does not hold."""
    if not form.number.strip():
        raise Misfit("number", phrase("trouble", "An article needs its number, as it is printed."))
    if not form.text.strip():
        said = phrase("trouble", "Article {number} needs its text.", number=form.number)
        raise Misfit("text", said)
    _check_points(form)
    _check_span(form.suspended_from, form.suspended_to, "suspended_to")


def _check_points(form: ArticleForm) -> None:
    least, most = form.points, form.points_most
    if least is None:
        if most is not None or form.warn_first:
            said = phrase("trouble", "Article {number}: say from how many points on.", number=form.number)
            raise Misfit("points", said)
        return
    if not 1 <= least <= MOST_POINTS:
        said = phrase(
            "trouble",
            "Article {number}: points go from 1 to {most}; leave them empty where there are none.",
            number=form.number,
            most=MOST_POINTS,
        )
        raise Misfit("points", said)
    if most is not None and not least <= most <= MOST_POINTS:
        said = phrase(
            "trouble",
            "Article {number}: the most points lie between {least} and {most}.",
            number=form.number,
            least=least,
            most=MOST_POINTS,
        )
        raise Misfit("points_most", said)


def _check_span(first: date | None, last: date | None, field: str) -> None:
    if last is not None and (first is None or last < first):
        raise Misfit(field, phrase("trouble", "The last day lies before the first. Correct one of them."))


def _check_name(session: Session, form: RulebookForm, rulebook_id: int | None) -> None:
    name = form.name.strip()
    if not name:
        raise Misfit("name", phrase("trouble", "A rulebook needs its name."))
    for other in rulebooks(session, form.group_id):
        if other.name == name and other.rulebook_id != rulebook_id and not other.retired:
            said = phrase("trouble", "There is a rulebook “{name}” already. Write a new version.", name=name)
            raise Misfit("name", said)


def _check_end(session: Session, row: VersionRow, last: date | None) -> None:
    """Misfit where records would lie behind the last day of their version."""
    recorded = select(func.max(ConductRecord.day)).join(Article, Article.id == ConductRecord.article_id)
    latest = session.scalar(recorded.where(Article.version_id == row.id))
    if last is not None and latest is not None and last < latest:
        said = phrase(
            "trouble",
            "Somebody is recorded under “{label}” on {day}. It ends on that day or later.",
            label=row.label,
            day=latest,
        )
        raise Misfit("effective_to", said)


def _check_version(form: VersionForm) -> None:
    if not form.label.strip():
        raise Misfit("label", phrase("trouble", "A version needs a name: its year, or how often revised."))
    _check_span(form.effective_from, form.effective_to, "effective_to")


def _cited(label: str) -> Phrase:
    return phrase(
        "trouble",
        "Agents are recorded under “{label}” or signed for it. Write a new version from a day on.",
        label=label,
    )


def _stripped(form: RulebookForm | VersionForm) -> dict[str, Any]:
    values = {field.name: getattr(form, field.name) for field in fields(form)}
    return {name: value.strip() if type(value) is str else value for name, value in values.items()}


def _article_columns(form: ArticleForm) -> dict[str, Any]:
    values = {field.name: getattr(form, field.name) for field in fields(ArticleForm)}
    values = {name: value.strip() if type(value) is str else value for name, value in values.items()}
    values["short"] = values["short"] or short_of(form.text)
    return values | {"pinyin": spelled(values["short"])}
