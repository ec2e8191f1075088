"""Quality checks from a workbook or the clipboard: cells in; checks, remarks and refused rows out."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ccleader.acd import child
from ccleader.acd.days import parse_moment
from ccleader.acd.error_items import Errors, Refused
from ccleader.acd.lexicon import word_set
from ccleader.acd.shift_lists import Cells, Fault, Who
from ccleader.acd.values import Shape, is_blank, parse_number, shape
from ccleader.errors import Trouble
from ccleader.models import agents, quality_writes
from ccleader.models.agents import AgentRow
from ccleader.models.changed import Changed
from ccleader.models.floor import business_day
from ccleader.models.quality import EvaluationForm, GivenForm, Purpose
from ccleader.models.scorecards import CardRow, card
from ccleader.words import Phrase, mark, phrase, plural

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MOST_ROWS = 5_000
MOST_COLUMNS = 120
_HEADER_WITHIN = 15

_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "number": ("工号", "坐席号", "坐席工号", "坐席编号", "客服工号", "员工工号", "number", "agentid"),
    "name": ("姓名", "坐席", "坐席姓名", "客服", "客服姓名", "组员", "员工", "员工姓名", "name", "agent"),
    "day": ("日期", "通话日期", "来电日期", "录音日期", "day", "date"),
    "at": ("通话时间", "来电时间", "呼叫时间", "录音时间", "timeofthecall"),
    "graded": ("质检日期", "质检时间", "评分日期", "检查日期"),
    "ref": (
        "录音号",
        "录音编号",
        "录音流水",
        "录音流水号",
        "录音id",
        "流水号",
        "通话流水号",
        "录音",
        "recording",
        "callid",
    ),
    "score": ("得分", "质检得分", "质检成绩", "成绩", "总分", "总得分", "最终得分", "分数", "score"),
    "fatal": ("致命", "致命项", "致命错误", "致命项数", "致命错误数", "是否致命", "fatal", "fatalerrors"),
    "faults": (
        "非致命",
        "非致命项",
        "非致命项数",
        "非致命错误",
        "非致命错误数",
        "nonfatal",
        "non-fatal",
        "non-fatalerrors",
    ),
    "items": ("错误项", "错误项目", "扣分项", "扣分项目", "问题项", "失分项", "不合格项", "items", "errors"),
    "aside": ("不适用", "不适用项", "notapplicable"),
    "comment": ("评语", "备注", "点评", "说明", "质检评语", "comment", "remark"),
    "grader": ("质检员", "质检人", "评分人", "检查人", "grader"),
    "type": ("业务类型", "通话类型", "来电类型", "业务", "calltype", "typeofcall"),
    "length": ("通话时长", "时长", "录音时长", "length", "duration"),
    "purpose": ("抽检方式", "质检方式", "质检类型", "抽检类型", "检查方式", "whychecked"),
}
"""What a column says → what stands over it, without blanks, lower case."""

_TARGETED = ("专项", "定向", "投诉", "targeted")
_SECOND = ("校准", "复评", "calibration")


@dataclass(frozen=True)
class QualityList:
    """The checks of a list, the rows refused, and what is taken otherwise than it stands there.

    `remarks` are of rows that are taken, as a score only.
    """

    forms: list[EvaluationForm] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    remarks: list[Fault] = field(default_factory=list)


def file_cells(path: Path) -> list[list[str]]:
    """The cells of the first sheet of a workbook or text file; Trouble where it cannot be read."""
    return child.cells(path, MOST_ROWS, MOST_COLUMNS)


def compare(session: Session, cells: Cells, group_id: int, version_id: int, today: date) -> QualityList:
    """A list read for a group by a version of its scorecard; recordings there already are refused."""
    people = agents.agents(session, group_id, include_left=True)
    found = read(cells, people, card(session, version_id), today, _Known(session).has)
    forms = [
        form if form.call_at is None else replace(form, day=business_day(session, form.call_at))
        for form in found.forms
    ]
    return replace(found, forms=forms)


def name(forms: Sequence[EvaluationForm]) -> Phrase:
    """What writing the checks of a list is called in the history."""
    text = plural(
        len(forms),
        mark("operations", "Import {count} quality check"),
        mark("operations", "Import {count} quality checks"),
    )
    return phrase("operations", text, count=len(forms))


def write(session: Session, forms: Sequence[EvaluationForm], now: datetime) -> Changed:
    """Write the checks of a list, to be confirmed by their agents."""
    for form in forms:
        quality_writes.evaluate(session, form, now)
    return Changed.QUALITY


class _Known:
    """The recordings that were checked already."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def has(self, ref: str, purpose: Purpose) -> bool:
        return bool(quality_writes.known_refs(self._session, [ref], purpose))


