"""Attendance codes: those of the program, as the centre wants them, and the centre's own."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Misfit
from ccleader.metrics.attendance import Meaning
from ccleader.models import locks
from ccleader.models.base import Base
from ccleader.models.changed import Changed
from ccleader.models.letters import check_letter
from ccleader.models.said import Attendance, Leave, LeaveState
from ccleader.models.shift_type import ShiftType
from ccleader.words import mark, phrase, translate


class Code(Base):
    """A code of the centre's own, or one of the program's under the same key as the centre wants it."""

    __tablename__ = "attendance_code"

    key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    symbol: Mapped[str]
    letter: Mapped[str]
    meaning: Mapped[str]
    calendar_days: Mapped[bool]
    place: Mapped[int]
    retired: Mapped[bool]


@dataclass(frozen=True)
class CodeRow:
    """A code: `symbol` stands in the grid, `letter` types it; empty: none.

    Leave of a code with `calendar_days` also covers days of rest (产假), any other only planned shifts.
    """

    key: str
    name: str
    symbol: str
    letter: str
    meaning: Meaning
    calendar_days: bool = False
    place: int = 0
    retired: bool = False


_BUILTIN = (
    CodeRow("present", mark("attendance", "Present"), "√", "V", Meaning.PRESENT),
    CodeRow("rest", mark("attendance", "Rest"), mark("symbols", "R"), "X", Meaning.REST),
    CodeRow("sick", mark("attendance", "Sick leave"), mark("symbols", "S"), "B", Meaning.LEAVE),
    CodeRow("personal", mark("attendance", "Personal leave"), mark("symbols", "P"), "S", Meaning.LEAVE),
    CodeRow("annual", mark("attendance", "Annual leave"), mark("symbols", "A"), "N", Meaning.EXCUSED),
    CodeRow("marriage", mark("attendance", "Marriage leave"), mark("symbols", "M"), "J", Meaning.EXCUSED),
    CodeRow(
        "maternity",
        mark("attendance", "Maternity leave"),
        mark("symbols", "Mt"),
        "U",
        Meaning.EXCUSED,
        calendar_days=True,
    ),
    CodeRow("funeral", mark("attendance", "Funeral leave"), mark("symbols", "F"), "F", Meaning.EXCUSED),
    CodeRow("time_off", mark("attendance", "Time off in lieu"), mark("symbols", "TO"), "T", Meaning.EXCUSED),
    CodeRow("out", mark("attendance", "Working elsewhere"), mark("symbols", "O"), "G", Meaning.OUT),
    CodeRow("training", mark("attendance", "Training"), mark("symbols", "T"), "P", Meaning.PRESENT),
    CodeRow("absent", mark("attendance", "Absent without leave"), mark("symbols", "X"), "K", Meaning.ABSENT),
)
"""The program's codes in their order; names and symbols are source texts."""


def codes(session: Session) -> dict[str, CodeRow]:
    """Key → code in the order of their places, retired ones last; the program's in the chosen language."""
    found = {
        code.key: CodeRow(
            code.key,
            translate("attendance", code.name),
            translate("symbols", code.symbol),
            code.letter,
            code.meaning,
            code.calendar_days,
            place,
        )
        for place, code in enumerate(_BUILTIN)
    }
    for row in session.scalars(select(Code)):
        values = {field.name: getattr(row, field.name) for field in fields(CodeRow)}
        found[row.key] = CodeRow(**values | {"meaning": Meaning(row.meaning)})
    return {code.key: code for code in sorted(found.values(), key=lambda code: (code.retired, code.place))}


def add_code(session: Session, row: CodeRow) -> str:
    """Add a code of the centre's own, last in order, and return its new key; Misfit as `edit_code`."""
    known = codes(session)
    own = sum(key.startswith("own") for key in known)
    made = replace(row, key=f"own{own + 1}", place=max(code.place for code in known.values()) + 1)
    _write(session, made)
    return made.key


def edit_code(session: Session, row: CodeRow) -> Changed:
    """Write a code as it stands in `row`, the program's own too. Misfit where it does not hold.

    A code is retired, never removed: records keep its key. What it means stays once a locked month has it.
    """
    _write(session, row)
    return Changed.ATTENDANCE


def _write(session: Session, row: CodeRow) -> None:
    _check(session, row)
    _check_meaning(session, row)
    found = session.get(Code, row.key)
    if found is None:
        found = Code(key=row.key)
        session.add(found)
    for field in fields(CodeRow):
        setattr(found, field.name, getattr(row, field.name))
    found.name, found.symbol, found.letter = row.name.strip(), row.symbol.strip(), row.letter.strip().upper()
    session.flush()


def _check(session: Session, row: CodeRow) -> None:
    if not row.name.strip():
        raise Misfit("name", phrase("trouble", "A code needs a name."))
    if not row.symbol.strip():
        raise Misfit("symbol", phrase("trouble", "{name} needs a symbol for the grid.", name=row.name))
    if row.retired:
        return
    check_letter(row.letter.strip().upper())
    others = [code for code in codes(session).values() if code.key != row.key and not code.retired]
    in_use = select(ShiftType.name, ShiftType.letter).where(ShiftType.retired.is_(False))
    for name, letter in session.execute(in_use):
        if letter == row.letter.strip().upper():
            raise _taken("letter", letter, name)
    for name in ("name", "symbol", "letter"):
        wanted = getattr(row, name).strip().upper()
        for other in others:
            if wanted and getattr(other, name).upper() == wanted:
                raise _taken(name, wanted, other.name)


def _check_meaning(session: Session, row: CodeRow) -> None:
    """Misfit where a locked month would count otherwise than it was reported."""
    before = codes(session).get(row.key)
    if before is None or (before.meaning, before.calendar_days) == (row.meaning, row.calendar_days):
        return
    entered = (Attendance.agent_id, Attendance.day, Attendance.day, Attendance.code == row.key)
    granted = (Leave.code == row.key, Leave.state == LeaveState.APPROVED)
    if locks.reported(session, *entered) or locks.reported(
        session, Leave.agent_id, Leave.first, Leave.last, *granted
    ):
        said = phrase(
            "trouble",
            "A locked month counts {name} as it is. Retire the code and add another.",
            name=before.name,
        )
        raise Misfit("meaning", said)


def _taken(field: str, value: str, name: str) -> Misfit:
    said = phrase("trouble", "“{value}” is taken by {name} already. Choose another.", value=value, name=name)
    return Misfit(field, said)
