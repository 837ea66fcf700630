"""From the bytes of a photo to its descriptors, those of the network included."""

import threading
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import DescriptorSpec, ImageFormat
from engine.features.describe import describe_picture
from engine.features.network.extractor import VggExtractor
from engine.features.network.model import Model
from engine.features.network.pooling import unit
from engine.sparse.codec import encode_bytes
from engine.stages.describer import Description, PictureDescriber

POOLED_TYPE: Final = np.dtype("<f2")


class DeepDescriber:
    """Describes with every descriptor of ``PictureDescriber``, and beside them with VGG16.

    The network is loaded when it is first asked for, not before; another process loads it for itself.
    """

    def __init__(self, plain: PictureDescriber, model: Model, threads: int) -> None:
        self._plain = plain
        self._model = model
        self._threads = threads
        self._extractor: VggExtractor | None = None
        self._loading = threading.Lock()

    def __reduce__(self) -> tuple[Any, ...]:
        return DeepDescriber, (self._plain, self._model, 1)

    @property
    def key(self) -> str:
        """Tells descriptors of different weights or conversions apart."""
        return self._model.key

    @property
    def extractor(self) -> VggExtractor:
        """The network.

        Raises:
            NetworkUnavailableError: there is no runtime for this system.
        """
        with self._loading:
            if self._extractor is None:
                self._extractor = VggExtractor(self._model, self._threads)
            return self._extractor

    @property
    def specs(self) -> tuple[DescriptorSpec, ...]:
        """What every description holds at least; what the network adds may come later."""
        return self._plain.specs

    @property
    def pooled_spec(self) -> DescriptorSpec:
        """Of the unit vectors: 512 numbers of half precision."""
        return self.extractor.pooled_spec

    @property
    def activations_spec(self) -> DescriptorSpec:
        """Of the activations: a compressed row of bytes."""
        return self.extractor.activations_spec

    @property
    def decoder(self) -> str:
        """Versions of all decoders and the pixel bound."""
        return self._plain.decoder

    def describe(self, data: bytes, image_format: ImageFormat) -> Description:
        """Decode once, cut the frame out, describe it in both ways."""
        plain, picture = self.describe_plainly(data, image_format)
        return Description(plain.info, {**plain.descriptors, **self.embed(picture)})

    def describe_plainly(self, data: bytes, image_format: ImageFormat) -> tuple[Description, NDArray[np.uint8]]:
        """Describe without the network; give what it takes too: the frame, uint8, shape (height, width, 3).

        Raises:
            DecodeError: there is no picture in the bytes that can be read.
        """
        info, picture = self._plain.framed(data, image_format)
        return Description(info, describe_picture(picture)), picture

    def framed(self, data: bytes, image_format: ImageFormat) -> NDArray[np.uint8]:
        """Decode and cut the frame out; uint8, shape (height, width, 3).

        Raises:
            DecodeError: there is no picture in the bytes that can be read.
        """
        return self._plain.framed(data, image_format)[1]

    def embed(self, picture: NDArray[np.uint8]) -> dict[DescriptorSpec, bytes]:
        """Run the network on a picture of shape (height, width, 3), borders already cut away."""
        features = self.extractor.extract([picture])
        return {
            self.pooled_spec: features.pooled[0].astype(POOLED_TYPE).tobytes(),
            self.activations_spec: encode_bytes(features.activations[0].ravel(), features.scale),
        }


def vector_of(data: bytes) -> NDArray[np.float32]:
    """Read a stored unit vector, shape (512,); all zero where the network saw nothing, or no numbers came out."""
    return unit(np.frombuffer(data, POOLED_TYPE))
