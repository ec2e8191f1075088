"""Folios for tests of their page: every block, filled in, too long, and with markup in every text."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from typing import Any

from ccleader.reports.folio import Block, Column, Fields, Folio, Frame, Line, Signing, Table, Turn
from ccleader.reports.sheets import Head, Signed, foot
from ccleader.reports.slips import Field, Option
from tests.reports.made_review import HOSTILE

NOW = datetime(2026, 6, 30, 16, 20)
DRAWN = ("title", "align", "block", "role")
"""Texts that no user writes."""


def _head(title: str, number: str) -> Head:
    place = ("云川有线客户服务中心", "客服部 · 晨曦组", f"编号 {number}")
    return Head(title, "2026年6月23日 周二", place, number, note="减轻")


def usual() -> Folio:
    """A slip in two copies."""
    blocks: tuple[Block, ...] = (
        Fields(
            "", (Field("姓名", "郭子轩"), Field("工号", "8058"), Field("违规事实", "与 12 席攀谈", wide=True))
        ),
        Fields(
            "依据与处理",
            (
                Field("处理", "", (Option("警告"), Option("扣 2 分", True)), wide=True),
                Field("条款全文", "座席区保持安静，不隔座闲谈。", wide=True, tall=True),
                Field("后续", "", wide=True, tall=True),
            ),
            "见制度",
        ),
        Frame("员工陈述和申辩", "当时在请教业务，\n今后到话后再问。", 76),
        Line("如有异议，可在 5 个工作日内提出申诉。"),
        Signing(
            (Signed("本人签字", stamp="6月24日已签"), Signed("记录人", "周敏")),
            "签字表示已阅知，不代表同意。",
        ),
    )
    return Folio(
        _head("违规确认单", "202606-003"), blocks, foot(NOW, check_code="12345678"), ("员工联", "存档联")
    )


def _table(count: int) -> Table:
    columns = (
        Column("编号", 20, kept=True),
        Column("事实"),
        Column("分值", 12, "right"),
        Column("类别", 20, "center"),
        Column("申诉结果", 40, kept=True),
    )
    rows = tuple(
        (f"202606-{n:03}", "与邻座闲谈" * n, "2", "扣分", "撤销" if n == 2 else "")
        for n in range(1, count + 1)
    )
    return Table("登记", columns, rows, "本月", 2, (1,), height=5.4, fine=True)


def register() -> Folio:
    """A lying register with a row struck through."""
    signed = Signing((Signed("制表人"), Signed("班组长")))
    empty = replace(_table(0), title="", blanks=0, none="本月无其他记录")
    return Folio(_head("违规扣分登记表", ""), (_table(3), empty, signed), foot(NOW))


def full() -> Folio:
    """More than its pages should hold: a table of many rows, a frame too small, another page."""
    frame = Frame("员工陈述和申辩", "情况说明。" * 450, 20)
    return replace(usual(), blocks=(*usual().blocks, Turn(), _table(40), Turn(), frame), copies=())


def hostile() -> Folio:
    """Markup in every text a user can write."""
    blocks = (*usual().blocks, _table(2), Turn(), *usual().blocks)
    return replace(usual(), blocks=tuple(map(_spoilt, blocks)), copies=(HOSTILE,))


def _spoilt(value: Any) -> Any:
    """The same with the hostile text in place of every text in it."""
    if isinstance(value, str):
        return HOSTILE if value else value
    if isinstance(value, tuple):
        return tuple(map(_spoilt, value))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    names = [field.name for field in fields(value) if field.init and field.name not in DRAWN]
    return replace(value, **{name: _spoilt(getattr(value, name)) for name in names})
