"""Formats of the field that no sample has, in files made for this test."""

from __future__ import annotations

import warnings
import zipfile
from datetime import time, timedelta
from pathlib import Path

import openpyxl
import pytest

from ccleader.acd.reading import Ask, ReadOptions, Unit
from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.periods import parse
from tests.acd import made
from tests.acd.reports import facts, read, sheet

HEADER = ["日期", "坐席工号", "坐席姓名", "呼入接听量", "通话总时长", "话后处理时长", "示忙时长"]
ROWS = [
    ["2026-10-01", "00812", "林晓彤", "109", "4:34:20", "0:43:36", "0:23:10"],
    ["2026-10-01", "00817", "王思远", "104", "4:13:03", "0:38:08", "-"],
    ["2026-10-02", "00812", "林晓彤", "98", "4:01:11", "0:35:01", "0:20:00"],
]
SUMS = {"calls_handled": 311, "talk_seconds": 46_114, "acw_seconds": 7_005, "not_ready_seconds": 2_590}


def text(*lines: list[str], delimiter: str = ",", end: str = "\r\n") -> str:
    """Lines of cells as a text table."""
    return end.join(delimiter.join(cells) for cells in lines) + end


TEXTS = {
    "made_gb18030.csv": text(HEADER, *ROWS).encode("gb18030"),
    "made_gbk_no_last_newline.csv": text(HEADER, *ROWS).rstrip().encode("gbk"),
    "made_utf8_bom.csv": text(HEADER, *ROWS).encode("utf-8-sig"),
    "made_utf16_tabs.csv": text(HEADER, *ROWS, delimiter="\t").encode("utf-16"),
    "made_utf16_le_no_bom.txt": text(HEADER, *ROWS, delimiter="\t").encode("utf-16-le"),
    "made_utf16_be_no_bom.txt": text(HEADER, *ROWS, delimiter="\t").encode("utf-16-be"),
    "made_bare_cr.csv": text(HEADER, *ROWS, end="\r").encode("utf-8"),
    "made_semicolons.csv": text(HEADER, *ROWS, delimiter=";").encode("gb18030"),
    "made_pipes.txt": text(HEADER, *ROWS, delimiter="|").encode("utf-8"),
    "made_csv_named.xls": text(HEADER, *ROWS, delimiter="\t").encode("gb18030"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_every_way_to_write_text(name: str, tmp_path: Path) -> None:
    """Encoding, delimiter and line end do not change what is read."""
    path = tmp_path / name
    path.write_bytes(TEXTS[name])
    reading = read(path)
    (found,) = reading.sheets
    assert found.refusal is None, str(found.refusal)
    assert SUMS.items() <= found.measures.items()
    assert facts(reading)[0]["number"] == "00812"
    assert facts(reading)[0]["name"] == "林晓彤"


def test_big5_traditional(tmp_path: Path) -> None:
    """Traditional characters in Big5: headers are known in their simplified form."""
    path = tmp_path / "made_big5.csv"
    header = ["日期", "座席工號", "姓名", "接聽量", "通話時長", "話後處理時長"]
    rows = [["2026/10/01", "A01", "陳靜宜", "20", "1:00:00", "0:10:00"]]
    path.write_bytes(text(header, *rows).encode("big5"))
    reading = read(path)
    assert reading.encoding == "big5hkscs"
    assert facts(reading)[0]["name"] == "陳靜宜"
    assert reading.sheets[0].measures["handle_seconds"] == 4_200


def test_totals_and_blanks_keep_out(tmp_path: Path) -> None:
    """合计 under a made-up number, 小计, repeated headers, blank rows; a blank value is no zero."""
    total = ["", "8888", "合计", "311", "12:48:34", "1:56:45", "0:43:10"]
    subtotal = ["2026-10-01 小计", "", "", "213", "8:47:23", "1:21:44", "0:23:10"]
    nameless = ["2026-10-02", "8888", "", "311", "12:48:34", "1:56:45", "0:43:10"]
    path = tmp_path / "made_totals.csv"
    lines = [HEADER, [""] * 7, ROWS[0], ROWS[1], subtotal, HEADER, ROWS[2], nameless, total]
    path.write_text(text(*lines), encoding="utf-8")
    found = sheet(path)
    assert (found.ignored.blank, found.ignored.total, found.ignored.header) == (1, 3, 1)
    assert (found.rows, found.accepted) == (3, 3)
    assert SUMS.items() <= found.measures.items()


def test_titles_two_line_header_and_unit_row(tmp_path: Path) -> None:
    """Title rows, a merged two-line header, a row of units; the title's period serves where no day is."""
    path = tmp_path / "made_two_line_header.xlsx"
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["晨曦组坐席话务报表"])
    page.append(["统计时间：2026-10-01 至 2026-10-31", None, None, None, None, "导出时间：2026-11-02"])
    page.append(["坐席", None, "呼入", None, None, "呼出", None])
    page.append(["工号", "姓名", "接通量", "通话时长", "整理时长", "次数", "通话时长"])
    page.append([None, None, "次", "秒", "秒", "次", "秒"])
    page.append([8012, "林晓彤", 2100, 386_400, 52_500, 12, 1_800])
    page.append([8017, "王思远", 1990, 358_200, 49_750, 7, 700])
    page.append(["合计", None, 4090, 744_600, 102_250, 19, 2_500])
    page.merge_cells("C3:E3")
    book.save(path)
    found = sheet(path)
    assert found.refusal is None, str(found.refusal)
    assert (found.header_row, found.grain) == (4, Grain.PERIOD)
    assert (str(found.first_day), str(found.last_day)) == ("2026-10-01", "2026-10-31")
    assert dict(found.measures) == {
        "calls_handled": 4090,
        "talk_seconds": 744_600,
        "acw_seconds": 102_250,
        "handle_seconds": 846_850,
        "outbound_calls": 19,
        "outbound_seconds": 2_500,
    }


def test_excel_times_and_durations(tmp_path: Path) -> None:
    """Times, durations above a day, day fractions that lost their format under a h:mm:ss header."""
    path = tmp_path / "made_excel_times.xlsx"
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["日期", "工号", "接通量", "通话时长", "签入时长", "示忙时长(hh:mm:ss)"])
    for day in (1, 2):
        page.append([f"2026-10-{day:02}", 8012, 50, time(2, 30), timedelta(hours=30, minutes=5), 0.0625])
        page.cell(day + 1, 5).number_format = "[h]:mm:ss"
    book.save(path)
    found = sheet(path)
    assert found.measures["talk_seconds"] == 2 * 9_000
    assert found.measures["login_seconds"] == 2 * 108_300
    assert found.measures["not_ready_seconds"] == 2 * 5_400
    assert next(c for c in found.columns if c.target == "not_ready_seconds").unit is Unit.DAYS


