"""Settings outside their ranges are refused with words for a person."""

import math
from dataclasses import FrozenInstanceError, replace

import pytest

from engine.core.errors import SettingsError
from engine.core.settings import DEFAULT_THRESHOLD, MATCH_FLOOR, Settings, usable_cores


def test_the_defaults_are_sound() -> None:
    settings = Settings()
    assert MATCH_FLOOR < settings.threshold == DEFAULT_THRESHOLD < 1
    assert settings.workers == usable_cores() >= 1


@pytest.mark.parametrize("threshold", [0.0, 0.5, 1.0])
def test_any_similarity_may_be_the_threshold(threshold: float) -> None:
    assert Settings(threshold=threshold).threshold == threshold


@pytest.mark.parametrize(
    ("name", "value", "word"),
    [
        ("threshold", -0.01, "threshold"),
        ("threshold", 1.01, "threshold"),
        ("threshold", math.nan, "threshold"),
        ("workers", 0, "worker"),
        ("batch_size", 0, "batch"),
        ("max_pixels", 0, "pixel"),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(name: str, value: float, word: str) -> None:
    with pytest.raises(SettingsError, match=word):
        replace(Settings(), **{name: value})


def test_settings_cannot_be_changed_behind_the_back_of_a_scan() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings().workers = 3
