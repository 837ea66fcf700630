"""Photos of places that are nowhere, for pictures of the program that people look at; tests use simpler drawings."""

from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from tests.helpers.drawing import Field, noise
from tests.helpers.terrain import SIDE, TREES, Ground, Seen, Terrain, look

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Weather:
    """Colours, linear, 0..1 and above.

    Attributes:
        light: Of the sun.
        zenith, haze: Of the sky above, and of the air at the horizon.
    """

    light: Colour
    zenith: Colour
    haze: Colour


_DAY: Final = Weather((3.0, 2.8, 2.4), (0.10, 0.26, 0.62), (0.62, 0.74, 0.88))
_DUSK: Final = Weather((3.6, 1.5, 0.5), (0.06, 0.09, 0.26), (0.78, 0.34, 0.16))
_DAWN: Final = Weather((3.2, 2.1, 1.4), (0.12, 0.20, 0.46), (0.70, 0.46, 0.40))
_NIGHT: Final = Weather((0.50, 0.62, 0.90), (0.010, 0.018, 0.05), (0.06, 0.10, 0.17))


@dataclass(frozen=True, slots=True)
class Scenery:
    """A place and its weather.

    Attributes:
        seed: Of the land and the clouds.
        ground: What the land is like.
        sun: Direction to the sun from the middle of the picture: to the right and up, in radians.
        weather: Its colours.
        clouds: How much of the sky they cover, 0..1.
        air: Distance at which little is left but haze.
        above: Height of the camera above the ground.
        horizon: Where the horizon is, as a share of the height.
        stars: Whether there are any.
    """

    seed: int
    ground: Ground = field(default_factory=Ground)
    sun: tuple[float, float] = (0.9, 0.7)
    weather: Weather = _DAY
    clouds: float = 0.4
    air: float = 700.0
    above: float = 14.0
    horizon: float = 0.5
    stars: bool = False


_SAND: Final = (0.62, 0.38, 0.17)
_RED: Final = (0.44, 0.19, 0.09)

_OWN: Final = (
    Scenery(3, Ground(relief=52, snow=52, trees=26, water=4), (1.0, 0.55), clouds=0.45, horizon=0.42, above=5),
    Scenery(12, Ground(relief=26, slope=2.3, soil=_SAND, meadow=_SAND, rock=_SAND), (0.9, 0.24), clouds=0.1,
            weather=_DUSK),
    Scenery(21, Ground(relief=26, trees=24, slope=2.0), (-0.8, 0.5), clouds=0.55, air=620, above=10),
    Scenery(33, Ground(relief=44, water=16, slope=1.95), (0.35, 0.10), clouds=0.55, air=520, weather=_DUSK),
    Scenery(41, Ground(relief=64, snow=24, slope=1.8), (-1.1, 0.45), clouds=0.3, above=22, horizon=0.40),
    Scenery(52, Ground(relief=46, trees=60, snow=140), (0.5, 0.16), clouds=0.3, air=420, above=22, weather=_DAWN),
    Scenery(63, Ground(relief=54, snow=46, trees=22, water=5), (-0.9, 0.9), clouds=0.2, stars=True, weather=_NIGHT),
    Scenery(74, Ground(relief=34, water=18, slope=2.0, trees=32), (-0.6, 0.9), clouds=0.4, horizon=0.44),
    Scenery(85, Ground(relief=40, slope=1.75, soil=_RED, meadow=_RED, rock=(0.5, 0.24, 0.13)), (1.1, 0.5),
            clouds=0.25, air=1100, above=20),
    Scenery(96, Ground(relief=26, slope=2.0, meadow=(0.34, 0.30, 0.06), trees=8), (-0.9, 0.3), clouds=0.6,
            weather=_DAWN),
    Scenery(107, Ground(relief=58, snow=34, water=8), (-0.7, 0.35), clouds=0.6, air=620, above=8, weather=_DAWN),
    Scenery(118, Ground(relief=34, trees=30, meadow=(0.30, 0.16, 0.04), water=2), (0.9, 0.6), clouds=0.3, above=6),
)  # fmt: skip
# other land in the same weather, by the place above and what is added to its seed
_OTHERS: Final = (
    *((place, 1000) for place in (0, 3, 6, 8, 9, 10, 11)),
    *((place, 2000) for place in (4, 7, 8, 9)),
)
SCENERIES: Final = (*_OWN, *(replace(_OWN[place], seed=_OWN[place].seed + added) for place, added in _OTHERS))


