"""The printed forms: all of it there, on as many pages as it needs, nothing over an edge or another text."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import ModuleType

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage
from sqlalchemy.orm import Session

from ccleader import words
from ccleader.errors import Trouble
from ccleader.metrics import periods
from ccleader.metrics.periods import Period
from ccleader.models import handovers
from ccleader.models.store import Store
from ccleader.reports import forms, handover
from ccleader.reports.forms import FORMS, Sheet
from ccleader.reports.handover_page import HandoverPage
from ccleader.reports.sheets import Paper, check_code
from tests.reports import made_briefing, made_folio, made_grid, made_handover, made_shift, made_slip, printed
from tests.reports.printed import squeezed, strings

GOLDEN = Path(__file__).resolve().parent.parent / "golden"

MADE: tuple[tuple[str, ModuleType, str, int], ...] = (
    ("handover", made_handover, "usual", 1),
    ("handover", made_handover, "full", 4),
    ("handover", made_handover, "draft", 1),
    ("handover", made_handover, "hostile", 2),
    ("briefing", made_briefing, "usual", 2),
    ("briefing", made_briefing, "full", 4),
    ("briefing", made_briefing, "closing", 1),
    ("briefing", made_briefing, "hostile", 2),
    ("attendance", made_grid, "usual", 2),
    ("attendance", made_grid, "full", 4),
    ("attendance", made_grid, "draft", 2),
    ("attendance", made_grid, "hostile", 2),
    ("leave", made_slip, "usual", 1),
    ("leave", made_slip, "full", 2),
    ("leave", made_slip, "hostile", 1),
    ("points", made_folio, "usual", 2),
    ("points", made_folio, "full", 5),
    ("points", made_folio, "hostile", 3),
    ("points_register", made_folio, "register", 1),
)
"""Form, module and function of its sheet, and its pages."""

DRAWN = {"state", "tone", "source", "late", "running", "block", "align"}
"""Fields that say how a sheet is drawn, or stand on further pages only."""


@pytest.fixture(scope="module")
def shift(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The store of the filled shift, only to be read."""
    return made_shift.store(tmp_path_factory.mktemp("shift"))


def paper(key: str, *sheets: Sheet) -> Paper:
    return forms.paper(FORMS[key], key, sheets)


def made(key: str, module: ModuleType, name: str) -> Paper:
    return paper(key, getattr(module, name)())


def shown(value: object) -> object:
    """The values of a sheet without those that are only drawn."""
    if isinstance(value, dict):
        hidden = DRAWN | {"kind"} if "weekday" in value else DRAWN
        return {key: shown(inner) for key, inner in value.items() if key not in hidden}
    if isinstance(value, list | tuple):
        return [shown(inner) for inner in value]
    return value


@pytest.mark.parametrize(("key", "module", "name", "pages"), MADE)
def test_every_text_is_printed(key: str, module: ModuleType, name: str, pages: int) -> None:
    filled = made(key, module, name)
    found = printed.texts(filled.pdf())
    assert len(found) == pages
    text = squeezed("".join(found))
    for wanted in strings(shown(json.loads(json.dumps(filled.data["sheets"])))):
        assert squeezed(wanted) in text


@pytest.mark.parametrize(("key", "module", "name", "pages"), MADE)
def test_margins_stay_white(key: str, module: ModuleType, name: str, pages: int) -> None:
    filled = made(key, module, name)
    found = filled.pictures(40)
    assert len(found) == pages
    for png in found:
        page = QImage.fromData(png).convertToFormat(QImage.Format.Format_Grayscale8)
        assert (page.width(), page.height()) == ((468, 331) if filled.lying else (331, 468))
        sides = (*range(16), *range(page.width() - 16, page.width()))
        assert all(page.pixelColor(x, y).value() > 250 for x in sides for y in range(page.height()))


@pytest.mark.parametrize(("key", "module", "name", "pages"), MADE)
def test_no_text_lies_over_another(
    key: str, module: ModuleType, name: str, pages: int, width: Callable[[printed.Printed], float]
) -> None:
    filled = made(key, module, name)
    right = 285.5 if filled.lying else 195.5
    assert not list(printed.overlaps(printed.pages(filled.pdf()), width, right))


