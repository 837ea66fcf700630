"""A collection of Milvus under a name of its own, and the note beside the library that tells which one it is.

A row has an id and the numbers of the folders that its photo lies in, by which questions are narrowed down.

It changes with every batch and not only when it is saved: what ``save`` writes is a note. After a crash amid an insert
the collection holds a part of what it should; whoever loads it compares its ids with the library's and adds or removes
the rest, and an id that is added twice is there once.

Everything is asked with strong consistency: what was added or removed is seen at once, by every process.
"""

import json
import secrets
import threading
from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, ClassVar, Final, Self, TypeVar

import numpy as np

from engine.core.errors import IndexUnavailableError, StaleIndexError
from engine.index.milvus_connection import MilvusConnection
from engine.index.neighbours import Ids
from engine.index.saved_index import read_index, write_index

PREFIX: Final = "lookalike_"
STRONG: Final = "Strong"
MOST_FOLDERS: Final = 1024

Folders = tuple[int, ...]

_READ_AT_ONCE: Final = 8192
# Ids that are named in one question or removal.
NAMED_AT_ONCE: Final = 8192

_T = TypeVar("_T")


class MilvusCollection:
    """Rows under ids; made empty, or found by ``load``.

    Args:
        dims: Columns of a row.
        connection: To the engine or server; ``close`` closes it.
    """

    kind: ClassVar[str]

    _folders: Folders | None = None

    def __init__(self, dims: int, connection: MilvusConnection) -> None:
        self._take(dims, connection, PREFIX + secrets.token_hex(8))
        connection.run(self._create)

    def _take(self, dims: int, connection: MilvusConnection, name: str) -> None:
        self._dims = dims
        self._connection = connection
        self._name = name
        # Milvus Lite takes one writer at a time
        self._changing = threading.Lock()
        self.noted: tuple[int, int] | None = None

    def _create(self, client: Any) -> None:
        # left half made when the server went away the time before
        client.drop_collection(self._name)
        kinds = self._connection.package.DataType
        schema = client.create_schema(auto_id=False, enable_dynamic_field=False)
        schema.add_field("id", kinds.INT64, is_primary=True)
        schema.add_field("folders", kinds.ARRAY, element_type=kinds.INT64, max_capacity=MOST_FOLDERS)
        graph = client.prepare_index_params()
        self._describe(schema, graph)
        client.create_collection(self._name, schema=schema, index_params=graph, consistency_level=STRONG)

    @abstractmethod
    def _describe(self, schema: Any, graph: Any) -> None:
        """Add the field of what is searched to a schema, and how that is done."""

    @classmethod
    def load(cls, path: Path, dims: int, generation: int, connection: MilvusConnection) -> Self:
        """Find the collection that a note written by ``save`` names.

        It may hold more or less than when the note was written.

        Raises:
            StaleIndexError: there is no note, it is damaged, or of another kind, length of vectors, generation or
                place; or the collection is gone.
            IndexUnavailableError: the server is away.
        """
        note = _note(path, read_index(path, cls.kind, dims, generation).payload)
        if note["place"] != connection.name:
            raise StaleIndexError(path, f"it lies at {note['place']}, not at {connection.name}")
        index = cls.__new__(cls)
        index._take(dims, connection, note["collection"])
        try:
            if not connection.call("has_collection", collection_name=index._name):
                raise StaleIndexError(path, f"the collection {index._name} is not there")
            connection.call_long("load_collection", collection_name=index._name)
            len(index)
        except IndexUnavailableError as error:
            if connection.is_server:
                raise
            # in a folder of one's own it can only be damaged, and the library file has it all
            raise StaleIndexError(path, error.reason) from error
        index.noted = (note["revision"], note["count"])
        return index

    @property
    def dims(self) -> int:
        """Number of columns of a row."""
        return self._dims

    @property
    def collection(self) -> str:
        """Name of the collection."""
        return self._name

    def __len__(self) -> int:
        found = self._call("query", filter=self._where(), output_fields=["count(*)"], consistency_level=STRONG)
        return int(found[0]["count(*)"])

    def ids(self) -> Ids:
        """All ids, ascending."""
        pages = self._read(["id"], lambda rows: np.array([row["id"] for row in rows], np.int64))
        return np.unique(np.concatenate([np.empty(0, np.int64), *pages]))

    def compared(self, compare: Callable[[Ids, list[Folders]], _T]) -> list[_T]:
        """Give what a comparison says of the ids and folders of all rows, a page at a time.

        It may be asked about the first pages again, if the server is away in between.
        """

        def take(rows: list[dict[str, Any]]) -> _T:
            ids = np.fromiter((row["id"] for row in rows), np.int64, len(rows))
            return compare(ids, [tuple(row["folders"]) for row in rows])

        return self._read(["id", "folders"], take)

    def within(self, folders: Sequence[int]) -> Self:
        """Give the part of the collection that lies in any of these folders, to search in it."""
        part = type(self).__new__(type(self))
        part._take(self._dims, self._connection, self._name)
        part._changing = self._changing
        part._folders = tuple(folders)
        return part

    def remove(self, ids: Ids) -> None:
        """Forget rows; ids that are not there are passed over."""
        gone = np.unique(np.asarray(ids, np.int64))
        with self._changing:
            for at in slices(len(gone), NAMED_AT_ONCE):
                self._call("delete", ids=gone[at].tolist())

    def settle(self) -> None:
        """Let all that was added be written and linked now; costly, and only of use after very much."""
        self._connection.call_long("flush", collection_name=self._name)

    def save(self, path: Path, generation: int, revision: int = -1) -> None:
        """Write the note of where the vectors are; whole or not at all. Collections of earlier notes are dropped.

        Args:
            path: Of the note.
            generation: The number of the library's state.
            revision: The library's, if the collection holds all of it; ``noted`` tells it after ``load``.
        """
        count = len(self)
        here = {"place": self._connection.name, "collection": self._name, "revision": revision, "count": count}
        earlier = _notes(path)
        write_index(
            path, self.kind, self._dims, generation, np.empty(0, np.int64), lambda file: _write(file, json.dumps(here))
        )
        self.noted = (revision, count)
        self._drop(note for note in earlier if note["collection"] != self._name)

    def supersede(self, path: Path) -> None:
        """Drop the collection that another note names, and the note."""
        self._drop(_notes(path))
        for file in (path, *_payloads(path)):
            with suppress(OSError):
                file.unlink(missing_ok=True)

    def _drop(self, notes: Iterable[dict[str, Any]]) -> None:
        for note in notes:
            if note["place"] == self._connection.name:
                with suppress(IndexUnavailableError):
                    self._connection.call("drop_collection", collection_name=note["collection"])

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()

    def _where(self, more: str = "") -> str:
        parts = [] if self._folders is None else [f"array_contains_any(folders, {list(self._folders)})"]
        return " and ".join([*parts, *([more] if more else [])])

    def _call(self, method: str, **arguments: Any) -> Any:
        return self._connection.call(method, collection_name=self._name, **arguments)

    def _read(self, columns: list[str], take: Callable[[list[dict[str, Any]]], _T]) -> list[_T]:
        """Read columns of all rows, page by page; from the start again if the server was away in between."""

        def read(client: Any) -> list[_T]:
            pages = client.query_iterator(
                self._name, batch_size=_READ_AT_ONCE, filter=self._where(), output_fields=columns,
                consistency_level=STRONG,
            )  # fmt: skip
            try:
                return [take(page) for page in iter(pages.next, [])]
            finally:
                pages.close()

        return self._connection.run(read)


def slices(count: int, size: int) -> Iterator[slice]:
    """Cut so many rows into parts of a size."""
    return (slice(start, min(start + size, count)) for start in range(0, count, size))


def _payloads(path: Path) -> list[Path]:
    return list(path.parent.glob(f"{path.name}.*.data"))


def _notes(path: Path) -> list[dict[str, Any]]:
    """Read what is there of the note, and of those before it."""
    found = []
    for payload in _payloads(path):
        with suppress(StaleIndexError):
            found.append(_note(path, payload))
    return found


def _note(path: Path, payload: Path) -> dict[str, Any]:
    try:
        note = json.loads(payload.read_bytes())
        return {"revision": -1, "count": -1, "place": note["place"], "collection": note["collection"], **note}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise StaleIndexError(path, "its note cannot be read") from error


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
