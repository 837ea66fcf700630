"""The tables of the library file, as ordered migrations.

A migration is never edited once released: a change is a new one, with a stored file of the old schema in the tests.
The number of migrations applied is SQLite's ``user_version``, set in the transaction of the migration itself.
"""

from collections.abc import Callable

from engine.store.database import Database

# "LkAk": tells a library from a database of another program.
APPLICATION_ID = 0x4C6B416B


def to_version_1(database: Database) -> None:
    """Create the tables of folders, files, contents, images, descriptors, matches and problems."""
    for statement in _VERSION_1:
        database.execute(statement)


_VERSION_1 = (
    """CREATE TABLE folders (
        id INTEGER PRIMARY KEY,
        path BLOB NOT NULL UNIQUE,
        is_reference INTEGER NOT NULL,
        is_current INTEGER NOT NULL,
        is_offline INTEGER NOT NULL,
        scanned_ms INTEGER
    )""",
    # A picture: what is left of a file without its metadata. described_by names the descriptors that it has. An id is
    # never given again, for indexes beside this file know images by it.
    """CREATE TABLE images (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        image_key BLOB NOT NULL UNIQUE,
        format TEXT NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        is_partial INTEGER NOT NULL,
        frame_left REAL NOT NULL,
        frame_top REAL NOT NULL,
        frame_right REAL NOT NULL,
        frame_bottom REAL NOT NULL,
        described_by TEXT NOT NULL
    )""",
    # The bytes of a file, wherever it lies.
    """CREATE TABLE contents (
        id INTEGER PRIMARY KEY,
        content_key BLOB NOT NULL UNIQUE,
        image_id INTEGER NOT NULL REFERENCES images(id) ON DELETE CASCADE,
        taken_ms INTEGER,
        camera TEXT NOT NULL
    )""",
    "CREATE INDEX contents_of_image ON contents(image_id)",
    # Every file ever met, photo or not, so that an untouched one is not opened again.
    """CREATE TABLE files (
        id INTEGER PRIMARY KEY,
        path BLOB NOT NULL UNIQUE,
        size_bytes INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        device INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        state INTEGER NOT NULL,
        content_id INTEGER REFERENCES contents(id) ON DELETE SET NULL,
        gone_ms INTEGER
    )""",
    "CREATE INDEX files_of_content ON files(content_id) WHERE content_id IS NOT NULL",
    """CREATE TABLE specs (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        version INTEGER NOT NULL,
        UNIQUE (name, version)
    )""",
    # key = spec id * 2**40 + image id, so descriptors of one spec lie together in the order of the images. A table
    # WITHOUT ROWID would keep whole rows in its inner nodes, and rows of 3 KB make such a tree deep.
    "CREATE TABLE descriptors (key INTEGER PRIMARY KEY, data BLOB NOT NULL)",
    "CREATE TABLE reasons (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)",
    # Rows are only ever appended, in the order in which pairs are judged, which has nothing to do with ids: with a key
    # or an index over the images, each batch would touch pages all over the file. What a run that was cut short left
    # behind lies above last_match_id and goes before the next run, so no pair is there twice.
    """CREATE TABLE matches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        matcher_id INTEGER NOT NULL,
        image_a INTEGER NOT NULL,
        image_b INTEGER NOT NULL,
        kind INTEGER NOT NULL,
        similarity REAL NOT NULL,
        hash_distance INTEGER NOT NULL,
        signature_distance REAL NOT NULL,
        correlation REAL NOT NULL,
        inliers INTEGER NOT NULL,
        transform BLOB NOT NULL,
        reason_id INTEGER NOT NULL,
        CHECK (image_a < image_b)
    )""",
    "CREATE TABLE matching (matcher_id INTEGER PRIMARY KEY REFERENCES specs(id), last_match_id INTEGER NOT NULL)",
    # Images that were compared by a matcher with all others that are here too.
    """CREATE TABLE matched (
        matcher_id INTEGER NOT NULL,
        image_id INTEGER NOT NULL REFERENCES images(id) ON DELETE CASCADE,
        PRIMARY KEY (matcher_id, image_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX matched_of_image ON matched(image_id)",
    # What the numbers of a descriptor mean in this library: a falling function from angle to similarity as JSON, or
    # null if that many images were too few or too alike to tell.
    """CREATE TABLE calibrations (
        spec_id INTEGER PRIMARY KEY REFERENCES specs(id),
        points TEXT NOT NULL,
        images INTEGER NOT NULL
    )""",
    # The state of the vectors of a descriptor, a number drawn by chance; an index file that bears another one is out of
    # date or of another library.
    "CREATE TABLE generations (spec_id INTEGER PRIMARY KEY REFERENCES specs(id), number INTEGER NOT NULL)",
    # decoder names what failed to read the file, so that a newer one tries again; NULL: try again anyway.
    """CREATE TABLE problems (
        path BLOB PRIMARY KEY,
        stage TEXT NOT NULL,
        reason TEXT NOT NULL,
        decoder TEXT
    ) WITHOUT ROWID""",
)


def to_version_2(database: Database) -> None:
    """Create the tables of marks, of what a person declared different, and of counted commits."""
    for statement in _VERSION_2:
        database.execute(statement)


_VERSION_2 = (
    # A mark is of a file as long as it holds what it held; the key, for an id may be given again after a prune.
    """CREATE TABLE marks (
        file_id INTEGER PRIMARY KEY REFERENCES files(id) ON DELETE CASCADE,
        content_key BLOB NOT NULL,
        mark TEXT NOT NULL
    )""",
    """CREATE TABLE declarations (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        declared_ms INTEGER NOT NULL
    )""",
    # Any two contents of a declaration are no duplicates. By key and not by file, so it outlives renames and rescans.
    """CREATE TABLE declared_different (
        declaration_id INTEGER NOT NULL REFERENCES declarations(id) ON DELETE CASCADE,
        content_key BLOB NOT NULL,
        PRIMARY KEY (declaration_id, content_key)
    ) WITHOUT ROWID""",
    # How many transactions changed what; see Change.
    "CREATE TABLE commits (change TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID",
    "INSERT INTO commits VALUES ('photos', 0), ('different', 0), ('marks', 0)",
)


def to_version_3(database: Database) -> None:
    """Create the tables of groups that a person accepted as they are."""
    for statement in _VERSION_3:
        database.execute(statement)


_VERSION_3 = (
    """CREATE TABLE acceptances (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        accepted_ms INTEGER NOT NULL
    )""",
    # What the group held, and in how many photos each of it: one more is something new.
    """CREATE TABLE accepted_contents (
        acceptance_id INTEGER NOT NULL REFERENCES acceptances(id) ON DELETE CASCADE,
        content_key BLOB NOT NULL,
        copies INTEGER NOT NULL,
        PRIMARY KEY (acceptance_id, content_key)
    ) WITHOUT ROWID""",
    "INSERT INTO commits VALUES ('seen', 0)",
)


def to_version_4(database: Database) -> None:
    """Make room for what helps to choose between copies."""
    for statement in _VERSION_4:
        database.execute(statement)


_VERSION_4 = (
    # What the bytes tell; has_gps is null where nobody looked.
    "ALTER TABLE contents ADD COLUMN has_gps INTEGER",
    "ALTER TABLE contents ADD COLUMN rating INTEGER",
    "ALTER TABLE contents ADD COLUMN is_edited INTEGER",
    "ALTER TABLE contents ADD COLUMN jpeg_quality INTEGER",
    # What all pixels tell, which takes long; sharpness is null where nobody looked.
    "ALTER TABLE images ADD COLUMN sharpness REAL",
    "ALTER TABLE images ADD COLUMN detail_share REAL",
)

MIGRATIONS: tuple[Callable[[Database], None], ...] = (to_version_1, to_version_2, to_version_3, to_version_4)
SCHEMA_VERSION = len(MIGRATIONS)

COUNT_COMMIT = "UPDATE commits SET number = number + 1 WHERE change = ?"


def schema_version(database: Database) -> int:
    """Return how many migrations the file has seen."""
    return int(database.query("PRAGMA user_version")[0][0])


def migrate(database: Database) -> None:
    """Bring the file to the present schema; each migration and the record of it are one transaction."""
    for version, migration in enumerate(MIGRATIONS, start=1):
        if schema_version(database) >= version:
            continue
        with database.transaction():
            # Another process may have migrated while this one waited for the lock.
            if schema_version(database) < version:
                migration(database)
                database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                database.execute(f"PRAGMA user_version = {version}")
