"""Scenarios of removal, drawn by a number each, and what must hold after every one of them."""

import errno
import os
import random
import signal
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from engine.core.errors import StoreLockedError
from engine.core.removal import ActState, Removal, RemovalPlan
from engine.files.keys import content_key
from engine.review.check import Held, refused
from engine.review.trash_slot import TrashSlot
from engine.store.journal_rows import ActRecord
from tests.helpers.disturbances import Disturber, LineWatch, allow_all, remove_world
from tests.helpers.removal_bench import RemovalBench, require
from tests.helpers.removal_world import (
    World,
    draw_world,
    facts,
    reachable,
    reference_state,
    regular_files,
)

_LINES = 9000
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
        self.before = reachable(self.world)
        self.references = reference_state(self.world)
        self.facts = facts(self.world)
        self.action = self.chance.choice(_ACTIONS)

    def draw_plan(self) -> RemovalPlan:
        """Plan to take some photos away, or all of them."""
        ids = sorted(self.world.photos)
        wanted = ids if self.chance.random() < 0.4 else self.chance.sample(ids, self.chance.randint(1, len(ids)))
        target = self.chance.choice((self.world.target, self.world.drive / "target"))
        plan = self.world.plan(self.action, wanted, target)
        self.check_plan(plan)
        return plan

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
        now, due = reachable(self.world), self.before + self.disturber.made - self.disturber.destroyed
        lost = due - now
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

    def check_restored(self) -> None:
        """Make sure that all is as it was, with permissions and times; nobody disturbed."""
        if self.action is not Removal.COPY:
            now = facts(self.world)
            require(now == self.facts, "not as before:", set(now.items()) ^ set(self.facts.items()))


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
    with LineWatch(scenario.chance.randint(1, _LINES), scenario.disturber.disturb):
        scenario.apply(plan)
    allow_all(scenario.world)
    scenario.recover()
    scenario.check()
    if scenario.chance.random() < 0.3:
        scenario.disturber.empty_trash()
    if scenario.chance.random() < 0.5:
        scenario.disturber.disturb()
    with LineWatch(scenario.chance.randint(1, _LINES), scenario.disturber.disturb):
        scenario.undo()
    allow_all(scenario.world)
    scenario.recover()
    scenario.check()


def run_killed(scenario: Scenario) -> None:
    """The program is killed at a line drawn by chance, perhaps again while it recovers or undoes."""
    plan = scenario.draw_plan()
    killed(scenario, lambda: scenario.apply(plan))
    if scenario.chance.random() < 0.3:
        killed(scenario, scenario.recover)
    scenario.recover()
    scenario.check()
    if scenario.chance.random() < 0.5:
        killed(scenario, scenario.undo)
        scenario.recover()
        scenario.check()
    scenario.undo()
    scenario.check()
    scenario.check_restored()


def killed(scenario: Scenario, work: Callable[[], object]) -> None:
    """Do work in a process that is killed at some line of it, if it gets so far."""
    line = scenario.chance.randint(1, _LINES)
    child = os.fork()
    if not child:
        with LineWatch(line, lambda: os.kill(os.getpid(), signal.SIGKILL)):
            try:
                work()
            except BaseException:  # noqa: BLE001  the child must not return into the test
                traceback.print_exc()
                os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    require(os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the work failed by itself")


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
        taken += [act for act in scenario.acts() if act.state is ActState.DONE]
    if scenario.action in (Removal.TRASH, Removal.MOVE):
        pairs = {(act.victim_path, act.keeper_path) for act in taken}
        require(not any((keeper, victim) in pairs for victim, keeper in pairs), "each went for the other")
    now = reachable(scenario.world)
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


def run_scenario(seed: int, base: Path, drive: Path) -> str | None:
    """Run the scenario of a number; return what was wrong with it, or None."""
    here, there = (Path(tempfile.mkdtemp(prefix=f"{seed}-", dir=place)) for place in (base, drive))
    scenario = None
    kind = random.Random(seed * 7919).choices([run for run, _ in _KINDS], [weight for _, weight in _KINDS])[0]
    try:
        scenario = Scenario(seed, here, there)
        if scenario.world.photos:
            kind(scenario)
    except Exception:  # noqa: BLE001  whatever it is, it is told with the number of the scenario
        return f"scenario {seed} ({kind.__name__}): {traceback.format_exc()}"
    finally:
        remove_world(scenario.world if scenario else World(here, there))
    return None


def run_scenarios(seeds: Sequence[int], base: Path, drive: Path, workers: int) -> list[str]:
    """Run scenarios in processes of their own, without the rights of an administrator; return what was wrong."""
    readers = []
    for worker in range(workers):
        reader, writer = os.pipe()
        if not os.fork():
            os.close(reader)
            _work(seeds[worker::workers], base, drive, writer)
        os.close(writer)
        readers.append(reader)
    failures = []
    for reader in readers:
        with os.fdopen(reader, encoding="utf-8", errors="replace") as lines:
            failures += [text for text in lines.read().split("\0") if text]
    for _ in readers:
        os.wait()
    return failures


def _work(seeds: Sequence[int], base: Path, drive: Path, writer: int) -> None:
    try:
        if os.getuid() == 0:
            os.setgroups([])
            os.setresgid(_NOBODY, _NOBODY, _NOBODY)
            os.setresuid(_NOBODY, _NOBODY, _NOBODY)
        for seed in seeds:
            failure = run_scenario(seed, base, drive)
            if failure is not None:
                os.write(writer, failure.encode("utf-8", "replace") + b"\0")
    except BaseException:  # noqa: BLE001  the child must not return into the test
        os.write(writer, traceback.format_exc().encode("utf-8", "replace") + b"\0")
    finally:
        os._exit(0)
