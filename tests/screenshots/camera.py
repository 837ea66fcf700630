"""Take pictures of the window with all that stands over it, as a person sees them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from tests.helpers.whole_program import let_run, wait_until

# what fades or glides has come to rest by then
REST_MS = 350
_SHADOW = 18


class Camera:
    """Saves pictures of a window as files of a folder; ``taken`` names them.

    Args:
        window: What is in the picture.
        folder: Where to.
        suffix: Of the files: ``.png`` keeps every pixel, ``.webp`` is small.
        is_still: Tells when nothing is on its way that would be in the picture.
    """

    def __init__(
        self, window: QMainWindow, folder: Path, suffix: str = ".png", is_still: Callable[[], bool] = lambda: True
    ) -> None:
        self._window = window
        self._is_still = is_still
        self._folder = folder
        self._suffix = suffix
        self.taken: list[Path] = []
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str, rest_ms: int = REST_MS) -> Path:
        """Take a picture once all has come to rest."""
        let_run(rest_ms)
        if rest_ms:
            wait_until(self._is_still, "all pictures are there")
            let_run(rest_ms)
        picture = self._window.grab().toImage()
        painter = QPainter(picture)
        for other in QApplication.topLevelWidgets():
            if other.isVisible() and other is not self._window:
                self._add(painter, other)
        painter.end()
        path = self._folder / f"{name}{self._suffix}"
        if not picture.save(str(path), quality=-1 if self._suffix == ".png" else 84):
            raise OSError(f"{path} cannot be written")
        self.taken.append(path)
        return path

    def _add(self, painter: QPainter, other: QWidget) -> None:
        """Paint a dialog or a menu where it stands; a dialog has the shadow that a desktop gives it."""
        at = self._window.mapFromGlobal(other.mapToGlobal(QPoint()))
        if isinstance(other, QDialog):
            at = self._window.rect().center() - other.rect().center()
            painter.fillRect(self._window.rect(), QColor(0, 0, 0, 60))
            frame = QRect(at, other.size())
            for step in range(_SHADOW):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(0, 0, 0, 3))
                painter.drawRoundedRect(frame.adjusted(-step, -step + 6, step, step + 6), step, step)
        picture: QImage = other.grab().toImage()
        painter.drawImage(at, picture)
        if isinstance(other, QDialog):
            painter.setPen(QColor(128, 128, 128, 110))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRect(at, other.size()).adjusted(-1, -1, 0, 0))
