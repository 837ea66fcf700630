"""The work on other threads by which photos are taken away and brought back; a stop still tells what was done."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from desktop.session.clean_state import CleanResult
from engine.core.errors import Cancelled
from engine.core.progress import Monitor
from engine.core.removal import ActState, CleanReport, RemovalPlan
from engine.core.rescue import Rescue

if TYPE_CHECKING:
    from engine.cleaning import Cleaning
    from engine.core.settings import Settings
    from engine.library import Library

OpenCleaning = Callable[["Library", "Settings"], "Cleaning"]
"""Opens what takes photos of a library away; called on another thread, and closed there when it is through."""


def open_cleaning(library: Library, settings: Settings) -> Cleaning:
    """Open it as it is meant for a person."""
    # loads what touches files, which the window does without until then
    from engine.cleaning import Cleaning

    return Cleaning(library, settings)


def find_rescues(cleaning: Cleaning, plan: RemovalPlan, monitor: Monitor) -> tuple[Rescue, ...] | None:
    """Find out what only the photos that go have written in them; None if that was stopped."""
    try:
        return cleaning.rescues(plan, monitor)
    except Cancelled:
        return None


def carry_out(cleaning: Cleaning, plan: RemovalPlan, monitor: Monitor, rescue: bool) -> CleanResult:
    """Do what is planned; stopped, tell how far it came."""
    before = _latest_batch(cleaning)
    started = time.monotonic()
    try:
        return CleanResult(cleaning.apply(plan, monitor, rescue), plan.target)
    except Cancelled:
        batch_id = _latest_batch(cleaning)
        outcomes = () if batch_id in (None, before) else cleaning.acts(batch_id or 0)
        report = CleanReport(batch_id if outcomes else None, plan.action, outcomes, time.monotonic() - started)
        # the stop may have come too late
        return CleanResult(report, plan.target, was_stopped=report.count(ActState.DONE) < len(plan.acts))


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
