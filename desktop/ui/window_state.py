"""How the window was left, kept as text: its place on the screen and the widths of its columns."""

import base64
import binascii
from collections.abc import Mapping

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QWidget

WISHED_SIZE = (1440, 900)
# What a screen keeps for itself: bars, docks, the title of the window.
_SHARE_OF_SCREEN = 0.92


def geometry_text(window: QWidget) -> str:
    """Say where the window is and how large, as text."""
    return _text(window.saveGeometry())


def restore_geometry(window: QWidget, text: str) -> None:
    """Bring the window where it was; at first, or where that makes no sense, as large as wished and as fits."""
    if text and window.restoreGeometry(_bytes(text)):
        return
    screen = window.screen() or QGuiApplication.primaryScreen()
    room = screen.availableSize()
    wished = (round(room.width() * _SHARE_OF_SCREEN), round(room.height() * _SHARE_OF_SCREEN))
    window.resize(min(WISHED_SIZE[0], wished[0]), min(WISHED_SIZE[1], wished[1]))


def splitter_texts(splitters: Mapping[str, QSplitter]) -> dict[str, str]:
    """Say how splitters stand, by their names."""
    return {name: _text(splitter.saveState()) for name, splitter in splitters.items()}


def restore_splitters(splitters: Mapping[str, QSplitter], texts: Mapping[str, str]) -> None:
    """Bring splitters back to where they were; those that nothing is known of stay."""
    for name, splitter in splitters.items():
        if name in texts:
            splitter.restoreState(_bytes(texts[name]))


def _text(state: QByteArray) -> str:
    return base64.b64encode(bytes(state.data())).decode("ascii")


def _bytes(text: str) -> QByteArray:
    try:
        return QByteArray(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError):
        return QByteArray()
