r"""Groups as a table for spreadsheets: RFC 4180, one row a photo, the keeper first in its group.

A cell that a spreadsheet could take for a formula gets an apostrophe in front. Bytes of a path that are not valid
UTF-8 are written as ``\xNN``; a program that needs them back reads the JSON document.
"""

import csv
import os
from datetime import datetime, timedelta
from pathlib import PurePath
from typing import TextIO

from engine.core.domain import Member
from engine.reports.findings import Findings

# The mark makes Excel read UTF-8; LibreOffice and Numbers pass over it.
CSV_ENCODING = "utf-8-sig"

COLUMNS = (
    "group", "role", "path", "size_bytes", "width", "height", "format",
    "kind", "similarity", "matched_with", "reason", "taken", "companions", "why_kept",
)  # fmt: skip

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_clusters(findings: Findings, out: TextIO) -> None:
    """Write the table; ``out`` must be open with ``newline=""``, as RFC 4180 ends lines by CR LF."""
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for cluster in findings.clusters:
        for position, member in enumerate(cluster.members):
            why_kept = "" if position else cluster.why_kept
            writer.writerow([cluster.id, _role(member, position), *_photo_cells(member), cell(why_kept)])


def _role(member: Member, position: int) -> str:
    if position == 0:
        return "keep"
    return "reference" if member.photo.is_reference else "extra"


def _photo_cells(member: Member) -> list[str | int]:
    photo = member.photo
    return [
        cell(photo.path),
        photo.stamp.size_bytes,
        photo.info.width,
        photo.info.height,
        photo.info.format.value,
        member.kind.slug,
        f"{member.similarity:.4f}",
        cell(member.matched_with),
        cell(member.reason),
        _taken_cell(photo.taken_ms),
        cell("; ".join(PurePath(companion.path).name for companion in member.companions)),
    ]


def cell(text: str) -> str:
    """Return a text as a cell that no spreadsheet takes for a formula."""
    shown = os.fsencode(text).decode("utf-8", "backslashreplace")
    return f"'{shown}" if shown.startswith(_FORMULA_STARTS) else shown


def _taken_cell(taken_ms: int | None) -> str:
    if taken_ms is None:
        return ""
    # Cameras write local time without a zone, so none is named here either.
    return (datetime(1970, 1, 1) + timedelta(milliseconds=taken_ms)).isoformat(" ", "seconds")