def test_averages_only_with_total_row(tmp_path: Path) -> None:
    """Averages become count × average; the 合计 row's mean of means is not read; percents neither."""
    path = tmp_path / "made_averages.csv"
    header = [
        "统计日期",
        "工号",
        "接通量",
        "保持次数",
        "平均通话时长",
        "平均话后处理时长",
        "平均保持时长",
        "接通率",
    ]
    rows = [
        ["2026-10-01", "1001", "1,200", "100", "180", "20", "30", "95.2%"],
        ["2026-10-01", "1002", "60", "", "240.5", "30", "--", "97%"],
        ["合计", "", "1,260", "100", "210.25", "25", "30", "96.1%"],
    ]
    path.write_text("\n".join(",".join(f'"{cell}"' for cell in row) for row in [header, *rows]), "utf-8")
    found = sheet(path)
    assert dict(found.measures) == {
        "calls_handled": 1260,
        "held_calls": 100,
        "talk_seconds": 1200 * 180 + 14_430,
        "hold_seconds": 3_000,
        "acw_seconds": 1200 * 20 + 1_800,
        "handle_seconds": 1200 * 200 + 14_430 + 1_800 + 3_000,
    }


def test_decimal_comma(tmp_path: Path) -> None:
    """Semicolons with a decimal comma: 85,5 is a number, and seconds."""
    path = tmp_path / "made_decimal_comma.csv"
    rows = ["Queue;StartInterval;Contacts queued;Contacts handled;Average handle time"]
    rows += ["Sales;2026-10-01T08:00:00Z;12;10;85,5", "Sales;2026-10-01T08:30:00Z;8;8;1.120,25"]
    path.write_text("\n".join(rows), encoding="utf-8")
    found = sheet(path)
    assert (found.grain, found.subject) == (Grain.HALF_HOUR, Subject.QUEUE)
    assert found.measures["handle_seconds"] == 855 + 8_962


