"""Kinds of shift: names, the letters that type them, times and breaks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ccleader.columns import Column, Kind
from ccleader.models import shifts
from ccleader.models.changed import Changed
from ccleader.models.shifts import Preset, ShiftTypeForm, ShiftTypeRow
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.room import Desk
from ccleader.ui.settings.list_page import ListPage
from ccleader.ui.settings.reading import Shown
from ccleader.ui.times import DAY, TimeField, parse_spans, spans_text
from ccleader.words import mark, phrase

Spans = tuple[tuple[int, int], ...]

WHOLE_DAY = 3
"""Kinds of shift that cover a day."""

COLUMNS: list[Column[ShiftTypeRow]] = [
    Column("name", mark("columns", "Shift"), lambda row: row.name),
    Column("short", mark("columns", "In the grid"), lambda row: row.short, width=8),
    Column("letter", mark("columns", "Key"), lambda row: row.letter, width=6),
    Column("times", mark("columns", "Times"), lambda row: row.starts, text=lambda row: row.label, width=13),
    Column(
        "breaks",
        mark("columns", "Breaks"),
        lambda row: spans_text(on_clock(row.breaks)) or None,
        width=16,
    ),
    Column("work", mark("columns", "Work hours"), lambda row: row.work_minutes / 60, Kind.NUMBER, width=9),
    Column(
        "state",
        mark("columns", "State"),
        lambda row: row.retired,
        text=lambda row: str(phrase("settings", "no longer used")) if row.retired else "",
    ),
]


def on_clock(spans: Spans) -> Spans:
    """Times of a business day as the clock shows them."""
    return tuple((first % DAY, last % DAY or DAY) for first, last in spans)


def times_of(begin: int, end: int, later: bool, breaks: Spans) -> tuple[int, int, Spans]:
    """Begin, end and breaks in minutes of the business day, from what the clock shows.

    An end not after the begin lies on the next day; `later`: the shift begins after the midnight
    that ends its business day. A break lies where it falls into the shift.
    """
    starts = begin + DAY * later
    ends = end + DAY * (later + (end <= begin))
    moved = []
    for first, last in breaks:
        at = first + DAY * later
        at += DAY * (at < starts)
        moved.append((at, at + (last - first) % DAY))
    return starts, ends, tuple(moved)


class ShiftTypeDialog(FormDialog):
    """Adds or edits a kind of shift."""

    def __init__(self, desk: Desk, row: ShiftTypeRow | None, parent: QWidget) -> None:
        super().__init__(desk, "", parent)
        self._row = row
        self.setWindowTitle(self.tr("Edit shift") if row else self.tr("New shift"))
        self.name, self.short, self.letter, self.breaks = (QLineEdit() for _ in range(4))
        self.begin, self.end = TimeField(), TimeField()
        self.short.setMaxLength(2)
        self.letter.setMaxLength(1)
        self.later = QCheckBox(self.tr("Belongs to the day before (it begins after midnight)"))
        self.retired = QCheckBox(self.tr("No longer used in new plans"))
        self.line("name", self.tr("Name"), self.name)
        self.pair(("short", self.tr("In the grid"), self.short), ("letter", self.tr("Key"), self.letter))
        self.pair(("starts", self.tr("Begins"), self.begin), ("ends", self.tr("Ends"), self.end))
        self.column.addWidget(self.later)
        self.line("breaks", self.tr("Breaks (optional)"), self.breaks)
        self.breaks.setPlaceholderText("12:00–13:00")
        self.column.addWidget(self.retired)
        self.retired.setVisible(row is not None)
        self.close_form()
        if row is not None:
            self._load(row)

    def _load(self, row: ShiftTypeRow) -> None:
        for field, text in ((self.name, row.name), (self.short, row.short), (self.letter, row.letter)):
            field.setText(text)
        self.later.setChecked(row.starts >= DAY)
        self.begin.set_minute(row.starts % DAY)
        self.end.set_minute(row.ends % DAY or DAY)
        self.breaks.setText(spans_text(on_clock(row.breaks)))
        self.retired.setChecked(row.retired)

    def save(self) -> None:
        """Write the shift as entered."""
        begin, end = self.begin.minute(), self.end.minute()
        for key, minute in (("starts", begin), ("ends", end)):
            if minute is None:
                self.fault(key, self.tr("No time; write 8:30 or 830"))
                return
        assert begin is not None
        assert end is not None
        try:
            breaks = parse_spans(self.breaks.text())
        except ValueError:
            self.fault("breaks", self.tr("Write from and to, like 12:00–13:00"))
            return
        starts, ends, breaks = times_of(begin, end, self.later.isChecked(), breaks)
        form = ShiftTypeForm(
            self.name.text(),
            self.short.text(),
            self.letter.text(),
            starts,
            ends,
            breaks,
            self.retired.isChecked(),
        )
        row = self._row
        if row is None:
            what = phrase("operations", "Add shift {name}", name=form.name)
            self.write(what, lambda session: (Changed.SHIFTS, shifts.add_shift_type(session, form)))
        else:
            what = phrase("operations", "Edit shift {name}", name=form.name)
            self.write(what, lambda session: shifts.edit_shift_type(session, row.id, form))


class ShiftsPage(ListPage):
    """Adds and edits shifts; starts with ready ones."""

    name = "shifts"
    heading = mark("settings", "Shifts")
    about = mark("settings", "A shift belongs to the day on which it begins")
    none = mark("settings", "No shifts yet. Start with ready ones, or add your own.")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, COLUMNS, "id")
        self._presets = [
            self.tool(self.tr("Three shifts 8 h"), lambda: self._start(Preset.THREE_SHIFTS), "three_shifts"),
            self.tool(self.tr("Office hours"), lambda: self._start(Preset.OFFICE_HOURS), "office_hours"),
        ]
        self.row_tool(self.tr("Edit"), self.edit, "edit_shift")
        self.tool(self.tr("New shift"), lambda: self.edit(None), "new_shift", "plus")

    def rows_of(self, shown: Shown) -> Sequence[ShiftTypeRow]:
        """In their order; ready ones are offered while there are fewer than those of a whole day."""
        for made in self._presets:
            made.setVisible(len(shown.kinds) < WHOLE_DAY)
        return shown.kinds

    def edit(self, row: ShiftTypeRow | None) -> None:
        """Open the form."""
        ShiftTypeDialog(self.desk, row, self.window()).open()

    def _start(self, preset: Preset) -> None:
        self.desk.worker.write(
            phrase("operations", "Start with ready shifts"),
            lambda session: shifts.start_with(session, preset),
            lambda _: self.desk.tell(self.tr("The shifts are there; change what is different"), undo=True),
            self,
        )
