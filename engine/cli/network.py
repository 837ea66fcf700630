"""Where the network's weights lie and what they must be, and the network itself where a search is to use it."""

from importlib.resources import as_file, files
from pathlib import Path

import appdirs

from engine.cli.requests import NetworkChoice
from engine.core.errors import SettingsError, WeightsDamagedError, WeightsMissingError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.features.network.source import WeightsSource, read_source
from engine.features.network.weights import WeightsFolder
from engine.stages.deep_describer import DeepDescriber
from engine.stages.describer import PictureDescriber
from engine.stages.prepare_network import prepare_model


def weights_folder(choice: NetworkChoice) -> WeightsFolder:
    """Give the folder of the weights that the person chose, or the one in their data folder.

    Raises:
        SettingsError: the file that describes the weights cannot be used.
    """
    directory = choice.weights or Path(appdirs.user_data_dir("lookalike", appauthor=False)) / "weights"
    return WeightsFolder(directory, _source(choice.source))


def load_network(choice: NetworkChoice, settings: Settings, monitor: Monitor) -> DeepDescriber:
    """Give what describes pictures by the network; its model is made now if that was not done yet.

    Raises:
        WeightsError: the weights are missing or damaged, and the text says what to do.
        NetworkError: the network cannot run here.
        SettingsError: the file that describes the weights cannot be used.
        Cancelled: the person stopped it.
    """
    try:
        model = prepare_model(weights_folder(choice), monitor, settings.workers)
    except (WeightsMissingError, WeightsDamagedError) as error:
        advice = "run 'lookalike weights install' once, or search with --method quick"
        raise type(error)(error.path, f"{error.reason}: {advice}") from error
    return DeepDescriber(PictureDescriber(settings.max_pixels), model, settings.workers)


def _source(chosen: Path | None) -> WeightsSource:
    """Read the description of the weights, the one that comes with the program unless another was chosen."""
    if chosen is None:
        with as_file(files("engine") / "resources" / "models.toml") as shipped:
            return read_source(shipped)
    try:
        return read_source(chosen)
    except OSError as error:
        raise SettingsError(f"{chosen}: it cannot be read: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise SettingsError(f"{chosen}: it does not describe the weights of VGG16: {error}") from error
