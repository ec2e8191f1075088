"""The demo group 晨曦组: 18 made-up agents, their reports, imported as a leader would import his own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ccleader.demo.calls import FIRST, RESTLESS, UPGRADE, people, traffic
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.changed import Changed
    from ccleader.models.store import Store

NOW = datetime(2026, 6, 30, 7, 46)
"""The moment at which the demo plays: before the early shift of the day after its last facts."""
MONTH = date(2026, 6, 1)
STORE_NAME = "晨曦组2026.ccl"
GROUP = ("晨曦组", "班长", "云川有线客户服务中心", "客服部")

EVENT = "工单系统升级"

TARGETS = {
    "calls_per_day": 90.0,
    "aht": 190.0,
    "not_ready_time": 35 * 60.0,
    "utilisation": 0.75,
    "csat": 0.97,
    "service_level": 0.9,
    "abandon_rate": 0.05,
}


def write_reports(folder: Path) -> list[Path]:
    """Write the demo's report files."""
    from ccleader.demo.files import write_all

    return write_all(traffic(), folder)


def make(store: Store, reports: list[Path], bring_in: Callable[[Store, Path], object]) -> None:
    """Fill an empty store: roster, targets, one import a file, what explains a change, the shift."""
    from ccleader.demo.coaching import add_coaching
    from ccleader.demo.conduct import add_conduct
    from ccleader.demo.quality import add_quality
    from ccleader.demo.shift import add_shift

    store.write(phrase("operations", "Set up the demo group"), _set_up)
    for path in reports:
        bring_in(store, path)
    store.write(phrase("operations", "Write a review comment"), _comment)
    name = phrase("operations", "Add note {day}", day=UPGRADE.isoformat())
    store.write(name, _event)
    add_conduct(store, NOW)
    add_quality(store, NOW)
    add_coaching(store)
    add_shift(store, NOW)


def _set_up(session: Session) -> Changed:
    from ccleader.models.agents import AgentForm, Level, add, add_group
    from ccleader.models.changed import Changed
    from ccleader.models.targets import set_target

    group_id = add_group(session, *GROUP)
    ids: dict[str, int] = {}
    for place, person in enumerate(people(), start=1):
        form = AgentForm(
            group_id=group_id,
            number=person.number,
            name=person.name,
            level=Level(person.level),
            position="客服代表",
            team="一小队" if place % 2 else "二小队",
            hired_on=person.hired_on,
            joined_on=person.hired_on,
            mentor_id=ids.get(person.mentor),
            skills=person.skills,
            seat=f"A{place:02}",
            phone=f"1380000{person.number}",
        )
        ids[person.name] = add(session, form)
    for metric, value in TARGETS.items():
        set_target(session, metric, value, FIRST, group_id)
    return Changed.AGENTS | Changed.TARGETS


def _event(session: Session) -> Changed:
    from ccleader.models.agents import groups
    from ccleader.models.changed import Changed
    from ccleader.models.events import add_event

    add_event(session, UPGRADE, EVENT, groups(session)[0].id)
    return Changed.EVENTS


def _comment(session: Session) -> Changed:
    from ccleader.models.agents import find
    from ccleader.models.reviews import set_comment

    text = "处理时长稳定；最后三天示忙偏长，原因是新系统结案步骤不熟。下月由师傅带练两次，七月中旬复看。"
    return set_comment(session, find(session, RESTLESS)[0].id, MONTH, text)
