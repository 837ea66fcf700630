from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from desktop.ui.tokens import KIND_SLUGS, Tokens, blend, contrast
from engine.core.domain import MatchKind

THEMES = Path(__file__).parents[3] / "resources" / "themes"


def test_both_themes_name_the_same_colours():
    light, dark = (Tokens.read(THEMES / name) for name in ("light.toml", "dark.toml"))

    assert light.colours.keys() == dark.colours.keys()
    assert light.kinds.keys() == dark.kinds.keys()


def test_every_kind_of_match_has_a_colour_of_its_own():
    tokens = Tokens.read(THEMES / "light.toml")

    assert tuple(kind.slug for kind in MatchKind) == KIND_SLUGS
    assert len({tokens.kinds[slug].name() for slug in KIND_SLUGS}) == 5


def test_what_is_no_colour_is_told_with_its_name(tmp_path):
    path = tmp_path / "odd.toml"
    path.write_text('[colours]\ntext = "blackish"\n[kinds]\n')

    with pytest.raises(ValueError, match="text is no colour: blackish"):
        Tokens.read(path)


def test_contrast_is_that_of_the_guidelines():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def test_a_blend_lies_between_its_colours():
    assert blend(QColor("#ff0000"), QColor("#0000ff"), 0.25).name() == "#4000bf"
