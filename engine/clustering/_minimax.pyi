import numpy as np
from numpy.typing import NDArray

def link(
    first: NDArray[np.int32],
    second: NDArray[np.int32],
    similarity: NDArray[np.float32],
    apart: NDArray[np.int32],
    declarations: NDArray[np.int32],
    exact_corrections: int,
    order: NDArray[np.int32],
    heights: NDArray[np.float32],
    representatives: NDArray[np.int32],
    /,
) -> None: ...
