"""Files and folders that could not be used, kept so that an unchanged one is told again without being read again."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.core.domain import Problem, Stage
from engine.core.errors import StoreCorruptError
from engine.store.database import Database
from engine.store.encoding import below, decode_path, encode_path, outermost, plain_text


@dataclass(frozen=True, slots=True)
class KnownProblem:
    """A problem and the decoder that met it; None if the file is to be tried again anyway."""

    problem: Problem
    decoder: str | None


class ProblemTable:
    """Reads and writes the table of problems."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def below(self, folders: Iterable[str]) -> list[KnownProblem]:
        """Return the problems of these folders and of what lies below them, sorted by path."""
        found = []
        for folder in outermost(folders):
            low, high = below(folder)
            rows = self._database.query(
                """SELECT path, stage, reason, decoder FROM problems WHERE path = ? OR path >= ? AND path < ?
                ORDER BY path""",
                (encode_path(folder), low, high),
            )
            found += [self._known(*row) for row in rows]
        return found

    def _known(self, path: bytes, stage: str, reason: str, decoder: str | None) -> KnownProblem:
        try:
            return KnownProblem(Problem(decode_path(path), Stage(stage), reason), decoder)
        except ValueError as error:
            raise StoreCorruptError(self._database.path, f"unknown stage {stage!r}") from error

    def put(self, problems: Iterable[KnownProblem]) -> None:
        """Store problems, in place of older ones of the same paths."""
        self._database.execute_many(
            "INSERT OR REPLACE INTO problems (path, stage, reason, decoder) VALUES (?, ?, ?, ?)",
            (
                (
                    encode_path(known.problem.path),
                    known.problem.stage.value,
                    plain_text(known.problem.reason),
                    known.decoder,
                )
                for known in problems
            ),
        )

    def forget(self, paths: Iterable[str]) -> None:
        """Drop the problems of files that can be used now."""
        self._database.execute_many("DELETE FROM problems WHERE path = ?", ((encode_path(path),) for path in paths))

    def replace_below(self, folders: Iterable[str], problems: Iterable[KnownProblem]) -> None:
        """Make these the problems of the folders and of what lies below them."""
        with self._database.transaction():
            for folder in outermost(folders):
                low, high = below(folder)
                self._database.execute(
                    "DELETE FROM problems WHERE path = ? OR path >= ? AND path < ?", (encode_path(folder), low, high)
                )
            self.put(problems)
