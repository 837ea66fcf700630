"""Describe the commands that take photos away and bring them back to argparse."""

import argparse
from collections.abc import Callable

from engine.core.domain import MatchKind

SAFE_KINDS = (MatchKind.IDENTICAL_FILE, MatchKind.IDENTICAL_IMAGE, MatchKind.SAME_PICTURE)
"""Kinds that hold the same picture throughout; edited versions and other shots go only if they are asked for."""

CLEAN_DESCRIPTION = """\
Take away all photos of each group but the best one, safely.

Without --apply nothing is done: the plan is shown, and that is all. With it every photo and the one that stays for it
are looked at once more right before, photos go to the trash of the system unless a folder is named, and all is written
into a journal first: 'lookalike undo' brings it back, also after days. Reference folders are never touched.

What only the photos that go have written in them, such as ratings, keywords, captions, places, dates and people, is
carried to sidecars (.xmp) of those that stay. Where photos do not agree, nothing is changed and both values are shown.
"""
Add = Callable[[str, str], argparse.ArgumentParser]
Kind = Callable[[str], MatchKind]
Number = Callable[[str], float]


def add_clean_commands(add: Add, add_described: Add, threshold: Number, kind: Kind, default_threshold: float) -> None:
    """Add ``clean``, ``export``, ``undo`` and ``history``.

    Args:
        add: Adds a command of a name and words of help.
        add_described: The same with a longer description.
        threshold: Reads the value of that option.
        kind: Likewise.
        default_threshold: Where groups are cut unless it is said.
    """
    clean = add_described(
        "clean", "Take away what is more than needed, or show what would be; a dry run without --apply"
    )
    _add_selection(clean, threshold, kind, default_threshold)
    place = clean.add_mutually_exclusive_group()
    place.add_argument("--to", metavar="DIR", help="move to this folder, the tree kept, instead of to the trash")
    place.add_argument("--copy-to", metavar="DIR", help="copy what would go to this folder; nothing is taken away")
    place.add_argument("--hard-link", action="store_true", help="let identical files share their bytes by hard links")
    place.add_argument("--reflink", action="store_true", help="the same by reflinks, which stay independent files")
    clean.add_argument("--apply", action="store_true", help="do it; without this nothing is changed")
    clean.add_argument(
        "--rescue-into-file", action="store_true",
        help="write what is carried over into the photos that stay as well, by ExifTool; pixels stay as they are",
    )  # fmt: skip
    _add_outputs(clean)
    export = add("export", "Write what would go and what stays for it, for other programs; nothing is changed")
    _add_selection(export, threshold, kind, default_threshold)
    _add_outputs(export)
    undo = add("undo", "Bring back what was taken away, with times and permissions; the latest time unless told")
    undo.add_argument("batch", nargs="?", type=_batch, metavar="N", help="number of the time, as 'history' shows it")
    history = add("history", "Show what was taken away and when, and what became of it")
    history.add_argument("batch", nargs="?", type=_batch, metavar="N", help="show every photo of this time")


def _add_selection(parser: argparse.ArgumentParser, threshold: Number, kind: Kind, default_threshold: float) -> None:
    parser.add_argument(
        "--keep", metavar="RULES",
        help="how the photo that stays is chosen, such as 'format,pixels,oldest', or a name from 'lookalike presets'",
    )  # fmt: skip
    parser.add_argument("--marked", action="store_true", help="take what is marked in the window, not whole groups")
    parser.add_argument(
        "--threshold", type=threshold, default=default_threshold, metavar="T",
        help="take photos alike by T or more, 0 to 1 (default: %(default)g)",
    )  # fmt: skip
    parser.add_argument(
        "--kind", action="append", type=kind, metavar="KIND",
        help="take matches of this kind; may be given again"
        f" (default: {', '.join(safe.slug for safe in SAFE_KINDS)})",
    )  # fmt: skip
    parser.add_argument(
        "--rescue", action=argparse.BooleanOptionalAction, default=None,
        help="carry what only photos that go have written in them to sidecars of those that stay (the default)",
    )  # fmt: skip


def _add_outputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", metavar="FILE", help="write the plan as JSON; - for standard output")
    parser.add_argument("--csv", metavar="FILE", help="write what goes and what stays for it as a table")
    parser.add_argument("--html", metavar="FILE", help="write what goes and what stays for it as a page with pictures")
    parser.add_argument(
        "--null", metavar="FILE", help="write the paths that go, each ended by a NUL byte, for xargs -0; - as above"
    )


def _batch(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number that 'lookalike history' shows") from None
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number that 'lookalike history' shows")
    return number
