from typing import Any

from numpy.typing import NDArray

def vote(
    descriptors: NDArray[Any],
    keys: NDArray[Any],
    images: NDArray[Any],
    fresh: NDArray[Any],
    poses: NDArray[Any],
    table: int,
    step: int,
    extra_mask: int,
    max_distance: int,
    window: int,
    cursor: int,
    out: NDArray[Any],
    /,
) -> tuple[int, int]: ...