def test_decimal_minutes(tmp_path: Path) -> None:
    """3.06 minutes a call are 3 min 4 s."""
    path = tmp_path / "made_minutes.csv"
    path.write_text("日期,工号,接通量,平均处理时长\n2026-10-01,1,100,3.06\n2026-10-01,2,50,2.5\n", "utf-8")
    found = sheet(path)
    assert found.measures["handle_seconds"] == 18_360 + 7_500
    assert [c.unit for c in found.columns][-1] is Unit.MINUTES


def test_html_named_xls(tmp_path: Path) -> None:
    """A page of 32 lines of preamble, merged header cells, &nbsp; for blank, saved as .xls."""
    path = tmp_path / "made_html.xls"
    preamble = "".join(f"<tr><td colspan=4>Line {i}</td></tr>" for i in range(30))
    body = (
        "<tr><th rowspan=2>Agent</th><th rowspan=2>Date</th><th colspan=2>ACD</th></tr>"
        "<tr><th>ACD Calls</th><th>ACD Time</th></tr>"
        "<TR ALIGN=RIGHT><TD ALIGN=LEFT>Ann&nbsp;Lee</TD><TD>10/25/2026</TD><TD>12</TD><TD>75:30</TD></TR>"
        "<TR ALIGN=RIGHT><TD ALIGN=LEFT>Bo</TD><TD>10/26/2026</TD><TD>&nbsp;</TD><TD>:58</TD></TR>"
        "<TR ALIGN=RIGHT><TD ALIGN=LEFT>Totals</TD><TD></TD><TD>12</TD><TD>76:28</TD></TR>"
    )
    path.write_text(f"<html><body><table>{preamble}{body}</table></body></html>", encoding="utf-8")
    reading = read(path)
    (found,) = reading.sheets
    assert found.refusal is None, str(found.refusal)
    assert found.measures == {"calls_handled": 12, "talk_seconds": 4_530}
    assert facts(reading)[0]["name"] == "Ann Lee"
    assert found.ignored.total == 1


