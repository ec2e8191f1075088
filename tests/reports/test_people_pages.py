"""The pages of people: points, appeals, coaching, checks, the file of a person, from a filled store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from ccleader import words
from ccleader.metrics.conduct import Standing, span
from ccleader.metrics.periods import Period
from ccleader.models import (
    coaching,
    coaching_writes,
    conduct,
    conduct_writes,
    quality,
    quality_writes,
    rulebooks,
    scorecards,
)
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductForm, ConductRow
from ccleader.models.quality import EvaluationRow, Verdict
from ccleader.models.scorecards import CardRow
from ccleader.models.store import Store
from ccleader.models.timeline import timeline
from ccleader.reports import forms, points_page, points_register
from ccleader.reports.folio import Folio, Table
from ccleader.reports.sheets import Paper
from ccleader.words import phrase
from tests.reports import made_shift, made_store, printed
from tests.reports.printed import squeezed

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
MM_OF_PAGE = 297


REFUSED, AIMED, GIVEN = "不认可", "复述", "R1"
"""What tells the record refused, the coaching with a goal in figures, and the check with a score only."""


@pytest.fixture(scope="module")
def shift(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The store of the filled shift with more of people, only to be read."""
    words.use("zh_CN")
    made = made_shift.store(tmp_path_factory.mktemp("people"))
    made.write(phrase("test", "more"), lambda session: (Changed.ALL, _more(session)), who="周敏")
    return made


def _more(session: Session) -> None:
    """Points in other months, a refusal, a goal in figures, a check of which only the score is known."""
    article = next(row for row in rulebooks.in_force(session, 1, made_shift.DAY) if row.number == "三（6）")
    for day in (date(2026, 2, 3), date(2026, 4, 5), date(2026, 6, 2)):
        at = datetime.combine(day, datetime.min.time()) + timedelta(hours=10)
        form = ConductForm((1,), article.id, at, "私自外借", points=3)
        (made,) = conduct_writes.record(session, form, made_shift.NOW)
    refused = conduct_writes.CompletionForm(refused_why=REFUSED, refusal_witness="许薇")
    conduct_writes.complete(session, made, refused, made_shift.NOW)
    goal = coaching.GoalForm("qa_score", "", 90.0, target=95.0)
    aim = coaching.CoachingForm(2, coaching.CoachingKind.QUALITY, AIMED, "周敏", goals=(goal,))
    coaching_writes.open_coaching(session, aim, date(2026, 6, 28))
    card = scorecards.cards(session, 1)[0]
    given = quality.GivenForm(1, card.id, made_shift.DAY, GIVEN, "邵琳", score=88.0)
    quality_writes.evaluate(session, given, made_shift.NOW)


@pytest.fixture(autouse=True)
def _in_chinese() -> None:
    words.use("zh_CN")


def one(shift: Store, key: str, id: int) -> Paper:
    return shift.read(forms.order(key, made_shift.NOW, id=id))


def month(shift: Store, key: str) -> Paper:
    return shift.read(forms.order(key, made_shift.NOW, group_id=1, period=made_shift.WHOLE))


def text(paper: Paper) -> str:
    return squeezed("".join(printed.texts(paper.pdf())))


def records(shift: Store) -> list[ConductRow]:
    return shift.read(lambda session: conduct.records(session, 1, YEAR))


def checks(shift: Store) -> list[tuple[EvaluationRow, CardRow]]:
    """Every check with the version it was made with."""
    return shift.read(
        lambda session: [
            (row, scorecards.card(session, row.version_id)) for row in quality.evaluations(session, 1, YEAR)
        ]
    )


def register(shift: Store) -> Table:
    (sheet,) = shift.read(lambda s: points_register.within(s, 1, made_shift.WHOLE, made_shift.NOW))
    return next(block for block in sheet.blocks if isinstance(block, Table))


def test_a_slip_has_the_facts_the_whole_article_and_the_warning_it_rests_on(shift: Store) -> None:
    row = next(row for row in records(shift) if row.warning_id is not None)
    copies = [squeezed(page) for page in printed.texts(one(shift, "points", row.id).pdf())]
    assert len(copies) == 2
    assert [("员工联" in copy, "存档联" in copy) for copy in copies] == [(True, False), (False, True)]
    for copy in copies:
        for wanted in (
            row.number,
            row.agent,
            row.facts,
            row.witness,
            row.text,
            row.rulebook,
            row.version,
            row.chapter,
            f"{row.warning_number}6月21日警告（本次据此扣分）",
            "扣2分",
            "不代表同意",
            "第1页，共1页",
        ):
            assert squeezed(wanted) in copy


