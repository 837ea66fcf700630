"""What the tests of the view of groups share: photos that are plain colours, and a view over them."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPixmap

from desktop.ui.groups.groups_view import GroupsView
from tests.helpers.groups_model import FakeGroupsModel, FakePhoto
from tests.helpers.view_actions import ViewActions


class InstantThumbnails(QObject):
    """Gives thumbnails at once, but for those it is told to hold back."""

    loaded = Signal(str)
    failed = Signal(str, str)

    def __init__(self):
        super().__init__()
        self.held = set()
        self.reasons = {}
        self.asked = []
        self.kept = None
        self.is_busy = False

    def pixmap(self, key, path, side_px, viewer=""):
        self.asked.append((key, side_px))
        if key in self.held or key in self.reasons:
            return None
        pixmap = QPixmap(192, 128)
        pixmap.fill(QColor.fromHsv(int(key, 16) * 47 % 360, 200, 200))
        return pixmap

    def reason(self, key):
        return self.reasons.get(key, "")

    def forget_requests_except(self, keys, viewer=""):
        self.kept = set(keys)


def describe(photo_id):
    return FakePhoto(photo_id, f"/photos/IMG_{photo_id:04}.jpg", f"{photo_id:040x}")


@pytest.fixture
def thumbnails(qapp):
    return InstantThumbnails()


@pytest.fixture
def actions(qapp):
    return ViewActions()


@pytest.fixture
def make_view(qtbot, thumbnails, actions, theme):
    def make(groups, width=900, height=660, host=None):
        model = FakeGroupsModel(groups, describe)
        view = GroupsView(model, thumbnails, actions, theme, host)
        qtbot.addWidget(host or view)
        view.resize(width, height)
        with qtbot.waitExposed(host or view):
            (host or view).show()
        view.setFocus()
        return view

    return make
