"""The Debian package and the archive, made of a program of two files."""

import configparser
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as ElementTree

import pytest

from desktop.command_line import COMMANDS
from engine.core.suffixes import PHOTO_SUFFIXES
from engine.version import VERSION
from recipes.debian import build_package
from recipes.linux_share import ICON_SIDES, write_share
from recipes.manual import escaped, manual_page
from recipes.plan import EPOCH_VARIABLE, IDENTIFIER, ROOT, Plan, commit_time
from recipes.tarball import build_tarball

EPOCH = 1_700_000_000

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="about packages for Linux")


@pytest.fixture
def plan(tmp_path):
    return _plan(tmp_path / "first")


def _plan(output):
    plan = Plan(ROOT, output, EPOCH, "1.2.3", "linux", "amd64", level=1)
    inside = plan.application / "_internal"
    inside.mkdir(parents=True)
    program = plan.application / "lookalike"
    program.write_text("#!/bin/sh\necho here\n")
    program.chmod(0o700)
    (inside / "data").write_bytes(b"x" * 2000)
    (inside / "link").symlink_to("data")
    return plan


def test_the_share_folder_has_what_a_desktop_looks_for(plan, tmp_path):
    write_share(plan, tmp_path)

    entry = configparser.ConfigParser(interpolation=None, strict=True)
    entry.optionxform = str
    entry.read(tmp_path / "applications/lookalike.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"] == "lookalike %F"
    types = entry["Desktop Entry"]["MimeType"].split(";")
    assert {"inode/directory", "image/jpeg", "image/heif", "image/jxl", "image/avif"} <= set(types)
    assert ElementTree.parse(tmp_path / "metainfo/local.lookalike.lookalike.metainfo.xml").find(
        "releases/release"
    ).attrib == {
        "version": "1.2.3",
        "date": "2023-11-14",
    }
    assert (tmp_path / "icons/hicolor/scalable/apps/lookalike.svg").is_file()
    for side in ICON_SIDES:
        content = (tmp_path / f"icons/hicolor/{side}x{side}/apps/lookalike.png").read_bytes()
        assert content[16:24] == side.to_bytes(4, "big") * 2
    assert b"1.2.3" in gzip.decompress((tmp_path / "man/man1/lookalike.1.gz").read_bytes())


# Newer ones ask for the address of a homepage, which this program has none of.
_OF_NO_HOMEPAGE = "url-homepage-missing"


@pytest.mark.parametrize(
    ("tool", "words", "file"),
    [
        ("desktop-file-validate", ["--no-hints"], "applications/lookalike.desktop"),
        ("appstreamcli", ["validate", "--no-net", "--no-color"], f"metainfo/{IDENTIFIER}.metainfo.xml"),
    ],
)
def test_what_a_desktop_reads_is_as_desktops_want_it(plan, tmp_path, tool, words, file):
    if shutil.which(tool) is None:
        pytest.skip(f"there is no {tool}")
    write_share(plan, tmp_path)

    done = subprocess.run([tool, *words, tmp_path / file], capture_output=True, text=True, check=False)

    told = done.stdout + done.stderr
    faults = [line for line in told.splitlines() if re.match(r"[EW]: |.*: (error|warning): ", line)]
    assert [line for line in faults if _OF_NO_HOMEPAGE not in line] == []
    assert done.returncode == 0 or faults, told


def test_the_manual_tells_of_every_command(tmp_path):
    page = manual_page(VERSION, "2023-11-14")

    described = set(re.findall(r"^\.SS ([a-z]+)", page, re.MULTILINE))
    assert described >= COMMANDS
    assert r"\fB\-\-threshold\fR" in page
    assert '.SH "EXIT CODES"' in page or '.SH "EXIT STATUS"' in page
    if shutil.which("groff"):
        page_file = tmp_path / "page.1"
        page_file.write_text(page, encoding="utf-8")
        told = subprocess.run(
            ["groff", "-man", "-Tutf8", "-ww", "-z", "-K", "utf-8", page_file],
            capture_output=True,
            text=True,
            check=True,
        )
        assert told.stderr == ""