@pytest.mark.parametrize("id", [None, 1])
def test_the_statement_has_a_quarter_of_the_page(id: int | None, shift: Store) -> None:
    paper = shift.read(forms.order("points", made_shift.NOW, id=id, group_id=1))
    runs = printed.pages(paper.pdf())[0]
    top = next(run.y for run in runs if run.text.startswith("员工陈述"))
    bottom = next(run.y for run in runs if run.text.startswith("改进要求"))
    assert bottom - top > MM_OF_PAGE / 4


def test_a_slip_says_how_long_and_to_whom_to_appeal(shift: Store) -> None:
    row = next(row for row in records(shift) if row.told_at is not None)
    assert "可在5个工作日内（至2026年6月26日周五）向________提出申诉" in text(one(shift, "points", row.id))


def test_what_became_of_a_record_stands_beside_the_title_and_below_the_treatment(shift: Store) -> None:
    told = {row.standing: text(one(shift, "points", row.id)) for row in records(shift)}
    assert "申诉中" in told[Standing.APPEALED]
    assert "减轻为2分" in told[Standing.REDUCED]
    assert "撤销，事实不全" in told[Standing.STRUCK]
    assert "后续" not in told[Standing.STANDS]


def test_a_refusal_is_ticked_with_its_reason_and_witness(shift: Store) -> None:
    row = next(row for row in records(shift) if row.refused_why)
    found = text(one(shift, "points", row.id))
    assert f"拒绝签字，原因：{REFUSED}" in found
    assert f"拒签：{REFUSED}，见证人许薇" in found


def test_running_totals_are_sums_of_what_counts(shift: Store) -> None:
    table = register(shift)
    everything = records(shift)
    for line in table.rows:
        row = next(row for row in everything if row.number == line[0])
        before = [one for one in everything if one.agent_id == row.agent_id and one.at <= row.at]
        for place, name in enumerate(("month", "quarter", "year"), 8):
            counted = sum(one.counted for one in before if span(row.day, name).contains(one.day))
            assert line[place] == str(counted)
    first = [line for line in table.rows if line[2].startswith(made_shift.NAMES[0])]
    assert [line[8:11] for line in first] == [("3", "6", "9"), ("3", "6", "9"), ("5", "8", "11")]


def test_the_register_has_every_record_and_strikes_through_what_does_not_count(shift: Store) -> None:
    table = register(shift)
    rows = [row for row in records(shift) if made_shift.WHOLE.contains(row.day)]
    assert [line[0] for line in table.rows] == [row.number for row in rows]
    assert [rows[place].standing for place in table.struck] == [Standing.STRUCK]
    struck = table.rows[table.struck[0]]
    assert rows[table.struck[0]].number in struck[-1]
    assert len(table.columns) == len(struck) == 16
    assert f"有效扣分{sum(row.counted for row in rows)}分" in text(month(shift, "points_register"))


def test_the_notice_board_names_nobody(shift: Store) -> None:
    found = text(month(shift, "notice_board"))
    rows = [row for row in records(shift) if made_shift.WHOLE.contains(row.day)]
    told = ("A三（6）", "A第3条", "A第3条", "B三（6）", "C三（6）")
    assert all(found.count(line) == told.count(line) for line in told)
    assert "减轻为2分" in found
    for row in rows:
        for secret in (row.agent, row.agent_number, row.facts, row.witness, row.number):
            assert not secret or squeezed(secret) not in found


def test_an_appeal_prints_the_record_the_reason_and_the_decision(shift: Store) -> None:
    for row in records(shift):
        for appeal in row.appeals:
            found = text(one(shift, "appeal", appeal.id))
            for wanted in (
                row.number,
                row.agent,
                row.facts,
                appeal.reason,
                appeal.inquiry,
                appeal.decided_why,
            ):
                assert squeezed(wanted) in found
            assert ("____" in found) is (appeal.points_after is None)


def test_a_coaching_prints_the_talk_and_what_came_of_it_but_no_note_of_the_coach(shift: Store) -> None:
    row = shift.read(lambda session: coaching.coachings(session, 1)[0])
    assert shift.read(lambda session: coaching.notes(session, row.id))
    talk, after = map(squeezed, printed.texts(one(shift, "coaching", row.id).pdf()))
    for wanted in (
        row.number,
        row.agent,
        row.coach,
        row.situation,
        row.behaviour,
        row.impact,
        row.went_well,
        row.reality_agent,
        row.reality_coach,
        row.agent_words,
        *(one.text for one in row.goals),
        *(one.text for one in row.actions),
    ):
        assert squeezed(wanted) in talk
    for look in row.follow_ups:
        assert squeezed(look.seen) in after
        assert squeezed(look.agent_words) in after
    assert "家里有事" not in talk + after