def test_biff_xls(tmp_path: Path) -> None:
    """The old binary .xls with real times."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import xlwt
    book = xlwt.Workbook()
    page = book.add_sheet("坐席日报")
    style = xlwt.easyxf(num_format_str="[h]:mm:ss")
    for column, header in enumerate(["日期", "工号", "接通量", "签入时长"]):
        page.write(0, column, header)
    for row in (1, 2):
        page.write(row, 0, f"2026-10-0{row}")
        page.write(row, 1, "0812")
        page.write(row, 2, 100 + row)
        page.write(row, 3, 1.25, style)
    path = tmp_path / "made_biff.xls"
    book.save(str(path))
    reading = read(path)
    assert reading.sheets[0].measures == {"calls_handled": 203, "login_seconds": 216_000}
    assert facts(reading)[0]["number"] == "0812"


def test_xml_spreadsheet_named_xls(tmp_path: Path) -> None:
    """The XML of 2003, with skipped cells."""
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    cells = "".join(
        f'<Cell><Data ss:Type="String">{text}</Data></Cell>' for text in ("日期", "工号", "备注", "接通量")
    )
    data = (
        '<Cell><Data ss:Type="DateTime">2026-10-01T00:00:00.000</Data></Cell>'
        '<Cell><Data ss:Type="String">0812</Data></Cell>'
        '<Cell ss:Index="4"><Data ss:Type="Number">7</Data></Cell>'
    )
    path = tmp_path / "made_xml.xls"
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet '
        f'ss:Name="S"><Table><Row>{cells}</Row><Row>{data}</Row></Table></Worksheet></Workbook>',
        encoding="utf-8",
    )
    found = sheet(path)
    assert (found.measures, found.grain) == ({"calls_handled": 7}, Grain.DAY)


def test_bad_values_refuse_their_rows(tmp_path: Path) -> None:
    """An error, an impossible time, a slipped row: each row refused with column, value and reason."""
    bad = [
        ["2026-10-03", "00812", "林晓彤", "#DIV/0!", "1:00:00", "0:10:00", "0:00:00"],
        ["2026-10-03", "00817", "王思远", "5", "25:61:00", "0:10:00", "0:00:00"],
        ["2026-10-03", "", "", "5", "1:00:00", "0:10:00", "0:00:00"],
        ["2026-13-03", "00817", "王思远", "5", "1:00:00", "0:10:00", "0:00:00"],
        ["2026-10-03", "00817", "王思远", "5", "1:00:00", "0:10:00", "0:00:00", "9"],
        ["2026-10-04", "00817", "王思远", "5.5", "1:00:00", "0:10:00", "0:00:00"],
        ROWS[0],
    ]
    path = tmp_path / "made_bad.csv"
    path.write_text(text(HEADER, *ROWS, *bad), encoding="utf-8")
    found = sheet(path)
    assert (found.accepted, found.refused) == (3, 7)
    assert SUMS.items() <= found.measures.items()
    assert sorted((problem.row, problem.column) for problem in found.problems) == [
        (5, "D"),
        (6, "E"),
        (7, ""),
        (8, "A"),
        (9, ""),
        (10, "D"),
        (11, ""),
    ]


def test_a_bad_cell_may_cost_only_itself(tmp_path: Path) -> None:
    """By choice the row of a bad cell is kept without it."""
    path = tmp_path / "made_bad_cell.csv"
    bad = ["2026-10-03", "00812", "林晓彤", "7", "1:00:00", "0:10:00", "25:61:00"]
    path.write_text(text(HEADER, *ROWS, bad), encoding="utf-8")
    found = sheet(path, ReadOptions(drop_cells_only=True))
    assert (found.accepted, found.refused, found.refused_cells) == (4, 0, 1)
    assert found.measures["calls_handled"] == 318
    assert found.measures["not_ready_seconds"] == SUMS["not_ready_seconds"]


def test_skills_of_an_agent_are_added_up(tmp_path: Path) -> None:
    """Agent × skill rows of one day become one fact."""
    path = tmp_path / "made_skills.csv"
    lines = ["日期,工号,技能组,接通量", "2026-10-01,1,A,5", "2026-10-01,1,B,7", "2026-10-01,2,A,1"]
    path.write_text("\n".join(lines), encoding="utf-8")
    reading = read(path)
    assert [fact["calls_handled"] for fact in facts(reading)] == [12, 1]


@pytest.mark.parametrize(
    ("dates", "month_first", "first"),
    [
        (["25/10/2026", "26/10/2026"], None, "2026-10-25"),
        (["10/25/2026", "10/26/2026"], None, "2026-10-25"),
        (["1/10/2026", "2/10/2026", "3/10/2026"], None, "2026-10-01"),
        (["7/8/2026", "9/8/2026"], True, "2026-07-08"),
        (["7/8/2026", "9/8/2026"], False, "2026-08-07"),
        (["1 Oct 2026", "2 Oct 2026"], None, "2026-10-01"),
        (["20261001", "20261002"], None, "2026-10-01"),
        (["2026年10月1日", "2026年10月2日 星期五"], None, "2026-10-01"),
    ],
)
def test_the_order_of_day_and_month(
    dates: list[str], month_first: bool | None, first: str, tmp_path: Path
) -> None:
    """The order is settled over the whole column, or said by the user."""
    path = tmp_path / "made_dates.csv"
    path.write_text("\n".join(["日期,工号,接通量", *(f"{day},1,5" for day in dates)]), encoding="utf-8")
    found = sheet(path, ReadOptions(month_first=month_first))
    assert found.refusal is None, str(found.refusal)
    assert str(found.first_day) == first


def test_an_open_order_is_asked(tmp_path: Path) -> None:
    """Where 7/8 may be July or August the user is asked."""
    path = tmp_path / "made_open_dates.csv"
    path.write_text("日期,工号,接通量\n7/8/2026,1,5\n9/8/2026,1,5\n", encoding="utf-8")
    assert sheet(path).ask is Ask.MONTH_FIRST


def test_a_file_name_only_proposes(tmp_path: Path) -> None:
    """The day in a file name is proposed, not taken."""
    path = tmp_path / "话务日报_20260629.csv"
    path.write_text("工号,接通量\n1,5\n2,6\n", encoding="utf-8")
    found = sheet(path)
    assert found.ask is Ask.PERIOD
    assert found.proposed == parse("2026-06-29..2026-06-29")
    found = sheet(path, ReadOptions(period=found.proposed))
    assert (found.grain, found.measures["calls_handled"]) == (Grain.DAY, 11)


def test_half_hour_slots(tmp_path: Path) -> None:
    """Times as ranges; the slot is the half hour of the day."""
    path = tmp_path / "made_half_hours.csv"
    lines = ["日期,时段,工号,接通量", "2026-10-01,08:00-08:30,1,5", "2026-10-01,08:30-09:00,1,7"]
    path.write_text("\n".join(lines), encoding="utf-8")
    reading = read(path)
    assert [(fact["grain"], fact["slot"]) for fact in facts(reading)] == [(30, 16), (30, 17)]


def test_header_choices_of_the_user(tmp_path: Path) -> None:
    """A mapping by hand under the sheet's signature wins; "" leaves a column out."""
    path = tmp_path / "made_by_hand.csv"
    path.write_text("日期,工号,接通量,神秘列\n2026-10-01,1,5,60\n2026-10-02,1,5,70\n", encoding="utf-8")
    before = sheet(path)
    mapping = {before.signature: {"神秘列": "talk_seconds", "接通量": ""}}
    found = sheet(path, ReadOptions(mappings=mapping, units={"神秘列": Unit.MINUTES}))
    assert dict(found.measures) == {"talk_seconds": 7_800}
    assert [column.confidence for column in found.columns[2:]] == [99, 97]


