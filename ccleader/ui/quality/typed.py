"""What is typed about a check, before it is one: it outlives the form, the window and a refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime, time, timedelta
from typing import Any

from ccleader.acd.values import Shape, shape
from ccleader.errors import Misfit
from ccleader.models.quality import EvaluationForm, EvaluationRow, FindingForm, Purpose, Verdict
from ccleader.models.samples import SampleRow
from ccleader.ui.dates import parse_day
from ccleader.ui.quality import wording
from ccleader.ui.times import parse_time
from ccleader.words import phrase


@dataclass(frozen=True)
class Typed:
    """The fields as they stand there; `verdicts` are (item, verdict, note)."""

    agent_id: int | None = None
    ref: str = ""
    day: str = ""
    at: str = ""
    length: str = ""
    kind: str = ""
    grader: str = ""
    purpose: str = Purpose.RANDOM
    comment: str = ""
    verdicts: tuple[tuple[int, str, str], ...] = ()
    heard: bool = False
    second_of: int | None = None
    sample_id: int | None = None
    drawn: str = ""
    """Which call was drawn, in words."""
    files: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Plain values only."""
        return asdict(self)

    @classmethod
    def of_json(cls, found: Mapping[str, Any]) -> Typed:
        """What `as_json` gave."""
        known = {field.name for field in fields(cls)}
        values = {name: value for name, value in found.items() if name in known}
        values["verdicts"] = tuple((one, verdict, note) for one, verdict, note in found.get("verdicts", ()))
        values["files"] = tuple(found.get("files", ()))
        return cls(**values)

    @classmethod
    def of(cls, row: EvaluationRow) -> Typed:
        """A check as the form shows it."""
        return cls(
            row.agent_id,
            row.call_ref,
            row.day.isoformat(),
            _at_text(row),
            wording.length(row.call_seconds),
            row.call_type,
            row.grader,
            row.purpose,
            row.comment,
            tuple((found.item_id, found.verdict, found.note) for found in row.findings),
            second_of=row.second_of,
        )

    @classmethod
    def of_sample(cls, row: SampleRow) -> Typed:
        """A check of a call that was drawn."""
        return cls(
            agent_id=row.agent_id,
            day=row.day.isoformat(),
            kind=row.call_type,
            sample_id=row.id,
            drawn=str(phrase("quality", "Drawn: {call}", call=wording.drawn(row))),
        )

    def form(self, version_id: int, today: date) -> EvaluationForm:
        """The check as it is written; Misfit where a field is empty or not understood."""
        if self.agent_id is None:
            raise Misfit("agent_id", phrase("trouble", "Whose call was checked? Choose the agent."))
        day = self.day_meant(today)
        return EvaluationForm(
            self.agent_id,
            version_id,
            day,
            self.ref.strip(),
            self.grader.strip(),
            Purpose(self.purpose),
            self._at(day),
            seconds(self.length),
            self.kind.strip(),
            self.comment.strip(),
            tuple(FindingForm(item, Verdict(verdict), note) for item, verdict, note in self.verdicts),
            self.second_of,
        )

    def day_meant(self, today: date) -> date:
        """The day typed; Misfit where it is none."""
        try:
            found = parse_day(self.day, today)
        except ValueError:
            found = None
        if found is None:
            raise Misfit("day", phrase("trouble", "Which day was the call? Write 629 or 2026-06-29."))
        return found

    def _at(self, day: date) -> datetime | None:
        *other_day, last = self.at.split() or [""]
        try:
            minute, on = parse_time(last), parse_day("".join(other_day), day) or day
        except ValueError:
            raise Misfit("call_at", phrase("trouble", "This is no time of day. Write 14:35.")) from None
        return None if minute is None else datetime.combine(on, time()) + timedelta(minutes=minute)


def _at_text(row: EvaluationRow) -> str:
    """14:35; of a night that ends on another day with that day."""
    if row.call_at is None:
        return ""
    same = row.call_at.date() == row.day
    return f"{row.call_at:%H:%M}" if same else f"{row.call_at:%Y-%m-%d %H:%M}"


def seconds(text: str) -> int | None:
    """4:12, 0:04:12 or 252; None where empty, Misfit where it is no length."""
    if not text.strip():
        return None
    kind, found = shape(text.strip().replace("：", ":"))
    if kind not in (Shape.NUMBER, Shape.CLOCK2, Shape.CLOCK3):
        raise Misfit("call_seconds", phrase("trouble", "This is no length of a call. Write 4:12."))
    return round(found)
