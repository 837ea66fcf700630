"""Files that share their bytes: only equal ones, at once, and back again."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from engine.core.domain import FileStamp
from engine.core.errors import RefusedError
from engine.core.removal import Refusal, Removal
from engine.files.keys import new_digest
from engine.review.check import Checker, Held
from engine.review.directory import Directory
from engine.review.linking import share_bytes, unshare_bytes


def held(path: Path) -> Held:
    info = path.stat()
    stamp = FileStamp(str(path), info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)
    return Checker(new_digest, lambda data, photo: True, lambda folder: False).hold(stamp, None)


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{folder}.jpg").write_bytes(b"picture" * 300_000)
    return tmp_path / "one/one.jpg", tmp_path / "two/two.jpg"


def share(victim: Path, keeper: Path, action: Removal = Removal.HARD_LINK) -> None:
    with held(victim) as mine, held(keeper) as other:
        share_bytes(mine, other, action, "token", new_digest)


def test_a_hard_link_takes_the_place_of_the_file(pair):
    keeper, victim = pair

    share(victim, keeper)

    assert keeper.samefile(victim)
    assert [path.name for path in victim.parent.iterdir()] == ["two.jpg"]


def test_a_link_becomes_a_file_of_its_own_again(pair):
    keeper, victim = pair
    share(victim, keeper)

    with held(victim) as mine:
        unshare_bytes(mine, "token", new_digest, lambda copy: os.fchmod(copy, 0o604))

    assert not keeper.samefile(victim)
    assert victim.read_bytes() == keeper.read_bytes()
    assert victim.stat().st_mode & 0o777 == 0o604
    assert [path.name for path in victim.parent.iterdir()] == ["two.jpg"]


@pytest.mark.parametrize("other", [b"picturE" * 300_000, b"picture" * 299_999, b"picture" * 300_000 + b"s", b""])
def test_other_bytes_are_refused_whatever_the_keys_say(pair, other):
    keeper, victim = pair
    keeper.write_bytes(other)
    before = victim.stat()

    with pytest.raises(RefusedError) as refused:
        share(victim, keeper)

    assert refused.value.refusal is Refusal.NOT_IDENTICAL
    assert victim.stat().st_ino == before.st_ino
    assert [path.name for path in victim.parent.iterdir()] == ["two.jpg"]


def test_a_file_with_further_names_is_left_alone(pair, tmp_path):
    keeper, victim = pair
    os.link(victim, tmp_path / "third.jpg")

    with pytest.raises(RefusedError) as refused:
        share(victim, keeper)

    assert refused.value.refusal is Refusal.HAS_LINKS


@pytest.mark.parametrize("name", [".lookalike-token.part", ".lookalike-token.gone"])
def test_a_stranger_under_a_temporary_name_is_left_alone(pair, name):
    keeper, victim = pair
    stranger = victim.with_name(name)
    stranger.write_bytes(b"a stranger")

    with suppress(FileExistsError):
        share(victim, keeper)

    assert stranger.read_bytes() == b"a stranger"
    assert victim.read_bytes() == b"picture" * 300_000
    assert {path.name for path in victim.parent.iterdir()} == {"two.jpg", name}


def test_a_file_swapped_right_before_is_swapped_back(pair, tmp_path):
    keeper, victim = pair
    other = tmp_path / "other.jpg"
    other.write_bytes(b"a new photo")
    with held(victim) as mine, held(keeper) as kept:
        other.replace(victim)
        with pytest.raises(RefusedError) as refused:
            share_bytes(mine, kept, Removal.HARD_LINK, "token", new_digest)

    assert refused.value.refusal is Refusal.CHANGED
    assert victim.read_bytes() == b"a new photo"
    assert [path.name for path in victim.parent.iterdir()] == ["two.jpg"]


class MeddledFolder(Directory):
    """A folder in which somebody does something right after a link was made there."""

    happening: Callable[[], object] = staticmethod(lambda: None)

    def link(self, name: str, other: Directory, new_name: str) -> None:
        """Make the link, and let something happen."""
        super().link(name, other, new_name)
        self.happening()


def write_quietly(path: Path) -> None:
    """Write other bytes of the same number, and set the time back."""
    info = path.stat()
    path.write_bytes(bytes(reversed(path.read_bytes())))
    os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))


def share_meddled(victim: Path, keeper: Path, happening: Callable[[], object]) -> None:
    with held(victim) as mine, held(keeper) as kept:
        meddled = MeddledFolder.open(str(keeper.parent))
        meddled.happening = happening
        kept.directory.close()
        kept.directory = meddled
        with pytest.raises(RefusedError):
            share_bytes(mine, kept, Removal.HARD_LINK, "token", new_digest)


@pytest.mark.parametrize("is_victim", [True, False])
def test_what_is_written_without_a_trace_at_the_last_moment_is_not_lost(pair, is_victim):
    keeper, victim = pair
    inode = victim.stat().st_ino

    share_meddled(victim, keeper, lambda: write_quietly(victim if is_victim else keeper))

    was, written = b"picture" * 300_000, b"erutcip" * 300_000
    assert victim.read_bytes() == (written if is_victim else was)
    assert keeper.read_bytes() == (was if is_victim else written)
    assert victim.stat().st_ino == inode
    assert [path.name for path in victim.parent.iterdir()] == ["two.jpg"]


def test_files_that_swap_their_names_meanwhile_leave_no_third_name(pair):
    keeper, victim = pair
    with held(victim) as mine, held(keeper) as kept:
        aside = keeper.with_name("aside")
        keeper.rename(aside)
        victim.rename(keeper)
        aside.rename(victim)
        with pytest.raises(RefusedError):
            share_bytes(mine, kept, Removal.HARD_LINK, "token", new_digest)

    assert [path.name for path in victim.parent.iterdir()] == ["two.jpg"]
    assert keeper.stat().st_nlink == victim.stat().st_nlink == 1
