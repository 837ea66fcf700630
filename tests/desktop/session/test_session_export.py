"""Reports on what is shown, written while the person goes on."""

import json

from engine.core.domain import MatchKind


def test_a_report_tells_the_groups_at_the_line(bench, tmp_path):
    session = bench.session
    session.set_threshold(0.95)
    session.set_kinds({MatchKind.IDENTICAL_FILE, MatchKind.SAME_PICTURE})
    bench.wait()
    session.export(str(tmp_path / "report.json"), "json")
    session.set_threshold(0.6)
    bench.wait()
    document = json.loads((tmp_path / "report.json").read_text())
    assert [len(cluster["photos"]) for cluster in document["clusters"]] == [3, 3]
    assert bench.told() == ["export"]
    assert "report.json" in bench.notices[0].text


def test_a_report_that_cannot_be_written_is_told(bench, album, tmp_path):
    bench.session.export(album.path("bug.jpg"), "csv")
    bench.wait()
    bench.session.export(str(tmp_path / "nowhere" / "report.html"), "html")
    bench.wait()
    assert bench.told() == ["export", "export"]
    assert all(notice.level == "error" for notice in bench.notices)
    assert (album.photos / "bug.jpg").stat().st_size > 10_000


def test_the_latest_report_wins_and_closing_waits_for_none(bench, tmp_path):
    for number in range(4):
        bench.session.export(str(tmp_path / f"{number}.html"), "html")
    bench.wait()
    assert (tmp_path / "3.html").exists()
    assert bench.told() == ["export"]
    bench.session.export(str(tmp_path / "late.html"), "html")