def test_troff_takes_no_text_for_its_own():
    assert escaped(".SH") == r"\&.SH"
    assert escaped(r"--a \n ~") == r"\-\-a \en \(ti"


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="there is no dpkg-deb")
def test_a_package_has_the_program_on_the_path_and_the_same_bytes_each_time(plan, tmp_path):
    package = build_package(plan, ["libc6 (>= 2.35)", "xkb-data"])
    again = build_package(_plan(tmp_path / "second"), ["libc6 (>= 2.35)", "xkb-data"])

    assert package.name == "lookalike_1.2.3_amd64.deb"
    assert package.read_bytes() == again.read_bytes()
    unpacked = tmp_path / "unpacked"
    subprocess.run(["dpkg-deb", "--raw-extract", package, unpacked], check=True)
    program = unpacked / "usr/bin/lookalike"
    assert program.is_symlink()
    assert subprocess.run([program], capture_output=True, check=True).stdout == b"here\n"
    assert (unpacked / "usr/lib/lookalike/_internal/link").readlink().name == "data"
    control = (unpacked / "DEBIAN/control").read_text(encoding="utf-8")
    assert "Depends: libc6 (>= 2.35), xkb-data\n" in control
    for line in (unpacked / "DEBIAN/md5sums").read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.md5((unpacked / name).read_bytes()).hexdigest() == digest
    assert not any(path.stat().st_mode & 0o022 for path in unpacked.rglob("*") if not path.is_symlink())


@pytest.mark.skipif(shutil.which("lintian") is None, reason="there is no lintian")
def test_a_package_is_as_debian_wants_it(plan):
    package = build_package(plan, ["libc6 (>= 2.35)", "xkb-data"])

    told = subprocess.run(
        ["lintian", "--no-cfg", "--allow-root", package], capture_output=True, text=True, check=False
    ).stdout

    assert [line for line in told.splitlines() if line.startswith(("E:", "W:"))] == []


def test_an_archive_is_the_same_each_time_and_puts_itself_into_a_menu_and_out_again(plan, tmp_path):
    archive = build_tarball(plan)
    again = build_tarball(_plan(tmp_path / "second"))

    assert archive.read_bytes() == again.read_bytes()
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path, filter="data")
        assert {(entry.uid, entry.uname, entry.mtime) for entry in opened} == {(0, "root", EPOCH)}
    unpacked = tmp_path / "lookalike-1.2.3"
    home = tmp_path / "home"
    home.mkdir()
    person = {"HOME": str(home), "PATH": os.environ["PATH"]}
    subprocess.run([unpacked / "install.sh"], env=person, check=True, capture_output=True)
    told = subprocess.run([home / ".local/bin/lookalike"], capture_output=True, check=True).stdout
    assert told == b"here\n"
    entry = (home / ".local/share/applications/lookalike.desktop").read_text(encoding="utf-8")
    assert f'Exec="{unpacked}/lookalike" %F\n' in entry

    subprocess.run([unpacked / "uninstall.sh"], env=person, check=True, capture_output=True)
    assert [path for path in home.rglob("*") if not path.is_dir() or path.is_symlink()] == []


def test_the_date_is_that_of_the_commit_unless_another_one_is_given(monkeypatch):
    monkeypatch.setenv(EPOCH_VARIABLE, str(EPOCH))
    assert commit_time(ROOT) == EPOCH


def test_every_kind_of_photo_that_has_a_common_type_is_offered_to_the_program():
    offered = (ROOT / "packaging/linux/lookalike.desktop").read_text(encoding="utf-8")
    common = {".jpg": "jpeg", ".png": "png", ".webp": "webp", ".tif": "tiff", ".bmp": "bmp", ".gif": "gif"}
    assert common.keys() <= PHOTO_SUFFIXES
    assert all(f"image/{name};" in offered for name in common.values())
