"""The network that a command line asks for, and what to do on the command line where it cannot be had."""

from engine.cli.requests import NetworkChoice
from engine.core.errors import WeightsDamagedError, WeightsMissingError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.network import Network
from engine.stages.deep_describer import DeepDescriber


def find_network(choice: NetworkChoice) -> Network:
    """Give the network whose weights the person chose, otherwise the one that came with the program or their own.

    Raises:
        SettingsError: the file that describes the weights cannot be used.
    """
    return Network.find(choice.weights, choice.source)


def load_network(choice: NetworkChoice, settings: Settings, monitor: Monitor) -> DeepDescriber:
    """Give what describes pictures by the network; its model is made now if that was not done yet.

    Raises:
        WeightsError: the weights are missing or damaged, and the text says what to do.
        NetworkError: the network cannot run here.
        SettingsError: the file that describes the weights cannot be used.
        Cancelled: the person stopped it.
    """
    try:
        return find_network(choice).describer(settings, monitor)
    except (WeightsMissingError, WeightsDamagedError) as error:
        advice = "run 'lookalike weights install' once, or search with --method quick"
        raise type(error)(error.path, f"{error.reason}: {advice}") from error
