"""Records of conduct in words, as the room says them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum

from ccleader.metrics import formats
from ccleader.models import conduct, rulebooks
from ccleader.models.conduct import ConductKind, ConductRow, Standing
from ccleader.words import phrase, translate


def word(value: StrEnum) -> str:
    """The word of a kind, a standing, an outcome."""
    return translate("conduct", conduct.LABELS[value])


def rule_word(value: StrEnum) -> str:
    """The word of a scope, a severity, a category."""
    return translate("rulebooks", rulebooks.LABELS[value])


def short_day(day: date) -> str:
    """6月23日."""
    return str(phrase("conduct", "{month}/{day}", month=day.month, day=day.day))


def long_day(day: date) -> str:
    """A day with its year."""
    return f"{day:%Y-%m-%d}"


def moment(at: datetime) -> str:
    """6月23日 周二 14:35."""
    return f"{short_day(at.date())} {formats.weekday(at.weekday())} {at:%H:%M}"


def what(row: ConductRow) -> str:
    """What it came to: −2, 警告, and what became of it."""
    said = f"{formats.MINUS}{row.points}" if row.kind is ConductKind.POINTS else word(row.kind)
    if row.standing is Standing.REDUCED:
        return f"{said} → {formats.MINUS}{row.counted}"
    return said if row.standing is Standing.STANDS else f"{said} ({word(row.standing)})"


def named(row: ConductRow) -> str:
    """郭子轩 6月23日 第3条."""
    return f"{row.agent} {short_day(row.day)} {row.article}"


def short(row: ConductRow) -> str:
    """6月23日 第3条 −2."""
    return f"{short_day(row.day)} {row.article} {what(row)}"


def full(row: ConductRow) -> str:
    """A record in lines: what, when, under which article, the facts, who saw it, whether told."""
    when = f"{moment(row.at)}  {row.place}".rstrip()
    lines = [f"{row.agent}  {what(row)}", when, f"{row.rulebook} {row.article} {row.short}", row.facts]
    if row.witness:
        lines.append(str(phrase("conduct", "Seen by {who}", who=row.witness)))
    if row.told_at is None:
        lines.append(translate("conduct", "not told yet"))
    else:
        lines.append(str(phrase("conduct", "told {when}", when=moment(row.told_at))))
    if row.struck_why:
        lines.append(str(phrase("conduct", "Struck: {why}", why=row.struck_why)))
    return "\n".join(filter(None, lines))


def day_words(rows: Sequence[ConductRow]) -> str:
    """All records of a day, for tooltips and screen readers."""
    return "\n\n".join(map(full, rows))


def clusters(rows: Iterable[ConductRow], most: int = 4) -> str:
    """What comes up most often: 第9条 3 起　第3条 4 起(警告 3)."""
    found: Counter[str] = Counter()
    warned: Counter[str] = Counter()
    for row in rows:
        if row.standing is not Standing.STRUCK:
            found[row.article] += 1
            warned[row.article] += row.kind is ConductKind.WARNING
    said = []
    for article, count in found.most_common(most):
        text = phrase("conduct", "{article} × {count}", article=article, count=count)
        if warned[article]:
            text = phrase(
                "conduct",
                "{article} × {count} (warnings {warned})",
                article=article,
                count=count,
                warned=warned[article],
            )
        said.append(str(text))
    return "    ".join(said)


def refused() -> str:
    """What stands where a signature was refused."""
    return translate("conduct", "refused")
