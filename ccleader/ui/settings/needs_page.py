"""How many agents a half hour needs: written as ranges, or proposed from the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QSpinBox, QWidget

from ccleader.columns import Column, Kind
from ccleader.models import needs
from ccleader.models.changed import Changed
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.room import Desk
from ccleader.ui.settings.list_page import ListPage
from ccleader.ui.settings.need_grid import NeedGrid
from ccleader.ui.settings.need_ranges import SLOT, Range, put, ranges, without
from ccleader.ui.settings.reading import Shown
from ccleader.ui.settings.weekdays import WeekdayBoxes, said
from ccleader.ui.times import TimeField, time_text
from ccleader.words import mark, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Needs = Mapping[tuple[int, int], int]

COLUMNS: list[Column[Range]] = [
    Column(
        "weekdays", mark("columns", "Weekdays"), lambda row: row.weekdays, text=lambda row: said(row.weekdays)
    ),
    Column(
        "times",
        mark("columns", "Times"),
        lambda row: row.begin,
        text=lambda row: f"{time_text(row.begin)}–{time_text(row.end)}",
        width=14,
    ),
    Column("heads", mark("columns", "Agents needed"), lambda row: row.heads, Kind.COUNT),
]


class NeedDialog(FormDialog):
    """Adds or edits a range."""

    def __init__(self, desk: Desk, row: Range | None, there: Needs, parent: QWidget) -> None:
        super().__init__(desk, "", parent)
        self._row, self._there = row, there
        self.setWindowTitle(self.tr("Edit need") if row else self.tr("New need"))
        self.days = WeekdayBoxes(row.weekdays if row else range(5))
        self.begin, self.end = TimeField(), TimeField()
        self.begin.set_minute(row.begin if row else 540)
        self.end.set_minute(row.end if row else 660)
        self.heads = QSpinBox()
        self.heads.setRange(0, 999)
        self.heads.setValue(row.heads if row else 1)
        self.line("weekdays", self.tr("Weekdays"), self.days)
        self.pair(("starts", self.tr("From"), self.begin), ("ends", self.tr("To"), self.end))
        self.line("heads", self.tr("Agents needed"), self.heads)
        self.close_form()

    def save(self) -> None:
        """Write the range over what was said about its half hours."""
        begin, end, days = self.begin.minute(), self.end.minute(), self.days.ticked()
        if not days:
            self.fault("weekdays", self.tr("Tick at least one"))
        elif begin is None:
            self.fault("starts", self.tr("No time; write 8:30 or 830"))
        elif end is None or end <= begin:
            self.fault("ends", self.tr("A time after the begin; midnight is 24:00"))
        else:
            wanted = put(without(self._there, self._row), Range(days, begin, end, self.heads.value()))
            write(self, wanted)


def write(dialog: NeedDialog, wanted: Needs) -> None:
    """Write all needs of the group on view."""
    group_id = dialog.desk.group_id
    assert group_id is not None
    what = phrase("operations", "Change the agents needed")
    dialog.write(what, lambda session: needs.set_needs(session, group_id, wanted))


class NeedsPage(ListPage):
    """Adds, edits and removes ranges; takes over what the calls propose."""

    name = "needs"
    heading = mark("settings", "Agents needed")
    about = mark("settings", "Of the group on view; half hours nobody speaks of are not checked")
    none = mark(
        "settings", "Nothing said yet. Add a range, or take over what the calls of four weeks propose."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, COLUMNS, "place")
        self.grid = NeedGrid(desk.theme)
        self.grid.wanted.connect(self._edit_at)
        self.body.insertWidget(0, self.grid)
        self.tool(self.tr("From the calls"), self._propose, "from_calls").setToolTip(
            self.tr("Erlang C on the last four weeks, with the target of the service level")
        )
        self.row_tool(self.tr("Remove"), self._remove, "remove_need", "Del")
        self.row_tool(self.tr("Edit"), self.edit, "edit_need")
        self.tool(self.tr("New range"), lambda: self.edit(None), "new_need", "plus")

    def rows_of(self, shown: Shown) -> Sequence[Range]:
        """The half hours as ranges; above them as a picture."""
        self.grid.show_needs(shown.needs)
        return ranges(shown.needs)

    def edit(self, row: Range | None) -> None:
        """Open the form; without a group there is nobody to need."""
        if self.shown is not None and self.desk.group is not None:
            NeedDialog(self.desk, row, self.shown.needs, self.window()).open()

    def _edit_at(self, weekday: int, slot: int) -> None:
        """The form of the half hour that was clicked, of that weekday alone."""
        if self.shown is not None and not self.desk.read_only:
            heads = self.shown.needs.get((weekday, slot), 0)
            self.edit(Range((weekday,), slot * SLOT, (slot + 1) * SLOT, heads))

    def _remove(self, row: Range) -> None:
        group_id = self.desk.group_id
        if self.shown is not None and group_id is not None:
            left = without(self.shown.needs, row)
            self.desk.worker.write(
                phrase("operations", "Change the agents needed"),
                lambda session: needs.set_needs(session, group_id, left),
                lambda _: self.desk.tell(self.tr("The range is removed"), undo=True),
                self,
            )

    def _propose(self) -> None:
        group_id, today = self.desk.group_id, self.desk.today()
        if group_id is None:
            return

        def operation(session: Session) -> Any:
            wanted = needs.needs_from_traffic(session, group_id, today)
            return (needs.set_needs(session, group_id, wanted), True) if wanted else (Changed.NONE, False)

        what = phrase("operations", "Take over the agents needed from the calls")
        self.desk.worker.write(what, operation, self._proposed, self)

    def _proposed(self, there: bool) -> None:
        if there:
            self.desk.tell(self.tr("Taken over from the calls of the last four weeks"), undo=True)
        else:
            said = self.tr(
                "No calls by half hour are known of the last four weeks. Import an interval report first."
            )
            self.desk.warn(said)
