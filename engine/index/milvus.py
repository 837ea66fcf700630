"""Nearest neighbours by Milvus: in a folder of this machine, on a server, or on a cluster, for what outgrows a machine.

A collection holds the vector of each image under the image's id, so the library file stays the only place that says
what an id means.
"""

from collections.abc import Sequence
from typing import Any, ClassVar, Final

import numpy as np
from numpy.typing import NDArray

from engine.index.milvus_collection import NAMED_AT_ONCE, STRONG, MilvusCollection, slices
from engine.index.neighbours import NO_ID, Distances, Ids, Vectors, check_page, checked_ids, ranked, unit_vectors

# As engine/index/hnsw.py has them: recall@20 above 0.99.
GRAPH: Final = "HNSW"
LINKS: Final = 16
EF_CONSTRUCTION: Final = 100
EF: Final = 64
EF_PER_RESULT: Final = 2

MOST_RESULTS: Final = 16384
"""No server gives more results for one vector, from the first on."""

# 4 MB of vectors of 512 numbers; a server takes 64 MB at once.
_ADDED_AT_ONCE: Final = 2000
_ASKED_AT_ONCE: Final = 1000
_RESULTS_AT_ONCE: Final = 1 << 18


class MilvusNeighbours(MilvusCollection):
    """A collection of vectors as an index of neighbours."""

    kind: ClassVar[str] = "milvus"

    def _describe(self, schema: Any, graph: Any) -> None:
        kinds = self._connection.package.DataType
        schema.add_field("vector", kinds.FLOAT_VECTOR, dim=self._dims)
        parameters = {"M": LINKS, "efConstruction": EF_CONSTRUCTION}
        graph.add_index("vector", index_type=GRAPH, metric_type="COSINE", params=parameters)

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
            for at in slices(len(fresh), _ADDED_AT_ONCE):
                parts = zip(new_ids[at].tolist(), fresh[at], lies_in[at], strict=True)
                rows = [{"id": number, "vector": vector, "folders": list(where)} for number, vector, where in parts]
                self._call("upsert", data=rows)

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
        if len(allowed) > NAMED_AT_ONCE and 2 * wanted <= MOST_RESULTS:
            ids, distances = self._nearest(queries, 2 * wanted, self._where())
            is_allowed = np.isin(ids, allowed)
            ids, distances = np.where(is_allowed, ids, NO_ID), np.where(is_allowed, distances, np.float32(np.inf))
            found = ranked(ids, distances, wanted, 0)
            left = np.flatnonzero(is_allowed.sum(axis=1) < wanted)
        if not len(left):
            return found
        ids, distances = _nothing(len(left), wanted)
        for at in slices(len(allowed), NAMED_AT_ONCE):
            part = self._nearest(queries[left], wanted, self._where(f"id in {allowed[at].tolist()}"))
            ids, distances = ranked(np.hstack([ids, part[0]]), np.hstack([distances, part[1]]), wanted, 0)
        found[0][left], found[1][left] = ids, distances
        return found

    def _nearest(self, queries: Vectors, wanted: int, where: str) -> tuple[Ids, Distances]:
        """Ask for the nearest; where a row of the answer is short, NO_ID and infinity stand."""
        ids, distances = _nothing(len(queries), wanted)
        effort = {"metric_type": "COSINE", "params": {"ef": max(EF, EF_PER_RESULT * wanted)}}
        for at in slices(len(queries), max(1, min(_ASKED_AT_ONCE, _RESULTS_AT_ONCE // wanted))):
            answer = self._call(
                "search", data=list(queries[at]), anns_field="vector", limit=wanted, filter=where,
                search_params=effort, output_fields=["id"], consistency_level=STRONG,
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


def _nothing(count: int, wanted: int) -> tuple[Ids, Distances]:
    return np.full((count, wanted), NO_ID, np.int64), np.full((count, wanted), np.inf, np.float32)
