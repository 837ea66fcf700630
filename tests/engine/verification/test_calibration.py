"""A calibration is one falling scale in 0..1 whatever the cosines are like, and is refused where they say nothing."""

import numpy as np
import pytest

from engine.core.settings import DEFAULT_THRESHOLD, MATCH_FLOOR
from engine.verification.calibration import MIN_SAMPLES, Calibration, fit


def cosines(angle: float, spread: float, count: int, seed: int = 0) -> np.ndarray:
    """Draw cosines whose angles lie about a middle."""
    return np.cos(np.abs(np.random.default_rng(seed).normal(angle, spread, count)))


# Middles and spreads of the angles of edits and of random pairs; those of a trained network, of one whose cosines are
# all above 0.97, as with random weights, and of one to which strangers have nothing in common.
NETWORKS = {
    "pooled": ((0.45, 0.15), (0.86, 0.08)),
    "activations": ((0.95, 0.3), (1.4, 0.035)),
    "crowded": ((0.03, 0.01), (0.15, 0.02)),
    "apart": ((0.3, 0.1), (np.pi / 2, 0.0)),
}


@pytest.fixture(params=NETWORKS)
def samples(request: pytest.FixtureRequest) -> tuple[np.ndarray, np.ndarray]:
    edits, unrelated = NETWORKS[request.param]
    return cosines(*edits, 200), cosines(*unrelated, 30_000, 1)


def fitted(edits: np.ndarray, unrelated: np.ndarray) -> Calibration:
    calibration = fit(edits, unrelated)
    assert calibration is not None
    return calibration


def test_similarity_falls_from_one_to_zero(samples: tuple[np.ndarray, np.ndarray]) -> None:
    along = fitted(*samples).similarity(np.cos(np.linspace(0, np.pi, 5000)))
    assert (np.diff(along) <= 0).all()
    assert (along[0], along[-1]) == (1.0, 0.0)


def test_numbers_a_little_out_of_range_are_taken_for_the_nearest_in_it(samples: tuple[np.ndarray, np.ndarray]) -> None:
    assert fitted(*samples).similarity(np.array([1.001, -1.001])).tolist() == [1.0, 0.0]


def test_the_floor_is_where_similarity_reaches_that_of_stored_matches(samples: tuple[np.ndarray, np.ndarray]) -> None:
    calibration = fitted(*samples)
    floor = np.array([calibration.floor_cosine])
    assert calibration.similarity(floor) == pytest.approx(MATCH_FLOOR)
    step = 1e-3 * (1 - floor)
    assert calibration.similarity(floor + step) > MATCH_FLOOR > calibration.similarity(floor - step)


def test_random_pairs_stay_below_the_floor_and_edits_come_out_above(samples: tuple[np.ndarray, np.ndarray]) -> None:
    edits, unrelated = samples
    calibration = fitted(edits, unrelated)
    assert (calibration.similarity(unrelated) >= MATCH_FLOOR).mean() < 1e-3
    assert (calibration.similarity(edits) >= MATCH_FLOOR).mean() > 0.75


def test_the_network_is_surest_of_half_of_the_edits_and_short_of_the_default_threshold_there(
    samples: tuple[np.ndarray, np.ndarray],
) -> None:
    edits, unrelated = samples
    middle = fitted(edits, unrelated).similarity(np.array([np.median(edits)]))
    assert MATCH_FLOOR < middle < DEFAULT_THRESHOLD


@pytest.mark.parametrize("share", [0.02, 0.1])
def test_bursts_among_the_random_pairs_move_the_floor_little(share: float) -> None:
    (edits, spread), unrelated = NETWORKS["pooled"]
    pure = cosines(*unrelated, 30_000, 1)
    bursts = cosines(0.4, 0.08, int(share * 30_000), 2)
    calibration = fitted(cosines(edits, spread, 200), np.concatenate([pure, bursts]))
    assert np.arccos(calibration.floor_cosine) == pytest.approx(
        np.arccos(fitted(cosines(edits, spread, 200), pure).floor_cosine), abs=0.07
    )
    assert (calibration.similarity(bursts) > MATCH_FLOOR).mean() > 0.9


def test_strangers_may_differ_widely_if_none_of_them_comes_close() -> None:
    """As with random weights: by their spread alone some would be expected to be equal."""
    unrelated = np.cos(np.random.default_rng(3).uniform(0.07, 0.15, 500))
    calibration = fitted(cosines(0.04, 0.02, 100), unrelated)
    assert np.arccos(calibration.floor_cosine) == pytest.approx(0.07, abs=0.002)


def test_random_pairs_that_are_all_alike_do_not_reach_the_floor() -> None:
    unrelated = np.full(500, 0.3)
    calibration = fitted(cosines(0.2, 0.05, 100), unrelated)
    assert calibration.similarity(unrelated).max() < MATCH_FLOOR


def test_edits_that_change_nothing_are_no_obstacle() -> None:
    calibration = fitted(np.ones(100), cosines(1.0, 0.05, 500))
    assert calibration.similarity(np.array([1.0, 0.0])).tolist() == [1.0, 0.0]


@pytest.mark.parametrize(
    ("edits", "unrelated"),
    [
        (cosines(0.9, 0.1, 200), cosines(0.9, 0.1, 500)),
        (cosines(0.8, 0.01, 200), cosines(0.9, 0.02, 500)),
        (np.ones(200), np.ones(500)),
        (np.zeros(200), np.ones(500)),
        (cosines(0.3, 0.05, 200), cosines(0.5, 0.4, 500)),
        (cosines(0.0, 1e-4, 200), cosines(0.004, 5e-4, 500)),
    ],
    ids=["no difference", "hardly a difference", "blind", "upside down", "anything is alike", "rounding"],
)
def test_a_descriptor_that_does_not_tell_edits_from_strangers_gets_no_calibration(
    edits: np.ndarray, unrelated: np.ndarray
) -> None:
    assert fit(edits, unrelated) is None


@pytest.mark.parametrize("short", [0, 1])
def test_too_few_samples_give_no_calibration(short: int) -> None:
    enough = [cosines(0.2, 0.05, MIN_SAMPLES), cosines(1.0, 0.05, MIN_SAMPLES)]
    assert fit(*enough) is not None
    enough[short] = enough[short][1:]
    assert fit(*enough) is None


def test_cosines_that_are_no_numbers_do_not_count() -> None:
    edits, unrelated = cosines(0.2, 0.05, 60), cosines(1.0, 0.05, 60)
    spoilt = [np.concatenate([numbers, [np.nan, np.inf, -np.inf] * 40]) for numbers in (edits, unrelated)]
    assert fit(*spoilt) == fit(edits, unrelated)
    assert fit(np.full(60, np.nan), unrelated) is None


@pytest.mark.parametrize(
    ("angles", "similarities"),
    [((0.0,), (1.0,)), ((0.0, 1.0), (1.0,)), ((0.0, 0.0), (1.0, 0.5)), ((0.0, 1.0), (0.5, 0.6))],
)
def test_points_that_do_not_fall_are_refused(angles: tuple[float, ...], similarities: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="calibration"):
        Calibration(angles, similarities)
