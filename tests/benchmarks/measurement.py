"""One measured figure beside its target and the peers' figures, as a row of a table and as JSON."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Measurement:
    """A figure of this run.

    ``target`` is written as ``>= 30`` or ``<= 3``; empty where there is none. ``peers`` are figures of the same kind.
    """

    name: str
    value: float
    unit: str
    target: str = ""
    peers: dict[str, float] = field(default_factory=dict)

    @property
    def is_met(self) -> bool | None:
        """Whether the target is reached, or None without a target."""
        if not self.target:
            return None
        sense, bound = self.target.split()
        return self.value >= float(bound) if sense == ">=" else self.value <= float(bound)


def table(measurements: Sequence[Measurement]) -> str:
    """Return all figures for a terminal."""
    marks = {True: "met", False: "MISSED", None: ""}
    lines = [f"{'measured':54} {'value':>10} {'unit':9} {'target':>9} {'':6}  peers"]
    for one in measurements:
        peers = ", ".join(f"{name} {figure:.4g}" for name, figure in one.peers.items())
        lines.append(f"{one.name:54} {one.value:10.4g} {one.unit:9} {one.target:>9} {marks[one.is_met]:6}  {peers}")
    return "\n".join(lines)


def markdown(measurements: Sequence[Measurement]) -> str:
    """Return all figures as a table for the README."""
    lines = ["| measured | Lookalike | target | others |", "|---|---|---|---|"]
    for one in measurements:
        peers = ", ".join(f"{name} {figure:.3g}" for name, figure in one.peers.items())
        lines.append(f"| {one.name} | {one.value:.4g} {one.unit} | {one.target} | {peers} |")
    return "\n".join(lines) + "\n"


def write_json(measurements: Sequence[Measurement], path: Path) -> None:
    """Write all figures as a list of objects with name, value, unit, target and peers."""
    rows = [
        {"name": one.name, "value": one.value, "unit": one.unit, "target": one.target, "peers": one.peers}
        for one in measurements
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
