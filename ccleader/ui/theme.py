"""The colours, sizes and fonts of the window, light and dark, named by meaning."""

from __future__ import annotations

from PySide6.QtCore import QDir, QObject, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QToolButton, QWidget

from ccleader.ui import icons
from ccleader.ui.stylesheet import stylesheet
from ccleader.words import resources

FAMILIES = ["Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "sans-serif"]

GAP = 3
"""Pixels between an icon and its text beyond what Qt leaves."""

LIGHT = {
    "app": "#F2F4F6",
    "surface": "#FFFFFF",
    "subtle": "#F7F8FA",
    "side": "#E9EDF1",
    "sunken": "#EDF0F3",
    "hover": "#EEF3F9",
    "sel": "#E1ECF8",
    "line": "#DFE4E9",
    "line2": "#C9D0D8",
    "input": "#86919C",
    "t1": "#1A222B",
    "t2": "#46525E",
    "t3": "#5C6874",
    "dis": "#8C97A2",
    "pri": "#1C57A3",
    "onpri": "#FFFFFF",
    "pri-hover": "#174886",
    "ok": "#1A6E43",
    "oksoft": "#E2F2E8",
    "warn": "#855300",
    "warnsoft": "#FCF0D6",
    "bad": "#B0261D",
    "badsoft": "#FBE7E5",
    "data": "#3F5368",
    "band": "#EEF2F6",
    "mean": "#7D8995",
    "lim": "#717E8A",
    "mute": "#B9C2CB",
    "warnline": "#D9A441",
    "badline": "#D9827B",
    "tip": "#1A222B",
    "ontip": "#FFFFFF",
    "tiplink": "#84B4F2",
    "heat0": "#F1F5FA",
    "heat1": "#DCE7F3",
    "heat2": "#BFD3EA",
    "heat3": "#97B7DB",
    "heat4": "#6693C6",
    "heat5": "#3B6FAE",
    "heat6": "#1C4E8C",
}

DARK = {
    "app": "#14181D",
    "surface": "#1C2127",
    "subtle": "#21272E",
    "side": "#181C22",
    "sunken": "#262D35",
    "hover": "#252D37",
    "sel": "#21344B",
    "line": "#2D353E",
    "line2": "#3C4650",
    "input": "#6B7783",
    "t1": "#E6EAEE",
    "t2": "#B4BEC8",
    "t3": "#94A0AC",
    "dis": "#6B7783",
    "pri": "#84B4F2",
    "onpri": "#0E1B2B",
    "pri-hover": "#A3C7F6",
    "ok": "#6CC796",
    "oksoft": "#1B3427",
    "warn": "#E5B84E",
    "warnsoft": "#3A2F14",
    "bad": "#F2938A",
    "badsoft": "#41201E",
    "data": "#A9BACB",
    "band": "#242B33",
    "mean": "#6E7A86",
    "lim": "#7C8894",
    "mute": "#4B5661",
    "warnline": "#8A6D22",
    "badline": "#8D4A44",
    "tip": "#2D353E",
    "ontip": "#E6EAEE",
    "tiplink": "#84B4F2",
    "heat0": "#1F2A36",
    "heat1": "#25384D",
    "heat2": "#2C4866",
    "heat3": "#335A80",
    "heat4": "#3B6A99",
    "heat5": "#6A9BD8",
    "heat6": "#84B4F2",
}

_ROLES = {
    QPalette.ColorRole.Window: "app",
    QPalette.ColorRole.WindowText: "t1",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "subtle",
    QPalette.ColorRole.Text: "t1",
    QPalette.ColorRole.PlaceholderText: "t3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "t1",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.Highlight: "pri",
    QPalette.ColorRole.HighlightedText: "onpri",
    QPalette.ColorRole.Link: "pri",
    QPalette.ColorRole.LinkVisited: "pri",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "t1",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line2",
    QPalette.ColorRole.Dark: "input",
    QPalette.ColorRole.Shadow: "line2",
    QPalette.ColorRole.Accent: "pri",
}

_DRAWN_BY_QSS = {"check": "onpri", "minus": "onpri", "chevron-down": "t3", "chevron-up": "t3"}


class Theme(QObject):
    """The look of the application; `changed` when colours or sizes are others."""

    changed = Signal()

    def __init__(self, app: QApplication, scheme: str = "system", large: bool = False) -> None:
        """`scheme`: system, light or dark; `large` makes all text 1 px and all rows 4 px bigger."""
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._large = large
        self._pictures = QTemporaryDir()
        QDir.setSearchPaths("theme", [self._pictures.path()])
        _ensure_chinese()
        if app.style().objectName() != "fusion":
            app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self.choose(scheme, large)

    @property
    def dark(self) -> bool:
        """True while the dark colours are in use."""
        if self._scheme == "system":
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._scheme == "dark"

    def choose(self, scheme: str, large: bool) -> None:
        """Take the user's choice at once."""
        self._scheme = scheme
        self._large = large
        asked = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._app.styleHints().setColorScheme(asked.get(scheme, Qt.ColorScheme.Unknown))
        self._apply()

    def name(self, token: str) -> str:
        """The colour of a token as #rrggbb."""
        return (DARK if self.dark else LIGHT)[token]

    def color(self, token: str) -> QColor:
        """The colour of a token."""
        return QColor(self.name(token))

    def px(self, size: int) -> int:
        """A text size of the design in the chosen size."""
        return size + self._large

    def row(self, height: int = 36) -> int:
        """A row height of the design in the chosen size."""
        return height + 4 * self._large

    def wide(self, width: int) -> int:
        """The width of a panel of the design in the chosen size."""
        return width + round(width * 0.08) * self._large

    def font(self, size: int = 13, bold: bool = False) -> QFont:
        """The program's font at `size` px of the design."""
        font = QFont(self._app.font())
        font.setPixelSize(self.px(size))
        font.setBold(bold)
        return font

    def set_icon(
        self, target: QAbstractButton | QAction | QLabel, name: str, token: str = "t2", size: int = 16
    ) -> None:
        """Give a button, action or label an icon that follows the theme."""
        target.setProperty("themeIcon", [name, token, size])
        self._dress(target)

    def _dress(self, target: QObject) -> None:
        asked = target.property("themeIcon")
        if not asked:
            return
        name, token, size = asked
        if isinstance(target, QLabel):
            target.setPixmap(icons.pixmap(name, self.color(token), size, target.devicePixelRatioF()))
        elif isinstance(target, (QAbstractButton, QAction)):
            gap = GAP if _before_text(target) else 0
            target.setIcon(icons.icon(name, self.color(token), size, self.color("dis"), gap))
            if gap and isinstance(target, QAbstractButton):
                target.setIconSize(QSize(size + gap, size))

    def _apply(self) -> None:
        font = QFont(self._app.font())
        font.setFamilies(FAMILIES)
        font.setPixelSize(self.px(13))
        self._app.setFont(font)
        self._app.setPalette(self._palette())
        colours = DARK if self.dark else LIGHT
        shade = "dark" if self.dark else "light"
        self._draw_pictures(shade)
        self._app.setStyleSheet(stylesheet(colours, shade, self._large))
        for widget in self._app.allWidgets():
            self._dress(widget)
            for action in QWidget.actions(widget):
                self._dress(action)
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("dis"))
        return palette

    def _draw_pictures(self, shade: str) -> None:
        """Write the marks that a style sheet can only take from files."""
        for name, token in _DRAWN_BY_QSS.items():
            path = self._pictures.filePath(f"{name}-{shade}.svg")
            with open(path, "w", encoding="utf-8") as file:
                file.write(icons.svg(name, self.color(token)))


def _before_text(target: QAbstractButton | QAction) -> bool:
    """Whether an icon stands to the left of a text."""
    if isinstance(target, QToolButton):
        return target.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    return isinstance(target, QPushButton) and target.layoutDirection() == Qt.LayoutDirection.LeftToRight


def _ensure_chinese() -> None:
    """Load the bundled font where the system has none for Chinese."""
    if QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        return
    for path in sorted((resources() / "fonts").glob("NotoSansSC-*.otf")):
        QFontDatabase.addApplicationFont(str(path))
