"""Files are held only if they are what is known of them, and nobody else is at them."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from engine.core.domain import FileStamp, Photo
from engine.core.errors import RefusedError
from engine.core.removal import Refusal
from engine.files.keys import content_key, new_digest
from engine.review.check import Checker
from tests.helpers.photo_columns import photo_of


def stamp(path: Path) -> FileStamp:
    info = path.lstat()
    return FileStamp(str(path), info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)


def photo(path: Path, is_partial: bool = False) -> Photo:
    known = photo_of(1, "A", is_partial=is_partial)
    return replace(known, stamp=stamp(path), content_key=content_key(path.read_bytes()))


def checker(decoded: list[bytes] | None = None, protected: str = "") -> Checker:
    def is_picture(data: bytes, victim: Photo) -> bool:
        if decoded is not None:
            decoded.append(data)
        return not data.startswith(b"BAD") and (victim.info.is_partial or not data.startswith(b"PART"))

    return Checker(new_digest, is_picture, lambda folder: bool(protected) and folder.endswith(protected))


def write(path: Path, data: bytes) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path


def refusal(*arguments, **choice) -> Refusal:
    with pytest.raises(RefusedError) as refused:
        arguments[0](*arguments[1:], **choice)
    return refused.value.refusal


def test_a_file_that_is_what_is_known_is_held_until_let_go(tmp_path):
    path = write(tmp_path / "photo.jpg", b"picture")

    with checker().hold(stamp(path), content_key(b"picture")) as held:
        assert held.key == content_key(b"picture")
        assert held.is_in_place()
        path.rename(tmp_path / "renamed.jpg")
        assert not held.is_in_place()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda path: path.unlink(), Refusal.GONE),
        (lambda path: (path.unlink(), os.mkfifo(path)), Refusal.NOT_A_FILE),
        (lambda path: (path.unlink(), path.mkdir()), Refusal.NOT_A_FILE),
        (lambda path: (path.rename(path.with_name("x")), path.symlink_to("x")), Refusal.NOT_A_FILE),
        (lambda path: path.write_bytes(b"longer than before"), Refusal.CHANGED),
        (lambda path: os.utime(path, ns=(1, 1)), Refusal.CHANGED),
        (lambda path: (path.parent.rename(path.parent.with_name("y")), path.parent.symlink_to("y")),
         Refusal.FOLDER_CHANGED),
    ],
)  # fmt: skip
def test_what_is_not_as_it_was_is_refused(tmp_path, change, reason):
    path = write(tmp_path / "folder/photo.jpg", b"picture")
    known = stamp(path)
    change(path)

    assert refusal(checker().hold, known, content_key(b"picture")) is reason


def test_bytes_decide_where_size_and_time_are_the_same(tmp_path):
    path = write(tmp_path / "photo.jpg", b"another")

    assert refusal(checker().hold, stamp(path), content_key(b"picture")) is Refusal.CHANGED


def test_reference_folders_are_asked_about_at_that_moment(tmp_path):
    path = write(tmp_path / "ref/photo.jpg", b"picture")

    assert refusal(checker(protected="ref").hold, stamp(path), None) is Refusal.REFERENCE
    checker(protected="ref").hold_placed(stamp(path), None).close()


def test_a_second_program_finds_victim_and_keeper_busy(tmp_path):
    victim, keeper = write(tmp_path / "victim.jpg", b"picture"), write(tmp_path / "keeper.jpg", b"picture")
    with checker().hold(stamp(victim), None) as held:
        assert refusal(checker().hold, stamp(victim), None) is Refusal.BUSY
        assert refusal(checker().hold_keeper, photo(victim), photo(keeper), []) is Refusal.BUSY
        with checker().hold_keeper(photo(keeper), photo(victim), [held]):
            # Several may keep one photo, but none may take it away.
            checker().hold_keeper(photo(keeper), photo(victim), [held]).close()
            assert refusal(checker().hold, stamp(keeper), None) is Refusal.BUSY
    checker().hold(stamp(keeper), None).close()


def test_a_keeper_must_be_another_file(tmp_path):
    victim = write(tmp_path / "victim.jpg", b"picture")
    os.link(victim, tmp_path / "keeper.jpg")
    with checker().hold(stamp(victim), None) as held:
        reason = refusal(checker().hold_keeper, photo(tmp_path / "keeper.jpg"), photo(victim), [held])

    assert reason is Refusal.SAME_FILE


@pytest.mark.parametrize(
    ("data", "is_victim_partial", "reason"),
    [(b"BAD", False, Refusal.KEEPER_UNREADABLE), (b"PART", False, Refusal.KEEPER_UNREADABLE), (b"PART", True, None)],
)
def test_a_keeper_must_decode_as_whole_as_the_victim(tmp_path, data, is_victim_partial, reason):
    victim = photo(write(tmp_path / "victim.jpg", b"picture"), is_victim_partial)
    keeper = photo(write(tmp_path / "keeper.jpg", data))

    if reason is None:
        checker().hold_keeper(keeper, victim, []).close()
    else:
        assert refusal(checker().hold_keeper, keeper, victim, []) is reason


def test_equal_bytes_are_read_each_time_and_decoded_once(tmp_path):
    victim = photo(write(tmp_path / "victim.jpg", b"picture"))
    keeper = photo(write(tmp_path / "keeper.jpg", b"kept"))
    decoded: list[bytes] = []
    one = checker(decoded)
    one.hold_keeper(keeper, victim, []).close()
    one.hold_keeper(keeper, victim, []).close()
    info = (tmp_path / "keeper.jpg").stat()
    (tmp_path / "keeper.jpg").write_bytes(b"KEPT")
    os.utime(tmp_path / "keeper.jpg", ns=(info.st_atime_ns, info.st_mtime_ns))

    assert decoded == [b"kept"]
    assert refusal(one.hold_keeper, keeper, victim, []) is Refusal.KEEPER_CHANGED


def test_nothing_stays_open_after_a_refusal(tmp_path):
    path = write(tmp_path / "photo.jpg", b"picture")
    known = replace(stamp(path), size_bytes=1)
    before = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").is_dir() else 0

    for _ in range(20):
        refusal(checker().hold, known, None)
        refusal(checker(protected=tmp_path.name).hold, stamp(path), None)
        refusal(checker().hold, replace(known, path=str(tmp_path / "missing")), None)

    if before:
        assert len(list(Path("/proc/self/fd").iterdir())) == before
