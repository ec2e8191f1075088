"""Lists of checks as quality offices keep them: what is taken, and why each other row is not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from ccleader import words
from ccleader.acd import error_items, quality_lists
from ccleader.acd.quality_lists import QualityList
from ccleader.errors import Trouble
from ccleader.models import quality
from ccleader.models.agents import AgentRow
from ccleader.models.quality import EvaluationForm, FindingForm, GivenForm, Purpose, Verdict
from ccleader.models.scorecards import CardRow, ItemRow
from ccleader.models.store import Store
from tests.models import graded, made

TODAY = date(2026, 6, 30)
LIN = AgentRow(1, "0812", "林晓彤", id=11)
WANG = AgentRow(1, "8013", "王思远", joined_on=date(2026, 6, 5), id=12)
CARD = CardRow(
    7,
    3,
    "评分表",
    "",
    date(2026, 6, 1),
    True,
    "",
    tuple(
        ItemRow(text, "", fault, weight, not weight, id=at, version_id=7, place=at)
        for at, (text, fault, weight) in enumerate(
            [
                ("不辱骂客户", "辱骂、顶撞客户", 0),
                ("问好", "未问好", 20),
                ("复述需求", "未复述需求", 30),
                ("答案正确、说全", "答案不全", 40),
                ("道别", "未道别", 10),
            ]
        )
    ),
)
HEAD = "工号|姓名|日期|录音号|得分|致命项|错误项|评语|质检员"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "a.ccl") as opened:
        yield opened


@pytest.fixture(autouse=True)
def _english() -> None:
    words.use("en")


def read(*rows: str, known: tuple[str, ...] = ()) -> QualityList:
    """A list of lines whose cells are parted by bars."""
    cells = [line.split("|") for line in rows]
    return quality_lists.read(cells, [LIN, WANG], CARD, TODAY, lambda ref, _: ref in known)


def refused(found: QualityList) -> list[tuple[str, str]]:
    return [(fault.place, str(fault.reason)) for fault in found.faults]


def test_a_list_as_it_is_sent() -> None:
    found = read(
        "晨曦组 6月质检明细",
        HEAD,
        "0812|林晓彤|2026-06-09|R1|100||| |周敏",
        "8013|王思远|2026/6/10|R2|70|0|未复述需求（2:05）|语气好|邵琳",
        "812||6月11日 2026|R3|60|||",
        "合计|3||||",
        "",
    )
    assert found.forms[0] == EvaluationForm(11, 7, date(2026, 6, 9), "R1", "周敏")
    assert found.forms[1] == EvaluationForm(
        12, 7, date(2026, 6, 10), "R2", "邵琳", comment="语气好", findings=(FindingForm(2, note="2:05"),)
    )
    assert refused(found) == [("C5", "The day of the call is missing or not understood.")]


def test_points_that_the_errors_do_not_explain_make_a_score_only_and_say_so() -> None:
    found = read(HEAD, "0812||2026-06-09|R1|92.5||语速快；未问好|尚可|周敏", "0812||2026-06-09|R2|95|1||")
    assert found.forms == [
        GivenForm(
            11,
            7,
            date(2026, 6, 9),
            "R1",
            "周敏",
            comment="尚可；语速快；未问好",
            score=92.5,
            fatal=0,
            faults=None,
        ),
        GivenForm(11, 7, date(2026, 6, 9), "R2", "", score=95, fatal=1, faults=None),
    ]
    assert [(remark.place, str(remark.reason)) for remark in found.remarks] == [
        ("G2", "“语速快” is no item of the scorecard."),
        ("G3", "The errors named are not as many as the list counts."),
    ]
    assert found.faults == []


def test_a_list_of_scores_alone_has_no_errors_and_no_remarks() -> None:
    found = read("姓名|录音编号|质检日期|成绩", "林晓彤|R1|2026-06-12|88分", "林晓彤|R2|2026-06-12|100")
    assert [(form.score, form.fatal, form.faults) for form in found.forms if isinstance(form, GivenForm)] == [
        (88, None, None),
        (100, None, None),
    ]
    assert found.remarks == []


def test_a_score_that_is_still_missing_is_not_taken_for_a_clean_call() -> None:
    found = read(HEAD, "0812||2026-06-09|R1|||| |周敏", "0812||2026-06-09|R2|||未问好||周敏")
    assert refused(found) == [("E2", "The score is missing, and the errors do not tell it.")]
    assert [form.findings for form in found.forms] == [(FindingForm(1),)]


def test_errors_without_a_score_make_it() -> None:
    found = read(
        "工号|日期|录音号|错误项|不适用",
        "0812|2026-06-09|R1|1.未问好 2.未复述需求|道别",
        "0812|2026-06-09|R2||",
    )
    assert [form.findings for form in found.forms] == [
        (FindingForm(1), FindingForm(2), FindingForm(4, Verdict.NOT_APPLICABLE)),
        (),
    ]


@pytest.mark.parametrize(
    ("cell", "findings"),
    [
        ("辱骂、顶撞客户", (FindingForm(0, note="如单"),)),
        ("是", None),
        ("否", ()),
        ("0", ()),
    ],
)
def test_a_column_of_fatal_errors_names_counts_or_affirms(
    cell: str, findings: tuple[FindingForm, ...] | None
) -> None:
    score = 0 if findings != () else 100
    (form,) = read(HEAD, f"0812||2026-06-09|R1|{score}|{cell}||如单|周敏").forms
    if findings is None:
        assert isinstance(form, GivenForm)
        assert form.fatal == 1
    else:
        assert form.findings == findings


def test_a_fatal_error_without_a_word_has_its_own_name_as_its_reason() -> None:
    (form,) = read("工号|日期|录音号|错误项", "0812|2026-06-09|R1|辱骂、顶撞客户、未问好").forms
    assert form.findings == (FindingForm(0, note="辱骂、顶撞客户"), FindingForm(1))


@pytest.mark.parametrize(
    ("row", "place", "said"),
    [
        ("9999||2026-06-09|R1|90", "A2", "Nobody in the group has this number or name."),
        ("8013|林晓彤|2026-06-09|R1|90", "A2", "The number and the name are of different agents."),
        ("||2026-06-09|R1|90", "A2", "The row names nobody."),
        ("8013||2026-06-01|R1|90", "C2", "王思远 does not belong to the group that day."),
        ("0812||2026-07-01|R1|90", "C2", "This day lies in the future."),
        ("0812||昨天|R1|90", "C2", "The day of the call is missing or not understood."),
        ("0812||2026-06-09||90", "D2", "The number of the recording is missing."),
        ("0812||2026-06-09|R9|90", "D2", "This recording was checked already."),
        ("0812||2026-06-09|R1|101", "E2", "The score is no number from 0 to 100."),
        ("0812||2026-06-09|R1|良", "E2", "The score is no number from 0 to 100."),
        ("0812||2026-06-09|R1|", "E2", "The score is missing, and the errors do not tell it."),
        ("0812||2026-06-09|R1|90|-1", "F2", "The number of errors is not understood."),
        ("0812||2026-06-09|R1|90|2.7", "F2", "The number of errors is not understood."),
    ],
)
def test_every_refused_row_has_its_reason_and_place(row: str, place: str, said: str) -> None:
    found = read("工号|姓名|日期|录音号|得分|致命项", row, known=("R9",))
    assert refused(found) == [(place, said)]
    assert found.forms == []


def test_a_recording_twice_in_a_list_is_taken_once_but_for_another_purpose() -> None:
    found = read(
        "工号|日期|录音号|得分|抽检方式",
        "0812|2026-06-09|R1|90|随机",
        "0812|2026-06-09|R1|90|随机",
        "0812|2026-06-09|R1|90|投诉专项",
        "0812|2026-06-09|R1|90|校准",
    )
    assert [form.purpose for form in found.forms] == [Purpose.RANDOM, Purpose.TARGETED]
    assert refused(found) == [
        ("C3", "This recording stands in the list twice."),
        ("E5", "A second grading is entered beside the first, not imported."),
    ]


@pytest.mark.parametrize(
    ("day", "at", "length", "began", "seconds"),
    [
        ("2026-06-09", "10:12", "4:12", datetime(2026, 6, 9, 10, 12), 252),
        ("2026-06-09 23:50", "", "0:04:12", datetime(2026, 6, 9, 23, 50), 252),
        ("", "2026-06-09 10:12", "252", datetime(2026, 6, 9, 10, 12), 252),
        ("2026-06-09", "2026-06-10 01:30", "", datetime(2026, 6, 10, 1, 30), None),
        ("2026-06-09", "2026-06-09", "4分12秒", None, 252),
    ],
)
def test_times_and_lengths_as_they_are_written(
    day: str, at: str, length: str, began: datetime | None, seconds: int | None
) -> None:
    (form,) = read("工号|日期|通话时间|通话时长(秒)|录音号|得分", f"0812|{day}|{at}|{length}|R1|90").forms
    assert (form.day, form.call_at, form.call_seconds) == (date(2026, 6, 9), began, seconds)


@pytest.mark.parametrize(
    ("at", "length"), [("2026-06-12 10:00", ""), ("早上", ""), ("", "很长"), ("", "90000")]
)
def test_a_time_or_length_that_cannot_be_refuses_the_row(at: str, length: str) -> None:
    found = read("工号|日期|通话时间|通话时长|录音号|得分", f"0812|2026-06-09|{at}|{length}|R1|90")
    assert found.forms == []
    assert [fault.place for fault in found.faults] == ["C2" if at else "D2"]


def test_nothing_that_applies_is_no_check() -> None:
    found = read("工号|日期|录音号|错误项|不适用", "0812|2026-06-09|R1||问好，复述需求，答案正确、说全，道别")
    assert [reason for _, reason in refused(found)] == [
        "The score is missing, and the errors do not tell it."
    ]


def test_a_list_without_graders_is_written(store: Store) -> None:
    office = graded.make(store)
    cells = [["工号", "日期", "录音号", "错误项"], ["8012", "2026-06-09", "R1", "未问好"]]
    found = made.read(store, quality_lists.compare, cells, office.group, office.card.id, TODAY)
    made.write(store, quality_lists.write, found.forms, graded.NOW)
    assert [row.score for row in made.read(store, quality.evaluations, office.group, graded.JUNE)] == [80]


@pytest.mark.parametrize(
    "head", ["工号|日期|得分", "日期|录音号|得分", "工号|录音号|得分", "工号|日期|录音号", ""]
)
def test_a_list_that_lacks_what_is_needed_is_no_list(head: str) -> None:
    with pytest.raises(Trouble, match="No quality checks found"):
        read(head, "0812|2026-06-09|R1|90")


def test_agents_are_known_by_names_with_numbers_behind() -> None:
    found = read("坐席|日期|录音号|得分", "林晓彤(0812)|2026-06-09|R1|90", "王思远/8013|2026-06-09|R2|90")
    assert [form.agent_id for form in found.forms] == [11, 12]


def test_names_that_begin_alike_are_told_apart() -> None:
    found = error_items.named("未问好处；未问好×2\n复述需求", CARD)
    assert found.unknown == ("未问好处", "×2")
    assert [one.item_id for one in found.found] == [1, 2]


def test_a_workbook_is_read_in_a_child(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["工号", "日期", "录音号", "得分"])
    sheet.append(["0812", date(2026, 6, 9), 123456, 97.5])
    book.save(tmp_path / "质检.xlsx")
    cells = quality_lists.file_cells(tmp_path / "质检.xlsx")
    found = quality_lists.read(cells, [LIN], CARD, TODAY)
    assert [(form.call_ref, form.day) for form in found.forms] == [("123456", date(2026, 6, 9))]
