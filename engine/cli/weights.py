"""Install, examine and remove the weights of the network, with the person's consent and in plain words."""

from collections.abc import Iterator

from engine.cli.exit_codes import ExitCode
from engine.cli.network import find_network
from engine.cli.publishing import Desk
from engine.cli.requests import InstallRequest, RemoveRequest, WeightsRequest, WeightsStatusRequest
from engine.core.errors import SettingsError
from engine.core.settings import usable_cores
from engine.features.network.model import Model, find_model
from engine.features.network.runtime import is_available
from engine.features.network.source import WeightsSource
from engine.features.network.weights import WeightsFolder, WeightsState, WeightsStatus
from engine.network import Network
from engine.reports.wording import printable, size_words
from engine.stages.prepare_network import prepare_model

_WIDTH = 12
_NO_RUNTIME = "there is no LiteRT runtime for this system"


def look_after_weights(request: WeightsRequest, desk: Desk) -> ExitCode:
    """Carry out one of the commands on weights.

    Raises:
        LookalikeError: it cannot be done, and the text says why.
        Cancelled: the person stopped it.
    """
    network = find_network(request.network)
    match request:
        case InstallRequest():
            return _install(request, network, desk)
        case WeightsStatusRequest():
            desk.terminal.print(f"{name.ljust(_WIDTH)}{words}" for name, words in status_lines(network))
            return ExitCode.OK if _can_run(network) else ExitCode.NETWORK
        case RemoveRequest():
            network.remove()
            desk.terminal.note(f"Removed: {printable(str(network.weights.path))}")
            if network.bundled is not None:
                desk.terminal.note("The network that came with Lookalike stays.")
            return ExitCode.OK


def _install(request: InstallRequest, network: Network, desk: Desk) -> ExitCode:
    if network.bundled is not None:
        desk.terminal.note("The network came with Lookalike: there is nothing to install.")
        return ExitCode.OK
    folder = network.weights
    status = folder.status()
    if status.state is WeightsState.INSTALLED and request.file is None:
        desk.terminal.note("The weights are installed already.")
    elif request.file is not None:
        desk.terminal.notes(offer_lines(folder.source))
        folder.install_from(request.file, desk.monitor)
    else:
        desk.terminal.notes(offer_lines(folder.source))
        desk.terminal.notes(_download_lines(folder.source, status))
        if not (request.has_consent or _agrees(status, folder.source, desk)):
            desk.terminal.note("Nothing was fetched.")
            return ExitCode.NETWORK
        folder.install(desk.monitor)
    model = prepare_model(folder, desk.monitor, usable_cores())
    desk.terminal.notes(
        [
            f"Weights:  {printable(str(folder.path))}",
            f"Network:  {printable(str(model.path))}, {size_words(len(model.content))}",
            "Ready: lookalike scan FOLDER --method deep uses it.",
        ]
    )
    return ExitCode.OK


def _agrees(status: WeightsStatus, source: WeightsSource, desk: Desk) -> bool:
    """Ask whether to fetch the weights.

    Raises:
        SettingsError: there is nobody to ask.
        Cancelled: the person stopped it instead of answering.
    """
    if not desk.can_ask:
        raise SettingsError("nothing was fetched, as there is no terminal to ask on; --yes says that you agree")
    missing = size_words(source.size_bytes - _begun_bytes(status))
    return desk.ask(f"Fetch {missing} from {source.host}, licence {source.licence}? [y/N] ")


def offer_lines(source: WeightsSource) -> Iterator[str]:
    """Say what the weights are, whose, and on which terms."""
    yield source.title
    yield f"  by       {source.authors}"
    yield f"           {source.homepage}"
    yield f"  licence  {source.licence}, {source.licence_url}"


def _download_lines(source: WeightsSource, status: WeightsStatus) -> Iterator[str]:
    begun = _begun_bytes(status)
    there = f", of which {size_words(begun)} are here already" if begun else ""
    yield f"  from     {source.url}"
    yield f"  size     {size_words(source.size_bytes)}{there}"


def _begun_bytes(status: WeightsStatus) -> int:
    return status.present_bytes if status.state is WeightsState.PARTIAL else 0


def status_lines(network: Network) -> Iterator[tuple[str, str]]:
    """Say what is there of the weights and of what is made of them, as names and words."""
    folder, bundled = network.weights, network.bundled
    if bundled is not None:
        yield "Weights", "came with Lookalike, ready to run; nothing needs to be installed"
        yield "  file", printable(str(bundled.path))
        yield "  by", folder.source.authors
        yield "  licence", f"{folder.source.licence}, {folder.source.licence_url}"
        yield "Network", _ready_words(bundled) if is_available() else _NO_RUNTIME
        return
    status = folder.status()
    words = {
        WeightsState.MISSING: "not installed; lookalike weights install does that",
        WeightsState.PARTIAL: f"{size_words(status.present_bytes)} of {size_words(folder.source.size_bytes)} fetched;"
        " lookalike weights install goes on from there",
        WeightsState.DAMAGED: "damaged, or of another source; lookalike weights install fetches them anew",
        WeightsState.INSTALLED: f"installed and verified, {size_words(status.present_bytes)}",
    }
    yield "Weights", words[status.state]
    yield "  file", printable(str(folder.path))
    if status.sha256:
        yield "  sha256", status.sha256
    yield "  source", folder.source.url
    yield "Network", model_words(folder, status)


def model_words(folder: WeightsFolder, status: WeightsStatus) -> str:
    """Say whether the model that runs has been made of the weights."""
    if not is_available():
        return _NO_RUNTIME
    if status.state is not WeightsState.INSTALLED:
        return "needs the weights"
    model = find_model(folder.path.parent, status.sha256)
    if model is None:
        return "not made of the weights yet; the first use does that"
    return _ready_words(model)


def _ready_words(model: Model) -> str:
    return f"ready, 8-bit integers, {size_words(len(model.content))}, key {model.key}"


def _can_run(network: Network) -> bool:
    is_there = network.bundled is not None or network.weights.status().state is WeightsState.INSTALLED
    return is_available() and is_there
