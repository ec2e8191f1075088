"""Meetings that come again: weekdays, time, length, and who chairs in turn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from ccleader.columns import Column, Kind
from ccleader.models import meetings
from ccleader.models.briefings import LABELS, BriefingKind
from ccleader.models.changed import Changed
from ccleader.models.meetings import MeetingForm, MeetingRow
from ccleader.ui.dates import DateField
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.room import Desk
from ccleader.ui.settings.list_page import ListPage
from ccleader.ui.settings.reading import Shown
from ccleader.ui.settings.weekdays import WeekdayBoxes, said
from ccleader.ui.times import TimeField, time_text
from ccleader.words import mark, phrase, translate

COLUMNS: list[Column[MeetingRow]] = [
    Column("name", mark("columns", "Meeting"), lambda row: row.name, width=16),
    Column(
        "kind",
        mark("columns", "Kind"),
        lambda row: row.kind,
        text=lambda row: translate("briefings", LABELS[row.kind]),
    ),
    Column(
        "weekdays", mark("columns", "Weekdays"), lambda row: row.weekdays, text=lambda row: said(row.weekdays)
    ),
    Column(
        "starts",
        mark("columns", "Begins"),
        lambda row: row.starts,
        text=lambda row: time_text(row.starts),
        width=8,
    ),
    Column("minutes", mark("columns", "Minutes"), lambda row: row.minutes, Kind.COUNT, width=8),
    Column(
        "chairs", mark("columns", "Chaired in turn by"), lambda row: "、".join(row.chairs) or None, width=24
    ),
    Column(
        "state",
        mark("columns", "State"),
        lambda row: row.retired,
        text=lambda row: str(phrase("settings", "no longer held")) if row.retired else "",
    ),
]


class MeetingDialog(FormDialog):
    """Adds or edits a meeting."""

    def __init__(
        self, desk: Desk, row: MeetingRow | None, group_id: int, chairs: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(desk, "", parent)
        self._row, self._group_id = row, group_id
        self.setWindowTitle(self.tr("Edit meeting") if row else self.tr("New meeting"))
        self.name = QLineEdit(row.name if row else "")
        self.kind = QComboBox()
        for kind in BriefingKind:
            self.kind.addItem(translate("briefings", LABELS[kind]), kind)
        self.kind.setCurrentIndex(self.kind.findData(row.kind if row else BriefingKind.MORNING))
        self.days = WeekdayBoxes(row.weekdays if row else (0, 2))
        self.begin = TimeField()
        self.begin.set_minute(row.starts if row else None)
        self.length = QSpinBox()
        self.length.setRange(1, 480)
        self.length.setValue(row.minutes if row else 30)
        self.since = DateField(desk.today)
        self.since.set_day(row.since if row else desk.today())
        self.chairs = QPlainTextEdit("\n".join(row.chairs if row else chairs))
        self.chairs.setFixedHeight(84)
        self.chairs.setTabChangesFocus(True)
        self._lay_out()

    def _lay_out(self) -> None:
        self.line("name", self.tr("Name"), self.name)
        self.line("kind", self.tr("Kind"), self.kind)
        self.line("weekdays", self.tr("Weekdays"), self.days)
        self.pair(("starts", self.tr("Begins"), self.begin), ("minutes", self.tr("Minutes"), self.length))
        self.line("since", self.tr("First from"), self.since)
        self.line("chairs", self.tr("Chaired in turn by (one a line, optional)"), self.chairs)
        self.close_form()

    def save(self) -> None:
        """Write the meeting as entered."""
        begin, since = self.begin.minute(), self.since.day()
        if begin is None:
            self.fault("starts", self.tr("No time; write 8:30 or 830"))
            return
        if since is None:
            self.fault("since", self.tr("No day; write 630, +7 or 2026-06-30"))
            return
        form = MeetingForm(
            group_id=self._group_id,
            name=self.name.text(),
            weekdays=self.days.ticked(),
            starts=begin,
            minutes=self.length.value(),
            since=since,
            chairs=tuple(self.chairs.toPlainText().splitlines()),
            kind=BriefingKind(self.kind.currentData()),
        )
        row = self._row
        if row is None:
            what = phrase("operations", "Add meeting {name}", name=form.name)
            self.write(what, lambda session: (Changed.BRIEFINGS, meetings.add_meeting(session, form)))
        else:
            what = phrase("operations", "Edit meeting {name}", name=form.name)
            self.write(what, lambda session: meetings.edit_meeting(session, row.id, form))


class MeetingsPage(ListPage):
    """Adds and edits meetings; ends one or takes it up again."""

    name = "meetings"
    heading = mark("settings", "Meetings")
    about = mark("settings", "Of the group on view; the briefing of the day opens with them")
    none = mark("settings", "No meetings yet. Add the ones that come again every week.")
    wide = "chairs"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, COLUMNS, "id")
        self.row_tool(self.tr("End or resume"), self._turn, "retire_meeting", "Del")
        self.row_tool(self.tr("Edit"), self.edit, "edit_meeting")
        self.tool(self.tr("New meeting"), lambda: self.edit(None), "new_meeting", "plus")

    def rows_of(self, shown: Shown) -> Sequence[MeetingRow]:
        """Those no longer held stand last."""
        return sorted(shown.meetings, key=lambda row: row.retired)

    def edit(self, row: MeetingRow | None) -> None:
        """Open the form; without a group there is nobody to meet."""
        group_id = self.desk.group_id
        if self.shown is not None and group_id is not None:
            today = self.desk.today()
            chairs = [
                each.name
                for each in self.shown.leaders
                if (each.left_on is None or today <= each.left_on) and each.leads(group_id)
            ]
            MeetingDialog(self.desk, row, group_id, chairs, self.window()).open()

    def _turn(self, row: MeetingRow) -> None:
        if row.retired:
            what = phrase("operations", "Resume meeting {name}", name=row.name)
            told = self.tr("{name} is held again").format(name=row.name)
        else:
            what = phrase("operations", "End meeting {name}", name=row.name)
            told = self.tr("{name} is held no more; what was held stays").format(name=row.name)
        self.desk.worker.write(
            what,
            lambda session: meetings.retire_meeting(session, row.id, not row.retired),
            lambda _: self.desk.tell(told, undo=True),
            self,
        )
