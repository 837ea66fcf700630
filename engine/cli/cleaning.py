"""Take photos away, bring them back, and tell what was done."""

import time
from collections.abc import Sequence
from datetime import datetime
from functools import partial

from engine.cleaning import Cleaning, Evidence
from engine.cli.clean_report import (
    batch_lines,
    carried_line,
    carried_lines,
    outcome_lines,
    plan_lines,
    plan_summary,
    report_line,
)
from engine.cli.exit_codes import ExitCode
from engine.cli.measuring import measure_for
from engine.cli.publishing import Desk, check_targets, put
from engine.cli.requests import CleaningRequest, CleanRequest, HistoryRequest, UndoRequest
from engine.core.errors import SettingsError
from engine.core.removal import ActState, CarriedOutcome, RemovalPlan
from engine.core.rescue import Rescue
from engine.core.settings import Settings
from engine.embedding import ExifTool, NoteEmbedder
from engine.library import Library
from engine.reports import csv_table, html_page, removal_table
from engine.reports.plan_findings import findings_of_plan
from engine.review.presets import PresetBook
from engine.review.rules import BEST_QUALITY, KeeperRules
from engine.stages.report_pictures import PictureMaker


def look_after_photos(request: CleaningRequest, library: Library, desk: Desk) -> ExitCode:
    """Carry out a request.

    Raises:
        LookalikeError: it cannot be done, and the text says why.
        Cancelled: the person stopped it; what was done is in the history.
    """
    with Cleaning(library) as cleaning:
        settled = cleaning.recover(desk.monitor)
        if settled:
            desk.terminal.note("An earlier run was cut short. What it left unfinished was settled:")
            desk.terminal.notes(outcome_lines(settled))
        match request:
            case CleanRequest():
                return _clean(request, library, cleaning, desk)
            case UndoRequest():
                return _undo(request, cleaning, desk)
            case HistoryRequest():
                return _history(request, cleaning, desk)


def _clean(request: CleanRequest, library: Library, cleaning: Cleaning, desk: Desk) -> ExitCode:
    started = time.monotonic()
    check_targets(request.outputs, library.path.parent)
    tool = _exiftool() if request.does_embed else None
    rules = None if request.keep is None else PresetBook(library.path.parent).rules(request.keep)
    if not request.is_of_marks:
        measure_for(rules or BEST_QUALITY, library, request.threshold, request.kinds, desk)
    plan = _plan(request, rules, cleaning)
    rescues = cleaning.rescues(plan, desk.monitor) if request.does_rescue and _tells_rescues(request) else None
    _publish(plan, rescues, request, library, time.monotonic() - started, desk)
    if not request.does_apply:
        desk.terminal.note(plan_summary(plan, rescues or ()))
        return ExitCode.OK
    report = cleaning.apply(plan, desk.monitor, request.does_rescue)
    desk.terminal.notes(outcome_lines(report.problems))
    desk.terminal.note(report_line(report))
    carried = report.carried
    if tool is not None and report.batch_id is not None:
        carried = (*carried, *NoteEmbedder(library, tool).embed(report.batch_id, desk.monitor))
    _tell_carried(carried, desk)
    return ExitCode.OK


def _exiftool() -> ExifTool:
    """Find ExifTool before anything happens.

    Raises:
        SettingsError: it is not there.
    """
    tool = ExifTool.find()
    if tool is None or not tool.version():
        raise SettingsError(
            "--rescue-into-file needs ExifTool (https://exiftool.org), and it is not installed; "
            "without that option everything is carried to sidecars, which needs nothing more"
        )
    return tool


def _tells_rescues(request: CleanRequest) -> bool:
    """Tell whether what would be carried over is shown: a list of names alone does not show it."""
    return bool(request.outputs.reports.targets) or request.outputs.null is None


def _tell_carried(carried: Sequence[CarriedOutcome], desk: Desk) -> None:
    desk.terminal.notes(carried_lines(outcome for outcome in carried if outcome.reason is not None))
    words = carried_line(carried)
    if words:
        desk.terminal.note(words)


def _plan(request: CleanRequest, rules: KeeperRules | None, cleaning: Cleaning) -> RemovalPlan:
    evidence = Evidence(request.threshold, kinds=request.kinds)
    if request.is_of_marks:
        return cleaning.plan_marked(request.action, request.target)
    return cleaning.plan_groups(evidence, request.action, request.target, rules)


def _publish(
    plan: RemovalPlan,
    rescues: Sequence[Rescue] | None,
    request: CleanRequest,
    library: Library,
    elapsed_s: float,
    desk: Desk,
) -> None:
    """Write the plan where it was asked for; without any place, show it as text."""
    outputs, terminal = request.outputs, desk.terminal
    if not outputs.targets:
        terminal.print(plan_lines(plan, desk.palette, {rescue.keeper_path: rescue for rescue in rescues or ()}))
    if outputs.reports.json:
        put(outputs.reports.json, partial(removal_table.write_json, plan, rescues), terminal)
    if outputs.reports.csv:
        write = partial(removal_table.write_csv, plan, rescues)
        put(outputs.reports.csv, write, terminal, encoding=csv_table.CSV_ENCODING, newline="")
    if outputs.reports.html:
        folders = tuple(known.path for known in library.folders() if known.is_current)
        heading = html_page.PageHeading(folders, datetime.now())
        findings = findings_of_plan(plan, request.threshold, elapsed_s, rescues or ())
        with PictureMaker(Settings()) as pictures:
            put(
                outputs.reports.html, partial(html_page.write_page, findings, heading, pictures, desk.monitor), terminal
            )
    if outputs.null:
        put(outputs.null, partial(removal_table.write_null_list, plan), terminal)


def _undo(request: UndoRequest, cleaning: Cleaning, desk: Desk) -> ExitCode:
    history = cleaning.history()
    if request.batch is None:
        batch_id = next((batch.id for batch in history if batch.can_undo), None)
        if batch_id is None:
            desk.terminal.note("There is nothing to undo.")
            return ExitCode.OK
    else:
        batch_id = request.batch
        if not cleaning.acts(batch_id):
            raise SettingsError(f"there is no number {batch_id} in the history")
    report = cleaning.undo(batch_id, desk.monitor)
    desk.terminal.notes(outcome_lines(report.problems))
    desk.terminal.note(report_line(report))
    _tell_carried(report.carried, desk)
    return ExitCode.INPUT if report.count(ActState.FAILED) else ExitCode.OK


def _history(request: HistoryRequest, cleaning: Cleaning, desk: Desk) -> ExitCode:
    if request.batch is not None:
        acts = cleaning.acts(request.batch)
        if not acts:
            raise SettingsError(f"there is no number {request.batch} in the history")
        desk.terminal.print(outcome_lines(acts))
        desk.terminal.print(carried_lines(cleaning.carried(request.batch)))
        return ExitCode.OK
    history = cleaning.history()
    desk.terminal.print(batch_lines(history))
    if not history:
        desk.terminal.note("Nothing was taken away so far.")
    return ExitCode.OK
