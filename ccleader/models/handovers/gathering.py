"""What a shift leaves behind, gathered for its handover, and the sentences carried in from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from ccleader.metrics import formats
from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.periods import Period
from ccleader.models import (
    agents,
    assets,
    attendance,
    codes,
    conduct,
    events,
    leaders,
    notices,
    observations,
    quality,
    settings,
    visits,
)
from ccleader.models.assets import AssetKind, AssetRow, AssetState
from ccleader.models.attendance import DayRoll
from ccleader.models.conduct import ConductKind
from ccleader.models.figures import By, figures
from ccleader.models.handovers.facts import (
    Absence,
    Away,
    Charged,
    Checked,
    Duty,
    Facts,
    Fault,
    Heads,
    Kpi,
    Lent,
    Seen,
    Untold,
    Visit,
)
from ccleader.models.handovers.records import Item, Turn
from ccleader.models.handovers.turns import Line
from ccleader.models.matters import MatterKind
from ccleader.models.observations import AtOnce, ObservationKind
from ccleader.models.quality import CheckState
from ccleader.models.quality_records import Evaluation
from ccleader.models.shifts import Shift, shift_types
from ccleader.words import mark, phrase, translate

KPIS = ("calls_offered", "calls_handled", "answer_rate", "service_level", "aht", "not_ready_share")
"""The figures of the situation: 来电, 接听, 接通率, 20 秒接通率, 平均处理时长, 示忙."""

_SLOT = timedelta(minutes=30)
_DAY = timedelta(days=1)
_Inside = Callable[[datetime], bool]
_STOP = mark("handovers", "; ")


def gather(session: Session, group_id: int, shift: Shift) -> Facts:
    """All that is known of a shift of a group."""
    day = Period(shift.day, shift.day)
    inside = _inside(session, shift)
    names = {row.id: row.name for row in agents.agents(session, group_id, include_left=True)}
    whole = attendance.day(session, group_id, shift.day)
    roll = whole.of(shift.type.id)
    seats = settings.value(session, settings.SEATS, shift.day, group_id)
    things = assets.assets(session, group_id)
    return Facts(
        counted=_heads(roll, whole, seats, things),
        kpis=_kpis(session, group_id, shift),
        absences=_absences(session, roll, whole.resting if roll.cells else (), names),
        notices=_untold(session, group_id, shift, names),
        delegations=_duties(session, group_id, shift),
        visitors=tuple(
            Visit(came.name, came.unit, came.purpose, came.came_at, came.left_at)
            for came in visits.visitors(session, group_id, day)
            if inside(came.came_at)
        ),
        loans=_loans(session, group_id, shift, inside),
        faults=_faults(things),
        observations=tuple(
            Seen(seen.at, seen.agent_name, seen.kind, seen.at_once, seen.text)
            for seen in observations.observations(session, group_id, day)
            if inside(seen.at)
        ),
        checks=_checks(session, group_id, shift, inside),
        conduct=_conduct(session, group_id, day, inside),
        events=tuple(row.text for row in events.events(session, day, group_id)),
        listed=settings.value(session, settings.NOT_WHILE, shift.day, group_id),
    )


def _inside(session: Session, shift: Shift) -> _Inside:
    """Whether a moment of the shift's business day belongs to it: it lies in its window.

    Where no shift runs, it belongs to the one that began last, before all to the first: else what comes
    between two shifts would stand in no handover.
    """
    others = [Shift(shift.day, kind) for kind in shift_types(session) if kind.id != shift.type.id]
    begins = sorted({other.window[0] for other in (shift, *others)})

    def inside(at: datetime) -> bool:
        if any(_runs(other, at) for other in (shift, *others)):
            return _runs(shift, at)
        return shift.window[0] == max((begin for begin in begins if begin <= at), default=begins[0])

    return inside


def _runs(shift: Shift, at: datetime) -> bool:
    first, last = shift.window
    return first <= at < last


def _touches(shift: Shift, starts: datetime, ends: datetime | None) -> bool:
    """Whether something that lasts touches the shift's window."""
    first, last = shift.window
    return starts < last and (ends is None or ends > first)


