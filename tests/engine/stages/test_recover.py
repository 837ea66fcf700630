"""Acts during which the program ended, each at a moment of its own, settled by looking where the files are."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from engine.core.removal import ActState, Refusal, Removal
from engine.files.keys import content_key, new_digest
from engine.review.moving import gone_name, part_name
from engine.stages.whereabouts import Likeness, likeness
from engine.store.journal import Journal
from engine.store.journal_rows import ActRecord, FileRecord
from tests.helpers.removal_bench import RemovalBench
from tests.helpers.removal_world import World, facts

TOKEN = "0a1b"


@pytest.fixture
def world(tmp_path):
    made = World(Path(os.path.realpath(tmp_path)) / "base", Path(os.path.realpath(tmp_path)) / "drive")
    for folder in made.folders:
        Path(folder.path).mkdir(parents=True)
    return made


def known(path: Path, destination: Path | None, **more: object) -> FileRecord:
    info = path.lstat()
    where = None if destination is None else str(destination)
    key = content_key(path.read_bytes())
    return FileRecord(
        0, str(path), where, None, TOKEN, info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino, key, **more
    )


def begun(world: World, action: Removal, files: list[FileRecord], state: ActState = ActState.INTENDED) -> RemovalBench:
    """Write down an act of these files as begun."""
    bench = RemovalBench(world)
    journal = Journal.open(bench.library)
    batch = journal.begin(action, None)
    keeper = str(world.base / "ref/keeper.jpg")
    act = ActRecord(0, batch, action, (1,), files[0].source, keeper, ActState.INTENDED, tuple(files))
    (act,) = journal.intend([act])
    journal.update([replace(act, state=state)])
    journal.close()
    return bench


def settled(bench: RemovalBench) -> tuple[ActState, Refusal | None]:
    bench.recover()
    (act,) = bench.acts()
    return act.state, act.reason


@pytest.fixture
def pair(world):
    """A photo and its sidecar, and where both are to go."""
    photo = world.base / "one/a.jpg"
    world.add(photo, b"a photo", 65, ".xmp")
    aside = world.base / "target"
    aside.mkdir()
    return [photo, photo.with_name("a.jpg.xmp")], [aside / "a.jpg", aside / "a.jpg.xmp"]


@pytest.mark.parametrize(
    ("moved", "outcome"),
    [
        ((False, False), (ActState.SKIPPED, Refusal.INTERRUPTED)),
        ((True, False), (ActState.SKIPPED, Refusal.INTERRUPTED)),
        ((False, True), (ActState.SKIPPED, Refusal.INTERRUPTED)),
        ((True, True), (ActState.DONE, None)),
    ],
)
def test_what_belongs_together_went_together_or_not_at_all(world, pair, moved, outcome):
    files, places = pair
    before = facts(world)
    bench = begun(world, Removal.MOVE, [known(*one) for one in zip(files, places, strict=True)])
    for file, place, has_gone in zip(files, places, moved, strict=True):
        if has_gone:
            file.rename(place)

    assert settled(bench) == outcome

    if outcome[0] is ActState.DONE:
        assert [place.exists() for place in places] == [True, True]
        bench.undo()
    assert facts(world) == before


def test_the_beginning_of_a_copy_goes_and_a_file_that_lost_its_name_has_it_again(world, pair):
    files, places = pair
    bench = begun(world, Removal.MOVE, [known(files[0], places[0])])
    before = facts(world)
    (places[0].parent / part_name(TOKEN)).write_bytes(b"a ph")
    files[0].rename(files[0].with_name(gone_name(TOKEN)))

    assert settled(bench) == (ActState.SKIPPED, Refusal.INTERRUPTED)
    assert facts(world) == before


def test_a_second_copy_goes_only_if_the_act_made_it(world, pair):
    files, places = pair
    places[0].write_bytes(files[0].read_bytes())
    own = places[0].lstat().st_ino
    before = facts(world)

    stranger = begun(world, Removal.COPY, [known(files[0], places[0], copy_inode=own + 1)])
    assert settled(stranger) == (ActState.SKIPPED, Refusal.INTERRUPTED)
    assert facts(world) == before, "a stranger with the same bytes stays"


def test_a_copy_that_has_its_name_is_done(world, pair):
    files, places = pair
    places[0].write_bytes(files[0].read_bytes())
    bench = begun(world, Removal.COPY, [known(files[0], places[0], copy_inode=places[0].lstat().st_ino)])
    assert settled(bench) == (ActState.DONE, None)
    assert places[0].exists()


def test_what_is_nowhere_is_told_and_nothing_else_is_touched(world, pair):
    files, places = pair
    bench = begun(world, Removal.MOVE, [known(*one) for one in zip(files, places, strict=True)])
    files[0].unlink()
    before = facts(world)

    assert settled(bench) == (ActState.FAILED, Refusal.NOT_WHERE_PUT)
    assert facts(world) == before


def test_a_stranger_in_the_place_of_a_file_is_not_taken_for_it(world, pair):
    files, places = pair
    bench = begun(world, Removal.MOVE, [known(files[0], places[0])])
    files[0].rename(places[0])
    files[0].write_bytes(b"a stray")

    assert settled(bench) == (ActState.DONE, None)
    assert files[0].read_bytes() == b"a stray"


@pytest.mark.parametrize("moment", ["before", "linked", "exchanged", "done"])
def test_a_file_that_was_being_replaced_by_a_link_is_whole_at_every_moment(world, moment):
    keeper, victim = world.base / "ref/keeper.jpg", world.base / "one/victim.jpg"
    world.add(keeper, b"equal bytes", 65)
    world.add(victim, b"equal bytes", 65)
    bench = begun(world, Removal.HARD_LINK, [known(victim, None, attributes="")])
    temporary = victim.with_name(part_name(TOKEN))
    inode = victim.lstat().st_ino
    if moment != "before":
        os.link(keeper, temporary)
    if moment in ("exchanged", "done"):
        aside = victim.with_name("aside")
        victim.rename(aside)
        temporary.rename(victim)
        aside.rename(temporary)
    if moment == "done":
        temporary.unlink()

    state, _ = settled(bench)

    assert state is (ActState.DONE if moment == "done" else ActState.SKIPPED)
    assert victim.read_bytes() == b"equal bytes"
    assert (victim.lstat().st_ino == inode) is (moment != "done")
    assert {path.name for path in victim.parent.iterdir() if path.is_file()} == {"victim.jpg"}


def test_an_undo_that_was_cut_short_leaves_all_away_or_all_back(world, pair):
    files, places = pair
    records = [known(file, place, restored=str(file)) for file, place in zip(files, places, strict=True)]
    before = facts(world)
    bench = begun(world, Removal.MOVE, records, ActState.UNDOING)
    files[0].rename(places[0])

    assert settled(bench) == (ActState.UNDONE, None)
    assert facts(world) == before


def test_how_sure_it_is_that_a_file_is_the_one_of_the_journal(world):
    path = world.base / "one/a.jpg"
    world.add(path, b"a photo", 65)
    record = known(path, None)
    other = path.with_name("other.jpg")
    other.write_bytes(b"a photo")
    assert likeness(str(path), record, new_digest) is Likeness.SURE
    assert likeness(str(other), record, new_digest) is Likeness.LIKELY
    assert likeness(str(other), replace(record, content_key=None), new_digest) is Likeness.NONE
    other.write_bytes(b"another")
    assert likeness(str(other), record, new_digest) is Likeness.NONE
    (path.with_name("link")).symlink_to(path)
    assert likeness(str(path.with_name("link")), record, new_digest) is Likeness.NONE
    assert likeness(None, record, new_digest) is Likeness.NONE
    assert likeness(str(world.base / "none/a.jpg"), record, new_digest) is Likeness.NONE
