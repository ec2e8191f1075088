"""The preview: the very pages that will be printed, made away from the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedLayout, QWidget

from ccleader.errors import Trouble
from ccleader.metrics.periods import Period
from ccleader.models.agents import AgentRow
from ccleader.reports import review_pages, typeset
from ccleader.reports.page import Review
from ccleader.reports.review import GroupMonth, compose
from ccleader.ui.pages import PageView
from ccleader.ui.parts import Card, Segmented, icon_button, label
from ccleader.ui.room import Desk

TEMPLATE = "review"


@dataclass(frozen=True)
class _Asked:
    """What the preview should show, and how fine."""

    agent: AgentRow
    facts: GroupMonth
    ppi: float

    @property
    def subject(self) -> tuple[int, Period]:
        """Whose review of which month."""
        return self.agent.id, self.facts.month


@dataclass(frozen=True)
class _Made:
    """A review and its pages."""

    review: Review
    pages: list[QImage]


def make(agent: AgentRow, facts: GroupMonth, now: datetime, ppi: float) -> _Made:
    """Compose a review and draw its pages; runs on a thread of its own."""
    review = compose(agent, facts, now)
    pictures = typeset.pages_png(TEMPLATE, review_pages.data([review]), ppi)
    return _Made(review, [QImage.fromData(picture) for picture in pictures])


class Preview(Card):
    """Shows one agent's review. One is made at a time; while it is made, the last one stays."""

    reviewed = Signal(object)
    """The `Review` that is on view now."""

    def __init__(self, desk: Desk, now: Callable[[], datetime]) -> None:
        super().__init__(self.tr("Preview"), padded=False)
        self._desk = desk
        self._now = now
        self._wanted: _Asked | None = None
        self._making: _Asked | None = None
        self._shown: _Asked | None = None
        self.view = PageView(desk.theme, self.tr("Pages of the review"))
        self.view.turned.connect(self._show_turned)
        self.view.sharpness_wanted.connect(self._sharpen)
        self.switch = Segmented(((0, self.tr("Page 1")), (1, self.tr("Page 2"))), self.tr("Page"))
        self.switch.chosen.connect(self.view.turn)
        self.tools.addWidget(self.switch)
        theme = desk.theme
        self.tools.addWidget(
            icon_button(theme, "zoom-out", self.tr("Smaller (Ctrl+−)"), lambda: self.view.zoom(-1))
        )
        self.tools.addWidget(
            icon_button(theme, "zoom-in", self.tr("Larger (Ctrl++)"), lambda: self.view.zoom(1))
        )
        self._message = label("", "secondary", wrap=True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        ground = QWidget()
        self._stack = QStackedLayout(ground)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._message)
        self.body.addWidget(ground)

    @property
    def shown(self) -> AgentRow | None:
        """Whose review is on view."""
        return self._shown.agent if self._shown else None

    @property
    def settled(self) -> bool:
        """True while what is on view is what was asked for."""
        return self._making is None and self._shown == self._wanted

    def show_review(self, agent: AgentRow, facts: GroupMonth) -> None:
        """Put an agent's review on view as soon as it is made."""
        self._wanted = _Asked(agent, facts, self.view.ppi)
        self._make_next()

    def say(self, sentence: str) -> None:
        """Show a sentence instead of pages."""
        self._wanted = self._shown = None
        self.caption.setText("")
        self._message.setText(sentence)
        self._stack.setCurrentWidget(self._message)

    def _sharpen(self) -> None:
        if self._wanted is not None:
            self.show_review(self._wanted.agent, self._wanted.facts)

    def _make_next(self) -> None:
        """Make what is wanted now, unless one is being made: what was wanted in between is never made."""
        asked = self._wanted
        if self._making is not None or asked is None or asked == self._shown:
            return
        self._making = asked
        now = self._now()
        self._desk.worker.run(
            lambda _task: make(asked.agent, asked.facts, now, asked.ppi),
            lambda made: self._take(asked, made),
            self,
            failed=self._fail,
        )

    def _take(self, asked: _Asked, made: _Made) -> None:
        self._making = None
        if self._wanted is not None and self._wanted.subject == asked.subject:
            self._show(asked, made)
        self._make_next()

    def _show(self, asked: _Asked, made: _Made) -> None:
        self._shown = asked
        self.caption.setText(asked.agent.name)
        self._stack.setCurrentWidget(self.view)
        self.view.show_pages(made.pages)
        self.reviewed.emit(made.review)

    def _fail(self, error: BaseException) -> None:
        self._making = None
        self.say(str(error) if isinstance(error, Trouble) else self.tr("The pages could not be made."))

    def _show_turned(self, page: int) -> None:
        self.switch.choose(page)
        name = self._shown.agent.name if self._shown else ""
        self.view.setAccessibleDescription(self.tr("{name}, page {page}").format(name=name, page=page + 1))