def draw_scenery(scenery: Scenery, width: int, height: int, step: float = 0.0) -> Image.Image:
    """Return a photo of a place.

    Args:
        scenery: The place.
        width: In pixels.
        height: In pixels.
        step: How far the camera was turned since another photo of it, in radians.
    """
    rng = np.random.default_rng([scenery.seed, 0x5EA])
    heading = rng.uniform(0, 2 * np.pi)
    azimuth, rise = scenery.sun
    sun = np.array([np.cos(heading + azimuth) * np.cos(rise), np.sin(heading + azimuth) * np.cos(rise), np.sin(rise)])
    terrain = Terrain(rng, scenery.ground, sun)
    seen = look(terrain, scenery.ground, width, height, heading + step, scenery.above, scenery.horizon)
    sky = _sky(scenery, seen, heading, width, height)
    land = _land(scenery, terrain, seen, sky)
    is_land = np.isfinite(seen.depth)[:, :, None]
    view = np.where(is_land, land, sky)
    if scenery.ground.water is not None:
        view = _with_water(scenery, terrain, seen, view, sky, rng)
    return _develop(view, rng)


def _sky(scenery: Scenery, seen: Seen, heading: float, width: int, height: int) -> Field:
    weather = scenery.weather
    zenith, haze, light = (np.array(colour, np.float32) for colour in (weather.zenith, weather.haze, weather.light))
    focal = width * 0.9
    up = np.arctan((seen.horizon - np.arange(height, dtype=np.float32)) / focal)[:, None]
    turn = (seen.yaw - heading)[None, :]
    fall = np.exp(-np.clip(up, 0, None) * 5.5)[:, :, None]
    sky = np.broadcast_to(zenith + (haze - zenith) * fall, (height, width, 3)).astype(np.float32)
    away = np.hypot((turn - scenery.sun[0]) * np.cos(up), up - scenery.sun[1])[:, :, None]
    sky = sky + light * (np.exp(-away / 0.10) * 0.20 + np.exp(-away / 0.5) * 0.045)
    sky += light * 40 * np.clip((0.022 - away) / 0.004, 0, 1)
    rng = np.random.default_rng([scenery.seed, 0xC10])
    if scenery.stars:
        spots = rng.random((height, width, 1)) ** 900
        sky += (spots * np.exp(-fall) * 1.3 * rng.uniform(0.5, 1, (height, width, 3))).astype(np.float32)
    # clouds lie in a plane above, so that they draw together towards the horizon
    plane = noise(rng, SIDE, SIDE, 1.55)
    distance = 1 / np.maximum(np.tan(np.maximum(up, 0.012)), 1e-3)
    x, y = distance * np.cos(turn) * 60 + 100, distance * np.sin(turn) * 60 + 300
    fine = noise(rng, SIDE, SIDE, 1.2)
    cover = _at(plane, x, y) + 0.35 * _at(fine, x * 4, y * 4)
    amount = np.clip((cover - (1.5 - 2.2 * scenery.clouds)) * 0.75, 0, 1) * np.clip((up - 0.015) * 22, 0, 1)
    amount = np.where(up > 0, amount, 0)[:, :, None]
    shade = (1.05 - 0.5 * amount) * (0.32 + 0.5 * np.exp(-away / 0.8))
    bright = light * shade * 0.62 + zenith * 0.5 + haze * 0.12
    return np.asarray(sky * (1 - amount * 0.92) + bright * amount * 0.92, dtype=np.float32)


