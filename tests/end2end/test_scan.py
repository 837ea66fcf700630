"""A folder of drawn photos through the command line, and what is told about it."""

import csv
import json
import re

import pytest

from tests.helpers.command import Command
from tests.helpers.drawing import draw_image

HARBOUR = {
    "phone/renamed.jpg": "identical-file",
    "phone/tagged.jpg": "identical-image",
    "phone/sent.jpg": "same-picture",
    "phone/small.png": "same-picture",
    "edited/mirrored.jpg": "same-picture",
    "edited/cropped.jpg": "edited",
}


def _names(pictures, cluster):
    return {photo["path"].removeprefix(f"{pictures}/") for photo in cluster["photos"]}


def _groups(pictures, document):
    return {frozenset(_names(pictures, cluster)) for cluster in document["clusters"]}


def test_every_likeness_is_found_and_nothing_else(scanned):
    groups = _groups(scanned.pictures, scanned.document)

    assert groups == {frozenset({"card/harbour.jpg", *HARBOUR}), frozenset({"card/hill.jpg", "edited/hill.jpg"})}


def test_the_document_says_how_each_photo_belongs(scanned):
    document = scanned.document
    assert document["schema"] == "lookalike.clusters/1"
    assert document["threshold"] == 0.7
    assert document["elapsed_s"] > 0
    harbour = max(document["clusters"], key=lambda cluster: len(cluster["photos"]))
    photos = {photo["path"].removeprefix(f"{scanned.pictures}/"): photo for photo in harbour["photos"]}

    assert harbour["keeper"] == harbour["photos"][0]["path"]
    # Three files hold the best picture; any of them may be the one to stay.
    best = {"card/harbour.jpg", "phone/renamed.jpg", "phone/tagged.jpg"}
    keeper = harbour["keeper"].removeprefix(f"{scanned.pictures}/")
    assert keeper in best
    for name in HARBOUR.keys() - best:
        assert photos[name]["kind"] == HARBOUR[name]
    assert {photos[name]["kind"] for name in best - {keeper}} <= {"identical-file", "identical-image"}
    for name, photo in photos.items():
        assert photo["size_bytes"] == (scanned.pictures / name).stat().st_size
        assert 0.7 <= photo["similarity"] <= 1
        assert photo["matched_with"] in {other["path"] for other in harbour["photos"]}
    assert (photos["card/harbour.jpg"]["width"], photos["card/harbour.jpg"]["height"]) == (960, 720)
    assert photos["phone/small.png"]["format"] == "PNG"
    assert harbour["reclaimable_bytes"] == sum(photo["size_bytes"] for photo in harbour["photos"][1:])


def test_the_counts_add_up(scanned):
    counts = scanned.document["counts"]

    assert counts["photos"] == 17
    assert counts["clusters"] == 2
    assert counts["photos_in_clusters"] == 9
    assert counts["extra_photos"] == 7
    assert counts["reclaimable_bytes"] == sum(c["reclaimable_bytes"] for c in scanned.document["clusters"])
    assert counts["problems"] == 1


def test_a_broken_photo_is_a_problem_with_stage_and_reason_and_other_files_are_none(scanned):
    (problem,) = scanned.document["problems"]

    assert problem["path"] == str(scanned.pictures / "card" / "broken.jpg")
    assert problem["stage"] == "decode"
    assert problem["reason"]


def test_a_second_scan_reads_nothing_and_says_the_same(scanned):
    result = scanned.command("scan", scanned.pictures, "--json", "-")

    document = json.loads(result.stdout)
    assert document["counts"]["described"] == 0
    assert document["counts"]["unchanged"] >= 17
    assert document["clusters"] == scanned.document["clusters"]
    assert document["problems"] == scanned.document["problems"]


