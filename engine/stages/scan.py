"""Find out what has to be read: tell new, changed, moved, gone and unchanged files apart by looking from outside."""

import os
import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import FileStamp, Folder, Problem, Stage
from engine.core.errors import FolderError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.files.walk import Entries, FoundFile, check_folders, walk
from engine.stages.known_files import NOWHERE, FoundRows, KnownFiles
from engine.stages.pending import PendingFiles
from engine.stages.scan_part import Part
from engine.store.connection import Store
from engine.store.encoding import below, encode_path
from engine.store.files import FileState
from engine.store.problems import KnownProblem

_CHUNK = 4096


@dataclass(slots=True)
class ScanPlan:
    """What a look from outside found; filled by ``plan_scan``.

    Attributes:
        folders: All folders of the scan.
        pending: Files that must be read.
        files_seen: Files that the walk found.
        unchanged: Of those, files known already that were not touched.
        linked: Of those, files at a new place that are known by device, inode number, size and time.
        offline: Photos in folders that are not there now.
        gone: Files that are no longer there.
        gone_ms: When they were marked so.
        last_file_id: The highest file id before the scan.
        problems: What the walk met, and what is still wrong with unchanged files.
    """

    folders: list[Folder]
    pending: PendingFiles = field(default_factory=PendingFiles)
    files_seen: int = 0
    unchanged: int = 0
    linked: int = 0
    offline: int = 0
    gone: int = 0
    gone_ms: int = 0
    last_file_id: int = 0
    problems: list[KnownProblem] = field(default_factory=list)


def plan_scan(
    store: Store,
    folders: Sequence[Folder],
    settings: Settings,
    decoder: str,
    monitor: Monitor,
    list_folder: Callable[[str], Entries] = os.scandir,
    part: Part | None = None,
) -> ScanPlan:
    """Walk the folders, compare with what is stored, and store what follows without reading any file.

    The folders become those that results are about, unless ``part`` says otherwise. Files that are no
    longer in a folder that is there are marked as gone; nothing is concluded about folders that are not there or cannot
    be read.

    Args:
        store: The library, held for scanning.
        folders: As the person named them.
        settings: What the walk passes over.
        decoder: Names the decoders; files that failed under another name are tried again.
        monitor: Told about problems and progress.
        list_folder: Opens a folder for listing; ``os.scandir``, except in tests.
        part: What is looked at now; all, unless given.

    Raises:
        FolderError: a folder is a file, or none of the folders is there nor known from before.
        Cancelled: the person stopped the work.
    """
    usable, offline = check_folders(folders)
    found = partial(walk, usable, settings, list_folder=list_folder)
    return _Planner(store, usable, offline, found, decoder, monitor, part or Part()).run()


