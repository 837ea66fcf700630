"""A network that comes with the program: a converted model among its files, read-only, beside the terms of its weights.

Installers may carry one, see packaging/recipes/network.py; a checkout has none.
"""

from importlib.resources import as_file, files
from pathlib import Path

from engine.core.errors import NetworkModelError
from engine.features.network.model import CONVERSION_VERSION, Model, load_model


def bundled_folder() -> Path:
    """Give the folder that a bundled network lies in; there is none where none was bundled."""
    with as_file(files("engine") / "resources") as resources:
        return resources / "network"


def bundled_model(folder: Path) -> Model | None:
    """Give the model that came with the program, or None; a damaged one counts as none."""
    for path in sorted(folder.glob(f"vgg16-*-v{CONVERSION_VERSION}-*.tflite")):
        try:
            return load_model(path)
        except NetworkModelError:
            continue
    return None
