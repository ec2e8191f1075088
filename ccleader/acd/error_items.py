"""What a row of a list says about errors, told by the items of a scorecard: 未复述需求（2:05）；抢先挂机."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ccleader.acd.values import Shape, is_blank, parse_number, shape
from ccleader.metrics import quality as figures
from ccleader.models.quality import FindingForm, Verdict
from ccleader.models.scorecards import CardRow
from ccleader.words import Phrase, phrase

_PARTING = "、，,；;。/\n\r\t "
_NOTE = re.compile(r"\s*[(（]([^()（）]*)[)）]")
_PLACE = re.compile(r"\d+[.、．)）]\s*")
_UNKNOWN = ("?", "？")
_AS_SAID = 0.05
"""A reported score agrees with its items where it is the same to one decimal."""


class Refused(Exception):
    """Why a row is not taken: what its cell at fault says, and the reason."""


@dataclass(frozen=True)
class Named:
    """The items a cell names, each once, with the note in brackets behind it; and what was not understood."""

    found: tuple[FindingForm, ...] = ()
    unknown: tuple[str, ...] = ()


def named(text: str, card: CardRow, verdict: Verdict = Verdict.WRONG) -> Named:
    """The items of a card in a text, by their fault or by what would be right."""
    if is_blank(text):
        return Named()
    names = [(name, item.id) for item in card.items for name in (item.fault, item.text) if name]
    names.sort(key=lambda pair: -len(pair[0]))
    found: dict[int, FindingForm] = {}
    unknown: list[str] = []
    rest = text.strip(_PARTING)
    while rest:
        rest = _PLACE.sub("", rest, count=1) if _PLACE.match(rest) else rest
        known = next(((name, item_id) for name, item_id in names if _begins(rest, name)), None)
        length = len(known[0]) if known else _word(rest)
        note = _NOTE.match(rest, length)
        if known is None:
            unknown.append(rest[:length])
        else:
            found.setdefault(known[1], FindingForm(known[1], verdict, note[1].strip() if note else ""))
        rest = rest[note.end() if note else length :].strip(_PARTING)
    return Named(tuple(found.values()), tuple(unknown))


def _begins(text: str, name: str) -> bool:
    """Whether a text begins with a name, and nothing of a longer word follows."""
    after = text[len(name) : len(name) + 1]
    return text.startswith(name) and (not after or after in _PARTING or after in "(（×x*")


def _word(text: str) -> int:
    """Up to where a text is one name that nobody knows; at least one character."""
    return max(1, next((at for at, sign in enumerate(text) if sign in _PARTING + "(（"), len(text)))


@dataclass(frozen=True)
class Errors:
    """What a row says about errors; the numbers None where no column tells them."""

    card: CardRow
    wrong: Mapping[int, FindingForm]
    aside: Mapping[int, FindingForm]
    unknown: tuple[str, ...]
    fatal: int | None
    faults: int | None

    @classmethod
    def of(cls, told: Mapping[str, str], by: CardRow) -> Errors:
        """The errors of a row; a column of fatal ones may count them, say yes or no, or name them."""
        items = named(told.get("items", ""), by)
        aside = named(told.get("aside", ""), by, Verdict.NOT_APPLICABLE)
        fatal, in_fatal = _fatal(told.get("fatal"), by)
        wrong = {one.item_id: one for one in (*in_fatal.found, *items.found)}
        return cls(
            by,
            wrong,
            {one.item_id: one for one in aside.found if one.item_id not in wrong},
            (*items.unknown, *aside.unknown, *in_fatal.unknown),
            fatal,
            _count(told.get("faults", ""), "faults"),
        )

    def contradiction(self, score: float | None) -> Phrase | None:
        """Why the items are not the whole story; None where they are."""
        if self.unknown:
            return phrase("quality", "“{item}” is no item of the scorecard.", item=self.unknown[0])
        deadly = {item.id for item in self.card.items if item.fatal}
        if self.fatal not in (None, len(deadly & self.wrong.keys())) or self.faults not in (
            None,
            len(self.wrong.keys() - deadly),
        ):
            return phrase("quality", "The errors named are not as many as the list counts.")
        if all(item.id in self.aside for item in self.card.items if not item.fatal):
            return phrase("quality", "Nothing of the scorecard applies.")
        worth = figures.score(self.card.items, self.wrong, self.aside, self.card.fatal_zeroes)
        if score is not None and abs(score - worth) >= _AS_SAID:
            return phrase(
                "quality", "The errors named make {worth:g} points, not {score:g}.", worth=worth, score=score
            )
        return None

    def findings(self, comment: str) -> tuple[FindingForm, ...]:
        """As they are entered; a fatal error has its note, the comment of the check, or its own name."""
        faults = {item.id: item.fault or item.text for item in self.card.items if item.fatal}
        wrong = (
            one
            if one.note or one.item_id not in faults
            else replace(one, note=comment or faults[one.item_id])
            for one in self.wrong.values()
        )
        return (*wrong, *self.aside.values())


def _fatal(cell: str | None, by: CardRow) -> tuple[int | None, Named]:
    if cell is None or cell in _UNKNOWN:
        return None, Named()
    kind, number = shape(cell)
    if kind is Shape.BLANK or is_blank(cell):
        return 0, Named()
    if kind in (Shape.NUMBER, Shape.FLAG):
        return _count(f"{number:g}", "fatal"), Named()
    told = named(cell, by)
    return len(told.found) + len(told.unknown), told


def _count(cell: str, name: str) -> int | None:
    if is_blank(cell):
        return None
    number = parse_number(unicodedata.normalize("NFKC", cell).removesuffix("项"))
    if number is None or number < 0 or not number.is_integer():
        raise Refused(name, phrase("quality", "The number of errors is not understood."))
    return int(number)