def test_a_goal_in_figures_says_what_chance_allows_for(shift: Store) -> None:
    cycles = shift.read(lambda session: coaching.coachings(session, 1))
    id = next(row.id for row in cycles if row.focus == AIMED)
    found = text(one(shift, "coaching", id))
    assert "质检成绩" in found
    assert "90.0" in found
    assert "数据不足：还差5次抽检" in found


def test_a_figure_by_day_is_drawn_from_before_the_coaching(tmp_path: Path) -> None:
    with made_store.store(tmp_path) as own:

        def aim(session: Session) -> tuple[Changed, int]:
            goal = coaching.GoalForm("aht", "", 195.0, target=185.0)
            form = coaching.CoachingForm(1, coaching.CoachingKind.FIGURES, AIMED, "周敏", goals=(goal,))
            return Changed.COACHING, coaching_writes.open_coaching(session, form, date(2026, 6, 15))

        id = own.write(phrase("test", "aim"), aim).value
        _, after = printed.texts(own.read(forms.order("coaching", made_store.TODAY, id=id)).pdf())
    assert all(word in squeezed(after) for word in ("平均处理时长", "上限", "目标≤185", "6/29", "前后各"))


def test_a_check_prints_every_item_and_what_was_wrong(shift: Store) -> None:
    for row, card in checks(shift):
        if row.call_ref == GIVEN:
            continue
        (page,) = map(squeezed, printed.texts(one(shift, "quality", row.id).pdf()))
        assert all(squeezed(item.text) in page for item in card.items)
        wrong = [found for found in row.findings if found.verdict is Verdict.WRONG]
        assert page.count("×错误") == len(wrong)
        assert page.count("✓正确") == len(card.items) - len(wrong)
        assert squeezed(f"{row.score:g} / {row.full} 分") in page
        assert all(squeezed(found.disputed_why) in page for found in row.findings)


def test_a_check_of_which_only_the_score_is_known_says_so(shift: Store) -> None:
    row, card = next(pair for pair in checks(shift) if pair[0].call_ref == GIVEN)
    found = text(one(shift, "quality", row.id))
    assert "没有评分项明细" in found
    assert "致命未说明" in found
    assert squeezed(card.items[0].text) not in found


def test_the_file_of_a_person_has_all_that_is_on_record(shift: Store) -> None:
    found = text(one(shift, "agent", 1))
    moments = shift.read(lambda session: timeline(session, 1, YEAR))
    assert moments
    for moment in moments:
        assert squeezed(moment.text) in found
        assert squeezed(moment.source) in found
    assert made_shift.NAMES[0] in found
    assert "质检成绩" in found
    assert "有效扣分" in found
    assert not any(name in found for name in made_shift.NAMES[1:4])


def test_no_page_of_people_knows_money(shift: Store) -> None:
    papers = [
        month(shift, key) for key in ("points", "points_register", "notice_board", "coaching", "quality")
    ]
    papers += [one(shift, "appeal", 1), one(shift, "agent", 1)]
    for paper in papers:
        found = text(paper)
        assert not any(word in found for word in ("罚款", "元", "￥", "¥"))


@pytest.mark.parametrize("key", ["points", "points_register", "notice_board", "coaching", "quality"])
def test_pages_of_a_month_lie_within_their_edges(
    key: str, shift: Store, width: Callable[[printed.Printed], float], language: str
) -> None:
    del language
    paper = month(shift, key)
    right = 282.5 if paper.lying else 195.5
    assert not list(printed.overlaps(printed.pages(paper.pdf()), width, right))


def test_a_blank_check_has_the_items_of_the_group(shift: Store) -> None:
    blank = shift.read(forms.order("quality", made_shift.NOW, group_id=1))
    card = shift.read(lambda session: scorecards.card_on(session, 1, made_shift.DAY))
    assert card is not None
    found = text(blank)
    assert all(squeezed(item.text) in found for item in card.items)
    assert "✓" not in found


def test_a_folio_of_a_record_has_a_check_code_and_a_blank_one_has_none(shift: Store) -> None:
    def sheets(session: Session) -> tuple[Folio, Folio]:
        return points_page.slip(session, 1, made_shift.NOW), points_page.blank(
            session, None, None, made_shift.NOW
        )

    filled, empty = shift.read(sheets)
    assert "校验码" in filled.foot
    assert "校验码" not in empty.foot
