"""What only copies have written in them, over a real library: carried before they go, and taken back with them."""

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from engine.cleaning import ActState, Carried, Cleaning, Evidence, Field, Obstacle, Refusal, Removal
from engine.core.domain import Folder, Mark
from engine.core.errors import Cancelled
from engine.core.notes import Notes
from engine.core.progress import Monitor, Progress
from engine.core.settings import Settings
from engine.library import Library
from engine.review.freedesktop_trash import FreedesktopTrash
from engine.review.metadata.packet_writer import read_notes, write_notes
from engine.review.mounts import Mounts
from tests.helpers.drawing import draw_image

OWN = Notes(label="Red", keywords=("own",))


def _save(picture: Image.Image, path: Path, said: Notes | None = None) -> None:
    picture.save(path, xmp=write_notes(None, said) if said else b"")


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """The largest of three sizes of one scene has a sidecar, the others have things written in them."""
    folder = Path(os.path.realpath(tmp_path)) / "album"
    folder.mkdir(parents=True)
    _save(draw_image(3).resize((320, 240)), folder / "large.jpg")
    (folder / "large.xmp").write_bytes(write_notes(None, OWN))
    _save(draw_image(3).resize((280, 210)), folder / "middle.jpg", Notes(rating=4, keywords=("sea",)))
    _save(draw_image(3).resize((240, 180)), folder / "small.jpg", Notes(rating=4, keywords=("sun",), label="Blue"))
    _save(draw_image(7).resize((320, 240)), folder / "other.jpg")
    _save(draw_image(7).resize((280, 210)), folder / "other small.jpg", Notes(rating=2))
    return folder


