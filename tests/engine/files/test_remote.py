import pytest

from engine.files.remote import is_remote

MOUNTS = b"""\
/dev/sda1 / ext4 rw 0 0
server:/export /mnt/nas nfs4 rw 0 0
/dev/sdb1 /mnt/nas/local ext4 rw 0 0
//server/share /mnt/with\\040blank cifs rw 0 0
server:/home /srv ext4 rw 0 0
me@host: /srv fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/home/me", False),
        ("/mnt/nas", True),
        ("/mnt/nas/2024", True),
        ("/mnt/nasty", False),
        ("/mnt/nas/local/2024", False),
        ("/mnt/with blank/2024", True),
        ("/srv/photos", True),  # of two mounts at one place the latter is seen
        ("/", False),
    ],
)
def test_the_innermost_mount_decides(tmp_path, folder, expected):
    (tmp_path / "mounts").write_bytes(MOUNTS)
    assert is_remote(folder, tmp_path / "mounts") is expected


def test_where_the_system_does_not_tell_it_is_taken_for_local(tmp_path):
    assert not is_remote("/mnt/nas", tmp_path / "nothing")
