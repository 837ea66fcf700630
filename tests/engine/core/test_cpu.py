"""The processor is read right on each system, and a wanted level only ever takes away."""

import os
import subprocess
import sys

import pytest

from engine.core.cpu import (
    ENVIRONMENT_VARIABLE,
    CpuLevel,
    detect_cpu,
    limit_cpu,
    linux_features,
    macos_features,
    windows_features,
)
from engine.core.errors import SettingsError

XEON = """\
processor\t: 0
model name\t: Intel(R) Xeon(R) Processor
flags\t\t: fpu sse2 avx fma avx2 avx512f avx512bw avx512vl avx512_vbmi2 avx512_vnni avx512_vpopcntdq amx_int8 amx_tile

processor\t: 1
model name\t: Intel(R) Xeon(R) Processor
flags\t\t: fpu sse2 avx fma avx2 avx512f avx512bw avx512vl avx512_vbmi2 avx512_vnni avx512_vpopcntdq amx_int8 amx_tile
"""
RASPBERRY = """\
processor\t: 0
BogoMIPS\t: 108.00
Features\t: fp asimd evtstrm crc32 cpuid
CPU implementer\t: 0x41

Hardware\t: BCM2835
Model\t\t: Raspberry Pi 4 Model B Rev 1.4
"""


def test_a_xeon_on_linux():
    cpu = linux_features(XEON, "x86_64")
    assert cpu.name == "Intel(R) Xeon(R) Processor"
    assert cpu.level is CpuLevel.AVX512
    assert cpu.avx2
    assert cpu.avx512_vbmi2
    assert cpu.avx512_vnni
    assert cpu.amx_int8
    assert not cpu.amx_bf16
    assert not cpu.neon


def test_an_arm_board_on_linux():
    cpu = linux_features(RASPBERRY, "aarch64")
    assert cpu.names == ("neon",)
    assert cpu.level is CpuLevel.NEON
    assert cpu.name == "BCM2835"


def test_a_feature_that_only_some_cores_have_does_not_count():
    cpu = linux_features(XEON.replace(" avx512f ", " ", 1), "x86_64")
    assert not cpu.avx512f
    assert cpu.level is CpuLevel.AVX2


@pytest.mark.parametrize("text", ["", "flags\n", "no such : thing\n", "flags\t: avx2_unheard_of xavx2\n"])
def test_a_text_that_says_nothing_means_the_baseline(text):
    cpu = linux_features(text, "riscv64")
    assert (cpu.name, cpu.level, cpu.names) == ("riscv64", CpuLevel.BASELINE, ())


def test_a_mac_with_intel():
    answers = {"machdep.cpu.brand_string": b"Intel(R) Core(TM) i7\0", "hw.optional.avx2_0": b"\1\0\0\0",
               "hw.optional.fma": b"\1\0\0\0", "hw.optional.avx512f": b"\0\0\0\0"}  # fmt: skip
    cpu = macos_features(lambda key: answers.get(key, b""), "x86_64")
    assert (cpu.name, cpu.names) == ("Intel(R) Core(TM) i7", ("avx2", "fma"))


def test_a_mac_with_apple_silicon_has_neon_whatever_the_keys_are_called():
    cpu = macos_features(lambda key: b"", "arm64")
    assert (cpu.name, cpu.names) == ("arm64", ("neon",))


def test_windows():
    environment = {"PROCESSOR_ARCHITECTURE": "AMD64", "PROCESSOR_IDENTIFIER": "Intel64 Family 6, GenuineIntel"}
    cpu = windows_features(lambda code: code == 40, environment)
    assert (cpu.machine, cpu.level, cpu.avx512f) == ("AMD64", CpuLevel.AVX2, False)
    assert cpu.name == "Intel64 Family 6, GenuineIntel"
    assert windows_features(lambda code: False, {}).level is CpuLevel.BASELINE


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ("baseline", ()),
        ("avx2", ("avx2", "fma")),
        (
            "avx512",
            ("avx2", "fma", "avx512f", "avx512bw", "avx512vl", "avx512_vbmi2", "avx512_vnni", "avx512_vpopcntdq"),
        ),
    ],
)
def test_a_wanted_level_takes_away_what_lies_above(wanted, names):
    cpu = limit_cpu(linux_features(XEON, "x86_64"), wanted)
    assert cpu.names == names
    assert cpu.level == wanted
    assert cpu.is_limited


def test_native_takes_nothing_away():
    cpu = linux_features(XEON, "x86_64")
    assert limit_cpu(cpu, "native") == cpu


@pytest.mark.parametrize("wanted", ["avx512", "avx2"])
def test_a_level_that_the_processor_does_not_reach_is_refused(wanted):
    with pytest.raises(SettingsError, match=f"asks for {wanted}"):
        limit_cpu(linux_features(RASPBERRY, "aarch64"), wanted)


def test_an_unknown_level_is_refused_with_the_choices():
    with pytest.raises(SettingsError, match="baseline, neon, avx2, avx512, native"):
        detect_cpu("pentium")


def test_the_environment_decides_unless_an_argument_does(monkeypatch):
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, " Baseline ")
    assert detect_cpu().level is CpuLevel.BASELINE
    assert detect_cpu().is_limited
    assert not detect_cpu("native").is_limited
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "")
    assert not detect_cpu().is_limited


def test_this_machine_is_found_out_without_starting_a_program():
    code = (
        "import sys\n"
        "starts = ('subprocess', 'os.exec', 'os.fork', 'os.posix_spawn', 'os.system')\n"
        "sys.addaudithook(lambda event, _: sys.exit(event) if event.startswith(starts) else None)\n"
        "from engine.core.cpu import detect_cpu\n"
        "cpu = detect_cpu('native')\n"
        "assert cpu.name and cpu.machine\n"
    )
    environment = {key: value for key, value in os.environ.items() if key != ENVIRONMENT_VARIABLE}
    outcome = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stderr
