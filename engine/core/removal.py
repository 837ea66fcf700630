"""The words for taking photos away: what is planned, what is refused and why, and what became of it."""

from dataclasses import dataclass
from enum import StrEnum

from engine.core.domain import FileStamp, MatchKind, Photo


class Removal(StrEnum):
    """What happens to a photo that is not to stay."""

    TRASH = "trash"
    MOVE = "move"
    COPY = "copy"
    HARD_LINK = "hard-link"
    REFLINK = "reflink"

    @property
    def shares_bytes(self) -> bool:
        """Whether the file stays where it is and takes its bytes from the one that stays; for equal bytes only."""
        return self in (Removal.HARD_LINK, Removal.REFLINK)

    @property
    def loses_notes(self) -> bool:
        """Whether what is written in a photo goes with it, and is to be carried over first."""
        return self in (Removal.TRASH, Removal.MOVE)

    @property
    def needs_target(self) -> bool:
        """Whether a folder must be named."""
        return self in (Removal.MOVE, Removal.COPY)


class Refusal(StrEnum):
    """Why a photo was left alone; the value is a clause for a person."""

    NO_KEEPER = "no photo that stays was found to show the same"
    REFERENCE = "it lies in a reference folder"
    MARKED_KEEP = "it is marked to be kept"
    PART_OF_UNIT = "a photo that belongs to it would be lost or has to stay"
    NOT_IDENTICAL = "only files with equal bytes can share them"
    OTHER_DRIVE = "the two files lie on different drives"
    LINK_TO_REFERENCE = "a link would tie it to a file in a reference folder"
    HAS_LINKS = "it has further names, which would be cut off from it"
    GONE = "it is gone"
    CHANGED = "it changed after the scan"
    NOT_A_FILE = "it is no plain file any more"
    FOLDER_CHANGED = "its folder is gone or became a link"
    UNREADABLE = "it cannot be read"
    KEEPER_GONE = "the photo that stays is gone"
    KEEPER_CHANGED = "the photo that stays changed after the scan"
    KEEPER_UNREADABLE = "the photo that stays cannot be read as a picture"
    KEEPER_GOES = "the photo that was to stay is to go as well"
    NOTES_STAY = "what is written in it alone could not be carried over"
    NOT_EMBEDDED = "nothing was written into its file"
    SAME_FILE = "it is the very file that stays, under another name"
    BUSY = "another program is working on it"
    NO_TRASH = "there is no trash on its drive; move it to a folder instead"
    DISK_FULL = "the disk is full"
    READ_ONLY = "its folder may not be changed"
    NAME_TAKEN = "the place is taken"
    NO_LINKS = "its drive knows no such links"
    NO_TARGET = "the folder to move to cannot be used"
    NOT_WHERE_PUT = "it is no longer where it was put"
    INTERRUPTED = "the work was interrupted before"
    UNSETTLED = "it was begun and is set right at the next start"
    SYSTEM = "the system refused"


class Caution(StrEnum):
    """What a person should look at before a photo goes; the value is a clause for a person."""

    EDITED = "an edited version"
    SIMILAR_SCENE = "another shot, or alike in parts only"
    KEEPER_SMALLER = "the photo that stays has fewer pixels"
    KEEPER_PARTIAL = "the photo that stays is damaged"
    METADATA_DIFFERS = "the same picture with other metadata"
    KEEPER_OFFLINE = "the photo that stays is on a drive that is not connected"


class ActState(StrEnum):
    """Where an act stands; kept in the journal."""

    INTENDED = "intended"
    DONE = "done"
    SKIPPED = "skipped"
    FAILED = "failed"
    UNDOING = "undoing"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class StayingPhoto:
    """The photo that stays for another one, and how the two were found to show the same."""

    photo: Photo
    kind: MatchKind
    similarity: float


