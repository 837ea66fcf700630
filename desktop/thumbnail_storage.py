"""How much disk the thumbnails take, and the wish to have it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.jobs import JobRunner, Lane

if TYPE_CHECKING:
    from desktop.thumbnail_cache import ThumbnailCache


class ThumbnailStorage(QObject):
    """Measures and empties the cache of thumbnails in the background.

    Signals:
        changed(): the size is known, or is another.
    """

    changed = Signal()

    def __init__(self, runner: JobRunner, cache: ThumbnailCache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._cache = cache
        self._used_bytes: int | None = None

    @property
    def used_bytes(self) -> int | None:
        """Size of what is kept; None while that is not known."""
        return self._used_bytes

    def measure(self) -> None:
        """Find out how much is kept."""
        self._runner.run(self._cache.used_bytes, self._on_measured, lane=Lane.QUERY)

    def clear(self) -> None:
        """Forget every thumbnail; they are made again when they are looked at."""

        def work() -> int:
            self._cache.clear()
            return self._cache.used_bytes()

        self._runner.run(work, self._on_measured, lane=Lane.QUERY)

    def set_limit(self, megabytes: int) -> None:
        """Keep no more than that, from the next thumbnail on."""
        self._cache.set_limit(megabytes * 1_000_000)

    def _on_measured(self, used_bytes: int) -> None:
        self._used_bytes = used_bytes
        self.changed.emit()
