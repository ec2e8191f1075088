"""Where everything of a scorecard stands on the form: score, fatal boxes, sections in two columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from ccleader.models.scorecards import CardRow, ItemRow

TWO_COLUMNS = 430
"""Pixels from which on there are two columns."""

BOX = 22
_SCORE = 118
_GAP = 22
_TOP = 2


@dataclass(frozen=True)
class Spot:
    """An item and its place; `right` and `wrong` are its boxes (a fatal one has only `wrong`)."""

    item: ItemRow
    rect: QRectF
    wrong: QRectF
    right: QRectF | None = None
    digit: int = 0

    def hit(self, place: QPointF) -> bool:
        """Whether a place belongs to it."""
        return self.rect.contains(place)


@dataclass(frozen=True)
class Head:
    """The line above a section."""

    section: str
    items: tuple[ItemRow, ...]
    rect: QRectF


@dataclass(frozen=True)
class Plan:
    """All places of a scorecard on a width; `spots` in the order in which the arrows walk them."""

    height: float
    score: QRectF
    fatal: QRectF
    rule: float
    heads: tuple[Head, ...]
    spots: tuple[Spot, ...]


def lay_out(card: CardRow, width: float, line: float) -> Plan:
    """The places of a card's items on so many pixels, with lines of a height."""
    fatal = [item for item in card.items if item.fatal]
    wide = width >= TWO_COLUMNS
    left = _SCORE if wide else 0.0
    top = 0.0 if wide else 2.2 * line
    title = QRectF(left, top, width - left, line)
    spots = list(_fatal(fatal, left, top + line, width, line, 2 if wide else 1))
    below = max([spot.rect.bottom() for spot in spots] + [2.6 * line]) + 6
    heads: list[Head] = []
    sections = list(card.sections.items())
    y = below + 6
    across = 2 if wide else 1
    each = (width - _GAP * (across - 1)) / across
    for at in range(0, len(sections), across):
        pair = sections[at : at + across]
        for place, (name, items) in enumerate(pair):
            x = place * (each + _GAP)
            heads.append(Head(name, tuple(items), QRectF(x, y, each, line)))
            spots += _section(items, x, y + line + _TOP, each, line)
        y += (1 + max(len(items) for _, items in pair)) * line + _TOP + 4
    return Plan(
        y, QRectF(0, 0, _SCORE if wide else width, 2.4 * line), title, below, tuple(heads), tuple(spots)
    )


def _fatal(
    items: Sequence[ItemRow], left: float, top: float, width: float, line: float, across: int
) -> Iterator[Spot]:
    each = (width - left) / across
    for at, item in enumerate(items):
        x, y = left + at % across * each, top + at // across * line
        rect = QRectF(x, y, each - 6, line)
        yield Spot(item, rect, QRectF(x + 14, y + (line - 15) / 2, 15, 15), digit=at + 1)


def _section(items: Sequence[ItemRow], x: float, y: float, width: float, line: float) -> Iterator[Spot]:
    for at, item in enumerate(items):
        rect = QRectF(x, y + at * line, width, line)
        boxes = QRectF(rect.right() - 2 * BOX, rect.top() + 1, BOX, line - 2)
        yield Spot(item, rect, boxes.translated(BOX, 0), boxes)
