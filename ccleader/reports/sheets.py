"""What all printed forms share: first lines, foot, page numbers, check code, and a filled form as paper."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from ccleader.metrics import formats
from ccleader.models.agents import GroupRow
from ccleader.reports import typeset
from ccleader.reports.saving import save
from ccleader.words import mark, phrase, translate

Words = str | Sequence["Words"] | Mapping[str, "Words"]
"""Marked source texts of the context "paper", nested as a template reads them."""

Filled = TypeVar("Filled")

SHARED: Words = {
    "draft": mark("paper", "Draft, not signed"),
    "page": mark("paper", "Page {page} of {pages}"),
    "continued": mark("paper", " (continued)"),
    "date": mark("paper", "Date"),
    "name": mark("paper", "Name"),
    "time": mark("paper", "Time"),
    "late_mark": mark("paper", "late or left early; minutes in the totals"),
}
"""The words every template may use."""


@dataclass(frozen=True)
class Head:
    """The first lines of a sheet; `running` stands on its further pages, `note` beside the title."""

    title: str
    period: str = ""
    place: tuple[str, ...] = ()
    number: str = ""
    draft: bool = False
    note: str = ""

    @property
    def running(self) -> str:
        """The one line of the pages after the first."""
        return "\u3000".join(filter(None, (self.title, self.period, self.number)))


@dataclass(frozen=True)
class Signed:
    """A frame to sign in: who, when, and how it was signed in the program."""

    role: str
    name: str = ""
    time: str = ""
    stamp: str = ""


@dataclass(frozen=True)
class Paper:
    """A form filled in: one PDF of one or more sheets, each with page numbers of its own."""

    name: str
    template: str
    data: Mapping[str, object]
    lying: bool = False

    def pdf(self) -> bytes:
        """The PDF."""
        return typeset.pdf(self.template, self.data)

    def pictures(self, ppi: float) -> list[bytes]:
        """The pages as PNG, `ppi` pixels an inch."""
        return typeset.pages_png(self.template, self.data, ppi)

    def save(self, path: Path) -> None:
        """Write the PDF whole or not at all; Trouble where it cannot be written."""
        made = self.pdf()
        save(path, lambda file: file.write(made))


def said(words: Words) -> object:
    """The words in the chosen language, nested as they were."""
    if isinstance(words, str):
        return translate("paper", words)
    if isinstance(words, Mapping):
        return {key: said(inner) for key, inner in words.items()}
    return [said(inner) for inner in words]


def place_of(group: GroupRow | None, number: str = "") -> tuple[str, ...]:
    """The lines at the right of the title: centre, department and group, number of the form."""
    numbered = str(phrase("paper", "No. {number}", number=number)) if number else ""
    if group is None:
        return (numbered,) if numbered else ()
    team = " · ".join(filter(None, (group.department, group.name)))
    return tuple(filter(None, (group.center, team, numbered)))


def foot(made: datetime, as_of: date | datetime | None = None, check_code: str = "") -> str:
    """The foot of every page: program, when it was made, what the data reach to, check code."""
    parts = [phrase("paper", "CCLeader"), phrase("paper", "made {time:%Y-%m-%d %H:%M}", time=made)]
    if as_of is not None:
        parts.append(phrase("paper", "data to {moment}", moment=_moment(as_of)))
    if check_code:
        parts.append(phrase("paper", "check code {code}", code=check_code))
    return "\u3000".join(map(str, parts))


def check_code(sheet: object) -> str:
    """Eight digits that change with anything the sheet says but its foot (a frozen dataclass)."""
    told: dict[str, Any] = asdict(sheet)  # type: ignore[call-overload]
    told.pop("foot", None)
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, default=str)
    return f"{int(hashlib.sha256(text.encode()).hexdigest(), 16) % 10**8:08}"


def refooted(sheet: Filled, foot: str) -> Filled:
    """The same sheet with another foot: its check code is taken over all the rest."""
    return replace(sheet, foot=foot)  # type: ignore[type-var]


def sheet_data(sheet: object) -> dict[str, object]:
    """A sheet (a frozen dataclass with a `head`) as the JSON values its template reads."""
    told: dict[str, Any] = asdict(sheet)  # type: ignore[call-overload]
    told["head"]["running"] = sheet.head.running  # type: ignore[attr-defined]
    return told


def moment_text(moment: datetime | None) -> str:
    """2026-06-30 15:53, or nothing."""
    return "" if moment is None else f"{moment:%Y-%m-%d %H:%M}"


def long_day(day: date) -> str:
    """A day with year and weekday: 2026年6月30日 周二."""
    return str(phrase("paper", "{day:%Y-%m-%d} {weekday}", day=day, weekday=formats.weekday(day.weekday())))


def joined(parts: Iterable[str]) -> str:
    """Sentences one after the other, the empty ones left out."""
    return translate("paper", "; ").join(filter(None, parts))


def short_day(day: date) -> str:
    """A day without its year: 6月30日."""
    return str(phrase("paper", "{day:%m-%d}", day=day))


def _moment(moment: date | datetime) -> str:
    return moment_text(moment) if isinstance(moment, datetime) else moment.isoformat()
