from typing import Any

from numpy.typing import NDArray

def vote(
    rows: NDArray[Any],
    stops: NDArray[Any],
    table: int,
    step: int,
    extra_mask: int,
    max_distance: int,
    window: int,
    crowded_window: int,
    cursor: int,
    out: NDArray[Any],
    /,
) -> tuple[int, int]: ...
def repeated(codes: NDArray[Any], least: int, counters: NDArray[Any], kept: NDArray[Any], /) -> int: ...
