from engine.core.domain import Folder


def test_latest_folders_are_current_and_older_ones_stay_known(store):
    store.folders.set_current([Folder("/a"), Folder("/ref", is_reference=True)], [])
    store.folders.note_walk([Folder("/a")])
    store.folders.set_current([Folder("/b")], [Folder("/away")])
    known = {folder.path: folder for folder in store.folders.all()}
    assert sorted(known) == ["/a", "/away", "/b", "/ref"]
    assert [folder.path for folder in store.folders.current()] == ["/away", "/b"]
    assert known["/ref"].is_reference
    assert known["/away"].is_offline
    assert known["/away"].scanned_ms is None
    assert known["/a"].scanned_ms is not None


def test_folder_that_comes_back_is_no_longer_offline_and_keeps_when_it_was_walked(store):
    store.folders.set_current([Folder("/a")], [])
    store.folders.note_walk([Folder("/a")])
    (walked,) = store.folders.all()
    store.folders.set_current([], [Folder("/a")])
    (away,) = store.folders.all()
    assert away.is_offline
    assert away.scanned_ms == walked.scanned_ms
    store.folders.set_current([Folder("/a", is_reference=True)], [])
    (back,) = store.folders.all()
    assert not back.is_offline
    assert back.is_reference
    assert back.scanned_ms == walked.scanned_ms
