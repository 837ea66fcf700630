"""Files that share their bytes: only equal ones, at once, and back again."""

import os
from contextlib import suppress
from pathlib import Path

import pytest

from engine.core.domain import FileStamp
from engine.core.errors import RefusedError
from engine.core.removal import Refusal, Removal
from engine.files.keys import new_digest
from engine.review.check import Checker, Held
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
        share_bytes(mine, other, action, "token")


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
            share_bytes(mine, kept, Removal.HARD_LINK, "token")

    assert refused.value.refusal is Refusal.CHANGED
    assert victim.read_bytes() == b"a new photo"
    assert [path.name for path in victim.parent.iterdir()] == ["two.jpg"]
