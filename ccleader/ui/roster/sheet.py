"""A list of agents as cells, from the clipboard or a file, understood line by line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ccleader.acd import child
from ccleader.errors import Trouble
from ccleader.models import agents
from ccleader.models.agents import AgentForm, AgentRow, Level, Status
from ccleader.models.changed import Changed
from ccleader.ui.dates import parse_day
from ccleader.words import Phrase, mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MOST_LINES = 5_000
_MOST_COLUMNS = 60

FIELDS = {
    "number": mark("columns", "Number"),
    "name": mark("columns", "Name"),
    "level": mark("columns", "Level"),
    "status": mark("columns", "Status"),
    "position": mark("columns", "Position"),
    "team": mark("columns", "Team"),
    "hired_on": mark("columns", "Hired"),
    "joined_on": mark("columns", "Joined"),
    "left_on": mark("columns", "Left"),
    "mentor": mark("columns", "Mentor"),
    "skills": mark("columns", "Skills"),
    "seat": mark("columns", "Seat"),
    "logins": mark("columns", "ACD logins"),
    "phone": mark("columns", "Phone"),
}
"""The columns of the template in its order: field → heading."""

_ALSO = {
    "number": ("工号", "员工号", "员工编号", "编号", "id", "employee id", "employee number", "agent id"),
    "name": ("姓名", "名字", "组员", "坐席姓名", "agent", "agent name", "full name"),
    "level": ("级别", "等级", "星级", "职级"),
    "status": ("状态", "在职状态"),
    "position": ("岗位", "职位", "职务", "role", "job"),
    "team": ("小队", "小组", "班组", "组别", "squad"),
    "hired_on": ("入职", "入职日期", "入职时间", "hire date", "hired on"),
    "joined_on": ("入组", "入组日期", "上线日期", "joined on"),
    "left_on": ("离组", "离组日期", "离职", "离职日期", "left on"),
    "mentor": ("师傅", "指导人", "带教", "带教老师", "导师"),
    "skills": ("技能", "技能组", "业务技能", "skill"),
    "seat": ("座席", "座位", "坐席号", "席位", "工位", "desk"),
    "logins": ("登录号", "acd登录号", "话务工号", "分机", "login", "logins", "extension"),
    "phone": ("电话", "手机", "手机号", "联系电话", "联系方式", "mobile"),
}

_LEVELS = {"初": Level.JUNIOR, "中": Level.MID, "高": Level.SENIOR, "1": Level.JUNIOR, "2": Level.MID}
_LEVELS |= {"3": Level.SENIOR, "junior": Level.JUNIOR, "mid": Level.MID, "senior": Level.SENIOR}
_STATUSES = {"在岗": Status.ACTIVE, "在职": Status.ACTIVE, "正常": Status.ACTIVE, "active": Status.ACTIVE}
_STATUSES |= {"见习": Status.TRAINEE, "实习": Status.TRAINEE, "培训": Status.TRAINEE, "试用": Status.TRAINEE}
_STATUSES |= {"trainee": Status.TRAINEE, "长假": Status.AWAY, "休假": Status.AWAY, "借调": Status.AWAY}
_STATUSES |= {"away": Status.AWAY, "离岗": Status.AWAY}

Cells = Sequence[str]


class Fate(StrEnum):
    """What would become of a line."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


FATES = {
    Fate.NEW: mark("roster", "New"),
    Fate.CHANGED: mark("roster", "Changed"),
    Fate.SAME: mark("roster", "Same"),
    Fate.REFUSED: mark("roster", "Refused"),
}


@dataclass(frozen=True)
class Line:
    """One agent of the list: where it stands, its fate, all that is wrong, and what would be written."""

    number: int
    fate: Fate
    form: AgentForm | None
    shown: str
    faults: tuple[Phrase, ...] = ()
    agent_id: int | None = None
    mentor: str = ""


