"""How a graded scorecard looks: score, fatal boxes, items with their points and ✓ ×."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ccleader.metrics import formats
from ccleader.metrics.quality import score
from ccleader.models.quality import Verdict
from ccleader.models.scorecards import CardRow
from ccleader.ui.delegates import write
from ccleader.ui.quality import wording
from ccleader.ui.quality.items_plan import Head, Plan, Spot
from ccleader.ui.theme import Theme
from ccleader.words import phrase

_LEFT, _RIGHT, _MIDDLE = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignHCenter,
)


@dataclass
class Grading:
    """What is judged of a scorecard so far; what is not named is right. `changed`: by a dispute."""

    card: CardRow
    verdicts: dict[int, Verdict] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    changed: Collection[int] = ()
    disputed: Collection[int] = ()

    @property
    def counted(self) -> Mapping[int, Verdict]:
        """What counts."""
        return {one: verdict for one, verdict in self.verdicts.items() if one not in self.changed}

    def of(self, verdict: Verdict) -> set[int]:
        """The items with a verdict that counts."""
        return {one for one, found in self.counted.items() if found is verdict}

    @property
    def score(self) -> float:
        """The points it comes to."""
        wrong, aside = self.of(Verdict.WRONG), self.of(Verdict.NOT_APPLICABLE)
        return score(self.card.items, wrong, aside, self.card.fatal_zeroes)

    @property
    def fatal(self) -> int:
        """Fatal errors that count."""
        wrong = self.of(Verdict.WRONG)
        return sum(item.fatal and item.id in wrong for item in self.card.items)

    @property
    def told(self) -> str:
        """3 items, −11 points; a fatal error says that it makes all of it 0."""
        if self.fatal and self.card.fatal_zeroes:
            return str(phrase("quality", "fatal: scores 0"))
        wrong = self.of(Verdict.WRONG)
        plain = [item for item in self.card.items if not item.fatal and item.id in wrong]
        if not plain:
            return str(phrase("quality", "all items right"))
        lost = sum(item.weight for item in plain)
        return str(phrase("quality", "wrong {count}, −{lost}", count=len(plain), lost=lost))


class Painting:
    """Paints a grading by its plan."""

    def __init__(self, theme: Theme, painter: QPainter, grading: Grading) -> None:
        self._theme = theme
        self._painter = painter
        self._grading = grading
        self._ink = theme.color

    def paint(self, plan: Plan, current: int | None, read_only: bool) -> None:
        """All of it; `current` is the item under the cursor."""
        self._score(plan.score)
        self._write(plan.fatal, self._fatal_title(), 12, "t2", _LEFT)
        self._painter.fillRect(QRectF(0, plan.rule, 100_000, 1), self._ink("line"))
        for head in plan.heads:
            self._head(head)
        for at, spot in enumerate(plan.spots):
            if at == current:
                self._cursor(spot)
            (self._fatal if spot.item.fatal else self._item)(spot, read_only)

    def _score(self, rect: QRectF) -> None:
        grading = self._grading
        text, fatal = wording.number(grading.score), grading.fatal > 0
        self._write(QRectF(rect.left(), rect.top(), 80, 34), text, 24, "bad" if fatal else "t1", _LEFT, True)
        used = self._painter.fontMetrics().horizontalAdvance(text) + 6
        full = str(phrase("quality", "of {full}", full=grading.card.full))
        self._write(QRectF(rect.left() + used, rect.top() + 6, 60, 28), full, 12, "t3", _LEFT)
        below = QRectF(rect.left(), rect.top() + 34, rect.width() - 8, rect.height() - 34)
        self._write(below, grading.told, 12, "bad" if fatal else "t2", _LEFT)

    def _fatal_title(self) -> str:
        if self._grading.card.fatal_zeroes:
            return str(phrase("quality", "Fatal items (one of them scores 0)"))
        return str(phrase("quality", "Fatal items"))

    def _head(self, head: Head) -> None:
        counted = self._grading.counted
        aside = {item.id for item in head.items if counted.get(item.id) is Verdict.NOT_APPLICABLE}
        full = sum(item.weight for item in head.items if item.id not in aside)
        lost = sum(item.weight for item in head.items if counted.get(item.id) is Verdict.WRONG)
        room = head.rect.adjusted(0, 0, -60, 0)
        self._write(room, head.section, 12, "t2", _LEFT)
        text = f"{full - lost} / {full}"
        self._write(head.rect, text, 12, "t1" if lost else "t3", _RIGHT, bool(lost))
        line = QRectF(head.rect.left(), head.rect.bottom() - 1, head.rect.width(), 1)
        self._painter.fillRect(line, self._ink("line2"))

    def _cursor(self, spot: Spot) -> None:
        self._painter.setPen(QPen(self._ink("pri"), 1.4))
        self._painter.setBrush(self._ink("sel"))
        self._painter.drawRoundedRect(spot.rect.adjusted(-3, 0.5, 3, -0.5), 3, 3)

    def _verdict(self, spot: Spot) -> Verdict | None:
        return self._grading.counted.get(spot.item.id)

    def _fatal(self, spot: Spot, read_only: bool) -> None:
        wrong = self._verdict(spot) is Verdict.WRONG
        digit = QRectF(spot.rect.left() - 2, spot.rect.top(), 12, spot.rect.height())
        if not read_only and spot.digit < 10:
            self._write(digit, str(spot.digit), 11, "t3", _MIDDLE)
        self._painter.setPen(QPen(self._ink("bad" if wrong else "input"), 1))
        self._painter.setBrush(self._ink("bad" if wrong else "surface"))
        self._painter.drawRoundedRect(spot.wrong, 3, 3)
        if wrong:
            self._cross(spot.wrong, "surface")
        room = spot.rect.adjusted(36, 0, 0, 0)
        self._write(room, self._named(spot), 13, "bad" if wrong else "t1", _LEFT, wrong)

    def _named(self, spot: Spot) -> str:
        item, grading = spot.item, self._grading
        text = (item.fault or item.text) if item.fatal else item.text
        if item.id in grading.changed:
            return f"{text} ({phrase('quality', 'changed')})"
        if item.id in grading.disputed:
            return f"{text} ({phrase('quality', 'disputed')})"
        return text

    def _item(self, spot: Spot, read_only: bool) -> None:
        verdict = self._verdict(spot)
        wrong, aside = verdict is Verdict.WRONG, verdict is Verdict.NOT_APPLICABLE
        points = f"{formats.MINUS}{spot.item.weight}" if wrong else "—" if aside else str(spot.item.weight)
        assert spot.right is not None
        beside = QRectF(spot.right.left() - 40, spot.rect.top(), 32, spot.rect.height())
        self._write(beside, points, 12, "bad" if wrong else "t3", _RIGHT)
        room = spot.rect.adjusted(0, 0, -(spot.rect.right() - beside.left()), 0)
        self._write(room, self._named(spot), 13, "t3" if aside else "t1", _LEFT, wrong)
        both = spot.right.united(spot.wrong)
        if aside:
            self._box(both, "subtle")
            self._write(both, str(phrase("quality", "n/a")), 11, "t2", _MIDDLE)
            return
        self._box(both, "surface")
        shade = spot.wrong if wrong else spot.right
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._ink("badsoft" if wrong else "oksoft"))
        self._painter.drawRoundedRect(shade.adjusted(1, 1, -1, -1), 2, 2)
        self._tick(spot.right, "line2" if wrong else "ok")
        self._cross(spot.wrong, "bad" if wrong else "line2" if read_only else "t3")

    def _box(self, rect: QRectF, ground: str) -> None:
        self._painter.setPen(QPen(self._ink("line2"), 1))
        self._painter.setBrush(self._ink(ground))
        self._painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _tick(self, rect: QRectF, token: str) -> None:
        middle = rect.center()
        self._painter.setPen(QPen(self._ink(token), 1.6))
        low = QPointF(middle.x() - 1, middle.y() + 3)
        self._painter.drawLine(QPointF(middle.x() - 4, middle.y()), low)
        self._painter.drawLine(low, QPointF(middle.x() + 4, middle.y() - 3.5))

    def _cross(self, rect: QRectF, token: str) -> None:
        middle, reach = rect.center(), 3.2
        self._painter.setPen(QPen(self._ink(token), 1.6))
        for side in (1, -1):
            self._painter.drawLine(
                QPointF(middle.x() - reach, middle.y() - side * reach),
                QPointF(middle.x() + reach, middle.y() + side * reach),
            )

    def _write(
        self, rect: QRectF, text: str, size: int, token: str, side: Qt.AlignmentFlag, bold: bool = False
    ) -> None:
        self._painter.setFont(self._theme.font(size, bold))
        self._painter.setPen(self._ink(token))
        write(self._painter, rect, text, side)
