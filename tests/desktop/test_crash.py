import platform

import pytest

from desktop.crash import MAX_REPORTS_A_RUN, MAX_REPORTS_KEPT, CrashReporter
from engine.version import VERSION


def _error(message="it went wrong"):
    try:
        raise ValueError(message)
    except ValueError as error:
        return error


@pytest.fixture
def reporter(tmp_path):
    return CrashReporter(tmp_path / "crashes")


def test_a_report_says_what_where_and_on_what(reporter):
    report = reporter.report(_error(), "a test")

    assert report.summary == "ValueError: it went wrong"
    assert report.path.read_text(encoding="utf-8") == report.text
    assert "Traceback" in report.text
    assert "in _error" in report.text
    for words in (f"Lookalike  {VERSION}", platform.python_version(), "Qt ", "processor", "a test", "sent nowhere"):
        assert words in report.text


def test_the_same_crash_is_written_once_a_run(reporter):
    first, second = (reporter.report(_error(), "a test") for _ in range(2))

    assert not first.is_repeated
    assert second.is_repeated
    assert second.path == first.path
    assert len(list(reporter.directory.iterdir())) == 1


def test_crashes_without_end_do_not_fill_the_disk(reporter):
    reporter.directory.mkdir()
    for number in range(MAX_REPORTS_KEPT + 5):
        (reporter.directory / f"crash-20200101-000000-1-{number}.txt").write_text("old")
    reports = [reporter.report(_error(str(number)), "a test") for number in range(MAX_REPORTS_A_RUN + 3)]

    assert [report.path is None for report in reports] == [False] * MAX_REPORTS_A_RUN + [True] * 3
    assert len(list(reporter.directory.iterdir())) == MAX_REPORTS_KEPT
    assert all(report.path.exists() for report in reports if report.path)


def test_a_report_that_cannot_be_saved_is_still_told(tmp_path):
    (tmp_path / "file").write_text("in the way")

    report = CrashReporter(tmp_path / "file" / "crashes").report(_error("\udcff in a name"), "a test")

    assert report.path is None
    assert "it went" in report.text or "in a name" in report.text


def test_names_that_are_no_text_are_written_with_escapes(reporter):
    report = reporter.report(_error("photo \udcff.jpg"), "a test")

    assert "photo \\udcff.jpg" in report.path.read_text(encoding="utf-8")