@pytest.fixture
def library(tmp_path: Path, album: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", Settings(workers=2)) as opened:
        opened.scan([Folder(str(album))], Monitor())
        yield opened


def _cleaning(library: Library, tmp_path: Path) -> Cleaning:
    trash = FreedesktopTrash(str(tmp_path / "home"), os.getuid(), lambda: Mounts(()))
    return Cleaning(library, Settings(workers=2), trash)


@pytest.fixture
def cleaning(library: Library, tmp_path: Path) -> Iterator[Cleaning]:
    with _cleaning(library, tmp_path) as opened:
        yield opened


def _said(path: Path) -> Notes:
    return read_notes(path.read_bytes())


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


CARRIED = Notes(rating=4, label="Red", keywords=("own", "sea", "sun"))


def test_what_goes_leaves_its_words_behind_and_takes_them_back(cleaning: Cleaning, album: Path) -> None:
    before = _files(album)
    plan = cleaning.plan_groups(Evidence(0.7))
    told = {Path(rescue.keeper_path).name: rescue for rescue in cleaning.rescues(plan, Monitor())}
    assert told["other.jpg"].carried == (Carried(Field.RATING, "2"),)
    assert [(one.field, one.kept, one.others) for one in told["large.jpg"].conflicts] == [
        (Field.LABEL, "Red", ("Blue",))
    ]
    assert _files(album) == before

    report = cleaning.apply(plan, Monitor(), rescue=True)

    assert report.count(ActState.DONE) == 3
    assert {Path(one.path).name: one.state for one in report.carried} == {
        "large.xmp": ActState.DONE,
        "other.xmp": ActState.DONE,
    }
    assert sorted(_files(album)) == ["large.jpg", "large.xmp", "other.jpg", "other.xmp"]
    assert _said(album / "large.xmp") == CARRIED
    assert _said(album / "other.xmp") == Notes(rating=2)

    back = cleaning.undo(report.batch_id or 0, Monitor())

    assert {one.state for one in back.carried} == {ActState.UNDONE}
    assert _files(album) == before


def test_without_being_asked_for_nothing_is_carried(cleaning: Cleaning, album: Path) -> None:
    report = cleaning.apply(cleaning.plan_groups(Evidence(0.7)), Monitor())
    assert (report.count(ActState.DONE), report.carried) == (3, ())
    assert _said(album / "large.xmp") == OWN
    assert not (album / "other.xmp").exists()


def test_a_sidecar_stays_changed_until_the_last_photo_is_back(cleaning: Cleaning, album: Path) -> None:
    report = cleaning.apply(cleaning.plan_groups(Evidence(0.7)), Monitor(), rescue=True)
    batch = report.batch_id or 0
    acts = {Path(one.path).name: one.act_id for one in cleaning.acts(batch)}
    assert cleaning.undo(batch, Monitor(), [acts["small.jpg"]]).carried == ()
    assert _said(album / "large.xmp") == CARRIED
    assert [Path(one.path).name for one in cleaning.undo(batch, Monitor(), [acts["middle.jpg"]]).carried] == [
        "large.xmp"
    ]
    assert _said(album / "large.xmp") == OWN
    assert (album / "other.xmp").exists()


def test_a_sidecar_that_a_person_changed_since_is_left_alone(cleaning: Cleaning, album: Path) -> None:
    report = cleaning.apply(cleaning.plan_groups(Evidence(0.7)), Monitor(), rescue=True)
    mine = write_notes((album / "large.xmp").read_bytes(), Notes(people=("Ann",)))
    (album / "large.xmp").write_bytes(mine)
    back = cleaning.undo(report.batch_id or 0, Monitor())
    assert back.count(ActState.UNDONE) == 3
    assert {(Path(one.path).name, one.state, one.reason) for one in back.carried} == {
        ("large.xmp", ActState.FAILED, Refusal.CHANGED),
        ("other.xmp", ActState.UNDONE, None),
    }
    assert (album / "large.xmp").read_bytes() == mine


def test_where_no_photo_went_the_sidecar_is_as_it_was(cleaning: Cleaning, album: Path) -> None:
    plan = cleaning.plan_groups(Evidence(0.7))
    # it can be read still, but is not the file that was planned to go
    os.utime(album / "other small.jpg", (1, 1))
    report = cleaning.apply(plan, Monitor(), rescue=True)
    outcomes = {Path(one.path).name: (one.state, one.reason) for one in report.outcomes}
    assert outcomes["other small.jpg"] == (ActState.SKIPPED, Refusal.CHANGED)
    assert not (album / "other.xmp").exists()
    assert _said(album / "large.xmp") == CARRIED


def test_photos_stay_whose_words_could_not_be_written(cleaning: Cleaning, album: Path) -> None:
    class Changing(Monitor):
        """Somebody writes into the sidecar right after it was read."""

        def track(self, items, *arguments, **options):  # type: ignore[no-untyped-def]
            for item in super().track(items, *arguments, **options):
                yield item
                if str(item).endswith("large.jpg"):
                    (album / "large.xmp").write_bytes(b"<own/>")

    plan = cleaning.plan_groups(Evidence(0.7))
    report = cleaning.apply(plan, Changing(), rescue=True)
    outcomes = {Path(one.path).name: (one.state, one.reason) for one in report.outcomes}
    assert outcomes == {
        "middle.jpg": (ActState.SKIPPED, Refusal.NOTES_STAY),
        "small.jpg": (ActState.SKIPPED, Refusal.NOTES_STAY),
        "other small.jpg": (ActState.DONE, None),
    }
    assert (album / "large.xmp").read_bytes() == b"<own/>"
    assert {"middle.jpg", "small.jpg"} <= set(_files(album))


def test_a_damaged_sidecar_is_told_before(cleaning: Cleaning, album: Path) -> None:
    (album / "large.xmp").write_bytes(b"damaged")
    plan = cleaning.plan_groups(Evidence(0.7))
    told = {Path(rescue.keeper_path).name: rescue.obstacle for rescue in cleaning.rescues(plan, Monitor())}
    assert told == {"large.jpg": Obstacle.SIDECAR_DAMAGED, "other.jpg": None}


def test_stopped_between_it_leaves_no_sidecar_changed_for_nothing(cleaning: Cleaning, album: Path) -> None:
    before = _files(album)
    plan = cleaning.plan_groups(Evidence(0.7))
    monitor = Monitor()

    def stop(progress: Progress) -> None:
        if progress.done:
            monitor.cancel()

    monitor = Monitor(stop)
    with pytest.raises(Cancelled):
        cleaning.apply(plan, monitor, rescue=True)
    batches = cleaning.history()
    if batches:
        cleaning.undo(batches[0].id, Monitor())
    assert _files(album) == before


def test_copies_take_nothing_along(cleaning: Cleaning, album: Path) -> None:
    plan = cleaning.plan_groups(Evidence(0.7), Removal.COPY, str(album.parent / "target"))
    assert cleaning.rescues(plan, Monitor()) == ()
    assert cleaning.apply(plan, Monitor(), rescue=True).carried == ()
    assert _said(album / "large.xmp") == OWN


_RUN = """
    import os, sys
    from engine.cleaning import Cleaning, Evidence
    from engine.core.progress import Monitor
    from engine.core.settings import Settings
    from engine.library import Library
    from engine.review.freedesktop_trash import FreedesktopTrash
    from engine.review.mounts import Mounts
    from pathlib import Path

    left = int(sys.argv[2])

    def count(event, arguments):
        # every call that changes the disk
        global left
        if event in ("os.rename", "os.remove", "os.link", "os.chmod", "os.utime") or (
            event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_CREAT
        ):
            left -= 1
            if left < 0:
                os._exit(9)

    root = Path(sys.argv[1])
    with Library.open(root / "library", Settings(workers=1)) as library:
        trash = FreedesktopTrash(str(root / "home"), os.getuid(), lambda: Mounts(()))
        with Cleaning(library, Settings(workers=1), trash) as cleaning:
            plan = cleaning.plan_groups(Evidence(0.7))
            sys.addaudithook(count)
            cleaning.apply(plan, Monitor(), rescue=True)
"""


@pytest.mark.slow
@pytest.mark.parametrize("step", [0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12])
def test_ended_at_any_moment_a_sidecar_is_changed_only_where_a_photo_is_gone(
    library: Library, tmp_path: Path, album: Path, step: int
) -> None:
    before = _files(album)
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(_RUN), str(tmp_path), str(step)], check=False, timeout=120
    )
    assert done.returncode in (0, 9)
    with _cleaning(library, tmp_path) as cleaning:
        cleaning.recover(Monitor())
        assert not cleaning.has_unfinished()
        now = _files(album)
        assert not [name for name in now if name.startswith(".")]
        gone = before.keys() - now.keys()
        changed = {name for name in now if now[name] != before.get(name)}
        expected = {"large.xmp"} if gone & {"middle.jpg", "small.jpg"} else set()
        assert changed == expected | ({"other.xmp"} if "other small.jpg" in gone else set())
        for batch in cleaning.history():
            cleaning.undo(batch.id, Monitor())
        assert _files(album) == before


def test_marks_work_with_it_too(library: Library, cleaning: Cleaning, album: Path) -> None:
    photos = library.overview().photos
    wanted = {
        int(i): Mark.REMOVE for i, path in zip(photos.ids, photos.paths, strict=True) if path.endswith("small.jpg")
    }
    library.save_marks(wanted)
    report = cleaning.apply(cleaning.plan_marked(), Monitor(), rescue=True)
    assert report.count(ActState.DONE) == 2
    assert _said(album / "large.xmp") == Notes(rating=4, label="Red", keywords=("own", "sun"))
