"""What the numbers of a descriptor mean in this library, and which state its vectors are in."""

import json

from engine.core.domain import DescriptorSpec
from engine.core.errors import StoreCorruptError
from engine.store.database import Database
from engine.store.descriptors import DescriptorTable

Points = tuple[tuple[float, ...], tuple[float, ...]]


class CalibrationTable:
    """Reads and writes the tables of calibrations and generations."""

    def __init__(self, database: Database, descriptors: DescriptorTable) -> None:
        self._database = database
        self._descriptors = descriptors

    def get(self, spec: DescriptorSpec) -> Points | None:
        """Return the angles and similarities kept for a descriptor, or None."""
        rows = self._database.query(
            "SELECT points FROM calibrations WHERE spec_id = ?", (self._descriptors.ensure_spec(spec),)
        )
        if not rows:
            return None
        try:
            angles, similarities = json.loads(rows[0][0])
            return tuple(map(float, angles)), tuple(map(float, similarities))
        except (ValueError, TypeError) as error:
            raise StoreCorruptError(self._database.path, f"unreadable calibration ({error})") from error

    def put(self, spec: DescriptorSpec, points: Points) -> None:
        """Keep the angles and similarities of a descriptor."""
        with self._database.transaction():
            self._database.execute(
                "INSERT OR REPLACE INTO calibrations VALUES (?, ?)",
                (self._descriptors.ensure_spec(spec), json.dumps(points)),
            )

    def generation(self, spec: DescriptorSpec) -> int:
        """Return the number of the present state of a descriptor's vectors, 0 if none was ever indexed."""
        rows = self._database.query(
            "SELECT number FROM generations WHERE spec_id = ?", (self._descriptors.ensure_spec(spec),)
        )
        return int(rows[0][0]) if rows else 0

    def next_generation(self, spec: DescriptorSpec) -> int:
        """Begin a new state of a descriptor's vectors and return its number."""
        with self._database.transaction():
            number = self.generation(spec) + 1
            self._database.execute(
                "INSERT OR REPLACE INTO generations VALUES (?, ?)", (self._descriptors.ensure_spec(spec), number)
            )
        return number
