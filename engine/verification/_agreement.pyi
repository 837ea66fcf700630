from typing import Any

import numpy as np
from numpy.typing import NDArray

KERNELS: tuple[str, ...]

def compare(
    cases: list[tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[Any], float]],
    side: int,
    min_covered: int,
    kernel: str,
    /,
) -> list[tuple[int, float, float, float, float, float]]: ...
