"""What the records say in a review: every standing, more than the page holds, none, and what is not kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from ccleader import words
from ccleader.models import agents, observations, rulebook_starters, rulebooks, scorecards
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductForm
from ccleader.models.conduct_writes import record
from ccleader.models.store import Store
from ccleader.reports import review_records
from ccleader.reports.page import Section
from ccleader.words import phrase
from tests.reports import made_shift

MONTH = made_shift.WHOLE
TODAY = made_shift.DAY


@pytest.fixture(autouse=True)
def _in_chinese() -> None:
    words.use("zh_CN")


@pytest.fixture(scope="module")
def shift(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The store of the filled shift, only to be read."""
    words.use("zh_CN")
    return made_shift.store(tmp_path_factory.mktemp("records"))


@pytest.fixture(scope="module")
def records(shift: Store) -> review_records.Records:
    return shift.read(lambda session: review_records.read(session, 1, MONTH, TODAY))


def there(section: Section | None) -> Section:
    assert section is not None
    return section


def test_a_warning_and_the_points_after_it_add_up(records: review_records.Records) -> None:
    section = there(records.points(1))
    warning, points = (row for row in section.rows if row[1] != "表扬")
    assert section.caption.startswith("有效扣分 2 分，警告 1 次，表扬 2 次")
    assert (warning[3], warning[4], warning[5]) == ("警告", "0", "已签")
    assert (points[1], points[3], points[4], points[5]) == ("第3条", "扣 2 分", "2", "—")
    assert "与 12 席闲谈约 3 分钟" in points[2]


def test_praise_stands_among_the_records_by_its_day(shift: Store, records: review_records.Records) -> None:
    seen = shift.read(lambda session: observations.observations(session, 1, MONTH))
    praised = [row.text for row in seen if row.kind is observations.ObservationKind.GOOD]
    rows = there(records.points(1)).rows
    assert [row[2] for row in rows if row[1] == "表扬"] == praised
    assert [row[0] for row in rows] == ["6月21日", "6月25日", "6月27日", "6月30日"]


@pytest.mark.parametrize(
    ("agent_id", "outcome", "running"),
    [(2, "扣 6 分→0 申诉中", "0"), (3, "扣 6 分→2 减轻", "2"), (4, "扣 6 分→0 撤销", "0")],
)
def test_every_standing_says_what_counts(
    agent_id: int, outcome: str, running: str, records: review_records.Records
) -> None:
    (row,) = there(records.points(agent_id)).rows
    assert row[3:5] == (outcome, running)


def test_checks_tell_errors_fatal_ones_first_and_what_is_not_in_the_score(
    records: review_records.Records,
) -> None:
    clean, faulty = there(records.quality(1)).rows
    assert (clean[2], clean[4]) == ("100", "整体耐心")
    assert faulty[4].count("(") == 2
    ((*_, fatal, grader),) = there(records.quality(2)).rows
    assert fatal.startswith("◆")
    assert fatal.endswith("复核中")
    assert grader == "邵琳"
    targeted = there(records.quality(3))
    assert targeted.caption == "本月无随机抽检"
    assert targeted.rows[0][4].startswith("定向检查")


def test_goals_of_coaching_say_where_they_are(records: review_records.Records) -> None:
    section = there(records.coaching(1))
    (goal,) = section.rows
    assert goal[:4] == ("复述率", "40.0", "90.0", "80.0")
    assert goal[5].startswith("先复述再查询")
    assert section.note.startswith("分析：")


def test_none_this_month_is_one_line(records: review_records.Records) -> None:
    for section in (records.quality(6), records.points(6), records.coaching(6)):
        assert there(section).rows == ()
        assert there(section).caption


def test_what_a_group_does_not_keep_is_left_for_the_hand(shift: Store) -> None:
    found = shift.read(lambda session: review_records.read(session, 99, MONTH, TODAY))
    assert (found.coaching(1), found.quality(1), found.points(1)) == (None, None, None)


def test_more_than_the_page_holds_leaves_a_line_for_the_earlier_ones(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    own = made_shift.store(tmp_path_factory.mktemp("many"))

    def more(session: Session) -> tuple[Changed, None]:
        article = next(row for row in rulebooks.in_force(session, 1, TODAY) if row.number == "三（6）")
        for day in range(1, 11):
            at = datetime(2026, 6, day, 10)
            record(session, ConductForm((5,), article.id, at, "私自外借", points=1), made_shift.NOW)
        return Changed.CONDUCT, None

    own.write(phrase("test", "more"), more)
    found = own.read(lambda session: review_records.read(session, 1, MONTH, TODAY))
    first, *rest = there(found.points(5)).rows
    assert len(rest) == review_records.MOST_RECORDS - 1
    assert first == ("另有较早的 5 条，见登记表",)
    assert [row[4] for row in rest] == ["6", "7", "8", "9", "10"]


def test_checks_and_points_go_with_who_moves_to_another_group(
    tmp_path_factory: pytest.TempPathFactory, records: review_records.Records
) -> None:
    own = made_shift.store(tmp_path_factory.mktemp("moved"))

    def moved(session: Session) -> tuple[Changed, int]:
        other = agents.add_group(session, "启明组")
        rulebook_starters.add_starter(session, "floor", other, TODAY)
        scorecards.add_starter(session, other, TODAY)
        agents.edit(session, 1, replace(agents.agent(session, 1).form(), group_id=other))
        return Changed.ALL, other

    other = own.write(phrase("test", "moved"), moved).value
    found = own.read(lambda session: review_records.read(session, other, MONTH, TODAY))
    assert there(found.quality(1)) == there(records.quality(1))
    told = [row for row in there(records.points(1)).rows if row[1] != "表扬"]
    assert [row for row in there(found.points(1)).rows if row[1] != "表扬"] == told
