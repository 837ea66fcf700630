"""Write the pages of the manual that the program knows best itself: its keys, and its command line.

usage: python -m tests.helpers.manual_pages
"""

import argparse
import os
import re
import sys
import tempfile
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Final

from engine.cli.parser import make_parser

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "manual"
KEYBOARD: Final = "keyboard.md"
COMMAND_LINE: Final = "command-line.md"
_KEYBOARD_HEAD: Final = """\
# Keyboard

All can be done without a mouse. F1 shows these keys in the window. On macOS, Ctrl is the command key and Alt the option
key. Letters are for the groups and the photos: elsewhere, such as in the filter, they are written.
"""
_COMMAND_HEAD: Final = """\
# Command line

The same program without a window, for scripts, servers and large jobs. On Windows it is called `lookalike-cli`.
"""

# Told once, as they are the same for every command.
_COMMON: Final = frozenset({"help", "library", "quiet"})

KeyGroups = Sequence[tuple[str, Sequence[tuple[str, Sequence[str]]]]]


def keyboard_page(groups: KeyGroups) -> str:
    """Write the keys, in the groups of the sheet that the window shows."""
    parts = [_KEYBOARD_HEAD]
    for title, lines in groups:
        if lines:
            rows = [f"| {text} | {', '.join(f'`{key}`' for key in keys)} |" for text, keys in lines]
            parts.append("\n".join([f"## {title}", "", "| what | key |", "|---|---|", *rows, ""]))
    return "\n".join([*parts, "Next: [command line](command-line.md)\n"])


def command_line_page() -> str:
    """Write every command with its options, then what stands below the help."""
    parser = make_parser()
    parts = [_COMMAND_HEAD, _block(_plain(parser.description or "")), "## For all commands\n", *_options(parser)]
    for name, command in _commands(parser):
        taken = [str(action.metavar or action.dest) for action in command._actions if _is_positional(action)]
        usage = " ".join(["lookalike", name, "[OPTION ...]", *taken])
        own = list(_options(command, without=_COMMON))
        parts += [f"## {name}\n", f"    {usage}\n", _block(_plain(command.description or "")), *own]
    parts += ["## More\n", "\n".join(f"    {line}" if line else "" for line in (parser.epilog or "").splitlines()), ""]
    return "\n".join([*parts, "Next: [troubleshooting](troubleshooting.md)\n"])


def _commands(parser: argparse.ArgumentParser, before: str = "") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                yield f"{before}{name}", command
                yield from _commands(command, f"{before}{name} ")


def _is_positional(action: argparse.Action) -> bool:
    return not action.option_strings and not isinstance(action, argparse._SubParsersAction)


def _options(parser: argparse.ArgumentParser, without: Collection[str] = ()) -> Iterator[str]:
    lines = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction) or action.help == argparse.SUPPRESS or action.dest in without:
            continue
        value = "" if action.nargs == 0 else str(action.metavar or "|".join(map(str, action.choices or ())))
        name = ", ".join(action.option_strings) or value or action.dest
        shown = f"{name} {value}".strip() if action.option_strings else name
        lines.append(f"- `{shown}`: {(action.help or '') % {**vars(action), 'prog': 'lookalike'}}")
    if lines:
        yield "\n".join([*lines, ""])


def _plain(text: str) -> str:
    """Keep Markdown from reading signs of its own into words of help."""
    return re.sub(r"([*_<>|])", r"\\\1", text.strip())


def _block(text: str) -> str:
    return f"{text}\n" if text else ""


def main() -> None:
    """Write both pages anew."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.application import make_application
    from desktop.preferences import Preferences
    from tests.helpers.whole_program import WholeProgram

    app = make_application(lambda reason: sys.exit(reason))
    with tempfile.TemporaryDirectory() as place:
        person = WholeProgram(app, Path(place), Preferences(language="en"))
        person.start(1200, 800)
        (FOLDER / KEYBOARD).write_text(keyboard_page(person.window.key_groups()), encoding="utf-8", newline="\n")
        person.close()
    (FOLDER / COMMAND_LINE).write_text(command_line_page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
