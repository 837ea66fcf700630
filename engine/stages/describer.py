"""From the bytes of a photo to its descriptors."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import DescriptorSpec, ImageFormat, PictureInfo
from engine.features.describe import ALL_SPECS, TARGET_SIDE, describe_picture
from engine.imaging.borders import find_frame
from engine.imaging.decode import decode
from engine.imaging.plugins import available


@dataclass(frozen=True, slots=True)
class Description:
    """What is stored of a picture."""

    info: PictureInfo
    descriptors: dict[DescriptorSpec, bytes]


class Describer(Protocol):
    """Describes pictures; called from any number of threads, and handed to other processes by pickle."""

    @property
    def specs(self) -> tuple[DescriptorSpec, ...]:
        """What every description holds."""

    @property
    def decoder(self) -> str:
        """Name and version of what decodes; a photo that failed is tried again when this changes."""

    def describe(self, data: bytes, image_format: ImageFormat) -> Description:
        """Describe the picture in the bytes of a file.

        Raises:
            DecodeError: there is no picture in them that can be read.
        """


@dataclass(frozen=True, slots=True)
class PictureDescriber:
    """Decodes with the imaging package and describes with every descriptor of the features package."""

    max_pixels: int

    @property
    def specs(self) -> tuple[DescriptorSpec, ...]:
        """What every description holds."""
        return ALL_SPECS

    @property
    def decoder(self) -> str:
        """Versions of all decoders and the pixel bound."""
        versions = "; ".join(f"{name} {version}" for name, version in sorted(available().items()))
        return f"{versions}; at most {self.max_pixels} pixels"

    def describe(self, data: bytes, image_format: ImageFormat) -> Description:
        """Decode, cut the frame out, describe it."""
        info, picture = self.framed(data, image_format)
        return Description(info, describe_picture(picture))

    def framed(self, data: bytes, image_format: ImageFormat) -> tuple[PictureInfo, NDArray[np.uint8]]:
        """Decode and cut the frame out; uint8, shape (height, width, 3).

        Raises:
            DecodeError: there is no picture in the bytes that can be read.
        """
        image = decode(data, image_format, TARGET_SIDE, self.max_pixels)
        left, top, right, bottom = find_frame(image.rgb)
        height, width = image.rgb.shape[:2]
        frame = (left / width, top / height, right / width, bottom / height)
        info = PictureInfo(image.format, image.width, image.height, image.is_partial, frame)
        return info, np.ascontiguousarray(image.rgb[top:bottom, left:right])
