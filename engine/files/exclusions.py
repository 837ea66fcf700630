"""Decide by globs which files and folders a walk passes over."""

import fnmatch
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.core.text import folded

_DRIVE = re.compile(r"[^/]:(?:/|\Z)")
_WILD = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class _PathGlob:
    """A glob of several parts; a part of None stands for ``**``. ``tail`` is the folded last part as it was written."""

    parts: tuple[re.Pattern[str] | None, ...]
    tail: str
    only_folders: bool

    def matches(self, path: Sequence[str], is_folder: bool) -> bool:
        return (is_folder or not self.only_folders) and _match_parts(path, self.parts)


def _match_parts(path: Sequence[str], parts: Sequence[re.Pattern[str] | None]) -> bool:
    if not parts:
        return not path
    first, rest = parts[0], parts[1:]
    if first is None:
        return any(_match_parts(path[skip:], rest) for skip in range(len(path) + 1))
    return bool(path) and first.match(path[0]) is not None and _match_parts(path[1:], rest)


def _parse(glob: str) -> _PathGlob | None:
    """Split a glob into parts, or return None if there is nothing in it."""
    text = folded(glob.strip().replace("\\", "/"))
    is_anchored = text.startswith("/") or _DRIVE.match(text) is not None
    only_folders = text.endswith("/")
    # A share's path begins with two separators, which split as two empty parts on both sides.
    lead = len(text) - len(text.lstrip("/"))
    names = [part for part in text.split("/") if part]
    if not names:
        return None
    while len(names) > 1 and names[-1] == "**":
        names.pop()
        only_folders = True
    if names == ["**"]:
        names = ["*"]
    lead_parts: list[str] = [""] * lead if is_anchored else ["**"]
    parts = [None if part == "**" else re.compile(fnmatch.translate(part)) for part in lead_parts + names]
    return _PathGlob(tuple(parts), names[-1], only_folders)


class Exclusions:
    r"""Globs compiled once for a walk, cheap to ask about every entry of a folder.

    A glob that starts with a separator or a drive must match the whole path; any other matches the end of it, at any
    depth, with or without ``**/`` in front. ``*``, ``?`` and ``[...]`` stay within a name, ``**`` spans folders. A glob
    that ends with a separator or ``/**`` speaks of folders. Case is ignored, and so is the way accents are composed.
    In globs both ``/`` and ``\\`` separate, so that those written on one system serve on another;
    ``separator`` is the one of the paths asked about.
    """

    def __init__(self, globs: Iterable[str], separator: str = os.sep) -> None:
        self._separator = separator
        parsed = [found for glob in globs if (found := _parse(glob)) is not None]
        by_name = [g for g in parsed if len(g.parts) == 2 and g.parts[0] is None and not g.only_folders]
        by_path = [g for g in parsed if g not in by_name]
        # Most entries are decided by one look into a set and one regular expression over their bare name; the path is
        # only taken apart for those whose name fits the last part of a glob.
        self._names, self._name_pattern = _compile_tails(by_name)
        self._tails, self._tail_pattern = _compile_tails(by_path)
        self._path_globs = by_path

    def matches(self, name: str, path: str, is_folder: bool) -> bool:
        """Tell whether the entry ``name`` at ``path`` is passed over."""
        known_as = folded(name)
        if known_as in self._names or (self._name_pattern is not None and self._name_pattern.match(known_as)):
            return True
        if known_as in self._tails or (self._tail_pattern is not None and self._tail_pattern.match(known_as)):
            parts = folded(path.replace(self._separator, "/")).split("/")
            return any(glob.matches(parts, is_folder) for glob in self._path_globs)
        return False


def _compile_tails(globs: Iterable[_PathGlob]) -> tuple[frozenset[str], re.Pattern[str] | None]:
    """Return the plain last parts as a set and those with wildcards as one pattern, or None if there are none."""
    tails = {glob.tail for glob in globs}
    wild = sorted(tail for tail in tails if _WILD.search(tail))
    pattern = re.compile("|".join(fnmatch.translate(tail) for tail in wild)) if wild else None
    return frozenset(tails.difference(wild)), pattern
