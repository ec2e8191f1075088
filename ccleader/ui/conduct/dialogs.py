"""What asks before it writes, because words are needed: strike, appeal, decide."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from ccleader.models import appeals, conduct_writes
from ccleader.models.changed import Changed
from ccleader.models.conduct import AppealRow, ConductRow, Outcome
from ccleader.ui.conduct import saying
from ccleader.ui.desk import Desk
from ccleader.ui.drafts import Drafts
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.forms import lines_field
from ccleader.ui.parts import Segmented, label
from ccleader.words import phrase


class WordsDialog(FormDialog):
    """What is typed and not written comes back the next time."""

    def hold(self, about: str, **fields: QLineEdit | QPlainTextEdit) -> None:
        """Keep these fields; `about` tells of which record or appeal."""
        self._about, self._fields = about, fields
        self._drafts = Drafts(self.desk.settings, "conduct_words")
        typed = self._drafts.of(about) or {}
        for key, field in fields.items():
            put = field.setPlainText if isinstance(field, QPlainTextEdit) else field.setText
            put(typed.get(key, ""))

    def done(self, result: int) -> None:
        """Keep what is typed, unless it was written."""
        texts = {
            key: field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
            for key, field in self._fields.items()
        }
        written = result == self.DialogCode.Accepted or not any(texts.values())
        self._drafts.keep(self._about, None if written else texts)
        super().done(result)


class StrikeDialog(WordsDialog):
    """Why a record counts no more."""

    def __init__(self, desk: Desk, row: ConductRow, parent: QWidget) -> None:
        super().__init__(desk, self.tr("Strike {what}").format(what=saying.named(row)), parent)
        self._row = row
        self._why = QLineEdit()
        self.column.addWidget(label(f"{row.number}  {saying.what(row)}\n{row.facts}", "secondary", wrap=True))
        self.line("struck_why", self.tr("Why it is struck (it stays to be read)"), self._why)
        self.hold(f"strike {row.id}", why=self._why)
        self.close_form(self.tr("Strike"))

    def save(self) -> None:
        """Strike it."""
        record_id, why, now = self._row.id, self._why.text(), self.desk.now()
        name = phrase("operations", "Strike {what}", what=saying.named(self._row))
        self.write(name, lambda session: conduct_writes.strike(session, record_id, why, now))


class AppealDialog(WordsDialog):
    """What the agent says against a record; it counts for nothing until it is decided."""

    def __init__(self, desk: Desk, row: ConductRow, parent: QWidget) -> None:
        super().__init__(desk, self.tr("Appeal against {what}").format(what=saying.named(row)), parent)
        self._row = row
        self._reason, self._witness = lines_field(), QLineEdit()
        self.line("reason", self.tr("The agent's reason"), self._reason)
        self.line("witness", self.tr("Witness of the agent (optional)"), self._witness)
        self.hold(f"appeal {row.id}", reason=self._reason, witness=self._witness)
        self.close_form(self.tr("Enter the appeal"))

    def save(self) -> None:
        """Enter it."""
        record_id, now = self._row.id, self.desk.now()
        reason, witness = self._reason.toPlainText(), self._witness.text()
        name = phrase("operations", "Appeal: {what}", what=saying.named(self._row))
        self.write(
            name,
            lambda session: (
                Changed.CONDUCT,
                appeals.appeal(session, record_id, reason, witness, now),
            ),
        )


class DecideDialog(WordsDialog):
    """How an appeal ends: 维持, 减轻, 撤销, always with the reason."""

    def __init__(
        self, desk: Desk, appeal: AppealRow, row: ConductRow, outcome: Outcome, parent: QWidget
    ) -> None:
        super().__init__(desk, self.tr("Appeal of {what}").format(what=saying.named(row)), parent)
        self._appeal, self._row = appeal, row
        self.column.addWidget(label(f"{saying.what(row)}  {row.facts}", "secondary", wrap=True))
        self.column.addWidget(label(f"“{appeal.reason}”", "", wrap=True))
        choices = [(one, saying.word(one)) for one in Outcome]
        before = _before(row)
        if before < 2:
            choices = [pair for pair in choices if pair[0] is not Outcome.REDUCED]
        self.outcome = Segmented(choices, self.tr("Decision"))
        self.points, self._inquiry, self.why = QSpinBox(), QLineEdit(), lines_field()
        self.points.setRange(1, max(before - 1, 1))
        self.points.setValue(max(before - 1, 1))
        self.column.addWidget(self.outcome)
        self.line("points_after", self.tr("Points that remain"), self.points)
        self.line("inquiry", self.tr("What was looked into (optional)"), self._inquiry)
        self.line("decided_why", self.tr("Reason of the decision"), self.why)
        self.hold(f"decide {appeal.id}", inquiry=self._inquiry, why=self.why)
        self.close_form(self.tr("Decide"))
        self.outcome.chosen.connect(self._choose)
        self.outcome.choose(outcome if outcome in dict(choices) else choices[0][0])
        self._choose(self.outcome.value)
        self.why.setFocus()

    def save(self) -> None:
        """Decide."""
        outcome, appeal_id, now = Outcome(str(self.outcome.value)), self._appeal.id, self.desk.now()
        points = self.points.value() if outcome is Outcome.REDUCED else None
        decide = partial(
            appeals.decide,
            appeal_id=appeal_id,
            outcome=outcome,
            points_after=points,
            inquiry=self._inquiry.text(),
            why=self.why.toPlainText(),
            now=now,
        )
        name = phrase(
            "operations", "{outcome}: {what}", outcome=saying.word(outcome), what=saying.named(self._row)
        )
        self.write(name, decide)

    def _choose(self, outcome: object) -> None:
        self.rows["points_after"].setVisible(outcome == Outcome.REDUCED)
        self.adjustSize()


def _before(row: ConductRow) -> int:
    """The points that counted before this appeal was handed in."""
    decided = [appeal.points_after for appeal in row.appeals if appeal.points_after is not None]
    return decided[-1] if decided else row.points
