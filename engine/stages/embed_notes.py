"""Write into photos that stay what was carried to their sidecars, on request; the pictures stay as they are.

ExifTool writes a copy beside the photo. It takes the photo's name only if the coded picture in both is the same byte
by byte, what was written down is all there still, and what was to be added is there as well.
"""

import os
import secrets
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Final

from engine.core.domain import ImageFormat, Stage
from engine.core.errors import DecodeError, RefusedError
from engine.core.notes import NO_NOTES, Notes
from engine.core.progress import Monitor
from engine.core.removal import ActState, CarriedOutcome, Refusal
from engine.core.rescue import EmbedRefusal
from engine.files.formats import HEAD_BYTES, sniff_format
from engine.files.image_data import image_key
from engine.files.keys import content_key, new_digest
from engine.imaging.decode import decode
from engine.imaging.metadata import read_metadata
from engine.review.check import refused
from engine.review.directory import Directory, is_file, split_path
from engine.review.metadata.agreement import agree
from engine.review.metadata.embedded_file import Embedding, settle, swap_in, swap_out
from engine.review.metadata.exiftool import ExifTool
from engine.review.metadata.packet_writer import BrokenPacketError, read_notes, write_notes
from engine.review.moving import copy_attributes
from engine.stages.note_sources import embedded_notes
from engine.store.journal import Journal
from engine.store.journal_changes import ChangeRecord
from engine.store.journal_embeddings import EmbeddingRecord

_MAX_BYTES: Final = 1 << 29
_MAX_PIXELS: Final = 300_000_000
_TURNED: Final = 5
_CLOCK_STEP_NS: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class EmbedTools:
    """What texts are embedded with.

    Attributes:
        journal: Where all is written down first.
        tool: ExifTool, or None if it is not installed.
        protects: Tells whether a folder lies in a reference folder.
    """

    journal: Journal
    tool: ExifTool | None
    protects: Callable[[str], bool]


def embed_notes(batch_id: int, tools: EmbedTools, monitor: Monitor) -> tuple[CarriedOutcome, ...]:
    """Write what was carried to sidecars in a batch into the photos too. The caller holds the right to act.

    Photos that hold all of it already are left out.

    Raises:
        StoreError: the journal cannot be read or written.
        Cancelled: the person stopped it; what was done stays done.
    """
    changes = [one for one in tools.journal.changes.of_batch(batch_id) if one.state is ActState.DONE]
    outcomes = []
    for change in monitor.track(changes, Stage.READ, len(changes), detail=lambda change: change.keeper_path):
        record = _embed(change, tools)
        if record is not None:
            outcomes.append(_outcome(record))
    return tuple(outcomes)


def settle_embeddings(batch_id: int, journal: Journal, needed: Collection[str]) -> tuple[CarriedOutcome, ...]:
    """Settle what was cut short, and take back what is not needed any more.

    Args:
        batch_id: Of the batch.
        journal: Where all is written down.
        needed: Paths of the photos for which others are gone still.

    Raises:
        StoreError: the journal cannot be read or written.
    """
    settled = [
        _settled(record, record.path in needed)
        for record in journal.embeddings.of_batch(batch_id)
        if record.state is ActState.INTENDED or (record.state is ActState.DONE and record.path not in needed)
    ]
    journal.embeddings.update(settled)
    return tuple(map(_outcome, settled))


def embedding_outcomes(batch_id: int, journal: Journal) -> tuple[CarriedOutcome, ...]:
    """Return what became of each photo of a batch that was written into, or was to be.

    Raises:
        StoreError: the journal cannot be read.
    """
    return tuple(map(_outcome, journal.embeddings.of_batch(batch_id)))


def _settled(record: EmbeddingRecord, is_needed: bool) -> EmbeddingRecord:
    try:
        is_made = record.state is ActState.DONE or settle(_embedding(record), new_digest)
        if is_made and is_needed:
            return replace(record, state=ActState.DONE)
        if is_made:
            swap_out(_embedding(record), new_digest)
    except RefusedError as error:
        return _failed(record, error)
    return replace(record, state=ActState.UNDONE)


def _embed(change: ChangeRecord, tools: EmbedTools) -> EmbeddingRecord | None:
    """Embed what was carried to one photo and return how it stands; None if there is nothing to add."""
    path = change.keeper_path
    record = EmbeddingRecord(0, change.batch_id, path, secrets.token_hex(6), b"")
    try:
        if tools.tool is None:
            raise RefusedError(path, Refusal.NOT_EMBEDDED, EmbedRefusal.NO_TOOL)
        if tools.protects(split_path(path)[0]):
            raise RefusedError(path, Refusal.REFERENCE)
        data = _read(path)
        packet, new = _packet(path, data, change)
        if new == NO_NOTES:
            return None
        record = tools.journal.embeddings.intend(replace(record, old_key=content_key(data)))
        try:
            tools.tool.write_copy(path, _embedding(record).temporary, packet, new)
            record = replace(record, new_key=content_key(_checked_copy(_embedding(record), data, new)))
            tools.journal.embeddings.update([record])
            swap_in(_embedding(record), new_digest)
            record = replace(record, state=ActState.DONE)
        finally:
            # Of a copy that was not used nothing is left.
            settle(_embedding(record), new_digest)
    except OSError as error:
        record = _failed(record, refused(path, error))
    except RefusedError as error:
        record = _failed(record, error)
    if not record.id:
        # So that the history tells why as well.
        record = replace(record, id=tools.journal.embeddings.intend(record).id)
    tools.journal.embeddings.update([record])
    return record


