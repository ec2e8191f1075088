"""A version of a rulebook as a workbook, an article a row; `acd.rulebook_lists` reads it again."""

from __future__ import annotations

from collections.abc import Sequence

from ccleader.columns import Column, Kind
from ccleader.models.rulebooks import LABELS, ArticleRow, VersionRow
from ccleader.reports.workbook import SheetOut
from ccleader.words import mark, phrase, translate

COLUMNS: tuple[Column[ArticleRow], ...] = (
    Column("chapter", mark("columns", "Chapter"), lambda row: row.chapter, width=20),
    Column("number", mark("columns", "Article"), lambda row: row.number, width=10),
    Column("text", mark("columns", "Text"), lambda row: row.text, width=60),
    Column("short", mark("columns", "Short words"), lambda row: row.short, width=24),
    Column(
        "category",
        mark("columns", "Serves"),
        lambda row: translate("rulebooks", LABELS[row.category]),
        width=10,
    ),
    Column(
        "severity",
        mark("columns", "Severity"),
        lambda row: translate("rulebooks", LABELS[row.severity]),
        width=10,
    ),
    Column("points", mark("columns", "Points"), lambda row: row.points, Kind.COUNT, width=8),
    Column(
        "points_most", mark("columns", "Points at most"), lambda row: row.points_most, Kind.COUNT, width=10
    ),
    Column("warn_first", mark("columns", "Warning first"), lambda row: _yes(row.warn_first), width=10),
    Column("charged", mark("columns", "Who answers"), lambda row: row.charged, width=14),
    Column(
        "suspended_from",
        mark("columns", "Suspended from"),
        lambda row: row.suspended_from,
        Kind.DATE,
        width=12,
    ),
    Column(
        "suspended_to", mark("columns", "Suspended to"), lambda row: row.suspended_to, Kind.DATE, width=12
    ),
)
"""The articles of a rulebook as a table; the keys are the fields of a form."""


def sheets(version: VersionRow, articles: Sequence[ArticleRow]) -> list[SheetOut]:
    """The articles of a version, on one sheet named after it."""
    return [SheetOut(f"{version.name} {version.label}".strip(), COLUMNS, articles)]


def _yes(value: bool) -> str:
    return str(phrase("rulebooks", "yes")) if value else ""
