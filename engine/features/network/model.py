"""Converted models on disk: their names, and the proof that one is whole.

A name carries the hash of the weights, the version of the conversion and the hash of the model's own bytes, which the
sample pictures decide too: so a model is never taken for another's, and damage to it never goes unseen.
"""

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from engine.core.errors import NetworkModelError, WeightsUnwritableError

CONVERSION_VERSION: Final = 1
"""To be raised whenever the same weights and samples would give another model or other descriptors."""

_HASH_DIGITS: Final = 16
_HASH: Final = f"[0-9a-f]{{{_HASH_DIGITS}}}"
_NAME: Final = re.compile(rf"vgg16-(?P<weights>{_HASH})-v(?P<version>\d+)-(?P<model>{_HASH})\.tflite")


@dataclass(frozen=True, slots=True)
class Model:
    """A converted model, whole and ready to be loaded.

    Attributes:
        key: Tells descriptors of different models apart: other weights, conversion or samples make another key.
        least_cosine: Of the samples' activations with those in single precision; 1 if it was not made just now.
    """

    path: Path
    content: bytes
    key: str
    least_cosine: float = 1.0


def find_model(directory: Path, weights_sha256: str) -> Model | None:
    """Give the model made of these weights, or None; damaged models and those of other versions are passed over."""
    for path in sorted(directory.glob(f"vgg16-{weights_sha256[:_HASH_DIGITS]}-v{CONVERSION_VERSION}-*.tflite")):
        try:
            return load_model(path)
        except NetworkModelError:
            continue
    return None


def load_model(path: Path) -> Model:
    """Read a converted model and check that it is whole.

    Raises:
        NetworkModelError: it cannot be read, is damaged, or is none of this version.
    """
    name = _NAME.fullmatch(path.name)
    if name is None or int(name["version"]) != CONVERSION_VERSION:
        raise NetworkModelError(path, "this is no model of this version of Lookalike")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise NetworkModelError(path, f"the model cannot be read: {error.strerror or error}") from error
    if _digest(content) != name["model"]:
        raise NetworkModelError(path, "the model is damaged")
    return Model(path, content, _key(name["weights"], content))


def keep_model(directory: Path, weights_sha256: str, content: bytes, least_cosine: float) -> Model:
    """Write a model into a directory, whole or not at all.

    Raises:
        WeightsUnwritableError: it cannot be written.
    """
    path = directory / f"vgg16-{weights_sha256[:_HASH_DIGITS]}-v{CONVERSION_VERSION}-{_digest(content)}.tflite"
    part = path.with_suffix(".part")
    try:
        directory.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise WeightsUnwritableError(path, f"the model cannot be written: {error.strerror or error}") from error
    return Model(path, content, _key(weights_sha256, content), least_cosine)


def drop_models(directory: Path, keep: Model | None = None) -> None:
    """Remove all models from a directory but one, also those of other weights and versions.

    Raises:
        WeightsUnwritableError: one cannot be removed.
    """
    for path in sorted(directory.glob("vgg16-*.tflite")):
        if keep is None or path != keep.path:
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise WeightsUnwritableError(path, f"it cannot be removed: {error.strerror or error}") from error


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:_HASH_DIGITS]


def _key(weights_sha256: str, content: bytes) -> str:
    return weights_sha256[:8] + _digest(content)[:8]
