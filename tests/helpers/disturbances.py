"""What others may do to photos meanwhile: change, swap, cut short, delete, replace by links, move folders away."""

import os
import random
import shutil
import stat
import sys
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any, Self

from tests.helpers.removal_world import World, reachable, regular_files

ENGINE = Path(__file__).parents[2] / "engine"
ALL = tuple(str(ENGINE / part) for part in ("review", "stages", "store/journal"))
"""What has to do with taking photos away."""

AMID = tuple(
    str(ENGINE / part)
    for part in (
        "stages/acting", "stages/placing", "stages/undo", "stages/settle_link", "stages/recover",
        "review/moving", "review/linking", "review/freedesktop_trash",
    )
)  # fmt: skip
"""What runs between the last look at a file and the next one, as no scenario hits upon it often otherwise."""


class Disturber:
    """Does to a world what somebody else might, and keeps count of what was destroyed or made by that."""

    def __init__(self, world: World, chance: random.Random) -> None:
        self._world = world
        self._chance = chance
        self.destroyed: Counter[bytes] = Counter()
        self.made: Counter[bytes] = Counter()
        self.done: list[str] = []
        self._untouchable = {path.stat().st_ino for path in regular_files([world.base]) if world.is_reference(path)}

    def disturb(self) -> None:
        """Do one thing."""
        before = reachable(self._world)
        acts = (
            self._append, self._swap, self._cut, self._delete, self._link_over, self._swap_folder, self._touch,
            self._replace_quietly, self._hard_link_over, self._make_folder, self._rename, self._forbid,
            self._take_place,
        )  # fmt: skip
        act = self._chance.choice(acts)
        self.done.append(act.__name__)
        with suppress(OSError):
            act()
        after = reachable(self._world)
        self.destroyed += before - after
        self.made += after - before

    def empty_trash(self) -> None:
        """Delete all files in the trashes for good, or only one of them."""
        before = reachable(self._world)
        self.done.append("empty_trash")
        for place in self._world.places:
            for path in list(regular_files([place])):
                if path.parent.name == "files" and self._chance.random() < 0.7:
                    path.unlink()
        self.destroyed += before - reachable(self._world)

    def _photo(self) -> Path:
        """Return some photo outside the reference folders, for those are compared with what they were."""
        paths = [Path(photo.path) for photo in self._world.photos.values() if not photo.is_reference]
        path = self._chance.choice(paths) if paths else self._world.base / "none"
        # Another disturbance may have put a link to a reference folder on the way; or a file there has a second name.
        is_reference = self._world.is_reference(Path(os.path.realpath(path)))
        is_tied = path.is_file() and path.stat().st_ino in self._untouchable
        return self._world.base / "none" if is_reference or is_tied else path

    def _append(self) -> None:
        with self._photo().open("ab") as file:
            file.write(b" and more")

    def _swap(self) -> None:
        one, other = self._photo(), self._photo()
        if one.parent.stat().st_dev == other.parent.stat().st_dev:
            aside = one.with_name("swapping")
            one.rename(aside)
            other.rename(one)
            aside.rename(other)

    def _cut(self) -> None:
        os.truncate(self._photo(), 3)

    def _delete(self) -> None:
        self._photo().unlink()

    def _link_over(self) -> None:
        path, other = self._photo(), self._photo()
        path.unlink()
        path.symlink_to(other)

    def _hard_link_over(self) -> None:
        path, other = self._photo(), self._photo()
        aside = path.with_name("linking")
        os.link(other, aside)
        aside.replace(path)

    def _swap_folder(self) -> None:
        """Move the folder of a photo away and leave a link to it, or to a reference folder, in its place."""
        folder = self._photo().parent
        away = self._world.base / f"away-{self._chance.randint(0, 99)}"
        if folder.is_relative_to(self._world.base) and not any(path.is_dir() for path in folder.iterdir()):
            folder.rename(away)
            folder.symlink_to(self._chance.choice((away, self._world.base / "ref")))

    def _touch(self) -> None:
        os.utime(self._photo())

    def _replace_quietly(self) -> None:
        """Write other bytes of the same number, and set the time back."""
        path = self._photo()
        info = path.stat()
        path.write_bytes(bytes(reversed(path.read_bytes())))
        os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))

    def _make_folder(self) -> None:
        path = self._photo()
        path.unlink()
        path.mkdir()

    def _rename(self) -> None:
        path = self._photo()
        path.rename(path.with_name(f"renamed {self._chance.randint(0, 99)}.jpg"))

    def _forbid(self) -> None:
        self._photo().parent.chmod(0o555)

    def _take_place(self) -> None:
        """Put a file wherever a photo might be about to go."""
        name, world = self._photo().name, self._world
        trashes = world.base / "home/Trash/files", world.drive / f".Trash-{os.getuid()}/files"
        targets = (
            place / inner for place in (world.target, world.drive / "target") for inner in ("one", "two", "open")
        )
        for folder in (*trashes, *targets):
            folder.mkdir(parents=True, exist_ok=True)
            if not (folder / name).exists():
                (folder / name).write_bytes(b"taken %d" % self._chance.randint(0, 9))


class LineWatch:
    """Calls something once, right before the n-th line of what is watched is run, on whatever thread.

    While the main thread waits for others, it is one of those whose line counts: nothing else may happen to the files
    during the call.

    Args:
        line: Which one.
        call: What to call.
        watched: Beginnings of the paths of the modules whose lines count.

    Attributes:
        has_called: Whether it came to that.
    """

    def __init__(self, line: int, call: Callable[[], object], watched: tuple[str, ...] = ALL) -> None:
        self._left = line
        self._watched = watched
        self._call = call
        self.has_called = False

    def __enter__(self) -> Self:
        threading.settrace(self._trace)
        sys.settrace(self._trace)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(None)
        threading.settrace(None)

    def _trace(self, frame: FrameType, event: str, argument: Any) -> Any:
        return self._trace_lines if frame.f_code.co_filename.startswith(self._watched) else None

    def _trace_lines(self, frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line" and not self.has_called:
            self._left -= 1
            is_alone = threading.current_thread() is not threading.main_thread() or threading.active_count() == 1
            if self._left <= 0 and is_alone:
                self.has_called = True
                self._call()
        return self._trace_lines


def allow_all(world: World) -> None:
    """Let folders be written again that a disturbance forbade."""
    for place in world.places:
        for folder, _, _ in os.walk(place):
            with suppress(OSError):
                if not Path(folder).stat().st_mode & stat.S_IWUSR:
                    Path(folder).chmod(0o755)


def remove_world(world: World) -> None:
    """Delete a world."""
    allow_all(world)
    for place in world.places:
        shutil.rmtree(place, ignore_errors=True)
