"""Systems that look after their trash themselves: asked by Send2Trash, and what can be learnt of it."""

import struct
from pathlib import Path

import pytest

from engine.core.domain import FileStamp
from engine.core.errors import RefusedError
from engine.core.removal import Refusal
from engine.files.keys import new_digest
from engine.review.check import Checker, Held
from engine.review.recycle_bin import bin_entries, read_bin_info
from engine.review.trash import AskedTrash
from engine.review.trash_slot import TrashSlot


def held(path: Path) -> Held:
    info = path.stat()
    stamp = FileStamp(str(path), info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)
    return Checker(new_digest, lambda data, photo: True, lambda folder: False).hold(stamp, None)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"picture")
    return path


def test_the_system_is_asked_and_the_place_learnt(photo, tmp_path):
    place = tmp_path / "bin.jpg"
    trash = AskedTrash(lambda path: Path(path).rename(place), lambda file, path: str(place), lambda path: True)

    with held(photo) as file:
        slot = trash.put(file, trash.choose_slot(str(photo), ()))

    assert slot == TrashSlot(str(place))
    assert place.read_bytes() == b"picture"


def test_a_drive_that_would_delete_for_good_is_not_even_asked(photo):
    asked: list[str] = []
    trash = AskedTrash(asked.append, lambda file, path: None, lambda path: False)

    with pytest.raises(RefusedError) as refused:
        trash.choose_slot(str(photo), ())

    assert refused.value.refusal is Refusal.NO_TRASH
    assert not asked


def test_what_the_system_refuses_is_told(photo):
    def refuse(path: str) -> None:
        raise PermissionError(13, "not allowed")

    with held(photo) as file, pytest.raises(RefusedError) as refused:
        AskedTrash(refuse, lambda file, path: None, lambda path: True).put(file, TrashSlot())

    assert refused.value.refusal is Refusal.READ_ONLY
    assert photo.exists()


def bin_info(version: int, size: int, moment: int, path: str) -> bytes:
    text = path.encode("utf-16-le") + b"\0\0"
    length = struct.pack("<I", len(text) // 2) if version == 2 else b""
    return struct.pack("<QQQ", version, size, moment) + length + (text if version == 2 else text.ljust(520, b"\0"))


@pytest.mark.parametrize("version", [1, 2])
def test_the_recycle_bin_tells_where_a_file_was(version):
    path = "C:\\Bilder\\ä photo.jpg"

    entry = read_bin_info(Path("bin/$IABC12.jpg"), bin_info(version, 7, 42, path))

    assert entry is not None
    assert (entry.file, entry.original, entry.size_bytes, entry.moment) == (Path("bin/$RABC12.jpg"), path, 7, 42)


@pytest.mark.parametrize("data", [b"", b"short", bin_info(9, 1, 1, "C:\\a")])
def test_what_is_no_word_of_the_recycle_bin_is_passed_over(data):
    assert read_bin_info(Path("$I1"), data) is None


def test_all_people_of_a_drive_are_looked_through(tmp_path):
    for user, name in (("S-1-5-21", "one"), ("S-1-5-22", "two")):
        (tmp_path / user).mkdir()
        (tmp_path / user / f"$I{name}.jpg").write_bytes(bin_info(2, 3, 4, f"D:\\{name}.jpg"))
    (tmp_path / "S-1-5-22" / "$R0.jpg").write_bytes(b"not told of")

    assert {entry.original for entry in bin_entries(tmp_path)} == {"D:\\one.jpg", "D:\\two.jpg"}
    assert not list(bin_entries(tmp_path / "missing"))


def test_what_comes_out_of_the_recycle_bin_is_forgotten_there(tmp_path):
    info = tmp_path / "$IABC12.jpg"
    info.write_bytes(b"words")

    AskedTrash(lambda path: None, lambda file, path: None, lambda path: True).forget(
        TrashSlot(str(tmp_path / "$RABC12.jpg"))
    )

    assert not info.exists()
