"""Attendance pages for tests of the printed grid: thirty agents, more than a page, hostile texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from ccleader.reports.attendance_page import AttendancePage, DayHead, Mark, RowLine
from ccleader.reports.sheets import Head, Signed, foot
from tests.reports.made_briefing import PEOPLE
from tests.reports.made_review import HOSTILE

NOW = datetime(2026, 11, 2, 9, 5)
HEADINGS = (
    "应出勤 实出勤 计划外 迟到次 迟到分 早退次 早退分 事假 病假 其他假 旷工"
    " 工作日加班 休息日加班 法定加班 夜班 出勤率"
)
LEGEND = "早班 晚班 夜班 出勤 休息 病假 事假 年假 婚假 产假 丧假 调休 公出 培训 旷工"


def usual() -> AttendancePage:
    """Thirty agents in a month of thirty-one days with the national holidays."""
    first = date(2026, 10, 1)
    names = [*PEOPLE, *(f"组员{number}" for number in range(11)), "阿卜杜热西提·麦麦提图尔荪"]
    sick = ("马丽娜", "病假", "10月5日 – 10月6日", "2", "发烧", "2026-10-05 07:10", "否", "", "周敏")
    return AttendancePage(
        head=Head("考勤月报", "2026年10月", ("云川有线客户服务中心", "客服部 · 晨曦组")),
        signed=tuple(Signed(role) for role in ("制表人", "班组长", "主管", "人事")),
        foot=foot(NOW, NOW, "12345678"),
        days=tuple(_day(first + timedelta(days=offset)) for offset in range(31)),
        headings=tuple(HEADINGS.split()),
        rows=tuple(_row(number, name) for number, name in enumerate(names, 1)),
        on_duty=("22",) * 31,
        total=tuple("660 640 9 31 245 30 450 30 60 30 30 12.0 6.0 8.0 90 97.0".split()),
        legend=tuple(zip("早晚夜√休病事年婚产丧调公训旷", LEGEND.split(), strict=True)),
        due="按日历应出勤 18 天",
        definition="出勤率 = 实出勤人次 ÷ 应出勤人次；提前批准的年假等不计应出勤",
        leave=(sick,) * 3,
        swaps=(("换班", "刘洋", "10月8日 早班", "罗婷", "10月9日 晚班", "体检", "周敏"),),
        overtime=(("谢磊", "10月3日", "16:00–18:00", "2.0", "法定节日", "加班费", "断网抢修", "已确认"),),
        corrections=(("韩雪", "10月9日", "旷工", "病假", "补交病历", "2026-11-02 周敏"),),
    )


def _day(day: date) -> DayHead:
    kind = "statutory" if day.day <= 3 else "rest" if day.weekday() > 4 or day.day <= 7 else "workday"
    return DayHead(str(day.day), "一二三四五六日"[day.weekday()], kind)


def _row(number: int, name: str) -> RowLine:
    marks = tuple(_mark(number, day) for day in range(31))
    totals = "22 21 1 1 8 1 15 1 2 1 1 2.0 4.0 8.0 3 95.5".split()
    return RowLine(str(number), f"80{number:02}", name, marks, tuple(totals))


def _mark(number: int, day: int) -> Mark:
    turn = (number + day) % 9
    if turn in (5, 6):
        return Mark("休", "", "off", "leader")
    if turn == 7 and day == 14:
        return Mark("旷", "", "absent", "leader")
    if turn == 8 and day % 5 == 0:
        return Mark("病", "", "leave", "leave")
    late = "迟8" if turn == 3 and day % 4 == 0 else ""
    return Mark("早晚夜"[number % 3], late, "work", ("leader", "acd")[day % 2])


def full() -> AttendancePage:
    """Sixty agents: the grid goes on below its repeated head."""
    page = usual()
    return replace(page, rows=page.rows * 2, leave=page.leave * 12)


def draft() -> AttendancePage:
    """Three agents in a month that is not locked."""
    page = usual()
    head = replace(page.head, draft=True)
    return replace(page, head=head, rows=page.rows[:3], leave=(), swaps=(), overtime=())


def hostile() -> AttendancePage:
    """Markup in every text a user can write."""
    page, text = usual(), HOSTILE
    return replace(
        page,
        rows=tuple(replace(row, name=text) for row in page.rows[:4]),
        leave=((text,) * 9,),
        swaps=((text,) * 7,),
        overtime=((text,) * 8,),
        corrections=((text,) * 6,),
    )