def test_blank_headers_over_data(tmp_path: Path) -> None:
    """3CX leaves headers blank over data; page breaks repeat the header; totals go."""
    path = tmp_path / "made_3cx.csv"
    lines = [
        "Agent Performance",
        "From 8/25/2025 12:00:00 AM To 8/25/2025 11:59:59 PM",
        "",
        "Agent,,Queue,,Total Logged in Time,Calls,,,Ring Time,,Talk Time,",
        "101 Ann,,Sales,,7:30:00,12,98%,1.6,0:02:00,0:00:10,0:36:00,0:03:00",
        "Agent,,Queue,,Total Logged in Time,Calls,,,Ring Time,,Talk Time,",
        "102 Bo,,Sales,,6:30:00,6,97%,0.9,0:01:00,0:00:10,0:18:00,0:03:00",
        "Total:,,,,14:00:00,18,98%,,0:03:00,,0:54:00,",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    found = sheet(path)
    assert found.refusal is None, str(found.refusal)
    assert (found.ignored.header, found.ignored.total, found.header_row) == (1, 1, 4)
    assert found.measures == {
        "calls_handled": 18,
        "talk_seconds": 3_240,
        "ring_seconds": 180,
        "login_seconds": 50_400,
    }
    assert (str(found.first_day), found.grain) == ("2025-08-25", Grain.DAY)


def test_satisfied_of_rated_in_one_column(tmp_path: Path) -> None:
    """34/35 is 34 satisfied of 35 rated."""
    path = tmp_path / "made_satisfied.csv"
    path.write_text("日期,工号,接通量,满意/参评\n2026-10-01,1,50,34/35\n2026-10-02,1,40,36/37\n", "utf-8")
    measures = sheet(path).measures
    assert (measures["satisfied"], measures["surveys"]) == (70, 72)


def test_calls_with_chinese_outcomes(tmp_path: Path) -> None:
    """A call list: answered ones to the agent, lost ones to the queue alone."""
    path = tmp_path / "made_calls.csv"
    lines = [
        "流水号,来电时间,技能组,坐席工号,通话结果,通话时长(秒)",
        "c1,2026-10-01 08:05:10,售后,8012,接通,120",
        "c2,2026-10-01 08:12:00,售后,8012,接通,60",
        "c3,2026-10-01 08:20:00,售后,,排队放弃,0",
        "c4,2026-10-01 08:40:00,售前,8017,接通,30",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    reading = read(path)
    assert [
        (f["kind"], f["number"] or f["name"], f["slot"], f["calls_offered"], f["calls_handled"])
        for f in facts(reading)
    ] == [
        ("queue", "售前", 17, 1, 1),
        ("queue", "售后", 16, 3, 2),
        ("agent", "8012", 16, 2, 2),
        ("agent", "8017", 17, 1, 1),
    ]
    assert reading.sheets[0].measures["calls_offered"] == 4
    assert reading.sheets[0].measures["talk_seconds"] == 210


def test_sheet_choice(tmp_path: Path) -> None:
    """One sheet by name; a wrong name is answered with the right ones."""
    rows = [["日期", "工号", "接通量"], ["2026-10-01", "1", 5]]
    path = made.xlsx(tmp_path / "made_sheets.xlsx", rows, [*rows, ["2026-10-02", "1", 6]])
    (found,) = read(path, ReadOptions(sheet="Sheet2")).sheets
    assert found.measures["calls_handled"] == 11


def test_error_cells_of_a_workbook(tmp_path: Path) -> None:
    """A cell that shows #DIV/0! is no blank: its row is refused, and the reason names the error."""
    rows = [["日期", "工号", "接通量", "通话时长"], *([f"2026-10-0{day}", "1", 5, 900] for day in (1, 2, 3))]
    pieces = [*made.sheet_xml(rows)]
    pieces[2] = pieces[2].replace('<c r="C2"><v>5</v>', '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v>')
    found = sheet(made.workbook(tmp_path / "made_errors.xlsx", {"日报": pieces}))
    assert (found.accepted, found.refused) == (2, 1)
    assert [(p.row, p.column, p.value) for p in found.problems] == [(2, "C", "#DIV/0!")]


def test_ranges_of_time_say_their_length(tmp_path: Path) -> None:
    """08:00-08:30 is a half hour even where no other half hour occurs; 23:30-24:00 ends with the day."""
    path = tmp_path / "made_ranges.csv"
    lines = ["日期,时段,技能组,接通量", "2026-10-01,08:00-08:30,售后,5", "2026-10-01,23:30-24:00,售后,7"]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert [(fact["grain"], fact["slot"]) for fact in facts(read(path))] == [(30, 16), (30, 47)]
    path.write_text("\n".join(lines[:2]), encoding="utf-8")
    assert sheet(path).grain is Grain.HALF_HOUR


def test_number_and_name_in_one_cell(tmp_path: Path) -> None:
    """张三(8012) and 8017-李四 are known by their numbers; 王五 by his name."""
    path = tmp_path / "made_one_cell.csv"
    lines = ["日期,坐席,接通量", *(f"2026-10-01,{who},5" for who in ("张三(8012)", "8017-李四", "王五"))]
    path.write_text("\n".join(lines), encoding="utf-8")
    found = {(fact["number"], fact["name"]) for fact in facts(read(path))}
    assert found == {("8012", "张三"), ("8017", "李四"), ("", "王五")}


def test_ods(tmp_path: Path) -> None:
    """An OpenDocument sheet with a million blank rows repeated below its table."""
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    row = "<table:table-row>{}</table:table-row>"
    table = [["日期", "工号", "接通量"], ["2026-10-01", "0812", "7"]]
    rows = "".join(row.format("".join(cell.format(text) for text in cells)) for cells in table)
    path = tmp_path / "made.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{space}manifest:1.0"/>')
        archive.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{space}office:1.0" xmlns:table="{space}table:1.0" '
            f'xmlns:text="{space}text:1.0"><office:body><office:spreadsheet>'
            f'<table:table table:name="S">{rows}'
            '<table:table-row table:number-rows-repeated="1048570"><table:table-cell '
            'table:number-columns-repeated="1024"/></table:table-row>'
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    assert sheet(path).measures == {"calls_handled": 7}
