"""Keep Pillow's warnings about broken metadata off the terminal, without changing the filters of anybody else."""

import re
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any


class PillowSilence:
    """Passes over the warnings of modules of Pillow while at least one thread is inside.

    ``warnings.catch_warnings`` restores a snapshot of all filters and so must not be used by several threads; this one
    adds a single entry that fits Pillow's modules alone, and takes out that same entry.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._entry: Any = ("ignore", None, Warning, re.compile(r"PIL\."), 0)

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Be silent within the block."""
        with self._lock:
            self._inside += 1
            if self._inside == 1:
                warnings.filters.insert(0, self._entry)  # type: ignore[attr-defined]
        try:
            yield
        finally:
            with self._lock:
                self._inside -= 1
                if self._inside == 0:
                    # a catch_warnings block elsewhere may have restored the list without it
                    with suppress(ValueError):
                        warnings.filters.remove(self._entry)  # type: ignore[attr-defined]
