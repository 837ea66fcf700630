"""All descriptors of a picture at once, of any picture, on any thread, always the same."""

from concurrent.futures import ThreadPoolExecutor

import imagehash
import numpy as np
import pytest
from PIL import Image

from engine.features import local, perceptual, signature, thumbprint
from engine.features.describe import ALL_SPECS, TARGET_SIDE, describe_picture, prepare
from tests.helpers.scenes import odd_pictures, scene

ODD = odd_pictures()
SIZES = {
    perceptual.PHASH_64: 64,
    perceptual.PHASH_256: 256,
    signature.SIGNATURE: 79,
    thumbprint.THUMBPRINT: 4096,
}


@pytest.mark.parametrize("name", ODD)
def test_any_picture_has_every_descriptor(name: str) -> None:
    found = describe_picture(ODD[name])
    assert set(found) == set(ALL_SPECS)
    assert len(ALL_SPECS) == len({spec.name for spec in ALL_SPECS})
    for spec, size in SIZES.items():
        assert len(found[spec]) == size
    features = local.unpack(found[local.LOCAL])
    height, width = ODD[name].shape[:2]
    assert max(features.width, features.height) <= TARGET_SIDE
    assert features.width * height == pytest.approx(features.height * width, abs=max(width, height))


@pytest.mark.parametrize("shape", [(240, 320), (700, 500), (100, 150), (1, 1), (1, 900), (900, 1), (321, 7)])
def test_pictures_are_shrunk_to_the_target_and_never_enlarged(shape: tuple[int, int]) -> None:
    grey = prepare(np.random.default_rng(0).integers(0, 256, (*shape, 3), np.uint8))
    if max(shape) <= TARGET_SIDE:
        assert grey.shape == shape
    else:
        assert max(grey.shape) == TARGET_SIDE
        assert min(grey.shape) == max(1, round(min(shape) * TARGET_SIDE / max(shape)))


def test_stored_hashes_are_those_of_imagehash_on_the_prepared_picture() -> None:
    rgb = scene(5, 500, 400)
    found = describe_picture(rgb)
    prepared = Image.fromarray(thumbprint.thumbprint(prepare(rgb)))
    for spec, side in ((perceptual.PHASH_64, 8), (perceptual.PHASH_256, 16)):
        assert perceptual.hex_digest(found[spec]) == str(imagehash.phash(prepared, hash_size=side))


@pytest.mark.parametrize("seed", range(6))
def test_stored_hashes_are_close_to_those_of_imagehash_on_the_whole_picture(seed: int) -> None:
    rgb = scene(seed, 500, 375)
    found = describe_picture(rgb)
    for spec, side, bits in ((perceptual.PHASH_64, 8, 4), (perceptual.PHASH_256, 16, 16)):
        whole = imagehash.phash(Image.fromarray(rgb), hash_size=side)
        assert imagehash.hex_to_hash(perceptual.hex_digest(found[spec])) - whole <= bits


def test_a_picture_without_colour_is_described_by_its_grey_alone() -> None:
    grey = prepare(scene(2))
    assert np.array_equal(prepare(np.repeat(grey[:, :, None], 3, axis=2)), grey)


def test_views_are_described_like_copies() -> None:
    rgb = scene(4)
    part = rgb[10:200, 20:300]
    assert describe_picture(part) == describe_picture(np.ascontiguousarray(part))
    assert describe_picture(rgb[:, ::-1]) == describe_picture(np.ascontiguousarray(rgb[:, ::-1]))


def test_the_picture_is_left_alone_and_described_alike_on_every_thread() -> None:
    pictures = [scene(seed) for seed in range(4)] + list(ODD.values())
    before = [picture.tobytes() for picture in pictures]
    alone = [describe_picture(picture) for picture in pictures]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(describe_picture, pictures * 2)) == alone * 2
    assert [picture.tobytes() for picture in pictures] == before
