"""The right of the page: what writing would do, how, and the button that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ccleader.ui.imports.incoming import Incoming, State
from ccleader.ui.imports.shown import Tally, change_text, effects, reasons, refused_text, rows_text, tally
from ccleader.ui.parts import Card, button, label, restyle, rule
from ccleader.ui.room import Desk

WIDTH = 240
BACKUP_KEY = "imports/backup"


class _CountRow(QWidget):
    """＋ New   11 rows, and a line about them."""

    def __init__(self, glyph: str, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = label(f"{glyph}  {title}")
        self._count = label("", "strong")
        self._count.setFixedHeight(20)
        self._about = label("", "caption", wrap=True)
        self._about.setIndent(18)
        line = QHBoxLayout()
        line.addWidget(self._title)
        line.addStretch()
        line.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(1)
        column.addLayout(line)
        column.addWidget(self._about)

    def show_count(self, text: str, about: str, bad: bool = False) -> None:
        self._count.setText(text)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        for part in (self._title, self._count):
            restyle(part, "tone", "bad" if bad else "")


class BackupBox(QCheckBox):
    """Whether the store is backed up before writing; the choice is remembered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setText(self.tr("Back up before writing"))
        self.setChecked(str(desk.settings.value(BACKUP_KEY, "true")) != "false")
        self.clicked.connect(lambda on: desk.settings.setValue(BACKUP_KEY, "true" if on else "false"))


class Summary(QScrollArea):
    """Counts, choices and the primary button; below, what will be brought up to date."""

    write_wanted = Signal()
    export_wanted = Signal()
    add_agents_chosen = Signal(bool)
    drop_cells_chosen = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        desk.theme.changed.connect(self._widen)
        self._widen()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._counts_card())
        column.addWidget(self._effects_card())
        column.addStretch(1)

    def _widen(self) -> None:
        self.setFixedWidth(self._desk.theme.wide(WIDTH))

    def _counts_card(self) -> Card:
        card = Card(self.tr("Summary"))
        self._new = _CountRow("＋", self.tr("New"), "count_new")
        self._changed = _CountRow("→", self.tr("Changed"), "count_changed")
        self._same = _CountRow("＝", self.tr("Same"), "count_same")
        self._refused = _CountRow("×", self.tr("Refused"), "count_refused")
        for row in (self._new, self._changed, self._same, self._refused):
            card.body.addWidget(row)
            card.body.addWidget(rule())
        self.backup = BackupBox(self._desk)
        self.backup.setObjectName("backup_before")
        self.agents = QCheckBox()
        self.agents.setObjectName("add_agents")
        self.agents.clicked.connect(self.add_agents_chosen)
        self.cells = QCheckBox(self.tr("Drop bad cells only"))
        self.cells.setObjectName("drop_cells")
        self.cells.setToolTip(self.tr("A bad value costs its cell, not its row."))
        self.cells.clicked.connect(self.drop_cells_chosen)
        self.write = button("", self.write_wanted.emit, "primary", "write")
        self.export = button("", self.export_wanted.emit, name="export_refused")
        note = self.tr("An import can be undone whole, from the import log or with Ctrl+Z.")
        choices = (self.backup, self.agents, self.cells)
        for part in (*choices, self.write, self.export, label(note, "caption", wrap=True)):
            card.body.addWidget(part)
        return card

    def _effects_card(self) -> Card:
        self._effects = Card(self.tr("Writing will update"))
        self._effects_grid = QGridLayout()
        self._effects_grid.setColumnStretch(0, 1)
        self._effects_grid.setVerticalSpacing(6)
        self._effects.body.addLayout(self._effects_grid)
        return self._effects

    def show_file(self, file: Incoming) -> None:
        """Show what writing the file would do."""
        known = file.preview is not None and file.looked is not None
        counts = tally(file.preview) if file.preview is not None else Tally()
        self._show_counts(file, counts, known)
        self._show_choices(file, counts)
        self._show_buttons(file, counts)
        found = (
            effects(file.looked, counts.unknown if file.add_agents else 0) if file.looked is not None else ()
        )
        self._effects.setVisible(bool(found) and bool(counts.writes))
        self._show_effects(found)

    def _show_counts(self, file: Incoming, counts: Tally, known: bool) -> None:
        def text(count: int) -> str:
            return rows_text(count, counts.aggregated) if known else "—"

        summed = self.tr("calls summed up to half hours") if counts.aggregated else ""
        self._new.show_count(text(counts.new), summed)
        self._changed.show_count(text(counts.changed), change_text(file.looked) if file.looked else "")
        self._same.show_count(text(counts.same), self.tr("not written") if counts.same else "")
        bad = [self.tr("export, correct, import again")] if counts.refused else []
        if counts.absent:
            bad.append(self.tr("add the agents, or import again later: nothing of them was written"))
        left_out = refused_text(counts.refused, counts.absent) if known else "—"
        self._refused.show_count(left_out, "\n".join(bad), bool(bad))

    def _show_choices(self, file: Incoming, counts: Tally) -> None:
        dropping = file.options.drop_cells_only
        sheets = file.preview.sheets if file.preview is not None else ()
        found = [reason for sheet in sheets for reason in reasons(sheet.reading, sheet.problems)]
        wrong_cells = any(reason.refuses and reason.spares_row for reason in found)
        self.agents.setText(self.tr("Add %n unknown agents", "", counts.unknown))
        self.agents.setVisible(bool(counts.unknown))
        self.agents.setChecked(file.add_agents)
        self.cells.setVisible(dropping or wrong_cells)
        self.cells.setChecked(dropping)

    def _show_buttons(self, file: Incoming, counts: Tally) -> None:
        rows = rows_text(counts.writes, counts.aggregated)
        text, why = self.tr("Write {rows}   Ctrl+Enter").format(rows=rows), ""
        if file.state is State.WRITING:
            text = self.tr("Writing …")
        elif self._desk.read_only:
            why = self.tr("The store is open read-only.")
        elif file.busy:
            text = self.tr("Reading …")
        elif file.state is State.REFUSED:
            text, why = self.tr("Nothing to write"), self.tr("The file needs a decision first.")
        elif not file.writes:
            text, why = self.tr("Nothing to write"), self.tr("Nothing in the file is new or changed.")
        self.write.setText(text)
        self.write.setToolTip(why)
        self.write.setEnabled(bool(file.writes) and not self._desk.read_only)
        self.export.setText(self.tr("Export {rows} refused").format(rows=rows_text(counts.refused)))
        self.export.setVisible(bool(counts.refused) and file.state is State.READY)

    def _show_effects(self, found: tuple[tuple[str, str], ...]) -> None:
        while (item := self._effects_grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, (place, extent) in enumerate(found):
            self._effects_grid.addWidget(label(place), number, 0)
            amount = QLabel(extent)
            amount.setProperty("kind", "secondary")
            self._effects_grid.addWidget(amount, number, 1, Qt.AlignmentFlag.AlignRight)
