"""A list of checks from a workbook before it is written: what is understood, what is refused and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ccleader.acd import quality_lists
from ccleader.acd.quality_lists import QualityList
from ccleader.acd.shift_lists import Fault
from ccleader.columns import Column
from ccleader.errors import Trouble
from ccleader.models import quality_writes
from ccleader.models.changed import Changed
from ccleader.models.quality import EvaluationForm, GivenForm
from ccleader.models.scorecards import CardRow
from ccleader.ui.desk import Desk
from ccleader.ui.forms import fault_label
from ccleader.ui.parts import Segmented, button, label
from ccleader.ui.quality import wording
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.ui.worker import Task

TAKEN, REMARKS, REFUSED = "taken", "remarks", "refused"
_TOLD_EVERY = 20


class ChecksInDialog(QDialog):
    """One button writes what is understood, as one operation; whoever undoes it undoes all of it."""

    def __init__(
        self,
        desk: Desk,
        found: QualityList,
        source: str,
        names: dict[int, str],
        card: CardRow,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bring_in_checks")
        self.setWindowTitle(self.tr("Bring in quality checks"))
        self.resize(760, 480)
        self._desk, self._found, self._source = desk, found, source
        self._task: Task | None = None
        column = QVBoxLayout(self)
        column.setSpacing(10)
        understood = self.tr("%n checks understood in {source}", "", len(found.forms))
        column.addWidget(label(understood.format(source=source), "heading"))
        told = self.tr("Graded by {name} {label}. Checks that are there already are refused.")
        column.addWidget(label(told.format(name=card.name, label=card.label), "secondary", wrap=True))
        self.views = Segmented(
            [
                (TAKEN, self.tr("Checks {n}").format(n=len(found.forms))),
                (REMARKS, self.tr("As a score only {n}").format(n=len(found.remarks))),
                (REFUSED, self.tr("Refused {n}").format(n=len(found.faults))),
            ],
            self.tr("Rows"),
        )
        column.addWidget(self.views)
        self.tables = {
            TAKEN: _table(desk, _checks(names), found.forms, "quality_taken", self.tr("Checks")),
            REMARKS: _table(desk, _FAULTS, found.remarks, "quality_remarks", self.tr("As a score only")),
            REFUSED: _table(desk, _FAULTS, found.faults, "quality_refused", self.tr("Refused rows")),
        }
        for table in self.tables.values():
            table.message = self.tr("None.")
            column.addWidget(table, 1)
        self._fault = fault_label()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, max(len(found.forms), 1))
        self.progress.hide()
        column.addWidget(self._fault)
        column.addWidget(self.progress)
        column.addLayout(self._foot(len(found.forms)))
        self.views.chosen.connect(self._show)
        first = TAKEN if not found.faults else REFUSED
        self.views.choose(first)
        self._show(first)

    def write(self) -> None:
        """Write all checks that are understood."""
        forms, now, desk = self._found.forms, self._desk.now(), self._desk
        self._fault.hide()
        self._write.setEnabled(False)
        self.progress.show()
        self._task = task = desk.worker.task(self, self.progress.setValue)
        name = quality_lists.name(forms)

        def operation(session: Session) -> Changed:
            return _evaluate(session, forms, now, task)

        def written(_: object) -> None:
            desk.tell(str(name), undo=True)
            self.accept()

        desk.worker.write(name, operation, written, self, self._refused)

    def reject(self) -> None:
        """Stop what is being written, and close."""
        if self._task is not None:
            self._task.cancel()
        super().reject()

    def _refused(self, error: BaseException) -> None:
        self._task = None
        self.progress.hide()
        self._write.setEnabled(True)
        self._fault.setText(f"× {error}")
        self._fault.show()

    def _show(self, view: object) -> None:
        for name, table in self.tables.items():
            table.setVisible(name == view)

    def _foot(self, count: int) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(button(self.tr("Cancel"), self.reject, name="cancel"))
        self._write = button(self.tr("Write %n checks", "", count), self.write, "primary", "write")
        self._write.setEnabled(count > 0 and not self._desk.read_only)
        self._write.setDefault(True)
        line.addWidget(self._write)
        return line


def _evaluate(session: Session, forms: Sequence[EvaluationForm], now: datetime, task: Task) -> Changed:
    """Write them one by one; where it is stopped nothing is written."""
    for at, form in enumerate(forms):
        if task.cancelled():
            raise Trouble(phrase("trouble", "Stopped. Nothing was written."))
        quality_writes.evaluate(session, form, now)
        if at % _TOLD_EVERY == 0:
            task.report(at)
    return Changed.QUALITY


def _table(
    desk: Desk, columns: Sequence[Column[Any]], rows: Sequence[Any], name: str, what: str
) -> TableView:
    numbered = list(enumerate(rows))
    model = RowsModel([_of_pair(column) for column in columns], lambda pair: pair[0])
    model.set_rows(numbered)
    made = TableView(model, desk.theme, desk.settings, name, what, row_height=33)
    model.setParent(made)
    return made


def _of_pair(column: Column[Any]) -> Column[Any]:
    """The same column over (place, row)."""
    return Column(
        column.key, column.title, lambda pair: column.value(pair[1]), column.kind, None, column.width
    )


_FAULTS: tuple[Column[Fault], ...] = (
    Column("place", mark("columns", "Cell"), lambda fault: fault.place, width=7),
    Column("text", mark("columns", "Text"), lambda fault: fault.text, width=20),
    Column("reason", mark("columns", "Reason"), lambda fault: str(fault.reason), width=52),
)


def _checks(names: dict[int, str]) -> tuple[Column[EvaluationForm], ...]:
    return (
        Column("day", mark("columns", "Day"), lambda form: form.day.isoformat(), width=11),
        Column("who", mark("columns", "Agent"), lambda form: names.get(form.agent_id, "?"), width=10),
        Column("ref", mark("columns", "Recording"), lambda form: form.call_ref, width=16),
        Column("score", mark("columns", "Score"), _score, width=10),
        Column("grader", mark("columns", "Grader"), lambda form: form.grader or None, width=10),
        Column("purpose", mark("columns", "Why checked"), lambda form: wording.word(form.purpose), width=11),
    )


def _score(form: EvaluationForm) -> str:
    if isinstance(form, GivenForm):
        return wording.number(form.score)
    return str(phrase("quality", "{n} findings", n=len(form.findings)))
