from typing import Any

from numpy.typing import NDArray

def count(rows: NDArray[Any], counts: NDArray[Any], /) -> None: ...
def scatter(
    rows: NDArray[Any] | memoryview, table: int, low: int, cursors: NDArray[Any], out: NDArray[Any], /
) -> None: ...
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
