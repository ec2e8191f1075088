"""The plan of meetings: weekdays, time, length, and who chairs in turn."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ccleader.errors import Misfit
from ccleader.models.meetings import MeetingForm, MeetingRow
from ccleader.ui.briefings.reading import WEEKDAYS, Page
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.forms import Row, add_row
from ccleader.ui.parts import button, label
from ccleader.ui.times import TimeField
from ccleader.words import translate

WIDTH = 460
_USUAL_MINUTES = 30


class WeekdayPicker(QWidget):
    """Seven buttons, any of them on."""

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[QToolButton] = []
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for number, word in enumerate(WEEKDAYS):
            made = QToolButton()
            made.setText(translate("briefings", word))
            made.setCheckable(True)
            made.setObjectName(f"weekday_{number}")
            self._buttons.append(made)
            line.addWidget(made)
        line.addStretch()

    def days(self) -> tuple[int, ...]:
        """The weekdays that are on, 0 = Monday."""
        return tuple(number for number, made in enumerate(self._buttons) if made.isChecked())

    def set_days(self, days: tuple[int, ...]) -> None:
        """Switch weekdays on."""
        for number, made in enumerate(self._buttons):
            made.setChecked(number in days)


class MeetingDialog(QDialog):
    """Adds a meeting or changes one of the plan; what was held stays as it was."""

    saved = Signal(object, object)
    """(meeting id or None for a new one, MeetingForm): write this."""
    retired = Signal(int, bool)

    def __init__(self, desk: Desk, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("meeting_plan_form")
        self.setWindowTitle(self.tr("Plan of meetings"))
        self.setMinimumWidth(desk.theme.wide(WIDTH))
        assert desk.group_id is not None
        self._group_id = desk.group_id
        self._today = desk.today()
        self._rows: dict[str, Row] = {}
        self._plan: tuple[MeetingRow, ...] = ()
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Meeting"))
        self.name, self.chairs = QLineEdit(), QLineEdit()
        self.days = WeekdayPicker()
        self.starts, self.minutes = TimeField(), QSpinBox()
        self.minutes.setRange(1, 480)
        self.since = DateField(desk.today)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        self._retire = button(self.tr("Hold no more"), self._turn, "text", "retire_meeting")
        self._lay_out()
        self.which.currentIndexChanged.connect(self._show)
        self.show_plan(page.plan)

    def show_plan(self, plan: tuple[MeetingRow, ...], wanted: int | None = None) -> None:
        """Show the plan as it stands, one meeting of it or a new one."""
        self._plan = plan
        self.which.blockSignals(True)
        self.which.clear()
        for row in plan:
            ended = self.tr("{name} (no longer held)").format(name=row.name)
            self.which.addItem(ended if row.retired else row.name, row.id)
        self.which.addItem(self.tr("New meeting"), None)
        self.which.setCurrentIndex(max(0, self.which.findData(wanted)))
        self.which.blockSignals(False)
        self._show()

    def complain(self, error: BaseException) -> None:
        """Say what does not hold, at its field where it has one."""
        field = error.field if isinstance(error, Misfit) else ""
        for key, row in self._rows.items():
            row.complain(str(error) if key == field else "")
        self._fault.setText("" if field in self._rows else f"× {error}")
        self._fault.setVisible(field not in self._rows)

    def _current(self) -> MeetingRow | None:
        return next((row for row in self._plan if row.id == self.which.currentData()), None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.which)
        self._rows["name"] = add_row(column, self.tr("Name"), self.name, "meeting_name")
        self._rows["weekdays"] = add_row(column, self.tr("Weekdays"), self.days, "meeting_weekdays")
        pair = QHBoxLayout()
        pair.setSpacing(10)
        column.addLayout(pair)
        self._rows["starts"] = add_row(pair, self.tr("Begins at"), self.starts, "meeting_starts", stretch=1)
        self._rows["minutes"] = add_row(pair, self.tr("Minutes"), self.minutes, "meeting_minutes", stretch=1)
        self._rows["since"] = add_row(pair, self.tr("From"), self.since, "meeting_since", stretch=1)
        hint = self.tr("In turn, parted by a comma")
        self._rows["chairs"] = add_row(
            column, self.tr("Chairs (optional)"), self.chairs, "meeting_chairs", hint
        )
        self.chairs.setPlaceholderText(hint)
        column.addWidget(self._fault)
        foot = QHBoxLayout()
        foot.addWidget(self._retire)
        foot.addStretch()
        foot.addWidget(button(self.tr("Close"), self.reject, name="close_meetings"))
        save = button(self.tr("Save"), self._finish, "primary", "save_meeting")
        save.setDefault(True)
        foot.addWidget(save)
        column.addLayout(foot)

    def _show(self, *_: object) -> None:
        row = self._current()
        self.name.setText("" if row is None else row.name)
        self.days.set_days(() if row is None else row.weekdays)
        self.starts.set_minute(None if row is None else row.starts)
        self.minutes.setValue(_USUAL_MINUTES if row is None else row.minutes)
        self.since.set_day(self._today if row is None else row.since)
        self.chairs.setText("" if row is None else ", ".join(row.chairs))
        self._retire.setVisible(row is not None)
        again = row is not None and row.retired
        self._retire.setText(self.tr("Hold again") if again else self.tr("Hold no more"))
        for line in self._rows.values():
            line.complain("")
        self._fault.hide()

    def _finish(self) -> None:
        since = self.since.day()
        if not self.since.valid or since is None:
            self._rows["since"].complain(self.tr("No day; write 630, +7 or 2026-06-30"))
            return
        starts = self.starts.minute()
        names = self.chairs.text().replace("，", ",").replace("、", ",").split(",")
        form = MeetingForm(
            self._group_id,
            self.name.text(),
            self.days.days(),
            -1 if starts is None else starts,
            self.minutes.value(),
            since,
            tuple(name.strip() for name in names if name.strip()),
        )
        row = self._current()
        self.saved.emit(None if row is None else row.id, form)

    def _turn(self) -> None:
        row = self._current()
        if row is not None:
            self.retired.emit(row.id, not row.retired)
