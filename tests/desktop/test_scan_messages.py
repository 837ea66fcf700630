import pytest

from desktop.scan_messages import (
    MAX_PROBLEMS_SENT,
    Failed,
    Finished,
    ScanRequest,
    Stopped,
    decode_message,
    decode_request,
    encode_message,
    encode_request,
)
from engine.core.domain import Folder, Problem, ScanReport, Stage
from engine.core.progress import Progress
from engine.core.settings import Method, Settings

ODD_NAME = "/photos/caf\udce9 \U0001f400\n.jpg"


def _report(problems):
    return ScanReport(9, 8, 7, 6, 5, 4, 3, 2, tuple(problems), 1.5)


@pytest.mark.parametrize(
    "message",
    [
        Progress(Stage.DESCRIBE, 3, None, 0.25, 1, ODD_NAME),
        Progress(Stage.MATCH, 3, 10, 0.25, 0),
        Finished(_report([Problem(ODD_NAME, Stage.DECODE, "it is broken")])),
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


def test_a_request_comes_back_as_it_went(tmp_path):
    request = ScanRequest(
        tmp_path,
        (Folder(ODD_NAME), Folder("/b", is_reference=True)),
        Settings(0.8, ("*.gif", ODD_NAME), True, 3, 1000, 5),
        Method.DEEP,
    )
    line = encode_request(request)

    assert line.count(b"\n") == 1
    assert decode_request(line) == request


def test_problems_beyond_measure_are_left_in_the_library():
    problems = [Problem(f"/{number}", Stage.READ, "no") for number in range(MAX_PROBLEMS_SENT + 1)]

    back = decode_message(encode_message(Finished(_report(problems))))

    assert back == Finished(_report(problems[:MAX_PROBLEMS_SENT]))
