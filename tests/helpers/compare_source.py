"""A source of compared photos without a library: groups of files, marks in a dictionary, placements as given."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QObject, Signal

from desktop.item_models.compare_photos import ComparedGroup, ComparedPhoto, Links
from desktop.item_models.placement import UnitMap


class ComparedFiles(QObject):
    """Groups of photos by id; every decision is written down and takes effect."""

    changed = Signal()

    def __init__(self, groups: Sequence[Sequence[ComparedPhoto]], links: Links | None = None) -> None:
        super().__init__()
        self.groups = [tuple(photo.photo_id for photo in group) for group in groups]
        self.photos = {photo.photo_id: photo for group in groups for photo in group}
        self.links = links or Links({}, frozenset(), {})
        self.decisions: list[tuple[object, ...]] = []
        self.focused: tuple[tuple[int, ...], int] = ((), 0)

    def group_of(self, photo_id: int) -> ComparedGroup | None:
        """Return the group that holds a photo."""
        return next((self.group_at(place + 1) for place, ids in enumerate(self.groups) if photo_id in ids), None)

    def group_at(self, number: int) -> ComparedGroup | None:
        """Return the group of a number."""
        if not 1 <= number <= len(self.groups):
            return None
        return ComparedGroup(self.groups[number - 1], number, len(self.groups))

    def photo(self, photo_id: int, first: int) -> ComparedPhoto | None:
        """Return a photo."""
        return self.photos.get(photo_id)

    def find_links(self, photo_ids: Sequence[int], then: Callable[[Links], None]) -> None:
        """Answer at once."""
        then(self.links)

    def focus(self, photo_ids: Sequence[int], current: int) -> None:
        """Write down what is looked at."""
        self.focused = tuple(photo_ids), current

    def mark(self, photo_id: int, mark: str) -> None:
        """Mark a photo."""
        self.decisions.append(("mark", photo_id, mark))
        self.photos[photo_id] = replace(self.photos[photo_id], mark=mark)
        self.changed.emit()

    def declare_different(self, photo_ids: Sequence[int]) -> None:
        """Take the photos out of their group; the group goes if one is left."""
        self.decisions.append(("different", *photo_ids))
        self.groups = [tuple(i for i in ids if i not in photo_ids) for ids in self.groups]
        self.groups = [ids for ids in self.groups if len(ids) > 1]
        self.changed.emit()

    def undo(self) -> None:
        """Write it down."""
        self.decisions.append(("undo",))

    def redo(self) -> None:
        """Write it down."""
        self.decisions.append(("redo",))


def compared(photo_id: int, path: Path, like: ComparedPhoto | None = None) -> ComparedPhoto:
    """Return a file as a photo that is compared; ``like`` gives what is not in the file."""
    with Image.open(path) as image:
        width, height = image.size
        turned = image.getexif().get(0x0112, 1) >= 5
    size = (height, width) if turned else (width, height)
    photo = like or ComparedPhoto(photo_id, "", "", "", 0, 0)
    return replace(
        photo, photo_id=photo_id, path=str(path), name=path.name, folder=path.parent.name, width=size[0], height=size[1]
    )


def links_of(placements: Mapping[tuple[int, int], UnitMap]) -> Links:
    """Return placements that still are to be made exact."""
    return Links(placements, frozenset(), {})
