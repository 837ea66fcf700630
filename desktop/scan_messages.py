"""What a scan is asked for by: a request that travels to the process of the scan as a line of JSON."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop.worker_messages import encode_line
from engine.core.domain import Folder
from engine.core.settings import Method, Settings


@dataclass(frozen=True, slots=True)
class ScanRequest:
    """A scan that was asked for.

    Attributes:
        library_dir: Directory of the library.
        folders: Those that results are about from now on.
        method: Deep needs installed weights.
    """

    library_dir: Path
    folders: tuple[Folder, ...]
    settings: Settings
    method: Method = Method.QUICK


def encode_request(request: ScanRequest) -> bytes:
    """Write a request as a line."""
    return encode_line({**asdict(request), "library_dir": str(request.library_dir.absolute())})


def decode_request(line: bytes) -> ScanRequest:
    """Read a request."""
    found = json.loads(line)
    settings = found["settings"]
    return ScanRequest(
        Path(found["library_dir"]),
        tuple(Folder(**folder) for folder in found["folders"]),
        Settings(**{**settings, "exclusions": tuple(settings["exclusions"])}),
        Method(found["method"]),
    )
