"""The photo that is looked at, beside the one that is kept of its group, as plain values."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from desktop import wording
from desktop.item_models.compare_facts import UNKNOWN
from desktop.item_models.compare_model import read_details
from desktop.item_models.compare_photos import ComparedPhoto
from desktop.item_models.inspector_rows import InspectorRow, inspector_rows
from desktop.item_models.roles import GroupRole, PhotoRole
from desktop.jobs import Lane

if TYPE_CHECKING:
    from desktop.item_models.cards_model import CardsModel
    from desktop.jobs import Foreseen, Job, JobRunner
    from engine.viewing import PhotoDetails

_KEPT_DETAILS: Final = 256
# Reading a file takes its time: not for each photo that a key held down runs over.
_PAUSE_MS: Final = 120
_NOWHERE: Final = -1

Read = Callable[[str], "PhotoDetails"]
# A path, and the key of what is in it: a file that was written anew is read anew.
Source = tuple[str, str]


@dataclass(frozen=True, slots=True)
class InspectedPhoto:
    """What is shown of the photo looked at.

    Attributes:
        photo_id: Its id.
        name: Name of the file.
        folder: Its folder, told from the folder that is searched.
        path: Where the file is.
        key: Of its thumbnail.
        mark: ``keep``, ``remove`` or empty.
        is_keeper: Whether it is the photo kept of its group.
        is_gone: Whether the file was not there when last looked for.
        rows: What there is to say of it.
        spoken: All that in one line.
    """

    photo_id: int
    name: str
    folder: str
    path: str
    key: str
    mark: str
    is_keeper: bool
    is_gone: bool
    rows: tuple[InspectorRow, ...]
    spoken: str


class InspectorModel(QObject):
    """Finds out what there is to say of one photo; the slow part of it in the background.

    Signals:
        changed(): Another photo is looked at, or more is known of it.
    """

    changed = Signal()

    def __init__(
        self,
        groups: CardsModel,
        runner: JobRunner,
        parent: QObject | None = None,
        read: Read = read_details,
        hits: CardsModel | None = None,
    ) -> None:
        """Make it.

        Args:
            groups: Where photos are looked for, and the one kept of their group.
            runner: Reads files.
            parent: Qt's parent.
            read: Reads what a file tells.
            hits: Where photos are looked for while it is told ``show_hit``; they belong to no group.
        """
        super().__init__(parent)
        self._groups = groups
        self._cards = groups
        self._hits = hits
        self._runner = runner
        self._read = read
        self._photo_id: int | None = None
        self._position = _NOWHERE
        self._photo: InspectedPhoto | None = None
        self._details: OrderedDict[Source, PhotoDetails] = OrderedDict()
        self._jobs: dict[Source, Job | None] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.on_paused)
        for model in (groups, hits):
            if model is not None:
                model.modelReset.connect(self.refresh)
                model.dataChanged.connect(self.on_data_changed)

    @property
    def photo(self) -> InspectedPhoto | None:
        """What there is to say of the photo looked at; None if none is."""
        return self._photo

    def show_photo(self, photo_id: int | None) -> None:
        """Look at another photo of the groups."""
        self._show(photo_id, self._groups)

    def show_hit(self, photo_id: int | None) -> None:
        """Look at another of the photos found."""
        self._show(photo_id, self._groups if self._hits is None else self._hits)

    def _show(self, photo_id: int | None, cards: CardsModel) -> None:
        if (photo_id, cards) != (self._photo_id, self._cards):
            self._photo_id, self._cards = photo_id, cards
            self.refresh()

    def refresh(self) -> None:
        """Find out anew what there is to say, such as after a new cut or another mark."""
        photo = self._inspect()
        if self._unread():
            self._pause.start()
        if photo != self._photo:
            self._photo = photo
            self.changed.emit()

    def on_data_changed(self, first: QModelIndex) -> None:
        """Follow what is told of groups, and of the photos of the one that is looked at."""
        # of those of hundreds of others it is told too when many photos are marked at once
        within = first.parent()
        if not within.isValid() or (first.model() is self._cards and within.row() == self._position):
            self.refresh()

    def on_paused(self) -> None:
        """Read the files of the photo looked at and of the one kept, if that is still wanted."""
        wanted = self._unread()
        for source in [source for source in self._jobs if source not in wanted]:
            job = self._jobs.pop(source)
            if job is not None:
                job.cancel()
        for source in wanted:
            if source not in self._jobs:
                self._ask(source)

    def _inspect(self) -> InspectedPhoto | None:
        index, keeper = self._indexes()
        self._position = index.parent().row() if index.isValid() else _NOWHERE
        if not index.isValid():
            return None
        ask = partial(self._cards.data, index)
        photo = self._compared(index)
        kept = None if keeper == index else self._compared(keeper)
        rows = inspector_rows(
            self._known(index),
            photo,
            self._details.get(self._source(index)),
            kept,
            None if kept is None else self._details.get(self._source(keeper)),
        )
        return InspectedPhoto(
            photo_id=photo.photo_id,
            name=photo.name,
            folder=photo.folder,
            path=photo.path,
            key=str(ask(PhotoRole.THUMBNAIL_KEY)),
            mark=photo.mark,
            is_keeper=bool(ask(PhotoRole.IS_KEEPER)),
            is_gone=bool(ask(PhotoRole.IS_GONE)),
            rows=rows,
            spoken=". ".join(" ".join(filter(None, (row.title, row.text, row.note))) for row in rows),
        )

    def _indexes(self) -> tuple[QModelIndex, QModelIndex]:
        """Return where the photo is, and where the one kept of its group is."""
        if self._photo_id is None:
            return QModelIndex(), QModelIndex()
        index = self._cards.index_of_photo(self._photo_id)
        is_alone = not index.isValid() or self._cards is not self._groups
        if is_alone or self._cards.data(index, PhotoRole.IS_KEEPER):
            return index, index
        return index, self._cards.index_of_photo(self._cards.data(index.parent(), GroupRole.KEPT_ID))

    def _compared(self, index: QModelIndex) -> ComparedPhoto:
        ask = partial(self._cards.data, index)
        return ComparedPhoto(
            photo_id=int(ask(PhotoRole.PHOTO_ID)),
            path=str(ask(PhotoRole.PATH)),
            name=str(ask(PhotoRole.NAME)),
            folder=str(ask(PhotoRole.FOLDER)),
            width=int(ask(PhotoRole.WIDTH)),
            height=int(ask(PhotoRole.HEIGHT)),
            kind=str(ask(PhotoRole.KIND)),
            mark=str(ask(PhotoRole.MARK)),
            is_reference=bool(ask(PhotoRole.IS_REFERENCE)),
        )

    def _known(self, index: QModelIndex) -> dict[str, str]:
        """Return what can be said of a photo before its file is read."""
        ask = partial(self._cards.data, index)
        taken = ask(PhotoRole.TAKEN)
        return {
            "why": str(ask(PhotoRole.REASON) or ""),
            "pixels": wording.dimensions(int(ask(PhotoRole.WIDTH)), int(ask(PhotoRole.HEIGHT))),
            "file": f"{wording.size(int(ask(PhotoRole.BYTES)))}, {ask(PhotoRole.FORMAT)}",
            "taken": UNKNOWN if taken is None else wording.date_time(taken.toMSecsSinceEpoch()),
        }

    def _source(self, index: QModelIndex) -> Source:
        return str(self._cards.data(index, PhotoRole.PATH)), str(self._cards.data(index, PhotoRole.THUMBNAIL_KEY))

    def _unread(self) -> list[Source]:
        index, keeper = self._indexes()
        if not index.isValid():
            return []
        sources = dict.fromkeys((self._source(index), self._source(keeper)))
        return [source for source in sources if source not in self._details]

    def _ask(self, source: Source) -> None:
        self._jobs[source] = None
        job = self._runner.run(
            partial(self._read, source[0]),
            partial(self._on_details, source),
            partial(self._on_no_details, source),
            Lane.PICTURES,
        )
        # A runner that works at once has answered already.
        if source in self._jobs:
            self._jobs[source] = job

    def _on_details(self, source: Source, details: PhotoDetails) -> None:
        self._jobs.pop(source, None)
        self._details[source] = details
        while len(self._details) > _KEPT_DETAILS:
            self._details.popitem(last=False)
        self.refresh()

    def _on_no_details(self, source: Source, error: Foreseen) -> None:  # noqa: ARG002  the picture's place says why
        self._jobs.pop(source, None)
