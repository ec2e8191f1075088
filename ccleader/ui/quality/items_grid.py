"""The items of a check under the keys: ↓↑ walk, Space or X toggles, N does not apply, 1–9 fatal ones."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ccleader.models.quality import Verdict
from ccleader.models.scorecards import CardRow, ItemRow
from ccleader.ui.quality import wording
from ccleader.ui.quality.items_paint import Grading, Painting
from ccleader.ui.quality.items_plan import Plan, Spot, lay_out
from ccleader.ui.theme import Theme

_LINE = 22
_ASIDE = 40
_INSET = 4
"""Room for the frame of the item under the cursor."""
_PLAIN = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.KeypadModifier


class ItemsGrid(QWidget):
    """`toggled` carries the item whose verdict changed; all items start right."""

    toggled = Signal(object)
    moved = Signal()
    note_wanted = Signal()
    """The reason of the item under the cursor is to be typed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.grading: Grading | None = None
        self.read_only = False
        self._plan: Plan | None = None
        self._current = 0
        self.setAccessibleName(self.tr("Items of the scorecard"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._lay_out)

    @property
    def item(self) -> ItemRow | None:
        """The item under the cursor."""
        spots = self._plan.spots if self._plan is not None else ()
        return spots[self._current].item if self._current < len(spots) else None

    def show_grading(self, grading: Grading | None, read_only: bool) -> None:
        """Show what is judged; the cursor stays on its item."""
        before, card = self.item, None if grading is None else grading.card
        other = card is None or self.grading is None or self.grading.card != card
        self.grading, self.read_only = grading, read_only
        if other:
            self._lay_out()
            self._current = 0
            if before is not None and card is not None:
                self.go_to(before.id)
        self._say()
        self.update()

    def go_to(self, item_id: int) -> None:
        """Put the cursor on an item."""
        if self._plan is not None:
            for at, spot in enumerate(self._plan.spots):
                if spot.item.id == item_id:
                    self._move(at)

    def put(self, item: ItemRow, verdict: Verdict | None) -> None:
        """Judge an item; None: right."""
        if self.grading is None or self.read_only:
            return
        if verdict is None:
            self.grading.verdicts.pop(item.id, None)
        else:
            self.grading.verdicts[item.id] = verdict
        self._say()
        self.update()
        self.toggled.emit(item)

    def toggle(self, item: ItemRow, verdict: Verdict = Verdict.WRONG) -> None:
        """A verdict, or right again."""
        if self.grading is not None:
            self.put(item, None if self.grading.verdicts.get(item.id) is verdict else verdict)

    def spot_rect(self) -> QRect:
        """Where the item under the cursor stands."""
        spots = self._plan.spots if self._plan is not None else ()
        return spots[self._current].rect.toAlignedRect() if self._current < len(spots) else QRect()

    def sizeHint(self) -> QSize:
        """As high as the card is on this width."""
        return QSize(440, round(self._plan.height) if self._plan is not None else 0)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column may be."""
        return QSize(240, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and judge."""
        key, plan = event.key(), self._plan
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if plan is None or not plan.spots or event.modifiers() & ~_PLAIN:
            super().keyPressEvent(event)
        elif key in steps:
            self._move(self._current + steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go_across(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._move(0 if key == Qt.Key.Key_Home else len(plan.spots) - 1)
        elif not self._judge(key, plan):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a box judges; elsewhere it moves the cursor."""
        place = event.position() - QPointF(_INSET, 0)
        for at, spot in enumerate(self._plan.spots if self._plan is not None else ()):
            if spot.hit(place):
                self._move(at)
                self._click(spot, place)
                return
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The whole text of an item with its note, under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._plan is not None:
            place = QPointF(event.pos()) - QPointF(_INSET, 0)
            told = next((self._told(spot.item) for spot in self._plan.spots if spot.hit(place)), "")
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the cursor is."""
        super().focusInEvent(event)
        self.update()
        self.moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The cursor goes."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """All items."""
        if self.grading is None or self._plan is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_INSET, 0)
        current = self._current if self.hasFocus() else None
        Painting(self._theme, painter, self.grading).paint(self._plan, current, self.read_only)
        painter.end()

    def _judge(self, key: int, plan: Plan) -> bool:
        """True where the key says something about an item."""
        item = plan.spots[self._current].item
        digit = key - Qt.Key.Key_1
        if key in (Qt.Key.Key_Space, Qt.Key.Key_X):
            self.toggle(item)
        elif key == Qt.Key.Key_N and not item.fatal:
            self.toggle(item, Verdict.NOT_APPLICABLE)
        elif 0 <= digit < 9:
            fatal = [at for at, spot in enumerate(plan.spots) if spot.item.fatal]
            if digit < len(fatal):
                self._move(fatal[digit])
                self.toggle(plan.spots[fatal[digit]].item)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._is_wrong(item):
            self.note_wanted.emit()
        else:
            return False
        if item.fatal or 0 <= digit < 9:
            self._ask_reason()
        return True

    def _ask_reason(self) -> None:
        """A fatal error just found needs its reason."""
        item = self.item
        if item is not None and item.fatal and self._is_wrong(item) and not self.read_only:
            self.note_wanted.emit()

    def _click(self, spot: Spot, place: QPointF) -> None:
        if spot.item.fatal:
            self.toggle(spot.item)
            self._ask_reason()
        elif spot.wrong.contains(place):
            self.put(spot.item, Verdict.WRONG)
        elif spot.right is not None and spot.right.contains(place):
            self.put(spot.item, None)

    def _is_wrong(self, item: ItemRow) -> bool:
        return self.grading is not None and self.grading.verdicts.get(item.id) is Verdict.WRONG

    def _move(self, at: int) -> None:
        if self._plan is not None and 0 <= at < len(self._plan.spots):
            self._current = at
            self._say()
            self.update()
            self.moved.emit()

    def _go_across(self, way: int) -> None:
        """To the item beside, in the other column."""
        assert self._plan is not None
        here = self._plan.spots[self._current].rect
        beside = [
            (abs(spot.rect.top() - here.top()), at)
            for at, spot in enumerate(self._plan.spots)
            if (spot.rect.left() - here.left()) * way > 40
            and abs(spot.rect.top() - here.top()) < here.height()
        ]
        if beside:
            self._move(min(beside)[1])

    def _lay_out(self) -> None:
        card: CardRow | None = None if self.grading is None else self.grading.card
        line = self._theme.row(_LINE)
        self._plan = None if card is None else lay_out(card, max(self.width(), 240) - 2 * _INSET, line)
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()

    def _told(self, item: ItemRow) -> str:
        note = self.grading.notes.get(item.id, "") if self.grading is not None else ""
        return "\n".join(filter(None, (item.text, item.fault, note)))

    def _say(self) -> None:
        """What the cursor is on, for those who do not see it."""
        item = self.item
        if item is None or self.grading is None:
            self.setAccessibleDescription("")
            return
        verdict = self.grading.verdicts.get(item.id)
        said = self.tr("right") if verdict is None else wording.word(verdict)
        self.setAccessibleDescription(f"{item.text}: {said}. {wording.number(self.grading.score)}")
