"""Camera RAW by LibRaw: the picture that the camera itself embedded, else a development at half size."""

import io

import numpy as np
import rawpy

from engine.core.errors import DecodeError
from engine.imaging.arrays import shrunk
from engine.imaging.faults import DECODER_FAULTS
from engine.imaging.jpeg import decode_jpeg
from engine.imaging.memory import MemoryGate, check_pixels
from engine.imaging.orientation import upright_size
from engine.imaging.stored import Stored

# LibRaw's turns (0, 3, 5, 6 as in dcraw) in EXIF's numbers.
_EXIF_OF_FLIP = {0: 1, 3: 3, 5: 8, 6: 6}

# Two bytes of sensor data, and four colours of two bytes at a quarter of the pixels, with the result beside them.
_BYTES_PER_PIXEL = 6


def decode_raw(data: bytes, target_side: int, max_pixels: int, gate: MemoryGate) -> Stored:
    """Decode the embedded preview if it is large enough, else develop.

    Raises:
        DecodeError: neither can be done.
    """
    with rawpy.imread(io.BytesIO(data)) as raw:
        sizes = raw.sizes
        check_pixels(sizes.width, sizes.height, max_pixels)
        turn = _EXIF_OF_FLIP.get(sizes.flip, 1)
        preview = _preview(raw, target_side, max_pixels, gate, turn)
        if preview is not None:
            return preview
        with gate.hold(_BYTES_PER_PIXEL * sizes.raw_width * sizes.raw_height):
            pixels = raw.postprocess(half_size=True, use_camera_wb=True, user_flip=0, output_bps=8)
            return Stored(
                np.ascontiguousarray(shrunk(pixels, target_side)), sizes.width, sizes.height, turn, is_partial=False
            )


def _preview(raw: rawpy.RawPy, target_side: int, max_pixels: int, gate: MemoryGate, turn: int) -> Stored | None:
    """Return the embedded preview with the size and the turn of the RAW picture, or None if it does not serve."""
    sizes = raw.sizes
    needed = min(target_side, max(sizes.width, sizes.height))
    try:
        thumbnail = raw.extract_thumb()
        if thumbnail.format != rawpy.ThumbFormat.JPEG or not isinstance(thumbnail.data, bytes):
            return None
        found = decode_jpeg(thumbnail.data, target_side, max_pixels, gate)
    except DecodeError:
        return None
    except DECODER_FAULTS:
        # no preview, or a broken one: the sensor data may still be good
        return None
    if found.is_partial or max(found.rgb.shape[:2]) < needed:
        return None
    upright = upright_size(sizes.width, sizes.height, turn)
    orientation = _preview_orientation(found, upright, turn)
    return Stored(found.rgb, *upright_size(*upright, orientation), orientation, is_partial=False)


def _preview_orientation(found: Stored, upright: tuple[int, int], turn: int) -> int:
    """Choose how to turn the preview: as it says itself, unless it would then lie across the RAW picture."""
    for orientation in (found.orientation, turn, 1):
        width, height = upright_size(found.width, found.height, orientation)
        if (width > height) == (upright[0] > upright[1]):
            return orientation
    return found.orientation
