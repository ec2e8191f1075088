"""What else is done with the check in the form: dispute, second grading, coaching, paper, discarding."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from ccleader.models import quality_writes, scorecards
from ccleader.models.coaching import CoachingKind, EvidenceForm, EvidenceKind
from ccleader.models.quality import CheckState, EvaluationRow, Purpose
from ccleader.ui.desk import Desk
from ccleader.ui.printing import print_form
from ccleader.ui.quality import wording
from ccleader.ui.quality.dialogs import DisputeDialog
from ccleader.ui.quality.sheet import CheckSheet
from ccleader.ui.quality.sheet_parts import COACH, DISCARD, DISPUTE, PRINT, SECOND
from ccleader.ui.quality.typed import Typed
from ccleader.words import phrase


class Acts(QObject):
    """The ways under “More” and beside it."""

    def __init__(self, desk: Desk, sheet: CheckSheet) -> None:
        super().__init__(sheet)
        self._desk = desk
        self._sheet = sheet
        sheet.foot.connect_all(
            {
                COACH: self.coach,
                PRINT: self.print,
                DISPUTE: self.dispute,
                SECOND: self.second,
                DISCARD: self.discard,
            }
        )

    def second(self) -> None:
        """The same call under another pair of ears; the first grading is not shown."""
        row = self._sheet.row
        if row is None:
            return
        leader = self._desk.leader
        mine = "" if leader is None or leader.name == row.grader else leader.name
        kept = replace(
            Typed.of(row),
            verdicts=(),
            comment="",
            grader=mine,
            purpose=Purpose.CALIBRATION,
            second_of=row.id,
        )
        self._desk.worker.read(
            lambda session: scorecards.card(session, row.version_id),
            lambda card: self._sheet.begin(kept, card),
            self,
        )

    def dispute(self) -> None:
        """Ask what the agent says against it."""
        if self._sheet.row is not None:
            DisputeDialog(self._desk, self._sheet.row, self._sheet.window()).open()

    def coach(self) -> None:
        """A coaching about what was wrong with the call."""
        row = self._sheet.row
        if row is None:
            return
        told = phrase("quality", "Quality check {about}: {score} points", **_told(row))
        wrong = wording.errors(row)
        metric = "fatal_rate" if row.fatal else "nonfatal_rate"
        trigger = f"{told}  {wrong}".strip()
        start = {
            "agent_id": row.agent_id,
            "kind": CoachingKind.QUALITY,
            "focus": wrong,
            "metric": metric,
            "trigger": trigger,
            "evidence": (EvidenceForm(EvidenceKind.EVALUATION, str(row.id), str(told)),),
        }
        self._desk.visit("coaching", ("new", start))

    def discard(self) -> None:
        """Throw a draft away; the call it was to check may be drawn again."""
        row = self._sheet.row
        if row is None:
            return
        check_id = row.id
        name = phrase("operations", "Discard the draft {about}", about=wording.named(row))

        def done(_: object) -> None:
            self._desk.tell(str(name), undo=True)

        self._sheet.forget()
        self._desk.worker.write(name, lambda session: quality_writes.discard(session, check_id), done, self)

    def print(self) -> None:
        """The check on paper."""
        from ccleader.reports import forms  # late: only who prints needs the typesetter

        row = self._sheet.row
        if row is not None and row.state is not CheckState.DRAFT and not self._sheet.isHidden():
            print_form(self._sheet, self._desk, forms.order("quality", self._desk.now(), id=row.id))


def _told(row: EvaluationRow) -> dict[str, str]:
    return {"about": wording.about(row), "score": wording.number(row.score)}
