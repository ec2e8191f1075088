"""What is found by number, words or pinyin initials: agents, then records, then articles, likeliest first."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from ccleader.models import (
    agents,
    coaching_writes,
    conduct_writes,
    matters,
    notices,
    quality_writes,
    rulebook_writes,
    scorecards,
)
from ccleader.models.agents import AgentForm, Level
from ccleader.models.changed import Changed
from ccleader.models.coaching import CoachingForm, CoachingKind
from ccleader.models.conduct import ConductForm, ConductKind
from ccleader.models.matters import MatterForm
from ccleader.models.notices import NoticeForm
from ccleader.models.quality import EvaluationForm
from ccleader.models.rulebooks import ArticleForm, RulebookForm, VersionForm
from ccleader.models.search import MOST_RECORDS, Hit, Index, Kind, renewed
from ccleader.models.store import Store
from tests.models.made import read, write

DAY = date(2026, 6, 26)
NOW = datetime(2026, 6, 26, 14, 35)

ARTICLES = (
    ArticleForm("第9条", "手机等通信工具在工作区内须关机", points=3, short="通信工具关机"),
    ArticleForm("三（5）", "离席未选状态", points=2, short="离席未选状态"),
)


@pytest.fixture
def guo(store: Store) -> int:
    """An agent whom everything there is to be found concerns."""
    group = write(store, agents.add_group, "晨曦组")
    write(store, agents.add, AgentForm(group, "8012", "林晓彤", Level.SENIOR))
    who: int = write(store, agents.add, AgentForm(group, "8058", "郭子轩", Level.JUNIOR))
    version = VersionForm("2026", date(2026, 1, 1))
    write(store, rulebook_writes.add_rulebook, RulebookForm("现场管理办法"), version, ARTICLES)
    (first, second) = read(store, renew).articles
    for number, article in enumerate((first, second), start=1):
        form = ConductForm(
            (who,),
            article.id,
            datetime(2026, 6, 20 + number, 10),
            "与 12 席攀谈" if number == 1 else "离席五分钟",
            points=article.points or 0,
            told_at=NOW,
        )
        write(store, conduct_writes.record, form, NOW)
    card = write(store, scorecards.add_starter, group, date(2026, 1, 1))
    card_version = read(store, scorecards.versions, card)[0].id
    checked = EvaluationForm(who, card_version, DAY, "R20260626-1877", "周敏", comment="语速偏快")
    write(store, quality_writes.evaluate, checked, NOW)
    cycle = CoachingForm(who, CoachingKind.FIGURES, "示忙时长", "周敏")
    write(store, coaching_writes.open_coaching, cycle, DAY)
    write(store, notices.add_notice, NoticeForm("宽带资费说明", DAY, number="业〔2026〕17"))
    matter = write(store, matters.open_matter, MatterForm(group, "回访宽带投诉", ticket="GD-7781"), NOW)
    write(store, matters.close_matter, matter, "已办", NOW)
    return who


def renew(session: object, index: Index = Index(), changed: Changed = Changed.ALL) -> Index:  # noqa: B008
    return renewed(session, index, 1, DAY, changed)  # type: ignore[arg-type]


def found(store: Store, text: str) -> list[tuple[Kind, str, str]]:
    return [(hit.kind, hit.who, str(hit.said)) for hit in read(store, renew).find(text)]


def test_initials_find_the_agent_then_his_records_latest_first(store: Store, guo: int) -> None:
    of_guo = found(store, "gzx")
    assert of_guo[0] == (Kind.AGENT, "郭子轩", "8058  初级")
    assert {who for _, who, _ in of_guo} == {"郭子轩"}
    assert sorted(kind for kind, _, _ in of_guo[1:3]) == [Kind.CHECK, Kind.COACHING]
    assert [(kind, said) for kind, _, said in of_guo[3:]] == [
        (Kind.CONDUCT, "三（5） 扣 2 分"),
        (Kind.CONDUCT, "第9条 扣 3 分"),
    ]
    assert of_guo == found(store, "郭子轩") == found(store, "8058")


def test_every_word_must_hold(store: Store, guo: int) -> None:
    (hit,) = read(store, renew).find("gzx 攀谈")
    assert (hit.kind, hit.agent_id, hit.day) == (Kind.CONDUCT, guo, date(2026, 6, 21))
    assert found(store, "lxt 攀谈") == []


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("攀谈", Kind.CONDUCT, "第9条"),
        ("r20260626-1877", Kind.CHECK, "R20260626-1877"),
        ("1877", Kind.CHECK, "R20260626-1877"),
        ("语速", Kind.CHECK, "R20260626-1877"),
        ("示忙", Kind.COACHING, "示忙时长"),
        ("资费", Kind.NOTICE, "宽带资费说明"),
        ("业〔2026〕17", Kind.NOTICE, "宽带资费说明"),
        ("gd-7781", Kind.MATTER, "回访宽带投诉"),
    ],
)
def test_a_record_is_found_by_its_number_and_its_words(
    store: Store, guo: int, text: str, kind: Kind, said: str
) -> None:
    ((was, _, text_found),) = found(store, text)
    assert was is kind
    assert said in text_found


@pytest.mark.parametrize("text", ["第9条", "9", "txgjgj", "须关机"])
def test_an_article_is_found_by_number_words_and_initials(store: Store, guo: int, text: str) -> None:
    assert (Kind.ARTICLE, "", "第9条  通信工具关机") in found(store, text)


def test_records_stand_between_agents_and_articles(store: Store, guo: int) -> None:
    assert [kind for kind, _, _ in found(store, "三（5）")] == [Kind.CONDUCT, Kind.ARTICLE]
    assert {kind for kind, _, _ in found(store, "202606-001")} == {Kind.CONDUCT, Kind.COACHING}


def test_only_the_parts_that_changed_are_read_anew(store: Store, guo: int) -> None:
    index = read(store, renew)
    write(store, matters.open_matter, MatterForm(1, "借用应急手机"), NOW)
    assert read(store, renew, index, Changed.CONDUCT).find("应急") == []
    newer = read(store, renew, index, Changed.MATTERS)
    assert [hit.kind for hit in newer.find("应急")] == [Kind.MATTER]
    assert newer.conduct is index.conduct


def test_no_kind_crowds_out_the_others() -> None:
    days = [date(2026, 6, day) for day in range(1, 30)]
    checks = tuple(Hit(Kind.CHECK, at, "", day, words="a") for at, day in enumerate(days))
    cycle = Hit(Kind.COACHING, 1, "", date(2026, 3, 1), words="a")
    found = Index(checks=checks, coachings=(cycle,)).find("a")
    assert [hit.kind for hit in found] == [Kind.CHECK, Kind.COACHING, *[Kind.CHECK] * (MOST_RECORDS - 2)]


def test_the_number_itself_comes_before_what_begins_so_and_the_latest_before_the_older() -> None:
    hits = tuple(
        Hit(Kind.CHECK, at, "x", date(2026, 6, at), number=number, words=words)
        for at, (number, words) in enumerate(
            [("1877", ""), ("18770", ""), ("2", "1877"), ("3", "1877"), ("18771", "")], start=1
        )
    )
    index = Index(checks=hits)
    assert [hit.id for hit in index.find("1877")] == [1, 5, 2, 4, 3]
    many = Index(checks=tuple(Hit(Kind.CHECK, at, "x", DAY, words="a") for at in range(99)))
    assert [hit.id for hit in many.find("a")] == list(range(98, 98 - MOST_RECORDS, -1))
    assert index.find("  ") == []


def test_without_a_group_nothing_of_a_group_is_found(store: Store) -> None:
    write(store, notices.add_notice, NoticeForm("全员通知", DAY))
    index = store.read(lambda session: renewed(session, Index(), None, DAY, Changed.ALL))
    assert [hit.kind for hit in index.find("全员")] == [Kind.NOTICE]


def test_what_was_struck_or_only_warned_says_so(store: Store, guo: int) -> None:
    (first, second) = (hit for hit in read(store, renew).conduct)
    assert "3" in str(first.said)
    write(store, conduct_writes.strike, first.id, "登记错人", NOW)
    form = ConductForm(
        (guo,), read(store, renew).articles[0].id, NOW, "提醒", ConductKind.WARNING, departed_why="初犯"
    )
    write(store, conduct_writes.record, form, NOW)
    said = [str(hit.said) for hit in read(store, renew).conduct]
    assert len(set(said)) == 3