class _Planner:
    def __init__(
        self,
        store: Store,
        usable: list[Folder],
        offline: list[Folder],
        find_files: Callable[[Callable[[Problem], None]], Iterator[FoundFile]],
        decoder: str,
        monitor: Monitor,
        part: Part,
    ) -> None:
        self._store = store
        self._usable = usable
        self._offline = offline
        self._find_files = find_files
        self._decoder = decoder
        self._monitor = monitor
        self._part = part
        self._plan = ScanPlan([*usable, *offline], last_file_id=store.files.last_id())
        self._unreadable: list[str] = []
        # Shorter ones first: where folders lie in each other, KnownFiles goes by the last that fits.
        self._paths = sorted((folder.path for folder in usable), key=len)
        # Unplugged drives below a folder that is there were often folders of their own in an earlier scan.
        known = [folder.path for folder in store.folders.all()]
        away = [path for path in known if path not in self._paths and not os.path.isdir(path)]  # noqa: PTH112
        self._away = [folder.path for folder in offline] + away
        self._known = KnownFiles(store.files.count(), store.files.iter_rows(), [*self._paths, *self._away])
        self._problems = {k.problem.path: k for k in store.problems.below(self._paths)}
        self._stale = store.images.undescribed_contents()
        self._revived: list[int] = []
        self._changed: list[int] = []
        self._devices: list[tuple[int, int]] = []
        self._link_stamps = PendingFiles()
        self._link_contents = array("q")

    def run(self) -> ScanPlan:
        self._report_offline()
        # Before the walk, so that photos known already show at once, and that a folder removed meanwhile stays so.
        folders = self._store.folders
        (folders.add if self._part.keeps_folders else folders.set_current)(self._usable, self._offline)
        found = self._find_files(self._on_walk_problem)
        for chunk in _chunks(self._monitor.track(found, Stage.WALK)):
            taken, left = self._part.divide(chunk)
            self._classify(taken, self._known.find(taken))
            self._pass_over(left)
        self._store_findings()
        return self._plan

    def _on_walk_problem(self, problem: Problem) -> None:
        self._unreadable.append(problem.path)
        self._tell(problem)

    def _tell(self, problem: Problem, decoder: str | None = None) -> None:
        self._plan.problems.append(KnownProblem(problem, decoder))
        self._monitor.add_problem(problem)

    def _report_offline(self) -> None:
        unknown = []
        for folder in self._offline:
            count = self._store.files.count_photos([folder.path])
            self._plan.offline += count
            if count:
                reason = f"The folder is not there now; the {count:,} photos known in it are kept."
            else:
                reason = "There is no such folder."
                unknown.append(folder)
            self._tell(Problem(folder.path, Stage.WALK, reason))
        if unknown and len(unknown) == len(self._plan.folders):
            raise FolderError(unknown[0].path, "there is no such folder")

    def _pass_over(self, stamps: list[FileStamp]) -> None:
        """Take files for what they were known as, if they were; they are there, and that is all."""
        at_path = self._known.find(stamps).at_path
        self._known.was_seen[at_path[at_path != NOWHERE]] = True
        self._plan.problems += [self._problems[stamp.path] for stamp in stamps if stamp.path in self._problems]

    def _classify(self, stamps: list[FileStamp], rows: FoundRows) -> None:
        known, plan = self._known, self._plan
        plan.files_seen += len(stamps)
        known.was_seen[rows.at_path[rows.at_path != NOWHERE]] = True
        moved_device = rows.is_same & (rows.device != _take(known.device, rows.at_path))
        for i in np.flatnonzero(moved_device).tolist():
            self._devices.append((int(rows.device[i]), int(known.ids[rows.at_path[i]])))
        # The usual case of a later scan, a whole chunk at once: present, the same, and no problem.
        is_plain = rows.is_same & ~_take(known.is_gone, rows.at_path)
        is_plain &= _take(known.states, rows.at_path) != FileState.PROBLEM
        if self._stale:
            is_plain &= ~np.isin(_take(known.content_ids, rows.at_path), list(self._stale))
        plan.unchanged += int(np.count_nonzero(is_plain))
        for i in np.flatnonzero(~is_plain).tolist():
            self._classify_one(stamps[i], int(rows.at_path[i]), bool(rows.is_same[i]), int(rows.elsewhere[i]))

    def _classify_one(self, stamp: FileStamp, at_path: int, is_same: bool, elsewhere: int) -> None:
        known = self._known
        if is_same and self._is_settled(stamp.path, at_path):
            self._plan.unchanged += 1
            if known.is_gone[at_path]:
                self._revived.append(int(known.ids[at_path]))
            return
        if not is_same and elsewhere != NOWHERE and self._is_reusable(elsewhere):
            self._link_stamps.append(stamp)
            self._link_contents.append(int(known.content_ids[elsewhere]))
            self._plan.linked += 1
            return
        if at_path != NOWHERE and not is_same and not known.is_gone[at_path]:
            # Until it is read again, nothing old is said about it.
            self._changed.append(int(known.ids[at_path]))
        self._plan.pending.append(stamp)

    def _is_reusable(self, row: int) -> bool:
        known = self._known
        if known.states[row] == FileState.PHOTO:
            return int(known.content_ids[row]) not in self._stale
        # Whether a file is said to be no photo depends on its name too.
        return False

    def _is_settled(self, path: str, row: int) -> bool:
        state = self._known.states[row]
        if state == FileState.OTHER:
            return True
        if state == FileState.PHOTO:
            return self._is_reusable(row)
        problem = self._problems.get(path)
        if problem is None or problem.decoder != self._decoder:
            return False
        self._tell(problem.problem, problem.decoder)
        return True

    def _store_findings(self) -> None:
        known, store = self._known, self._store
        gone = self._find_gone()
        self._plan.gone = int(np.count_nonzero(known.states[gone] == FileState.PHOTO))
        self._plan.gone_ms = time.time_ns() // 1_000_000
        with store.transaction():
            store.folders.note_walk(self._usable)
            if len(gone) or self._changed:
                store.files.mark_gone([*known.ids[gone].tolist(), *self._changed], self._plan.gone_ms)
            if self._revived:
                store.files.revive(self._revived)
            if self._devices:
                store.files.set_device(self._devices)
            contents = zip(self._link_stamps, self._link_contents, strict=True)
            store.files.put((stamp, FileState.PHOTO, content_id) for stamp, content_id in contents)
            if len(gone):
                store.matches.forget_gone()

    def _find_gone(self) -> NDArray[np.intp]:
        """Return the rows of present files that a readable folder no longer holds."""
        known = self._known
        is_missing = ~known.was_seen & ~known.is_gone
        for index, path in enumerate(self._paths):
            inside = known.range_of == index
            if (inside & is_missing).any() and not known.was_seen[inside].any() and self._is_other_drive(path, inside):
                # The bare mount point of a drive that is not connected.
                count = int(np.count_nonzero(inside & is_missing & (known.states == FileState.PHOTO)))
                self._plan.offline += count
                reason = f"The folder is empty, perhaps its drive is away; the {count:,} photos known in it are kept."
                self._tell(Problem(path, Stage.WALK, reason))
                is_missing &= ~inside
        rows = np.flatnonzero(is_missing & (known.range_of >= 0) & (known.range_of < len(self._paths)))
        if not self._unreadable or not len(rows):
            return rows
        hidden = [(encode_path(path), *below(path)) for path in self._unreadable]
        paths = self._store.files.paths(known.ids[rows].tolist())
        return np.array(
            [
                row
                for row in rows.tolist()
                if not any(
                    paths[int(known.ids[row])] == at or low <= paths[int(known.ids[row])] < high
                    for at, low, high in hidden
                )
            ],
            np.intp,
        )

    def _is_other_drive(self, path: str, inside: NDArray[np.bool_]) -> bool:
        try:
            device = Path(path).stat().st_dev
        except OSError:
            return True
        return bool((self._known.device[inside & ~self._known.is_gone] != device).all())


def _take(column: NDArray[Any], rows: NDArray[np.intp]) -> NDArray[Any]:
    """Return the values of rows, anything at all for ``NOWHERE``."""
    return column[rows] if len(column) else np.zeros(len(rows), column.dtype)


def _chunks(files: Iterator[FoundFile]) -> Iterator[list[FoundFile]]:
    while chunk := list(islice(files, _CHUNK)):
        yield chunk