def template() -> list[str]:
    """The headings of an empty list."""
    return [translate("columns", title) for title in FIELDS.values()]


def clipboard_cells(text: str) -> list[list[str]]:
    """Cells copied from a spreadsheet; quoted ones may hold line ends."""
    return [row for row in csv.reader(io.StringIO(text), delimiter="\t") if any(cell.strip() for cell in row)]


def file_cells(path: Path) -> list[list[str]]:
    """The cells of the first sheet of a workbook or text file; Trouble where it cannot be read."""
    return child.cells(path, MOST_LINES + 1, _MOST_COLUMNS)


def read(session: Session, group_id: int, cells: Sequence[Cells], today: date) -> tuple[Line, ...]:
    """What every line of the list means for the group; Trouble where nothing in it looks like a list."""
    where, body, first = _header(cells)
    known = {row.number: row for row in agents.agents(session, include_left=True)}
    groups = {row.id: row.name for row in agents.groups(session)}
    seen: set[str] = set()
    lines: list[Line] = []
    for number, row in enumerate(body, start=first):
        values = {field: row[place].strip() for field, place in where.items() if place < len(row)}
        if not any(values.values()):
            continue
        line = _line(number, values, known, group_id, today)
        if line.form is not None and line.form.number in seen:
            line = _refused(line, phrase("roster", "This number stands in the list twice."))
        if line.form is not None:
            seen.add(line.form.number)
            holder = known.get(line.form.number)
            if holder is not None and holder.group_id != group_id:
                group = groups[holder.group_id]
                line = _refused(line, phrase("roster", "Belongs to group {group}.", group=group))
        lines.append(line)
    names = {text for line in lines if line.form for text in (line.form.number, line.form.name)}
    return tuple(_with_mentor(line, known.values(), names) for line in lines)


def unknown(cells: Sequence[Cells]) -> tuple[str, ...]:
    """Headings of the list that mean nothing here: their columns are left out."""
    where, _, first = _header(cells)
    headings = cells[first - 2] if first > 1 else ()
    taken = set(where.values())
    return tuple(cell.strip() for place, cell in enumerate(headings) if cell.strip() and place not in taken)


def write(session: Session, lines: Iterable[Line]) -> Changed:
    """Write the new and changed agents; mentors last, since they may be new themselves."""
    written: list[tuple[int, Line]] = []
    for line in lines:
        if line.form is None or line.fate not in (Fate.NEW, Fate.CHANGED):
            continue
        if line.agent_id is None:
            written.append((agents.add(session, line.form), line))
        else:
            agents.edit(session, line.agent_id, line.form)
            written.append((line.agent_id, line))
    people = agents.agents(session, include_left=True)
    for agent_id, line in written:
        mentor = _mentor(line.mentor, people)
        if line.form is not None and mentor is not None and mentor.id != line.form.mentor_id:
            agents.edit(session, agent_id, replace(line.form, mentor_id=mentor.id))
    return Changed.AGENTS


def _header(cells: Sequence[Cells]) -> tuple[dict[str, int], Sequence[Cells], int]:
    """Field → place, the lines below the header, and the number of the first of them (1-based)."""
    names = _names()
    for place, row in enumerate(cells[:10]):
        found: dict[str, int] = {}
        for column, cell in enumerate(row):
            field = names.get(_key(cell.strip()))
            if field is not None and field not in found:
                found[field] = column
        if {"number", "name"} <= found.keys():
            return found, cells[place + 1 :], place + 2
    if cells and len(cells[0]) >= 2 and re.search(r"\d", cells[0][0]):
        return {field: place for place, field in enumerate(FIELDS)}, cells, 1
    raise Trouble(
        phrase(
            "trouble",
            "No agents found: a list needs the columns “{number}” and “{name}”. The template has them all.",
            number=translate("columns", FIELDS["number"]),
            name=translate("columns", FIELDS["name"]),
        )
    )


