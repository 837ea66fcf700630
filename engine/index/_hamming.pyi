import numpy as np
from numpy.typing import NDArray

KERNELS: tuple[str, ...]
BLOCK_PAIRS: int

def join(
    hashes_a: NDArray[np.uint64],
    ids_a: NDArray[np.int32],
    starts_a: NDArray[np.int32],
    hashes_b: NDArray[np.uint64],
    ids_b: NDArray[np.int32],
    starts_b: NDArray[np.int32],
    masks: NDArray[np.uint16],
    earlier: NDArray[np.int32],
    radius: int,
    last_key: int,
    symmetric: bool,
    cursor: NDArray[np.int64],
    pairs: NDArray[np.int32],
    distances: NDArray[np.uint8],
    kernel: str,
    /,
) -> int: ...
