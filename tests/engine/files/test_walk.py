"""The walk: every file once, nothing followed into a loop, what cannot be read reported and not taken for gone."""

import errno
import os
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from engine.core.domain import Folder, Problem, Stage
from engine.core.errors import FolderError
from engine.core.settings import Settings
from engine.files.walk import FoundFile, check_folders, walk

Listing = Callable[[str], AbstractContextManager[Iterator["os.DirEntry[str]"]]]

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")
# Other systems refuse names that are no Unicode.
needs_any_bytes = pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes are Linux's")


def put(path: Path, data: bytes = b"x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def found_in(
    *folders: Folder | Path, settings: Settings | None = None, list_folder: Listing = os.scandir
) -> tuple[list[FoundFile], list[Problem]]:
    problems: list[Problem] = []
    asked = [f if isinstance(f, Folder) else Folder(str(f)) for f in folders]
    return list(walk(asked, settings or Settings(), problems.append, list_folder)), problems


def paths_in(*folders: Folder | Path, settings: Settings | None = None) -> list[str]:
    files, problems = found_in(*folders, settings=settings)
    assert problems == []
    return [f.stamp.path for f in files]


def test_stamp_says_what_the_file_system_says(tmp_path: Path) -> None:
    path = put(tmp_path / "a.jpg", b"12345")
    info = path.stat()
    (found,), _ = found_in(tmp_path)
    assert found.stamp.path == str(path)
    assert (found.stamp.size_bytes, found.stamp.mtime_ns) == (5, info.st_mtime_ns)
    assert (found.stamp.device, found.stamp.inode) == (info.st_dev, info.st_ino)
    assert found.folder == Folder(str(tmp_path))


def test_order_depends_on_names_alone(tmp_path: Path) -> None:
    for name in ("b/2.jpg", "b/1.jpg", "a/c/3.jpg", "a/1.jpg", "z.jpg", "Z.jpg"):
        put(tmp_path / name)
    assert [str(Path(p).relative_to(tmp_path).as_posix()) for p in paths_in(tmp_path)] == [
        "Z.jpg", "z.jpg", "a/1.jpg", "a/c/3.jpg", "b/1.jpg", "b/2.jpg",
    ]  # fmt: skip


def test_empty_folder_has_nothing(tmp_path: Path) -> None:
    assert paths_in(tmp_path) == []


def test_overlapping_folders_count_files_once(tmp_path: Path) -> None:
    outer, inner = put(tmp_path / "a.jpg"), put(tmp_path / "in" / "b.jpg")
    asked = [Folder(str(tmp_path)), Folder(str(tmp_path / "in"), is_reference=True), Folder(f"{tmp_path}/in/../in/")]
    files, problems = found_in(*asked)
    assert problems == []
    assert {f.stamp.path: f.folder.is_reference for f in files} == {str(outer): False, str(inner): True}
    assert len(files) == 2


def test_folder_inside_a_reference_is_its_own(tmp_path: Path) -> None:
    put(tmp_path / "a.jpg")
    put(tmp_path / "in" / "b.jpg")
    files, _ = found_in(Folder(str(tmp_path), is_reference=True), tmp_path / "in")
    assert {Path(f.stamp.path).name: f.folder.is_reference for f in files} == {"a.jpg": True, "b.jpg": False}


def test_folder_asked_for_is_walked_where_the_outer_one_passes_over_it(tmp_path: Path) -> None:
    inner = put(tmp_path / ".hidden" / "node_modules" / "a.jpg")
    assert paths_in(tmp_path) == []
    assert paths_in(tmp_path, inner.parent) == [str(inner)]


def test_folder_named_twice_is_a_reference_if_it_was_one_either_time(tmp_path: Path) -> None:
    put(tmp_path / "a.jpg")
    for asked in ([False, True], [True, False]):
        files, _ = found_in(*(Folder(str(tmp_path), is_reference) for is_reference in asked))
        assert [f.folder.is_reference for f in files] == [True]


def test_exclusions_cut_off_files_and_folders(tmp_path: Path) -> None:
    kept = put(tmp_path / "kept" / "a.jpg")
    put(tmp_path / "kept" / "a.TMP")
    put(tmp_path / "Old" / "deep" / "b.jpg")
    assert paths_in(tmp_path, settings=Settings(exclusions=("*.tmp", "old"))) == [str(kept)]
    assert paths_in(tmp_path, settings=Settings(exclusions=(f"{tmp_path}/OLD", "**\\*.tmp"))) == [str(kept)]


def test_hidden_files_only_if_asked_for(tmp_path: Path) -> None:
    put(tmp_path / ".a.jpg")
    put(tmp_path / ".b" / "c.jpg")
    assert paths_in(tmp_path) == []
    assert len(paths_in(tmp_path, settings=Settings(include_hidden=True))) == 2


