"""Where Milvus keeps the index of neighbours: in a folder of its own on this machine, or on a server or cluster."""

from dataclasses import dataclass, field
from typing import Final, Self
from urllib.parse import urlsplit

from engine.core.errors import SettingsError

TOKEN_VARIABLE: Final = "LOOKALIKE_MILVUS_TOKEN"
INDEX_WORDS: Final = "hnsw, milvus or milvus:URI"

_LOCAL: Final = "hnsw"
_MILVUS: Final = "milvus"
_SCHEMES: Final = ("http", "https", "tcp", "unix")


@dataclass(frozen=True, slots=True)
class MilvusPlace:
    """A place as it was named.

    Attributes:
        address: The URI of a server, with the name of a database as its path if it has several; or the path of a folder
            in which Milvus Lite keeps the index; empty for one beside the library.
        token: Lets in at a server, ``user:password`` or a key; never part of a text.
    """

    address: str = ""
    token: str = field(default="", repr=False)

    @classmethod
    def parse(cls, words: str, token: str = "") -> Self | None:
        """Read the value of ``--index``; None for the index that needs no Milvus.

        Raises:
            SettingsError: it is neither, or the address holds a password, which the list of processes would show.
        """
        kind, _, address = words.partition(":")
        if words == _LOCAL:
            return None
        if kind != _MILVUS:
            raise SettingsError(f"the index is one of {INDEX_WORDS}, not {words}")
        place = cls(address, token)
        try:
            parts = urlsplit(address) if place.is_server else None
            is_named = parts is None or parts.scheme == "unix" or (parts.hostname and (parts.port or True))
        except ValueError as error:
            raise SettingsError(f"the address of the Milvus server cannot be read: {error}") from error
        if parts is not None and parts.username is not None:
            raise SettingsError(f"put the user and password of the Milvus server into {TOKEN_VARIABLE}, not in its URI")
        if not is_named:
            raise SettingsError(f"the address of the Milvus server names no machine: {address}")
        return place

    @property
    def is_server(self) -> bool:
        """Whether the address is that of a server."""
        # A drive of Windows is one letter, and no scheme is.
        return self.address.partition(":")[0].lower() in _SCHEMES and ":" in self.address
