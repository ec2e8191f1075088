"""Make the filled store that a release leaves behind: tests/databases/<schema>.ccl.

    tools/make_database.py          write the file of the present schema; an older one is never made anew

It has rows of every kind, so that a later upgrade step is tried on more than empty tables.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.models import agents, baselines, events, layouts, reviews, targets, traffic
from ccleader.models.agents import AgentForm, Level, Status
from ccleader.models.changed import Changed
from ccleader.models.facts import FactRow
from ccleader.models.schema import HEAD
from ccleader.models.store import Store
from ccleader.words import phrase

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "databases"
JUNE = date(2026, 6, 1)


def main() -> None:
    """Write the file."""
    path = FOLDER / f"{HEAD}.ccl"
    if path.exists():
        sys.exit(f"{path} stands already; delete it only while {HEAD} is not released")
    FOLDER.mkdir(exist_ok=True)
    with Store.open(path) as store:
        for operation in (_roster, _settings, _import, _another_import):
            store.write(phrase("operations", "Fill"), operation, who="林晓彤")
        store.write(phrase("operations", "Undo an import"), lambda session: traffic.withdraw(session, 2))
        store.write(phrase("operations", "Add group"), _group)
        store.undo()
    path.with_name(path.name + ".lock").unlink(missing_ok=True)


def _roster(session: Session) -> Changed:
    group = agents.add_group(session, "晨曦组", "班长", "一中心", "热线部")
    first = AgentForm(
        group_id=group,
        number="0071",
        name="唐欣然",
        level=Level.SENIOR,
        position="话务员",
        team="甲班",
        hired_on=date(2021, 4, 12),
        joined_on=date(2021, 5, 1),
        skills=("宽带", "电视"),
        seat="A12",
        logins=("t001", "w71"),
        phone="13800715678",
    )
    mentor = agents.add(session, first)
    second = AgentForm(group, "8058", "郭子轩", status=Status.TRAINEE, mentor_id=mentor)
    agents.add(session, second)
    agents.add(session, AgentForm(group, "8012", "林晓彤", left_on=date(2026, 6, 30)))
    traffic.add_queue(session, "宽带热线", group)
    traffic.add_queue(session, "电视热线", None)
    return Changed.AGENTS


def _settings(session: Session) -> Changed:
    changed = targets.set_target(session, "aht", 190.0, JUNE)
    changed |= targets.set_target(session, "csat", 0.95, JUNE, 1)
    changed |= layouts.remember(
        session, "工号|姓名|接听量", {"工号": "agent_number", "接听量": "calls_handled"}
    )
    events.add_event(session, date(2026, 6, 22), "工单系统升级", 1)
    changed |= baselines.start_anew(session, "aht", 1, date(2026, 6, 22))
    return changed | Changed.EVENTS | reviews.set_comment(session, 1, JUNE, "保持")


def _import(session: Session) -> Changed:
    info = traffic.BatchInfo("六月.xlsx", "a" * 64, JUNE, date(2026, 6, 30), rows=9, accepted=9, new=9)
    batch = traffic.open_batch(session, info, "林晓彤")
    halves = [_fact(who, 20260600 + day, slot) for who in (1, 2) for day in (1, 2) for slot in (18, 19)]
    traffic.deliver(session, batch, Subject.AGENT, [*halves, _fact(3, 20260601, 29, Grain.PERIOD)])
    traffic.deliver(session, batch, Subject.QUEUE, [_fact(1, 20260601, 18, Grain.HOUR)])
    return Changed.TRAFFIC


def _another_import(session: Session) -> Changed:
    batch = traffic.open_batch(
        session, traffic.BatchInfo("更正.csv", "b" * 64, rows=3, accepted=3, changed=3)
    )
    rows = [_fact(1, 20260601, 18), _fact(2, 20260601, 0, Grain.DAY), _fact(1, 20260601, 29, Grain.PERIOD)]
    traffic.deliver(session, batch, Subject.AGENT, rows)
    totals = [_fact(2, 20260601, 29, Grain.PERIOD)]
    traffic.deliver(session, batch, Subject.QUEUE, totals)
    return Changed.TRAFFIC


def _group(session: Session) -> Changed:
    agents.add_group(session, "朝阳组")
    return Changed.AGENTS


def _fact(subject_id: int, day: int, slot: int, grain: Grain = Grain.HALF_HOUR) -> FactRow:
    """Every other measure known, each value another."""
    values = (None if at % 2 else subject_id * 100 + slot + at for at in range(len(MEASURE_KEYS)))
    return (subject_id, day, int(grain), slot, *values)


if __name__ == "__main__":
    main()
