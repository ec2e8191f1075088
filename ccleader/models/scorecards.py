"""Scorecards 评分表: versioned forms of a quality check; a check keeps the version it was made with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Date, column, exists, func, or_, select, table
from sqlalchemy.orm import Session

from ccleader.errors import Misfit, Trouble
from ccleader.models.base import still
from ccleader.models.changed import Changed
from ccleader.models.scorecard_records import Scorecard, ScorecardVersion, ScoreItem
from ccleader.words import phrase, resources

MOST_WEIGHT = 1000
"""Points of one item, at most."""


_CHECKED = table("evaluation", column("version_id"), column("day", Date))
"""The table of checks: its class is the neighbour's, which imports this."""


@dataclass(frozen=True)
class ItemForm:
    """What is entered about an item: `text` is what is right (复述确认), `fault` its failing (未复述确认)."""

    text: str
    section: str = ""
    fault: str = ""
    weight: int = 0
    fatal: bool = False


@dataclass(frozen=True, kw_only=True)
class ItemRow(ItemForm):
    """An item of a version, in its place."""

    id: int
    version_id: int
    place: int


@dataclass(frozen=True)
class CardRow:
    """A version of a scorecard with its items in their order; `used`: checks were made with it."""

    id: int
    scorecard_id: int
    name: str
    label: str
    effective_from: date
    fatal_zeroes: bool
    note: str
    items: tuple[ItemRow, ...]
    group_id: int | None = None
    used: bool = False

    @property
    def full(self) -> int:
        """The full score."""
        return sum(item.weight for item in self.items if not item.fatal)

    @property
    def sections(self) -> dict[str, list[ItemRow]]:
        """The non-fatal items by section, in their order."""
        found: dict[str, list[ItemRow]] = {}
        for item in self.items:
            if not item.fatal:
                found.setdefault(item.section, []).append(item)
        return found


def cards(session: Session, group_id: int | None) -> list[CardRow]:
    """The latest version of every scorecard in use of a group (None: of all), in their places."""
    latest: dict[int, CardRow] = {}
    for row in _rows(session, _of_group(group_id)):
        latest[row.scorecard_id] = row
    return list(latest.values())


def versions(session: Session, scorecard_id: int) -> list[CardRow]:
    """Every version of a scorecard, the newest first."""
    return _rows(session, Scorecard.id == scorecard_id)[::-1]


def card(session: Session, version_id: int) -> CardRow:
    """One version; Trouble where it is gone."""
    still(session, ScorecardVersion, version_id)
    return _rows(session, ScorecardVersion.id == version_id)[0]


def card_on(session: Session, group_id: int | None, day: date) -> CardRow | None:
    """What calls of a day are checked by: the version in force of the group's own card, else of a common one.

    Before its first version holds the first: older calls may be checked, too.
    """
    rows = _rows(session, _of_group(group_id))
    rows.sort(key=lambda row: row.group_id is None)  # own ones first; otherwise in their places
    mine = [row for row in rows if row.scorecard_id == rows[0].scorecard_id]
    return max((row for row in mine if row.effective_from <= day), key=_since, default=next(iter(mine), None))


def _since(row: CardRow) -> tuple[date, int]:
    return row.effective_from, row.id


def _of_group(group_id: int | None) -> Any:
    mine = or_(Scorecard.group_id.is_(None), Scorecard.group_id == group_id)
    return ~Scorecard.retired if group_id is None else ~Scorecard.retired & mine


def _rows(session: Session, which: Any) -> list[CardRow]:
    """Versions by place of their card and day; each with its items."""
    used = exists().where(_CHECKED.c.version_id == ScorecardVersion.id)
    query = (
        select(ScorecardVersion, Scorecard, used)
        .join(Scorecard, Scorecard.id == ScorecardVersion.scorecard_id)
        .where(which)
        .order_by(Scorecard.place, Scorecard.id, ScorecardVersion.effective_from, ScorecardVersion.id)
    )
    found = session.execute(query).all()
    items = _items(session, [version.id for version, _, _ in found])
    return [
        CardRow(
            version.id,
            own.id,
            own.name,
            version.label,
            version.effective_from,
            version.fatal_zeroes,
            version.note,
            tuple(items.get(version.id, ())),
            own.group_id,
            is_used,
        )
        for version, own, is_used in found
    ]


