"""Rulebooks: versions side by side, what holds on a day, how an article is found, what stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from ccleader.errors import Misfit, Trouble
from ccleader.models import agents, rulebook_starters, rulebook_writes, rulebooks
from ccleader.models.agents import AgentForm
from ccleader.models.article_names import number_parts
from ccleader.models.rulebook_writes import short_of
from ccleader.models.rulebooks import ArticleForm, RulebookForm, Scope, Severity, VersionForm
from ccleader.models.store import Store
from tests.models.conducted import START, TEXTS, floor
from tests.models.made import read, team, write

JUNE = date(2026, 6, 1)
JULY = date(2026, 7, 1)


def numbers(rows: Sequence[ArticleForm]) -> list[str]:
    return [row.number for row in rows]


def test_articles_read_as_they_were_entered_with_words_for_lists(store: Store) -> None:
    made = floor(store)
    rows = read(store, rulebooks.articles, made.version)
    assert [replace(row.form(), short="") for row in rows] == list(TEXTS)
    assert [row.short for row in rows][:2] == ["禁烟区不吸烟", "座席区不打闹"]
    assert {(row.rulebook, row.version) for row in rows} == {("现场规范", "首版")}
    assert rows[0].fixed
    assert not rows[2].fixed
    assert not rows[3].fixed
    assert read(store, rulebooks.article, rows[1].id) == rows[1]


def test_an_article_taken_back_says_so(store: Store) -> None:
    with pytest.raises(Trouble, match="撤回|taken back"):
        read(store, rulebooks.article, 99)
    with pytest.raises(Trouble, match="撤回|taken back"):
        read(store, rulebooks.version, 99)


def test_a_new_version_copies_the_articles_and_holds_from_its_day(store: Store) -> None:
    made = floor(store)
    second = write(store, rulebook_writes.add_version, made.rulebook, VersionForm("二版", JULY))
    write(
        store,
        rulebook_writes.set_articles,
        second,
        [(row.id, row.form()) for row in read(store, rulebooks.articles, second)][1:],
    )
    before = read(store, rulebooks.in_force, made.group, date(2026, 6, 30))
    after = read(store, rulebooks.in_force, made.group, JULY)
    assert (len(before), len(after)) == (6, 5)
    assert {row.version for row in before} == {"首版"}
    assert {row.version for row in after} == {"二版"}
    assert read(store, rulebooks.in_force, made.group, date(2025, 12, 31)) == []
    assert [row.label for row in read(store, rulebooks.versions, made.rulebook)] == ["二版", "首版"]
    (latest,) = read(store, rulebooks.rulebooks, made.group)
    assert latest.label == "二版"


def test_an_ended_version_leaves_nothing_in_force(store: Store) -> None:
    made = floor(store)
    row = read(store, rulebooks.version, made.version)
    ended = replace(row.form(), effective_to=date(2026, 5, 31))
    write(store, rulebook_writes.edit_version, row.id, ended)
    assert read(store, rulebooks.in_force, made.group, JUNE) == []
    assert len(read(store, rulebooks.in_force, made.group, date(2026, 5, 31))) == 6


def test_rules_of_another_group_for_leaders_or_retired_do_not_hold(store: Store) -> None:
    made = floor(store)
    other, _ = team(store, 1, "朝阳组", 9001)
    common = write(
        store,
        rulebook_writes.add_rulebook,
        RulebookForm("全中心", scope=Scope.LEADERS),
        VersionForm("首版", START),
        TEXTS[:1],
    )
    assert read(store, rulebooks.in_force, other, JUNE) == []
    assert len(read(store, rulebooks.in_force, other, JUNE, Scope.LEADERS)) == 1
    assert [row.name for row in read(store, rulebooks.rulebooks, made.group)] == ["现场规范", "全中心"]
    write(store, rulebook_writes.retire, made.rulebook)
    assert [row.name for row in read(store, rulebooks.rulebooks, made.group)] == ["全中心", "现场规范"]
    assert read(store, rulebooks.in_force, made.group, JUNE) == []
    write(store, rulebook_writes.bring_back, made.rulebook)
    assert len(read(store, rulebooks.in_force, made.group, JUNE)) == 6
    assert common != made.rulebook


def test_a_cited_version_keeps_its_text(store: Store) -> None:
    made = floor(store)
    record = made.record("第1条", datetime(2026, 6, 3, 9))
    row = read(store, rulebooks.version, made.version)
    assert row.cited
    changed = [(one.id, replace(one.form(), text="别的")) for one in read(store, rulebooks.articles, row.id)]
    with pytest.raises(Trouble, match="新版本|new version"):
        write(store, rulebook_writes.set_articles, row.id, changed)
    for field, form in (
        ("label", replace(row.form(), label="改名")),
        ("effective_from", replace(row.form(), effective_from=JUNE)),
    ):
        with pytest.raises(Misfit) as refused:
            write(store, rulebook_writes.edit_version, row.id, form)
        assert refused.value.field == field
    with pytest.raises(Misfit):
        write(store, rulebook_writes.edit_rulebook, made.rulebook, RulebookForm("改名", group_id=made.group))
    told = replace(row.form(), announced_on=date(2025, 12, 20), effective_to=JULY)
    write(store, rulebook_writes.edit_version, row.id, told)
    write(store, rulebook_writes.suspend, record.article_id, JULY)
    assert read(store, rulebooks.version, row.id).form() == told
    assert read(store, rulebooks.article, record.article_id).suspended(JULY)


def test_a_signed_version_keeps_its_text(store: Store) -> None:
    made = floor(store)
    first, second, third = made.people
    write(store, rulebook_writes.acknowledge, made.version, [first, second], JUNE)
    write(store, rulebook_writes.acknowledge, made.version, [first], JULY)
    assert read(store, rulebook_writes.acknowledged, made.version) == {first: JUNE, second: JUNE}
    assert read(store, rulebook_writes.unacknowledged, made.version, made.group, JULY) == [third]
    with pytest.raises(Trouble):
        write(store, rulebook_writes.set_articles, made.version, [])


def test_who_left_need_not_sign(store: Store) -> None:
    made = floor(store)
    write(
        store,
        agents.edit,
        made.people[0],
        AgentForm(made.group, "8012", "林晓彤", left_on=date(2026, 5, 1)),
    )
    assert read(store, rulebook_writes.unacknowledged, made.version, made.group, JUNE) == made.people[1:]


def test_articles_are_changed_in_place_added_dropped_and_ordered(store: Store) -> None:
    made = floor(store)
    first, second, *_ = read(store, rulebooks.articles, made.version)
    new = ArticleForm("第9条", "私用手机。", 3)
    changed = [(second.id, replace(second.form(), points=4)), (None, new), (first.id, first.form())]
    write(store, rulebook_writes.set_articles, made.version, changed)
    rows = read(store, rulebooks.articles, made.version)
    assert numbers(rows) == ["第3条", "第9条", "第1条"]
    assert (rows[0].id, rows[0].points, rows[2].id) == (second.id, 4, first.id)
    with pytest.raises(Trouble, match="撤回|taken back"):
        write(store, rulebook_writes.set_articles, made.version, [(99, new)])


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (ArticleForm(" ", "吸烟"), "number"),
        (ArticleForm("1", " "), "text"),
        (ArticleForm("1", "吸烟", 0), "points"),
        (ArticleForm("1", "吸烟", 1001), "points"),
        (ArticleForm("1", "吸烟", 3, 2), "points_most"),
        (ArticleForm("1", "吸烟", None, 5), "points"),
        (ArticleForm("1", "吸烟", warn_first=True), "points"),
        (ArticleForm("1", "吸烟", 2, suspended_from=JULY, suspended_to=JUNE), "suspended_to"),
        (ArticleForm("1", "吸烟", 2, suspended_to=JUNE), "suspended_to"),
    ],
)
def test_an_article_that_does_not_hold_is_refused_at_its_field(
    store: Store, form: ArticleForm, field: str
) -> None:
    with pytest.raises(Misfit) as refused:
        write(store, rulebook_writes.add_rulebook, RulebookForm("现场"), VersionForm("首版", START), [form])
    assert refused.value.field == field
    assert read(store, rulebooks.rulebooks, None) == []


def test_names_labels_days_and_numbers_are_checked(store: Store) -> None:
    made = floor(store)
    book, first = RulebookForm("现场规范", group_id=made.group), VersionForm("首版", START)
    twice = [TEXTS[0], TEXTS[0]]
    refusals: list[tuple[RulebookForm, VersionForm, list[ArticleForm], str]] = [
        (replace(book, name=" "), first, [], "name"),
        (book, first, [], "name"),
        (replace(book, name="别的"), replace(first, label=" "), [], "label"),
        (replace(book, name="别的"), replace(first, effective_to=date(2025, 1, 1)), [], "effective_to"),
        (replace(book, name="别的"), first, twice, "number"),
    ]
    for form, version, texts, field in refusals:
        with pytest.raises(Misfit) as refused:
            write(store, rulebook_writes.add_rulebook, form, version, texts)
        assert refused.value.field == field
    with pytest.raises(Misfit) as early:
        write(store, rulebook_writes.add_version, made.rulebook, VersionForm("二版", START))
    assert early.value.field == "effective_from"


def test_two_versions_never_begin_on_one_day(store: Store) -> None:
    made = floor(store)
    second = write(store, rulebook_writes.add_version, made.rulebook, VersionForm("二版", JULY), TEXTS[:1])
    with pytest.raises(Misfit) as refused:
        write(store, rulebook_writes.edit_version, second, VersionForm("二版", START))
    assert refused.value.field == "effective_from"
    write(store, rulebook_writes.edit_version, second, VersionForm("二版", JUNE))
    assert numbers(read(store, rulebooks.in_force, made.group, JUNE)) == ["第1条"]


def test_a_rulebook_nobody_is_recorded_under_is_renamed(store: Store) -> None:
    made = floor(store)
    form = RulebookForm("现场规范（修订）", "运营部", group_id=made.group)
    write(store, rulebook_writes.edit_rulebook, made.rulebook, form)
    assert read(store, rulebooks.rulebooks, made.group)[0].name == form.name


def test_what_records_cite_keeps_its_readers_and_does_not_end_before_them(store: Store) -> None:
    made = floor(store)
    day = made.record("第1条", datetime(2026, 6, 10, 9)).day

    def refused(function: Any, *args: Any) -> str:
        with pytest.raises(Misfit) as raised:
            write(store, function, *args)
        return raised.value.field

    leaders = RulebookForm("现场规范", scope=Scope.LEADERS, group_id=made.group)
    assert refused(rulebook_writes.edit_rulebook, made.rulebook, leaders) == "scope"
    assert refused(rulebook_writes.edit_rulebook, made.rulebook, RulebookForm("现场规范")) == "group_id"
    early = VersionForm("首版", START, day - timedelta(days=1))
    assert refused(rulebook_writes.edit_version, made.version, early) == "effective_to"
    write(store, rulebook_writes.edit_version, made.version, VersionForm("首版", START, day))
    assert read(store, rulebooks.version, made.version).effective_to == day


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("第9条", "第9条"),
        ("9", "第9条"),
        ("第九条", "第9条"),
        ("三5", "三（5）①"),
        ("三（5）②", "三（5）②"),
        ("离席", "三（5）①"),
        ("离席未示忙", "三（5）①"),
        ("lx", "三（5）①"),
        ("lxwxzt", "三（5）①"),
        ("耳麦", "三（5）④"),
        ("泄露", "三（8）"),
        ("zyw", "三（5）⑤"),
    ],
)
def test_an_article_is_found_by_number_words_or_initials(store: Store, said: str, found: str) -> None:
    group, _ = team(store, 1)
    for key in rulebook_starters.starters():
        write(store, rulebook_starters.add_starter, key, group, START)
    assert read(store, rulebooks.find_articles, group, JUNE, said)[0].number == found


def test_nothing_is_found_for_nothing(store: Store) -> None:
    made = floor(store)
    assert read(store, rulebooks.find_articles, made.group, JUNE, " ") == []
    assert read(store, rulebooks.find_articles, made.group, JUNE, "游泳") == []
    assert numbers(read(store, rulebooks.find_articles, made.group, JUNE, "打闹")) == ["第3条"]


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("第3条", (3,)),
        ("第十二条", (12,)),
        ("二十", (20,)),
        ("二十三", (23,)),
        ("三（5）①", (3, 5, 1)),
        ("三5①", (3, 5, 1)),
        ("３．５", (3, 5)),
        ("第一章第2条", (1, 2)),
        ("打闹", ()),
        ("", ()),
    ],
)
def test_numbers_are_read_in_any_writing(number: str, parts: tuple[int, ...]) -> None:
    assert number_parts(number) == parts


def test_short_words_are_the_first_clause_cut_where_it_is_long() -> None:
    assert short_of("不吸烟。违者扣分") == "不吸烟"
    assert short_of("很长" * 20) == "很长" * 8 + "很…"


def test_the_starters_have_the_points_of_a_centre(store: Store) -> None:
    group, _ = team(store, 1)
    assert list(rulebook_starters.starters()) == ["floor", "agents"]
    for key in rulebook_starters.starters():
        write(store, rulebook_starters.add_starter, key, group, START)
    rows = read(store, rulebooks.in_force, group, JUNE)
    floor_rules = [row for row in rows if row.number.startswith("第")]
    others = {row.number: row for row in rows if row.number.startswith("三")}
    assert [row.points for row in floor_rules] == [2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 3, 10, 1]
    assert [row.number for row in floor_rules if row.warn_first] == ["第3条", "第7条"]
    assert [row.number for row in floor_rules if row.severity is Severity.SERIOUS] == ["第12条"]
    assert floor_rules[3].charged == "发起者"
    assert others["三（2）"].points == 10
    assert others["三（4）"].points == 1
    assert others["三（4）"].suspended(START)
    assert [row.points for number, row in others.items() if number.startswith("三（5）")] == [2] * 5
    assert others["三（3）"].points is None
    assert (others["三（6）"].points, others["三（6）"].points_most) == (1, 10)
    red = [number for number, row in others.items() if row.severity is Severity.RED_LINE]
    assert red == ["三（7）", "三（8）"]
    with pytest.raises(Misfit):
        write(store, rulebook_starters.add_starter, "floor", group, START)
