"""What the network's numbers mean is learnt once from the library's own photos, kept, and never guessed."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.core.errors import Cancelled
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.features.network.architecture import CHANNELS, GRID
from engine.features.network.extractor import NetworkFeatures
from engine.stages.calibrate import DeepCalibration, calibrate, edits_of, kept_calibration
from engine.stages.embed import embed_images
from engine.store.connection import Store, open_store
from engine.verification.calibration import MIN_SAMPLES, Calibration
from tests.helpers.colour_album import SCENES, SETTINGS, STRANGERS, copied, draw_album, save, scan
from tests.helpers.colour_network import ColourDescriber
from tests.helpers.library_rows import add_photo
from tests.helpers.patience import Patience
from tests.helpers.scenes import odd_pictures

PICTURES = STRANGERS + 2 * SCENES


class BlindDescriber(ColourDescriber):
    """Sees the same in every picture."""

    def __init__(self) -> None:
        super().__init__("blind")
        self.network.extract = self._extract  # type: ignore[method-assign]

    def _extract(self, pictures):
        self.network.seen += len(pictures)
        activations = np.full((len(pictures), GRID, GRID, CHANNELS), 7, np.uint8)
        return NetworkFeatures(activations, 1.0, np.full((len(pictures), CHANNELS), CHANNELS**-0.5, np.float32))


@pytest.fixture
def deep() -> ColourDescriber:
    return ColourDescriber()


@pytest.fixture
def embedded(quick_library: Path, tmp_path: Path, deep: ColourDescriber) -> Iterator[Store]:
    """A library that the network has looked at, without a calibration."""
    with copied(quick_library, tmp_path / "copy") as store:
        embed_images(store, deep, SETTINGS, Monitor())
        yield store


def fitted(store: Store, deep: ColourDescriber, monitor: Monitor | None = None) -> DeepCalibration | None:
    return calibrate(store, deep, SETTINGS, monitor or Monitor())


def test_a_library_teaches_what_the_numbers_mean(embedded: Store, deep: ColourDescriber) -> None:
    calibration = fitted(embedded, deep)
    assert calibration is not None
    for part in (calibration.pooled, calibration.activations):
        assert 0 < part.floor_cosine < 1
        along = part.similarity(np.linspace(1, 0, 100))
        assert (np.diff(along) <= 0).all()
        assert (along[0], along[-1]) == (1.0, 0.0)
    assert kept_calibration(embedded, deep) == calibration


def test_it_is_kept_and_not_fitted_again(embedded: Store, deep: ColourDescriber) -> None:
    first = fitted(embedded, deep)
    seen = deep.network.seen
    assert fitted(embedded, deep) == first
    assert deep.network.seen == seen


def test_threads_and_the_order_of_the_files_do_not_matter(
    embedded: Store, deep: ColourDescriber, quick_library: Path, tmp_path: Path
) -> None:
    with copied(quick_library, tmp_path / "other") as other:
        embed_images(other, deep, SETTINGS, Monitor())
        alone = calibrate(other, deep, Settings(workers=1), Monitor())
    assert alone == fitted(embedded, deep)


def test_other_weights_need_a_calibration_of_their_own(embedded: Store, deep: ColourDescriber) -> None:
    fitted(embedded, deep)
    assert kept_calibration(embedded, ColourDescriber("other")) is None


def test_of_two_descriptors_the_less_similar_one_counts() -> None:
    sure, strict = (Calibration((0.0, angle), (1.0, 0.0)) for angle in (1.5, 0.5))
    cosines = np.cos(np.array([0.25, 0.5, 0.0]))
    assert DeepCalibration(sure, strict).similarity(cosines, cosines) == pytest.approx([0.5, 0.0, 1.0])
    assert DeepCalibration(strict, sure).similarity(cosines, cosines) == pytest.approx([0.5, 0.0, 1.0])


@pytest.mark.parametrize("count", [0, 1, MIN_SAMPLES - 1])
def test_too_few_photos_teach_nothing_and_cost_no_look(
    store: Store, photos: Path, deep: ColourDescriber, count: int
) -> None:
    for number in range(count):
        save(photos / f"{number}.png", number, number)
    scan(store, photos)
    embed_images(store, deep, SETTINGS, Monitor())
    seen = deep.network.seen
    assert fitted(store, deep) is None
    assert deep.network.seen == seen
    assert store.calibrations.get(deep.pooled_spec) is None


def test_photos_without_descriptors_of_the_network_teach_nothing(
    quick_library: Path, tmp_path: Path, deep: ColourDescriber
) -> None:
    with copied(quick_library, tmp_path / "copy") as store:
        assert fitted(store, deep) is None


def test_a_network_that_tells_nothing_apart_is_tried_again_when_the_library_has_doubled(
    quick_library: Path, album: Path, tmp_path: Path
) -> None:
    blind = BlindDescriber()
    with copied(quick_library, tmp_path / "copy") as store:
        embed_images(store, blind, SETTINGS, Monitor())
        assert fitted(store, blind) is None
        seen = blind.network.seen
        assert seen > PICTURES
        for number in range(PICTURES):
            assert fitted(store, blind) is None
            assert blind.network.seen == seen
            add_photo(store, f"/elsewhere/{number}.png", f"{number}")
        assert fitted(store, blind) is None
        assert blind.network.seen > seen
        assert store.calibrations.get(blind.pooled_spec) == (None, 2 * PICTURES)


def test_photos_that_cannot_be_read_now_are_passed_over(tmp_path: Path, store: Store, deep: ColourDescriber) -> None:
    folder = draw_album(tmp_path / "album")
    scan(store, folder)
    embed_images(store, deep, SETTINGS, Monitor())
    for path in sorted(folder.iterdir())[::2]:
        path.unlink()
    assert fitted(store, deep) is not None


def test_a_drive_that_is_away_is_no_reason_to_wait_until_the_library_has_doubled(
    tmp_path: Path, store: Store, deep: ColourDescriber
) -> None:
    folder = draw_album(tmp_path / "album")
    scan(store, folder)
    embed_images(store, deep, SETTINGS, Monitor())
    away = folder.rename(tmp_path / "away")
    assert fitted(store, deep) is None
    away.rename(folder)
    assert fitted(store, deep) is not None


def test_pictures_in_which_nothing_is_seen_do_not_count(embedded: Store, deep: ColourDescriber, tmp_path: Path) -> None:
    expected = fitted(embedded, deep)
    assert expected is not None
    folder = draw_album(tmp_path / "more")
    for number in range(PICTURES):
        Image.new("RGB", (90 + number, 80), (number, number, number)).save(folder / f"grey-{number}.png")
    with open_store(tmp_path / "library") as store:
        scan(store, folder)
        embed_images(store, deep, SETTINGS, Monitor())
        found = fitted(store, deep)
    assert found is not None
    assert found.pooled.floor_cosine == pytest.approx(expected.pooled.floor_cosine, abs=0.1)
    assert found.activations.floor_cosine == pytest.approx(expected.activations.floor_cosine, abs=0.1)


def test_a_stop_leaves_nothing_half_learnt(embedded: Store, deep: ColourDescriber) -> None:
    with pytest.raises(Cancelled):
        fitted(embedded, deep, Patience(2))
    assert embedded.calibrations.get(deep.pooled_spec) is None
    assert fitted(embedded, deep) is not None


@pytest.mark.parametrize("name", odd_pictures())
def test_any_picture_can_be_edited(name: str) -> None:
    edits = edits_of(odd_pictures()[name])
    assert len(edits) == 6
    for edit in edits:
        assert edit.dtype == np.uint8
        assert edit.ndim == 3
        assert edit.shape[2] == 3
        assert edit.size > 0


def test_edits_differ_from_the_picture_and_leave_it_alone(album: Path) -> None:
    picture = np.asarray(Image.open(album / "stranger-0.png"))
    before = picture.copy()
    assert all(edit.shape != before.shape or (edit != before).any() for edit in edits_of(picture))
    assert (picture == before).all()