def _nowhere(ref: str, purpose: Purpose) -> bool:
    del ref, purpose
    return False


def read(
    cells: Cells,
    people: Sequence[AgentRow],
    by: CardRow,
    today: date,
    known: Callable[[str, Purpose], bool] = _nowhere,
) -> QualityList:
    """A list with a row for each check: who, which day, which recording, and a score or the errors.

    Errors that are items of the scorecard and explain the score make a whole check; else it is a score
    only. A blank cell of a column of fatal errors says none. Trouble where no such headings are found.
    """
    top, columns = _header(cells)
    found = QualityList()
    reader = _Reader(Who(people), by, today, known, columns)
    for place, row in enumerate(cells[top + 1 :], start=top + 1):
        told = {name: row[column].strip() for name, column in columns.items() if column < len(row)}
        if not any(told.values()) or any(cell.lower() in word_set("total") for cell in row[:2]):
            continue
        try:
            form, remark = reader.take(told)
        except Refused as refused:
            name, reason = refused.args
            found.faults.append(Fault(place, columns.get(name, 0), told.get(name, ""), reason))
            continue
        found.forms.append(form)
        if remark is not None:
            column = "items" if "items" in columns else "score"
            found.remarks.append(Fault(place, columns[column], told.get(column, ""), remark))
    return found


class _Reader:
    """Takes row after row; a recording only once."""

    def __init__(
        self,
        who: Who,
        by: CardRow,
        today: date,
        known: Callable[[str, Purpose], bool],
        columns: Collection[str],
    ) -> None:
        self._who = who
        self._card = by
        self._today = today
        self._known = known
        self._columns = columns
        self._taken: dict[Purpose, set[str]] = defaultdict(set)

    def take(self, told: Mapping[str, str]) -> tuple[EvaluationForm, Phrase | None]:
        """The check of a row, and why it is a score only where its errors are named; Refused else."""
        at = self._at(told)
        agent = self._agent(told, at[0])
        purpose = _purpose(told.get("purpose", ""))
        plain = EvaluationForm(
            agent.id,
            self._card.id,
            at[0],
            self._ref(told.get("ref", ""), purpose),
            told.get("grader", ""),
            purpose,
            at[1],
            _length(told.get("length", "")),
            told.get("type", ""),
            told.get("comment", ""),
        )
        form, remark = self._graded(plain, told)
        self._taken[purpose].add(plain.call_ref)
        return form, remark

    def _at(self, told: Mapping[str, str]) -> tuple[date, datetime | None]:
        """The day of a row's call, and the moment where that is told."""
        name = next((name for name in ("day", "at", "graded") if not is_blank(told.get(name))), "day")
        moment = parse_moment(told.get(name, ""), month_first=False)
        if moment is None:
            raise Refused(name, phrase("quality", "The day of the call is missing or not understood."))
        if moment.day > self._today:
            raise Refused(name, phrase("quality", "This day lies in the future."))
        if name != "graded" and moment.minute is not None:
            return moment.day, moment.start
        return moment.day, _began(moment.day, told.get("at", ""))

    def _agent(self, told: Mapping[str, str], day: date) -> AgentRow:
        cells = [told[name] for name in ("number", "name") if not is_blank(told.get(name))]
        parts = [part for cell in cells for part in re.split(r"[()（）\[\]/\s]+", cell) if part]
        try:
            agent = self._who.find(list(dict.fromkeys((*cells, *parts))))
        except LookupError as error:
            raise Refused("number" if "number" in told else "name", error.args[0]) from None
        if not agent.in_group_on(day):
            said = phrase("shifts", "{name} does not belong to the group that day.", name=agent.name)
            raise Refused("day", said)
        return agent

    def _ref(self, ref: str, purpose: Purpose) -> str:
        if is_blank(ref):
            raise Refused("ref", phrase("quality", "The number of the recording is missing."))
        if ref in self._taken[purpose]:
            raise Refused("ref", phrase("quality", "This recording stands in the list twice."))
        if self._known(ref, purpose):
            raise Refused("ref", phrase("quality", "This recording was checked already."))
        return ref

    def _graded(self, plain: EvaluationForm, told: Mapping[str, str]) -> tuple[EvaluationForm, Phrase | None]:
        """The check item by item where its errors explain it, else as a score."""
        errors = Errors.of(told, self._card)
        score = self._score(told.get("score", ""))
        why_not = errors.contradiction(score)
        told_nothing = score is None and not errors.wrong and "score" in self._columns
        if "items" in self._columns and why_not is None and not told_nothing:
            return replace(plain, findings=errors.findings(plain.comment)), None
        if score is None:
            said = phrase("quality", "The score is missing, and the errors do not tell it.")
            raise Refused("score", said)
        values = {one.name: getattr(plain, one.name) for one in fields(EvaluationForm)}
        texts = (plain.comment, *(told.get(name, "") for name in ("items", "aside")))
        values["comment"] = "；".join(text for text in texts if not is_blank(text))
        given = GivenForm(**values, score=score, fatal=errors.fatal, faults=errors.faults)
        return given, why_not if "items" in self._columns else None

    def _score(self, cell: str) -> float | None:
        """The points of a cell: 92, 92.5分; None where it is blank."""
        if is_blank(cell):
            return None
        points = parse_number(unicodedata.normalize("NFKC", cell).removesuffix("分").strip())
        if points is None or not 0 <= points <= self._card.full:
            raise Refused(
                "score", phrase("quality", "The score is no number from 0 to {full}.", full=self._card.full)
            )
        return points


