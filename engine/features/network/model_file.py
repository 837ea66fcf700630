"""Write VGG16 as a LiteRT model, a flatbuffer of tensors and operators; the one door to its schema.

The model is written straight from the weights, in single precision or in whole bytes, so that nobody needs TensorFlow
for it. In bytes it follows LiteRT's quantisation specification: a real value is (byte - zero point) * scale, weights
are symmetric with one scale for each output channel, activations have one scale a tensor, biases are 32-bit integers in
the product of both scales, and a pool keeps the scale of what goes in.
"""

from collections.abc import Mapping
from typing import Any, Final

import flatbuffers
import numpy as np
from ai_edge_litert import schema_py_generated as schema
from numpy.typing import NDArray

from engine.features.network.architecture import BLOCKS, SIDE, Convolution
from engine.features.network.weights_file import ConvolutionWeights, Weights

_SCHEMA_VERSION: Final = 3
_FILE_IDENTIFIER: Final = b"TFL3"
_ALIGNMENT: Final = 16
_CONVOLUTION, _POOL = 0, 1
_STRUCTURE_BYTES: Final = 1 << 16


class _Buffer(schema.BufferT):  # type: ignore[misc]
    """A buffer whose bytes lie at a multiple of 16, as the schema demands and its own Python writer forgets."""

    def Pack(self, builder: flatbuffers.Builder) -> int:  # noqa: N802  the schema's name
        if self.data is None:
            return int(super().Pack(builder))
        size = len(self.data)
        builder.StartVector(1, size, _ALIGNMENT)
        builder.head -= size
        builder.Bytes[builder.head : builder.head + size] = self.data
        data = builder.EndVector()
        schema.BufferStart(builder)
        schema.BufferAddData(builder, data)
        return int(schema.BufferEnd(builder))


class _Graph:
    """A model in the making."""

    def __init__(self) -> None:
        self._buffers = [_Buffer()]  # the first one is empty by convention
        self._tensors: list[schema.TensorT] = []
        self._operators: list[schema.OperatorT] = []

    def tensor(
        self,
        name: str,
        shape: tuple[int, ...],
        dtype: int,
        scales: NDArray[np.float32] | None = None,
        zero: int = 0,
        data: NDArray[Any] | None = None,
    ) -> int:
        """Add a tensor, constant if it has data, and give its number."""
        tensor = schema.TensorT(shape=list(shape), type=dtype, name=name, buffer=0)
        if data is not None:
            little_endian = data.astype(data.dtype.newbyteorder("<"), copy=False)
            self._buffers.append(_Buffer(data=little_endian.tobytes()))
            tensor.buffer = len(self._buffers) - 1
        if scales is not None:
            zeros = np.full(len(scales), zero, np.int64)
            tensor.quantization = schema.QuantizationParametersT(scale=scales, zeroPoint=zeros, quantizedDimension=0)
        self._tensors.append(tensor)
        return len(self._tensors) - 1

    def convolve(self, source: int, kernel: int, bias: int, target: int) -> None:
        """Add a convolution that keeps the size, and its ReLU."""
        options = schema.Conv2DOptionsT(
            padding=schema.Padding.SAME,
            strideW=1,
            strideH=1,
            dilationWFactor=1,
            dilationHFactor=1,
            fusedActivationFunction=schema.ActivationFunctionType.RELU,
        )
        self._operate(_CONVOLUTION, [source, kernel, bias], target, schema.BuiltinOptions.Conv2DOptions, options)

    def pool(self, source: int, target: int) -> None:
        """Add a maximum pool of 2 x 2."""
        options = schema.Pool2DOptionsT(
            padding=schema.Padding.VALID, strideW=2, strideH=2, filterWidth=2, filterHeight=2
        )
        self._operate(_POOL, [source], target, schema.BuiltinOptions.Pool2DOptions, options)

    def _operate(self, code: int, inputs: list[int], output: int, kind: int, options: object) -> None:
        operator = schema.OperatorT(
            opcodeIndex=code, inputs=inputs, outputs=[output], builtinOptionsType=kind, builtinOptions=options
        )
        self._operators.append(operator)

    def pack(self, source: int, targets: list[int], are_bytes: bool) -> bytes:
        """Write the model."""
        builtin = schema.BuiltinOperator
        # the versions of the operators that know a scale for each channel, and signed bytes
        versions = (3, 2) if are_bytes else (1, 1)
        codes = [
            schema.OperatorCodeT(builtinCode=code, deprecatedBuiltinCode=code, version=version)
            for code, version in zip((builtin.CONV_2D, builtin.MAX_POOL_2D), versions, strict=True)
        ]
        graph = schema.SubGraphT(
            name="vgg16", tensors=self._tensors, operators=self._operators, inputs=[source], outputs=targets
        )
        model = schema.ModelT(
            version=_SCHEMA_VERSION, operatorCodes=codes, subgraphs=[graph], buffers=self._buffers, description="VGG16"
        )
        builder = flatbuffers.Builder(_STRUCTURE_BYTES + sum(len(buffer.data or b"") for buffer in self._buffers))
        builder.Finish(model.Pack(builder), file_identifier=_FILE_IDENTIFIER)
        return bytes(builder.Output())


