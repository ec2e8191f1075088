"""A made-up review composed of plain facts, without a store; and one with everything too long."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from ccleader.metrics.catalog import BY_KEY, Metric
from ccleader.reports.judging import Facts, Sums, line, trend
from ccleader.reports.page import Goal, Happening, Identity, Line, Place, Review, Trend
from ccleader.reports.result import goals, result

MONTH = date(2026, 6, 1)
TODAY = datetime(2026, 6, 30, 16, 20)
DUE = date(2026, 7, 31)
HOSTILE = "#panic() *x* $y$ <z> _w_ @v `u` \\ [t] // \"s\" 'r' -- ~ = + - 0"

_SHAPES = {
    "not_ready_time": (2200.0, 200.0, 2100.0),
    "aht": (187.0, 5.0, 190.0),
    "utilisation": (0.76, 0.03, 0.75),
    "calls_per_day": (93.0, 5.0, 90.0),
    "calls_per_hour": (14.2, 0.8, None),
    "acw": (37.0, 2.0, None),
}
"""Metric → mean, deviation and target of the made-up days."""


def _days(random: Random, mean: float, deviation: float) -> list[tuple[date, float | None]]:
    """Thirty days with records in May and June's twenty-one, five on and two off."""
    on = [
        day
        for offset in range(90)
        if (day := date(2026, 4, 20) + timedelta(days=offset)).month < 7 and offset % 7 < 5
    ]
    before = [day for day in on if day < MONTH][-30:]
    inside = [day for day in on if MONTH <= day <= date(2026, 6, 29)]
    return [(day, random.gauss(mean, deviation)) for day in (*before, *inside)]


def facts(key: str, random: Random) -> Facts:
    """A metric of time or count with a month without signals, but for the end of not-ready time."""
    mean, deviation, target = _SHAPES[key]
    days = _days(random, mean, deviation)
    before = sum(day < MONTH for day, _ in days)
    if key == "not_ready_time":
        days[-3:] = [(day, 3600.0 + 60 * place) for place, (day, _) in enumerate(days[-3:])]
    if key == "aht":
        days[before + 7] = (days[before + 7][0], None)
    metric = BY_KEY[key]
    own = [value for _, value in days[before:] if value is not None]
    return Facts(
        metric,
        _sums(metric, sum(own) / len(own)),
        _sums(metric, mean * 0.99),
        _sums(metric, mean * 1.01),
        tuple(random.gauss(mean, deviation / 2) for _ in range(18)),
        target,
        target,
        tuple(days),
        before,
    )


def share(key: str, good: int, cases: int, group: float, target: float | None = None) -> Facts:
    """A share of cases beside the group's."""
    others = tuple(group + step / 200 for step in range(-4, 5))
    return Facts(
        BY_KEY[key], Sums(good, cases), None, Sums(round(group * 10000), 10000), others, target, target
    )


def _sums(metric: Metric, value: float) -> Sums:
    """Sums that make `value`."""
    return Sums(round(value * 10000 / metric.factor), 10000)


def lines_and_trends() -> tuple[tuple[Line, ...], tuple[Trend, ...]]:
    """The table and the charts of a usual month."""
    random = Random(5)
    made = {key: facts(key, random) for key in _SHAPES}
    shares = [share("transfer_rate", 98, 1950, 0.048), share("csat", 551, 575, 0.971, 0.97)]
    drawn = tuple(trend(made[key]) for key in list(_SHAPES)[:4])
    return tuple(line(known) for known in (*made.values(), *shares)), drawn


def usual() -> Review:
    """A month with one signal for the worse and a missed target."""
    lines, trends = lines_and_trends()
    told = result(lines, DUE)
    return Review(
        MONTH,
        TODAY,
        Identity("陈䶮㛃", "08058", "初级", "1年3个月", "王思远", "宽带 电视"),
        Place("云川有线客户服务中心", "客服部", "晨曦组", "CX-202606-08058"),
        told.sentence,
        told.good,
        told.improve,
        told.plans,
        lines,
        trends,
        ("坐席日报_202606.xlsx",),
        goals(lines, DUE),
        18,
        MONTH,
        date(2026, 6, 29),
        "质检稳定,待客耐心。示忙问题先从补工单时机入手,按报备办法执行两周。",
        (Happening(date(2026, 6, 22), "工单系统升级"),),
    )


def overlong() -> Review:
    """Everything longer than anybody should write it, and sixteen metrics."""
    review = usual()
    return replace(
        review,
        month=date(2026, 7, 1),
        identity=Identity(
            "Bartholomew-Maximilian Fitzgerald-Montgomery 欧阳上官婉儿司徒",
            "0" * 24,
            "高级高级高级",
            "12年11个月",
            "阿卜杜热西提·麦麦提图尔荪·买买提",
            "宽带 电视 " * 12 + "Supercalifragilisticexpialidocious" * 3,
        ),
        place=Place(
            "云川有线电视网络集团股份有限公司客户服务中心" * 2,
            "客户服务部" * 4,
            "晨曦组" * 6,
            "CX-" + "9" * 30,
        ),
        result=review.result * 4,
        good=("做得好的一项" * 9,) * 3,
        improve=("W" * 90,) * 3,
        plans=("目标 ≤32 分," * 8,) * 3,
        lines=(review.lines * 2)[:16],
        sources=("很长的文件名_" * 8 + ".xlsx",) * 4,
        goals=(Goal("把名字很长很长的指标提升到目标" * 2, "12345.6 分钟", "≤12345 分钟", DUE),) * 3,
        comment="待客耐心," * 300,
    )