@needs_links
def test_links_are_not_followed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    photo = put(inside / "a.jpg")
    put(outside / "b.jpg")
    (inside / "loop").symlink_to(inside)
    (inside / "self").symlink_to("self")
    (inside / "dangling.jpg").symlink_to("nowhere")
    (inside / "to_file.jpg").symlink_to(photo)
    (inside / "to_outside").symlink_to(outside)
    (inside / "sub").mkdir()
    (inside / "sub" / "up").symlink_to("..")
    assert paths_in(inside) == [str(photo)]


@needs_links
def test_folder_asked_for_may_be_a_link(tmp_path: Path) -> None:
    photo = put(tmp_path / "real" / "a.jpg")
    link = tmp_path / "link"
    link.symlink_to("real")
    assert paths_in(link) == [str(photo)]
    assert paths_in(link, tmp_path) == [str(photo)]


@needs_links
def test_hard_links_are_one_photo_and_a_reference_is_preferred(tmp_path: Path) -> None:
    first = put(tmp_path / "a" / "1.jpg")
    (tmp_path / "b").mkdir()
    for name in ("a/2.jpg", "b/1.jpg"):
        os.link(first, tmp_path / name)
    assert paths_in(tmp_path) == [str(first)]
    files, _ = found_in(tmp_path / "a", Folder(str(tmp_path / "b"), is_reference=True))
    assert [f.stamp.path for f in files] == [str(tmp_path / "b" / "1.jpg")]


