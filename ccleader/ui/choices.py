"""What the user may choose about the window: each choice stands here once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSettings

from ccleader.words import LANGUAGES, mark, translate


@dataclass(frozen=True)
class Choice:
    """One choice: its key in the settings, its title, and its values with their words.

    The first value is the default. Titles and words are source texts of the context "choices".
    """

    key: str
    title: str
    values: tuple[tuple[str, str], ...]

    def read(self, settings: QSettings) -> str:
        """The value chosen; the default where none, or one no longer offered, is kept."""
        kept = str(settings.value(self.key, ""))
        offered = [value for value, _ in self.values]
        return kept if kept in offered else offered[0]

    def write(self, settings: QSettings, value: str) -> None:
        """Remember the value."""
        settings.setValue(self.key, value)

    @property
    def heading(self) -> str:
        """The title in the chosen language."""
        return translate("choices", self.title)


LANGUAGE = Choice(
    "language", mark("choices", "Language"), ((LANGUAGES[0], "简体中文"), (LANGUAGES[1], "English"))
)
SCHEME = Choice(
    "theme",
    mark("choices", "Theme"),
    (
        ("system", mark("choices", "As the system")),
        ("light", mark("choices", "Light")),
        ("dark", mark("choices", "Dark")),
    ),
)
SIZE = Choice(
    "text_size",
    mark("choices", "Text size"),
    (("normal", mark("choices", "Normal")), ("large", mark("choices", "Large"))),
)
REMINDERS = Choice(
    "reminders",
    mark("choices", "Reminders"),
    (
        ("tray", mark("choices", "Also outside the window")),
        ("window", mark("choices", "In the window")),
        ("none", mark("choices", "None")),
    ),
)
QUIET = Choice(
    "quiet_hours",
    mark("choices", "Quiet hours off shift"),
    (
        ("22:00-07:00", "22:00–07:00"),
        ("20:00-08:00", "20:00–08:00"),
        ("none", mark("choices", "None")),
    ),
)

CHOICES = (LANGUAGE, SCHEME, SIZE, REMINDERS, QUIET)


def word(text: str) -> str:
    """The word of a value in the chosen language."""
    return translate("choices", text)
