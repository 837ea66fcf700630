"""The network as a front end sees it: what its weights are, whether they are here, how to get them, how to use them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import as_file, files
from pathlib import Path
from typing import Self

import appdirs

from engine.core.errors import SettingsError
from engine.core.progress import Monitor
from engine.core.settings import SOURCE_VARIABLE, WEIGHTS_VARIABLE, Settings, usable_cores
from engine.features.network.bundle import bundled_folder, bundled_model
from engine.features.network.model import Model, find_model
from engine.features.network.runtime import is_available
from engine.features.network.source import WeightsSource, read_source
from engine.features.network.weights import WeightsFolder, WeightsState
from engine.stages.deep_describer import DeepDescriber
from engine.stages.describer import PictureDescriber
from engine.stages.prepare_network import prepare_model, remove_network


class NetworkState(StrEnum):
    """Whether photos can be compared by what they show.

    UNAVAILABLE: this system has no runtime for the network, so its weights would be of no use.
    BUNDLED: the network came with the program, ready to run; there is nothing to install.
    """

    UNAVAILABLE = "unavailable"
    MISSING = "missing"
    PARTIAL = "partial"
    DAMAGED = "damaged"
    INSTALLED = "installed"
    BUNDLED = "bundled"


@dataclass(frozen=True, slots=True)
class NetworkStatus:
    """What is there of the network.

    Attributes:
        path: Where the weights are, or would be; of a bundled network the model itself.
        present_bytes: Size of what is there of them.
    """

    state: NetworkState
    path: Path
    present_bytes: int


class Network:
    """The network of this person; its methods may be called from any thread, one at a time."""

    def __init__(self, weights: WeightsFolder, bundled: Model | None = None) -> None:
        """Take the network.

        Args:
            weights: The person's own.
            bundled: The model that came with the program, which is used before one made of the person's weights.
        """
        self.weights = weights
        self.bundled = bundled

    @classmethod
    def find(cls, directory: Path | None = None, description: Path | None = None, bundle: Path | None = None) -> Self:
        """Give the network whose weights lie in a directory, or the one that came with the program.

        Args:
            directory: Of the weights; the one in the person's data folder unless given.
            description: Of what they must be and where they come from; the one that comes with the program. Who names
                it or a directory does not mean the network that came with the program.
            bundle: Folder of the network that came with the program.

        Raises:
            SettingsError: the description cannot be used.
        """
        folder = directory or Path(appdirs.user_data_dir("lookalike", appauthor=False)) / "weights"
        is_own = directory is not None or description is not None
        bundled = None if is_own else bundled_model(bundle or bundled_folder())
        return cls(WeightsFolder(folder, _source(description)), bundled)

    @classmethod
    def of_environment(cls, environment: Mapping[str, str]) -> Self:
        """Give the network whose places the environment names, or the one in the person's data folder.

        Raises:
            SettingsError: the description cannot be used.
        """
        directory, description = environment.get(WEIGHTS_VARIABLE), environment.get(SOURCE_VARIABLE)
        return cls.find(Path(directory) if directory else None, Path(description) if description else None)

    @property
    def source(self) -> WeightsSource:
        """What the weights are, whose, how large, and on which terms."""
        return self.weights.source

    def status(self) -> NetworkStatus:
        """Tell what is there; weights that were touched since they were verified are read for it."""
        if self.bundled is not None and is_available():
            return NetworkStatus(NetworkState.BUNDLED, self.bundled.path, len(self.bundled.content))
        found = self.weights.status()
        state = NetworkState(found.state.value) if is_available() else NetworkState.UNAVAILABLE
        return NetworkStatus(state, found.path, found.present_bytes)

    def install(self, monitor: Monitor) -> None:
        """Fetch the weights from their publisher and prepare them; only on a person's word.

        Raises:
            LookalikeError: it cannot be done, and the text says why; what was fetched is kept.
            Cancelled: the person stopped it; what was fetched is kept.
        """
        self.weights.install(monitor)
        prepare_model(self.weights, monitor, usable_cores())

    def install_from(self, file: Path, monitor: Monitor) -> None:
        """Take the weights from a file that the person has, and prepare them.

        Raises:
            LookalikeError: it cannot be done, and the text says why.
            Cancelled: the person stopped it.
        """
        self.weights.install_from(file, monitor)
        prepare_model(self.weights, monitor, usable_cores())

    def remove(self) -> None:
        """Remove the weights and what was made of them; a bundled network stays, as a part of the program.

        Raises:
            WeightsUnwritableError: something cannot be removed.
        """
        remove_network(self.weights)

    def model(self, monitor: Monitor, threads: int = 0) -> Model:
        """Give what the network runs on; it is made now if that was not done yet.

        Raises:
            WeightsError: the weights are missing or damaged.
            NetworkError: the network cannot run here.
            Cancelled: the person stopped it.
        """
        return self.bundled or prepare_model(self.weights, monitor, threads or usable_cores())

    def describer(self, settings: Settings, monitor: Monitor) -> DeepDescriber:
        """Give what describes pictures by the network too; what it runs on is made now if that was not done yet.

        Raises:
            WeightsError: the weights are missing or damaged.
            NetworkError: the network cannot run here.
            Cancelled: the person stopped it.
        """
        model = self.model(monitor, settings.workers)
        return DeepDescriber(PictureDescriber(settings.max_pixels), model, settings.workers)

    def ready_describer(self, settings: Settings) -> DeepDescriber | None:
        """Give what describes pictures by the network too, if nothing has to be made for it first."""
        if not is_available():
            return None
        model = self.bundled or self._own_model()
        return DeepDescriber(PictureDescriber(settings.max_pixels), model, settings.workers) if model else None

    def _own_model(self) -> Model | None:
        status = self.weights.status()
        is_installed = status.state is WeightsState.INSTALLED
        return find_model(status.path.parent, status.sha256) if is_installed else None


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
