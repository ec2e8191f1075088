"""A handover opens with the quality and the points of its shift, and keeps them once it is signed."""

from __future__ import annotations

from datetime import timedelta

from ccleader.metrics.conduct import ConductKind
from ccleader.models import conduct_writes, quality_writes, rulebook_starters, rulebooks, scorecards
from ccleader.models.conduct import ConductForm
from ccleader.models.handovers import Item
from ccleader.models.quality import CheckState, EvaluationForm, FindingForm, Verdict
from tests.models.handovers.staged import DAY, Floor, at
from tests.models.made import read, write


def grade(staged: Floor, ref: str, hour: int, *, fatal: bool = False, draft: bool = False) -> None:
    card = read(staged.store, scorecards.card_on, staged.group, DAY)
    items = [item for item in card.items if item.fatal]
    found = (FindingForm(items[0].id, Verdict.WRONG, "报错资费"),) if fatal else ()
    yesterday = DAY - timedelta(days=1)
    form = EvaluationForm(staged.agents[0], card.id, yesterday, ref, "邵琳", findings=found)
    state = CheckState.DRAFT if draft else CheckState.SAVED
    write(staged.store, quality_writes.evaluate, form, at(hour), state)


def enter(staged: Floor, article: str, hour: int) -> None:
    known = {row.number: row.id for row in read(staged.store, rulebooks.in_force, staged.group, DAY)}
    form = ConductForm((staged.agents[0],), known[article], at(hour), "使用手机约 1 分钟")
    write(staged.store, conduct_writes.record, form, at(hour, 10))


def test_what_was_graded_and_entered_in_the_shift_stands_under_quality(staged: Floor) -> None:
    write(staged.store, scorecards.add_starter, staged.group, DAY - timedelta(days=30))
    write(staged.store, rulebook_starters.add_starter, "floor", staged.group, DAY - timedelta(days=30))
    grade(staged, "R1", 9)
    grade(staged, "R2", 10, fatal=True)
    grade(staged, "R3", 11, draft=True)
    grade(staged, "R4", 17)
    enter(staged, "第9条", 10)
    enter(staged, "第3条", 11)
    enter(staged, "第9条", 18)
    sheet = staged.sheet(staged.start(at(15, 40)))
    assert [(one.call_ref, one.fatal) for one in sheet.checks] == [("R1", 0), ("R2", 1)]
    assert [(one.kind, one.points) for one in sheet.conduct] == [
        (ConductKind.POINTS, 3),
        (ConductKind.WARNING, 0),
    ]
    carried = next(row.carried for row in sheet.items if row.item is Item.QUALITY)
    assert carried == "质检 2 通；致命 1 通；警告 1 起；扣分 3 分"


def test_signed_it_keeps_the_quality_it_was_signed_with(staged: Floor) -> None:
    write(staged.store, rulebook_starters.add_starter, "floor", staged.group, DAY - timedelta(days=30))
    enter(staged, "第9条", 10)
    key = staged.start(at(15, 40))
    before = staged.sheet(key).conduct
    staged.sign(key, at(15, 45))
    enter(staged, "第12条", 11)
    assert staged.sheet(key).conduct == before
