"""What the numbers of a descriptor mean in this library, and which state its vectors are in."""

import json
import secrets
from typing import Any, Final

from engine.core.domain import DescriptorSpec
from engine.core.errors import StoreCorruptError
from engine.store.database import Database
from engine.store.descriptors import DescriptorTable

Points = tuple[tuple[float, ...], tuple[float, ...]]

_GENERATION_BITS: Final = 62


class CalibrationTable:
    """Reads and writes the tables of calibrations and generations."""

    def __init__(self, database: Database, descriptors: DescriptorTable) -> None:
        self._database = database
        self._descriptors = descriptors

    def get(self, spec: DescriptorSpec) -> tuple[Points | None, int] | None:
        """Return what was fitted for a descriptor, None in place of the points if nothing was, and on how many images.

        None alone if a fit was never tried.
        """
        rows = self._rows("SELECT points, images FROM calibrations WHERE spec_id = ?", spec)
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
        """Return the number of the state of a descriptor's vectors that was indexed last, 0 if none was."""
        rows = self._rows("SELECT number FROM generations WHERE spec_id = ?", spec)
        return int(rows[0][0]) if rows else 0

    def next_generation(self, spec: DescriptorSpec) -> int:
        """Begin a new state of a descriptor's vectors and return its number, which no state of any library had."""
        number = 1 + secrets.randbits(_GENERATION_BITS)
        with self._database.transaction():
            self._database.execute(
                "INSERT OR REPLACE INTO generations VALUES (?, ?)", (self._descriptors.ensure_spec(spec), number)
            )
        return number

    def forget_generations(self) -> None:
        """Let no index be taken for one of the present state, for vectors were replaced."""
        self._database.execute("DELETE FROM generations")

    def _rows(self, statement: str, spec: DescriptorSpec) -> list[tuple[Any, ...]]:
        """Ask about a spec without making it known: a question must not write."""
        spec_id = self._descriptors.spec_id(spec)
        return [] if spec_id is None else self._database.query(statement, (spec_id,))
