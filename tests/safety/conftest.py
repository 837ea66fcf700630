"""A world on one drive, and what removals are done with in it."""

from pathlib import Path

import pytest

from tests.helpers.removal_bench import RemovalBench
from tests.helpers.removal_world import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    world = World(tmp_path / "base", tmp_path / "drive")
    for folder in world.folders:
        Path(folder.path).mkdir(parents=True)
    return world


@pytest.fixture
def bench(world: World) -> RemovalBench:
    return RemovalBench(world)
