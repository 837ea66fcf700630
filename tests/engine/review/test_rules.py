from dataclasses import dataclass, replace

import numpy as np
import pytest

from engine.review.rules import by_preference, why_preferred


@dataclass(frozen=True)
class Facts:
    path: str = "/p/plain.jpg"
    is_reference: bool = False
    is_partial: bool = False
    width: int = 400
    height: int = 300
    frame_share: float = 1.0
    size: int = 1000
    mtime_ns: int = 50


@dataclass(frozen=True)
class Table:
    is_reference: np.ndarray
    is_partial: np.ndarray
    widths: np.ndarray
    heights: np.ndarray
    frame_shares: np.ndarray
    sizes: np.ndarray
    mtimes_ns: np.ndarray
    path_lengths: np.ndarray
    path_ranks: np.ndarray


def table(*photos):
    order = sorted(range(len(photos)), key=lambda place: photos[place].path)
    return Table(
        np.array([photo.is_reference for photo in photos]),
        np.array([photo.is_partial for photo in photos]),
        np.array([photo.width for photo in photos], np.int32),
        np.array([photo.height for photo in photos], np.int32),
        np.array([photo.frame_share for photo in photos]),
        np.array([photo.size for photo in photos]),
        np.array([photo.mtime_ns for photo in photos]),
        np.array([len(photo.path) for photo in photos]),
        np.array([order.index(place) for place in range(len(photos))], np.int32),
    )


def kept(*photos):
    facts = table(*photos)
    best, second = by_preference(facts)[:2].tolist()
    return photos[best], why_preferred(facts, best, second)


PLAIN = Facts()


@pytest.mark.parametrize(
    ("better", "words"),
    [
        (replace(PLAIN, is_reference=True), "in a reference folder"),
        (replace(PLAIN, width=500), "more pixels"),
        (replace(PLAIN, size=2000), "larger file"),
        (replace(PLAIN, mtime_ns=40), "older file"),
        (replace(PLAIN, path="/p/a.jpg"), "shorter path"),
        (replace(PLAIN, path="/p/aaaaa.jpg"), "first by name"),
    ],
)
def test_first_difference_decides(better, words):
    assert kept(PLAIN, better) == (better, words)
    assert kept(better, PLAIN) == (better, words)


def test_partial_photo_is_not_kept_before_a_whole_one_however_large():
    assert kept(replace(PLAIN, is_partial=True, width=9000), PLAIN) == (PLAIN, "complete")


def test_reference_photo_is_kept_even_if_others_have_more_pixels():
    reference = replace(PLAIN, is_reference=True)
    assert kept(replace(PLAIN, width=9000), reference)[0] is reference


def test_pixels_of_the_largest_pictures_are_counted_right():
    large = replace(PLAIN, width=60_000, height=60_000)
    assert kept(PLAIN, large) == (large, "more pixels")


def test_a_border_does_not_make_a_copy_the_better_one():
    assert kept(replace(PLAIN, width=500, height=400, frame_share=0.49), PLAIN) == (PLAIN, "more pixels")


def test_a_dark_edge_is_no_border():
    edged = replace(PLAIN, width=410, frame_share=0.96)
    assert kept(PLAIN, edged)[0] is edged
