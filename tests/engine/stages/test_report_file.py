import os
import stat
from pathlib import Path

import pytest

from engine.core.errors import OutputError
from engine.stages.report_file import check_target, write_report
from tests.helpers.drawing import save_photo


def _write(text):
    return lambda out: out.write(text)


def _fail(out):
    out.write("half of it")
    raise OSError(28, "No space left on device")


def test_a_report_is_written_with_the_permissions_of_any_new_file(tmp_path):
    target = tmp_path / "groups.json"
    plain = tmp_path / "plain"
    plain.touch()

    write_report(str(target), _write("{}"))

    assert target.read_text() == "{}"
    assert stat.S_IMODE(target.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["groups.json", "plain"]


def test_a_report_that_fails_leaves_the_old_one_and_no_scraps(tmp_path):
    target = tmp_path / "groups.json"
    target.write_text("old")

    with pytest.raises(OutputError, match="no space left"):
        write_report(str(target), _fail)

    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_is_followed_and_stays_a_link(tmp_path):
    target = tmp_path / "real.json"
    target.write_text("old")
    target.chmod(0o640)
    link = tmp_path / "link.json"
    link.symlink_to(target)

    write_report(str(link), _write("new"))

    assert link.is_symlink()
    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_device_is_written_to_and_not_replaced(tmp_path):
    check_target(os.devnull, tmp_path / "library")
    write_report(os.devnull, _write("{}"))

    assert not stat.S_ISREG(Path(os.devnull).stat().st_mode)


def test_a_photo_is_never_overwritten(tmp_path):
    photo = save_photo(tmp_path / "photo.jpg", 1, 64, 48)
    data = photo.read_bytes()

    with pytest.raises(OutputError, match="photo"):
        check_target(str(photo), tmp_path / "library")
    with pytest.raises(OutputError, match="photo"):
        write_report(str(photo), _write("{}"))

    assert photo.read_bytes() == data


def test_places_that_cannot_hold_a_report_are_told_beforehand(tmp_path):
    library = tmp_path / "library"
    library.mkdir()
    (library / "library.sqlite3").write_text("precious")

    with pytest.raises(OutputError, match="folder; name a file"):
        check_target(str(tmp_path), library)
    with pytest.raises(OutputError, match="there is no folder"):
        check_target(str(tmp_path / "missing" / "groups.json"), library)
    with pytest.raises(OutputError, match="folder of the library"):
        check_target(str(library / "library.sqlite3"), library)
    check_target(str(tmp_path / "groups.json"), library)
    assert [path.name for path in tmp_path.iterdir()] == ["library"]
