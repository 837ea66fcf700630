from typing import Any

from numpy.typing import NDArray

def count(rows: NDArray[Any], counts: NDArray[Any], /) -> None: ...
def scatter(
    rows: NDArray[Any] | memoryview, table: int, low: int, cursors: NDArray[Any], out: NDArray[Any], /
) -> None: ...
