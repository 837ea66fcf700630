import time

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.store.connection import open_store
from engine.store.database import Change
from tests.helpers.library_rows import add_photo


def photo_id(store, path):
    return next(row.id for rows in store.files.iter_rows() for row in rows if row.path.decode() == path)


def declared(store):
    """Return what is declared as sets of content keys, by declaration."""
    keys = dict(store.database.query("SELECT id, content_key FROM contents"))
    found = {}
    for content, declaration in store.different.contents().tolist():
        found.setdefault(declaration, set()).add(keys[content].strip(b".").decode())
    return found


def test_declarations_are_about_contents_wherever_they_lie(store):
    add_photo(store, "/p/a.jpg", "a")
    add_photo(store, "/p/b.jpg", "b")
    one, other = photo_id(store, "/p/a.jpg"), photo_id(store, "/p/b.jpg")
    receipt = store.different.declare([one, other])
    store.files.mark_gone([one], 1)
    add_photo(store, "/q/renamed.jpg", "a")
    assert declared(store) == {receipt: {"a", "b"}}
    assert store.different.count() == 1


def test_declaration_that_is_withdrawn_leaves_others_about_the_same_contents(store):
    for name in "abc":
        add_photo(store, f"/p/{name}.jpg", name)
    ids = [photo_id(store, f"/p/{name}.jpg") for name in "abc"]
    first = store.different.declare(ids)
    second = store.different.declare(ids[:2])
    store.different.withdraw(first)
    store.different.withdraw(first)
    assert declared(store) == {second: {"a", "b"}}


def test_a_withdrawn_declaration_has_a_receipt_of_its_own(store):
    for name in "ab":
        add_photo(store, f"/p/{name}.jpg", name)
    ids = [photo_id(store, f"/p/{name}.jpg") for name in "ab"]
    first = store.different.declare(ids)
    store.different.withdraw(first)
    second = store.different.declare(ids)
    store.different.withdraw(first)
    assert declared(store) == {second: {"a", "b"}}


def test_equal_files_cannot_be_declared_different(store):
    add_photo(store, "/p/a.jpg", "a")
    add_photo(store, "/p/copy.jpg", "a")
    revision = store.revision()
    assert store.different.declare([photo_id(store, "/p/a.jpg"), photo_id(store, "/p/copy.jpg"), 4711]) is None
    assert store.different.count() == 0
    assert store.revision() == revision


def test_declaring_makes_groups_out_of_date_but_no_photo(store):
    for name in "ab":
        add_photo(store, f"/p/{name}.jpg", name)
    photos, results = store.revision(Change.PHOTOS), store.revision()
    store.different.declare([photo_id(store, f"/p/{name}.jpg") for name in "ab"])
    assert store.revision(Change.PHOTOS) == photos
    assert store.revision() > results


def test_prune_forgets_declarations_about_contents_that_it_forgets(store):
    for name in "abc":
        add_photo(store, f"/p/{name}.jpg", name)
    a, b, c = (photo_id(store, f"/p/{name}.jpg") for name in "abc")
    kept = store.different.declare([a, b, c])
    store.different.declare([b, c])
    store.files.mark_gone([c], time.time_ns() // 1_000_000)
    store.prune(days=1)
    assert store.different.count() == 2
    store.prune(days=-1)
    assert declared(store) == {kept: {"a", "b"}}
    assert store.different.count() == 1


@settings(max_examples=30, deadline=None)
@given(declarations=st.lists(st.sets(st.sampled_from("abcde")), max_size=5), data=st.data())
def test_what_stands_is_what_was_declared_and_not_withdrawn(tmp_path_factory, declarations, data):
    with open_store(tmp_path_factory.mktemp("different")) as store:
        for name in "abcde":
            add_photo(store, f"/p/{name}.jpg", name)
        ids = {name: photo_id(store, f"/p/{name}.jpg") for name in "abcde"}
        receipts = {store.different.declare([ids[name] for name in names]): names for names in declarations}
        receipts.pop(None, None)
        assert len(receipts) == sum(len(names) > 1 for names in declarations)
        withdrawn = data.draw(st.sets(st.sampled_from(sorted(receipts)))) if receipts else set()
        for receipt in withdrawn:
            store.different.withdraw(receipt)
        assert declared(store) == {receipt: names for receipt, names in receipts.items() if receipt not in withdrawn}
