import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.stages.filter_ranges import HIGHEST, LOWEST, parse_dates, parse_sizes

DAY_MS = 86_400_000


def day(year, month, number):
    return (datetime.date(year, month, number) - datetime.date(1970, 1, 1)).days * DAY_MS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (">5mb", (5_000_001, HIGHEST)),
        (">=5mb", (5_000_000, HIGHEST)),
        ("<5mb", (LOWEST, 5_000_000)),
        ("<=5mb", (LOWEST, 5_000_001)),
        ("1mb..5mb", (1_000_000, 5_000_001)),
        ("1..5mb", (1_000_000, 5_000_001)),
        ("1 mb .. 5 mb", (1_000_000, 5_000_001)),
        ("..5mb", (LOWEST, 5_000_001)),
        ("5mb..", (5_000_000, HIGHEST)),
        ("5mb", (4_500_000, 5_500_000)),
        ("=5mb", (4_500_000, 5_500_000)),
        ("5.0mb", (4_950_000, 5_050_000)),
        ("1,5gb", (1_450_000_000, 1_550_000_000)),
        ("2kib", (1536, 2560)),
        ("7", (7, 8)),
        ("7b", (7, 8)),
    ],
)
def test_sizes(text, expected):
    assert parse_sizes(text) == expected


@pytest.mark.parametrize("text", ["", "..", "x", "5xb", "5mb..x", "x..5mb", ">1mb..2mb", "-5", "5 5", ">>5", "1e3"])
def test_what_is_no_size(text):
    assert parse_sizes(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019", (day(2019, 1, 1), day(2020, 1, 1))),
        ("2019-12", (day(2019, 12, 1), day(2020, 1, 1))),
        ("2020-02-29", (day(2020, 2, 29), day(2020, 3, 1))),
        ("2019-05..2020", (day(2019, 5, 1), day(2021, 1, 1))),
        (">2019", (day(2020, 1, 1), HIGHEST)),
        (">=2019", (day(2019, 1, 1), HIGHEST)),
        ("<2019-05-03", (LOWEST, day(2019, 5, 3))),
        ("<=2019-05-03", (LOWEST, day(2019, 5, 4))),
        ("2019..", (day(2019, 1, 1), HIGHEST)),
        ("..2019", (LOWEST, day(2020, 1, 1))),
        ("1969", (day(1969, 1, 1), 0)),
    ],
)
def test_dates(text, expected):
    assert parse_dates(text) == expected


@pytest.mark.parametrize("text", ["", "19", "2019-13", "2019-02-30", "2019-00", "now", "2019-5", "20190501", "9999999"])
def test_what_is_no_date(text):
    assert parse_dates(text) is None


@given(st.dates())
def test_a_day_lies_within_its_month_and_year(date):
    text = date.isoformat()
    start, end = parse_dates(text)
    assert end - start == DAY_MS
    for length in (4, 7):
        low, high = parse_dates(text[:length])
        assert low <= start < end <= high


@given(st.integers(0, 999_999), st.sampled_from(["", "kb", "MB".lower(), "gib"]))
def test_a_size_is_near_itself(number, unit):
    low, high = parse_sizes(f"{number}{unit}")
    exact = parse_sizes(f">={number}{unit}")[0]
    assert low <= exact < high
