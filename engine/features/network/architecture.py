"""The layers of VGG16 (Simonyan and Zisserman, ICLR 2015), configuration D, without its top."""

from dataclasses import dataclass
from typing import Final

SIDE: Final = 224
"""Rows and columns in pixels of the picture that goes in."""

GRID: Final = 7
"""Rows and columns of what the last pool gives."""

CHANNELS: Final = 512
"""Channels of what the last pool gives."""

KERNEL: Final = 3
"""Rows and columns of every convolution's kernel."""


@dataclass(frozen=True, slots=True)
class Convolution:
    """A convolution of 3 x 3, padded with zeros, followed by a ReLU; ``name`` is Keras' name of the layer."""

    name: str
    inputs: int
    outputs: int


def _blocks() -> tuple[tuple[Convolution, ...], ...]:
    blocks = []
    inputs = 3
    for number, (depth, outputs) in enumerate(((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)), 1):
        block = []
        for place in range(1, depth + 1):
            block.append(Convolution(f"block{number}_conv{place}", inputs, outputs))
            inputs = outputs
        blocks.append(tuple(block))
    return tuple(blocks)


BLOCKS: Final = _blocks()
"""The five blocks, each followed by a maximum pool of 2 x 2 pixels."""

CONVOLUTIONS: Final = tuple(convolution for block in BLOCKS for convolution in block)
