"""What takes pictures in hand: scans of folders, and questions about single pictures.

It brings the decoders along and all that compares pictures, which take a moment to load; a library that is only looked
at needs none of them.
"""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from engine.core.cpu import detect_cpu
from engine.core.domain import Folder, QueryAnswer, ScanReport
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library_file import LibraryFile
from engine.pipeline import run_scan
from engine.stages.asked_picture import read_asked_picture
from engine.stages.deep_describer import DeepDescriber
from engine.stages.describer import Describer, PictureDescriber
from engine.stages.neighbours import KeptNeighbours
from engine.stages.query import find_similar
from engine.stages.query_index import QueryIndex
from engine.store.connection import Store


class Workbench:
    """Scans and answers for one library; what questions are answered from is kept from one to the next."""

    def __init__(
        self, file: LibraryFile, settings: Settings, describer: Describer | None, deep: DeepDescriber | None
    ) -> None:
        self._file = file
        self._settings = settings
        self._deep = deep
        self._describer = deep or describer or PictureDescriber(settings.max_pixels)
        self._lock = threading.Lock()
        self._kept: tuple[Store, QueryIndex, KeptNeighbours | None] | None = None

    def scan(self, folders: Sequence[Folder], monitor: Monitor) -> ScanReport:
        """Bring the library up to date with these folders; see ``run_scan``."""
        return self._file.use(
            lambda store: run_scan(store, folders, self._settings, self._describer, monitor, self._deep)
        )

    def query(self, picture: Path | bytes, top: int, monitor: Monitor) -> QueryAnswer:
        """Return the photos that look like a picture; see ``read_asked_picture`` and ``find_similar``."""
        monitor.check()
        # One thread for the network beside those that judge.
        with ThreadPoolExecutor(1 + self._settings.workers, thread_name_prefix="query") as pool:
            asked = read_asked_picture(picture, self._describer, pool, self._deep)
            hits = self._file.use(lambda store: find_similar(store, asked, top, monitor, pool, *self._kept_for(store)))
        return QueryAnswer(asked.description.info, tuple(hits))

    def prepare_query(self, monitor: Monitor) -> None:
        """Make what questions are answered from, unless it is there."""
        monitor.check()
        self._file.use(lambda store: self._kept_for(store)[0].view(monitor))

    def _kept_for(self, store: Store) -> tuple[QueryIndex, DeepDescriber | None, KeptNeighbours | None]:
        with self._lock:
            if self._kept is None or self._kept[0] is not store:
                spec = None if self._deep is None else self._deep.pooled_spec
                neighbours = None if spec is None else KeptNeighbours(store, spec, detect_cpu(), self._settings.milvus)
                self._kept = store, QueryIndex(store, self._settings.milvus), neighbours
            return self._kept[1], self._deep, self._kept[2]

    def forget(self) -> None:
        """Let go of the files beside the library, which some systems do not delete or replace before."""
        with self._lock:
            self._kept = None
