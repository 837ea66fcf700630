"""Take a photo in hand in a process of its own, for one that may have brought the program down before."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.stages.describer import Describer, Description

TIME_LIMIT_S = 60.0
_READY = "ready"

Result = TypeVar("Result")


def describe_isolated(
    describer: Describer, data: bytes, image_format: ImageFormat, time_limit_s: float = TIME_LIMIT_S
) -> Description:
    """Do what ``describer.describe`` does, safe from its crashes; see ``work_isolated``."""
    return work_isolated(describer.describe, data, image_format, time_limit_s)


def work_isolated(
    work: Callable[[bytes, ImageFormat], Result],
    data: bytes,
    image_format: ImageFormat,
    time_limit_s: float = TIME_LIMIT_S,
) -> Result:
    """Do some work on the bytes of a photo, safe from its crashes.

    Where the system does not let the program start another process of itself, it is done in this one.

    Args:
        work: What is done; it and what it returns, which is no text, travel by pickle.
        data: The bytes.
        image_format: What they are.
        time_limit_s: How long it may take.

    Raises:
        DecodeError: the picture cannot be read, or reading it ends the process or does not end.
    """
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(there, work, image_format), daemon=True)
    with here:
        with there:
            process.start()
        try:
            try:
                if here.recv() != _READY:
                    raise DecodeError("it was in hand when the program ended, and could not be tried again")
            except EOFError:
                return work(data, image_format)
            try:
                here.send_bytes(data)
                answer = here.recv() if here.poll(time_limit_s) else None
            except (EOFError, OSError) as error:
                raise DecodeError("reading it crashes the decoder, so it is left out") from error
        finally:
            process.kill()
            process.join()
            process.close()
    if answer is None:
        raise DecodeError(f"reading it takes more than {time_limit_s:.0f} s, so it is left out")
    if isinstance(answer, str):
        raise DecodeError(answer)
    result: Result = answer[0]
    return result


def _serve(there: Connection, work: Callable[[bytes, ImageFormat], Any], image_format: ImageFormat) -> None:
    """Answer with what came of it, or with the reason why nothing did."""
    there.send(_READY)
    data = there.recv_bytes()
    try:
        there.send((work(data, image_format),))
    except DecodeError as error:
        there.send(str(error))
    except MemoryError:
        there.send("there is not enough memory for it")
