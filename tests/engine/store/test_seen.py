from engine.store.connection import open_store
from engine.store.database import Change
from tests.helpers.library_rows import add_photo


def ids(store, *paths):
    known = {row.path.decode(): row.id for rows in store.files.iter_rows() for row in rows}
    return [known[path] for path in paths]


def accepted(store):
    """Return what is accepted as contents and their numbers, by acceptance."""
    keys = dict(store.database.query("SELECT id, content_key FROM contents"))
    found = {}
    for content, acceptance, copies in store.seen.contents().tolist():
        found.setdefault(acceptance, {})[keys[content].strip(b".").decode()] = copies
    return found


def test_a_group_is_known_by_its_contents_and_how_often_each_is_there(store):
    for path, content in (("/p/1", "a"), ("/p/2", "a"), ("/p/3", "b")):
        add_photo(store, path, content)
    receipt = store.seen.accept(ids(store, "/p/1", "/p/2", "/p/3"))
    assert accepted(store) == {receipt: {"a": 2, "b": 1}}


def test_what_is_gone_is_no_part_of_a_group_and_one_photo_is_none(store):
    for path, content in (("/p/1", "a"), ("/p/2", "b"), ("/p/3", "c")):
        add_photo(store, path, content)
    first, second, third = ids(store, "/p/1", "/p/2", "/p/3")
    store.files.mark_gone([second], 1)
    before = store.revision(Change.SEEN)
    assert store.seen.accept([first, second, 99]) is None
    assert store.revision(Change.SEEN) == before
    receipt = store.seen.accept([first, second, third])
    assert accepted(store) == {receipt: {"a": 1, "c": 1}}


def test_each_acceptance_is_withdrawn_alone_and_its_number_is_not_given_again(store):
    for name in "ab":
        add_photo(store, f"/p/{name}", name)
    both = ids(store, "/p/a", "/p/b")
    first, second = store.seen.accept(both), store.seen.accept(both)
    store.seen.withdraw(first)
    store.seen.withdraw(first)
    assert list(accepted(store)) == [second]
    store.seen.withdraw(second)
    assert store.seen.accept(both) not in (first, second)


def test_groups_are_cut_anew_for_nobody_when_one_is_accepted(store, tmp_path):
    for name in "ab":
        add_photo(store, f"/p/{name}", name)
    groups, seen = store.revision(), store.revision(Change.SEEN)
    with open_store(store.directory) as other:
        other.seen.accept(ids(other, "/p/a", "/p/b"))
    assert store.revision() == groups
    assert store.revision(Change.SEEN) == seen + 1


def test_pruning_drops_what_says_nothing_any_more(store):
    for name in "abc":
        add_photo(store, f"/p/{name}", name)
    one, other, third = ids(store, "/p/a", "/p/b", "/p/c")
    store.seen.accept([one, other])
    kept = store.seen.accept([one, other, third])
    store.files.mark_gone([other], 1)
    store.prune(1)
    assert accepted(store) == {kept: {"a": 1, "c": 1}}
    assert store.database.query("SELECT count(*) FROM acceptances") == [(1,)]
