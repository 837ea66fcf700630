"""Bring findings to where they were asked for: reports as files, or lines and documents on standard output."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from engine.cli.requests import STANDARD_OUTPUT, Outputs, PlanOutputs
from engine.cli.terminal import Terminal
from engine.cli.text_report import Palette, cluster_lines, hit_lines
from engine.core.domain import Problem, QueryHit
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.reports import csv_table, html_page, json_document
from engine.reports.findings import Findings
from engine.reports.wording import printable
from engine.stages.report_file import Writer, check_target, write_report
from engine.stages.report_pictures import PictureMaker


@dataclass(frozen=True, slots=True)
class Desk:
    """What every command works with: where words go, how work is followed and stopped, and which colours are used.

    ``ask`` puts a question that wants a yes; it may be called only if ``can_ask``.
    """

    terminal: Terminal
    monitor: Monitor
    palette: Palette
    can_ask: bool
    ask: Callable[[str], bool]


def check_targets(outputs: Outputs | PlanOutputs, library: Path) -> None:
    """Find out before long work whether every report can be written.

    Raises:
        OutputError: one of them cannot.
    """
    for target in outputs.targets:
        if target != STANDARD_OUTPUT:
            check_target(target, library)


def publish(
    findings: Findings, heading: html_page.PageHeading, outputs: Outputs, settings: Settings, desk: Desk
) -> None:
    """Write the reports asked for; without any, show the groups as text.

    Raises:
        Cancelled: the person stopped the making of a page.
        OutputError: a report or standard output cannot be written.
    """
    if not outputs.targets:
        desk.terminal.print(cluster_lines(findings.clusters, desk.palette))
    if outputs.json:
        put(outputs.json, partial(json_document.write_clusters, findings), desk.terminal)
    if outputs.csv:
        write = partial(csv_table.write_clusters, findings)
        put(outputs.csv, write, desk.terminal, encoding=csv_table.CSV_ENCODING, newline="")
    if outputs.html:
        with PictureMaker(settings) as pictures:
            put(outputs.html, partial(html_page.write_page, findings, heading, pictures, desk.monitor), desk.terminal)


def publish_answers(
    answers: Mapping[str, tuple[QueryHit, ...]], problems: tuple[Problem, ...], outputs: Outputs, desk: Desk
) -> None:
    """Write what was found for each picture asked about.

    Raises:
        OutputError: the document or standard output cannot be written.
    """
    if outputs.json:
        put(outputs.json, partial(json_document.write_query, answers, problems), desk.terminal)
        return
    for path, hits in answers.items():
        desk.terminal.print(hit_lines(path, hits, desk.palette))


def put(target: str, write: Writer, terminal: Terminal, encoding: str = "utf-8", newline: str | None = None) -> None:
    """Write one report to a path, or to standard output.

    Raises:
        OutputError: it cannot be written.
    """
    if target == STANDARD_OUTPUT:
        with terminal.writing_results() as results:
            write(results)
        return
    write_report(target, write, encoding, newline)
    terminal.note(f"Written: {printable(target)}")
