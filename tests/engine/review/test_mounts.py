"""Where a path lies on its file system, by the words of the kernel."""

from engine.review.mounts import Location, Mounts, is_below

TEXT = b"""22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
30 22 8:2 / /mnt/usb\\040stick rw - vfat /dev/sdb1 rw
31 22 8:1 /home/ada/photos /srv/photos rw - ext4 /dev/sda1 rw
32 22 0:40 /@data /data rw - btrfs /dev/sdc rw
short line
"""


def test_blanks_in_names_and_parts_of_file_systems_are_understood(tmp_path):
    source = tmp_path / "mountinfo"
    source.write_bytes(TEXT)
    mounts = Mounts.read(source)

    assert mounts.location("/home/ada/photos/a.jpg") == Location("8:1", "/home/ada/photos/a.jpg")
    assert mounts.location("/srv/photos/a.jpg") == Location("8:1", "/home/ada/photos/a.jpg")
    assert mounts.location("/srv/photos") == Location("8:1", "/home/ada/photos")
    assert mounts.location("/mnt/usb stick/DCIM") == Location("8:2", "/DCIM")
    assert mounts.location("/data/x") == Location("0:40", "/@data/x")
    assert mounts.location("/") == Location("8:1", "/")


def test_a_system_that_tells_nothing_has_no_locations(tmp_path):
    assert Mounts.read(tmp_path / "missing").location("/a") is None


def test_names_alone_tell_what_lies_below():
    assert is_below("/a/b", "/a")
    assert is_below("/a", "/a")
    assert is_below("/a", "/")
    assert not is_below("/ab", "/a")
