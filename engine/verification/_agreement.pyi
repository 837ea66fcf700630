from typing import Any

import numpy as np
from numpy.typing import NDArray

def compare(
    cases: list[tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[Any], float]], side: int, min_covered: int, /
) -> list[tuple[int, float, float, float, float, float]]: ...
