"""A handover as it stands, gathered for its page."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from ccleader.metrics.periods import Period
from ccleader.models import agents, handovers, settings
from ccleader.models import matters as open_matters
from ccleader.models.assets import AssetKind
from ccleader.models.handovers import LABELS, HandoverSheet, HandoverState, Heads, Line, Turn, Way
from ccleader.models.handovers.facts import AWAY, Away
from ccleader.models.matters import Urgency
from ccleader.models.shifts import ShiftTypeRow
from ccleader.reports.handover_page import (
    ITEMS,
    ROLES,
    TITLE,
    Condition,
    HandoverPage,
    Item,
    MatterLine,
)
from ccleader.reports.sheets import Head, Signed, foot, joined, long_day, moment_text, place_of, short_day
from ccleader.words import phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def one(session: Session, id: int, now: datetime) -> HandoverPage:
    """The page of one handover; a draft with what is known now."""
    return page(session, handovers.handover(session, id), now)


def within(session: Session, group_id: int, period: Period, now: datetime) -> list[HandoverPage]:
    """The pages of the handovers of a group's days, in the order of their shifts."""
    rows = reversed(handovers.handovers(session, group_id, period))
    return [one(session, row.id, now) for row in rows]


def page(session: Session, sheet: HandoverSheet, now: datetime) -> HandoverPage:
    """The page of a handover."""
    as_of = sheet.signed_at or now
    left = [line for line in sheet.matters if line.turn is not Turn.CLOSED]
    return HandoverPage(
        head=_head(session, sheet),
        signed=_signed(sheet),
        items=tuple(
            Item(
                translate("paper", ITEMS[row.item]),
                "normal" if row.normal else "remarks",
                joined((row.carried, row.text)),
            )
            for row in sheet.items
        ),
        foot=foot(now, as_of, sheet.check_code),
        parties=(
            sheet.from_name,
            sheet.to_name,
            settings.value(session, settings.SUPERVISOR, sheet.day, sheet.group_id),
            _event(sheet),
        ),
        heads=_heads(sheet),
        people=_people(sheet),
        matters=tuple(_matter(line, as_of) for line in left),
        turns=_turns(sheet),
        closed=tuple(_closed(line) for line in sheet.matters if line.turn is Turn.CLOSED),
        reminder=sheet.reminder,
        conditions=tuple(Condition(row.text, row.holds) for row in sheet.conditions),
        visitors=tuple(
            (visit.name, visit.unit, visit.purpose, _clock(visit.came_at), _clock(visit.left_at))
            for visit in sheet.visitors
        ),
        loans=tuple(
            (lent.thing, lent.agent_name, lent.reason, _clock(lent.lent_at), _clock(lent.back_at))
            for lent in sheet.loans
        ),
        question=sheet.question,
        way=_way(sheet),
        amendments=tuple(
            (row.text, f"{row.name} {_clock(row.at)}", f"{row.read_by} {_clock(row.read_at)}".strip())
            for row in sheet.added
        ),
    )


def _head(session: Session, sheet: HandoverSheet) -> Head:
    shifts = " → ".join(_shift(kind) for kind in (sheet.shift, sheet.next_shift) if kind is not None)
    return Head(
        translate("paper", TITLE),
        f"{long_day(sheet.day)}\u3000{shifts}",
        place_of(agents.group(session, sheet.group_id), sheet.number),
        sheet.number,
        sheet.state is HandoverState.DRAFT,
    )


def _shift(kind: ShiftTypeRow) -> str:
    return str(phrase("paper", "{shift} ({times})", shift=kind.name, times=kind.label))


def _event(sheet: HandoverSheet) -> str:
    """What happened on the day, and who had the duty lent meanwhile."""
    lent = [
        str(
            phrase(
                "paper",
                "duty lent to {name} {start:%H:%M}–{end}",
                name=duty.to_name,
                start=duty.starts_at,
                end="" if duty.ends_at is None else f"{duty.ends_at:%H:%M}",
            )
        )
        for duty in sheet.delegations
    ]
    return joined([*sheet.events, *lent])


def _heads(sheet: HandoverSheet) -> tuple[str, ...]:
    heads: Heads = sheet.heads
    counts = (heads.due, heads.present, heads.late, heads.early, heads.leave, heads.off)
    seats = "" if heads.seats is None else str(heads.seats)
    if seats and heads.seats_of is not None:
        seats = f"{seats} / {heads.seats_of}"
    faulty = [fault.seat for fault in sheet.faults if fault.kind == AssetKind.EQUIPMENT and fault.seat]
    out = ", ".join(dict.fromkeys(faulty))
    return (*("" if count is None else str(count) for count in counts), seats, out)


