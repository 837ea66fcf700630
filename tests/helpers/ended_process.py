"""End a process in the middle of something, as a power cut does."""

import os
import sys
from collections.abc import Callable
from types import FrameType


def ends_at_line(act: Callable[[], None], number: int, folder: str = "review") -> bool:
    """Do something in a process that is gone at one line of the code in a folder; return whether it came to that."""
    child = os.fork()
    if child == 0:
        left = number

        def trace(frame: FrameType, event: str, _: object) -> object:
            nonlocal left
            if f"{os.sep}{folder}{os.sep}" not in frame.f_code.co_filename:
                return None
            if event == "line":
                left -= 1
                if left < 0:
                    os._exit(1)
            return trace

        sys.settrace(trace)  # type: ignore[arg-type]
        act()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 1
