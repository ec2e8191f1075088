"""A record as a page of blocks, one below the other: fields, tables, frames to write in, signatures.

The template `folio` prints them; its texts are in the chosen language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from ccleader.reports.sheets import Head, Signed, Words, check_code, foot, moment_text, refooted
from ccleader.reports.slips import Field, Option
from ccleader.words import mark, phrase, translate

WORDS: Words = {}
"""A folio brings all its words with it."""

READ = mark("paper", "The signature says that this was read, not that it is agreed to.")


@dataclass(frozen=True)
class Column:
    """A column of a table: `width` in millimetres, 0 shares what is left.

    `kept`: what stands in it is not struck through with its row.
    """

    title: str
    width: float = 0
    align: str = "left"
    kept: bool = False


@dataclass(frozen=True)
class Fields:
    """Named lines, in two columns where they are not wide."""

    title: str
    fields: tuple[Field, ...]
    caption: str = ""
    block: str = field(default="fields", init=False)


@dataclass(frozen=True)
class Table:
    """A table; `struck` rows are struck through, `blanks` are for the hand, `none` stands for no rows.

    `height` of a row of one line in millimetres; `fine`: in the smallest type.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    caption: str = ""
    blanks: int = 0
    struck: tuple[int, ...] = ()
    none: str = ""
    height: float = 6.4
    fine: bool = False
    block: str = field(default="table", init=False)


@dataclass(frozen=True)
class Frame:
    """A frame of at least `height` millimetres, with what was said in it."""

    title: str
    text: str
    height: float
    caption: str = ""
    block: str = field(default="frame", init=False)


@dataclass(frozen=True)
class Plot:
    """A control chart as `review_pages.drawn` tells it, `height` millimetres high."""

    chart: Mapping[str, object]
    height: float
    block: str = field(default="plot", init=False)


@dataclass(frozen=True)
class Line:
    """A sentence of its own."""

    text: str
    block: str = field(default="line", init=False)


@dataclass(frozen=True)
class Signing:
    """Who signs, and what a signature says."""

    signed: tuple[Signed, ...]
    rule: str = ""
    block: str = field(default="signing", init=False)


@dataclass(frozen=True)
class Turn:
    """The next page."""

    block: str = field(default="turn", init=False)


Block = Fields | Table | Frame | Plot | Line | Signing | Turn


@dataclass(frozen=True)
class Folio:
    """A page or more of blocks; printed once for each of `copies`, where there are any."""

    head: Head
    blocks: tuple[Block, ...]
    foot: str
    copies: tuple[str, ...] = ()


def folio(
    head: Head, blocks: Iterable[Block], now: datetime, blank: bool, copies: Sequence[str] = ()
) -> Folio:
    """The folio with its foot; one that is filled in has a check code."""
    made = Folio(head, tuple(blocks), "", tuple(copies))
    return refooted(made, foot(now) if blank else foot(now, now, check_code(made)))


def said(text: str) -> str:
    """A source text of the context "paper" in the chosen language."""
    return translate("paper", text)


def columns(*told: tuple[str, float] | tuple[str, float, str]) -> tuple[Column, ...]:
    """Columns by source text, width and alignment."""
    return tuple(Column(said(one[0]), one[1], one[2] if len(one) == 3 else "left") for one in told)


def frame(title: str, text: str, height: float) -> Frame:
    """A frame by its source text."""
    return Frame(said(title), text, height)


def wide(name: str, value: str, tall: bool = False) -> Field:
    """A field over the whole width by its source text; `tall` only where it is empty."""
    return Field(said(name), value, wide=True, tall=tall)


def choices(name: str, options: Sequence[tuple[str, bool]], value: str = "") -> Field:
    """A wide field with options to tick, each with whether it is; `value` follows them."""
    made = tuple(Option(text, on) for text, on in options)
    return Field(said(name), value, made, wide=True)


def signer(role: str, name: str = "", at: datetime | None = None, stamp: str = "") -> Signed:
    """A frame to sign in by the source text of the role."""
    return Signed(said(role), name, moment_text(at), stamp)


def blank_span() -> str:
    """The days of a form for the hand."""
    return str(phrase("paper", "Day ____-____-____   No. ____________"))
