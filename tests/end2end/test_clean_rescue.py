"""What only the photos that go have written in them: told, carried over and taken back by the command."""

import csv
import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from engine.core.domain import ImageFormat
from engine.core.notes import Notes
from engine.review.metadata.packet_writer import read_notes, write_notes
from engine.stages.note_sources import embedded_notes
from tests.helpers.command import Command
from tests.helpers.drawing import draw_image
from tests.helpers.fake_exiftool import make_program

GAINED = Notes(rating=4, keywords=("Grüße", "sea"), label="Red")


@dataclass(frozen=True)
class Noted:
    """Photos of which the smaller ones have things written in them, scanned, with a trash and programs of their own."""

    folder: Path
    programs: Path
    command: Command

    def files(self):
        """Every file that there is with its bytes."""
        return {path.name: path.read_bytes() for path in self.folder.iterdir()}

    def said(self, name):
        """What stands in a JPEG itself."""
        return embedded_notes((self.folder / name).read_bytes(), ImageFormat.JPEG)[0]


@pytest.fixture
def noted(tmp_path):
    folder, programs, home = (tmp_path / name for name in ("album", "programs", "home"))
    for place in (folder, programs, home):
        place.mkdir()
    picture = draw_image(3)
    for name, size, said in (
        ("large.jpg", (640, 480), Notes(label="Red")),
        ("middle.jpg", (560, 420), Notes(rating=4, keywords=("sea",))),
        ("small.jpg", (480, 360), Notes(rating=4, keywords=("Grüße",), label="Blue")),
    ):
        picture.resize(size).save(folder / name, xmp=write_notes(None, said))
    variables = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "PATH": str(programs)}
    command = Command(tmp_path / "library", variables)
    assert command("scan", folder, "--quiet").code == 0
    return Noted(folder, programs, command)


def test_the_plan_tells_what_is_carried_and_what_differs(noted, tmp_path):
    before = noted.files()
    reports = [word for kind in ("json", "csv", "html") for word in (f"--{kind}", tmp_path / f"plan.{kind}")]

    told = noted.command("clean")
    written = noted.command("export", *reports)

    assert (told.code, written.code) == (0, 0), written.stderr
    for line in ("  gains  rating: 4", "  gains  keywords: Grüße, sea", "  differs  label: Red stays, Blue goes"):
        assert line in told.stdout.splitlines()
    assert "would be carried to 1 photo" in told.stderr
    (entry,) = json.loads((tmp_path / "plan.json").read_text())["rescues"]
    assert entry["kept"] == str(noted.folder / "large.jpg")
    assert sorted(Path(path).name for path in entry["removed"]) == ["middle.jpg", "small.jpg"]
    assert {"field": "rating", "text": "4"} in entry["carried"]
    assert entry["differs"] == [{"field": "label", "kept": "Red", "removed": ["Blue"]}]
    assert entry["sidecar"] == str(noted.folder / "large.jpg.xmp")
    with (tmp_path / "plan.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["carried"] for row in rows] == ["rating: 4; keywords: Grüße, sea"] * 2
    assert [row["differs"] for row in rows] == ["label: Red stays, Blue goes"] * 2
    page = (tmp_path / "plan.html").read_text(encoding="utf-8")
    assert "gains rating: 4; keywords: Grüße, sea; differs in label: Red stays, Blue goes" in page
    assert noted.files() == before


def test_it_is_carried_to_a_sidecar_and_taken_back(noted):
    before = noted.files()

    done = noted.command("clean", "--apply")

    assert done.code == 0, done.stderr
    assert "1 sidecar gained what only the others had." in done.stderr
    assert set(noted.files()) == {"large.jpg", "large.jpg.xmp"}
    assert noted.files()["large.jpg"] == before["large.jpg"]
    assert read_notes(noted.files()["large.jpg.xmp"]) == Notes(rating=4, keywords=("Grüße", "sea"))
    assert "gained what others had" in noted.command("history", "1").stdout

    back = noted.command("undo")

    assert "1 sidecar as before." in back.stderr
    assert noted.files() == before


def test_a_sidecar_that_was_changed_since_stays_and_that_is_told(noted):
    noted.command("clean", "--apply", "--quiet")
    changed = write_notes(noted.files()["large.jpg.xmp"], Notes(people=("Ann",)))
    (noted.folder / "large.jpg.xmp").write_bytes(changed)

    back = noted.command("undo")

    assert "left as it is: it was changed since" in back.stderr
    assert noted.files()["large.jpg.xmp"] == changed
    assert {"middle.jpg", "small.jpg"} <= set(noted.files())


def test_whoever_does_not_want_it_is_left_without(noted, tmp_path):
    noted.command("clean", "--no-rescue", "--apply", "--quiet", "--json", tmp_path / "plan.json")

    assert set(noted.files()) == {"large.jpg"}
    assert json.loads((tmp_path / "plan.json").read_text())["rescues"] is None


@pytest.mark.parametrize(
    "words",
    [
        ("--no-rescue", "--rescue-into-file"),
        ("--copy-to", "apart", "--rescue"),
        ("--hard-link", "--rescue-into-file"),
    ],
)
def test_what_makes_no_sense_together_is_refused(command, words):
    assert command("clean", *words).code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="programs of POSIX")
def test_it_is_written_into_the_file_on_request_and_taken_back(noted):
    make_program(noted.programs / "exiftool")
    # the stand-in adds to no packet that is there
    draw_image(3).resize((640, 480)).save(noted.folder / "large.jpg")
    noted.command("scan", noted.folder, "--quiet")
    before = noted.files()

    done = noted.command("clean", "--apply", "--rescue-into-file")

    assert done.code == 0, done.stderr
    assert "1 sidecar gained what only the others had; 1 photo written into." in done.stderr
    assert noted.said("large.jpg").keywords == GAINED.keywords
    assert noted.files()["large.jpg_original"] == before["large.jpg"]

    assert "; 1 photo as before." in noted.command("undo").stderr
    assert noted.files() == before


def test_without_the_tool_nothing_happens_and_that_is_said_first(noted):
    before = noted.files()

    refused = noted.command("clean", "--apply", "--rescue-into-file")

    assert refused.code == 2
    assert "needs ExifTool (https://exiftool.org), and it is not installed" in refused.stderr
    assert noted.files() == before


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="ExifTool is not installed")
def test_the_real_tool_writes_it_into_the_file(noted):
    (noted.programs / "exiftool").symlink_to(shutil.which("exiftool"))
    before = noted.files()

    done = noted.command("clean", "--apply", "--rescue-into-file", "--quiet")

    assert done.code == 0, done.stderr
    assert noted.said("large.jpg") == GAINED
    noted.command("undo", "--quiet")
    assert noted.files() == before
