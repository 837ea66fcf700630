"""Convert the network's weights the way the program itself does, to come with it, beside their terms."""

import shutil
from pathlib import Path
from typing import Final

from engine.core.progress import Monitor
from engine.features.network.source import WeightsSource
from engine.network import Network
from recipes.plan import TITLE, Plan

# Tells lookalike.spec which folder to bundle.
FOLDER_VARIABLE: Final = "LOOKALIKE_BUILD_NETWORK"

_ATTRIBUTION: Final = """\
The file beside this one ({model}) is made of

    {title}
    by {authors}
    {homepage}
    published at {url}

under {licence}, {licence_url}, whose text is in {text}.

Changed: {TITLE} converted it into another format, scaled its activations and rounded its numbers to whole bytes.
Those who made the weights do not endorse {TITLE}.
"""


class LicenceTextError(Exception):
    """The text of the licence that the weights are under is not at hand, and must go along."""


def bundle_network(plan: Plan, weights: Path, description: Path | None = None) -> Path:
    """Convert weights and put the model, its attribution and its licence into a folder.

    What was converted before is taken again, if it is whole and of the same weights.

    Args:
        plan: Says where to work.
        weights: The published file.
        description: Of other weights; the published ones of VGG16 unless given.

    Raises:
        LookalikeError: it is not the file that is described, or it cannot be converted here.
        LicenceTextError: the licence is one whose text is not among packaging/licences.
    """
    network = Network.find(plan.work / "weights", description)
    network.install_from(weights, Monitor())
    model = network.model(Monitor())
    folder = plan.work / "network"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(model.path, folder / model.path.name)
    text = _licence_text(plan, network.source)
    shutil.copyfile(text, folder / text.name)
    (folder / "ATTRIBUTION.txt").write_text(
        attribution(network.source, model.path.name, text.name), encoding="utf-8", newline="\n"
    )
    return folder


def attribution(source: WeightsSource, model: str, text: str) -> str:
    """Say whose the weights are, on which terms, and what was done to them."""
    return _ATTRIBUTION.format(
        model=model, title=source.title, authors=source.authors, homepage=source.homepage, url=source.url,
        licence=source.licence, licence_url=source.licence_url, text=text, TITLE=TITLE,
    )  # fmt: skip


def _licence_text(plan: Plan, source: WeightsSource) -> Path:
    path = plan.root / "packaging" / "licences" / f"{source.licence.replace(' ', '-')}.txt"
    if not path.is_file():
        raise LicenceTextError(f"{path.name}, the licence of the weights, is not among packaging/licences")
    return path
