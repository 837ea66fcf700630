"""What is told of a photo that was found, role by role."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDateTime, Qt, QTimeZone

from desktop import wording
from desktop.file_names import place, unit_name
from desktop.item_models.roles import PhotoRole
from desktop.reasons import detail_words, why
from engine.core.domain import Mark

if TYPE_CHECKING:
    from desktop.session import Session
    from engine.core.domain import Photo, QueryHit


class HitWords:
    """Answers for photos that a session found."""

    def __init__(self, session: Session) -> None:
        self._session = session
        # of the photo alone
        self._of_photo: dict[int, Callable[[Photo], Any]] = {
            int(Qt.ItemDataRole.ToolTipRole): lambda photo: photo.path,
            int(PhotoRole.PHOTO_ID): lambda photo: photo.id,
            int(PhotoRole.PATH): lambda photo: photo.path,
            int(PhotoRole.FOLDER): self._folder,
            int(PhotoRole.WIDTH): lambda photo: photo.info.width,
            int(PhotoRole.HEIGHT): lambda photo: photo.info.height,
            int(PhotoRole.BYTES): lambda photo: photo.stamp.size_bytes,
            int(PhotoRole.FORMAT): lambda photo: photo.info.format.value,
            int(PhotoRole.TAKEN): _taken,
            int(PhotoRole.MARK): self._mark,
            int(PhotoRole.IS_KEEPER): lambda photo: self._session.mark_of(photo.id) is Mark.KEEP,
            int(PhotoRole.IS_BEST): lambda _: False,
            int(PhotoRole.IS_REFERENCE): lambda photo: photo.is_reference,
            int(PhotoRole.IS_PARTIAL): lambda photo: photo.info.is_partial,
            int(PhotoRole.IS_GONE): lambda photo: photo.id in self._session.gone,
            int(PhotoRole.THUMBNAIL_KEY): lambda photo: photo.content_key.hex(),
        }
        # of how it looks like the picture asked about
        self._of_hit: dict[int, Callable[[QueryHit], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): _name,
            int(PhotoRole.NAME): _name,
            int(PhotoRole.CAPTION): _caption,
            int(PhotoRole.SIMILARITY): lambda hit: hit.similarity,
            int(PhotoRole.KIND): lambda hit: hit.kind.slug,
            int(PhotoRole.REASON): _reason,
            int(PhotoRole.DETAIL): lambda hit: detail_words(hit.kind.slug, hit.reason),
            int(PhotoRole.BADGE): lambda hit: wording.percent(hit.similarity),
            int(Qt.ItemDataRole.AccessibleTextRole): self._accessible_text,
            int(Qt.ItemDataRole.AccessibleDescriptionRole): _reason,
        }

    def data(self, hit: QueryHit, role: int) -> Any:
        """Answer for a photo that was found; see ``PhotoRole``."""
        of_photo = self._of_photo.get(role)
        if of_photo is not None:
            return of_photo(hit.photo)
        of_hit = self._of_hit.get(role)
        return None if of_hit is None else of_hit(hit)

    def is_marked(self, hit: QueryHit) -> bool:
        """Tell whether a photo is marked to be removed."""
        return self._session.mark_of(hit.photo.id) is Mark.REMOVE

    def _folder(self, photo: Photo) -> str:
        return place(str(PurePath(photo.path).parent), [state.path for state in self._session.folders])

    def _mark(self, photo: Photo) -> str:
        mark = self._session.mark_of(photo.id)
        return "" if mark is None else mark.value

    def _accessible_text(self, hit: QueryHit) -> str:
        """Tell in one line all that the picture on the screen tells."""
        translate = QCoreApplication.translate
        photo = hit.photo
        alike = translate("Photos", "{percent} alike").format(percent=wording.percent(hit.similarity))
        said = [_name(hit), _caption(hit), alike, self._folder(photo)]
        mark = self._session.mark_of(photo.id)
        if mark is Mark.KEEP:
            said.append(translate("Photos", "marked to be kept"))
        elif mark is Mark.REMOVE:
            said.append(translate("Photos", "marked to be removed"))
        if photo.is_reference:
            said.append(translate("Photos", "in a reference folder"))
        if photo.info.is_partial:
            said.append(translate("Photos", "incomplete file"))
        if photo.id in self._session.gone:
            said.append(translate("Photos", "not there any more"))
        return wording.listed(said)


def _reason(hit: QueryHit) -> str:
    return why(hit.kind.slug, hit.reason)


def _taken(photo: Photo) -> QDateTime | None:
    return None if photo.taken_ms is None else QDateTime.fromMSecsSinceEpoch(photo.taken_ms, QTimeZone.utc())


def _name(hit: QueryHit) -> str:
    return unit_name(hit.photo.path, (companion.path for companion in hit.companions))


def _caption(hit: QueryHit) -> str:
    pixels = wording.dimensions(hit.photo.info.width, hit.photo.info.height)
    return f"{pixels} · {wording.size(hit.size_bytes)}"
