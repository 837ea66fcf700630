"""Make the network ready: from installed weights to a model that runs, made once and then kept beside them."""

from typing import Final

from engine.core.errors import NetworkUnavailableError
from engine.core.progress import Monitor
from engine.features.network.conversion import convert
from engine.features.network.model import Model, drop_models, find_model
from engine.features.network.runtime import is_available
from engine.features.network.samples import draw_samples
from engine.features.network.weights import WeightsFolder

# Drawn, not the person's own: so the same weights make the same model in every library.
SAMPLES: Final = 32


def prepare_model(weights: WeightsFolder, monitor: Monitor, threads: int) -> Model:
    """Give the model made of the installed weights, making it first where it is missing or damaged.

    Raises:
        WeightsError: the weights are missing or damaged, or the model cannot be written.
        NetworkUnavailableError: there is no runtime for this system.
        NetworkModelError: this computer runs the model wrongly.
        Cancelled: the person stopped the making; the next call begins it anew.
    """
    status = weights.require()
    if not is_available():
        raise NetworkUnavailableError("this system has no LiteRT runtime, which runs the network")
    directory = weights.path.parent
    model = find_model(directory, status.sha256)
    if model is None:
        model = convert(status.path, status.sha256, directory, draw_samples(SAMPLES), monitor, threads)
        drop_models(directory, keep=model)
    return model


def remove_network(weights: WeightsFolder) -> None:
    """Remove the weights, what is there of a download, and every model made of them.

    Raises:
        WeightsUnwritableError: something cannot be removed.
    """
    weights.remove()
    drop_models(weights.path.parent)
