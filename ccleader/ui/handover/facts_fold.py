"""What is known of the shift, in lines: figures, who was away, what is untold, what was seen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ccleader.models import assets, conduct, observations
from ccleader.models.handovers import AWAY, Away, Checked, Facts, HandoverSheet, Heads
from ccleader.ui.chart_data import with_unit
from ccleader.ui.fold import Fold
from ccleader.ui.handover.log_lines import Entry, LogLines
from ccleader.ui.handover.side import Head
from ccleader.ui.theme import Theme
from ccleader.words import phrase, translate


class FactsFold(Fold):
    """Read only; once the handover is signed these are the facts it was signed with."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", "facts")
        self.head.setText(self.tr("Facts of the shift"))
        self.lines = LogLines("facts_lines")
        self.body.addWidget(self.lines)

    def show_facts(self, sheet: HandoverSheet, whole: bool) -> None:
        """Show them, open once signed; `whole` with all that has a part of its own until it is locked."""
        entries = [*_known(sheet), *(_floor(sheet) if whole else ())]
        self.lines.show_entries(entries, writable=False)
        self.setVisible(bool(entries))
        self.tell(" · ".join(_counts(sheet)), sheet.signed_at is not None and bool(entries))


def heads_of(sheet: HandoverSheet) -> list[Head]:
    """The lines of heads and seats, with who they are."""
    shown = (
        ("due", str(phrase("handover", "Due")), ()),
        ("present", str(phrase("handover", "Present")), ()),
        ("late", str(phrase("handover", "Late")), (Away.LATE,)),
        ("early", str(phrase("handover", "Left early")), (Away.EARLY,)),
        ("leave", str(phrase("handover", "On leave")), (Away.LEAVE,)),
        ("off", str(phrase("handover", "Off")), ()),
        ("seats", str(phrase("handover", "Seats in use")), ()),
    )
    counted, said = sheet.counted, sheet.heads
    return [
        Head(
            key,
            title,
            getattr(counted, key),
            getattr(said, key),
            _who(sheet, kinds),
            said.seats_of if key == "seats" else None,
        )
        for key, title, kinds in shown
    ]


def with_values(heads: Heads, values: dict[str, int | None]) -> Heads:
    """Heads with these numbers in the place of theirs."""
    return Heads(**{**vars(heads), **values})


def _who(facts: Facts, kinds: tuple[Away, ...]) -> str:
    found = [absence for absence in facts.absences if absence.kind in kinds]
    return translate("handovers", ", ").join(
        absence.name if absence.minutes is None else f"{absence.name} {_minutes(absence.minutes)}"
        for absence in found
    )


def _minutes(minutes: int) -> str:
    return str(phrase("handover", "{minutes} min", minutes=minutes))


def _counts(facts: Facts) -> Iterator[str]:
    """The line that stands in the head."""
    for kpi in facts.kpis[:4]:
        yield f"{translate('metrics', kpi.metric.label)} {with_unit(kpi.value, kpi.metric.format)}"


def _known(facts: Facts) -> Iterator[Entry]:
    if facts.kpis:
        figures = [
            f"{translate('metrics', kpi.metric.label)} {with_unit(kpi.value, kpi.metric.format)}"
            for kpi in facts.kpis
        ]
        yield Entry(" · ".join(figures))
    for kind in Away:
        names = _who(facts, (kind,))
        if names and kind is not Away.RESTING:
            yield Entry(f"{translate('handovers', AWAY[kind])}: {names}")
    for notice in facts.notices:
        names = translate("handovers", ", ").join(notice.names)
        what = f"{notice.title} {notice.number}".strip()
        yield Entry(str(phrase("handover", "Not told yet: {what} — {names}", what=what, names=names)))
    for seen in facts.observations:
        what = translate("observations", observations.LABELS[observations.ObservationKind(seen.kind)])
        done = translate("observations", observations.LABELS[observations.AtOnce(seen.at_once)])
        parts = (f"{seen.at:%H:%M}", seen.agent_name, what, done, seen.text)
        yield Entry(" · ".join(part for part in parts if part))
    for check in facts.checks:
        yield _checked(check)
    for one in facts.conduct:
        said = translate("conduct", conduct.LABELS[conduct.ConductKind(one.kind)])
        what = f"{said} {one.points}" if one.points else said
        parts = (f"{one.at:%H:%M}", one.agent_name, one.article, what, one.facts)
        yield Entry(" · ".join(part for part in parts if part))


def _checked(check: Checked) -> Entry:
    said = phrase("handover", "checked {ref}: {score}", ref=check.call_ref, score=f"{check.score:g}")
    text = f"{check.agent_name} · {said}"
    if not check.fatal:
        return Entry(text)
    return Entry(text, str(phrase("handover", "fatal error")), "bad")


def _floor(facts: Facts) -> Iterator[Entry]:
    """What has a part of its own while the sheet is written."""
    for duty in facts.delegations:
        said = phrase("handover", "Duty lent: {giver} → {taker}", giver=duty.from_name, taker=duty.to_name)
        yield Entry(f"{said} · {duty.reason}", _span(duty.starts_at, duty.ends_at))
    for visit in facts.visitors:
        who = " · ".join(part for part in (visit.name, visit.unit, visit.purpose) if part)
        yield Entry(f"{phrase('handover', 'Visitor')}: {who}", _span(visit.came_at, visit.left_at))
    for lent in facts.loans:
        said = phrase("handover", "{thing} lent to {name}", thing=lent.thing, name=lent.agent_name)
        yield Entry(str(said), _span(lent.lent_at, lent.back_at))
    for fault in facts.faults:
        state = translate("assets", assets.LABELS[assets.AssetState(fault.state)])
        yield Entry(f"{fault.place}: {state} {fault.note}", fault.ticket, "warn")


def _span(first: datetime, last: datetime | None) -> str:
    return f"{first:%H:%M}–" + ("" if last is None else f"{last:%H:%M}")
