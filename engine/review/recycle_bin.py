"""What a recycle bin of Windows tells of the files in it."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_INFO_HEAD: Final = struct.Struct("<QQQ")
_MAX_INFO_BYTES: Final = 1 << 17


@dataclass(frozen=True, slots=True)
class BinEntry:
    """What a recycle bin tells of a file: where it lies, where it was, when it came (in 100 ns since 1601)."""

    file: Path
    original: str
    size_bytes: int
    moment: int


def bin_entries(root: Path) -> Iterator[BinEntry]:
    """Yield what the recycle bin of a drive tells; what cannot be read is passed over."""
    try:
        folders = [folder for folder in root.iterdir() if folder.is_dir()]
    except OSError:
        return
    for folder in folders:
        try:
            infos = [path for path in folder.iterdir() if path.name.startswith("$I")]
        except OSError:
            continue
        for info in infos:
            try:
                data = info.read_bytes()[:_MAX_INFO_BYTES]
            except OSError:
                continue
            entry = read_bin_info(info, data)
            if entry is not None:
                yield entry


def read_bin_info(path: Path, data: bytes) -> BinEntry | None:
    """Read a ``$I`` file: a version, a size, a moment and the path that the file had, or None if it is none."""
    if len(data) < _INFO_HEAD.size:
        return None
    version, size, moment = _INFO_HEAD.unpack_from(data)
    if version not in (1, 2):
        return None
    # The second version says how long the path is; in the first it fills a field of fixed length.
    text = data[_INFO_HEAD.size + (4 if version == 2 else 0) :]
    original = text[: len(text) // 2 * 2].decode("utf-16-le", "surrogatepass").split("\0", 1)[0]
    return BinEntry(path.with_name("$R" + path.name[2:]), original, size, moment)
