"""Describe the command line to argparse: every command, option and word of help."""

import argparse
from typing import TYPE_CHECKING

from engine.cli.clean_parser import CLEAN_DESCRIPTION, add_clean_commands
from engine.cli.exit_codes import EXIT_CODE_HELP
from engine.cli.sharing_parser import add_sharing_commands
from engine.core.domain import MatchKind
from engine.core.milvus_place import TOKEN_VARIABLE
from engine.core.settings import DEFAULT_THRESHOLD, MATCH_FLOOR, SOURCE_VARIABLE, WEIGHTS_VARIABLE, Method
from engine.version import VERSION

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

LIBRARY_VARIABLE = "LOOKALIKE_LIBRARY"
DEFAULT_TOP = 10

_DESCRIPTION = """\
Find identical, re-encoded, edited and similar photos in your own folders.

Nothing about your photos leaves this computer, unless you name a server by --index. No command changes or removes one
but 'clean --apply', which puts them into the trash and can be undone.
"""
_EPILOG = f"""\
without a command:
  lookalike [--library DIR] [FOLDER ...]    opens the window, and searches these folders too
  lookalike [--library DIR] PHOTO ...       opens the window, and looks for these photos among yours

examples:
  lookalike scan ~/Pictures /media/usb --html duplicates.html
  lookalike scan ~/Downloads --reference ~/Pictures
  lookalike weights install && lookalike scan ~/Pictures --method deep
  lookalike groups --threshold 0.9 --json - | jq '.clusters | length'
  lookalike query print-bw.jpg
  lookalike watch ~/Pictures
  lookalike clean --html plan.html && lookalike clean --apply && lookalike undo

{EXIT_CODE_HELP}
environment:
  {LIBRARY_VARIABLE}         directory of the library where --library is not given
  {WEIGHTS_VARIABLE}         directory of the network's weights where --weights is not given
  {TOKEN_VARIABLE}    user:password or key for the server of --index milvus:URI
  {SOURCE_VARIABLE}  description of the weights where --weights-source is not given
  LOOKALIKE_CACHE           directory of the window's thumbnails
  LOOKALIKE_CONFIG          directory of the window's preferences and of its reports of crashes
  LOOKALIKE_CPU             use no more of the processor than baseline, neon, avx2 or avx512
  NO_COLOR                  no colours in a terminal
"""
_WEIGHTS_DESCRIPTION = """\
Look after the weights of VGG16, the network of --method deep.

They are no part of Lookalike. One file is fetched from its publisher, once, when you ask for it; nothing is sent.
"""
_PRESETS_DESCRIPTION = """\
Without ACTION, show the rules that have a name: those that come with the program, then your own.

--keep of other commands takes such a name. Rules are criteria in the order of their weight, between commas:
format, rated, edited, rated-or-edited, unedited, gps, date, pixels, sharper, compression, oldest, newest, largest,
smallest, folder, longest-name, shortest-path, and those that are about something: format:raw, folder:~/Pictures,
path:*original* or path:!copy. What one leaves open the next decides.
"""
_KIND_BY_SLUG = {kind.slug: kind for kind in MatchKind}


def make_parser() -> argparse.ArgumentParser:
    """Make the parser of the whole command line."""
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
    add_clean_commands(
        lambda name, words: _add_command(commands, name, words),
        lambda name, words: _add_described(commands, name, words, CLEAN_DESCRIPTION),
        _threshold,
        _kind,
        DEFAULT_THRESHOLD,
    )
    add_sharing_commands(
        lambda name, words, description: _add_described(commands, name, words, description),
        _add_walk,
        _add_method,
        _add_index,
    )
    _add_presets(commands)
    _add_weights(commands)
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


def _add_network(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--weights", metavar="DIR",
        help="directory that keeps the network's weights (default: one in your user data folder)",
    )  # fmt: skip
    parser.add_argument(
        "--weights-source", metavar="FILE",
        help="description of other weights, or of another place to fetch them from, in the format of models.toml",
    )  # fmt: skip


def _add_method(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--method", choices=[str(method) for method in Method], default=str(Method.QUICK),
        help="quick compares hashes and local features; deep adds what the network VGG16 sees,"
        " see 'lookalike weights' (default: %(default)s)",
    )  # fmt: skip
    _add_network(parser)


def _add_index(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--index", metavar="KIND", default="hnsw",
        help="where hashes and the network's vectors are looked up: hnsw, beside the library, or milvus or milvus:URI,"
        " in a folder or on a server, for more photos than one machine holds (default: %(default)s)",
    )  # fmt: skip


def _add_command(commands: "Commands", name: str, words: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=words, description=f"{words}.", allow_abbrev=False)
    _add_common(parser)
    return parser


def _add_described(commands: "Commands", name: str, words: str, description: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name,
        help=words,
        description=description,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_common(parser)
    return parser


def _add_scan(commands: "Commands") -> None:
    parser = _add_command(commands, "scan", "Scan folders and show the groups of photos found in the library")
    _add_walk(parser)
    _add_method(parser)
    _add_index(parser)
    _add_selection(parser)


def _add_walk(parser: argparse.ArgumentParser) -> None:
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
    _add_method(parser)
    _add_index(parser)


def _add_presets(commands: "Commands") -> None:
    parser = _add_described(
        commands, "presets", "Show the rules with a name that choose the photo that stays; keep some of your own",
        _PRESETS_DESCRIPTION,
    )  # fmt: skip
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    save = _add_command(actions, "save", "Keep rules under a name, in the place of what had it")
    save.add_argument("name", metavar="NAME", help="by which --keep knows them")
    save.add_argument("rules", metavar="RULES", help="criteria between commas, or the name of other rules")
    remove = _add_command(actions, "remove", "Forget rules of your own")
    remove.add_argument("name", metavar="NAME", help="of the rules")


def _add_weights(commands: "Commands") -> None:
    parser = commands.add_parser(
        "weights",
        help="Install, examine or remove the weights of the network that --method deep uses",
        description=_WEIGHTS_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    install = _add_command(
        actions, "install", "Fetch the weights after asking, or take them from a file, and prepare them"
    )
    install.add_argument(
        "--from", dest="file", metavar="FILE", help="take the published file from here and fetch nothing"
    )
    install.add_argument("--yes", action="store_true", help="fetch without asking; needed where nobody can be asked")
    _add_network(install)
    _add_network(
        _add_command(actions, "status", "Say what is there of the weights; exit code 6 if they cannot be used")
    )
    _add_network(_add_command(actions, "remove", "Remove the weights and all that was made of them"))


def _add_doctor(commands: "Commands") -> None:
    words = "Say what works on this machine: processor, kernels, network, picture formats, library, versions"
    _add_network(_add_command(commands, "doctor", words))


def _add_selection(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--threshold", type=_threshold, default=DEFAULT_THRESHOLD, metavar="T",
        help=f"show photos alike by T or more, 0 to 1; none are kept below {MATCH_FLOOR:g} (default: %(default)g)",
    )  # fmt: skip
    parser.add_argument(
        "--kind", action="append", type=_kind, metavar="KIND",
        help=f"show matches of this kind alone; may be given again: {', '.join(_KIND_BY_SLUG)}",
    )  # fmt: skip
    parser.add_argument(
        "--keep", metavar="RULES",
        help="how the photo that stays is chosen, such as 'format,pixels,oldest', or a name from 'lookalike presets'",
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
