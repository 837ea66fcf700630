"""Colours, fonts and elided words as cards are painted with them, taken from the theme once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPen

from desktop.ui.groups.stamps import Stamps

if TYPE_CHECKING:
    from desktop.ui.theme import Theme

_MOST_WORDS: Final = 8000


class Words:
    """A font with what was measured and elided in it."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self._elided: dict[tuple[str, int], str] = {}
        self._widths: dict[str, int] = {}

    def elided(self, text: str, width: int, mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle) -> str:
        """Return as much of a text as fits; the same text and width always with the same mode."""
        found = self._elided.get((text, width))
        if found is None:
            if len(self._elided) >= _MOST_WORDS:
                self._elided.clear()
            found = self._elided[text, width] = self.metrics.elidedText(text, mode, width)
        return found

    def width(self, text: str) -> int:
        """Return how wide a text is."""
        found = self._widths.get(text)
        if found is None:
            if len(self._widths) >= _MOST_WORDS:
                self._widths.clear()
            found = self._widths[text] = self.metrics.horizontalAdvance(text)
        return found


class Looks:
    """What cards are painted with; to be made anew when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self.background = theme.colour("background")
        self.placeholder = theme.colour("placeholder")
        self.card = QBrush(theme.colour("panel"))
        self.card_pen = QPen(theme.colour("line"), 1)
        self.current_card_pen = QPen(theme.colour("accent"), 2)
        self.shadow = QPen(theme.colour("shadow"), 1)
        self.text = theme.colour("text")
        self.dim = theme.colour("dim")
        self.accent = theme.colour("accent")
        self.accent_pen = QPen(self.accent, 2)
        self.line_pen = QPen(theme.colour("line"), 1)
        self.strong_line_pen = QPen(theme.colour("line-strong"), 1)
        self.raised = QBrush(theme.colour("raised"))
        self.hover = QBrush(theme.colour("hover"))
        self.pressed = QBrush(theme.colour("pressed"))
        self.selected = QBrush(theme.colour("accent-soft"))
        self.keep = theme.colour("keep")
        self.keep_pen = QPen(self.keep, 2)
        self.on_keep = theme.colour("on-keep")
        self.remove = theme.colour("remove")
        self.remove_pen = QPen(self.remove, 2)
        self.on_remove = theme.colour("on-remove")
        self.scrim = QBrush(theme.colour("scrim"))
        self.on_scrim = theme.colour("on-scrim")
        self.veil = QBrush(theme.colour("veil"))
        self.title = Words(theme.font("strong"))
        self.body = Words(theme.font("body"))
        self.small = Words(theme.font("secondary"))
        self.label = Words(theme.font("secondary-strong"))
        self.key = Words(theme.font("key"))
        self.stamps = Stamps()
        self._theme = theme
        self._kinds: dict[str, QBrush] = {}

    def kind(self, slug: str) -> QBrush:
        """Return the colour of a kind of match."""
        if slug not in self._kinds:
            self._kinds[slug] = QBrush(self._theme.kind_colour(slug))
        return self._kinds[slug]
