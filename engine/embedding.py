"""Write into photos that stay what was carried to their sidecars; a face beside ``engine.cleaning``, for on request."""

from engine.core.domain import Folder
from engine.core.progress import Monitor
from engine.core.removal import ActState, CarriedOutcome
from engine.core.rescue import EmbedRefusal
from engine.library import Library
from engine.review.metadata.exiftool import ExifTool
from engine.review.protection import Protection
from engine.stages.embed_notes import EmbedTools, embed_notes, embedding_outcomes
from engine.stages.note_photos import note_photos
from engine.store.journal import Journal

__all__ = ["CarriedOutcome", "EmbedRefusal", "ExifTool", "NoteEmbedder"]


class NoteEmbedder:
    """Writes into photos what was carried to their sidecars when copies of them went.

    The work is done by ExifTool, where that is installed. Undoing the removal takes it back.

    Args:
        library: Whose photos are meant.
        tool: ExifTool; None where it is not installed.
    """

    def __init__(self, library: Library, tool: ExifTool | None) -> None:
        self._library = library
        self._tool = tool

    def embed(self, batch_id: int, monitor: Monitor) -> tuple[CarriedOutcome, ...]:
        """Write into the photos what was carried in a batch, and tell what became of each.

        Each photo as it was stays beside it as ``IMG.jpg_original``. What cannot be written without risk is told as
        failed: ``reason`` is ``NOT_EMBEDDED`` and ``detail`` one of ``EmbedRefusal``, or words of ExifTool.

        Raises:
            StoreLockedError: photos are being removed or brought back elsewhere.
            StoreError: the journal cannot be read or written.
            Cancelled: the person stopped it; what was done stays done, and undoing the batch takes it back.
        """
        folders = [folder for folder in self._library.folders() if folder.is_current or folder.is_reference]
        protection = Protection([Folder(folder.path, folder.is_reference) for folder in folders])
        journal = Journal.open(self._library.path.parent)
        try:
            with journal.acting():
                try:
                    return embed_notes(batch_id, EmbedTools(journal, self._tool, protection.protects), monitor)
                finally:
                    written = [one.path for one in embedding_outcomes(batch_id, journal) if one.state is ActState.DONE]
                    self._library.file.use(lambda store: note_photos(store, written))
        finally:
            journal.close()
