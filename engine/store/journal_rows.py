"""What the journal holds of an act, as values."""

from dataclasses import dataclass

from engine.core.removal import ActState, Refusal, Removal


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One file of an act.

    Attributes:
        id: Number in the journal, 0 before it is there.
        source: Where it lay.
        destination: Where it is to lie, or lies since; None if it stays, or if only the system's trash knows.
        info: The file that tells the trash about it, or None.
        token: Part of the names of temporary files that the act may make.
        size_bytes: Of the file, as are the following.
        mtime_ns: Likewise.
        device: Likewise.
        inode: Likewise.
        content_key: Of its bytes, once they were read.
        attributes: Permissions, owner and extended attributes as JSON, where the act does not keep them by itself.
        restored: Where undoing is to bring it, or brought it.
        copy_inode: Of the copy that stands for it, once there is one: only that copy may ever be removed again.
    """

    id: int
    source: str
    destination: str | None
    info: str | None
    token: str
    size_bytes: int
    mtime_ns: int
    device: int
    inode: int
    content_key: bytes | None = None
    attributes: str = ""
    restored: str | None = None
    copy_inode: int | None = None


@dataclass(frozen=True, slots=True)
class ActRecord:
    """One photo of a batch with the files that go along; ``id`` is 0 before it is in the journal."""

    id: int
    batch_id: int
    action: Removal
    photo_ids: tuple[int, ...]
    victim_path: str
    keeper_path: str
    state: ActState
    files: tuple[FileRecord, ...]
    reason: Refusal | None = None
    detail: str = ""

    @property
    def bytes(self) -> int:
        """Size of all files."""
        return sum(file.size_bytes for file in self.files)