@needs_links
def test_pipes_sockets_and_folders_named_like_photos(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    photo = put(tmp_path / "folder.jpg" / "a.jpg")
    with tempfile.TemporaryDirectory() as short, socket.socket(socket.AF_UNIX) as listening:
        # The address of a socket has to be short, so it gets a folder of its own.
        listening.bind(f"{short}/s.jpg")
        assert paths_in(tmp_path, Path(short)) == [str(photo)]


def test_deep_folders(tmp_path: Path) -> None:
    photo = put(tmp_path.joinpath(*["deep"] * 40) / "a.jpg")
    assert paths_in(tmp_path) == [str(photo)]


@needs_any_bytes
def test_paths_longer_than_the_system_takes_are_a_problem(tmp_path: Path) -> None:
    start = Path.cwd()
    try:
        os.chdir(tmp_path)
        for _ in range(20):
            Path("d" * 240).mkdir()
            os.chdir("d" * 240)
    finally:
        os.chdir(start)
    files, problems = found_in(tmp_path)
    assert files == []
    assert [p.stage for p in problems] == [Stage.WALK]
    assert "too long" in problems[0].reason


@needs_any_bytes
def test_names_with_every_odd_character(tmp_path: Path) -> None:
    names = [
        b"new\nline.jpg",
        b"\xff\xfe.jpg",
        b"tab\t.jpg",
        "é ü 日本 🖼.jpg".encode(),
        b" .jpg",
        b"-rf.jpg",
        b"*?[.jpg",
    ]
    names += [b"quote'\".jpg", b"back\\slash.jpg", b"\x01\x7f.jpg", b"$(x)`y`;.jpg", b"a" * 255]
    for name in names:
        (tmp_path / os.fsdecode(name)).write_bytes(b"x")
    odd_folder = put(tmp_path / os.fsdecode(b"\xe9\n") / "in.jpg")
    found = paths_in(tmp_path)
    assert {os.fsencode(Path(p).name) for p in found} == {*names, b"in.jpg"}
    assert all(Path(p).read_bytes() == b"x" for p in found)
    assert str(odd_folder) in found


def test_many_files_in_one_folder() -> None:
    count = 100_000
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            os.close(os.open(f"{folder}/IMG_{number:06d}.jpg", os.O_CREAT | os.O_WRONLY))
        paths = paths_in(Path(folder))
        assert len(paths) == count
        assert paths == sorted(paths)


def refusing(refused: Path, error: OSError) -> Listing:
    def list_folder(path: str) -> AbstractContextManager[Iterator["os.DirEntry[str]"]]:
        if path == str(refused):
            raise error
        return os.scandir(path)

    return list_folder


def test_unreadable_folder_is_a_problem_and_the_rest_is_found(tmp_path: Path) -> None:
    put(tmp_path / "closed" / "a.jpg")
    photo = put(tmp_path / "open" / "b.jpg")
    refusal = PermissionError(errno.EACCES, "Permission denied")
    files, problems = found_in(tmp_path, list_folder=refusing(tmp_path / "closed", refusal))
    assert [f.stamp.path for f in files] == [str(photo)]
    expected = Problem(str(tmp_path / "closed"), Stage.WALK, "The folder cannot be read: Permission denied.")
    assert problems == [expected]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read everything")
def test_folder_of_mode_000(tmp_path: Path) -> None:
    put(tmp_path / "closed" / "a.jpg")
    (tmp_path / "closed").chmod(0)
    try:
        files, problems = found_in(tmp_path)
    finally:
        (tmp_path / "closed").chmod(0o700)
    assert files == []
    assert [p.path for p in problems] == [str(tmp_path / "closed")]


def test_folder_that_fails_midway_gives_what_it_gave(tmp_path: Path) -> None:
    photo = put(tmp_path / "a.jpg")

    class Failing:
        def __init__(self, path: str) -> None:
            self._entries = os.scandir(path)

        def __enter__(self) -> Iterator["os.DirEntry[str]"]:
            return self._give()

        def __exit__(self, *details: object) -> None:
            self._entries.close()

        def _give(self) -> Iterator["os.DirEntry[str]"]:
            yield next(self._entries)
            raise OSError(errno.EIO, "Input/output error")

    files, problems = found_in(tmp_path, list_folder=Failing)
    assert [f.stamp.path for f in files] == [str(photo)]
    assert [p.path for p in problems] == [str(tmp_path)]


class Unseen:
    """An entry of a folder that may be listed but not looked at, as where the right to enter it is missing."""

    def __init__(self, path: str, is_folder: bool) -> None:
        self.name, self.path, self._is_folder = Path(path).name, path, is_folder

    def is_dir(self, *, follow_symlinks: bool) -> bool:
        return self._is_folder and not follow_symlinks

    def is_file(self, *, follow_symlinks: bool) -> bool:
        return not self._is_folder and not follow_symlinks

    def stat(self, *, follow_symlinks: bool) -> os.stat_result:
        raise PermissionError(errno.EACCES, "Permission denied", self.path, follow_symlinks)


@pytest.mark.parametrize("is_folder", [False, True])
def test_entry_that_may_not_be_looked_at_is_a_problem(is_folder: bool, tmp_path: Path) -> None:
    @contextmanager
    def list_folder(path: str) -> Iterator[Iterator[Unseen]]:
        yield iter([Unseen(f"{path}/x.jpg", is_folder)])

    files, problems = found_in(tmp_path, list_folder=list_folder)
    assert files == []
    assert [(p.path, p.stage) for p in problems] == [(f"{tmp_path}/x.jpg", Stage.WALK)]
    assert "Permission denied" in problems[0].reason


def test_file_that_vanishes_is_no_problem(tmp_path: Path) -> None:
    for number in range(3):
        put(tmp_path / f"{number}.jpg")
    problems: list[Problem] = []
    names = []
    for found in walk([Folder(str(tmp_path))], Settings(), problems.append):
        names.append(Path(found.stamp.path).name)
        (tmp_path / "1.jpg").unlink(missing_ok=True)
    assert names == ["0.jpg", "2.jpg"]
    assert problems == []


def test_drive_pulled_out_midway_is_a_problem(tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    for name in ("0.jpg", "1.jpg", "sub/2.jpg"):
        put(drive / name)
    problems: list[Problem] = []
    for _ in walk([Folder(str(drive))], Settings(), problems.append):
        # What is left where a drive was mounted is another folder, an empty one.
        if drive.exists() and not (tmp_path / "pulled").exists():
            drive.rename(tmp_path / "pulled")
            drive.mkdir()
    assert {p.path for p in problems} == {str(drive), str(drive / "sub")}
    assert {p.stage for p in problems} == {Stage.WALK}


def test_missing_folder_given_to_the_walk_is_a_problem(tmp_path: Path) -> None:
    photo = put(tmp_path / "there" / "a.jpg")
    files, problems = found_in(tmp_path / "gone", tmp_path / "there")
    assert [f.stamp.path for f in files] == [str(photo)]
    assert [p.path for p in problems] == [str(tmp_path / "gone")]


def test_check_folders_tells_offline_from_usable(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    asked = [Folder(str(tmp_path / "here")), Folder(str(tmp_path / "gone"), True), Folder(f"{tmp_path}/here/.", True)]
    usable, offline = check_folders(asked)
    assert usable == [Folder(str(tmp_path / "here"), True)]
    assert offline == [Folder(str(tmp_path / "gone"), True)]


@needs_links
def test_check_folders_resolves_links_also_of_what_is_offline(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("drive")
    assert check_folders([Folder(str(tmp_path / "link"))])[1] == [Folder(str(tmp_path / "drive"))]


def test_check_folders_makes_paths_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path)
    assert check_folders([Folder("here")])[0] == [Folder(str(tmp_path / "here"))]


@pytest.mark.parametrize("path", ["file.jpg", "file.jpg/inside", "", "nul\0"])
def test_check_folders_refuses_what_will_never_be_a_folder(path: str, tmp_path: Path) -> None:
    put(tmp_path / "file.jpg")
    with pytest.raises(FolderError) as caught:
        check_folders([Folder(str(tmp_path / path) if path else "")])
    assert caught.value.reason


@needs_links
def test_check_folders_refuses_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "self").symlink_to("self")
    with pytest.raises(FolderError):
        check_folders([Folder(str(tmp_path / "self"))])
