"""Set a target from a day on, in a small form under the target's button."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ccleader.metrics import formats
from ccleader.metrics.catalog import Direction, Metric
from ccleader.models import targets
from ccleader.models.changed import Changed
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.figure_field import typed
from ccleader.ui.forms import add_row
from ccleader.ui.parts import button, label
from ccleader.words import phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class TargetEditor(QFrame):
    """Value and first day; saving is one named operation, which undo takes back."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self._desk = desk
        self._metric: Metric | None = None
        self._title = label("", "heading")
        self.value = QLineEdit()
        self.since = DateField(desk.today)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        line = QHBoxLayout()
        line.setSpacing(10)
        self._value = add_row(line, self.tr("Target"), self.value, "target-value")
        self._since = add_row(line, self.tr("Valid from"), self.since, "target-since")
        column.addLayout(line)
        self._hint = label("", "caption", wrap=True)
        self.save_button = button(self.tr("Set target"), self.save, kind="primary", name="target-save")
        column.addWidget(self._hint)
        column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignRight)
        for field in (self.value, self.since):
            field.returnPressed.connect(self.save)

    def ask(self, metric: Metric, value: float | None, below: QWidget) -> None:
        """Open for a metric with the target that holds."""
        self._metric = metric
        unit = formats.unit(metric.format)
        self._title.setText(translate("metrics", metric.label) + (f" ({unit})" if unit else ""))
        self.value.setText("" if value is None else formats.text(value, metric.format))
        self.since.set_day(self._desk.today().replace(day=1))
        self._hint.setText(self._better(metric.direction))
        for row in (self._value, self._since):
            row.complain("")
        self.adjustSize()
        self.move(below.mapToGlobal(QPoint(below.width() - self.width(), below.height() + 4)))
        self.show()
        self.value.setFocus()
        self.value.selectAll()

    def save(self) -> None:
        """Write the target, or say what is missing."""
        if self._metric is None:
            return
        value, since = typed(self.value.text(), self._metric.format), self.since.day()
        self._value.complain("" if value is not None else self.tr("Type a number, such as 190"))
        self._since.complain("" if since else self.tr("Type a day, such as 630 or 2026-06-30"))
        if value is None or since is None:
            return
        self.hide()
        self._write(self._metric, value, since)

    def _write(self, metric: Metric, value: float, since: date) -> None:
        name = translate("metrics", metric.label)
        self._desk.worker.write(
            phrase("operations", "Set target: {metric}", metric=name),
            partial(_set, metric=metric.key, value=value, since=since, group_id=self._desk.group_id),
            then=lambda _: self._desk.tell(self.tr("Target of {metric} set").format(metric=name), undo=True),
            owner=self,
        )

    def _better(self, direction: Direction) -> str:
        if direction is Direction.UP:
            return self.tr("Reached from this value up. Earlier periods keep their target.")
        if direction is Direction.DOWN:
            return self.tr("Reached up to this value. Earlier periods keep their target.")
        return self.tr("Drawn as a line only. Earlier periods keep their target.")


def _set(session: Session, metric: str, value: float, since: date, group_id: int | None) -> Changed:
    return targets.set_target(session, metric, value, since, group_id)
