"""What the processor can do, found out at start without starting a program.

Linux tells by /proc/cpuinfo, macOS by sysctl, Windows by IsProcessorFeaturePresent. Windows has no word for the finer
parts of AVX-512 and for AMX: there they count as absent here, while compiled kernels, which ask the processor itself,
find and use them all the same. All three report a feature only where the system also saves its registers.
"""

import ctypes
import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from engine.core.errors import SettingsError

ENVIRONMENT_VARIABLE = "LOOKALIKE_CPU"
NATIVE = "native"


class CpuLevel(StrEnum):
    """What compiled code may ask of the processor, the least first; NEON is the ARM processors' own."""

    BASELINE = "baseline"
    NEON = "neon"
    AVX2 = "avx2"
    AVX512 = "avx512"


@dataclass(frozen=True, slots=True)
class CpuFeatures:
    """The processor's name and those of its features that decide what runs.

    ``is_limited`` tells that the person, or a test, asked for less than the processor has.
    """

    name: str
    machine: str
    avx2: bool = False
    fma: bool = False
    avx512f: bool = False
    avx512bw: bool = False
    avx512vl: bool = False
    avx512_vbmi2: bool = False
    avx512_vnni: bool = False
    avx512_vpopcntdq: bool = False
    amx_int8: bool = False
    amx_bf16: bool = False
    neon: bool = False
    dotprod: bool = False
    is_limited: bool = False

    @property
    def level(self) -> CpuLevel:
        """The highest level that the processor reaches."""
        if self.avx512f:
            return CpuLevel.AVX512
        if self.avx2:
            return CpuLevel.AVX2
        return CpuLevel.NEON if self.neon else CpuLevel.BASELINE

    @property
    def names(self) -> tuple[str, ...]:
        """The features that are there, by the names of their fields."""
        return tuple(name for name in _FEATURES if getattr(self, name))


_FEATURES = (
    "avx2", "fma", "avx512f", "avx512bw", "avx512vl", "avx512_vbmi2", "avx512_vnni", "avx512_vpopcntdq",
    "amx_int8", "amx_bf16", "neon", "dotprod",
)  # fmt: skip

# What a level takes away.
_ABOVE: Mapping[CpuLevel, tuple[str, ...]] = {
    CpuLevel.BASELINE: _FEATURES,
    CpuLevel.NEON: ("dotprod",),
    CpuLevel.AVX2: tuple(name for name in _FEATURES if name.startswith(("avx512", "amx"))),
    CpuLevel.AVX512: tuple(name for name in _FEATURES if name.startswith("amx")),
}

_LINUX_FLAGS = {name: name for name in _FEATURES} | {"neon": "asimd", "dotprod": "asimddp"}
_MACOS_KEYS = {
    "avx2": "hw.optional.avx2_0",
    "fma": "hw.optional.fma",
    "avx512f": "hw.optional.avx512f",
    "avx512bw": "hw.optional.avx512bw",
    "avx512vl": "hw.optional.avx512vl",
    "neon": "hw.optional.neon",
    "dotprod": "hw.optional.arm.FEAT_DotProd",
}
# PF_... of winnt.h. Every processor with AVX2 has FMA, except for one of VIA's, which Windows 10 does not run on.
_WINDOWS_CODES = {"avx2": 40, "fma": 40, "avx512f": 41, "neon": 19, "dotprod": 43}


def detect_cpu(wanted: str | None = None) -> CpuFeatures:
    """Find out what the processor of this machine can do.

    Args:
        wanted: ``native``, or the name of a level that is not to be exceeded; by default what the environment variable
            LOOKALIKE_CPU says, else ``native``.

    Raises:
        SettingsError: an unknown level, or one that this processor does not reach.
    """
    wanted = os.environ.get(ENVIRONMENT_VARIABLE, NATIVE) if wanted is None else wanted
    if sys.platform == "win32":
        features = windows_features(_ask_windows, os.environ)
    elif sys.platform == "darwin":
        features = macos_features(_ask_sysctl, os.uname().machine)
    else:
        features = linux_features(_cpuinfo(), os.uname().machine)
    return limit_cpu(features, wanted.strip().lower() or NATIVE)


def limit_cpu(features: CpuFeatures, wanted: str) -> CpuFeatures:
    """Take away what lies above the wanted level, or nothing for ``native``.

    Raises:
        SettingsError: an unknown level, or one that this processor does not reach.
    """
    if wanted == NATIVE:
        return features
    if wanted not in set(CpuLevel):
        choices = ", ".join([*CpuLevel, NATIVE])
        raise SettingsError(f"{ENVIRONMENT_VARIABLE} must be one of {choices}, not {wanted!r}")
    level = CpuLevel(wanted)
    if level is not CpuLevel.BASELINE and not getattr(features, "avx512f" if level is CpuLevel.AVX512 else level.value):
        raise SettingsError(f"{ENVIRONMENT_VARIABLE} asks for {wanted}, which this processor does not have")
    absent: dict[str, Any] = dict.fromkeys(_ABOVE[level], False)
    return replace(features, is_limited=True, **absent)


def linux_features(cpuinfo: str, machine: str) -> CpuFeatures:
    """Read the features out of the text of /proc/cpuinfo.

    On a machine with cores of several kinds, only what all of them have counts.
    """
    lines = re.findall(r"^(?:flags|Features)[ \t]*:(.*)$", cpuinfo, re.MULTILINE)
    flags = set.intersection(*(set(line.split()) for line in lines)) if lines else set()
    name = re.search(r"^(?:model name|Model|Hardware)[ \t]*:[ \t]*(.+)$", cpuinfo, re.MULTILINE)
    present = {feature: flag in flags for feature, flag in _LINUX_FLAGS.items()}
    # 32-bit ARM calls it by the old name
    present["neon"] |= "neon" in flags
    return CpuFeatures(name=name[1].strip() if name else machine, machine=machine, **present)


def macos_features(ask: Callable[[str], bytes], machine: str) -> CpuFeatures:
    """Put the features together from answers of sysctl; ``ask`` gives empty bytes for what it does not know."""
    present = {feature: any(ask(key)) for feature, key in _MACOS_KEYS.items()}
    present["neon"] |= machine == "arm64"
    name = ask("machdep.cpu.brand_string").rstrip(b"\0").decode("utf-8", "replace").strip()
    return CpuFeatures(name=name or machine, machine=machine, **present)


def windows_features(has: Callable[[int], bool], environment: Mapping[str, str]) -> CpuFeatures:
    """Put the features together from answers of IsProcessorFeaturePresent."""
    machine = environment.get("PROCESSOR_ARCHITECTURE", "")
    present = {feature: has(code) for feature, code in _WINDOWS_CODES.items()}
    return CpuFeatures(name=environment.get("PROCESSOR_IDENTIFIER", machine), machine=machine, **present)


def _cpuinfo() -> str:
    try:
        return Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        # a sandbox without /proc, or another Unix: the baseline runs everywhere
        return ""


def _ask_windows(code: int) -> bool:
    return bool(ctypes.CDLL("kernel32").IsProcessorFeaturePresent(code))


def _ask_sysctl(key: str) -> bytes:
    library = ctypes.CDLL(None)
    size = ctypes.c_size_t(256)
    answer = ctypes.create_string_buffer(size.value)
    failed = library.sysctlbyname(key.encode(), answer, ctypes.byref(size), None, ctypes.c_size_t(0))
    return b"" if failed else answer.raw[: size.value]
