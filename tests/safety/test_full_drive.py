"""Drives without room: nothing goes, nothing is left half done, and the reason is told."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from engine.core.domain import MatchKind
from engine.core.removal import ActState, Refusal, Removal
from tests.helpers.removal_bench import RemovalBench
from tests.helpers.removal_world import World, facts

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts as Linux does")


@pytest.fixture
def small_drive(tmp_path: Path) -> Iterator[Path]:
    """A drive of a few kilobytes."""
    place = tmp_path / "small"
    place.mkdir()
    options = "size=64k,mode=0777"
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only an administrator can mount a small drive")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.fixture
def world(tmp_path: Path, small_drive: Path) -> World:
    world = World(tmp_path / "base", small_drive)
    for folder in world.folders:
        Path(folder.path).mkdir(parents=True)
    world.add(world.base / "ref/keeper.jpg", b"the better picture", 65)
    for image in (66, 67):
        world.evidence[65, image] = MatchKind.SAME_PICTURE, 0.9, "re-encoded"
    return world


def fill(drive: Path) -> None:
    with (drive / "filling").open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))


def test_a_full_drive_has_no_room_for_a_word_in_its_trash(world):
    victim = world.drive / "shots/victim.jpg"
    world.add(victim, b"the picture", 66)
    fill(world.drive)
    bench = RemovalBench(world)
    before = facts(world)

    bench.apply(world.plan(Removal.TRASH, [2]))

    assert bench.outcomes() == {"victim.jpg": (ActState.FAILED, Refusal.DISK_FULL)}
    assert facts(world) == before


def test_a_drive_that_fills_up_on_the_way_keeps_what_fitted_and_refuses_the_rest(world):
    world.add(world.base / "one/fits.jpg", b"s" * 20_000, 66)
    world.add(world.base / "two/fits not.jpg", b"l" * 60_000, 67, ".xmp")
    bench = RemovalBench(world)
    before = facts(world)

    bench.apply(world.plan(Removal.MOVE, [2, 3], world.drive / "target"))

    assert bench.outcomes() == {
        "fits.jpg": (ActState.DONE, None),
        "fits not.jpg": (ActState.FAILED, Refusal.DISK_FULL),
    }
    assert (world.drive / "target/one/fits.jpg").stat().st_size == 20_000
    assert (world.base / "two/fits not.jpg.xmp").exists()
    assert not list(world.drive.rglob(".lookalike-*"))
    bench.undo()
    assert facts(world) == before
