"""Name the packages of Debian that bring what the program asks of the system."""

from typing import Final

from recipes.elf import Wishes

# The packages whose names were lengthened in Debian 13 and Ubuntu 24.04 are named both ways.
_PACKAGES: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
}
# Parts of the C library, and of the loader.
_OF_GLIBC: Final = frozenset(
    {
        "ld-linux-aarch64.so.1", "ld-linux-x86-64.so.2", "libc.so.6", "libdl.so.2", "libm.so.6", "libmvec.so.1",
        "libpthread.so.0", "libresolv.so.2", "librt.so.1", "libutil.so.1",
    }
)  # fmt: skip
_STANDARD_LIBRARY: Final = "libstdc++.so.6"
# The version of GCC that brought a version of the C++ library.
_GCC_BY_GLIBCXX: Final = {28: "9", 29: "11", 30: "12", 31: "13", 32: "13", 33: "14", 34: "15"}


class UnknownLibraryError(Exception):
    """The program asks for a library that no package is known to bring; it has to be shipped, or named here."""


def depends_of(wishes: Wishes) -> list[str]:
    """Write the packages that are needed, each once, in the order of their names.

    Raises:
        UnknownLibraryError: a library cannot be told.
    """
    unknown = wishes.libraries - _PACKAGES.keys() - _OF_GLIBC - {_STANDARD_LIBRARY}
    if unknown:
        raise UnknownLibraryError(", ".join(sorted(unknown)))
    packages = {_PACKAGES[name] for name in wishes.libraries if name in _PACKAGES}
    glibc = ".".join(map(str, wishes.versions["GLIBC"]))
    packages.add(f"libc6 (>= {glibc})")
    if _STANDARD_LIBRARY in wishes.libraries:
        minor = max(28, wishes.versions.get("GLIBCXX", (3, 4, 0))[-1])
        packages.add(f"libstdc++6 (>= {_GCC_BY_GLIBCXX[minor]})")
    return sorted(packages)
