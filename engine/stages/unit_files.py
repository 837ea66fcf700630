"""Look up the files that go along with a photo."""

import stat
from pathlib import Path

from engine.core.domain import FileStamp, Photo
from engine.review.units import CompanionFinder


class UnitFiles:
    """Finds the files of units; folders are listed once, so it is made anew for each plan."""

    def __init__(self) -> None:
        self._finder = CompanionFinder()

    def __call__(self, photo: Photo) -> tuple[FileStamp, ...]:
        """Return the photo's own file as the library knows it, then the plain files that belong to it, photos first.

        Nothing belongs to a photo whose folder cannot be listed: it will not be touched anyway.
        """
        try:
            companions = self._finder.find(photo.path)
        except OSError:
            return (photo.stamp,)
        stamps = (_stamp(companion.path) for companion in companions)
        return (photo.stamp, *(stamp for stamp in stamps if stamp is not None))


def _stamp(path: str) -> FileStamp | None:
    """Return what a file looks like from outside, or None if it is gone, a link or no plain file."""
    try:
        info = Path(path).lstat()
    except OSError:
        return None
    if not stat.S_ISREG(info.st_mode):
        return None
    return FileStamp(path, info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)
