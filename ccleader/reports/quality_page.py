"""The paper of one quality check 质检评分表: every item of its scorecard, and what is disputed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from ccleader.metrics import formats
from ccleader.metrics.periods import Period
from ccleader.models import agents, quality, scorecards
from ccleader.models.agents import GroupRow
from ccleader.models.quality import CheckState, DisputeOutcome, EvaluationRow, FindingRow, Purpose, Verdict
from ccleader.models.scorecards import CardRow, ItemRow
from ccleader.reports.folio import (
    READ,
    Block,
    Fields,
    Folio,
    Line,
    Signing,
    Table,
    blank_span,
    choices,
    columns,
    folio,
    frame,
    said,
    signer,
)
from ccleader.reports.sheets import Head, long_day, moment_text, place_of
from ccleader.reports.slips import Field, field
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TITLE = mark("paper", "Quality check")

_BLANK_ROWS = 20


def blank(session: Session, group: GroupRow | None, period: Period | None, now: datetime) -> Folio:
    """The form for the hand, with the items of the group's scorecard where it has one."""
    del period
    card = None if group is None else scorecards.card_on(session, group.id, now.date())
    return folio(Head(said(TITLE), blank_span(), place_of(group)), _blocks(None, card), now, True)


def one(session: Session, id: int, now: datetime) -> Folio:
    """The form of one check."""
    row = quality.evaluation(session, id)
    number = f"ZJ-{row.day:%Y%m%d}-{row.id}"
    note = translate("quality", quality.LABELS[row.state])
    head = Head(
        said(TITLE),
        long_day(row.day),
        place_of(agents.group(session, row.group_id), number),
        number,
        note="" if row.state is CheckState.CONFIRMED else note,
    )
    return folio(head, _blocks(row, scorecards.card(session, row.version_id)), now, False)


def within(session: Session, group_id: int, period: Period, now: datetime) -> list[Folio]:
    """The forms of a group's checks of calls of a period, drafts left out."""
    found = quality.evaluations(session, group_id, period)
    return [one(session, row.id, now) for row in found if row.state is not CheckState.DRAFT]


def _blocks(row: EvaluationRow | None, card: CardRow | None) -> Iterator[Block]:
    yield Fields("", tuple(_first(row, card)))
    if row is not None and row.score_only:
        yield Line(said(mark("paper", "Only the score was reported; there are no items.")))
    else:
        yield _items(row, card)
    if row is not None and (table := _disputed(row)) is not None:
        yield table
    yield frame(mark("paper", "Comment"), "" if row is None else row.comment, 10)
    heard = None if row is None else row.heard_at
    yield Signing(
        (
            signer(
                mark("paper", "Signed by the agent"),
                "",
                heard,
                "" if heard is None else said(mark("paper", "confirmed")),
            ),
            signer(mark("paper", "Checked by"), "" if row is None else row.grader),
            signer(mark("paper", "Leader")),
        ),
        said(READ),
    )


def _first(row: EvaluationRow | None, card: CardRow | None) -> Iterator[Field]:
    yield field(mark("paper", "Name"), "" if row is None else row.agent)
    yield field(mark("paper", "Agent number"), "" if row is None else row.agent_number)
    yield field(mark("paper", "Recording"), "" if row is None else row.call_ref)
    yield field(mark("paper", "The call"), "" if row is None else _call(row))
    yield field(
        mark("paper", "Scorecard"), "" if card is None else " · ".join(filter(None, (card.name, card.label)))
    )
    yield field(mark("paper", "Score"), "" if row is None else _score(row))
    purposes = [
        (translate("quality", quality.LABELS[each]), row is not None and row.purpose is each)
        for each in Purpose
    ]
    yield choices(mark("paper", "Why checked"), purposes)


def _call(row: EvaluationRow) -> str:
    lasted = "" if row.call_seconds is None else formats.duration(row.call_seconds)
    return " · ".join(filter(None, (moment_text(row.call_at), lasted, row.call_type)))


def _score(row: EvaluationRow) -> str:
    fatal = row.fatal if row.fatal_known else said(mark("paper", "not told"))
    told = phrase(
        "paper",
        "{score} of {full}; fatal {fatal}, others {faults}",
        score=f"{row.score:g}",
        full=row.full,
        fatal=fatal,
        faults=row.faults,
    )
    return str(told)


def _items(row: EvaluationRow | None, card: CardRow | None) -> Table:
    heads = columns(
        (mark("paper", "Section"), 26),
        (mark("paper", "Item"), 0),
        (mark("paper", "Weight"), 14, "right"),
        (mark("paper", "Right or not"), 24),
        (mark("paper", "Remark"), 46),
    )
    found = {} if row is None else {each.item_id: each for each in row.findings}
    ordered = () if card is None else sorted(card.items, key=lambda item: item.place)
    lines = [_item(item, found, done=row is not None) for item in ordered]
    told = [line[0] for line in lines]
    rows = tuple(
        ("" if place and told[place - 1] == section else section, *rest)
        for place, (section, *rest) in enumerate(lines)
    )
    caption = ""
    if card is not None and card.fatal_zeroes:
        caption = said(mark("paper", "◆ fatal: one of them makes the score 0"))
    return Table(said(mark("paper", "Items")), heads, rows, caption, 0 if rows else _BLANK_ROWS, height=5)


def _item(item: ItemRow, found: Mapping[int, FindingRow], *, done: bool) -> tuple[str, ...]:
    here = found.get(item.id)
    verdict = "" if not done else said(mark("paper", "✓ right"))
    if here is not None:
        verdict = _verdict(here)
    return (
        item.section,
        item.text,
        "◆" if item.fatal else str(item.weight),
        verdict,
        "" if here is None else here.note or here.fault,
    )


def _verdict(here: FindingRow) -> str:
    if here.verdict is Verdict.NOT_APPLICABLE:
        return said(mark("paper", "— not applicable"))
    return said(mark("paper", "× wrong")) if here.stands else said(mark("paper", "✓ right after dispute"))


def _disputed(row: EvaluationRow) -> Table | None:
    """What the agent disputes, and how that ended."""
    heads = columns(
        (mark("paper", "Item"), 44),
        (mark("paper", "What the agent says"), 0),
        (mark("paper", "Ended"), 24),
        (mark("paper", "Why so"), 56),
    )
    lines = tuple(
        (found.fault or found.text, found.disputed_why, _ended(found.outcome), found.decided_why)
        for found in row.findings
        if found.disputed_at is not None
    )
    return Table(said(mark("paper", "Disputed")), heads, lines) if lines else None


def _ended(outcome: DisputeOutcome | None) -> str:
    if outcome is None:
        return said(mark("paper", "not decided"))
    return translate("quality", quality.LABELS[outcome])
