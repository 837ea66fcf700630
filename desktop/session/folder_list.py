"""The folders that are searched: added, taken away, compared only; their disks are looked at on other threads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.jobs import JobRunner, Lane
from desktop.session.door import LibraryDoor
from desktop.session.folders import FolderState, Judged, folder_states, is_inside, judge_folders, named, with_reference
from engine.core.domain import Folder

if TYPE_CHECKING:
    from engine.library import KnownFolder, Library


class FolderList(QObject):
    """The folders of the open library.

    Signals:
        changed(): they, or what is known of them, did.
        judged(Judged): what became of paths that were to be added.
        saved(): other folders are those that results are about now.
        looked_at(): it was looked which of them are there.
        failed(error): the library file could not be written.
    """

    changed = Signal()
    judged = Signal(object)
    saved = Signal()
    looked_at = Signal()
    failed = Signal(object)

    def __init__(self, runner: JobRunner, door: LibraryDoor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._door = door
        self._states: tuple[FolderState, ...] = ()
        self._missing: frozenset[str] | None = None

    @property
    def states(self) -> tuple[FolderState, ...]:
        """The folders as they are shown."""
        return self._states

    @property
    def folders(self) -> tuple[Folder, ...]:
        """The folders as the engine knows them."""
        return tuple(Folder(state.path, state.is_reference) for state in self._states)

    @property
    def offline(self) -> tuple[str, ...]:
        """Paths of those that are not there."""
        return tuple(state.path for state in self._states if state.is_offline)

    def is_offline(self, path: str) -> bool:
        """Tell whether a file lies in a folder that is not there."""
        return any(is_inside(path, folder) for folder in self.offline)

    def adopt(self, folders: Sequence[KnownFolder]) -> None:
        """Take over what the library knows."""
        states = folder_states(folders)
        if self._missing is not None:
            missing = self._missing
            states = tuple(replace(state, is_offline=state.path in missing) for state in states)
        self._set(states)

    def _set(self, states: tuple[FolderState, ...]) -> None:
        if states != self._states:
            self._states = states
            self.changed.emit()

    def add(self, paths: Sequence[str]) -> None:
        """Search these folders too, as far as they are folders that can be."""

        def work(library: Library) -> Judged:
            # asked here and not of what is shown: an addition before this one may not be shown yet
            found = judge_folders(paths, _current(library))
            if found.added:
                library.set_folders(found.folders)
            return found

        self._door.run(work, self.on_judged, self.failed.emit)

    def on_judged(self, found: Judged) -> None:
        """Tell what became of them."""
        if found.added:
            self._missing = None if self._missing is None else self._missing.difference(found.added)
            known = {state.path: state for state in self._states}
            news = (FolderState(folder.path, "", folder.is_reference, False, 0) for folder in found.folders)
            self._set(named(known.get(state.path, state) for state in news))
            self.saved.emit()
        self.judged.emit(found)

    def remove(self, path: str) -> None:
        """Search a folder no more; what is known of its photos is kept."""
        self._set(named(state for state in self._states if state.path != path))
        self._change(lambda folders: tuple(folder for folder in folders if folder.path != path))

    def set_reference(self, path: str, is_reference: bool) -> None:
        """Compare a folder, or a part of one, without ever touching it; or let it be like the others again."""
        known = (replace(state, is_reference=is_reference) if state.path == path else state for state in self._states)
        self._set(tuple(known))
        self._change(lambda folders: with_reference(folders, path, is_reference))

    def _change(self, change: Callable[[Sequence[Folder]], Sequence[Folder]]) -> None:
        self._door.run(
            lambda library: library.set_folders(change(_current(library))),
            lambda _: self.saved.emit(),
            self.failed.emit,
        )

    def look(self) -> None:
        """Look which of the folders are there, without holding anything up."""
        paths = [state.path for state in self._states]
        self._runner.run(lambda: _missing(paths), self.on_looked, lane=Lane.PICTURES)

    def on_looked(self, missing: frozenset[str]) -> None:
        """Show which are not."""
        self._missing = missing
        self._set(tuple(replace(state, is_offline=state.path in missing) for state in self._states))
        self.looked_at.emit()


def _current(library: Library) -> list[Folder]:
    return [Folder(folder.path, folder.is_reference) for folder in library.folders() if folder.is_current]


def _missing(paths: Sequence[str]) -> frozenset[str]:
    return frozenset(path for path in paths if not Path(path).is_dir())
