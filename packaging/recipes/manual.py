"""Write the manual page out of the descriptions that the command line itself is made of."""

import argparse
import re
from collections.abc import Iterator
from typing import Final

from engine.cli.parser import make_parser

_WINDOW_SYNOPSIS: Final = "[--library DIR] [FOLDER | PHOTO ...]"
_FILES: Final = (
    ("~/.local/share/lookalike", "the library: what is known about your photos, what you decided, what was removed"),
    ("~/.cache/lookalike", "thumbnails; may be emptied at any time"),
    ("~/.config/lookalike", "preferences of the window, and reports of crashes"),
)


def manual_page(version: str, date: str) -> str:
    """Write the page in the language of man, troff."""
    parser = make_parser()
    lines = [
        f'.TH LOOKALIKE 1 "{date}" "Lookalike {version}" "User Commands"',
        ".SH NAME",
        r"lookalike \- find duplicate and similar photos, and keep the best one safely",
        ".SH SYNOPSIS",
        ".B lookalike",
        escaped(_WINDOW_SYNOPSIS),
        ".br",
        ".B lookalike",
        escaped("[--library DIR] [--quiet] COMMAND ..."),
        ".SH DESCRIPTION",
        *_paragraphs(parser.description or ""),
        ".PP",
        "Without a command, the window opens: folders that are named are searched too, and photos that are named are",
        "looked for among yours.",
        ".SH OPTIONS",
        *_options(parser),
        ".SH COMMANDS",
    ]
    for name, command in _commands(parser):
        lines += [f".SS {escaped(_usage(name, command))}", *_paragraphs(command.description or ""), *_options(command)]
    for title, text in _sections(parser.epilog or ""):
        lines += [f'.SH "{title}"', ".nf", *(escaped(line) for line in text), ".fi"]
    lines.append(".SH FILES")
    for path, words in _FILES:
        lines += [".TP", f".I {escaped(path)}", escaped(words)]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Write a text so that troff takes none of it for its own."""
    text = text.replace("\\", r"\e").replace("-", r"\-").replace("~", r"\(ti").replace("^", r"\(ha")
    return rf"\&{text}" if text.startswith((".", "'")) else text


def _commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                yield name, command
                yield from ((f"{name} {inner}", deeper) for inner, deeper in _commands(command))


def _usage(name: str, command: argparse.ArgumentParser) -> str:
    # the prog of a command is the words before it
    words = re.sub(r"\s+", " ", command.format_usage()).removeprefix("usage: ").strip()
    return words.removeprefix("lookalike ") or name


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction) or action.help == argparse.SUPPRESS:
            continue
        value = action.metavar or (None if action.nargs == 0 else "|".join(map(str, action.choices or ())) or None)
        named = ", ".join(action.option_strings) or str(value or action.dest)
        yield ".TP"
        yield rf"\fB{escaped(named)}\fR" + (
            rf" \fI{escaped(str(value))}\fR" if action.option_strings and value and action.nargs != 0 else ""
        )
        yield escaped((action.help or "") % {**vars(action), "prog": "lookalike"})


def _paragraphs(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(text.strip().split("\n\n")):
        if number:
            yield ".PP"
        yield from (escaped(line.strip()) for line in paragraph.splitlines())


def _sections(epilog: str) -> Iterator[tuple[str, list[str]]]:
    """Take apart what stands below the help: a line that ends in a colon is a title, what is set in belongs to it."""
    title, lines = "", list[str]()
    for line in epilog.splitlines():
        if line and not line.startswith(" "):
            if title:
                yield title, lines
            title, lines = line.rstrip(":").upper(), []
        elif line.strip():
            lines.append(line.removeprefix("  "))
    if title:
        yield title, lines
