"""Frames of the view of groups: scrolling through 100,000 of them, new cuts, and memory with real thumbnails.

usage: python -m tests.benchmarks.bench_groups_view FOLDER   (what the benchmark runs in a process of its own)
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.measurement import Measurement

GROUPS = 100_000
SCROLLED_GROUPS = 10_000
DRAWN_PHOTOS = 60
FRAME_MS = 1000 / 60
MIB = 1 << 20
ROOT = Path(__file__).resolve().parents[2]


def measure_groups_view(work: Path) -> list[Measurement]:
    """Measure in a process without a screen, so that its memory is that of a window and not of this one."""
    command = [sys.executable, "-m", "tests.benchmarks.bench_groups_view", str(work)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, cwd=ROOT)
    figures = json.loads(done.stdout.splitlines()[-1])
    rows: list[Measurement] = []
    for name, key, p95 in (
        (f"{GROUPS:,} groups: a wheel step, shown", "wheel_ms", f"<= {FRAME_MS:.1f}"),
        ("... a page, shown", "page_ms", f"<= {FRAME_MS:.1f}"),
        ("... a new cut, shown", "cut_ms", "<= 15"),
        ("... laid out", "layout_ms", "<= 10"),
    ):
        shown, worked = np.array(figures[key]).T
        rows.append(Measurement(f"{name}, median", float(np.median(shown)), "ms"))
        rows.append(Measurement("... 95th percentile", float(np.percentile(shown, 95)), "ms", p95))
        rows.append(Measurement("... longest", float(shown.max()), "ms"))
        rows.append(Measurement("... time of its thread, 95th percentile", float(np.percentile(worked, 95)), "ms"))
    rows.append(
        Measurement(f"{SCROLLED_GROUPS:,} groups with their thumbnails: memory", figures["rss_mib"], "MiB", "<= 600")
    )
    rows.append(Measurement("... thumbnails shown", figures["shown"], "photos"))
    return rows


def _measure(work: Path) -> dict[str, Any]:
    # Qt is loaded in the child alone.
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    from desktop.crash import CrashReporter
    from desktop.jobs import JobRunner
    from desktop.thumbnail_cache import ThumbnailCache
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.groups.groups_view import GroupsView
    from desktop.ui.theme import Theme
    from engine.viewing import read_thumbnail
    from tests.helpers.drawing import draw_image
    from tests.helpers.groups_model import FakeGroupsModel, FakePhoto
    from tests.helpers.view_actions import ViewActions

    sys.setswitchinterval(0.001)
    photos = [work / "photos" / f"{number}.jpg" for number in range(DRAWN_PHOTOS)]
    photos[0].parent.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(photos):
        if not path.exists():
            draw_image(number, 800, 600).save(path, quality=90)
    app = QApplication([])
    theme = Theme(ROOT / "resources", "light")
    theme.apply(app)
    runner = JobRunner(CrashReporter(work / "crashes"))
    thumbnails = Path(tempfile.mkdtemp(dir=work))
    loader = ThumbnailLoader(runner, ThumbnailCache(thumbnails, 512 * MIB), read_thumbnail)

    def describe(photo_id: int) -> FakePhoto:
        path = photos[photo_id % DRAWN_PHOTOS]
        return FakePhoto(photo_id, str(path), f"{photo_id:040x}", mark=("", "keep", "remove")[photo_id % 3])

    rng = np.random.default_rng(5)
    sizes = np.minimum(2 + rng.geometric(0.5, GROUPS), 400).astype(np.int32)
    sizes[::997] = 1204
    ids = np.arange(int(sizes.sum()))
    model = FakeGroupsModel([], describe)
    model.regroup((sizes, ids))
    view = GroupsView(model, loader, ViewActions(), theme)  # type: ignore[arg-type]
    view.resize(1440, 900)
    view.show()
    viewport = view.viewport()

    def timed(act: Callable[[], object]) -> tuple[float, float]:
        """Return the milliseconds that a frame took, and those of them that this thread worked."""
        started, worked = time.perf_counter(), time.thread_time()
        act()
        app.processEvents()
        elapsed = (time.perf_counter() - started) * 1000, (time.thread_time() - worked) * 1000
        # The rest of a frame belongs to others: results of the loader come in meanwhile.
        end = started + FRAME_MS / 1000
        while time.perf_counter() < end:
            time.sleep(0.001)
        return elapsed

    def wheel(notches: float) -> None:
        event = QWheelEvent(
            QPointF(400, 400),
            viewport.mapToGlobal(QPointF(400, 400)),
            QPoint(),
            QPoint(0, round(-120 * notches)),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)

    for _ in range(30):
        timed(app.processEvents)
    figures: dict[str, Any] = {"wheel_ms": [timed(partial(wheel, 1)) for _ in range(400)]}
    bar = view.verticalScrollBar()
    figures["page_ms"] = [timed(partial(bar.setValue, bar.value() + bar.pageStep())) for _ in range(120)]

    figures["cut_ms"] = []
    view.choose(view.visible_places()[0])
    for step in range(60):
        kept = ids[ids % 61 != step % 7]
        cut = np.minimum(2 + (np.arange(GROUPS) + step) % 5, 6).astype(np.int32)
        cut = cut[: int(np.searchsorted(np.cumsum(cut), len(kept)))]
        kept = kept[: int(cut.sum())]
        # What the model needs to take the groups over is the session's time, not the view's.
        model.beginResetModel()
        model.take((cut, kept))
        figures["cut_ms"].append(timed(model.endResetModel))
    figures["layout_ms"] = []
    for _ in range(20):
        figures["layout_ms"].append(timed(view.relayout))

    model.regroup((sizes[:SCROLLED_GROUPS], ids[: int(sizes[:SCROLLED_GROUPS].sum())]))
    bar.setValue(0)
    shown = 0
    peak = 0.0
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + bar.pageStep())
        end = time.perf_counter() + 2
        while time.perf_counter() < end:
            app.processEvents()
            if not loader.is_busy:
                break
        shown += len(view.visible_places())
        peak = max(peak, _resident_mib())
        if shown > 3 * SCROLLED_GROUPS:
            break
    figures["rss_mib"] = max(peak, _resident_mib())
    figures["shown"] = shown
    runner.shut_down()
    shutil.rmtree(thumbnails)
    return figures


def _resident_mib() -> float:
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / MIB
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (MIB if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    print(json.dumps(_measure(Path(sys.argv[1]))))
