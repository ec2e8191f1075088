"""A record in full at the right: what happened, and what came after: told, signed or refused, reported."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ccleader.errors import Misfit, Trouble
from ccleader.models import conduct, conduct_writes
from ccleader.models.attachments import Owner
from ccleader.models.conduct import ConductRow, Standing
from ccleader.models.conduct_writes import CompletionForm
from ccleader.ui.attachments import AttachmentsLine
from ccleader.ui.conduct import saying
from ccleader.ui.conduct.dialogs import AppealDialog, StrikeDialog
from ccleader.ui.conduct.moment_field import MomentField, moment_text
from ccleader.ui.conduct.record_facts import RecordFacts
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.drafts import Drafts
from ccleader.ui.forms import Row, add_row, fault_label, lines_field
from ccleader.ui.parts import Elided, Scrolled, button, chip, icon_button, label, rule
from ccleader.words import phrase

Texts = dict[str, str]

_CHIPS = {
    Standing.STANDS: "neutral",
    Standing.APPEALED: "warn",
    Standing.REDUCED: "info",
    Standing.STRUCK: "outline",
}


class RecordDrawer(QFrame):
    """One record, or those of a cell one after the other; what is typed stays with its record."""

    closed = Signal()
    print_wanted = Signal(str, int)
    """(Form key, id) to be printed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("drawer")
        self._desk = desk
        self._all: list[ConductRow] = []
        self._row: ConductRow | None = None
        self._before: Texts = {}
        """What the fields showed when they last said the same as the record."""
        self._drafts = Drafts(desk.settings, "conduct_records")
        self.rows: dict[str, Row] = {}
        self.told, self.reported = MomentField(desk.now), MomentField(desk.now)
        self.signed = DateField(desk.today)
        self.statement, self.improve = lines_field(56), lines_field(56)
        self.refused, self.witness, self.reported_to = QLineEdit(), QLineEdit(), QLineEdit()
        self.attachments = AttachmentsLine(desk, Owner.CONDUCT)
        self._title, self._state = Elided("heading", Qt.TextElideMode.ElideRight), chip("")
        self._place = label("", "caption")
        self._facts = RecordFacts()
        self._fault = fault_label()
        self._lay_out()

    @property
    def row(self) -> ConductRow | None:
        """The record on view."""
        return self._row

    @property
    def fault(self) -> str:
        """What is wrong and has no field of its own."""
        return self._fault.text()

    def load(self, rows: list[ConductRow], at: int = 0) -> None:
        """Show records, beginning with one of them; what was typed for it comes back."""
        self.keep()
        self._all, self._row = rows, rows[at]
        self._before = _texts_of(self._row)
        self._fill(self._row)
        self._put(self._drafts.of(self._row.id) or self._before)
        self._complain(None)

    def refresh(self) -> None:
        """Read the same records anew, whatever month they are of."""
        if self._row is not None:
            ids = [row.id for row in self._all]
            self._desk.worker.read(lambda session: conduct.by_id(session, ids), self._renew, self)

    def _renew(self, rows: dict[int, ConductRow]) -> None:
        """What is typed stays; where the record on view was taken back, there is nothing to show."""
        if self._row is None:
            return
        if self._row.id not in rows:
            self.close_drawer()
            return
        self._all = [rows[row.id] for row in self._all if row.id in rows]
        fresh = rows[self._row.id]
        if fresh == self._row:
            return
        typed, before, after = self._texts(), self._before, _texts_of(fresh)
        self._row, self._before = fresh, after
        self._fill(fresh)
        self._put({key: after[key] if typed[key] == before[key] else typed[key] for key in after})

    def step(self, by: int) -> None:
        """To the next record of the same cell or list."""
        if self._row is not None and len(self._all) > 1:
            at = next(n for n, row in enumerate(self._all) if row.id == self._row.id)
            self.load(self._all, (at + by) % len(self._all))

    def save(self) -> None:
        """Write what came after the facts."""
        row = self._row
        if row is None or not self._save.isEnabled():
            return
        try:
            form = self._form()
        except Misfit as misfit:
            self._complain(misfit)
            return
        name = phrase("operations", "Complete {what}", what=saying.named(row))
        sent, now = self._texts(), self._desk.now()

        def written(_: object) -> None:
            self._drafts.keep(row.id, None)
            if self._row is not None and self._row.id == row.id:
                self._save.setEnabled(True)
                self._complain(None)
                self._before = sent
            self._desk.tell(str(name), undo=True)

        self._save.setEnabled(False)
        self._desk.worker.write(
            name,
            lambda session: conduct_writes.complete(session, row.id, form, now),
            written,
            self,
            self._refused,
        )

    def close_drawer(self) -> None:
        """Go away; what is typed stays for the next time."""
        self.keep()
        self._row = None
        self.closed.emit()

    def strike(self) -> None:
        """Ask why, and strike the record."""
        if self._row is not None:
            StrikeDialog(self._desk, self._row, self.window()).open()

    def appeal(self) -> None:
        """Ask for the agent's reason, and enter the appeal."""
        if self._row is not None:
            AppealDialog(self._desk, self._row, self.window()).open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes and keeps what is typed."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    def keep(self) -> None:
        """Let what is typed and not saved outlive the drawer."""
        if self._row is not None:
            typed = self._texts()
            self._drafts.keep(self._row.id, None if typed == self._before else typed)

    def _form(self) -> CompletionForm:
        days = (
            ("told_at", self.told.valid),
            ("signed_on", self.signed.valid),
            ("reported_at", self.reported.valid),
        )
        for key, valid in days:
            if not valid:
                raise Misfit(key, phrase("trouble", "This is no time. Write 14:35, or 629 14:35."))
        return CompletionForm(
            told_at=self.told.moment(),
            statement=self.statement.toPlainText(),
            improve=self.improve.toPlainText(),
            signed_on=self.signed.day(),
            refused_why=self.refused.text(),
            refusal_witness=self.witness.text(),
            reported_to=self.reported_to.text(),
            reported_at=self.reported.moment(),
        )

    def _refused(self, error: BaseException) -> None:
        self._save.setEnabled(True)
        self._complain(error)

    def _complain(self, error: BaseException | None) -> None:
        field = error.field if isinstance(error, Misfit) else ""
        for name, row in self.rows.items():
            row.complain(str(error) if name == field else "")
        if field in self.rows:
            self.rows[field].field.setFocus()
        loose = "" if error is None or field in self.rows else str(error)
        known = not loose or isinstance(error, Trouble)
        self._fault.setText(f"× {loose if known else self.tr('It was not written. Nothing was changed.')}")
        self._fault.setVisible(bool(loose))

    def _fields(self) -> dict[str, QLineEdit | QPlainTextEdit]:
        return {
            "told_at": self.told,
            "statement": self.statement,
            "improve": self.improve,
            "signed_on": self.signed,
            "refused_why": self.refused,
            "refusal_witness": self.witness,
            "reported_to": self.reported_to,
            "reported_at": self.reported,
        }

    def _texts(self) -> Texts:
        return {
            key: field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
            for key, field in self._fields().items()
        }

    def _put(self, texts: Texts) -> None:
        for key, field in self._fields().items():
            if isinstance(field, QPlainTextEdit):
                field.setPlainText(texts[key])
            else:
                field.setText(texts[key])
                field.setCursorPosition(0)

    def _fill(self, row: ConductRow) -> None:
        """The record itself, its appeals, and which deeds it allows."""
        self._title.setText(f"{row.agent}  {saying.what(row).partition(' (')[0]}")
        self._state.setText(saying.word(row.standing))
        self._state.setProperty("chip", _CHIPS[row.standing])
        self._state.style().polish(self._state)
        at = next((n for n, one in enumerate(self._all) if one.id == row.id), 0)
        more = f"  {at + 1} / {len(self._all)}" if len(self._all) > 1 else ""
        self._place.setText(f"{row.number}{more}")
        for way in (self._back, self._forth):
            way.setVisible(len(self._all) > 1)
        self._facts.show_record(row)
        self.attachments.show(row.id)
        free = row.standing in (Standing.STANDS, Standing.REDUCED) and not self._desk.read_only
        self._strike.setEnabled(free)
        self._appeal.setEnabled(free)
        self._save.setEnabled(row.standing is not Standing.STRUCK and not self._desk.read_only)
        self._print_appeal.setVisible(bool(row.appeals))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 8)
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        theme = self._desk.theme
        self._back = icon_button(theme, "chevron-up", self.tr("Record before"), partial(self.step, -1))
        self._forth = icon_button(theme, "chevron-down", self.tr("Next record"), partial(self.step, 1))
        head.addWidget(self._back)
        head.addWidget(self._forth)
        head.addWidget(icon_button(theme, "x", self.tr("Close (Esc)"), self.close_drawer))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 10, 8, 10)
        column.setSpacing(8)
        column.addWidget(self._place)
        column.addWidget(self._facts)
        column.addWidget(rule())
        self._add_fields(column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(rule())
        outer.addWidget(Scrolled(inside), 1)
        outer.addWidget(rule())
        outer.addLayout(self._foot())

    def _add_fields(self, column: QVBoxLayout) -> None:
        def pair(*lines: tuple[str, str, QWidget]) -> None:
            across = QHBoxLayout()
            across.setSpacing(8)
            for name, text, field in lines:
                self.rows[name] = add_row(across, text, field, f"record_{name}", stretch=1)
            column.addLayout(across)

        def one(name: str, text: str, field: QWidget) -> None:
            self.rows[name] = add_row(column, text, field, f"record_{name}")

        pair(("told_at", self.tr("Told"), self.told), ("signed_on", self.tr("Signed on"), self.signed))
        one("statement", self.tr("In the agent's words"), self.statement)
        one("improve", self.tr("What the agent will change"), self.improve)
        pair(
            ("refused_why", self.tr("Signature refused because"), self.refused),
            ("refusal_witness", self.tr("Seen by"), self.witness),
        )
        pair(
            ("reported_to", self.tr("Reported to"), self.reported_to),
            ("reported_at", self.tr("When"), self.reported),
        )
        column.addWidget(self.attachments)
        column.addWidget(self._fault)

    def _foot(self) -> QVBoxLayout:
        self._save = button(self.tr("Save"), self.save, "primary", "save_record")
        self._save.setToolTip("Ctrl+Enter")
        self._appeal = button(self.tr("Appeal …"), self.appeal, name="appeal_record", small=True)
        self._strike = button(self.tr("Strike …"), self.strike, name="strike_record", small=True)
        slip = button(self.tr("Slip"), partial(self._print, "points"), name="print_slip", small=True)
        self._print_appeal = button(
            self.tr("Appeal form"), partial(self._print, "appeal"), name="print_appeal", small=True
        )
        for made in (slip, self._print_appeal):
            self._desk.theme.set_icon(made, "printer", size=14)
        line = QHBoxLayout()
        line.setSpacing(6)
        for made in (self._appeal, self._strike):
            line.addWidget(made)
        line.addStretch()
        for made in (slip, self._print_appeal):
            line.addWidget(made)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 10, 14, 12)
        foot.setSpacing(8)
        foot.addLayout(line)
        foot.addWidget(self._save)
        return foot

    def _print(self, key: str) -> None:
        if self._row is not None:
            self.print_wanted.emit(key, self._row.appeals[-1].id if key == "appeal" else self._row.id)


def _texts_of(row: ConductRow) -> Texts:
    """A record as its fields show it."""
    return {
        "told_at": moment_text(row.told_at),
        "statement": row.statement,
        "improve": row.improve,
        "signed_on": "" if row.signed_on is None else row.signed_on.isoformat(),
        "refused_why": row.refused_why,
        "refusal_witness": row.refusal_witness,
        "reported_to": row.reported_to,
        "reported_at": moment_text(row.reported_at),
    }
