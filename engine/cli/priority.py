"""Leave the processor and the disk to everything else that wants them."""

import ctypes
import os
import platform
import sys
from typing import Final

_NICENESS: Final = 19
_BACKGROUND: Final = 0x00100000  # PROCESS_MODE_BACKGROUND_BEGIN of Windows, which is about the disk too
# ioprio_set has no function in the C library; its number is the system's own for each kind of processor.
_IOPRIO_SET: Final = {
    "x86_64": 251, "i386": 289, "i686": 289, "aarch64": 30, "riscv64": 30, "loongarch64": 30, "armv7l": 314,
    "ppc64le": 273, "ppc64": 273, "s390x": 282,
}  # fmt: skip
_OF_THIS_PROCESS: Final = 1
_IDLE: Final = 3 << 13


def step_back() -> None:
    """Give this thread, and all that it starts from now on, the lowest priority; where that cannot be had, do without.

    On Linux the disk serves others first too, as far as its scheduler knows of such classes.
    """
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BACKGROUND)
        return
    os.nice(_NICENESS)
    number = _IOPRIO_SET.get(platform.machine())
    if sys.platform == "linux" and number is not None and sys.maxsize > 2**32:
        ctypes.CDLL(None).syscall(number, _OF_THIS_PROCESS, 0, _IDLE)
