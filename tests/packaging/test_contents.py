"""What goes into the frozen program, and what is left out."""

import pytest

from recipes.contents import is_root, is_wanted, reachable

LANGUAGES = {"de", "zh_CN"}


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/translations/qtbase_zh_CN.qm",
        "ai_edge_litert/libLiteRt.so",
        "cv2/cv2.abi3.so",
        "libxcb-cursor.so.0",
        "pillow.libs/libxcb-9065bb12.so.1.1.0",
        "rawpy.libs/libgomp-962b742a.so.1.0.0",
        "resources/icons/lookalike.svg",
        "engine/resources/models.toml",
    ],
)
def test_what_the_program_uses_is_kept(path):
    assert is_wanted(path, LANGUAGES)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/plugins/qmltooling/qmldbg_server.dll",
        "PySide6/Qt/translations/qtbase_it.qm",
        "PySide6/Qt/translations/qtdeclarative_de.qm",
        "PySide6/opengl32sw.dll",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "ai_edge_litert/libLiteRtWebGpuAccelerator.so",
        "ai_edge_litert/vendors/qualcomm/compiler/libLiteRtCompilerPlugin_Qualcomm.so",
        "cv2\\opencv_videoio_ffmpeg500_64.dll",
        "libstdc++.so.6",
        "libglib-2.0.so.0",
        "libX11.so.6",
        "libgtk-3.so.0",
    ],
)
def test_what_it_never_uses_and_what_is_the_system_s_own_is_left_out(path):
    assert not is_wanted(path, LANGUAGES)


def test_libraries_that_nothing_needs_any_more_are_left_out():
    needs = {"main": ["liba.so"], "a": ["libb.so", "libc.so.6"], "b": ["LIBA.so"], "d": ["libb.so"]}
    files = {"pkg/_main.abi3.so": "main", "x.libs/liba.so": "a", "liba.so": "a", "x.libs/libb.so": "b", "libd.so": "d"}

    found = reachable(files, ["pkg/_main.abi3.so"], lambda file: needs[file])

    assert found == {"pkg/_main.abi3.so", "x.libs/liba.so", "liba.so", "x.libs/libb.so"}


def test_extensions_plugins_and_python_itself_are_needed_by_nobody_and_kept():
    assert is_root("numpy/_core/_multiarray_umath.cpython-311-x86_64-linux-gnu.so", "BINARY")
    assert is_root("hnswlib.so", "EXTENSION")
    assert is_root("PySide6/Qt/plugins/platforms/libqxcb.so", "BINARY")
    assert is_root("libpython3.11.so.1.0", "BINARY")
    assert is_root("python311.dll", "BINARY")
    assert not is_root("x.libs/libvpx-4fb239ff.so.11.0.1", "BINARY")
