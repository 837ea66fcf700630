"""The words of the program as frozen value types."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class MatchKind(IntEnum):
    """Why two photos belong together, the most certain first."""

    IDENTICAL_FILE = 1
    IDENTICAL_IMAGE = 2
    SAME_PICTURE = 3
    EDITED = 4
    SIMILAR_SCENE = 5

    @property
    def slug(self) -> str:
        """Name used in JSON, CSV and on the command line, such as ``same-picture``."""
        return self.name.lower().replace("_", "-")


class Mark(StrEnum):
    """What a person decided about one photo."""

    KEEP = "keep"
    REMOVE = "remove"


class ImageFormat(StrEnum):
    """A picture format, told by the first bytes of a file."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WebP"
    TIFF = "TIFF"
    BMP = "BMP"
    GIF = "GIF"
    HEIF = "HEIF"
    AVIF = "AVIF"
    JPEG_XL = "JPEG XL"
    RAW = "RAW"


class Stage(StrEnum):
    """A part of the work that a person sees progress of, and where a problem arose."""

    WALK = "walk"
    READ = "read"
    DECODE = "decode"
    DESCRIBE = "describe"
    MATCH = "match"
    CLUSTER = "cluster"
    REPORT = "report"
    DOWNLOAD = "download"
    PREPARE = "prepare"
    EMBED = "embed"
    CALIBRATE = "calibrate"
    MEASURE = "measure"
    REMOVE = "remove"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class FileStamp:
    """What a file looked like from outside; equal stamps mean that it was not touched.

    ``path`` is absolute and, where a name is not valid Unicode, surrogate-escaped as by ``os.fsdecode``.
    """

    path: str
    size_bytes: int
    mtime_ns: int
    device: int
    inode: int


@dataclass(frozen=True, slots=True)
class Problem:
    """A file or folder that could not be used, where that happened and why; ``reason`` is a sentence for a person."""

    path: str
    stage: Stage
    reason: str


@dataclass(frozen=True, slots=True)
class DescriptorSpec:
    """Name and version of a descriptor; descriptors of different specs are never compared."""

    name: str
    version: int


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that the person asked to search; a reference folder is compared but never touched."""

    path: str
    is_reference: bool = False


@dataclass(frozen=True, slots=True)
class PictureInfo:
    """What decoding learnt about a picture, apart from its pixels.

    ``width`` and ``height`` are those of the whole upright picture in pixels. ``frame`` is what is left of it once
    uniform borders are gone, as (left, top, right, bottom) in 0..1 of the upright picture. ``is_partial`` marks a
    picture of which only a part could be decoded.
    """

    format: ImageFormat
    width: int
    height: int
    is_partial: bool
    frame: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo in the library: a file, its content and the picture in it.

    Several photos share a ``content_key`` when their bytes are equal, and an ``image_id`` when their coded pixels are.
    ``taken_ms`` is the capture time of the metadata in milliseconds of the local epoch, or None.
    """

    id: int
    stamp: FileStamp
    content_key: bytes
    image_id: int
    image_key: bytes
    info: PictureInfo
    taken_ms: int | None
    camera: str
    is_reference: bool

    @property
    def path(self) -> str:
        """Absolute path of the file."""
        return self.stamp.path


@dataclass(frozen=True, slots=True)
class Match:
    """A verified pair of images, ``image_a < image_b``, with the evidence that justifies it.

    Attributes:
        similarity: 0..1, large when alike, on one scale for all kinds.
        hash_distance: bits of 256 by which the perceptual hashes differ in the best orientation.
        signature_distance: normalised Goldberg distance, 0..1, in the upright orientation.
        correlation: of the aligned grey thumbnails, -1..1.
        inliers: local features that agree on one placement, 0 where none was sought.
        transform: the six numbers of the affine map (a, b, c, d, e, f) that takes unit coordinates (x, y) of
            image a's frame to (a x + b y + c, d x + e y + f) of image b's frame.
        reason: why they match, in a few words for a person, such as ``mirrored`` or ``crop 80 %``.
    """

    image_a: int
    image_b: int
    kind: MatchKind
    similarity: float
    hash_distance: int
    signature_distance: float
    correlation: float
    inliers: int
    transform: tuple[float, float, float, float, float, float]
    reason: str


@dataclass(frozen=True, slots=True)
class Member:
    """A photo in a group: how it belongs to the photo that it was matched with.

    ``companions`` are photos that it stands for, such as the pictures that a camera wrote beside a RAW file.
    """

    photo: Photo
    kind: MatchKind
    similarity: float
    matched_with: str
    reason: str
    companions: tuple[Photo, ...] = ()

    @property
    def size_bytes(self) -> int:
        """Of the photo and its companions."""
        return sum(photo.stamp.size_bytes for photo in (self.photo, *self.companions))


@dataclass(frozen=True, slots=True)
class Cluster:
    """A group shown to the person: at least two photos, the keeper first.

    ``id`` derives from content, so it outlives renames and rescans. ``why_kept`` is a sentence that says why the keeper
    stays, or nothing where no rule chose it.
    """

    id: str
    members: tuple[Member, ...]
    why_kept: str = ""

    @property
    def keeper(self) -> Photo:
        """The photo suggested to stay."""
        return self.members[0].photo

    @property
    def reclaimable_bytes(self) -> int:
        """Bytes freed if all but the keeper went, reference photos apart."""
        return sum(m.size_bytes for m in self.members[1:] if not m.photo.is_reference)


@dataclass(frozen=True, slots=True)
class QueryHit:
    """A photo of the library that looks like the picture asked about.

    ``transform`` takes unit coordinates of the asked picture's frame to those of the photo's frame, as in ``Match``;
    None where no more is known than that both show the same. ``companions`` are the photos that belong together with
    it, such as the RAW file of a picture.
    """

    photo: Photo
    kind: MatchKind
    similarity: float
    reason: str
    transform: tuple[float, float, float, float, float, float] | None = None
    companions: tuple[Photo, ...] = ()

    @property
    def size_bytes(self) -> int:
        """Of the photo and its companions."""
        return sum(photo.stamp.size_bytes for photo in (self.photo, *self.companions))


@dataclass(frozen=True, slots=True)
class QueryAnswer:
    """What is known of a picture asked about, and the photos that look like it, the most alike first."""

    picture: PictureInfo
    hits: tuple[QueryHit, ...]


@dataclass(frozen=True, slots=True)
class ScanReport:
    """What a scan did, in numbers and problems."""

    files_seen: int
    photos: int
    unchanged: int
    moved: int
    described: int
    gone: int
    offline: int
    matches: int
    problems: tuple[Problem, ...]
    elapsed_s: float
