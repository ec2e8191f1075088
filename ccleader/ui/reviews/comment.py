"""The leader's comment on one review, saved as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit

from ccleader.models import reviews
from ccleader.models.agents import AgentRow
from ccleader.ui.parts import Card, button, label, passing_menu, restyle
from ccleader.ui.reviews.standing import COMMENT_LENGTH, joined, points
from ccleader.ui.room import Desk
from ccleader.words import phrase

if TYPE_CHECKING:
    from ccleader.reports.page import Review

RESTS_MS = 2_000
"""After this long without a key what was typed is saved."""

_Key = tuple[int, date]


@dataclass(frozen=True)
class Subject:
    """Whose month a comment is on."""

    agent: AgentRow
    month: date

    @property
    def key(self) -> _Key:
        """What tells it from others."""
        return self.agent.id, self.month


class CommentField(QPlainTextEdit):
    """A field of plain text in which Tab moves on."""

    left = Signal()
    points_wanted = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is saved on leaving."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+↓ offers facts, Ctrl+Enter goes to the next review without a comment."""
        pressed = QKeySequence(event.keyCombination())
        if pressed == QKeySequence("Alt+Down"):
            self.points_wanted.emit()
        elif pressed in (QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")):
            self.finished.emit()
        else:
            super().keyPressEvent(event)


class CommentCard(Card):
    """Keeps every text typed until the store has it, whichever review is on view by then."""

    finished = Signal()
    """The comment is done; the next one is wanted."""

    def __init__(self, desk: Desk, clock: Callable[[], datetime]) -> None:
        super().__init__(self.tr("Comment"))
        self._desk = desk
        self._clock = clock
        self._subject: Subject | None = None
        self._drafts: dict[_Key, str] = {}
        self._sent: dict[_Key, str] = {}
        self._review: Review | None = None
        self.tools.addWidget(label("Alt 1", "key"))
        self.field = CommentField()
        self.field.setObjectName("comment")
        self.field.setAccessibleName(self.tr("Comment"))
        self.field.setPlaceholderText(self.tr("What stood out, and what comes next"))
        self.field.textChanged.connect(self._typed)
        self.field.left.connect(self.save)
        self.field.points_wanted.connect(self._offer)
        self.field.finished.connect(self.finished)
        self._count = label("", "caption")
        self._state = label("", "caption")
        self.insert = button(self.tr("Insert facts"), self._offer, kind="text", name="insert", small=True)
        self.insert.setToolTip(self.tr("Facts of this review (Alt+↓)"))
        self._fault = label("", "error", wrap=True)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(RESTS_MS)
        self._resting.timeout.connect(self.save)
        self._lay_out()
        self.show_comment(None, "")

    def show_comment(self, subject: Subject | None, stored: str) -> None:
        """Show the comment of a review; what is typed and not yet saved goes before what is stored."""
        if subject is None or self._subject is None or subject.key != self._subject.key:
            self.save()
            self._subject = subject
            self._review = None
            self._state.clear()
            self._complain("")
        self.caption.setText(subject.agent.name if subject else "")
        self.field.setEnabled(subject is not None)
        self.field.setReadOnly(self._desk.read_only)
        text = self._drafts.get(subject.key, stored) if subject else ""
        if text != self.field.toPlainText():
            self.field.blockSignals(True)
            self.field.setPlainText(text)
            self.field.moveCursor(QTextCursor.MoveOperation.End)
            self.field.blockSignals(False)
        self._show_count()

    def offer(self, review: Review) -> None:
        """Offer the facts of the review on view."""
        self._review = review
        self._show_count()

    def save(self) -> None:
        """Write what was typed and is not yet on its way."""
        self._resting.stop()
        subject = self._subject
        if subject is None or self._drafts.get(subject.key) in (None, self._sent.get(subject.key)):
            return
        text = self._drafts[subject.key]
        self._sent[subject.key] = text
        self._desk.worker.write(
            phrase("operations", "Edit review comment of {name}", name=subject.agent.name),
            partial(reviews.set_comment, agent_id=subject.agent.id, month=subject.month, text=text),
            lambda _: self._saved(subject, text),
            self,
            lambda error: self._not_saved(subject, error),
        )

    def insert_point(self, point: str) -> None:
        """Put a fact where the cursor stands."""
        cursor = self.field.textCursor()
        before = self.field.toPlainText()[: cursor.selectionStart()]
        cursor.insertText(joined(before, point))
        self.field.setFocus()

    def menu(self) -> QMenu:
        """The facts of the review on view, under what they are."""
        menu = passing_menu(self)
        for title, texts in points(self._review) if self._review else ():
            menu.addAction(title).setEnabled(False)  # a section's title is not drawn under a style sheet
            for text in texts:
                menu.addAction(text.replace("&", "&&")).triggered.connect(partial(self._insert, text))
        return menu

    def _insert(self, text: str, *_: object) -> None:
        self.insert_point(text)

    def _lay_out(self) -> None:
        self.field.setMinimumHeight(96)
        self.field.setMaximumHeight(160)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._count)
        line.addWidget(self._state, 1)
        line.addWidget(self.insert)
        self.body.addWidget(self.field)
        self.body.addLayout(line)
        self.body.addWidget(self._fault)

    def _offer(self) -> None:
        if self.insert.isEnabled():
            menu = self.menu()
            menu.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))

    def _typed(self) -> None:
        if self._subject is not None and not self._desk.read_only:
            self._drafts[self._subject.key] = self.field.toPlainText()
            self._resting.start()
        self._state.clear()
        self._show_count()

    def _show_count(self) -> None:
        count = len(self.field.toPlainText())
        self._count.setText(self.tr("{count} / {most} characters").format(count=count, most=COMMENT_LENGTH))
        restyle(self._count, "kind", "warning" if count > COMMENT_LENGTH else "caption")
        facts = bool(self._review and points(self._review))
        self.insert.setEnabled(facts and self._subject is not None and not self._desk.read_only)

    def _saved(self, subject: Subject, text: str) -> None:
        self._sent.pop(subject.key, None)
        if self._drafts.get(subject.key) == text:
            del self._drafts[subject.key]
        if self._subject is not None and self._subject.key == subject.key:
            self._complain("")
            self._state.setText(self.tr("Saved {time:%H:%M}").format(time=self._clock()))

    def _not_saved(self, subject: Subject, error: BaseException) -> None:
        """The text stays a draft, on view again with its review."""
        self._sent.pop(subject.key, None)
        sentence = self.tr("The comment of {name} is not saved: {error}").format(
            name=subject.agent.name, error=error
        )
        if self._subject is not None and self._subject.key == subject.key:
            self._complain(sentence)
        else:
            self._desk.warn(sentence)

    def _complain(self, sentence: str) -> None:
        self._fault.setText(f"× {sentence}" if sentence else "")
        self._fault.setVisible(bool(sentence))
