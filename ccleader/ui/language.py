"""The language of the window: its own words and Qt's."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ccleader import words
from ccleader.words import mark

_OWNED = "ccleader"

NOT_IN_QTS = (mark("QFileDialog", "&Look in:"), mark("QFileDialog", "Files of &type:"))
"""Words of Qt's own dialogs that its Chinese catalogue lacks; ours has them."""


def speak(app: QApplication, language: str) -> None:
    """Switch the program to `language`, one of `words.LANGUAGES`; windows are then built anew."""
    words.use(language)
    QLocale.setDefault(QLocale(language))
    for old in app.findChildren(QTranslator, _OWNED):
        app.removeTranslator(old)
        old.deleteLater()
    own = str(words.resources() / "translations")
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qts), (f"ccleader_{language}", own)):
        translator = QTranslator(app)
        translator.setObjectName(_OWNED)
        if translator.load(name, folder):
            app.installTranslator(translator)
