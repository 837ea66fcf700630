"""Say what a picture shows: VGG16's activations and one unit vector pooled from them."""

import queue
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import DescriptorSpec
from engine.features.network.architecture import CHANNELS, GRID
from engine.features.network.model import CONVERSION_VERSION, Model
from engine.features.network.picture import centred_bytes, fit
from engine.features.network.pooling import POOLINGS
from engine.features.network.runtime import Interpreter

DEFAULT_POOLING: Final = "gem"


@dataclass(frozen=True, slots=True)
class NetworkFeatures:
    """What VGG16 says of n pictures.

    Attributes:
        activations: uint8, shape (n, 7, 7, 512): those of block5_pool in steps of ``scale``.
        scale: Real value of a step, the same for all pictures of one model.
        pooled: float32, shape (n, 512): unit vectors, or 0 where the network saw nothing.
    """

    activations: NDArray[np.uint8]
    scale: float
    pooled: NDArray[np.float32]


class VggExtractor:
    """Runs VGG16 over pictures; any number of threads may use it at once.

    Each thread at work has an interpreter of its own that uses one core, which measured as fast as one interpreter on
    all cores and lets decoding go on beside it. Interpreters are loaded when they are needed and then kept.
    """

    def __init__(self, model: Model, threads: int, pooling: str = DEFAULT_POOLING) -> None:
        """Load the model.

        Args:
            model: A converted model.
            threads: How many pictures may be worked on at once.
            pooling: One of ``POOLINGS``.

        Raises:
            NetworkUnavailableError: there is no runtime for this system.
            ValueError: the runtime refuses the model.
        """
        self._content = model.content
        self._pool = POOLINGS[pooling]
        self.pooled_spec = DescriptorSpec(f"vgg16-{pooling}/{model.key}", CONVERSION_VERSION)
        self.activations_spec = DescriptorSpec(f"vgg16-activations/{model.key}", CONVERSION_VERSION)
        first = Interpreter(self._content)
        self.scale = first.output_scales[0]
        self._idle: queue.LifoQueue[Interpreter | None] = queue.LifoQueue()
        for place in [None] * (threads - 1) + [first]:
            self._idle.put(place)

    def extract(self, pictures: Sequence[NDArray[np.uint8]]) -> NetworkFeatures:
        """Describe pictures of shape (height, width, 3), of any size, borders already cut away."""
        activations = np.empty((len(pictures), GRID, GRID, CHANNELS), np.uint8)
        with self._interpreter() as interpreter:
            for place, picture in enumerate(pictures):
                steps = interpreter.run(centred_bytes(fit(picture)))[0][0]
                # -128 stands for 0: with the top bit turned over the byte counts steps.
                activations[place] = steps.view(np.uint8) ^ 0x80
        return NetworkFeatures(activations, self.scale, self._pool(activations.astype(np.float32)))

    @contextmanager
    def _interpreter(self) -> Iterator[Interpreter]:
        """Lend an interpreter, waiting for one if all are at work."""
        idle = self._idle.get()
        try:
            idle = idle or Interpreter(self._content)
            yield idle
        finally:
            self._idle.put(idle)
