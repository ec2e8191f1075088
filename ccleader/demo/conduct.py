"""The demo group's rulebooks and its half year of warnings, points and appeals. All of it is invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random
from typing import TYPE_CHECKING

from ccleader.demo.days import Days, worked
from ccleader.metrics.periods import Period
from ccleader.models import agents, appeals, conduct_writes, rulebook_starters, rulebook_writes, rulebooks
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductForm, ConductKind, Outcome
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.store import Store

RULES_FROM = date(2025, 6, 1)
EARLIER = Period(date(2026, 1, 1), date(2026, 5, 31))
EARLIER_RECORDS = 18
"""Occurrences drawn for each earlier month."""
SEED = 20260630

_CHAT = "与邻座闲谈约 3 分钟，当面提醒后停止"
_CHAT_AGAIN = "与 12 席闲谈约 3 分钟，提醒后又继续"
_JUNE = (
    ("8066", "第3条", 2, _CHAT),
    ("8042", "第9条", 4, "座席上放零食和杂志，未接电话时翻看"),
    ("8061", "第9条", 8, "使用个人手机约 2 分钟"),
    ("8047", "第9条", 9, "使用个人手机回复消息，约 1 分钟"),
    ("8069", "第7条", 9, "未戴工号牌，提醒后戴上"),
    ("8058", "第3条", 10, "在过道高声说笑，邻座正在通话"),
    ("8063", "第7条", 12, "未换工作鞋进入大厅"),
    ("8042", "三（5）①", 15, "离席 6 分钟，系统停在空闲状态"),
    ("8038", "第13条", 17, "休息区椅子未推回，餐盒留在桌上"),
    ("8066", "第3条", 18, _CHAT_AGAIN),
    ("8033", "三（5）④", 19, "下班后耳麦放在椅子上"),
    ("8052", "三（5）②", 22, "下班未退出话务系统，夜班代为退出"),
    ("8058", "第3条", 23, _CHAT_AGAIN),
    ("8063", "第3条", 24, _CHAT),
    ("8042", "第9条", 25, "通话间隙使用手机，第二次"),
    ("8058", "三（5）①", 26, "20:14 起离席 12 分钟未选状态，有录屏"),
    ("8071", "第3条", 26, "与师傅谈生活话题，声音偏大"),
)
"""Number, article, day of June from which on the agent's first day with calls is taken, what happened."""

_OFTEN = (
    ("第3条", _CHAT, 4),
    ("第9条", "座席上使用手机，约 1 分钟", 3),
    ("第7条", "工号牌未佩戴，提醒后戴上", 2),
    ("三（5）①", "离席未选状态，约 5 分钟", 3),
    ("第8条", "剩水倒在绿植里", 1),
    ("第13条", "休息区桌面未收拾", 1),
)
"""Article, what happened, how often of all."""

_UNSIGNED = 3
"""The last records whose slips are not signed yet."""


def add_conduct(store: Store, now: datetime) -> None:
    """Fill in rulebooks, records and appeals as they stand at `now`."""
    group_id = store.read(agents.groups)[0].id
    who = "周敏"
    store.write(phrase("operations", "Take over rulebooks"), partial(_rules, group_id=group_id), who=who)
    step = partial(_record, group_id=group_id, now=now)
    store.write(phrase("operations", "Enter warnings and points"), step, who=who)


def _rules(session: Session, group_id: int) -> Changed:
    """Both rulebooks, known to everybody from the day of joining."""
    for key in rulebook_starters.starters():
        rulebook_starters.add_starter(session, key, group_id, RULES_FROM)
    for book in rulebooks.rulebooks(session, group_id):
        for row in agents.agents(session, group_id):
            known_on = max(RULES_FROM, row.joined_on or RULES_FROM)
            rulebook_writes.acknowledge(session, book.id, [row.id], known_on)
    return Changed.RULEBOOKS


def _record(session: Session, group_id: int, now: datetime) -> Changed:
    ids = {row.number: row.id for row in agents.agents(session, group_id)}
    articles = {row.number: row.id for row in rulebooks.in_force(session, group_id, now.date())}
    days = worked(session, group_id, Period(EARLIER.first, now.date() - timedelta(days=1)))
    made: dict[tuple[str, int], int] = {}
    for agent, article, at, facts in _drawn(days, Random(SEED)):
        _enter(session, agent, articles[article], at, facts, now)
    for number, article, june, facts in _JUNE:
        day = days.from_on(ids[number], date(2026, 6, june))
        at = datetime.combine(day, time(10 + june % 6, 5 * (june % 12)))
        made[number, june] = _enter(session, ids[number], articles[article], at, facts, now)
    _settle(session, made)
    _sign(session, group_id, made)
    return Changed.CONDUCT


def _drawn(days: Days, random: Random) -> list[tuple[int, str, datetime, str]]:
    """Occurrences of the earlier months: agent, article, when, what happened; in order of time."""
    found = []
    kinds = [kind for kind in _OFTEN for _ in range(kind[2])]
    for month in range(EARLIER.first.month, EARLIER.last.month + 1):
        cells = sorted((agent, day) for agent, day in days.cells if (day.year, day.month) == (2026, month))
        for agent, day in random.sample(cells, EARLIER_RECORDS):
            article, facts, _ = random.choice(kinds)
            found.append((agent, article, datetime.combine(day, time(random.randint(8, 15), 20)), facts))
    return sorted(found, key=lambda one: one[2])


def _enter(session: Session, agent: int, article: int, at: datetime, facts: str, now: datetime) -> int:
    """What the article asks for, told to the agent within the quarter of an hour."""
    form = ConductForm(
        (agent,), article, at, facts, witness="周敏", told_at=min(now, at + timedelta(minutes=15))
    )
    return conduct_writes.record(session, form, at + timedelta(minutes=20))[0]


def _settle(session: Session, made: Mapping[tuple[str, int], int]) -> None:
    """One record is struck after an appeal, one appeal waits."""
    heard = appeals.appeal(
        session, made["8033", 19], "耳麦是同事借用后放下的。", "刘洋", datetime(2026, 6, 20, 9)
    )
    appeals.decide(
        session,
        heard,
        Outcome.STRUCK,
        None,
        "刘洋说明当晚借用过该耳麦。",
        "事实与本人无关。",
        datetime(2026, 6, 22, 10),
    )
    reason = "孩子发烧，事先经值班班长同意使用手机，登记人不知情。"
    appeals.appeal(session, made["8061", 8], reason, "王思远", datetime(2026, 6, 27, 11))


def _sign(session: Session, group_id: int, made: Mapping[tuple[str, int], int]) -> None:
    """All but the last slips came back signed the next day."""
    from ccleader.models.conduct import unsigned

    last = sorted(made.values())[-_UNSIGNED:]
    for row in unsigned(session, group_id):
        if row.id not in last and row.kind is not ConductKind.REMINDER:
            back = row.at + timedelta(days=1)
            form = conduct_writes.CompletionForm(
                told_at=row.told_at,
                statement="已知道，今后注意。" if row.points else "",
                signed_on=back.date(),
            )
            conduct_writes.complete(session, row.id, form, back)
