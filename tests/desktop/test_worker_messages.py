import pytest

from desktop.worker_messages import (
    MAX_PROBLEMS_SENT,
    Failed,
    Finished,
    Stopped,
    decode_message,
    encode_message,
)
from engine.core.domain import Problem, ScanReport, Stage
from engine.core.progress import Progress

ODD_NAME = "/photos/caf\udce9 \U0001f400\n.jpg"


def _report(problems):
    return ScanReport(9, 8, 7, 6, 5, 4, 3, 2, tuple(problems), 1.5)


@pytest.mark.parametrize(
    "message",
    [
        Progress(Stage.DESCRIBE, 3, None, 0.25, 1, ODD_NAME),
        Progress(Stage.MATCH, 3, 10, 0.25, 0),
        Finished(_report([Problem(ODD_NAME, Stage.DECODE, "it is broken")])),
        Finished(),
        Stopped(),
        Failed("FolderError", f"{ODD_NAME}: there is no such folder"),
    ],
    ids=lambda message: type(message).__name__,
)
def test_messages_are_lines_that_come_back_as_they_went(message):
    line = encode_message(message)

    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert decode_message(line) == message


def test_problems_beyond_measure_are_left_in_the_library():
    problems = [Problem(f"/{number}", Stage.READ, "no") for number in range(MAX_PROBLEMS_SENT + 1)]

    back = decode_message(encode_message(Finished(_report(problems))))

    assert back == Finished(_report(problems[:MAX_PROBLEMS_SENT]))
