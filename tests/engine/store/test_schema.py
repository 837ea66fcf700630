import pytest

from engine.store import schema
from engine.store.database import Database


@pytest.fixture
def database(tmp_path):
    opened = Database(tmp_path / "file.sqlite3")
    yield opened
    opened.close()


def test_migrations_run_once_and_in_order(database, monkeypatch):
    steps = []
    first = lambda _: steps.append(1)  # noqa: E731
    second = lambda _: steps.append(2)  # noqa: E731
    monkeypatch.setattr(schema, "MIGRATIONS", (first,))
    schema.migrate(database)
    monkeypatch.setattr(schema, "MIGRATIONS", (first, second))
    schema.migrate(database)
    schema.migrate(database)
    assert steps == [1, 2]
    assert schema.schema_version(database) == 2


def test_migration_that_fails_leaves_the_file_as_it_was(database, monkeypatch):
    def breaks(into):
        into.execute("CREATE TABLE half (a)")
        raise ZeroDivisionError

    monkeypatch.setattr(schema, "MIGRATIONS", (schema.to_version_1, breaks))
    with pytest.raises(ZeroDivisionError):
        schema.migrate(database)
    assert schema.schema_version(database) == 1
    assert database.query("SELECT name FROM sqlite_master WHERE name = 'half'") == []
