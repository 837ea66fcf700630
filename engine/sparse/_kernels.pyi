from typing import Any

from numpy.typing import NDArray

KERNELS: tuple[str, ...]

def dot(
    kind: int,
    dims: int,
    query: NDArray[Any],
    rows: NDArray[Any],
    offsets: NDArray[Any],
    products: NDArray[Any],
    kernel: str,
    /,
) -> int: ...