def _kpis(session: Session, group_id: int, shift: Shift) -> tuple[Kpi, ...]:
    """The figures over the half hours that lie whole in the shift, past midnight too."""
    first, last = shift.window
    period = Period(first.date(), (last - timedelta(microseconds=1)).date())
    metrics = [BY_KEY[key] for key in KPIS]
    sums: dict[str, tuple[int | None, int | None]] = {}
    for figure in figures(session, metrics, period, group_id=group_id, by=(By.DAY, By.HALF_HOUR)):
        day, slot = figure.keys
        begins = datetime.combine(day, datetime.min.time()) + slot * _SLOT  # type: ignore[arg-type, operator]
        if first <= begins and begins + _SLOT <= last:
            numerator, denominator = sums.get(figure.metric.key, (None, None))
            sums[figure.metric.key] = (
                _plus(numerator, figure.numerator),
                _plus(denominator, figure.denominator),
            )
    return tuple(Kpi(key, *sums[key]) for key in KPIS if key in sums)


def _plus(one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return one if other is None else other
    return one + other


def _heads(roll: DayRoll, whole: DayRoll, seats: int | None, things: list[AssetRow]) -> Heads:
    """Heads as attendance counts them in the shift and on the whole day; seats without those faulty."""
    out = {thing.seat for thing in things if thing.seat and thing.state is not AssetState.OK}
    usable = None if seats is None else seats - len(out)
    if not roll.cells:
        return Heads(seats=usable, seats_of=seats)
    return Heads(
        due=len(roll.due),
        present=len(roll.here),
        late=len(roll.late),
        early=sum(1 for who in roll.here if roll.cells[who].minutes_early),
        leave=len(roll.on_leave),
        off=len(whole.resting),
        seats=usable,
        seats_of=seats,
    )


def _absences(
    session: Session, roll: DayRoll, resting: Iterable[int], names: dict[int, str]
) -> tuple[Absence, ...]:
    """Everybody who was away, kind by kind, by 工号."""
    known = codes.codes(session)
    cells = roll.cells
    found = [Absence(names[who], Away.LATE, minutes=cells[who].minutes_late) for who in roll.late]
    found += [
        Absence(names[who], Away.EARLY, minutes=cells[who].minutes_early)
        for who in roll.here
        if cells[who].minutes_early
    ]
    for kind, people in ((Away.LEAVE, roll.on_leave), (Away.ASKED, roll.asked), (Away.ABSENT, roll.absent)):
        for who in people:
            code = cells[who].code
            found.append(Absence(names[who], kind, "" if code is None else known[code].name))
    found += [Absence(names[who], Away.NOT_IN) for who in roll.not_in]
    return (*found, *(Absence(names[who], Away.RESTING) for who in resting))


def _untold(session: Session, group_id: int, shift: Shift, names: dict[int, str]) -> tuple[Untold, ...]:
    rows = {row.id: row for row in notices.notices(session, group_id, shift.day, open_only=True)}
    return tuple(
        Untold(rows[key].title, rows[key].source, rows[key].number, tuple(names[who] for who in left))
        for key, left in notices.to_tell(session, group_id, shift.day).items()
    )


def _duties(session: Session, group_id: int, shift: Shift) -> tuple[Duty, ...]:
    """The duty as it was lent at any time of the shift."""
    return tuple(
        Duty(
            lent.from_name,
            lent.to_name,
            lent.starts_at,
            lent.ends_at,
            lent.badge_given,
            lent.badge_back,
            lent.reason,
        )
        for lent in leaders.delegations(session, group_id, Period(shift.day, shift.day))
        if _touches(shift, lent.starts_at, lent.ends_at)
    )


def _loans(session: Session, group_id: int, shift: Shift, inside: _Inside) -> tuple[Lent, ...]:
    """What was lent in the shift, and what is out from before."""
    out = visits.loans_out(session, group_id)
    today = visits.loans(session, group_id, Period(shift.day, shift.day))
    found = {row.id: row for row in [*out, *today] if row in out or inside(row.lent_at)}
    ordered = sorted(found.values(), key=lambda row: (row.lent_at, row.id))
    return tuple(Lent(row.thing, row.agent_name, row.lent_at, row.back_at, row.reason) for row in ordered)


def _faults(things: Iterable[AssetRow]) -> tuple[Fault, ...]:
    return tuple(
        Fault(thing.kind, thing.place, thing.seat, thing.state, thing.note, thing.ticket)
        for thing in things
        if thing.state is not AssetState.OK
    )


def _checks(session: Session, group_id: int, shift: Shift, inside: _Inside) -> tuple[Checked, ...]:
    """What was graded in the shift, whenever the calls were; drafts are nobody's yet."""
    first, last = shift.window
    near = Evaluation.graded_at.between(first - _DAY, last + _DAY)
    found = quality.rows(session, Evaluation.group_id == group_id, near)
    return tuple(
        Checked(row.agent, row.call_ref, row.score, row.fatal, row.faults)
        for row in found
        if row.state is not CheckState.DRAFT and inside(row.graded_at)
    )


def _conduct(session: Session, group_id: int, day: Period, inside: _Inside) -> tuple[Charged, ...]:
    return tuple(
        Charged(row.at, row.agent, row.article, row.kind, row.counted, row.facts)
        for row in conduct.records(session, group_id, day)
        if row.standing.holds and inside(row.at)
    )


def carried(facts: Facts, lines: list[Line]) -> dict[Item, str]:
    """Item → the figures carried in, in the chosen language; empty where there is nothing to say."""
    done = Counter(seen.at_once for seen in facts.observations)
    kinds = Counter(seen.kind for seen in facts.observations)
    charged = Counter(one.kind for one in facts.conduct)
    equipment = sum(fault.kind == AssetKind.EQUIPMENT for fault in facts.faults)
    counts = {
        Item.EQUIPMENT: ((mark("handovers", "faulty {count}"), equipment),),
        Item.TOOLS: (
            (mark("handovers", "faulty or missing {count}"), len(facts.faults) - equipment),
            (mark("handovers", "still lent {count}"), sum(loan.back_at is None for loan in facts.loans)),
        ),
        Item.QUALITY: (
            (mark("handovers", "corrected on the spot {count}"), done[AtOnce.CORRECTED]),
            (mark("handovers", "complaints {count}"), kinds[ObservationKind.COMPLAINT]),
            (mark("handovers", "calls checked {count}"), len(facts.checks)),
            (mark("handovers", "with a fatal error {count}"), sum(check.fatal > 0 for check in facts.checks)),
            (mark("handovers", "warnings {count}"), charged[ConductKind.WARNING]),
            (mark("handovers", "points {count}"), sum(one.points for one in facts.conduct)),
        ),
        Item.RECORDS: (
            (mark("handovers", "open matters {count}"), sum(line.turn is not Turn.CLOSED for line in lines)),
            (mark("handovers", "visitors {count}"), len(facts.visitors)),
            (mark("handovers", "things lent {count}"), len(facts.loans)),
            (mark("handovers", "observations {count}"), len(facts.observations)),
        ),
    }
    said = {
        item: [str(phrase("handovers", words, count=count)) for words, count in parts if count]
        for item, parts in counts.items()
    }
    untold = phrase("handovers", "notices not told to all {count}", count=len(facts.notices))
    said[Item.SITUATION] = [_figure(kpi) for kpi in facts.kpis if kpi.value is not None] + (
        [str(untold)] if facts.notices else []
    )
    stop = translate("handovers", _STOP)
    return {item: stop.join(said[item]) for item in Item}


def _figure(kpi: Kpi) -> str:
    name = translate("metrics", kpi.metric.label)
    unit = formats.unit(kpi.metric.format)
    return f"{name} {formats.text(kpi.value, kpi.metric.format)}{unit if unit == '%' else f' {unit}'}".strip()


def remarks(session: Session, group_id: int, lines: list[Line]) -> dict[Item, str]:
    """Item → what stands against calling it normal, as sentences to go on from; only where there is any."""
    faults = _faults(assets.assets(session, group_id))
    owed = [line.text for line in lines if line.kind is MatterKind.CALL_BACK and line.turn is not Turn.CLOSED]
    out = visits.loans_out(session, group_id)
    found = {
        Item.EQUIPMENT: [_faulty(fault) for fault in faults if fault.kind == AssetKind.EQUIPMENT],
        Item.TOOLS: [
            *(_faulty(fault) for fault in faults if fault.kind == AssetKind.TOOL),
            *(
                str(phrase("handovers", "{thing} lent to {name}", thing=loan.thing, name=loan.agent_name))
                for loan in out
            ),
        ],
        Item.QUALITY: [str(phrase("handovers", "To call back: {what}", what=text)) for text in owed],
    }
    stop = translate("handovers", _STOP)
    return {item: stop.join(sentences) for item, sentences in found.items() if sentences}


def _faulty(fault: Fault) -> str:
    said = f"{fault.place} {fault.note}"
    if not fault.ticket:
        return said
    return str(phrase("handovers", "{what} (ticket {ticket})", what=said, ticket=fault.ticket))
