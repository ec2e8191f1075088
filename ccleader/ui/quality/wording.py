"""Quality checks in words, as the room says them."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from ccleader.metrics import formats
from ccleader.metrics.catalog import Format
from ccleader.metrics.signals import Interval
from ccleader.models.quality import LABELS, CheckState, EvaluationRow, FindingRow, Verdict
from ccleader.models.samples import SLOT, SampleRow
from ccleader.words import phrase, translate

LOOKS = {
    CheckState.DRAFT: "info",
    CheckState.SAVED: "warn",
    CheckState.CONFIRMED: "ok",
    CheckState.DISPUTED: "bad",
}
"""The chip of each state."""


def word(value: StrEnum) -> str:
    """The word of a state, a purpose, an outcome, a length."""
    return translate("quality", LABELS[value])


def short_day(day: date) -> str:
    """6月29日."""
    return str(phrase("quality", "{month}/{day}", month=day.month, day=day.day))


def number(value: float) -> str:
    """Points without decimals that say nothing: 89, 91.7."""
    return f"{round(value, 1):g}"


def length(seconds: int | None) -> str:
    """4:12."""
    if seconds is None:
        return ""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes}:{rest:02}"


def wrong(row: EvaluationRow) -> list[FindingRow]:
    """What was wrong with a call and still counts."""
    return [found for found in row.findings if found.stands and found.verdict is Verdict.WRONG]


def disputes(row: EvaluationRow) -> list[FindingRow]:
    """What was ever disputed."""
    return [found for found in row.findings if found.disputed_at is not None]


def errors(row: EvaluationRow) -> str:
    """未报工号、打断客户."""
    said = phrase("quality", ", ")
    return str(said).join(found.fault or found.text for found in wrong(row))


def about(row: EvaluationRow) -> str:
    """6月29日 · R26062931 · 4:12 · 宽带报修."""
    parts = (short_day(row.day), row.call_ref, length(row.call_seconds), row.call_type)
    return " · ".join(filter(None, parts))


def named(row: EvaluationRow) -> str:
    """梁佳慧 R26062931."""
    return f"{row.agent} {row.call_ref}".strip()


def share(some: int, whole: int, within: Interval | None) -> str:
    """2/79 = 2.5% (0.7–8.8)."""
    if not whole or within is None:
        return str(phrase("quality", "no checks"))
    rate = formats.text(some / whole, Format.PERCENT)
    low, high = (formats.text(end, Format.PERCENT) for end in (within.low, within.high))
    return f"{some}/{whole} = {rate}% ({low}–{high})"


def mean(value: float | None, checks: int, within: Interval | None) -> str:
    """91.6 (90.9–92.4) n=79."""
    if value is None:
        return str(phrase("quality", "no checks"))
    reach = ""
    if within is not None:
        low, high = (formats.text(end, Format.DECIMAL) for end in (within.low, within.high))
        reach = f" ({low}–{high})"
    return f"{formats.text(value, Format.DECIMAL)}{reach} n={checks}"


def too_few() -> str:
    """样本不足."""
    return str(phrase("quality", "too few checks"))


def half_hour(row: SampleRow) -> str:
    """10:30–11:00."""
    return f"{row.starts:%H:%M}–{row.starts + timedelta(minutes=SLOT):%H:%M}"


def drawn(row: SampleRow) -> str:
    """Which call a line of the plan means: 6月12日 10:30–11:00, the 3rd, long: 5 minutes or more."""
    parts = [
        f"{short_day(row.day)} {half_hour(row)}",
        str(phrase("quality", "call no. {nth}", nth=row.nth)),
        str(row.wanted),
        row.call_type,
    ]
    return " · ".join(filter(None, parts))
