from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.core.domain import Mark
from engine.store.connection import open_store
from engine.store.database import Change
from tests.helpers.library_rows import add_photo


def photo_ids(store):
    return {row.path.decode(): row.id for rows in store.files.iter_rows() for row in rows}


def test_marks_are_kept_changed_and_taken_away(tmp_path):
    with open_store(tmp_path) as store:
        for name in "abc":
            add_photo(store, f"/p/{name}.jpg", name)
        ids = photo_ids(store)
        a, b, c = (ids[f"/p/{name}.jpg"] for name in "abc")
        store.marks.save({a: Mark.KEEP, b: Mark.REMOVE, c: Mark.REMOVE})
        store.marks.save({a: Mark.REMOVE, b: None})
    with open_store(tmp_path) as store:
        assert store.marks.all(["/p"]) == {a: Mark.REMOVE, c: Mark.REMOVE}


def test_marks_of_other_folders_are_left_out(store):
    add_photo(store, "/p/a.jpg", "a")
    add_photo(store, "/q/b.jpg", "b")
    ids = photo_ids(store)
    store.marks.save(dict.fromkeys(ids.values(), Mark.KEEP))
    assert store.marks.all(["/q"]) == {ids["/q/b.jpg"]: Mark.KEEP}
    assert set(store.marks.all(["/p", "/q", "/q/inner"])) == set(ids.values())


def test_mark_of_a_file_that_holds_something_else_now_is_gone(store):
    add_photo(store, "/p/a.jpg", "a")
    store.marks.save({photo_ids(store)["/p/a.jpg"]: Mark.REMOVE})
    add_photo(store, "/p/a.jpg", "changed")
    assert store.marks.all(["/p"]) == {}
    store.marks.forget_stale()
    add_photo(store, "/p/a.jpg", "a")
    assert store.marks.all(["/p"]) == {}


def test_mark_of_a_file_that_was_only_touched_stays(store):
    add_photo(store, "/p/a.jpg", "a")
    (photo,) = photo_ids(store).values()
    store.marks.save({photo: Mark.REMOVE})
    store.files.mark_gone([photo], 1)
    assert store.marks.all(["/p"]) == {}
    add_photo(store, "/p/a.jpg", "a")
    assert store.marks.all(["/p"]) == {photo: Mark.REMOVE}


def test_mark_of_a_file_that_is_gone_does_not_come_back_with_it(store):
    add_photo(store, "/p/a.jpg", "a")
    (photo,) = photo_ids(store).values()
    store.marks.save({photo: Mark.REMOVE})
    store.files.mark_gone([photo], 1)
    store.marks.forget_stale()
    store.files.revive([photo])
    assert store.marks.all(["/p"]) == {}


def test_photos_that_are_not_there_cannot_be_marked(store):
    add_photo(store, "/p/a.jpg", "a")
    (photo,) = photo_ids(store).values()
    store.files.mark_gone([photo], 1)
    store.marks.save({photo: Mark.KEEP, 4711: Mark.REMOVE})
    store.files.revive([photo])
    assert store.marks.all(["/p"]) == {}


def test_marking_makes_nothing_out_of_date_but_marks(store):
    add_photo(store, "/p/a.jpg", "a")
    results, marks = store.revision(), store.revision(Change.MARKS)
    store.marks.save({photo_ids(store)["/p/a.jpg"]: Mark.KEEP})
    assert store.revision() == results
    assert store.revision(Change.MARKS) > marks


marks = st.sampled_from([*Mark, None])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(steps=st.lists(st.dictionaries(st.integers(1, 6), marks), max_size=6))
def test_marks_are_what_was_said_of_each_photo_last(tmp_path_factory, steps):
    with open_store(tmp_path_factory.mktemp("marks")) as store:
        for number in range(5):
            add_photo(store, f"/p/{number}.jpg", str(number))
        said = {}
        for changes in steps:
            store.marks.save(changes)
            said.update(changes)
        here = set(photo_ids(store).values())
        assert store.marks.all(["/p"]) == {photo: mark for photo, mark in said.items() if mark and photo in here}
