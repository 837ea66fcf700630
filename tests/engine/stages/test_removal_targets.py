"""Where photos go in a folder: their tree is kept, and no place is given twice or taken from anybody."""

import os
from pathlib import Path

import pytest

from engine.core.domain import Folder
from engine.core.errors import OutputError
from engine.review.mounts import Mounts
from engine.review.protection import Protection
from engine.stages.removal_targets import TargetTree, check_removal_target


@pytest.fixture
def base(tmp_path):
    return Path(os.path.realpath(tmp_path))


@pytest.fixture
def protection(base):
    (base / "ref/inner").mkdir(parents=True)
    return Protection([Folder(str(base / "ref"), is_reference=True)], Mounts(()))


@pytest.mark.parametrize("place", ["", "file", "file/inner", "library", "library/.", "ref", "ref/inner", "to-ref"])
def test_some_folders_are_no_target(base, protection, place):
    (base / "file").write_bytes(b"")
    (base / "library").mkdir()
    (base / "to-ref").symlink_to(base / "ref")
    if place == "file/inner":
        # it is no folder yet, and cannot become one: found out when it is made
        assert check_removal_target(str(base / place), base / "library", protection)
        return
    with pytest.raises(OutputError):
        check_removal_target(str(base / place) if place else "", base / "library", protection)


def test_a_target_is_named_without_links_and_need_not_be_there(base, protection):
    (base / "aside").mkdir()
    (base / "link").symlink_to(base / "aside")
    assert check_removal_target(str(base / "link/new"), base / "library", protection) == str(base / "aside/new")


def test_the_tree_below_the_outermost_searched_folder_is_kept(base):
    roots = [str(base / "photos/2019"), str(base / "photos")]
    tree = TargetTree(str(base / "aside"), roots)
    assert tree.choose(str(base / "photos/2019/a.jpg"), set()) == str(base / "aside/photos/2019/a.jpg")
    assert tree.choose(str(base / "photos/b.jpg"), set()) == str(base / "aside/photos/b.jpg")
    elsewhere = tree.choose("/elsewhere/c.jpg", set())
    assert elsewhere == str(base / "aside/elsewhere/c.jpg"), "what no folder holds keeps its whole path"


@pytest.mark.parametrize("is_made", [True, False])
def test_no_place_is_given_twice(base, is_made):
    tree = TargetTree(str(base / "aside"), [str(base / "photos")])
    place = base / "aside/photos"
    if is_made:
        place.mkdir(parents=True)
        (place / "a.jpg").symlink_to("nowhere")
    taken = set()
    for _ in range(3):
        taken.add(tree.choose(str(base / "photos/a.jpg"), taken))
    names = {Path(path).name for path in taken}
    assert names == ({"a (2).jpg", "a (3).jpg", "a (4).jpg"} if is_made else {"a.jpg", "a (2).jpg", "a (3).jpg"})
