"""What photos are to be measured: a request that travels to the process that does it as a line of JSON."""

import json
from dataclasses import dataclass
from pathlib import Path

from desktop.worker_messages import encode_line
from engine.core.facts import Wish
from engine.core.settings import Settings


@dataclass(frozen=True, slots=True)
class MeasureRequest:
    """Photos that are to be measured.

    Attributes:
        library_dir: Directory of the library.
        wishes: The photos.
        settings: How many threads work, and how pictures are decoded.
    """

    library_dir: Path
    wishes: tuple[Wish, ...]
    settings: Settings


def encode_request(request: MeasureRequest) -> bytes:
    """Write a request as a line."""
    settings = request.settings
    return encode_line(
        {
            "library_dir": str(request.library_dir.absolute()),
            "wishes": [[wish.photo_id, wish.smaller] for wish in request.wishes],
            "settings": {
                "workers": settings.workers, "max_pixels": settings.max_pixels, "batch_size": settings.batch_size
            },
        }
    )  # fmt: skip


def decode_request(line: bytes) -> MeasureRequest:
    """Read a request."""
    found = json.loads(line)
    wishes = tuple(
        Wish(photo_id, tuple((width, height) for width, height in sizes)) for photo_id, sizes in found["wishes"]
    )
    return MeasureRequest(Path(found["library_dir"]), wishes, Settings(**found["settings"]))
