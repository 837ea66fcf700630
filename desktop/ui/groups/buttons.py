"""The buttons of a card: where they are and what they say; a card is painted, so its buttons are no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyle

_INSET = 8
_KEY_INSET = 6
_GAP = 2


class CardButton(Enum):
    """What a card offers, in the order of the Tab key."""

    DIFFERENT = auto()
    COMPARE = auto()
    MORE = auto()


@dataclass(frozen=True, slots=True)
class ButtonWords:
    """What the buttons at a card's edge say, and the key of the second."""

    different: str
    compare: str
    compare_key: str


class ButtonRow:
    """Lays the buttons out at the trailing end of a card's first line."""

    def __init__(
        self, words: ButtonWords, text: QFontMetrics, key: QFontMetrics, direction: Qt.LayoutDirection
    ) -> None:
        self._direction = direction
        self._different_width = text.horizontalAdvance(words.different) + 2 * _INSET
        self._words_width = text.horizontalAdvance(words.compare)
        self._key_width = key.horizontalAdvance(words.compare_key) + 2 * _KEY_INSET if words.compare_key else 0
        self._compare_width = self._words_width + 2 * _INSET + (self._key_width + 6 if self._key_width else 0)

    @property
    def width(self) -> int:
        """How much of a card's first line the buttons take."""
        return self._different_width + _GAP + self._compare_width - _INSET

    def rects(self, header: QRect) -> dict[CardButton, QRect]:
        """Return where the buttons are in a card's first line."""
        # The words stand flush with what is below, what is around them reaches over it.
        end = header.x() + header.width() + (_INSET if not self._key_width else 4)
        compare = QRect(end - self._compare_width, header.y(), self._compare_width, header.height())
        different = QRect(
            compare.x() - _GAP - self._different_width, header.y(), self._different_width, header.height()
        )
        return {
            CardButton.DIFFERENT: self._visual(header, different),
            CardButton.COMPARE: self._visual(header, compare),
        }

    def key_rect(self, button: QRect) -> QRect:
        """Return where in the button for comparing its key is shown; empty if it has none."""
        if not self._key_width:
            return QRect()
        height = min(button.height() - 4, 20)
        key = QRect(
            button.x() + button.width() - self._key_width - 4,
            button.y() + (button.height() - height) // 2,
            self._key_width,
            height,
        )
        return self._visual(button, key)

    def words_rect(self, button: QRect) -> QRect:
        """Return where in the button for comparing its words are."""
        return self._visual(button, QRect(button.x() + _INSET, button.y(), self._words_width + 2, button.height()))

    def _visual(self, around: QRect, rect: QRect) -> QRect:
        return QStyle.visualRect(self._direction, around, rect)
