"""Describe to argparse the commands for servers and clusters: describe, merge and watch."""

import argparse
from collections.abc import Callable
from pathlib import Path

from engine.core.errors import SettingsError
from engine.files.share import Share

Add = Callable[[str, str], argparse.ArgumentParser]
AddDescribed = Callable[[str, str, str], argparse.ArgumentParser]
Extend = Callable[[argparse.ArgumentParser], None]

DEFAULT_SETTLE_S = 5.0
DEFAULT_POLL_S = 300.0

_DESCRIBE = """\
Read and describe the photos of folders into a library, and compare none of them.

This is the part of a scan that takes long, and it can be shared: of N processes, on any computers, each describes its
share into a library of its own, and 'lookalike merge' puts them together. A share is stopped and gone on with like a
scan. All must name the same folders by the same paths.
"""
_MERGE = """\
Take in what other libraries know of photos, then compare what is new.

The others are only read. Any order will do, and repetition changes nothing. A library that is damaged, in use, or
described by another version or by other weights is named, and then none is taken in. What a person decided in the
others (marks, photos declared different) stays there. Photos are not read, so they need not be there.
"""
_WATCH = """\
Keep the library up to date with folders until stopped, at low priority.

Changes are looked at once they have settled; network drives, which tell of none, every few minutes. A drive that is
away is awaited, and so is a library that another scan is using. It listens on no network. Ctrl-C or a termination
signal ends it, with exit code 0.
"""


def add_sharing_commands(add_described: AddDescribed, add_walk: Extend, add_method: Extend, add_index: Extend) -> None:
    """Add the commands.

    Args:
        add_described: Adds a command of a name, words of help and a longer description.
        add_walk: Adds the options about folders and how they are searched.
        add_method: Adds those about the network.
        add_index: Adds the one about where its vectors are found again.
    """
    describe = add_described("describe", "Describe a share of the photos in folders, for 'merge'", _DESCRIBE)
    add_walk(describe)
    describe.add_argument(
        "--shard", type=_share, default=Share(1, 1), metavar="I/N",
        help="describe the I-th of N shares, I from 1 to N or from 0 to N-1 (default: all)",
    )  # fmt: skip
    add_method(describe)
    merge = add_described("merge", "Put libraries together that were made by 'describe'", _MERGE)
    merge.add_argument(
        "libraries", nargs="+", type=Path, metavar="DIR", help="directory of a library, or a library file"
    )
    add_method(merge)
    add_index(merge)
    watch = add_described("watch", "Keep the library up to date with folders", _WATCH)
    add_walk(watch)
    watch.add_argument(
        "--settle", type=_seconds, default=DEFAULT_SETTLE_S, metavar="S",
        help="leave a file alone until nothing was written to it for S seconds (default: %(default)g)",
    )  # fmt: skip
    watch.add_argument(
        "--poll", type=_seconds, default=DEFAULT_POLL_S, metavar="S",
        help="look every S seconds at folders that tell nothing of changes, such as network drives"
        " (default: %(default)g)",
    )  # fmt: skip
    watch.add_argument(
        "--always-poll", action="store_true", help="take all folders for such, where the system does not know better"
    )
    add_method(watch)
    add_index(watch)


def _share(text: str) -> Share:
    try:
        return Share.parse(text)
    except SettingsError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number") from None
    if not 0 < seconds < 1e9:  # also refuses nan
        raise argparse.ArgumentTypeError(f"it must be a number of seconds above 0, not {text}")
    return seconds
