"""Plans: every photo that goes has one that stays and was compared with it; what belongs together goes together."""

import itertools
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.domain import FileStamp, Folder, MatchKind, Photo
from engine.core.removal import Caution, Refusal, Removal, RemovalPlan
from engine.review.mounts import Mounts
from engine.review.protection import Protection
from engine.stages.plan_removal import Surroundings, Wish, plan_removal
from engine.stages.staying import Evidence
from tests.helpers.photo_columns import Evidence as Pair
from tests.helpers.photo_columns import match_of, overview_of, photo_of

FOLDERS = [Folder("/p"), Folder("/ref", is_reference=True)]


def planned(
    photos: list[Photo],
    alike: Mapping[tuple[int, int], Pair],
    wanted: list[int] | None = None,
    action: Removal = Removal.TRASH,
    files: Mapping[str, list[str]] | None = None,
    **choice: object,
) -> RemovalPlan:
    by_id = {photo.id: photo for photo in photos}
    by_path = {photo.path: photo for photo in photos}

    def find_files(photo: Photo) -> list[FileStamp]:
        paths = (files or {}).get(photo.path, [photo.path])
        return [by_path[path].stamp if path in by_path else FileStamp(path, 5, 5, 1, 99) for path in paths]

    around = Surroundings(
        load=lambda ids: {one: by_id[one] for one in ids if one in by_id},
        find_photos=lambda paths: {path: by_path[path] for path in paths if path in by_path},
        find_files=find_files,
        protection=Protection(FOLDERS, Mounts(())),
        find_obstacle=lambda folder: None,
        offline=choice.pop("offline", ()),
    )
    ids = [photo.id for photo in photos] if wanted is None else wanted
    return plan_removal(overview_of(photos, alike), Wish(action, None, ids, **choice), around)


def pairs(plan: RemovalPlan) -> dict[int, int]:
    return {victim.id: keeper.id for act in plan.acts for victim, keeper in act.pairs}


def skipped(plan: RemovalPlan) -> dict[int, Refusal]:
    return {one.photo.id: one.reason for one in plan.skipped}


def test_of_all_photos_of_a_group_one_stays():
    photos = [photo_of(number, "A", size=100 + number) for number in (1, 2, 3)]

    plan = planned(photos, {})

    assert len(plan.acts) == 2
    ((kept, reason),) = skipped(plan).items()
    assert set(pairs(plan).values()) == {kept}
    assert reason is Refusal.NO_KEEPER


def test_a_photo_that_looks_only_like_a_third_one_stays():
    photos = [photo_of(1, "A"), photo_of(2, "B"), photo_of(3, "C")]
    chain = match_of("A", "B") | match_of("B", "C")

    assert pairs(planned(photos, chain, [2, 3])) == {2: 1}
    assert skipped(planned(photos, chain, [2, 3])) == {3: Refusal.NO_KEEPER}
    assert pairs(planned(photos, chain, [1, 3])) == {1: 2, 3: 2}


def test_equal_bytes_stand_before_a_better_photo():
    photos = [photo_of(1, "A", size=900), photo_of(2, "B"), photo_of(3, "B")]

    assert pairs(planned(photos, match_of("A", "B"), [3])) == {3: 2}


def test_a_damaged_photo_never_stands_for_a_whole_one():
    photos = [photo_of(1, "A", is_partial=True, size=900), photo_of(2, "B")]

    assert skipped(planned(photos, match_of("A", "B"), [2])) == {2: Refusal.NO_KEEPER}
    assert pairs(planned(photos, match_of("A", "B"), [1])) == {1: 2}


def test_evidence_below_the_threshold_or_of_other_kinds_does_not_count():
    photos = [photo_of(1, "A"), photo_of(2, "B")]
    alike = match_of("A", "B", 0.75, MatchKind.EDITED)

    assert pairs(planned(photos, alike, [2], evidence=Evidence(0.75))) == {2: 1}
    for evidence in (Evidence(0.8), Evidence(upper=0.7), Evidence(kinds=frozenset({MatchKind.SAME_PICTURE}))):
        assert skipped(planned(photos, alike, [2], evidence=evidence)) == {2: Refusal.NO_KEEPER}


def test_reference_photos_and_kept_ones_stay():
    photos = [
        photo_of(1, "A", is_reference=True, path="/ref/1.jpg"),
        photo_of(2, "A"),
        photo_of(3, "A"),
        # By the library it is none, but it lies there.
        photo_of(4, "A", path="/REF/4.jpg"),
    ]

    plan = planned(photos, {}, kept=[3])

    assert pairs(plan) == {2: 1}
    assert skipped(plan) == {1: Refusal.REFERENCE, 3: Refusal.MARKED_KEEP, 4: Refusal.REFERENCE}


