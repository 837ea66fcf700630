from engine.store.files import FileState
from tests.helpers.library_rows import add_photo, stamp


def rows(store):
    return {row.path: row for chunk in store.files.iter_rows(size=2) for row in chunk}


def test_files_come_back_in_chunks_with_all_that_was_stored(store):
    odd = stamp("/p/\udcff\n.jpg", size_bytes=2**40, mtime_ns=-5, device=2**64 - 1, inode=2**63)
    store.files.put([(odd, FileState.OTHER, None), *((stamp(f"/p/{n}"), FileState.PROBLEM, None) for n in range(4))])
    found = rows(store)
    assert len(found) == 5
    row = found[b"/p/\xff\n.jpg"]
    assert (row.size_bytes, row.mtime_ns, row.device, row.inode) == (2**40, -5, -1, -(2**63))
    assert (row.state, row.content_id, row.gone_ms) == (FileState.OTHER, None, None)


def test_known_path_keeps_its_id_and_is_present_again(store):
    store.files.put([(stamp("/p/a"), FileState.OTHER, None)])
    before = rows(store)[b"/p/a"]
    store.files.mark_gone([before.id], 1000)
    assert rows(store)[b"/p/a"].gone_ms is not None
    store.files.put([(stamp("/p/a", mtime_ns=9), FileState.PROBLEM, None)])
    after = rows(store)[b"/p/a"]
    assert (after.id, after.mtime_ns, after.state, after.gone_ms) == (before.id, 9, FileState.PROBLEM, None)


def test_gone_photos_do_not_count_until_they_are_revived(store):
    add_photo(store, "/p/a.jpg", "a")
    add_photo(store, "/p/sub/b.jpg", "b")
    first = rows(store)[b"/p/a.jpg"].id
    assert store.files.count_photos(["/p", "/p/sub"]) == 2
    store.files.mark_gone([first], 1000)
    assert store.files.count_photos(["/p"]) == 1
    store.files.revive([first])
    assert store.files.count_photos(["/p"]) == 2
    assert store.files.count_photos(["/p/sub"]) == 1


def test_device_numbers_follow_a_new_mount(store):
    store.files.put([(stamp("/p/a", device=1), FileState.OTHER, None)])
    store.files.set_device([(42, rows(store)[b"/p/a"].id)])
    assert rows(store)[b"/p/a"].device == 42


def test_moved_files_are_those_whose_content_came_anew(store):
    for name, content in (("a", "one"), ("b", "one"), ("c", "two"), ("d", "three")):
        add_photo(store, f"/p/{name}.jpg", content)
    last = store.files.last_id()
    for name, content in (("x", "one"), ("y", "two"), ("z", "two"), ("new", "four")):
        add_photo(store, f"/q/{name}.jpg", content)
    store.files.mark_gone([1, 2, 3, 4], 1000)
    assert store.files.count_moved(1000, last) == 2
    assert store.files.count_moved(999, last) == 0
    assert store.files.count_moved(1000, store.files.last_id()) == 0


def test_forgotten_files_leave_what_is_known_of_their_content(store):
    image = add_photo(store, "/p/a.jpg", "a")
    store.files.forget(["/p/a.jpg"])
    assert rows(store) == {}
    assert image in store.images.infos([image])