def _items(session: Session, version_ids: Sequence[int]) -> Mapping[int, list[ItemRow]]:
    query = select(ScoreItem).where(ScoreItem.version_id.in_(version_ids))
    found: dict[int, list[ItemRow]] = {}
    for item in session.scalars(query.order_by(ScoreItem.place, ScoreItem.id)):
        found.setdefault(item.version_id, []).append(
            ItemRow(
                item.text,
                item.section,
                item.fault,
                item.weight,
                item.fatal,
                id=item.id,
                version_id=item.version_id,
                place=item.place,
            )
        )
    return found


def add_card(
    session: Session,
    name: str,
    group_id: int | None,
    label: str,
    effective_from: date,
    items: Sequence[ItemForm],
    fatal_zeroes: bool = True,
) -> int:
    """Add a scorecard with its first version and return its id; Misfit where something does not hold."""
    made = Scorecard(group_id=group_id, name=_named(session, name, None), place=_next_place(session))
    made.retired = False
    session.add(made)
    session.flush()
    add_version(session, made.id, label, effective_from, items, fatal_zeroes)
    return made.id


def add_version(
    session: Session,
    scorecard_id: int,
    label: str,
    effective_from: date,
    items: Sequence[ItemForm] | None = None,
    fatal_zeroes: bool | None = None,
    note: str = "",
) -> int:
    """Add a version in force from a day on and return its id; what is not given is as in the latest."""
    still(session, Scorecard, scorecard_id)
    known = versions(session, scorecard_id)
    _check_day(known, effective_from, None)
    if items is None:
        items = known[0].items
    if fatal_zeroes is None:
        fatal_zeroes = known[0].fatal_zeroes
    _check_items(items)
    made = ScorecardVersion(scorecard_id=scorecard_id, label=label.strip(), effective_from=effective_from)
    made.fatal_zeroes, made.note = fatal_zeroes, note.strip()
    session.add(made)
    session.flush()
    for place, item in enumerate(items):
        session.add(ScoreItem(version_id=made.id, place=place, **_columns(item)))
    session.flush()
    return made.id


def edit_card(session: Session, scorecard_id: int, name: str, group_id: int | None) -> Changed:
    """Rename a scorecard, or give it to a group (None: to all)."""
    found = still(session, Scorecard, scorecard_id)
    found.name, found.group_id = _named(session, name, scorecard_id), group_id
    session.flush()
    return Changed.SCORECARDS


def edit_version(
    session: Session, version_id: int, label: str, effective_from: date, fatal_zeroes: bool, note: str = ""
) -> Changed:
    """Correct a version; what a fatal error does to the score is as fixed as the items once it is used.

    Misfit where it would begin after a call that was checked by it.
    """
    found = still(session, ScorecardVersion, version_id)
    row = card(session, version_id)
    if fatal_zeroes != row.fatal_zeroes:
        _check_unused(row)
    _check_day(versions(session, found.scorecard_id), effective_from, version_id)
    if effective_from > row.effective_from:
        _check_first(session, version_id, effective_from)
    found.label, found.effective_from = label.strip(), effective_from
    found.fatal_zeroes, found.note = fatal_zeroes, note.strip()
    session.flush()
    return Changed.SCORECARDS | Changed.QUALITY


def set_items(session: Session, version_id: int, items: Sequence[tuple[int | None, ItemForm]]) -> Changed:
    """Write the items of a version in their order, each with its id where it has one.

    Trouble where checks were made with the version, Misfit where the items do not hold.
    """
    row = card(session, version_id)
    _check_unused(row)
    _check_items([form for _, form in items])
    kept = {item_id for item_id, _ in items if item_id is not None}
    for item in row.items:
        if item.id not in kept:
            session.delete(still(session, ScoreItem, item.id))
    for place, (item_id, form) in enumerate(items):
        if item_id is None:
            session.add(ScoreItem(version_id=version_id, place=place, **_columns(form)))
        else:
            found = still(session, ScoreItem, item_id)
            for name, value in (*_columns(form).items(), ("place", place)):
                setattr(found, name, value)
    session.flush()
    return Changed.SCORECARDS


