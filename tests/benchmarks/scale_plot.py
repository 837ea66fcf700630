"""Curves over the number of photos, both axes by powers of ten, as a drawing (SVG) without any library."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

import numpy as np

Curve = Sequence[tuple[float, float]]

COLOURS: Final = ("#2f6fde", "#d1495b", "#2a9d6f", "#c47f17", "#7b4fc9", "#15889b", "#6b7280", "#b03a8c")
DASHES: Final = ("none", "6 3", "2 3")
"""Of the curves with the first colours, with the same ones once more, and so on."""
_WIDTH, _HEIGHT = 460, 320
_LEFT, _TOP, _BOTTOM = 64, 40, 44
_LEGEND: Final = 170
_FONT: Final = "font-family='sans-serif' font-size='12'"


@dataclass(frozen=True, slots=True)
class Panel:
    """A title, and what is drawn: (photos, value) for each name; values are above zero."""

    title: str
    curves: Mapping[str, Curve]


def draw(panels: Sequence[Panel]) -> str:
    """Return panels side by side, each with its own scale and the names of its curves."""
    width = len(panels) * (_WIDTH + _LEGEND)
    parts = [
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{_HEIGHT}' viewBox='0 0 {width} {_HEIGHT}'>",
        f"<rect width='{width}' height='{_HEIGHT}' fill='#ffffff'/>",
    ]
    for place, panel in enumerate(panels):
        parts += _panel(panel, place * (_WIDTH + _LEGEND))
    return "\n".join([*parts, "</svg>\n"])


def _panel(panel: Panel, offset: float) -> list[str]:
    points = np.log10(np.array([point for curve in panel.curves.values() for point in curve]))
    lows, highs = np.floor(points.min(axis=0)), np.ceil(points.max(axis=0))
    highs = np.maximum(highs, lows + 1)
    left, right, bottom = offset + _LEFT, offset + _WIDTH, _HEIGHT - _BOTTOM

    def x(power: float) -> float:
        return float(left + (power - lows[0]) / (highs[0] - lows[0]) * (right - left))

    def y(power: float) -> float:
        return float(bottom - (power - lows[1]) / (highs[1] - lows[1]) * (bottom - _TOP))

    parts = [f"<text x='{left}' y='20' {_FONT} font-weight='bold'>{escape(panel.title)}</text>"]
    for power in range(int(lows[0]), int(highs[0]) + 1):
        parts.append(f"<path d='M{x(power):.1f} {_TOP}V{bottom}' stroke='#e3e5e8'/>")
        parts.append(f"<text x='{x(power):.1f}' y='{bottom + 18}' {_FONT} text-anchor='middle'>{10**power:,}</text>")
    for power in range(int(lows[1]), int(highs[1]) + 1):
        parts.append(f"<path d='M{left} {y(power):.1f}H{right}' stroke='#e3e5e8'/>")
        parts.append(
            f"<text x='{left - 8}' y='{y(power) + 4:.1f}' {_FONT} text-anchor='end'>{10.0**power:,.10g}</text>"
        )
    for number, (name, curve) in enumerate(panel.curves.items()):
        turn, tone = divmod(number, len(COLOURS))
        stroke = f"stroke='{COLOURS[tone]}' stroke-width='2' stroke-dasharray='{DASHES[turn % len(DASHES)]}'"
        places = [(x(float(np.log10(photos))), y(float(np.log10(value)))) for photos, value in curve]
        line = " ".join(f"{px:.1f},{py:.1f}" for px, py in places)
        parts.append(f"<polyline points='{line}' fill='none' {stroke}/>")
        parts += [f"<circle cx='{px:.1f}' cy='{py:.1f}' r='3' fill='{COLOURS[tone]}'/>" for px, py in places]
        at = _TOP + 10 + 18 * number
        parts.append(f"<path d='M{right + 14} {at - 4}h16' {stroke}/>")
        parts.append(f"<text x='{right + 36}' y='{at}' {_FONT}>{escape(name)}</text>")
    return parts
