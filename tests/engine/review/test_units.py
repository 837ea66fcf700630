import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.review.units import Companion, CompanionFinder, CompanionKind, find_companions, join_photos

PHOTO, FILM, SOUND, SIDECAR = CompanionKind.PHOTO, CompanionKind.FILM, CompanionKind.SOUND, CompanionKind.SIDECAR


def companions(name, *others):
    """What belongs to a photo in a folder, as (name, kind)."""
    found = find_companions(f"/p/{name}", lambda folder: [name, *others] if folder == "/p" else [])
    assert all(one.path.startswith("/p/") for one in found)
    assert len({one.path for one in found}) == len(found)
    return {(one.path.removeprefix("/p/"), one.kind) for one in found}


@pytest.mark.parametrize(
    ("name", "others", "expected"),
    [
        ("P1.RW2", ["P1.JPG", "P2.JPG", "P1 2.JPG"], {("P1.JPG", PHOTO)}),
        ("P1.JPG", ["P1.RW2"], {("P1.RW2", PHOTO)}),
        ("p1.jpg", ["P1.CR3", "P1.HIF"], {("P1.CR3", PHOTO), ("P1.HIF", PHOTO)}),
        ("IMG_1.HEIC", ["IMG_1.MOV", "IMG_2.MOV"], {("IMG_1.MOV", FILM)}),
        ("IMG_1.HEIC", ["img_1.mov", "IMG_1.AAE"], {("img_1.mov", FILM), ("IMG_1.AAE", SIDECAR)}),
        ("IMG_1.DNG", ["IMG_1.HEIC", "IMG_1.MOV"], {("IMG_1.HEIC", PHOTO), ("IMG_1.MOV", FILM)}),
        ("IMG_1.DNG", ["IMG_1.MOV"], set()),
        ("IMG_1.PNG", ["IMG_1.MOV"], set()),
        ("I1.CR2", ["I1.xmp", "I1.CR2.xmp", "I1.XMP.bak"], {("I1.xmp", SIDECAR), ("I1.CR2.xmp", SIDECAR)}),
        ("IMG_1.CR2", ["img_1.cr2.XMP"], {("img_1.cr2.XMP", SIDECAR)}),
        ("a.NEF", ["a.NEF.pp3", "a.on1", "a.wav", "a.thm"],
         {("a.NEF.pp3", SIDECAR), ("a.on1", SIDECAR), ("a.wav", SOUND), ("a.thm", SIDECAR)}),
        ("a.NEF", ["a.JPG", "a.JPG.xmp"], {("a.JPG", PHOTO), ("a.JPG.xmp", SIDECAR)}),
        ("a.heic", ["a.mov", "a.mov.json"], {("a.mov", FILM), ("a.mov.json", SIDECAR)}),
        ("a.jpg", ["a.txt", "a.json", "a", "a.jpg.txt", "b.jpg.json", ".xmp"], set()),
        ("e\u0301.CR2", ["\u00e9.xmp"], {("\u00e9.xmp", SIDECAR)}),
    ],
)  # fmt: skip
def test_what_cameras_and_programs_name_alike_belongs_together(name, others, expected):
    assert companions(name, *others) == expected


@pytest.mark.parametrize(
    ("name", "others", "expected"),
    [
        # no camera wrote both, so they may be duplicates, and the sidecar may be of either
        ("a.jpg", ["a.png", "a.xmp", "a.jpg.xmp"], {("a.jpg.xmp", SIDECAR)}),
        ("a.heic", ["a.jpg", "a.mov"], set()),
        ("a.jpg", ["a.heic", "a.mov"], set()),
        # of a RAW file and what was made of it the sidecar is the RAW file's
        ("a.cr2", ["a.tif", "a.xmp"], {("a.xmp", SIDECAR)}),
        ("a.tif", ["a.cr2", "a.xmp"], set()),
        # names that only case tells apart
        ("a.jpg", ["A.JPG", "a.jpg.xmp", "A.JPG.xmp"], {("a.jpg.xmp", SIDECAR)}),
        ("a.jpg", ["A.JPG", "a.xmp"], set()),
    ],
)
def test_what_may_belong_to_another_photo_stays(name, others, expected):
    assert companions(name, *others) == expected


