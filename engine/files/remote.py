"""Whether a folder lies on another computer, whose changes this one is not told of."""

import os
import re
import sys
from pathlib import Path
from typing import Final

MOUNTS: Final = Path("/proc/self/mounts")

_REMOTE: Final = frozenset({
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs",
    "fuse.sshfs", "gfs2", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "prl_fs", "smb3", "smbfs", "vboxsf",
    "virtiofs", "vmhgfs",
})  # fmt: skip
_OCTAL: Final = re.compile(rb"\\(\d{3})")
_REMOTE_DRIVE: Final = 4  # DRIVE_REMOTE of Windows


def is_remote(folder: str, mounts: Path = MOUNTS) -> bool:
    """Tell whether a folder, given without symbolic links, is known to lie on a network drive or one of a host.

    Where the system does not tell, it is taken for one of this computer.
    """
    if sys.platform == "win32":
        import ctypes

        drive = os.path.splitdrive(folder)[0]
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _REMOTE_DRIVE
    try:
        lines = mounts.read_bytes().splitlines()
    except OSError:
        return False
    wanted = os.fsencode(folder)
    found = (b"", b"")
    for line in lines:
        _, point, kind, *_ = line.split(b" ")
        point = _OCTAL.sub(lambda match: bytes([int(match[1], 8)]), point)
        is_around = wanted == point or wanted.startswith(point.rstrip(b"/") + b"/")
        # Of several at one place the last is seen.
        if is_around and len(point) >= len(found[0]):
            found = (point, kind)
    return found[1].decode("ascii", "replace") in _REMOTE
