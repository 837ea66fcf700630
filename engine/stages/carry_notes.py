"""Change sidecars for photos that go: before they go, written down first, and taken back with them.

All sidecars of a batch are changed before its first photo goes. When the batch has ended, however it did, those for
which no photo went in the end are changed back; so are those of which all photos have come back.
"""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from engine.core.errors import RefusedError
from engine.core.progress import Monitor
from engine.core.removal import ActState, CarriedOutcome, PlannedAct
from engine.core.rescue import Rescue
from engine.review.metadata.sidecar_file import apply_change, revert_change, settle_change
from engine.stages.embed_notes import embedding_outcomes, settle_embeddings
from engine.stages.rescue import Rescuer, rescues
from engine.store.journal import Journal
from engine.store.journal_changes import ChangeRecord

_CHUNK: Final = 64
_BEGUN: Final = (ActState.INTENDED, ActState.UNDOING)


def carry_notes(
    acts: Sequence[PlannedAct], batch_id: int, journal: Journal, rescuer: Rescuer, monitor: Monitor
) -> dict[str, RefusedError]:
    """Carry what only the photos that go have written in them to those that stay. The caller holds the right to act.

    Args:
        acts: What is about to be done.
        batch_id: Of the batch.
        journal: Where all is written down first.
        rescuer: Finds what is to be carried.
        monitor: Told of progress.

    Returns:
        Why a sidecar could not be changed, by the path of each photo that would have gone for it. Such a photo has to
        stay, for what it alone has written in it would go with it.

    Raises:
        StoreError: the journal cannot be written.
        Cancelled: the person stopped it; ``settle_notes`` takes back what was done.
    """
    stuck: dict[str, RefusedError] = {}
    found = rescues(acts, rescuer, monitor)
    while chunk := list(islice(_changes(found, batch_id), _CHUNK)):
        failed = []
        for record in journal.changes.intend(chunk):
            try:
                apply_change(record.change, record.token)
            except RefusedError as error:
                stuck |= dict.fromkeys(record.victim_paths, error)
                failed.append(_failed(record, error))
        journal.changes.update(failed)
    return stuck


def _changes(found: Iterator[Rescue], batch_id: int) -> Iterator[ChangeRecord]:
    for rescue in found:
        if rescue.change is not None:
            token = secrets.token_hex(6)
            yield ChangeRecord(0, batch_id, rescue.keeper_path, rescue.victim_paths, rescue.change, token)


def settle_notes(batch_id: int, journal: Journal) -> tuple[CarriedOutcome, ...]:
    """Keep the changes for which photos are gone and take back the others.

    Where an act was begun and is not settled, the change waits as well.

    Raises:
        StoreError: the journal cannot be read or written.
    """
    records = journal.changes.of_batch(batch_id)
    if not records:
        return ()
    acts = journal.acts(batch_id)
    gone = {file.source for act in acts if act.state is ActState.DONE for file in act.files}
    begun = {file.source for act in acts if act.state in _BEGUN for file in act.files}
    waiting = {record.keeper_path for record in records if not begun.isdisjoint(record.victim_paths)}
    needed = {record.keeper_path for record in records if not gone.isdisjoint(record.victim_paths)}
    # What was written into a photo came last, and so goes first.
    embedded = settle_embeddings(batch_id, journal, needed | waiting)
    settled = [
        _settled(record, record.keeper_path in needed)
        for record in records
        if record.keeper_path not in waiting
        and (record.state is ActState.INTENDED or (record.state is ActState.DONE and record.keeper_path not in needed))
    ]
    journal.changes.update(settled)
    return (*embedded, *map(_outcome, settled))


def carried_outcomes(batch_id: int, journal: Journal) -> tuple[CarriedOutcome, ...]:
    """Return what became of each sidecar of a batch, and of each photo that was written into.

    Raises:
        StoreError: the journal cannot be read.
    """
    return (*map(_outcome, journal.changes.of_batch(batch_id)), *embedding_outcomes(batch_id, journal))


def _settled(record: ChangeRecord, is_needed: bool) -> ChangeRecord:
    try:
        if record.state is ActState.INTENDED:
            settle_change(record.change, record.token)
        if is_needed:
            return replace(record, state=ActState.DONE)
        revert_change(record.change, record.token)
    except RefusedError as error:
        return _failed(record, error)
    return replace(record, state=ActState.UNDONE)


def _failed(record: ChangeRecord, error: RefusedError) -> ChangeRecord:
    return replace(record, state=ActState.FAILED, reason=error.refusal, detail=error.detail)


def _outcome(record: ChangeRecord) -> CarriedOutcome:
    return CarriedOutcome(record.change.path, record.keeper_path, record.state, record.reason, record.detail)
