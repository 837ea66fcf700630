"""What questions are answered from: the same answers with a file, without, with a stale one, in any company."""

import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

import pytest

from engine.core.domain import Folder, QueryHit
from engine.core.errors import Cancelled
from engine.core.progress import Monitor
from engine.features import local
from engine.imaging.metadata import PhotoMetadata
from engine.stages import local_index
from engine.stages.asked_picture import AskedPicture
from engine.stages.local_index import keep_local_index, load_local_index, local_index_path
from engine.stages.query import find_similar
from engine.stages.query_index import QueryIndex
from engine.store.connection import Store, open_store
from tests.helpers.drawn_library import NAMES, description, keep_in, put
from tests.helpers.library_rows import key

PHOTOS = Folder("/photos")
OLD, NEW = NAMES[:18], NAMES[18:]


@pytest.fixture(autouse=True)
def _small_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a table in a file to libraries of more than eight photos."""
    monkeypatch.setattr(local_index, "FEW", 8)


@pytest.fixture
def filled(store: Store) -> Iterator[Store]:
    put(store, OLD)
    store.folders.set_current([PHOTOS], [])
    return store


def ask(store: Store, index: QueryIndex | None, name: str) -> list[QueryHit]:
    asked = AskedPicture(key("asked"), key("asked"), description(name), PhotoMetadata(None, "", 1))
    with ThreadPoolExecutor(2) as pool:
        return find_similar(store, asked, 100, Monitor(), pool, index or QueryIndex(store))


def answers(store: Store, index: QueryIndex | None) -> list[list[tuple[str, float, str]]]:
    return [
        [(hit.photo.path, hit.similarity, hit.reason) for hit in ask(store, index, name)]
        for name in ("whole-0", "crop-1", "turned-2", "mirrored-3")
    ]


def in_memory(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[list[tuple[str, float, str]]]:
    """Answer from a table made for the one question."""
    with monkeypatch.context() as patch:
        patch.setattr(local_index, "FEW", 1000)
        path = local_index_path(store.directory)
        aside = path.with_suffix(".aside")
        if path.exists():
            path.rename(aside)
        found = answers(store, None)
        if aside.exists():
            aside.rename(path)
    return found


def files(store: Store) -> set[str]:
    return {path.name for path in store.directory.glob("*.features*")}


def test_a_file_gives_the_answers_of_a_table_in_memory(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = in_memory(filled, monkeypatch)
    assert all(expected[:3])
    assert not files(filled)
    with filled.scanning():
        keep_local_index(filled, Monitor())
    saved = load_local_index(filled)
    assert saved is not None
    assert len(saved.ids) == len(OLD)
    assert answers(filled, QueryIndex(filled)) == expected


def test_a_question_makes_the_file_that_no_scan_has_made(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert answers(filled, QueryIndex(filled)) == in_memory(filled, monkeypatch)
    assert load_local_index(filled) is not None
    made = files(filled)
    answers(filled, QueryIndex(filled))
    assert files(filled) == made


def test_a_small_library_gets_no_file(store: Store) -> None:
    put(store, NAMES[:6])
    store.folders.set_current([PHOTOS], [])
    with store.scanning():
        keep_local_index(store, Monitor())
    assert ask(store, QueryIndex(store), "whole-0")
    assert not files(store)


def test_a_few_new_photos_are_found_without_a_new_file(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_local_index(filled, Monitor())
    made = files(filled)
    put(filled, NEW)
    keep_local_index(filled, Monitor())
    assert answers(filled, QueryIndex(filled)) == in_memory(filled, monkeypatch)
    assert files(filled) == made


def test_many_new_photos_are_worth_a_new_file(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_local_index(filled, Monitor())
    made = files(filled)
    monkeypatch.setattr(local_index, "FEW", 3)
    put(filled, NEW)
    keep_local_index(filled, Monitor())
    assert len(files(filled)) == 2
    assert files(filled) != made
    saved = load_local_index(filled)
    assert saved is not None
    assert len(saved.ids) == len(NAMES)


def test_a_file_of_photos_that_are_mostly_gone_is_made_anew(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_local_index(filled, Monitor())
    rows = [row.id for chunk in filled.files.iter_rows() for row in chunk]
    filled.files.mark_gone(rows[:15], now_ms=1)
    monkeypatch.setattr(local_index, "FEW", 2)
    keep_local_index(filled, Monitor())
    saved = load_local_index(filled)
    assert saved is not None
    assert len(saved.ids) == 3


def test_photos_that_are_gone_or_elsewhere_are_not_found(filled: Store) -> None:
    keep_local_index(filled, Monitor())
    index = QueryIndex(filled)
    assert "/photos/whole-1.png" in {hit.photo.path for hit in ask(filled, index, "crop-1")}
    rows = {row.path: row.id for chunk in filled.files.iter_rows() for row in chunk}
    filled.files.mark_gone([rows[b"/photos/whole-1.png"]], now_ms=1)
    assert "/photos/whole-1.png" not in {hit.photo.path for hit in ask(filled, index, "crop-1")}
    filled.folders.set_current([Folder("/elsewhere")], [])
    assert ask(filled, index, "crop-1") == []


def damage(path: Path) -> None:
    (payload,) = path.parent.glob(f"{path.name}.*")
    data = bytearray(payload.read_bytes())
    data[1000] ^= 1
    payload.write_bytes(data)


@pytest.mark.parametrize(
    "spoil",
    [
        damage,
        lambda path: path.write_bytes(b"nonsense"),
        lambda path: path.write_bytes(path.read_bytes()[:-3]),
        lambda path: [payload.unlink() for payload in path.parent.glob(f"{path.name}.*")],
        lambda path: [payload.write_bytes(b"") for payload in path.parent.glob(f"{path.name}.*")],
    ],
)
def test_a_damaged_file_is_made_anew(filled: Store, spoil: object, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_local_index(filled, Monitor())
    spoil(local_index_path(filled.directory))  # type: ignore[operator]
    assert load_local_index(filled) is None
    assert answers(filled, QueryIndex(filled)) == in_memory(filled, monkeypatch)
    assert load_local_index(filled) is not None


def test_a_file_of_another_library_is_not_taken(filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(tmp_path / "other") as other:
        put(other, NAMES[::-1])
        keep_local_index(other, Monitor())
        for path in other.directory.glob("*.features*"):
            (filled.directory / path.name).write_bytes(path.read_bytes())
    assert load_local_index(filled) is None
    assert answers(filled, QueryIndex(filled)) == in_memory(filled, monkeypatch)


def test_a_file_of_replaced_descriptors_is_not_taken(filled: Store) -> None:
    keep_local_index(filled, Monitor())
    filled.retire([local.LOCAL], "another set")
    assert load_local_index(filled) is None


def test_while_a_scan_is_under_way_nothing_is_written(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with filled.scanning():
        assert answers(filled, QueryIndex(filled)) == in_memory(filled, monkeypatch)
        assert not files(filled)


def test_a_file_that_cannot_be_written_is_done_without(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    local_index_path(filled.directory).mkdir()
    assert answers(filled, QueryIndex(filled)) == in_memory(filled, monkeypatch)


def test_the_view_is_kept_until_something_is_committed(filled: Store) -> None:
    keep_local_index(filled, Monitor())
    index = QueryIndex(filled)
    first = index.view(Monitor())
    assert index.view(Monitor()) is first
    with open_store(filled.directory) as other:
        put(other, NEW)
    second = index.view(Monitor())
    assert len(second.here) == len(NAMES)
    assert second.sections[0].features is first.sections[0].features
    assert ask(filled, index, "crop-3")[0].photo.path == "/photos/crop-3.png"


def test_making_the_file_does_not_make_the_view_anew(filled: Store) -> None:
    index = QueryIndex(filled)
    assert index.view(Monitor()) is index.view(Monitor())


def test_another_process_replaces_the_file_in_use(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    index = QueryIndex(filled)
    first = answers(filled, index)
    filled.calibrations.forget_generations()
    monkeypatch.setenv("PYTHONWARNINGS", "error")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        pool.submit(keep_in, filled.directory, NEW).result()
    expected = in_memory(filled, monkeypatch)
    assert answers(filled, index) == expected
    assert expected != first


def test_questions_during_a_scan_see_whole_photos(filled: Store) -> None:
    keep_local_index(filled, Monitor())
    index = QueryIndex(filled)
    done = threading.Event()
    failed: list[BaseException] = []

    def scan() -> None:
        try:
            with filled.scanning():
                for name in NEW:
                    put(filled, [name])
                    keep_local_index(filled, Monitor())
        except BaseException as error:
            failed.append(error)
            raise
        finally:
            done.set()

    thread = threading.Thread(target=scan)
    thread.start()
    seen = []
    while not done.is_set():
        seen.append({hit.photo.path for hit in ask(filled, index, "whole-3")})
    thread.join()
    assert not failed
    assert all(earlier <= later for earlier, later in pairwise(seen))
    assert len(ask(filled, index, "whole-3")) == len(NEW)


def test_making_the_table_can_be_stopped(filled: Store) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        keep_local_index(filled, monitor)
    with pytest.raises(Cancelled):
        QueryIndex(filled).view(monitor)
    assert load_local_index(filled) is None
    assert ask(filled, QueryIndex(filled), "whole-0")
