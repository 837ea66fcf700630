from typing import Any

from numpy.typing import NDArray

KERNELS: tuple[str, ...]

def place(
    cases: list[tuple[NDArray[Any], NDArray[Any], NDArray[Any], NDArray[Any]]],
    max_distance: int,
    tolerance: float,
    kernel: str,
    /,
) -> list[tuple[int, float, float, float, float, float]]: ...
