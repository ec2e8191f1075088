"""The rows of the records of people: rulebooks, points, quality checks, coaching (see `people_records`)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from ccleader.metrics.periods import Period
from ccleader.models import agents, coaching, conduct, observations, quality, rulebooks, scorecards
from ccleader.models.observations import ObservationKind
from ccleader.reports.record_columns import Record
from ccleader.reports.record_rows import entered, people

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.rulebooks import VersionRow


def _versions(session: Session, group_id: int, period: Period) -> list[VersionRow]:
    """Every version of the group's rulebooks that holds on a day of the period, the oldest first."""
    found = []
    for book in rulebooks.rulebooks(session, group_id):
        last = None
        for row in rulebooks.versions(session, book.rulebook_id):
            ended = row.effective_to if row.effective_to is not None else last
            if row.effective_from <= period.last and (ended is None or ended >= period.first):
                found.append(row)
            last = row.effective_from
    return sorted(found, key=lambda row: (row.rulebook_id, row.effective_from))


def agent_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """The roster: who was in the group on any day of the period."""
    del now
    for row in agents.agents(session, group_id, include_left=True):
        joined = row.joined_on is None or row.joined_on <= period.last
        if joined and (row.left_on is None or row.left_on >= period.first):
            yield entered(row, agent_number=row.number, agent=row.name)


def rulebook_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Rulebooks, a line for each version in force."""
    del now
    for row in _versions(session, group_id, period):
        yield entered(row, articles=len(rulebooks.articles(session, row.id)))


def article_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """The articles of every version in force."""
    del now
    for version in _versions(session, group_id, period):
        for row in rulebooks.articles(session, version.id):
            yield entered(row)


def points_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Reminders, warnings and points, whatever became of them."""
    del now
    for row in conduct.records(session, group_id, period):
        yield entered(row, standing=row.standing, counted=row.counted, signed=row.signed)


def appeal_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Appeals against the records of the period."""
    del now
    for row in conduct.records(session, group_id, period):
        for appeal in row.appeals:
            yield entered(
                appeal, number=row.number, agent_number=row.agent_number, agent=row.agent, points=row.points
            )


def praise_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """What agents were praised for."""
    del now
    who = people(session)
    for row in observations.observations(session, group_id, period):
        if row.kind is ObservationKind.GOOD and row.agent_id is not None:
            yield entered(row, **who(row.agent_id))


def scorecard_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """The items of the group's scorecards, version by version."""
    del now
    for card in scorecards.cards(session, group_id):
        for row in reversed(scorecards.versions(session, card.scorecard_id)):
            if row.effective_from > period.last:
                continue
            for item in row.items:
                yield entered(item, card=row.name, label=row.label, effective_from=row.effective_from)


def evaluation_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Checked calls, drafts and targeted ones too, with the errors that stand."""
    del now
    for row in quality.evaluations(session, group_id, period):
        wrong = (one for one in row.findings if one.stands and one.verdict is quality.Verdict.WRONG)
        yield entered(row, errors="；".join(one.fault or one.text for one in wrong), counts=row.counts)


def coaching_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Coaching that was open in the period; what only the coach may read is not in it."""
    for row in coaching.coachings(session, group_id, period=period):
        yield entered(row, days_open=row.days_open(now.date()), overdue=row.overdue(now.date()))


def follow_up_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Looks at how coaching goes, on the days of the period."""
    del now
    for row in coaching.coachings(session, group_id, period=period):
        for look in row.follow_ups:
            if period.contains(look.day):
                yield entered(
                    look,
                    number=row.number,
                    agent_number=row.agent_number,
                    agent=row.agent,
                    focus=row.focus,
                )