def test_groups_are_cut_anew_without_a_scan_and_only_split(scanned):
    cuts = {}
    for threshold in (0.5, 0.9, 0.995, 1.0):
        result = scanned.command("groups", "--threshold", str(threshold), "--json", "-")
        assert result.code == 0
        cuts[threshold] = _groups(scanned.pictures, json.loads(result.stdout))

    for coarse, fine in ((0.5, 0.9), (0.9, 0.995), (0.995, 1.0)):
        assert all(any(group <= larger for larger in cuts[coarse]) for group in cuts[fine])
    assert frozenset({"card/harbour.jpg", "phone/renamed.jpg", "phone/tagged.jpg"}) in cuts[0.995]
    assert cuts[1.0] == {
        frozenset({"card/harbour.jpg", "phone/renamed.jpg"}),
        frozenset({"card/hill.jpg", "edited/hill.jpg"}),
    }


def test_only_the_kinds_asked_for_are_shown(scanned):
    result = scanned.command("groups", "--kind", "identical-file", "--json", "-")

    assert _groups(scanned.pictures, json.loads(result.stdout)) == {
        frozenset({"card/harbour.jpg", "phone/renamed.jpg"}),
        frozenset({"card/hill.jpg", "edited/hill.jpg"}),
    }


def test_the_rules_choose_what_stays_and_say_why(scanned):
    kept = {}
    for rules in ("best-quality", "smallest"):
        document = json.loads(scanned.command("groups", "--keep", rules, "--json", "-").stdout)
        assert _groups(scanned.pictures, document) == _groups(scanned.pictures, scanned.document)
        for cluster in document["clusters"]:
            name = cluster["keeper"].rpartition("/")[2]
            assert re.fullmatch(rf"(.*/)?{re.escape(name)} stays: .*\.", cluster["why_kept"])
        kept[rules] = {cluster["id"]: cluster["keeper"] for cluster in document["clusters"]}
        sizes = [[photo["size_bytes"] for photo in cluster["photos"]] for cluster in document["clusters"]]
        assert rules != "smallest" or all(min(group) == group[0] for group in sizes)
    assert kept["smallest"] != kept["best-quality"]
    again = scanned.command("scan", scanned.pictures, "--keep", "smallest")
    assert f"{kept['smallest'].popitem()[1]}\n" in again.stdout
    assert re.search(r"^  \S.* stays: its file is smaller than ", again.stdout, re.MULTILINE)
    refused = scanned.command("groups", "--keep", "prettiest")
    assert (refused.code, refused.stdout) == (2, "")
    assert "prettiest" in refused.stderr


def test_people_read_groups_on_standard_output_and_the_rest_beside_it(scanned):
    result = scanned.command("scan", scanned.pictures)

    assert result.code == 0
    assert re.search(r"^Group \d of 2: 7 photos, .* could be freed$", result.stdout, re.MULTILINE)
    assert re.search(r"^ +keep .*\.jpg$", result.stdout, re.MULTILINE)
    assert str(scanned.pictures / "edited" / "mirrored.jpg") in result.stdout
    assert "\x1b" not in result.stdout + result.stderr
    assert "\r" not in result.stderr
    assert "2 groups of 9 photos, 7 more than needed" in result.stderr
    assert "broken.jpg" in result.stderr


def test_quiet_says_nothing_when_all_is_well(scanned):
    result = scanned.command("scan", scanned.pictures, "--quiet")

    assert (result.code, result.stdout, result.stderr) == (0, "", "")


def test_reports_are_written_side_by_side(scanned, tmp_path):
    names = ("groups.json", "groups.csv", "groups.html")
    result = scanned.command(
        "groups", "--json", tmp_path / names[0], "--csv", tmp_path / names[1], "--html", tmp_path / names[2]
    )

    assert result.code == 0
    assert result.stdout == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
    assert json.loads((tmp_path / names[0]).read_text())["clusters"] == scanned.document["clusters"]
    with (tmp_path / names[1]).open(newline="", encoding="utf-8-sig") as table:
        rows = list(csv.DictReader(table))
    assert [row["path"] for row in rows] == [p["path"] for c in scanned.document["clusters"] for p in c["photos"]]
    page = (tmp_path / names[2]).read_text(encoding="utf-8")
    assert page.count("data:image/jpeg;base64,") == 9
    assert "7</strong> more than needed" in page


