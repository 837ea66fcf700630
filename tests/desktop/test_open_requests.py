"""What macOS asks a running program to open."""

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtTest import QSignalSpy

from desktop.open_requests import OpenRequests


def ask(app, *paths):
    for path in paths:
        QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile(str(path))))


def test_files_and_folders_come_together_once_the_library_is_open(qtbot, qapp, tmp_path):
    requests = OpenRequests(qapp)
    folders, photos = QSignalSpy(requests.folders_asked), QSignalSpy(requests.photos_asked)
    photo = tmp_path / "a.jpg"
    photo.touch()
    ask(qapp, tmp_path, photo, tmp_path / "gone.jpg")
    QCoreApplication.processEvents()
    assert (folders.count(), photos.count()) == (0, 0)

    requests.begin()

    assert folders.at(0) == [[str(tmp_path)]]
    assert photos.at(0) == [[str(photo), str(tmp_path / "gone.jpg")]]
    assert (folders.count(), photos.count()) == (1, 1)
    requests.deleteLater()


def test_what_is_asked_later_is_taken_up_at_once(qtbot, qapp, tmp_path):
    requests = OpenRequests(qapp)
    requests.begin()
    with qtbot.waitSignal(requests.folders_asked) as told:
        ask(qapp, tmp_path)
    assert told.args == [[str(tmp_path)]]
    requests.deleteLater()


def test_every_other_event_goes_its_way(qtbot, qapp):
    requests = OpenRequests(qapp)
    requests.begin()
    photos = QSignalSpy(requests.photos_asked)
    ask(qapp, "")
    QCoreApplication.processEvents()
    assert photos.count() == 0
    requests.deleteLater()
