"""Perceptual hashes in Milvus: the nearest by Hamming distance, exactly.

Servers hold them as binary vectors. Milvus Lite has none, so there each bit is a number, -1 or 1: two hashes that
differ in d of 64 bits have the cosine 1 - d / 32.
"""

from collections.abc import Sequence
from typing import Any, ClassVar, Final

import numpy as np
from numpy.typing import NDArray

from engine.index.milvus_collection import STRONG, MilvusCollection, slices
from engine.index.neighbours import NO_ID, Ids, check_page, checked_ids
from engine.index.segments import HASH_BITS

Hashes = NDArray[np.uint64]
Bits = NDArray[np.int64]

FAR: Final = HASH_BITS + 1
"""Stands for the distance where there is no neighbour."""

_ADDED_AT_ONCE: Final = 8192
_ASKED_AT_ONCE: Final = 1000


class MilvusHashes(MilvusCollection):
    """A collection of hashes of 64 bits, one or more of an image, each under an id of its own."""

    kind: ClassVar[str] = "milvus-hashes"

    def _describe(self, schema: Any, graph: Any) -> None:
        kinds = self._connection.package.DataType
        if self._connection.is_server:
            schema.add_field("hash", kinds.BINARY_VECTOR, dim=HASH_BITS)
            graph.add_index("hash", index_type="BIN_FLAT", metric_type="HAMMING")
        else:
            schema.add_field("hash", kinds.FLOAT_VECTOR, dim=HASH_BITS)
            graph.add_index("hash", index_type="FLAT", metric_type="COSINE")

    def add(self, ids: Ids, hashes: Hashes, folders: Sequence[Sequence[int]] | None = None) -> None:
        """Add hashes; those under an id that is already there are replaced.

        Args:
            ids: Not negative.
            hashes: uint64, shape (n,).
            folders: Numbers of the folders that each lies in, ``MOST_FOLDERS`` at most, for ``within``.

        Raises:
            VectorError: another number of ids, a negative one or one given twice.
        """
        new_ids = checked_ids(ids, len(hashes))
        lies_in = folders or [()] * len(hashes)
        with self._changing:
            for at in slices(len(hashes), _ADDED_AT_ONCE):
                parts = zip(new_ids[at].tolist(), self._packed(hashes[at]), lies_in[at], strict=True)
                rows = [{"id": number, "hash": packed, "folders": list(where)} for number, packed, where in parts]
                self._call("upsert", data=rows)

    def search(self, hashes: Hashes, k: int, radius: int = HASH_BITS) -> tuple[Ids, Bits]:
        """Find the nearest hashes of each of some, nearest first.

        Args:
            hashes: uint64, shape (n,).
            k: How many to find for each.
            radius: Bits in which they may differ at most.

        Returns:
            Their ids and the bits in which they differ, int64 of shape (n, k); NO_ID and FAR where there are fewer.
        """
        check_page(k, 0)
        ids, bits = np.full((len(hashes), k), NO_ID, np.int64), np.full((len(hashes), k), FAR, np.int64)
        metric = "HAMMING" if self._connection.is_server else "COSINE"
        for at in slices(len(hashes), _ASKED_AT_ONCE):
            answer = self._call(
                "search", data=self._packed(hashes[at]), anns_field="hash", limit=k, filter=self._where(),
                search_params={"metric_type": metric}, output_fields=["id"], consistency_level=STRONG,
            )  # fmt: skip
            for row, hits in enumerate(answer, at.start):
                found = {hit["id"]: self._bits(hit["distance"]) for hit in hits if hit["id"] >= 0}
                near = sorted((differing, number) for number, differing in found.items() if differing <= radius)
                ids[row, : len(near)] = [number for _, number in near]
                bits[row, : len(near)] = [differing for differing, _ in near]
        return ids, bits

    def _packed(self, hashes: Hashes) -> list[Any]:
        octets = np.ascontiguousarray(hashes, "<u8").view(np.uint8).reshape(-1, HASH_BITS // 8)
        if self._connection.is_server:
            return [row.tobytes() for row in octets]
        return list(np.unpackbits(octets, axis=1).astype(np.float32) * 2 - 1)

    def _bits(self, distance: float) -> int:
        return round(distance if self._connection.is_server else (1 - distance) * HASH_BITS / 2)
