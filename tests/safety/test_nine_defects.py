"""The nine defects of other finders of duplicates, none of which may exist here; docs/safety.md lists them."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from engine.core.domain import MatchKind
from engine.core.removal import ActState, Refusal, Removal
from engine.review.check import Held
from engine.review.freedesktop_trash import FreedesktopTrash
from engine.review.mounts import Mount, Mounts
from engine.review.protection import Protection
from engine.review.trash_slot import Trash, TrashSlot
from tests.helpers.removal_world import World, facts, reachable, stamp_of

SAME = (MatchKind.SAME_PICTURE, 0.95, "re-encoded")


def two_alike(world: World) -> tuple[Path, Path]:
    """A photo to keep and a smaller one of the same picture, number 2, to take away."""
    keeper, victim = world.base / "one/keeper.jpg", world.base / "two/victim.jpg"
    world.add(keeper, b"the better picture", 65)
    world.add(victim, b"the picture", 66)
    world.evidence[65, 66] = SAME
    return keeper, victim


def quietly(path: Path, data: bytes) -> None:
    """Write other bytes of the same number and set the time back, as a restore from a backup may."""
    info = path.stat()
    assert len(data) == info.st_size
    path.write_bytes(data)
    os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))


@pytest.mark.parametrize(
    ("happening", "reason"),
    [
        (lambda keeper, victim: keeper.unlink(), Refusal.KEEPER_GONE),
        (lambda keeper, victim: keeper.write_bytes(b"edited since"), Refusal.KEEPER_CHANGED),
        (lambda keeper, victim: keeper.rename(keeper.with_name("moved.jpg")), Refusal.KEEPER_GONE),
        (lambda keeper, victim: quietly(keeper, b"another picture!!!"), Refusal.KEEPER_CHANGED),
        (lambda keeper, victim: os.truncate(keeper, 5), Refusal.KEEPER_CHANGED),
        (lambda keeper, victim: (keeper.unlink(), keeper.symlink_to(victim)), Refusal.KEEPER_CHANGED),
        (lambda keeper, victim: victim.write_bytes(b"edited since"), Refusal.CHANGED),
        (lambda keeper, victim: quietly(victim, b"new picture"), Refusal.CHANGED),
        (lambda keeper, victim: victim.unlink(), Refusal.GONE),
    ],
)
def test_1_victim_and_keeper_are_read_again_before_the_act(world, bench, happening, reason):
    keeper, victim = two_alike(world)
    plan = world.plan(Removal.TRASH, [2])
    happening(keeper, victim)
    before = facts(world)

    bench.apply(plan)

    assert bench.outcomes() == {"victim.jpg": (ActState.SKIPPED, reason)}
    assert facts(world) == before


class MeddledTrash:
    """A trash into which a photo goes at the very moment in which somebody does something."""

    def __init__(self, trash: Trash, before: Callable[[], object], after: Callable[[], object]) -> None:
        self._trash = trash
        self._before = before
        self._after = after
        self.choose_slot = trash.choose_slot
        self.forget = trash.forget

    def put(self, held: Held, slot: TrashSlot) -> TrashSlot:
        """Let something happen, do it, and let something happen again."""
        self._before()
        try:
            return self._trash.put(held, slot)
        finally:
            self._after()


@pytest.mark.parametrize(
    "happening",
    [
        lambda keeper: keeper.unlink(),
        lambda keeper: keeper.rename(keeper.with_name("moved.jpg")),
        lambda keeper: keeper.write_bytes(b"edited since"),
        lambda keeper: keeper.parent.rename(keeper.parent.with_name("away")),
    ],
)
@pytest.mark.parametrize("is_before", [True, False])
def test_1_a_keeper_that_goes_at_that_very_moment_brings_its_copy_back(world, bench, happening, is_before):
    keeper, victim = two_alike(world)
    steps = [lambda: None, lambda: None]
    steps[0 if is_before else 1] = lambda: happening(keeper)

    bench.apply(world.plan(Removal.TRASH, [2]), MeddledTrash(world.trash(), *steps))

    assert bench.outcomes() == {"victim.jpg": (ActState.SKIPPED, Refusal.KEEPER_CHANGED)}
    assert victim.read_bytes() == b"the picture"
    assert not list((world.base / "home").rglob("victim*")), "nothing is left of it in the trash"


def test_1_what_is_swapped_at_that_very_moment_comes_back(world, bench):
    _keeper, victim = two_alike(world)

    def swap() -> None:
        victim.rename(victim.with_name("aside.jpg"))
        victim.write_bytes(b"a stranger")

    bench.apply(world.plan(Removal.TRASH, [2]), MeddledTrash(world.trash(), swap, lambda: None))

    assert bench.outcomes() == {"victim.jpg": (ActState.SKIPPED, Refusal.CHANGED)}
    assert victim.read_bytes() == b"a stranger"
    assert victim.with_name("aside.jpg").read_bytes() == b"the picture"


def test_1_a_keeper_that_is_no_picture_any_more_saves_its_copies(world, bench):
    world.add(world.base / "one/keeper.jpg", b"BAD bytes", 65)
    world.add(world.base / "two/victim.jpg", b"the picture", 66)
    world.evidence[65, 66] = SAME

    bench.apply(world.plan(Removal.TRASH, [2]))

    assert bench.outcomes() == {"victim.jpg": (ActState.SKIPPED, Refusal.KEEPER_UNREADABLE)}
    assert (world.base / "two/victim.jpg").exists()


def test_2_one_file_under_two_names_is_no_duplicate_of_itself(world, bench):
    photo, second = world.base / "one/photo.jpg", world.base / "two/second.jpg"
    world.add(photo, b"the only one", 65)
    os.link(photo, second)
    world.photos[2] = replace(world.photos[1], id=2, stamp=stamp_of(second))

    bench.apply(world.plan(Removal.TRASH, [2]))

    assert bench.outcomes() == {"second.jpg": (ActState.SKIPPED, Refusal.SAME_FILE)}
    assert photo.read_bytes() == second.read_bytes() == b"the only one"


def test_2_a_folder_that_became_a_link_leads_nowhere(world, bench):
    _keeper, victim = two_alike(world)
    shutil.copy2(victim, world.base / "ref/victim.jpg")
    plan = world.plan(Removal.TRASH, [2])
    (world.base / "two/ref").rmdir()
    (world.base / "two").rename(world.base / "away")
    (world.base / "two").symlink_to(world.base / "ref")

    bench.apply(plan)

    assert bench.outcomes() == {"victim.jpg": (ActState.SKIPPED, Refusal.FOLDER_CHANGED)}
    assert (world.base / "ref/victim.jpg").read_bytes() == b"the picture"


def test_2_a_reference_folder_is_known_under_every_name(world, tmp_path):
    (world.base / "to-ref").symlink_to(world.base / "ref")
    mounted = tmp_path / "mounted"
    (mounted / "inner").mkdir(parents=True)
    mounts = Mounts((Mount(str(mounted), f"{world.base}/ref/in", "9:9"), Mount("/", "/", "9:9")))
    protection = Protection(world.folders, mounts)

    assert protection.protects(str(world.base / "ref/in"))
    assert protection.protects(str(world.base / "to-ref/in"))
    assert protection.protects(str(world.base / "REF/In")), "a drive that minds no case"
    assert protection.protects(str(mounted / "inner")), "an inner folder mounted at a second place"
    assert not protection.protects(str(world.base / "ref/open")), "the innermost searched folder decides"
    assert not protection.protects(str(world.base / "reference"))


def test_3_a_link_that_cannot_be_made_leaves_the_file_as_it_was(world, bench):
    world.add(world.base / "one/keeper.jpg", b"equal bytes", 65)
    victim = world.base / "two/victim.jpg"
    world.add(victim, b"equal bytes", 65)
    info = victim.stat()
    plan = world.plan(Removal.REFLINK, [2])

    bench.apply(plan)

    state, reason = bench.outcomes()["victim.jpg"]
    if state is ActState.DONE:
        pytest.skip("this drive knows reflinks")
    assert reason is Refusal.NO_LINKS
    assert (victim.read_bytes(), victim.stat().st_ino) == (b"equal bytes", info.st_ino)
    assert {path.name for path in victim.parent.iterdir()} == {"ref", "victim.jpg"}


def test_3_a_file_is_replaced_by_a_link_at_once_and_comes_back_with_times_and_permissions(world, bench):
    keeper, victim = world.base / "one/keeper.jpg", world.base / "two/victim.jpg"
    world.add(keeper, b"equal bytes", 65)
    world.add(victim, b"equal bytes", 65)
    victim.chmod(0o604)
    before = facts(world)

    bench.apply(world.plan(Removal.HARD_LINK, [2]))

    assert victim.stat().st_ino == keeper.stat().st_ino
    bench.undo()
    assert victim.stat().st_ino != keeper.stat().st_ino
    assert facts(world) == before


def test_4_without_a_trash_on_its_drive_nothing_is_deleted(world, bench, tmp_path):
    _keeper, victim = two_alike(world)
    # As if the photos were on a drive of their own, where no trash can be made: a file has its name.
    (world.base / f".Trash-{os.getuid()}").write_bytes(b"")
    mounts = Mounts((Mount(str(world.base), "/", "7:7"), Mount("/", "/", "8:8")))
    home = tmp_path / "home"
    trash = FreedesktopTrash(str(home), os.getuid(), lambda: mounts)
    before = reachable(world)

    bench.apply(world.plan(Removal.TRASH, [2]), trash)

    assert bench.outcomes() == {"victim.jpg": (ActState.FAILED, Refusal.NO_TRASH)}
    assert victim.exists()
    assert reachable(world) == before
    assert not (home / "Trash").exists(), "nor is it carried over to another drive"


@pytest.mark.parametrize("action", [Removal.HARD_LINK, Removal.REFLINK])
def test_5_links_are_for_equal_bytes_alone(world, bench, action):
    two_alike(world)

    plan = world.plan(action, [2])

    assert not plan.acts
    assert [(skipped.photo.id, skipped.reason) for skipped in plan.skipped] == [(2, Refusal.NOT_IDENTICAL)]


def test_5_bytes_are_compared_right_before_even_where_the_keys_were_equal(world, bench):
    world.add(world.base / "one/keeper.jpg", b"equal bytes", 65)
    victim = world.base / "two/victim.jpg"
    world.add(victim, b"equal bytes", 65)
    plan = world.plan(Removal.HARD_LINK, [2])
    quietly(victim, b"other bytes")

    bench.apply(plan)

    assert bench.outcomes() == {"victim.jpg": (ActState.SKIPPED, Refusal.CHANGED)}
    assert victim.read_bytes() == b"other bytes"


def test_6_files_of_one_name_never_replace_each_other(world, bench):
    world.add(world.base / "ref/keeper.jpg", b"best", 65)
    for folder in ("one", "one/deep/er", "two"):
        world.add(world.base / folder / "IMG_1.jpg", b"copy in " + folder.encode(), 66)
    world.add(world.drive / "shots/IMG_1.jpg", b"copy on the drive", 66)
    world.evidence[65, 66] = SAME
    stranger = world.target / "one/IMG_1.jpg"
    stranger.parent.mkdir(parents=True)
    stranger.write_bytes(b"a stranger")
    before = reachable(world)

    bench.apply(world.plan(Removal.MOVE, [2, 3, 4, 5]))

    assert [act.state for act in bench.acts()] == [ActState.DONE] * 4
    assert reachable(world) == before
    assert stranger.read_bytes() == b"a stranger"
    assert (world.target / "one/IMG_1 (2).jpg").read_bytes() == b"copy in one"
    assert (world.target / "one/deep/er/IMG_1.jpg").read_bytes() == b"copy in one/deep/er"
    assert (world.target / "shots/IMG_1.jpg").read_bytes() == b"copy on the drive"


def test_7_chains_lose_nothing_in_whatever_order_photos_come(tmp_path):
    # A is like B and B like C, but A is not like C: whoever removes B and C, or A and B, loses one.
    kept = set()
    for number, order in enumerate(permutations("ABC")):
        world = World(tmp_path / str(number), tmp_path / f"drive-{number}")
        for name in order:
            world.add(world.base / "one" / f"{name}.jpg", name.encode() * (9 - ord(name) % 5), ord(name))
        world.evidence = {(65, 66): SAME, (66, 67): SAME}

        plan = world.plan(Removal.TRASH, [1, 2, 3])

        going = {act.victim.path for act in plan.acts}
        for act in plan.acts:
            assert act.keeper.path not in going
            assert {act.victim.image_id, act.keeper.image_id} in ({65, 66}, {66, 67})
        kept.add(frozenset(Path(skipped.photo.path).name for skipped in plan.skipped))
    assert len(kept) == 1, "the same stay whatever the order"


def test_8_an_older_time_set_back_deceives_nobody(world, bench):
    _keeper, victim = two_alike(world)
    plan = world.plan(Removal.TRASH, [2])
    quietly(victim, b"new picture")

    bench.apply(plan)

    assert bench.outcomes() == {"victim.jpg": (ActState.SKIPPED, Refusal.CHANGED)}
    assert victim.read_bytes() == b"new picture"


def test_9_what_cannot_go_is_told_in_the_plan(world, bench):
    two_alike(world)
    around = world.surroundings(find_obstacle=lambda folder: Refusal.READ_ONLY if folder.endswith("two") else None)

    plan = world.plan(Removal.TRASH, [2], around=around)

    assert not plan.acts
    assert [skipped.reason for skipped in plan.skipped] == [Refusal.READ_ONLY]


@pytest.mark.skipif(os.getuid() == 0, reason="nothing is forbidden to an administrator")
def test_9_permissions_are_looked_at_before_the_plan(world, bench):
    _keeper, victim = two_alike(world)
    victim.parent.chmod(0o555)
    try:
        plan = world.plan(Removal.TRASH, [2])
    finally:
        victim.parent.chmod(0o755)

    assert [skipped.reason for skipped in plan.skipped] == [Refusal.READ_ONLY]
