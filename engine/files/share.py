"""One of several equal shares of the files in folders, for work that is divided among processes or computers."""

import hashlib
import os
import re
import unicodedata
from dataclasses import dataclass
from typing import Self

from engine.core.errors import SettingsError
from engine.files.walk import FoundFile

_WRITTEN = re.compile(r"(\d{1,9})/(\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Share:
    """Share ``number`` of ``total``, counted from 1.

    A file's share follows from its path below the folder that was asked for, so it is the same wherever that folder is
    mounted, whatever else there is, and in whichever order a computer lists it.
    """

    number: int
    total: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a share as it is written, such as ``3/8``; ``0/8`` is ``8/8``, for those who count from 0.

        Raises:
            SettingsError: it is not written so, or there is no such share.
        """
        written = _WRITTEN.fullmatch(text)
        if written is None:
            raise SettingsError(f"a share is written as 3/8, not as {text!r}")
        number, total = int(written[1]), int(written[2])
        if total < 1 or number > total:
            raise SettingsError(f"there is no share {number} of {total}")
        return cls(number or total, total)

    def __str__(self) -> str:
        return f"{self.number}/{self.total}"

    def holds(self, file: FoundFile) -> bool:
        """Tell whether a file is of this share."""
        path = os.path.relpath(file.stamp.path, file.folder.path).replace(os.sep, "/")
        # One system composes accents, the other takes them apart; names that are no valid text are taken as they are.
        name = unicodedata.normalize("NFC", path).encode("utf-8", "surrogatepass")
        digest = hashlib.blake2b(name, digest_size=8).digest()
        return int.from_bytes(digest, "big") % self.total == self.number % self.total
