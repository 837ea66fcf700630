"""Find what only the photos that go have written in them, and prepare to carry it to those that stay.

Nothing is written here. What is found becomes a change of a sidecar, which is made before the photos go and taken back
with them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from engine.core.domain import MatchKind, Photo, Stage
from engine.core.errors import PhotoFileError
from engine.core.notes import NO_NOTES, Notes
from engine.core.progress import Monitor
from engine.core.removal import PlannedAct
from engine.core.rescue import Obstacle, Rescue, SidecarChange
from engine.files.read import read_photo_file
from engine.review.directory import split_path
from engine.review.metadata.agreement import agree, first_of
from engine.review.metadata.packet_writer import read_notes, write_notes
from engine.review.metadata.sidecar_file import read_sidecar
from engine.review.metadata.xml_tree import BrokenPacketError
from engine.stages.note_sources import NoteReader, NoteSource
from engine.stages.same_frame import shows_same_frame

MAX_PHOTO_BYTES: Final = 1 << 29

_SAME_SHAPE: Final = 0.01
_SAME_PIXELS: Final = frozenset({MatchKind.IDENTICAL_FILE, MatchKind.IDENTICAL_IMAGE})


class Rescuer:
    """Prepares what is carried over.

    It looks at each folder once, so it is made anew for each plan.

    Args:
        protects: Tells whether a folder lies in a reference folder.
        max_bytes: The largest photo that is read.
    """

    def __init__(self, protects: Callable[[str], bool], max_bytes: int = MAX_PHOTO_BYTES) -> None:
        self._protects = protects
        self._max_bytes = max_bytes
        self._reader = NoteReader(max_bytes)

    def prepare(self, keeper: Photo, victims: Sequence[tuple[Photo, MatchKind]]) -> Rescue:
        """Return what is carried from photos that go to the one that stays for them.

        Whatever is damaged or gone, nothing is raised; see ``Rescue``.

        Args:
            keeper: The photo that stays.
            victims: Those that go, and how each was found to show the same.
        """
        nothing = Rescue(keeper.path, tuple(photo.path for photo, _ in victims), None)
        if all(photo.content_key == keeper.content_key and not self._reader.sidecars(photo) for photo, _ in victims):
            return nothing
        source = self._reader.read(keeper)
        said, faults = [], [path for path, _ in source.faults]
        for photo, kind in victims:
            found = self._reader.read(photo)
            faults += [path for path, _ in found.faults]
            said.append(self._fitting(found, photo, kind, source, keeper))
        agreement = agree(source.notes, said)
        rescue = replace(
            nothing,
            carried=agreement.carried,
            conflicts=agreement.conflicts,
            unreadable=tuple(dict.fromkeys(faults)),
        )
        if agreement.added == NO_NOTES:
            return rescue
        if keeper.is_reference or self._protects(split_path(keeper.path)[0]):
            return replace(rescue, obstacle=Obstacle.REFERENCE)
        if source.obstacle:
            return replace(rescue, obstacle=source.obstacle)
        change = self._change(keeper, source, agreement.added, said)
        if isinstance(change, Obstacle):
            return replace(rescue, obstacle=change)
        return replace(rescue, change=change)

    def _change(
        self, keeper: Photo, source: NoteSource, added: Notes, said: Sequence[Notes]
    ) -> SidecarChange | Obstacle:
        """Return the change of the sidecar, once it is sure that nothing is left to be added after it."""
        path = self._reader.sidecar_to_write(keeper)
        before = next((sidecar.data for sidecar in source.sidecars if sidecar.path == path), None)
        try:
            if before is None and read_sidecar(path) is not None:
                return Obstacle.SIDECAR_CHANGED
            after = write_notes(before, added, source.notes, source.stored_size(keeper))
            others = [sidecar.notes for sidecar in source.sidecars if sidecar.path != path]
            then = first_of([read_notes(after), *others, source.embedded])
        except OSError:
            return Obstacle.SIDECAR_UNREADABLE
        except BrokenPacketError:
            return Obstacle.SIDECAR_DAMAGED
        if agree(then, said).added != NO_NOTES:
            return Obstacle.SIDECAR_DAMAGED
        return SidecarChange(path, before, after)

    def _fitting(self, found: NoteSource, photo: Photo, kind: MatchKind, source: NoteSource, keeper: Photo) -> Notes:
        """Return the notes of a photo that goes; people keep their places only if both pictures have the same frame."""
        notes = found.notes
        if not notes.regions or self._has_same_frame(found, photo, kind, source, keeper):
            return notes
        people = dict.fromkeys((*notes.people, *(region.name for region in notes.regions)))
        return replace(notes, regions=(), people=tuple(people))

    def _has_same_frame(
        self, found: NoteSource, photo: Photo, kind: MatchKind, source: NoteSource, keeper: Photo
    ) -> bool:
        if kind in _SAME_PIXELS:
            return True
        if kind is not MatchKind.SAME_PICTURE or found.orientation != source.orientation:
            return False
        if abs(_shape(photo) / _shape(keeper) - 1) > _SAME_SHAPE:
            return False
        try:
            first, second = (read_photo_file(one.stamp, self._max_bytes) for one in (photo, keeper))
        except (PhotoFileError, OSError):
            return False
        return shows_same_frame((first, photo.info.format), (second, keeper.info.format))


def rescues(acts: Sequence[PlannedAct], rescuer: Rescuer, monitor: Monitor) -> Iterator[Rescue]:
    """Yield what is carried to each photo that stays from all that go for it; where there is nothing to tell, nothing.

    Raises:
        Cancelled: the person stopped it.
    """
    keepers: dict[str, Photo] = {}
    victims: dict[str, list[tuple[Photo, MatchKind]]] = {}
    for act in acts:
        if act.action.loses_notes:
            for photo, keeper in act.pairs:
                keepers.setdefault(keeper.path, keeper)
                # How those that go along were found to be like others is not known here.
                kind = act.kind if photo is act.victim else MatchKind.EDITED
                victims.setdefault(keeper.path, []).append((photo, kind))
    for path in monitor.track(keepers, Stage.READ, len(keepers), detail=str):
        found = rescuer.prepare(keepers[path], victims[path])
        if found.change or found.carried or found.conflicts or found.unreadable:
            yield found


def _shape(photo: Photo) -> float:
    return max(1, photo.info.width) / max(1, photo.info.height)
