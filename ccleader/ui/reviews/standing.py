"""Who is reviewed in a month and what each review still lacks. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from ccleader.columns import Column
from ccleader.metrics import periods
from ccleader.metrics.conduct import ConductKind
from ccleader.metrics.conduct import Standing as Counted
from ccleader.models import agents, figures, locks, samples
from ccleader.models.agents import AgentRow
from ccleader.models.coaching_coverage import coverage
from ccleader.models.quality import CheckState
from ccleader.reports import review
from ccleader.reports.page import Review
from ccleader.reports.result import listed
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

COMMENT_LENGTH = 120
"""Characters of a comment that the page prints at its reading size."""

PAGES = 2
"""Pages of every review: both sides of one sheet."""

FIGURES, QUALITY, ATTENDANCE = "figures", "quality", "attendance"
POINTS, COACHING, COMMENT = "points", "coaching", "comment"

CHECKS = {
    FIGURES: mark("reviews", "figures"),
    QUALITY: mark("reviews", "quality checks"),
    ATTENDANCE: mark("reviews", "attendance"),
    POINTS: mark("reviews", "points"),
    COACHING: mark("reviews", "coaching"),
    COMMENT: mark("reviews", "comment"),
}
"""What a review needs before it is ready, with its word within a sentence."""

REMARKS = {
    QUALITY: mark("reviews", "! Check disputed"),
    ATTENDANCE: mark("reviews", "! Month not locked"),
    POINTS: mark("reviews", "! Points not settled"),
    COMMENT: mark("reviews", "! Comment long"),
}
"""What may still be open in a review that can be printed."""

NAMED = 2
"""More than so many missing things are told by their number."""

Mark = tuple[str, str]
"""Glyph and colour token."""


class Show(StrEnum):
    """Which of the agents the list shows."""

    ALL = "all"
    LACKING = "lacking"
    READY = "ready"


@dataclass(frozen=True)
class Standing:
    """One agent's review of the month: what is there, what of it is open, and whether it is to be printed."""

    agent: AgentRow
    done: frozenset[str] = frozenset()
    comment: str = ""
    ticked: bool = False
    unsettled: frozenset[str] = frozenset()

    @property
    def missing(self) -> tuple[str, ...]:
        """Keys of the checks that fail, in the order of `CHECKS`."""
        return tuple(check for check in CHECKS if check not in self.done)

    @property
    def ready(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing

    @property
    def excess(self) -> int:
        """Characters that the comment has too many."""
        return max(0, len(self.comment) - COMMENT_LENGTH)

    @property
    def remarks(self) -> tuple[str, ...]:
        """Keys of the checks that hold but have an open matter, in the order of `CHECKS`."""
        unsettled = self.unsettled | ({COMMENT} if self.excess else frozenset())
        return tuple(check for check in CHECKS if check in unsettled & self.done)

    def mark(self, check: str) -> Mark:
        """✓ there, ! there with a remark, × missing."""
        if check not in self.done:
            return "×", "bad"
        return ("!", "warn") if check in self.remarks else ("✓", "ok")

    @property
    def state(self) -> str:
        """The review's state in words."""
        if len(self.missing) > NAMED:
            return str(phrase("reviews", "{count} missing", count=len(self.missing)))
        if self.missing:
            lacks = listed(translate("reviews", CHECKS[key]) for key in self.missing)
            return str(phrase("reviews", "No {lacks}", lacks=lacks))
        if self.remarks:
            return translate("reviews", REMARKS[self.remarks[0]])
        return str(phrase("reviews", "✓ Ready"))

    @property
    def token(self) -> str:
        """The colour token of the state."""
        return "ok" if self.ready and not self.remarks else "warn"


@dataclass(frozen=True)
class Page:
    """A month as the room shows it; `facts` are what its reviews are composed from."""

    month: date
    standings: tuple[Standing, ...]
    facts: review.GroupMonth

    @property
    def known(self) -> bool:
        """Whether any report of the month was imported."""
        return any(FIGURES in standing.done for standing in self.standings)


def read(session: Session, group_id: int, month: date | None, today: date) -> Page:
    """A group's month from the store; without `month` the newest with data, else that of `today`."""
    if month is None:
        known = figures.covered(session, group_id)
        month = min(known.last, today) if known else today
    span = periods.month(month)
    people = agents.agents(session, group_id, on=span.first)
    facts = review.read(session, group_id, span.first, [person.id for person in people], today)
    kept = _Kept(
        facts,
        frozenset(agent_id for agent_id, _ in facts.now),
        samples.missing(session, group_id, span.first),
        coverage(session, group_id, span.first),
        locks.locked(session, group_id, span.first) is not None,
    )
    standings = (
        kept.standing(person)
        for person in people
        if person.joined_on is None or person.joined_on <= span.last
    )
    return Page(span.first, tuple(standings), facts)


@dataclass(frozen=True)
class _Kept:
    """What the checks of a month are told by; what the group does not keep lacks nowhere."""

    facts: review.GroupMonth
    measured: frozenset[int]
    unchecked: Mapping[int, int]
    talks: Mapping[int, Sequence[date]]
    locked: bool

    def standing(self, agent: AgentRow) -> Standing:
        """One agent's review, not ticked yet."""
        records, comment = self.facts.records, self.facts.comments.get(agent.id, "")
        done = {
            FIGURES: agent.id in self.measured,
            QUALITY: records.checks is None or agent.id not in self.unchecked,
            ATTENDANCE: True,
            POINTS: True,
            COACHING: records.cycles is None or bool(self.talks.get(agent.id)),
            COMMENT: bool(comment.strip()),
        }
        unsettled = {
            QUALITY: self._disputed(agent.id),
            ATTENDANCE: agent.id in self.facts.attended and not self.locked,
            POINTS: self._unsettled(agent.id),
        }
        return Standing(agent, _true(done), comment, unsettled=_true(unsettled))

    def _disputed(self, agent_id: int) -> bool:
        checks = self.facts.records.checks or {}
        return any(row.state is CheckState.DISPUTED for row in checks.get(agent_id, ()))

    def _unsettled(self, agent_id: int) -> bool:
        """Whether a record's paper is not complete, or an appeal against it is not decided."""
        found = (self.facts.records.conduct or {}).get(agent_id, ())
        return any(
            row.standing is Counted.APPEALED
            or (row.standing.holds and row.kind is not ConductKind.REMINDER and not row.signed)
            for row in found
        )


def _true(told: Mapping[str, bool]) -> frozenset[str]:
    return frozenset(key for key, there in told.items() if there)


def ticked(standings: Sequence[Standing], chosen: Mapping[int, bool]) -> list[Standing]:
    """The standings with their ticks: as chosen by hand, else the ready ones."""
    return [replace(standing, ticked=chosen.get(standing.agent.id, standing.ready)) for standing in standings]


def shows(show: Show, standing: Standing) -> bool:
    """Whether the list in this mode shows the review."""
    return show is Show.ALL or standing.ready is (show is Show.READY)


def count(standings: Sequence[Standing], show: Show) -> int:
    """How many reviews the list in this mode shows."""
    return sum(shows(show, standing) for standing in standings)


def lacking(standings: Sequence[Standing], check: str) -> list[Standing]:
    """The reviews in which something is missing."""
    return [standing for standing in standings if check not in standing.done]


def unsettled(standings: Sequence[Standing], check: str) -> list[Standing]:
    """The reviews in which something is there but open."""
    return [standing for standing in standings if check in standing.remarks]


def totals(standings: Sequence[Standing]) -> str:
    """The line beside the title: how far the month is."""
    ready = phrase("reviews", "Ready {ready} / {all}", ready=count(standings, Show.READY), all=len(standings))
    lacks = (
        phrase("reviews", "{what} missing {count}", what=translate("reviews", word), count=number)
        for key, word in CHECKS.items()
        if (number := len(lacking(standings, key)))
    )
    return "   ".join(map(str, (ready, *lacks)))


def chosen_text(standings: Sequence[Standing]) -> str:
    """What would be printed now."""
    sheets = sum(standing.ticked for standing in standings)
    return str(phrase("reviews", "{count} ticked, {pages} pages", count=sheets, pages=sheets * PAGES))


def points(page: Review) -> list[tuple[str, tuple[str, ...]]]:
    """Facts of a review that may go into its comment, under what they are."""
    told = (*page.good, *page.improve)
    signals = tuple(
        f"{line.name} {line.verdict.text}"
        for line in page.lines
        if line.verdict.rule is not None and not any(text.startswith(line.name) for text in told)
    )
    named = (
        (phrase("reviews", "Done well"), page.good),
        (phrase("reviews", "To improve"), page.improve),
        (phrase("reviews", "Signals"), signals),
        (phrase("reviews", "Goals of next month"), page.plans),
    )
    return [(str(title), texts) for title, texts in named if texts]


def joined(before: str, point: str) -> str:
    """A point as it goes in behind `before`: parted from a sentence that has no end yet."""
    open_ended = before.strip() and before.rstrip()[-1] not in "。.;；,，!?！？:："
    return str(phrase("reviews", "; ")) + point if open_ended else point


def _has(check: str, row: Standing) -> bool:
    return check in row.done


def _sign(check: str, row: Standing) -> str:
    return row.mark(check)[0]


_HEADINGS = {
    FIGURES: mark("columns", "KPIs"),
    QUALITY: mark("columns", "QA"),
    ATTENDANCE: mark("columns", "Attd."),
    POINTS: mark("columns", "Pts."),
    COACHING: mark("columns", "Talks"),
    COMMENT: mark("columns", "Words"),
}

COLUMNS: tuple[Column[Standing], ...] = (
    Column(
        "ticked",
        mark("columns", "Print"),
        lambda row: row.ticked,
        text=lambda row: str(phrase("reviews", "yes")) if row.ticked else "",
        width=3,
    ),
    Column("name", mark("columns", "Name"), lambda row: row.agent.name, width=7),
    Column("number", mark("columns", "Number"), lambda row: row.agent.number, width=7),
    *(
        Column(check, heading, partial(_has, check), text=partial(_sign, check), width=4)
        for check, heading in _HEADINGS.items()
    ),
    Column("state", mark("columns", "State"), lambda row: row.state, width=10),
)