def test_a_picture_is_looked_up_without_becoming_part_of_the_library(scanned, tmp_path):
    draw_image(1, 960, 720).convert("L").save(tmp_path / "print-bw.jpg", quality=70)

    result = scanned.command("query", tmp_path / "print-bw.jpg", "--top", "3", "--json", "-")

    assert result.code == 0, result.stderr
    (query,) = json.loads(result.stdout)["queries"]
    assert query["path"] == str(tmp_path / "print-bw.jpg")
    assert len(query["hits"]) == 3
    assert all("harbour" in hit["path"] or hit["path"].split("pictures/")[1] in HARBOUR for hit in query["hits"])
    similarities = [hit["similarity"] for hit in query["hits"]]
    assert similarities == sorted(similarities, reverse=True)
    groups = scanned.command("groups", "--json", "-")
    assert "print-bw" not in groups.stdout


def test_a_picture_unlike_all_others_has_no_hits(scanned, tmp_path):
    draw_image(999, 640, 480).save(tmp_path / "unseen.jpg")

    result = scanned.command("query", tmp_path / "unseen.jpg")

    assert result.code == 0
    assert "0 photos like it" in result.stdout


@pytest.mark.parametrize("content", [None, b"no photo at all"])
def test_a_picture_that_cannot_be_read_is_told(scanned, tmp_path, content):
    if content is not None:
        (tmp_path / "odd.jpg").write_bytes(content)

    result = scanned.command("query", tmp_path / "odd.jpg")

    assert result.code == 3
    assert "odd.jpg" in result.stderr
    assert "Traceback" not in result.stderr


def test_reference_photos_are_kept_and_never_counted(command, pictures):
    result = command("scan", pictures / "phone", "--reference", pictures / "card", "--json", "-")

    document = json.loads(result.stdout)
    (harbour,) = document["clusters"]
    photos = {photo["path"]: photo for photo in harbour["photos"]}
    reference = photos[str(pictures / "card" / "harbour.jpg")]
    assert reference["is_reference"]
    assert harbour["keeper"] == reference["path"]
    assert harbour["reclaimable_bytes"] == sum(p["size_bytes"] for p in photos.values() if not p["is_reference"])


def test_excluded_and_hidden_files_are_passed_over(command, pictures):
    result = command("scan", pictures, "--exclude", "**/phone", "--exclude", "cropped.*", "--json", "-")

    document = json.loads(result.stdout)
    paths = [photo["path"] for cluster in document["clusters"] for photo in cluster["photos"]]
    assert paths
    assert not [path for path in paths if "/phone/" in path or "cropped" in path]


def test_doctor_names_what_works_here(scanned):
    result = scanned.command("doctor")

    assert result.code == 0, result.stderr
    for said in (
        "Lookalike",
        "Python",
        "Hamming kernel",
        "Sparse distance kernel",
        "Neighbours index",
        "HEIC",
        "numpy",
        "schema",
    ):
        assert said in result.stdout
    assert str(scanned.command.library) in result.stdout
    assert re.search(r"photos\s+17$", result.stdout, re.MULTILINE)
    assert "missing" not in result.stdout


def test_doctor_tells_the_level_of_the_processor_and_that_it_is_held_down(tmp_path):
    held = Command(tmp_path / "library", {"LOOKALIKE_CPU": "baseline"})("doctor")
    wrong = Command(tmp_path / "library", {"LOOKALIKE_CPU": "fast"})("doctor")

    assert held.code == 0, held.stderr
    assert re.search(r"level +baseline, held down by LOOKALIKE_CPU=baseline$", held.stdout, re.MULTILINE)
    assert re.search(r"(AVX2|NEON) +no$", held.stdout, re.MULTILINE)
    assert re.search(r"Sparse distance kernel +portable ", held.stdout)
    assert wrong.code == 2
    assert "LOOKALIKE_CPU must be one of" in wrong.stderr
