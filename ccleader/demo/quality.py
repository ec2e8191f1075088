"""The demo group's quality checks of half a year. All of it is invented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random
from typing import TYPE_CHECKING

from ccleader.demo.days import Days, worked
from ccleader.metrics.periods import Period, month
from ccleader.models import agents, quality, quality_writes, samples, scorecards
from ccleader.models.changed import Changed
from ccleader.models.quality import EvaluationForm, FindingForm, Purpose, Verdict
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.scorecards import ItemRow
    from ccleader.models.store import Store

FIRST = date(2026, 1, 1)
CARD_FROM = date(2025, 6, 1)
GRADERS = ("周敏", "邵琳")
PER_MONTH = (4, 5)
SEED = 20260629

COACHED, COACHED_ON = "8056", date(2026, 6, 2)
"""何静雯 is coached to repeat what the customer asks for: fewer errors from then on."""

_FAULTS = {"8071": 0.10, "8063": 0.09, "8052": 0.09, "8066": 0.09}
"""Non-fatal errors per item; others lie at `_USUAL`."""
_USUAL = 0.068
_BEFORE, _AFTER = 0.135, 0.06
_FATAL = 0.02
_LEFT = date(2026, 6, 23)
"""From this day on June's calls are drawn but not heard yet, but for those of who is coached."""
_CALLS = ("宽带报修", "账单查询", "套餐变更", "电视故障", "投诉受理")


def add_quality(store: Store, now: datetime) -> None:
    """Fill in the scorecard, the checks so far, and what of June's is still to be heard."""
    group_id = store.read(agents.groups)[0].id
    who = "周敏"
    store.write(phrase("operations", "Take over a scorecard"), partial(_card, group_id=group_id), who=who)
    step = partial(_check, group_id=group_id, now=now)
    store.write(phrase("operations", "Enter quality checks"), step, who=who)
    drawn = phrase("operations", "Draw calls to check: {month}", month=month(now.date()).title)
    store.write(drawn, partial(_plan, group_id=group_id, today=now.date()), who=who)
    store.write(phrase("operations", "Grade calls again"), partial(_again, group_id=group_id), who=GRADERS[1])


def _card(session: Session, group_id: int) -> Changed:
    scorecards.add_starter(session, group_id, CARD_FROM)
    return Changed.SCORECARDS


def _check(session: Session, group_id: int, now: datetime) -> Changed:
    random = Random(SEED)
    card = scorecards.card_on(session, group_id, now.date())
    assert card is not None
    days = worked(session, group_id, Period(FIRST, now.date() - timedelta(days=1)))
    plain = [item for item in card.items if not item.fatal]
    fatal = [item for item in card.items if item.fatal]
    for row in agents.agents(session, group_id):
        for place, day in enumerate(_drawn(days, row.id, random)):
            form = EvaluationForm(
                row.id,
                card.id,
                day,
                f"R{day:%y%m%d}{row.id:02}{place % 10}",
                GRADERS[place % 2],
                call_at=datetime.combine(day, time(random.randint(8, 15), random.randint(0, 59))),
                call_seconds=random.randint(95, 420),
                call_type=random.choice(_CALLS),
                findings=_findings(plain, _chance(row.number, day), random) + _rare(fatal, day, random),
            )
            if day >= _LEFT and row.number != COACHED:
                continue
            heard = datetime.combine(day + timedelta(days=2), time(16))
            made = quality_writes.evaluate(session, form, min(now, heard))
            if heard < now:
                quality_writes.confirm(session, [made], heard)
    _fatal(session, group_id, card.id, fatal, days)
    return Changed.QUALITY


def _plan(session: Session, group_id: int, today: date) -> Changed:
    samples.draw(session, group_id, today, SEED, today)
    return Changed.QUALITY


def _again(session: Session, group_id: int) -> Changed:
    """The other grader hears two calls of June too, and finds one error less in the second."""
    rows = quality.evaluations(session, group_id, Period(_LEFT.replace(day=1), _LEFT))
    firsts = [row for row in rows if row.grader == GRADERS[0] and len(row.findings) > 1]
    for missed, row in enumerate(firsts[:2]):
        form = EvaluationForm(
            row.agent_id,
            row.version_id,
            row.day,
            row.call_ref,
            GRADERS[1],
            Purpose.CALIBRATION,
            row.call_at,
            row.call_seconds,
            row.call_type,
            findings=tuple(FindingForm(found.item_id) for found in row.findings[missed:]),
            second_of=row.id,
        )
        quality_writes.evaluate(session, form, datetime.combine(_LEFT, time(15)))
    return Changed.QUALITY


def _drawn(days: Days, agent_id: int, random: Random) -> list[date]:
    """Four or five days a month on which a call of the agent was drawn."""
    found: list[date] = []
    for number in range(1, 7):
        own = [day for agent, day in sorted(days.cells) if agent == agent_id and day.month == number]
        found += sorted(random.sample(own, min(len(own), random.choice(PER_MONTH))))
    return [day for day in found if day >= FIRST]


def _chance(number: str, day: date) -> float:
    if number == COACHED:
        return _BEFORE if day <= COACHED_ON else _AFTER
    return _FAULTS.get(number, _USUAL)


def _findings(items: Sequence[ItemRow], chance: float, random: Random) -> tuple[FindingForm, ...]:
    """Items drawn wrong; the heavy ones less often."""
    wrong = [item for item in items if random.random() < chance * (0.4 if item.weight > 6 else 1.1)]
    return tuple(FindingForm(item.id) for item in wrong)


def _rare(items: Sequence[ItemRow], day: date, random: Random) -> tuple[FindingForm, ...]:
    """A fatal error now and then; those of June are told in `_fatal`."""
    drawn = random.random() < _FATAL
    if not drawn or day >= date(2026, 6, 1):
        return ()
    return (FindingForm(items[0].id, Verdict.WRONG, "报错资费，已回访更正"),)


def _fatal(session: Session, group_id: int, version_id: int, items: Sequence[ItemRow], days: Days) -> None:
    """One fatal error that is disputed, one that is not; and one call looked for after a complaint."""
    ids = {row.number: row.id for row in agents.agents(session, group_id)}
    for number, june, item, note in (
        ("8052", 18, items[0], "报错资费，客户多付 60 元，已补退"),
        ("8071", 19, items[1], "未核对证件号即告知账单明细"),
    ):
        day = days.from_on(ids[number], date(2026, 6, june))
        form = EvaluationForm(
            ids[number],
            version_id,
            day,
            f"R{day:%y%m%d}F{ids[number]:02}",
            GRADERS[1],
            call_seconds=268,
            call_type=_CALLS[1],
            findings=(FindingForm(item.id, Verdict.WRONG, note),),
        )
        made = quality_writes.evaluate(session, form, datetime.combine(day + timedelta(days=1), time(11)))
        if item is items[0]:
            why = {item.id: "系统当天显示旧资费，按系统答复。"}
            quality_writes.dispute(session, made, why, datetime.combine(day + timedelta(days=2), time(9)))
    day = days.from_on(ids["8066"], date(2026, 6, 24))
    form = EvaluationForm(
        ids["8066"],
        version_id,
        day,
        f"R{day:%y%m%d}T{ids['8066']:02}",
        GRADERS[0],
        purpose=Purpose.TARGETED,
        call_type=_CALLS[4],
        comment="客户投诉应答慢，回听整段，服务无差错。",
    )
    quality_writes.evaluate(session, form, datetime.combine(day + timedelta(days=1), time(15)))
