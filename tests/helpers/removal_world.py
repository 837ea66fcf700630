"""A small world of photos on disks, drawn by chance, and what a person can reach in it."""

import hashlib
import os
import random
import stat
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from engine.core.domain import FileStamp, Folder, ImageFormat, MatchKind, Photo, PictureInfo
from engine.core.notes import Notes
from engine.core.removal import Refusal, Removal, RemovalPlan
from engine.files.keys import content_key, new_digest
from engine.review.check import Checker
from engine.review.freedesktop_trash import FreedesktopTrash
from engine.review.metadata.packet_writer import read_notes, write_notes
from engine.review.mounts import Mount, Mounts
from engine.review.protection import Protection, obstacle
from engine.review.trash_slot import Trash
from engine.stages.clean import Tools
from engine.stages.overview import Overview
from engine.stages.plan_removal import Surroundings, Wish, plan_removal
from engine.stages.unit_files import UnitFiles
from engine.store.journal import Journal
from engine.store.journal_rows import ActRecord
from tests.helpers.photo_columns import Evidence, overview_of

FileFacts = tuple[bytes, int, int]
"""Bytes, permissions and the time of the last change of a file."""

_NAMES = (
    "IMG_1.jpg", "img_1.JPG", "IMG_1 (2).jpg", "IMG_2.jpg", "a.b.jpg", "ä ö.jpg", "noending", ".hidden.jpg",
    "IMG_1.CR2", "IMG_2.CR2", "IMG_2.HEIC",
)  # fmt: skip
_FOLDERS = ("one", "one/deep/er", "two", "two/ref", "ref", "ref/in", "ref/open")


