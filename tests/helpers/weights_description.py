"""Describe weights that are served on this computer as models.toml describes the published ones."""

import hashlib
from pathlib import Path


def describe_weights(path: Path, content: bytes, url: str, *, md5: str = "", size_bytes: int = 0) -> Path:
    """Write a description of a file and return its path; hash and size may be given to be wrong."""
    md5 = md5 or hashlib.md5(content, usedforsecurity=False).hexdigest()
    path.write_text(
        "[vgg16]\n"
        'title = "Random weights in the structure of VGG16"\n'
        f'url = "{url}"\n'
        f"size_bytes = {size_bytes or len(content)}\n"
        f'md5 = "{md5}"\n'
        'authors = "A. Author"\n'
        'homepage = "https://author.example/"\n'
        'licence = "CC BY 4.0"\n'
        'licence_url = "https://creativecommons.org/licenses/by/4.0/"\n',
        encoding="utf-8",
    )
    return path
