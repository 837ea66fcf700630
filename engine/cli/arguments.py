"""Parse the command line into a request; importing it is cheap, so that help appears at once."""

import argparse
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engine.cli.exit_codes import EXIT_CODE_HELP
from engine.cli.requests import (
    STANDARD_OUTPUT,
    Common,
    DoctorRequest,
    GroupsRequest,
    Outputs,
    QueryRequest,
    Request,
    ScanRequest,
)
from engine.core.domain import Folder, MatchKind
from engine.core.settings import DEFAULT_EXCLUSIONS, DEFAULT_THRESHOLD, MATCH_FLOOR, Settings
from engine.version import VERSION

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

LIBRARY_VARIABLE = "LOOKALIKE_LIBRARY"
DEFAULT_TOP = 10

_DESCRIPTION = """\
Find identical, re-encoded, edited and similar photos in your own folders.

Nothing leaves this computer, and no command changes or removes a photo.
"""
_EPILOG = f"""\
examples:
  lookalike scan ~/Pictures /media/usb --html duplicates.html
  lookalike scan ~/Downloads --reference ~/Pictures
  lookalike groups --threshold 0.9 --json - | jq '.clusters | length'
  lookalike query print-bw.jpg

{EXIT_CODE_HELP}
environment:
  {LIBRARY_VARIABLE}  directory of the library where --library is not given
  NO_COLOR           no colours in a terminal
"""
_KIND_BY_SLUG = {kind.slug: kind for kind in MatchKind}


