"""The board: five columns of cards; arrows go between cards, Ctrl with them or the mouse moves a card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ccleader.models.coaching import Stage
from ccleader.ui.coaching.looks import CARD, Card, CardDelegate
from ccleader.ui.coaching.wording import HINTS, STAGES, word
from ccleader.ui.parts import Elided, label
from ccleader.ui.theme import Theme
from ccleader.words import translate

Index = QModelIndex | QPersistentModelIndex
_MIME = "application/x-ccleader-coaching"


class CardsModel(QAbstractListModel):
    """The cards of one stage, the longest open first."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: tuple[Card, ...] = ()

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show others."""
        if tuple(cards) != self.cards:
            self.beginResetModel()
            self.cards = tuple(cards)
            self.endResetModel()

    def place(self, card_id: int) -> int | None:
        """The row of a card; None where it is not here."""
        return next((at for at, card in enumerate(self.cards) if card.id == card_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Cards here."""
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The card, and its words."""
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        if role == CARD:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return card.spoken
        return f"{card.agent} · {card.focus}" if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A card may be dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Cards are taken by this board only."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the card that is dragged."""
        data = QMimeData()
        data.setData(_MIME, str(self.cards[indexes[0].row()].id).encode())
        return data


class StageList(QListView):
    """One column's cards."""

    sideways = Signal(int)
    """The arrow keys leave for the column beside (−1, +1)."""
    pushed = Signal(int, int)
    """(card id, −1 or +1): Ctrl with an arrow."""
    dropped = Signal(int)
    """The id of a card that was dropped here."""
    opened = Signal(int)
    chosen = Signal(object)

    def __init__(self, theme: Theme, stage: Stage) -> None:
        super().__init__()
        self.cards = CardsModel()
        self.look = CardDelegate(theme, self)
        self.setObjectName(f"stage_{stage}")
        self.setAccessibleName(word(stage))
        self.setProperty("board", True)
        self.setModel(self.cards)
        self.setItemDelegate(self.look)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(CARD).id))
        self.clicked.connect(lambda index: self.chosen.emit(index.data(CARD)))
        theme.changed.connect(self.doItemsLayout)

    @property
    def current(self) -> Card | None:
        """The card with the cursor."""
        found = self.currentIndex().data(CARD)
        return found if isinstance(found, Card) else None

    def go(self, row: int) -> None:
        """Put the cursor on a card."""
        row = min(max(row, 0), self.cards.rowCount() - 1)
        self.setCurrentIndex(self.cards.index(row))
        self.setFocus()
        self.chosen.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows between cards, Ctrl with them moves one, Enter opens it."""
        key, card = event.key(), self.current
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if key in steps and control and card is not None:
            self.pushed.emit(card.id, steps[Qt.Key(key)])
        elif key in steps:
            self.sideways.emit(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and card is not None and not control:
            self.opened.emit(card.id)
        elif event.text().isprintable() and event.text():
            event.ignore()  # letters are keys of the room, not a search
        else:
            super().keyPressEvent(event)
            self.chosen.emit(self.current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor always stands on a card."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cards.rowCount():
            self.setCurrentIndex(self.cards.index(0))
        self.chosen.emit(self.current)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cards may come here."""
        self._weigh(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Cards may come here."""
        self._weigh(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """A card came; where it stands among the others follows from its days."""
        if event.mimeData().hasFormat(_MIME):
            event.setDropAction(Qt.DropAction.CopyAction)  # the list it came from takes nothing out
            event.accept()
            self.dropped.emit(int(bytes(event.mimeData().data(_MIME).data())))

    def _weigh(self, event: QDragMoveEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(_MIME))


class Column(QFrame):
    """A stage: its number, name, meaning and count above its cards."""

    def __init__(self, theme: Theme, stage: Stage) -> None:
        super().__init__()
        self.setProperty("column", True)
        self.list = StageList(theme, stage)
        self._count = label("0", "secondary")
        hint = Elided("caption", Qt.TextElideMode.ElideRight)
        hint.setText(translate("coaching", HINTS[stage]))
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, 4, 0)
        head.setSpacing(6)
        number = label(str(STAGES.index(stage) + 1), "number")
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head.addWidget(number)
        head.addWidget(label(word(stage), "strong"))
        head.addWidget(hint, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(7, 8, 7, 4)
        column.setSpacing(7)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """The cards of the stage."""
        self.list.cards.set_cards(cards)
        self._count.setText(str(len(cards)))


class Board(QWidget):
    """All cycles that are open, by stage."""

    opened = Signal(int)
    moved = Signal(int, object)
    """(id, the stage it is to go to)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("coaching_board")
        self.chosen: int | None = None
        self.columns = {stage: Column(theme, stage) for stage in STAGES}
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(10)
        for stage, column in self.columns.items():
            across.addWidget(column, 1)
            column.list.opened.connect(self.opened)
            column.list.chosen.connect(self._choose)
            column.list.sideways.connect(lambda by, stage=stage: self._sideways(stage, by))
            column.list.pushed.connect(self._push)
            column.list.dropped.connect(lambda card, stage=stage: self._drop(card, stage))
        self.setFocusProxy(self.columns[Stage.GOAL].list)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show the cards; the one with the cursor keeps it, wherever it went."""
        focused = any(column.list.hasFocus() for column in self.columns.values())
        chosen = self.chosen
        for stage, column in self.columns.items():
            column.show_cards([card for card in cards if card.stage is stage])
        self.chosen = chosen
        for column in self.columns.values():
            row = None if chosen is None else column.list.cards.place(chosen)
            if row is not None:
                column.list.setCurrentIndex(column.list.cards.index(row))
                if focused:
                    column.list.setFocus()
        self._mark()

    def stage_of(self, card_id: int) -> Stage | None:
        """The column a card stands in."""
        places = {stage: column.list.cards.place(card_id) for stage, column in self.columns.items()}
        return next((stage for stage, place in places.items() if place is not None), None)

    def order(self) -> list[int]:
        """The cards, stage by stage."""
        return [card.id for column in self.columns.values() for card in column.list.cards.cards]

    def go(self, card_id: int) -> None:
        """Put the cursor on a card."""
        stage = self.stage_of(card_id)
        if stage is not None:
            column = self.columns[stage].list
            column.go(column.cards.place(card_id) or 0)

    def start(self) -> None:
        """Put the cursor on the card it was on, else on the first."""
        if self.chosen is not None and self.stage_of(self.chosen) is not None:
            self.go(self.chosen)
            return
        filled = [column.list for column in self.columns.values() if column.list.cards.cards]
        if filled:
            filled[0].go(0)

    def _choose(self, card: Card | None) -> None:
        if card is not None:
            self.chosen = card.id
            self._mark()

    def _mark(self) -> None:
        for column in self.columns.values():
            column.list.look.chosen = self.chosen
            column.list.viewport().update()

    def _sideways(self, stage: Stage, by: int) -> None:
        """To the next column with cards, on the same height."""
        row = self.columns[stage].list.currentIndex().row()
        at = STAGES.index(stage) + by
        while 0 <= at < len(STAGES):
            beside = self.columns[STAGES[at]].list
            if beside.cards.cards:
                beside.go(row)
                return
            at += by

    def _push(self, card_id: int, by: int) -> None:
        stage = self.stage_of(card_id)
        assert stage is not None
        at = STAGES.index(stage) + by
        if 0 <= at < len(STAGES):
            self.moved.emit(card_id, STAGES[at])

    def _drop(self, card_id: int, stage: Stage) -> None:
        if self.stage_of(card_id) not in (None, stage):
            self.moved.emit(card_id, stage)
