"""Scenarios of removal, drawn by a number each, and what must hold after every one of them."""

import errno
import json
import os
import random
import signal
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from engine.core.domain import Photo
from engine.core.errors import StoreLockedError
from engine.core.removal import ActState, Removal, RemovalPlan
from engine.files.keys import content_key
from engine.review.check import Held, refused
from engine.review.trash_slot import TrashSlot
from engine.store.journal_rows import ActRecord
from tests.helpers.disturbances import AMID, Disturber, LineWatch, allow_all, remove_world
from tests.helpers.removal_bench import RemovalBench, require
from tests.helpers.removal_world import (
    World,
    draw_world,
    facts,
    reachable,
    reference_state,
    regular_files,
    said_words,
)

_LINES = 600
"""That many lines run before anything is done to a file."""

_LINES_EACH = 1300
"""About so many run for each file."""

_LINES_AMID = 110
"""And about so many of those amid it all."""

_NOBODY = 65534
_ACTIONS = (Removal.TRASH, Removal.TRASH, Removal.TRASH, Removal.MOVE, Removal.MOVE, Removal.COPY, Removal.HARD_LINK,
            Removal.REFLINK)  # fmt: skip


class Scenario(RemovalBench):
    """One world and what happens in it.

    Args:
        seed: Draws everything.
        base: An empty folder on the first drive.
        drive: One on the second.
    """

    def __init__(self, seed: int, base: Path, drive: Path) -> None:
        self.chance = random.Random(seed)
        super().__init__(draw_world(self.chance, base, drive))
        self.disturber = Disturber(self.world, self.chance)
        self.words = said_words(self.world)
        self.references = reference_state(self.world)
        self.facts = facts(self.world)
        self.action = self.chance.choice(_ACTIONS)
        self.met: Counter[str] = Counter()
        self.carries = self.chance.random() < 0.3
        self.before = self.reachable()
        self._files = 0

    def reachable(self) -> Counter[bytes]:
        """Count the contents that the person can reach; sidecars may be added to where words are carried over."""
        return reachable(self.world, ".xmp") if self.carries else reachable(self.world)

    def draw_plan(self) -> RemovalPlan:
        """Plan to take some photos away, or all of them."""
        ids = sorted(self.world.photos)
        wanted = ids if self.chance.random() < 0.4 else self.chance.sample(ids, self.chance.randint(1, len(ids)))
        target = self.chance.choice((self.world.target, self.world.drive / "target"))
        plan = self.world.plan(self.action, wanted, target)
        self.check_plan(plan)
        self._files = sum(len(act.files) for act in plan.acts)
        self.met.update(f"left {skipped.reason.name}" for skipped in plan.skipped)
        return plan

    def watch(self, call: Callable[[], object]) -> LineWatch:
        """Call something at a line of the program that is drawn, up to about the last one of what is planned."""
        if self.chance.random() < 0.5:
            return LineWatch(self.chance.randint(1, _LINES + _LINES_EACH * self._files), call)
        return LineWatch(self.chance.randint(1, _LINES_AMID * max(1, self._files)), call, AMID)

    def tally(self) -> Counter[str]:
        """Count what this scenario was about."""
        found = self.met + Counter(self.disturber.done)
        for act in self.acts():
            found["carried"] += self.carries and act.state is not ActState.SKIPPED
            found[f"{act.action.name} {act.state.name} {act.reason.name if act.reason else ''}".strip()] += 1
            found[f"acts on {min(len(act.photo_ids), 2)} photos"] += 1
            found[f"acts on {min(len(act.files), 2)} files"] += 1
        return found

    def check_plan(self, plan: RemovalPlan) -> None:
        """Make sure that no photo goes without one that stays and was compared with it."""
        going = {stamp.path for act in plan.acts for stamp in act.files}
        for act in plan.acts:
            for victim, keeper in act.pairs:
                images = min(victim.image_id, keeper.image_id), max(victim.image_id, keeper.image_id)
                is_direct = victim.image_id == keeper.image_id or images in self.world.evidence
                require(is_direct, "only a chain links", victim.path, keeper.path)
                require(keeper.path not in going, "goes itself:", keeper.path)
                require(not self.world.is_reference(Path(victim.path)), "in a reference folder:", victim.path)

    def check(self) -> None:
        """Make sure that nothing was lost, doubled or left lying about, and that reference folders are as they were."""
        acts = self.acts()
        copies = sum(len(act.files) for act in acts if act.action is Removal.COPY and act.state is ActState.DONE)
        now, due = self.reachable(), self.before + self.disturber.made - self.disturber.destroyed
        lost = due - now
        if self.carries:
            # What was said in sidecars must be said somewhere.
            gone = self.words - said_words(self.world)
            require(not gone or "empty_trash" in self.disturber.done, "not said any more:", gone)
        if self.action.shares_bytes:
            # Who writes to one name of a file writes to all; what is lost is what has no name left.
            lost = Counter({key: count for key, count in lost.items() if key not in now})
        require(not lost, "lost:", sum(lost.values()), self.disturber.done)
        # Of what others destroyed meanwhile, a copy may be left that was made just before.
        extra = sum((now - due - self.disturber.destroyed).values())
        # A copy that was undone lies in the trash.
        copies += sum(len(act.files) for act in acts if act.action is Removal.COPY and act.state is ActState.UNDONE)
        require(extra <= copies, "in more than one place:", extra, "copies:", copies, self.disturber.done)
        left = [path for path in regular_files(self.world.places) if path.name.startswith(".lookalike-")]
        require(not left, "left over:", left)
        self.check_references()
        if not self.disturber.done:
            self._check_places(acts)

    def check_references(self) -> None:
        """Make sure that the reference folders are as they were."""
        now = reference_state(self.world)
        changed = [path for path in self.references | now if not self._is_reference_kept(path, now)]
        require(not changed, "a reference folder changed", changed, self.disturber.done)

    def _is_reference_kept(self, path: str, now: dict[str, tuple[object, ...]]) -> bool:
        """Tell whether a file there is as it was; that it lost its second name elsewhere is no change."""
        before = self.references.get(path, ())
        return bool(before) and now.get(path, ())[: len(before)] == before

    def _check_places(self, acts: Sequence[ActRecord]) -> None:
        """Make sure that each photo lies where the journal says, and nowhere else; nobody disturbed."""
        for act in acts:
            if act.action in (Removal.TRASH, Removal.MOVE):
                for file in act.files:
                    is_gone = act.state is ActState.DONE
                    require(Path(file.source).is_file() != is_gone, act.state, act.reason, "but at", file.source)
                    if is_gone:
                        require(file.destination and Path(file.destination).is_file(), "not in", file.destination)
        if self.action in (Removal.TRASH, Removal.MOVE):
            self._check_shots()

    def _check_shots(self) -> None:
        """Make sure that a RAW file and the pictures that the camera made of it are together; nobody disturbed."""
        shots: dict[str, set[bool]] = {}
        for photo in self.world.photos.values():
            stem, _, ending = photo.path.rpartition(".")
            if ending.lower() in ("cr2", "jpg", "heic"):
                shots.setdefault(stem.lower(), set()).add(Path(photo.path).is_file())
        raw = (photo.path.rpartition(".")[0].lower() for photo in self.world.photos.values() if ".CR2" in photo.path)
        for stem in raw:
            require(len(shots[stem]) == 1, "torn apart:", stem)

    def check_restored(self) -> None:
        """Make sure that all is as it was, with permissions and times; nobody disturbed."""
        if self.action is not Removal.COPY:
            now = facts(self.world)
            changed = {path for path, _ in set(now.items()) ^ set(self.facts.items())}
            if self.carries:
                # When a sidecar was last written is told truly, so that other programs read it again.
                changed -= {path for path in changed if path.endswith(".xmp") and now[path][:2] == self.facts[path][:2]}
            require(not changed, "not as before:", [(path, self.facts.get(path), now.get(path)) for path in changed])


