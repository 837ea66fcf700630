"""Verdicts on drawn pictures and their edited copies: what kind of match, how alike, and why."""

from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest
from PIL import Image

from engine.core.domain import MatchKind
from engine.core.orientation import COUNT, apply, inverse, unit_map
from engine.core.settings import DEFAULT_THRESHOLD, MATCH_FLOOR
from engine.verification.agreement import invert
from engine.verification.verdict import Verdict, judge
from tests.helpers.described import described, verdict_on
from tests.helpers.edits import EDITS, encode
from tests.helpers.scenes import scene

EDIT = {edit.name: edit for edit in EDITS}
LIGHT = (
    "jpeg-30", "jpeg-95", "size-0.25", "size-2.0", "squeezed-0.9", "format.png", "format.webp", "format.heic",
    "blur-1.5", "noise-10", "gamma-0.6", "brightness-1.35", "contrast-0.6", "colour-shift", "grey", "sepia", "vignette",
)  # fmt: skip
BORDERS = ("border-black", "border-white", "border-white-wide", "border-coloured", "letterbox-16x9")
CROPS = ("crop-20%", "crop-20%-off", "crop-40%", "crop-40%-off", "side-20%", "side-30%", "square")
COVERED = ("caption-inside", "caption-below", "sticker", "watermark", "signature", "polaroid")
SCREENSHOTS = ("screenshot-dark", "screenshot-light")


@lru_cache(maxsize=8)
def original(seed: int) -> bytes:
    return encode(Image.fromarray(scene(seed, 480, 360)), ".jpg", quality=92)


@lru_cache(maxsize=128)
def verdict_on_edit(name: str, seed: int = 1) -> Verdict:
    edited = EDIT[name].apply(Image.fromarray(scene(seed, 480, 360)), seed=1)
    verdict = verdict_on(original(seed), edited)
    assert verdict is not None
    return verdict


@pytest.mark.parametrize("name", LIGHT)
def test_another_coding_size_or_light_is_the_same_picture(name: str) -> None:
    verdict = verdict_on_edit(name)
    assert verdict.kind is MatchKind.SAME_PICTURE
    assert verdict.similarity > 0.85
    assert verdict.hash_distance <= 40
    assert verdict.transform == pytest.approx(np.eye(2, 3), abs=0.02)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("jpeg-30", "re-encoded"),
        ("size-0.25", "other size"),
        ("format.webp", "JPEG and WebP"),
        ("mirror", "mirrored"),
        ("flip", "upside down, mirrored"),
        ("turn-90", "turned"),
        ("turn-180", "upside down"),
        ("turn-270", "turned"),
        ("exif-turn-6", "re-encoded"),
        ("border-white", "border added"),
    ],
)
def test_the_reason_says_what_was_done(name: str, words: str) -> None:
    assert verdict_on_edit(name).reason == words


@pytest.mark.parametrize("name", ["mirror", "flip", "turn-90", "turn-180", "turn-270"])
def test_a_laid_picture_is_the_same_picture(name: str) -> None:
    verdict = verdict_on_edit(name)
    assert verdict.kind is MatchKind.SAME_PICTURE
    assert verdict.similarity > 0.9


@pytest.mark.parametrize("number", range(COUNT))
def test_the_transform_says_how_it_is_laid(number: int) -> None:
    upright = np.ascontiguousarray(scene(3))
    verdict = verdict_on(upright, np.ascontiguousarray(apply(upright, number)))
    assert verdict is not None
    assert np.array_equal(verdict.transform, unit_map(number))
    back = verdict_on(np.ascontiguousarray(apply(upright, number)), upright)
    assert back is not None
    assert np.array_equal(back.transform, unit_map(inverse(number)))
    assert (back.kind, back.reason) == (verdict.kind, verdict.reason)


@pytest.mark.parametrize("name", BORDERS)
def test_a_border_makes_an_edited_picture(name: str) -> None:
    verdict = verdict_on_edit(name)
    assert (verdict.kind, verdict.reason) == (MatchKind.EDITED, "border added")
    assert verdict.similarity > DEFAULT_THRESHOLD + 0.1


