"""The papers of warnings and points: the slip 违规确认单 with its two copies, and the appeal form 申诉单."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from ccleader.metrics.conduct import ConductKind, Standing
from ccleader.metrics.periods import Period
from ccleader.models import agents, appeals, conduct, settings
from ccleader.models.agents import GroupRow
from ccleader.models.conduct import AppealRow, ConductRow, Outcome
from ccleader.reports.folio import (
    READ,
    Block,
    Fields,
    Folio,
    Line,
    Signing,
    blank_span,
    choices,
    folio,
    frame,
    said,
    signer,
    wide,
)
from ccleader.reports.sheets import Head, joined, long_day, moment_text, place_of, short_day
from ccleader.reports.slips import Field, field
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TITLE = mark("paper", "Confirmation of a record")
APPEAL_TITLE = mark("paper", "Appeal against a record")

STATEMENT = 76
"""Millimetres for the agent's statement: a quarter of the page."""

_COPIES = (mark("paper", "the agent's copy"), mark("paper", "copy for the file"))


def kind_text(row: ConductRow) -> str:
    """What a record is: a warning, or its points as they were made."""
    if row.kind is ConductKind.POINTS:
        return str(phrase("paper", "{points} points", points=row.points))
    return translate("conduct", conduct.LABELS[row.kind])


def article_text(row: ConductRow) -> str:
    """Where the article stands: rulebook, version, chapter and number."""
    chapter = " ".join(filter(None, (row.chapter, row.article)))
    told = phrase(
        "paper",
        "“{rulebook}” {version}, {article}",
        rulebook=row.rulebook,
        version=row.version,
        article=chapter,
    )
    return str(told)


def standing_text(row: ConductRow) -> str:
    """What became of a record since: its appeals, or that it was struck; nothing where it stands."""
    parts = [_appealed(row, one) for one in row.appeals]
    if row.struck_at is not None and not any(one.outcome is Outcome.STRUCK for one in row.appeals):
        told = phrase(
            "paper",
            "struck on {day} by {who}: {why}",
            day=short_day(row.struck_at.date()),
            who=row.struck_by,
            why=row.struck_why,
        )
        parts.append(str(told))
    return joined(parts)


def _number(row: ConductRow, one: AppealRow) -> str:
    return f"SS-{row.number}-{one.id}"


def _appealed(row: ConductRow, one: AppealRow) -> str:
    if one.outcome is None or one.decided_at is None:
        day = short_day(one.handed_in_at.date())
        return str(phrase("paper", "under appeal since {day}: {number}", day=day, number=_number(row, one)))
    outcome = outcome_text(one.outcome, one.points_after)
    told = phrase(
        "paper",
        "appeal {number}, {day}: {outcome}, {why}",
        number=_number(row, one),
        day=short_day(one.decided_at.date()),
        outcome=outcome,
        why=one.decided_why,
    )
    return str(told)


def outcome_text(outcome: Outcome, points: int | None) -> str:
    """How an appeal ends; a reduction with the points that stay."""
    if outcome is Outcome.REDUCED:
        left = "____" if points is None else points
        return str(phrase("paper", "reduced to {points} points", points=left))
    return translate("conduct", conduct.LABELS[outcome])


def told_text(row: ConductRow) -> str:
    """How far the paper is: signed, refused with its reason and witness, told, or nothing."""
    if row.signed_on is not None:
        return str(phrase("paper", "signed {day}", day=short_day(row.signed_on)))
    if row.refused_why:
        return str(
            phrase("paper", "refused: {why}, witness {who}", why=row.refused_why, who=row.refusal_witness)
        )
    return (
        "" if row.told_at is None else str(phrase("paper", "told {day}", day=short_day(row.told_at.date())))
    )


def note_of(row: ConductRow) -> str:
    """What stands beside the title: what counts of the record, where that is not all of it."""
    return "" if row.standing is Standing.STANDS else translate("conduct", conduct.LABELS[row.standing])


# ---- the slip