class Watched:
    """What photos were like when acts began, and when the one thing happened that others did meanwhile."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._at_start = self._look()
        self._later = self._at_start
        self._quietly: set[str] = set()

    def _look(self) -> dict[str, bool]:
        """Tell of each photo whether it is what the library knows, by path."""
        return {photo.path: _is_as_known(photo) for photo in self._world.photos.values()}

    def disturb(self, disturber: Disturber) -> None:
        """Let others do one thing, and look again."""
        disturber.disturb()
        self._later = self._look()
        if disturber.done[-1] == "_replace_quietly":
            # While a photo is held, that alone cannot be seen.
            self._quietly = {path for path, is_known in self._at_start.items() if is_known != self._later[path]}

    def check(self, plan: RemovalPlan, acts: Sequence[ActRecord]) -> None:
        """Make sure that nothing went that was not what was planned, and none without the one that stays."""
        done = {act.victim_path for act in acts if act.state is ActState.DONE and act.reason is None}
        for planned in plan.acts:
            if planned.victim.path in done:
                for photo, keeper in planned.pairs:
                    was, later = self._at_start[photo.path], self._later[photo.path]
                    require(was or later, "went though it was another file:", photo.path)
                    # Whoever is in place yet after the disturbance went, if at all, when its keeper had met with that.
                    is_late = later and plan.action in (Removal.TRASH, Removal.MOVE)
                    is_there = self._later[keeper.path] or (not is_late and self._at_start[keeper.path])
                    is_there = is_there or (keeper.path in self._quietly)
                    require(is_there, "went without the one that stays:", photo.path, keeper.path)


def _is_as_known(photo: Photo) -> bool:
    path = Path(photo.path)
    is_plain = path.is_file() and not path.is_symlink() and os.path.realpath(path) == photo.path
    return is_plain and content_key(path.read_bytes()) == photo.content_key


def run_quietly(scenario: Scenario) -> None:
    """Nobody disturbs: what is planned happens, and undoing it brings all back."""
    plan = scenario.draw_plan()
    told = scenario.apply(plan)
    scenario.check()
    photos = {photo.path: photo for photo in scenario.world.photos.values()}
    for act in told:
        if act.state is ActState.DONE:
            keeper = photos[act.keeper_path]
            require(content_key(Path(keeper.path).read_bytes()) == keeper.content_key, "no keeper of", act.victim_path)
    scenario.undo()
    scenario.check()
    scenario.check_restored()


def run_disturbed(scenario: Scenario) -> None:
    """Others change, swap and delete files between scan and act, during the acts, and before they are undone."""
    if scenario.chance.random() < 0.3:
        scenario.disturber.disturb()
    plan = scenario.draw_plan()
    for _ in range(scenario.chance.choice((0, 0, 1, 1, 2, 4))):
        scenario.disturber.disturb()
    watched = Watched(scenario.world)
    with scenario.watch(lambda: watched.disturb(scenario.disturber)) as watch:
        scenario.apply(plan)
    scenario.met["disturbed on the way"] += watch.has_called
    watched.check(plan, scenario.acts())
    allow_all(scenario.world)
    scenario.recover()
    scenario.check()
    if scenario.chance.random() < 0.3:
        scenario.disturber.empty_trash()
    if scenario.chance.random() < 0.5:
        scenario.disturber.disturb()
    with scenario.watch(scenario.disturber.disturb) as watch:
        scenario.undo()
    scenario.met["disturbed on the way back"] += watch.has_called
    allow_all(scenario.world)
    scenario.recover()
    scenario.check()


def run_killed(scenario: Scenario) -> None:
    """The program is killed at a line drawn by chance, perhaps again while it recovers or undoes."""
    plan = scenario.draw_plan()
    killed(scenario, lambda: scenario.apply(plan), "acting")
    if scenario.chance.random() < 0.3:
        killed(scenario, scenario.recover, "recovering")
    scenario.recover()
    scenario.check()
    if scenario.chance.random() < 0.5:
        killed(scenario, scenario.undo, "undoing")
        scenario.recover()
        scenario.check()
    scenario.undo()
    scenario.check()
    scenario.check_restored()


def killed(scenario: Scenario, work: Callable[[], object], name: str) -> None:
    """Do work in a process that is killed at some line of it, if it gets so far."""
    watch = scenario.watch(lambda: os.kill(os.getpid(), signal.SIGKILL))
    child = os.fork()
    if not child:
        with watch:
            try:
                work()
            except BaseException:  # noqa: BLE001  the child must not return into the test
                traceback.print_exc()
                os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    require(os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the work failed by itself")
    scenario.met[f"killed {name}"] += os.WIFSIGNALED(status)


def run_doubled(scenario: Scenario) -> None:
    """Two instances act at once, with one journal or with libraries of their own; each keeps what the other takes."""
    ids = sorted(scenario.world.photos)
    half = scenario.chance.sample(ids, max(1, len(ids) // 2))
    plans = [scenario.world.plan(scenario.action, wanted) for wanted in (half, [one for one in ids if one not in half])]
    is_shared = scenario.chance.random() < 0.3
    libraries = [scenario.library, scenario.library if is_shared else scenario.world.base / "two-library" / "library"]
    libraries[1].mkdir(parents=True, exist_ok=True)
    children = []
    for plan, library in zip(plans, libraries, strict=True):
        child = os.fork()
        if not child:
            code = 0
            scenario.library = library
            try:
                scenario.apply(plan)
            except StoreLockedError:
                code = 0
            except BaseException:  # noqa: BLE001  the child must not return into the test
                traceback.print_exc()
                code = 1
            os._exit(code)
        children.append(child)
    for child in children:
        require(os.waitpid(child, 0)[1] == 0, "an instance failed")
    taken: list[ActRecord] = []
    for library in dict.fromkeys(libraries):
        scenario.library = library
        known = scenario.acts()
        taken += [act for act in known if act.state is ActState.DONE]
        scenario.met.update(f"two at once: {act.reason.name}" for act in known if act.reason is not None)
    if scenario.action in (Removal.TRASH, Removal.MOVE):
        pairs = {(act.victim_path, act.keeper_path) for act in taken}
        require(not any((keeper, victim) in pairs for victim, keeper in pairs), "each went for the other")
    now = scenario.reachable()
    require(not scenario.before - now, "lost by two at once")
    require(scenario.action is Removal.COPY or not now - scenario.before, "doubled by two at once")
    scenario.check_references()


class FullTrash:
    """A trash without room."""

    def __init__(self, world: World) -> None:
        self._trash = world.trash()

    def choose_slot(self, path: str, taken: Collection[str]) -> TrashSlot:
        """Choose as ever."""
        return self._trash.choose_slot(path, taken)

    def put(self, held: Held, slot: TrashSlot) -> TrashSlot:
        """Refuse."""
        raise refused(held.path, OSError(errno.ENOSPC, "No space left on device"))

    def forget(self, slot: TrashSlot) -> None:
        """Forget as ever."""
        self._trash.forget(slot)


def run_full(scenario: Scenario) -> None:
    """The trash is full: nothing goes."""
    scenario.action = Removal.TRASH
    plan = scenario.draw_plan()
    for act in scenario.apply(plan, FullTrash(scenario.world)):
        require(act.state in (ActState.FAILED, ActState.SKIPPED), "went into a full trash")
    scenario.check()
    scenario.check_restored()


_KINDS: tuple[tuple[Callable[[Scenario], None], int], ...] = (
    (run_disturbed, 45),
    (run_killed, 30),
    (run_quietly, 13),
    (run_doubled, 8),
    (run_full, 4),
)


def run_scenario(seed: int, base: Path, drive: Path) -> tuple[str | None, Counter[str]]:
    """Run the scenario of a number; return what was wrong with it, or None, and what it was about."""
    here, there = (Path(tempfile.mkdtemp(prefix=f"{seed}-", dir=place)) for place in (base, drive))
    scenario = None
    kind = random.Random(seed * 7919).choices([run for run, _ in _KINDS], [weight for _, weight in _KINDS])[0]
    try:
        scenario = Scenario(seed, here, there)
        if scenario.world.photos:
            kind(scenario)
        return None, Counter([kind.__name__]) + scenario.tally()
    except Exception:  # noqa: BLE001  whatever it is, it is told with the number of the scenario
        return f"scenario {seed} ({kind.__name__}): {traceback.format_exc()}", Counter()
    finally:
        remove_world(scenario.world if scenario else World(here, there))


def run_scenarios(seeds: Sequence[int], base: Path, drive: Path, workers: int) -> tuple[list[str], Counter[str]]:
    """Run scenarios in processes of their own, without the rights of an administrator.

    Returns:
        What was wrong, and how often the scenarios met with what.
    """
    readers = []
    for worker in range(workers):
        reader, writer = os.pipe()
        if not os.fork():
            os.close(reader)
            _work(seeds[worker::workers], base, drive, writer)
        os.close(writer)
        readers.append(reader)
    failures: list[str] = []
    met: Counter[str] = Counter()
    for reader in readers:
        with os.fdopen(reader, encoding="utf-8", errors="replace") as lines:
            *texts, told = lines.read().split("\0")
        failures += texts
        met.update(json.loads(told))
    for _ in readers:
        os.wait()
    return failures, met


def _work(seeds: Sequence[int], base: Path, drive: Path, writer: int) -> None:
    met: Counter[str] = Counter()
    try:
        if os.getuid() == 0:
            os.setgroups([])
            os.setresgid(_NOBODY, _NOBODY, _NOBODY)
            os.setresuid(_NOBODY, _NOBODY, _NOBODY)
        for seed in seeds:
            failure, about = run_scenario(seed, base, drive)
            met += about
            if failure is not None:
                os.write(writer, failure.encode("utf-8", "replace") + b"\0")
    except BaseException:  # noqa: BLE001  the child must not return into the test
        os.write(writer, traceback.format_exc().encode("utf-8", "replace") + b"\0")
    finally:
        os.write(writer, json.dumps(met).encode())
        os._exit(0)
