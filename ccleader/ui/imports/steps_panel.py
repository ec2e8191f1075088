"""The left of the page: the five steps, the layout recognised, the sheets of the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ccleader.ui.imports.incoming import Incoming
from ccleader.ui.imports.shown import grain_text
from ccleader.ui.imports.steps import Done, Step, steps
from ccleader.ui.imports.widgets import StepMark
from ccleader.ui.parts import Card, Elided, label, rule
from ccleader.ui.theme import Theme

WIDTH = 190
INDENT = 8


class _StepRow(QWidget):
    """One step: its mark, its title to click, what is known of it."""

    def __init__(self, theme: Theme, number: int, panel: StepsPanel) -> None:
        super().__init__()
        self._mark = StepMark(theme, number)
        self._title = QToolButton()
        self._title.setObjectName(f"step_{number}")
        self._title.setFixedHeight(24)
        self._title.clicked.connect(lambda: panel.chosen.emit(number))
        self._name = Elided("caption")
        self._facts = label("", "caption", wrap=True)
        text = QVBoxLayout()
        text.setContentsMargins(0, 0, 0, 0)
        text.setSpacing(1)
        text.addWidget(self._title, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._name, self._facts):
            part.setIndent(INDENT)
            text.addWidget(part)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(text, 1)

    def show_step(self, step: Step) -> None:
        self._mark.show_done(step.done)
        font = self._title.font()
        font.setBold(step.done is Done.CURRENT)
        self._title.setFont(font)
        self._title.setText(step.title)
        self._title.setAccessibleName(f"{step.title}: {step.name} {step.facts}")
        self._name.setText(step.name)
        self._name.setVisible(bool(step.name))
        self._facts.setText(step.facts)
        self._facts.setVisible(bool(step.facts))


class StepsPanel(Card):
    """Steps above, layout and sheets below."""

    chosen = Signal(int)
    sheet_chosen = Signal(int)
    only_chosen = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._widen)
        self._widen()
        self._rows = [_StepRow(theme, number, self) for number in range(1, 6)]
        self.body.setSpacing(12)
        for row in self._rows:
            self.body.addWidget(row)
        self._recognised = QWidget()
        self._layout_part(QVBoxLayout(self._recognised))
        self._recognised.hide()
        self.body.addWidget(self._recognised)
        self.body.addStretch()

    def _widen(self) -> None:
        self.setFixedWidth(self._theme.wide(WIDTH))

    def _layout_part(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(rule())
        column.addSpacing(8)
        self._layout = label("", "strong", wrap=True)
        self._grain = label("", "caption", wrap=True)
        self._encoding = label("", "caption", wrap=True)
        self.sheets = QComboBox()
        self.sheets.setObjectName("sheets")
        self.sheets.setAccessibleName(self.tr("Sheet on view"))
        self.sheets.setMinimumWidth(40)
        self.sheets.activated.connect(self.sheet_chosen)
        self.only = QCheckBox(self.tr("Only this sheet"))
        self.only.setObjectName("only_sheet")
        self.only.clicked.connect(self.only_chosen)
        for part in (label(self.tr("Layout"), "caption"), self._layout, self._grain, self._encoding):
            column.addWidget(part)
        column.addSpacing(6)
        column.addWidget(self.sheets)
        column.addWidget(self.only)

    def show_file(self, file: Incoming) -> None:
        """Show how far a file is."""
        for row, step in zip(self._rows, steps(file), strict=True):
            row.show_step(step)
        sheet, reading = file.on_view, file.reading
        self._recognised.setVisible(reading is not None)
        if sheet is None or reading is None:
            return
        self._layout.setText(sheet.layout or self.tr("Unnamed layout"))
        self._grain.setText(grain_text(sheet))
        self._grain.setVisible(sheet.grain is not None)
        self._encoding.setText(" · ".join(part.upper() for part in (reading.kind, reading.encoding) if part))
        several = len(reading.sheets) > 1 or file.options.sheet is not None
        self.sheets.setVisible(several)
        self.only.setVisible(several)
        self.only.setChecked(file.options.sheet is not None)
        marks = ["×" if each.refusal is not None else "✓" for each in reading.sheets]
        self._fill([f"{mark} {each.sheet}" for mark, each in zip(marks, reading.sheets, strict=True)])
        self.sheets.setCurrentIndex(file.sheet)

    def _fill(self, names: Sequence[str]) -> None:
        if names != [self.sheets.itemText(number) for number in range(self.sheets.count())]:
            self.sheets.clear()
            self.sheets.addItems(names)
