"""A small trained network in plain NumPy, to measure the deep method on features that mean something.

MobileNet v1 (Howard et al., 2017), width 0.75, as Keras trained it on ImageNet. It stands in for VGG16 at the seam of
the extractor: the first 512 of its 768 last channels, quantised to bytes as those of VGG16 are.
"""

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.core.domain import DescriptorSpec
from engine.features.network.architecture import CHANNELS
from engine.features.network.extractor import NetworkFeatures
from engine.features.network.model import Model
from engine.features.network.picture import fit
from engine.features.network.pooling import POOLINGS
from engine.stages.deep_describer import DeepDescriber
from engine.stages.describer import PictureDescriber

Values = npt.NDArray[np.float32]
_STRIDES = (1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1)
_EPSILON = 1e-3


def read_shards(folder: Path) -> dict[str, Values]:
    """Read TensorFlow.js' shards: one group of weights after the other, each an array of float32."""
    weights: dict[str, Values] = {}
    for group in json.loads((folder / "model.json").read_text())["weightsManifest"]:
        data = np.frombuffer(b"".join((folder / name).read_bytes() for name in group["paths"]), np.float32)
        start = 0
        for entry in group["weights"]:
            size = int(np.prod(entry["shape"]))
            weights[entry["name"]] = data[start : start + size].reshape(entry["shape"])
            start += size
    return weights


class MobileNet:
    """Looks like ``VggExtractor`` from outside."""

    def __init__(self, folder: Path, pooling: str = "gem") -> None:
        self._weights = read_shards(folder)
        self._pool = POOLINGS[pooling]
        self.pooled_spec = DescriptorSpec(f"mobilenet-{pooling}/shared", 1)
        self.activations_spec = DescriptorSpec("mobilenet-activations/shared", 1)
        self.scale = 6 / 255

    def extract(self, pictures: list[npt.NDArray[np.uint8]]) -> NetworkFeatures:
        """Describe pictures of shape (height, width, 3), borders already cut away."""
        activations = np.stack([self._forward(fit(picture)) for picture in pictures])[..., :CHANNELS]
        steps = np.rint(activations / self.scale).astype(np.uint8)
        return NetworkFeatures(steps, self.scale, self._pool(steps.astype(np.float32)))

    def _forward(self, picture: npt.NDArray[np.uint8]) -> Values:
        values = self._normed(self._convolved(picture.astype(np.float32) / 127.5 - 1), "conv1_bn")
        for block, stride in enumerate(_STRIDES, 1):
            values = self._normed(self._deep(values, block, stride), f"conv_dw_{block}_bn")
            kernel = self._weights[f"conv_pw_{block}/kernel"][0, 0]
            values = self._normed(values @ kernel, f"conv_pw_{block}_bn")
        return values

    def _convolved(self, values: Values) -> Values:
        kernel = self._weights["conv1/kernel"]
        total = None
        for window, (down, right) in _windows(values, 2):
            part = window @ kernel[down, right]
            total = part if total is None else total + part
        assert total is not None
        return total

    def _deep(self, values: Values, block: int, stride: int) -> Values:
        kernel = self._weights[f"conv_dw_{block}/depthwise_kernel"][..., 0]
        total = None
        for window, (down, right) in _windows(values, stride):
            part = window * kernel[down, right]
            total = part if total is None else total + part
        assert total is not None
        return total

    def _normed(self, values: Values, name: str) -> Values:
        gamma, beta, mean, variance = (
            self._weights[f"{name}/{part}"] for part in ("gamma", "beta", "moving_mean", "moving_variance")
        )
        factor = gamma / np.sqrt(variance + _EPSILON)
        return np.clip(values * factor + (beta - mean * factor), 0, 6)


def _windows(values: Values, stride: int) -> list[tuple[Values, tuple[int, int]]]:
    """Give what each of the nine weights of a kernel sees, padded as TensorFlow's "same" does."""
    side = values.shape[0]
    out = -(-side // stride)
    total = max(0, (out - 1) * stride + 3 - side)
    before = total // 2
    padded = np.pad(values, ((before, total - before), (before, total - before), (0, 0)))
    span = (out - 1) * stride + 1
    return [
        (padded[down : down + span : stride, right : right + span : stride], (down, right))
        for down in range(3)
        for right in range(3)
    ]


class MobileDescriber(DeepDescriber):
    """The deep method with MobileNet in place of VGG16."""

    def __init__(self, folder: Path) -> None:
        super().__init__(PictureDescriber(300_000_000), Model(folder, b"", "mobilenet"), 1)
        self._mobile = MobileNet(folder)

    @property
    def extractor(self) -> MobileNet:  # type: ignore[override]
        """The network."""
        return self._mobile
