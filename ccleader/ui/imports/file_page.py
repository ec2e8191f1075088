"""The page of one file: steps, columns, preview, summary; what the user says about it goes to the intake."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from ccleader.acd.reading import Ask, ReadOptions, Unit
from ccleader.metrics.periods import Period
from ccleader.ui.imports.asks import AskBar
from ccleader.ui.imports.columns_card import ColumnsCard
from ccleader.ui.imports.incoming import Incoming, State
from ccleader.ui.imports.intake import Intake
from ccleader.ui.imports.preview_card import PreviewCard
from ccleader.ui.imports.raw_card import RawCard
from ccleader.ui.imports.shown import repeated_text
from ccleader.ui.imports.steps_panel import StepsPanel
from ccleader.ui.imports.summary import Summary
from ccleader.ui.parts import Banner, label
from ccleader.ui.room import Desk


class FilePage(QWidget):
    """Shows one file; every choice made here leads to the file being read or compared anew."""

    choose_wanted = Signal()
    write_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, desk: Desk, intake: Intake) -> None:
        super().__init__()
        self._desk = desk
        self._intake = intake
        self.file: Incoming | None = None
        self.steps = StepsPanel(desk.theme)
        self.columns = ColumnsCard(desk)
        self.preview = PreviewCard(desk)
        self.raw = RawCard(desk)
        self.ask = AskBar(desk)
        self.summary = Summary(desk)
        self._blank = label("", "secondary")
        self._blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._repeated = Banner("warn", "")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.steps)
        line.addLayout(self._middle(), 1)
        line.addWidget(self.summary)
        for part in (self.ask, self._repeated, self._split):
            part.hide()
        self._listen()

    def _middle(self) -> QVBoxLayout:
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(12)
        for card in (self.columns, self.preview, self.raw):
            self._split.addWidget(card)
        self._split.setSizes([500, 500, 500])
        middle = QVBoxLayout()
        middle.setSpacing(12)
        for part in (self.ask, self._repeated):
            middle.addWidget(part)
        middle.addWidget(self._blank, 1)
        middle.addWidget(self._split, 1)
        return middle

    def _listen(self) -> None:
        self.steps.chosen.connect(self._go_to_step)
        self.steps.sheet_chosen.connect(self._show_sheet)
        self.steps.only_chosen.connect(self._keep_only)
        self.columns.target_chosen.connect(self._choose_target)
        self.columns.unit_chosen.connect(self._choose_unit)
        self.preview.add_agents_wanted.connect(lambda: self._add_agents(True))
        self.preview.drop_cells_wanted.connect(lambda: self._read(drop_cells_only=True))
        self.raw.chosen.connect(lambda row: self._read(header_row=row))
        self.ask.period_given.connect(lambda period: self._read(period=period))
        self.ask.month_first_given.connect(lambda first: self._read(month_first=first))
        self.ask.again_wanted.connect(self._read_afresh)
        self.summary.add_agents_chosen.connect(self._add_agents)
        self.summary.drop_cells_chosen.connect(lambda on: self._read(drop_cells_only=on))
        self.summary.write_wanted.connect(self.write_wanted)
        self.summary.export_wanted.connect(self.export_wanted)

    def show_file(self, file: Incoming) -> None:
        """Show a file as it stands now; the cursor stays on the page."""
        held = self._has_focus()
        self._show(file)
        if held and not self._has_focus():
            self.columns.table.setFocus()

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _show(self, file: Incoming) -> None:
        if file is not self.file:
            self.ask.forget()
        self.file = file
        self.steps.show_file(file)
        self.summary.show_file(file)
        self._show_asks(file)
        self._show_repeated(file)
        sheet = file.on_view
        mapped = sheet is not None and bool(sheet.columns)
        raw = sheet is not None and sheet.ask is Ask.HEADER_ROW
        previewed = mapped and file.looked is not None and sheet is not None and sheet.refusal is None
        self._split.setVisible(mapped or raw)
        self._blank.setVisible(not (mapped or raw))
        self._blank.setText(self.tr("Reading …") if file.busy else "")
        self.columns.setVisible(mapped)
        self.preview.setVisible(previewed)
        self.raw.setVisible(raw)
        if sheet is not None and mapped:
            self.columns.show_sheet(sheet, file.chosen)
        if previewed:
            self.preview.show_file(file)
        if sheet is not None and raw:
            self.raw.show_sheet(sheet)

    def _show_asks(self, file: Incoming) -> None:
        sheet = file.on_view
        if file.state is State.FAILED:
            self.ask.show_fault(str(file.fault or ""))
        elif sheet is not None and sheet.refusal is not None:
            self.ask.show_sheet(sheet)
        self.ask.setVisible(file.state is State.FAILED or (sheet is not None and sheet.refusal is not None))

    def _show_repeated(self, file: Incoming) -> None:
        text = repeated_text(file.preview) if file.preview is not None and file.state is State.READY else ""
        self._repeated.title.setText(f"! {text}")
        self._repeated.setAccessibleName(text)
        self._repeated.setVisible(bool(text))

    def _go_to_step(self, number: int) -> None:
        if number == 1:
            self.choose_wanted.emit()
        elif number == 2:
            (self.steps.sheets if self.steps.sheets.isVisible() else self.columns.table).setFocus()
        elif number == 3:
            self.columns.show_doubtful()
        elif number == 4 and self.preview.table is not None:
            self.preview.table.setFocus()
        elif number == 5:
            self.summary.write.setFocus()

    def _show_sheet(self, number: int) -> None:
        if self.file is not None:
            self.file.sheet = number
            self.show_file(self.file)

    def _keep_only(self, on: bool) -> None:
        sheet = self.file.on_view if self.file is not None else None
        if sheet is not None:
            self._read(sheet=sheet.sheet if on else None)

    def _choose_target(self, header: str, target: str) -> None:
        if self.file is not None:
            self._intake.choose_target(self.file, header, target)

    def _choose_unit(self, header: str, unit: Unit) -> None:
        if self.file is not None:
            self._read(units={**self.file.options.units, header: unit})

    def _add_agents(self, on: bool) -> None:
        if self.file is not None:
            self._intake.compare(self.file, add_agents=on)

    def _read(self, **said: Period | str | bool | int | dict[str, Unit] | None) -> None:
        """Read the file again with what was just said about it."""
        if self.file is not None:
            self._intake.reread(self.file, replace(self.file.options, **said))  # type: ignore[arg-type]

    def _read_afresh(self) -> None:
        if self.file is not None:
            self._intake.reread(self.file, ReadOptions())
