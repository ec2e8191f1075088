"""The panel 登记扣分: whom, which article, what is due now, the facts; entered once as one operation."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ccleader.errors import Misfit, Trouble
from ccleader.models import conduct_writes
from ccleader.models.attachments import Owner
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductForm, ConductKind
from ccleader.models.rulebook_writes import MOST_POINTS
from ccleader.models.rulebooks import ArticleRow
from ccleader.ui.attachments import AttachmentsLine
from ccleader.ui.conduct import saying
from ccleader.ui.conduct.article_field import ArticleField
from ccleader.ui.conduct.entry_foot import DueBox, EntryFoot
from ccleader.ui.conduct.looking import Look, dated, look
from ccleader.ui.conduct.moment_field import MomentField
from ccleader.ui.conduct.people_field import PeopleField
from ccleader.ui.conduct.reading import MonthRead
from ccleader.ui.desk import Desk
from ccleader.ui.drafts import Drafts
from ccleader.ui.forms import Row, add_row
from ccleader.ui.parts import Card, Scrolled, Segmented, label
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_LOOKS_AFTER_MS = 120
AS_DUE, OTHERWISE = "due", "otherwise"


@dataclass(frozen=True)
class Draft:
    """What is typed and not entered yet."""

    agent_ids: tuple[int, ...] = ()
    article_id: int | None = None
    at: str = ""
    how: str = AS_DUE
    kind: int = 0
    points: int = 0
    why: str = ""
    facts: str = ""
    place: str = ""
    witness: str = ""
    evidence: str = ""
    told: bool = False
    files: tuple[str, ...] = ()


class EntryPanel(Card):
    """Enter goes on from agent to article to facts; Ctrl+Enter enters it."""

    entered = Signal(list)
    """Ids of the new records."""
    article_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Enter points"), padded=False)
        self.tools.addWidget(label("K", "key"))
        self._desk = desk
        self._group: int | None = None
        self._drafts = Drafts(desk.settings, "points")
        self._wanted: int | None = None
        self._articles: dict[int, ArticleRow] = {}
        self._look: Look | None = None
        self.rows: dict[str, Row] = {}
        self.people = PeopleField(desk.theme)
        self.article = ArticleField(desk.theme)
        self.due = DueBox()
        self.how = Segmented(
            [(AS_DUE, self.tr("As due")), (OTHERWISE, self.tr("Otherwise"))], self.tr("What follows")
        )
        self.kind, self.points = QComboBox(), QSpinBox()
        for kind in ConductKind:
            self.kind.addItem(saying.word(kind), kind)
        self.why, self.place, self.witness, self.evidence = (QLineEdit() for _ in range(4))
        self.at = MomentField(desk.now)
        self.facts = QPlainTextEdit()
        self.told = QCheckBox(self.tr("Told in person"))
        self.attachments = AttachmentsLine(desk, Owner.CONDUCT)
        self.attachments.watch(self.facts)
        self.foot = EntryFoot()
        self._timer = QTimer(self, singleShot=True, interval=_LOOKS_AFTER_MS)
        self._timer.timeout.connect(self._read)
        self._lay_out()
        self._connect()
        self._show_how()

    def show_month(self, read: MonthRead) -> None:
        """Know the people and the articles; what is typed for a group stays with it."""
        fresh = self._group != read.group_id
        if fresh:
            self.keep()
        self._group = read.group_id
        here = [line.agent for line in read.lines]
        self.people.know(sorted(here, key=lambda who: who.number))
        self._articles = {row.id: row for row in read.articles}
        self.article.know(read.articles)
        if fresh:
            self._put(_draft(self._drafts.of(read.group_id)))
        if self._wanted is not None:
            self.people.choose([self._wanted])
            self._wanted = None
        self.foot.allow(not self._desk.read_only)
        self._look_soon()

    def draft(self) -> Draft:
        """What is typed and not entered."""
        row = self.article.row
        return Draft(
            self.people.agent_ids,
            None if row is None else row.id,
            self.at.text(),
            str(self.how.value),
            self.kind.currentIndex(),
            self._points or 0,
            self.why.text(),
            self.facts.toPlainText(),
            self.place.text(),
            self.witness.text(),
            self.evidence.text(),
            self.told.isChecked(),
            tuple(map(str, self.attachments.pending)),
        )

    def keep(self) -> None:
        """Let what is typed outlive the panel."""
        if self._group is not None:
            typed = self.draft()
            self._drafts.keep(self._group, None if typed == Draft() else asdict(typed))

    def want(self, agent_id: int) -> None:
        """Enter something about an agent, once the people are read."""
        self._wanted = agent_id

    def begin(self, agent_id: int | None = None) -> None:
        """Put the cursor here; with an agent at the article."""
        if agent_id is not None:
            self.people.choose([agent_id])
        (self.people if agent_id is None else self.article).setFocus()

    def take_article(self, row: ArticleRow) -> None:
        """The article is this one; the cursor goes on to what is missing."""
        self.article.put(row)
        self._take_article(row)

    def form(self) -> ConductForm:
        """The entry as typed; Misfit where a field is empty or not understood."""
        row = self.article.row
        if row is None:
            raise Misfit("article_id", phrase("trouble", "Choose the article."))
        departs = self.how.value == OTHERWISE
        kind = ConductKind(self.kind.currentData()) if departs else None
        now = self._desk.now()
        return ConductForm(
            agent_ids=self.people.agent_ids,
            article_id=row.id,
            at=self._at(now),
            facts=self.facts.toPlainText(),
            kind=kind,
            points=self._points,
            place=self.place.text(),
            witness=self.witness.text(),
            evidence=self.evidence.text(),
            departed_why=self.why.text() if departs else "",
            told_at=now if self.told.isChecked() else None,
        )

    def enter(self, going_on: bool = False) -> None:
        """Enter it once, however long the keys are held; `going_on` keeps the article for the next."""
        if not self.foot.ready or self._group is None:
            return
        self._complain(None)
        try:
            form = self.form()
        except Trouble as trouble:
            self._complain(trouble)
            return
        row, now, pending = self.article.row, self._desk.now(), self.attachments
        desk, drafts, group, typed = self._desk, self._drafts, self._group, asdict(self.draft())
        about = f"{self.people.names} {row.number if row is not None else ''}"
        name = phrase("operations", "Record of conduct: {about}", about=about)

        def operation(session: Session) -> tuple[Changed, list[int]]:
            made = conduct_writes.record(session, dated(session, form), now)
            for record_id in made:
                pending.attach_pending(session, record_id)
            return Changed.CONDUCT | Changed.ATTACHMENTS, made

        def written(made: list[int]) -> None:
            if isValid(self):
                self.foot.allow(True)
                self._clear(going_on)
                self.entered.emit(made)
            desk.tell(str(name), undo=True)

        def refused(error: BaseException) -> None:
            drafts.keep(group, typed)
            if isValid(self):
                self.foot.allow(True)
                self._complain(error)
            else:
                desk.warn(str(error))

        drafts.keep(group, None)
        self.foot.allow(False)
        self._desk.worker.write(name, operation, written, None, refused)

    @property
    def _points(self) -> int | None:
        """How many of a range; None where the article leaves no choice."""
        return self.points.value() if self.rows["points"].isVisibleTo(self) else None

    def _at(self, now: datetime) -> datetime:
        """The moment typed; now where nothing was typed."""
        if not self.at.valid:
            raise Misfit("at", phrase("trouble", "This is no time. Write 14:35, or 629 14:35."))
        return self.at.moment() or now.replace(second=0, microsecond=0)

    def _complain(self, error: BaseException | None) -> None:
        """Say what is wrong at its field; where it has none, above the buttons."""
        field = error.field if isinstance(error, Misfit) else ""
        for name, row in self.rows.items():
            row.complain(str(error) if name == field else "")
        if field in self.rows:
            if field in ("departed_why", "kind"):
                self.how.choose(OTHERWISE)
            self.rows[field].show()
            self.rows[field].field.setFocus()
            QTimer.singleShot(0, self, partial(self._scrolled.ensureWidgetVisible, self.rows[field]))
        self.foot.complain("" if error is None or field in self.rows else str(error))

    def _clear(self, going_on: bool) -> None:
        """Empty the panel; `going_on` keeps article, time and place for the next agent."""
        self.people.choose(())
        self.facts.clear()
        self.why.clear()
        self.points.setValue(self.points.minimum())
        self.attachments.show(None)
        self.how.choose(AS_DUE)
        if not going_on:
            self._put(Draft())
        self.people.setFocus()

    def _put(self, draft: Draft) -> None:
        row = self._articles.get(draft.article_id or 0)
        self.people.choose(draft.agent_ids)
        self.article.put(row)
        self.article_chosen.emit(row)
        self.at.setText(draft.at)
        self.how.choose(draft.how)
        self.kind.setCurrentIndex(draft.kind)
        self.points.setRange(0, MOST_POINTS)
        self.points.setValue(draft.points)
        self.facts.setPlainText(draft.facts)
        self.told.setChecked(draft.told)
        self.attachments.show(None)
        if draft.files:
            self.attachments.wait_with([Path(file) for file in draft.files])
        for field, text in (
            (self.why, draft.why),
            (self.place, draft.place),
            (self.witness, draft.witness),
            (self.evidence, draft.evidence),
        ):
            field.setText(text)
        self._look_soon()

    def _take_article(self, row: ArticleRow) -> None:
        self.points.setValue(self.points.minimum())
        self.article_chosen.emit(row)
        self._look_soon()
        (self.facts if self.people.agent_ids else self.people).setFocus()

    def _look_soon(self, *_: object) -> None:
        self._show_how()
        self._timer.start()

    def _read(self) -> None:
        """Ask the records what entering would do."""
        try:
            form = self.form()
        except Trouble:
            self._show_look(None)
            return
        if not form.agent_ids:
            self._show_look(None)
            return

        def found(seen: Look) -> None:
            if not self._timer.isActive():
                self._show_look(seen)

        self._desk.worker.read(lambda session: look(session, form), found, self, lambda _: None)

    def _show_look(self, seen: Look | None) -> None:
        self._look = seen
        self.due.show_look(seen, self.article.row)
        self.foot.show_look(seen)
        self._show_how()

    def _show_how(self) -> None:
        """The choice, and the fields that belong to it."""
        seen, row = self._look, self.article.row
        self.how.set_text(AS_DUE, self.due.short or self.tr("As due"))
        departs = self.how.value == OTHERWISE
        for name in ("kind", "departed_why"):
            self.rows[name].setVisible(departs)
        kind = self.kind.currentData() if departs else None
        gives = kind == ConductKind.POINTS or (
            not departs and seen is not None and ConductKind.POINTS in seen.kinds
        )
        ranged = row is not None and row.points is not None and not row.fixed and gives
        self.rows["points"].setVisible(ranged)
        if ranged and row is not None:
            self.points.setRange(row.points or 0, row.points_most or row.points or 0)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 10, 8, 10)
        column.setSpacing(8)
        self._add_fields(column)
        self._scrolled = Scrolled(inside)
        self.body.addWidget(self._scrolled, 1)
        self.body.addWidget(self.foot)
        self.facts.setTabChangesFocus(True)
        self.facts.setFixedHeight(64)
        self.at.setToolTip(self.tr("14:35, or 629 14:35; empty: now"))
        self.evidence.setToolTip(self.tr("Number of the recording, camera, screenshot"))
        self.facts.setPlaceholderText(self.tr("What was seen or heard"))
        self.at.setPlaceholderText(self.tr("now"))

    def _add_fields(self, column: QVBoxLayout) -> None:
        def pair(*lines: tuple[str, str, QWidget]) -> None:
            across = QHBoxLayout()
            across.setSpacing(8)
            for name, text, field in lines:
                self.rows[name] = add_row(across, text, field, f"entry_{name}", stretch=1)
            column.addLayout(across)

        self.rows["agent_ids"] = add_row(column, self.tr("Agents"), self.people, "entry_people")
        self.rows["article_id"] = add_row(column, self.tr("Article"), self.article, "entry_article")
        column.addWidget(self.due)
        column.addWidget(self.how)
        pair(("kind", self.tr("Enter as"), self.kind), ("points", self.tr("Points"), self.points))
        self.rows["departed_why"] = add_row(column, self.tr("Why not as due"), self.why, "entry_why")
        pair(("at", self.tr("When"), self.at), ("place", self.tr("Where (optional)"), self.place))
        self.rows["facts"] = add_row(column, self.tr("Facts"), self.facts, "entry_facts")
        pair(
            ("witness", self.tr("Seen by (optional)"), self.witness),
            ("evidence", self.tr("Evidence (optional)"), self.evidence),
        )
        column.addWidget(self.attachments)
        self.told.setObjectName("entry_told")
        column.addWidget(self.told)

    def _connect(self) -> None:
        self.people.changed.connect(self._look_soon)
        self.people.done.connect(self.article.setFocus)
        self.article.chosen.connect(self._take_article)
        self.article.passed.connect(self.facts.setFocus)
        self.how.chosen.connect(self._look_soon)
        self.kind.currentIndexChanged.connect(self._look_soon)
        self.points.valueChanged.connect(self._look_soon)
        self.at.textChanged.connect(self._look_soon)
        self.why.editingFinished.connect(self._look_soon)
        self.foot.wanted.connect(self.enter)


def _draft(kept: dict[str, Any] | None) -> Draft:
    """What was typed, as it was kept; nothing where nothing was."""
    values: dict[str, Any] = {
        key: tuple(told) if type(told) is list else told for key, told in (kept or {}).items()
    }
    return Draft(**values)
