from engine.cli.text_report import (
    ANSI,
    MAX_PROBLEMS,
    cluster_lines,
    hit_lines,
    problem_lines,
    scan_line,
    scene_lines,
    summary_line,
)
from engine.core.domain import MatchKind, Problem, QueryHit, ScanReport, Stage
from engine.reports.findings import Findings
from tests.helpers.clusters import make_cluster, make_photo, with_companions, with_sentence


def _cluster():
    return make_cluster(
        "c1",
        make_photo("/a/keep.jpg", 1, size_bytes=4_400_000),
        (make_photo("/a/two\nlines.jpg", 2, size_bytes=640_000), MatchKind.EDITED, 0.87, "crop 80 %"),
        (make_photo("/r/flip.jpg", 3, is_reference=True), MatchKind.SAME_PICTURE, 0.93, "mirrored"),
    )


def test_a_group_is_a_heading_and_a_line_for_each_photo():
    assert list(cluster_lines([_cluster()])) == [
        "Group 1 of 1: 3 photos, 640 kB could be freed",
        "   keep                            4,032 × 3,024     4.4 MB  /a/keep.jpg",
        "   87 %  Edited: crop 80 %         4,032 × 3,024     640 kB  /a/two\\nlines.jpg",
        "   93 %  Same picture: mirrored    4,032 × 3,024     1.0 MB  /r/flip.jpg (reference)",
        "",
    ]


def test_a_photo_is_told_with_those_that_belong_to_it():
    picture = make_photo("/a/keep.JPG", 4, size_bytes=5_600_000)
    assert list(cluster_lines([with_companions(_cluster(), 0, picture)]))[1] == (
        "   keep                            4,032 × 3,024      10 MB  /a/keep.jpg + JPG"
    )
    other = make_photo("/a/two.HEIC", 5, size_bytes=360_000)
    assert "1.0 MB could be freed" in next(cluster_lines([with_companions(_cluster(), 1, other)]))


def test_a_sentence_below_the_heading_says_why_the_keeper_stays():
    told = with_sentence(_cluster(), "keep.jpg stays: it is sharper than two\nlines.jpg.")
    assert list(cluster_lines([told]))[1] == "  keep.jpg stays: it is sharper than two\\nlines.jpg."


def test_colours_are_put_on_only_where_asked_for():
    assert "\x1b" not in "".join(cluster_lines([_cluster()]))
    assert "\x1b[32;1m keep\x1b[0m" in "".join(cluster_lines([_cluster()], ANSI))


def test_hits_are_listed_under_their_picture():
    hit = QueryHit(make_photo("/a/found.jpg", 7), MatchKind.SAME_PICTURE, 0.91, "mirrored")

    assert list(hit_lines("mine.jpg", [hit])) == [
        "mine.jpg: 1 photo like it",
        "   91 %  Same picture: mirrored    4,032 × 3,024     1.0 MB  /a/found.jpg",
        "",
    ]
    assert list(hit_lines("mine.jpg", [])) == ["mine.jpg: 0 photos like it", ""]


def test_the_summary_adds_up():
    assert summary_line(Findings(0.7, (_cluster(),), (), {}, 1.0)) == (
        "1 group of 3 photos, 1 more than needed: 640 kB could be freed."
    )
    assert "No duplicates" in summary_line(Findings(0.7, (), (), {}, 1.0))


def test_the_scan_names_only_what_there_was():
    report = ScanReport(9, 8, 5, 0, 3, 1, 0, 2, (), 1.25)

    assert scan_line(report) == "8 photos (3 read, 5 unchanged, 1 gone) in 1.2 s."


def test_many_problems_do_not_hide_the_rest():
    problems = [Problem(f"/a/{number}", Stage.DECODE, "broken") for number in range(MAX_PROBLEMS + 5)]

    lines = list(problem_lines(problems))

    assert lines[0] == "25 problems:"
    assert lines[1] == "  /a/0: broken"
    assert lines[-1].startswith("  and 5 more")
    assert len(lines) == MAX_PROBLEMS + 2
    assert list(problem_lines([])) == []


def test_scenes_below_the_threshold_are_counted_and_the_way_to_them_told():
    assert list(scene_lines(0, 0.7)) == []
    assert list(scene_lines(3, 0.7)) == [
        "3 groups of one scene in other photos, alike by less than 70 %: --threshold 0.5 shows them."
    ]
