"""Thumbnails are loaded for what a view has in sight, whatever other views have."""

from PySide6.QtCore import QBuffer, QIODevice, QRect
from PySide6.QtGui import QImage

from desktop.thumbnail_cache import ThumbnailCache
from desktop.thumbnails import ThumbnailLoader
from desktop.ui.groups.faces import PhotoFace
from desktop.ui.groups.sight import Sight
from desktop.ui.groups.tiles import Tiles
from tests.helpers.desktop import HeldRunner


def _read(path, side, max_pixels):
    image = QImage(side, side, QImage.Format.Format_RGB32)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")
    return bytes(buffer.data())


def _face(key):
    return PhotoFace(1, key, "", "", f"/photos/{key}.heic", key, "", False, False, False, False)


def test_a_view_without_photos_drops_no_request_of_another(qtbot, tmp_path):
    runner = HeldRunner()
    loader = ThumbnailLoader(runner, ThumbnailCache(tmp_path, 10 << 20), _read)
    place = QRect(0, 0, 100, 100)
    shown, hidden = Tiles(loader), Tiles(loader)
    sight = Sight(loader, shown, lambda: [(_face("slow"), place)], list)
    empty = Sight(loader, hidden, list, list)
    told = []
    sight.outdated.connect(told.append)
    shown.begin_frame()
    assert shown.tile("slow", "/photos/slow.heic", place.size(), 1.0) is None

    # as they do after each thumbnail that comes
    empty.on_settled()
    sight.on_settled()
    with qtbot.waitSignal(loader.loaded):
        runner.release()

    assert told == [place]
    shown.begin_frame()
    assert shown.tile("slow", "/photos/slow.heic", place.size(), 1.0) is not None
