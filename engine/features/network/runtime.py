"""Run a model with the LiteRT interpreter; the one door to the runtime."""

import importlib.util
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.core.errors import NetworkUnavailableError

_PACKAGE: Final = "ai_edge_litert"
_STANDARD_ERROR: Final = 2
_NEWS: Final = b"Created TensorFlow Lite XNNPACK delegate"


def is_available() -> bool:
    """Tell whether the runtime is there for this system."""
    return importlib.util.find_spec(_PACKAGE) is not None


class Interpreter:
    """A model in memory, ready to run; for one thread at a time.

    Other threads go on meanwhile: the runtime lets go of Python while it computes.
    """

    def __init__(self, model: bytes, threads: int = 1) -> None:
        """Load a model.

        Args:
            model: As written by ``model_file``. The runtime trusts it, so its bytes must be known to be whole.
            threads: Cores that one run may use.

        Raises:
            NetworkUnavailableError: there is no runtime for this system.
            ValueError: the bytes are no model.
        """
        try:
            # Not needed at the start of the program, and there is none for some systems.
            from ai_edge_litert import interpreter
        except ImportError as error:
            raise NetworkUnavailableError(
                f"this system has no LiteRT runtime, which runs the network: {error}"
            ) from error
        with _without_news():
            try:
                self._interpreter = interpreter.Interpreter(model_content=model, num_threads=threads)
                self._interpreter.allocate_tensors()
            except (RuntimeError, ValueError) as error:
                raise ValueError(f"the runtime refuses the model: {error}") from error
        self._input: int = self._interpreter.get_input_details()[0]["index"]
        outputs: Sequence[dict[str, Any]] = self._interpreter.get_output_details()
        self._outputs: list[int] = [output["index"] for output in outputs]
        self.output_scales: list[float] = [output["quantization"][0] for output in outputs]
        """Real value of one step of each output, 0 where it holds real values."""

    def run(self, picture: NDArray[Any]) -> list[NDArray[Any]]:
        """Give a copy of every output for an input of shape (1, 224, 224, 3)."""
        self._interpreter.set_tensor(self._input, picture)
        self._interpreter.invoke()
        return [np.asarray(self._interpreter.get_tensor(output)) for output in self._outputs]


@contextmanager
def _without_news() -> Iterator[None]:
    """Hold back the line that the runtime writes to standard error, past Python, about how it will compute.

    Whatever else is written there meanwhile, by any thread, is passed on right afterwards.
    """
    try:
        kept = os.dup(_STANDARD_ERROR)
    except OSError:  # a windowed program may have no standard error
        yield
        return
    with tempfile.TemporaryFile() as written:
        os.dup2(written.fileno(), _STANDARD_ERROR)
        try:
            yield
        finally:
            os.dup2(kept, _STANDARD_ERROR)
            os.close(kept)
            written.seek(0)
            for line in written:
                if _NEWS not in line:
                    os.write(_STANDARD_ERROR, line)
