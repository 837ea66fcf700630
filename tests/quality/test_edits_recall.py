"""On drawn photos nearly every edited copy is found, and nothing that does not belong."""

import pytest

from tests.helpers.edits import EDITS
from tests.quality.edits_recall import Accuracy, measure, table
from tests.quality.verdicts import STRESS_FAMILY

ORIGINALS = 4
DISTRACTORS = 60


@pytest.fixture(scope="module")
def accuracy(tmp_path_factory: pytest.TempPathFactory) -> Accuracy:
    return measure(tmp_path_factory.mktemp("quality"), ORIGINALS, DISTRACTORS, edits=EDITS, use_shared=False)


def _listing(accuracy: Accuracy) -> str:
    return table(accuracy, dict.fromkeys(accuracy.grouped, STRESS_FAMILY))


@pytest.mark.slow
def test_edited_copies_are_grouped_with_their_original(accuracy: Accuracy) -> None:
    assert accuracy.mean_grouped >= 0.97, _listing(accuracy)


@pytest.mark.slow
def test_edited_copies_match_their_original_directly(accuracy: Accuracy) -> None:
    assert accuracy.mean_direct >= 0.95, _listing(accuracy)


@pytest.mark.slow
def test_no_pair_of_unrelated_photos_is_reported(accuracy: Accuracy) -> None:
    assert accuracy.pairs.share >= 0.999, _listing(accuracy)
    assert accuracy.in_groups.share >= 0.999, _listing(accuracy)


@pytest.mark.slow
def test_the_codings_of_a_picture_are_all_found(accuracy: Accuracy) -> None:
    assert {edit: share for edit, share in accuracy.grouped.items() if edit.startswith(("jpeg", "size", "format"))} == (
        {edit.name: 1.0 for edit in EDITS if edit.name.startswith(("jpeg", "size", "format"))}
    )
