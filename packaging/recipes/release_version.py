"""Hold the name of a release to the version of the program and to the changelog."""

import re
from pathlib import Path

from engine.version import VERSION


class VersionError(Exception):
    """The version is not the same everywhere."""


def check_release(tag: str, root: Path) -> str:
    """Check that a tag names the version, and that the changelog has an entry of it; return the entry.

    Raises:
        VersionError: it does not.
    """
    if tag != f"v{VERSION}":
        raise VersionError(f"the tag is {tag}, and engine/version.py says {VERSION}")
    entry = changelog_entry((root / "CHANGELOG.md").read_text(encoding="utf-8"), VERSION)
    if not entry:
        raise VersionError(f"CHANGELOG.md says nothing of {VERSION}")
    return entry


def changelog_entry(changelog: str, version: str) -> str:
    """Cut the entry of a version out of a changelog; empty where there is none."""
    found = re.search(rf"^## \[{re.escape(version)}\].*?\n(.*?)(?=^## \[|\Z)", changelog, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""
