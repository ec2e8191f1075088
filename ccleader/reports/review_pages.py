"""A review as the JSON values that resources/pages/review.typ prints."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import asdict

from ccleader.metrics import formats, periods
from ccleader.metrics.signals import BASELINE_POINTS
from ccleader.reports.judging import short_day
from ccleader.reports.page import Happening, Line, Reached, Review, Trend
from ccleader.reports.result import listed, target_text
from ccleader.reports.wording import fixed_words
from ccleader.words import phrase

_DAY_LABELS = 5
_CHECK_DIGITS = 8
_CELLS = ("value", "reached", "team", "change", "judgement")


def data(reviews: Sequence[Review]) -> dict[str, object]:
    """What the template `review` reads: the fixed words once, then two pages a review."""
    return {"words": fixed_words(), "reviews": [_review(review) for review in reviews]}


def check_code(review: Review) -> str:
    """Eight digits that change with anything the review says, but not with when it was printed."""
    said = asdict(review)
    del said["generated"]
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)
    digest = int(hashlib.sha256(text.encode()).hexdigest(), 16)
    return f"{digest % 10**_CHECK_DIGITS:0{_CHECK_DIGITS}}"


def _review(review: Review) -> dict[str, object]:
    identity, place = review.identity, review.place
    month = periods.month(review.month).title
    number = str(phrase("review", "No. {number}", number=place.number)) if place.number else ""
    title = str(phrase("review", "Monthly review"))
    return {
        "identity": [
            identity.name,
            identity.number,
            identity.level,
            identity.tenure,
            identity.mentor,
            identity.skills,
        ],
        "period": "\u3000".join([month, *_span(review)]),
        "place": [place.center, " · ".join(filter(None, (place.department, place.group))), number],
        "number": number,
        "running": "\u3000".join(filter(None, (title, identity.name, month))),
        "result": review.result,
        "columns": [review.good, review.improve, review.plans],
        "captions": {
            "figures": _figures_caption(review),
            "trends": _trends_caption(review),
            "goals": str(phrase("review", "from the figures to improve")) if review.goals else "",
        },
        "lines": [_line(line) for line in review.lines],
        "trends": [drawn(trend, review.events, noted=not review.blank) for trend in review.trends],
        "notes": _notes(review),
        "days": _days(review),
        "attended": review.attended.summary if review.attended else "",
        "goals": [
            {"what": goal.what, "start": goal.start, "target": goal.target, "due": short_day(goal.due)}
            for goal in review.goals
        ],
        "sections": {
            name: None if section is None else asdict(section)
            for name, section in (
                ("quality", review.quality),
                ("points", review.points),
                ("coaching", review.coaching),
            )
        },
        "comment": review.comment,
        "foot": _foot(review),
    }


def _days(review: Review) -> list[dict[str, object]]:
    """The strip of the month: every day with its sign and what was late; empty for the hand."""
    month = periods.month(review.month)
    told = review.attended
    signs, late = (told.signs, told.late) if told else (("",) * month.days,) * 2
    return [
        {"text": str(day.day), "weekend": day.weekday() > 4, "sign": sign, "late": minutes}
        for day, sign, minutes in zip(month, signs, late, strict=True)
    ]


def _span(review: Review) -> list[str]:
    """The days the figures stand on, where they are not the whole month."""
    if review.first_day is None or review.last_day is None:
        return []
    span = periods.Period(review.first_day, review.last_day)
    if span.is_month:
        return []
    return [str(phrase("review", "records of {days}", days=span.title))]


def _figures_caption(review: Review) -> str:
    if not review.agents:
        return ""
    return str(
        phrase(
            "review",
            "beside the target and all {agents} agents; judged by the agent's own control chart, no ranking",
            agents=review.agents,
        )
    )


def _trends_caption(review: Review) -> str:
    days = max((len(trend.days) for trend in review.trends), default=0)
    if not days:
        return ""
    told = phrase(
        "review",
        "{days} days with records; grey band: limits, — mean, - - target, ◆ outside, □ 8 in a row",
        days=days,
    )
    return f"{told}{phrase('review', ', ▼ event')}" if review.events else str(told)


def _line(line: Line) -> dict[str, object]:
    return {
        "name": line.name,
        "unit": formats.unit(line.format),
        "target": "" if line.unknown and line.target is None else target_text(line, line.target),
        "mark": line.reached if line.reached.missed else "",
        "strip": {"all": line.everyone, "own": line.value, "target": line.target},
        "signal": line.verdict.rule or "",
        **(dict.fromkeys(_CELLS, "") if line.unknown else _cells(line)),
    }


def _cells(line: Line) -> dict[str, str]:
    nothing = formats.text(None, line.format)
    missed = str(phrase("review", "no"))
    reached = {Reached.NO_TARGET: nothing, Reached.YES: "✓", Reached.ABOVE: missed, Reached.BELOW: missed}
    cells = (
        formats.text(line.value, line.format),
        reached[line.reached],
        formats.text(line.team, line.format),
        _signed(line),
        line.verdict.text,
    )
    return dict(zip(_CELLS, cells, strict=True))


def _signed(line: Line) -> str:
    if line.change is None:
        return formats.text(None, line.format)
    text = formats.text(line.change, line.format)
    rises = formats.rounded(line.change, line.format) > 0
    return f"+{text}" if rises else text


def drawn(trend: Trend, events: Sequence[Happening], noted: bool) -> dict[str, object]:
    """The chart in the numbers people read (minutes, percent), with what stands on its axes.

    `noted`: it says why there are no limits, or no days.
    """
    points = [_shown(value, trend) for value in trend.values]
    levels = {
        "upper": _shown(trend.upper, trend),
        "mean": _shown(trend.mean, trend),
        "lower": _shown(trend.lower, trend),
        "target": _shown(trend.target, trend),
    }
    low, high = _range([*points, *levels.values()])
    ticks = formats.ticks(low, high) if trend.days else ()
    margin = (high - low) * 0.05
    return {
        "title": trend.name,
        "unit": formats.unit(trend.format),
        "low": low - margin,
        "high": high + margin,
        "ticks": [
            {"at": at, "text": text} for at, text in zip(ticks, formats.tick_texts(ticks), strict=True)
        ],
        "days": _day_labels(trend),
        "points": points,
        "marks": [mark or "" for mark in trend.marks],
        **levels,
        "labels": _level_labels(trend),
        "note": _chart_note(trend) if noted else "",
        "events": _events(trend, events),
    }


def _events(trend: Trend, events: Sequence[Happening]) -> list[dict[str, object]]:
    """What happened at a day of the chart; between two days where the agent has no record of that day."""
    told: dict[float, list[str]] = {}
    for event in events if trend.days else ():
        at = bisect_left(trend.days, event.day)
        exact = at < len(trend.days) and trend.days[at] == event.day
        told.setdefault(at if exact else at - 0.5, []).append(event.text)
    return [{"at": at, "text": str(phrase("review", "; ")).join(texts)} for at, texts in told.items()]


def _shown(value: float | None, trend: Trend) -> float | None:
    return None if value is None else formats.shown(value, trend.format)


def _range(values: Sequence[float | None]) -> tuple[float, float]:
    """From the least to the greatest; a span around a single value, 0–1 for none."""
    known = [value for value in values if value is not None]
    if not known:
        return 0.0, 1.0
    low, high = min(known), max(known)
    return (low, high) if low < high else (low - 1, high + 1)


def _day_labels(trend: Trend) -> list[dict[str, object]]:
    """At most five days named below the chart, the first and the last among them."""
    last = len(trend.days) - 1
    count = min(_DAY_LABELS, len(trend.days))
    places = sorted({round(last * step / max(count - 1, 1)) for step in range(count)})
    return [{"at": at, "text": f"{trend.days[at].month}/{trend.days[at].day}"} for at in places]


def _level_labels(trend: Trend) -> dict[str, str]:
    written = {
        name: formats.text(value, trend.format)
        for name, value in (("upper", trend.upper), ("mean", trend.mean), ("lower", trend.lower))
    }
    return {
        "upper": str(phrase("review", "upper {value}", value=written["upper"])),
        "mean": str(phrase("review", "mean {value}", value=written["mean"])),
        "lower": str(phrase("review", "lower {value}", value=written["lower"])),
        "target": str(phrase("review", "target {value}", value=target_text(trend, trend.target))),
    }


def _chart_note(trend: Trend) -> str:
    if not trend.days:
        return str(phrase("review", "No records by day for this month"))
    if trend.missing:
        return str(phrase("review", "Control limits need {days} more days", days=trend.missing))
    return ""


def _notes(review: Review) -> list[str]:
    """How to read the charts, where the data came from, and what each metric means (口径)."""
    notes = [] if review.blank else [_how_to_read(review)]
    if review.sources:
        notes.append(str(phrase("review", "Data from: {files}", files=listed(review.sources))))
    meanings = [
        str(phrase("review", "{name} = {definition}", name=line.name, definition=line.definition))
        for line in review.lines
        if line.definition
    ]
    if meanings:
        told = str(phrase("review", "; ")).join(meanings)
        notes.append(str(phrase("review", "Definitions: {meanings}", meanings=told)))
    return notes


def _how_to_read(review: Review) -> str:
    limited = [trend for trend in review.trends if trend.upper is not None]
    if not limited:
        how = phrase(
            "review",
            "How to read: control limits need {days} days with records; until then only the line and the "
            "target are drawn, and nothing is flagged.",
            days=BASELINE_POINTS,
        )
    elif all(trend.settled for trend in limited):
        how = phrase(
            "review",
            "How to read: limits stand on the {days} days with records before the month "
            "(mean ± 2.66 × mean moving range). "
            "Ups and downs within the grey band are ordinary and are not judged one by one.",
            days=max(trend.baseline for trend in limited),
        )
    else:
        how = phrase(
            "review",
            "How to read: limits stand on all {days} days with records, this month's among them "
            "(mean ± 2.66 × mean moving range). "
            "Ups and downs within the grey band are ordinary and are not judged one by one.",
            days=max(trend.baseline for trend in limited),
        )
    return str(how)


def _foot(review: Review) -> str:
    parts = [
        str(phrase("review", "CCLeader")),
        str(phrase("review", "made {time:%Y-%m-%d %H:%M}", time=review.generated)),
    ]
    if review.last_day is not None:
        parts.append(str(phrase("review", "data to {day}", day=review.last_day.isoformat())))
    if not review.blank:
        parts.append(str(phrase("review", "check code {code}", code=check_code(review))))
    return "\u3000".join(parts)
