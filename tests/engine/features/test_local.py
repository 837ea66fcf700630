"""Local features: packed and read back, their poses, and pictures that have none."""

from concurrent.futures import ThreadPoolExecutor

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.features import _corners, local
from engine.features.describe import prepare
from engine.features.local import LocalFeatures, descriptors_of, extract, pack, poses_of, unpack, unpack_all
from tests.helpers.scenes import odd_pictures, scene

HEADER_BYTES, FEATURE_BYTES = 6, 40


def made_up(count: int, width: int = 320, height: int = 240, seed: int = 0) -> LocalFeatures:
    rng = np.random.default_rng(seed)
    low, high = (0, 0, 31, 0), (width, height, 100, 360)
    keypoints = rng.uniform(low, high, (count, 4)).astype(np.float32)
    return LocalFeatures(width, height, keypoints, rng.integers(0, 256, (count, 32), np.uint8))


@given(st.integers(0, 140), st.integers(1, 1023), st.integers(1, 1023), st.integers(0, 1000))
def test_packed_features_come_back(count: int, width: int, height: int, seed: int) -> None:
    features = made_up(count, width, height, seed)
    data = pack(features)
    assert len(data) == HEADER_BYTES + FEATURE_BYTES * count
    back = unpack(data)
    assert (back.width, back.height, back.keypoints.shape) == (width, height, (count, 4))
    assert back.keypoints.dtype == np.float32
    assert np.array_equal(back.descriptors, features.descriptors)
    assert np.array_equal(descriptors_of(data), features.descriptors)
    within = np.array([1 / 128, 1 / 128, 1 / 128, 1 / 200]) + 1e-4
    assert (np.abs(back.keypoints - features.keypoints) <= within).all()
    assert pack(back) == data


@pytest.mark.parametrize("counts", [(), (0,), (3, 0, 140, 1)])
def test_features_of_several_pictures_are_those_of_each(counts: tuple[int, ...]) -> None:
    packed = [pack(made_up(count, seed=count)) for count in counts]
    for data, features in zip(packed, unpack_all(packed), strict=True):
        assert pack(features) == data
    with pytest.raises(ValueError, match="features"):
        unpack_all([*packed, b""])
    with pytest.raises(ValueError, match="features"):
        unpack_all([pack(made_up(2))[:-1], *packed])


@pytest.mark.parametrize("cut", [0, 1, 5, 7, 45, -1, -40])
def test_cut_bytes_are_refused(cut: int) -> None:
    with pytest.raises(ValueError, match="features"):
        unpack(pack(made_up(3))[:cut])


def test_bytes_too_many_are_refused() -> None:
    with pytest.raises(ValueError, match="features"):
        unpack(pack(made_up(3)) + b"\0")