@pytest.mark.parametrize("name", CROPS)
@pytest.mark.parametrize("seed", [1, 2])
def test_a_crop_is_an_edited_picture_with_its_rectangle_as_proof(name: str, seed: int) -> None:
    verdict = verdict_on_edit(name, seed)
    assert verdict.kind is MatchKind.EDITED
    assert verdict.reason.startswith("crop ")
    assert verdict.similarity > DEFAULT_THRESHOLD + 0.05
    assert verdict.inliers >= 8
    scale_x, _, _, _, scale_y, _ = verdict.transform.ravel()
    told = float(verdict.reason.removeprefix("crop ").removesuffix(" %")) / 100
    assert told == pytest.approx(1 / (scale_x * scale_y), abs=0.04)


def test_the_rectangle_of_a_known_crop_is_found() -> None:
    whole = scene(4, 480, 360)
    part = np.ascontiguousarray(whole[72:324, 48:384])
    verdict = verdict_on(part, whole)
    assert verdict is not None
    assert verdict.transform == pytest.approx(np.array([[0.7, 0, 0.1], [0, 0.7, 0.2]]), abs=0.012)
    assert verdict.reason in {"crop 47 %", "crop 48 %", "crop 49 %"}


@pytest.mark.parametrize("name", COVERED + SCREENSHOTS)
def test_what_is_put_over_or_around_a_picture_does_not_hide_it(name: str) -> None:
    verdict = verdict_on_edit(name)
    assert verdict.kind in {MatchKind.SAME_PICTURE, MatchKind.EDITED}
    assert verdict.similarity > DEFAULT_THRESHOLD


@pytest.mark.parametrize("name", ["caption-below", "polaroid", *SCREENSHOTS, "tilt-4-cut", "tilt-4-filled"])
def test_what_changes_the_frame_makes_an_edited_picture(name: str) -> None:
    verdict = verdict_on_edit(name)
    assert verdict.kind is MatchKind.EDITED
    assert verdict.similarity > DEFAULT_THRESHOLD


def test_a_picture_half_painted_over_is_altered_in_places() -> None:
    rgb = scene(1)
    painted = rgb.copy()
    painted[60:150, 100:220] = scene(2)[60:150, 100:220]
    verdict = verdict_on(rgb, painted)
    assert verdict is not None
    assert (verdict.kind, verdict.reason) == (MatchKind.EDITED, "altered in places")


def test_a_tilt_says_by_how_much() -> None:
    verdict = verdict_on_edit("tilt-4-cut")
    assert verdict.reason.startswith("turned 4°, crop ")


def test_similarity_falls_the_more_was_changed() -> None:
    # On the average: how well one picture can be aligned says as much as twenty parts in a hundred of it.
    order = ["jpeg-95", "crop-20%", "crop-40%"]
    similarities = [np.mean([verdict_on_edit(name, seed).similarity for seed in range(1, 7)]) for name in order]
    assert similarities == sorted(similarities, reverse=True)
    assert verdict_on_edit("jpeg-95").similarity > max(verdict_on_edit(name).similarity for name in CROPS + SCREENSHOTS)


@pytest.mark.parametrize("name", [*LIGHT[::3], *CROPS[::3], *BORDERS[::2], "mirror", "turn-90", "tilt-4-cut"])
def test_the_verdict_is_the_same_from_either_side(name: str) -> None:
    edited = EDIT[name].apply(Image.fromarray(scene(1, 480, 360)), seed=1)
    there, back = verdict_on_edit(name), verdict_on(edited, original(1))
    assert back is not None
    assert (back.kind, back.hash_distance) == (there.kind, pytest.approx(there.hash_distance, abs=8))
    assert back.similarity == pytest.approx(there.similarity, abs=0.03)
    assert invert(back.transform) == pytest.approx(there.transform, abs=0.03)


@pytest.mark.parametrize(("one", "other"), [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 5), (6, 7), (8, 9)])
@pytest.mark.parametrize("proposed", [None, 0, 1, 5])
def test_unrelated_pictures_are_no_match_whatever_proposed_them(one: int, other: int, proposed: int | None) -> None:
    verdict = judge(described(scene(one)), described(scene(other)), proposed)
    assert verdict is None or verdict.similarity < DEFAULT_THRESHOLD


