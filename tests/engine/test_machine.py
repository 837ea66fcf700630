"""What is said of this machine, and of processors that are not at hand."""

from engine.core.cpu import CpuFeatures
from engine.core.domain import ImageFormat
from engine.machine import examine_machine, examine_package, features_of


def test_features_are_those_of_the_kind_of_processor_and_avx2_comes_first():
    intel = features_of(CpuFeatures("Old", "x86_64", avx2=True))
    arm = features_of(CpuFeatures("M1", "arm64", neon=True))

    assert next(iter(intel.items())) == ("AVX2", True)
    assert intel["AVX-512F"] is False
    assert "NEON" not in intel
    assert arm == {"NEON": True, "NEON dot product": False}


def test_this_machine_reads_every_format_and_names_its_kernels():
    machine = examine_machine(("numpy", "no-such-package"))

    assert set(machine.formats) == set(ImageFormat)
    assert all(machine.formats.values())
    assert [kernel.name for kernel in machine.kernels] == ["hamming", "sparse", "neighbours"]
    assert all(kernel.live in kernel.variants for kernel in machine.kernels)
    assert [(package.name, bool(package.version)) for package in machine.packages] == [
        ("numpy", True),
        ("no-such-package", False),
    ]


def test_terms_are_named_in_a_line():
    for name in ("h5py", "ai-edge-litert", "pillow"):
        licence = examine_package(name).licence
        assert 0 < len(licence) <= 60
        assert "\n" not in licence