def _people(sheet: HandoverSheet) -> tuple[str, ...]:
    """Who was away, a line for each reason."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for absence in sheet.absences:
        told = _bracketed(absence.name, absence.code)
        if absence.minutes:
            told = str(phrase("paper", "{name} {count} min", name=told, count=absence.minutes))
        names[absence.kind].append(told)
    listed = translate("paper", ", ")
    return tuple(
        str(
            phrase(
                "paper", "{kind}: {names}", kind=translate("handovers", AWAY[kind]), names=listed.join(who)
            )
        )
        for kind in Away
        if (who := names.get(kind))
    )


def _turns(sheet: HandoverSheet) -> str:
    count = Counter(line.turn for line in sheet.matters)
    carried = count[Turn.CARRIED] + sum(line.age > 0 for line in sheet.matters if line.turn is Turn.CLOSED)
    told = phrase(
        "paper",
        "{carried} came from the shift before, {new} new, {closed} closed",
        carried=carried,
        new=count[Turn.NEW],
        closed=count[Turn.CLOSED],
    )
    return str(told) if sheet.matters else ""


def _matter(line: Line, as_of: datetime) -> MatterLine:
    overdue = line.overdue(as_of)
    turn = translate("handovers", LABELS[line.turn])
    why = str(phrase("paper", "not done because: {why}", why=line.why_open)) if line.why_open else ""
    origin = translate("matters", open_matters.LABELS[line.origin])
    owner = line.owner
    if line.owner_before and line.owner_before != line.owner:
        owner = f"{line.owner_before} → {line.owner}"
    told = str(phrase("paper", "told: {names}", names=line.informed)) if line.informed else ""
    return MatterLine(
        text=_bracketed(line.text, line.ticket),
        why=joined((str(phrase("paper", "from: {origin}", origin=origin)), why, told)),
        urgency=translate("matters", open_matters.LABELS[line.urgency]),
        urgent=line.urgency is Urgency.RED,
        since=short_day(line.opened_on),
        age=str(line.age),
        owner=owner,
        due="" if line.due_at is None else _due(line.due_at),
        overdue=overdue,
        turn=str(phrase("paper", "{turn} · overdue", turn=turn)) if overdue else turn,
    )


def _due(moment: datetime) -> str:
    day = short_day(moment.date())
    return day if (moment.hour, moment.minute) in ((0, 0), (23, 59)) else f"{day} {moment:%H:%M}"


def _closed(line: Line) -> str:
    return _bracketed(line.text, line.closed_how)


def _bracketed(text: str, more: str) -> str:
    return str(phrase("paper", "{name} ({code})", name=text, code=more)) if more else text


def _way(sheet: HandoverSheet) -> str:
    """How it was taken over where that was not in person, and what else was out of the ordinary."""
    parts = []
    if sheet.way is not None and sheet.way is not Way.IN_PERSON:
        parts.append(f"{translate('handovers', LABELS[sheet.way])} {sheet.way_reason}".strip())
    if sheet.behalf:
        parts.append(
            str(phrase("paper", "signed by {name}: {why}", name=sheet.signed_name, why=sheet.behalf))
        )
    if sheet.despite:
        parts.append(str(phrase("paper", "handed over all the same: {why}", why=sheet.despite)))
    return joined(parts)


def _signed(sheet: HandoverSheet) -> tuple[Signed, ...]:
    stamp = str(phrase("paper", "signed in the program"))
    outgoing, incoming, read = (Signed(translate("paper", role)) for role in ROLES)
    if sheet.signed_at is not None:
        outgoing = replace(outgoing, name=sheet.signed_name, time=moment_text(sheet.signed_at), stamp=stamp)
    if sheet.accepted_at is not None:
        told = stamp if sheet.way in (None, Way.IN_PERSON) else translate("handovers", LABELS[sheet.way])
        incoming = replace(incoming, name=sheet.to_name, time=moment_text(sheet.accepted_at), stamp=told)
    if sheet.sealed_at is not None and sheet.read_by:
        read = replace(read, name=sheet.read_by, time=moment_text(sheet.sealed_at), stamp=stamp)
    return outgoing, incoming, read


def _clock(moment: datetime | None) -> str:
    return "" if moment is None else f"{moment:%m-%d %H:%M}"
