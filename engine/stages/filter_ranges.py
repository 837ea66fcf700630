"""Sizes and dates as a person writes them in a filter: one value, a comparison, or a range that may be open."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final, NamedTuple

import numpy as np

LOWEST: Final = int(np.iinfo(np.int64).min) + 1
"""Below all values, above the number that stands for no value."""

HIGHEST: Final = int(np.iinfo(np.int64).max)

Bounds = tuple[int, int]
"""A value is within where ``low <= value < high``."""

_UNITS: Final = {
    "": 1, "b": 1,
    "k": 10**3, "kb": 10**3, "m": 10**6, "mb": 10**6, "g": 10**9, "gb": 10**9, "t": 10**12, "tb": 10**12,
    "kib": 2**10, "mib": 2**20, "gib": 2**30, "tib": 2**40,
}  # fmt: skip
_SIZE: Final = re.compile(r"(\d{1,6})(?:[.,](\d{1,3}))?\s*([kmgt]?i?b?)")
_DATE: Final = re.compile(r"\d{4}(-\d{2}){0,2}")
_OPERATORS: Final = (">=", "<=", ">", "<", "=")


class _Span(NamedTuple):
    """What a value stands for: from ``start`` up to ``end`` where it is compared, ``near`` where it stands alone."""

    start: int
    end: int
    near: Bounds


def parse_sizes(text: str) -> Bounds | None:
    """Return the sizes in bytes that such a text means, such as ``>5MB``, ``1MB..5MB`` or ``5MB``; None if it is none.

    A size that stands alone means all that are rounded to it.
    """
    low, dots, high = text.partition("..")
    unit = _SIZE.fullmatch(high.strip())
    if dots and unit and low.strip().isdecimal():
        text = f"{low}{unit[3]}..{high}"
    return _parse(text, _size)


def parse_dates(text: str) -> Bounds | None:
    """Return the times in milliseconds of local time that such a text means; None if it is no date.

    A year, month or day stands for all of it: ``2019``, ``2019-05..2020``, ``>2019-05-03``.
    """
    return _parse(text, _date)


def _parse(text: str, read: Callable[[str], _Span | None]) -> Bounds | None:
    operator = next((sign for sign in _OPERATORS if text.startswith(sign)), "")
    low, dots, high = (part.strip() for part in text[len(operator) :].partition(".."))
    first, last = read(low), read(high)
    if dots:
        if operator or not (first or last) or (low and not first) or (high and not last):
            return None
        return first.start if first else LOWEST, last.end if last else HIGHEST
    if first is None:
        return None
    bounds = {
        ">": (first.end, HIGHEST),
        ">=": (first.start, HIGHEST),
        "<": (LOWEST, first.start),
        "<=": (LOWEST, first.end),
    }
    return bounds.get(operator, first.near)


def _size(text: str) -> _Span | None:
    found = _SIZE.fullmatch(text)
    if found is None or found[3] not in _UNITS:
        return None
    whole, part, unit = found[1], found[2] or "", _UNITS[found[3]]
    size = int(Decimal(f"{whole}.{part or 0}") * unit)
    step = unit // 10 ** len(part)
    return _Span(size, size + 1, (size - step // 2, size + max(1, step - step // 2)))


def _date(text: str) -> _Span | None:
    if not _DATE.fullmatch(text):
        return None
    try:
        start = np.datetime64(text)
    except ValueError:
        return None
    first, end = (int(day.astype("datetime64[ms]").astype(np.int64)) for day in (start, start + 1))
    return _Span(first, end, (first, end))
