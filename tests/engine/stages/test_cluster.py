import random

import pytest

from engine.core.domain import DescriptorSpec, Folder, MatchKind
from engine.stages.cluster import cluster_photos
from engine.stages.image_graph import EQUAL_BYTES, EQUAL_IMAGE, MAX_MATCH
from engine.stages.overview import Overview
from engine.stages.photo_hierarchy import Selection
from engine.stages.snapshot import read_snapshot
from tests.helpers.library_rows import add_photo, info, match

MATCHER = DescriptorSpec("matcher", 1)

FOLDERS = [Folder("/p"), Folder("/ref", is_reference=True)]
IDENTICAL = frozenset({MatchKind.IDENTICAL_FILE, MatchKind.IDENTICAL_IMAGE})


def clusters(store, threshold=0.7, kinds=frozenset(MatchKind), upper=1.0):
    store.folders.set_current(FOLDERS, [])
    overview = Overview.make(read_snapshot(store), Selection(kinds, upper))
    return cluster_photos(overview, threshold, lambda ids: store.photos.load(ids, FOLDERS))


def shape(found):
    return [[member.photo.path for member in cluster.members] for cluster in found]


def test_copies_are_grouped_as_identical_files(store):
    add_photo(store, "/p/copy of a.jpg", "a")
    add_photo(store, "/p/a.jpg", "a")
    add_photo(store, "/p/other.jpg", "b")
    (cluster,) = clusters(store, threshold=1.0)
    keeper, copy = cluster.members
    assert keeper.photo.path == "/p/a.jpg"
    assert keeper.reason == "to keep: shorter path"
    assert (copy.kind, copy.similarity, copy.matched_with) == (MatchKind.IDENTICAL_FILE, EQUAL_BYTES, "/p/a.jpg")
    assert cluster.reclaimable_bytes == 100


def test_equal_pictures_with_other_metadata_are_grouped_just_below(store):
    add_photo(store, "/p/a.jpg", "a", image="same", size_bytes=200)
    add_photo(store, "/p/b.jpg", "b", image="same")
    (cluster,) = clusters(store, threshold=EQUAL_IMAGE)
    assert (cluster.members[1].kind, cluster.members[1].similarity) == (MatchKind.IDENTICAL_IMAGE, EQUAL_IMAGE)
    assert clusters(store, threshold=1.0) == []


def test_match_tells_its_kind_similarity_and_reason(store):
    one = add_photo(store, "/p/large.jpg", "a", picture=info(400, 300))
    other = add_photo(store, "/p/small.jpg", "b")
    store.matches.add(MATCHER, [match(one, other, 0.8, MatchKind.EDITED, "crop 80 %")])
    (cluster,) = clusters(store)
    keeper, member = cluster.members
    assert keeper.photo.path == "/p/large.jpg"
    assert (member.kind, member.matched_with, member.reason) == (MatchKind.EDITED, "/p/large.jpg", "crop 80 %")
    assert member.similarity == pytest.approx(0.8)
    assert (keeper.kind, keeper.matched_with) == (MatchKind.EDITED, "/p/small.jpg")
    assert clusters(store, threshold=0.81) == []


def test_no_match_is_as_certain_as_an_equal_picture(store):
    store.matches.add(MATCHER, [match(add_photo(store, "/p/a.jpg", "a"), add_photo(store, "/p/b.jpg", "b"), 1.0)])
    assert len(clusters(store, threshold=MAX_MATCH)) == 1
    assert clusters(store, threshold=EQUAL_IMAGE) == []


def test_member_without_a_match_with_the_keeper_names_another(store):
    keeper = add_photo(store, "/p/keeper.jpg", "k", picture=info(900, 900))
    middle = add_photo(store, "/p/middle.jpg", "m")
    far = add_photo(store, "/p/far.jpg", "f")
    store.matches.add(MATCHER, [match(keeper, middle, 0.9), match(middle, far, 0.8, MatchKind.EDITED, "border added")])
    (cluster,) = clusters(store)
    by_path = {member.photo.path: member for member in cluster.members}
    assert cluster.keeper.path == "/p/keeper.jpg"
    assert by_path["/p/far.jpg"].matched_with == "/p/middle.jpg"
    assert by_path["/p/far.jpg"].reason == "border added"
    assert by_path["/p/middle.jpg"].matched_with == "/p/keeper.jpg"


def test_copies_go_wherever_their_picture_goes(store):
    one = add_photo(store, "/p/a.jpg", "a", picture=info(400, 300))
    add_photo(store, "/p/a copy.jpg", "a", picture=info(400, 300))
    other = add_photo(store, "/p/b.jpg", "b")
    add_photo(store, "/p/b tagged.jpg", "b2", image="b")
    store.matches.add(MATCHER, [match(one, other)])
    (cluster,) = clusters(store)
    assert [(member.photo.path, member.kind) for member in cluster.members[1:]] == [
        ("/p/a copy.jpg", MatchKind.IDENTICAL_FILE),
        ("/p/b tagged.jpg", MatchKind.SAME_PICTURE),
        ("/p/b.jpg", MatchKind.SAME_PICTURE),
    ]
    assert sorted(len(group) for group in shape(clusters(store, threshold=0.95))) == [2, 2]


