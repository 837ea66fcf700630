import io
import os
from dataclasses import replace
from pathlib import Path

from PIL import Image

from engine.core.domain import FileStamp
from engine.core.settings import Settings
from engine.stages.report_pictures import PICTURE_SIDE, PictureMaker
from tests.helpers.clusters import make_photo
from tests.helpers.drawing import save_photo


def _photo(path, photo_id):
    info = path.stat()
    stamp = FileStamp(str(path), info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)
    return replace(make_photo(str(path), photo_id), stamp=stamp)


def test_pictures_come_in_order_and_the_unusable_are_none(tmp_path):
    good = _photo(save_photo(tmp_path / "good.jpg", 1, 640, 480), 1)
    gone = _photo(save_photo(tmp_path / "gone.jpg", 2, 64, 48), 2)
    changed = _photo(save_photo(tmp_path / "changed.jpg", 3, 64, 48), 3)
    Path(gone.path).unlink()
    os.utime(changed.path, ns=(0, 0))
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no picture")
    broken = _photo(tmp_path / "broken.jpg", 4)

    with PictureMaker(Settings(workers=2)) as pictures:
        made = pictures([gone, good, changed, broken, good])

    assert [picture is not None for picture in made] == [False, True, False, False, True]
    assert Image.open(io.BytesIO(made[1])).size == (PICTURE_SIDE, PICTURE_SIDE * 3 // 4)
