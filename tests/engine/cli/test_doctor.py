"""What doctor says of processors that are not at hand."""

from engine.cli.doctor import processor_lines
from engine.core.cpu import CpuFeatures


def _said(cpu):
    return [" ".join(line.split()) for line in processor_lines(cpu)]


def test_avx2_comes_first_and_what_is_missing_is_said():
    lines = _said(CpuFeatures("Old", "x86_64", avx2=True, fma=True))

    assert lines[1:5] == ["level avx2", "AVX2 yes", "FMA yes", "AVX-512F no"]
    assert not [line for line in lines if "NEON" in line]


def test_an_arm_processor_is_asked_for_its_own_features():
    assert _said(CpuFeatures("M1", "arm64", neon=True))[1:] == ["level neon", "NEON yes", "NEON dot product no"]


def test_a_limit_is_named(monkeypatch):
    monkeypatch.setenv("LOOKALIKE_CPU", "avx2")

    lines = _said(CpuFeatures("New", "AMD64", avx2=True, is_limited=True))

    assert lines[1] == "level avx2, held down by LOOKALIKE_CPU=avx2"
