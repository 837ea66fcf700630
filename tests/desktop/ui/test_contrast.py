from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from desktop.ui.tokens import KIND_SLUGS, Tokens, contrast

THEMES = Path(__file__).parents[3] / "resources" / "themes"
GROUNDS = ("background", "panel", "raised", "hover", "accent-soft", "keep-soft", "remove-soft")
TEXT = 4.5
MARK = 3.0


@pytest.fixture(params=["light", "dark"])
def tokens(request):
    return Tokens.read(THEMES / f"{request.param}.toml")


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["text", "dim", "accent-text"])
def test_words_can_be_read_on_every_ground(tokens, ink, ground):
    assert contrast(tokens.colours[ink], tokens.colours[ground]) >= TEXT


@pytest.mark.parametrize("ground", ["background", "panel", "raised"])
@pytest.mark.parametrize("ink", ["keep", "remove"])
def test_keep_and_remove_can_be_read_as_words(tokens, ink, ground):
    assert contrast(tokens.colours[ink], tokens.colours[ground]) >= TEXT


@pytest.mark.parametrize("name", ["keep", "remove"])
def test_keep_and_remove_can_be_read_on_their_soft_grounds(tokens, name):
    assert contrast(tokens.colours[name], tokens.colours[f"{name}-soft"]) >= TEXT


@pytest.mark.parametrize(
    ("ink", "ground"),
    [("on-accent", "accent"), ("on-accent", "accent-hover"), ("on-keep", "keep"), ("on-remove", "remove")],
)
def test_words_can_be_read_on_buttons_and_labels(tokens, ink, ground):
    assert contrast(tokens.colours[ink], tokens.colours[ground]) >= TEXT


@pytest.mark.parametrize("photo", ["#ffffff", "#000000", "#808080"])
def test_words_over_photos_can_be_read_whatever_the_photo_shows(tokens, photo):
    scrim = tokens.colours["scrim"]
    below = QColor(photo)
    share = scrim.alphaF()
    seen = QColor.fromRgbF(
        *(share * s + (1 - share) * b for s, b in zip(scrim.getRgbF()[:3], below.getRgbF()[:3], strict=True))
    )

    assert contrast(tokens.colours["on-scrim"], seen) >= TEXT


@pytest.mark.parametrize("kind", KIND_SLUGS)
def test_kinds_stand_out_from_the_panels_they_are_drawn_on(tokens, kind):
    assert contrast(tokens.kinds[kind], tokens.colours["panel"]) >= MARK


@pytest.mark.parametrize("ground", ["background", "panel", "raised", "accent-soft"])
def test_the_focus_is_seen(tokens, ground):
    assert contrast(tokens.colours["accent"], tokens.colours[ground]) >= MARK
