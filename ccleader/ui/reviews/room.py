"""The room 月度评估: the list of reviews, the pages as they print, the comment, and the ways out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ccleader.metrics import periods
from ccleader.models.changed import Changed
from ccleader.reports import review
from ccleader.ui.month_switch import MonthSwitch
from ccleader.ui.parts import Empty, button
from ccleader.ui.reviews.comment import CommentCard, Subject
from ccleader.ui.reviews.list_card import ListCard
from ccleader.ui.reviews.outputs import Outcome, batch_name
from ccleader.ui.reviews.press import Press
from ccleader.ui.reviews.preview import Preview
from ccleader.ui.reviews.standing import (
    ATTENDANCE,
    COACHING,
    COMMENT,
    FIGURES,
    POINTS,
    QUALITY,
    Page,
    Standing,
    lacking,
    read,
    totals,
)
from ccleader.ui.reviews.todo import TodoCard
from ccleader.ui.reviews.ways_out import Batch, WaysOut
from ccleader.ui.room import Desk, Room

ASIDE_FROM = 1240
"""Below this width of the window (px) the panel at the right hides; `]` shows it."""

_SPLITTER = "reviews/splitter"


class ReviewsRoom(Room):
    """Bring a month's reviews to completeness and print them in one go."""

    concerns = (
        Changed.AGENTS
        | Changed.TRAFFIC
        | Changed.TARGETS
        | Changed.REVIEWS
        | Changed.ATTENDANCE
        | Changed.OBSERVATIONS
        | Changed.CONDUCT
        | Changed.SCORECARDS
        | Changed.QUALITY
        | Changed.COACHING
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Monthly reviews"))
        self._month: date | None = None
        self._group_id: int | None = None
        self._page: Page | None = None
        self._narrow = False
        self.months = MonthSwitch(desk.theme, desk.today)
        self.months.chosen.connect(self.show_month)
        self.agents = ListCard(desk)
        self.preview = Preview(desk, self._now)
        self.comment = CommentCard(desk, datetime.now)
        self.todo = TodoCard(
            {
                COMMENT: self.write_missing,
                FIGURES: partial(desk.visit, "imports"),
                COACHING: self.coach_missing,
                QUALITY: partial(desk.visit, "quality"),
                POINTS: partial(desk.visit, "conduct"),
                ATTENDANCE: partial(desk.visit, "attendance"),
            }
        )
        self.press = Press(desk)
        self.ways_out = WaysOut(desk, self.press, self._batch)
        self._empty = Empty(
            desk.theme,
            "file-analytics",
            "",
            "",
            button(
                self.tr("Import a report"), lambda: desk.visit("imports"), kind="primary", name="to_import"
            ),
        )
        self._nobody = Empty(
            desk.theme,
            "users",
            self.tr("There is nobody to review"),
            self.tr("In this month the group has no agents. Enter them in the roster first."),
            button(self.tr("Roster"), lambda: desk.visit("roster"), kind="primary", name="to_roster"),
        )
        self._lay_out()
        self._connect()
        self._set_keys()

    def refresh(self) -> None:
        """Read the month anew."""
        group_id = self.desk.group_id
        if group_id != self._group_id:
            self._group_id, self._month = group_id, None
            self.agents.forget()
        if group_id is None:
            self._page = None
            self._count()
            self._stack.setCurrentWidget(self._nobody)
            return
        month, today = self._month, self.desk.today()
        self.desk.worker.read(
            partial(read, group_id=group_id, month=month, today=today),
            lambda page: self._take(page) if (group_id, month) == (self._group_id, self._month) else None,
            self,
        )

    def open(self, what: object) -> None:
        """Show an agent's review, by his id, or a month, by a day of it."""
        if isinstance(what, date):
            self.show_month(what.replace(day=1))
        elif isinstance(what, int):
            self.agents.select(what)

    def search(self) -> None:
        """Go to the list."""
        self.agents.list.setFocus()

    def leave(self) -> None:
        """Save what was typed."""
        self.comment.save()
        self.desk.settings.setValue(_SPLITTER, self._parts.saveState())

    def place(self) -> object:
        """The month and the agent."""
        shown = self.agents.current
        return self._group_id, self._month, None if shown is None else shown.agent.id

    def resume(self, place: object) -> None:
        """Show month and agent of another room."""
        assert isinstance(place, tuple)
        self._group_id, self._month, agent_id = place
        if agent_id is not None:
            self.agents.select(agent_id)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of the room."""
        return [
            ("↑ ↓", self.tr("Other agent")),
            ("Space", self.tr("Tick for printing")),
            ("PgUp  PgDn", self.tr("Page of the review")),
            ("Ctrl++  Ctrl+−", self.tr("Larger, smaller")),
            ("Alt+1", self.tr("Write the comment")),
            ("Ctrl+Enter", self.tr("Next review without a comment")),
            ("Alt+↓", self.tr("Facts for the comment")),
            ("Alt+←  Alt+→", self.tr("Previous, next month")),
            ("Ctrl+P", self.tr("Print the ticked reviews")),
            ("Ctrl+E", self.tr("Export to Excel")),
            ("]", self.tr("Show or hide the panel at the right")),
        ]

    def show_month(self, month: date) -> None:
        """Put another month on view."""
        if month != self._month:
            self.comment.save()
            self._month = month
            self.agents.forget()
            self.refresh()

    def write_missing(self) -> None:
        """Go to the first comment that is missing, the one on view included."""
        self._write_first(self._from_here(0))

    def write_next(self) -> None:
        """Save, and go to the next missing comment in roster order."""
        self.comment.save()
        typed = self.comment.field.toPlainText().strip()
        shown = self.agents.current
        self._write_first([row for row in self._from_here(1) if row != shown or not typed])

    def coach_missing(self) -> None:
        """Begin a coaching of the first agent who had none this month."""
        missing = lacking(self._from_here(0), COACHING)
        if missing:
            self.desk.visit("coaching", ("new", {"agent_id": missing[0].agent.id}))

    def _from_here(self, step: int) -> list[Standing]:
        """All reviews in roster order, beginning `step` after the one on view, round to it."""
        rows = self.agents.standings
        here = next((n for n, row in enumerate(rows) if row == self.agents.current), 0) + step
        return rows[here:] + rows[:here]

    def _write_first(self, rows: list[Standing]) -> None:
        missing = lacking(rows, COMMENT)
        if missing:
            self.agents.select(missing[0].agent.id)
            self._write()
        else:
            self.agents.list.setFocus()

    def _take(self, page: Page) -> None:
        """Show what was read."""
        self._page, self._month = page, page.month
        self.months.show_month(page.month)
        self.head.set_facts(totals(page.standings) if page.known else "")
        self.agents.show_standings(page.standings)
        self.todo.show_standings(page.standings)
        self._show(self.agents.current)
        self._stack.setCurrentWidget(self._fitting(page))

    def _fitting(self, page: Page) -> QWidget:
        """The list with its pages, or why there is none."""
        if not page.standings:
            return self._nobody
        if page.known:
            return self._parts
        title = periods.month(page.month).title
        self._empty.title.setText(self.tr("No reports of {month} are imported yet").format(month=title))
        self._empty.why.setText(
            self.tr("Reviews are made from the month's figures. Import its report, or choose another month.")
        )
        return self._empty

    def _show(self, standing: Standing | None) -> None:
        """Put a review on view: its pages and its comment."""
        if standing is None or self._page is None or not self._page.known:
            self.preview.say(self.tr("No review to show"))
            self.comment.show_comment(None, "")
            return
        self.preview.show_review(standing.agent, self._page.facts)
        self.comment.show_comment(Subject(standing.agent, self._page.month), standing.comment)

    def _count(self, *_: object) -> None:
        rows, chosen = self.agents.standings, self.agents.to_print
        known = self._page is not None and self._page.known
        self.ways_out.show_count(len(chosen) if known else 0, chosen == [row for row in rows if row.ready])

    def _batch(self) -> Batch:
        """The ticked reviews, gathered from the store after what was typed is saved."""
        self.comment.save()
        page = self._page
        assert page is not None  # the ways out are shut without one
        group = page.facts.group
        gather = partial(
            review.gather_group,
            group_id=group.id,
            month=page.month,
            today=self._now(),
            agent_ids=[row.agent.id for row in self.agents.to_print],
        )
        return Batch(batch_name(group.name, page.month), gather)

    def _told(self, told: Outcome) -> None:
        """Tell what became of a batch; after half of one, what is out is no longer ticked."""
        if told.whole:
            self.desk.tell(told.sentence)
            return
        done = [row.agent.id for row in self.agents.standings if row.agent.number in told.done]
        self.agents.tick(done, False)
        self.desk.warn(told.sentence)

    def _now(self) -> datetime:
        return datetime.combine(self.desk.today(), datetime.now().time())

    def _lay_out(self) -> None:
        self.head.beside.addWidget(self.months)
        self.head.tools.addWidget(self.ways_out)
        self._aside = QWidget()
        column = QVBoxLayout(self._aside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.comment)
        column.addWidget(self.todo, 1)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setHandleWidth(12)
        self._parts.setChildrenCollapsible(False)
        for part, stretch in ((self.agents, 0), (self.preview, 1), (self._aside, 0)):
            self._parts.addWidget(part)
            self._parts.setStretchFactor(self._parts.count() - 1, stretch)
        self._parts.setSizes([490, 510, 226])
        kept = self.desk.settings.value(_SPLITTER)
        if kept is not None:
            self._parts.restoreState(kept)
        self._stack = QStackedWidget()
        for page in (self._parts, self._empty, self._nobody):
            self._stack.addWidget(page)
        self.body.addWidget(self.press)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.agents.stepped.connect(self._show)
        self.agents.ticks_changed.connect(self._count)
        self.agents.list.opened.connect(lambda _: self.comment.field.setFocus())
        self.comment.finished.connect(self.write_next)
        self.preview.reviewed.connect(self.comment.offer)
        self.press.finished.connect(self._told)
        self.press.busy.connect(self._count)

    def _set_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "PgDown": lambda: self.preview.view.step(1),
            "PgUp": lambda: self.preview.view.step(-1),
            "Ctrl++": lambda: self.preview.view.zoom(1),
            "Ctrl+=": lambda: self.preview.view.zoom(1),
            "Ctrl+-": lambda: self.preview.view.zoom(-1),
            "Alt+1": self._write,
            "]": lambda: self._aside.setVisible(not self._aside.isVisible()),
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _write(self) -> None:
        self._aside.show()
        self.comment.field.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pages the room of the panel where the window is narrow."""
        super().resizeEvent(event)
        narrow = self.window().width() < ASIDE_FROM
        if narrow != self._narrow:
            self._narrow = narrow
            self._aside.setVisible(not narrow)
