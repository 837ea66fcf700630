from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from desktop.item_models.compare_facts import UNKNOWN, UNREADABLE, Fact, tell_facts
from desktop.item_models.compare_photos import ComparedPhoto
from desktop.item_models.compare_table import FactRole, FactsModel
from engine.core.domain import ImageFormat
from engine.viewing import PhotoDetails

ORIGINAL = PhotoDetails(
    width=4032,
    height=3024,
    size_bytes=2_100_000,
    mtime_ns=1_526_133_720_000_000_000,
    format=ImageFormat.HEIF,
    is_partial=False,
    taken_ms=1_526_133_720_000,
    camera="Apple iPhone X",
    lens="",
    gps=(43.8430, 10.5077),
    profile="Display P3",
    bits=8,
    jpeg_quality=None,
    is_jpeg_quality_exact=False,
    sharpness=41.23,
    detail_side=4032,
    rating=None,
    orientation=1,
)
COPY = replace(
    ORIGINAL,
    width=3460,
    height=2780,
    size_bytes=1_900_000,
    format=ImageFormat.JPEG,
    taken_ms=None,
    gps=None,
    profile="",
    jpeg_quality=81,
    is_jpeg_quality_exact=True,
    sharpness=33.9,
    detail_side=3460,
)
PHOTOS = (
    ComparedPhoto(1, "/p/a.heic", "a.heic", "Pictures / Lucca", 4032, 3024),
    ComparedPhoto(2, "/d/b.jpg", "b.jpg", "Downloads", 3460, 2780),
)


@pytest.fixture(autouse=True)
def _english(qtbot: QtBot) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def _facts(*details: PhotoDetails | None, shows_same: bool = True) -> dict[str, Fact]:
    return {fact.key: fact for fact in tell_facts(PHOTOS[: len(details)], details, (), shows_same)}


def test_the_better_of_each_line_is_told() -> None:
    facts = _facts(ORIGINAL, COPY)
    assert facts["pixels"].texts == ("\u20664032\u00a0×\u00a03024\u2069", "\u20663460\u00a0×\u00a02780\u2069")
    better = {key for key, fact in facts.items() if fact.better == {0}}
    assert better == {"pixels", "sharpness", "taken", "place", "profile"}
    assert not [key for key, fact in facts.items() if fact.better - {0}]


def test_what_is_equal_is_said_to_be() -> None:
    facts = _facts(ORIGINAL, replace(ORIGINAL, size_bytes=5))
    assert {key for key, fact in facts.items() if not fact.is_equal} == {"size", "folder"}
    assert all(not fact.better for fact in facts.values())


def test_lines_that_say_nothing_are_left_out() -> None:
    facts = _facts(ORIGINAL, COPY)
    assert "lens" not in facts
    assert "rating" not in facts
    assert "bits" not in facts
    assert "whole" not in facts
    assert "detail" not in facts, "both hold detail in all their pixels"
    assert {"pixels", "size", "format", "taken", "sharpness", "folder"} <= set(facts)


def test_words_say_what_is_missing() -> None:
    facts = _facts(ORIGINAL, COPY)
    assert facts["taken"].texts == ("12 May 2018, 14:02", "no date")
    assert facts["place"].texts == ("43.8430° N, 10.5077° E", "no place")
    assert facts["quality"].texts == ("not a JPEG", "81")
    assert facts["sharpness"].texts == ("41.2", "33.9")


def test_an_estimated_quality_is_said_to_be_one() -> None:
    facts = _facts(replace(COPY, is_jpeg_quality_exact=False), replace(COPY, jpeg_quality=60))
    assert facts["quality"].texts == ("about 81", "60")
    assert facts["quality"].better == {0}


def test_an_enlarged_copy_is_told_by_its_detail() -> None:
    facts = _facts(COPY, replace(COPY, width=6920, height=5560, detail_side=3000))
    assert facts["pixels"].better == {1}
    assert facts["detail"].better == {0}
    assert facts["detail"].texts[0] == "in all pixels"
    assert "3000" in facts["detail"].texts[1]


def test_a_little_sharper_is_not_better() -> None:
    assert not _facts(COPY, replace(COPY, sharpness=34.5))["sharpness"].better


def test_sharpness_of_different_parts_is_not_compared() -> None:
    facts = _facts(ORIGINAL, COPY, shows_same=False)
    assert facts["sharpness"].texts == ("41.2", "33.9")
    assert not facts["sharpness"].better


def test_photos_still_being_read_are_waited_for_and_others_given_up() -> None:
    facts = {fact.key: fact for fact in tell_facts(PHOTOS, (ORIGINAL, None))}
    assert facts["pixels"].texts[1] == UNKNOWN
    assert not any(fact.better for fact in facts.values())
    facts = {fact.key: fact for fact in tell_facts(PHOTOS, (ORIGINAL, None), {1})}
    assert facts["pixels"].texts[1] == UNREADABLE
    assert facts["folder"].texts[1] == "Downloads"


def test_a_partial_file_and_a_reference_folder_are_told() -> None:
    photos = (replace(PHOTOS[0], is_reference=True), PHOTOS[1])
    facts = {fact.key: fact for fact in tell_facts(photos, (ORIGINAL, replace(COPY, is_partial=True)))}
    assert facts["whole"].better == {0}
    assert facts["folder"].better == {0}


def _model(*facts: Fact) -> FactsModel:
    model = FactsModel()
    model.set_facts(("a", "b"), facts)
    return model


PIXELS = Fact("pixels", "Pixels", ("4 × 3", "2 × 1"), frozenset({0}), is_equal=False)
SAME = Fact("format", "Format", ("JPEG", "JPEG"), frozenset(), is_equal=True)


def test_the_table_says_which_is_better_also_to_who_cannot_see_colours() -> None:
    model = _model(PIXELS, SAME)
    index = model.index(0, 0)
    assert index.data(Qt.ItemDataRole.DisplayRole) == "4 × 3"
    assert index.data(FactRole.IS_BETTER) is True
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Pixels: 4 × 3, better"
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Pixels: 2 × 1"
    assert model.headerData(0, Qt.Orientation.Vertical) == "Pixels"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "b"


def test_equal_lines_can_be_left_out() -> None:
    model = _model(PIXELS, SAME)
    assert (model.rowCount(), model.equal_count) == (2, 1)
    model.set_shows_equal(False)
    assert model.rowCount() == 1
    model.set_shows_equal(True)
    assert model.index(1, 0).data(FactRole.IS_EQUAL) is True


def test_new_values_in_the_same_lines_do_not_reset_the_table(qtbot: QtBot) -> None:
    model = _model(PIXELS, SAME)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_facts(("a", "b"), (replace(PIXELS, texts=("8 × 6", "2 × 1")), SAME))
    with qtbot.waitSignal(model.modelReset):
        model.set_facts(("a", "b", "c"), ())


def test_what_was_enlarged_is_told() -> None:
    made = replace(PHOTOS[1], made_of=(1730, 1390))
    facts = {fact.key: fact for fact in tell_facts([PHOTOS[0], made], [ORIGINAL, COPY])}
    assert facts["enlarged"].texts == ("no sign of it", "from \u20661730\u00a0×\u00a01390\u2069")
    assert facts["enlarged"].better == {0}
    assert "enlarged" not in _facts(ORIGINAL, COPY)
