"""Forms of the rulebooks: a rulebook, a version of it, an article, a suspension."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ccleader.models import rulebook_writes as writes
from ccleader.models import rulebooks
from ccleader.models.changed import Changed
from ccleader.models.rulebooks import (
    ArticleForm,
    ArticleRow,
    Category,
    RulebookForm,
    Scope,
    Severity,
    VersionForm,
    VersionRow,
)
from ccleader.ui.conduct import saying
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.forms import lines_field
from ccleader.ui.parts import label
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

NONE = -1
"""What a field for points shows where there are none."""


class RulesDialog(FormDialog):
    """What the forms of rules share: days that must be days."""

    def days(self, **fields: DateField) -> bool:
        """Whether every field names a day or nothing; says so at the first that does not."""
        for key, field in fields.items():
            if not field.valid:
                self.fault(key, self.tr("This is no day. Write 701 or 2026-07-01."))
                return False
        return True


class RulebookDialog(RulesDialog):
    """Name, issuer, whom it is for; a new one with its first day."""

    def __init__(self, desk: Desk, row: VersionRow | None, parent: QWidget) -> None:
        title = self.tr("New rulebook") if row is None else self.tr("Edit the rulebook")
        super().__init__(desk, title, parent)
        self._row = row
        self._name, self._issuer, self._scope = QLineEdit(), QLineEdit(), QComboBox()
        self._label, self._first = QLineEdit(), DateField(desk.today)
        for scope in Scope:
            self._scope.addItem(saying.rule_word(scope), scope)
        self._shared = QCheckBox(self.tr("For every group of this store"))
        self.line("name", self.tr("Name"), self._name)
        self.pair(("issuer", self.tr("Issued by"), self._issuer), ("scope", self.tr("For whom"), self._scope))
        self.column.addWidget(self._shared)
        if row is None:
            self.pair(
                ("label", self.tr("Version"), self._label),
                ("effective_from", self.tr("In force from"), self._first),
            )
            self._label.setText(str(desk.today().year))
            self._first.set_day(desk.today())
            self._shared.setChecked(True)
        else:
            self._name.setText(row.name)
            self._issuer.setText(row.issuer)
            self._scope.setCurrentIndex(list(Scope).index(row.scope))
            self._shared.setChecked(row.group_id is None)
        self.close_form()

    def save(self) -> None:
        """Write the rulebook."""
        group = None if self._shared.isChecked() else self.desk.group_id
        form = RulebookForm(
            self._name.text().strip(), self._issuer.text().strip(), Scope(self._scope.currentData()), group
        )
        row = self._row
        if row is not None:
            name = phrase("operations", "Edit rulebook {name}", name=form.name)
            self.write(name, lambda session: writes.edit_rulebook(session, row.rulebook_id, form))
            return
        day = self._first.day()
        if day is None:
            self.fault("effective_from", self.tr("Say from which day on it is in force."))
            return
        first = VersionForm(self._label.text(), day)
        name = phrase("operations", "Add rulebook {name}", name=form.name)
        self.write(name, lambda session: added_book(session, writes.add_rulebook(session, form, first)))


class VersionDialog(RulesDialog):
    """A version with its days; a new one begins with the articles of the latest."""

    def __init__(self, desk: Desk, row: VersionRow, new: bool, parent: QWidget) -> None:
        title = self.tr("New version of {name}") if new else self.tr("Version of {name}")
        super().__init__(desk, title.format(name=row.name), parent)
        self._row, self._new = row, new
        self._label, self._note = QLineEdit(), QLineEdit()
        self._days = {
            key: DateField(desk.today)
            for key in ("effective_from", "effective_to", "adopted_on", "announced_on")
        }
        if new:
            told = self.tr("It takes over all articles; change them then. Old records keep the old text.")
            self.column.addWidget(label(told, "secondary", wrap=True))
        self.line("label", self.tr("Version"), self._label)
        self.pair(
            ("effective_from", self.tr("In force from"), self._days["effective_from"]),
            ("effective_to", self.tr("Until (optional)"), self._days["effective_to"]),
        )
        self.pair(
            ("adopted_on", self.tr("Discussed with the staff (optional)"), self._days["adopted_on"]),
            ("announced_on", self.tr("Announced (optional)"), self._days["announced_on"]),
        )
        self.line("note", self.tr("Note (optional)"), self._note)
        if new:
            self._label.setText(str(desk.today().year))
        else:
            self._label.setText(row.label)
            self._note.setText(row.note)
            for key, field in self._days.items():
                field.set_day(getattr(row, key))
        self.close_form()

    def save(self) -> None:
        """Write the version."""
        if not self.days(**self._days):
            return
        first = self._days["effective_from"].day()
        if first is None:
            self.fault("effective_from", self.tr("Say from which day on it is in force."))
            return
        row = self._row
        form = VersionForm(
            self._label.text().strip(),
            first,
            self._days["effective_to"].day(),
            self._days["adopted_on"].day(),
            self._days["announced_on"].day(),
            self._note.text().strip(),
        )
        if self._new:
            name = phrase("operations", "New version of {name}", name=row.name)
            self.write(name, lambda session: added(writes.add_version(session, row.rulebook_id, form)))
        else:
            name = phrase("operations", "Edit version {label}", label=form.label)
            self.write(name, lambda session: writes.edit_version(session, row.id, form))


class ArticleDialog(RulesDialog):
    """One article, written with the whole list of its version in its order; read only where that is cited."""

    def __init__(
        self,
        desk: Desk,
        version: VersionRow,
        articles: list[ArticleRow],
        row: ArticleRow | None,
        parent: QWidget,
    ) -> None:
        title = (
            self.tr("New article") if row is None else self.tr("Article {number}").format(number=row.number)
        )
        super().__init__(desk, title, parent)
        self._version, self._articles, self._row = version, articles, row
        self._number, self._chapter, self._short, self._charged = (QLineEdit() for _ in range(4))
        self._text = lines_field(96)
        self._points, self._most = self._spin(), self._spin()
        self._severity, self._category = QComboBox(), QComboBox()
        for combo, values in ((self._severity, Severity), (self._category, Category)):
            for value in values:
                combo.addItem(saying.rule_word(value), value)
        self._first = QCheckBox(self.tr("Points only after a warning"))
        self.setMinimumWidth(480)
        self._add_lines()
        self._put(row)
        self.close_form()
        if version.cited or desk.read_only:
            self._only_read()

    def save(self) -> None:
        """Write all articles of the version, this one among them."""
        form = self._form()
        texts: list[tuple[int | None, ArticleForm]] = [(one.id, one.form()) for one in self._articles]
        row = self._row
        if row is None:
            texts.append((None, form))
        else:
            texts = [(key, form if key == row.id else told) for key, told in texts]
        version_id = self._version.id
        if row is None:
            name = phrase("operations", "Add article {number}", number=form.number)
        else:
            name = phrase("operations", "Edit article {number}", number=form.number)
        self.write(name, lambda session: writes.set_articles(session, version_id, texts))

    def _form(self) -> ArticleForm:
        points, most = (None if spin.value() == NONE else spin.value() for spin in (self._points, self._most))
        row = self._row
        return ArticleForm(
            number=self._number.text().strip(),
            text=self._text.toPlainText().strip(),
            points=points,
            points_most=most,
            chapter=self._chapter.text().strip(),
            short=self._short.text().strip(),
            category=Category(self._category.currentData()),
            severity=Severity(self._severity.currentData()),
            warn_first=self._first.isChecked(),
            charged=self._charged.text().strip(),
            suspended_from=None if row is None else row.suspended_from,
            suspended_to=None if row is None else row.suspended_to,
        )

    def _add_lines(self) -> None:
        self.pair(
            ("number", self.tr("Number"), self._number),
            ("chapter", self.tr("Chapter (optional)"), self._chapter),
        )
        self.line("text", self.tr("Text"), self._text)
        self.line("short", self.tr("In few words (optional)"), self._short)
        self.pair(("points", self.tr("Points"), self._points), ("points_most", self.tr("Up to"), self._most))
        self.pair(
            ("severity", self.tr("Severity"), self._severity), ("category", self.tr("Serves"), self._category)
        )
        self.column.addWidget(self._first)
        self.line("charged", self.tr("Who answers for it (optional)"), self._charged)

    def _put(self, row: ArticleRow | None) -> None:
        for spin in (self._points, self._most):
            spin.setValue(NONE)
        if row is None:
            if self._articles:
                self._chapter.setText(self._articles[-1].chapter)
            return
        self._number.setText(row.number)
        self._chapter.setText(row.chapter)
        self._short.setText(row.short)
        self._charged.setText(row.charged)
        self._text.setPlainText(row.text)
        self._points.setValue(NONE if row.points is None else row.points)
        self._most.setValue(NONE if row.points_most is None else row.points_most)
        self._severity.setCurrentIndex(list(Severity).index(row.severity))
        self._category.setCurrentIndex(list(Category).index(row.category))
        self._first.setChecked(row.warn_first)

    def _only_read(self) -> None:
        """Nothing can be typed, and nothing is written."""
        for line in (self._number, self._chapter, self._short, self._charged, self._text):
            line.setReadOnly(True)
        for field in (self._points, self._most, self._severity, self._category, self._first, self._save):
            field.setEnabled(False)
        if self._version.cited:
            told = self.tr("Records cite this version. Write a new one.")
            self.column.insertWidget(0, label(told, "warning", wrap=True))

    def _spin(self) -> QSpinBox:
        made = QSpinBox()
        made.setRange(NONE, writes.MOST_POINTS)
        made.setSpecialValueText("—")
        return made


class SuspendDialog(RulesDialog):
    """From when until when an article is not applied; empty: it is applied again."""

    def __init__(self, desk: Desk, row: ArticleRow, parent: QWidget) -> None:
        super().__init__(desk, self.tr("Suspend article {number}").format(number=row.number), parent)
        self._row = row
        self._first, self._last = DateField(desk.today), DateField(desk.today)
        self._first.set_day(row.suspended_from or desk.today())
        self._last.set_day(row.suspended_to)
        told = self.tr("Nobody can be recorded under it meanwhile. Without a first day it is applied again.")
        self.column.addWidget(label(told, "secondary", wrap=True))
        self.pair(
            ("suspended_from", self.tr("Not applied from"), self._first),
            ("suspended_to", self.tr("Until (optional)"), self._last),
        )
        self.close_form()

    def save(self) -> None:
        """Write it."""
        if not self.days(suspended_from=self._first, suspended_to=self._last):
            return
        article, first, last = self._row, self._first.day(), self._last.day()
        if first is None:
            name = phrase("operations", "Apply article {number} again", number=article.number)
        else:
            name = phrase("operations", "Suspend article {number}", number=article.number)
        self.write(name, lambda session: writes.suspend(session, article.id, first, last))


class SignedDialog(RulesDialog):
    """Which agents signed that they were told of a version, and on which day."""

    def __init__(
        self, desk: Desk, version: VersionRow, missing: list[tuple[int, str]], parent: QWidget
    ) -> None:
        super().__init__(desk, self.tr("Told of {name}").format(name=version.name), parent)
        self._version = version
        self._day = DateField(desk.today)
        self._day.set_day(desk.today())
        self._checks = {agent_id: QCheckBox(name) for agent_id, name in missing}
        told = self.tr("Who signed for version {label}? Those named here did not yet.")
        self.column.addWidget(label(told.format(label=version.label), "secondary", wrap=True))
        people = QWidget()
        columns = QHBoxLayout(people)
        columns.setContentsMargins(0, 0, 0, 0)
        boxes = list(self._checks.values())
        for start in range(0, len(boxes), max(1, -(-len(boxes) // 3))):
            column = QVBoxLayout()
            for box in boxes[start : start + max(1, -(-len(boxes) // 3))]:
                box.setChecked(True)
                column.addWidget(box)
            column.addStretch()
            columns.addLayout(column)
        self.column.addWidget(people)
        self.line("signed_on", self.tr("Signed on"), self._day)
        self.close_form()

    def save(self) -> None:
        """Enter the signatures."""
        day, version_id = self._day.day(), self._version.id
        who = [agent_id for agent_id, box in self._checks.items() if box.isChecked()]
        if day is None:
            self.fault("signed_on", self.tr("This is no day. Write 701 or 2026-07-01."))
            return
        name = phrase("operations", "Told of {name}: {count}", name=self._version.name, count=len(who))
        self.write(name, lambda session: writes.acknowledge(session, version_id, who, day))


def added(version_id: int) -> tuple[Changed, int]:
    """A version was added: what changed, and its id."""
    return Changed.RULEBOOKS, version_id


def added_book(session: Session, rulebook_id: int) -> tuple[Changed, int]:
    """A rulebook was added: what changed, and the id of its first version."""
    return added(rulebooks.versions(session, rulebook_id)[0].id)
