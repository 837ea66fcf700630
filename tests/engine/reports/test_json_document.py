import io
import json
import os

from engine.core.domain import MatchKind, Problem, QueryHit, Stage
from engine.reports.findings import Findings
from engine.reports.json_document import write_clusters, write_query
from tests.helpers.clusters import make_cluster, make_photo, with_companions, with_sentence


def test_the_document_holds_every_field_of_the_schema():
    keeper = make_photo("/a/keep.jpg", 1, size_bytes=2000)
    other = make_photo("/a/other.jpg", 2, size_bytes=700, is_partial=True)
    cluster = make_cluster("c1", keeper, (other, MatchKind.EDITED, 0.876543, "crop 80 %"))
    cluster = with_sentence(cluster, "keep.jpg stays: its file is larger than other.jpg.")
    problem = Problem("/a/broken.jpg", Stage.DECODE, "the file ends early")
    out = io.StringIO()

    write_clusters(Findings(0.74, (cluster,), (problem,), {"photos": 3}, 1.23456), out)

    document = json.loads(out.getvalue())
    assert list(document) == ["schema", "threshold", "counts", "clusters", "problems", "elapsed_s"]
    assert document["schema"] == "lookalike.clusters/1"
    assert document["threshold"] == 0.74
    assert document["elapsed_s"] == 1.235
    assert document["counts"]["photos"] == 3
    assert document["counts"]["clusters"] == 1
    assert document["problems"] == [{"path": "/a/broken.jpg", "stage": "decode", "reason": "the file ends early"}]
    (written,) = document["clusters"]
    assert (written["id"], written["keeper"], written["reclaimable_bytes"]) == ("c1", "/a/keep.jpg", 700)
    assert written["why_kept"] == "keep.jpg stays: its file is larger than other.jpg."
    assert written["photos"][1] == {
        "path": "/a/other.jpg",
        "size_bytes": 700,
        "width": 4032,
        "height": 3024,
        "kind": "edited",
        "similarity": 0.8765,
        "matched_with": "/a/keep.jpg",
        "reason": "crop 80 %",
        "format": "JPEG",
        "is_reference": False,
        "is_partial": True,
        "companions": [],
    }


def test_photos_that_belong_to_another_one_are_named_with_it():
    cluster = make_cluster(
        "c", make_photo("/a/1.RW2"), (make_photo("/b/1.RW2", 2, 700), MatchKind.IDENTICAL_FILE, 1.0, "same bytes")
    )
    out = io.StringIO()

    write_clusters(Findings(0.7, (with_companions(cluster, 1, make_photo("/b/1.JPG", 3, 300)),), (), {}, 0.0), out)

    (written,) = json.loads(out.getvalue())["clusters"]
    assert [photo["companions"] for photo in written["photos"]] == [[], ["/b/1.JPG"]]
    assert (written["photos"][1]["size_bytes"], written["reclaimable_bytes"]) == (700, 1000)


def test_paths_of_any_bytes_come_back_exactly():
    name = b'/a/\xff\xfe "quoted"\n caf\xc3\xa9 \xf0\x9f\x8c\x8d.jpg'
    photo = make_photo(os.fsdecode(name), 1)
    cluster = make_cluster("c", photo, (make_photo("/b", 2), MatchKind.SAME_PICTURE, 0.9, ""))
    out = io.StringIO()

    write_clusters(Findings(0.7, (cluster,), (), {}, 0.0), out)

    text = out.getvalue()
    assert text.isascii()
    assert os.fsencode(json.loads(text)["clusters"][0]["keeper"]) == name


def test_answers_stand_under_the_picture_asked_about():
    hit = QueryHit(make_photo("/a/found.jpg", 7), MatchKind.SAME_PICTURE, 0.91, "mirrored")
    out = io.StringIO()

    write_query({"mine.jpg": (hit,), "other.jpg": ()}, (Problem("gone.jpg", Stage.READ, "no such file"),), out)

    document = json.loads(out.getvalue())
    assert document["schema"] == "lookalike.query/1"
    assert [(query["path"], len(query["hits"])) for query in document["queries"]] == [("mine.jpg", 1), ("other.jpg", 0)]
    assert document["queries"][0]["hits"][0]["path"] == "/a/found.jpg"
    assert document["queries"][0]["hits"][0]["kind"] == "same-picture"
    assert document["problems"][0]["path"] == "gone.jpg"
