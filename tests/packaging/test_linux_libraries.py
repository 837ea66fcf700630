"""What compiled code asks of the system, what stands in for OpenCV's video part, and what Debian calls the rest."""

import shutil
import subprocess
import sys

import pytest

from recipes.baseline import BaselineError, check_baseline, first_wide
from recipes.dependencies import UnknownLibraryError, depends_of
from recipes.elf import Wishes, needed, sum_up
from recipes.stand_ins import functions_asked_for, source_of, stand_ins

needs_a_compiler = pytest.mark.skipif(
    sys.platform != "linux" or not all(map(shutil.which, ("cc", "objdump"))), reason="about Linux, with a compiler"
)

HEADERS = """
Dynamic Section:
  NEEDED               libown.so.1
  NEEDED               libX11.so.6
  NEEDED               libc.so.6
  SONAME               libmine.so.2

Version References:
  required from libc.so.6:
    0x0d696914 0x00 05 GLIBC_2.4
    0x069691b4 0x00 04 GLIBC_2.34
  required from libstdc++.so.6:
    0x0297f871 0x00 03 GLIBCXX_3.4.29
"""
SYMBOLS = """
DYNAMIC SYMBOL TABLE:
0000000000000000      DF *UND*  0000000000000000 (LIBAVUTIL_60) av_free
0000000000000000      DF *UND*  0000000000000000 (LIBAVCODEC_62) avcodec_open2
0000000000000000      DF *UND*  0000000000000000 (LIBAVCODEC_62) avcodec_close
0000000000000000      DF *UND*  0000000000000000 (GLIBC_2.2.5) free
00000000000a1b20 g    DF .text  0000000000000010  Base        own
"""


def test_what_files_ask_for_and_do_not_bring_is_summed_up():
    other = "  SONAME  libown.so.1\n    0x09691974 0x00 09 GLIBC_2.3.4\n"

    wishes = sum_up([("a.so", HEADERS), ("libown.so.1.2", other), ("words.txt", "")])

    assert wishes.libraries == {"libX11.so.6", "libc.so.6"}
    assert wishes.versions == {"GLIBC": (2, 34), "GLIBCXX": (3, 4, 29)}


def test_libraries_are_named_as_the_packages_that_bring_them():
    wishes = Wishes(
        frozenset(
            {"libX11.so.6", "libc.so.6", "libm.so.6", "libstdc++.so.6", "libglib-2.0.so.0", "libgthread-2.0.so.0"}
        ),
        {"GLIBC": (2, 35), "GLIBCXX": (3, 4, 30)},
    )

    assert depends_of(wishes) == [
        "libc6 (>= 2.35)", "libglib2.0-0t64 | libglib2.0-0", "libstdc++6 (>= 12)", "libx11-6",
    ]  # fmt: skip


def test_a_library_that_no_package_is_known_for_stops_the_build():
    with pytest.raises(UnknownLibraryError, match=r"^libnew\.so\.7$"):
        depends_of(Wishes(frozenset({"libc.so.6", "libnew.so.7"}), {"GLIBC": (2, 35)}))


def test_functions_are_read_by_the_version_that_is_asked_for():
    assert functions_asked_for(SYMBOLS) == {
        "LIBAVCODEC_62": ["avcodec_close", "avcodec_open2"],
        "LIBAVUTIL_60": ["av_free"],
    }


def test_nothing_stands_in_for_data():
    with pytest.raises(ValueError, match="av_table is no function"):
        functions_asked_for(
            SYMBOLS.replace(
                "DF *UND*  0000000000000000 (LIBAVUTIL_60) av_free",
                "DO *UND*  0000000000000000 (LIBAVUTIL_60) av_table",
            )
        )


def test_a_stand_in_has_each_function_in_its_version_and_each_ends_the_program():
    source, script = source_of({"LIBAVUTIL_60": ["av_free", "av_malloc"]})

    assert "void av_free(void) { abort(); }\n" in source
    assert script == "LIBAVUTIL_60 { global: av_free; av_malloc; };\n"


@needs_a_compiler
def test_code_that_asks_for_a_video_library_loads_with_its_stand_in(tmp_path):
    real = tmp_path / "real"
    real.mkdir()
    name = "libavutil-0a1b.so.60"
    (real / "video.c").write_text("int av_version(void) { return 60; }")
    (real / "video.map").write_text("LIBAVUTIL_60 { global: av_version; };")
    (tmp_path / "user.c").write_text(
        "int av_version(void); int answer(void) { return 42; } int video(void) { return av_version(); }"
    )
    for words in (
        ["-Wl,-soname," + name, f"-Wl,--version-script,{real}/video.map", "-o", real / name, real / "video.c"],
        ["-o", tmp_path / "user.so", tmp_path / "user.c", real / name],
    ):
        subprocess.run(["cc", "-shared", "-fPIC", *words], check=True)

    made = stand_ins(tmp_path / "user.so", tmp_path / "stand-ins")

    assert set(made) == {name}
    assert needed(made[name]) in ((), ("libc.so.6",))
    program = f"import ctypes; print(ctypes.CDLL('{tmp_path}/user.so').answer())"
    told = subprocess.run(
        [sys.executable, "-c", program],
        env={"LD_LIBRARY_PATH": str(tmp_path / "stand-ins"), "LD_BIND_NOW": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (told.stdout, told.stderr) == ("42\n", "")


def test_wide_registers_are_seen_in_a_disassembly():
    assert first_wide(["  10: movaps %xmm0,%xmm1", "  14: ret"]) == ""
    assert first_wide(["  10: movaps %xmm0,%xmm1", "  18: vmovups %ymm0,(%rax)"]) == "  18: vmovups %ymm0,(%rax)"


@needs_a_compiler
def test_a_library_compiled_for_more_than_the_baseline_stops_the_build(tmp_path):
    if "x86_64" not in subprocess.run(["cc", "-dumpmachine"], capture_output=True, text=True, check=True).stdout:
        pytest.skip("about x86")
    source = tmp_path / "sum.c"
    source.write_text("void add(float *a, const float *b) { for (int i = 0; i < 64; i++) a[i] += b[i]; }")
    for name, flags in (("plain.so", []), ("wide.so", ["-mavx2"])):
        subprocess.run(["cc", "-O3", "-shared", "-fPIC", *flags, "-o", tmp_path / name, source], check=True)

    check_baseline([tmp_path / "plain.so"])
    with pytest.raises(BaselineError, match=r"^wide\.so"):
        check_baseline([tmp_path / "plain.so", tmp_path / "wide.so"])