def blank(session: Session, group: GroupRow | None, period: Period | None, now: datetime) -> Folio:
    """The slip for the hand."""
    del period
    day, group_id = now.date(), None if group is None else group.id
    left = settings.value(session, settings.APPEAL_DAYS, day, group_id)
    line = phrase(
        "paper",
        "An appeal is possible within {days} working days, to {whom}.",
        days=left,
        whom=settings.value(session, settings.APPEAL_TO, day, group_id) or "________",
    )
    head = Head(said(TITLE), blank_span(), place_of(group))
    return folio(head, _slip(None, "", str(line)), now, True, _copies())


def slip(session: Session, id: int, now: datetime) -> Folio:
    """The slip of one record."""
    row = conduct.conduct_record(session, id)
    group = agents.group(session, row.group_id)
    head = Head(said(TITLE), long_day(row.day), place_of(group, row.number), row.number, note=note_of(row))
    return folio(head, _slip(row, _earlier(session, row), _appeal_line(session, row)), now, False, _copies())


def slips(session: Session, group_id: int, period: Period, now: datetime) -> list[Folio]:
    """The slips of a group's records over a period."""
    return [slip(session, row.id, now) for row in conduct.records(session, group_id, period)]


def _copies() -> tuple[str, ...]:
    return tuple(map(said, _COPIES))


def _appeal_line(session: Session, row: ConductRow) -> str:
    told = row.day if row.told_at is None else row.told_at.date()
    line = phrase(
        "paper",
        "An appeal is possible within {days} working days, until {day}, to {whom}.",
        days=settings.value(session, settings.APPEAL_DAYS, told, row.group_id),
        day=long_day(appeals.appeal_until(session, row)),
        whom=settings.value(session, settings.APPEAL_TO, told, row.group_id) or "________",
    )
    return str(line)


def _earlier(session: Session, row: ConductRow) -> str:
    """The agent's earlier records under the same article within the window of warnings."""
    reach = settings.value(session, settings.WARNING_DAYS, row.day, row.group_id)
    window = Period(row.day - timedelta(days=reach), row.day)
    found = [
        _named(one, row.warning_id)
        for one in conduct.records(session, None, window, row.agent_id)
        if one.article_id == row.article_id and one.at < row.at
    ]
    if not found:
        return str(phrase("paper", "none within {days} days", days=reach))
    return str(phrase("paper", "within {days} days: {records}", days=reach, records=joined(found)))


def _named(row: ConductRow, warning_id: int | None) -> str:
    """An earlier record in a few words; the one this rests on says so."""
    parts = [row.number, short_day(row.day), kind_text(row), note_of(row)]
    if row.id == warning_id:
        parts.append(str(phrase("paper", "(this record rests on it)")))
    return " ".join(filter(None, parts))


def _slip(row: ConductRow | None, earlier: str, appeal: str) -> Iterator[Block]:
    yield Fields("", (*_people(row), *_facts(row)))
    yield Fields(said(mark("paper", "Article and treatment")), tuple(_basis(row, earlier)))
    statement = "" if row is None else row.statement
    yield frame(mark("paper", "The agent's statement and defence"), statement, STATEMENT)
    yield Fields("", tuple(_after(row)))
    yield Line(appeal)
    yield Signing(
        (
            signer(mark("paper", "Signed by the agent"), "", None, "" if row is None else told_text(row)),
            signer(mark("paper", "Recorded by"), "" if row is None else row.by),
            signer(mark("paper", "Reviewed by")),
        ),
        said(READ),
    )


def _people(row: ConductRow | None) -> tuple[Field, Field]:
    name, number = ("", "") if row is None else (row.agent, row.agent_number)
    return field(mark("paper", "Name"), name), field(mark("paper", "Agent number"), number)


def _facts(row: ConductRow | None) -> Iterator[Field]:
    yield field(mark("paper", "Time"), "" if row is None else moment_text(row.at))
    yield field(mark("paper", "Place, seat"), "" if row is None else row.place)
    yield wide(mark("paper", "What was done"), "" if row is None else row.facts, tall=True)
    yield wide(mark("paper", "Consequence"), "" if row is None else row.consequence)
    yield field(mark("paper", "Witness"), "" if row is None else row.witness)
    yield field(mark("paper", "Evidence"), "" if row is None else row.evidence)


