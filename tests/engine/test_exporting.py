import csv
import json
from pathlib import Path

import pytest

from engine.core.domain import MatchKind
from engine.core.errors import Cancelled, OutputError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.exporting import Line, ReportFormat, export_report
from engine.library import Library
from tests.helpers.album import BUG, draw_album, scan_album


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    root = tmp_path_factory.mktemp("exporting")
    draw_album(root / "photos")
    scan_album(root / "library", root / "photos")
    with Library.open(root / "library") as opened:
        yield opened


def export(library, target, report_format, line, monitor=None):
    export_report(library, str(target), report_format, line, Settings(workers=2), monitor or Monitor())


def test_each_format_tells_the_groups_beyond_the_line(library, tmp_path):
    line = Line(0.7)
    for report_format in ReportFormat:
        export(library, tmp_path / f"report.{report_format}", report_format, line)
    document = json.loads((tmp_path / "report.json").read_text())
    assert [len(cluster["photos"]) for cluster in document["clusters"]] == [4, 3]
    assert document["counts"]["photos"] == 10
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as table:
        assert {Path(row["path"]).name for row in csv.DictReader(table)} > set(BUG)
    page = (tmp_path / "report.html").read_text()
    assert "photos" in page
    assert "data:image/jpeg" in page


def test_kinds_and_the_upper_bound_choose_groups_too(library, tmp_path):
    target = tmp_path / "report.json"
    export(library, target, ReportFormat.JSON, Line(0.7, frozenset({MatchKind.IDENTICAL_FILE})))
    assert [len(cluster["photos"]) for cluster in json.loads(target.read_text())["clusters"]] == [2]
    export(library, target, ReportFormat.JSON, Line(0.5, upper=0.7))
    assert [len(cluster["photos"]) for cluster in json.loads(target.read_text())["clusters"]] == [2]


def test_a_photo_and_the_library_are_never_written_over(library, tmp_path):
    photo = Path(library.clusters(0.7)[0].keeper.path)
    before = photo.read_bytes()
    for target in (photo, library.path.parent / "report.json"):
        with pytest.raises(OutputError):
            export(library, target, ReportFormat.JSON, Line(0.7))
    assert photo.read_bytes() == before


def test_a_stopped_page_leaves_what_stood_there(library, tmp_path):
    target = tmp_path / "report.html"
    target.write_text("before")
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        export(library, target, ReportFormat.HTML, Line(0.7), monitor)
    assert target.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