def test_a_photo_out_of_reach_stands_only_where_there_is_no_other():
    photos = [photo_of(1, "A", path="/p/away/1.jpg", size=900), photo_of(2, "A"), photo_of(3, "A")]

    assert pairs(planned(photos, {}, [3], offline=["/p/away"])) == {3: 2}
    (act,) = planned(photos[::2], {}, [3], offline=["/p/away"]).acts

    assert act.warnings == (Caution.KEEPER_OFFLINE,)


@pytest.mark.parametrize("wanted", [[1], [2], [1, 2]])
def test_a_raw_file_and_its_picture_go_together(wanted):
    unit = ["/p/1.cr2", "/p/1.jpg", "/p/1.xmp"]
    files = dict.fromkeys(unit, unit)
    photos = [photo_of(1, "A", path=unit[0]), photo_of(2, "B", path=unit[1]), photo_of(3, "A"), photo_of(4, "B")]

    (act,) = planned(photos, {}, wanted, files=files).acts

    assert {stamp.path for stamp in act.files} == set(unit)
    assert {victim.id: keeper.id for victim, keeper in act.pairs} == {1: 3, 2: 4}


def test_a_unit_of_which_one_photo_has_none_that_stays_stays_whole():
    unit = ["/p/1.cr2", "/p/1.jpg"]
    photos = [photo_of(1, "A", path=unit[0]), photo_of(2, "B", path=unit[1]), photo_of(3, "B")]

    plan = planned(photos, {}, [1, 2], files=dict.fromkeys(unit, unit))

    assert not plan.acts
    assert skipped(plan) == {1: Refusal.NO_KEEPER, 2: Refusal.PART_OF_UNIT}
    assert not planned(photos, {}, [2], files=dict.fromkeys(unit, unit)).acts


def test_links_leave_what_belongs_to_a_photo_where_it_is():
    photos = [photo_of(1, "A"), photo_of(2, "A")]

    (act,) = planned(photos, {}, [2], Removal.HARD_LINK, files={"/p/2.jpg": ["/p/2.jpg", "/p/2.xmp"]}).acts

    assert [stamp.path for stamp in act.files] == ["/p/2.jpg"]


def test_a_link_never_ties_a_file_to_a_reference_folder():
    photos = [photo_of(1, "A", is_reference=True, path="/ref/1.jpg"), photo_of(2, "A")]

    assert skipped(planned(photos, {}, [2], Removal.HARD_LINK)) == {2: Refusal.LINK_TO_REFERENCE}
    assert pairs(planned([*photos, photo_of(3, "A")], {}, [2], Removal.HARD_LINK)) == {2: 3}
    assert pairs(planned(photos, {}, [2], Removal.REFLINK)) == {2: 1}


@given(st.data())
def test_whatever_is_asked_every_photo_that_goes_has_one_that_stays(data):
    images = data.draw(st.lists(st.sampled_from("ABCD"), min_size=1, max_size=8))
    photos = [
        photo_of(number, image, content=image + str(data.draw(st.integers(0, 1))), size=data.draw(st.integers(1, 3)),
                 is_partial=image == "D", path=f"/{data.draw(st.sampled_from(['p', 'p', 'ref']))}/{number}.jpg")
        for number, image in enumerate(images, 1)
    ]  # fmt: skip
    alike: dict[tuple[int, int], Pair] = {}
    for first, second in itertools.combinations("ABCD", 2):
        if data.draw(st.booleans()):
            alike |= match_of(first, second, data.draw(st.sampled_from((0.6, 0.9))))
    wanted = data.draw(st.lists(st.sampled_from(range(1, len(photos) + 1)), unique=True))
    action = data.draw(st.sampled_from((Removal.TRASH, Removal.HARD_LINK)))

    plan = planned(photos, alike, wanted, action, evidence=Evidence(0.7))

    assert sorted([*pairs(plan), *skipped(plan)]) == sorted(wanted)
    by_id = {photo.id: photo for photo in photos}
    for victim_id, keeper_id in pairs(plan).items():
        victim, keeper = by_id[victim_id], by_id[keeper_id]
        images_of = min(victim.image_id, keeper.image_id), max(victim.image_id, keeper.image_id)
        assert keeper_id not in pairs(plan)
        assert Path(victim.path).parts[1] == "p"
        assert victim.image_id == keeper.image_id or alike[images_of][1] >= 0.7
        assert victim.info.is_partial or not keeper.info.is_partial
        assert action is Removal.TRASH or victim.content_key == keeper.content_key
