"""Mountains, forests, deserts and shores: a drawn terrain, where the sun reaches it, and what a camera sees of it."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from tests.helpers.drawing import Field, noise

SIDE: Final = 1024
NEAR, FAR = 6.0, 900.0
STEPS: Final = 1800
TREES: Final = 5.0
TREE_HEIGHT: Final = 0.7


@dataclass(frozen=True, slots=True)
class Ground:
    """What a terrain is like.

    Attributes:
        relief: Height of the mountains above the plain.
        slope: How smooth they are: 1.6 is ragged, 2.2 as soft as dunes.
        water: Height of the water, or None where there is none.
        snow: Height from which on snow lies.
        trees: Height up to which trees grow; below the water where there are none.
        soil, rock: Colours, linear, 0..1.
        meadow: Colour of what grows.
    """

    relief: float = 60.0
    slope: float = 1.85
    water: float | None = None
    snow: float = 200.0
    trees: float = -1.0
    soil: tuple[float, float, float] = (0.30, 0.24, 0.15)
    rock: tuple[float, float, float] = (0.30, 0.28, 0.26)
    meadow: tuple[float, float, float] = (0.16, 0.24, 0.07)


class Terrain:
    """A square of land whose edges meet, so that a camera may look as far as it likes.

    Attributes:
        height: float32, shape (SIDE, SIDE).
        light: How much of the sun reaches each place, 0..1.
        slope: Rise of the ground, 0 where it is level.
        wood: How densely trees stand, 0..1.
        crowns: Height of trees, on a scale of its own: they are finer than the land.
    """

    def __init__(self, rng: np.random.Generator, ground: Ground, sun: npt.NDArray[np.float64]) -> None:
        base = noise(rng, SIDE, SIDE, ground.slope)
        ridges = 1 - np.abs(noise(rng, SIDE, SIDE, ground.slope - 0.1)) / 1.6
        self.height = ((base * 0.55 + ridges * 0.75) * ground.relief).astype(np.float32)
        self.height -= np.float32(np.quantile(self.height, 0.3))
        down, right = np.gradient(self.height)
        self.slope = np.hypot(down, right).astype(np.float32)
        self.wood = np.zeros_like(self.height)
        if ground.trees > 0:
            groves = np.clip(noise(rng, SIDE, SIDE, 1.3) * 1.5 + 1.2, 0, 1)
            line = np.clip((ground.trees - self.height + 4 * noise(rng, SIDE, SIDE, 1.2)) * 0.2, 0, 1)
            self.wood = (groves * line * np.clip((0.85 - self.slope) * 5, 0, 1)).astype(np.float32)
        self.crowns = np.clip(np.abs(noise(rng, SIDE, SIDE, 0.25)), 0, 2.2)
        length = np.sqrt(down**2 + right**2 + 1)
        facing = (-right * sun[0] - down * sun[1] + sun[2]) / length
        self.light = np.clip(facing, 0, 1).astype(np.float32) * self._lit(sun)

    def _lit(self, sun: npt.NDArray[np.float64]) -> Field:
        """Return where no mountain stands between the ground and the sun, 0..1 with a soft edge."""
        highest = np.full_like(self.height, -1e9)
        along = sun[:2] / max(float(np.hypot(*sun[:2])), 1e-6)
        rise = sun[2] / max(float(np.hypot(*sun[:2])), 1e-6)
        for step in range(1, 160):
            across, down = round(along[0] * step * 1.5), round(along[1] * step * 1.5)
            shifted = np.roll(self.height, (-down, -across), axis=(0, 1)) - np.float32(rise * step * 1.5)
            np.maximum(highest, shifted, out=highest)
        lit: Field = np.clip((self.height - highest) * 0.5 + 1, 0, 1).astype(np.float32)
        return lit

    def at(self, field: Field, x: Field, y: Field) -> Field:
        """Return a field between its places, smoothly."""
        left, top = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
        across, down = (x - left).astype(np.float32), (y - top).astype(np.float32)
        left, top = left % SIDE, top % SIDE
        right, below = (left + 1) % SIDE, (top + 1) % SIDE
        upper = field[top, left] * (1 - across) + field[top, right] * across
        lower = field[below, left] * (1 - across) + field[below, right] * across
        return np.asarray(upper * (1 - down) + lower * down, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a camera sees of a terrain.

    Attributes:
        depth: Of every pixel, inf in the sky.
        x, y: Where on the terrain it is.
        horizon: Row of the horizon.
        yaw: Direction of every column.
    """

    depth: Field
    x: Field
    y: Field
    horizon: float
    yaw: Field


def look(
    terrain: Terrain, ground: Ground, width: int, height: int, heading: float, above: float, horizon: float
) -> Seen:
    """Return what is seen from the middle of a terrain, as high above the ground, with the horizon at a share."""
    middle = SIDE / 2
    level = ground.water if ground.water is not None else -1e9
    eye = max(float(terrain.height[SIDE // 2, SIDE // 2]), level) + above
    focal = width * 0.9
    yaw = (heading + np.arctan((np.arange(width) - width / 2) / focal)).astype(np.float32)
    distances = (NEAR * (FAR / NEAR) ** np.linspace(0, 1, STEPS)).astype(np.float32)
    stretch = 1 / np.cos(yaw - heading)
    x = middle + np.cos(yaw)[None, :] * stretch[None, :] * distances[:, None]
    y = middle + np.sin(yaw)[None, :] * stretch[None, :] * distances[:, None]
    trees = terrain.at(terrain.wood, x, y) * terrain.at(terrain.crowns, x * TREES, y * TREES) * TREE_HEIGHT
    tops = np.maximum(terrain.at(terrain.height, x, y) + trees, level)
    rows = horizon * height - (tops - eye) * focal / distances[:, None]
    skyline = np.minimum.accumulate(rows, axis=0)
    depth = np.full((height, width), np.inf, np.float32)
    every = np.arange(height, dtype=np.float32)
    for column in range(width):
        line = -skyline[:, column]
        found = np.searchsorted(line, -every)
        is_ground = found < STEPS
        later = np.clip(found[is_ground], 1, STEPS - 1)
        before, after = line[later - 1], line[later]
        share = np.clip((-every[is_ground] - before) / np.maximum(after - before, 1e-6), 0, 1)
        depth[is_ground, column] = distances[later - 1] + (distances[later] - distances[later - 1]) * share
    far = np.where(np.isfinite(depth), depth, 0)
    return Seen(
        depth,
        (middle + np.cos(yaw) * stretch * far).astype(np.float32),
        (middle + np.sin(yaw) * stretch * far).astype(np.float32),
        horizon * height,
        yaw,
    )
