"""What of the folders of a scan is looked at now, where that is not all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from engine.core.domain import FileStamp
from engine.files.walk import FoundFile


@dataclass(frozen=True, slots=True)
class Part:
    """What of the folders is looked at now.

    Attributes:
        takes: Tells the files that are; others stay what they are known as.
        keeps_folders: Results stay about the folders that they are about; only one never met becomes one of them.
    """

    takes: Callable[[FoundFile], bool] = lambda _: True
    keeps_folders: bool = False

    def divide(self, files: Iterable[FoundFile]) -> tuple[list[FileStamp], list[FileStamp]]:
        """Return the stamps of those that are looked at and of those that are not."""
        stamps: tuple[list[FileStamp], list[FileStamp]] = ([], [])
        for file in files:
            stamps[0 if self.takes(file) else 1].append(file.stamp)
        return stamps
