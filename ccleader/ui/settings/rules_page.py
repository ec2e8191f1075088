"""The dated settings: what holds, since when, for whom; a new value holds from a day on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from ccleader.columns import MISSING, Column, Kind
from ccleader.models import settings
from ccleader.models.settings import Choice, Count, Known, Lines, Number, Spans
from ccleader.ui.dates import DateField
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.room import Desk
from ccleader.ui.settings.list_page import ListPage
from ccleader.ui.settings.reading import Rule, Shown
from ccleader.ui.times import parse_spans, spans_text
from ccleader.words import mark, phrase, translate


def written(known: Known[Any], value: Any) -> str:
    """A value as people read it."""
    if value is None or value in ("", ()):
        return MISSING
    if isinstance(known, Number):
        return f"{value} {translate('settings', known.unit)}"
    if isinstance(known, Choice):
        return translate("settings", known.options[value])
    if isinstance(known, Lines):
        return " · ".join(value)
    return spans_text(value) if isinstance(known, Spans) else str(value)


def held(row: Rule) -> str:
    """What holds now, and what will hold where that is said already."""
    now = written(row.known, row.value)
    if row.coming is None:
        return now
    later = written(row.known, row.coming.value)
    said = phrase("settings", "{now}, from {day}: {later}", now=now, day=row.coming.valid_from, later=later)
    return str(said)


COLUMNS: list[Column[Rule]] = [
    Column("name", mark("columns", "Rule"), lambda row: row.known.name, width=34),
    Column(
        "value",
        mark("columns", "Holds"),
        lambda row: row.value,
        text=held,
        width=34,
    ),
    Column("since", mark("columns", "Since"), lambda row: row.since, Kind.DATE),
    Column("group", mark("columns", "Only for"), lambda row: row.group.name if row.group else None, width=12),
    Column("by", mark("columns", "By"), lambda row: row.by or None, width=10),
]

Editor = tuple[QWidget, Callable[[], Any]]


def editor(known: Known[Any], value: Any) -> Editor:
    """The widget in which a setting is written, and how its value is read; ValueError where it is none."""
    if isinstance(known, (Number, Count)):
        spin = QSpinBox()
        least, most = (known.least, known.most) if isinstance(known, Number) else (0, 9_999)
        spin.setRange(least, most)
        if isinstance(known, Number):
            spin.setSuffix(" " + translate("settings", known.unit))
            spin.setValue(value)
            return spin, spin.value
        spin.setSpecialValueText(MISSING)
        spin.setValue(value or 0)
        return spin, lambda: spin.value() or None
    if isinstance(known, Choice):
        combo = QComboBox()
        for option, text in known.options.items():
            combo.addItem(translate("settings", text), str(option))
        combo.setCurrentIndex(combo.findData(str(value)))
        return combo, combo.currentData
    if isinstance(known, Lines):
        box = QPlainTextEdit("\n".join(value))
        box.setTabChangesFocus(True)
        box.setMinimumHeight(140)
        return box, lambda: tuple(line.strip() for line in box.toPlainText().splitlines() if line.strip())
    field = QLineEdit(spans_text(value) if isinstance(known, Spans) else value)
    return field, (lambda: parse_spans(field.text())) if isinstance(known, Spans) else field.text


class RuleDialog(FormDialog):
    """Sets a rule from a day on."""

    def __init__(self, desk: Desk, row: Rule, parent: QWidget) -> None:
        super().__init__(desk, row.known.name, parent)
        self._known = row.known
        self.setMinimumWidth(440)
        self.field, self._read = editor(row.known, row.value)
        self.since = DateField(desk.today)
        self.since.set_day(desk.today())
        group = desk.group
        self.own = QCheckBox(self.tr("Only for {name}").format(name=group.name if group else ""))
        self.own.setChecked(row.group is not None)
        self.own.setVisible(group is not None)
        self.line(row.known.key, row.known.name, self.field)
        self.line("since", self.tr("From this day on"), self.since)
        self.column.addWidget(self.own)
        self.close_form()

    def save(self) -> None:
        """Write the value; what held before stays for the days before."""
        known, since = self._known, self.since.day()
        if since is None:
            self.fault("since", self.tr("No day; write 630, +7 or 2026-06-30"))
            return
        try:
            value = self._read()
        except ValueError:
            self.fault(known.key, self.tr("Write from and to, like 9:00–11:00 14:00–16:00"))
            return
        group_id = self.desk.group_id if self.own.isChecked() else None
        what = phrase("operations", "Set “{name}”", name=known.name)
        self.write(what, lambda session: settings.set_value(session, known, value, since, group_id))


class RulesPage(ListPage):
    """Sets rules; what held on earlier days stays."""

    name = "rules"
    heading = mark("settings", "Rules")
    about = mark(
        "settings", "Each holds from a day on; figures and records of earlier days keep what held then"
    )
    none = ""
    wide = "value"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, COLUMNS, "key")
        self.row_tool(self.tr("Edit"), self.edit, "edit_rule")

    def rows_of(self, shown: Shown) -> Sequence[Rule]:
        """In the order of the settings."""
        return shown.rules

    def edit(self, row: Rule | None) -> None:
        """Open the form of a rule."""
        if row is not None:
            RuleDialog(self.desk, row, self.window()).open()
