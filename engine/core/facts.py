"""What helps to choose between copies of a photo, beyond what decoding learns."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What the bytes of a file tell at once.

    Attributes:
        has_gps: It tells where it was taken.
        rating: Stars, 0..5, or None.
        is_edited: A program for editing pictures left its name, or what it did.
        jpeg_quality: Setting of libjpeg 1..100, by the tables of the file; None for other formats.
    """

    has_gps: bool = False
    rating: int | None = None
    is_edited: bool = False
    jpeg_quality: int | None = None


@dataclass(frozen=True, slots=True)
class Measures:
    """What only all pixels of a picture tell.

    Attributes:
        sharpness: In grey levels; copies of a picture can be compared by it.
        detail_share: Share of its side that the picture was enlarged from; 1 where nothing shows that it was, None
            where nobody looked.
    """

    sharpness: float
    detail_share: float | None


@dataclass(frozen=True, slots=True)
class Wish:
    """A photo that is to be measured.

    Attributes:
        photo_id: Which one.
        smaller: Widths and heights of photos that show the same, from which it may have been enlarged.
    """

    photo_id: int
    smaller: tuple[tuple[int, int], ...] = ()
