from dataclasses import replace

import pytest

from engine.core.domain import FileStamp, ImageFormat, Photo, PictureInfo
from engine.review.rules import choose_keeper

PLAIN = Photo(
    id=1,
    stamp=FileStamp("/p/plain.jpg", 1000, 50, 1, 1),
    content_key=b"a",
    image_id=1,
    image_key=b"i",
    info=PictureInfo(ImageFormat.JPEG, 400, 300, False, (0.0, 0.0, 1.0, 1.0)),
    taken_ms=None,
    camera="",
    is_reference=False,
)


def with_stamp(**changes):
    return replace(PLAIN, id=2, stamp=replace(PLAIN.stamp, **changes))


def with_info(**changes):
    return replace(PLAIN, id=2, info=replace(PLAIN.info, **changes))


@pytest.mark.parametrize(
    ("better", "words"),
    [
        (replace(PLAIN, id=2, is_reference=True), "in a reference folder"),
        (with_info(width=500), "more pixels"),
        (with_stamp(size_bytes=2000), "larger file"),
        (with_stamp(mtime_ns=40), "older file"),
        (with_stamp(path="/p/a.jpg"), "shorter path"),
        (with_stamp(path="/p/aaaaa.jpg"), "first by name"),
    ],
)
def test_first_difference_decides(better, words):
    assert choose_keeper([PLAIN, better]) == (better, words)
    assert choose_keeper([better, PLAIN]) == (better, words)


def test_partial_photo_is_not_kept_before_a_whole_one_however_large():
    partial = with_info(is_partial=True, width=9000)
    assert choose_keeper([partial, PLAIN]) == (PLAIN, "complete")


def test_reference_photo_is_kept_even_if_others_have_more_pixels():
    reference = replace(PLAIN, id=3, is_reference=True)
    assert choose_keeper([with_info(width=9000), reference])[0] is reference


def test_equals_have_a_keeper_all_the_same():
    assert choose_keeper([PLAIN, PLAIN]) == (PLAIN, "first by name")


def test_a_border_does_not_make_a_copy_the_better_one():
    framed = with_info(width=500, height=400, frame=(0.15, 0.15, 0.85, 0.85))
    assert choose_keeper([framed, PLAIN]) == (PLAIN, "more pixels")


def test_a_dark_edge_is_no_border():
    assert choose_keeper([with_info(width=410, frame=(0.02, 0.02, 1.0, 1.0)), PLAIN])[0].info.width == 410
