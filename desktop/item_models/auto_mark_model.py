"""What marking by rules would come to, as cards: in each the photo that stays and why, and those that go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from desktop import wording
from desktop.file_names import file_name, place
from desktop.item_models.cards_model import CardsModel
from desktop.item_models.roles import GroupRole, PhotoRole
from desktop.reasons import keeper_words
from desktop.rule_words import stays_words
from desktop.session import Session
from desktop.session.auto_marking import AutoMarking

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop.session.marking_preview import Preview


class AutoMarkModel(CardsModel):
    """The cards of a preview; it is reset with every new one."""

    def __init__(self, session: Session, marking: AutoMarking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._marking = marking
        self._whole: Preview | None = None
        self._preview: Preview | None = None
        self._only_others = False
        self._of_row: dict[int, Callable[[Preview, int], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): self._name,
            int(Qt.ItemDataRole.ToolTipRole): self._path,
            int(PhotoRole.PHOTO_ID): self._id,
            int(PhotoRole.PATH): self._path,
            int(PhotoRole.NAME): self._name,
            int(PhotoRole.FOLDER): self._folder,
            int(PhotoRole.CAPTION): self._caption,
            int(PhotoRole.BYTES): lambda preview, row: int(preview.shown.overview.photos.sizes[row]),
            int(PhotoRole.MARK): lambda preview, row: "remove" if preview.goes(row) else "keep",
            int(PhotoRole.IS_KEEPER): lambda preview, row: not preview.goes(row),
            int(PhotoRole.IS_BEST): lambda _, __: False,
            int(PhotoRole.IS_REFERENCE): lambda preview, row: bool(preview.shown.overview.photos.is_reference[row]),
            int(PhotoRole.IS_PARTIAL): lambda preview, row: bool(preview.shown.overview.photos.is_partial[row]),
            int(PhotoRole.IS_GONE): lambda preview, row: self._id(preview, row) in self._session.gone,
            int(PhotoRole.BADGE): lambda _, __: "",
            int(PhotoRole.REASON): self._folder,
            int(PhotoRole.THUMBNAIL_KEY): lambda preview, row: preview.shown.overview.photos.content_keys[row].hex(),
            int(Qt.ItemDataRole.AccessibleTextRole): self._accessible_text,
            int(Qt.ItemDataRole.AccessibleDescriptionRole): self._folder,
        }
        marking.changed.connect(self.on_changed)

    @property
    def shows_only_others(self) -> bool:
        """Whether only groups are shown in which another photo stays than the one suggested."""
        return self._only_others

    def set_only_others(self, is_only: bool) -> None:
        """Show only these groups, or all."""
        if is_only != self._only_others:
            self._only_others = is_only
            self._reset()

    def on_changed(self) -> None:
        """Show another preview."""
        if not self._marking.is_open:
            self._only_others = False
        if self._marking.preview is not self._whole:
            self._whole = self._marking.preview
            self._reset()

    def _reset(self) -> None:
        self.beginResetModel()
        whole = self._whole
        self._preview = whole.only_other_keepers() if whole is not None and self._only_others else whole
        self.endResetModel()

    def group_sizes(self) -> NDArray[np.int32] | Sequence[int]:
        """Return the number of photos of each card."""
        return [] if self._preview is None else self._preview.sizes

    def group_count(self) -> int:
        """Return the number of cards."""
        return 0 if self._preview is None else len(self._preview.groups)

    def size_at(self, position: int) -> int:
        """Return the number of photos of a card."""
        return 0 if self._preview is None else int(self._preview.sizes[position])

    def place_of(self, photo_id: int) -> tuple[int, int] | None:
        """Return the position of the card that a photo is on, and its place there; None if it is on none."""
        return None if self._preview is None else self._preview.place_of(photo_id)

    def ids_at(self, position: int) -> list[int]:
        """Return the ids of the photos of a card, the one that stays first."""
        preview = self._preview
        return [] if preview is None else [self._id(preview, row) for row in preview.rows_at(position)]

    def group_data(self, position: int, role: int) -> Any:
        """Answer for a card; see ``GroupRole``."""
        preview = self._preview
        if preview is None:
            return None
        kept = int(preview.kept[position])
        match role:
            case GroupRole.TITLE | Qt.ItemDataRole.DisplayRole:
                return stays_words(self._name(preview, kept), preview.whys[position])
            case GroupRole.SUMMARY:
                return self._summary(preview, position)
            case Qt.ItemDataRole.AccessibleTextRole:
                badges = (words for _, words in self._badges(preview, position))
                return wording.listed((self.group_data(position, GroupRole.TITLE), *badges))
            case GroupRole.COUNT:
                return int(preview.sizes[position])
            case GroupRole.BYTES:
                return preview.going_at(position)[1]
            case GroupRole.BADGES:
                return self._badges(preview, position)
            case GroupRole.KEY | GroupRole.KEPT_ID:
                return self._id(preview, kept)
            case GroupRole.MARKED:
                return preview.going_at(position)[0]
        return None

    def photo_data(self, position: int, place: int, role: int) -> Any:
        """Answer for a photo; see ``PhotoRole``."""
        preview, answer = self._preview, self._of_row.get(role)
        if preview is None or answer is None:
            return None
        row = preview.rows_at(position)[place]
        if role == PhotoRole.REASON and place == 0:
            return keeper_words(preview.whys[position])
        return answer(preview, row)

    def _badges(self, preview: Preview, position: int) -> list[tuple[str, str]]:
        badges = [("", self._summary(preview, position))]
        if preview.is_other_keeper[position]:
            badges.append(("", self.tr("another than suggested")))
        return badges

    def _summary(self, preview: Preview, position: int) -> str:
        count, size_bytes = preview.going_at(position)
        if not count:
            return self.tr("all stay")
        words = self.tr("{photos}, {size}", "how many photos go, and their size")
        return words.format(photos=self.tr("%Ln go", "", count), size=wording.size(size_bytes))

    def _id(self, preview: Preview, row: int) -> int:
        return int(preview.shown.overview.photos.ids[row])

    def _path(self, preview: Preview, row: int) -> str:
        return preview.shown.overview.photos.path(row)

    def _name(self, preview: Preview, row: int) -> str:
        return file_name(preview.shown.overview.photos.names[row])

    def _folder(self, preview: Preview, row: int) -> str:
        return place(str(PurePath(self._path(preview, row)).parent), preview.shown.overview.photos.folders)

    def _caption(self, preview: Preview, row: int) -> str:
        photos = preview.shown.overview.photos
        pixels = wording.dimensions(int(photos.widths[row]), int(photos.heights[row]))
        return f"{pixels} · {wording.size(int(photos.sizes[row]))}"

    def _accessible_text(self, preview: Preview, row: int) -> str:
        """Tell in one line all that the picture on the screen tells."""
        fate = self.tr("goes") if preview.goes(row) else self.tr("stays")
        return wording.listed((self._name(preview, row), fate, self._caption(preview, row)))
