"""A field for a figure as people type it: 190, 31.4, 94.3%."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ccleader.metrics import formats
from ccleader.metrics.catalog import Format
from ccleader.ui.parts import restyle


def typed(text: str, format: Format) -> float | None:
    """What people typed (190, 31.4, 94.3%) in the metric's own unit; None if it is no number."""
    cleaned = text.strip().rstrip("%").replace(",", "").replace(formats.MINUS, "-")
    try:
        number = float(cleaned)
    except ValueError:
        return None
    if not 0 <= number < 1e9:
        return None
    if format is Format.MINUTES:
        return number * 60
    if format is Format.PERCENT:
        return number / 100 if number <= 100 else None
    return number


class FigureField(QLineEdit):
    """A small line for one value; a stored value that is not touched keeps its digits."""

    def __init__(self, what: str) -> None:
        super().__init__()
        self.setAccessibleName(what)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._format = Format.DECIMAL
        self._value: float | None = None
        self.editingFinished.connect(self._mark)

    @property
    def valid(self) -> bool:
        """False while what stands there is no number."""
        return not self.text().strip() or self.value() is not None

    def value(self) -> float | None:
        """The value in the metric's own unit; None where empty or no number (see `valid`)."""
        if self.text() == self._shown():
            return self._value
        return typed(self.text(), self._format)

    def set_value(self, value: float | None, format: Format) -> None:
        """Show a value as it is written; what stands there and means it stays as it was typed."""
        same = self.value() == value and self._format is format and bool(self.text()) is (value is not None)
        self._value, self._format = value, format
        if not same:
            self.setText(self._shown())
        self._mark()

    def _shown(self) -> str:
        return "" if self._value is None else formats.text(self._value, self._format)

    def _mark(self) -> None:
        restyle(self, "state", "" if self.valid else "error")