def test_kinds_choose_the_evidence(store):
    one = add_photo(store, "/p/a.jpg", "a")
    add_photo(store, "/p/a copy.jpg", "a")
    same = add_photo(store, "/p/same.jpg", "s")
    add_photo(store, "/p/same tagged.jpg", "s2", image="s")
    scene = add_photo(store, "/p/scene.jpg", "c")
    store.matches.add(MATCHER, [match(one, same, 0.9), match(one, scene, 0.8, MatchKind.SIMILAR_SCENE)])

    def grouped(*kinds):
        return sorted(sorted(path[3:-4] for path in group) for group in shape(clusters(store, kinds=frozenset(kinds))))

    assert grouped(MatchKind.IDENTICAL_FILE) == [["a", "a copy"]]
    assert grouped(MatchKind.IDENTICAL_IMAGE) == [["same", "same tagged"]]
    assert grouped(*IDENTICAL) == [["a", "a copy"], ["same", "same tagged"]]
    assert grouped(MatchKind.SAME_PICTURE) == [["a", "a copy", "same", "same tagged"]]
    assert grouped(MatchKind.SIMILAR_SCENE) == [["a", "a copy", "scene"]]
    assert grouped() == []


def test_upper_bound_leaves_out_what_is_more_alike(store):
    ids = [add_photo(store, f"/p/{name}.jpg", name) for name in "abcd"]
    add_photo(store, "/p/a copy.jpg", "a")
    store.matches.add(MATCHER, [match(ids[0], ids[1], 0.97), match(ids[2], ids[3], 0.8)])
    assert [sorted(group) for group in shape(clusters(store, upper=0.9))] == [["/p/c.jpg", "/p/d.jpg"]]
    assert len(clusters(store, upper=0.98)) == 2
    assert len(clusters(store, upper=1.0)) == 2


def test_group_of_reference_photos_alone_is_left_out(store):
    add_photo(store, "/ref/a.jpg", "a")
    add_photo(store, "/ref/b.jpg", "a")
    add_photo(store, "/ref/c.jpg", "c")
    add_photo(store, "/p/c.jpg", "c")
    (cluster,) = clusters(store)
    assert cluster.keeper.path == "/ref/c.jpg"
    assert cluster.keeper.is_reference
    assert cluster.reclaimable_bytes == 100


def test_most_bytes_to_win_come_first_and_ids_outlive_renames_and_copies(store):
    add_photo(store, "/p/s1.jpg", "small", size_bytes=10)
    add_photo(store, "/p/s2.jpg", "small", size_bytes=10)
    add_photo(store, "/p/l1.jpg", "large", size_bytes=1000)
    add_photo(store, "/p/l2.jpg", "large", size_bytes=1000)
    before = clusters(store)
    assert [cluster.reclaimable_bytes for cluster in before] == [1000, 10]
    store.files.forget(["/p/l1.jpg"])
    add_photo(store, "/p/renamed.jpg", "large", size_bytes=1000)
    add_photo(store, "/p/one more.jpg", "large", size_bytes=1000)
    after = clusters(store)
    assert [cluster.id for cluster in after] == [cluster.id for cluster in before]
    assert after[0].reclaimable_bytes == 2000


def test_matches_of_photos_that_are_not_in_the_folders_do_not_count(store):
    inside, outside = add_photo(store, "/p/a.jpg", "a"), add_photo(store, "/q/b.jpg", "b")
    third = add_photo(store, "/p/c.jpg", "c")
    store.matches.add(MATCHER, [match(inside, outside), match(outside, third)])
    assert clusters(store) == []


def test_empty_library_has_no_groups(store):
    assert clusters(store) == []


def test_order_of_arrival_does_not_show(tmp_path):
    from engine.store.connection import open_store

    def arrive(directory, order):
        with open_store(directory) as store, store.transaction():
            ids = {name: add_photo(store, f"/p/{name}.jpg", name) for name in order}
            pairs = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("e", "a"), ("f", "a"), ("f", "c")]
            store.matches.add(MATCHER, [match(ids[x], ids[y], 0.8) for x, y in pairs])
            return [
                (cluster.id, [(m.photo.path, m.kind, m.similarity, m.matched_with) for m in cluster.members])
                for cluster in clusters(store)
            ]

    expected = arrive(tmp_path / "0", "abcdef")
    for number in range(1, 6):
        order = list("abcdef")
        random.Random(number).shuffle(order)
        assert arrive(tmp_path / str(number), order) == expected
