"""Rulebooks to start from: two that travel with the program, to be changed to the centre's own rules."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy.orm import Session

from ccleader.models.rulebook_writes import add_rulebook
from ccleader.models.rulebooks import ArticleForm, Category, RulebookForm, Scope, Severity, VersionForm
from ccleader.words import resources

_KEYS = ("floor", "agents")


def starters() -> dict[str, str]:
    """Key → name of the rulebooks that travel with the program."""
    return {key: _told(key)["name"] for key in _KEYS}


def starter_articles(key: str, on: date) -> list[ArticleForm]:
    """The articles of a starter, in force from a day on; those not applied at first are suspended from it."""
    return [_article(told, on) for told in _told(key)["articles"]]


def add_starter(session: Session, key: str, group_id: int | None, on: date) -> int:
    """Add a rulebook that travels with the program, in force from a day on, and return its id."""
    told = _told(key)
    form = RulebookForm(told["name"], scope=Scope(told["scope"]), group_id=group_id)
    first = VersionForm(told["label"], on, note=told["note"])
    return add_rulebook(session, form, first, starter_articles(key, on))


def _article(told: dict[str, Any], on: date) -> ArticleForm:
    given = {name: value for name, value in told.items() if name != "suspended"}
    return ArticleForm(
        **given
        | {
            "category": Category(told["category"]),
            "severity": Severity(told.get("severity", Severity.ORDINARY)),
            "suspended_from": on if told.get("suspended") else None,
        }
    )


@cache
def _told(key: str) -> dict[str, Any]:
    path = resources() / "rulebooks" / f"{key}.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found
