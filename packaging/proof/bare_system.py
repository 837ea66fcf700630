"""A bare Debian in a folder: made by debootstrap, with nothing installed but what the package asks for.

Whoever uses the program there has a home to write into and nothing else: everything is mounted read-only but the home
and an empty /tmp.
"""

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

PERSON: Final = "visitor"
_PERSON_ID: Final = 1000
# How this machine reaches its package archive, and by which keys and certificates.
_OF_ARCHIVE: Final = ("/etc/apt", "/usr/share/keyrings", "/usr/local/share/ca-certificates", "/etc/ssl/certs")
_OF_NETWORK: Final = ("/etc/resolv.conf", "/etc/hosts")

# Mounts are seen by this process and its children alone, and vanish with the last of them. The root is bound onto
# itself, since only a mount can be made read-only.
_STAY: Final = """\
set -eu
mount --bind "$ROOT" "$ROOT"
mount --bind /dev "$ROOT/dev"
mount -t tmpfs none "$ROOT/dev/shm"
mount -t proc none "$ROOT/proc"
mount --bind "$HOME_OF_PERSON" "$ROOT/home/$PERSON"
mount --bind "$TEMPORARY" "$ROOT/tmp"
mkdir -p "$ROOT/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
mount --bind "$PHOTOS" "$ROOT/mnt"
mount -o remount,bind,ro "$ROOT/mnt"
mount -o remount,bind,ro "$ROOT"
exec chroot --userspec="$PERSON_ID:$PERSON_ID" "$ROOT" /usr/bin/env --ignore-environment --chdir="/home/$PERSON" "$@"
"""


class BareSystem:
    """The system in a folder."""

    def __init__(self, root: Path, photos: Path) -> None:
        """Take a folder for it.

        Args:
            root: Of the system; what the person writes lies beside it.
            photos: Seen at /mnt within.
        """
        self.root = root
        self.photos = photos
        self.home = root.parent / f"{root.name}-home"
        self.temporary = root.parent / f"{root.name}-tmp"

    def make(self, release: str) -> None:
        """Make it anew out of the archive that this machine installs from; the same as last time, if there was one."""
        shutil.rmtree(self.root, ignore_errors=True)
        self.root.mkdir(parents=True)
        kept = self.root.parent / f"{release}.tar"
        if not kept.exists():
            self._bootstrap(release)
            _quietly("tar", "--create", "--file", kept, "--directory", self.root, ".")
        else:
            _quietly("tar", "--extract", "--same-owner", "--preserve-permissions", "--file", kept, "-C", self.root)

    def _bootstrap(self, release: str) -> None:
        mirror = subprocess.run(
            ["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"],
            capture_output=True, text=True, check=True,
        ).stdout.split()[0]  # fmt: skip
        _quietly("debootstrap", "--variant=minbase", release, self.root, mirror)
        for place in _OF_ARCHIVE:
            if Path(place).exists():
                Path(f"{self.root}{place}").parent.mkdir(parents=True, exist_ok=True)
                _quietly(
                    "cp", "--archive", "--no-target-directory", "--remove-destination", place, f"{self.root}{place}"
                )
        # hooks of this machine have no business there
        for hook in (self.root / "etc/apt/apt.conf.d").glob("*docker*"):
            hook.unlink()
        for place in _OF_NETWORK:
            shutil.copyfile(place, self.root / place.lstrip("/"))
        self._inside("useradd", "--uid", str(_PERSON_ID), "--create-home", PERSON)

    def install(self, package: Path) -> None:
        """Install the package with what it depends on, and nothing that it merely recommends."""
        shutil.copyfile(package, self.root / "tmp" / package.name)
        self._inside("apt-get", "update", "-q")
        self._inside("apt-get", "install", "-q", "--yes", "--no-install-recommends", f"/tmp/{package.name}")
        (self.root / "tmp" / package.name).unlink()

    def remove(self, name: str) -> list[Path]:
        """Remove the package, and give what is left of it."""
        self._inside("apt-get", "purge", "-q", "--yes", name)
        return list((self.root / "usr").rglob(f"*{name}*"))

    def fresh_home(self) -> None:
        """Give the person an empty home, and an empty /tmp."""
        for folder in (self.home, self.temporary):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            os.chown(folder, _PERSON_ID, _PERSON_ID)

    def start(self, *command: str, environment: Mapping[str, str] | None = None) -> "subprocess.Popen[str]":
        """Have the person start a program."""
        variables = {
            "HOME": f"/home/{PERSON}", "USER": PERSON, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
        } | dict(environment or {})  # fmt: skip
        settings = {
            "ROOT": self.root, "HOME_OF_PERSON": self.home, "TEMPORARY": self.temporary, "PHOTOS": self.photos,
            "PERSON": PERSON, "PERSON_ID": _PERSON_ID, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        }  # fmt: skip
        return subprocess.Popen(
            [
                "unshare", "--mount", "--propagation", "private", "sh", "-c", _STAY, "sh",
                *(f"{name}={value}" for name, value in variables.items()), *command,
            ],
            env={name: str(value) for name, value in settings.items()},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def contents(self) -> set[tuple[str, int, int, int]]:
        """Give all files of the system, with sizes and the times of the last change of contents and of rights."""
        found = set()
        for path in self.root.rglob("*"):
            kept = path.lstat()
            # the times of folders that something is mounted on tell nothing
            if not path.is_dir() or path.is_symlink():
                found.add((str(path.relative_to(self.root)), kept.st_size, kept.st_mtime_ns, kept.st_ctime_ns))
        return found

    def left_behind(self) -> list[Path]:
        """Give what the person's programs left in /tmp."""
        return [path for path in self.temporary.iterdir() if path.name != ".X11-unix"]

    def _inside(self, *command: str) -> None:
        _quietly("chroot", self.root, "/usr/bin/env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", *command)


def _quietly(*command: str | Path) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        words = shlex.join(map(str, command[:2]))
        raise RuntimeError(f"{words} failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
