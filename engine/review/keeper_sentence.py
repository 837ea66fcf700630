"""Say in a sentence why the photo that stays does, compared with the one that comes next."""

from pathlib import PurePath
from typing import Final

from engine.review.criteria import Why

_SENTENCES: Final = {
    Why.REFERENCE: "it lies in a reference folder, {other} does not",
    Why.MARKED: "it is marked to be kept, {other} is not",
    Why.COMPLETE: "it could be decoded whole, {other} only in part",
    Why.UNMARKED: "{other} is marked to be removed",
    Why.RAW: "it is a camera RAW file, {other} is not",
    Why.FORMAT: "its format comes before that of {other}",
    Why.RATED: "its rating is higher than that of {other}",
    Why.EDITED: "it was edited, {other} was not",
    Why.RATED_OR_EDITED: "it was rated or edited, {other} was not",
    Why.UNEDITED: "it was not edited, {other} was",
    Why.HAS_GPS: "it tells where it was taken, {other} does not",
    Why.HAS_DATE: "it tells when it was taken, {other} does not",
    Why.PIXELS: "it has more pixels than {other}",
    Why.DETAIL: "it has more detail than {other}, which was enlarged",
    Why.SHARPER: "it is sharper than {other}",
    Why.LESS_COMPRESSED: "it is less compressed than {other}",
    Why.TAKEN_EARLIER: "it was taken earlier than {other}",
    Why.OLDER: "its file is older than {other}",
    Why.TAKEN_LATER: "it was taken later than {other}",
    Why.NEWER: "its file is newer than {other}",
    Why.LARGER: "its file is larger than {other}",
    Why.SMALLER: "its file is smaller than {other}",
    Why.FOLDER: "its folder comes before that of {other}",
    Why.PATH: "its path fits the pattern, that of {other} does not",
    Why.LONGER_NAME: "its name is longer than that of {other}",
    Why.SHORTER_PATH: "its path is shorter than that of {other}",
    Why.FIRST_BY_NAME: "nothing that counts tells it from {other}, so the order of their paths decides",
}


def keeper_sentence(why: Why, kept: str, other: str) -> str:
    """Return the sentence.

    Args:
        why: What decided.
        kept: Path of the photo that stays.
        other: Path of the one that comes next.
    """
    kept_name, other_name = _told_apart(PurePath(kept), PurePath(other))
    return f"{kept_name} stays: {_SENTENCES[why].replace('{other}', other_name)}."


def _told_apart(one: PurePath, other: PurePath) -> tuple[str, str]:
    """Return the names of two files, with as many of their folders as it takes to tell them apart."""
    depth = 1
    while one.parts[-depth:] == other.parts[-depth:] and depth < max(len(one.parts), len(other.parts)):
        depth += 1
    return str(PurePath(*one.parts[-depth:])), str(PurePath(*other.parts[-depth:]))