def retire(session: Session, scorecard_id: int) -> Changed:
    """Take a scorecard out of use; checks made with it keep it."""
    still(session, Scorecard, scorecard_id).retired = True
    session.flush()
    return Changed.SCORECARDS


@cache
def _starter() -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(
        (resources() / "scorecards" / "calls.json").read_text(encoding="utf-8")
    )
    return found


def add_starter(session: Session, group_id: int | None, on: date) -> int:
    """Add the scorecard that travels with the program, to be changed at will, and return its id."""
    told = _starter()
    forms = [
        ItemForm(
            item["text"], section["name"], item.get("fault", ""), item.get("weight", 0), section["fatal"]
        )
        for section in told["sections"]
        for item in section["items"]
    ]
    return add_card(session, _free_name(session, told["name"]), group_id, told["label"], on, forms)


def _free_name(session: Session, name: str) -> str:
    """The name, numbered where there is one already."""
    taken = set(session.scalars(select(Scorecard.name).where(~Scorecard.retired)))
    numbered = (f"{name} {number}" for number in range(2, len(taken) + 3))
    return next(free for free in (name, *numbered) if free not in taken)


def _next_place(session: Session) -> int:
    return 1 + (session.scalar(select(func.max(Scorecard.place))) or 0)


def _columns(form: ItemForm) -> dict[str, Any]:
    return {
        "text": form.text.strip(),
        "section": form.section.strip(),
        "fault": form.fault.strip(),
        "weight": 0 if form.fatal else form.weight,
        "fatal": form.fatal,
    }


def _named(session: Session, name: str, scorecard_id: int | None) -> str:
    said = name.strip()
    if not said:
        raise Misfit("name", phrase("trouble", "A scorecard needs a name."))
    same = select(Scorecard.id).where(Scorecard.name == said, ~Scorecard.retired)
    if any(other != scorecard_id for other in session.scalars(same)):
        taken = phrase("trouble", "There is a scorecard “{name}” already. Choose another name.", name=said)
        raise Misfit("name", taken)
    return said


def _check_day(known: Iterable[CardRow], effective_from: date, version_id: int | None) -> None:
    if any(row.effective_from == effective_from and row.id != version_id for row in known):
        said = phrase(
            "trouble",
            "A version of this scorecard begins on {day} already. Choose another day.",
            day=effective_from,
        )
        raise Misfit("effective_from", said)


def _check_first(session: Session, version_id: int, effective_from: date) -> None:
    first = session.scalar(select(func.min(_CHECKED.c.day)).where(_CHECKED.c.version_id == version_id))
    if first is not None and first < effective_from:
        said = phrase(
            "trouble",
            "A call of {day} was checked by this version. It begins on that day or before.",
            day=first,
        )
        raise Misfit("effective_from", said)


def _check_unused(row: CardRow) -> None:
    if row.used:
        raise Trouble(
            phrase(
                "trouble",
                "Checks were made with this version of “{name}”, so it stays as it is. Write a new version.",
                name=row.name,
            )
        )


def _check_items(items: Sequence[ItemForm]) -> None:
    if not all(item.text.strip() for item in items):
        raise Misfit("items", phrase("trouble", "Every item says what is right."))
    texts = [(item.section.strip(), item.text.strip()) for item in items]
    twice = next((text for at, (_, text) in enumerate(texts) if texts[at] in texts[:at]), None)
    if twice is not None:
        raise Misfit("items", phrase("trouble", "“{item}” stands twice in its section.", item=twice))
    heavy = next((item for item in items if not item.fatal and not 1 <= item.weight <= MOST_WEIGHT), None)
    if heavy is not None:
        said = phrase(
            "trouble", "“{item}” needs points from 1 to {most}.", item=heavy.text.strip(), most=MOST_WEIGHT
        )
        raise Misfit("items", said)
    if all(item.fatal for item in items):
        raise Misfit("items", phrase("trouble", "A scorecard needs at least one item with points."))
