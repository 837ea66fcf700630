"""Where the weights of a network come from, what they must be, and on which terms."""

import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class WeightsSource:
    """A published file of weights.

    Attributes:
        md5: Hexadecimal, as its publisher states it.
        sha256: Hexadecimal, or empty where nobody independent states it.
        licence: The terms, to be shown before anything is fetched; ``licence_url`` leads to their text.
    """

    title: str
    url: str
    size_bytes: int
    md5: str
    authors: str
    homepage: str
    licence: str
    licence_url: str
    sha256: str = ""

    @property
    def file_name(self) -> str:
        """Name of the file, as at its publisher."""
        return PurePosixPath(urlsplit(self.url).path).name

    @property
    def host(self) -> str:
        """The computer that it is fetched from, to be shown to the person."""
        return urlsplit(self.url).hostname or ""


def read_source(models: Path, network: str = "vgg16") -> WeightsSource:
    """Read one network's entry of a models.toml.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no TOML.
        KeyError: it knows no such network.
        TypeError: the entry lacks a field or has one too many.
    """
    return WeightsSource(**tomllib.loads(models.read_text(encoding="utf-8"))[network])