def write_float_model(weights: Weights) -> bytes:
    """Write the network in single precision, to learn from what it computes.

    It takes centred blue, green and red, float32 of shape (1, 224, 224, 3), and gives the activations of every
    convolution, in their order, and last those of block5_pool, (1, 7, 7, 512).
    """
    graph = _Graph()
    single = schema.TensorType.FLOAT32
    side = SIDE
    last = source = graph.tensor("input", (1, side, side, 3), single)
    targets = []
    for block in BLOCKS:
        for convolution in block:
            name, layer = convolution.name, weights[convolution.name]
            kernel = _output_first(layer)
            target = graph.tensor(name, (1, side, side, convolution.outputs), single)
            graph.convolve(
                last,
                graph.tensor(f"{name}/kernel", kernel.shape, single, data=kernel),
                graph.tensor(f"{name}/bias", layer.bias.shape, single, data=layer.bias),
                target,
            )
            targets.append(last := target)
        side //= 2
        pooled = graph.tensor(_pool_name(block), (1, side, side, block[-1].outputs), single)
        graph.pool(last, pooled)
        last = pooled
    return graph.pack(source, [*targets, last], are_bytes=False)


def write_byte_model(weights: Weights, input_scale: float, input_zero: int, tops: Mapping[str, float]) -> bytes:
    """Write the network in whole bytes.

    It takes centred blue, green and red, int8 of shape (1, 224, 224, 3), and gives the activations of block5_pool, int8
    of shape (1, 7, 7, 512), where -128 stands for 0.

    Args:
        weights: Those of every convolution.
        input_scale: Real value of one step of the input.
        input_zero: Byte in -128..127 that stands for 0 in the input.
        tops: The largest activation of each convolution by its name, to which its 255 steps reach.
    """
    graph = _Graph()
    byte, word = schema.TensorType.INT8, schema.TensorType.INT32
    side = SIDE
    step = np.array([input_scale], np.float32)
    last = source = graph.tensor("input", (1, side, side, 3), byte, step, input_zero)
    for block in BLOCKS:
        for convolution in block:
            name, layer = convolution.name, weights[convolution.name]
            kernel, kernel_steps = _kernel_bytes(layer)
            bias_steps = kernel_steps * step
            bias = np.clip(np.rint(layer.bias / bias_steps.astype(np.float64)), -(2**31), 2**31 - 1).astype(np.int32)
            step = np.array([tops[name] / 255], np.float32)
            target = graph.tensor(name, (1, side, side, convolution.outputs), byte, step, -128)
            graph.convolve(
                last,
                graph.tensor(f"{name}/kernel", kernel.shape, byte, kernel_steps, data=kernel),
                graph.tensor(f"{name}/bias", bias.shape, word, bias_steps, data=bias),
                target,
            )
            last = target
        side //= 2
        pooled = graph.tensor(_pool_name(block), (1, side, side, block[-1].outputs), byte, step, -128)
        graph.pool(last, pooled)
        last = pooled
    return graph.pack(source, [last], are_bytes=True)


def _pool_name(block: tuple[Convolution, ...]) -> str:
    return f"{block[-1].name.partition('_')[0]}_pool"


def _output_first(layer: ConvolutionWeights) -> NDArray[np.float32]:
    """Give a kernel in LiteRT's order: outputs, rows, columns, inputs."""
    return np.ascontiguousarray(layer.kernel.transpose(3, 0, 1, 2))


def _kernel_bytes(layer: ConvolutionWeights) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Give a kernel in bytes of -127..127, outputs first, and the real value of a step for each output channel."""
    kernel = _output_first(layer)
    tops = np.abs(kernel).max(axis=(1, 2, 3))
    # A channel of zeros only must have a scale too.
    steps = (np.where(tops > 0, tops, 1) / 127).astype(np.float32)
    return np.rint(kernel / steps[:, None, None, None]).astype(np.int8), steps
