"""Ask the library for photos that look like others; what was asked last wins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.file_names import file_name
from desktop.jobs import Foreseen, Job, Lane
from desktop.problem_words import fault_words, offline_words
from desktop.session.door import LibraryDoor
from desktop.session.query_state import AskedPicture, QueryState
from engine.core.progress import Monitor

if TYPE_CHECKING:
    from engine.core.domain import QueryAnswer
    from engine.library import Library

TOP: Final = 200
"""Hits that are asked for; more are not looked through."""


@dataclass(frozen=True, slots=True)
class Source:
    """A picture as it was handed over: a file, the bytes of one, or a photo of the library, which is a file too."""

    path: str = ""
    data: bytes = b""
    photo_id: int | None = None


class _FolderGivenError(OSError):
    """A folder where a picture was expected."""


class Questions(QObject):
    """Has the library asked, one picture after the other.

    Signals:
        changed(): what was asked, what was found, or what is looked at.
        asked(): something else is asked.
        folders_given(list): paths of folders among what was to be asked.
    """

    changed = Signal()
    asked = Signal()
    folders_given = Signal(list)

    def __init__(self, door: LibraryDoor, is_offline: Callable[[str], bool], parent: QObject | None = None) -> None:
        """Make it.

        Args:
            door: To the library.
            is_offline: Tells whether a path lies in a folder that is away.
            parent: Owns it.
        """
        super().__init__(parent)
        self._is_offline = is_offline
        self._door = door
        self._state = QueryState()
        self._monitor = Monitor()
        self._jobs: list[Job] = []
        self._folders: list[str] = []
        self._is_prepared = False

    @property
    def state(self) -> QueryState:
        """What was asked and found."""
        return self._state

    def ask(self, sources: Sequence[Source], name_of_data: str) -> None:
        """Ask about pictures; what is still being asked is dropped.

        Args:
            sources: The pictures; a folder among them is told of and left out.
            name_of_data: What to call a picture that has no file.
        """
        self._stop()
        asked = tuple(
            AskedPicture(
                file_name(source.path) if source.path else name_of_data, source.path, source.data, source.photo_id
            )
            for source in sources
        )
        self._set(QueryState(asked))
        self._run_all()
        self.asked.emit()

    def prepare(self) -> None:
        """Have what answers come from made ready: the person is about to ask."""
        if not self._is_prepared:
            self._is_prepared = True
            # should it fail, the question itself says so
            self._door.run(lambda library: library.prepare_query(Monitor()), lambda _: None, lambda _: None, Lane.QUERY)

    def repeat(self) -> None:
        """Ask the same once more, such as after a scan; what was found is shown until the answer is there."""
        if self._state.is_open:
            self._stop()
            asked = tuple(replace(picture, is_answered=False) for picture in self._state.asked)
            self._set(replace(self._state, asked=asked))
            self._run_all()

    def _run_all(self) -> None:
        monitor = self._monitor
        for place, picture in enumerate(self._state.asked):
            self._jobs.append(self._run(picture, place, monitor))

    def _run(self, picture: AskedPicture, place: int, monitor: Monitor) -> Job:
        return self._door.run(
            lambda library: _answer(library, picture, monitor),
            lambda answer: self._note(place, answer),
            lambda error: self._note_fault(place, error),
            Lane.QUERY,
        )

    def look_at(self, position: int) -> None:
        """Look at another of the pictures asked about."""
        if 0 <= position < len(self._state.asked):
            self._set(replace(self._state, position=position))

    def close(self) -> None:
        """Drop what was asked and found."""
        self._stop()
        self._set(QueryState())

    def _stop(self) -> None:
        self._monitor.cancel()
        self._monitor = Monitor()
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()
        self._folders.clear()

    def _note(self, place: int, answer: QueryAnswer) -> None:
        asked, told = self._state.asked[place], answer.picture
        hits = tuple(hit for hit in answer.hits if hit.photo.path != asked.path)
        itself = next((hit.photo.id for hit in answer.hits if hit.photo.path == asked.path), asked.photo_id)
        news = {"hits": hits, "photo_id": itself, "error": ""}
        self._replace(place, **news, width=told.width, height=told.height, frame=told.frame)

    def _note_fault(self, place: int, error: Foreseen) -> None:
        if isinstance(error, _FolderGivenError):
            self._folders.append(self._state.asked[place].path)
            self._replace(place)
        elif isinstance(error, FileNotFoundError) and self._is_offline(self._state.asked[place].path):
            self._replace(place, hits=(), error=offline_words())
        else:
            self._replace(place, hits=(), error=fault_words(error))

    def _replace(self, place: int, **news: object) -> None:
        asked = list(self._state.asked)
        asked[place] = replace(asked[place], is_answered=True, **news)  # type: ignore[arg-type]
        state = replace(self._state, asked=tuple(asked))
        if state.is_running:
            self._set(state)
            return
        self._jobs.clear()
        folders, self._folders = self._folders, []
        left = tuple(picture for picture in asked if picture.path not in folders)
        self._set(QueryState(left, max(0, min(state.position, len(left) - 1))))
        if folders:
            self.folders_given.emit(folders)

    def _set(self, state: QueryState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()


def _answer(library: Library, picture: AskedPicture, monitor: Monitor) -> QueryAnswer:
    if not picture.path:
        return library.query(picture.data, TOP, monitor)
    path = Path(picture.path)
    if path.is_dir():
        raise _FolderGivenError(picture.path)
    return library.query(path, TOP, monitor)
