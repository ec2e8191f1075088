"""Questions put at a briefing: whom, what, right or wrong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ccleader.models.questions import QuestionForm, QuestionRow
from ccleader.ui.drafts import Drafts
from ccleader.ui.parts import Card, Elided, button, icon_button, restyle
from ccleader.ui.refilling import refilling
from ccleader.ui.theme import Theme

LONGEST = 200
_WIDEST_NAME = 140


class QuestionsCard(Card):
    """What was asked, and a line to note another; Right and Wrong enter it."""

    asked = Signal(object)
    """A `QuestionForm`."""
    corrected = Signal(int, object)
    """A question's id and its `QuestionForm`."""
    dropped = Signal(int)

    def __init__(self, theme: Theme, drafts: Drafts) -> None:
        """`drafts`: by briefing, what was typed and not noted."""
        super().__init__(self.tr("Questions"))
        self._theme = theme
        self._drafts = drafts
        self._briefing_id: int | None = None
        self._shown: tuple[QuestionRow, ...] | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.who = QComboBox()
        self.who.setObjectName("asked_agent")
        self.who.setAccessibleName(self.tr("Who was asked"))
        self.who.setFixedWidth(theme.wide(120))
        self.question = QLineEdit()
        self.question.setObjectName("question")
        self.question.setMaxLength(LONGEST)
        self.question.setPlaceholderText(self.tr("A question on business or rules"))
        self.question.setAccessibleName(self.tr("Question"))
        self.question.returnPressed.connect(partial(self.ask, None))
        self.question.textEdited.connect(self._keep_typed)
        self.right = button(self.tr("✓ Right"), partial(self.ask, True), name="right", small=True)
        self.wrong = button(self.tr("× Wrong"), partial(self.ask, False), name="wrong", small=True)
        self._new = QWidget()
        line = QHBoxLayout(self._new)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.who)
        line.addWidget(self.question, 1)
        line.addWidget(self.right)
        line.addWidget(self.wrong)
        self.body.addLayout(self._column)
        self.body.addWidget(self._new)

    def show_questions(
        self,
        briefing_id: int,
        questions: tuple[QuestionRow, ...],
        names: Sequence[tuple[int, str]],
        locked: bool,
    ) -> None:
        """Show what was asked at a briefing; `names` are those who may be asked."""
        self._new.setDisabled(locked)
        offered = [(self.who.itemData(at), self.who.itemText(at)) for at in range(1, self.who.count())]
        if offered != list(names):
            self.who.clear()
            self.who.addItem(self.tr("everybody"), None)
            for agent_id, name in names:
                self.who.addItem(name, agent_id)
        if briefing_id != self._briefing_id:
            self._briefing_id = briefing_id
            self._show_typed()
        right = sum(row.right is True for row in questions)
        answered = sum(row.right is not None for row in questions)
        told = self.tr("{right} of {count} right").format(right=right, count=answered)
        self.caption.setText(told if answered else "")
        if questions != self._shown:
            self._shown = questions
            self._refill(questions, dict(names), locked)

    def ask(self, right: bool | None) -> None:
        """Note the question; it stays to be asked again of somebody else when it was answered."""
        text = self.question.text().strip()
        if not text:
            self.question.setFocus()
            restyle(self.question, "state", "error")
            return
        restyle(self.question, "state", "")
        self._drafts.keep(self._briefing_id, None)
        self.asked.emit(QuestionForm(text, self.who.currentData(), right=right))
        if right is None:
            self.question.clear()
        else:
            self.question.selectAll()
        self.who.setFocus() if right is not None else self.question.setFocus()

    def give_back(self, briefing_id: int, form: QuestionForm) -> None:
        """It was refused: it stands there to be noted again, or waits for its briefing."""
        if self._drafts.of(briefing_id) is None:
            self._drafts.keep(briefing_id, (form.agent_id, form.question))
            if briefing_id == self._briefing_id:
                self._show_typed()

    def _keep_typed(self) -> None:
        text = self.question.text()
        self._drafts.keep(self._briefing_id, (self.who.currentData(), text) if text else None)

    def _show_typed(self) -> None:
        who, text = self._drafts.of(self._briefing_id) or (None, "")
        self.who.setCurrentIndex(max(self.who.findData(who), 0))
        self.question.setText(text)

    def _refill(self, questions: tuple[QuestionRow, ...], names: dict[int, str], locked: bool) -> None:
        with refilling(self._column):
            for row in questions:
                self._column.addWidget(self._line(row, names.get(row.agent_id or 0, ""), locked))

    def _line(self, row: QuestionRow, name: str, locked: bool) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        who = Elided("strong")
        who.setObjectName(f"asked_{row.id}")
        who.setText(name or self.tr("everybody"))
        who.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        who.ensurePolished()
        who.setFixedWidth(min(_WIDEST_NAME, who.sizeHint().width() + 2))
        line.addWidget(who)
        text = Elided()
        text.setText(row.question)
        line.addWidget(text, 1)
        words = {True: self.tr("✓ right"), False: self.tr("× wrong"), None: self.tr("not answered")}
        turn = button(words[row.right], partial(self._turn, row), "text", f"turn_{row.id}", small=True)
        turn.setToolTip(self.tr("Right, wrong, not answered in turn"))
        turn.setDisabled(locked)
        line.addWidget(turn)
        drop = icon_button(self._theme, "x", self.tr("Leave out"), partial(self.dropped.emit, row.id))
        drop.setObjectName(f"drop_{row.id}")
        drop.setDisabled(locked)
        line.addWidget(drop)
        return made

    def _turn(self, row: QuestionRow) -> None:
        right = {None: True, True: False, False: None}[row.right]
        self.corrected.emit(row.id, QuestionForm(row.question, row.agent_id, row.answer, right))
