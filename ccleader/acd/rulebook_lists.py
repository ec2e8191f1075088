"""Articles of a rulebook from a workbook or the clipboard: cells in, articles and refused rows out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from ccleader.acd import child
from ccleader.acd.days import parse_moment
from ccleader.acd.shift_lists import Cells, Fault
from ccleader.errors import Misfit, Trouble
from ccleader.models.rulebook_writes import check_article
from ccleader.models.rulebooks import LABELS, ArticleForm, Category, Severity
from ccleader.words import phrase, translate

MOST_ROWS = 1_000
MOST_COLUMNS = 40
_HEADER_WITHIN = 15

_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "chapter": ("章", "章节", "chapter"),
    "number": ("条款", "条号", "条款号", "条", "编号", "article", "number"),
    "text": ("内容", "条文", "条款内容", "规定", "text"),
    "short": ("简称", "摘要", "要点", "shortwords", "short"),
    "category": ("类别", "分类", "维护", "serves", "category"),
    "severity": ("轻重", "程度", "严重程度", "级别", "severity"),
    "points": ("分值", "扣分", "扣分值", "最低分", "points"),
    "points_most": ("最高分", "最高分值", "扣分上限", "pointsatmost"),
    "warn_first": ("先警告", "经警告", "警告后扣分", "warningfirst"),
    "charged": ("责任人", "对象", "whoanswers"),
    "suspended_from": ("暂停起", "停用起", "暂停自", "suspendedfrom"),
    "suspended_to": ("暂停止", "停用止", "暂停至", "suspendedto"),
}
"""Field of an article → what stands over its column, without blanks, lower case."""

_POINTS = re.compile(r"扣?(\d{1,9})(?:分)?(?:(?:[-–—~至到])(\d{1,9}))?(?:分)?(?:/次|每次)?")
_YES = frozenset(("是", "√", "✓", "有", "先警告", "yes", "y", "true", "1"))
_NO = frozenset(("", "否", "无", "×", "-", "—", "no", "n", "false", "0"))
_NOTHING = frozenset(("", "无", "-", "—", "/"))

_Member = TypeVar("_Member", bound=StrEnum)


@dataclass(frozen=True)
class RuleList:
    """The articles of a list in their order, and the cells for which a row was refused."""

    articles: list[ArticleForm] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


class _Refused(Exception):
    """Why a row is not taken: the field whose cell is at fault, and the reason."""


def file_cells(path: Path) -> list[list[str]]:
    """The cells of the first sheet of a workbook or text file; Trouble where it cannot be read."""
    return child.cells(path, MOST_ROWS, MOST_COLUMNS)


def read(cells: Cells) -> RuleList:
    """The articles below a row of headings, of which the article's number and its text are needed.

    A blank chapter is that of the row above. Trouble where no such headings are found.
    """
    top, columns = _header(cells)
    found = RuleList()
    chapter, numbers = "", set[str]()
    for place, row in enumerate(cells[top + 1 :], start=top + 1):
        told = {name: row[column].strip() for name, column in columns.items() if column < len(row)}
        if not any(told.values()):
            continue
        chapter = told.get("chapter") or chapter
        try:
            form = _article(told | {"chapter": chapter})
            if form.number in numbers:
                raise _Refused("number", phrase("rulebooks", "The article stands in the list twice."))
        except _Refused as refused:
            name, reason = refused.args
            found.faults.append(Fault(place, columns.get(name, 0), told.get(name, ""), reason))
            continue
        numbers.add(form.number)
        found.articles.append(form)
    return found


def _header(cells: Cells) -> tuple[int, dict[str, int]]:
    """The first row that names the number and the text, and the column of each field."""
    for place, row in enumerate(cells[:_HEADER_WITHIN]):
        columns: dict[str, int] = {}
        for column, cell in enumerate(row):
            name = next((name for name, words in _HEADINGS.items() if _plain(cell) in words), None)
            if name is not None:
                columns.setdefault(name, column)
        if "number" in columns and "text" in columns:
            return place, columns
    raise Trouble(
        phrase(
            "trouble",
            "No articles found: the list needs a row of headings with at least the article and its text. "
            "Export a rulebook to see how it looks.",
        )
    )


def _article(told: Mapping[str, str]) -> ArticleForm:
    values: dict[str, Any] = {name: told[name] for name in ("chapter", "number", "text")}
    values |= {name: told.get(name, "") for name in ("short", "charged")}
    least, most = _points(told.get("points", ""))
    at_most = _taken(told, "points_most", _whole)
    values |= {"points": least, "points_most": most if at_most is None else at_most}
    values["category"] = _taken(told, "category", lambda cell: _member(cell, Category)) or Category.ORDER
    values["severity"] = _taken(told, "severity", lambda cell: _member(cell, Severity)) or Severity.ORDINARY
    values["warn_first"] = _taken(told, "warn_first", _flag)
    for name in ("suspended_from", "suspended_to"):
        values[name] = _taken(told, name, _day)
    form = ArticleForm(**values)
    try:
        check_article(form)
    except Misfit as misfit:
        raise _Refused(misfit.field, misfit.sentence) from misfit
    return form


_Value = TypeVar("_Value")


def _taken(told: Mapping[str, str], name: str, reader: Callable[[str], _Value]) -> _Value:
    """What a cell says; refused with what may stand there where it says nothing known."""
    cell = told.get(name, "")
    try:
        return reader(_plain(cell))
    except ValueError:
        raise _Refused(name, phrase("rulebooks", "“{cell}” is not understood.", cell=cell)) from None


def _points(cell: str) -> tuple[int | None, int | None]:
    """2, 2分/次, 1-10, 1至10分; none where the cell is blank or says so."""
    text = _plain(cell)
    if text in _NOTHING:
        return None, None
    found = _POINTS.fullmatch(text)
    if found is None:
        raise _Refused(
            "points", phrase("rulebooks", "“{cell}” is no number of points: 2, or 1-10.", cell=cell)
        )
    return int(found[1]), None if found[2] is None else int(found[2])


def _whole(text: str) -> int | None:
    return None if text in _NOTHING else int(text.removesuffix("分"))


def _flag(text: str) -> bool:
    if text in _YES or text in _NO:
        return text in _YES
    raise ValueError(text)


def _member(text: str, kind: type[_Member]) -> _Member | None:
    """The one member whose key or label, in either language, the text is or begins."""
    if not text:
        return None
    known = {
        said: member
        for member in kind
        for said in (member.value, *map(_plain, (LABELS[member], translate("rulebooks", LABELS[member]))))
    }
    meant = {known[text]} if text in known else {known[said] for said in known if said.startswith(text)}
    if len(meant) != 1:
        raise ValueError(text)
    return meant.pop()


def _day(text: str) -> date | None:
    if not text:
        return None
    moment = parse_moment(text, month_first=False)
    if moment is None:
        raise ValueError(text)
    return moment.day


def _plain(cell: str) -> str:
    """Without blanks, half width, lower case."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", cell)).lower()
