from dataclasses import replace

from engine.core.domain import FileStamp
from engine.stages.known_files import NOWHERE, KnownFiles
from engine.store.encoding import encode_path, signed64
from engine.store.files import FileRow, FileState


def row(number, stamp, state=FileState.PHOTO, gone_ms=None):
    return FileRow(
        number,
        encode_path(stamp.path),
        stamp.size_bytes,
        stamp.mtime_ns,
        signed64(stamp.device),
        signed64(stamp.inode),
        state,
        number + 100,
        gone_ms,
    )


A = FileStamp("/p/a.jpg", 10, 1000, 1, 2**64 - 7)
B = FileStamp("/p/sub/b.jpg", 20, 2000, 1, 51)
KNOWN = [[row(1, A)], [row(2, B, gone_ms=5)]]


def test_same_files_are_found_by_path():
    known = KnownFiles(2, KNOWN, ["/p"])
    found = known.find([B, A])
    assert found.at_path.tolist() == [1, 0]
    assert found.is_same.tolist() == [True, True]
    assert known.is_gone.tolist() == [False, True]
    assert known.content_ids.tolist() == [101, 102]


def test_any_change_is_noticed_but_a_new_device_number_is_none():
    known = KnownFiles(2, KNOWN, ["/p"])
    changed = [replace(A, size_bytes=11), replace(A, mtime_ns=1001), replace(A, inode=5), replace(A, device=9)]
    found = known.find(changed)
    assert found.at_path.tolist() == [0, 0, 0, 0]
    assert found.is_same.tolist() == [False, False, False, True]
    assert found.device[3] != known.device[0]


def test_renamed_file_is_found_by_what_the_system_says_of_it():
    known = KnownFiles(2, KNOWN, ["/p"])
    renamed = replace(A, path="/q/new.jpg")
    found = known.find([renamed, replace(renamed, device=2), replace(renamed, mtime_ns=3), replace(renamed, inode=0)])
    assert found.at_path.tolist() == [NOWHERE] * 4
    assert found.elsewhere.tolist() == [0, NOWHERE, NOWHERE, NOWHERE]


def test_nothing_is_found_in_an_empty_library():
    found = KnownFiles(0, [], ["/p"]).find([A])
    assert (found.at_path.tolist(), found.is_same.tolist(), found.elsewhere.tolist()) == ([-1], [False], [-1])
    assert KnownFiles(2, KNOWN, ["/p"]).find([]).at_path.tolist() == []


def test_last_folder_that_holds_a_file_is_noted():
    assert KnownFiles(2, KNOWN, ["/p", "/p/sub"]).range_of.tolist() == [0, 1]
    assert KnownFiles(2, KNOWN, ["/p/su"]).range_of.tolist() == [NOWHERE, NOWHERE]
