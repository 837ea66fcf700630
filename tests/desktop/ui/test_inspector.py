from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.item_models.inspector_model import InspectedPhoto
from desktop.item_models.inspector_rows import InspectorRow
from desktop.ui.inspector import Inspector
from tests.helpers.view_actions import ViewActions

PHOTO = InspectedPhoto(
    photo_id=4,
    name="IMG_2214-edited.jpg",
    folder="Pictures / Lucca 2018",
    path="/photos/IMG_2214-edited.jpg",
    key="ab" * 20,
    mark="",
    is_keeper=False,
    is_gone=False,
    rows=(
        InspectorRow("why", "Why", "Same picture: colours changed"),
        InspectorRow("pixels", "Pixels", "4032 × 3024"),
        InspectorRow("place", "Place", "no place", "kept photo has GPS, this one has not", "kept"),
        InspectorRow("taken", "Taken", "12 May 2018", "this one has a date, the kept photo has not", "this"),
    ),
    spoken="Why Same picture. Pixels 4032 × 3024",
)


class Told(QObject):
    """Tells of whatever photo the test says."""

    changed = Signal()

    def __init__(self):
        super().__init__()
        self.photo = None

    def tell(self, photo):
        self.photo = photo
        self.changed.emit()


class Pictures(QObject):
    loaded = Signal(str)
    failed = Signal(str, str)

    def __init__(self):
        super().__init__()
        self.is_there = True
        self.words = ""
        self.kept = set()

    def pixmap(self, key, path, side_px, viewer=""):
        if not self.is_there:
            return None
        pixmap = QPixmap(384, 256)
        pixmap.fill(QColor("teal"))
        return pixmap

    def reason(self, key):
        return self.words

    def forget_requests_except(self, keys, viewer=""):
        self.kept = set(keys)


@pytest.fixture
def told(qapp):
    return Told()


@pytest.fixture
def pictures(qapp):
    return Pictures()


@pytest.fixture
def actions(qapp):
    return ViewActions()


@pytest.fixture
def inspector(qtbot, qapp, told, pictures, actions, theme):
    before = qapp.font(), qapp.palette()
    theme.apply(qapp)
    inspector = Inspector(told, pictures, actions, theme)
    qtbot.addWidget(inspector)
    inspector.resize(296, 700)
    inspector.show()
    yield inspector
    qapp.setStyleSheet("")
    qapp.setFont(before[0])
    qapp.setPalette(before[1])


def words(inspector):
    return [label.text() for label in inspector.findChildren(QLabel) if label.isVisible() and label.text()]


def test_without_a_photo_it_says_what_it_is_for(inspector):
    assert words(inspector) == ["Select a photo to see why it is here and what differs."]


def test_it_tells_name_folder_and_line_by_line(inspector, told):
    told.tell(PHOTO)
    assert words(inspector)[:2] == ["IMG_2214-edited.jpg", "Pictures / Lucca 2018"]
    assert "kept photo has GPS, this one has not" in words(inspector)
    told.tell(replace(PHOTO, name="other.jpg", rows=PHOTO.rows[:1]))
    assert "other.jpg" in words(inspector)
    assert "Pixels" not in words(inspector)
    told.tell(None)
    assert len(words(inspector)) == 1


def test_the_better_value_is_marked_where_it_is(inspector, told, theme):
    told.tell(PHOTO)
    labels = {label.text(): label for label in inspector.findChildren(QLabel)}
    assert labels["kept photo has GPS, this one has not"].property("look") == "keep"
    assert labels["12 May 2018"].font().weight() > labels["no place"].font().weight()
    assert labels["12 May 2018"].font().pointSizeF() == theme.font("secondary").pointSizeF()


def test_its_buttons_do_what_the_actions_do(inspector, told, actions):
    told.tell(PHOTO)
    keep, remove = (
        next(button for button in inspector.findChildren(QPushButton) if button.text() == name)
        for name in ("keep", "remove_mark")
    )
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    remove.setFocus()
    QTest.keyClick(remove, Qt.Key.Key_Space)
    assert actions.triggered == ["keep", "remove_mark"]


def test_the_picture_is_painted_when_it_comes(qtbot, inspector, told, pictures, theme):
    pictures.is_there = False
    told.tell(PHOTO)
    assert pictures.kept == {PHOTO.key}
    middle = inspector.grab().toImage().pixelColor(148, 90)
    assert middle == theme.colour("placeholder")
    pictures.is_there = True
    pictures.loaded.emit(PHOTO.key)
    qtbot.waitUntil(lambda: inspector.grab().toImage().pixelColor(148, 90) == QColor("teal"))


def test_a_picture_that_cannot_be_read_says_why(inspector, told, pictures):
    pictures.is_there = False
    told.tell(PHOTO)
    before = inspector.grab().toImage()
    pictures.words = "No such file or directory"
    pictures.failed.emit(PHOTO.key, pictures.words)
    assert inspector.grab().toImage() != before


def test_all_of_it_can_be_spoken(inspector, told):
    told.tell(PHOTO)
    assert any(
        child.accessibleName() == PHOTO.spoken for child in inspector.findChildren(QObject) if child.isWidgetType()
    )
