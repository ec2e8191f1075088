"""Operations on rulebooks, records of conduct and appeals, for any sequence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.periods import Period
from ccleader.models import (
    agents,
    appeals,
    conduct,
    conduct_writes,
    rulebook_starters,
    rulebook_writes,
    rulebooks,
)
from ccleader.models.conduct import ConductForm, ConductKind, Outcome
from ccleader.models.conduct_writes import CompletionForm
from ccleader.models.rulebooks import ArticleForm, RulebookForm, VersionForm
from ccleader.words import phrase

START = date(2026, 1, 1)
WHOLE = Period(START, date(2026, 12, 31))
NOW = datetime(2026, 6, 30, 20)
RULES = ("starter", "version", "articles", "edit", "suspend", "retire", "back", "sign")
RECORDS = ("record", "complete", "strike", "appeal", "decide")

NUMBER = st.integers(0, 9)

STEPS = st.tuples(st.just("conduct"), st.sampled_from((*RULES, *RECORDS, "record")), NUMBER, NUMBER)

LAST = -1
"""As the first number: the newest one."""

LIVES = (
    (("record", 9, 0), ("appeal", LAST, 0), ("decide", LAST, 0)),
    (("record", 9, 0), ("appeal", LAST, 0), ("decide", LAST, 1)),
    (("record", 9, 0), ("appeal", LAST, 0), ("decide", LAST, 2)),
    (("record", 3, 2), ("record", 9, 2), ("complete", LAST, 1), ("strike", LAST, 0)),
    (("record", 9, 3), ("version", 0, 9), ("articles", 0, 0), ("sign", 0, 1)),
    (("suspend", 2, 4), ("edit", 0, 0), ("retire", 0, 0), ("back", 0, 0)),
)
"""What follows on each other: nothing of it is refused where rulebooks are new."""


def _pick(found: Sequence[Any], number: int) -> Any:
    if not found:
        raise Trouble(phrase("trouble", "nothing there"))
    return found[number % len(found)]


def apply(session: Session, kind: str, one: int, two: int) -> None:
    """Do one step; Trouble where a user would meet it."""
    group = _pick(agents.groups(session), 0).id
    if kind == "starter":
        rulebook_starters.add_starter(session, _pick(list(rulebook_starters.starters()), one), group, START)
    elif kind in RULES:
        _rules(session, kind, group, one, two)
    elif kind == "record":
        _record(session, group, one, two)
    else:
        _after(session, kind, group, one, two)


def _rules(session: Session, kind: str, group: int, one: int, two: int) -> None:
    book = _pick(rulebooks.rulebooks(session, group), one)
    article = _pick(rulebooks.articles(session, book.id), two)
    if kind == "version":
        rulebook_writes.add_version(session, book.rulebook_id, VersionForm("新版", date(2026, 1 + two, 1)))
    elif kind == "articles":
        texts = [(row.id, row.form()) for row in rulebooks.articles(session, book.id)][1:]
        rulebook_writes.set_articles(session, book.id, [*texts, (None, ArticleForm(f"附{one}", "新条款", 2))])
    elif kind == "edit":
        form = RulebookForm(book.name, "运营部", book.scope, book.group_id)
        rulebook_writes.edit_rulebook(session, book.rulebook_id, form)
        rulebook_writes.edit_version(session, book.id, replace(book.form(), announced_on=START))
    elif kind == "suspend":
        rulebook_writes.suspend(session, article.id, date(2026, 1 + one, 1), None)
    elif kind == "retire":
        rulebook_writes.retire(session, book.rulebook_id)
    elif kind == "back":
        rulebook_writes.bring_back(session, book.rulebook_id)
    else:
        who = _pick(agents.agents(session, group), two).id
        rulebook_writes.acknowledge(session, book.id, [who], START)


def _record(session: Session, group: int, one: int, two: int) -> None:
    at = datetime(2026, 6, 15, 8 + one, two)
    who = _pick(agents.agents(session, group), one).id
    article = _pick(rulebooks.in_force(session, group, at.date()), two)
    points = article.points_most if article.points_most else None
    conduct_writes.record(session, ConductForm((who,), article.id, at, "隔座闲谈", points=points), NOW)


def _after(session: Session, kind: str, group: int, one: int, two: int) -> None:
    if kind == "decide":
        appeal, row = _pick(conduct.open_appeals(session, group), one)
        outcome = list(Outcome)[two % 3]
        after = 1 if outcome is Outcome.REDUCED and row.kind is ConductKind.POINTS else None
        appeals.decide(session, appeal.id, outcome, after, "查过", "属实", NOW)
        return
    row = _pick(conduct.records(session, group, WHOLE), one)
    if kind == "complete":
        form = CompletionForm(row.at, "知道了", "改进", row.at.date() if two % 2 else None)
        conduct_writes.complete(session, row.id, form, NOW)
    elif kind == "strike":
        conduct_writes.strike(session, row.id, "记错", NOW)
    else:
        appeals.appeal(session, row.id, "不认可", "王思远", NOW)
