"""Beside the sheet: what is still to be told, and the meetings of the day."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models.briefings import BriefingState
from ccleader.models.meetings import Due
from ccleader.ui.briefings.list_card import STATES, state_word
from ccleader.ui.briefings.reading import NoticeLine, Page, notice_facts
from ccleader.ui.parts import Card, Elided, button, chip, label
from ccleader.ui.refilling import refilling
from ccleader.ui.times import time_text

_MOST = 4


class ToTellCard(Card):
    """The notices somebody still has to be told of, most pressing first."""

    wanted = Signal(int)
    """The notice to show in the library."""

    def __init__(self) -> None:
        super().__init__(self.tr("Still to tell"))
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.body.addLayout(self._column)

    def show_page(self, page: Page) -> None:
        """Show the first few notices."""
        lines = page.to_tell
        self.caption.setText(self.tr("%n notices", "", len(lines)) if lines else "")
        with refilling(self._column):
            self._fill(lines, page)

    def _fill(self, lines: tuple[NoticeLine, ...], page: Page) -> None:
        if not lines:
            self._column.addWidget(
                label(self.tr("Everybody knows every open notice."), "secondary", wrap=True)
            )
        for line in lines[:_MOST]:
            self._column.addWidget(self._line(line, page))
        if len(lines) > _MOST:
            more = self.tr("All {count} notices").format(count=len(lines))
            first = lines[0].notice.id
            self._column.addWidget(button(more, partial(self.wanted.emit, first), "text", "all_notices"))

    def _line(self, line: NoticeLine, page: Page) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        first = QHBoxLayout()
        first.setSpacing(6)
        title = Elided("strong", Qt.TextElideMode.ElideRight)
        title.setText(line.notice.title)
        title.setToolTip(" · ".join(filter(None, (line.notice.title, notice_facts(line.notice)))))
        first.addWidget(title, 1)
        if line.overdue:
            first.addWidget(chip(self.tr("overdue"), "bad"))
        tell = button(
            self.tr("Tell …"),
            partial(self.wanted.emit, line.notice.id),
            name=f"tell_{line.notice.id}",
            small=True,
        )
        first.addWidget(tell)
        left = self.tr("{count} left: {names}").format(count=len(line.left), names=page.names(line.left))
        names = Elided("caption", Qt.TextElideMode.ElideRight)
        names.setText(left)
        column.addLayout(first)
        column.addWidget(names)
        return made


class MeetingsCard(Card):
    """The meetings of today by the plan, whose turn it is, and who held how many this week."""

    wanted = Signal(object)
    """The `Due` meeting to prepare or to open."""
    plan_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Meetings today"))
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.body.addLayout(self._column)
        self.plan = button(self.tr("Plan …"), self.plan_wanted.emit, "text", "meeting_plan", small=True)
        self.tools.addWidget(self.plan)

    def show_page(self, page: Page) -> None:
        """Show the meetings of the day."""
        with refilling(self._column):
            self._fill(page)

    def _fill(self, page: Page) -> None:
        if not page.due:
            planned = any(not plan.retired for plan in page.plan)
            none = self.tr("No meeting today.") if planned else self.tr("No meetings in the plan yet.")
            self._column.addWidget(label(none, "secondary", wrap=True))
        for due in page.due:
            self._column.addWidget(self._line(due))
        if page.hosted:
            counts = ", ".join(f"{name} {count}" for name, count in page.hosted.items())
            told = label(self.tr("Held this week: {counts}").format(counts=counts), "caption", wrap=True)
            self._column.addWidget(told)

    def _line(self, due: Due) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(label(time_text(due.meeting.starts), "strong"))
        text = Elided()
        text.setText(" · ".join(filter(None, (due.meeting.name, due.chair))))
        line.addWidget(text, 1)
        if due.state is BriefingState.HELD:
            line.addWidget(chip(f"{STATES[due.state][0]} {state_word(due.state)}", "ok"))
        word = self.tr("Prepare") if due.briefing_id is None else self.tr("Open")
        open_it = partial(self.wanted.emit, due)
        line.addWidget(button(word, open_it, name=f"meeting_{due.meeting.id}", small=True))
        return made
