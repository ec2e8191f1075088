"""A briefing for tests of its page: the usual one, a long one, the closing one, hostile texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ccleader.reports.briefing_page import (
    BriefingPage,
    FigureLine,
    NoticeLine,
    PointLines,
    RollLine,
    ToTell,
)
from ccleader.reports.sheets import Head, Signed, foot
from tests.reports.made_review import HOSTILE

NOW = datetime(2026, 6, 30, 8, 20)

PEOPLE = (
    "林晓彤 王思远 刘洋 徐梦洁 郭子轩 唐欣然 孙浩然 赵雨萱 梁佳慧"
    " 陈䶮㛃 朱文博 何静雯 宋宇航 马丽娜 高志强 罗婷 谢磊 韩雪"
).split()


def usual() -> BriefingPage:
    """Eighteen agents, one late, two on leave."""
    roll = [RollLine(name, "到", "✓", "✓", "好") for name in PEOPLE]
    roll[6] = RollLine("孙浩然", "迟 4 分", "✓", "×", "一般", True)
    roll[10] = RollLine("朱文博", "假", unusual=True)
    roll[13] = RollLine("马丽娜", "假", unusual=True)
    return BriefingPage(
        head=Head(
            "班前会记录",
            "2026年6月30日 周二\u3000早班（08:00–16:00）",
            ("云川有线客户服务中心", "客服部 · 晨曦组", "编号 BQ-20260630-11"),
            "BQ-20260630-11",
        ),
        parties=("07:45–08:05", "周敏", "林晓彤", ""),
        count="应到 16 · 实到 16 · 迟到 1 · 缺席 0 · 请假 2",
        roll=tuple(roll),
        figures=(
            FigureLine("平均处理时长（秒）", "196", "≤190", "连续 8 天高于均值", True),
            FigureLine("20秒接通率（%）", "90.4", "≥90", "在控制限内"),
            FigureLine("示忙时长（分钟）", "31.4", "≤35", "在控制限内"),
            FigureLine("满意度（%）", "97.1", "≥97", "在控制限内"),
        ),
        points=(
            PointLines("今日目标", ("20秒接通率 90% 以上，人均接听 95 通",)),
            PointLines(
                "今日重点",
                ("平均处理时长连续 8 天高于均值：补工单放到话后", "17:00 断网前把公告话术再读一遍"),
            ),
            PointLines("表扬", ("徐梦洁：客户来电表扬耐心解释账单",)),
        ),
        notices=(
            NoticeLine("客服〔2026〕31 号", "城东片区计划断网", "17:00 起 1 小时，话术见公告", "6月30日", ""),
            NoticeLine(
                "业务〔2026〕18 号", "点播退订改为次月生效", "旧：当月 → 新：次月", "7月1日", "须测验"
            ),
        ),
        questions=(("点播退订何时生效？", "郭子轩", "次月 1 日", "✓"),),
        minutes="工单补录集中在话后 30 秒内完成，系统卡顿的台号报给 12 号席。",
        to_tell=(
            ToTell("朱文博", "客服〔2026〕31 号；业务〔2026〕18 号"),
            ToTell("马丽娜", "客服〔2026〕31 号；业务〔2026〕18 号"),
        ),
        signed=(Signed("主持人签字", "周敏", "2026-06-30 08:05", ""), Signed("记录人", "林晓彤")),
        foot=foot(NOW, NOW, "12345678"),
    )


def full() -> BriefingPage:
    """Thirty agents with long names, and much to say."""
    page = usual()
    names = [f"阿卜杜热西提·麦麦提图尔荪{number}" for number in range(30)]
    return replace(
        page,
        roll=tuple(RollLine(name, "到", "✓", "✓", "好") for name in names),
        points=tuple(replace(line, texts=line.texts * 6) for line in page.points),
        notices=page.notices * 6,
        questions=page.questions * 5,
        to_tell=tuple(ToTell(name, "客服〔2026〕31 号；业务〔2026〕18 号") for name in names[:12]),
        minutes=page.minutes * 12,
    )


def closing() -> BriefingPage:
    """The half page after the shift."""
    page = usual()
    return replace(
        page,
        head=replace(page.head, title="班后会记录"),
        half=True,
        points=(
            PointLines("本班完成", ("来电 1,196 通，投诉 2 件均已回访",)),
            PointLines("问题", ("07 号席耳麦停用",)),
            PointLines("明日提醒", ("断网片区可能还有咨询",)),
        ),
        roll=tuple(replace(line, dress="", badge="") for line in page.roll),
        figures=(),
        notices=(),
        questions=(),
        to_tell=(),
        minutes="",
    )


def hostile() -> BriefingPage:
    """Markup in every text a user can write."""
    text = HOSTILE
    return replace(
        usual(),
        parties=(text,) * 4,
        roll=(RollLine(text, text, "✓", "✓", text),) * 3,
        figures=(FigureLine(text, text, text, text, True),),
        points=(PointLines(text, (text, text)),),
        notices=(NoticeLine(text, text, text, text, ""),),
        questions=((text, text, text, ""),),
        minutes=text,
        to_tell=(ToTell(text, text),),
        signed=(Signed(text, text, "", text),),
    )
