"""What the form of a check shows: the call, its items, the score as it comes, comment, files, disputes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ccleader.errors import Misfit
from ccleader.models.attachments import Owner
from ccleader.models.quality import CheckState, EvaluationRow, Verdict
from ccleader.models.scorecards import CardRow, ItemRow
from ccleader.ui.attachments import AttachmentsLine
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, Scrolled, button, chip, icon_button, label, restyle
from ccleader.ui.quality import wording
from ccleader.ui.quality.call_fields import CallFields
from ccleader.ui.quality.items_grid import ItemsGrid
from ccleader.ui.quality.items_paint import Grading
from ccleader.ui.quality.sheet_parts import DisputesPart, NoteLine, SheetFoot
from ccleader.ui.quality.typed import Typed
from ccleader.ui.texts import GrowingText


class SheetView(Card):
    """The widgets of the form and how a check stands in them; what they do is told in `sheet.py`."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(" ", padded=False)
        self._desk = desk
        self.row: EvaluationRow | None = None
        self.card: CardRow | None = None
        self.fields, self.grid = CallFields(desk), ItemsGrid(desk.theme)
        self.note, self.comment = (
            NoteLine(),
            GrowingText(self.tr("Comment"), self.tr("Comment, e.g. 2:05 address not repeated")),
        )
        self.files = AttachmentsLine(desk, Owner.EVALUATION)
        self.disputes, self.foot = DisputesPart(), SheetFoot(desk.theme)
        self.state = chip("", "info")
        self.other = button("", kind="text", name="other_check", small=True)
        self._told = label("", "secondary", wrap=True)
        self._lay_out()

    @property
    def touched(self) -> bool:
        """Whether something typed here is not in the store."""
        raise NotImplementedError

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed: confirmed, disputed, a score only, a store opened to be read."""
        row = self.row
        if self._desk.read_only or row is None:
            return self._desk.read_only
        fixed = row.state not in (CheckState.DRAFT, CheckState.SAVED) or bool(wording.disputes(row))
        return fixed or row.score_only

    def typed(self) -> Typed:
        """All that stands here."""
        grading = self.grid.grading
        verdicts = () if grading is None else tuple(grading.verdicts.items())
        notes = {} if grading is None else grading.notes
        rest = Typed(
            comment=self.comment.toPlainText(),
            heard=self.foot.heard.isChecked() and self.foot.heard.isEnabled(),
            files=tuple(str(path) for path in self.files.pending),
        )
        told = ((one, str(verdict), notes.get(one, "")) for one, verdict in sorted(verdicts))
        return self.fields.typed(told, rest)

    def unfold(self, shown: bool) -> None:
        """Show the fields of the call, or only the line that tells of it."""
        self.fields.setVisible(shown)
        self._fold.setVisible(not self.read_only)
        self._fold.setChecked(shown)

    def show_grading(self, typed: Typed) -> None:
        """Put the verdicts typed on the items of the scorecard."""
        card, row = self.card, self.row
        if card is None or (row is not None and row.score_only):
            self.grid.show_grading(None, True)
            return
        items = {item.id for item in card.items}
        grading = Grading(card)
        for item, verdict, note in typed.verdicts:
            if item in items:
                grading.verdicts[item], grading.notes[item] = Verdict(verdict), note
        if row is not None:
            grading.changed = {found.item_id for found in row.findings if not found.stands}
            grading.disputed = {found.item_id for found in row.findings if found.open_dispute}
        self.grid.show_grading(grading, self.read_only)

    def show_state(self) -> None:
        """The head, what is told of the whole, what can be done."""
        row, read_only = self.row, self.read_only
        agent = self.fields.agent.agent
        self.title.setText(self.tr("New check") if agent is None else agent.name)
        state = CheckState.DRAFT if row is None else row.state
        self.state.setText(wording.word(state))
        restyle(self.state, "chip", wording.LOOKS[state])
        self.say_call()
        for part in (self.fields, self.comment, self.files):
            part.setEnabled(not read_only or part is self.files)
        self.grid.read_only = read_only
        self._fold.setVisible(not read_only)
        if read_only:
            self.fields.hide()
        self.disputes.show_row(row, self._desk.read_only)
        self._told.setText(self._whole(row))
        self._told.setVisible(bool(self._told.text()))
        self.foot.show_row(row, self.touched, self._desk.read_only)

    def say_call(self) -> None:
        """Tell the call in the head."""
        typed = self.typed()
        try:
            day = wording.short_day(typed.day_meant(self._desk.today()))
        except Misfit:
            day = ""
        parts = (day, typed.ref.strip(), typed.length.strip(), typed.kind.strip())
        self.caption.setText(" · ".join(filter(None, parts)))

    def _whole(self, row: EvaluationRow | None) -> str:
        if self.card is None:
            return self.tr("There is no scorecard yet. Begin with one under “Scorecard”.")
        if row is not None and row.score_only:
            told = self.tr("Only a score was reported: {score} of {full}.")
            return told.format(score=wording.number(row.score), full=row.full)
        if self.fields.typed((), Typed()).second_of is not None:
            return self.tr("A second grading: the first one is not shown, and stays out of the score.")
        return ""

    def show_note(self) -> None:
        """Show the note of the item under the cursor."""
        item, grading = self.grid.item, self.grid.grading
        wrong = grading is not None and item is not None and item.id in grading.verdicts
        note = "" if grading is None or item is None else grading.notes.get(item.id, "")
        self.note.show_item(item if wrong else None, note, self.read_only)

    def to_note(self) -> None:
        """Put the cursor on the note of the item."""
        self.show_note()
        self.note.line.setFocus()

    def complain(self, error: BaseException | None) -> None:
        """Say what is wrong at its field; where it has none, above the buttons."""
        field, sentence = error.field if isinstance(error, Misfit) else "", str(error or "")
        at_field = self.fields.complain(field, sentence)
        self.note.complain("")
        missing = self._reasonless() if field == "findings" else None
        if at_field:
            self.unfold(True)
            self.fields.rows[field].field.setFocus()
        elif missing is not None:
            self.grid.go_to(missing.id)
            self.to_note()
            self.note.complain(sentence)
        self.foot.complain("" if at_field or missing is not None else sentence)

    def _reasonless(self) -> ItemRow | None:
        """A fatal error without a reason."""
        grading = self.grid.grading
        if grading is None:
            return None
        wrong = (item for item in grading.card.items if item.fatal and item.id in grading.verdicts)
        return next((item for item in wrong if not grading.notes.get(item.id, "").strip()), None)

    def _lay_out(self) -> None:
        self._fold = icon_button(self._desk.theme, "pencil", self.tr("The call (Alt+C)"))
        self._fold.setCheckable(True)
        self._fold.setShortcut("Alt+C")
        away = icon_button(self._desk.theme, "x", self.tr("Close (Esc)"), self.closed.emit)
        for tool in (self.state, self._fold, away):
            self.tools.addWidget(tool)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(14, 8, 8, 8)
        column.setSpacing(6)
        self.comment.setObjectName("check_comment")
        parts = (self.fields, self.other, self._told, self.disputes, self.grid)
        for part in (*parts, self.comment, self.files):
            column.addWidget(part)
        self._scrolled = Scrolled(self._inside)
        self.note.setContentsMargins(14, 4, 14, 8)
        for below in (self._scrolled, self.note, self.foot):
            self.body.addWidget(below)
        self.body.setStretchFactor(self._scrolled, 1)
        self.other.hide()
        for field in (self.comment, self.note.line):
            self.files.watch(field)
