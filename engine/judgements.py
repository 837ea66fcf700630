"""What a person decided about whole groups: that they are no duplicates, or well as they are. A face of the engine."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.library import Library
from engine.stages.accepted import Accepted
from engine.store.connection import Store

__all__ = ["Accepted", "Judgement", "Judgements"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision about a group.

    Attributes:
        id: By which it is taken back.
        decided_ms: When it was made, in milliseconds of the Unix epoch.
        photo_ids: A photo of each content that it is about, one that is there before one that is gone.
    """

    id: int
    decided_ms: int
    photo_ids: tuple[int, ...]


class Judgements:
    """The decisions kept in a library; may be used from several threads. Nothing is held open."""

    def __init__(self, library: Library) -> None:
        self._file = library.file

    def different(self) -> tuple[Judgement, ...]:
        """Return the declarations that photos are no duplicates, the latest first; see ``declare_different``."""
        return self._file.use(
            lambda store: _read(store, "declarations", "declared_ms", "declared_different", "declaration_id")
        )

    def accepted(self) -> tuple[Judgement, ...]:
        """Return the groups that were accepted as they are, the latest first."""
        return self._file.use(
            lambda store: _read(store, "acceptances", "accepted_ms", "accepted_contents", "acceptance_id")
        )

    def accepted_contents(self) -> NDArray[np.int64]:
        """Return what accepted groups hold, for ``Accepted``."""
        return self._file.use(lambda store: store.seen.contents())

    def accept(self, photo_ids: list[int]) -> int | None:
        """Accept the group of these photos as it is, until another photo is in it.

        Returns:
            What takes it back, or None if fewer than two of the photos are there.
        """
        return self._file.use(lambda store: store.seen.accept(photo_ids))

    def withdraw_accepted(self, judgement: int) -> None:
        """Take back what ``accept`` accepted."""
        self._file.use(lambda store: store.seen.withdraw(judgement))


def _read(store: Store, table: str, moment: str, contents: str, reference: str) -> tuple[Judgement, ...]:
    rows = store.database.query(
        f"""SELECT {table}.id, {moment},
            (SELECT files.id FROM files WHERE content_id = contents.id ORDER BY gone_ms IS NOT NULL, path LIMIT 1)
        FROM {table} JOIN {contents} ON {reference} = {table}.id
        JOIN contents ON contents.content_key = {contents}.content_key
        ORDER BY {moment} DESC, {table}.id DESC, {contents}.content_key"""
    )
    found: dict[int, tuple[int, list[int]]] = {}
    for judgement, decided_ms, photo_id in rows:
        photo_ids = found.setdefault(judgement, (decided_ms, []))[1]
        if photo_id is not None:
            photo_ids.append(photo_id)
    return tuple(Judgement(one, moment, tuple(ids)) for one, (moment, ids) in found.items())
