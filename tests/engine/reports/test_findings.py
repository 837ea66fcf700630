from engine.core.domain import MatchKind, Problem, Stage
from engine.reports.findings import Findings, kinds_of
from tests.helpers.clusters import make_cluster, make_photo


def _findings():
    first = make_cluster(
        "one",
        make_photo("/a/1.jpg", 1),
        (make_photo("/a/2.jpg", 2, size_bytes=300), MatchKind.SAME_PICTURE, 0.9, "mirrored"),
        (make_photo("/r/3.jpg", 3, size_bytes=5000, is_reference=True), MatchKind.EDITED, 0.8, "crop 80 %"),
    )
    second = make_cluster(
        "two", make_photo("/a/4.jpg", 4), (make_photo("/a/5.jpg", 5, size_bytes=40), MatchKind.SAME_PICTURE, 0.95, "")
    )
    return Findings(0.7, (first, second), (Problem("/a/x", Stage.DECODE, "broken"),), {"photos": 9}, 1.5)


def test_reference_photos_and_keepers_are_not_counted_as_extra():
    findings = _findings()

    assert findings.all_counts() == {
        "photos": 9,
        "clusters": 2,
        "photos_in_clusters": 5,
        "extra_photos": 2,
        "reclaimable_bytes": 340,
        "problems": 1,
    }


def test_kinds_are_those_of_the_photos_beside_the_keeper():
    findings = _findings()

    assert kinds_of(findings.clusters[0]) == (MatchKind.SAME_PICTURE, MatchKind.EDITED)
    assert findings.clusters_by_kind()[MatchKind.SAME_PICTURE] == 2
    assert findings.clusters_by_kind()[MatchKind.EDITED] == 1
    assert findings.clusters_by_kind()[MatchKind.IDENTICAL_FILE] == 0
