"""The records of people in the made group: rules, points, an appeal, praise, checks, a coaching."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from ccleader.models import (
    agents,
    appeals,
    coaching_writes,
    conduct_writes,
    observations,
    quality_writes,
    rulebook_starters,
    rulebooks,
    scorecards,
)
from ccleader.models.coaching import ActionForm, CoachingForm, CoachingKind, GoalForm, Stage
from ccleader.models.conduct import ConductForm, Outcome
from ccleader.models.quality import EvaluationForm, FindingForm, Purpose, Verdict

RULES_FROM = date(2026, 1, 1)


def fill(session: Session, day: date) -> None:
    """Fill in the days before `day`: every standing of a record, every stage of its paper."""
    group = agents.groups(session)[0].id
    people = agents.agents(session, group)
    for key in rulebook_starters.starters():
        rulebook_starters.add_starter(session, key, group, RULES_FROM)
    _record(session, [row.id for row in people], day)
    form = observations.ObservationForm(
        group, _at(day, 3), observations.ObservationKind.GOOD, agent_id=people[0].id, text="客户来电致谢"
    )
    observations.observe(session, form)
    _check(session, group, [row.id for row in people], day)
    _coach(session, people[0].id, day)


def _at(day: date, back: int, hour: int = 10) -> datetime:
    moment = datetime.combine(day, datetime.min.time()) - timedelta(days=back)
    return moment.replace(hour=hour)


def _record(session: Session, people: list[int], day: date) -> None:
    """A warning and the points after it; points under appeal, reduced, and struck."""
    group = agents.groups(session)[0].id
    articles = {row.number: row.id for row in rulebooks.in_force(session, group, day)}

    def enter(who: int, article: str, back: int, points: int | None = None) -> int:
        at = _at(day, back)
        form = ConductForm(
            (who,), articles[article], at, "与 12 席闲谈约 3 分钟", points=points, witness="许薇"
        )
        return conduct_writes.record(session, form, at + timedelta(minutes=10))[0]

    first = enter(people[0], "第3条", 9)
    signed = conduct_writes.CompletionForm(
        told_at=_at(day, 9, 11), statement="今后注意", signed_on=_at(day, 8).date()
    )
    conduct_writes.complete(session, first, signed, _at(day, 7))
    enter(people[0], "第3条", 5)
    waiting, reduced, gone = (enter(who, "三（6）", 4, 6) for who in people[1:4])
    appeals.appeal(session, waiting, "当时在处理投诉", "王思远", _at(day, 2))
    for record, outcome, left in ((reduced, Outcome.REDUCED, 2), (gone, Outcome.STRUCK, None)):
        heard = appeals.appeal(session, record, "情况不同", "", _at(day, 3))
        appeals.decide(session, heard, outcome, left, "问过两边", "事实不全", _at(day, 1))


def _check(session: Session, group: int, people: list[int], day: date) -> None:
    """Clean, with errors, fatal and disputed, and one looked for."""
    scorecards.add_starter(session, group, RULES_FROM)
    card = scorecards.card_on(session, group, day)
    assert card is not None
    fatal = next(item.id for item in card.items if item.fatal)
    plain = [item.id for item in card.items if not item.fatal]
    wrong = tuple(FindingForm(item) for item in plain[:2])
    for place, (who, purpose, findings) in enumerate(
        (
            (people[0], Purpose.RANDOM, ()),
            (people[0], Purpose.RANDOM, wrong),
            (people[1], Purpose.RANDOM, (FindingForm(fatal, Verdict.WRONG, "报错资费"),)),
            (people[2], Purpose.TARGETED, wrong),
        )
    ):
        form = EvaluationForm(
            who,
            card.id,
            _at(day, 6 - place).date(),
            f"R2606{place:04}",
            "邵琳",
            purpose,
            findings=findings,
            comment="整体耐心",
        )
        made = quality_writes.evaluate(session, form, _at(day, 1))
        if purpose is Purpose.RANDOM and findings == wrong:
            quality_writes.confirm(session, [made], _at(day, 0, 8))
        if place == 2:
            quality_writes.dispute(session, made, {fatal: "系统显示旧资费"}, _at(day, 0, 9))


def _coach(session: Session, who: int, day: date) -> None:
    """One cycle that is followed up, with a note for the coach alone."""
    opened = _at(day, 14).date()
    form = CoachingForm(
        who,
        CoachingKind.QUALITY,
        "需求确认、复述",
        "周敏",
        opened_on=opened,
        held_at=_at(day, 14, 15),
        minutes=25,
        situation="回听 5 通",
        behaviour="3 通未复述",
        impact="客户再次来电",
        went_well="语气耐心",
        reality_agent="怕占时间",
        reality_coach="复述只多 4 秒",
        agent_words="愿意试",
        goals=(GoalForm("", "复述率", 40, target=90, actual=80, due_on=opened + timedelta(days=30)),),
        actions=(ActionForm("先复述再查询", "本人", opened + timedelta(days=7), "抽听 2 通"),),
    )
    made = coaching_writes.open_coaching(session, form, opened)
    coaching_writes.move(session, made, Stage.FOLLOW_UP, opened + timedelta(days=1))
    coaching_writes.add_follow_up(session, made, _at(day, 7).date(), "已成习惯", "客户不再追问", day)
    coaching_writes.add_note(session, made, "家里有事，近来容易分心", _at(day, 7))
