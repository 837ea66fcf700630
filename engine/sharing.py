"""Scans that are shared out: parts of the files described into libraries of their own, and these put together."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from engine.core.domain import Folder, ScanReport
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.files.share import Share
from engine.library_file import LibraryFile
from engine.pipeline import MergeReport, run_describe, run_merge
from engine.stages.describer import PictureDescriber
from engine.stages.merge import ignore_taken
from engine.stages.scan_part import Part
from engine.store.merging import Taken

if TYPE_CHECKING:
    from engine.stages.deep_describer import DeepDescriber
    from engine.stages.describer import Describer


class SharedLibrary:
    """A library that a part of a scan goes into, or the parts of many.

    Args:
        directory: Where the library file lies; both are made if they are missing.
        settings: Of the scan.
        describer: Describes pictures; the engine's own unless given.
        deep: The network, if photos are to be described and compared by it too.

    Raises:
        StoreError: the library cannot be used; see ``Library.open``.
    """

    def __init__(
        self,
        directory: Path,
        settings: Settings,
        describer: "Describer | None" = None,
        deep: "DeepDescriber | None" = None,
    ) -> None:
        self._file = LibraryFile.open(directory, lambda: None)
        self._settings = settings
        self._deep = deep
        self._describer = deep or describer or PictureDescriber(settings.max_pixels)

    @property
    def notices(self) -> tuple[str, ...]:
        """What a person should know about the library file itself."""
        return self._file.notices

    def describe(self, folders: Sequence[Folder], share: Share, monitor: Monitor) -> ScanReport:
        """Describe the files of one share, and compare none; see ``run_describe``."""
        part = Part(share.holds)
        return self._file.use(
            lambda store: run_describe(store, folders, self._settings, self._describer, monitor, self._deep, part)
        )

    def merge(
        self, libraries: Sequence[Path], monitor: Monitor, on_taken: Callable[[Path, Taken], None] = ignore_taken
    ) -> MergeReport:
        """Take in other libraries and compare what is new; see ``run_merge``."""
        return self._file.use(
            lambda store: run_merge(store, libraries, self._settings, self._describer, monitor, self._deep, on_taken)
        )

    def close(self) -> None:
        """Close the library file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
