"""Words for people: English in the code, the chosen language on screen and paper.

Widgets translate through Qt (`self.tr`). Text made where Qt may not be imported
(figures, records, import, reports, command line) is a `Phrase`; it reads the same
`.ts` catalogue that the `.qm` of the window is compiled from.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

LANGUAGES = ("zh_CN", "en")
"""The languages of the window; the first is the default."""

_language = LANGUAGES[0]


def use(language: str) -> None:
    """Choose the language of all later `translate` calls; one of `LANGUAGES`."""
    global _language
    if language not in LANGUAGES:
        raise ValueError(f"no such language: {language}")
    _language = language


def language() -> str:
    """The chosen language, one of `LANGUAGES`."""
    return _language


def resources() -> Path:
    """The folder of everything that travels with the program (fonts, templates, words …)."""
    beside_package = Path(__file__).resolve().parent.parent / "resources"
    if beside_package.is_dir():
        return beside_package
    return Path(__file__).resolve().parent / "resources"


@cache
def _catalogue(language: str) -> dict[tuple[str, str], str]:
    """(context, English) → translation, from resources/translations; empty for English."""
    path = resources() / "translations" / f"ccleader_{language}.ts"
    if not path.exists():
        return {}
    found: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.findtext("translation") or ""
            if translation:
                found[name, message.findtext("source", "")] = translation
    return found


def translate(context: str, text: str) -> str:
    """`text` in the chosen language; `text` itself where there is no translation."""
    return _catalogue(_language).get((context, text), text)


def mark(context: str, text: str) -> str:
    """Mark `text` for translation (lupdate reads this call) and return it unchanged."""
    del context
    return text


def plural(count: int, one: str, many: str) -> str:
    """The marked text that fits a count in English; Chinese has one form for both."""
    return one if count == 1 else many


@dataclass(frozen=True)
class Phrase:
    """A translatable sentence with its values: str() gives it in the chosen language."""

    context: str
    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return translate(self.context, self.text).format(**self.values)


def phrase(context: str, text: str, **values: object) -> Phrase:
    """A `Phrase`; `text` may hold `{name}` fields filled from `values`."""
    return Phrase(context, text, values)
