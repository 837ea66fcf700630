"""What of the packages goes into the frozen program: which modules, libraries and data are left out."""

import re
from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import PurePosixPath
from typing import Final

# Imported by name at run time, where PyInstaller cannot see it.
HIDDEN_IMPORTS: Final = ("hnswlib", "imagecodecs._jpegxl", "imagecodecs._shared_cython", "scipy.fftpack")

# Modules that packages name and this program never reaches.
EXCLUDED_MODULES: Final = (
    "IPython", "PIL.ImageQt", "PIL.ImageTk", "PIL._imagingtk", "PyQt5", "PyQt6", "PySide2", "PySide6.QtNetwork",
    "_curses", "_tkinter", "ai_edge_litert.aot", "ai_edge_litert.tools", "backports", "coverage", "curses",
    "cv2.gapi", "google", "h5py.tests", "hypothesis", "imagecodecs.numcodecs", "ipykernel", "jax", "lib2to3",
    "matplotlib", "mypy", "nis", "numpy.distutils", "numpy.f2py", "pandas", "pip", "pkg_resources", "pooch",
    "pygments", "pytest", "pywt", "readline", "scipy.cluster", "scipy.constants", "scipy.datasets",
    "scipy.differentiate", "scipy.integrate", "scipy.interpolate", "scipy.io", "scipy.linalg", "scipy.ndimage",
    "scipy.odr", "scipy.optimize", "scipy.signal", "scipy.sparse", "scipy.spatial", "scipy.stats", "setuptools",
    "sphinx", "tensorflow", "tkinter", "torch", "wheel", "yaml",
)  # fmt: skip

# Of each folder of Qt's plug-ins, those that are used on some system; a folder that is not named is left out whole.
QT_PLUGINS: Final[Mapping[str, frozenset[str]]] = {
    "iconengines": frozenset({"qsvgicon"}),
    "imageformats": frozenset({"qico", "qjpeg", "qsvg", "qwebp"}),
    "platforminputcontexts": frozenset({"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}),
    "platforms": frozenset({"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"}),
    "platformthemes": frozenset({"qxdgdesktopportal"}),
    "styles": frozenset({"qmacstyle", "qmodernwindowsstyle", "qwindowsvistastyle"}),
    "wayland-decoration-client": frozenset({"adwaita", "bradient"}),
    "wayland-shell-integration": frozenset({"xdg-shell"}),
}

_LEFT_OUT: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # compilers and tools for other chips, and running on a graphics card, which the program does not do
        r"ai_edge_litert/(vendors|tools|aot|internal)/",
        r"ai_edge_litert/.*Accelerator\.(so|dll|dylib)$",
        # OpenCV's door to videos on Windows; elsewhere see ``stand_ins``
        r"cv2/opencv_videoio_ffmpeg.*\.dll$",
        r"cv2/(data|.*\.(html|js|md))($|/)",
        # Qt draws by the processor here
        r".*(opengl32sw|d3dcompiler_.*)\.dll$",
        r"PySide6/(Qt/)?(qml|resources|metatypes|doc|glue|include|typesystems|scripts)/",
        r".*\.(pyi|pxd|pyx|h|hpp|c|cpp|lib|a|cmake|prl)$",
        r".*/(tests?|testing)/(?!__init__).*\.(so|pyd|npy|npz|h5|dat|csv)$",
    )
)
_PLUGIN: Final = re.compile(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?([^/.]+)\.(?:so|dll|dylib)$")
_QT_TRANSLATION: Final = re.compile(r"PySide6/(?:Qt/)?translations/(.+)\.qm$")

# The part of each system that no program may bring: drivers and the desktop are built against the system's own.
SYSTEM_LIBRARIES: Final = re.compile(
    r"(libstdc\+\+|libgcc_s|libz|libexpat|libfontconfig|libfreetype|libharfbuzz|libglib-2\.0|libgthread-2\.0"
    r"|libgobject-2\.0|libgio-2\.0|libgmodule-2\.0|libdbus-1|libX11|libX11-xcb|libxcb|libXau|libXdmcp|libdrm|libgbm"
    r"|libwayland-client|libwayland-cursor|libwayland-egl|libE?GLX?|libGLdispatch|libOpenGL|libsystemd|libudev"
    r"|libgtk-3|libgdk-3|libpango.*|libcairo.*|libatk.*|libgdk_pixbuf-2\.0|libcups|libcap|libgcrypt|libgpg-error"
    r"|libpcre2?.*|libmount|libblkid|libselinux|liblz4|libbsd|libmd|libuuid|libresolv)\.so\b"
)


def is_wanted(destination: str, languages: Collection[str]) -> bool:
    """Tell whether a file is part of the program.

    Args:
        destination: Where it would lie in the frozen program.
        languages: The codes of those that the window speaks; Qt's own words are kept in these alone.
    """
    path = destination.replace("\\", "/")
    if any(pattern.match(path) for pattern in _LEFT_OUT):
        return False
    if plugin := _PLUGIN.match(path):
        return plugin[2] in QT_PLUGINS.get(plugin[1], ())
    if translation := _QT_TRANSLATION.match(path):
        name, _, language = translation[1].partition("_")
        return name == "qtbase" and language in languages
    # where a library lies at the top, it came from the system; packages carry theirs in folders with names of their own
    return not ("/" not in path and SYSTEM_LIBRARIES.match(path))


def reachable(libraries: Mapping[str, str], roots: Iterable[str], needs: Callable[[str], Iterable[str]]) -> set[str]:
    """Find the libraries that what is kept still needs.

    Args:
        libraries: Destination of each file with compiled code, and where it is now.
        roots: Destinations of those that are loaded by name.
        needs: Gives the names of the libraries that a file asks for.

    Returns:
        Destinations, those of the roots among them.
    """
    by_name: dict[str, list[str]] = {}
    for destination in libraries:
        by_name.setdefault(PurePosixPath(destination.replace("\\", "/")).name.lower(), []).append(destination)
    waiting = deque(roots)
    found = set(waiting)
    while waiting:
        for name in needs(libraries[waiting.popleft()]):
            for destination in by_name.get(PurePosixPath(name.replace("\\", "/")).name.lower(), ()):
                if destination not in found:
                    found.add(destination)
                    waiting.append(destination)
    return found


def is_root(destination: str, kind: str) -> bool:
    """Tell whether a file with compiled code is loaded by name, other than for those that need it."""
    path = destination.replace("\\", "/")
    return kind == "EXTENSION" or bool(_PLUGIN.match(path)) or _LOADED_BY_NAME.match(path) is not None


# Extensions that PyInstaller takes for libraries; Python itself, which the executable loads; and what asks for a
# library in its own code.
_LOADED_BY_NAME: Final = re.compile(
    r"(.*\.(abi3\.so|cpython-.*\.so|pyd)$|ai_edge_litert/.*|(lib)?python3.*|vcruntime.*|msvcp.*|ucrtbase.*|api-ms-.*"
    r"|pywin32_system32/.*|.*/Python$)"
)
