"""A handover begins filled in, chained to the one before, and is written until it is signed."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.periods import Period
from ccleader.models import (
    assets,
    attendance,
    handovers,
    leaders,
    matters,
    notices,
    observations,
    plans,
    settings,
    shifts,
    traffic,
    visits,
)
from ccleader.models.assets import AssetForm, AssetKind
from ccleader.models.attendance import Entry
from ccleader.models.handovers import Away, HandoverState, Heads, Item, Mark, Turn
from ccleader.models.leaders import DelegationForm
from ccleader.models.matters import MatterForm, MatterKind
from ccleader.models.notices import NoticeForm
from ccleader.models.observations import AtOnce, ObservationForm, ObservationKind
from ccleader.models.store import Store
from ccleader.models.visits import LoanForm, VisitorForm
from ccleader.words import use
from tests.models.handovers.staged import DAY, Floor, at
from tests.models.made import deliver, fact, read, team, write

NOW = at(15, 40)


def planned(staged: Floor, *kinds: int | None) -> None:
    """Plan the agents in turn: a kind of shift by its place, or rest."""
    ids = [row.id for row in read(staged.store, shifts.shift_types)]
    cells = {
        (agent, DAY): None if kind is None else ids[kind]
        for agent, kind in zip(staged.agents, kinds, strict=True)
    }
    write(staged.store, plans.set_plan, cells)


def test_it_is_numbered_by_its_day_and_chained(staged: Floor) -> None:
    first = staged.start(NOW)
    staged.sign(first, NOW)
    staged.accept(first, NOW)
    second = staged.sheet(staged.start(at(23, 30), staged.xu))
    night = staged.sheet(staged.start(datetime(2026, 7, 1, 7, 30)))
    assert (staged.sheet(first).number, second.number, night.number) == (
        "JJ-20260630-01",
        "JJ-20260630-02",
        "JJ-20260630-03",
    )
    assert (second.previous_id, night.previous_id) == (first, first), "a draft is no link of the chain yet"
    assert (night.day, night.next_day) == (DAY, date(2026, 7, 1))
    assert night.next_shift == staged.shift(NOW).type


def test_the_first_handover_has_none_before_it(staged: Floor) -> None:
    sheet = staged.sheet(staged.start(NOW))
    assert (sheet.previous_id, sheet.state) == (None, HandoverState.DRAFT)
    assert [(row.item, row.normal, row.text) for row in sheet.items] == [(item, True, "") for item in Item]


def test_a_second_handover_of_a_shift_is_refused_saying_where_the_first_is(staged: Floor) -> None:
    staged.start(NOW)
    with pytest.raises(Trouble) as refused:
        staged.start(NOW, staged.xu)
    for word in ("JJ-20260630-01", "周敏"):
        assert word in str(refused.value)


def test_a_draft_taken_back_frees_its_shift_and_number(staged: Floor) -> None:
    staged.start(NOW)
    staged.store.undo()
    assert read(staged.store, handovers.handover_of, staged.group, staged.shift(NOW)) is None
    key = staged.start(NOW, staged.xu)
    assert staged.sheet(key).number == "JJ-20260630-01"
    write(staged.store, handovers.discard, key)
    assert read(staged.store, handovers.handovers, staged.group, Period(DAY, DAY)) == []
    with pytest.raises(Trouble):
        staged.sheet(key)


def test_who_led_the_next_shift_last_is_proposed_to_take_over(staged: Floor) -> None:
    yesterday = NOW - timedelta(days=1)
    staged.start(yesterday + timedelta(hours=8), staged.cheng)
    assert staged.sheet(staged.start(NOW)).to_name == "程立"
    assert staged.sheet(staged.start(NOW - timedelta(days=1))).to_name == "程立"


def test_without_a_past_the_one_other_leader_is_proposed(staged: Floor) -> None:
    before = DAY - timedelta(days=1)
    write(staged.store, leaders.edit_leader, staged.cheng, leaders.LeaderForm("程立", left_on=before))
    assert staged.sheet(staged.start(NOW)).to_name == "许薇"


def test_standing_sentences_are_carried_from_the_previous_handover(staged: Floor) -> None:
    first = staged.start(NOW)
    for item in Item:
        write(staged.store, handovers.edit_item, first, item, text=f"{item} 齐")
    write(staged.store, handovers.edit_item, first, Item.RECORDS, normal=False)
    staged.sign(first, NOW)
    second = staged.start(at(23, 30), staged.xu)
    assert {item: staged.text(second, item) for item in Item} == {
        Item.SITUATION: "",
        Item.EQUIPMENT: "equipment 齐",
        Item.TOOLS: "tools 齐",
        Item.QUALITY: "",
        Item.RECORDS: "",
    }


def test_figures_are_those_of_the_whole_half_hours_inside_the_shift(staged: Floor) -> None:
    queue = write(staged.store, traffic.add_queue, "宽带热线", staged.group)
    deliver(
        staged.store,
        [
            fact(queue, 20260630, 15, calls_offered=100, calls_handled=90),
            fact(queue, 20260630, 16, calls_offered=10, calls_handled=9),
            fact(queue, 20260630, 31, calls_offered=20, calls_handled=18),
            fact(queue, 20260630, 32, calls_offered=100, calls_handled=90),
            fact(queue, 20260701, 0, calls_offered=7, calls_handled=7),
            fact(queue, 20260701, 15, calls_offered=3, calls_handled=2),
            fact(queue, 20260701, 16, calls_offered=100, calls_handled=90),
        ],
        Subject.QUEUE,
    )
    early = {kpi.key: kpi.value for kpi in staged.sheet(staged.start(NOW)).kpis}
    assert (early["calls_offered"], early["answer_rate"]) == (30, 27 / 30)
    night = {kpi.key: kpi.value for kpi in staged.sheet(staged.start(datetime(2026, 7, 1, 7, 30))).kpis}
    assert (night["calls_offered"], night["answer_rate"]) == (10, 9 / 10)


def test_what_is_known_by_the_day_only_is_not_split(staged: Floor) -> None:
    deliver(staged.store, [fact(staged.agents[0], 20260630, 0, Grain.DAY, calls_handled=40)])
    assert staged.sheet(staged.start(NOW)).kpis == ()


def test_heads_and_absences_come_from_attendance(staged: Floor) -> None:
    planned(staged, 0, 0, None)
    first, second, _ = staged.agents
    entries = [Entry(first, DAY, "present", minutes_late=4), Entry(second, DAY, "sick")]
    write(staged.store, attendance.record, entries)
    write(staged.store, settings.set_value, settings.SEATS, 15, DAY)
    headset = write(
        staged.store, assets.add_asset, AssetForm(staged.group, AssetKind.EQUIPMENT, "耳麦", "07")
    )
    write(staged.store, assets.report_fault, headset, "无声", NOW)
    sheet = staged.sheet(staged.start(NOW))
    assert sheet.heads == Heads(2, 1, 1, 0, 1, 1, 14, 15) == sheet.counted
    assert [(row.name, row.kind, row.minutes) for row in sheet.absences] == [
        ("林晓彤", Away.LATE, 4),
        ("王思远", Away.LEAVE, None),
        ("刘洋", Away.RESTING, None),
    ]
    assert sheet.absences[1].code == "病假"


def test_heads_changed_by_hand_stand_beside_those_counted(staged: Floor) -> None:
    planned(staged, 0, 0, 0)
    key = staged.start(NOW)
    write(staged.store, handovers.set_heads, key, Heads(due=3, present=2))
    sheet = staged.sheet(key)
    assert (sheet.heads.present, sheet.counted.present) == (2, 0)
    staged.sign(key, NOW)
    assert staged.sheet(key).heads == sheet.heads
    write(staged.store, plans.set_plan, {(staged.agents[0], DAY): None})
    assert staged.sheet(key).counted == sheet.counted, "frozen with the signature"


def test_all_that_happened_in_the_shift_is_in_it_and_nothing_of_the_next(staged: Floor) -> None:
    group, (first, *_) = staged.group, staged.agents
    write(staged.store, notices.add_notice, NoticeForm("资费调整", DAY, source="市场部", number="12 号"))
    lent = DelegationForm(group, DAY, staged.zhou, at(10), "外出开会", to_agent_id=first)
    write(staged.store, leaders.delegate, lent)
    for moment in (at(10), at(16, 5)):
        write(staged.store, visits.add_visitor, VisitorForm(group, "赵工", moment))
        seen = ObservationForm(group, moment, ObservationKind.DISCIPLINE, AtOnce.CORRECTED, first)
        write(staged.store, observations.observe, seen)
        write(staged.store, visits.add_loan, LoanForm(group, first, "应急手机", moment))
    _, late = read(staged.store, visits.loans_out, group)
    write(staged.store, visits.loan_back, late.id, at(16, 10))
    sheet = staged.sheet(staged.start(NOW))
    assert [row.title for row in sheet.notices] == ["资费调整"]
    assert sheet.notices[0].names == ("林晓彤", "王思远", "刘洋")
    assert [(row.to_name, row.reason) for row in sheet.delegations] == [("林晓彤", "外出开会")]
    assert [row.came_at for row in sheet.visitors] == [at(10)]
    assert [row.at for row in sheet.observations] == [at(10)]
    assert [row.lent_at for row in sheet.loans] == [at(10)]
    late_sheet = staged.sheet(staged.start(at(23, 30), staged.xu))
    assert [row.lent_at for row in late_sheet.loans] == [at(10), at(16, 5)], "out from before"


def test_what_is_out_of_order_makes_remarks_that_say_so(staged: Floor) -> None:
    group = staged.group
    for kind, name in ((AssetKind.EQUIPMENT, "耳麦"), (AssetKind.TOOL, "对讲机")):
        key = write(staged.store, assets.add_asset, AssetForm(group, kind, name))
        write(staged.store, assets.report_fault, key, "损坏", NOW, ticket="D-07")
    write(staged.store, visits.add_loan, LoanForm(group, staged.agents[0], "应急手机", at(10)))
    owed = MatterForm(group, "0630-041 王女士", MatterKind.CALL_BACK)
    write(staged.store, matters.open_matter, owed, NOW)
    sheet = staged.sheet(staged.start(NOW))
    texts = {row.item: row.text for row in sheet.items if not row.normal}
    assert texts.keys() == {Item.EQUIPMENT, Item.TOOLS, Item.QUALITY}
    for item, words in (
        (Item.EQUIPMENT, ("耳麦 损坏", "D-07")),
        (Item.TOOLS, ("对讲机 损坏", "应急手机", "林晓彤")),
        (Item.QUALITY, ("0630-041 王女士",)),
    ):
        assert all(word in texts[item] for word in words)


def test_the_figures_carried_in_follow_the_floor_until_they_are_signed(staged: Floor) -> None:
    key = staged.start(NOW)

    def carried() -> str:
        return next(row.carried for row in staged.sheet(key).items if row.item is Item.RECORDS)

    assert carried() == ""
    write(staged.store, matters.open_matter, MatterForm(staged.group, "待回访"), NOW)
    assert "1" in carried()
    before = carried()
    staged.sign(key, NOW)
    write(staged.store, matters.open_matter, MatterForm(staged.group, "又一件"), NOW)
    use("en")
    assert carried() == before, "signed in the language of the day"


def test_matters_closed_and_opened_since_the_last_signature_are_told_apart(staged: Floor) -> None:
    def opened(text: str, moment: datetime) -> int:
        return int(write(staged.store, matters.open_matter, MatterForm(staged.group, text), moment))

    kept, done = opened("还在", NOW), opened("了结", NOW)
    first = staged.start(NOW)
    staged.sign(first, NOW)
    staged.accept(first, NOW)
    fresh, quick = opened("新的", at(17)), opened("来了就办", at(17))
    write(staged.store, matters.close_matter, done, "已办", at(18))
    write(staged.store, matters.close_matter, quick, "已办", at(18))
    second = staged.start(at(23, 30), staged.xu)
    assert {line.matter_id: line.turn for line in staged.sheet(second).matters} == {
        kept: Turn.CARRIED,
        fresh: Turn.NEW,
        done: Turn.CLOSED,
        quick: Turn.CLOSED,
    }
    staged.sign(second, at(23, 40), staged.xu)
    third = staged.start(datetime(2026, 7, 1, 7, 30))
    assert [line.matter_id for line in staged.sheet(third).matters] == [kept, fresh]


def test_a_matter_reopened_is_carried_on(staged: Floor) -> None:
    key = write(staged.store, matters.open_matter, MatterForm(staged.group, "闪屏"), NOW)
    write(staged.store, matters.close_matter, key, "已换", NOW)
    first = staged.start(NOW)
    staged.sign(first, NOW)
    write(staged.store, matters.reopen_matter, key, "又闪")
    (line,) = staged.sheet(staged.start(at(23, 30), staged.xu)).matters
    assert (line.turn, line.age) == (Turn.CARRIED, 0)


# --- checks -------------------------------------------------------------------------------


def marks(staged: Floor, handover_id: int, moment: datetime = NOW) -> dict[str, Mark]:
    """The worst mark of every field."""
    order = list(Mark)
    found: dict[str, Mark] = {}
    for check in read(
        staged.store, lambda session: handovers.checks(handovers.handover(session, handover_id), moment)
    ):
        assert str(check.text)
        found[check.field] = max(found.get(check.field, Mark.OK), check.mark, key=order.index)
    return found


def test_a_quiet_shift_has_nothing_that_blocks(staged: Floor) -> None:
    planned(staged, 0, 0, 0)
    key = staged.start(NOW)
    write(staged.store, handovers.set_successor, key, staged.xu)
    assert set(marks(staged, key).values()) == {Mark.OK}


def test_remarks_without_text_block_the_signature(staged: Floor) -> None:
    key = staged.start(NOW)
    write(staged.store, handovers.edit_item, key, Item.QUALITY, normal=False)
    assert marks(staged, key)["quality"] is Mark.BLOCK
    with pytest.raises(Misfit) as refused:
        staged.sign(key, NOW)
    assert refused.value.field == Item.QUALITY
    write(staged.store, handovers.edit_item, key, Item.QUALITY, text="投诉 2 件")
    staged.sign(key, NOW)


def test_a_condition_that_holds_blocks_unless_there_is_a_reason(staged: Floor) -> None:
    key = staged.start(NOW)
    (condition, *_) = staged.sheet(key).conditions
    write(staged.store, handovers.set_conditions, key, [condition.text])
    assert marks(staged, key)["conditions"] is Mark.BLOCK
    with pytest.raises(Misfit) as refused:
        staged.sign(key, NOW)
    assert refused.value.field == "conditions"
    write(staged.store, handovers.set_conditions, key, [condition.text], "主管同意先交接")
    assert marks(staged, key)["conditions"] is Mark.WARN
    staged.sign(key, NOW)
    assert [row.text for row in staged.sheet(key).conditions if row.holds] == [condition.text]


def test_the_rest_only_warns(staged: Floor) -> None:
    group = staged.group
    key = staged.start(NOW)
    due = MatterForm(group, "超期", owner="林", due_at=NOW - timedelta(hours=1))
    overdue = write(staged.store, matters.open_matter, due, at(9))
    assert marks(staged, key)["matters"] is Mark.WARN
    write(staged.store, matters.edit_matter, overdue, MatterForm(**{**vars(due), "why_open": "等技术部"}))
    assert marks(staged, key)["matters"] is Mark.OK
    write(staged.store, matters.open_matter, MatterForm(group, "没有责任人"), NOW)
    headset = write(staged.store, assets.add_asset, AssetForm(group, AssetKind.EQUIPMENT, "耳麦"))
    write(staged.store, assets.report_fault, headset, "无声", NOW)
    write(staged.store, visits.add_loan, LoanForm(group, staged.agents[0], "应急手机", at(10)))
    assert marks(staged, key) == {
        "situation": Mark.OK,
        "equipment": Mark.WARN,
        "tools": Mark.WARN,
        "heads": Mark.WARN,
        "matters": Mark.WARN,
        "conditions": Mark.OK,
        "to_id": Mark.WARN,
    }
    staged.sign(key, NOW)


def test_heads_that_differ_from_attendance_warn(staged: Floor) -> None:
    planned(staged, 0, 0, 0)
    key = staged.start(NOW)
    assert marks(staged, key)["heads"] is Mark.OK
    write(staged.store, handovers.set_heads, key, Heads(due=9))
    assert marks(staged, key)["heads"] is Mark.WARN
    write(staged.store, handovers.set_heads, key, None)
    assert marks(staged, key)["heads"] is Mark.OK


def test_a_call_back_carried_without_a_moment_warns(staged: Floor) -> None:
    owed = MatterForm(staged.group, "王女士", MatterKind.CALL_BACK, owner="林", due_at=at(18))
    key = write(staged.store, matters.open_matter, owed, NOW)
    first = staged.start(NOW)
    staged.sign(first, NOW)
    second = staged.start(at(23, 30), staged.xu)
    assert marks(staged, second, at(17)).get("matters") is None
    write(staged.store, matters.edit_matter, key, MatterForm(**{**vars(owed), "due_at": None}))
    assert marks(staged, second, at(17))["matters"] is Mark.WARN


def test_an_earlier_handover_that_nobody_accepted_warns(staged: Floor) -> None:
    first = staged.start(NOW)
    staged.sign(first, NOW)
    second = staged.start(at(23, 30), staged.xu)
    assert marks(staged, second)["chain"] is Mark.WARN
    staged.accept(first, at(23, 35))
    assert "chain" not in marks(staged, second)


def test_what_comes_while_no_shift_runs_stands_in_the_handover_of_the_last_or_the_first(store: Store) -> None:
    group, _ = team(store)
    zhou = write(store, leaders.add_leader, leaders.LeaderForm("周敏"))
    for name, letter, starts in (("上午班", "A", 480), ("下午班", "E", 840)):
        write(store, shifts.add_shift_type, shifts.ShiftTypeForm(name, name[0], letter, starts, starts + 240))
    moments = {"开门前": at(7, 45), "上午": at(9), "午间": at(12, 30), "下午": at(15), "下班后": at(18, 20)}
    for name, moment in moments.items():
        write(store, visits.add_visitor, VisitorForm(group, name, moment))
    drafts = [
        write(store, handovers.start, group, shifts.Shift(DAY, kind), zhou, at(18, 30))
        for kind in read(store, shifts.shift_types)
    ]
    found = [[row.name for row in read(store, handovers.handover, key).visitors] for key in drafts]
    assert found == [["开门前", "上午", "午间"], ["下午", "下班后"]]
