"""What the window and the process of a scan say to each other: one line of JSON a message.

The window begins with a request and goes on with commands. The process tells progress, and at its end one outcome;
where it ends without one, it crashed.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from engine.core.domain import Folder, Problem, ScanReport, Stage
from engine.core.progress import Progress
from engine.core.settings import Method, Settings

# The whole list is in the library; a hundred thousand of them would hold the window up while they are taken in.
MAX_PROBLEMS_SENT: Final = 200


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


class Command(StrEnum):
    """What the window may tell a scan under way."""

    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Finished:
    """The scan came to its end; of its problems only the first are listed."""

    report: ScanReport


@dataclass(frozen=True, slots=True)
class Stopped:
    """The scan was stopped by the person; what was done is kept."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The scan cannot be done; ``kind`` is the name of the error's class, ``reason`` its words."""

    kind: str
    reason: str


Outcome = Finished | Stopped | Failed
Message = Progress | Outcome


def encode_request(request: ScanRequest) -> bytes:
    """Write a request as a line."""
    return _line({**asdict(request), "library_dir": str(request.library_dir.absolute())})


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


def encode_message(message: Message) -> bytes:
    """Write a message of the process as a line."""
    match message:
        case Progress():
            return _line({"progress": asdict(message)})
        case Finished(report):
            sent = replace(report, problems=report.problems[:MAX_PROBLEMS_SENT])
            return _line({"finished": asdict(sent)})
        case Stopped():
            return _line({"stopped": True})
        case Failed():
            return _line({"failed": asdict(message)})


def decode_message(line: bytes) -> Message:
    """Read a message of the process."""
    ((name, content),) = json.loads(line).items()
    if name == "progress":
        return Progress(**{**content, "stage": Stage(content["stage"])})
    if name == "finished":
        problems = tuple(Problem(each["path"], Stage(each["stage"]), each["reason"]) for each in content["problems"])
        return Finished(ScanReport(**{**content, "problems": problems}))
    return Failed(**content) if name == "failed" else Stopped()


def _line(content: Mapping[str, Any]) -> bytes:
    # names of files that are no valid text travel as lone surrogates, which JSON escapes
    return json.dumps(content).encode("ascii") + b"\n"