@dataclass
class World:
    """Folders, photos and who looks like whom.

    Attributes:
        base: The folder of it all on the first drive; the person's home is in it.
        drive: A folder on a second drive.
        photos: By id.
        evidence: Matches of images.
    """

    base: Path
    drive: Path
    photos: dict[int, Photo] = field(default_factory=dict)
    evidence: dict[tuple[int, int], Evidence] = field(default_factory=dict)

    @property
    def folders(self) -> list[Folder]:
        """The searched folders; those named ref are for reference, apart from one inside."""
        return [
            Folder(str(self.base / "one")),
            Folder(str(self.base / "two")),
            Folder(str(self.base / "two/ref"), is_reference=True),
            Folder(str(self.base / "ref"), is_reference=True),
            Folder(str(self.base / "ref/open")),
            Folder(str(self.drive / "shots")),
        ]

    @property
    def target(self) -> Path:
        """A folder to move to, on the first drive."""
        return self.base / "target"

    @property
    def places(self) -> tuple[Path, Path]:
        """All that a person can reach lies below these."""
        return self.base, self.drive

    def is_reference(self, path: Path) -> bool:
        """Tell whether a path lies in a reference folder, by the plainest of rules."""
        inner = path.relative_to(self.base).parts if path.is_relative_to(self.base) else ()
        return inner[:2] == ("two", "ref") or (inner[:1] == ("ref",) and inner[:2] != ("ref", "open"))

    def trash(self) -> FreedesktopTrash:
        """Return the trash of the person of this world."""
        return FreedesktopTrash(str(self.base / "home"), os.getuid(), self.read_mounts)

    def read_mounts(self) -> Mounts:
        """Return the mounts of the system, and the drive as one of its own: so it has a trash of its own."""
        return Mounts((Mount(str(self.drive), "/", str(self.drive)), *_read_mounts().mounts))

    def protection(self) -> Protection:
        """Return what knows the reference folders."""
        return Protection(self.folders, self.read_mounts())

    def tools(self, journal: Journal, trash: Trash | None = None, told: list[ActRecord] | None = None) -> Tools:
        """Return what acts are done with here; pictures are what does not begin with BAD."""
        protects = self.protection().protects
        return Tools(
            journal=journal,
            trash=trash or self.trash(),
            checker=Checker(new_digest, lambda data, _photo: not data.startswith(b"BAD"), protects),
            new_digest=new_digest,
            tell=(told if told is not None else []).extend,
        )

    def overview(self) -> Overview:
        """Return the photos that look like another one."""
        return overview_of(list(self.photos.values()), self.evidence)

    def plan(
        self,
        action: Removal,
        wanted: Sequence[int],
        target: Path | None = None,
        around: Surroundings | None = None,
    ) -> RemovalPlan:
        """Plan to take photos away."""
        where = str(target or self.target) if action.needs_target else None
        return plan_removal(self.overview(), Wish(action, where, wanted), around or self.surroundings())

    def surroundings(self, find_obstacle: Callable[[str], Refusal | None] = obstacle) -> Surroundings:
        """Return what plans are made with here."""
        by_path = {photo.path: photo for photo in self.photos.values()}
        return Surroundings(
            load=lambda ids: {one: self.photos[one] for one in ids},
            find_photos=lambda paths: {path: by_path[path] for path in paths if path in by_path},
            find_files=UnitFiles(),
            protection=self.protection(),
            find_obstacle=find_obstacle,
        )

    def add(self, path: Path, content: bytes, image: int, *beside: str) -> Photo:
        """Write a photo and know it as a scan would; beside it files with these endings after its whole name."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        os.utime(path, ns=(1_600_000_000_000_000_001, 1_500_000_000_123_456_789 + len(self.photos)))
        path.chmod(0o640)
        number = len(self.photos) + 1
        photo = Photo(
            id=number,
            stamp=stamp_of(path),
            content_key=content_key(content),
            image_id=image,
            image_key=(200 - image).to_bytes(1) * 8,
            info=PictureInfo(ImageFormat.JPEG, 40, 30, False, (0.0, 0.0, 1.0, 1.0)),
            taken_ms=None,
            camera="",
            is_reference=self.is_reference(path),
        )
        self.photos[number] = photo
        for ending in beside:
            said = Notes(rating=1 + number % 2, keywords=(f"word {number}",))
            data = write_notes(None, said) if ending == ".xmp" else b"%s of %d" % (ending.encode(), number)
            path.with_name(path.name + ending).write_bytes(data)
        return photo


_mounts: list[Mounts] = []


def _read_mounts() -> Mounts:
    """Return the mounts, read once: none changes while worlds come and go."""
    if not _mounts:
        _mounts.append(Mounts.read())
    return _mounts[0]


def stamp_of(path: Path) -> FileStamp:
    """Return what a walk would say of a file."""
    info = path.lstat()
    return FileStamp(str(path), info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)


def draw_world(chance: random.Random, base: Path, drive: Path) -> World:
    """Make a world by chance: copies, look-alikes, chains of them, links, sidecars, names that differ in case alone."""
    world = World(base, drive)
    for searched in world.folders:
        Path(searched.path).mkdir(parents=True, exist_ok=True)
    images = list(range(65, 65 + chance.randint(1, 4)))
    for first in images:
        for second in images:
            if first < second and chance.random() < 0.6:
                kind = chance.choice((MatchKind.SAME_PICTURE, MatchKind.EDITED, MatchKind.SIMILAR_SCENE))
                world.evidence[first, second] = (kind, chance.uniform(0.5, 0.99), "alike")
    for _ in range(chance.randint(2, 8)):
        folder = chance.choice([base / chance.choice(_FOLDERS), base / chance.choice(_FOLDERS), drive / "shots"])
        path = folder / chance.choice(_NAMES)
        if not path.exists():
            _add_photo(chance, world, path, images)
            if path.suffix == ".CR2" and chance.random() < 0.7:
                picture = path.with_suffix(chance.choice((".jpg", ".JPG", ".HEIC")))
                if not picture.exists():
                    _add_photo(chance, world, picture, images)
            elif path.suffix == ".HEIC" and chance.random() < 0.7:
                path.with_suffix(".MOV").write_bytes(b"film of %d" % len(world.photos))
    if world.photos and chance.random() < 0.1:
        _add_second_name(chance, world)
    _add_links(chance, world)
    if chance.random() < 0.08:
        chance.choice((base / "one", base / "two")).chmod(0o555)
    return world


def _add_photo(chance: random.Random, world: World, path: Path, images: Sequence[int]) -> None:
    """Add a photo of its own, or a copy of another one."""
    if world.photos and chance.random() < 0.3:
        known = chance.choice(list(world.photos.values()))
        content, image = Path(known.path).read_bytes(), known.image_id
    else:
        image = chance.choice(images)
        content = b"%s%d.%d" % (b"BAD" if chance.random() < 0.05 else b"photo ", image, chance.randint(0, 1))
        content *= chance.choice((1, 1, 700))
    world.add(path, content, image, *chance.choice(((), (), (), (".xmp",), (".xmp", ".pp3"))))


def _add_second_name(chance: random.Random, world: World) -> None:
    """Let the library know one file under two names, as after a mount was added."""
    photo = chance.choice(list(world.photos.values()))
    path = world.base / "two" / "second name.jpg"
    if photo.path.startswith(str(world.base)) and not path.exists():
        os.link(photo.path, path)
        world.photos[len(world.photos) + 1] = replace(
            photo, id=len(world.photos) + 1, stamp=stamp_of(path), is_reference=False
        )


def _add_links(chance: random.Random, world: World) -> None:
    photos = list(world.photos.values())
    for number in range(chance.randint(0, 2)):
        photo = Path(chance.choice(photos).path) if photos else world.base
        place = world.base / chance.choice(("one", "two", "elsewhere"))
        place.mkdir(exist_ok=True)
        if chance.random() < 0.5:
            (place / f"link-{number}").symlink_to(chance.choice((photo, photo.parent)))
        elif photo.is_relative_to(world.base) and photo.is_file():
            os.link(photo, place / f"hard-{number}.jpg")


def regular_files(places: Sequence[Path]) -> Iterator[Path]:
    """Yield every plain file below some folders, links not followed."""
    for place in places:
        for folder, folders, names in os.walk(place):
            folders.sort()
            for name in sorted(names):
                path = Path(folder, name)
                if stat.S_ISREG(path.lstat().st_mode):
                    yield path


def is_bookkeeping(path: Path) -> bool:
    """Tell whether a file is none of the person's: what tells the trash about others, or the journal."""
    return path.suffix == ".trashinfo" or "library" in path.parts


