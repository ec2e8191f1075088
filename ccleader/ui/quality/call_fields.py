"""The call of a check: whose, which recording, when, how long, what about, who listens, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ccleader.models.agents import AgentRow
from ccleader.models.quality import Purpose
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.finder import Finder, rank
from ccleader.ui.forms import Row, add_row
from ccleader.ui.parts import label
from ccleader.ui.popups import Line
from ccleader.ui.quality import wording
from ccleader.ui.quality.typed import Typed
from ccleader.ui.theme import Theme


class AgentField(Finder):
    """One agent, found by name, number or pinyin initials; Enter with one found goes on."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "check_agent", "", self._find, "")
        self.setAccessibleName(self.tr("Agent"))
        self._none = self.tr("Nobody is called “{text}”")
        self.setPlaceholderText(self.tr("Initials, e.g. gzx"))
        self._people: Sequence[AgentRow] = ()
        self._chosen: AgentRow | None = None
        self._meant: int | None = None
        """Who was chosen before it was known who there is."""
        self.taken.connect(self._take)
        self.textEdited.connect(self._leave)
        self.editingFinished.connect(self._settle)

    @property
    def agent(self) -> AgentRow | None:
        """Who is chosen."""
        return self._chosen

    def know(self, people: Sequence[AgentRow]) -> None:
        """Offer these."""
        self._people = people
        if self._chosen is None and self._meant is not None:
            self.choose(self._meant)

    def choose(self, agent_id: int | None) -> None:
        """Choose somebody, or nobody."""
        self._meant = agent_id
        self._chosen = next((who for who in self._people if who.id == agent_id), None)
        self.setText("" if self._chosen is None else self._chosen.name)
        self.changed.emit()

    def _take(self, agent_id: object) -> None:
        assert isinstance(agent_id, int)
        self.choose(agent_id)
        self.passed.emit()

    def _leave(self, _: str) -> None:
        """What is typed over a name means somebody else."""
        self._meant = None
        if self._chosen is not None:
            self._chosen = None
            self.changed.emit()

    def _settle(self) -> None:
        """A name typed to its end is chosen on leaving."""
        wanted = self.text().strip().casefold()
        exact = [who for who in self._people if wanted and rank(who, wanted) == 0]
        if self._chosen is None and len(exact) == 1:
            self.choose(exact[0].id)

    def _find(self, wanted: str) -> list[Line]:
        ranked = [(near, who) for who in self._people if (near := rank(who, wanted)) is not None]
        found = [who for _, who in sorted(ranked, key=lambda pair: (pair[0], pair[1].number))]
        return [Line("", f"{who.name}  {who.number}", "", who.id) for who in found]


