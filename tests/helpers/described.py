"""What the verdict and the library need to know of pictures, from their pixels or from the bytes of their files."""

import numpy as np
import numpy.typing as npt

from engine.core.domain import ImageFormat, PictureInfo
from engine.features import local, perceptual, thumbprint
from engine.features.describe import describe_picture
from engine.files.formats import HEAD_BYTES, sniff_format
from engine.stages.candidates import HASH_RADIUS
from engine.stages.describer import Description, PictureDescriber
from engine.stages.match import describe
from engine.verification.verdict import Described, Verdict, judge

WHOLE = (0.0, 0.0, 1.0, 1.0)


def description_of(picture: npt.NDArray[np.uint8] | bytes) -> Description:
    """Describe pixels, uint8 of shape (height, width, 3), without looking for borders, or a file as a scan does."""
    if isinstance(picture, bytes):
        image_format = sniff_format(picture[:HEAD_BYTES])
        assert image_format is not None
        return PictureDescriber(100_000_000).describe(picture, image_format)
    info = PictureInfo(ImageFormat.PNG, picture.shape[1], picture.shape[0], False, WHOLE)
    return Description(info, describe_picture(picture))


def described(picture: npt.NDArray[np.uint8] | bytes, taken_ms: int | None = None) -> Described:
    """Describe a picture for its verdicts."""
    found = description_of(picture)
    stored = found.descriptors
    return describe(
        found.info, taken_ms, stored[thumbprint.THUMBPRINT], stored[perceptual.PHASH_256], stored[local.LOCAL]
    )


def nearest_orientation(one: bytes, other: bytes) -> int | None:
    """Return the orientation in which the 64-bit hash of the other looks like that of the one, or None if in none."""
    first, second = (perceptual.unpack(data, 1)[0, :, 0] for data in (one, other))
    distances = np.bitwise_count(first[0] ^ second)
    return int(distances.argmin()) if distances.min() <= HASH_RADIUS else None


def verdict_on(
    one: npt.NDArray[np.uint8] | bytes,
    other: npt.NDArray[np.uint8] | bytes,
    taken_ms: tuple[int | None, int | None] = (None, None),
) -> Verdict | None:
    """Judge two pictures, proposed by their hashes if these are close and by their local features otherwise."""
    hashes = [description_of(picture).descriptors[perceptual.PHASH_64] for picture in (one, other)]
    return judge(described(one, taken_ms[0]), described(other, taken_ms[1]), nearest_orientation(hashes[0], hashes[1]))
