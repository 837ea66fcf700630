"""The words of the program."""

from engine.core.domain import MatchKind
from tests.helpers.clusters import make_cluster, make_photo


def test_kinds_are_ordered_by_certainty_and_named_for_documents() -> None:
    assert [kind.slug for kind in sorted(MatchKind)] == [
        "identical-file", "identical-image", "same-picture", "edited", "similar-scene",
    ]  # fmt: skip


def test_what_a_group_can_free_is_all_but_its_keeper_and_reference_photos() -> None:
    cluster = make_cluster(
        "c",
        make_photo("/keep.jpg", 1, size_bytes=1000),
        (make_photo("/copy.jpg", 2, size_bytes=30), MatchKind.SAME_PICTURE, 0.9, ""),
        (make_photo("/reference.jpg", 3, size_bytes=500, is_reference=True), MatchKind.SAME_PICTURE, 0.9, ""),
        (make_photo("/other.jpg", 4, size_bytes=4), MatchKind.EDITED, 0.8, ""),
    )
    assert cluster.keeper.path == "/keep.jpg"
    assert cluster.reclaimable_bytes == 34
