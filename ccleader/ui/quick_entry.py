"""Quick entry 快速登记: one line, what was understood of it, and what it will do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ccleader.metrics import formats
from ccleader.models.agents import AgentRow, agents
from ccleader.models.rulebooks import ArticleRow, in_force
from ccleader.ui import quick_conduct
from ccleader.ui.desk import Desk
from ccleader.ui.forms import fault_label
from ccleader.ui.parts import button, label, rule
from ccleader.ui.quick_ask import Ask, Effect, QuickKind
from ccleader.ui.quick_kinds import BY_KEY, KINDS, WORDS
from ccleader.ui.quick_parsing import Role, Said, understand
from ccleader.words import translate

_CHIPS = (Role.AGENT, Role.KIND, Role.TIME, Role.TEXT)


class QuickEntry(QDialog):
    """The dialog over any page: Enter enters, Ctrl+Enter enters and goes on, Esc keeps the text."""

    left = Signal(str, str)
    """The dialog closed with this line and these facts not entered; both "" where they were."""

    def __init__(self, desk: Desk, text: str, parent: QWidget, facts: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quick entry"))
        self.setMinimumWidth(780)
        self._desk = desk
        self._people: tuple[AgentRow, ...] = ()
        self._articles: tuple[ArticleRow, ...] = ()
        self._picked: dict[tuple[int, ...], AgentRow] = {}
        self._said = Said()
        self._effect: Effect | None = None
        self._going_on = False
        self.line = QLineEdit()
        self.facts = QPlainTextEdit(facts)
        self.kinds = self._kinds_list()
        self.who = QListWidget()
        self._who_title = label(self.tr("Who is meant?"), "label")
        self._chips = {role: self._chip(role, number) for number, role in enumerate(_CHIPS, start=1)}
        self._verdict = label("", "caption")
        self._effect_text = label("", wrap=True)
        self._fault = fault_label()
        self.enter = button(self.tr("Enter it"), self._enter, "primary", "enter")
        self._arrange()
        self._listen()
        self.line.setText(text)
        self.line.selectAll()
        self._load()

    @property
    def effect_text(self) -> str:
        """What entering would do, as shown."""
        return self._effect_text.text()

    @property
    def fault_text(self) -> str:
        """Why it was not entered, as shown."""
        return self._fault.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the line enters; Esc closes and keeps the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(going_on=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Close; what was typed is there again next time."""
        self.left.emit(self.line.text(), self.facts.toPlainText())
        super().reject()

    def _load(self) -> None:
        group_id = self._desk.group_id

        today = self._desk.today()

        def found(read: tuple[list[AgentRow], list[ArticleRow]]) -> None:
            self._people, self._articles = tuple(read[0]), tuple(read[1])
            self._understand()

        if group_id is not None:
            self._desk.worker.read(
                lambda session: (agents(session, group_id), in_force(session, group_id, today)), found, self
            )

    def _understand(self) -> None:
        """Read the line anew and ask the records what it would do."""
        tells = partial(quick_conduct.tells, articles=self._articles)
        said = understand(self.line.text(), self._people, WORDS, self._desk.today(), tells)
        self._said = quick_conduct.implied(said, self._articles)
        self._fault.hide()
        self._effect = None
        self._show_chips()
        self._show_candidates()
        self._show_kind()
        ask = self._ask()
        if ask is None:
            self._effect_text.setText(self._missing())
            return
        kind = BY_KEY[ask.kind]

        def found(effect: Effect) -> None:
            if ask == self._ask():
                self._show_effect(effect)

        self._desk.worker.read(lambda session: kind.effect(session, ask), found, self)

    def _ask(self) -> Ask | None:
        """What the line asks for; None while something is missing or doubtful."""
        kind, group_id = self._said.kind, self._desk.group_id
        people = self._chosen()
        if (
            self._said.odd
            or kind is None
            or group_id is None
            or people is None
            or (BY_KEY[kind].person and not people)
        ):
            return None
        facts = " ".join(filter(None, (self._said.text, self.facts.toPlainText().strip())))
        said = self._said
        return Ask(
            group_id, kind, people, said.first, said.last, said.minute, said.minutes, facts, self._desk.now()
        )

    def _chosen(self) -> tuple[AgentRow, ...] | None:
        """The people named; None while one of them is not chosen."""
        picked = [
            candidates[0] if len(candidates) == 1 else self._picked.get(_key(candidates))
            for candidates in self._said.people
        ]
        people = tuple(who for who in picked if who is not None)
        return people if len(people) == len(picked) else None

    def _missing(self) -> str:
        """What the line still needs."""
        if self._desk.group_id is None:
            return self.tr("There is no group yet.")
        if self._said.odd:
            return self.tr("“{text}” is no time. Write 8:10.").format(text=self._said.odd[0])
        if self._chosen() is None:
            return self.tr("Several are called so. Choose who is meant.")
        if self._said.kind is None:
            return self.tr("What is it? Type a kind, or choose one at the left.")
        return self.tr("Whom does it concern? Type initials, a name or a number.")

    def _show_chips(self) -> None:
        line, said = self.line.text(), self._said
        people = self._chosen()
        when = [formats.day(said.first)] if said.first else []
        when += [line[part.start : part.end] for part in said.parts if part.role in (Role.TIME, Role.LENGTH)]
        names = ", ".join(f"{who.name} {who.number}" for who in people or ())
        texts = {
            Role.AGENT: names if people else "?",
            Role.KIND: BY_KEY[said.kind].heading if said.kind else "?",
            Role.TIME: " ".join(when) or self.tr("now"),
            Role.TEXT: said.text,
        }
        for role, text in texts.items():
            title = self._chip_titles()[role]
            self._chips[role].setText(f"{title}  {_short(text)}")
            self._chips[role].setToolTip(text)
            self._chips[role].setVisible(role is not Role.TEXT or bool(text))

    def _chip_titles(self) -> dict[Role, str]:
        return {
            Role.AGENT: self.tr("Agent"),
            Role.KIND: self.tr("Kind"),
            Role.TIME: self.tr("When"),
            Role.TEXT: self.tr("Facts"),
        }

    def _show_candidates(self) -> None:
        doubtful = next((found for found in self._said.people if len(found) > 1), ())
        shown = bool(doubtful)
        self._who_title.setVisible(shown)
        self.who.setVisible(shown)
        if not shown:
            return
        self.who.blockSignals(True)
        self.who.clear()
        for who in doubtful:
            item = QListWidgetItem(f"{who.name}  {who.number}")
            item.setData(Qt.ItemDataRole.UserRole, who)
            self.who.addItem(item)
            item.setSelected(self._picked.get(_key(doubtful)) == who)
        self.who.blockSignals(False)

    def _show_kind(self) -> None:
        self.kinds.blockSignals(True)
        row = next((n for n, kind in enumerate(KINDS) if kind.key == self._said.kind), -1)
        self.kinds.setCurrentRow(row)
        self.kinds.blockSignals(False)

    def _show_effect(self, effect: Effect) -> None:
        self._effect = effect
        lines = (effect.blocked,) if effect.blocked else effect.lines
        self._effect_text.setText("\n".join(map(str, lines)))
        self._verdict.setText("" if effect.blocked else self.tr("✓ All understood"))

    def _enter(self, going_on: bool = False) -> None:
        """Write it, if nothing is missing; once however long Enter is held."""
        if not self.enter.isEnabled():
            return
        ask = self._ask()
        if ask is None or self._desk.read_only:
            self._complain(self._missing() if ask is None else self.tr("The store is open read-only."))
            return
        kind = BY_KEY[ask.kind]
        name = kind.name(ask)

        def written(_value: object) -> None:
            self.enter.setEnabled(True)
            self._desk.tell(str(name), undo=True)
            self.line.clear()
            self.facts.clear()
            if going_on:
                self.line.setFocus()
            else:
                self.left.emit("", "")
                self.accept()

        self.enter.setEnabled(False)
        self._desk.worker.write(name, lambda session: kind.write(session, ask), written, self, self._refused)

    def _refused(self, error: BaseException) -> None:
        self.enter.setEnabled(True)
        self._complain(str(error))

    def _complain(self, sentence: str) -> None:
        self._fault.setText(f"× {sentence}")
        self._fault.show()
        self.line.setFocus()

    def _jump(self, role: Role) -> None:
        """Mark the part of the line a chip stands for, to be typed anew."""
        roles = {role, Role.LENGTH, Role.DAY} if role is Role.TIME else {role}
        part = next((part for part in self._said.parts if part.role in roles), None)
        self.line.setFocus()
        if part is None:
            self.line.end(False)
        else:
            self.line.setSelection(part.start, part.end - part.start)

    def _take_kind(self, row: int) -> None:
        """Put the kind chosen at the left into the line: in place of the one there, or behind whom."""
        if row < 0:
            return
        word, text = _word(KINDS[row]), self.line.text()
        part = next((part for part in self._said.parts if part.role is Role.KIND), None)
        if part is not None:
            self.line.setText(text[: part.start] + word + text[part.end :])
        else:
            at = max((part.end for part in self._said.parts if part.role is Role.AGENT), default=0)
            self.line.setText(f"{text[:at]} {word} {text[at:].lstrip()}".lstrip())
        self.line.setFocus()

    def _pick(self) -> None:
        item = self.who.currentItem()
        doubtful = next((found for found in self._said.people if len(found) > 1), ())
        if item is not None and doubtful:
            self._picked[_key(doubtful)] = item.data(Qt.ItemDataRole.UserRole)
            self._understand()
            self.line.setFocus()

    def _kinds_list(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Kinds"))
        made.setFixedWidth(168)
        for kind in KINDS:
            item = QListWidgetItem(f"{kind.heading}  {kind.letter}".rstrip())
            item.setSizeHint(QSize(100, 30))
            made.addItem(item)
        made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return made

    def _chip(self, role: Role, number: int) -> QPushButton:
        made = button("", partial(self._jump, role), name=f"chip_{role}", small=True)
        made.setToolTip(f"Alt+{number}")
        made.setAutoDefault(False)
        QShortcut(QKeySequence(f"Alt+{number}"), self).activated.connect(partial(self._jump, role))
        return made

    def _arrange(self) -> None:
        self.line.setPlaceholderText(self.tr("e.g. gzx late 8:10"))
        self.line.setAccessibleName(self.tr("Quick entry"))
        self.line.setMinimumHeight(36)
        self.facts.setAccessibleName(self.tr("Facts"))
        self.facts.setPlaceholderText(self.tr("More facts (optional)"))
        self.facts.setTabChangesFocus(True)
        self.facts.setMaximumHeight(80)
        self.who.setMaximumHeight(112)
        self.who.setAccessibleName(self.tr("Who is meant?"))
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.line)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for made in self._chips.values():
            chips.addWidget(made)
        chips.addStretch()
        chips.addWidget(self._verdict)
        column.addLayout(chips)
        column.addWidget(rule())
        across = QHBoxLayout()
        across.setSpacing(14)
        across.addWidget(self.kinds)
        middle = QVBoxLayout()
        for part in (self._who_title, self.who, label(self.tr("Facts"), "label"), self.facts):
            middle.addWidget(part)
        middle.addStretch()
        across.addLayout(middle, 3)
        across.addWidget(self._effect_card(), 2)
        column.addLayout(across, 1)
        column.addWidget(self._fault)
        column.addLayout(self._foot())

    def _effect_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.addWidget(label(self.tr("Once entered"), "label"))
        inside.addWidget(self._effect_text)
        inside.addStretch()
        return card

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("Ctrl+Z takes back what was entered wrong."), "caption"))
        foot.addStretch()
        again = button(self.tr("Enter and go on"), partial(self._enter, True), name="enter_and_go_on")
        again.setToolTip("Ctrl+Enter")
        for made in (again, self.enter):
            made.setAutoDefault(False)
            foot.addWidget(made)
        return foot

    def _listen(self) -> None:
        self.line.textChanged.connect(self._understand)
        self.facts.textChanged.connect(self._understand)
        self.kinds.currentRowChanged.connect(self._take_kind)
        self.who.itemClicked.connect(lambda _item: self._pick())
        self.who.itemActivated.connect(lambda _item: self._pick())


def _key(candidates: tuple[AgentRow, ...]) -> tuple[int, ...]:
    return tuple(who.id for who in candidates)


def _word(kind: QuickKind) -> str:
    """The word for a kind as it is typed: its title, of one in several words the one that is known."""
    title = translate("quick", kind.title)
    return next((word for word in (title, *title.split()[::-1]) if word.lower() in kind.words), kind.words[0])


def _short(text: str, most: int = 28) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
