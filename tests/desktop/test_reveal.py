"""Photos are handed to other programs without waiting for them."""

import sys

import pytest
from PySide6.QtDBus import QDBusConnection

from desktop.reveal import FileOpener


@pytest.fixture
def opened():
    return []


@pytest.fixture
def opener(opened, qapp):
    return FileOpener(lambda url: opened.append(url.toLocalFile()) is None)


def test_a_file_is_opened_by_its_address(opener, opened, tmp_path):
    opener.open(str(tmp_path / "a b#c.jpg"))
    assert opened == [str(tmp_path / "a b#c.jpg")]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems show files by a program of their own")
@pytest.mark.skipif(QDBusConnection.sessionBus().isConnected(), reason="a file manager may answer")
def test_without_a_file_manager_on_the_bus_the_folder_is_opened(opener, opened, tmp_path):
    opener.show(str(tmp_path / "photo.jpg"))
    assert opened == [str(tmp_path)]
