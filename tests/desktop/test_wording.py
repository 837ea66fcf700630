from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from desktop import wording
from engine.core.stops import IDENTICAL_FROM

NO_BREAK = "\u00a0"
MAY_2018 = 1_526_133_720_000


@pytest.fixture(autouse=True)
def _locale_as_it_was() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def speak(name):
    QLocale.setDefault(QLocale(name))


@pytest.mark.parametrize(("name", "words"), [("en_GB", "4,128"), ("de", "4.128"), ("fr", "4\u202f128")])
def test_numbers_are_grouped_as_the_language_does(name, words):
    speak(name)

    assert wording.count(4128) == words


@pytest.mark.parametrize(
    ("size_bytes", "words"),
    [
        (64_000, "64 kB"),
        (2_100_000, "2.1 MB"),
        (24_400_000, "24 MB"),
        (18_400_000_000, "18.4 GB"),
        (9_949_000, "9.9 MB"),
        (9_960_000, "10 MB"),
    ],
)
def test_sizes_are_as_exact_as_a_person_cares(size_bytes, words):
    assert wording.size(size_bytes) == words.replace(" ", NO_BREAK)


def test_sizes_have_the_units_of_the_language():
    speak("fr")

    assert wording.size(18_400_000_000) == f"18,4{NO_BREAK}Go"


@pytest.mark.parametrize(
    ("similarity", "words"), [(0.74, "74 %"), (0.29, "29 %"), (0.998, "99 %"), (0.999, "100 %"), (1.0, "100 %")]
)
def test_nothing_but_equal_pixels_is_called_a_hundred_percent(similarity, words):
    assert wording.percent(similarity) == words.replace(" ", NO_BREAK)


def test_equal_pixels_are_where_the_engine_has_them():
    assert wording.percent(IDENTICAL_FROM) == f"100{NO_BREAK}%"
    assert wording.percent(IDENTICAL_FROM - 0.0001) == f"99{NO_BREAK}%"


def test_the_percent_sign_stays_behind_its_number_in_hebrew():
    speak("he")

    assert wording.percent(0.74) == f"\u206674{NO_BREAK}%\u2069"


def test_dimensions_are_not_grouped():
    assert wording.dimensions(14032, 3024).strip("\u2066\u2069") == f"14032{NO_BREAK}×{NO_BREAK}3024"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "1 s"),
        (45, "45 s"),
        (59.7, "1 min"),
        (240, "4 min"),
        (3600, "1 h"),
        (4800, "1 h 20 min"),
        (180_000, "50 h"),
    ],
)
def test_durations_are_as_exact_as_a_person_cares(seconds, words):
    assert wording.duration(seconds).replace(NO_BREAK, " ") == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("en_GB", "12 May 2018, 14:02"),
        ("en_US", "May 12, 2018, 2:02 PM"),
        ("de", "12. Mai 2018, 14:02"),
        ("fr", "12 mai 2018, 14:02"),
        ("ja", "2018年5月12日, 14:02"),
    ],
)
def test_dates_name_the_month_and_no_weekday(name, words):
    speak(name)

    assert wording.date_time(MAY_2018).replace("\u202f", " ").replace(NO_BREAK, " ") == words


def test_a_capture_time_is_told_as_the_camera_showed_it(monkeypatch):
    monkeypatch.setenv("TZ", "Pacific/Auckland")

    assert wording.date(MAY_2018) == "12 May 2018"


def test_kinds_have_words():
    assert wording.kind("identical-image") == "Same pixels, other metadata"
    assert wording.matches_of_kind("edited", 1204) == "1,204 edited"


def test_what_is_listed_leaves_out_what_there_is_not():
    assert wording.listed(["one", "", "two"]) == "one, two"


@pytest.mark.parametrize(
    ("locale", "name", "is_isolated"),
    [
        ("en_GB", "IMG (1).jpg", False),
        # the bracket and the number would go to the other end of the name
        ("en_GB", "תמונה (1).jpg", True),
        ("ar", "IMG (1).jpg", True),
    ],
)
def test_a_name_that_is_read_in_the_other_direction_keeps_it_within_a_sentence(locale, name, is_isolated):
    speak(locale)

    assert wording.isolated(name) == (f"\u2068{name}\u2069" if is_isolated else name)