def _packet(path: str, data: bytes, change: ChangeRecord) -> tuple[bytes, Notes]:
    """Return what is to be written into a photo, lists whole, and what of it is new.

    Raises:
        RefusedError: nothing can be written into it so that it can be made sure that the picture stays as it is.
    """
    image_format = sniff_format(data[:HEAD_BYTES])
    if image_format is None or image_format is ImageFormat.RAW:
        raise RefusedError(path, Refusal.NOT_EMBEDDED, EmbedRefusal.RAW)
    if image_key(data, image_format) == content_key(data):
        raise RefusedError(path, Refusal.NOT_EMBEDDED, EmbedRefusal.UNVERIFIABLE)
    held, is_whole = embedded_notes(data, image_format)
    if not is_whole:
        raise RefusedError(path, Refusal.NOT_EMBEDDED, EmbedRefusal.UNVERIFIABLE)
    try:
        before = NO_NOTES if change.change.before is None else read_notes(change.change.before)
        carried = agree(before, [read_notes(change.change.after)]).added
        new = agree(held, [carried]).added
        size = _stored_size(data, image_format) if new.regions else (0, 0)
        return write_notes(None, new, held, size), new
    except (BrokenPacketError, DecodeError) as error:
        raise RefusedError(path, Refusal.NOT_EMBEDDED, EmbedRefusal.INCOMPLETE) from error


def _checked_copy(embedding: Embedding, data: bytes, new: Notes) -> bytes:
    """Return the bytes of a copy, once it is sure that they are right and on the disk.

    Raises:
        RefusedError: the picture is another one, or something is missing.
        OSError: the copy cannot be read.
    """
    copy = _finished(embedding, len(data))
    image_format = sniff_format(data[:HEAD_BYTES]) or ImageFormat.RAW
    if sniff_format(copy[:HEAD_BYTES]) is not image_format or image_key(copy, image_format) != image_key(
        data, image_format
    ):
        raise RefusedError(embedding.path, Refusal.NOT_EMBEDDED, EmbedRefusal.PIXELS_CHANGED)
    after, is_whole = embedded_notes(copy, image_format)
    found = [agree(after, [said]) for said in (embedded_notes(data, image_format)[0], new)]
    if not is_whole or any(one.added != NO_NOTES or one.conflicts for one in found):
        raise RefusedError(embedding.path, Refusal.NOT_EMBEDDED, EmbedRefusal.INCOMPLETE)
    return copy


def _finished(embedding: Embedding, old_bytes: int) -> bytes:
    """Give a copy the permissions and times of the photo, wait until it is on the disk, and read it."""
    folder, name = split_path(embedding.path)
    with Directory.open(folder) as directory:
        copy = directory.open_file(split_path(embedding.temporary)[1], os.O_RDWR)
        with os.fdopen(copy, "rb") as file:
            photo = directory.open_file(name)
            try:
                copy_attributes(photo, copy)
                info = os.fstat(photo)
            finally:
                os.close(photo)
            data = file.read(_MAX_BYTES + 1)
            if len(data) == old_bytes and os.utime in os.supports_fd:
                # Otherwise nobody would notice that it is another one.
                os.utime(copy, ns=(info.st_atime_ns, info.st_mtime_ns + _CLOCK_STEP_NS))
            os.fsync(copy)
            return data


def _read(path: str) -> bytes:
    folder, name = split_path(path)
    with Directory.open(folder) as directory:
        info = directory.look(name)
        if not is_file(info) or info.st_size > _MAX_BYTES:
            raise RefusedError(path, Refusal.NOT_A_FILE)
        with os.fdopen(directory.open_file(name), "rb") as file:
            return file.read(_MAX_BYTES + 1)


def _stored_size(data: bytes, image_format: ImageFormat) -> tuple[int, int]:
    picture = decode(data, image_format, 1, _MAX_PIXELS)
    is_turned = read_metadata(data, image_format).orientation >= _TURNED
    return (picture.height, picture.width) if is_turned else (picture.width, picture.height)


def _embedding(record: EmbeddingRecord) -> Embedding:
    return Embedding(record.path, record.token, record.old_key, record.new_key)


def _failed(record: EmbeddingRecord, error: RefusedError) -> EmbeddingRecord:
    return replace(record, state=ActState.FAILED, reason=error.refusal, detail=error.detail)


def _outcome(record: EmbeddingRecord) -> CarriedOutcome:
    return CarriedOutcome(record.path, record.path, record.state, record.reason, record.detail)
