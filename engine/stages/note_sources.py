"""Read what is written down about a photo, in its file and in its sidecars."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from engine.core.domain import ImageFormat, Photo
from engine.core.errors import PhotoFileError
from engine.core.notes import NO_NOTES, Notes
from engine.core.rescue import Obstacle
from engine.files.read import read_photo_file
from engine.imaging.exif_notes import read_exif_notes
from engine.imaging.iptc import read_iptc_notes
from engine.imaging.metadata import read_metadata
from engine.imaging.xmp_packets import xmp_packets
from engine.review.directory import split_path
from engine.review.metadata.agreement import first_of
from engine.review.metadata.packet_writer import read_notes
from engine.review.metadata.sidecar_file import read_sidecar
from engine.review.metadata.sidecar_names import SidecarNames
from engine.review.metadata.xml_tree import MAX_BYTES, BrokenPacketError

_TURNED: Final = 5


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A sidecar: where it is, its bytes, and what it says."""

    path: str
    data: bytes
    notes: Notes


@dataclass(frozen=True, slots=True)
class NoteSource:
    """What is written down about one photo.

    Attributes:
        embedded: In its file.
        sidecars: The surest first.
        orientation: EXIF orientation of its file.
        faults: Files of which a part could not be read; with an obstacle where that forbids to add anything.
    """

    embedded: Notes
    sidecars: tuple[Sidecar, ...]
    orientation: int
    faults: tuple[tuple[str, Obstacle | None], ...]

    @property
    def notes(self) -> Notes:
        """All of it; a sidecar comes before the file, for it is written later."""
        return first_of([*(sidecar.notes for sidecar in self.sidecars), self.embedded])

    @property
    def obstacle(self) -> Obstacle | None:
        """Why nothing may be added, or None."""
        return next((obstacle for _, obstacle in self.faults if obstacle), None)

    def stored_size(self, photo: Photo) -> tuple[int, int]:
        """Return width and height of the photo as stored, before it is turned upright."""
        width, height = photo.info.width, photo.info.height
        return (height, width) if self.orientation >= _TURNED else (width, height)


class NoteReader:
    """Reads photos and their sidecars; looks at each folder once.

    Args:
        max_bytes: The largest photo that is read.
    """

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._names: dict[str, SidecarNames] = {}

    def read(self, photo: Photo) -> NoteSource:
        """Read all that is written down about a photo; what cannot be read becomes a fault."""
        faults: list[tuple[str, Obstacle | None]] = []
        embedded, orientation = NO_NOTES, 1
        try:
            data = read_photo_file(photo.stamp, self._max_bytes)
        except (PhotoFileError, OSError):
            faults.append((photo.path, Obstacle.UNREADABLE))
        else:
            embedded, is_whole = embedded_notes(data, photo.info.format)
            orientation = read_metadata(data, photo.info.format).orientation
            if not is_whole:
                faults.append((photo.path, None))
        sidecars = []
        for path in self.sidecars(photo):
            try:
                text = read_sidecar(path)
                if text is not None:
                    sidecars.append(Sidecar(path, text, read_notes(text)))
            except OSError:
                faults.append((path, Obstacle.SIDECAR_UNREADABLE))
            except BrokenPacketError:
                is_large = text is not None and len(text) > MAX_BYTES
                faults.append((path, Obstacle.SIDECAR_TOO_LARGE if is_large else Obstacle.SIDECAR_DAMAGED))
        return NoteSource(embedded, tuple(sidecars), orientation, tuple(faults))

    def sidecars(self, photo: Photo) -> list[str]:
        """Return the sidecars that speak of a photo, the surest first."""
        folder, name = split_path(photo.path)
        return [os.path.join(folder, one) for one in self._names_in(folder).of(name)]  # noqa: PTH118

    def sidecar_to_write(self, photo: Photo) -> str:
        """Return the sidecar to write to, be it there or not."""
        folder, name = split_path(photo.path)
        return os.path.join(folder, self._names_in(folder).to_write(name))  # noqa: PTH118  names need not be Unicode

    def _names_in(self, folder: str) -> SidecarNames:
        if folder not in self._names:
            self._names[folder] = SidecarNames(_listed(folder))
        return self._names[folder]


def embedded_notes(data: bytes, image_format: ImageFormat) -> tuple[Notes, bool]:
    """Return what stands in the file of a photo, and whether all of it could be read.

    XMP comes first, for it holds most; then IPTC-IIM and EXIF, which cut texts short or hold words of the camera.
    """
    found, is_whole = [], True
    for packet in xmp_packets(data, image_format):
        try:
            found.append(read_notes(packet))
        except BrokenPacketError:
            is_whole = False
    found += [read_iptc_notes(data, image_format), read_exif_notes(data, image_format)]
    return first_of(found), is_whole


def _listed(folder: str) -> Iterable[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208  names need not be Unicode
    except OSError:
        return ()
