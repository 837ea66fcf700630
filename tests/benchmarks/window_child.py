"""Use the window on a large library as a person does; print how long it took and stood still, as JSON.

usage: python -m tests.benchmarks.window_child PLACE [SCREENSHOTS]

PLACE holds a copy of the library in a folder of that name; marks are written to it.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import composition
from desktop.application import make_application
from engine.core.domain import Mark
from tests.helpers.watchdog import Watchdog
from tests.helpers.whole_program import WholeProgram, let_run, wait_until

PATIENCE_S = 120.0
DRAG_STEPS = 60
WHEEL_STEPS = 120
MARKED = 100_000
FRAME_MS = 16


class Use:
    """Measures what is done to one window."""

    def __init__(self, place: Path, screenshots: Path | None) -> None:
        self.figures: dict[str, float] = {}
        self._screenshots = screenshots
        self.whole = WholeProgram(QApplication.instance(), place)  # type: ignore[arg-type]
        self.session = self.whole.session

    @contextmanager
    def _watched(self, name: str) -> Iterator[None]:
        """Note how long the block took, and the longest that the window stood still meanwhile."""
        watchdog = Watchdog()
        started = time.monotonic()
        with watchdog:
            yield
            # what the block set off belongs to it
            let_run(1)
        self.figures[f"{name}_s"] = time.monotonic() - started
        self.figures[f"{name}_stall_s"] = watchdog.longest_own_s
        print(f"{name}: {time.monotonic() - started:.2f} s; {watchdog.report(3)}", file=sys.stderr)

    def open(self) -> None:
        """Start it, and wait for the groups."""
        opened: list[float] = []
        self.session.opened.connect(lambda: opened.append(time.monotonic()))
        started = time.monotonic()
        with self._watched("open"):
            self.whole.window.resize(1440, 900)
            self.whole.program.show()
            self.whole.window.activateWindow()
            wait_until(lambda: opened, "the library is open", PATIENCE_S)
        self.figures["open_s"] = opened[0] - started
        with self._watched("settle"):
            self._settle()
        self.figures["opened_bytes"] = _resident_bytes()

    def _settle(self) -> None:
        wait_until(lambda: self.whole.program.runner.is_idle and not self.session.is_rebuilding, "", PATIENCE_S)

    def drag(self) -> None:
        """Draw the line along the histogram and back, and count the cuts that were shown meanwhile."""
        shown: list[float] = []
        self.session.groups_changed.connect(lambda: shown.append(self.session.threshold))
        slider = self.whole.views.slider
        self.whole.rest()
        start = slider.lower_handle.mapTo(slider, slider.lower_handle.rect().center())
        with self._watched("drag"):
            QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
            for step in range(DRAG_STEPS):
                way = step if step < DRAG_STEPS // 2 else DRAG_STEPS - step
                QTest.mouseMove(slider, start + QPoint(-way * 6, 0))
                let_run(FRAME_MS)
            QTest.mouseRelease(slider, Qt.MouseButton.LeftButton)
            self._settle()
        self.figures["drag_cuts"] = len(shown)
        self._timed_cut()

    def _timed_cut(self) -> None:
        """Note how long it takes from a new threshold to groups that are painted."""
        for percent in (62, 88, 74):
            started = time.monotonic()
            self._changed(lambda percent=percent: self.session.set_threshold(percent / 100))
            QApplication.processEvents()
            self.figures["cut_shown_s"] = max(self.figures.get("cut_shown_s", 0.0), time.monotonic() - started)

    def scroll(self) -> None:
        """Turn the wheel, then go to the end and back."""
        view = self.whole.views.groups
        bar, viewport = view.verticalScrollBar(), view.viewport()
        with self._watched("scroll"):
            for _ in range(WHEEL_STEPS):
                at = QPointF(viewport.rect().center())
                event = QWheelEvent(
                    at,
                    viewport.mapToGlobal(at),
                    QPoint(),
                    QPoint(0, -120),
                    Qt.MouseButton.NoButton,
                    Qt.KeyboardModifier.NoModifier,
                    Qt.ScrollPhase.NoScrollPhase,
                    False,
                )
                QApplication.sendEvent(viewport, event)
                let_run(FRAME_MS)
            for place in (bar.maximum(), bar.maximum() // 2, 0):
                bar.setValue(place)
                let_run(FRAME_MS)

    def filter(self) -> None:
        """Filter by words, one letter after the other, and show all groups again."""
        for name, text in (("filter_first", "h"), ("filter", "img_01 size:>1MB")):
            with self._watched(name):
                for stop in range(1, len(text) + 1):
                    self._changed(lambda words=text[:stop]: self.session.set_filter(words))
        with self._watched("filter_kind"):
            self._changed(lambda: self.session.set_filter("kind:edited"))
        self._changed(lambda: self.session.set_filter(""))

    def sort(self) -> None:
        """Sort in every way."""
        with self._watched("sort"):
            for order in ("size", "date", "folder", "similarity", "space"):
                self._changed(lambda order=order: self.session.set_sort(order))

    def _changed(self, change: Callable[[], None]) -> None:
        changed: list[bool] = []
        connection = self.session.groups_changed.connect(lambda: changed.append(True))
        change()
        end = time.monotonic() + PATIENCE_S
        while not changed and time.monotonic() < end:
            let_run(1)
        self.session.groups_changed.disconnect(connection)
        # what is typed and clicked comes one after the other
        let_run(1)

    def choose(self) -> None:
        """Go from group to group by key, select the largest whole, compare a pair."""
        view = self.whole.views.groups
        shown = self.session.shown
        assert shown is not None
        with self._watched("choose"):
            self.whole.click_photo(shown.ids_at(0)[0])
            let_run(FRAME_MS)
            for _ in range(20):
                self.session.step_group(1)
                let_run(FRAME_MS)
            view.select_group()
            let_run(100)
        with self._watched("compare"):
            self.whole.program.parts.actions.compare.trigger()
            let_run(500)
            self.whole.key(Qt.Key.Key_Escape)
            let_run(100)

    def mark(self) -> None:
        """Mark very many photos, take it back and do it again; then show another kind of evidence."""
        shown = self.session.shown
        assert shown is not None
        rows = shown.table.surplus_rows[:MARKED]
        ids = shown.overview.photos.ids[rows].tolist()
        self.figures["marked"] = len(ids)
        with self._watched("mark"):
            self.session.mark(ids, Mark.REMOVE)
            self._settle()
        with self._watched("mark_drag"):
            slider = self.whole.views.slider
            self.whole.rest()
            start = slider.lower_handle.mapTo(slider, slider.lower_handle.rect().center())
            QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
            for step in range(20):
                QTest.mouseMove(slider, start + QPoint(-step * 6, 0))
                let_run(FRAME_MS)
            for step in range(20, -1, -1):
                QTest.mouseMove(slider, start + QPoint(-step * 6, 0))
                let_run(FRAME_MS)
            QTest.mouseRelease(slider, Qt.MouseButton.LeftButton)
            self._settle()
        with self._watched("mark_one"):
            self.session.mark(ids[:1], None)
            let_run(50)
            self.session.undo()
            self._settle()
        with self._watched("undo"):
            self.session.undo()
            self._settle()

    def auto_mark(self) -> None:
        """Mark all groups by rules, and take it back."""
        marking = self.whole.program.parts.marking.marking
        with self._watched("rules_preview"):
            marking.open()
            wait_until(lambda: marking.is_settled, "the rules are gone through", PATIENCE_S)
        with self._watched("rules_apply"):
            marking.apply()
            self._settle()
        self.figures["rules_marked"] = self.session.marked_count
        self.grab("marked")
        with self._watched("rules_undo"):
            self.session.undo()
            self._settle()

    def evidence(self) -> None:
        """Make groups of other evidence, which makes the overview anew."""
        with self._watched("upper"):
            for upper in (0.95, 1.0):
                self._changed(lambda upper=upper: self.session.set_upper(upper))

    def grab(self, name: str) -> None:
        """Take a picture of the window, where pictures are wanted."""
        if self._screenshots is not None:
            for look in ("light", "dark"):
                self.whole.program.theme.set_choice(look)
                let_run(600)
                self.whole.window.grab().save(str(self._screenshots / f"{name}-{look}.png"))


def main(place: str, screenshots: str = "") -> None:
    """Do all of it."""
    sys.setswitchinterval(composition.SWITCH_INTERVAL_S)
    app = make_application(lambda reason: sys.exit(reason))
    use = Use(Path(place), Path(screenshots) if screenshots else None)
    use.open()
    assert use.session.table is not None
    use.figures["groups"] = len(use.session.table)
    use.grab("groups")
    for act in (use.drag, use.scroll, use.filter, use.sort, use.choose, use.mark, use.auto_mark, use.evidence):
        act()
    with_all = _resident_bytes()
    use.whole.close()
    use.figures["used_bytes"] = with_all
    use.figures["peak_bytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    del app
    print(json.dumps(use.figures))


def _resident_bytes() -> int:
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * resource.getpagesize() if status.exists() else 0


if __name__ == "__main__":
    main(*sys.argv[1:])
