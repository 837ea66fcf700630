"""The one object that a front end holds: open a library, scan folders into it, ask for groups and look-alikes."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from engine.core.domain import (
    Cluster,
    Folder,
    Mark,
    Match,
    MatchKind,
    Photo,
    Problem,
    QueryAnswer,
    QueryHit,
    ScanReport,
)
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.files.walk import check_folders
from engine.library_file import LibraryFile, Statistics
from engine.overviews import Overviews
from engine.review.rules import BEST_QUALITY, KeeperRules
from engine.stages.cluster import cluster_photos
from engine.stages.group_filter import FilterMistake, GroupFilter
from engine.stages.group_members import GroupMember
from engine.stages.group_order import SortKey
from engine.stages.group_table import NO_GROUP, GroupTable, Totals
from engine.stages.overview import Overview, PairEvidence
from engine.stages.photo_hierarchy import Selection
from engine.stages.snapshot import snapshot_revision
from engine.store.connection import Store
from engine.store.database import Change
from engine.store.folders import KnownFolder
from engine.store.photo_columns import NO_DATE, PhotoColumns
from engine.store.schema import SCHEMA_VERSION

if TYPE_CHECKING:
    from engine.stages.deep_describer import DeepDescriber
    from engine.stages.describer import Describer
    from engine.workbench import Workbench

__all__ = [
    "NO_DATE",
    "NO_GROUP",
    "FilterMistake",
    "GroupFilter",
    "GroupMember",
    "GroupTable",
    "KnownFolder",
    "Library",
    "Overview",
    "PairEvidence",
    "PhotoColumns",
    "QueryAnswer",
    "QueryHit",
    "SortKey",
    "Statistics",
    "Totals",
]


class Library:
    """A library of photos: what was learnt about them, in one file.

    Methods may be called from several threads; a scan in one lets the others go on reading. What writes raises a
    ``StoreError`` if the file cannot be written now. One that turns out to be damaged is set aside and a new one begun,
    which ``notices`` tells. ``file`` is for the faces beside this one.
    """

    def __init__(
        self,
        directory: Path | None,
        settings: Settings,
        describer: "Describer | None" = None,
        deep: "DeepDescriber | None" = None,
    ) -> None:
        self.file = LibraryFile.open(directory, self._forget)
        self._settings = settings
        self._describer = describer
        self._deep = deep
        self._overviews = Overviews()
        self._loading = threading.Lock()
        self._workbench: Workbench | None = None

    @classmethod
    def open(
        cls,
        directory: Path | None = None,
        settings: Settings | None = None,
        describer: "Describer | None" = None,
        deep: "DeepDescriber | None" = None,
    ) -> Self:
        """Open the library in a directory, making it if it is missing.

        Args:
            directory: Where the library file lies. Without one the library is a temporary one, gone when closed.
            settings: Of its scans and groups.
            describer: Describes pictures; the engine's own unless given.
            deep: The network, to compare photos also by what they show; without it the quick method is all.

        Raises:
            StoreForeignError: there is a database of another program.
            StoreTooNewError: a newer version of the program wrote it.
            StoreUnwritableError: the directory cannot be written.
        """
        return cls(directory, settings or Settings(), describer, deep)

    @property
    def path(self) -> Path:
        """The library file."""
        return self.file.path

    @property
    def notices(self) -> tuple[str, ...]:
        """What a person should know about the library file itself."""
        return self.file.notices

    def scan(self, folders: Sequence[Folder], monitor: Monitor) -> ScanReport:
        """Bring the library up to date with these folders, which become the ones that results are about.

        Folders of earlier scans stay known: to scan them again costs a look at each file.

        Raises:
            FolderError: a folder is a file, or none of them is there nor known from before.
            StoreLockedError: another scan is using the library.
            StoreUnwritableError: the disk is full, or the library became read-only.
            Cancelled: the person stopped the work; what was done is kept.
        """
        return self._bench().scan(folders, monitor)

    def clusters(
        self,
        threshold: float | None = None,
        kinds: frozenset[MatchKind] | None = None,
        upper: float = 1.0,
        rules: KeeperRules = BEST_QUALITY,
    ) -> list[Cluster]:
        """Return the groups in the current folders, the most bytes to win first, then by id.

        Args:
            threshold: Similarity from which photos belong together; that of the settings unless given.
            kinds: Evidence that makes groups; all kinds unless given. A photo's copies come along with it.
            upper: Evidence above that similarity makes no groups.
            rules: Which photo of a group to keep.
        """
        limit = self._settings.threshold if threshold is None else threshold
        selection = Selection(frozenset(MatchKind) if kinds is None else kinds, upper)

        def work(store: Store) -> list[Cluster]:
            folders = store.folders.current()
            overview = self._overviews.see(store, selection, rules)
            return cluster_photos(overview, limit, lambda ids: store.photos.load(ids, folders))

        return self.file.use(work)

    def revision(self) -> int:
        """Return a number that grows with whatever makes overviews out of date, by other processes too; cheap."""
        return self.file.use(snapshot_revision)

    def overview(
        self, kinds: frozenset[MatchKind] | None = None, upper: float = 1.0, rules: KeeperRules = BEST_QUALITY
    ) -> Overview:
        """Return the photos of the current folders that look alike, from which groups are cut at any threshold.

        Args:
            kinds: Evidence that makes groups; all kinds unless given.
            upper: Evidence above that similarity makes no groups.
            rules: By which the photos of each group are ordered, the one to keep first.
        """
        selection = Selection(frozenset(MatchKind) if kinds is None else kinds, upper)
        return self.file.use(lambda store: self._overviews.see(store, selection, rules))

    def query(self, picture: Path | bytes, top: int, monitor: Monitor) -> QueryAnswer:
        """Return the photos of the current folders that look most like a picture, best first.

        Args:
            picture: A file, or the bytes of one. It need not be in the library.
            top: How many photos at most.
            monitor: Told about progress, while what questions are answered from is made; it carries a stop.

        Raises:
            DecodeError: there is no picture in it that can be read.
            PhotoFileError: it is too large, or changes while it is read.
            OSError: the file cannot be read.
            Cancelled: the person stopped the work.
        """
        return self._bench().query(picture, top, monitor)

    def prepare_query(self, monitor: Monitor) -> None:
        """Make what questions are answered from, so that the next one is answered at once."""
        self._bench().prepare_query(monitor)

    def _bench(self) -> "Workbench":
        with self._loading:
            if self._workbench is None:
                # Not before it is needed: a window that opens shows what is known, and should do so at once.
                from engine.workbench import Workbench

                self._workbench = Workbench(self.file, self._settings, self._describer, self._deep)
            return self._workbench

    def folders(self) -> tuple[KnownFolder, ...]:
        """Return every folder known and the number of its photos; the current and the offline ones are marked."""

        def work(store: Store) -> tuple[KnownFolder, ...]:
            count = store.files.count_photos
            return tuple(replace(folder, photo_count=count([folder.path])) for folder in store.folders.all())

        return self.file.use(work)

    def set_folders(self, folders: Sequence[Folder]) -> None:
        """Make these the folders that results are about, without looking into them; the others stay known.

        Raises:
            FolderError: a folder is a file.
        """
        usable, offline = check_folders(folders)
        self.file.use(lambda store: store.folders.set_current(usable, offline))

    def photos(self, photo_ids: Sequence[int]) -> dict[int, Photo]:
        """Return those of these photos that are there, by id."""
        return self.file.use(
            lambda store: store.photos.load(list(store.photos.present(photo_ids)), store.folders.current())
        )

    def matches_among(self, photo_ids: Sequence[int]) -> list[Match]:
        """Return the matches between the images of these photos, sorted by the ids of the images."""

        def work(store: Store) -> list[Match]:
            images = sorted(set(store.photos.present(photo_ids).values()))
            return store.matches.get(images) if len(images) > 1 else []

        return self.file.use(work)

    def marks(self) -> dict[int, Mark]:
        """Return what the person decided about photos in the current folders, by photo id."""
        return self.file.use(lambda store: store.marks.all(store.folders.current_paths()))

    def marks_revision(self) -> int:
        """Return a number that grows when anyone, here or in another process, marks photos or accepts groups."""
        return self.file.use(lambda store: store.revision(Change.MARKS, Change.SEEN))

    def save_marks(self, changes: Mapping[int, Mark | None]) -> None:
        """Keep marks by photo id, None to take one away; a mark goes when the photo does or holds something else."""
        self.file.use(lambda store: store.marks.save(changes))

    def declare_different(self, photo_ids: Sequence[int]) -> int | None:
        """Declare that no two of these photos are duplicates, whatever their names and wherever they lie.

        Returns:
            What takes it back, or None if the files are equal byte by byte, so that there was nothing to declare.
        """
        return self.file.use(lambda store: store.different.declare(photo_ids))

    def withdraw_different(self, receipt: int) -> None:
        """Take back what ``declare_different`` declared."""
        self.file.use(lambda store: store.different.withdraw(receipt))

    def different_count(self) -> int:
        """Count the declarations in force."""
        return self.file.use(lambda store: store.different.count())

    def problems(self) -> tuple[Problem, ...]:
        """Return what the latest scan could not use in the current folders, sorted by path."""
        known = self.file.use(lambda store: store.problems.below(store.folders.current_paths()))
        return tuple(one.problem for one in known)

    def photo_count(self) -> int:
        """Count the photos in the current folders."""
        return self.file.use(lambda store: store.files.count_photos(store.folders.current_paths()))

    def statistics(self) -> Statistics:
        """Return the sizes of the library."""
        return Statistics(self.photo_count(), self.file.use(lambda store: store.matches.count()), SCHEMA_VERSION)

    def prune(self, days: int) -> int:
        """Forget what is known of files that are gone for longer than that; return how many files."""
        return self.file.use(lambda store: store.prune(days))

    def _forget(self) -> None:
        """Forget what was read of a library file that is no longer the one in use."""
        self._overviews.forget()
        if self._workbench is not None:
            self._workbench.forget()

    def close(self) -> None:
        """Close the library file, and let go of the files beside it."""
        self._forget()
        self.file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
