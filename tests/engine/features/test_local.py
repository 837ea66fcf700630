"""Local features: packed and read back, their poses, and pictures that have none."""

from concurrent.futures import ThreadPoolExecutor

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.features import local
from engine.features.describe import prepare
from engine.features.local import LocalExtractor, LocalFeatures, descriptors_of, pack, poses_of, unpack
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


@pytest.mark.parametrize("cut", [0, 1, 5, 7, 45, -1, -40])
def test_cut_bytes_are_refused(cut: int) -> None:
    with pytest.raises(ValueError, match="features"):
        unpack(pack(made_up(3))[:cut])


def test_bytes_too_many_are_refused() -> None:
    with pytest.raises(ValueError, match="features"):
        unpack(pack(made_up(3)) + b"\0")


def test_a_picture_has_about_as_many_features_as_asked_all_inside_it() -> None:
    grey = prepare(scene(0))
    features = LocalExtractor().extract(grey)
    assert (features.width, features.height) == (local.SIDE, local.SIDE * 3 // 4)
    assert 0.6 * local.FEATURES <= len(features.keypoints) <= local.FEATURES
    assert len(features.descriptors) == len(features.keypoints)
    x, y, size, angle = features.keypoints.T
    assert ((x >= 0) & (x < features.width) & (y >= 0) & (y < features.height)).all()
    assert ((angle >= 0) & (angle <= 360)).all()
    assert (size >= 31).all()
    # What is stored is what is found: nothing overflows the fields of the record.
    assert np.abs(unpack(pack(features)).keypoints - features.keypoints).max() < 1 / 64


@pytest.mark.parametrize("name", odd_pictures())
def test_odd_pictures_are_taken_as_they_are(name: str) -> None:
    grey = prepare(odd_pictures()[name])
    features = LocalExtractor().extract(grey)
    data = pack(features)
    assert (unpack(data).width, unpack(data).height) == grey.shape[::-1]
    assert len(poses_of(data)) == len(descriptors_of(data)) == len(features.keypoints)
    if min(grey.shape) < 8 or name.startswith("flat"):
        assert len(features.keypoints) == 0


def test_poses_are_turns_of_256_and_octaves_of_the_pyramid() -> None:
    keypoints = np.array(
        [[1, 1, 31, 0], [1, 1, 31, 90], [1, 1, 31, 180], [1, 1, 31, 359.9], [1, 1, 31, 360], [1, 1, 31, 1.5]],
        np.float32,
    )
    poses = poses_of(pack(LocalFeatures(320, 240, keypoints, np.zeros((6, 32), np.uint8))))
    assert (poses.dtype, poses.shape) == (np.uint8, (6, 2))
    assert poses[:, 0].tolist() == [0, 64, 128, 0, 0, 1]
    assert not poses[:, 1].any()


def test_the_octaves_of_real_features_are_those_of_the_detector() -> None:
    grey = prepare(scene(2))
    detector = LocalExtractor()
    octaves = [k.octave for k in detector._orb.detectAndCompute(grey, None)[0]]
    assert len(set(octaves)) > 2
    assert poses_of(pack(detector.extract(grey)))[:, 1].tolist() == octaves


@pytest.mark.parametrize(("turn", "steps"), [(cv2.ROTATE_90_CLOCKWISE, 64), (cv2.ROTATE_180, 128)])
def test_a_turned_picture_has_turned_features(turn: int, steps: int) -> None:
    grey = prepare(scene(3))
    detector = LocalExtractor()
    upright, turned = (pack(detector.extract(g)) for g in (grey, np.ascontiguousarray(cv2.rotate(grey, turn))))
    a, b = descriptors_of(upright), descriptors_of(turned)
    distance = np.bitwise_count(a[:, None] ^ b[None]).sum(axis=2)
    pairs = [(i, int(row.argmin())) for i, row in enumerate(distance) if row.min() <= 30]
    assert len(pairs) > 0.3 * len(a)
    turns = [(int(poses_of(turned)[j, 0]) - int(poses_of(upright)[i, 0]) - steps + 128) % 256 - 128 for i, j in pairs]
    assert np.mean(np.abs(turns) <= 6) > 0.9


def test_detectors_do_not_disturb_each_other_nor_what_they_did_before() -> None:
    greys = [prepare(scene(seed)) for seed in range(4)]
    alone = [pack(LocalExtractor().extract(grey)) for grey in greys]
    one = LocalExtractor()
    assert [pack(one.extract(grey)) for grey in greys + greys] == alone + alone
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda grey: pack(LocalExtractor().extract(grey)), greys * 3)) == alone * 3
