"""The look: palette, style sheet and type, for each theme.

Fonts stay out of the sheet, where they would beat ``setFont``; sizes are ratios of the application's own.
"""

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from docket_assistant.ui.palettes import CONTRAST, DARK, LIGHT, Colors
from docket_assistant.ui.sheet import sheet_of

_FAMILIES = ("Segoe UI Variable Text", "Segoe UI", "SF Pro Text", "Inter", "Noto Sans", "Liberation Sans")


class Appearance(StrEnum):
    """What the user chose in the View menu or in Settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "high contrast"


class Type(StrEnum):
    """Sizes of type by their use."""

    TITLE = "title"
    FIGURE = "figure"
    SECTION = "section"
    CARD = "card"
    BODY = "body"
    LEAD = "lead"
    SECONDARY = "secondary"
    SMALL = "small"
    TINY = "tiny"


_RATIOS = {
    Type.TITLE: (1.8, QFont.Weight.DemiBold),
    Type.FIGURE: (1.5, QFont.Weight.DemiBold),
    Type.SECTION: (1.15, QFont.Weight.DemiBold),
    Type.CARD: (1.05, QFont.Weight.DemiBold),
    Type.BODY: (1.0, QFont.Weight.Normal),
    Type.LEAD: (1.0, QFont.Weight.Medium),
    Type.SECONDARY: (0.95, QFont.Weight.Normal),
    Type.SMALL: (0.9, QFont.Weight.DemiBold),
    Type.TINY: (0.85, QFont.Weight.Normal),
}


@cache
def font_of(use: Type) -> QFont:
    """The font for a use, from the application's own; whoever changes it makes a copy first.

    Kept, as every word in view asks: a font made anew is looked up anew wherever it measures a word.
    """
    ratio, weight = _RATIOS[use]
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * ratio)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def line_height() -> int:
    """Height of a line of body text, in pixels."""
    return QFontMetrics(QApplication.font()).height()


def forget_fonts() -> None:
    """The application's font was changed, or the screen's points became others."""
    font_of.cache_clear()
    line_height.cache_clear()


class Theme(QObject):
    """Colours and type of the running program."""

    changing = Signal()
    """Colours are about to change: what is not in view is better let go, as every widget is dressed anew."""
    changed = Signal()
    resizing = Signal()
    """Type is about to have another size: whatever measured itself by it is to be let go."""
    resized = Signal()

    def __init__(self, app: QApplication, appearance: Appearance, points: float) -> None:
        super().__init__(app)
        self._app = app
        self.appearance = appearance
        self.colors = LIGHT
        font = QFont()
        font.setFamilies([*_FAMILIES, font.family()])
        font.setPointSizeF(points)
        app.setFont(font)
        forget_fonts()
        self.points = points
        """The size of body text, in points."""
        self._asked: set[str] = set()
        self._bridge: QWidget | None = None
        self._take_colors()
        self._put_on()

    def resize(self, points: float) -> None:
        """Change the size of all type at once."""
        self.points = points
        self.resizing.emit()
        self._ask("size")

    def choose(self, appearance: Appearance) -> None:
        """Change to another appearance at once."""
        self.appearance = appearance
        self.changing.emit()
        self._ask("colours")

    def _ask(self, what: str) -> None:
        """To let go, to dress and to draw anew are short waits; what is asked twice is done once."""
        if not self._asked:
            QTimer.singleShot(0, self, self._dress)
        self._asked.add(what)

    def _dress(self) -> None:
        asked, self._asked = self._asked, set()
        if "size" in asked:
            font = QFont(self._app.font())
            font.setPointSizeF(self.points)
            self._app.setFont(font)
            forget_fonts()
        self._take_colors()
        self._take_off()
        if "size" in asked:  # no page is there
            self._put_on()
            QTimer.singleShot(0, self, self.resized.emit)
        else:
            QTimer.singleShot(0, self, self._dress_page)

    def _dress_page(self) -> None:
        self._put_on()
        QTimer.singleShot(0, self, self.changed.emit)

    def follow_system(self) -> None:
        """Change with the system, where the user chose that."""
        self._app.styleHints().colorSchemeChanged.connect(self._on_system)
        self._app.primaryScreen().logicalDotsPerInchChanged.connect(forget_fonts)

    def _on_system(self) -> None:
        if self.appearance is Appearance.SYSTEM:
            self.choose(Appearance.SYSTEM)

    def _chosen(self) -> Colors:
        if self.appearance is Appearance.CONTRAST:
            return CONTRAST
        system = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        dark = system if self.appearance is Appearance.SYSTEM else self.appearance is Appearance.DARK
        return DARK if dark else LIGHT

    def _take_colors(self) -> None:
        self.colors = self._chosen()
        # The sheet must come after the palette: rules that name the palette do not follow it.
        self._app.setPalette(_palette(self.colors))

    def _take_off(self) -> None:
        """Take off the sheet, so that the next one dresses each widget once.

        Where one sheet follows another, Qt dresses each widget anew for itself, for its parent, for its
        parent's parent and so on.
        """
        # Once no sheet at all is left, Qt no longer watches widgets that were only measured: the rules of
        # dead ones would stay behind.
        self._bridge = QWidget()
        self._bridge.setStyleSheet("QWidget {}")
        self._app.setStyleSheet("")

    def _put_on(self) -> None:
        self._app.setStyleSheet(sheet_of(self.colors, line_height()))
        self._bridge = None


SMALLEST, LARGEST = 10, 20
"""Sizes of body text that can be chosen, in points."""


def _palette(colors: Colors) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, value in {
        role.Window: colors.window,
        role.WindowText: colors.text,
        role.Base: colors.card,
        role.AlternateBase: colors.window,
        role.Text: colors.text,
        role.Button: colors.card,
        role.ButtonText: colors.text,
        role.BrightText: colors.text,
        role.Highlight: colors.selection,
        role.HighlightedText: colors.text,
        role.Link: colors.link,
        role.LinkVisited: colors.link,
        role.PlaceholderText: colors.muted,
        role.ToolTipBase: colors.card,
        role.ToolTipText: colors.text,
        role.Mid: colors.hairline,
        role.Midlight: colors.row_line,
        role.Dark: colors.border,
        role.Shadow: colors.border,
        role.Light: colors.card,
    }.items():
        palette.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colors.muted))
    return palette
