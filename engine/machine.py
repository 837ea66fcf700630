"""What this machine and this installation bring: processor, compiled kernels, decoders, packages and their terms."""

import platform
from dataclasses import dataclass
from importlib import metadata
from typing import Final

from engine.core.cpu import CpuFeatures, detect_cpu
from engine.core.domain import ImageFormat
from engine.core.settings import usable_cores
from engine.features.network.bundle import bundled_folder, bundled_model
from engine.features.network.runtime import is_available
from engine.imaging.plugins import available
from engine.index import hamming
from engine.index.hnsw import why_not_hnsw
from engine.sparse import distance

PACKAGES: Final = (
    "ai-edge-litert", "appdirs", "flatbuffers", "h5py", "hnswlib", "imagecodecs", "imagehash", "numpy",
    "opencv-python-headless", "pi-heif", "pillow", "rawpy", "scipy", "simplejpeg", "watchdog",
)  # fmt: skip
_FEATURE_TITLES: Final = {
    "avx2": "AVX2",
    "fma": "FMA",
    "avx512f": "AVX-512F",
    "avx512bw": "AVX-512BW",
    "avx512vl": "AVX-512VL",
    "avx512_vbmi2": "AVX-512 VBMI2",
    "avx512_vnni": "AVX-512 VNNI",
    "avx512_vpopcntdq": "AVX-512 VPOPCNTDQ",
    "amx_int8": "AMX INT8",
    "amx_bf16": "AMX BF16",
    "neon": "NEON",
    "dotprod": "NEON dot product",
}
_ARM_FEATURES: Final = ("neon", "dotprod")
# The decoder of each format among those that the imaging door names.
_DECODERS: Final = {
    ImageFormat.JPEG: "JPEG (simplejpeg)",
    ImageFormat.PNG: "Pillow",
    ImageFormat.WEBP: "WebP (libwebp)",
    ImageFormat.TIFF: "TIFF (libtiff)",
    ImageFormat.BMP: "Pillow",
    ImageFormat.GIF: "Pillow",
    ImageFormat.HEIF: "HEIC (libheif)",
    ImageFormat.AVIF: "AVIF (libavif)",
    ImageFormat.JPEG_XL: "JPEG XL (libjxl)",
    ImageFormat.RAW: "RAW (LibRaw)",
}
_LONGEST_LICENCE: Final = 60


@dataclass(frozen=True, slots=True)
class Kernel:
    """Compiled code of which one variant is at work.

    Attributes:
        name: ``hamming``, ``sparse`` or ``neighbours``.
        live: The variant at work.
        variants: All that this machine can run.
        note: Why it is not the usual one; empty if it is.
    """

    name: str
    live: str
    variants: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Package:
    """A package that this program is built on; ``version`` is empty where it is missing, ``licence`` where unstated."""

    name: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True)
class Machine:
    """What was found.

    Attributes:
        python: Its version.
        system: Its name and version.
        features: Those of the processor that decide what runs, by their names, and whether they are there.
        is_network_available: Whether the network has a runtime here.
        is_network_bundled: Whether a network came with the program.
        formats: Version of the decoder of each format, empty where it cannot be read here.
    """

    python: str
    system: str
    cpu: CpuFeatures
    cores: int
    features: dict[str, bool]
    kernels: tuple[Kernel, ...]
    is_network_available: bool
    is_network_bundled: bool
    formats: dict[ImageFormat, str]
    packages: tuple[Package, ...]


def examine_machine(packages: tuple[str, ...] = PACKAGES) -> Machine:
    """Look at the machine; takes a moment, as it loads every decoder.

    Raises:
        SettingsError: LOOKALIKE_CPU asks for what the processor does not have.
    """
    cpu = detect_cpu()
    decoders = available()
    return Machine(
        python=platform.python_version(),
        system=platform.platform(),
        cpu=cpu,
        cores=usable_cores(),
        features=features_of(cpu),
        kernels=_kernels(cpu),
        is_network_available=is_available(),
        is_network_bundled=bundled_model(bundled_folder()) is not None,
        formats={each: _version_of(decoders[name]) for each, name in _DECODERS.items()},
        packages=tuple(examine_package(name) for name in packages),
    )


def features_of(cpu: CpuFeatures) -> dict[str, bool]:
    """Give the features that matter on a processor of this kind, AVX2 first of all, and whether they are there."""
    is_arm = cpu.machine.lower().startswith(("arm", "aarch"))
    wanted = [name for name in _FEATURE_TITLES if (name in _ARM_FEATURES) is is_arm]
    return {_FEATURE_TITLES[name]: name in cpu.names for name in wanted}


def examine_package(name: str) -> Package:
    """Find a package's version and licence."""
    try:
        found = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return Package(name, "", "")
    return Package(name, found["Version"], _licence(found))


def _licence(found: metadata.PackageMetadata) -> str:
    """Name the terms as the package states them; the older fields may hold their whole text instead."""
    # asked for by get_all, as asking for one that is missing is going to raise
    stated = [*(found.get_all("License-Expression") or ()), *(found.get_all("License") or ())]
    short = [words.strip() for words in stated if 0 < len(words.strip()) <= _LONGEST_LICENCE and "\n" not in words]
    classified = [
        words.rpartition("::")[2].strip()
        for words in found.get_all("Classifier") or ()
        if words.startswith("License ::")
    ]
    return next(iter([*short, *classified]), "")


def _kernels(cpu: CpuFeatures) -> tuple[Kernel, ...]:
    """Name the kernels at work; what counts bits of hashes asks the processor itself, and is exact on each of them."""
    reason = why_not_hnsw(cpu)
    neighbours = Kernel("neighbours", "exact" if reason else "hnsw", ("hnsw", "exact"), reason or "")
    return (
        Kernel("hamming", hamming.KERNEL, tuple(hamming.KERNELS)),
        Kernel("sparse", distance.choose_kernel(cpu), tuple(distance.KERNELS)),
        neighbours,
    )


def _version_of(words: str) -> str:
    return "" if words == "missing" else words
