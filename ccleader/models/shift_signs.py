"""How a planned day is written in a cell, and what a cell says: names, shorts, letters, times, 休."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from ccleader.models.shifts import REST_WORDS, ShiftTypeRow
from ccleader.words import mark, translate

REST = mark("shifts", "off")
"""The sign for a day of rest."""

_TIMES = re.compile(r"(\d{1,2})(?::(\d\d))?[-–—~至到](\d{1,2})(?::(\d\d))?")


class Signs:
    """The signs of all kinds of shift: names first, then shorts, letters and times of those in use.

    A name means its own kind whatever else is called so, since no two kinds share one.
    """

    def __init__(self, kinds: Iterable[ShiftTypeRow]) -> None:
        ordered = sorted(kinds, key=lambda kind: kind.retired)
        self._meanings: dict[str, int | None] = {}
        signs = [(rank, kind, sign) for kind in ordered for rank, sign in enumerate(_signs(kind))]
        signs.sort(key=lambda each: (each[0] > 0, each[1].retired, each[0]))
        for _, kind, sign in signs:
            self._meanings.setdefault(_key(sign), kind.id)
        for word in (*REST_WORDS, translate("shifts", REST)):
            self._meanings.setdefault(_key(word), None)
        self._signs = {kind.id: self._shortest(kind) for kind in ordered}
        self.known: Sequence[str] = [self._signs[kind.id] for kind in ordered if not kind.retired]

    def _shortest(self, kind: ShiftTypeRow) -> str:
        return kind.short if self._meanings[_key(kind.short)] == kind.id else kind.name

    def sign(self, shift_type_id: int | None) -> str:
        """The shortest sign that is read as this kind again; None is rest."""
        return translate("shifts", REST) if shift_type_id is None else self._signs[shift_type_id]

    def meaning(self, text: str) -> int | None:
        """The kind of shift that a cell names, None for rest; KeyError where it names neither."""
        return self._meanings[_key(text)]


def _signs(kind: ShiftTypeRow) -> Iterable[str]:
    """What a kind may be called, the surest first."""
    core = kind.name.removesuffix("班").removesuffix("shift")
    return kind.name, kind.short, kind.letter, core, kind.times


def _key(text: str) -> str:
    """The text without what does not matter: width, case, spaces; times as 8:00-16:00."""
    plain = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    found = _TIMES.fullmatch(plain)
    if found is None:
        return plain
    first, first_minute, last, last_minute = found.groups(default="00")
    ends = "24:00" if int(last) == 0 and last_minute == "00" else f"{int(last)}:{last_minute}"
    return f"{int(first)}:{first_minute}-{ends}"
