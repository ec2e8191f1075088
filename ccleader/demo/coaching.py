"""The demo group's coaching: cycles in every stage, and those that ended. All of it is invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from ccleader.models import agents, coaching_effect, coaching_writes
from ccleader.models.changed import Changed
from ccleader.models.coaching import (
    ActionForm,
    Cause,
    CoachingForm,
    CoachingKind,
    Conclusion,
    GoalForm,
    Stage,
)
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.store import Store

COACH = "周敏"
CYCLE = timedelta(days=42)
"""From the opening to the day the goal is due."""


@dataclass(frozen=True)
class Cycle:
    """One coaching: opened in May or June (day of June, below 1 in May), at which stage, next look on.

    `target` is in the figure's own unit; a goal in words (`words`) has `baseline` and `actual` by hand.
    """

    number: str
    kind: CoachingKind
    focus: str
    metric: str
    target: float
    opened: int
    stage: Stage
    next: int | None = None
    action: str = ""
    seen: tuple[tuple[int, str, str], ...] = ()
    words: str = ""
    baseline: float | None = None
    actual: float | None = None
    conclusion: Conclusion | None = None
    closed: int | None = None


_QUALITY, _FIGURES, _NEW = CoachingKind.QUALITY, CoachingKind.FIGURES, CoachingKind.NEWCOMER

_CYCLES = (
    Cycle("8071", _NEW, "独立接听质检达标", "qa_score", 92, 29, Stage.GOAL, 38),
    Cycle("8063", _QUALITY, "一次说清，减少转出", "nonfatal_rate", 0.07, 26, Stage.GOAL, 32),
    Cycle("8066", _FIGURES, "话后处理过长", "aht", 198, 22, Stage.ANALYSIS, 31),
    Cycle("8052", _QUALITY, "投诉类来电的回访口径", "csat", 0.965, 24, Stage.ANALYSIS, 33),
    Cycle(
        "8058",
        CoachingKind.CONDUCT,
        "示忙前在群内报备，单次不超过 5 分钟",
        "not_ready_time",
        1920,
        16,
        Stage.ACTION,
        33,
        "示忙前在群内报备，单次不超过 5 分钟",
    ),
    Cycle(
        "8061",
        _FIGURES,
        "快捷键与话术精简",
        "aht",
        195,
        12,
        Stage.ACTION,
        36,
        "常用话术存成快捷短语，每班用 10 次",
    ),
    Cycle(
        "8069",
        _NEW,
        "错题复盘，师傅带教",
        "",
        85,
        15,
        Stage.ACTION,
        33,
        "每班复盘 5 道错题，师傅当面讲解",
        words="认证模拟考",
        baseline=76,
        actual=81,
    ),
    Cycle(
        "8033",
        _QUALITY,
        "复述确认不漏项",
        "nonfatal_rate",
        0.06,
        5,
        Stage.FOLLOW_UP,
        28,
        "通话中先复述再查询",
        ((12, "抽听 2 通，复述 1 通", "忙起来会忘"),),
    ),
    Cycle(
        "8056",
        _QUALITY,
        "需求确认、复述",
        "qa_score",
        92,
        2,
        Stage.FOLLOW_UP,
        30,
        "接通 30 秒内复述客户需求",
        (
            (12, "得分上升，复述已成习惯，语速仍偏快", "复述后客户不再追问"),
            (20, "抽听 2 通均复述到位", "心里更稳了"),
        ),
    ),
    Cycle(
        "8047",
        _FIGURES,
        "工单模板化",
        "acw",
        24,
        9,
        Stage.FOLLOW_UP,
        37,
        "用模板写结案备注",
        ((18, "模板已用在三类工单上", "希望再加两个模板"),),
    ),
    Cycle(
        "8038",
        _QUALITY,
        "结束语与情绪安抚",
        "csat",
        0.99,
        -10,
        Stage.SUMMARY,
        None,
        "结束前询问其他需求",
        ((5, "结束语完整", "已经习惯了"), (19, "客户当面致谢一次", "")),
    ),
    Cycle(
        "8042",
        _FIGURES,
        "查询路径梳理",
        "aht",
        188,
        -16,
        Stage.SUMMARY,
        None,
        "按查询路径图操作",
        ((2, "路径图贴在座席上", "查得快了"), (16, "仍有两类业务绕路", "电视类还不熟")),
    ),
    Cycle(
        "8045",
        _QUALITY,
        "投诉升级前先安抚",
        "csat",
        0.99,
        -40,
        Stage.CLOSED,
        None,
        "先安抚再查询",
        ((-20, "两通投诉均先安抚", ""),),
        conclusion=Conclusion.NO_CHANGE,
        closed=24,
    ),
    Cycle(
        "8031",
        _QUALITY,
        "增值业务话术",
        "",
        85,
        -45,
        Stage.CLOSED,
        None,
        "每周演练两次",
        ((-25, "话术完整", ""),),
        "话术演练得分",
        72,
        86,
        Conclusion.REACHED,
        -2,
    ),
    Cycle(
        "8026",
        _FIGURES,
        "话后小结写得短",
        "acw",
        24,
        -50,
        Stage.CLOSED,
        None,
        "结案备注不超过两行",
        ((-30, "备注变短", "有时怕写漏"),),
        conclusion=Conclusion.NO_CHANGE,
        closed=-5,
    ),
)

_SAID = {
    _QUALITY: ("5 次抽检中有 3 次漏了这一步", "担心占用时间", (Cause.SKILL, Cause.HABIT)),
    _FIGURES: ("近四周高于目标，集中在查询和结案两步", "新系统步骤还不熟", (Cause.SKILL,)),
    _NEW: ("上线不久，业务面还窄", "电视类业务没底", (Cause.KNOWLEDGE,)),
    CoachingKind.CONDUCT: ("示忙集中在 17:30 以后，用于补写工单", "升级后工单要写得更多", (Cause.HABIT,)),
}
"""What the coach sees, what the agent says, and where it comes from."""


def add_coaching(store: Store) -> None:
    """Fill in the cycles as they stand on the day of the demo."""
    store.write(phrase("operations", "Enter coaching"), _coach_all, who=COACH)


def _coach_all(session: Session) -> Changed:
    for cycle in _CYCLES:
        _coach(session, cycle)
    return Changed.COACHING


def _coach(session: Session, cycle: Cycle) -> None:
    opened = _day(cycle.opened)
    agent_id = agents.find(session, cycle.number)[0].id
    seen, said, causes = _SAID[cycle.kind]
    form = CoachingForm(
        agent_id,
        cycle.kind,
        cycle.focus,
        COACH,
        opened_on=opened,
        held_at=datetime.combine(opened, time(15, 30)),
        minutes=25,
        place="会议室",
        situation=f"{opened.month} 月回听与报表复盘",
        behaviour=cycle.focus,
        impact="客户需要再次来电或等待更久",
        went_well="态度耐心，流程记得全",
        goals=(_goal(session, cycle, agent_id, opened),),
    )
    made = coaching_writes.open_coaching(session, form, opened)
    if cycle.next is not None:
        coaching_writes.edit_coaching(session, made, next_on=_day(cycle.next))
    if cycle.stage is not Stage.GOAL:
        coaching_writes.move(session, made, Stage.ANALYSIS, opened)
    if cycle.action:
        coaching_writes.edit_coaching(
            session, made, reality_coach=seen, reality_agent=said, causes=causes, support="师傅每周旁听一次"
        )
        coaching_writes.set_actions(session, made, _actions(cycle, opened))
        coaching_writes.move(session, made, Stage.ACTION, opened + timedelta(days=1))
    if cycle.seen:
        _follow(session, made, cycle, opened)


def _follow(session: Session, made: int, cycle: Cycle, opened: date) -> None:
    """The looks at how it went, and the end where there is one."""
    coaching_writes.move(session, made, Stage.FOLLOW_UP, opened + timedelta(days=3))
    following = [_day(day) for day, _, _ in cycle.seen[1:]] + [
        None if cycle.next is None else _day(cycle.next)
    ]
    for (day, seen, words), next_on in zip(cycle.seen, following, strict=True):
        coaching_writes.add_follow_up(session, made, _day(day), seen, words, next_on)
    if cycle.stage is Stage.FOLLOW_UP:
        return
    last = _day(cycle.seen[-1][0])
    coaching_writes.move(session, made, Stage.SUMMARY, last)
    if cycle.closed is not None:
        summary = (
            "目标达成，方法已成习惯" if cycle.conclusion is Conclusion.REACHED else "与之前相比没有明确变化"
        )
        coaching_writes.close(
            session, made, cycle.conclusion, summary, "每月抽听两通", "保持一个月后复看", _day(cycle.closed)
        )


def _actions(cycle: Cycle, opened: date) -> tuple[ActionForm, ...]:
    due = opened + timedelta(days=21)
    done = due if cycle.stage in (Stage.SUMMARY, Stage.CLOSED) else None
    return (
        ActionForm(cycle.action, "本人", due, "班长抽听 2 通", "进行中" if done is None else "已养成", done),
        ActionForm("每班听 1 段标杆录音", "本人", due, "听后记一条", "4 / 12 段", done),
    )


def _goal(session: Session, cycle: Cycle, agent_id: int, opened: date) -> GoalForm:
    due = opened + CYCLE
    if not cycle.metric:
        return GoalForm("", cycle.words, cycle.baseline, target=cycle.target, actual=cycle.actual, due_on=due)
    found = coaching_effect.baseline(session, agent_id, cycle.metric, opened)
    assert found is not None
    return GoalForm(
        cycle.metric,
        "",
        found.value,
        round(found.cases),
        found.first,
        found.last,
        target=cycle.target,
        due_on=due,
    )


def _day(june: int) -> date:
    """A day counted from the first of June: 0 is the last of May."""
    return date(2026, 6, 1) + timedelta(days=june - 1)
