"""How large the program may be, packed and installed; what is larger is not released."""

from pathlib import Path
from typing import Final

MB: Final = 1_000_000
MOST_INSTALLED_MB: Final = 420
MOST_PACKED_MB: Final = 160
_NAMED: Final = 8


class BudgetError(Exception):
    """What was built is larger than people should have to fetch or keep."""


def size_of(path: Path) -> int:
    """Give the bytes of a file, or of all files in a folder."""
    files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]
    return sum(each.lstat().st_size for each in files)


def check_budget(path: Path, most_mb: int) -> None:
    """Make sure that a file or folder is no larger than it may be.

    Raises:
        BudgetError: it is; of a folder the largest files are named.
    """
    size = size_of(path)
    if size <= most_mb * MB:
        return
    words = f"{path} has {size / MB:.1f} MB, and may have {most_mb} MB"
    if path.is_dir():
        files = [(each.stat().st_size, each) for each in path.rglob("*") if each.is_file() and not each.is_symlink()]
        largest = sorted(files, reverse=True)[:_NAMED]
        words += "; the largest in it:\n" + "\n".join(
            f"{bytes_ / MB:8.1f} MB  {each.relative_to(path)}" for bytes_, each in largest
        )
    raise BudgetError(words)
