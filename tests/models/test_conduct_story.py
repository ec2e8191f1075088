"""Any story of records, warnings, appeals, strikes, new versions, suspended articles, undo and redo.

Beside the store runs a plain account of what should stand; both must agree after every step.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import chain, count, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.conduct import Standing, Total
from ccleader.models import appeals, conduct, conduct_writes, rulebook_writes, rulebooks
from ccleader.models import settings as dated
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductKind, ConductRow, Outcome
from ccleader.models.rulebooks import ArticleRow, VersionForm
from ccleader.models.store import Store
from ccleader.words import phrase
from tests.models.conducted import NOW, START, YEAR, Floor, floor

DAYS = 120
SMALL = st.integers(0, 7)
DAY = st.integers(0, DAYS)
LATE = st.integers(0, 2)
HOUR = st.sampled_from([9, 15])
NEAR = (((40, 9), (70, 9)), ((40, 9), (71, 9)), ((40, 15), (40, 9)), ((40, 9), (40, 15)))
"""Two days and hours: as far from each other as a warning is cited, a day more, the same day either way."""

WHO = st.sampled_from([(0,), (1,), (2,), (0, 2)])

Step = tuple[Any, ...]

STEPS = st.one_of(
    st.tuples(st.just("record"), WHO, SMALL, DAY, HOUR, st.sampled_from([None, *ConductKind])),
    st.tuples(st.just("strike"), LATE),
    st.tuples(st.just("appeal"), LATE),
    st.tuples(st.just("decide"), SMALL, st.sampled_from(Outcome)),
    st.tuples(st.just("version"), DAY),
    st.tuples(st.just("rewrite")),
    st.tuples(st.just("suspend"), SMALL, DAY, st.none() | st.integers(0, 20)),
    st.tuples(st.just("window"), st.integers(1, 60)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


THEN: tuple[ConductKind | None, ...] = (None, ConductKind.REMINDER)
BETWEEN: tuple[tuple[Step, ...], ...] = ((), (("strike", 0),), (("appeal", 0),), (("version", 41),))


def _again(
    near: tuple[tuple[int, int], tuple[int, int]],
    between: tuple[Step, ...],
    then: ConductKind | None,
    who: tuple[int, int] = (0, 0),
) -> list[Step]:
    """The article that warns first is broken, something may become of it, and it is broken twice again."""
    (first, second), (one, other) = near, who
    again = [("record", (other,), 1, *second, None), ("record", (one,), 1, 60, 9, then)]
    return [("record", (one,), 1, *first, None), *between, *again]


def _appealed(outcomes: Sequence[Outcome]) -> list[Step]:
    """Points are appealed against, and perhaps again."""
    decided = (step for one in outcomes for step in (("appeal", 0), ("decide", 0, one)))
    return [("record", (0,), 2, 50, 9, None), *decided]


EPISODES = st.one_of(
    STEPS.map(lambda step: [step]),
    st.builds(_again, *map(st.sampled_from, (NEAR, BETWEEN, THEN))),
    st.lists(st.sampled_from(Outcome), min_size=1, max_size=2).map(_appealed),
)


@dataclass(frozen=True)
class Kept:
    """A record by the plain account: the text it was made under, what it said, what is left of it.

    `warning` is the record that it cites.
    """

    agent_id: int
    text: tuple[str, str, str]
    at: datetime
    kind: ConductKind
    left: int
    warning: int | None = None
    appealed: bool = False
    struck: bool = False
    reduced: bool = False

    @property
    def stands(self) -> bool:
        """Whether anything of it counts."""
        return not self.appealed and not self.struck

    @property
    def counts(self) -> int:
        """The points that count."""
        return self.left if self.stands else 0


Account = dict[int, Kept]


class Story:
    """A store and the plain account beside it, with the accounts before and after for undo and redo."""

    def __init__(self, made: Floor) -> None:
        self.floor = made
        self.past: list[Account] = []
        self.now: Account = {}
        self.future: list[Account] = []

    def tell(self, step: tuple[Any, ...]) -> None:
        """Do a step in the store and in the account; what the store refuses changes neither."""
        kind, *values = step
        if kind in ("undo", "redo"):
            self._turn(kind)
            return
        try:
            outcome = self.floor.store.write(
                phrase("operations", "Step"), lambda session: self._written(session, kind, *values)
            )
        except Trouble:
            return
        if outcome.operation is not None:
            self.past.append(self.now)
            self.now, self.future = outcome.value, []

    def _turn(self, kind: str) -> None:
        """Only what the story did is undone: what made the rulebook lies before it."""
        back, forth = (self.past, self.future) if kind == "undo" else (self.future, self.past)
        if back:
            forth.append(self.now)
            self.now = back.pop()
            getattr(self.floor.store, kind)()

    def _written(self, session: Session, kind: str, *values: Any) -> tuple[Any, Account]:
        changed: Account = getattr(self, f"_{kind}")(session, *values)
        return Changed.ALL, self.now | changed

    def _record(
        self,
        session: Session,
        who: tuple[int, ...],
        what: int,
        day: int,
        hour: int,
        kind: ConductKind | None,
    ) -> Account:
        at = datetime.combine(START + timedelta(days=day), time(hour, what))
        held = rulebooks.in_force(session, self.floor.group, at.date())
        article = held[what % len(held)]
        reason = "" if kind is None else "情况特殊"
        points = 3 if article.points_most and kind in (None, ConductKind.POINTS) else None
        people = tuple(self.floor.people[one] for one in who)
        form = conduct.ConductForm(people, article.id, at, "隔座闲谈", kind, points, departed_why=reason)
        window = dated.value(session, dated.WARNING_DAYS, at.date(), self.floor.group)
        made = conduct_writes.record(session, form, NOW)
        assert not _off(article, at.date())
        found: Account = {}
        for one in made:
            row = conduct.conduct_record(session, one)
            warning = self._warned(row.agent_id, article, at, window)
            assert row.kind is (kind or _due(article, warned=warning is not None))
            cites = warning if article.warn_first and row.kind is ConductKind.POINTS else None
            given = (points or article.points or 0) if row.kind is ConductKind.POINTS else 0
            text = (article.version, article.number, article.text)
            found[one] = Kept(row.agent_id, text, at, row.kind, given, cites)
        return found

    def _warned(self, agent_id: int, article: ArticleRow, at: datetime, window: int) -> int | None:
        """The latest warning that stands, of the same agent, article and version, in time."""
        text = (article.version, article.number, article.text)
        known = [
            (kept.at, record_id)
            for record_id, kept in self.now.items()
            if (kept.agent_id, kept.text, kept.kind) == (agent_id, text, ConductKind.WARNING)
            and kept.stands
            and kept.at < at
            and (at.date() - kept.at.date()).days <= window
        ]
        return max(known)[1] if known else None

    def _strike(self, session: Session, which: int) -> Account:
        record_id = self._pick(which)
        conduct_writes.strike(session, record_id, "记错", NOW)
        return {record_id: replace(self.now[record_id], struck=True)}

    def _appeal(self, session: Session, which: int) -> Account:
        record_id = self._pick(which)
        appeals.appeal(session, record_id, "不认可", "", NOW)
        return {record_id: replace(self.now[record_id], appealed=True)}

    def _decide(self, session: Session, which: int, outcome: Outcome) -> Account:
        waiting = conduct.open_appeals(session, self.floor.group)
        if not waiting:
            raise Trouble(phrase("trouble", "nothing there"))
        appeal, row = waiting[which % len(waiting)]
        after = self.now[row.id].left - 1 if outcome is Outcome.REDUCED else None
        appeals.decide(session, appeal.id, outcome, after, "", "查过", NOW)
        kept = replace(self.now[row.id], appealed=False)
        if outcome is Outcome.REDUCED:
            kept = replace(kept, left=kept.left - 1, reduced=True)
        return {row.id: replace(kept, struck=outcome is Outcome.STRUCK)}

    def _version(self, session: Session, day: int) -> Account:
        latest = rulebooks.versions(session, self.floor.rulebook)[0]
        texts = [
            replace(row.form(), text=f"{row.text}（改）", short="")
            for row in rulebooks.articles(session, latest.id)
        ]
        form = VersionForm(f"{latest.label}+", START + timedelta(days=day))
        rulebook_writes.add_version(session, self.floor.rulebook, form, texts)
        return {}

    def _rewrite(self, session: Session) -> Account:
        """Other words for the articles of the latest version: no record may come to say something else."""
        latest = rulebooks.versions(session, self.floor.rulebook)[0]
        texts = [
            (row.id, replace(row.form(), text=f"{row.text}（重写）", points=row.points and row.points + 1))
            for row in rulebooks.articles(session, latest.id)
        ]
        rulebook_writes.set_articles(session, latest.id, texts)
        return {}

    def _suspend(self, session: Session, what: int, day: int, length: int | None) -> Account:
        first = START + timedelta(days=day)
        held = rulebooks.in_force(session, self.floor.group, first)
        last = None if length is None else first + timedelta(days=length)
        rulebook_writes.suspend(session, held[what % len(held)].id, first, last)
        return {}

    def _window(self, session: Session, days: int) -> Account:
        dated.set_value(session, dated.WARNING_DAYS, days, START)
        return {}

    def _pick(self, which: int) -> int:
        if not self.now:
            raise Trouble(phrase("trouble", "nothing there"))
        return sorted(self.now, reverse=True)[which % len(self.now)]


def _off(article: ArticleRow, day: date) -> bool:
    first, last = article.suspended_from, article.suspended_to
    return first is not None and first <= day <= (last or date.max)


def _due(article: ArticleRow, *, warned: bool) -> ConductKind:
    """What the six articles of the floor ask for."""
    if article.number == "第6条":
        return ConductKind.REPORTED
    if article.number == "第5条" or (article.number == "第3条" and not warned):
        return ConductKind.WARNING
    return ConductKind.POINTS


def _told(row: ConductRow) -> Kept:
    """A record of the store as the account keeps it."""
    standing = row.standing
    return Kept(
        row.agent_id,
        (row.version, row.article, row.text),
        row.at,
        row.kind,
        row.counted,
        row.warning_id,
        standing is Standing.APPEALED,
        standing is Standing.STRUCK,
        standing is Standing.REDUCED,
    )


def _sums(account: Account) -> dict[int, Total]:
    """What counts of each agent, added up by hand."""
    found: dict[int, Total] = {}
    for who in {kept.agent_id for kept in account.values()}:
        mine = [kept for kept in account.values() if kept.agent_id == who]
        kinds = Counter(kept.kind for kept in mine if kept.stands)
        found[who] = Total(
            points=sum(kept.counts for kept in mine),
            records=kinds[ConductKind.POINTS],
            warnings=kinds[ConductKind.WARNING],
            reminders=kinds[ConductKind.REMINDER],
            reported=kinds[ConductKind.REPORTED],
            appealed=sum(kept.appealed for kept in mine),
            struck=sum(kept.struck for kept in mine),
            reduced=sum(kept.reduced for kept in mine if kept.stands),
        )
    return found


def _check(story: Story) -> None:
    """The store says what the account says."""
    rows = story.floor.rows()
    assert {row.id: _told(row) for row in rows} == {
        key: replace(kept, left=kept.counts, reduced=kept.reduced and kept.stands)
        for key, kept in story.now.items()
    }
    totals = story.floor.store.read(lambda session: conduct.totals(session, story.floor.group, YEAR))
    assert totals == _sums(story.now)
    assert len({row.number for row in rows}) == len(rows)
    resting = {row.warning_id for row in rows if row.struck_at is None}
    assert not any(row.struck_at for row in rows if row.id in resting)


Fresh = Callable[[str], Path]
_names = count()


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(episodes=st.lists(EPISODES, min_size=2, max_size=8))
def test_what_counts_is_the_sum_of_what_stands_under_the_text_it_was_made_under(
    fresh_path: Fresh, episodes: list[list[Step]]
) -> None:
    with Store.open(fresh_path(f"{next(_names)}.ccl")) as store:
        story = Story(floor(store))
        for step in chain.from_iterable(episodes):
            story.tell(step)
            _check(story)


@pytest.mark.parametrize("between", BETWEEN, ids=lambda steps: steps[0][0] if steps else "nothing")
def test_a_warning_goes_every_way_it_may(store: Store, between: tuple[Step, ...]) -> None:
    ways = list(product(NEAR, THEN, (0, 1)))
    story = Story(floor(store, 2 * len(ways)))
    for at, (near, then, further) in enumerate(ways):
        later = tuple(("version", 41 + at) if step[0] == "version" else step for step in between)
        for step in _again(near, later, then, (2 * at, 2 * at + further)):
            story.tell(step)
            _check(story)
    assert len(story.now) == 3 * len(ways)


def test_appeals_end_every_way_one_after_the_other(store: Store) -> None:
    story = Story(floor(store))
    for outcomes in product(Outcome, repeat=2):
        for step in _appealed(outcomes):
            story.tell(step)
            _check(story)
    assert sorted(kept.counts for kept in story.now.values()) == [0, 0, 0, 0, 0, 1, 2, 2, 3]


def test_a_story_goes_as_far_as_it_should(store: Store) -> None:
    """The steps above do reach what they are for: a warning, points after it, an appeal, a new version."""
    story = Story(floor(store))
    told: list[tuple[Any, ...]] = [
        ("record", (0,), 1, 10, 9, None),
        ("record", (0,), 1, 12, 9, None),
        ("appeal", 0),
        ("decide", 0, Outcome.REDUCED),
        ("strike", 1),
        ("rewrite",),
        ("version", 20),
        ("record", (0,), 1, 21, 9, None),
        ("suspend", 1, 30, None),
        ("record", (0,), 1, 31, 9, None),
        ("undo",),
        ("undo",),
        ("redo",),
    ]
    for step in told:
        story.tell(step)
        _check(story)
    assert [(row.kind, row.counted, row.version) for row in story.floor.rows()] == [
        (ConductKind.WARNING, 0, "首版"),
        (ConductKind.POINTS, 1, "首版"),
        (ConductKind.WARNING, 0, "首版+"),
    ]
    assert date(2026, 1, 11) == story.floor.rows()[0].day
