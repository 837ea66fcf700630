import os
import sys

import pytest

from desktop.file_names import file_name, file_url, place, printable, stem

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="paths of another system")


@posix_only
@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/p/IMG_2214.HEIC", "IMG_2214.HEIC"),
        ("/p/Grüße 写真.jpg", "Grüße 写真.jpg"),
        ("/p/two\nlines.jpg", "two lines.jpg"),
        ("/p/gpj.\u202eexe", "gpj. exe"),
        (os.fsdecode(b"/p/caf\xe9.jpg"), "caf\\xe9.jpg"),
        ("/", "/"),
    ],
)
def test_names_are_shown_on_one_line(path, shown):
    assert file_name(path) == shown


@posix_only
def test_places_are_told_from_the_folder_that_is_searched():
    roots = ["/home/me/Pictures", "/home/me/Pictures/Archive", "/"]
    assert place("/home/me/Pictures/Lucca 2018", roots) == "Pictures / Lucca 2018"
    assert place("/home/me/Pictures/Archive/2009/May", roots) == "Archive / 2009 / May"
    assert place("/home/me/Pictures", roots[:2]) == "Pictures"
    assert place("/mnt", ["/home"]) == "/mnt"
    assert stem("/p/IMG.2214.HEIC") == "IMG.2214"


@posix_only
def test_addresses_lead_to_any_file(tmp_path):
    plain = file_url(str(tmp_path / "a b#c%41.jpg"))
    assert plain.toLocalFile() == str(tmp_path / "a b#c%41.jpg")
    odd = file_url(os.fsdecode(b"/p/caf\xe9.jpg"))
    assert bytes(odd.toEncoded().data()) == b"file:///p/caf%E9.jpg"


def test_most_names_are_left_alone():
    assert printable("Straße 1.jpg") == "Straße 1.jpg"
