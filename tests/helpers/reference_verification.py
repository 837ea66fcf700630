"""What the compiled code of engine/verification computes, once more in plain NumPy and double precision."""

import math
from typing import Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

_RADIUS: Final = 4
_TURNS: Final = 12
_SCALES: Final = 9
_SOURCES: Final = 28

Floats = NDArray[np.float64]


def _blurred(picture: Floats, sigma: float) -> Floats:
    reach = min(math.ceil(3 * sigma), 16)
    taps = np.exp(-(np.arange(-reach, reach + 1) ** 2) / (2 * sigma * sigma))
    for _ in range(2):
        wide = np.pad(picture, ((0, 0), (reach, reach)), mode="reflect")
        picture = (sliding_window_view(wide, 2 * reach + 1, axis=1) @ (taps / taps.sum())).T
    return picture


def compare(
    thumb_a: NDArray[np.uint8], thumb_b: NDArray[np.uint8], transform: Floats, sigma: float
) -> tuple[int, float, float, float, float, float]:
    """Compare one case as ``_agreement.compare`` does, however little of the pictures lies over each other."""
    side = len(thumb_a)
    b = thumb_b.astype(np.float64) - 128
    b = _blurred(b, sigma) if sigma > 0 else b
    along = np.arange(side, dtype=np.float32)
    where = []
    for m in transform:
        starts = m[0] * 0.5 + m[1] * (np.arange(side) + 0.5) + m[2] * side - 0.5
        # In single precision, so that the same pixels lie at the very edge.
        where.append(starts.astype(np.float32)[:, None] + np.float32(m[0]) * along)
    x, y = where
    mask = (np.minimum(x, y) >= -0.5) & (np.maximum(x, y) <= side - 0.5)
    x, y = (np.clip(values, 0, side - 1).astype(np.float64) for values in (x, y))
    left, top = np.minimum(x.astype(int), side - 2), np.minimum(y.astype(int), side - 2)
    right, below = x - left, y - top
    over = b[top, left] * (1 - right) + b[top, left + 1] * right
    under = b[top + 1, left] * (1 - right) + b[top + 1, left + 1] * right
    laid_b = (over * (1 - below) + under * below) * mask
    laid_a = (thumb_a - 128.0) * mask
    pixels = (laid_a[mask], laid_b[mask])
    varies = all(len(values) and np.ptp(values) > 0 for values in pixels)
    correlation = float(np.corrcoef(*pixels)[0, 1]) if varies else 0.0
    sums = [
        sliding_window_view(np.pad(values, _RADIUS), (2 * _RADIUS + 1,) * 2).sum(axis=(2, 3))
        for values in (mask * 1.0, laid_a, laid_b, laid_a**2, laid_b**2, laid_a * laid_b)
    ]
    grid = np.s_[: side // 2 * 2 : 2, : side // 2 * 2 : 2]
    chosen = mask[grid] & (sums[0][grid] > (2 * _RADIUS + 1) ** 2 / 2)
    weight, *rest = (values[grid][chosen] for values in sums)
    mean_a, mean_b, aa, bb, ab = (values / weight for values in rest)
    va, vb = np.maximum(aa - mean_a**2, 0), np.maximum(bb - mean_b**2, 0)
    local = (ab - mean_a * mean_b) / np.sqrt((va + 9) * (vb + 9))
    importance = np.minimum(np.sqrt(np.minimum(va, vb)), 20)
    shown = np.maximum(va, vb) >= 64
    total = importance.sum()
    contradicting = float((local[shown] < 0.3).mean()) if shown.any() else 0.0
    if total == 0:
        return int(mask.sum()), correlation, 0.0, 0.0, contradicting, 0.0
    return (
        int(mask.sum()),
        correlation,
        float(importance @ local / total),
        float(importance[local > 0.5].sum() / total),
        contradicting,
        float(importance.mean()),
    )


def _pairings(
    a: NDArray[np.float32], da: NDArray[np.uint8], b: NDArray[np.float32], db: NDArray[np.uint8], furthest: int
) -> Floats:
    """Give (x, y) in either picture of mutual nearest descriptors whose turn and scale are those of most."""
    distances = np.bitwise_count(da[:, None] ^ db[None]).sum(axis=2, dtype=int)
    nearest_a, nearest_b = distances.argmin(axis=1), distances.argmin(axis=0)
    own = np.flatnonzero(nearest_b[nearest_a] == np.arange(len(a)))
    own = own[distances[own, nearest_a[own]] <= furthest]
    own = own[np.argsort(distances[own, nearest_a[own]], kind="stable")]
    one, other = a[own].astype(np.float64), b[nearest_a[own]].astype(np.float64)
    turn = np.floor((other[:, 3] - one[:, 3]) % 360 / (360 / _TURNS) + 0.5).astype(int) % _TURNS
    scale = np.floor(np.log(b[nearest_a[own], 2] / a[own, 2]).astype(np.float64) / math.log(1.5) + 0.5)
    scale = np.clip(scale + _SCALES // 2, 0, _SCALES - 1).astype(int)
    near = np.zeros((_TURNS, _SCALES), int)
    for t, s in np.ndindex(near.shape):
        near[t, s] = ((np.abs((turn - t + _TURNS // 2) % _TURNS - _TURNS // 2) <= 1) & (np.abs(scale - s) <= 1)).sum()
    t, s = np.unravel_index(near.argmax(), near.shape)
    kept = (np.abs((turn - t + _TURNS // 2) % _TURNS - _TURNS // 2) <= 1) & (np.abs(scale - s) <= 1)
    return np.column_stack([one[kept, :2], other[kept, :2]])


def place(
    a: NDArray[np.float32],
    da: NDArray[np.uint8],
    b: NDArray[np.float32],
    db: NDArray[np.uint8],
    furthest: int,
    tolerance: float,
) -> tuple[int, complex, complex]:
    """Place one case as ``_registration.place`` does; return places, scale with turn, and shift, as complex numbers."""
    pairs = _pairings(a, da, b, db, furthest)
    p, q = pairs[:, 0] + 1j * pairs[:, 1], pairs[:, 2] + 1j * pairs[:, 3]

    def inside(turned: complex, shift: complex) -> NDArray[np.bool_]:
        fits: NDArray[np.bool_] = np.abs(turned * p + shift - q) ** 2 <= tolerance**2 * max(1, abs(turned) ** 2)
        return fits

    most, best = 0, (1 + 0j, 0j)
    for k in range(min(len(p), _SOURCES)):
        for other in range(k + 1, min(len(p), _SOURCES)):
            if abs(p[other] - p[k]) < 10 or abs(q[other] - q[k]) < 10:
                continue
            turned = complex((q[other] - q[k]) / (p[other] - p[k]))
            found = turned, complex(q[k] - turned * p[k])
            if (count := int(inside(*found).sum())) > most:
                most, best = count, found
    if most < 2:
        return 0, *best
    for _ in range(3):
        some = inside(*best)
        centre_p, centre_q = p[some].mean(), q[some].mean()
        x, u = p[some] - centre_p, q[some] - centre_q
        turned = complex((x.conj() @ u) / (np.abs(x) ** 2).sum())
        found = turned, complex(centre_q - turned * centre_p)
        if (count := int(inside(*found).sum())) < most:
            break
        most, best = count, found
    places: list[int] = []
    for k in np.flatnonzero(inside(*best)).tolist():
        if all(abs(p[k] - p[other]) >= tolerance and abs(q[k] - q[other]) >= tolerance for other in places):
            places.append(k)
    return len(places), *best
