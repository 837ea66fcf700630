"""Photos of the library, and a picture asked about, as they are compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.file_names import place, unit_name
from desktop.item_models.compare_photos import ASKED, ComparedGroup, ComparedPhoto, Links
from desktop.item_models.placement import STILL, WHOLE, Frame, UnitMap, of_pictures
from desktop.reasons import badge_words

if TYPE_CHECKING:
    from desktop.session import Session
    from engine.library import Library, PhotoColumns, QueryHit

# No file can have a path with that in it.
_NO_FILE: Final = "\0"


class ComparedLibrary(QObject):
    """Hands the photos of a session to the comparison, and takes its decisions there.

    Signals:
        changed(): marks or groups are others.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        for changed in (session.groups_changed, session.marks_changed, session.query_changed):
            changed.connect(self.changed)

    def group_of(self, photo_id: int) -> ComparedGroup | None:
        """Return the group that holds a photo; that of the picture asked about are the photos found."""
        if photo_id == ASKED:
            hits = self._hits()
            return ComparedGroup((ASKED, *hits)) if hits else None
        shown = self._session.shown
        position = None if shown is None else shown.position_of(photo_id)
        return None if position is None else self.group_at(position + 1)

    def group_at(self, number: int) -> ComparedGroup | None:
        """Return the group of a number, 1 and up; None beyond the last."""
        shown = self._session.shown
        if shown is None or not 1 <= number <= shown.group_count:
            return None
        return ComparedGroup(shown.ids_at(number - 1), number, shown.group_count)

    def photo(self, photo_id: int, first: int) -> ComparedPhoto | None:
        """Return a photo as it is now, compared with another one; None if it is not there any more."""
        if photo_id == ASKED:
            return self._asked()
        if first == ASKED:
            hit = self._hits().get(photo_id)
            return None if hit is None else self._found(hit)
        return self._of_group(photo_id, first)

    def find_links(self, photo_ids: Sequence[int], then: Callable[[Links], None]) -> None:
        """Find out how photos lie in each other."""
        if photo_ids[0] == ASKED:
            then(self._links_of_hits(photo_ids))
        else:
            self._session.look_up(partial(links_among, tuple(photo_ids)), then)

    def focus(self, photo_ids: Sequence[int], current: int) -> None:  # noqa: ARG002  the session selects one
        """Make the photo that decisions are about the current one of the window too."""
        if current != ASKED:
            self._session.select((current,), current)

    def mark(self, photo_id: int, mark: str) -> None:
        """Mark a photo ``keep`` or ``remove``, or take its mark away."""
        if photo_id != ASKED:
            self._session.mark([photo_id], mark or None)

    def declare_different(self, photo_ids: Sequence[int]) -> None:
        """Declare photos no duplicates of each other."""
        self._session.declare_different([photo_id for photo_id in photo_ids if photo_id != ASKED])

    def undo(self) -> None:
        """Take back the latest decision."""
        self._session.undo()

    def redo(self) -> None:
        """Decide again what was taken back last."""
        self._session.redo()

    def _of_group(self, photo_id: int, first: int) -> ComparedPhoto | None:
        shown = self._session.shown
        row = None if shown is None else shown.overview.photos.row_of(photo_id)
        if shown is None or row is None:
            return None
        overview, photos = shown.overview, shown.overview.photos
        other = photos.row_of(first)
        evidence = None if other is None or other == row else overview.evidence_between(row, other)
        return ComparedPhoto(
            photo_id=photo_id,
            path=photos.path(row),
            name=unit_name(photos.names[row], (photos.names[one] for one in overview.units.companions(row))),
            folder=place(photos.directories[photos.directory_index[row]], photos.folders),
            width=int(photos.widths[row]),
            height=int(photos.heights[row]),
            kind="" if evidence is None else evidence.kind.slug,
            reason="" if evidence is None else badge_words(evidence.kind.slug, evidence.reason),
            similarity=None if evidence is None else evidence.similarity,
            mark=self._mark(photo_id),
            is_best=shown.is_best(row),
            is_reference=bool(photos.is_reference[row]),
            made_of=_made_of(photos, row),
        )

    def _mark(self, photo_id: int) -> str:
        mark = self._session.mark_of(photo_id)
        return "" if mark is None else mark.value

    def _hits(self) -> dict[int, QueryHit]:
        asked = self._session.query_state.current
        return {} if asked is None else {hit.photo.id: hit for hit in asked.hits}

    def _asked(self) -> ComparedPhoto | None:
        asked = self._session.query_state.current
        if asked is None:
            return None
        return ComparedPhoto(
            photo_id=ASKED,
            path=asked.path or f"{_NO_FILE}{id(asked.data)}",
            name=asked.name,
            folder=self._folder(asked.path) if asked.path else "",
            width=asked.width,
            height=asked.height,
            data=b"" if asked.path else asked.data,
        )

    def _found(self, hit: QueryHit) -> ComparedPhoto:
        photo = hit.photo
        return ComparedPhoto(
            photo_id=photo.id,
            path=photo.path,
            name=unit_name(photo.path, (companion.path for companion in hit.companions)),
            folder=self._folder(photo.path),
            width=photo.info.width,
            height=photo.info.height,
            kind=hit.kind.slug,
            reason=badge_words(hit.kind.slug, hit.reason),
            similarity=hit.similarity,
            mark=self._mark(photo.id),
            is_reference=photo.is_reference,
        )

    def _folder(self, path: str) -> str:
        return place(str(PurePath(path).parent), [state.path for state in self._session.folders])

    def _links_of_hits(self, photo_ids: Sequence[int]) -> Links:
        asked, hits = self._session.query_state.current, self._hits()
        own = WHOLE if asked is None else asked.frame
        frames: dict[int, Frame] = {ASKED: own}
        placements: dict[tuple[int, int], UnitMap] = {}
        for photo_id in photo_ids:
            hit = hits.get(photo_id)
            if hit is not None and hit.transform is not None:
                frames[photo_id] = hit.photo.info.frame
                placements[ASKED, photo_id] = of_pictures(hit.transform, own, hit.photo.info.frame)
        return Links(placements, frozenset(), frames)


def _made_of(photos: PhotoColumns, row: int) -> tuple[int, int] | None:
    share = float(photos.detail_shares[row])
    # not a number where nobody looked
    return (round(photos.widths[row] * share), round(photos.heights[row] * share)) if share < 1 else None


def links_among(photo_ids: tuple[int, ...], library: Library) -> Links:
    """Ask a library how photos lie in each other; to be called on a thread of its own.

    Equal pictures lie on each other as they are; of others their matches tell, the most alike first.
    """
    photos = library.photos(photo_ids)
    by_image: dict[int, list[int]] = {}
    for photo_id in photo_ids:
        if photo_id in photos:
            by_image.setdefault(photos[photo_id].image_id, []).append(photo_id)
    placements: dict[tuple[int, int], UnitMap] = {}
    for first, *copies in by_image.values():
        placements.update(dict.fromkeys(((copy, first) for copy in copies), STILL))
    exact = frozenset(placements)
    for match in sorted(library.matches_among(photo_ids), key=lambda match: -match.similarity):
        one, other = by_image[match.image_a][0], by_image[match.image_b][0]
        frames = photos[one].info.frame, photos[other].info.frame
        placements[one, other] = of_pictures(match.transform, *frames)
    return Links(placements, exact, {photo_id: photo.info.frame for photo_id, photo in photos.items()})
