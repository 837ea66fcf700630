from typing import Any

from numpy.typing import NDArray

def scan(
    signatures: NDArray[Any],
    places: NDArray[Any],
    begins: NDArray[Any],
    ends: NDArray[Any],
    features: NDArray[Any],
    spent: NDArray[Any],
    asked: NDArray[Any],
    poses: NDArray[Any],
    max_distance: int,
    out: NDArray[Any],
    /,
) -> int: ...
def split(descriptors: NDArray[Any], bits: bytes, keys: NDArray[Any], signatures: NDArray[Any], /) -> None: ...
