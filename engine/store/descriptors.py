"""Descriptors of images, by spec and image; descriptors of one spec lie together on disk."""

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import DescriptorSpec
from engine.store.database import Database
from engine.store.encoding import id_list
from engine.store.images import ImageTable

SPEC_SHIFT = 40

_SPARSE = 8
"""Where only one id in so many is wanted, each is looked up; otherwise all in between are read."""


class DescriptorTable:
    """Reads and writes the tables of specs and descriptors."""

    def __init__(self, database: Database, images: ImageTable) -> None:
        self._database = database
        self._images = images

    def spec_id(self, spec: DescriptorSpec) -> int | None:
        """Return the id of a spec, or None if nothing was ever stored under it."""
        rows = self._database.query("SELECT id FROM specs WHERE name = ? AND version = ?", (spec.name, spec.version))
        return rows[0][0] if rows else None

    def ensure_spec(self, spec: DescriptorSpec) -> int:
        """Return the id of a spec, storing it if it is new."""
        known = self.spec_id(spec)
        if known is not None:
            return known
        return self._database.insert(
            """INSERT INTO specs (name, version) VALUES (?, ?)
            ON CONFLICT (name, version) DO UPDATE SET version = version RETURNING id""",
            (spec.name, spec.version),
        )

    def put(self, image_id: int, descriptors: Mapping[DescriptorSpec, bytes]) -> None:
        """Store the descriptors of an image in place of older ones of the same specs."""
        self.put_all([(image_id, descriptors)])

    def put_all(self, images: Sequence[tuple[int, Mapping[DescriptorSpec, bytes]]]) -> None:
        """Store the descriptors of several images, as ``put`` does those of one."""
        with self._database.transaction():
            # Asked for once each, and not kept for longer: a transaction that fails takes new ones back.
            bases = {
                spec: self.ensure_spec(spec) << SPEC_SHIFT
                for spec in dict.fromkeys(spec for _, descriptors in images for spec in descriptors)
            }
            rows = [(bases[spec] + image_id, data) for image_id, found in images for spec, data in found.items()]
            # In the order in which they lie on disk.
            rows.sort(key=itemgetter(0))
            self._database.execute_many("INSERT OR REPLACE INTO descriptors (key, data) VALUES (?, ?)", rows)

    def load(self, spec: DescriptorSpec, image_ids: Sequence[int]) -> list[bytes]:
        """Return the descriptors of these images, in their order.

        Raises:
            KeyError: an image has no descriptor of this spec.
        """
        spec_id = self.spec_id(spec)
        if spec_id is None:
            if len(image_ids):
                raise KeyError(spec)
            return []
        base = spec_id << SPEC_SHIFT
        found = dict(self._each(base, image_ids))
        return [found[int(image_id)] for image_id in image_ids]

    def iter_blocks(
        self, spec: DescriptorSpec, block: int = 4096, images: NDArray[np.int64] | None = None
    ) -> Iterator[tuple[NDArray[np.int64], list[bytes]]]:
        """Yield descriptors in blocks.

        Args:
            spec: Of the descriptors.
            block: How many at a time.
            images: Ascending ids; those that a present photo shows unless given. Images without one are passed over.

        Yields:
            Image ids, int64 shape (k,), ascending over all blocks, and their descriptors, with 0 < k <= ``block``.
        """
        spec_id = self.spec_id(spec)
        if spec_id is None:
            return
        images = self._images.live() if images is None else images
        base = spec_id << SPEC_SHIFT
        # A statement for each block: none stays open while the caller writes, and a block is all that is in memory.
        for start in range(0, len(images), block):
            wanted = images[start : start + block]
            rows = (
                self._range(base, wanted)
                if wanted[-1] - wanted[0] < _SPARSE * len(wanted)
                else self._each(base, wanted.tolist())
            )
            if rows:
                yield np.fromiter((row[0] for row in rows), np.int64, len(rows)), [row[1] for row in rows]

    def _range(self, base: int, wanted: NDArray[np.int64]) -> list[tuple[int, bytes]]:
        """Read all from the first to the last, and keep those wanted."""
        rows = self._database.query(
            "SELECT key - ?, data FROM descriptors WHERE key BETWEEN ? AND ? ORDER BY key",
            (base, base + int(wanted[0]), base + int(wanted[-1])),
        )
        here = set(wanted.tolist())
        return [row for row in rows if row[0] in here]

    def _each(self, base: int, wanted: Sequence[int]) -> list[tuple[int, bytes]]:
        """Look each one up."""
        return self._database.query(
            """SELECT descriptors.key - ?, data FROM json_each(?) AS wanted
            CROSS JOIN descriptors ON descriptors.key = wanted.value + ?""",
            (base, id_list(wanted), base),
        )

    def missing(self, spec: DescriptorSpec) -> NDArray[np.int64]:
        """Return the images of present photos that have no such descriptor, int64 shape (n,), ascending."""
        return np.setdiff1d(self._images.live(), self.holders(spec), assume_unique=True)

    def holders(self, spec: DescriptorSpec) -> NDArray[np.int64]:
        """Return the images that have such a descriptor, gone ones too, int64 shape (n,), ascending."""
        spec_id = self.spec_id(spec)
        if spec_id is None:
            return np.empty(0, np.int64)
        base = spec_id << SPEC_SHIFT
        return self._database.integers(
            "SELECT key - ? FROM descriptors WHERE key BETWEEN ? AND ? ORDER BY key",
            (base, base, base + (1 << SPEC_SHIFT) - 1),
        )[:, 0]

    def family(self, spec: DescriptorSpec) -> list[int]:
        """Return the ids of other specs of its name up to a slash: other versions of the same thing."""
        family = spec.name.partition("/")[0]
        own = self.ensure_spec(spec)
        rows = self._database.query("SELECT id, name FROM specs WHERE id != ?", (own,))
        return [spec_id for spec_id, name in rows if name.partition("/")[0] == family]

    def others(self, spec: DescriptorSpec) -> list[DescriptorSpec]:
        """Return the other specs of its ``family``."""
        family = self.family(spec)
        rows = self._database.query("SELECT id, name, version FROM specs ORDER BY id")
        return [DescriptorSpec(name, version) for spec_id, name, version in rows if spec_id in family]

    def networks(self) -> list[DescriptorSpec]:
        """Return the specs of a network under which something is stored."""
        rows = self._database.query(
            """SELECT name, version FROM specs WHERE name LIKE '%/%' AND EXISTS
            (SELECT 1 FROM descriptors WHERE key BETWEEN specs.id << 40 AND (specs.id + 1 << 40) - 1) ORDER BY id"""
        )
        return [DescriptorSpec(name, version) for name, version in rows]

    def retire(self, specs: Sequence[DescriptorSpec], described_by: str) -> bool:
        """Drop the descriptors of other specs, and mark images described by another set as not described.

        Those of a network, whose names have a slash, are beside that set and stay; see ``drop_others``.

        Returns:
            Whether there were any such images.
        """
        with self._database.transaction():
            changed = self._database.execute(
                "UPDATE images SET described_by = '' WHERE described_by NOT IN ('', ?)", (described_by,)
            )
            if changed:
                kept = [self.ensure_spec(spec) for spec in specs]
                for spec_id, name in self._database.query("SELECT id, name FROM specs"):
                    if spec_id not in kept and "/" not in name:
                        self._drop(spec_id)
            return changed > 0

    def drop_others(self, spec: DescriptorSpec) -> None:
        """Drop the descriptors of other versions of a spec."""
        with self._database.transaction():
            for spec_id in self.family(spec):
                self._drop(spec_id)

    def _drop(self, spec_id: int) -> None:
        base = spec_id << SPEC_SHIFT
        self._database.execute(
            "DELETE FROM descriptors WHERE key BETWEEN ? AND ?", (base, base + (1 << SPEC_SHIFT) - 1)
        )
