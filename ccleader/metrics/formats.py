"""How a figure is written: the same digits on screen, on paper, in a tip and on an axis."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from math import ceil, floor, log10

from ccleader.metrics.catalog import Format
from ccleader.words import mark, phrase, translate

MISSING = "—"
MINUS = "\u2212"

_DECIMALS = {
    Format.SECONDS: 0,
    Format.MINUTES: 1,
    Format.PERCENT: 1,
    Format.COUNT: 0,
    Format.DECIMAL: 1,
}

_UNITS = {
    Format.SECONDS: mark("formats", "s"),
    Format.MINUTES: mark("formats", "min"),
    Format.PERCENT: "%",
    Format.COUNT: "",
    Format.DECIMAL: "",
}

_WEEKDAYS = (
    mark("formats", "Mon"),
    mark("formats", "Tue"),
    mark("formats", "Wed"),
    mark("formats", "Thu"),
    mark("formats", "Fri"),
    mark("formats", "Sat"),
    mark("formats", "Sun"),
)

_TICKS = 5
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_EXACT = Context(prec=40, rounding=ROUND_HALF_UP)


def shown(value: float, format: Format) -> float:
    """`value` (seconds, fraction, count) as the number people see: minutes, percent; not rounded."""
    return float(_scaled(value, format))


def rounded(value: float, format: Format) -> float:
    """`value`, in its own unit, at the precision it is written with; compare figures after this."""
    written = _written(value, format)
    if format is Format.MINUTES:
        written *= 60
    elif format is Format.PERCENT:
        written /= 100
    return float(written)


def text(value: float | None, format: Format) -> str:
    """The figure without its unit: 187 (seconds), 31.4 (minutes), 94.3 (percent), 1,261; — for None."""
    if value is None:
        return MISSING
    return f"{_written(value, format):,}".replace("-", MINUS)


def signed(value: float, format: Format) -> str:
    """A change with its sign: +16, −16; 0 where that is how it is written."""
    return "+" * (rounded(value, format) > 0) + text(value, format)


def unit(format: Format) -> str:
    """The unit to write behind `text`, in the chosen language; empty for plain numbers."""
    return translate("formats", _UNITS[format])


def duration(seconds: int | None) -> str:
    """Whole seconds as h:mm:ss, hours not folded into days (183:33:59); — for None."""
    if seconds is None:
        return MISSING
    minutes, rest = divmod(abs(seconds), 60)
    sign = MINUS if seconds < 0 else ""
    return f"{sign}{minutes // 60}:{minutes % 60:02}:{rest:02}"


def day(value: date) -> str:
    """A day with its weekday, without the year: 6月29日 周一, or 06-29 Mon in English."""
    name = weekday(value.weekday())
    words = phrase("formats", "{month:02}-{day:02} {weekday}", month=value.month, day=value.day, weekday=name)
    return str(words)


def weekday(number: int) -> str:
    """The short name of a weekday, 0 = Monday: 周一, or Mon in English."""
    return translate("formats", _WEEKDAYS[number])


def ticks(low: float, high: float) -> tuple[float, ...]:
    """At most five round numbers (1, 2, 2.5 or 5 × 10ⁿ apart) within `low`…`high`, ascending.

    Empty where the two are equal; the same ticks serve the screen chart and the printed one.
    """
    if not low < high:
        return ()
    power = 10.0 ** floor(log10((high - low) / _TICKS))
    candidates = (_multiples(low, high, multiple * power) for multiple in _STEPS)
    return next(found for found in candidates if len(found) <= _TICKS)


def tick_texts(values: tuple[float, ...]) -> tuple[str, ...]:
    """Labels of `ticks`, all with the decimals that the finest of them needs."""
    decimals = max((_decimals(value) for value in values), default=0)
    return tuple(f"{value:,.{decimals}f}".replace("-", MINUS) for value in values)


def _multiples(low: float, high: float, step: float) -> tuple[float, ...]:
    """Multiples of `step` within the two, forgiving an end that misses one by rounding."""
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return tuple(float(f"{index * step:.12g}") for index in range(first, last + 1))


def _scaled(value: float, format: Format) -> Decimal:
    number = Decimal(repr(float(value)))
    if format is Format.MINUTES:
        return _EXACT.divide(number, Decimal(60))
    return number * 100 if format is Format.PERCENT else number


def _written(value: float, format: Format) -> Decimal:
    """Halves go up (187.5 → 188), as people round; never a negative zero."""
    step = Decimal(1).scaleb(-_DECIMALS[format])
    return _scaled(value, format).quantize(step, context=_EXACT) + 0


def _decimals(value: float) -> int:
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(0, -int(exponent))
