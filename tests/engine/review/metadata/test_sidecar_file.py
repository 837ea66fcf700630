import os
import stat
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.errors import RefusedError
from engine.core.removal import Refusal
from engine.core.rescue import SidecarChange
from engine.review.directory import Directory
from engine.review.metadata.sidecar_file import apply_change, read_sidecar, revert_change, settle_change
from engine.review.metadata.xml_tree import MAX_BYTES
from engine.review.moving import gone_name, part_name
from tests.helpers.ended_process import ends_at_line

TOKEN = "abc123"
BEFORE = b"<before/>"
AFTER = b"<after/>"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(os.path.realpath(tmp_path)) / "a.jpg.xmp"


def _change(path: Path, before: bytes | None = BEFORE, after: bytes = AFTER) -> SidecarChange:
    return SidecarChange(str(path), before, after)


def _only(path: Path) -> bytes | None:
    """Return what the sidecar holds, and make sure that it is alone in its folder."""
    names = [one.name for one in path.parent.iterdir()]
    assert names in ([], [path.name])
    return path.read_bytes() if names else None


def test_a_new_sidecar_is_made_and_removed_again(path: Path) -> None:
    change = _change(path, None)
    apply_change(change, TOKEN)
    assert _only(path) == AFTER
    revert_change(change, TOKEN)
    assert _only(path) is None


def test_a_sidecar_is_changed_and_changed_back(path: Path) -> None:
    path.write_bytes(BEFORE)
    apply_change(_change(path), TOKEN)
    assert _only(path) == AFTER
    revert_change(_change(path), TOKEN)
    assert _only(path) == BEFORE


@pytest.mark.parametrize("before", [None, BEFORE])
def test_doing_it_twice_is_doing_it_once(path: Path, before: bytes | None) -> None:
    if before:
        path.write_bytes(before)
    for act, expected in ((apply_change, AFTER), (revert_change, before)):
        for _ in range(2):
            act(_change(path, before), TOKEN)
            assert _only(path) == expected


@pytest.mark.parametrize("found", [None, b"<other/>", b""])
def test_what_was_changed_meanwhile_is_left_alone(path: Path, found: bytes | None) -> None:
    if found is not None:
        path.write_bytes(found)
    for act in (apply_change, revert_change):
        with pytest.raises(RefusedError) as caught:
            act(_change(path), TOKEN)
        assert caught.value.refusal is Refusal.CHANGED
        assert _only(path) == found


def test_one_that_came_meanwhile_is_left_alone(path: Path) -> None:
    path.write_bytes(b"<other/>")
    with pytest.raises(RefusedError):
        apply_change(_change(path, None), TOKEN)
    assert _only(path) == b"<other/>"


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_permissions_are_kept(path: Path) -> None:
    path.write_bytes(BEFORE)
    path.chmod(0o640)
    os.utime(path, (1, 1))
    apply_change(_change(path), TOKEN)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    # programs tell by the time whether to read it again
    assert path.stat().st_mtime > 1_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
def test_links_and_folders_are_left_alone(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(BEFORE)
    path.symlink_to(elsewhere)
    with pytest.raises(RefusedError):
        apply_change(_change(path), TOKEN)
    assert path.is_symlink()
    assert elsewhere.read_bytes() == BEFORE
    path.unlink()
    path.mkdir()
    with pytest.raises(RefusedError):
        apply_change(_change(path, None), TOKEN)
    with pytest.raises(OSError, match="plain file"):
        read_sidecar(str(path))


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as caught:
        apply_change(_change(Path(os.path.realpath(tmp_path)) / "no" / "a.xmp", None), TOKEN)
    assert caught.value.refusal is Refusal.GONE


def test_of_a_huge_sidecar_one_byte_more_than_may_be_is_read(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(MAX_BYTES * 4)
    assert len(read_sidecar(str(path)) or b"") == MAX_BYTES + 1
    assert read_sidecar(str(path.with_name("none.xmp"))) is None


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("can_exchange", [True, False])
@pytest.mark.parametrize("before", [None, BEFORE])
@pytest.mark.parametrize("is_undo", [False, True])
def test_ended_at_any_line_it_is_either_old_or_new_after_settling(
    path: Path, before: bytes | None, is_undo: bool, can_exchange: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not can_exchange:
        # as on systems without such a call
        monkeypatch.setattr(Directory, "exchange", lambda *_: False)
    change = _change(path, before)
    start, lines, outcomes = (change.after if is_undo else before), 0, set()
    while True:
        path.unlink(missing_ok=True)
        if start is not None:
            path.write_bytes(start)
        is_ended = ends_at_line(lambda: (revert_change if is_undo else apply_change)(change, TOKEN), lines)
        is_made = settle_change(change, TOKEN)
        assert _only(path) == (AFTER if is_made else before), f"ended at line {lines}"
        outcomes.add(is_made)
        if not is_ended:
            break
        lines += 1
    assert lines > 30
    assert outcomes == {True, False}


@pytest.mark.parametrize("can_exchange", [True, False])
@pytest.mark.parametrize("before", [None, BEFORE])
@pytest.mark.parametrize("is_undo", [False, True])
def test_what_is_written_at_the_very_last_moment_is_left_alone(
    path: Path, before: bytes | None, is_undo: bool, can_exchange: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    change = _change(path, before)
    start = change.after if is_undo else before
    if start is not None:
        path.write_bytes(start)
    exchange, move = Directory.exchange, Directory.move

    def late_exchange(folder: Directory, name: str, other: str) -> bool:
        path.write_bytes(b"<late/>")
        return exchange(folder, name, other) if can_exchange else False

    def late_move(folder: Directory, name: str, other: Directory, new_name: str) -> None:
        if path.name in (name, new_name):
            path.write_bytes(b"<late/>")
        move(folder, name, other, new_name)

    with monkeypatch.context() as patch:
        # Nothing else comes between looking at a file and naming it.
        patch.setattr(Directory, "exchange", late_exchange)
        if None in (before, change.after) or not can_exchange:
            patch.setattr(Directory, "move", late_move)
        with pytest.raises(RefusedError):
            (revert_change if is_undo else apply_change)(change, TOKEN)
    settle_change(change, TOKEN)
    assert b"<late/>" in {one.read_bytes() for one in path.parent.iterdir()}
    assert not [one for one in path.parent.iterdir() if one.name.startswith(".lookalike")]


@settings(max_examples=30)
@given(st.sampled_from([part_name, gone_name]), st.binary(max_size=4))
def test_a_file_that_nobody_knows_is_given_a_name_that_shows(name: Callable[[str], str], data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(os.path.realpath(folder)) / "a.xmp"
        path.write_bytes(AFTER)
        (path.parent / name(TOKEN)).write_bytes(data + b"somebody's")
        assert settle_change(_change(path), TOKEN)
        assert {one.read_bytes() for one in path.parent.iterdir()} == {AFTER, data + b"somebody's"}
        assert not [one for one in path.parent.iterdir() if one.name.startswith(".lookalike")]
