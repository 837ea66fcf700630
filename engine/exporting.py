"""Write the groups of a library down in a file: for programs, for spreadsheets, or as a page for people."""

import time
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial

from engine.core.domain import MatchKind
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library import Library
from engine.reports import csv_table, html_page, json_document
from engine.reports.findings import Findings
from engine.stages.report_file import check_target, write_report
from engine.stages.report_pictures import PictureMaker


class ReportFormat(StrEnum):
    """What a report is written as; the value is the usual ending of such files."""

    JSON = "json"
    CSV = "csv"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Line:
    """Where the line between groups and the rest is drawn; see ``Library.clusters``."""

    threshold: float
    kinds: frozenset[MatchKind] = frozenset(MatchKind)
    upper: float = 1.0


def export_report(
    library: Library, target: str, report_format: ReportFormat, line: Line, settings: Settings, monitor: Monitor
) -> None:
    """Write a report, whole or not at all.

    Args:
        library: What it is about.
        target: Path of the report.
        report_format: What to write it as.
        line: Which groups it tells.
        settings: How pictures for it are made.
        monitor: Told of progress; it carries a stop.

    Raises:
        OutputError: the file cannot be written; what stood there before still stands.
        Cancelled: the person stopped it.
    """
    started = time.monotonic()
    check_target(target, library.path.parent)
    statistics = library.statistics()
    findings = Findings(
        line.threshold,
        tuple(library.clusters(line.threshold, line.kinds, line.upper)),
        library.problems(),
        {"photos": statistics.photos, "matches": statistics.matches},
        time.monotonic() - started,
    )
    match report_format:
        case ReportFormat.JSON:
            write_report(target, partial(json_document.write_clusters, findings))
        case ReportFormat.CSV:
            write = partial(csv_table.write_clusters, findings)
            write_report(target, write, encoding=csv_table.CSV_ENCODING, newline="")
        case ReportFormat.HTML:
            folders = tuple(folder.path for folder in library.folders() if folder.is_current)
            heading = html_page.PageHeading(folders, datetime.now())
            with PictureMaker(settings) as pictures:
                write_report(target, partial(html_page.write_page, findings, heading, pictures, monitor))
