import itertools

import pytest
from PySide6.QtCore import QSize

from desktop.ui.threshold.axis import FIRST, Axis
from desktop.ui.threshold.bars import Bars, bar_shares, slot_counts
from desktop.ui.tokens import KIND_SLUGS

SIZE = QSize(510, 100)
AXIS = Axis(0, 510, is_mirrored=False)


@pytest.fixture
def bars(theme, counts):
    bars = Bars(theme)
    bars.set_counts(slot_counts(counts))
    return bars


def column(image, x):
    return [image.pixelColor(x, y) for y in range(image.height())]


def middle(percent, ratio=1.0):
    return round(AXIS.edge(percent + 0.5) * ratio)


def test_copies_have_a_slot_of_their_own(counts):
    counts[2][49] = 7

    slots = slot_counts(counts)

    assert len(slots) == 51
    assert slots[49] == (0, 0, 7, 0, 0)
    assert slots[50] == (1204, 318, 0, 0, 0)
    assert slots[42] == (0, 0, 120, 4, 0)


def test_before_anything_is_known_there_are_no_bars():
    assert slot_counts([]) == tuple((0,) * 5 for _ in range(51))


def test_more_is_higher_and_few_are_seen():
    shares = bar_shares([[0, 0, n, 0, 0] for n in (0, 1, 100, 10_000)])

    assert shares == [0, pytest.approx(0.01), pytest.approx(0.1), 1]


def test_any_number_of_copies_leaves_the_others_their_height():
    shares = bar_shares([[0, 0, 100, 0, 0], [1_000_000, 0, 0, 0, 0], [2_000_000, 0, 0, 0, 0]])

    assert shares[0] == pytest.approx(0.7)
    assert shares[0] < shares[1] < shares[2] <= 1


def test_without_anything_nothing_is_high():
    assert bar_shares([[0] * 5] * 3) == [0, 0, 0]


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_bars_have_the_colours_of_their_kinds_the_least_certain_below(bars, theme, ratio):
    full, _ = bars.pixmaps(SIZE, ratio, AXIS)
    image = full.toImage()
    assert image.size() == QSize(round(510 * ratio), round(100 * ratio))

    drawn = [colour.name() for colour in column(image, middle(92, ratio)) if colour.alpha()]

    assert drawn[-1] == theme.kind_colour("edited").name()
    assert theme.kind_colour("same-picture").name() in drawn
    assert set(drawn[4:]) == {theme.kind_colour(slug).name() for slug in ("same-picture", "edited")}


def test_a_few_of_a_kind_are_a_sliver_at_least(bars, theme):
    full, _ = bars.pixmaps(SIZE, 1.0, AXIS)

    drawn = [colour for colour in column(full.toImage(), middle(92)) if colour == theme.kind_colour("edited")]

    assert len(drawn) >= 2


def test_pale_bars_are_as_high_and_opaque(bars, theme):
    full, pale = (pixmap.toImage() for pixmap in bars.pixmaps(SIZE, 1.0, AXIS))
    x = middle(60)

    assert [c.alpha() > 0 for c in column(full, x)] == [c.alpha() > 0 for c in column(pale, x)]
    assert pale.pixelColor(x, 99).alpha() == 255
    assert pale.pixelColor(x, 99).lightness() > full.pixelColor(x, 99).lightness()


def test_kinds_that_are_left_out_have_no_bars(bars):
    bars.set_kinds({"edited"})

    full, _ = bars.pixmaps(SIZE, 1.0, AXIS)

    assert full.toImage().pixelColor(middle(60), 99).alpha() == 0
    assert full.toImage().pixelColor(middle(80), 99).alpha() == 255
    assert bars.numbers(92) == {"edited": 4}


def test_pictures_are_kept_until_something_changes(bars, counts):
    first, _ = bars.pixmaps(SIZE, 1.0, AXIS)
    assert bars.pixmaps(SIZE, 1.0, AXIS)[0].cacheKey() == first.cacheKey()

    assert bars.pixmaps(SIZE, 2.0, AXIS)[0].cacheKey() != first.cacheKey()
    again, _ = bars.pixmaps(SIZE, 1.0, AXIS)
    bars.set_counts(slot_counts(counts))
    assert bars.pixmaps(SIZE, 1.0, AXIS)[0].cacheKey() != again.cacheKey()


def test_numbers_name_the_kinds_that_are_there(bars):
    assert bars.numbers(92) == {"same-picture": 120, "edited": 4}
    assert bars.numbers(FIRST) == {}
    assert set(bars.numbers(100)) <= set(KIND_SLUGS)


def test_bars_keep_apart_on_the_pixels_of_the_screen(theme):
    bars = Bars(theme)
    bars.set_counts(slot_counts([[0] * 50, [0] * 50, [10] * 50, [0] * 50, [0] * 50]))
    axis = Axis(0, 517, is_mirrored=False)

    image = bars.pixmaps(QSize(517, 100), 1.0, axis)[0].toImage()

    row = [image.pixelColor(x, 99).alpha() for x in range(image.width())]
    assert set(row) == {0, 255}
    assert sum(a == 255 and b == 0 for a, b in itertools.pairwise(row)) == 50
