from typing import Any

from numpy.typing import NDArray

def place(
    corners_a: NDArray[Any],
    descriptors_a: NDArray[Any],
    corners_b: NDArray[Any],
    descriptors_b: NDArray[Any],
    max_distance: int,
    tolerance: float,
    /,
) -> tuple[int, float, float, float, float, float]: ...
