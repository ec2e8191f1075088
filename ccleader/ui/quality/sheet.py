"""The form of a check: what is typed, kept, stored as a draft and saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from ccleader.errors import Misfit, Trouble
from ccleader.models import quality_writes, scorecards
from ccleader.models.quality import CheckState, EvaluationRow, FindingRow, of_call
from ccleader.models.scorecards import CardRow, ItemRow
from ccleader.ui.desk import Desk
from ccleader.ui.drafts import Drafts
from ccleader.ui.quality import wording
from ccleader.ui.quality.dialogs import SettleDialog
from ccleader.ui.quality.reading import MonthRead, One
from ccleader.ui.quality.sheet_view import SheetView
from ccleader.ui.quality.sheet_writing import Wanted, write
from ccleader.ui.quality.typed import Typed
from ccleader.words import Phrase, phrase

RESTS_MS = 2_000
"""After this long without a key a draft is written."""

_LOOKS_MS = 200
NEW = "new"


class CheckSheet(SheetView):
    """Nothing typed is lost: it is kept at once beside the store, and after a rest in it, as a draft."""

    saved = Signal(int, bool)
    """(check, whether the next is to be begun)."""
    drafted = Signal()
    """A draft was written."""
    opened = Signal(int)
    """Another check is wanted: that of the same recording."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.id: int | None = None
        self._key = NEW
        self._touched = self._filling = self._sending = False
        self._finish: bool | None = None
        """Whether to go on, where finishing waits for a draft on its way."""
        self._then: Callable[[], None] | None = None
        """What is shown next, once the draft on its way is stored."""
        self._what: Phrase | None = None
        self._other: int | None = None
        self._drafts = Drafts(desk.settings, "quality")
        self._rest = QTimer(self, singleShot=True, interval=RESTS_MS)
        self._look = QTimer(self, singleShot=True, interval=_LOOKS_MS)
        self._connect()

    @property
    def busy(self) -> bool:
        """Whether something is on its way or about to be."""
        return self._sending or self._rest.isActive() or self._look.isActive()

    @property
    def touched(self) -> bool:
        """Whether something typed here is not in the store."""
        return self._touched

    def offer(self, read: MonthRead) -> None:
        """Know whom and what there is to choose from."""
        self._filling = True
        self.fields.offer(read.people, read.graders, read.types)
        self._filling = False

    def begin(self, typed: Typed, card: CardRow | None) -> None:
        """A new check; what was typed for one before and could not be stored comes back."""
        if self._leaves(partial(self.begin, typed, card)):
            return
        self.id, self.row, self.card = None, None, card
        self._key = NEW if typed.second_of is None else f"second {typed.second_of}"
        kept = self._drafts.of(self._key)
        self._touched = bool(kept)
        if kept:
            before = Typed.of_json(kept)
            typed = replace(before, agent_id=before.agent_id or typed.agent_id)
        self._fill(typed)
        self.unfold(True)
        self.show()
        self.fields.start()

    def show_one(self, one: One) -> None:
        """A check of the store; the same one again keeps what is typed and the cursor."""
        if self.id == one.row.id:
            self._renew(one)
            return
        if self._leaves(partial(self.show_one, one)):
            return
        self.id, self.row, self.card, self._key = one.row.id, one.row, one.card, str(one.row.id)
        kept = self._drafts.of(self._key)
        self._touched = bool(kept) and not self.read_only
        self._fill(Typed.of_json(kept) if self._touched else Typed.of(one.row))
        self.unfold(one.row.state is CheckState.DRAFT and not one.row.call_ref)
        self.show()

    def gone(self) -> None:
        """The check on view was taken back."""
        self._touched = False
        self.id = self.row = None
        self.closed.emit()

    def keep(self) -> None:
        """Write what is typed as a draft, now; beside the store it is kept already."""
        self._rest.stop()
        draft = self.row is None or self.row.state is CheckState.DRAFT
        if draft and self._touched and not self._sending and not self.read_only:
            self._write(CheckState.DRAFT, going_on=False)

    def finish(self, going_on: bool = True) -> None:
        """Save it whole, and go on; an edited one is saved and stays."""
        if self.read_only:
            return
        if self._sending:
            self._finish = going_on
            return
        self._rest.stop()
        draft = self.row is None or self.row.state is CheckState.DRAFT
        if draft or self._touched:
            self._write(CheckState.SAVED, going_on and draft)

    def forget(self) -> None:
        """Let go of what is typed for the check on view."""
        self._rest.stop()
        self._touched = False
        self._drafts.keep(self._key, None)

    def _leaves(self, then: Callable[[], None]) -> bool:
        """Store what is typed first; True where `then` waits for that."""
        self.keep()
        if self._sending:
            self._then = then
        return self._sending

    def _renew(self, one: One) -> None:
        self.row = one.row
        if not self._touched and not self._sending:
            self.card = one.card
            if self._says_other(one):
                self._fill(Typed.of(one.row))
        self.show_state()

    def _says_other(self, one: One) -> bool:
        """Whether the store says something else than stands here."""
        if one.row.score_only or self.grid.grading is None:
            return True
        try:
            same = self.typed().form(one.row.version_id, self._desk.today()) == one.row.form()
        except Trouble:
            return True
        return not same or bool(self.grid.grading.changed) != any(not f.stands for f in one.row.findings)

    def _fill(self, typed: Typed) -> None:
        self._filling = True
        self.fields.put(typed)
        self.comment.setPlainText(typed.comment)
        self.foot.heard.setChecked(typed.heard)
        self.files.show(self.id)
        if typed.files and self.id is None:
            self.files.wait_with([Path(path) for path in typed.files])
        self.show_grading(typed)
        self.foot.complain("")
        self.note.complain("")
        self._show_other([])
        self._filling = False
        self.show_state()
        self.show_note()
        self._look.start()

    def _changed(self, *_: object) -> None:
        """Something was typed: keep it at once, and store it after a rest."""
        if self._filling or self.read_only:
            return
        self._touched = True
        self._drafts.keep(self._key, self.typed().as_json())
        self._rest.start()
        self.say_call()
        self.foot.show_row(self.row, True, self._desk.read_only)

    def _judged(self, item: ItemRow) -> None:
        """An item was toggled: one step to take back."""
        grading = self.grid.grading
        verdict = None if grading is None else grading.verdicts.get(item.id)
        if self._what is not None:
            self.keep()
        said = "✓" if verdict is None else wording.word(verdict)
        self._what = phrase("operations", "{item}: {verdict}", item=item.text, verdict=said)
        self._changed()
        self.show_note()

    def _note(self, item_id: int, text: str) -> None:
        if self.grid.grading is not None:
            self.grid.grading.notes[item_id] = text
            self._changed()

    def _walked(self) -> None:
        """The cursor moved in the items: fold the call where it is told."""
        self.show_note()
        place = self.grid.mapTo(self._inside, self.grid.spot_rect().center())
        self._scrolled.ensureVisible(place.x(), place.y(), 0, 30)
        if self.grid.hasFocus() and self.fields.isVisible() and self._call_told():
            self.unfold(False)

    def _call_told(self) -> bool:
        card = self.card
        try:
            return card is not None and bool(self.typed().form(card.id, self._desk.today()).call_ref)
        except Misfit:
            return False

    def _write(self, state: CheckState, going_on: bool) -> None:
        card, typed, key = self.card, self.typed(), self._key
        whole = state is CheckState.SAVED
        self.complain(None)
        try:
            if card is None:
                raise Trouble(phrase("trouble", "There is no scorecard yet. Begin with one first."))
            form = typed.form(card.id, self._desk.today())
        except Trouble as trouble:
            if whole:
                self.complain(trouble)
            return
        agent = self.fields.agent.agent
        about = f"{'' if agent is None else agent.name} {form.call_ref}".strip()
        wanted = Wanted(form, state, about, self.id, typed.sample_id, typed.heard and whole, self._what)
        self._what = None
        self._sending = True
        home = partial(self._home, key, typed, wanted, going_on)
        write(self._desk, self, self.files, wanted, home, self._refused)

    def _home(self, key: str, typed: Typed, wanted: Wanted, going_on: bool, made: int) -> None:
        self._sending = False
        self._drafts.keep(key, None)
        if self.id is None:
            self.id, self._key = made, str(made)
            self.files.show(made)
        now = self.typed()
        self._touched = replace(now, files=()) != replace(typed, files=())
        if self._touched:
            self._drafts.keep(self._key, now.as_json())
            self._rest.start()
        finish, self._finish = self._finish, None
        then, self._then = self._then, None
        if wanted.state is CheckState.SAVED:
            self._desk.tell(str(wanted.name), undo=True)
            self.saved.emit(made, going_on)
        elif then is None:
            self.drafted.emit()
        if then is not None:
            self._rest.stop()
            then()
        elif finish is not None:
            self.finish(finish)

    def _refused(self, error: BaseException) -> None:
        self._sending, self._finish, self._then = False, None, None
        self.complain(error)

    def _read_card(self) -> None:
        """What calls of the day typed are graded by."""
        group = self._desk.group_id
        if group is None or not (self.row is None or self.row.state is CheckState.DRAFT):
            return
        try:
            day = self.typed().day_meant(self._desk.today())
        except Misfit:
            return
        if self.fields.typed((), Typed()).second_of is None:
            self._desk.worker.read(lambda s: scorecards.card_on(s, group, day), self._take_card, self)

    def _take_card(self, card: CardRow | None) -> None:
        """Other items: what was judged of the same words stays judged."""
        if card is None or self.card is None or card.id == self.card.id:
            return
        typed, old = self.typed(), {item.id: (item.section, item.text) for item in self.card.items}
        new = {(item.section, item.text): item.id for item in card.items}
        kept = tuple((new[old[one]], what, why) for one, what, why in typed.verdicts if old[one] in new)
        self.card = card
        self.show_grading(replace(typed, verdicts=kept))
        self._changed()

    def _read_same(self) -> None:
        """Say at once that a recording was checked already."""
        ref, purpose = self.fields.ref.text().strip(), self.fields.purpose.currentData()

        def found(rows: list[EvaluationRow]) -> None:
            if ref == self.fields.ref.text().strip():
                mine = (self.id, self.typed().second_of)
                others = [row for row in rows if row.id not in mine and row.second_of is None]
                self._show_other([row for row in others if row.purpose == purpose])

        if self.typed().second_of is None and not self.read_only:
            self._desk.worker.read(lambda session: of_call(session, ref), found, self)

    def _show_other(self, rows: list[EvaluationRow]) -> None:
        row = rows[0] if rows else None
        self._other = None if row is None else row.id
        self.other.setVisible(row is not None)
        if row is not None:
            told = self.tr("{ref} was checked already: {agent}, {state}. Open that check")
            state = wording.word(row.state)
            self.other.setText(told.format(ref=row.call_ref, agent=row.agent, state=state))

    def _open_other(self) -> None:
        if self._other is not None:
            self.opened.emit(self._other)

    def _confirm(self, heard: bool) -> None:
        """On a saved check it is written at once; on a draft with the rest."""
        row = self.row
        if row is None or row.state is CheckState.DRAFT or self._touched:
            self._changed()
        elif heard:
            check_id, now = row.id, self._desk.now()
            name = phrase("operations", "Heard and confirmed: {about}", about=wording.named(row))
            self._desk.worker.write(
                name,
                lambda session: quality_writes.confirm(session, [check_id], now),
                lambda _: self._desk.tell(str(name), undo=True),
                self,
            )

    def _decide(self, found: FindingRow) -> None:
        if self.row is not None:
            SettleDialog(self._desk, self.row, found, self.window()).open()

    def _connect(self) -> None:
        self.fields.edited.connect(self._changed)
        self.fields.agent.changed.connect(self.show_state)
        self.fields.ref_typed.connect(self._look.start)
        self.fields.day_left.connect(self._read_card)
        self.fields.left.connect(self.grid.setFocus)
        self.grid.toggled.connect(self._judged)
        self.grid.moved.connect(self._walked)
        self.grid.note_wanted.connect(self.to_note)
        self.note.edited.connect(self._note)
        self.note.left.connect(self.grid.setFocus)
        self.comment.textChanged.connect(self._changed)
        self.disputes.decided.connect(self._decide)
        self.other.clicked.connect(self._open_other)
        self.foot.finished.connect(self.finish)
        self.foot.heard_turned.connect(self._confirm)
        self._fold.clicked.connect(self.unfold)
        self._rest.timeout.connect(self.keep)
        self._look.timeout.connect(self._read_same)
