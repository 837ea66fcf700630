"""Perceptual hashes (pHash) of 64 and 256 bits by ImageHash's definition, in eight orientations from one transform.

ImageHash shrinks a grey picture to 4 x 4 times the hash's side with Lanczos, takes its cosine transform and sets a
bit where a low-frequency coefficient lies above the median of them all. Mirroring a picture only changes the sign of
the odd frequencies and transposing it transposes the coefficients, so that the hashes of all eight orientations cost
one transform (as in Facebook's PDQ). The upright one equals ``imagehash.phash`` bit by bit.
"""

from typing import Final

import imagehash
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.core import orientation
from engine.core.domain import DescriptorSpec
from engine.features import _shapes

PHASH_64: Final = DescriptorSpec("phash-64", 1)
PHASH_256: Final = DescriptorSpec("phash-256", 1)

_OVERSAMPLING: Final = 4


def phash(grey: NDArray[np.uint8], side: int) -> NDArray[np.bool_]:
    """Hash a grey picture.

    Args:
        grey: Shape (height, width).
        side: Bits per row and column: 8 for the hash of 64 bits, 16 for that of 256.

    Returns:
        Shape (8, side * side): the bits of each orientation, that of the picture as it is first.
    """
    whole = side * _OVERSAMPLING
    small = np.asarray(Image.fromarray(grey).resize((whole, whole), Image.Resampling.LANCZOS))
    # SciPy takes half a second to load: only those who describe pictures wait for it.
    from scipy import fftpack

    # The same two calls as ImageHash's: another order or library differs in the last bit of a tie with the median.
    low = fftpack.dct(fftpack.dct(small, axis=0), axis=1)[:side, :side]
    signs = np.ones((4, side, side))
    signs[orientation.MIRROR_X :: 2, :, 1::2] *= -1
    signs[orientation.MIRROR_Y :, 1::2, :] *= -1
    mirrored = low * signs
    middle = side * side // 2
    # What numpy.median does, without its detours.
    medians = np.partition(mirrored.reshape(4, -1), (middle - 1, middle), axis=1)[:, middle - 1 : middle + 1].mean(
        axis=1
    )
    bits = mirrored > medians[:, None, None]
    # Mirroring after transposing: the transpose of "mirrored in y" is "transposed, then mirrored in x".
    turned = bits[[0, 2, 1, 3]].swapaxes(1, 2)
    return np.concatenate([bits, turned]).reshape(orientation.COUNT, side * side)


def hashes(thumbprint: NDArray[np.uint8]) -> tuple[bytes, bytes]:
    """Hash a thumbprint of shape (64, 64) by 64 and 256 bits, both packed: what ``phash`` says, ten times as fast."""
    coarse, fine = _shapes.hashes(thumbprint)
    if coarse is None:
        coarse = pack(phash(thumbprint, 8))
    if fine is None:
        fine = pack(phash(thumbprint, 16))
    return coarse, fine


def pack(bits: NDArray[np.bool_]) -> bytes:
    """Pack bits of shape (8, n), most significant first, into 8 * n / 8 bytes."""
    return np.packbits(bits, axis=1).tobytes()


def unpack(data: bytes | NDArray[np.uint8], words: int) -> NDArray[np.uint64]:
    """Read packed hashes of one or more pictures as shape (pictures, 8, words) of 64 bits each."""
    return np.frombuffer(data, dtype=">u8").astype(np.uint64).reshape(-1, orientation.COUNT, words)


def hex_digest(data: bytes) -> str:
    """Write the upright hash of packed hashes the way ImageHash prints it."""
    each = len(data) // orientation.COUNT
    side = int((each * 8) ** 0.5)
    return str(
        imagehash.ImageHash(np.unpackbits(np.frombuffer(data[:each], np.uint8)).reshape(side, side).astype(bool))
    )
