import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from engine.core.errors import RefusedError
from engine.core.removal import Refusal
from engine.files.keys import content_key, new_digest
from engine.review.directory import Directory
from engine.review.metadata.embedded_file import Embedding, settle, swap_in, swap_out
from tests.helpers.ended_process import ends_at_line

OLD, NEW = b"the photo", b"the photo with texts"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(os.path.realpath(tmp_path)) / "a.jpg"


def _embedding(path: Path, is_written: bool = True) -> Embedding:
    return Embedding(str(path), "token", content_key(OLD), content_key(NEW) if is_written else None)


def _laid_out(path: Path, is_in: bool = False) -> Embedding:
    """Put the files where they are before, or after, the new one has the name."""
    embedding = _embedding(path)
    for one in path.parent.iterdir():
        one.unlink()
    path.write_bytes(NEW if is_in else OLD)
    Path(embedding.original if is_in else embedding.temporary).write_bytes(OLD if is_in else NEW)
    return embedding


def _files(path: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in path.parent.iterdir()}


BEFORE = {"a.jpg": OLD}
AFTER = {"a.jpg": NEW, "a.jpg_original": OLD}


def test_in_and_out_and_each_of_them_twice(path: Path) -> None:
    embedding = _laid_out(path)
    for act, expected in ((swap_in, AFTER), (swap_in, AFTER), (swap_out, BEFORE), (swap_out, BEFORE)):
        act(embedding, new_digest)
        assert _files(path) == expected


@pytest.mark.parametrize("name", ["a.jpg", "a.jpg_original"])
@pytest.mark.parametrize("data", [None, b"edited"])
def test_what_was_changed_since_is_left_alone(path: Path, name: str, data: bytes | None) -> None:
    embedding = _laid_out(path, is_in=True)
    (path.parent / name).unlink()
    if data:
        (path.parent / name).write_bytes(data)
    before = _files(path)
    with pytest.raises(RefusedError) as caught:
        swap_out(embedding, new_digest)
    assert caught.value.refusal is (Refusal.CHANGED if data else Refusal.GONE)
    assert _files(path) == before


def test_a_name_that_is_taken_is_left_alone(path: Path) -> None:
    embedding = _laid_out(path)
    Path(embedding.original).write_bytes(b"somebody's")
    before = _files(path)
    with pytest.raises(RefusedError) as caught:
        swap_in(embedding, new_digest)
    assert caught.value.refusal is Refusal.NAME_TAKEN
    assert _files(path) == before


def test_a_copy_that_was_never_finished_is_cleared_away(path: Path) -> None:
    _laid_out(path)
    assert not settle(_embedding(path, is_written=False), new_digest)
    assert _files(path) == BEFORE


def test_a_folder_that_is_gone_is_told(path: Path) -> None:
    for act in (swap_in, swap_out, settle):
        with pytest.raises(RefusedError):
            act(_embedding(path.parent / "no" / "a.jpg"), new_digest)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("can_exchange", [True, False])
@pytest.mark.parametrize("act", [swap_in, swap_out])
def test_ended_at_any_line_it_is_in_or_out_after_settling(
    path: Path, act: Callable[..., None], can_exchange: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not can_exchange:
        # as on systems without such a call
        monkeypatch.setattr(Directory, "exchange", lambda *_: False)
    lines, outcomes = 0, set()
    while True:
        embedding = _laid_out(path, is_in=act is swap_out)
        is_ended = ends_at_line(partial(act, embedding, new_digest), lines)
        assert path.exists() or not can_exchange
        is_in = settle(embedding, new_digest)
        found = _files(path)
        assert found["a.jpg"] == (NEW if is_in else OLD)
        assert OLD in found.values()
        assert not [name for name in found if name.startswith(".")]
        if act is swap_out and not is_in:
            swap_out(embedding, new_digest)
            assert _files(path) == BEFORE
        outcomes.add(is_in)
        if not is_ended:
            break
        lines += 1
    assert lines > 30
    assert outcomes == {True, False}
