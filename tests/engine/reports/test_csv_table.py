import csv
import io
import os

from engine.core.domain import MatchKind
from engine.reports.csv_table import COLUMNS, CSV_ENCODING, write_clusters
from engine.reports.findings import Findings
from tests.helpers.clusters import make_cluster, make_photo, with_companions, with_sentence


def _table(cluster):
    out = io.StringIO(newline="")
    write_clusters(Findings(0.7, (cluster,), (), {}, 0.0), out)
    return out.getvalue()


def test_each_photo_is_a_row_with_its_role():
    cluster = make_cluster(
        "c1",
        make_photo("/a/keep.jpg", 1, taken_ms=1_526_133_725_250),
        (make_photo("/a/extra.jpg", 2), MatchKind.EDITED, 0.87, "crop 80 %"),
        (make_photo("/r/safe.jpg", 3, is_reference=True), MatchKind.SAME_PICTURE, 0.93, "mirrored"),
    )

    rows = list(csv.DictReader(io.StringIO(_table(cluster), newline="")))

    assert [row["role"] for row in rows] == ["keep", "extra", "reference"]
    assert [row["path"] for row in rows] == ["/a/keep.jpg", "/a/extra.jpg", "/r/safe.jpg"]
    assert rows[0]["taken"] == "2018-05-12 14:02:05"
    assert rows[1] == {
        "group": "c1",
        "role": "extra",
        "path": "/a/extra.jpg",
        "size_bytes": "1000000",
        "width": "4032",
        "height": "3024",
        "format": "JPEG",
        "kind": "edited",
        "similarity": "0.8700",
        "matched_with": "/a/keep.jpg",
        "reason": "crop 80 %",
        "taken": "",
        "companions": "",
        "why_kept": "",
    }


def test_why_the_keeper_stays_is_told_once_in_a_group():
    others = [(make_photo(f"/{number}", number), MatchKind.EDITED, 0.8, "") for number in (2, 3)]
    text = _table(with_sentence(make_cluster("c", make_photo("/1"), *others), "=1 stays: it is sharper than 2."))
    rows = csv.DictReader(io.StringIO(text, newline=""))
    assert [row["why_kept"] for row in rows] == ["'=1 stays: it is sharper than 2.", "", ""]


def test_photos_that_belong_to_another_one_are_named_in_its_row():
    cluster = make_cluster(
        "c", make_photo("/a/1.RW2"), (make_photo("/b/1.RW2", 2), MatchKind.IDENTICAL_FILE, 1.0, "same bytes")
    )
    pictures = make_photo("/b/1.JPG", 3), make_photo("/b/1.HEIC", 4)
    text = _table(with_companions(cluster, 1, *pictures))
    assert [row["companions"] for row in csv.DictReader(io.StringIO(text, newline=""))] == ["", "1.JPG; 1.HEIC"]


def test_lines_end_as_rfc_4180_wants_and_odd_names_stay_in_their_cell():
    path = '/a/one, "two"\nthree;.jpg'
    text = _table(make_cluster("c", make_photo(path), (make_photo("/b", 2), MatchKind.EDITED, 0.8, "")))

    assert text.startswith(",".join(COLUMNS) + "\r\n")
    assert text.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) == 3
    assert rows[1][2] == path


def test_no_cell_is_a_formula():
    cluster = make_cluster(
        "c", make_photo("/a"), (make_photo("=cmd()|calc.jpg", 2), MatchKind.EDITED, 0.8, "@SUM(A1)")
    )  # fmt: skip

    rows = list(csv.DictReader(io.StringIO(_table(cluster), newline="")))

    assert rows[1]["path"] == "'=cmd()|calc.jpg"
    assert rows[1]["reason"] == "'@SUM(A1)"


def test_bytes_that_are_no_letters_are_spelt_out():
    path = os.fsdecode(b"/a/caf\xe9 \xc3\xa9.jpg")

    text = _table(make_cluster("c", make_photo(path), (make_photo("/b", 2), MatchKind.EDITED, 0.8, "")))

    assert "/a/caf\\xe9 é.jpg" in text.encode(CSV_ENCODING).decode("utf-8-sig")
