"""The printed review: two pages whatever it holds, all of it there, nothing over an edge or another text."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from ccleader.reports import review_pages, review_records, typeset
from ccleader.reports.page import Happening, Identity, Review, Section
from tests.reports import made_review, printed
from tests.reports.printed import squeezed, strings

GOLDEN = Path(__file__).resolve().parent.parent / "golden"


def nothing_known() -> Review:
    """An agent in a month without any import."""
    review = made_review.usual()
    return Review(review.month, review.generated, review.identity, review.place)


def blank() -> Review:
    """The empty form."""
    return Review(made_review.MONTH, made_review.TODAY)


def hostile() -> Review:
    """Markup in every text a user can write."""
    text = made_review.HOSTILE
    return replace(
        made_review.usual(),
        identity=Identity(text, text, text, text, text, text),
        comment=text,
        result=text,
        events=(Happening(made_review.MONTH, text),),
    )


def eventful() -> Review:
    """More happened than there is room to say: on days off, twice a day, on the first and the last."""
    told = (
        (1, "端午" * 30),
        (6, "周末"),
        (12, "W" * 60),
        (13, "停电"),
        (15, "培训"),
        (15, "升级" * 9),
        (30, "盘点" * 9),
    )
    events = tuple(Happening(made_review.MONTH.replace(day=day), text) for day, text in told)
    return replace(made_review.usual(), events=events)


def recorded() -> Review:
    """As many records as the sections hold, each in two lines."""
    check = (
        "6月27日",
        "R26062750",
        "81",
        "1",
        "◆ 报错资费；未复述确认 (4)；办理步骤不清 (6)；未邀请评价 (3)",
        "邵琳",
    )
    facts = "座席上放书报零食、用手机、打私人电话。事实：未接电话时翻看杂志，提醒后仍继续"
    points = ("6月23日", "三（6）①", facts, "扣 3 分→2 减轻", "12", "已签")
    goal = ("平均处理时长 秒", "191", "188", "194", "▲ 变差", "按查询路径图操作，每班听一段标杆录音；7月12日")
    return replace(
        made_review.usual(),
        quality=Section("抽检 6 通", (check,) * review_records.MOST_CHECKS),
        points=Section("有效扣分 12 分", (points,) * review_records.MOST_RECORDS),
        coaching=Section(
            "5月15日立项", (goal,) * review_records.MOST_GOALS, "分析：集中在查询和结案两步" * 3
        ),
    )


def none_this_month() -> Review:
    """Records are kept, but there are none of the month."""
    empty = Section("本月无记录")
    return replace(made_review.usual(), quality=empty, points=empty, coaching=empty)


def too_full() -> Review:
    """Everything too long, and as many records as the sections hold."""
    full = recorded()
    return replace(
        made_review.overlong(), comment="", quality=full.quality, points=full.points, coaching=full.coaching
    )


def hostile_records() -> Review:
    """Markup in every cell of the records."""
    text = made_review.HOSTILE
    told = Section(text, ((text,), (text,) * 6), text)
    return replace(made_review.usual(), quality=told, points=told, coaching=told)


REVIEWS = (
    made_review.usual,
    made_review.overlong,
    nothing_known,
    blank,
    hostile,
    eventful,
    recorded,
    none_this_month,
    too_full,
)


@pytest.mark.parametrize("made", REVIEWS, ids=lambda made: made.__name__)
def test_two_pages_hold_every_text(made: Callable[[], Review], language: str) -> None:
    del language
    data = review_pages.data([made()])
    found = printed.texts(typeset.pdf("review", data))
    assert len(found) == 2
    shown = squeezed("".join(found))
    notes_and_cells = json.loads(json.dumps(data["reviews"]))[0]
    drawn = [notes_and_cells.pop("trends"), notes_and_cells.pop("lines")]
    marks = {"outside", "run", "above", "below"}
    for text in (*strings(notes_and_cells), *(text for text in strings(drawn[1]) if text not in marks)):
        assert squeezed(text) in shown


@pytest.mark.parametrize("made", REVIEWS, ids=lambda made: made.__name__)
def test_margins_stay_white(made: Callable[[], Review]) -> None:
    ppi = 60
    for png in typeset.pages_png("review", review_pages.data([made()]), ppi):
        page = QImage.fromData(png).convertToFormat(QImage.Format.Format_Grayscale8)
        edges = [
            (x, y)
            for y in range(page.height())
            for x in (*range(33), *range(page.width() - 33, page.width()))
        ]
        assert (page.width(), page.height()) == (496, 702)
        assert all(page.pixelColor(x, y).value() > 250 for x, y in edges)


@pytest.mark.parametrize("made", REVIEWS, ids=lambda made: made.__name__)
def test_no_text_lies_over_another(
    made: Callable[[], Review], width: Callable[[printed.Printed], float]
) -> None:
    pages = printed.pages(typeset.pdf("review", review_pages.data([made()])))
    assert not list(printed.overlaps(pages, width, 195.5))


@pytest.mark.parametrize("made", [recorded, too_full, hostile_records], ids=lambda made: made.__name__)
def test_records_are_read_without_a_glass(made: Callable[[], Review]) -> None:
    """Nothing of the records is smaller than 7 pt, and whoever signs has room to write."""
    _, second = printed.pages(typeset.pdf("review", review_pages.data([made()])))
    places = {run.text: run.y for run in second}
    sections = [y for text, y in places.items() if text.startswith(("三、", "四、", "五、", "七、"))]
    quality, attendance, points, goals = sections
    cells = [run for run in second if quality < run.y < attendance or points < run.y < goals]
    assert cells
    assert all(run.size >= 7 for run in cells)
    assert next(run.y for run in second if run.text == "组员签字") - places["组员意见"] > 38


def test_a_cell_that_two_lines_do_not_hold_ends_with_dots(width: Callable[[printed.Printed], float]) -> None:
    told = "未复述确认，办理步骤不清，未邀请评价。" * 20
    section = Section("抽检 1 通", (("6月27日", "R26062750", "81", "1", told, "邵琳"),))
    pages = printed.pages(
        typeset.pdf("review", review_pages.data([replace(made_review.usual(), quality=section)]))
    )
    cell = [
        run for run in pages[1] if run.text.strip("…") and run.text.strip("…") in told and len(run.text) > 5
    ]
    assert len(cell) == 2
    assert not list(printed.overlaps(pages, width, 195.5))
    assert (
        "…"
        in printed.texts(
            typeset.pdf("review", review_pages.data([replace(made_review.usual(), quality=section)]))
        )[1]
    )


def test_records_not_kept_are_a_form_and_records_not_there_are_a_line() -> None:
    kept, unkept = (
        squeezed(printed.texts(typeset.pdf("review", review_pages.data([made()])))[1])
        for made in (none_this_month, made_review.usual)
    )
    assert kept.count("本月无记录") == 3
    assert "录音号" not in kept
    assert "录音号" in unkept


def test_search_finds_words_and_rare_names() -> None:
    found = "".join(
        printed.texts(typeset.pdf("review", json.loads((GOLDEN / "review.json").read_text("utf-8"))))
    )
    for word in ("月度", "工号", "陈䶮㛃", "处理时长", "签字表示已阅知"):
        assert word in found


def test_the_page_is_as_it_was() -> None:
    """Where every text of a fixed review stands, to the millimetre. CCLEADER_GOLDEN=write renews it."""
    data = json.loads((GOLDEN / "review.json").read_text("utf-8"))
    made = "\n".join(
        f"{number} {run.x:.0f} {run.y:.0f} {run.size:.1f} {run.text}"
        for number, page in enumerate(printed.pages(typeset.pdf("review", data)), 1)
        for run in page
    )
    path = GOLDEN / "review.txt"
    if os.environ.get("CCLEADER_GOLDEN") == "write":
        path.write_text(made + "\n", "utf-8")
    assert made + "\n" == path.read_text("utf-8")


def test_an_event_stands_on_every_chart_at_its_day_or_between_two() -> None:
    review = made_review.usual()
    sunday = Happening(made_review.MONTH.replace(day=21), "停电")
    pages = review_pages.data([replace(review, events=(sunday, *review.events, *review.events))])
    printed_review = json.loads(json.dumps(pages["reviews"]))[0]
    at = review.trends[0].days.index(review.events[0].day)
    for trend in printed_review["trends"]:
        assert [event["at"] for event in trend["events"]] == [at - 0.5, at]
        assert trend["events"][1]["text"].count("工单系统升级") == 2
    found = "".join(printed.texts(typeset.pdf("review", review_pages.data([review]))))
    assert found.count("工单系统升级") == len(review.trends)


def test_a_batch_is_one_document_in_its_order() -> None:
    batch = [
        replace(made_review.usual(), identity=Identity(f"第{place}人", str(place))) for place in range(5)
    ]
    found = printed.texts(typeset.pdf("review", review_pages.data(batch)))
    assert len(found) == 10
    for place in range(5):
        assert f"第{place}人" in found[2 * place]
        assert f"第{place}人" in found[2 * place + 1]


def test_check_code_changes_with_the_content_alone() -> None:
    review = made_review.usual()
    code = review_pages.check_code(review)
    assert len(code) == 8
    assert code.isdecimal()
    assert review_pages.check_code(replace(review, generated=review.generated.replace(year=2030))) == code
    assert review_pages.check_code(replace(review, comment="!")) != code


def test_a_blank_form_has_no_figures_and_no_code() -> None:
    first, second = printed.texts(typeset.pdf("review", review_pages.data([blank()])))
    assert "—" not in first
    assert review_pages.check_code(blank()) not in first + second
