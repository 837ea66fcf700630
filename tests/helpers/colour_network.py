"""A network that sees colours and where they are, in place of VGG16: fast, and its vectors mean something.

It is blind to light and dark, of which all that the quick method knows consists. So pictures that share their colours
alone are one scene to it and strangers to the quick method.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
import numpy.typing as npt

from engine.core.domain import DescriptorSpec
from engine.features.network.architecture import CHANNELS, GRID
from engine.features.network.extractor import NetworkFeatures
from engine.features.network.model import Model
from engine.features.network.pooling import POOLINGS
from engine.stages.deep_describer import DeepDescriber
from engine.stages.describer import PictureDescriber
from tests.helpers.drawing import draw_photo

Pixels = npt.NDArray[np.uint8]

_SIDE: Final = 8
"""Rows and columns of pixels that are averaged in each place of the grid."""

_WIDTH: Final = 0.012
"""How far apart colours are that a channel still answers to."""

_FAINT: Final = 0.1
"""Saturation below which there is no colour to see."""


class ColourNetwork:
    """Looks like ``VggExtractor`` from outside: 512 channels, each for colours of one hue and purity."""

    scale = 6 / 255

    def __init__(self, key: str) -> None:
        self.pooled_spec = DescriptorSpec(f"colours-gem/{key}", 1)
        self.activations_spec = DescriptorSpec(f"colours-activations/{key}", 1)
        self.seen = 0
        red, green = np.meshgrid(np.linspace(0.05, 0.75, 32), np.linspace(0.05, 0.75, 16))
        self._answers = np.stack([red.ravel(), green.ravel()], axis=1)

    def extract(self, pictures: Sequence[Pixels]) -> NetworkFeatures:
        """Describe pictures of shape (height, width, 3)."""
        self.seen += len(pictures)
        activations = np.stack([self._activations(picture) for picture in pictures])
        return NetworkFeatures(activations, self.scale, POOLINGS["gem"](activations.astype(np.float32)))

    def _activations(self, picture: Pixels) -> Pixels:
        small = cv2.resize(picture, (GRID * _SIDE, GRID * _SIDE), interpolation=cv2.INTER_AREA).astype(np.float64)
        cells = small.reshape(GRID, _SIDE, GRID, _SIDE, 3).mean(axis=(1, 3))
        total = np.maximum(cells.sum(axis=2), 1)
        colours = cells[:, :, :2] / total[:, :, None]
        saturation = (cells.max(axis=2) - cells.min(axis=2)) / total
        distances = ((colours[:, :, None, :] - self._answers) ** 2).sum(axis=3)
        strength = 255 * np.exp(-distances / (2 * _WIDTH**2)) * (saturation > _FAINT)[:, :, None]
        return np.asarray(np.rint(strength), np.uint8).reshape(GRID, GRID, CHANNELS)


class ColourDescriber(DeepDescriber):
    """The deep method with that network; ``key`` stands for the weights."""

    def __init__(self, key: str = "colours") -> None:
        super().__init__(PictureDescriber(1_000_000), Model(Path(key), b"", key), 1)
        self.network = ColourNetwork(key)

    def __reduce__(self) -> tuple[Any, ...]:
        return ColourDescriber, (self.key,)

    @property
    def extractor(self) -> ColourNetwork:  # type: ignore[override]
        """The network."""
        return self.network


def shot(scene: int, light: int, width: int = 240, height: int = 180) -> Pixels:
    """Draw the colours of one seed in the light and dark of another; uint8, shape (height, width, 3)."""
    chance = np.random.default_rng([scene, 0xC0])
    hues = chance.uniform(0, 1, (4, 5, 3)).astype(np.float32) ** 2 + 0.02
    colours = cv2.resize(hues, (width, height), interpolation=cv2.INTER_CUBIC).clip(0.02)
    colours /= colours.max(axis=2, keepdims=True)
    grey = draw_photo(light, width, height).astype(np.float32) @ np.array([0.299, 0.587, 0.114], np.float32)
    # The same grey comes back from any colour, as far as there is room for it.
    bright = colours @ np.array([0.299, 0.587, 0.114], np.float32)
    level = 20 + grey * 0.3
    return np.asarray(np.clip(colours / bright[:, :, None] * level[:, :, None], 0, 255), np.uint8)
