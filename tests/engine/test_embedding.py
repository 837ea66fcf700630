"""Texts written into photos on request: by ExifTool, checked, journalled and taken back."""

import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from engine.cleaning import ActState, Cleaning, Evidence, Refusal
from engine.core.domain import Folder, ImageFormat
from engine.core.notes import Notes, Place
from engine.core.progress import Monitor
from engine.core.removal import CarriedOutcome
from engine.core.rescue import EmbedRefusal
from engine.core.settings import Settings
from engine.embedding import ExifTool, NoteEmbedder
from engine.files.formats import sniff_format
from engine.files.image_data import image_key
from engine.files.keys import content_key
from engine.library import Library
from engine.review.freedesktop_trash import FreedesktopTrash
from engine.review.metadata.packet_writer import write_notes
from engine.review.mounts import Mounts
from engine.stages.note_sources import embedded_notes
from tests.helpers.drawing import draw_image
from tests.helpers.fake_exiftool import make_program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs of POSIX")

SAID = Notes(
    rating=4,
    keywords=("sea", "sun & sand"),
    caption=(("x-default", 'Two\nlines, "quoted"'),),
    place=Place(-48.2, 16.3, -3.5),
    taken="2019-05-01T10:11:12",
)


def _save(picture: Image.Image, path: Path, said: Notes | None = None) -> None:
    picture.save(path, xmp=write_notes(None, said) if said else b"")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = Path(os.path.realpath(tmp_path)) / "album"
    found.mkdir()
    return found


@pytest.fixture(params=["jpg"])
def keeper(folder: Path, request: pytest.FixtureRequest) -> Path:
    path = folder / f"large.{request.param}"
    _save(draw_image(3).resize((320, 240)), path)
    _save(draw_image(3).resize((240, 180)), folder / "small.jpg", SAID)
    return path


@pytest.fixture
def library(tmp_path: Path, folder: Path, keeper: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", Settings(workers=1)) as opened:
        opened.scan([Folder(str(folder))], Monitor())
        yield opened


@pytest.fixture
def cleaning(library: Library, tmp_path: Path) -> Iterator[Cleaning]:
    trash = FreedesktopTrash(str(tmp_path / "home"), os.getuid(), lambda: Mounts(()))
    with Cleaning(library, Settings(workers=1), trash) as opened:
        yield opened


@pytest.fixture
def batch(cleaning: Cleaning) -> int:
    report = cleaning.apply(cleaning.plan_groups(Evidence(0.7)), Monitor(), rescue=True)
    assert report.count(ActState.DONE) == 1
    return report.batch_id or 0


def _embed(library: Library, batch: int, tool: ExifTool | None) -> CarriedOutcome | None:
    found = NoteEmbedder(library, tool).embed(batch, Monitor())
    assert len(found) < 2
    return found[0] if found else None


def _tool(tmp_path: Path, way: str = "well") -> ExifTool:
    return ExifTool(make_program(tmp_path / "exiftool", way))


def _notes(path: Path) -> Notes:
    data = path.read_bytes()
    return embedded_notes(data, sniff_format(data) or ImageFormat.RAW)[0]


def test_what_was_carried_comes_into_the_file_and_out_again(
    library: Library, cleaning: Cleaning, batch: int, keeper: Path, tmp_path: Path
) -> None:
    before, info = keeper.read_bytes(), keeper.stat()
    found = _embed(library, batch, _tool(tmp_path))
    assert found == CarriedOutcome(str(keeper), str(keeper), ActState.DONE)
    assert _notes(keeper) == SAID
    assert image_key(keeper.read_bytes(), ImageFormat.JPEG) == image_key(before, ImageFormat.JPEG)
    assert keeper.stat().st_mode == info.st_mode
    assert keeper.stat().st_mtime_ns == info.st_mtime_ns
    assert {path.name for path in keeper.parent.iterdir()} == {keeper.name, "large.jpg.xmp", "large.jpg_original"}
    assert (keeper.parent / "large.jpg_original").read_bytes() == before
    assert _embed(library, batch, _tool(tmp_path)) is None, "there is nothing left to do"

    back = cleaning.undo(batch, Monitor())

    assert {(Path(one.path).name, one.state) for one in back.carried} == {
        ("large.jpg", ActState.UNDONE),
        ("large.jpg.xmp", ActState.UNDONE),
    }
    assert keeper.read_bytes() == before
    assert {path.name for path in keeper.parent.iterdir()} == {keeper.name, "small.jpg"}


def test_the_library_knows_the_new_file_at_once_and_the_old_one_when_it_is_back(
    library: Library, cleaning: Cleaning, batch: int, keeper: Path, tmp_path: Path
) -> None:
    def known() -> tuple[int, bytes]:
        table = library.file.use(lambda store: store.photos.at_paths([str(keeper)], store.folders.current()))
        return table[str(keeper)].stamp.size_bytes, table[str(keeper)].content_key

    before = known()
    _embed(library, batch, _tool(tmp_path))
    assert known() == (keeper.stat().st_size, content_key(keeper.read_bytes()))
    assert known() != before
    cleaning.undo(batch, Monitor())
    assert known() == before
    report = library.scan([Folder(str(keeper.parent))], Monitor())
    assert (report.photos, report.unchanged, report.described) == (2, 2, 0)


@pytest.mark.parametrize(
    ("way", "reason", "detail"),
    [
        ("other pixels", Refusal.NOT_EMBEDDED, EmbedRefusal.PIXELS_CHANGED),
        ("no texts", Refusal.NOT_EMBEDDED, EmbedRefusal.INCOMPLETE),
        ("fails", Refusal.SYSTEM, "Error: File format error"),
        ("dies", Refusal.SYSTEM, "ExifTool failed"),
        ("nothing", Refusal.GONE, ""),
        ("changes the photo", Refusal.CHANGED, ""),
    ],
)
def test_a_copy_that_is_not_right_is_not_used(
    library: Library, batch: int, keeper: Path, tmp_path: Path, way: str, reason: Refusal, detail: str
) -> None:
    before = keeper.read_bytes()
    found = _embed(library, batch, _tool(tmp_path, way))
    assert found is not None
    assert (found.state, found.reason, found.detail) == (ActState.FAILED, reason, detail)
    assert keeper.read_bytes().startswith(before)
    assert {path.name for path in keeper.parent.iterdir()} == {keeper.name, "large.jpg.xmp"}


def test_a_tool_that_hangs_is_stopped(library: Library, batch: int, keeper: Path, tmp_path: Path) -> None:
    found = _embed(library, batch, ExifTool(make_program(tmp_path / "exiftool", "hangs"), timeout_s=0.5))
    assert found is not None
    assert found.detail == "ExifTool took too long"


def test_without_the_tool_the_reason_is_told(library: Library, batch: int) -> None:
    found = _embed(library, batch, None)
    assert found is not None
    assert (found.reason, found.detail) == (Refusal.NOT_EMBEDDED, EmbedRefusal.NO_TOOL)
    with Cleaning(library) as cleaning:
        assert found in cleaning.carried(batch), "the history tells it too"
    assert _embed(library, batch, ExifTool("/no/such/program")) is not None


def test_a_taken_name_and_a_photo_changed_since_are_left_alone(
    library: Library, cleaning: Cleaning, batch: int, keeper: Path, tmp_path: Path
) -> None:
    original = keeper.with_name("large.jpg_original")
    original.write_bytes(b"somebody's")
    found = _embed(library, batch, _tool(tmp_path))
    assert found is not None
    assert found.reason is Refusal.NAME_TAKEN
    assert original.read_bytes() == b"somebody's"
    original.unlink()
    assert _embed(library, batch, _tool(tmp_path)) is not None
    edited = keeper.read_bytes() + b"\0"
    keeper.write_bytes(edited)
    back = {Path(one.path).name: one for one in cleaning.undo(batch, Monitor()).carried}
    assert (back["large.jpg"].state, back["large.jpg"].reason) == (ActState.FAILED, Refusal.CHANGED)
    assert keeper.read_bytes() == edited
    assert original.exists()


@pytest.mark.parametrize("keeper", ["tif"], indirect=True)
def test_a_format_in_which_nothing_can_be_made_sure_of_is_left_alone(
    library: Library, batch: int, keeper: Path, tmp_path: Path
) -> None:
    found = _embed(library, batch, _tool(tmp_path))
    assert found is not None
    assert (found.reason, found.detail) == (Refusal.NOT_EMBEDDED, EmbedRefusal.UNVERIFIABLE)


def test_a_reference_folder_is_never_written_to(library: Library, batch: int, folder: Path, tmp_path: Path) -> None:
    library.set_folders([Folder(str(folder), is_reference=True)])
    found = _embed(library, batch, _tool(tmp_path))
    assert found is not None
    assert found.reason is Refusal.REFERENCE


def test_the_tool_tells_its_version(tmp_path: Path) -> None:
    assert _tool(tmp_path).version() == "99.9"
    assert ExifTool("/no/such/program").version() == ""


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="ExifTool is not installed")
@pytest.mark.parametrize("keeper", ["jpg", "png", "webp"], indirect=True)
def test_the_real_tool_writes_what_can_be_read(library: Library, batch: int, keeper: Path) -> None:
    found = _embed(library, batch, ExifTool.find())
    assert found == CarriedOutcome(str(keeper), str(keeper), ActState.DONE)
    assert _notes(keeper) == SAID


