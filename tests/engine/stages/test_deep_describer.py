"""One look at a photo gives the descriptors of both methods; what is stored of the network reads back."""

import pickle

import numpy as np
import pytest

from engine.core.domain import ImageFormat
from engine.features.describe import ALL_SPECS
from engine.features.network.architecture import CHANNELS, GRID
from engine.sparse.codec import decode
from engine.stages.deep_describer import POOLED_TYPE, DeepDescriber, vector_of
from engine.stages.describer import PictureDescriber
from tests.helpers.colour_network import ColourDescriber, shot
from tests.helpers.image_files import coded

PLAIN = PictureDescriber(1_000_000)


def test_a_description_holds_what_both_methods_see() -> None:
    deep = ColourDescriber()
    data = coded(shot(1, 2), ImageFormat.PNG)
    description = deep.describe(data, ImageFormat.PNG)
    plain = PLAIN.describe(data, ImageFormat.PNG)
    assert description.info == plain.info
    assert set(description.descriptors) == {*ALL_SPECS, deep.pooled_spec, deep.activations_spec}
    assert {spec: description.descriptors[spec] for spec in ALL_SPECS} == plain.descriptors


def test_what_is_asked_of_every_image_is_the_quick_methods() -> None:
    """So a library made by one method needs no other description for the other."""
    deep = ColourDescriber()
    assert (deep.specs, deep.decoder) == (PLAIN.specs, PLAIN.decoder)


def test_stored_vectors_read_back_as_the_network_gave_them() -> None:
    deep = ColourDescriber()
    picture = shot(1, 2)
    features = deep.network.extract([picture])
    stored = deep.embed(picture)
    assert vector_of(stored[deep.pooled_spec]) == pytest.approx(features.pooled[0], abs=5e-4)
    row = decode(stored[deep.activations_spec])
    assert row.dims == GRID * GRID * CHANNELS
    assert row.scale == pytest.approx(deep.network.scale)
    assert (row.dense() == features.activations[0].ravel()).all()


def test_borders_are_cut_away_before_the_network_looks() -> None:
    deep = ColourDescriber()
    picture = shot(3, 4)
    framed = np.pad(picture, ((20, 20), (30, 30), (0, 0)))
    found = [deep.framed(coded(one, ImageFormat.PNG), ImageFormat.PNG) for one in (picture, framed)]
    bare, cut, uncut = (vector_of(deep.embed(one)[deep.pooled_spec]) for one in (*found, framed))
    assert float(bare @ cut) > 0.9 > float(bare @ uncut)


def test_rounding_leaves_unit_vectors_of_unit_length() -> None:
    """Or the cosine of equal vectors would look like that of photos which are not."""
    vectors = np.random.default_rng(0).gamma(0.5, 1, (50, CHANNELS))
    for vector in vectors / np.linalg.norm(vectors, axis=1, keepdims=True):
        assert np.linalg.norm(vector_of(vector.astype(POOLED_TYPE).tobytes())) == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_a_vector_with_anything_but_numbers_counts_as_nothing_seen(bad: float) -> None:
    vector = np.full(CHANNELS, 0.04, POOLED_TYPE)
    vector[7] = bad
    assert not vector_of(vector.tobytes()).any()


def test_another_process_gets_the_model_and_loads_it_for_itself() -> None:
    deep = ColourDescriber()
    there = pickle.loads(pickle.dumps(DeepDescriber(PLAIN, deep._model, 4)))
    assert isinstance(there, DeepDescriber)
    assert (there.key, there.decoder) == (deep.key, deep.decoder)