def _names() -> dict[str, str]:
    """Every heading that is understood → field, in both languages."""
    names = {_key(also): field for field, many in _ALSO.items() for also in many}
    names |= {_key(title): field for field, title in FIELDS.items()}
    return names | {_key(translate("columns", title)): field for field, title in FIELDS.items()}


def _key(heading: str) -> str:
    return re.sub(r"[\s_*:：()（）/]+", "", heading).lower()


def _line(
    number: int, values: Mapping[str, str], known: Mapping[str, AgentRow], group_id: int, today: date
) -> Line:
    shown = " ".join(filter(None, (values.get("number"), values.get("name"))))
    old = known.get(values.get("number", ""))
    base = AgentForm(group_id, "", "") if old is None else old.form()
    faults: list[Phrase] = []
    form = replace(base, **_entered(values, today, faults))
    if not form.number or not form.name:
        faults.insert(0, phrase("roster", "The number or the name is missing."))
    if faults:
        return Line(number, Fate.REFUSED, None, shown, tuple(faults))
    fate = Fate.NEW if old is None else Fate.SAME if form == base else Fate.CHANGED
    return Line(number, fate, form, shown, (), old.id if old else None, values.get("mentor", ""))


def _entered(values: Mapping[str, str], today: date, faults: list[Phrase]) -> dict[str, Any]:
    """The values of a line by field of the form; an empty cell leaves what is known. Adds to `faults`."""
    entered: dict[str, Any] = {}
    for field, text in values.items():
        if text and field != "mentor":
            try:
                entered[field] = _value(field, text, today)
            except ValueError as error:
                faults.append(error.args[0])
    return entered


def _value(field: str, text: str, today: date) -> Any:
    """What a cell says; ValueError with the phrase to tell where it says nothing."""
    if field in ("hired_on", "joined_on", "left_on"):
        return _day(text, today)
    if field == "level":
        return _found(_LEVELS, text, phrase("roster", "“{word}” is no level.", word=text))
    if field == "status":
        return _found(_STATUSES, text, phrase("roster", "“{word}” is no status.", word=text))
    return split(text) if field in ("skills", "logins") else text


def split(text: str) -> tuple[str, ...]:
    """Several short texts typed in one cell: 投诉、宽带 · 电视."""
    parts = (part.strip() for part in re.split(r"[,,、;;/|·\n]+|\s{1,}", text))
    return tuple(dict.fromkeys(part for part in parts if part))


def _day(text: str, today: date) -> date:
    try:
        day = parse_day(text, today)
    except ValueError as error:
        raise ValueError(phrase("roster", "“{word}” is no day.", word=text)) from error
    assert day is not None
    return day


def _found(words: Mapping[str, Any], text: str, fault: Phrase) -> Any:
    """The value whose word the text begins with (初级, 高级坐席)."""
    wanted = text.lower()
    for word, value in words.items():
        if wanted.startswith(word):
            return value
    raise ValueError(fault)


def _refused(line: Line, reason: Phrase) -> Line:
    return replace(line, fate=Fate.REFUSED, form=None, faults=(*line.faults, reason))


def _mentor(text: str, people: Iterable[AgentRow]) -> AgentRow | None:
    return next((row for row in people if text and text in (row.number, row.name)), None)


def _with_mentor(line: Line, known: Iterable[AgentRow], names: set[str]) -> Line:
    """The line with its mentor looked up, or refused where nobody is called so."""
    if line.form is None or not line.mentor:
        return line
    mentor = _mentor(line.mentor, known)
    if mentor is None:
        unknown = phrase("roster", "The mentor “{word}” is not in the roster.", word=line.mentor)
        return line if line.mentor in names else _refused(line, unknown)
    if mentor.id == line.form.mentor_id:
        return line
    fate = Fate.CHANGED if line.fate is Fate.SAME else line.fate
    return replace(line, fate=fate, form=replace(line.form, mentor_id=mentor.id))
