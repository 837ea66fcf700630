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

    def get(self, spec: DescriptorSpec) -> tuple[Points | None, int] | None:
        """Return what was fitted for a descriptor, None in place of the points if nothing was, and on how many images.

        None alone if a fit was never tried.
        """
        rows = self._database.query(
            "SELECT points, images FROM calibrations WHERE spec_id = ?", (self._descriptors.ensure_spec(spec),)
        )
        if not rows:
            return None
        try:
            points = json.loads(rows[0][0])
            if points is None:
                return None, int(rows[0][1])
            angles, similarities = points
            return (tuple(map(float, angles)), tuple(map(float, similarities))), int(rows[0][1])
        except (ValueError, TypeError) as error:
            raise StoreCorruptError(self._database.path, f"unreadable calibration ({error})") from error

    def put(self, spec: DescriptorSpec, points: Points | None, images: int) -> None:
        """Keep the angles and similarities of a descriptor, or that nothing could be fitted on so many images."""
        with self._database.transaction():
            self._database.execute(
                "INSERT OR REPLACE INTO calibrations VALUES (?, ?, ?)",
                (self._descriptors.ensure_spec(spec), json.dumps(points), images),
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
