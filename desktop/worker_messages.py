"""What the window and a process that works for it say to each other: one line of JSON a message.

The window begins with a request and goes on with commands. The process tells progress, and at its end one outcome;
where it ends without one, it crashed.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any, Final

from engine.core.domain import Problem, ScanReport, Stage
from engine.core.progress import Progress

# The whole list is in the library; a hundred thousand of them would hold the window up while they are taken in.
MAX_PROBLEMS_SENT: Final = 200


class Command(StrEnum):
    """What the window may tell work under way."""

    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Finished:
    """The work came to its end; of the problems of a scan only the first are listed."""

    report: ScanReport | None = None


@dataclass(frozen=True, slots=True)
class Stopped:
    """The work was stopped by the person; what was done is kept."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The work cannot be done; ``kind`` is the name of the error's class, ``reason`` its words."""

    kind: str
    reason: str


Outcome = Finished | Stopped | Failed
Message = Progress | Outcome


def encode_message(message: Message) -> bytes:
    """Write a message of the process as a line."""
    match message:
        case Progress():
            return encode_line({"progress": asdict(message)})
        case Finished(None):
            return encode_line({"finished": None})
        case Finished(report):
            assert report is not None
            sent = replace(report, problems=report.problems[:MAX_PROBLEMS_SENT])
            return encode_line({"finished": asdict(sent)})
        case Stopped():
            return encode_line({"stopped": True})
        case Failed():
            return encode_line({"failed": asdict(message)})


def decode_message(line: bytes) -> Message:
    """Read a message of the process."""
    ((name, content),) = json.loads(line).items()
    if name == "progress":
        return Progress(**{**content, "stage": Stage(content["stage"])})
    if name == "failed":
        return Failed(**content)
    if name == "stopped":
        return Stopped()
    return Finished(None if content is None else _report(content))


def encode_line(content: Mapping[str, Any]) -> bytes:
    """Write anything as a line."""
    # names of files that are no valid text travel as lone surrogates, which JSON escapes
    return json.dumps(content).encode("ascii") + b"\n"


def _report(content: Mapping[str, Any]) -> ScanReport:
    problems = tuple(Problem(each["path"], Stage(each["stage"]), each["reason"]) for each in content["problems"])
    return ScanReport(**{**content, "problems": problems})
