"""Take in what another library file learnt about photos, so that it does not matter in which order files are taken in.

Whatever two files say of one thing is decided by what they say, and not by who came first: for each image, content,
file, folder and problem there is an order of all that can be said of it, and the highest stays. So to take in a file
twice changes nothing, and files that overlap are no trouble. Taken over is what was learnt; what a person decided
(marks, groups accepted, photos declared different) stays with the library that it was decided in, and matches are made
anew.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from engine.core.domain import DescriptorSpec, Stage
from engine.store.connection import Store
from engine.store.database import Database
from engine.store.descriptors import SPEC_SHIFT
from engine.store.files import FileState

SOURCE: Final = "source"

_PICTURE: Final = (
    "format", "width", "height", "is_partial", "frame_left", "frame_top", "frame_right", "frame_bottom"
)  # fmt: skip
_MEASURES: Final = ("sharpness", "detail_share")
_CONTENT: Final = ("taken_ms", "camera", "has_gps", "rating", "is_edited", "jpeg_quality")
_STAMP: Final = ("path", "size_bytes", "mtime_ns", "device", "inode", "state")

# Of files that the library holds for gone, those come back that were there when the source looked later than that.
_FILE_STAYS: Final = """CASE WHEN files.gone_ms IS NOT NULL THEN files.gone_ms >= ? ELSE
    (files.mtime_ns, files.size_bytes, {rank_here}, coalesce({key_here}, x''), files.inode, files.device)
    >= (excluded.mtime_ns, excluded.size_bytes, {rank_there}, coalesce({key_there}, x''), excluded.inode,
        excluded.device) END""".format(
    # A photo tells more than a problem, and that more than what is no photo.
    rank_here=f"CASE files.state WHEN {FileState.PHOTO} THEN 9 ELSE files.state END",
    rank_there=f"CASE excluded.state WHEN {FileState.PHOTO} THEN 9 ELSE excluded.state END",
    key_here="(SELECT content_key FROM contents WHERE id = files.content_id)",
    key_there="(SELECT content_key FROM contents WHERE id = excluded.content_id)",
)


@dataclass(frozen=True, slots=True)
class Taken:
    """What was new in a library file that was taken in: files, photos among them or not, and pictures."""

    files: int
    pictures: int


def merge_file(
    store: Store,
    path: Path,
    walked_ms: int,
    described_by: str,
    specs: Sequence[DescriptorSpec],
    networks: Sequence[DescriptorSpec],
) -> Taken:
    """Take in a library file, all of it or, if that fails, nothing; the library must be held for scanning.

    Args:
        store: The library, of which nothing is described by another set of descriptors.
        path: A library file of the same schema that is no other's work now.
        walked_ms: When all folders of that file had been looked at; files known to be gone later stay so.
        described_by: Name of the set of descriptors; pictures described by another one are left out.
        specs: That set.
        networks: Descriptors of a network that are taken over where they are.
    """
    database = store.database
    with database.attached(path, SOURCE), store.transaction():
        merging = _Merging(store, described_by)
        with _temporary(database):
            pictures = merging.take_pictures(specs)
            merging.take_networks(networks)
            merging.take_contents()
            files = merging.take_files(walked_ms)
            merging.take_folders()
            merging.take_problems()
            merging.forget_matches()
    return Taken(files, pictures)


@contextmanager
def _temporary(database: Database) -> Iterator[None]:
    """Make the tables of this one transaction, which go with it if it fails."""
    for name, columns in (
        ("described", "source_id INTEGER PRIMARY KEY, image_id INTEGER"),  # pictures of the source
        ("chosen", "image_id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL"),  # those whose descriptors are taken
        ("changed", "image_id INTEGER PRIMARY KEY"),  # those that are to be compared anew
        ("times", "image_id INTEGER PRIMARY KEY, taken_ms INTEGER"),  # earliest capture times before
    ):
        database.execute(f"CREATE TEMP TABLE {name} ({columns})")
    yield
    for name in ("described", "chosen", "changed", "times"):
        database.execute(f"DROP TABLE temp.{name}")


class _Merging:
    """The steps of one file, within one transaction."""

    def __init__(self, store: Store, described_by: str) -> None:
        self._store = store
        self._database = store.database
        self._described_by = described_by

    def take_pictures(self, specs: Sequence[DescriptorSpec]) -> int:
        """Take over pictures and their descriptors; return how many were not known."""
        execute = self._database.execute
        columns = ", ".join(_PICTURE)
        execute(
            # Also those of photos that are gone: the same picture may lie elsewhere.
            f"INSERT INTO temp.described (source_id) SELECT id FROM {SOURCE}.images WHERE described_by = ?",
            (self._described_by,),
        )
        # Not described yet, so that they are among those chosen right afterwards.
        new = execute(
            f"""INSERT INTO images (image_key, {columns}, described_by) SELECT image_key, {columns}, ''
            FROM temp.described JOIN {SOURCE}.images ON id = source_id WHERE TRUE ORDER BY id
            ON CONFLICT (image_key) DO NOTHING"""
        )
        execute(
            f"""UPDATE temp.described SET image_id = (SELECT images.id FROM {SOURCE}.images AS there
            JOIN images ON images.image_key = there.image_key WHERE there.id = source_id)"""
        )
        execute(
            f"""INSERT INTO temp.chosen SELECT here.id, there.id FROM temp.described
            JOIN {SOURCE}.images AS there ON there.id = source_id
            JOIN main.images AS here ON here.id = described.image_id
            WHERE here.described_by != ? OR ({self._values("here", _PICTURE, specs)})
                < ({self._values("there", _PICTURE, specs)})""",
            (self._described_by,),
        )
        execute(
            """INSERT OR IGNORE INTO temp.changed SELECT image_id FROM temp.chosen
            JOIN main.images ON id = image_id WHERE described_by != ''"""
        )
        execute(
            f"""UPDATE images SET ({columns}, described_by) =
                (SELECT {columns}, described_by FROM {SOURCE}.images WHERE id = chosen.source_id)
            FROM temp.chosen WHERE images.id = chosen.image_id"""
        )
        self._copy(specs)
        for column in _MEASURES:
            execute(
                f"""UPDATE images SET {column} = {_higher("images", "there", column)}
                FROM temp.described JOIN {SOURCE}.images AS there ON there.id = source_id
                WHERE images.id = described.image_id AND there.{column} IS NOT NULL"""
            )
        return new

    def take_networks(self, specs: Sequence[DescriptorSpec]) -> None:
        """Take over what a network made of the pictures, all descriptors of a picture by one hand."""
        there = {spec: self._source_spec(spec) for spec in specs}
        if any(number is None for number in there.values()) or not specs:
            return
        self._database.execute("DELETE FROM temp.chosen")
        self._database.execute(
            f"""INSERT INTO temp.chosen SELECT described.image_id, source_id FROM temp.described
            JOIN {SOURCE}.images AS there ON there.id = source_id
            JOIN main.images AS here ON here.id = described.image_id
            WHERE ({self._values("here", (), specs)}) < ({self._values("there", (), specs)})"""
        )
        base = self._store.descriptors.ensure_spec(specs[0]) << SPEC_SHIFT
        self._database.execute(
            """INSERT OR IGNORE INTO temp.changed SELECT image_id FROM temp.chosen
            JOIN main.descriptors ON key = ? + image_id""",
            (base,),
        )
        self._copy(specs)

    def take_contents(self) -> None:
        """Take over what the bytes of files tell, and note pictures of which an earlier capture time is known now."""
        columns = ", ".join(_CONTENT)
        higher = ", ".join(f"{column} = {_higher('contents', 'excluded', column)}" for column in _CONTENT)
        earliest = """SELECT image_id, min(taken_ms) AS taken_ms FROM contents
            WHERE image_id IN (SELECT image_id FROM temp.described) GROUP BY image_id"""
        self._database.execute(f"INSERT INTO temp.times {earliest}")
        self._database.execute(
            f"""INSERT INTO contents (content_key, image_id, {columns})
            SELECT content_key, described.image_id, {columns} FROM {SOURCE}.contents AS there
            JOIN temp.described ON source_id = there.image_id
            WHERE TRUE ORDER BY there.id ON CONFLICT (content_key) DO UPDATE SET {higher}, image_id =
                CASE WHEN (SELECT described_by != '', image_key FROM images WHERE id = contents.image_id)
                    < (SELECT TRUE, image_key FROM images WHERE id = excluded.image_id)
                THEN excluded.image_id ELSE contents.image_id END"""
        )
        self._database.execute(
            f"""INSERT OR IGNORE INTO temp.changed SELECT now.image_id FROM ({earliest}) AS now
            JOIN temp.times AS before ON before.image_id = now.image_id WHERE before.taken_ms IS NOT now.taken_ms"""
        )

    def take_files(self, walked_ms: int) -> int:
        """Take over where files lie and what they are; return how many that changed here."""
        columns, found = ", ".join(_STAMP), ", ".join(f"there.{column}" for column in _STAMP)
        values = ", ".join(f"{column} = excluded.{column}" for column in _STAMP[1:])
        return self._database.execute(
            f"""INSERT INTO files ({columns}, content_id) SELECT {found}, here.id
            FROM {SOURCE}.files AS there LEFT JOIN {SOURCE}.contents AS known ON known.id = there.content_id
            LEFT JOIN temp.described ON source_id = known.image_id
            LEFT JOIN main.contents AS here ON here.content_key = known.content_key AND described.image_id IS NOT NULL
            WHERE there.gone_ms IS NULL AND (there.state != {FileState.PHOTO} OR here.id IS NOT NULL) ORDER BY there.id
            ON CONFLICT (path) DO UPDATE SET {values}, content_id = excluded.content_id, gone_ms = NULL
            WHERE NOT ({_FILE_STAYS})""",
            (walked_ms,),
        )

    def take_folders(self) -> None:
        """Take over which folders were looked at; what is for reference to anyone is so to all."""
        self._database.execute(
            f"""INSERT INTO folders (path, is_reference, is_current, is_offline, scanned_ms)
            SELECT path, is_reference, 1, is_offline, scanned_ms FROM {SOURCE}.folders WHERE is_current ORDER BY id
            ON CONFLICT (path) DO UPDATE SET is_current = 1, is_reference = max(is_reference, excluded.is_reference),
                is_offline = CASE
                    WHEN coalesce(scanned_ms, 0) > coalesce(excluded.scanned_ms, 0) THEN is_offline
                    WHEN coalesce(scanned_ms, 0) < coalesce(excluded.scanned_ms, 0) THEN excluded.is_offline
                    ELSE min(is_offline, excluded.is_offline) END,
                scanned_ms = {_higher("folders", "excluded", "scanned_ms")}"""
        )

    def take_problems(self) -> None:
        """Take over what could not be used, unless another file knows better."""
        self._database.execute(
            f"""INSERT INTO problems (path, stage, reason, decoder)
            SELECT path, stage, reason, decoder FROM {SOURCE}.problems WHERE TRUE
            ON CONFLICT (path) DO UPDATE
                SET stage = excluded.stage, reason = excluded.reason, decoder = excluded.decoder
                WHERE (stage, reason, coalesce(decoder, '')) <
                    (excluded.stage, excluded.reason, coalesce(excluded.decoder, ''))"""
        )
        self._database.execute(
            """DELETE FROM problems WHERE stage != ? AND path IN
            (SELECT path FROM files WHERE gone_ms IS NULL AND state != ?)""",
            (Stage.EMBED.value, int(FileState.PROBLEM)),
        )

    def forget_matches(self) -> None:
        """Let pictures be compared anew of which something else is known now, and drop matches of what is gone."""
        changed = self._database.integers("SELECT image_id FROM temp.changed ORDER BY image_id")[:, 0]
        self._store.matches.forget_images(changed)
        self._store.matches.forget_gone()
        if len(changed):
            self._store.calibrations.forget_generations()

    def _copy(self, specs: Sequence[DescriptorSpec]) -> None:
        """Copy the descriptors of the chosen pictures, in the order in which they lie on disk."""
        for spec in specs:
            there = self._source_spec(spec)
            if there is None:
                continue
            base = self._store.descriptors.ensure_spec(spec) << SPEC_SHIFT
            self._database.execute(
                f"""INSERT OR REPLACE INTO descriptors (key, data) SELECT ? + image_id, data FROM temp.chosen
                CROSS JOIN {SOURCE}.descriptors AS there ON there.key = ? + source_id ORDER BY image_id""",
                (base, there << SPEC_SHIFT),
            )

    def _values(self, side: str, columns: Sequence[str], specs: Sequence[DescriptorSpec]) -> str:
        """Write what is compared of a picture on one side: columns, then descriptors; none is less than any."""
        is_here = side == "here"
        schema = "main" if is_here else SOURCE
        values = [f"{side}.{column}" for column in columns]
        for spec in specs:
            number = self._store.descriptors.ensure_spec(spec) if is_here else self._source_spec(spec)
            key = f"{(number or 0) << SPEC_SHIFT} + {side}.id"
            values.append(f"coalesce((SELECT data FROM {schema}.descriptors WHERE key = {key}), x'')")
        return ", ".join(values)

    def _source_spec(self, spec: DescriptorSpec) -> int | None:
        rows = self._database.query(
            f"SELECT id FROM {SOURCE}.specs WHERE name = ? AND version = ?", (spec.name, spec.version)
        )
        return rows[0][0] if rows else None


def _higher(one: str, other: str, column: str) -> str:
    """Write the higher of two values, of which either may be unknown."""
    return f"coalesce(max({one}.{column}, {other}.{column}), {one}.{column}, {other}.{column})"
