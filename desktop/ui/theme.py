"""Looks of the window: colours, fonts, spaces and icons, light or dark as the system or the person wants."""

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from desktop.ui.icons import Icons
from desktop.ui.style_sheet import make_style_sheet
from desktop.ui.tokens import Tokens

CHOICES: Final = ("system", "light", "dark")
"""What a person may prefer; anything else means the same as ``system``."""

CONTROL_RADIUS: Final = 8
CARD_RADIUS: Final = 12
_GRID: Final = 4
_ANIMATION_MS: Final = 140

# pixels at 96 dots an inch and weight, by role
_FONTS: Final = {
    "body": (13.0, QFont.Weight.Normal),
    "strong": (13.0, QFont.Weight.DemiBold),
    "button": (13.0, QFont.Weight.Medium),
    "secondary": (11.5, QFont.Weight.Normal),
    "secondary-strong": (11.5, QFont.Weight.DemiBold),
    "section": (11.0, QFont.Weight.DemiBold),
    "key": (11.0, QFont.Weight.Normal),
    "brand": (15.0, QFont.Weight.DemiBold),
    "title": (22.0, QFont.Weight.DemiBold),
    "number": (24.0, QFont.Weight.DemiBold),
}
# What fontconfig falls back to on a bare system; drawn for other times, so Inter is taken where it is installed.
_LAST_RESORTS: Final = frozenset({"DejaVu Sans", "Bitstream Vera Sans", "Liberation Sans", "FreeSans"})


class Theme(QObject):
    """Colours, fonts, spaces and icons; the one source of looks for every view.

    Signals:
        changed: light became dark or the other way round; what paints itself must be painted anew.
    """

    changed = Signal()

    def __init__(self, resources: Path, choice: str = "system", parent: QObject | None = None) -> None:
        """Read the themes and icons below the folder ``resources``."""
        super().__init__(parent)
        self._themes = resources.absolute() / "themes"
        self._light = Tokens.read(self._themes / "light.toml")
        self._dark = Tokens.read(self._themes / "dark.toml")
        self._choice = choice
        self._app: QApplication | None = None
        self._families: list[str] | None = None
        self.icons = Icons(resources / "icons", self.colour)
        hints = QGuiApplication.styleHints()
        self._is_system_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        self._is_dark = self._wants_dark()
        hints.colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def choice(self) -> str:
        """What the person prefers: system, light or dark."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are shown now."""
        return self._is_dark

    def apply(self, app: QApplication) -> None:
        """Dress the application, now and whenever the theme changes."""
        self._app = app
        # one style everywhere, so that the style sheet meets the same ground; file dialogs stay the platform's
        app.setStyle("Fusion")
        app.setFont(self.font("body"))
        self._dress_app()

    def set_choice(self, choice: str) -> None:
        """Follow the system, or show light or dark whatever the system shows."""
        self._choice = choice
        hints = QGuiApplication.styleHints()
        # title bars and native dialogs follow too where the platform can
        if choice == "dark":
            hints.setColorScheme(Qt.ColorScheme.Dark)
        elif choice == "light":
            hints.setColorScheme(Qt.ColorScheme.Light)
        else:
            hints.unsetColorScheme()
            self._is_system_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        self._show_wanted()

    def colour(self, name: str) -> QColor:
        """Give the colour of a role, such as ``text`` or ``accent-soft``."""
        return QColor(self._tokens.colours[name])

    def kind_colour(self, slug: str) -> QColor:
        """Give the colour of a kind of match; never to be shown without its word."""
        return QColor(self._tokens.kinds[slug])

    def font(self, role: str) -> QFont:
        """Give the font of a role: body, strong, button, secondary, section, key, brand, title, number."""
        pixels, weight = _FONTS[role]
        font = QFont(self._font_families())
        # points, so that a person's larger text in the system is larger here too
        font.setPointSizeF(pixels if sys.platform == "darwin" else pixels * 0.75)
        font.setWeight(weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        if role == "section":
            font.setCapitalization(QFont.Capitalization.AllUppercase)
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
        return font

    def space(self, steps: int) -> int:
        """Give a distance of so many steps of the grid, in pixels: 2 within a control, 3 between cards."""
        return steps * _GRID

    def animation_ms(self) -> int:
        """Tell how long a movement may take: 0 where the system asks for less motion."""
        style = QApplication.style()
        return _ANIMATION_MS if style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0 else 0

    def dress(self, widget: QWidget, look: str) -> None:
        """Give a plain widget a look of the style sheet.

        Grounds: ``window``, ``panel``, ``raised``, ``card``. Labels: ``dim``, ``secondary``, ``strong``, ``section``,
        ``title``, ``number``, ``brand``, ``keep``, ``remove``.
        """
        widget.setProperty("look", look)
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role = {"dim": "body", "keep": "body", "remove": "body"}.get(look, look)
        if role in _FONTS:
            widget.setFont(self.font(role))
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)

    @property
    def _tokens(self) -> Tokens:
        return self._dark if self._is_dark else self._light

    def _font_families(self) -> list[str]:
        if self._families is None:
            system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
            self._families = [system.family()]
            resolved = QFontInfo(system).family()
            if resolved in _LAST_RESORTS and QFontDatabase.hasFamily("Inter"):
                self._families.insert(0, "Inter")
        return self._families

    def _wants_dark(self) -> bool:
        if self._choice in ("light", "dark"):
            return self._choice == "dark"
        return self._is_system_dark

    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        # while the person's own choice is shown, it is what the application tells as the system's
        if self._choice not in ("light", "dark"):
            self._is_system_dark = scheme == Qt.ColorScheme.Dark
            self._show_wanted()

    def _show_wanted(self) -> None:
        wants_dark = self._wants_dark()
        if wants_dark != self._is_dark:
            self._is_dark = wants_dark
            if self._app is not None:
                self._dress_app()
            self.changed.emit()

    def _dress_app(self) -> None:
        assert self._app is not None
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(
            make_style_sheet(self._tokens.colours, self._themes / ("dark" if self._is_dark else "light"))
        )

    def _palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
            text = "disabled" if group == QPalette.ColorGroup.Disabled else "text"
            for name, roles in {
                "background": (role.Window,),
                "panel": (role.Base, role.Light),
                "raised": (role.Button, role.AlternateBase, role.ToolTipBase),
                "line": (role.Mid, role.Midlight),
                "line-strong": (role.Dark, role.Shadow),
                text: (role.WindowText, role.Text, role.ButtonText, role.BrightText, role.ToolTipText),
                "dim": (role.PlaceholderText,),
                "accent": (role.Highlight, role.Accent),
                "on-accent": (role.HighlightedText,),
                "accent-text": (role.Link, role.LinkVisited),
            }.items():
                for each in roles:
                    palette.setColor(group, each, self.colour(name))
        return palette