def _land(scenery: Scenery, terrain: Terrain, seen: Seen, sky: Field) -> Field:
    ground, light = scenery.ground, np.array(scenery.weather.light, np.float32)
    x, y = seen.x, seen.y
    height, slope = terrain.at(terrain.height, x, y), terrain.at(terrain.slope, x, y)
    lit = terrain.at(terrain.light, x, y)[:, :, None]
    rng = np.random.default_rng([scenery.seed, 0x6D])
    rough = _at(noise(rng, SIDE, SIDE, 0.9), x * 7, y * 7)
    broad = _at(noise(rng, SIDE, SIDE, 1.3), x * 0.9, y * 0.9)
    fine = np.exp(-seen.depth / 160)

    def blend(first: Field, second: Colour, share: Field) -> Field:
        return np.asarray(first + (np.array(second, np.float32) - first) * share[:, :, None], dtype=np.float32)

    colour: Field = np.broadcast_to(np.array(ground.meadow, np.float32), (*x.shape, 3))
    colour = blend(colour, ground.soil, np.clip(0.35 + 0.4 * broad, 0, 1))
    colour = blend(colour, ground.rock, np.clip((slope - 0.75) * 2.2 + 0.2 * rough, 0, 1))
    wood = terrain.at(terrain.wood, x, y)
    crowns = terrain.at(terrain.crowns, x * TREES, y * TREES)
    leaves = np.array((0.030, 0.060, 0.020), np.float32) * (0.35 + 1.1 * crowns + 0.25 * broad)[:, :, None]
    colour = (colour + (leaves - colour) * np.clip(wood * 3, 0, 1)[:, :, None]).astype(np.float32)
    snow = np.clip((height - ground.snow + 6 * broad + 3 * rough) * 0.12, 0, 1) * np.clip(2.2 - slope * 1.5, 0, 1)
    colour = blend(colour, (0.86, 0.88, 0.93), snow)
    if ground.water is not None:
        beach = np.clip(1 - (height - ground.water) * 0.9, 0, 1)
        colour = blend(colour, (0.45, 0.38, 0.27), beach)
    colour = (colour * (1 + 0.22 * rough * (0.35 + 0.65 * fine))[:, :, None]).astype(np.float32)
    ambient = np.array(scenery.weather.zenith, np.float32) * 0.55 + np.array(scenery.weather.haze, np.float32) * 0.28
    shone = colour * (light * lit * 0.95 + ambient)
    far = 1 - np.exp(-((np.where(np.isfinite(seen.depth), seen.depth, 0) / scenery.air) ** 1.25))[:, :, None]
    row = max(0, int(seen.horizon) - max(2, len(sky) // 60))
    return np.asarray(shone * (1 - far) + sky[row][None, :, :] * far, dtype=np.float32)


def _with_water(
    scenery: Scenery, terrain: Terrain, seen: Seen, view: Field, sky: Field, rng: np.random.Generator
) -> Field:
    """Let the water show what stands on its other side, rippled, and darker the steeper one looks down on it."""
    assert scenery.ground.water is not None
    height, width = view.shape[:2]
    is_water = np.isfinite(seen.depth) & (terrain.at(terrain.height, seen.x, seen.y) < scenery.ground.water)
    rows = np.arange(height, dtype=np.float32)[:, None]
    below = np.clip(rows - seen.horizon, 0, None)
    waves = _at(noise(rng, SIDE, SIDE, 1.0), seen.x * 9, seen.y * 9)
    mirrored = seen.horizon - below * 0.96 - waves * (1.5 + below * 0.05)
    source = np.clip(mirrored, 0, height - 1).astype(np.intp)
    shown = np.where(
        is_water[source, np.arange(width)][:, :, None], sky[source, np.arange(width)], view[source, np.arange(width)]
    )
    steep = np.clip(below / (height * 0.75), 0, 1)[:, :, None]
    deep = np.array(scenery.weather.zenith, np.float32) * 0.22 + np.array((0.005, 0.03, 0.035), np.float32)
    share = 0.86 - 0.62 * steep**0.8
    water = shown * share + deep * (1 - share)
    return np.asarray(np.where(is_water[:, :, None], water, view), dtype=np.float32)


def _develop(view: Field, rng: np.random.Generator) -> Image.Image:
    """Turn light into a picture as cameras do: a soft shoulder, a little bloom, darker corners, grain."""
    height, width = view.shape[:2]
    grey = view.mean(axis=2, keepdims=True)
    x = np.maximum(grey + (view - grey) * 1.15, 0) * 0.92
    film = (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14)
    encoded = np.clip(film, 0, 1) ** (1 / 2.2)
    encoded = encoded + 0.30 * (encoded - 0.5) * (1 - np.abs(encoded - 0.5) * 2) - 0.01
    down, right = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    encoded = encoded * (1 - 0.08 * (down**2 + right**2))[:, :, None]
    picture = Image.fromarray((np.clip(encoded, 0, 1) * 255).astype(np.uint8))
    glow = np.asarray(picture.filter(ImageFilter.GaussianBlur(width / 50)), dtype=np.float32)
    sharp = np.asarray(picture.filter(ImageFilter.GaussianBlur(0.5)), dtype=np.float32)
    grain = rng.standard_normal((height, width, 1), dtype=np.float32) * 2.0
    return Image.fromarray(np.clip(sharp * 0.96 + glow * 0.04 + grain, 0, 255).astype(np.uint8))


def _at(plane: Field, x: npt.NDArray[np.floating], y: npt.NDArray[np.floating]) -> Field:
    """Return a plane that repeats between its places."""
    left, top = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
    across, down = x - left, y - top
    left, top = left % SIDE, top % SIDE
    right, below = (left + 1) % SIDE, (top + 1) % SIDE
    upper = plane[top, left] * (1 - across) + plane[top, right] * across
    lower = plane[below, left] * (1 - across) + plane[below, right] * across
    return np.asarray(upper * (1 - down) + lower * down, dtype=np.float32)
