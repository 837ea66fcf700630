"""Have thumbnails loaded for what is in sight, then for what comes next, and for nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRect, QSize, QTimer, Signal

from desktop.ui.groups.faces import PhotoFace
from desktop.ui.groups.tiles import Tiles

if TYPE_CHECKING:
    from desktop.thumbnails import ThumbnailLoader

_SETTLE_MS: Final = 60


class Sight(QObject):
    """Asks the loader of thumbnails on behalf of a view.

    Signals:
        outdated(QRect): A photo is there whose thumbnail came; to be painted.
    """

    outdated = Signal(QRect)

    def __init__(
        self,
        thumbnails: ThumbnailLoader,
        tiles: Tiles,
        seen: Callable[[], list[tuple[PhotoFace, QRect]]],
        ahead: Callable[[], list[PhotoFace]],
        parent: QObject | None = None,
    ) -> None:
        """Watch what is seen.

        Args:
            thumbnails: The loader.
            tiles: Its thumbnails as they are painted.
            seen: Gives the photos in sight and where they are.
            ahead: Gives those that come into sight next.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._tiles = tiles
        self._seen = seen
        self._ahead = ahead
        self._size = QSize()
        self._ratio = 1.0
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.on_settled)
        self._behind = QTimer(self, singleShot=True, interval=0)
        self._behind.timeout.connect(self.on_behind)
        thumbnails.loaded.connect(self.on_changed)
        thumbnails.failed.connect(self.on_changed)

    def moved(self) -> None:
        """Take note that something else is in sight."""
        self._settle.start()

    def painted(self, size: QSize, ratio: float) -> None:
        """Take note of a frame, the size of its thumbnails and how fine the screen is."""
        self._size, self._ratio = size, ratio
        if self._tiles.behind:
            self._behind.start()

    def on_changed(self, key: str) -> None:
        """Have the photos of a picture painted whose thumbnail came, or turned out not to."""
        self._tiles.forget(key)
        self._tell({key})
        if not self._settle.isActive():
            self._settle.start()

    def on_behind(self) -> None:
        """Have the photos painted that the last frame had no time for."""
        self._tell(self._tiles.behind)

    def on_settled(self) -> None:
        """Drop requests for what is out of sight, and ask for what comes next once nothing else is waited for."""
        ahead = self._ahead()
        keys = {face.key for face, _ in self._seen()}
        self._thumbnails.forget_requests_except(keys | {face.key for face in ahead}, self._tiles.viewer)
        if not self._thumbnails.is_busy and not self._size.isEmpty():
            for face in reversed(ahead):
                self._tiles.ask(face.key, face.path, self._size, self._ratio)

    def _tell(self, keys: set[str]) -> None:
        for face, rect in self._seen():
            if face.key in keys:
                self.outdated.emit(rect)
