"""How a day looks in the grid, and what a letter or a pasted word means: pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ccleader.metrics.attendance import WORKING, Meaning
from ccleader.models.cells import DayCell
from ccleader.models.codes import CodeRow
from ccleader.models.said import LeaveState, Source
from ccleader.models.shifts import PlanSource, ShiftTypeRow
from ccleader.ui.attendance.grid_view import Look, Mode, Tone
from ccleader.words import mark, phrase, translate

REST_SIGN = "·"
_MINUTES = re.compile(r"(?P<what>.*?)\s*(?P<late>\d+)?(?:\s*[-−]\s*(?P<early>\d+))?")
_TONES = {Meaning.EXCUSED: Tone.GOOD, Meaning.LEAVE: Tone.WARN, Meaning.ABSENT: Tone.BAD}
_SOURCES = {
    Source.LEADER: mark("attendance", "entered"),
    Source.LEAVE: mark("attendance", "approved leave"),
    Source.IMPORT: mark("attendance", "imported"),
    Source.ACD: mark("attendance", "login at the ACD"),
}


@dataclass(frozen=True)
class Said:
    """What a letter or a word says of a day: a shift, or a code of the attendance, or rest."""

    shift: ShiftTypeRow | None = None
    code: CodeRow | None = None
    minutes_late: int | None = None
    minutes_early: int | None = None

    @property
    def rest(self) -> bool:
        """A day of rest."""
        return self.code is not None and self.code.meaning is Meaning.REST

    @property
    def name(self) -> str:
        """What it is called."""
        return self.shift.name if self.shift is not None else self.code.name if self.code is not None else ""


@dataclass(frozen=True)
class Kit:
    """The shift types and codes of the centre: the records that letters and signs come from."""

    shifts: Mapping[int, ShiftTypeRow]
    codes: Mapping[str, CodeRow]

    @cached_property
    def letters(self) -> dict[str, Said]:
        """What each letter means; a shift goes before a code with the same letter."""
        found = {
            code.letter: Said(code=code) for code in self.codes.values() if code.letter and not code.retired
        }
        return found | {
            shift.letter: Said(shift=shift) for shift in self.shifts.values() if not shift.retired
        }

    @cached_property
    def words(self) -> dict[str, Said]:
        """What each sign or name means, in lower case."""
        found = {letter.lower(): said for letter, said in self.letters.items()}
        for code in self.codes.values():
            if not code.retired:
                found |= dict.fromkeys((code.name.lower(), code.symbol.lower()), Said(code=code))
        for shift in self.shifts.values():
            if not shift.retired:
                found |= dict.fromkeys((shift.name.lower(), shift.short.lower()), Said(shift=shift))
        rest = next((code for code in self.codes.values() if code.meaning is Meaning.REST), None)
        if rest is not None:
            found |= dict.fromkeys((REST_SIGN, "休", "休息", "轮休", "off"), Said(code=rest))
        return found

    def read(self, text: str) -> Said | None:
        """What a pasted cell says: 早, 早班, Z, 病, 早8 (late), 早-20 (early); None where it says nothing."""
        known = self.words.get(text.strip().lower())
        if known is not None:
            return known
        found = _MINUTES.fullmatch(text.strip().lower())
        known = self.words.get(found["what"].strip()) if found else None
        if known is None or found is None or known.rest or not (found["late"] or found["early"]):
            return None
        late, early = found["late"], found["early"]
        return Said(known.shift, known.code, int(late) if late else None, int(early) if early else None)

    def tone(self, shift: ShiftTypeRow) -> Tone:
        """The shade of a shift: none for the first of the day, then two more."""
        order = sorted(self.shifts.values(), key=lambda each: each.place)
        return (Tone.PLAIN, Tone.SECOND, Tone.THIRD)[min(order.index(shift), 2)]


def minutes(text: str) -> tuple[int | None, int | None]:
    """Minutes late and early as typed: 8, -20, 8-20; ValueError where it is neither."""
    found = _MINUTES.fullmatch(text.strip())
    if found is None or found["what"] or not (found["late"] or found["early"]):
        raise ValueError(text)
    return (int(found["late"]) if found["late"] else None, int(found["early"]) if found["early"] else None)


def look(kit: Kit, cell: DayCell, mode: Mode) -> Look:
    """How a day looks in a layer."""
    if mode is Mode.PLAN:
        return planned(kit, cell)
    return actual(kit, cell, mode is Mode.COMPARE)


def likeness(cell: DayCell) -> tuple[object, ...]:
    """All of a day that its look depends on."""
    plan = cell.planned
    return (
        None if plan is None else (plan.shift_type_id, plan.source),
        cell.shift_type_id,
        cell.code,
        cell.source,
        cell.minutes_late,
        cell.minutes_early,
        cell.leave_state,
        cell.missing,
    )


def planned(kit: Kit, cell: DayCell) -> Look:
    """The plan alone; a shift that leave takes away is struck, one taken over in a swap clashes."""
    words = sentence(kit, cell)
    if cell.planned is None:
        return Look(words=words)
    shift = kit.shifts.get(cell.planned.shift_type_id or 0)
    if shift is None:
        return Look(REST_SIGN, Tone.FAINT, words=words)
    if cell.leave_state is LeaveState.APPROVED:
        return Look(shift.short, Tone.GOOD, clash=_swapped(cell), struck=True, words=words)
    return Look(shift.short, kit.tone(shift), words=words)


def actual(kit: Kit, cell: DayCell, compared: bool = False) -> Look:
    """What is known of the day; where nothing is, its plan in grey, with ? where it should be known."""
    words = sentence(kit, cell)
    code = kit.codes.get(cell.code or "")
    if code is None:
        sign = planned(kit, cell).sign
        return Look(sign + "?" * cell.missing, Tone.FAINT, words=words)
    sign, tone = _signed(kit, cell, code)
    late = bool(cell.minutes_late or cell.minutes_early)
    clash = code.meaning is Meaning.LEAVE and _swapped(cell)
    return Look(sign, tone, late, compared and differs(cell), clash, words=words)


def differs(cell: DayCell) -> bool:
    """Whether the day was not as planned: another shift, work on a day of rest, absence from work."""
    if cell.meaning is None or cell.planned is None:
        return False
    works, meant = cell.meaning in WORKING, cell.planned.shift_type_id is not None
    return works != meant or (works and cell.shift_type_id != cell.planned.shift_type_id)


def _swapped(cell: DayCell) -> bool:
    return cell.planned is not None and cell.planned.source is PlanSource.SWAP


def _signed(kit: Kit, cell: DayCell, code: CodeRow) -> tuple[str, Tone]:
    """Work shows its shift, unless the code is of its own kind (训, 公); rest shows a dot."""
    if code.meaning is Meaning.REST:
        return REST_SIGN, Tone.FAINT
    if code.meaning is Meaning.OUT or (code.meaning is Meaning.PRESENT and code.key != "present"):
        return code.symbol, Tone.FRAMED
    if code.meaning is not Meaning.PRESENT:
        return code.symbol, _TONES[code.meaning]
    shift = kit.shifts.get(cell.shift_type_id or 0)
    return (code.symbol, Tone.PLAIN) if shift is None else (shift.short, kit.tone(shift))


def sentence(kit: Kit, cell: DayCell) -> str:
    """The day in words: what was planned, what was, who says so, late and early."""
    parts = []
    if cell.planned is not None:
        shift = kit.shifts.get(cell.planned.shift_type_id or 0)
        meant = str(phrase("attendance", "rest")) if shift is None else f"{shift.name} {shift.label}"
        parts.append(str(phrase("attendance", "planned {shift}", shift=meant)))
    code = kit.codes.get(cell.code or "")
    if code is not None:
        source = "" if cell.source is None else translate("attendance", _SOURCES[cell.source])
        parts.append(str(phrase("attendance", "{code} ({source})", code=code.name, source=source)))
    elif cell.leave_state is not None:
        parts.append(str(phrase("attendance", "leave asked for")))
    elif cell.missing:
        parts.append(str(phrase("attendance", "not known yet")))
    if cell.minutes_late:
        parts.append(str(phrase("attendance", "{count} min late", count=cell.minutes_late)))
    if cell.minutes_early:
        parts.append(str(phrase("attendance", "left {count} min early", count=cell.minutes_early)))
    return " · ".join(parts) or str(phrase("attendance", "nothing planned, nothing entered"))
