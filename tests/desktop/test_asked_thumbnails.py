"""Small pictures of what was asked about."""

import io

import pytest
from PIL import Image
from PySide6.QtTest import QSignalSpy

from desktop.asked_thumbnails import SIDE, AskedThumbnails
from desktop.crash import CrashReporter
from desktop.jobs import JobRunner
from engine.core.errors import DecodeError
from tests.helpers.desktop import HeldRunner, ImmediateRunner


def jpeg(width=40, height=30, colour="red"):
    content = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(content, "JPEG")
    return content.getvalue()


@pytest.fixture
def reads():
    return []


@pytest.fixture
def read(reads):
    def read(source, side, max_pixels):
        reads.append((source, side))
        if source == "broken":
            raise DecodeError("It holds no picture.")
        return b"no jpeg" if source == "garbled" else jpeg()

    return read


def test_a_picture_is_read_once_and_told_of(qapp, read, reads):
    thumbnails = AskedThumbnails(ImmediateRunner(), read)
    loaded = QSignalSpy(thumbnails.loaded)

    assert thumbnails.pixmap("a", "/somewhere/a.jpg") is None
    assert loaded.count() == 1
    assert thumbnails.pixmap("a", "/somewhere/a.jpg").width() == 40
    assert reads == [("/somewhere/a.jpg", SIDE)]


def test_while_it_is_read_it_is_not_asked_for_again(qapp, read, reads):
    runner = HeldRunner()
    thumbnails = AskedThumbnails(runner, read)
    for _ in range(3):
        thumbnails.pixmap("a", b"bytes")
    assert len(runner.waiting) == 1
    runner.release()
    assert reads == [(b"bytes", SIDE)]


@pytest.mark.parametrize("source", ["broken", "garbled"])
def test_what_cannot_be_read_is_tried_again_only_if_one_says_so(qapp, read, reads, source):
    thumbnails = AskedThumbnails(ImmediateRunner(), read)
    for _ in range(3):
        assert thumbnails.pixmap("a", source) is None
    assert len(reads) == 1

    thumbnails.forget_failures()
    thumbnails.pixmap("a", source)
    assert len(reads) == 2


def test_what_is_forgotten_comes_no_more(qapp, read, reads):
    runner = HeldRunner()
    thumbnails = AskedThumbnails(runner, read)
    loaded = QSignalSpy(thumbnails.loaded)
    thumbnails.pixmap("a", "/a.jpg")

    thumbnails.clear()
    runner.release()

    assert (reads, loaded.count()) == ([], 0)
    thumbnails.pixmap("a", "/a.jpg")
    runner.release()
    assert thumbnails.pixmap("a", "/a.jpg") is not None


def test_only_so_many_are_kept(qapp, read, reads):
    thumbnails = AskedThumbnails(ImmediateRunner(), read)
    for number in range(100):
        thumbnails.pixmap(str(number), str(number))
    assert thumbnails.pixmap("99", "99") is not None
    assert len(reads) == 100
    assert thumbnails.pixmap("0", "0") is None
    assert len(reads) == 101


def test_files_and_bytes_are_read_alike(qtbot, qapp, tmp_path):
    content = jpeg(1000, 500)
    (tmp_path / "a.jpg").write_bytes(content)
    runner = JobRunner(CrashReporter(tmp_path))
    thumbnails = AskedThumbnails(runner)
    for key, source in (("file", str(tmp_path / "a.jpg")), ("bytes", content)):
        with qtbot.waitSignal(thumbnails.loaded, timeout=20_000):
            thumbnails.pixmap(key, source)
        assert thumbnails.pixmap(key, source).size().toTuple() == (320, 160)
    assert runner.shut_down()