def test_a_picture_has_about_as_many_features_as_asked_all_inside_it() -> None:
    grey = prepare(scene(0))
    features = unpack(extract(grey))
    assert (features.width, features.height) == (local.SIDE, local.SIDE * 3 // 4)
    assert 0.6 * local.FEATURES <= len(features.keypoints) <= local.FEATURES
    assert len(features.descriptors) == len(features.keypoints)
    x, y, size, angle = features.keypoints.T
    assert ((x >= 8) & (x < features.width - 8) & (y >= 8) & (y < features.height - 8)).all()
    assert ((angle >= 0) & (angle <= 360)).all()
    assert (size >= 31).all()
    assert pack(features) == extract(grey)


@pytest.mark.parametrize("name", odd_pictures())
def test_odd_pictures_are_taken_as_they_are(name: str) -> None:
    grey = prepare(odd_pictures()[name])
    data = extract(grey)
    features = unpack(data)
    assert (features.width, features.height) == grey.shape[::-1]
    assert len(poses_of(data)) == len(descriptors_of(data)) == len(features.keypoints)
    if min(grey.shape) < 8 or name.startswith("flat"):
        assert len(features.keypoints) == 0


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 300), st.integers(1, 300), st.integers(0, 2**32 - 1), st.integers(1, 256), st.integers(1, 12))
def test_wide_and_plain_code_find_the_same(height: int, width: int, seed: int, levels: int, block: int) -> None:
    coarse = np.random.default_rng(seed).integers(0, levels, (height // block + 1, width // block + 1))
    grey = np.kron(coarse, np.ones((block, block), int))[:height, :width].astype(np.uint8)
    assert _corners.find(grey, local.FEATURES, True) == _corners.find(grey, local.FEATURES, False)


def theirs(grey: np.ndarray) -> dict[tuple[int, int, int], float]:
    """OpenCV's corners by place and octave of the pyramid, with their directions."""
    detector = cv2.ORB.create(nfeatures=local.FEATURES, scaleFactor=1.41, nlevels=4, edgeThreshold=8, fastThreshold=16)
    return {(round(k.pt[0]), round(k.pt[1]), k.octave): k.angle for k in detector.detect(grey)}


@pytest.mark.parametrize("seed", range(6))
def test_the_corners_are_those_of_opencv(seed: int) -> None:
    grey = prepare(scene(seed, 500, 375))
    data = extract(grey)
    octaves = poses_of(data)[:, 1].tolist()
    places = unpack(data).keypoints
    ours = {(round(x), round(y), octave): angle for (x, y, _, angle), octave in zip(places, octaves, strict=True)}
    both = ours.keys() & theirs(grey).keys()
    assert len(set(octaves)) > 2
    # the smaller levels of the pyramid are rounded otherwise here and there
    assert len(both) >= 0.93 * len(ours.keys() | theirs(grey).keys())
    off = [abs((ours[corner] - theirs(grey)[corner] + 180) % 360 - 180) for corner in both]
    assert np.median(off) < 0.05
    assert np.percentile(off, 90) < 2


def test_what_is_no_small_grey_picture_is_refused() -> None:
    for shape in ((20, 20, 3), (0, 20), (20, 1001)):
        with pytest.raises(ValueError, match="grey picture"):
            extract(np.zeros(shape, np.uint8))
    with pytest.raises(ValueError, match="contiguous"):
        extract(np.zeros((40, 80), np.uint8)[:, ::2])


def test_poses_are_turns_of_256_and_octaves_of_the_pyramid() -> None:
    keypoints = np.array(
        [[1, 1, 31, 0], [1, 1, 31, 90], [1, 1, 31, 180], [1, 1, 31, 359.9], [1, 1, 31, 360], [1, 1, 31, 1.5]],
        np.float32,
    )
    poses = poses_of(pack(LocalFeatures(320, 240, keypoints, np.zeros((6, 32), np.uint8))))
    assert (poses.dtype, poses.shape) == (np.uint8, (6, 2))
    assert poses[:, 0].tolist() == [0, 64, 128, 0, 0, 1]
    assert not poses[:, 1].any()


@pytest.mark.parametrize(("turn", "steps"), [(cv2.ROTATE_90_CLOCKWISE, 64), (cv2.ROTATE_180, 128)])
def test_a_turned_picture_has_turned_features(turn: int, steps: int) -> None:
    grey = prepare(scene(3))
    upright, turned = (extract(g) for g in (grey, np.ascontiguousarray(cv2.rotate(grey, turn))))
    a, b = descriptors_of(upright), descriptors_of(turned)
    distance = np.bitwise_count(a[:, None] ^ b[None]).sum(axis=2)
    pairs = [(i, int(row.argmin())) for i, row in enumerate(distance) if row.min() <= 30]
    assert len(pairs) > 0.3 * len(a)
    turns = [(int(poses_of(turned)[j, 0]) - int(poses_of(upright)[i, 0]) - steps + 128) % 256 - 128 for i, j in pairs]
    assert np.mean(np.abs(turns) <= 6) > 0.9


def test_threads_do_not_disturb_each_other() -> None:
    greys = [prepare(scene(seed)) for seed in range(4)]
    alone = [extract(grey) for grey in greys]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(extract, greys * 3)) == alone * 3


def test_strangers_share_few_features_and_copies_most() -> None:
    """A comparison is worth a bit only if it is open and hangs together with no other."""
    first, second = (descriptors_of(extract(prepare(scene(seed)))) for seed in (3, 4))
    small = cv2.resize(scene(3), (240, 180), interpolation=cv2.INTER_AREA)
    copy = descriptors_of(extract(prepare(np.clip(small * 0.9, 0, 255).astype(np.uint8))))

    def near(one: np.ndarray, other: np.ndarray) -> float:
        return float((np.bitwise_count(one[:, None] ^ other[None]).sum(axis=2).min(axis=1) <= 60).mean())

    assert near(first, copy) > 0.5
    assert near(first, second) < 0.25
