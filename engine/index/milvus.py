"""Nearest neighbours by Milvus: in a folder of this machine, on a server, or on a cluster, for what outgrows a machine.

A collection holds the vector of each image under the image's id, so the library file stays the only place that says
what an id means. It changes with every batch and not only when it is saved: what ``save`` writes is a note beside the
library of which collection it is. After a crash amid an insert the collection holds a part of what it should; whoever
loads it compares its ids with the library's and adds or removes the rest, and an id that is added twice is there once.

Everything is asked with strong consistency: what was added or removed is seen at once, by every process.
"""

import json
import secrets
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.core.errors import IndexUnavailableError, StaleIndexError
from engine.index.milvus_connection import MilvusConnection
from engine.index.neighbours import NO_ID, Distances, Ids, Vectors, check_page, checked_ids, ranked, unit_vectors
from engine.index.saved_index import read_index, write_index

KIND: Final = "milvus"
PREFIX: Final = "lookalike_"

# As engine/index/hnsw.py has them: recall@20 above 0.99.
GRAPH: Final = "HNSW"
LINKS: Final = 16
EF_CONSTRUCTION: Final = 100
EF: Final = 64
EF_PER_RESULT: Final = 2

MOST_RESULTS: Final = 16384
"""No server gives more results for one vector, from the first on."""

MOST_FOLDERS: Final = 1024

# 4 MB of vectors of 512 numbers; a server takes 64 MB at once.
_ADDED_AT_ONCE: Final = 2000
_ASKED_AT_ONCE: Final = 1000
_RESULTS_AT_ONCE: Final = 1 << 18
_READ_AT_ONCE: Final = 8192
# Ids that are named in one question or removal.
_NAMED_AT_ONCE: Final = 8192
_STRONG: Final = "Strong"

_T = TypeVar("_T")


