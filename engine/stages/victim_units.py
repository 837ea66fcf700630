"""Put photos that are to go together with the files that belong to them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from engine.core.domain import FileStamp, Photo

FindFiles = Callable[[Photo], Sequence[FileStamp]]
FindPhotos = Callable[[Sequence[str]], Mapping[str, Photo]]


@dataclass(frozen=True, slots=True)
class VictimUnit:
    """Files that go together or not at all, and the photos among them; the photo that was asked about comes first."""

    photos: tuple[Photo, ...]
    files: tuple[FileStamp, ...]


def join_units(photos: Sequence[Photo], find_files: FindFiles, find_photos: FindPhotos) -> list[VictimUnit]:
    """Return the units of photos, each photo and each file in one of them.

    Args:
        photos: Those that are to go.
        find_files: Finds the files that belong to a photo, itself among them.
        find_photos: Finds photos by path; some of the files may be photos that nobody asked to go.
    """
    files_of = {photo.path: tuple(find_files(photo)) or (photo.stamp,) for photo in photos}
    known = {photo.path: photo for photo in photos}
    further = sorted({stamp.path for files in files_of.values() for stamp in files} - known.keys())
    known.update(find_photos(further) if further else {})
    unit_of: dict[str, dict[str, FileStamp]] = {}
    for photo in photos:
        unit = {photo.path: photo.stamp}
        unit.update({stamp.path: stamp for stamp in files_of[photo.path] if stamp.path != photo.path})
        for path in list(unit):
            joined = unit_of.get(path)
            if joined is not None and joined is not unit:
                # What was met first stays first.
                unit = joined | {one: stamp for one, stamp in unit.items() if one not in joined}
        for path in unit:
            unit_of[path] = unit
    units: dict[int, dict[str, FileStamp]] = {}
    for photo in photos:
        units.setdefault(id(unit_of[photo.path]), unit_of[photo.path])
    return [
        VictimUnit(tuple(known[path] for path in unit if path in known), tuple(unit.values()))
        for unit in units.values()
    ]
