"""A group with a rulebook, and small ways to record under it, for tests of conduct."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from ccleader.metrics.periods import Period
from ccleader.models import conduct, conduct_writes, rulebook_writes, rulebooks
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductForm, ConductRow
from ccleader.models.conduct_records import ConductRecord
from ccleader.models.history import Operation, RowChange
from ccleader.models.rulebooks import ArticleForm, ArticleRow, Category, RulebookForm, Severity, VersionForm
from ccleader.models.store import Store
from tests.models.made import named, read, team, write

START = date(2026, 1, 1)
NOW = datetime(2026, 6, 30, 20)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))

TEXTS = (
    ArticleForm("第1条", "禁烟区不吸烟。", 2, category=Category.SAFETY),
    ArticleForm("第3条", "座席区不打闹，不闲谈。", 2, warn_first=True, category=Category.QUIET),
    ArticleForm("第4条", "因差错引起投诉。", 1, 10, severity=Severity.SERIOUS),
    ArticleForm("第5条", "座席上不用餐。"),
    ArticleForm("第6条", "脱岗。", severity=Severity.RED_LINE),
    ArticleForm("第7条", "工装不齐。", 1, suspended_from=date(2026, 6, 1), suspended_to=date(2026, 6, 15)),
)


@dataclass(frozen=True)
class Floor:
    """A store with a group, its agents, and a rulebook that holds from the first of January."""

    store: Store
    group: int
    people: list[int]
    rulebook: int

    @property
    def version(self) -> int:
        """The id of the newest version."""
        return int(read(self.store, rulebooks.versions, self.rulebook)[0].id)

    def article(self, number: str, on: date = date(2026, 6, 1)) -> ArticleRow:
        """The article of that number in force on a day."""
        rows: list[ArticleRow] = read(self.store, rulebooks.in_force, self.group, on)
        return next(row for row in rows if row.number == number)

    def form(self, number: str, at: datetime, who: int = 0, **more: Any) -> ConductForm:
        """A form for one agent under an article of the day."""
        article = self.article(number, at.date())
        return ConductForm((self.people[who],), article.id, at, "隔座闲谈三分钟", **more)

    def record(self, number: str, at: datetime, who: int = 0, **more: Any) -> ConductRow:
        """The record made of such a form."""
        (made,) = write(self.store, conduct_writes.record, self.form(number, at, who, **more), NOW)
        return self.row(made)

    def row(self, record_id: int) -> ConductRow:
        """A record as it stands."""
        found: ConductRow = read(self.store, conduct.conduct_record, record_id)
        return found

    def rows(self) -> list[ConductRow]:
        """All records of the year."""
        found: list[ConductRow] = read(self.store, conduct.records, self.group, YEAR)
        return found


def floor(store: Store, size: int = 3) -> Floor:
    """A group of agents under a rulebook of six articles."""
    group, people = team(store, size)
    book = write(
        store,
        rulebook_writes.add_rulebook,
        RulebookForm("现场规范", group_id=group),
        VersionForm("首版", START),
        TEXTS,
    )
    return Floor(store, group, people, book)


def recorded(store: Store, size: int = 9) -> None:
    """The records 1 to `size`, in a store without any; there is nothing of it to be undone."""
    group, people = team(store, 1, "存档组", 7001)
    book = RulebookForm("存档规范", group_id=group)
    made = Floor(
        store,
        group,
        people,
        write(store, rulebook_writes.add_rulebook, book, VersionForm("首版", START), TEXTS),
    )
    first = made.record("第1条", datetime(2026, 6, 1, 9)).id

    def fill(session: Session) -> Changed:
        found = session.get_one(ConductRecord, first)
        values = {column.name: getattr(found, column.name) for column in ConductRecord.__table__.columns}
        more = range(first + 1, size + 1)
        session.execute(
            insert(ConductRecord.__table__), [values | {"id": at, "number": f"{at}"} for at in more]
        )
        session.execute(delete(RowChange))
        session.execute(delete(Operation))
        return Changed.ALL

    store.write(named(), fill)