def reachable(world: World, passed_over: str = ".trashinfo") -> Counter[bytes]:
    """Count the contents that the person can reach, in place, in a trash or in the target folder.

    Args:
        world: Where.
        passed_over: Files with this ending do not count.
    """
    paths = (path for path in regular_files(world.places) if not is_bookkeeping(path))
    return Counter(hashlib.blake2b(path.read_bytes()).digest() for path in paths if path.suffix != passed_over)


def said_words(world: World) -> set[str]:
    """Return all keywords in sidecars that the person can reach."""
    sidecars = (path for path in regular_files(world.places) if path.suffix == ".xmp" and not is_bookkeeping(path))
    return {word for path in sidecars for word in read_notes(path.read_bytes()).keywords}


def facts(world: World) -> dict[str, FileFacts]:
    """Return every file of the person with bytes, permissions and time, by path."""
    found = {}
    for path in regular_files(world.places):
        if not is_bookkeeping(path):
            info = path.lstat()
            found[str(path)] = (path.read_bytes(), stat.S_IMODE(info.st_mode), info.st_mtime_ns)
    return found


def reference_state(world: World) -> dict[str, tuple[object, ...]]:
    """Return all there is to know of the reference folders, down to when an inode was last changed."""
    found: dict[str, tuple[object, ...]] = {}
    for folder in (world.base / "ref", world.base / "two/ref"):
        for path in sorted(folder.rglob("*")):
            if world.is_reference(path) or (path.parent == world.base / "ref" and path.name != "open"):
                info = path.lstat()
                content = path.read_bytes() if stat.S_ISREG(info.st_mode) else b""
                # A second name elsewhere may go, which shows in the inode alone.
                is_alone = info.st_nlink == 1 or stat.S_ISDIR(info.st_mode)
                about_inode = (info.st_nlink, info.st_ctime_ns) if is_alone else ()
                key = hashlib.blake2b(content).hexdigest()
                found[str(path)] = (key, info.st_mode, info.st_ino, info.st_mtime_ns, *about_inode)
    return found
