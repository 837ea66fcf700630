"""Photos with the files that belong to them: whatever names them, each in one unit, and no unit torn apart."""

from hypothesis import given
from hypothesis import strategies as st

from engine.core.domain import FileStamp
from engine.stages.victim_units import join_units
from tests.helpers.photo_columns import photo_of


def units_of(going, files, known=()):
    """Join photos by path; ``files`` are the paths of what belongs to each, itself among them or not."""
    photos = {path: photo_of(number, "A", path=path) for number, path in enumerate((*going, *known), 1)}
    found = join_units(
        [photos[path] for path in going],
        lambda photo: [FileStamp(path, 5, 5, 1, 9) for path in files.get(photo.path, ())],
        lambda paths: {path: photos[path] for path in paths if path in photos},
    )
    return [([photo.path for photo in unit.photos], [stamp.path for stamp in unit.files]) for unit in found]


def test_the_photo_asked_about_comes_first_and_photos_that_nobody_asked_about_come_along():
    files = {"/a.cr2": ["/a.cr2", "/a.jpg", "/a.xmp"]}
    assert units_of(["/a.cr2"], files, known=["/a.jpg"]) == [(["/a.cr2", "/a.jpg"], ["/a.cr2", "/a.jpg", "/a.xmp"])]


def test_a_photo_of_which_nothing_can_be_found_is_a_unit_all_the_same():
    assert units_of(["/a.jpg"], {}) == [(["/a.jpg"], ["/a.jpg"])]


def test_units_that_share_a_file_are_one():
    files = {"/a.jpg": ["/a.jpg", "/shared"], "/b.jpg": ["/b.jpg"], "/c.jpg": ["/c.jpg", "/b.jpg", "/shared"]}
    (unit,) = units_of(["/a.jpg", "/b.jpg", "/c.jpg"], files)
    assert (sorted(unit[0]), sorted(unit[1])) == (
        ["/a.jpg", "/b.jpg", "/c.jpg"],
        ["/a.jpg", "/b.jpg", "/c.jpg", "/shared"],
    )


@given(st.dictionaries(st.sampled_from("abcdef"), st.sets(st.sampled_from("abcdefxyz"), max_size=3)), st.data())
def test_each_file_is_in_one_unit_with_all_that_belongs_to_it(files, data):
    going = data.draw(st.permutations(sorted(files)))
    units = units_of(going, {path: sorted(belonging) for path, belonging in files.items()})
    everything = [path for _, paths in units for path in paths]
    assert (
        sorted(everything)
        == sorted(set(everything))
        == sorted({*files, *(one for all_ in files.values() for one in all_)})
    )
    for path, belonging in files.items():
        (home,) = (paths for _, paths in units if path in paths)
        assert belonging <= set(home)
    for _, paths in units:
        # none is larger than it must be: from any photo all of it is reached over what they share
        reached, left = {paths[0]}, True
        while left:
            met = {one for path, all_ in files.items() for one in {path, *all_} if reached & {path, *all_}}
            left, reached = bool(met - reached), reached | met
        assert reached == set(paths)
