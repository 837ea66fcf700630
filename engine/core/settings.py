"""Every choice of a scan as one frozen object, checked once and passed down."""

import os
from dataclasses import dataclass, field
from enum import StrEnum

from engine.core.errors import SettingsError
from engine.core.milvus_place import MilvusPlace

DEFAULT_THRESHOLD = 0.70
MATCH_FLOOR = 0.50

WEIGHTS_VARIABLE = "LOOKALIKE_WEIGHTS"
SOURCE_VARIABLE = "LOOKALIKE_WEIGHTS_SOURCE"

DEFAULT_EXCLUSIONS = (
    # version control
    "**/.git", "**/.svn", "**/.hg", "**/.bzr",
    # trash
    "**/.Trash", "**/.Trash-*", "**/.Trashes", "**/$RECYCLE.BIN", "**/Trash/files", "**/@Recycle", "**/#recycle",
    # thumbnails and caches of other programs
    "**/.thumbnails", "**/.cache", "**/@eaDir", "**/.dtrash", "**/node_modules", "**/__pycache__", "**/Thumbs.db",
    "**/*.photoslibrary/resources", "**/*.photoslibrary/database", "**/*.photoslibrary/scopes",
    "**/*.photoslibrary/private", "**/*.lrdata", "**/.picasaoriginals", "**/.fseventsd", "**/.Spotlight-V100",
    # the system's own
    "/proc", "/sys", "/dev", "/run", "/System", "/Library", "?:/Windows", "?:/Program Files*",
    "**/System Volume Information", "**/AppData/Local/Temp", "**/lost+found", "**/.snapshots",
)  # fmt: skip


class Method(StrEnum):
    """How photos are compared: by hashes and local features, or by a network beside them."""

    QUICK = "quick"
    DEEP = "deep"


def usable_cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of a scan.

    Attributes:
        threshold: Similarity in 0..1 from which two photos are shown together.
        exclusions: Globs of files and folders to pass over; ``**`` spans folders, case is ignored.
        include_hidden: Look into hidden files and folders too.
        workers: Threads that read and describe photos.
        max_pixels: Pictures with more pixels than that are refused before they are decoded.
        batch_size: Photos that are committed to the library file together.
        milvus: Where the index of the network's vectors is kept; None for beside the library, without Milvus.
    """

    threshold: float = DEFAULT_THRESHOLD
    exclusions: tuple[str, ...] = DEFAULT_EXCLUSIONS
    include_hidden: bool = False
    workers: int = field(default_factory=usable_cores)
    max_pixels: int = 300_000_000
    batch_size: int = 64
    milvus: MilvusPlace | None = None

    def __post_init__(self) -> None:
        if not 0.0 <= self.threshold <= 1.0:
            raise SettingsError(f"the threshold must lie between 0 and 1, not at {self.threshold}")
        if self.workers < 1:
            raise SettingsError(f"at least one worker is needed, not {self.workers}")
        if self.batch_size < 1:
            raise SettingsError(f"a batch holds at least one photo, not {self.batch_size}")
        if self.max_pixels < 1:
            raise SettingsError(f"the pixel bound must be positive, not {self.max_pixels}")
