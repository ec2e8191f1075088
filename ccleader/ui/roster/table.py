"""The roster's table, its filter row and its footer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QWidget

from ccleader.metrics.catalog import Direction
from ccleader.metrics.formats import text, unit
from ccleader.models.agents import LABELS, Level, Status
from ccleader.ui.delegates import (
    ROW,
    Index,
    MarkDelegate,
    NameDelegate,
    PipsDelegate,
    RowDelegate,
    SparklineDelegate,
)
from ccleader.ui.flow import FlowLayout
from ccleader.ui.parts import Segmented, label
from ccleader.ui.point_marks import draw_bar, tone
from ccleader.ui.room import Desk
from ccleader.ui.roster.rows import DRAWN, FIGURES, HIDDEN, RANKS, SHORT, SPARE, Roster, RosterRow, columns
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import translate

_QUIET = (
    "mentor",
    "position",
    "team",
    "skills",
    "seat",
    "phone",
    "logins",
    "hired_on",
    "joined_on",
    "left_on",
)


def roster_table(desk: Desk, what: str) -> tuple[RowsModel, TableView]:
    """The model and the view of the roster."""
    declared = columns()
    model = RowsModel(declared, lambda row: row.agent.id)
    view = TableView(model, desk.theme, desk.settings, "roster", what, HIDDEN, 33, SPARE)
    theme = desk.theme
    delegates: dict[str, RowDelegate] = {key: RowDelegate(theme, view, lambda _: "t2") for key in _QUIET}
    delegates["name"] = NameDelegate(theme, view)
    delegates["level"] = PipsDelegate(theme, view, lambda row: RANKS[row.agent.level])
    delegates["status"] = MarkDelegate(theme, view, lambda row: row.sign)
    for key in DRAWN:
        delegates[key] = SparklineDelegate(theme, view, _line(key), _marked(key))
    delegates["points"] = PointsDelegate(theme, view)
    delegates["next_on"] = MarkDelegate(theme, view, lambda row: row.step)
    for key in ("not_ready_time", "csat"):
        delegates[key] = MarkDelegate(theme, view, _marked(key))
    for number, column in enumerate(declared):
        if column.key in delegates:
            view.setItemDelegateForColumn(number, delegates[column.key])
    return model, view


class PointsDelegate(RowDelegate):
    """A bar with the lines of points before the total; nothing where there are none."""

    inset = 62

    def draw(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """The bar at the left, the number at the right, in the colour of the line it has reached."""
        row: RosterRow = index.data(ROW)
        total = row.points
        if row.lines is None or not (total.points or total.appealed):
            painter.setPen(self._theme.color("t3"))
        else:
            box = QRectF(rect.left(), rect.center().y() - 8, self.inset - 6, 16)
            draw_bar(painter, box, total.points, row.lines, self._theme)
            token = tone(total.points, row.lines)
            painter.setPen(self._theme.color("t1" if token == "data" else token))
        super().draw(painter, rect.adjusted(self.inset, 0, 0, 0), index)


class FilterRow(QWidget):
    """Search, level, status, leavers; `changed` when the choice is another."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._search = QLineEdit()
        self._search.setObjectName("roster_search")
        self._search.setPlaceholderText(self.tr("Name, number, initials"))
        self._search.setAccessibleName(self.tr("Filter the roster"))
        self._search.setClearButtonEnabled(True)
        self._search.setFixedWidth(192)
        glass = QAction(self._search)
        desk.theme.set_icon(glass, "search", "t3")
        self._search.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        levels = [(None, self.tr("All")), *((level, _word(level)) for level in reversed(Level))]
        self._levels = Segmented(levels, self.tr("Level"))
        self._statuses = Segmented(
            [(None, self.tr("Any status")), *((status, _word(status)) for status in Status)],
            self.tr("Status"),
        )
        self._leavers = QCheckBox(self.tr("With leavers"))
        self._leavers.setObjectName("roster_leavers")
        self.flow = FlowLayout(self)
        self.flow.setContentsMargins(14, 9, 14, 9)
        for part in (self._search, self._levels, self._statuses, self._leavers):
            self.flow.addWidget(part)
        self._search.textChanged.connect(self.changed)
        self._levels.chosen.connect(self.changed)
        self._statuses.chosen.connect(self.changed)
        self._leavers.toggled.connect(self.changed)

    def count(self, lines: Sequence[RosterRow]) -> None:
        """Write how many there are of each."""
        present = [row for row in lines if not row.left]
        levels = Counter(row.agent.level for row in present)
        statuses = Counter(row.agent.status for row in present)
        self._levels.set_text(None, f"{self.tr('All')} {len(present)}")
        for level in Level:
            self._levels.set_text(level, f"{_word(level)} {levels[level]}")
        for status in Status:
            self._statuses.set_text(status, f"{_word(status)} {statuses[status]}")

    def accepts(self, row: RosterRow) -> bool:
        """Whether a line is wanted."""
        if row.left and not self._leavers.isChecked():
            return False
        level, status = self._levels.value, self._statuses.value
        if level is not None and row.agent.level != level:
            return False
        if status is not None and (row.left or row.agent.status != status):
            return False
        return row.matches(self._search.text().strip())

    def start(self) -> None:
        """Put the cursor into the search."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        """Want everybody who is here."""
        self._search.clear()
        self._levels.choose(None)
        self._statuses.choose(None)

    def show_leavers(self) -> None:
        """Want those who left as well."""
        self._leavers.setChecked(True)


class Footer(QFrame):
    """The group's own figures and targets at the left; what is selected and the keys at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("foot", True)
        self.setFixedHeight(42)
        self._figures = label("", "secondary")
        self._targets = label("", "caption")
        self._selected = label("", "caption")
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 0, 14, 0)
        line.setSpacing(12)
        line.addWidget(self._figures)
        line.addWidget(self._targets)
        line.addStretch()
        line.addWidget(self._selected)
        keys = (
            ("Enter", self.tr("open")),
            ("F2", self.tr("edit")),
            ("Ctrl C", self.tr("copy")),
            ("Ctrl V", self.tr("paste a list")),
        )
        self._keys = [part for key, what in keys for part in (label(key, "key"), label(what, "caption"))]
        for part in self._keys:
            line.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the figures room where there is little."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """All parts there is room for: the keys go first, then the targets."""
        line = (self._figures, self._targets, self._selected)
        needed = [part.sizeHint().width() + 12 for part in (*line, *self._keys)]
        room = self.width() - 28
        for part in self._keys:
            part.setVisible(sum(needed) <= room)
        self._targets.setVisible(sum(needed[:3]) <= room)

    def show_roster(self, roster: Roster) -> None:
        """Write the group's figures of the newest month with facts."""
        if roster.period is None:
            self._figures.setText(self.tr("No report imported yet"))
            self._targets.setText("")
            return
        parts, targets = [roster.period.title], []
        for metric in FIGURES:
            series, name = roster.group[metric.key], translate("columns", SHORT[metric.key])
            sign = unit(metric.format)
            parts.append(f"{name} {text(series.values[-1], metric.format)} {sign}")
            if series.target is not None:
                way = {Direction.DOWN: "≤", Direction.UP: "≥"}.get(metric.direction, "")
                targets.append(f"{name} {way}{text(series.target, metric.format)}")
        self._figures.setText("    ".join(parts))
        self._targets.setText(self.tr("Targets: {list}").format(list=", ".join(targets)) if targets else "")
        self._fit()

    def show_selected(self, count: int) -> None:
        """Write how many are selected."""
        self._selected.setText(self.tr("%n selected", "", count) if count else "")
        self._fit()


def _word(value: Level | Status) -> str:
    return translate("agents", LABELS[value])


def _line(key: str) -> Callable[[RosterRow], Sequence[float | None]]:
    return lambda row: row.series[key].values if row.series else ()


def _marked(key: str) -> Callable[[RosterRow], tuple[str, str] | None]:
    return lambda row: row.series[key].mark if row.series else None