class MilvusNeighbours:
    """A collection of vectors; made empty, or found by ``load``.

    Args:
        dims: Columns of a vector.
        connection: To the engine or server; ``close`` closes it.
    """

    def __init__(self, dims: int, connection: MilvusConnection) -> None:
        self._take(dims, connection, PREFIX + secrets.token_hex(8))
        connection.run(self._create)

    def _take(self, dims: int, connection: MilvusConnection, name: str) -> None:
        self._dims = dims
        self._connection = connection
        self._name = name
        self._folders: tuple[int, ...] | None = None
        # Milvus Lite takes one writer at a time
        self._changing = threading.Lock()
        self.noted: tuple[int, int] | None = None

    def _create(self, client: Any) -> None:
        # left half made when the server went away the time before
        client.drop_collection(self._name)
        kinds = self._connection.package.DataType
        schema = client.create_schema(auto_id=False, enable_dynamic_field=False)
        schema.add_field("id", kinds.INT64, is_primary=True)
        schema.add_field("vector", kinds.FLOAT_VECTOR, dim=self._dims)
        schema.add_field("folders", kinds.ARRAY, element_type=kinds.INT64, max_capacity=MOST_FOLDERS)
        graph = client.prepare_index_params()
        parameters = {"M": LINKS, "efConstruction": EF_CONSTRUCTION}
        graph.add_index("vector", index_type=GRAPH, metric_type="COSINE", params=parameters)
        client.create_collection(self._name, schema=schema, index_params=graph, consistency_level=_STRONG)

    @classmethod
    def load(cls, path: Path, dims: int, generation: int, connection: MilvusConnection) -> Self:
        """Find the collection that a note written by ``save`` names.

        It may hold more or less than when the note was written.

        Raises:
            StaleIndexError: there is no note, it is damaged, or of another kind, length of vectors, generation or
                place; or the collection is gone.
            IndexUnavailableError: the server is away.
        """
        note = _note(path, read_index(path, KIND, dims, generation).payload)
        if note["place"] != connection.name:
            raise StaleIndexError(path, f"it lies at {note['place']}, not at {connection.name}")
        index = cls.__new__(cls)
        index._take(dims, connection, note["collection"])
        try:
            if not connection.call("has_collection", collection_name=index._name):
                raise StaleIndexError(path, f"the collection {index._name} is not there")
            connection.call("load_collection", collection_name=index._name)
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
        """Number of columns of a vector."""
        return self._dims

    @property
    def collection(self) -> str:
        """Name of the collection."""
        return self._name

    def __len__(self) -> int:
        found = self._call("query", filter=self._where() or "", output_fields=["count(*)"], consistency_level=_STRONG)
        return int(found[0]["count(*)"])

    def ids(self) -> Ids:
        """All ids, ascending."""
        pages = self._read(["id"], lambda rows: np.array([row["id"] for row in rows], np.int64))
        return np.unique(np.concatenate([np.empty(0, np.int64), *pages]))

    def folders(self) -> dict[int, tuple[int, ...]]:
        """The folders of all ids, as they were given with the vectors."""
        pages = self._read(["id", "folders"], lambda rows: {int(row["id"]): tuple(row["folders"]) for row in rows})
        return {number: where for page in pages for number, where in page.items()}

    def within(self, folders: Sequence[int]) -> Self:
        """Give the part of the index that lies in any of these folders, to search in it."""
        part = type(self).__new__(type(self))
        part._take(self._dims, self._connection, self._name)
        part._changing = self._changing
        part._folders = tuple(folders)
        return part

    def add(self, ids: Ids, vectors: NDArray[Any], folders: Sequence[Sequence[int]] | None = None) -> None:
        """Add vectors; see ``Neighbours.add``.

        Args:
            ids: As there.
            vectors: As there.
            folders: Numbers of the folders that each lies in, ``MOST_FOLDERS`` at most, for ``within``.
        """
        fresh = unit_vectors(vectors, self._dims)
        new_ids = checked_ids(ids, len(fresh))
        lies_in = folders or [()] * len(fresh)
        with self._changing:
            for at in _slices(len(fresh), _ADDED_AT_ONCE):
                parts = zip(new_ids[at].tolist(), fresh[at], lies_in[at], strict=True)
                rows = [{"id": number, "vector": vector, "folders": list(where)} for number, vector, where in parts]
                self._call("upsert", data=rows)

    def remove(self, ids: Ids) -> None:
        """Forget vectors; see ``Neighbours.remove``."""
        gone = np.unique(np.asarray(ids, np.int64))
        with self._changing:
            for at in _slices(len(gone), _NAMED_AT_ONCE):
                self._call("delete", ids=gone[at].tolist())

    def search(
        self, vectors: NDArray[Any], k: int, *, offset: int = 0, allowed: Ids | None = None
    ) -> tuple[Ids, Distances]:
        """Find the nearest neighbours; see ``Neighbours.search``.

        Raises:
            ValueError: also a page that ends beyond ``MOST_RESULTS``.
            IndexUnavailableError: the server is away.
        """
        check_page(k, offset)
        wanted = offset + k
        if wanted > MOST_RESULTS:
            raise ValueError(f"Milvus gives the first {MOST_RESULTS} results, and {wanted} are asked for")
        queries = unit_vectors(vectors, self._dims)
        if allowed is None:
            found = self._nearest(queries, wanted, self._where())
        else:
            found = self._nearest_allowed(queries, wanted, np.unique(np.asarray(allowed, np.int64)))
        return ranked(*found, k, offset)

    def _nearest_allowed(self, queries: Vectors, wanted: int, allowed: Ids) -> tuple[Ids, Distances]:
        """Search among some ids: name them if they are few, or pick them out of what is nearest of all."""
        found = _nothing(len(queries), wanted)
        left = np.arange(len(queries))
        if len(allowed) > _NAMED_AT_ONCE and 2 * wanted <= MOST_RESULTS:
            ids, distances = self._nearest(queries, 2 * wanted, self._where())
            is_allowed = np.isin(ids, allowed)
            ids, distances = np.where(is_allowed, ids, NO_ID), np.where(is_allowed, distances, np.float32(np.inf))
            found = ranked(ids, distances, wanted, 0)
            left = np.flatnonzero(is_allowed.sum(axis=1) < wanted)
        if not len(left):
            return found
        ids, distances = _nothing(len(left), wanted)
        for at in _slices(len(allowed), _NAMED_AT_ONCE):
            part = self._nearest(queries[left], wanted, self._where(f"id in {allowed[at].tolist()}"))
            ids, distances = ranked(np.hstack([ids, part[0]]), np.hstack([distances, part[1]]), wanted, 0)
        found[0][left], found[1][left] = ids, distances
        return found

    def _nearest(self, queries: Vectors, wanted: int, where: str) -> tuple[Ids, Distances]:
        """Ask for the nearest; where a row of the answer is short, NO_ID and infinity stand."""
        ids, distances = _nothing(len(queries), wanted)
        effort = {"metric_type": "COSINE", "params": {"ef": max(EF, EF_PER_RESULT * wanted)}}
        for at in _slices(len(queries), max(1, min(_ASKED_AT_ONCE, _RESULTS_AT_ONCE // wanted))):
            answer = self._call(
                "search", data=list(queries[at]), anns_field="vector", limit=wanted, filter=where,
                search_params=effort, output_fields=["id"], consistency_level=_STRONG,
            )  # fmt: skip
            for row, hits in enumerate(answer, at.start):
                # a server may fill up a short answer with ids of -1, and tell of an id twice while it tidies up
                cosines: dict[int, float] = {}
                for hit in hits:
                    if hit["id"] >= 0:
                        cosines.setdefault(hit["id"], hit["distance"])
                ids[row, : len(cosines)] = list(cosines)
                distances[row, : len(cosines)] = np.clip(1 - np.fromiter(cosines.values(), np.float32), 0, 1)
        return ids, distances

    def settle(self) -> None:
        """Let all that was added be written and linked now; costly, and only of use after very much."""
        self._call("flush")

    def save(self, path: Path, generation: int, revision: int = -1) -> None:
        """Write the note of where the vectors are; see ``Neighbours.save``. Collections of earlier notes are dropped.

        Args:
            path: As there.
            generation: As there.
            revision: The library's, if the collection holds all of it; ``noted`` tells it after ``load``.
        """
        count = len(self)
        here = {"place": self._connection.name, "collection": self._name, "revision": revision, "count": count}
        earlier = []
        for other in path.parent.glob(f"{path.name}.*.data"):
            with suppress(StaleIndexError):
                earlier.append(_note(path, other))
        write_index(
            path, KIND, self._dims, generation, np.empty(0, np.int64), lambda file: _write(file, json.dumps(here))
        )
        self.noted = (revision, count)
        for note in earlier:
            if note["place"] == self._connection.name and note["collection"] != self._name:
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
                consistency_level=_STRONG,
            )  # fmt: skip
            try:
                return [take(page) for page in iter(pages.next, [])]
            finally:
                pages.close()

        return self._connection.run(read)


def _nothing(count: int, wanted: int) -> tuple[Ids, Distances]:
    return np.full((count, wanted), NO_ID, np.int64), np.full((count, wanted), np.inf, np.float32)


def _slices(count: int, size: int) -> Iterator[slice]:
    return (slice(start, min(start + size, count)) for start in range(0, count, size))


def _note(path: Path, payload: Path) -> dict[str, Any]:
    try:
        note = json.loads(payload.read_bytes())
        return {"revision": -1, "count": -1, "place": note["place"], "collection": note["collection"], **note}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise StaleIndexError(path, "its note cannot be read") from error


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
