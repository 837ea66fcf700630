import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap, QTransform

from desktop.ui.theme import Theme

RESOURCES = Path(__file__).parents[3] / "resources"

NAMES = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


def inks(pixmap):
    """The colours of what is opaque."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_can_be_drawn(theme, name):
    assert inks(theme.icons.pixmap(name, "text", 24, 2.0)) == {theme.colour("text").name()}


def test_the_drawings_that_the_sketches_ask_for_are_there():
    asked = {"logo", "keep", "remove", "compare", "folder", "drive-offline", "search", "pause", "play", "stop", "undo"}
    asked |= {"redo", "warning", "info", "close", "menu", "sort", "filter", "flicker", "split", "difference", "fit"}
    asked |= {"full-screen", "settings", "reference", "eye"}

    assert asked <= set(NAMES)


def test_icons_follow_the_theme(qapp):
    theme = Theme(RESOURCES, "light", qapp)
    icon = theme.icons.icon("folder", "accent")
    before = inks(icon.pixmap(QSize(24, 24), 2.0))

    theme.set_choice("dark")

    after = inks(icon.pixmap(QSize(24, 24), 2.0))
    assert before != after
    assert after == {theme.colour("accent").name()}


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_icons_are_as_sharp_as_the_screen(theme, ratio):
    pixmap = theme.icons.icon("search").pixmap(QSize(16, 16), ratio)

    assert pixmap.size() == QSize(round(16 * ratio), round(16 * ratio))
    assert pixmap.deviceIndependentSize().toSize() == QSize(16, 16)


def test_what_cannot_be_done_has_a_pale_icon(theme):
    pixmap = theme.icons.icon("undo").pixmap(QSize(32, 32), 1.0, QIcon.Mode.Disabled)

    assert inks(pixmap) == {theme.colour("disabled").name()}


def test_an_icon_outlives_what_it_was_copied_from(theme):
    icon = theme.icons.icon("keep")
    copy = QIcon(icon)
    patch = QPixmap(4, 4)
    patch.fill(Qt.GlobalColor.red)
    # Qt clones what paints the icon when a copy is changed
    copy.addPixmap(patch)
    del icon
    gc.collect()

    assert inks(copy.pixmap(QSize(32, 32), 1.0)) == {theme.colour("text").name()}


def test_the_opacity_of_a_drawing_is_kept(theme):
    image = theme.icons.tinted("logo", QColor("#ff0000"), QSize(96, 96)).toImage()

    alphas = {image.pixelColor(x, 48).alpha() for x in range(96)}
    assert {0, 255} < alphas
    assert any(100 < alpha < 200 for alpha in alphas)


def test_a_name_that_is_none_is_told_at_once(theme):
    with pytest.raises(FileNotFoundError):
        theme.icons.icon("unicorn")


def test_arrows_are_turned_round_where_one_reads_from_the_right(qapp, theme):
    def image(name):
        return theme.icons.pixmap(name, "text", 24, 1.0).toImage()

    arrow, folder = image("next"), image("folder")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert image("next") == arrow.transformed(QTransform.fromScale(-1, 1))
        assert image("folder") == folder
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_an_icon_without_room_is_none(theme):
    # a painter on nothing would warn, and warnings fail
    assert theme.icons.tinted("search", theme.colour("text"), QSize(0, 16)).isNull()