@pytest.mark.parametrize("key", FORMS)
def test_every_form_is_there_for_the_hand(key: str, shift: Store, language: str) -> None:
    del language
    filled = shift.read(forms.order(key, made_shift.NOW, group_id=1))
    assert FORMS[key].name in filled.name
    found = printed.texts(filled.pdf())
    assert made_shift.GROUP in found[0]
    assert not any("—" in page for page in found)
    for name in made_shift.NAMES:
        assert name not in "".join(found)
    boxes = [page.mediabox for page in PdfReader(io.BytesIO(filled.pdf())).pages]
    assert {box.width > box.height for box in boxes} == {FORMS[key].lying}


def test_one_page_is_enough_for_the_handover_for_the_hand(shift: Store, language: str) -> None:
    del language
    assert len(shift.read(forms.order("handover", made_shift.NOW)).pictures(20)) == 1


@pytest.mark.parametrize(
    ("key", "module", "head"),
    [
        ("handover", made_handover, "责任人"),
        ("briefing", made_briefing, "须测验"),
        ("attendance", made_grid, "本人确认"),
    ],
)
def test_heads_are_repeated_and_pages_counted(key: str, module: ModuleType, head: str) -> None:
    found = printed.texts(made(key, module, "full").pdf())
    assert sum(head in squeezed(page) for page in found) >= 2
    for number, page in enumerate(found, 1):
        assert squeezed(f"第{number}页，共{len(found)}页") in squeezed(page)
        assert (squeezed("（续）") in squeezed(page)) == (number > 1)


def test_every_sheet_of_a_batch_counts_its_own_pages() -> None:
    batch = paper("handover", made_handover.full(), made_handover.usual(), made_handover.full())
    found = printed.texts(batch.pdf())
    assert len(found) == 9
    assert "第1页，共1页" in squeezed(found[4])
    assert "第2页，共4页" in squeezed(found[6])


def test_thirty_five_matters_all_stand_there() -> None:
    text = squeezed("".join(printed.texts(made("handover", made_handover, "full").pdf())))
    assert all(f"（第{number}项）" in text for number in range(1, 36))


def test_a_draft_says_so_in_its_first_lines_and_after() -> None:
    sheet = made_handover.full()
    found = printed.texts(paper("handover", replace(sheet, head=replace(sheet.head, draft=True))).pdf())
    assert all("草稿，未签字" in page for page in found)
    assert "草稿" not in "".join(printed.texts(paper("handover", sheet).pdf()))


def test_thirty_agents_fit_on_one_page_with_room_to_sign() -> None:
    first, second = printed.pages(made("attendance", made_grid, "usual").pdf())
    numbers = {run.text for run in first}
    assert {f"80{number:02}" for number in range(1, 31)} <= numbers
    assert not any(run.text.startswith("80") for run in second)


def test_a_handover_prints_what_was_signed(shift: Store) -> None:
    filled = shift.read(forms.order("handover", made_shift.NOW, id=1))
    text = squeezed("".join(printed.texts(filled.pdf())))
    for wanted in (
        "早班（08:00–16:00）→晚班（16:00–24:00）",
        "邓岚",
        "07号席耳麦停用。",
        "升级后短信模板乱码",
        "未完成原因：信息中心排期在7月2日",
        "了结：宽带认证18户回访（全部回访完）",
        "17:00断网后来电会集中。",
        "张工",
        "应急手机",
        "核实断网范围",
        "断网改为17:30开始。",
        "2026-06-3015:53",
        "2026-06-3015:58",
    ):
        assert squeezed(wanted) in text
    code = squeezed(str(filled.data["sheets"][0]["foot"])).partition("校验码")[2]  # type: ignore[index]
    assert len(code) == 9


