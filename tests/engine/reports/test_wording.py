import pytest

from engine.core.domain import MatchKind
from engine.reports.wording import count_words, duration_words, percent_words, printable, reason_words, size_words


@pytest.mark.parametrize(
    ("size_bytes", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1_000, "1.0 kB"),
        (9_949, "9.9 kB"),
        (9_951, "10 kB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (2_100_000, "2.1 MB"),
        (999_600_000, "1.0 GB"),
        (3_000_000_000_000_000, "3,000 TB"),
    ],
)
def test_sizes_have_two_or_three_digits_and_the_fitting_unit(size_bytes, words):
    assert size_words(size_bytes) == words


def test_counts_are_grouped_and_agree_in_number():
    assert count_words(1, "photo") == "1 photo"
    assert count_words(4128, "photo") == "4,128 photos"
    assert count_words(2, "copy", "copies") == "2 copies"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.04, "0.0 s"),
        (9.94, "9.9 s"),
        (59.4, "59 s"),
        (59.6, "1 min"),
        (240, "4 min"),
        (3_599, "1 h"),
        (7_800, "2 h 10 min"),
    ],
)
def test_durations_are_rough(seconds, words):
    assert duration_words(seconds) == words


@pytest.mark.parametrize(("similarity", "words"), [(1.0, "100 %"), (0.999, "99 %"), (0.29, "29 %"), (0.7, "70 %")])
def test_only_equal_pictures_are_alike_by_all_of_a_hundred(similarity, words):
    assert percent_words(similarity) == words


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/a/Föhr 東京 🌍.jpg", "/a/Föhr 東京 🌍.jpg"),
        ("/a/two\nlines\tand\rmore", "/a/two\\nlines\\tand\\rmore"),
        ("/a/\x1b[31mred\x1b[0m", "/a/\\x1b[31mred\\x1b[0m"),
        ("/a/caf\udce9.jpg", "/a/caf\\xe9.jpg"),
        ("/a/\u202egpj.exe", "/a/\\u202egpj.exe"),
        ("/a/line\u2028break", "/a/line\\u2028break"),
        ("/a/lone\ud800half", "/a/lone\\ud800half"),
    ],
)
def test_any_path_is_shown_on_one_harmless_line(path, shown):
    assert printable(path) == shown
    shown.encode("utf-8")


def test_a_reason_is_not_said_twice():
    assert reason_words(MatchKind.EDITED, "crop 80 %") == "Edited: crop 80 %"
    assert reason_words(MatchKind.IDENTICAL_FILE, "identical file") == "Identical file"
    assert reason_words(MatchKind.IDENTICAL_IMAGE, "other metadata") == "Same pixels, other metadata"
    assert reason_words(MatchKind.SAME_PICTURE, "") == "Same picture"
