from typing import Any

import numpy as np
from numpy.typing import NDArray

def compare(
    thumb_a: NDArray[np.uint8],
    thumb_b: NDArray[np.uint8],
    side: int,
    transform: NDArray[Any],
    sigma: float,
    min_covered: int,
    /,
) -> tuple[int, float, float, float, float, float]: ...
