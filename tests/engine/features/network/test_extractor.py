"""Features of pictures are repeatable, alike for alike pictures, and safe to ask for from many threads."""

import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.features.network.extractor import VggExtractor
from engine.features.network.model import Model
from engine.features.network.pooling import POOLINGS
from engine.features.network.runtime import Interpreter, is_available


@pytest.fixture(scope="module")
def extractor(model: Model) -> VggExtractor:
    return VggExtractor(model, threads=2)


def test_shapes_and_units(extractor: VggExtractor, photos: list[NDArray[np.uint8]]) -> None:
    features = extractor.extract(photos[:3])
    assert (features.activations.shape, features.activations.dtype) == ((3, 7, 7, 512), np.uint8)
    assert (features.pooled.shape, features.pooled.dtype) == ((3, 512), np.float32)
    assert np.linalg.norm(features.pooled, axis=1) == pytest.approx(1, abs=1e-5)
    assert features.scale > 0
    assert 0.1 < (features.activations == 0).mean() < 0.9, "zero stays zero, so that activations are sparse"


def test_no_pictures_no_features(extractor: VggExtractor) -> None:
    features = extractor.extract([])
    assert (len(features.activations), len(features.pooled)) == (0, 0)


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (2000, 40)])
def test_odd_sizes_are_described(extractor: VggExtractor, size: tuple[int, int]) -> None:
    picture = np.random.default_rng(0).integers(0, 256, (*size, 3), dtype=np.uint8)
    assert np.linalg.norm(extractor.extract([picture]).pooled) == pytest.approx(1, abs=1e-5)


def test_a_picture_is_described_alike_alone_and_among_others(
    extractor: VggExtractor, photos: list[NDArray[np.uint8]]
) -> None:
    together = extractor.extract(photos[:4])
    for place in range(4):
        alone = extractor.extract([photos[place]])
        assert np.array_equal(alone.activations[0], together.activations[place])
        assert np.array_equal(alone.pooled[0], together.pooled[place])


def test_a_resized_picture_is_nearer_than_another(extractor: VggExtractor, photos: list[NDArray[np.uint8]]) -> None:
    halves = [np.ascontiguousarray(photo[::2, ::2]) for photo in photos]
    similarity = extractor.extract(photos).pooled @ extractor.extract(halves).pooled.T
    assert (similarity.argmax(axis=1) == np.arange(len(photos))).all()


def test_threads_do_not_disturb_each_other(extractor: VggExtractor, photos: list[NDArray[np.uint8]]) -> None:
    wanted = extractor.extract(photos).activations
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda photo: extractor.extract([photo]).activations[0], photos * 2))
    assert np.array_equal(found, np.concatenate([wanted, wanted]))


def test_a_picture_of_the_wrong_kind_costs_no_interpreter(
    extractor: VggExtractor, photos: list[NDArray[np.uint8]]
) -> None:
    for _ in range(3):
        with pytest.raises((ValueError, IndexError)):
            extractor.extract([np.zeros((5, 5), np.uint8)])
    assert len(extractor.extract(photos[:1]).pooled) == 1


def test_descriptors_of_other_weights_or_poolings_never_mix(model: Model) -> None:
    other = replace(model, key="0" * 16)
    extractors = [VggExtractor(model, 1, name) for name in POOLINGS] + [VggExtractor(other, 1)]
    assert len({extractor.pooled_spec for extractor in extractors}) == 5
    assert extractors[0].activations_spec != extractors[-1].activations_spec
    assert all(extractor.activations_spec.name.endswith(model.key) for extractor in extractors[:-1])


def test_what_is_no_model_is_refused() -> None:
    with pytest.raises(ValueError, match="refuses"):
        Interpreter(b"TFL3 is missing here, so this is no model")


def test_the_runtime_is_silent_and_lets_others_speak(model: Model, capfd: pytest.CaptureFixture[str]) -> None:
    Interpreter(model.content)
    assert capfd.readouterr().err == ""
    print("heard", file=sys.stderr)
    assert capfd.readouterr().err == "heard\n"
    assert is_available()
