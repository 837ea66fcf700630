"""Bounds on the memory that decoding may take: for one picture, and for all threads together."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from engine.core.errors import DecodeError, PictureTooLargeError

# One picture: more would bring the process near a gigabyte. All pictures in work at a time: what keeps a whole scan
# below 400 MB together with the program itself.
MAX_PICTURE_BYTES = 600_000_000
SHARED_BYTES = 180_000_000

# Below that a picture is not worth the wait for its turn.
SMALL_BYTES = 8_000_000


class MemoryGate:
    """Lets pictures in as long as they fit together; one that fits only alone waits until it is alone.

    Turns are taken in the order of asking, so a large picture is not passed by for ever.
    """

    def __init__(self, shared_bytes: int = SHARED_BYTES) -> None:
        self._shared_bytes = shared_bytes
        self._in_use = 0
        self._changed = threading.Condition()
        self._turn = threading.Lock()

    @contextmanager
    def hold(self, size_bytes: int) -> Iterator[None]:
        """Wait until ``size_bytes`` fit beside what the other threads hold, and hold them.

        Raises:
            PictureTooLargeError: no picture may take that much.
        """
        if size_bytes > MAX_PICTURE_BYTES:
            raise PictureTooLargeError(
                f"decoding it would take {size_bytes / 1e6:,.0f} MB of memory, "
                f"more than {MAX_PICTURE_BYTES / 1e6:.0f} MB"
            )
        if size_bytes < SMALL_BYTES:
            yield
            return
        with self._turn, self._changed:
            self._changed.wait_for(lambda: self._in_use == 0 or self._in_use + size_bytes <= self._shared_bytes)
            self._in_use += size_bytes
        try:
            yield
        finally:
            with self._changed:
                self._in_use -= size_bytes
                self._changed.notify_all()


def check_pixels(width: int, height: int, max_pixels: int) -> None:
    """Refuse a picture by its header alone.

    Raises:
        DecodeError: it has no pixels; ``PictureTooLargeError`` if it has more than ``max_pixels``.
    """
    if width < 1 or height < 1:
        raise DecodeError(f"the picture has no pixels ({width} x {height})")
    if width * height > max_pixels:
        raise PictureTooLargeError(
            f"{width} x {height} pixels are {width * height / 1e6:,.0f} megapixels, more than {max_pixels / 1e6:,.0f}"
        )