def _began(day: date, cell: str) -> datetime | None:
    """2026-06-09 10:12, or 10:12 of that day; None where the cell is blank or tells only a day."""
    if is_blank(cell):
        return None
    moment = parse_moment(cell, month_first=False) or parse_moment(f"{day} {cell}", month_first=False)
    if moment is None or not timedelta() <= moment.start - datetime.combine(day, time()) < timedelta(2):
        raise Refused("at", phrase("quality", "The time of the call is not understood, or of another day."))
    return None if moment.minute is None else moment.start


def _length(cell: str) -> int | None:
    """Seconds of 4:12, 0:04:12 or 252."""
    kind, seconds = shape(cell)
    if kind is Shape.BLANK or is_blank(cell):
        return None
    if kind not in (Shape.NUMBER, Shape.CLOCK2, Shape.CLOCK3) or not 0 <= seconds < 86400:
        raise Refused("length", phrase("quality", "The length of the call is not understood."))
    return round(seconds)


def _purpose(cell: str) -> Purpose:
    plain = cell.strip().lower()
    if any(word in plain for word in _SECOND):
        raise Refused(
            "purpose", phrase("quality", "A second grading is entered beside the first, not imported.")
        )
    return Purpose.TARGETED if any(word in plain for word in _TARGETED) else Purpose.RANDOM


def _header(cells: Cells) -> tuple[int, dict[str, int]]:
    """The row with the most headings that tell enough, and the column of each."""
    rows = [(place, dict(_named_columns(row))) for place, row in enumerate(cells[:_HEADER_WITHIN])]
    usable = [(place, columns) for place, columns in rows if _tells(columns)]
    if not usable:
        raise Trouble(
            phrase(
                "trouble",
                "No quality checks found: the list needs a row of headings with the agent (number or name), "
                "the day, the recording and the score or the errors. Export one to see how it looks.",
            )
        )
    return max(usable, key=lambda found: len(found[1]))


def _tells(columns: Collection[str]) -> bool:
    wanted = ({"number", "name"}, {"day", "at", "graded"}, {"ref"}, {"score", "items"})
    return all(not names.isdisjoint(columns) for names in wanted)


def _named_columns(row: Sequence[str]) -> Iterator[tuple[str, int]]:
    """What each column says; of two that say the same the first, which comes last here."""
    for column in reversed(range(len(row))):
        plain = re.sub(r"\(.*?\)|\s", "", unicodedata.normalize("NFKC", row[column])).lower()
        name = next((name for name, words in _HEADINGS.items() if plain in words), None)
        if name is not None:
            yield name, column
