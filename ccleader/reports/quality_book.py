"""Quality checks as a workbook: a row a check, what they come to by agent, and what went wrong how often.

`acd.quality_lists` reads the first sheet again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ccleader.columns import Column, Kind
from ccleader.metrics.quality import Rates, rates
from ccleader.metrics.signals import Interval
from ccleader.models.quality import LABELS, CheckState, EvaluationRow, FindingRow, Verdict
from ccleader.reports.sheets import moment_text
from ccleader.reports.workbook import SheetOut
from ccleader.words import mark, phrase, translate


@dataclass(frozen=True)
class _Person:
    """An agent and what the checks that count come to; the group where it has no number."""

    number: str
    name: str
    rates: Rates


@dataclass(frozen=True)
class _Often:
    """An item and in how many checks that count it was wrong."""

    section: str
    fault: str
    fatal: bool
    count: int


def sheets(rows: Sequence[EvaluationRow]) -> list[SheetOut]:
    """The checks of a period without drafts, the agents, and the errors; the most frequent first."""
    whole = [row for row in rows if row.state is not CheckState.DRAFT]
    return [
        SheetOut(str(phrase("quality", "Quality checks")), _CHECKS, whole),
        SheetOut(str(phrase("quality", "By agent")), _PEOPLE, list(_people(whole))),
        SheetOut(str(phrase("quality", "Errors")), _ERRORS, _errors(whole)),
    ]


def _people(rows: Sequence[EvaluationRow]) -> Iterator[_Person]:
    for number, name in sorted({(row.agent_number, row.agent) for row in rows}):
        yield _Person(number, name, rates(row for row in rows if row.agent_number == number))
    yield _Person("", str(phrase("quality", "All")), rates(rows))


def _errors(rows: Sequence[EvaluationRow]) -> list[_Often]:
    wrong = [found for row in rows if row.counts for found in row.findings if _is_wrong(found)]
    found = Counter((one.section, one.fault or one.text, one.fatal) for one in wrong)
    return [_Often(*item, count) for item, count in found.most_common()]


def _is_wrong(found: FindingRow) -> bool:
    return found.stands and found.verdict is Verdict.WRONG


def _named(verdict: Verdict) -> Callable[[EvaluationRow], str]:
    """The items with a verdict, each with its note in brackets; what a dispute changed is not among them."""

    def said(row: EvaluationRow) -> str:
        found = [one for one in row.findings if one.stands and one.verdict is verdict]
        return "；".join(
            (one.fault or one.text) + (f"（{_plain(one.note)}）" if one.note else "") for one in found
        )

    return said


def _plain(note: str) -> str:
    """A note without brackets of its own: they would end it early when it is read again."""
    return note.translate(str.maketrans("()（）", "[][]"))


_CHECKS: list[Column[EvaluationRow]] = [
    Column("number", mark("columns", "Number"), lambda row: row.agent_number, width=10),
    Column("name", mark("columns", "Name"), lambda row: row.agent, width=14),
    Column("day", mark("columns", "Day"), lambda row: row.day, Kind.DATE),
    Column("at", mark("columns", "Time of the call"), lambda row: moment_text(row.call_at), width=16),
    Column("ref", mark("columns", "Recording"), lambda row: row.call_ref, width=16),
    Column("type", mark("columns", "Type of call"), lambda row: row.call_type),
    Column("length", mark("columns", "Length"), lambda row: row.call_seconds, Kind.SECONDS, width=10),
    Column("score", mark("columns", "Score"), lambda row: row.score, Kind.NUMBER, width=8),
    Column(
        "fatal",
        mark("columns", "Fatal errors"),
        lambda row: row.fatal if row.fatal_known else "?",
        Kind.COUNT,
    ),
    Column(
        "faults",
        mark("columns", "Non-fatal errors"),
        lambda row: row.given_faults if row.score_only else row.faults,
        Kind.COUNT,
    ),
    Column("errors", mark("columns", "Errors"), _named(Verdict.WRONG), width=40),
    Column("aside", mark("columns", "Not applicable"), _named(Verdict.NOT_APPLICABLE), width=16),
    Column("comment", mark("columns", "Comment"), lambda row: row.comment, width=40),
    Column("grader", mark("columns", "Grader"), lambda row: row.grader),
    Column("purpose", mark("columns", "Why checked"), lambda row: translate("quality", LABELS[row.purpose])),
    Column("state", mark("columns", "State"), lambda row: translate("quality", LABELS[row.state])),
]


def _low(interval: Interval | None) -> float | None:
    return None if interval is None else interval.low


def _high(interval: Interval | None) -> float | None:
    return None if interval is None else interval.high


def _said(person: _Person) -> str:
    enough, few = phrase("quality", "yes"), phrase("quality", "too few checks")
    return str(enough if person.rates.enough else few)


_PEOPLE: list[Column[_Person]] = [
    Column("number", mark("columns", "Number"), lambda one: one.number, width=10),
    Column("name", mark("columns", "Name"), lambda one: one.name, width=14),
    Column("checks", mark("columns", "Checks"), lambda one: one.rates.checks, Kind.COUNT),
    Column("score", mark("columns", "Mean score"), lambda one: one.rates.mean_score, Kind.NUMBER),
    Column(
        "score_low", mark("columns", "from (95 %)"), lambda one: _low(one.rates.mean_interval), Kind.NUMBER
    ),
    Column(
        "score_high", mark("columns", "to (95 %)"), lambda one: _high(one.rates.mean_interval), Kind.NUMBER
    ),
    Column(
        "fatal", mark("columns", "Checks with fatal errors"), lambda one: one.rates.fatal_checks, Kind.COUNT
    ),
    Column("fatal_rate", mark("columns", "Fatal error rate"), lambda one: one.rates.fatal_rate, Kind.PERCENT),
    Column(
        "fatal_low", mark("columns", "from (95 %)"), lambda one: _low(one.rates.fatal_interval), Kind.PERCENT
    ),
    Column(
        "fatal_high", mark("columns", "to (95 %)"), lambda one: _high(one.rates.fatal_interval), Kind.PERCENT
    ),
    Column("faults", mark("columns", "Non-fatal errors"), lambda one: one.rates.faults, Kind.COUNT),
    Column(
        "opportunities", mark("columns", "Opportunities"), lambda one: one.rates.opportunities, Kind.COUNT
    ),
    Column(
        "rate", mark("columns", "Non-fatal error rate"), lambda one: one.rates.nonfatal_rate, Kind.PERCENT
    ),
    Column(
        "low", mark("columns", "from (95 %)"), lambda one: _low(one.rates.nonfatal_interval), Kind.PERCENT
    ),
    Column(
        "high", mark("columns", "to (95 %)"), lambda one: _high(one.rates.nonfatal_interval), Kind.PERCENT
    ),
    Column("enough", mark("columns", "Comparable"), _said, width=16),
]

_ERRORS: list[Column[_Often]] = [
    Column("section", mark("columns", "Section"), lambda one: one.section, width=14),
    Column("fault", mark("columns", "Errors"), lambda one: one.fault, width=30),
    Column("fatal", mark("columns", "Fatal"), lambda one: "◆" if one.fatal else "", width=8),
    Column("count", mark("columns", "Checks"), lambda one: one.count, Kind.COUNT),
]
