"""Operations on matters, the walk-round, visits, assets and drafts of handovers, for any sequence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.periods import Period
from ccleader.models import agents, assets, handovers, leaders, matters, observations, shifts, visits
from ccleader.models.assets import AssetForm, AssetKind
from ccleader.models.handovers import Item
from ccleader.models.leaders import LeaderForm
from ccleader.models.matters import MatterForm
from ccleader.models.observations import ObservationForm, ObservationKind
from ccleader.models.visits import LoanForm, VisitorForm
from ccleader.words import phrase

DAY = date(2026, 6, 15)
WHOLE = Period(date(2026, 1, 1), date(2026, 12, 31))
KINDS = (
    "matter",
    "edit matter",
    "close",
    "reopen",
    "report",
    "asset",
    "fault",
    "mended",
    "observe",
    "visitor",
    "left",
    "loan",
    "back",
    "leader",
    "shifts",
    "start",
    "item",
    "heads",
    "discard",
)
NUMBER = st.integers(0, 9)

STEPS = st.tuples(st.just("floor"), st.sampled_from(KINDS), NUMBER, NUMBER)


def _pick(found: Sequence[Any], number: int) -> Any:
    if not found:
        raise Trouble(phrase("trouble", "nothing there"))
    return found[number % len(found)]


def apply(session: Session, kind: str, one: int, two: int) -> None:
    """Do one step; Trouble where a user would meet it."""
    group = _pick(agents.groups(session), 0).id
    now = datetime(2026, 6, 15, 8 + one, two)
    if kind in KINDS[:5]:
        _matter(session, kind, group, one, now)
    elif kind in KINDS[5:8]:
        _asset(session, kind, group, one, now)
    elif kind in KINDS[8:13]:
        _floor(session, kind, group, one, now)
    else:
        _handover(session, kind, group, one, now)


def _matter(session: Session, kind: str, group: int, number: int, now: datetime) -> None:
    if kind == "matter":
        matters.open_matter(session, MatterForm(group, f"待回访 {number}", owner="林", due_at=now), now)
        return
    row = _pick(matters.matters(session, group, WHOLE), number)
    if kind == "edit matter":
        matters.edit_matter(session, row.id, MatterForm(group, "改期", owner="王"))
    elif kind == "close":
        matters.close_matter(session, row.id, "已办", now)
    elif kind == "reopen":
        matters.reopen_matter(session, row.id, "又出现")
    else:
        matters.send_report(session, row.id, "主管", now)
        matters.answer_report(session, row.id, "已知", now)


def _asset(session: Session, kind: str, group: int, number: int, now: datetime) -> None:
    if kind == "asset":
        assets.add_asset(
            session, AssetForm(group, list(AssetKind)[number % 2], f"耳麦 {number}", f"{number:02}")
        )
        return
    row = _pick(assets.assets(session, group), number)
    if kind == "fault":
        assets.report_fault(session, row.id, "无声", now)
    else:
        assets.mended(session, row.id, "已换", now)


def _floor(session: Session, kind: str, group: int, number: int, now: datetime) -> None:
    who = _pick(agents.agents(session, group), number).id
    if kind == "observe":
        seen = ObservationForm(group, now, list(ObservationKind)[number % 8], agent_id=who, text="离席")
        observations.observe(session, seen, opens_matter=number % 2 == 0)
    elif kind == "visitor":
        visits.add_visitor(session, VisitorForm(group, "赵工", now))
    elif kind == "left":
        visits.visitor_left(session, _pick(visits.visitors(session, group, WHOLE), number).id, now)
    elif kind == "loan":
        visits.add_loan(session, LoanForm(group, who, "应急手机", now))
    else:
        visits.loan_back(session, _pick(visits.loans_out(session, group), number).id, now)


def _handover(session: Session, kind: str, group: int, number: int, now: datetime) -> None:
    if kind == "leader":
        leaders.add_leader(session, LeaderForm(f"班长{number}"))
    elif kind == "shifts":
        shifts.start_with(session, shifts.Preset.THREE_SHIFTS)
    elif kind == "start":
        shift = _pick(shifts.shifts_around(session, now), number)
        handovers.start(session, group, shift, _pick(leaders.leaders(session), number).id, now)
    else:
        row = _pick(handovers.handovers(session, group, WHOLE), number)
        if kind == "item":
            handovers.edit_item(session, row.id, list(Item)[number % 5], normal=False, text="如上")
        elif kind == "heads":
            handovers.set_heads(session, row.id, handovers.Heads(due=number))
        else:
            handovers.discard(session, row.id)
