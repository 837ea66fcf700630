"""Where the library lies when nobody said."""

from pathlib import Path

import appdirs


def library_directory(chosen: Path | None) -> Path:
    """Return the directory that was chosen, or the one for this program in the person's data folder."""
    return chosen or Path(appdirs.user_data_dir("lookalike", appauthor=False))
