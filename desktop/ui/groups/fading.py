"""Let cards that were not there before appear within a moment instead of at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_FRAME_MS: Final = 16
_FIRST: Final = 0.25


class Fading(QObject):
    """Knows how far each card has come, by the id of the photo kept in it.

    Signals:
        stepped(): Cards came further; to be painted.
    """

    stepped = Signal()

    def __init__(self, duration_ms: Callable[[], int], parent: QObject | None = None) -> None:
        """``duration_ms`` tells how long it may take, 0 where a person wants no motion."""
        super().__init__(parent)
        self._duration_ms = duration_ms
        self._began: dict[int, float] = {}
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self.on_frame)

    def appear(self, keys: Iterable[int]) -> None:
        """Begin with cards that have just come, unless nothing is to move."""
        now = time.perf_counter()
        if self._duration_ms() > 0:
            self._began.update((key, now) for key in keys)
        if self._began:
            self._timer.start()

    def opacity(self, key: int) -> float:
        """Return how much of a card is to be seen, 0..1."""
        began = self._began.get(key)
        if began is None:
            return 1.0
        share = (time.perf_counter() - began) * 1000 / max(self._duration_ms(), 1)
        return min(_FIRST + (1 - _FIRST) * share, 1.0)

    def on_frame(self) -> None:
        """Go on, and forget the cards that are there."""
        done = [key for key in self._began if self.opacity(key) >= 1]
        self.stepped.emit()
        for key in done:
            del self._began[key]
        if not self._began:
            self._timer.stop()

    @property
    def keys(self) -> frozenset[int]:
        """The cards that are still appearing."""
        return frozenset(self._began)