def _basis(row: ConductRow | None, earlier: str) -> Iterator[Field]:
    yield wide(mark("paper", "Article"), "" if row is None else article_text(row))
    yield wide(mark("paper", "Its text"), "" if row is None else row.text, tall=True)
    yield wide(mark("paper", "Same article before"), earlier)
    points = "____" if row is None or row.kind is not ConductKind.POINTS else row.points
    names = {kind: translate("conduct", conduct.LABELS[kind]) for kind in ConductKind}
    names[ConductKind.POINTS] = str(phrase("paper", "{points} points", points=points))
    ticks = [(name, row is not None and row.kind is kind) for kind, name in names.items()]
    yield choices(mark("paper", "Treatment"), ticks, "" if row is None else row.reported_to)
    if row is not None and row.departed_why:
        yield wide(mark("paper", "Why not what was due"), row.departed_why)
    if row is not None and (since := standing_text(row)):
        yield wide(mark("paper", "Since then"), since)


def _after(row: ConductRow | None) -> Iterator[Field]:
    yield wide(mark("paper", "What to improve"), "" if row is None else row.improve)
    refused = row is not None and bool(row.refused_why)
    why = row.refused_why if row is not None else ""
    yield choices(mark("paper", "Refusal"), [(said(mark("paper", "refused to sign; reason:")), refused)], why)
    yield wide(mark("paper", "Witness of it"), "" if row is None else row.refusal_witness)


# ---- the appeal


def blank_appeal(session: Session, group: GroupRow | None, period: Period | None, now: datetime) -> Folio:
    """The appeal form for the hand."""
    del session, period
    head = Head(said(APPEAL_TITLE), blank_span(), place_of(group))
    return folio(head, _appeal(None, None), now, True)


def appeal(session: Session, id: int, now: datetime) -> Folio:
    """The form of one appeal, with the record it is against."""
    row = conduct.appealed(session, id)
    one = next(one for one in row.appeals if one.id == id)
    number = _number(row, one)
    handed = phrase("paper", "handed in {time:%Y-%m-%d %H:%M}", time=one.handed_in_at)
    head = Head(
        said(APPEAL_TITLE),
        str(handed),
        place_of(agents.group(session, row.group_id), number),
        number,
        note="" if one.outcome is None else translate("conduct", conduct.LABELS[one.outcome]),
    )
    return folio(head, _appeal(row, one), now, False)


def _appeal(row: ConductRow | None, one: AppealRow | None) -> Iterator[Block]:
    yield Fields(said(mark("paper", "The record")), tuple(_original(row)))
    yield frame(mark("paper", "Reason of the appeal"), "" if one is None else one.reason, 46)
    yield Fields("", (wide(mark("paper", "Witness"), "" if one is None else one.witness),))
    yield frame(mark("paper", "What the inquiry found"), "" if one is None else one.inquiry, 36)
    outcome, points = (None, None) if one is None else (one.outcome, one.points_after)
    ticks = [(outcome_text(each, points if each is outcome else None), each is outcome) for each in Outcome]
    why = "" if one is None else one.decided_why
    yield Fields(
        "",
        (
            choices(mark("paper", "Decision"), ticks),
            wide(mark("paper", "Reason of the decision"), why, tall=True),
        ),
    )
    by, at = ("", None) if one is None else (one.decided_by, one.decided_at)
    yield Signing(
        (
            signer(mark("paper", "Signed by the agent")),
            signer(mark("paper", "Decision by"), by, at),
            signer(mark("paper", "Supervisor")),
        ),
        said(
            mark(
                "paper",
                "The record stays to be read; what is taken back is struck through, with this form's number.",
            )
        ),
    )


def _original(row: ConductRow | None) -> Iterator[Field]:
    yield field(mark("paper", "Number of the record"), "" if row is None else row.number)
    yield field(mark("paper", "Day"), "" if row is None else long_day(row.day))
    yield from _people(row)
    yield wide(mark("paper", "Article"), "" if row is None else article_text(row))
    yield wide(mark("paper", "What was done"), "" if row is None else row.facts, tall=True)
    yield wide(mark("paper", "Treatment"), "" if row is None else kind_text(row))
