"""Slips for tests of their page."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ccleader.reports.sheets import Head, Signed, foot
from ccleader.reports.slips import Field, Option, Slip
from tests.reports.made_review import HOSTILE

NOW = datetime(2026, 6, 30, 16, 20)


def usual() -> Slip:
    """A sick leave."""
    kinds = ("病假", "事假", "年假", "婚假", "产假", "丧假", "调休", "公出")
    return Slip(
        Head(
            "请假单",
            "申请时间 2026-06-29 07:10",
            ("云川有线客户服务中心", "客服部 · 晨曦组", "编号 QJ-20260629-7"),
            "QJ-20260629-7",
        ),
        (
            Field("姓名", "马丽娜"),
            Field("工号", "8031"),
            Field("请假类别", options=tuple(Option(kind, kind == "病假") for kind in kinds), wide=True),
            Field("起止日期", "2026-06-29 – 2026-06-30"),
            Field("天数", "2 天"),
            Field("事由", "发烧，门诊输液", wide=True, tall=True),
            Field("代班安排", "徐梦洁顶 6月29日早班"),
            Field("证明材料"),
            Field("补单时间", "2026-06-30 08:30"),
            Field("备注", "未提前申请"),
        ),
        (
            Signed("申请人"),
            Signed("班组长", "周敏", "2026-06-30 09:02", "已在系统审批"),
            Signed("主管"),
        ),
        "请假须事先申请；电话报备的，按期补单。",
        foot(NOW, check_code="12345678"),
    )


def full() -> Slip:
    """A reason too long for half a page."""
    slip = usual()
    told = tuple(
        replace(field, value=field.value * 60) if field.name == "事由" else field for field in slip.fields
    )
    return replace(slip, fields=told)


def hostile() -> Slip:
    """Markup in every text a user can write."""
    slip = usual()
    return replace(slip, fields=tuple(replace(field, value=HOSTILE, options=()) for field in slip.fields))
