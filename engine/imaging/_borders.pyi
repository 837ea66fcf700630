import numpy as np
from numpy.typing import NDArray

def find_frame(rgb: NDArray[np.uint8], /) -> tuple[int, int, int, int]: ...