def parse(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Request:
    """Turn the words of a command line into a request.

    Args:
        arguments: The words after the program's name.
        environment: Asked for ``LOOKALIKE_LIBRARY``.

    Raises:
        SystemExit: help or the version was asked for (0), or the words are not understood (2).
    """
    parser = _parser()
    given, rest = parser.parse_known_args(arguments)
    more = _more_words(parser, rest)
    common = Common(_library(given.library, environment), given.quiet)
    if more and given.command not in ("scan", "query"):
        parser.error(f"unrecognized arguments: {' '.join(more)}")
    if given.command == "doctor":
        return DoctorRequest(common)
    if given.command == "query":
        outputs = Outputs(json=given.json)
        return QueryRequest(common, (*given.pictures, *more), given.top, outputs)
    outputs = Outputs(given.json, given.csv, given.html)
    _check_outputs(parser, outputs)
    kinds = frozenset(given.kind) if given.kind else None
    if given.command == "groups":
        return GroupsRequest(common, Settings(threshold=given.threshold), kinds, outputs)
    folders = [Folder(path) for path in (*given.folders, *more)]
    folders += [Folder(path, is_reference=True) for path in given.reference]
    if not folders:
        parser.error("name at least one folder to scan")
    return ScanRequest(common, tuple(folders), _scan_settings(given), kinds, outputs)


def _more_words(parser: argparse.ArgumentParser, rest: list[str]) -> list[str]:
    """Folders or pictures named after an option that followed others; argparse takes only the first run of them."""
    split = rest.index("--") if "--" in rest else len(rest)
    for word in rest[:split]:
        if word.startswith("-"):
            parser.error(f"unrecognized arguments: {word}")
    return rest[:split] + rest[split + 1 :]


def _library(given: str | None, environment: Mapping[str, str]) -> Path | None:
    chosen = given or environment.get(LIBRARY_VARIABLE)
    return Path(chosen) if chosen else None


def _scan_settings(given: argparse.Namespace) -> Settings:
    defaults = () if given.no_default_exclusions else DEFAULT_EXCLUSIONS
    settings = Settings(
        threshold=given.threshold, exclusions=(*defaults, *given.exclude), include_hidden=given.include_hidden
    )
    if given.workers is None:
        return settings
    return Settings(settings.threshold, settings.exclusions, settings.include_hidden, given.workers)


def _check_outputs(parser: argparse.ArgumentParser, outputs: Outputs) -> None:
    if outputs.targets.count(STANDARD_OUTPUT) > 1:
        parser.error("only one report can go to standard output")
    places = [os.path.realpath(target) for target in outputs.targets if target != STANDARD_OUTPUT]
    if len(set(places)) < len(places):
        parser.error("two reports cannot go to the same file")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lookalike",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    # Common options may stand before or after the command; the defaults are set here, so that neither undoes the other.
    _add_common(parser)
    parser.set_defaults(library=None, quiet=False)
    parser.add_argument("--version", action="version", version=f"Lookalike {VERSION}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_scan(commands)
    _add_groups(commands)
    _add_query(commands)
    _add_doctor(commands)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--library", metavar="DIR", default=argparse.SUPPRESS,
        help="directory that keeps the library (default: one in your user data folder)",
    )  # fmt: skip
    parser.add_argument(
        "-q",
        "--quiet",
        action="store_true",
        default=argparse.SUPPRESS,
        help="print errors alone, and reports asked for",
    )


def _add_command(commands: "Commands", name: str, words: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=words, description=f"{words}.", allow_abbrev=False)
    _add_common(parser)
    return parser


def _add_scan(commands: "Commands") -> None:
    parser = _add_command(commands, "scan", "Scan folders and show the groups of photos found in the library")
    parser.add_argument("folders", nargs="*", metavar="FOLDER", help="folder to search, with all that it holds")
    parser.add_argument(
        "--reference", action="append", default=[], metavar="FOLDER", help="folder to compare with and never touch"
    )
    parser.add_argument(
        "--exclude", action="append", default=[], metavar="GLOB",
        help="pass over files and folders like this, such as '**/raw' or '*.gif'; ** spans folders",
    )  # fmt: skip
    parser.add_argument(
        "--no-default-exclusions", action="store_true", help="look into trash, caches and system folders too"
    )
    parser.add_argument("--include-hidden", action="store_true", help="look into hidden files and folders too")
    parser.add_argument("--workers", type=_count, metavar="N", help="threads that read photos (default: all cores)")
    _add_selection(parser)


def _add_groups(commands: "Commands") -> None:
    parser = _add_command(commands, "groups", "Show the groups of earlier scans, at any threshold, without a new scan")
    _add_selection(parser)


def _add_query(commands: "Commands") -> None:
    parser = _add_command(commands, "query", "Look for pictures in the library, which need not hold them")
    parser.add_argument("pictures", nargs="+", metavar="IMAGE", help="picture to look for")
    parser.add_argument(
        "--top", type=_count, default=DEFAULT_TOP, metavar="K", help="show at most K photos (default: %(default)s)"
    )
    parser.add_argument("--json", metavar="FILE", help="write what was found as JSON; - for standard output")


def _add_doctor(commands: "Commands") -> None:
    _add_command(commands, "doctor", "Say what works on this machine: processor, picture formats, library, versions")


def _add_selection(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--threshold", type=_threshold, default=DEFAULT_THRESHOLD, metavar="T",
        help=f"show photos alike by T or more, 0 to 1; none are kept below {MATCH_FLOOR:g} (default: %(default)g)",
    )  # fmt: skip
    parser.add_argument(
        "--kind", action="append", type=_kind, metavar="KIND",
        help=f"show matches of this kind alone; may be given again: {', '.join(_KIND_BY_SLUG)}",
    )  # fmt: skip
    parser.add_argument("--json", metavar="FILE", help="write the groups as JSON; - for standard output")
    parser.add_argument("--csv", metavar="FILE", help="write the groups as a table for spreadsheets")
    parser.add_argument("--html", metavar="FILE", help="write the groups as a page with pictures")


def _threshold(text: str) -> float:
    try:
        threshold = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number") from None
    if not 0.0 <= threshold <= 1.0:  # also refuses nan
        raise argparse.ArgumentTypeError(f"it must lie between 0 and 1, not at {text}")
    return threshold


def _count(text: str) -> int:
    try:
        count = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number") from None
    if count < 1:
        raise argparse.ArgumentTypeError(f"it must be at least 1, not {count}")
    return count


def _kind(text: str) -> MatchKind:
    try:
        return _KIND_BY_SLUG[text]
    except KeyError:
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(_KIND_BY_SLUG)}") from None
