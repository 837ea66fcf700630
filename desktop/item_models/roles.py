"""What a view may ask of an item, by number; the values are plain: text, numbers, truths and slugs."""

from enum import IntEnum

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole) + 1


class GroupRole(IntEnum):
    """Of a group, a top item of ``GroupsModel``.

    Attributes:
        TITLE: Folder and name of the photo kept, such as ``Lucca 2018 / IMG_2214``.
        COUNT: Number of photos.
        BYTES: Bytes that could be freed.
        BADGES: Why its photos are together: a list of at most three (slug of the kind, words); one more, without a
            slug, on a group that was accepted as it is.
        KEY: Id of the photo by which the group is known; it outlives new cuts, and marks do not change it.
        MARKED: Number of photos marked to be removed.
        SUMMARY: The count and the bytes in words.
        KEPT_ID: Id of the photo that stays: chosen by hand, or the best of those that are not to go.
    """

    TITLE = _FIRST
    COUNT = _FIRST + 1
    BYTES = _FIRST + 2
    BADGES = _FIRST + 3
    KEY = _FIRST + 4
    MARKED = _FIRST + 5
    SUMMARY = _FIRST + 6
    KEPT_ID = _FIRST + 7


class PhotoRole(IntEnum):
    """Of a photo: below a group in ``GroupsModel``, and of a hit in ``QueryModel``.

    Attributes:
        PHOTO_ID: Its id in the library.
        PATH: Where the file is.
        NAME: Name of the file, ready to be shown.
        FOLDER: Its folder, told from the folder that is searched.
        WIDTH, HEIGHT: Pixels of the upright picture.
        BYTES: Size of the file.
        FORMAT: Such as ``JPEG``.
        TAKEN: QDateTime of the shot as the camera told it, or None.
        SIMILARITY: 0..1, to the photo that it was matched with.
        KIND: Slug of the kind of that match.
        REASON: Why it is here, in the language of the person.
        MARK: ``keep``, ``remove`` or empty.
        IS_KEEPER: Whether it is the one of its group that stays, by suggestion or by choice.
        IS_REFERENCE: It lies in a reference folder: compared, never touched.
        IS_PARTIAL: Only a part of the picture could be read.
        IS_GONE: The file was not there when last looked for.
        BADGE: Words in the corner: ``best``, or the similarity.
        CAPTION: The second line: pixels and size.
        THUMBNAIL_KEY: Hexadecimal digits that equal files share.
        MATCHED_ID: Id of the photo that it was matched with.
        IS_BEST: Whether it is the one that is suggested to stay, the best of those not to go, whatever was chosen.
        DETAIL: What its reason says besides the kind; empty where the kind says all. Of hits alone.
    """

    PHOTO_ID = _FIRST + 100
    PATH = _FIRST + 101
    NAME = _FIRST + 102
    FOLDER = _FIRST + 103
    WIDTH = _FIRST + 104
    HEIGHT = _FIRST + 105
    BYTES = _FIRST + 106
    FORMAT = _FIRST + 107
    TAKEN = _FIRST + 108
    SIMILARITY = _FIRST + 109
    KIND = _FIRST + 110
    REASON = _FIRST + 111
    MARK = _FIRST + 112
    IS_KEEPER = _FIRST + 113
    IS_REFERENCE = _FIRST + 114
    IS_PARTIAL = _FIRST + 115
    IS_GONE = _FIRST + 116
    BADGE = _FIRST + 117
    CAPTION = _FIRST + 118
    THUMBNAIL_KEY = _FIRST + 119
    MATCHED_ID = _FIRST + 120
    IS_BEST = _FIRST + 121
    DETAIL = _FIRST + 122


class ReviewRole(IntEnum):
    """Of a photo in ``ReviewModel``, beside ``PhotoRole``.

    Attributes:
        CAN_LEAVE_OUT: Whether it is to go, and may be left out of that.
        CAUTION: What to look at before it goes, or why it stays although it was to go, in a few words; often empty.
        ALONG: Which other files go along with it, in a few words; often empty.
        HAS_CAUTION: Whether a person should look at it before it goes.
    """

    CAN_LEAVE_OUT = _FIRST + 600
    CAUTION = _FIRST + 601
    ALONG = _FIRST + 602
    HAS_CAUTION = _FIRST + 603


class AskedRole(IntEnum):
    """Of a picture asked about in ``AskedModel``.

    Attributes:
        NAME: Of its file, ready to be shown; words for a picture without one.
        PLACE: The folder of the file, ready to be shown; words for a picture without one.
        PIXELS: Its width and height in words; empty while unknown.
        KEY: Tells it from the other pictures.
        SOURCE: What it can be read from: the path of its file, or its bytes.
        STATE: ``running``, ``found``, ``none`` or ``failed``.
        RESULT: That in a few words, such as ``4 photos``.
        REASON: Why nothing could be found, a sentence; empty if nothing went wrong.
    """

    NAME = _FIRST + 500
    PLACE = _FIRST + 501
    PIXELS = _FIRST + 502
    KEY = _FIRST + 503
    SOURCE = _FIRST + 504
    STATE = _FIRST + 505
    RESULT = _FIRST + 506
    REASON = _FIRST + 507


class FolderRole(IntEnum):
    """Of a folder in ``FoldersModel``.

    Attributes:
        PATH: Where it is.
        NAME: Its last part; more of it where two folders are called alike.
        COUNT: Photos in it.
        IS_REFERENCE: Compared, never touched.
        IS_OFFLINE: Not there now, such as on a drive that is not connected.
        STATUS: ``reference``, ``offline`` or empty, in words.
    """

    PATH = _FIRST + 200
    NAME = _FIRST + 201
    COUNT = _FIRST + 202
    IS_REFERENCE = _FIRST + 203
    IS_OFFLINE = _FIRST + 204
    STATUS = _FIRST + 205


class KindRole(IntEnum):
    """Of a kind of match in ``KindsModel``; whether it is shown is Qt's CheckStateRole.

    Attributes:
        SLUG: Such as ``same-picture``.
        NAME: In words.
        COUNT: Matches of that kind in the range.
    """

    SLUG = _FIRST + 300
    NAME = _FIRST + 301
    COUNT = _FIRST + 302


class ProblemRole(IntEnum):
    """Of a problem in ``ProblemsModel``.

    Attributes:
        PATH: The file or folder.
        NAME: Its last part, ready to be shown.
        FOLDER: The folder that it is in.
        STAGE: Where it arose, in words.
        REASON: Why, a sentence.
    """

    PATH = _FIRST + 400
    NAME = _FIRST + 401
    FOLDER = _FIRST + 402
    STAGE = _FIRST + 403
    REASON = _FIRST + 404
