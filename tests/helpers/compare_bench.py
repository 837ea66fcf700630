"""A comparison as a person has it: photos of one scene, the view over them, and what comes of it."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.item_models.compare_model import CompareModel
from desktop.item_models.compare_photos import ComparedPhoto
from desktop.item_models.placement import UnitMap
from desktop.pictures import PictureLoader
from desktop.ui.compare.compare_view import CompareView
from desktop.ui.theme import Theme
from tests.helpers.compare_source import ComparedFiles, links_of
from tests.helpers.desktop import ImmediateRunner

Pixels = npt.NDArray[np.uint8]

CROP: UnitMap = (1200 / 900, 0.0, -150 / 900, 0.0, 900 / 700, -100 / 700)
MIRRORED: UnitMap = (-1.0, 0.0, 1.0, 0.0, 1.0, 0.0)
TURNED: UnitMap = (0.0, 1.0, 0.0, -1.0, 0.0, 1.0)


class CompareBench:
    """A view, what it shows, and what came of it."""

    def __init__(self, photos: list[ComparedPhoto], theme: Theme, qtbot: QtBot) -> None:
        links = {(1, 2): CROP, (1, 3): MIRRORED, (1, 4): TURNED, (5, 6): CROP}
        self.source = ComparedFiles([photos[:4], photos[4:]], links_of(links))
        self.pictures = PictureLoader(ImmediateRunner())
        self.model = CompareModel(self.source, ImmediateRunner(), self.pictures)
        self.view = CompareView(self.model, self.pictures, theme)
        self.view.resize(1200, 900)
        qtbot.addWidget(self.view)
        self.view.show()
        qtbot.waitExposed(self.view)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifiers)

    @property
    def shown(self) -> list[int]:
        """Ids of the photos compared."""
        return [photo.photo_id for photo in self.model.photos]


def pixels_of(widget: QWidget) -> Pixels:
    """Return a widget as it is painted; uint8, shape (height, width, 3), in pixels of the screen."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return lines[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def middle_of(widget: QWidget) -> QPoint:
    """Return the point in the middle of a widget."""
    return widget.rect().center()