@pytest.mark.parametrize("name", [*LIGHT[:3], *CROPS[:2], *BORDERS[:2], "mirror"])
def test_every_number_is_within_its_range(name: str) -> None:
    verdict = verdict_on_edit(name)
    assert MATCH_FLOOR < verdict.similarity < 0.999
    assert 0 <= verdict.hash_distance <= 256
    assert -1 <= verdict.correlation <= 1.0001
    assert np.isfinite(verdict.transform).all()


@pytest.mark.parametrize("level", [0, 128, 255])
def test_flat_pictures_match_nothing(level: int) -> None:
    flat = np.full((240, 320, 3), level, np.uint8)
    for other in (flat, np.full((240, 320, 3), 70, np.uint8), scene(0)):
        for one, two in ((flat, other), (other, flat)):
            for proposed in (None, 0, 5):
                assert judge(described(one), described(two), proposed) is None


def another_shot(rgb: np.ndarray, shift: int) -> np.ndarray:
    """The scene from a step aside a moment later: shifted, something moved through it, other noise of the sensor."""
    rng = np.random.default_rng(shift)
    height, width = rgb.shape[:2]
    moved = rgb.astype(np.float64)
    moved[80:130, 60 + 4 * shift : 110 + 4 * shift] = scene(9)[80:130, 60:110]
    moved = moved[4 : height - 4, shift : width - 24 + shift] + rng.normal(0, 6, (height - 8, width - 24, 1))
    return moved.clip(0, 255).astype(np.uint8)


def test_a_shot_a_moment_later_is_a_similar_scene_below_the_default_threshold() -> None:
    one, other = (another_shot(scene(5, 400, 300), shift) for shift in (4, 20))
    together = verdict_on(one, other)
    assert together is not None
    assert together.kind is not MatchKind.SIMILAR_SCENE
    apart = verdict_on(one, other, (1_000_100, 1_000_350))
    assert apart is not None
    assert (apart.kind, apart.reason) == (MatchKind.SIMILAR_SCENE, "0.25 s apart")
    assert MATCH_FLOOR < apart.similarity < DEFAULT_THRESHOLD <= together.similarity


@pytest.mark.parametrize(
    ("taken", "reason"),
    [
        ((5_000_340, 5_000_540), "0.2 s apart"),
        ((5_000_000, 5_000_540), "0.54 s apart"),
        ((5_000_000, 5_001_000), "1 s apart"),
        ((4_999_999, 5_000_000), "0.001 s apart"),
        ((5_000_000, 5_599_000), "599 s apart"),
        ((5_000_000, 9_000_000_000), "another shot"),
    ],
)
def test_shots_of_different_times_are_similar_scenes(taken: tuple[int, int], reason: str) -> None:
    a, b = (described(another_shot(scene(5, 400, 300), shift)) for shift in (4, 20))
    for one, other in (taken, taken[::-1]):
        verdict = judge(replace(a, taken_ms=one), replace(b, taken_ms=other), None)
        assert verdict is not None
        assert (verdict.kind, verdict.reason) == (MatchKind.SIMILAR_SCENE, reason)


@pytest.mark.parametrize("taken", [(None, None), (5_000_340, None), (5_000_340, 5_000_340), (5_000_340, 5_000_000)])
def test_a_copy_is_no_other_shot(taken: tuple[int | None, int | None]) -> None:
    """Its capture time is the same, or gone, or without the fraction of the second that an editor dropped."""
    rgb = scene(5)
    noise = np.random.default_rng(0).normal(0, 24, rgb.shape)
    a, b = described(rgb), described((rgb * 0.7 + 20 + noise).clip(0, 255).astype(np.uint8))
    for one, other in (taken, taken[::-1]):
        verdict = judge(replace(a, taken_ms=one), replace(b, taken_ms=other), 0)
        assert verdict is not None
        assert verdict.kind is MatchKind.SAME_PICTURE
    certain = judge(replace(a, taken_ms=5_000_340), replace(b, taken_ms=5_000_341), 0)
    assert certain is not None
    assert certain.kind is MatchKind.SIMILAR_SCENE


def test_equal_pixels_are_one_picture_whatever_the_clock_said() -> None:
    own = described(scene(4))
    verdict = judge(replace(own, taken_ms=1000), replace(own, taken_ms=9_000_000), 0)
    assert verdict is not None
    assert verdict.kind is MatchKind.SAME_PICTURE
    assert verdict.similarity > 0.9
