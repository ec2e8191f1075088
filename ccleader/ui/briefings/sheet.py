"""The sheet of one briefing: head, figures, points, roll call, questions."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models.agenda import PointKind
from ccleader.models.briefings import BriefingKind, BriefingSheet, BriefingState
from ccleader.models.rolls import Presence
from ccleader.ui.briefings.figures_card import FiguresCard
from ccleader.ui.briefings.list_card import STATES, state_word
from ccleader.ui.briefings.points import PointsCard
from ccleader.ui.briefings.questions_card import QuestionsCard
from ccleader.ui.briefings.reading import Page, day_text
from ccleader.ui.briefings.roll_card import RollCard
from ccleader.ui.drafts import Drafts
from ccleader.ui.keeper import Keeper
from ccleader.ui.parts import Card, Scrolled, button, chip, label, restyle
from ccleader.ui.theme import Theme

_CHIPS = {BriefingState.PLANNED: "neutral", BriefingState.RUNNING: "info", BriefingState.HELD: "ok"}


class Sheet(QWidget):
    """Shows one briefing; what is typed stays as long as the keeper has not stored it."""

    begun = Signal()
    held = Signal()

    def __init__(self, theme: Theme, keeper: Keeper, drafts: Drafts) -> None:
        """`drafts` are of questions typed and not noted."""
        super().__init__()
        self._keeper = keeper
        self.sheet: BriefingSheet | None = None
        self._name = label("", "heading")
        self._state = chip("")
        self._when = label("", "caption")
        self.begin = button(self.tr("Start"), self.begun.emit, "primary", "begin_briefing")
        self.hold = button(self.tr("Hold"), self.held.emit, name="hold_briefing")
        self.hold.setToolTip(self.tr("End the briefing: who is here has been told (Ctrl+Enter)"))
        self.figures = FiguresCard()
        self.points = PointsCard(theme)
        self.roll = RollCard(theme)
        self.questions = QuestionsCard(theme, drafts)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        self._lay_out()

    def show_page(self, page: Page, locked: bool) -> None:
        """Show the briefing of a page."""
        sheet = page.sheet
        assert sheet is not None
        other = self.sheet is None or self.sheet.id != sheet.id
        self.sheet = sheet
        self._name.setText(f"{page.name(sheet)} · {day_text(sheet.day)}")
        self._state.setText(f"{STATES[sheet.state][0]} {state_word(sheet.state)}")
        restyle(self._state, "chip", _CHIPS[sheet.state])
        self._when.setText(_times(sheet))
        self._show_ways(sheet, locked)
        shown = [figure["day"] for figure in page.figures]
        self.figures.show_figures(page.figures, day_text(date.fromisoformat(shown[0])) if shown else "")
        if other or not self._keeper.busy(f"points {sheet.id}"):
            typed = self._keeper.unkept(f"points {sheet.id}")
            self.points.show_points(tuple(typed or sheet.points), sheet.notices, locked)
        if other or not self._keeper.busy(f"roll {sheet.id}"):
            self.roll.show_roll(page.called, dict(sheet.rolls), locked)
        names = {who: row.name for who, row in page.people.items()}
        self.roll.show_late(() if locked else page.late, names)
        offered = [(one.agent.id, one.agent.name) for one in page.called]
        self.questions.show_questions(sheet.id, sheet.questions, offered, locked)
        if other:
            closing = sheet.kind is BriefingKind.AFTER
            self.figures.setVisible(not closing)
            self.points.offer(PointKind.DONE if closing else PointKind.TASK)
            self.complain("")
            self._scroll.verticalScrollBar().setValue(0)

    def complain(self, sentence: str) -> None:
        """Say what did not work; "" takes it back."""
        self._fault.setText(f"× {sentence}" if sentence else "")
        self._fault.setVisible(bool(sentence))

    def _show_ways(self, sheet: BriefingSheet, locked: bool) -> None:
        """The next step is the filled button."""
        planned, held = sheet.state is BriefingState.PLANNED, sheet.state is BriefingState.HELD
        self.begin.setVisible(planned and not locked)
        self.hold.setVisible(not held and not locked)
        restyle(self.hold, "kind", "" if planned else "primary")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        for part in (self._name, self._state, self._when):
            head.addWidget(part)
        head.addStretch()
        head.addWidget(self.begin)
        head.addWidget(self.hold)
        self._scroll = Scrolled(self.figures, self.points, self.roll, self.questions)
        top = Card()
        top.body.addLayout(head)
        top.body.addWidget(self._fault)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, 6, 0)
        above.addWidget(top)
        outer.addLayout(above)
        outer.addWidget(self._scroll, 1)


def _times(sheet: BriefingSheet) -> str:
    """07:50–08:02, and how many were here."""
    if sheet.begun_at is None:
        return ""
    ended = "" if sheet.ended_at is None else _clock(sheet.ended_at)
    here = sheet.heads.get(Presence.HERE, 0) + sheet.heads.get(Presence.LATE, 0)
    heads = f"  {here}/{sum(sheet.heads.values())}" if sheet.heads else ""
    return f"{_clock(sheet.begun_at)}–{ended}{heads}"


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"
