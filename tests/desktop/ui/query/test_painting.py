"""What is painted of hits and of the pictures asked about."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor

from desktop.item_models.roles import AskedRole
from desktop.ui.groups.layout import Position
from desktop.ui.groups.metrics import card_metrics
from desktop.ui.query.asked_face import AskedFace
from desktop.ui.query.hit_painting import hit_metrics
from tests.helpers.album import BUG


def colours_in(image, rect):
    ratio = image.devicePixelRatio()
    return {
        image.pixelColor(round(x * ratio), round(y * ratio)).name()
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
    }


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_kind_of_a_hit_is_painted_in_its_colour_at_the_side_where_reading_begins(bench, outside, direction):
    bench.window.setLayoutDirection(direction)
    bench.ask(outside)
    hits, theme = bench.page.hits, bench.parts.theme
    image = hits.viewport().grab().toImage()

    cell = hits.rect_of(Position(0, 3))
    below = cell.adjusted(0, hits.layout_of_cards.metrics.thumbnail_height + 8, 0, 0)
    is_mirrored = direction == Qt.LayoutDirection.RightToLeft
    first = below.adjusted(below.width() - 40, 0, 0, 0) if is_mirrored else below.adjusted(0, 0, 40 - below.width(), 0)

    assert theme.kind_colour("edited").name() in colours_in(image, first)
    assert theme.kind_colour("identical-file").name() not in colours_in(image, below)


def test_hits_have_room_for_more_words_than_photos_of_groups(theme):
    hits, photos = hit_metrics(theme, 148), card_metrics(theme, 176)

    assert hits.cell_width == photos.cell_width == 176
    assert hits.cell_height > photos.cell_height + 40


def test_all_hits_are_shown_without_a_line_that_offers_the_rest(bench, outside):
    bench.window.resize(900, 700)
    bench.page.hits.set_thumbnail_width(320)
    bench.ask(outside)

    cards = bench.page.hits.layout_of_cards
    assert cards.shown(0) == len(BUG)
    assert not cards.is_long(0)
    assert bench.page.hits.button_rects(0) == {}


def test_a_picture_asked_about_is_painted_once_it_is_there(bench, outside):
    bench.ask(outside)
    bench.wait()
    face = bench.page.asked.findChild(AskedFace)
    index = bench.parts.asked.index(0, 0)
    assert bench.parts.asked_thumbnails.pixmap(index.data(AskedRole.KEY), str(outside)) is not None

    painted = face.grab().toImage()

    assert face.size() == QSize(120, 84)
    assert len(colours_in(painted, face.rect())) > 50
    assert face.accessibleName() == "Picture asked about: outside.jpg"


def test_a_picture_that_cannot_be_read_has_a_sign_instead(bench, tmp_path):
    (tmp_path / "notes.txt").write_text("no picture")
    bench.ask(tmp_path / "notes.txt")

    painted = bench.page.asked.findChild(AskedFace).grab().toImage()

    dim = QColor(bench.parts.theme.colour("dim")).name()
    assert dim in colours_in(painted, painted.rect())
