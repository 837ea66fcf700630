"""What an installation of the network is asked for by: a request that travels to its process as a line of JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from desktop.worker_messages import encode_line
from engine.core.settings import SOURCE_VARIABLE, WEIGHTS_VARIABLE


@dataclass(frozen=True, slots=True)
class InstallRequest:
    """An installation that was asked for.

    Attributes:
        file: The weights as the person has them; None to fetch them from their publisher.
        directory: Where they are to lie; None for the person's data folder.
        description: What they must be; None for what comes with the program.
    """

    file: Path | None = None
    directory: Path | None = None
    description: Path | None = None

    @classmethod
    def of_environment(cls, environment: Mapping[str, str]) -> Self:
        """Ask for the weights of the publisher, at the places that the environment names."""
        directory, description = environment.get(WEIGHTS_VARIABLE), environment.get(SOURCE_VARIABLE)
        return cls(None, Path(directory) if directory else None, Path(description) if description else None)


def encode_request(request: InstallRequest) -> bytes:
    """Write a request as a line."""
    paths = {"file": request.file, "directory": request.directory, "description": request.description}
    return encode_line({name: None if path is None else str(path.absolute()) for name, path in paths.items()})


def decode_request(line: bytes) -> InstallRequest:
    """Read a request."""
    return InstallRequest(**{name: None if path is None else Path(path) for name, path in json.loads(line).items()})