@dataclass(frozen=True, slots=True)
class PlannedAct:
    """A photo that is to go, with all that belongs to it, and the photo that stays for it.

    Attributes:
        victim: The photo that goes.
        keeper: The photo that stays; the two were compared with each other, or have equal bytes.
        files: Every file that goes, the victim first: sidecars and the like go along.
        action: What happens to the files.
        kind: How victim and keeper were found to show the same.
        similarity: Likewise, 0..1.
        warnings: What a person should look at first.
        others: Further photos among ``files``, each with the photo that stays for it.
        why_kept: A sentence that says why the keeper stays, or nothing where no rule chose it.
    """

    victim: Photo
    keeper: Photo
    files: tuple[FileStamp, ...]
    action: Removal
    kind: MatchKind
    similarity: float
    warnings: tuple[Caution, ...] = ()
    others: tuple[tuple[Photo, Photo], ...] = ()
    why_kept: str = ""

    @property
    def pairs(self) -> tuple[tuple[Photo, Photo], ...]:
        """Every photo that goes with the one that stays for it."""
        return ((self.victim, self.keeper), *self.others)

    @property
    def bytes(self) -> int:
        """Size of all files that go."""
        return sum(stamp.size_bytes for stamp in self.files)


@dataclass(frozen=True, slots=True)
class SkippedAct:
    """A photo that was asked to go and stays, and why; ``detail`` are words of the system, or nothing."""

    photo: Photo
    reason: Refusal
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RemovalPlan:
    """What would be done, before anything is; ``target`` is the folder to move or copy to, or None."""

    action: Removal
    target: str | None
    acts: tuple[PlannedAct, ...]
    skipped: tuple[SkippedAct, ...]

    @property
    def bytes(self) -> int:
        """Size of all files that would go."""
        return sum(act.bytes for act in self.acts)


@dataclass(frozen=True, slots=True)
class ActOutcome:
    """What became of one photo.

    Attributes:
        act_id: Its number in the journal.
        path: Where it was.
        keeper_path: The photo that stays for it.
        state: Done, skipped, failed, or undone.
        reason: Why it was not done, or None.
        detail: Words of the system, or nothing.
        where: Where it lies now, if that is known and not its old place.
        bytes: Size of the files that went.
    """

    act_id: int
    path: str
    keeper_path: str
    state: ActState
    reason: Refusal | None = None
    detail: str = ""
    where: str | None = None
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class CarriedOutcome:
    """What became of a sidecar, or of a photo that texts were written into.

    Attributes:
        path: Of the sidecar or the photo.
        keeper_path: The photo that it speaks of, or that it is.
        state: Done, undone, or failed, by which the sidecar is left as it is.
        reason: Why it failed, or None.
        detail: Words of the system, or nothing.
    """

    path: str
    keeper_path: str
    state: ActState
    reason: Refusal | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CleanReport:
    """What was done. ``batch_id`` names it in the history, for ``undo``; None if nothing was attempted.

    ``carried`` is what became of sidecars that gained what the photos that went had written in them.
    """

    batch_id: int | None
    action: Removal
    outcomes: tuple[ActOutcome, ...]
    elapsed_s: float
    carried: tuple[CarriedOutcome, ...] = ()

    def count(self, state: ActState) -> int:
        """Count the photos that ended in a state."""
        return sum(outcome.state is state for outcome in self.outcomes)

    @property
    def bytes(self) -> int:
        """Size of all files that went, or came back."""
        return sum(outcome.bytes for outcome in self.outcomes if outcome.state in (ActState.DONE, ActState.UNDONE))

    @property
    def problems(self) -> tuple[ActOutcome, ...]:
        """What did not happen, with reasons."""
        return tuple(outcome for outcome in self.outcomes if outcome.reason is not None)


@dataclass(frozen=True, slots=True)
class HistoryBatch:
    """What was once done together; counts are of photos, ``can_undo`` tells whether any of it may be undone still."""

    id: int
    action: Removal
    target: str | None
    started_ms: int
    done: int
    skipped: int
    failed: int
    undone: int
    bytes: int

    @property
    def can_undo(self) -> bool:
        """Whether something of it was done and not undone."""
        return self.done > 0
