"""A handover for tests of its page: the usual one, a long one, and one with hostile texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ccleader.reports.handover_page import (
    Condition,
    HandoverPage,
    Item,
    MatterLine,
)
from ccleader.reports.sheets import Head, Signed, foot
from tests.reports.made_review import HOSTILE

NOW = datetime(2026, 6, 30, 16, 20)

CONDITIONS = (
    Condition("重大故障未处理完"),
    Condition("主要设备正在启动或停用"),
    Condition("交班准备未做好"),
    Condition("接班人状态不宜上岗"),
)


def usual() -> HandoverPage:
    """As on a good day with a few remarks."""
    return HandoverPage(
        head=Head(
            "交接班记录",
            "2026年6月30日 周二\u3000早班（08:00–16:00）→ 晚班（16:00–24:00）",
            ("云川有线客户服务中心", "客服部 · 晨曦组", "编号 JJ-20260630-02"),
            "JJ-20260630-02",
        ),
        parties=("周敏（晨曦组）", "许薇（朝阳组）", "邓岚", "17:00 城东断网 1 小时"),
        heads=("12", "12", "1", "0", "2", "4", "14 / 15", "07 号"),
        people=(
            "迟到：孙浩然 4 分钟",
            "请假：马丽娜（病假）、朱文博（年假）",
            "轮休：刘洋、赵雨萱、徐梦洁、梁佳慧",
        ),
        items=(
            Item(
                "交情况",
                "remarks",
                "来电 1,196 通，20秒接通率 90.4%；10:10–10:40 排队最高 7 通。"
                "17:00 起城东片区计划断网 1 小时，公告话术已置顶。",
            ),
            Item(
                "交设备",
                "remarks",
                "07 号席耳麦停用，备用耳麦 2 副在 15 号柜；"
                "12 号席显示器偶发闪屏，已报修（设备单 D-0630-02）。",
            ),
            Item("交工具", "normal", "对讲机 2 部、应急手机 1 部、备用工号牌 3 枚齐。"),
            Item("交质量", "remarks", "投诉 2 件：1 件已回访；工单 0630-041 请晚班 18:00 前回访客户。"),
            Item("交记录", "normal", "值班日志、工单备注已填；未结工单 5 张已列入未尽事宜。"),
        ),
        matters=(
            MatterLine(
                "升级后短信模板乱码，已提工单；今日催办 1 次",
                "来源：交接班；未完成原因：信息中心排期在 7 月 2 日",
                "重要",
                False,
                "6月22日",
                "24",
                "现场主管",
                "6月26日",
                True,
                "延续 · 超期",
            ),
            MatterLine(
                "电视点播重复扣费，4 单待财务核对",
                "未完成原因：财务月结",
                "紧急",
                True,
                "6月25日",
                "15",
                "王思远→林晓彤",
                "6月28日",
                True,
                "延续 · 超期",
            ),
            MatterLine(
                "城东宽带认证失败待回访，余 9 户",
                "",
                "常规",
                False,
                "6月28日",
                "6",
                "林晓彤",
                "7月1日",
                False,
                "延续",
            ),
            MatterLine(
                "07 号席耳麦更换", "", "常规", False, "6月29日", "3", "设备组", "7月1日", False, "延续"
            ),
            MatterLine(
                "工单 0630-041 投诉回访",
                "",
                "紧急",
                True,
                "6月30日",
                "0",
                "许薇",
                "今日 18:00",
                False,
                "新增",
            ),
        ),
        turns="上一班遗留 4 项，本班新增 1 项，了结 1 项",
        closed=("0629-118 宽带认证 18 户回访完成（林晓彤，14:20）",),
        reminder="17:00 断网后来电会集中，16:50 前把公告话术再确认一遍；12 号席尽量不排人。",
        conditions=CONDITIONS,
        signed=(
            Signed("交班人", "周敏", "2026-06-30 15:53", "已在系统签字"),
            Signed("接班人", "许薇", "2026-06-30 15:58", "已在系统签字"),
            Signed("主管查阅"),
        ),
        foot=foot(NOW, datetime(2026, 6, 30, 15, 53), "3C1A-7E52"),
    )


def full() -> HandoverPage:
    """Everything there is, and much of it: 35 matters, visitors, loans, a question, an amendment."""
    page = usual()
    longer = tuple(
        replace(line, text=f"{line.text}（第 {number} 项）" + "，用户多次来电" * (number % 7))
        for number, line in enumerate(page.matters * 7, 1)
    )
    return replace(
        page,
        parties=(
            "阿卜杜热西提·麦麦提图尔荪（晨曦组）",
            "许薇（朝阳组）",
            "邓岚",
            "17:00 城东片区计划断网 1 小时",
        ),
        people=tuple(line + "、阿卜杜热西提·麦麦提图尔荪" * 6 for line in page.people),
        matters=longer,
        visitors=(("张工", "信息中心", "检修 12 号席显示器", "06-30 10:05", "06-30 11:20"),) * 4,
        loans=(("应急手机", "孙浩然", "核实断网范围", "06-30 13:10", ""),) * 3,
        question="07 号席耳麦何时到？——设备组答复 7 月 1 日上午。",
        way="电话接班：接班人途中堵车，15:50 起电话逐条核对，到岗后补看设备。",
        amendments=(("6月30日 城东断网改为 17:30 开始。", "周敏 06-30 16:12", "许薇 06-30 16:15"),) * 3,
        conditions=(replace(CONDITIONS[0], met=True), *CONDITIONS[1:]),
    )


def draft() -> HandoverPage:
    """Not signed yet."""
    page = usual()
    return replace(
        page,
        head=replace(page.head, draft=True),
        signed=tuple(Signed(signed.role) for signed in page.signed),
        foot=foot(NOW, NOW),
    )


def hostile() -> HandoverPage:
    """Markup in every text a user can write."""
    text = HOSTILE
    line = MatterLine(text, text, "紧急", True, "6月30日", "3", text, "7月1日", True, "延续")
    return replace(
        usual(),
        parties=(text,) * 4,
        people=(text,),
        items=tuple(Item(item.name, "remarks", text) for item in usual().items),
        matters=(line, line),
        closed=(text,),
        reminder=text,
        question=text,
        way=text,
        visitors=((text, text, text, "", ""),),
        loans=((text, text, text, "", ""),),
        amendments=((text, text, text),),
        signed=tuple(Signed(signed.role, text, "", text) for signed in usual().signed),
    )
