import random
import shutil
import subprocess
import sys
import time

import pytest
from PIL import Image, ImageOps

from engine.core.domain import Folder
from engine.core.progress import Monitor
from engine.core.settings import MATCH_FLOOR
from engine.library import Library
from tests.helpers.drawing import draw_image, save_photo
from tests.helpers.fake_describer import ABORT, fake_photo

KILLS = 22


def draw_album(folder, scenes=8):
    """Draw scenes with copies, re-encodings, crops and mirrored ones beside them."""
    folder.mkdir(parents=True)
    for seed in range(scenes):
        save_photo(folder / f"{seed} original.jpg", seed)
        image = draw_image(seed)
        image.resize((240, 180)).save(folder / f"{seed} small.png")
        image.crop((40, 30, 460, 345)).save(folder / f"{seed} crop.jpg", quality=85)
        ImageOps.mirror(image).save(folder / f"{seed} mirrored.jpg", quality=85)
        shutil.copy(folder / f"{seed} original.jpg", folder / f"{seed} copy.jpg")
        exif = Image.Exif()
        exif[0x010F] = "maker"
        image.save(folder / f"{seed} tagged.jpg", quality=90, exif=exif)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff nothing")
    (folder / "notes.txt").write_text("no photo")


def results(directory):
    """Return all that a person could see of a library: groups with their evidence, and problems."""
    with Library.open(directory) as library:
        return [
            [
                (
                    cluster.id,
                    [
                        (member.photo.path, member.kind, member.similarity, member.matched_with, member.reason)
                        for member in cluster.members
                    ],
                )
                for cluster in library.clusters(threshold)
            ]
            for threshold in (MATCH_FLOOR, 0.7, 0.9, 1.0)
        ], library.problems()


def start(directory, folder, *more):
    command = [sys.executable, "-m", "tests.helpers.scan_process", str(directory), str(folder), *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.slow
def test_scan_killed_at_any_moment_goes_on_to_the_same_result(tmp_path):
    album = tmp_path / "album"
    draw_album(album)
    with Library.open(tmp_path / "undisturbed") as library:
        started = time.monotonic()
        library.scan([Folder(str(album))], Monitor())
        whole_s = time.monotonic() - started
    expected = results(tmp_path / "undisturbed")
    assert len(expected[0][1]) == 8
    chance = random.Random(5)
    kills, finished = 0, 0
    while kills < KILLS:
        disturbed = tmp_path / f"disturbed {finished}"
        with start(disturbed, album) as process:
            assert process.stdout.readline() == "begins\n"
            # Most of them early, so that several come before the work is done and after each other.
            time.sleep(chance.random() ** 2 * whole_s)
            process.kill()
            if "done" in process.stdout.read():
                assert results(disturbed) == expected
                finished += 1
            else:
                kills += 1
    process = start(disturbed, album)
    assert process.communicate(timeout=120)[0].endswith("done\n"), process.returncode
    assert results(disturbed) == expected


def test_photo_that_crashes_the_program_is_left_out_of_the_next_scan(tmp_path):
    album = tmp_path / "album"
    fake_photo(album / "deadly.jpg", ABORT)
    for number in range(5):
        fake_photo(album / f"{number}.jpg", str(number).encode())
    crashed = start(tmp_path / "library", album, "fake")
    crashed.communicate(timeout=60)
    assert crashed.returncode != 0
    for _ in range(2):
        again = start(tmp_path / "library", album, "fake")
        output, errors = again.communicate(timeout=60)
        assert (again.returncode, output) == (0, "begins\ndone\n"), errors
        with Library.open(tmp_path / "library") as library:
            assert library.photo_count() == 5
            (problem,) = library.problems()
            assert problem.path == str(album / "deadly.jpg")
            assert "crashes" in problem.reason