def test_a_briefing_prints_who_came_and_who_is_still_to_be_told(shift: Store) -> None:
    filled = shift.read(forms.order("briefing", made_shift.NOW, id=1))
    text = squeezed("".join(printed.texts(filled.pdf())))
    told = "应到2·实到2·迟到1 迟4分 连续8天高于均值 业务〔2026〕18号 旧：当月→新：次月 次月1日"
    for wanted in told.split():
        assert squeezed(wanted) in text
    (sheet,) = json.loads(json.dumps(filled.data["sheets"]))
    assert [line["name"] for line in sheet["to_tell"]] == ["陈䶮㛃", "马丽娜"]


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("leave", ("马丽娜", "发烧，门诊输液", "未提前申请", "周敏")),
        ("swap", ("孙浩然", "体检", "早班", "临时申请")),
        ("overtime", ("郭子轩", "16:00–18:00", "2.0", "断网抢修")),
    ],
)
def test_a_slip_prints_its_record_twice(key: str, wanted: tuple[str, ...], shift: Store) -> None:
    filled = shift.read(forms.order(key, made_shift.NOW, id=1))
    (page,) = printed.texts(filled.pdf())
    for text in (*wanted, "班组留存"[:2]):
        assert squeezed(page).count(squeezed(text)) >= 2


@pytest.mark.parametrize("key", [key for key, form in FORMS.items() if form.within])
def test_days_are_printed_together_or_told_to_be_empty(key: str, shift: Store) -> None:
    filled = shift.read(forms.order(key, made_shift.NOW, group_id=1, period=made_shift.WHOLE))
    assert filled.name.endswith(f"{made_shift.GROUP} 2026-06")
    assert filled.data["sheets"]
    if not FORMS[key].monthly:
        before = Period(date(2025, 1, 1), date(2025, 1, 1))
        with pytest.raises(Trouble, match="晨曦组"):
            shift.read(forms.order(key, made_shift.NOW, group_id=1, period=before))


def test_the_month_of_a_blank_grid_has_its_weekdays(shift: Store) -> None:
    filled = shift.read(
        forms.order("attendance", made_shift.NOW, period=periods.month(date(2028, 2, 1)), blank=True)
    )
    (sheet,) = json.loads(json.dumps(filled.data["sheets"]))
    assert len(sheet["days"]) == 29
    assert sheet["days"][0]["weekday"] == "二"


def test_the_check_code_changes_with_the_content_alone() -> None:
    sheet = made_slip.usual()
    code = check_code(sheet)
    assert len(code) == 8
    assert code.isdecimal()
    assert check_code(replace(sheet, foot="printed later")) == code
    assert check_code(replace(sheet, rule="another")) != code


@pytest.mark.parametrize(
    ("key", "module"),
    [
        ("handover", made_handover),
        ("briefing", made_briefing),
        ("attendance", made_grid),
        ("leave", made_slip),
        ("points", made_folio),
    ],
)
def test_the_page_is_as_it_was(key: str, module: ModuleType) -> None:
    """Where every text of a fixed sheet stands, to the millimetre. CCLEADER_GOLDEN=write renews it."""
    words.use("zh_CN")
    filled = made(key, module, "usual")
    lines = "\n".join(
        f"{number} {run.x:.0f} {run.y:.0f} {run.size:.1f} {run.text}"
        for number, page in enumerate(printed.pages(filled.pdf()), 1)
        for run in page
    )
    path = GOLDEN / f"{key}.txt"
    if os.environ.get("CCLEADER_GOLDEN") == "write":
        path.write_text(lines + "\n", "utf-8")
    assert lines + "\n" == path.read_text("utf-8")


def test_a_paper_is_written_whole(tmp_path: Path) -> None:
    filled = made("leave", made_slip, "usual")
    filled.save(tmp_path / "slip.pdf")
    assert printed.texts((tmp_path / "slip.pdf").read_bytes()) == printed.texts(filled.pdf())
    with pytest.raises(Trouble, match="cannot be written|无法写入"):
        filled.save(tmp_path)


def test_moments_of_printing_are_told(shift: Store) -> None:
    now = datetime(2026, 7, 1, 9, 30)
    filled = shift.read(forms.order("floor", now, group_id=1, period=made_shift.WHOLE))
    assert squeezed("生成 2026-07-01 09:30") in squeezed(printed.texts(filled.pdf())[0])


def test_who_took_over_otherwise_is_told_in_the_stamp_and_why(shift: Store) -> None:
    def alone(session: Session) -> HandoverPage:
        sheet = handovers.handover(session, 1)
        told = replace(sheet, way=handovers.Way.NO_SUCCESSOR, way_reason="当晚停线", to_name="")
        return handover.page(session, told, made_shift.NOW)

    page = shift.read(alone)
    assert (page.signed[1].name, page.signed[1].stamp) == ("", "无人接班")
    assert page.way == "无人接班 当晚停线"
