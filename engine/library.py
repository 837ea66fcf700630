"""The one object that a front end holds: open a library, scan folders into it, ask for groups and look-alikes."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from engine.core.cpu import detect_cpu
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
from engine.core.errors import StoreCorruptError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.files.walk import check_folders
from engine.pipeline import run_scan
from engine.stages.cluster import cluster_photos
from engine.stages.deep_describer import DeepDescriber
from engine.stages.describer import Describer, PictureDescriber
from engine.stages.group_filter import FilterMistake, GroupFilter
from engine.stages.group_members import GroupMember
from engine.stages.group_order import SortKey
from engine.stages.group_table import NO_GROUP, GroupTable, Totals
from engine.stages.neighbours import KeptNeighbours
from engine.stages.overview import Overview, PairEvidence
from engine.stages.photo_hierarchy import Selection
from engine.stages.query import find_similar
from engine.stages.query_index import QueryIndex
from engine.stages.reading import read_asked_picture
from engine.stages.snapshot import Snapshot, read_snapshot, snapshot_revision
from engine.store.connection import Store, open_store, set_aside
from engine.store.database import Change
from engine.store.folders import KnownFolder
from engine.store.photo_columns import NO_DATE, PhotoColumns
from engine.store.schema import SCHEMA_VERSION

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

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Statistics:
    """Sizes of a library: photos in the current folders, matches of all, and the schema of its file."""

    photos: int
    matches: int
    schema: int


class Library:
    """A library of photos: what was learnt about them, in one file.

    Methods may be called from several threads; a scan in one lets the others go on reading. A file that turns out to
    be damaged is set aside and a new one begun, which ``notices`` tells.
    """

    def __init__(
        self, store: Store, settings: Settings, describer: Describer | None = None, deep: DeepDescriber | None = None
    ) -> None:
        self._store = store
        self._settings = settings
        self._deep = deep
        self._describer = deep or describer or PictureDescriber(settings.max_pixels)
        self._notices = list(store.notices)
        self._snapshot: Snapshot | None = None
        self._overview: Overview | None = None
        self._kept: KeptNeighbours | None = None
        self._index: QueryIndex | None = None
        self._temporary: tempfile.TemporaryDirectory[str] | None = None

    @classmethod
    def open(
        cls,
        directory: Path | None = None,
        settings: Settings | None = None,
        describer: Describer | None = None,
        deep: DeepDescriber | None = None,
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
        if directory is not None:
            return cls(open_store(directory), settings or Settings(), describer, deep)
        temporary = tempfile.TemporaryDirectory(prefix="lookalike-")
        library = cls(open_store(Path(temporary.name)), settings or Settings(), describer, deep)
        library._temporary = temporary
        return library

    @property
    def path(self) -> Path:
        """The library file."""
        return self._store.path

    @property
    def notices(self) -> tuple[str, ...]:
        """What a person should know about the library file itself."""
        return tuple(self._notices)

    def scan(self, folders: Sequence[Folder], monitor: Monitor) -> ScanReport:
        """Bring the library up to date with these folders, which become the ones that results are about.

        Folders of earlier scans stay known: to scan them again costs a look at each file.

        Raises:
            FolderError: a folder is a file, or none of them is there nor known from before.
            StoreLockedError: another scan is using the library.
            StoreUnwritableError: the disk is full, or the library became read-only.
            Cancelled: the person stopped the work; what was done is kept.
        """
        return self._guard(lambda: run_scan(self._store, folders, self._settings, self._describer, monitor, self._deep))

    def clusters(
        self, threshold: float | None = None, kinds: frozenset[MatchKind] | None = None, upper: float = 1.0
    ) -> list[Cluster]:
        """Return the groups in the current folders, the most bytes to win first, then by id.

        Args:
            threshold: Similarity from which photos belong together; that of the settings unless given.
            kinds: Evidence that makes groups; all kinds unless given. A photo's copies come along with it.
            upper: Evidence above that similarity makes no groups.
        """
        limit = self._settings.threshold if threshold is None else threshold
        selection = Selection(frozenset(MatchKind) if kinds is None else kinds, upper)
        return self._guard(lambda: self._clusters(limit, selection))

    def _clusters(self, threshold: float, selection: Selection) -> list[Cluster]:
        store = self._store
        folders = store.folders.current()
        return cluster_photos(self._see(selection), threshold, lambda ids: store.photos.load(ids, folders))

    def revision(self) -> int:
        """Return a number that grows with whatever makes overviews out of date, by other processes too.

        It costs next to nothing; marks do not count.
        """
        return self._guard(lambda: snapshot_revision(self._store))

    def overview(self, kinds: frozenset[MatchKind] | None = None, upper: float = 1.0) -> Overview:
        """Return the photos of the current folders that look alike, from which groups are cut at any threshold.

        Args:
            kinds: Evidence that makes groups; all kinds unless given.
            upper: Evidence above that similarity makes no groups.
        """
        selection = Selection(frozenset(MatchKind) if kinds is None else kinds, upper)
        return self._guard(lambda: self._see(selection))

    def _see(self, selection: Selection) -> Overview:
        """Return the overview, read anew only when something was committed since."""
        snapshot, overview = self._snapshot, self._overview
        if snapshot is None or snapshot.revision != snapshot_revision(self._store):
            snapshot, overview = read_snapshot(self._store), None
        if overview is None or overview.selection != selection:
            overview = Overview.make(snapshot, selection)
        self._snapshot, self._overview = snapshot, overview
        return overview

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
        monitor.check()
        asked = read_asked_picture(picture, self._describer)
        hits = self._guard(
            lambda: find_similar(self._store, asked, top, monitor, self._deep, self._neighbours(), self._query_index())
        )
        return QueryAnswer(asked.description.info, tuple(hits))

    def _query_index(self) -> QueryIndex:
        """Return what is kept in memory from question to question."""
        if self._index is None:
            self._index = QueryIndex(self._store)
        return self._index

    def _neighbours(self) -> KeptNeighbours | None:
        """Return what keeps the index in memory from question to question, if there is a network."""
        if self._deep is not None and self._kept is None:
            self._kept = KeptNeighbours(self._store, self._deep.pooled_spec, detect_cpu())
        return self._kept

    def folders(self) -> tuple[KnownFolder, ...]:
        """Return every folder known and the number of its photos; the current and the offline ones are marked."""

        def work() -> tuple[KnownFolder, ...]:
            files = self._store.files
            return tuple(replace(f, photo_count=files.count_photos([f.path])) for f in self._store.folders.all())

        return self._guard(work)

    def set_folders(self, folders: Sequence[Folder]) -> None:
        """Make these the folders that results are about, without looking into them; the others stay known.

        Raises:
            FolderError: a folder is a file.
        """
        usable, offline = check_folders(folders)
        self._guard(lambda: self._store.folders.set_current(usable, offline))

    def photos(self, photo_ids: Sequence[int]) -> dict[int, Photo]:
        """Return those of these photos that are there, by id."""

        def work() -> dict[int, Photo]:
            present = self._store.photos.present(photo_ids)
            return self._store.photos.load(list(present), self._store.folders.current())

        return self._guard(work)

    def matches_among(self, photo_ids: Sequence[int]) -> list[Match]:
        """Return the matches between the images of these photos, sorted by the ids of the images."""

        def work() -> list[Match]:
            images = sorted(set(self._store.photos.present(photo_ids).values()))
            return self._store.matches.get(images) if len(images) > 1 else []

        return self._guard(work)

    def marks(self) -> dict[int, Mark]:
        """Return what the person decided about photos in the current folders, by photo id."""
        return self._guard(lambda: self._store.marks.all(folder.path for folder in self._store.folders.current()))

    def marks_revision(self) -> int:
        """Return a number that grows when anyone, here or in another process, marks photos."""
        return self._guard(lambda: self._store.revision(Change.MARKS))

    def save_marks(self, changes: Mapping[int, Mark | None]) -> None:
        """Keep marks by photo id, None to take one away; a mark goes when the photo does or holds something else.

        Raises:
            StoreError: the library cannot be written now.
        """
        self._guard(lambda: self._store.marks.save(changes))

    def declare_different(self, photo_ids: Sequence[int]) -> int | None:
        """Declare that no two of these photos are duplicates, whatever their names and wherever they lie.

        Returns:
            What takes it back, or None if the files are equal byte by byte, so that there was nothing to declare.

        Raises:
            StoreError: the library cannot be written now.
        """
        return self._guard(lambda: self._store.different.declare(photo_ids))

    def withdraw_different(self, receipt: int) -> None:
        """Take back what ``declare_different`` declared.

        Raises:
            StoreError: the library cannot be written now.
        """
        self._guard(lambda: self._store.different.withdraw(receipt))

    def different_count(self) -> int:
        """Count the declarations in force."""
        return self._guard(lambda: self._store.different.count())

    def problems(self) -> tuple[Problem, ...]:
        """Return what the latest scan could not use in the current folders, sorted by path."""
        return self._guard(
            lambda: tuple(
                known.problem
                for known in self._store.problems.below(folder.path for folder in self._store.folders.current())
            )
        )

    def photo_count(self) -> int:
        """Count the photos in the current folders."""
        return self._guard(
            lambda: self._store.files.count_photos(folder.path for folder in self._store.folders.current())
        )

    def statistics(self) -> Statistics:
        """Return the sizes of the library."""
        return Statistics(self.photo_count(), self._guard(lambda: self._store.matches.count()), SCHEMA_VERSION)

    def prune(self, days: int) -> int:
        """Forget what is known of files that are gone for longer than that; return how many files."""
        return self._guard(lambda: self._store.prune(days))

    def _guard(self, work: Callable[[], Result]) -> Result:
        """Do the work; if the library file turns out to be damaged, begin a new one and do it once more."""
        try:
            return work()
        except StoreCorruptError as error:
            directory = self._store.directory
            self._store.close()
            self._notices.append(set_aside(directory, error))
            self._snapshot = None
            self._overview = None
            self._kept = None
            self._index = None
            self._store = open_store(directory)
        return work()

    def close(self) -> None:
        """Close the library file, and let go of the files beside it, which some systems do not delete before."""
        self._kept = None
        self._index = None
        self._store.close()
        if self._temporary is not None:
            self._temporary.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
