"""The work on other threads by which photos are taken away and brought back; a stop still tells what was done."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.session.clean_state import CleanResult, FoundRescues
from engine.core.errors import Cancelled, StoreError
from engine.core.progress import Monitor
from engine.core.removal import ActState, CarriedOutcome, CleanReport, Refusal, RemovalPlan

if TYPE_CHECKING:
    from engine.cleaning import Cleaning
    from engine.core.settings import Settings
    from engine.embedding import ExifTool, NoteEmbedder
    from engine.library import Library

OpenCleaning = Callable[["Library", "Settings"], "Cleaning"]
"""Opens what takes photos of a library away; called on another thread, and closed there when it is through."""


FindTool = Callable[[], "ExifTool | None"]
"""Finds the program that writes into photos, if there is one; called on another thread."""


def open_cleaning(library: Library, settings: Settings) -> Cleaning:
    """Open it as it is meant for a person."""
    # loads what touches files, which the window does without until then
    from engine.cleaning import Cleaning

    return Cleaning(library, settings)


def find_tool() -> ExifTool | None:
    """Find it as it is installed."""
    from engine.embedding import ExifTool

    return ExifTool.find()


def make_embedder(library: Library, tool: ExifTool | None) -> NoteEmbedder:
    """Return what writes into the photos of a library."""
    from engine.embedding import NoteEmbedder

    return NoteEmbedder(library, tool)


def find_rescues(cleaning: Cleaning, plan: RemovalPlan, monitor: Monitor, find_tool: FindTool) -> FoundRescues | None:
    """Find out what only the photos that go have written in them; None if that was stopped."""
    try:
        found = cleaning.rescues(plan, monitor)
    except Cancelled:
        return None
    return FoundRescues(found, find_tool() is not None)


def carry_out(
    cleaning: Cleaning, plan: RemovalPlan, monitor: Monitor, rescue: bool, embedder: NoteEmbedder | None = None
) -> CleanResult:
    """Do what is planned; stopped, tell how far it came.

    Args:
        cleaning: Does it.
        plan: What is to be done.
        monitor: Told of progress.
        rescue: Carry what only the photos that go have written in them to those that stay, first.
        embedder: Writes it into those as well, afterwards.
    """
    before = _latest_batch(cleaning)
    started = time.monotonic()
    try:
        report = cleaning.apply(plan, monitor, rescue)
    except Cancelled:
        batch_id = _latest_batch(cleaning)
        is_begun = batch_id is not None and batch_id != before
        outcomes = cleaning.acts(batch_id or 0) if is_begun else ()
        carried = cleaning.carried(batch_id or 0) if outcomes else ()
        report = CleanReport(batch_id if outcomes else None, plan.action, outcomes, time.monotonic() - started, carried)
        # the stop may have come too late
        return CleanResult(report, plan.target, was_stopped=report.count(ActState.DONE) < len(plan.acts))
    if embedder is not None and report.batch_id is not None:
        report = replace(report, carried=(*report.carried, *_embedded(cleaning, report, embedder, monitor)))
    return CleanResult(report, plan.target)


def _embedded(
    cleaning: Cleaning, report: CleanReport, embedder: NoteEmbedder, monitor: Monitor
) -> tuple[CarriedOutcome, ...]:
    """Write into photos what was carried to their sidecars; whatever happens, the photos that went are told of."""
    batch_id = report.batch_id or 0
    try:
        return embedder.embed(batch_id, monitor)
    except Cancelled:
        return tuple(one for one in cleaning.carried(batch_id) if one.path == one.keeper_path)
    except StoreError as error:
        return tuple(
            CarriedOutcome(one.keeper_path, one.keeper_path, ActState.FAILED, Refusal.NOT_EMBEDDED, str(error))
            for one in report.carried
            if one.state is ActState.DONE
        )


def bring_back(cleaning: Cleaning, batch_id: int, act_ids: Collection[int] | None, monitor: Monitor) -> CleanResult:
    """Undo a batch, or some acts of it; stopped, tell how far it came."""
    known = cleaning.acts(batch_id)
    wanted = {act.act_id for act in known if act.state is ActState.DONE and (act_ids is None or act.act_id in act_ids)}
    started = time.monotonic()
    try:
        return CleanResult(cleaning.undo(batch_id, monitor, act_ids), is_return=True)
    except Cancelled:
        batch = next(batch for batch in cleaning.history() if batch.id == batch_id)
        done = tuple(act for act in cleaning.acts(batch_id) if act.state is ActState.UNDONE and act.act_id in wanted)
        report = CleanReport(batch_id, batch.action, done, time.monotonic() - started)
        return CleanResult(report, is_return=True, was_stopped=len(done) < len(wanted))


def _latest_batch(cleaning: Cleaning) -> int | None:
    return next((batch.id for batch in cleaning.history(1)), None)