@pytest.mark.parametrize(
    ("name", "json"),
    [
        ("a.jpg", "a.jpg.json"),
        ("a.JPG", "a.JPG.supplemental-metadata.json"),
        ("a.jpg", "a.jpg.supplemental-meta.json"),
        ("a.jpg", "a.jpg.s.json"),
        ("a(1).jpg", "a.jpg(1).json"),
        ("a(1).jpg", "a.jpg.supplemental-metadata(1).json"),
        ("a(2).jpg", "a(2).jpg.json"),
        ("a.b.jpg", "a.b.jpg.json"),
    ],
)
def test_what_google_wrote_about_a_photo_is_found(name, json):
    others = ["other.jpg", "b.jpg", "a(7).jpg"]
    assert companions(name, json, *others) == {(json, SIDECAR)}
    assert all(companions(other, name, json) == set() for other in others)


def test_what_google_wrote_about_two_photos_stays():
    assert companions("a.jpg", "a-edited.jpg", "a.jpg.json") == set()
    assert companions("a-edited.jpg", "a.jpg", "a.jpg.json") == set()


def test_a_raw_file_stands_for_the_pictures_made_of_it():
    paths = [
        "/a/1.JPG",
        "/a/1.rw2",
        "/b/1.JPG",
        "/a/2.jpg",
        "/a/2.png",
        "/a/2.HEIC",
        "/c/3.dng",
        "/c/3.heic",
        "/c/3.jpg",
    ]
    assert join_photos(paths) == [(1, 0), (6, 7, 8)]


def test_photos_without_a_raw_file_are_no_unit():
    assert join_photos(["/a/1.JPG", "/a/1.HEIC", "/a/1.png", "/a/1", "/a/.jpg"]) == []


def test_each_folder_is_listed_once():
    listed = []

    def list_folder(folder):
        listed.append(folder)
        return ["1.cr2", "1.jpg", "2.jpg"]

    finder = CompanionFinder(list_folder)
    assert finder.find("/a/1.cr2") == (Companion("/a/1.jpg", PHOTO),)
    assert (finder.find("/a/2.jpg"), finder.find("/b/2.jpg")) == ((), ())
    assert listed == ["/a", "/b"]


def test_files_of_a_real_folder_are_found(tmp_path):
    for name in ("x.CR2", "x.jpg", "x.xmp", b"bad\xff.cr2", b"bad\xff.xmp"):
        (tmp_path / os.fsdecode(name)).touch()
    assert [one.path for one in find_companions(str(tmp_path / "x.CR2"))] == [
        str(tmp_path / n) for n in ("x.jpg", "x.xmp")
    ]
    (odd,) = find_companions(str(tmp_path / os.fsdecode(b"bad\xff.cr2")))
    assert os.fsencode(odd.path).endswith(b"bad\xff.xmp")


def test_a_folder_that_cannot_be_listed_is_told(tmp_path):
    with pytest.raises(FileNotFoundError):
        find_companions(str(tmp_path / "gone" / "x.jpg"))


names = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["a", "A", "b", "a(1)", "a-edited"]),
        st.sampled_from(["", ".jpg", ".CR2", ".supplemental"]),
        st.sampled_from([".jpg", ".JPG", ".cr2", ".heic", ".png", ".xmp", ".mov", ".json", ".wav", ".txt", ""]),
    ),
)


@settings(max_examples=300)
@given(folder=st.sets(names, min_size=1, max_size=12))
def test_a_file_belongs_to_one_unit_at_most(folder):
    owners = {}
    for name in sorted(folder):
        if name.lower().endswith((".jpg", ".cr2", ".heic", ".png")):
            found = companions(name, *(folder - {name}))
            photos = frozenset({name, *(one for one, kind in found if kind is PHOTO)})
            for one, kind in found:
                if kind is not PHOTO:
                    assert owners.setdefault(one, photos) == photos
                else:
                    assert (name, PHOTO) in companions(one, *(folder - {one}))
    units = {frozenset(unit) for unit in owners.values() if len(unit) > 1}
    joined = {frozenset(paths[place] for place in unit) for paths in [sorted(folder)] for unit in join_photos(paths)}
    assert units <= joined
