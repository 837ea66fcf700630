from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPixmap

from desktop.ui.groups.layout import Position
from desktop.ui.groups.tiles import cut_tile
from tests.desktop.ui.groups.conftest import describe

GROUPS = [[0, 1, 2], [3, 4]]


def pixel(view, point):
    return view.viewport().grab().toImage().pixelColor(point)


def thumbnail(view, place):
    return view.layout_of_cards.thumbnail(view.rect_of(Position(*place)))


def shows(view, rect, colour):
    """Tell whether a colour is painted somewhere in a rectangle."""
    image = view.viewport().grab(rect).toImage()
    wanted = QColor(colour).rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_the_keeper_has_a_green_frame_and_a_photo_to_be_removed_a_red_one(make_view, theme):
    view = make_view(GROUPS)
    keeper, other = thumbnail(view, (0, 0)), thumbnail(view, (0, 1))
    around = QPoint(keeper.center().x(), keeper.top() - 3)
    assert pixel(view, around) == theme.colour("keep")
    before = pixel(view, other.center())
    view.model.change(replace(describe(1), mark="remove"))
    assert pixel(view, QPoint(other.center().x(), other.top() + 1)) == theme.colour("remove")
    assert pixel(view, other.center()).lightness() > before.lightness()


@pytest.mark.parametrize("change", [{"is_gone": True}, {"is_partial": True}, {"is_reference": True}])
def test_a_photo_that_is_special_bears_a_sign(make_view, theme, change):
    view = make_view(GROUPS)
    thumb = thumbnail(view, (0, 1))
    corner = QRect(thumb.right() - 60, thumb.top() + 6, 54, 18)
    before = view.viewport().grab(corner).toImage()
    view.model.change(replace(describe(1), **change))
    assert view.viewport().grab(corner).toImage() != before


def test_what_is_on_its_way_has_a_place_and_is_painted_when_it_comes(qtbot, make_view, thumbnails, theme):
    thumbnails.held.add(f"{1:040x}")
    view = make_view(GROUPS)
    centre = thumbnail(view, (0, 1)).center()
    assert pixel(view, centre) == theme.colour("placeholder")
    thumbnails.held.clear()
    thumbnails.loaded.emit(f"{1:040x}")
    qtbot.waitUntil(lambda: pixel(view, centre) != theme.colour("placeholder"))


def test_what_cannot_be_read_says_why(make_view, thumbnails, theme):
    view = make_view(GROUPS)
    rect = thumbnail(view, (0, 1))
    key = f"{1:040x}"
    thumbnails.reasons[key] = "No such file"
    thumbnails.failed.emit(key, "No such file")
    assert shows(view, rect.adjusted(4, 40, -4, -30), theme.colour("placeholder"))
    image = view.viewport().grab(rect.adjusted(20, 45, -20, -30)).toImage()
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(colours) > 3


def test_the_card_of_the_current_photo_has_a_blue_border(make_view, theme):
    view = make_view(GROUPS)
    card = view.layout_of_cards.card(1)
    edge = QPoint(card.center().x(), card.top())
    assert pixel(view, edge) != theme.colour("accent")
    view.show_selection((3,), 3)
    assert pixel(view, edge) == theme.colour("accent")


def test_dark_is_dark(make_view, theme):
    view = make_view(GROUPS)
    light = pixel(view, QPoint(3, 3))
    theme.set_choice("dark")
    assert pixel(view, QPoint(3, 3)) == theme.colour("background") != light
    theme.set_choice("light")


def test_photos_out_of_sight_are_dropped_and_those_below_asked_for(qtbot, make_view, thumbnails):
    view = make_view([[2 * group, 2 * group + 1] for group in range(50)])
    qtbot.waitUntil(lambda: thumbnails.kept is not None)
    seen = {view.faces.photo(*place).key for place in view.visible_places()}
    assert seen <= thumbnails.kept
    ahead = f"{2 * (view.visible_places()[-1].group + 1):040x}"
    qtbot.waitUntil(lambda: any(key == ahead for key, _ in thumbnails.asked))
    assert f"{98:040x}" not in thumbnails.kept


@pytest.mark.parametrize(
    ("size", "has_bars"),
    [(QSize(192, 128), False), (QSize(192, 108), False), (QSize(128, 192), True), (QSize(192, 40), True)],
)
def test_pictures_fill_their_place_unless_much_of_them_would_be_lost(qapp, size, has_bars):
    picture = QPixmap(size)
    picture.fill(QColor("red"))
    tile = cut_tile(picture, QSize(148, 104), 6, QColor("blue")).toImage()
    assert tile.pixelColor(74, 52) == QColor("red")
    edge = tile.pixelColor(10, 52) if size.height() > size.width() else tile.pixelColor(74, 6)
    assert (edge == QColor("blue")) == has_bars
    assert tile.pixelColor(0, 0).alpha() < 60


def test_small_pictures_are_not_blown_up(qapp):
    picture = QPixmap(20, 14)
    picture.fill(QColor("red"))
    tile = cut_tile(picture, QSize(148, 104), 6, QColor("blue")).toImage()
    assert tile.pixelColor(74, 52) == QColor("red")
    assert tile.pixelColor(40, 52) == QColor("blue")
