"""What asks before it writes, because words are needed: dispute, decide, skip a call drawn."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ccleader.errors import Misfit
from ccleader.models import quality_writes, samples
from ccleader.models.quality import DisputeOutcome, EvaluationRow, FindingRow
from ccleader.models.samples import SampleRow
from ccleader.ui.desk import Desk
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.forms import lines_field
from ccleader.ui.parts import Segmented, label
from ccleader.ui.quality import wording
from ccleader.words import phrase


class DisputeDialog(FormDialog):
    """Which items the agent disputes, each with the agent's reason."""

    def __init__(self, desk: Desk, row: EvaluationRow, parent: QWidget) -> None:
        super().__init__(desk, self.tr("Dispute {what}").format(what=wording.named(row)), parent)
        self._row = row
        told = self.tr("What the grader wrote stays; the reason stands beside it.")
        self.column.addWidget(label(told, "secondary", wrap=True))
        self.items: dict[int, tuple[QCheckBox, QLineEdit]] = {}
        open_ = [found for found in wording.wrong(row) if found.disputed_at is None]
        for found in open_:
            chosen, why = QCheckBox(found.fault or found.text), QLineEdit()
            chosen.setChecked(len(open_) == 1)
            why.textEdited.connect(lambda text, chosen=chosen: chosen.setChecked(bool(text.strip())))
            self.column.addWidget(chosen)
            self.line(f"why_{found.item_id}", self.tr("What the agent says against it"), why)
            self.items[found.item_id] = chosen, why
        self.close_form(self.tr("Enter the dispute"))
        for _, why in list(self.items.values())[:1]:
            why.setFocus()

    def save(self) -> None:
        """Enter it."""
        whys = {one: why.text() for one, (chosen, why) in self.items.items() if chosen.isChecked()}
        empty = next((one for one, why in whys.items() if not why.strip()), None)
        if empty is not None:
            raise Misfit(f"why_{empty}", phrase("trouble", "Say why in a line."))
        name = phrase("operations", "Dispute: {what}", what=wording.named(self._row))
        self.write(
            name,
            partial(quality_writes.dispute, evaluation_id=self._row.id, whys=whys, now=self.desk.now()),
        )


class SettleDialog(FormDialog):
    """How a dispute about an item ends: 维持 or 改判, with the reason; both texts stay."""

    def __init__(self, desk: Desk, row: EvaluationRow, found: FindingRow, parent: QWidget) -> None:
        super().__init__(desk, self.tr("Decide about {what}").format(what=wording.named(row)), parent)
        self._row, self._found = row, found
        self.column.addWidget(label(found.fault or found.text, "strong", wrap=True))
        if found.note:
            self.column.addWidget(label(self.tr("Grader: {note}").format(note=found.note), wrap=True))
        said = self.tr("Agent: {why}").format(why=found.disputed_why)
        self.column.addWidget(label(said, wrap=True))
        choices = [(one, wording.word(one)) for one in DisputeOutcome]
        self.outcome = Segmented(choices, self.tr("Decision"))
        self.why = lines_field()
        self.column.addWidget(self.outcome)
        told = self.tr("Changed: the item counts no more, and the score is reckoned anew.")
        self.column.addWidget(label(told, "caption", wrap=True))
        self.line("why", self.tr("Reason of the decision"), self.why)
        self.close_form(self.tr("Decide"))
        self.why.setFocus()

    def save(self) -> None:
        """Decide."""
        outcome = DisputeOutcome(str(self.outcome.value))
        name = phrase(
            "operations", "{outcome}: {what}", outcome=wording.word(outcome), what=wording.named(self._row)
        )
        self.write(
            name,
            partial(
                quality_writes.settle_dispute,
                evaluation_id=self._row.id,
                item_id=self._found.item_id,
                outcome=outcome,
                why=self.why.toPlainText(),
                now=self.desk.now(),
            ),
        )


class SkipDialog(FormDialog):
    """Why a call drawn is not listened to."""

    def __init__(self, desk: Desk, row: SampleRow, parent: QWidget) -> None:
        super().__init__(desk, self.tr("Skip a call of {name}").format(name=row.agent), parent)
        self._row = row
        self._why = QLineEdit()
        self.column.addWidget(label(wording.drawn(row), "secondary", wrap=True))
        self.line("why", self.tr("Why it is not checked"), self._why)
        self.close_form(self.tr("Skip"))
        self._why.setFocus()

    def save(self) -> None:
        """Skip it; another is drawn for it with the next draw."""
        sample_id, why = self._row.id, self._why.text()
        name = phrase("operations", "Skip a call drawn: {name}", name=self._row.agent)
        self.write(name, lambda session: samples.skip_sample(session, sample_id, why))