class CallFields(QWidget):
    """`edited` after each key; `left` once all that is needed was passed through with Enter."""

    edited = Signal()
    ref_typed = Signal()
    day_left = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.rows: dict[str, Row] = {}
        self.agent = AgentField(desk.theme)
        self.ref, self.at, self.length = QLineEdit(), QLineEdit(), QLineEdit()
        self.day = DateField(desk.today)
        self.kind, self.grader, self.purpose = QComboBox(), QComboBox(), QComboBox()
        self.drawn = label("", "caption", wrap=True)
        self._second_of: int | None = None
        self._sample_id: int | None = None
        self._drawn_for: int | None = None
        for combo in (self.kind, self.grader):
            combo.setEditable(True)
            combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for purpose in (Purpose.RANDOM, Purpose.TARGETED):
            self.purpose.addItem(wording.word(purpose), purpose)
        self._lay_out()
        self._connect()

    def offer(self, people: Sequence[AgentRow], graders: Sequence[str], types: Sequence[str]) -> None:
        """Know whom and what there is to choose from; what stands there stays."""
        self.agent.know(people)
        for combo, texts in ((self.grader, graders), (self.kind, types)):
            if [combo.itemText(at) for at in range(combo.count())] != list(texts):
                before = combo.currentText()
                combo.blockSignals(True)
                combo.clear()
                combo.addItems(list(texts))
                combo.setCurrentIndex(-1)
                combo.setEditText(before)
                combo.blockSignals(False)

    def put(self, typed: Typed) -> None:
        """Let this stand there."""
        self.blockSignals(True)
        self._second_of, self._sample_id = typed.second_of, typed.sample_id
        self._drawn_for = typed.agent_id
        self.agent.choose(typed.agent_id)
        self.agent.setEnabled(typed.second_of is None)
        for field, text in self._texts(typed):
            field.setText(text)
        self.kind.setEditText(typed.kind)
        self.grader.setEditText(typed.grader)
        self.purpose.setCurrentIndex(max(self.purpose.findData(typed.purpose), 0))
        self.rows["purpose"].setVisible(typed.second_of is None)
        self.drawn.setText(typed.drawn)
        self.drawn.setVisible(bool(typed.drawn))
        self.blockSignals(False)
        self.complain("", "")

    def typed(self, verdicts: Iterable[tuple[int, str, str]], rest: Typed) -> Typed:
        """What stands here and elsewhere on the form (`rest`)."""
        agent = self.agent.agent
        second = self._second_of is not None
        return Typed(
            None if agent is None else agent.id,
            self.ref.text(),
            self.day.text(),
            self.at.text(),
            self.length.text(),
            self.kind.currentText(),
            self.grader.currentText(),
            Purpose.CALIBRATION if second else Purpose(self.purpose.currentData()),
            rest.comment,
            tuple(verdicts),
            rest.heard,
            self._second_of,
            self._sample_id,
            self.drawn.text(),
            rest.files,
        )

    def complain(self, field: str, sentence: str, kind: str = "error") -> bool:
        """Say what is wrong at its field, and at no other; False where there is none of that name."""
        for name, row in self.rows.items():
            row.complain(sentence if name == field else "", kind)
        return field in self.rows

    def start(self) -> None:
        """Put the cursor where the next thing is missing."""
        (self.ref if self.agent.agent is not None else self.agent).setFocus()
        self.ref.selectAll()

    def _let_go(self) -> None:
        """The call of somebody else is not the one that was drawn."""
        agent = self.agent.agent
        if self._sample_id is not None and agent is not None and agent.id != self._drawn_for:
            self._sample_id = None
            self.drawn.setText("")
            self.drawn.hide()

    def _texts(self, typed: Typed) -> tuple[tuple[QLineEdit, str], ...]:
        return (
            (self.ref, typed.ref),
            (self.day, typed.day),
            (self.at, typed.at),
            (self.length, typed.length),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.drawn)
        self.at.setPlaceholderText("14:35")
        self.length.setPlaceholderText("4:12")
        for line in (
            (
                ("agent_id", self.tr("Agent"), self.agent, 3),
                ("call_ref", self.tr("Recording number"), self.ref, 4),
                ("day", self.tr("Day of the call"), self.day, 3),
            ),
            (
                ("call_at", self.tr("Time"), self.at, 2),
                ("call_seconds", self.tr("Length"), self.length, 2),
                ("call_type", self.tr("Type of call"), self.kind, 3),
                ("grader", self.tr("Grader"), self.grader, 3),
                ("purpose", self.tr("Why checked"), self.purpose, 3),
            ),
        ):
            across = QHBoxLayout()
            across.setSpacing(8)
            for name, text, field, share in line:
                field.setMinimumWidth(54)
                self.rows[name] = add_row(across, text, field, f"check_{name}", stretch=share)
            column.addLayout(across)

    def _connect(self) -> None:
        for line in (self.ref, self.day, self.at, self.length):
            line.textEdited.connect(lambda _: self.edited.emit())
            line.returnPressed.connect(self.left)
        self.ref.textChanged.connect(lambda _: self.ref_typed.emit())
        self.day.chosen.connect(lambda _: self.day_left.emit())
        self.agent.changed.connect(self._let_go)
        self.agent.changed.connect(self.edited)
        self.agent.passed.connect(self.start)
        for combo in (self.kind, self.grader):
            combo.editTextChanged.connect(lambda _: self.edited.emit())
        self.purpose.currentIndexChanged.connect(lambda _: self.edited.emit())
        self.purpose.currentIndexChanged.connect(lambda _: self.ref_typed.emit())
