"""The words of ``desktop.wording``, for views."""

from desktop.wording import (
    count,
    date,
    date_time,
    dimensions,
    duration,
    file_time,
    in_percent,
    kind,
    listed,
    matches_of_kind,
    percent,
    size,
)

__all__ = [
    "count",
    "date",
    "date_time",
    "dimensions",
    "duration",
    "file_time",
    "in_percent",
    "kind",
    "listed",
    "matches_of_kind",
    "percent",
    "size",
]