_RUN = """
    import os, sys
    from pathlib import Path
    from engine.core.progress import Monitor
    from engine.embedding import ExifTool, NoteEmbedder
    from engine.library import Library

    left = int(sys.argv[2])

    def count(event, arguments):
        # every call that changes the disk, the journal's apart
        global left
        if event in ("os.rename", "os.remove", "os.link", "os.utime", "os.chmod") or event.startswith("subprocess"):
            left -= 1
            if left < 0:
                os._exit(9)

    root = Path(sys.argv[1])
    with Library.open(root / "library") as library:
        sys.addaudithook(count)
        NoteEmbedder(library, ExifTool(str(root / "exiftool"))).embed(1, Monitor())
"""


@pytest.mark.slow
@pytest.mark.parametrize("step", [0, 2, 3, 4, 5, 6])
def test_ended_at_any_moment_the_photo_is_whole_and_all_comes_back(
    library: Library, cleaning: Cleaning, batch: int, keeper: Path, tmp_path: Path, step: int
) -> None:
    _tool(tmp_path)
    before = keeper.read_bytes()
    words = [sys.executable, "-c", textwrap.dedent(_RUN), str(tmp_path), str(step)]
    done = subprocess.run(words, check=False, timeout=120)
    assert done.returncode in (0, 9)
    cleaning.recover(Monitor())
    assert not cleaning.has_unfinished()
    now = keeper.read_bytes()
    names = {path.name for path in keeper.parent.iterdir()}
    assert _notes(keeper) == (Notes() if now == before else SAID)
    assert names == {keeper.name, "large.jpg.xmp"} | (set() if now == before else {"large.jpg_original"})
    cleaning.undo(batch, Monitor())
    assert keeper.read_bytes() == before
    assert {path.name for path in keeper.parent.iterdir()} == {keeper.name, "small.jpg"}
