"""Any story of records, warnings, appeals, strikes, new versions, suspended articles, undo and redo.

Beside the store runs a plain account of what should stand; both must agree after every step.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.models import appeals, conduct, conduct_writes, rulebook_writes, rulebooks
from ccleader.models import settings as dated
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductKind, ConductRow, Outcome
from ccleader.models.rulebooks import VersionForm
from ccleader.models.store import Store
from ccleader.words import phrase
from tests.models.conducted import NOW, START, YEAR, Floor, floor

DAYS = 120
SMALL = st.integers(0, 7)
DAY = st.integers(0, DAYS)
NEAR = st.sampled_from([40, 41, 45, 70, 71, 75])
"""Days as far from each other as the thirty for which a warning is cited, a little less, a little more."""
LATE = st.integers(0, 2)

STEPS = st.one_of(
    st.tuples(st.just("record"), SMALL, SMALL, DAY, st.sampled_from([None, *ConductKind])),
    # most stories are about one agent who goes on breaking the article that warns first
    *(st.tuples(st.just("record"), st.just(0), st.just(1), NEAR, st.none()) for _ in range(3)),
    st.tuples(st.just("strike"), LATE),
    st.tuples(st.just("appeal"), LATE),
    st.tuples(st.just("decide"), SMALL, st.sampled_from(Outcome)),
    st.tuples(st.just("version"), DAY),
    st.tuples(st.just("suspend"), SMALL, DAY, st.none() | st.integers(0, 20)),
    st.tuples(st.just("window"), st.integers(1, 60)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


@dataclass(frozen=True)
class Kept:
    """A record by the plain account: the text it was made under, what counts of it now."""

    agent_id: int
    text: tuple[str, str, str]
    counts: int
    left: int
    appealed: bool = False
    struck: bool = False


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

    def _record(self, session: Session, who: int, what: int, day: int, kind: ConductKind | None) -> Account:
        at = datetime.combine(START + timedelta(days=day), time(9, what))
        held = rulebooks.in_force(session, self.floor.group, at.date())
        article = held[what % len(held)]
        reason = "" if kind is None else "情况特殊"
        points = 3 if article.points_most and kind in (None, ConductKind.POINTS) else None
        people = (
            (self.floor.people[who % 3], self.floor.people[2]) if who > 5 else (self.floor.people[who % 3],)
        )
        form = conduct.ConductForm(people, article.id, at, "隔座闲谈", kind, points, departed_why=reason)
        due = {agent: conduct.due(session, agent, article.id, at) for agent in people}
        made = conduct_writes.record(session, form, NOW)
        assert not article.suspended(at.date())
        found: Account = {}
        for one in made:
            row = conduct.conduct_record(session, one)
            found[one] = Kept(row.agent_id, _text(row), row.points, row.points)
            _check_cited(session, row, due[row.agent_id])
        return found

    def _strike(self, session: Session, which: int) -> Account:
        record_id = self._pick(which)
        conduct_writes.strike(session, record_id, "记错", NOW)
        return {record_id: replace(self.now[record_id], counts=0, struck=True)}

    def _appeal(self, session: Session, which: int) -> Account:
        record_id = self._pick(which)
        appeals.appeal(session, record_id, "不认可", "", NOW)
        return {record_id: replace(self.now[record_id], counts=0, appealed=True)}

    def _decide(self, session: Session, which: int, outcome: Outcome) -> Account:
        waiting = conduct.open_appeals(session, self.floor.group)
        if not waiting:
            raise Trouble(phrase("trouble", "nothing there"))
        appeal, row = waiting[which % len(waiting)]
        after = 1 if outcome is Outcome.REDUCED else None
        appeals.decide(session, appeal.id, outcome, after, "", "查过", NOW)
        kept = self.now[row.id]
        left = {Outcome.UPHELD: kept.left, Outcome.REDUCED: 1, Outcome.STRUCK: 0}[outcome]
        struck = outcome is Outcome.STRUCK
        return {row.id: replace(kept, counts=left, left=left, appealed=False, struck=struck)}

    def _version(self, session: Session, day: int) -> Account:
        latest = rulebooks.versions(session, self.floor.rulebook)[0]
        texts = [
            replace(row.form(), text=f"{row.text}（改）", short="")
            for row in rulebooks.articles(session, latest.id)
        ]
        form = VersionForm(f"{latest.label}+", START + timedelta(days=day))
        rulebook_writes.add_version(session, self.floor.rulebook, form, texts)
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


def _text(row: ConductRow) -> tuple[str, str, str]:
    return row.version, row.article, row.text


def _check_cited(session: Session, row: ConductRow, due: conduct.Due) -> None:
    """Points after a warning cite the latest that stands, of the same agent, article and version, in time."""
    assert row.article_id == due.article.id
    if row.kind is not ConductKind.POINTS or not due.article.warn_first:
        assert row.warning_id is None
        return
    if row.warning_id is None:
        assert row.departed_why
        assert due.kind is ConductKind.WARNING
        return
    cited = conduct.conduct_record(session, row.warning_id)
    window = dated.value(session, dated.WARNING_DAYS, row.day, row.group_id)
    assert (cited.kind, cited.agent_id, cited.article_id) == (
        ConductKind.WARNING,
        row.agent_id,
        row.article_id,
    )
    assert cited.standing.holds
    assert cited.at < row.at
    assert timedelta() <= row.day - cited.day <= timedelta(days=window)
    others = conduct.records(session, row.group_id, YEAR, row.agent_id)
    assert not any(
        cited.at < one.at < row.at
        for one in others
        if one.kind is ConductKind.WARNING and one.article_id == row.article_id and one.standing.holds
    )


def _check(story: Story) -> None:
    """The store says what the account says."""
    rows = story.floor.rows()
    assert {row.id: _text(row) for row in rows} == {key: kept.text for key, kept in story.now.items()}
    assert {row.id: row.counted for row in rows} == {key: kept.counts for key, kept in story.now.items()}
    sums: dict[int, list[int]] = {}
    for kept in story.now.values():
        told = sums.setdefault(kept.agent_id, [0, 0, 0])
        told[0] += kept.counts
        told[1] += kept.appealed
        told[2] += kept.struck
    totals = story.floor.store.read(lambda session: conduct.totals(session, story.floor.group, YEAR))
    assert {key: [one.points, one.appealed, one.struck] for key, one in totals.items()} == sums
    assert len({row.number for row in rows}) == len(rows)
    resting = {row.warning_id for row in rows if row.struck_at is None}
    assert not any(row.struck_at for row in rows if row.id in resting)


Fresh = Callable[[str], Path]
_names = count()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, min_size=5, max_size=30))
def test_what_counts_is_the_sum_of_what_stands_under_the_text_it_was_made_under(
    fresh_path: Fresh, steps: list[tuple[Any, ...]]
) -> None:
    with Store.open(fresh_path(f"{next(_names)}.ccl")) as store:
        story = Story(floor(store))
        for step in steps:
            story.tell(step)
            _check(story)


def test_a_story_goes_as_far_as_it_should(store: Store) -> None:
    """The steps above do reach what they are for: a warning, points after it, an appeal, a new version."""
    story = Story(floor(store))
    told: list[tuple[Any, ...]] = [
        ("record", 0, 1, 10, None),
        ("record", 0, 1, 12, None),
        ("appeal", 0),
        ("decide", 0, Outcome.REDUCED),
        ("strike", 1),
        ("version", 20),
        ("record", 0, 1, 21, None),
        ("suspend", 1, 30, None),
        ("record", 0, 1, 31, None),
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
