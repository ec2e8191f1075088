"""Articles from a workbook before they are written: what is understood, what is refused and why."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ccleader.acd.rulebook_lists import RuleList
from ccleader.columns import Column
from ccleader.models import rulebook_writes as writes
from ccleader.models.rulebooks import RulebookForm, VersionForm, VersionRow
from ccleader.ui.conduct.rulebook_forms import RulesDialog, added, added_book
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.parts import label
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark, phrase

FAULTS: tuple[Column[Any], ...] = (
    Column("place", mark("columns", "Cell"), lambda fault: fault.place, width=7),
    Column("text", mark("columns", "Text"), lambda fault: fault.text, width=16),
    Column("reason", mark("columns", "Reason"), lambda fault: str(fault.reason), width=40),
)


class BringInDialog(RulesDialog):
    """As the next version of the rulebook on view, or as a rulebook of its own."""

    def __init__(
        self, desk: Desk, found: RuleList, source: str, version: VersionRow | None, parent: QWidget
    ) -> None:
        super().__init__(desk, self.tr("Bring in articles"), parent)
        self._found, self._version = found, version
        self.resize(620, 200)
        understood = self.tr("%n articles understood in {source}", "", len(found.articles))
        self.column.addWidget(label(understood.format(source=source), "heading"))
        if found.faults:
            self._add_faults(desk, found)
        self.where, self._name, self._label = QComboBox(), QLineEdit(source.rpartition(".")[0]), QLineEdit()
        if version is not None:
            self.where.addItem(self.tr("Next version of {name}").format(name=version.name), True)
        self.where.addItem(self.tr("A rulebook of its own"), False)
        self._first = DateField(desk.today)
        self._first.set_day(desk.today())
        self._label.setText(str(desk.today().year))
        self.line("where", self.tr("Write as"), self.where)
        self.line("name", self.tr("Name"), self._name)
        self.pair(
            ("label", self.tr("Version"), self._label),
            ("effective_from", self.tr("In force from"), self._first),
        )
        self.close_form(self.tr("Write %n articles", "", len(found.articles)))
        self._save.setEnabled(bool(found.articles))
        self.where.currentIndexChanged.connect(self._show_name)
        self._show_name()

    def save(self) -> None:
        """Write them all as one operation."""
        day = self._first.day()
        if day is None:
            self.fault("effective_from", self.tr("Say from which day on it is in force."))
            return
        form, texts, version = (
            VersionForm(self._label.text().strip(), day),
            self._found.articles,
            self._version,
        )
        if self.where.currentData() and version is not None:
            name = phrase("operations", "New version of {name}", name=version.name)
            book = version.rulebook_id
            self.write(name, lambda session: added(writes.add_version(session, book, form, texts)))
            return
        made = RulebookForm(self._name.text().strip())
        name = phrase("operations", "Add rulebook {name}", name=made.name)
        self.write(name, lambda session: added_book(session, writes.add_rulebook(session, made, form, texts)))

    def _show_name(self) -> None:
        self.rows["name"].setVisible(not self.where.currentData())

    def _add_faults(self, desk: Desk, found: RuleList) -> None:
        told = self.tr("%n rows are refused and stay out.", "", len(found.faults))
        self.column.addWidget(label(told, "warning"))
        self.model = RowsModel(FAULTS, lambda fault: (fault.row, fault.column))
        self.model.set_rows(found.faults)
        table = TableView(
            self.model, desk.theme, desk.settings, "rule_faults", self.tr("Refused rows"), row_height=33
        )
        table.setMinimumHeight(180)
        self.column.addWidget(table)
