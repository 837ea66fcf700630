import numpy as np
from numpy.typing import NDArray

def find(grey: NDArray[np.uint8], features: int, is_wide: bool, /) -> tuple[bytes, bytes]: ...
