#!/bin/sh
# Make the virtual environment DIR, with what the system must bring first: Python >= 3.11, its headers, a C and C++
# compiler, and the libraries that Qt's window needs.
#
# usage: packaging/prepare.sh DIR
# Missing system packages are installed by apt-get when this runs as root on a Debian-like system; otherwise one line to
# copy is printed and nothing is changed. ExifTool, without which the tests that run it are skipped, is installed along
# the way and never asked for.
set -eu

directory=$1

newest_python() {
    for name in ${PYTHON:-python3.11 python3 python3.12 python3.13}; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
}

# What Qt's core, its xcb, wayland and offscreen platforms and their plug-ins load from the system, beside the package
# of Debian that brings it. PySide6 carries the rest.
qt_libraries() {
    cat <<EOF
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11.so.6 libx11-6
libX11-xcb.so.1 libx11-xcb1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libglib-2.0.so.0 libglib2.0-0
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
libxcb.so.1 libxcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-glx.so.0 libxcb-glx0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render.so.0 libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libz.so.1 zlib1g
libzstd.so.1 libzstd1
EOF
}

missing_qt_packages() {
    # elsewhere than on glibc's Linux there is no such list to ask, and Qt's wheels bring everything
    ldconfig=$(PATH=$PATH:/sbin:/usr/sbin command -v ldconfig) || return 0
    [ "$(uname -s)" = Linux ] || return 0
    known=$("$ldconfig" -p 2>/dev/null)
    qt_libraries | while read -r library package; do
        case $known in
        *"$library "*) ;;
        *) echo "$package" ;;
        esac
    done
    # fontconfig alone brings DejaVu only, which is made for other things than a window
    folders="/usr/share/fonts /usr/local/share/fonts ${HOME:-}/.fonts ${HOME:-}/.local/share/fonts"
    # shellcheck disable=SC2086  # several words on purpose
    if [ -z "$(find $folders -name '*.[ot]t[fc]' ! -name 'DejaVu*' 2>/dev/null | head -n 1)" ]; then
        echo fonts-inter
    fi
}

missing_packages() {
    packages=""
    if [ -z "$python" ]; then
        packages="python3 python3-venv python3-dev"
    else
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        "$python" -c 'import ensurepip, venv' 2>/dev/null || packages="python$version-venv"
        "$python" -c 'import os, sysconfig, sys; sys.exit(not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")))' ||
            packages="$packages python$version-dev"
    fi
    # a compiler alone is not enough: without the headers of its libraries it compiles nothing
    if ! printf '#include <stdint.h>\n#include <stdlib.h>\nint main(void) { return 0; }\n' |
        ${CC:-cc} -x c -o /dev/null - 2>/dev/null; then
        packages="$packages gcc libc6-dev"
    fi
    if ! printf '#include <vector>\nint main() { return 0; }\n' | ${CXX:-c++} -x c++ -o /dev/null - 2>/dev/null; then
        packages="$packages g++"
    fi
    packages="$packages $(missing_qt_packages)"
    echo $packages # unquoted, so that spaces are single
}

python=$(newest_python)
packages=$(missing_packages)

if [ -n "$packages" ]; then
    case $(uname -s) in
    Darwin)
        echo "Please install Apple's command line tools and Python 3.11 first: xcode-select --install; brew install python@3.11" >&2
        exit 1
        ;;
    esac
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "Please install with your system's package manager what Debian calls: $packages" >&2
        exit 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        echo "Some system packages are missing. Please run this line, then make again:" >&2
        echo "  sudo apt-get update && sudo apt-get install --yes --no-install-recommends $packages" >&2
        exit 1
    fi
    command -v exiftool >/dev/null 2>&1 || packages="$packages libimage-exiftool-perl"
    echo "Installing the missing system packages: $packages"
    apt-get update -q
    # shellcheck disable=SC2086  # several words on purpose
    DEBIAN_FRONTEND=noninteractive apt-get install -q --yes --no-install-recommends $packages
    python=$(newest_python)
    if [ -z "$python" ]; then
        echo "Lookalike needs Python 3.11 or newer, and this system's package manager has none." >&2
        exit 1
    fi
fi

if ! "$directory/bin/python" -c 'import pip' 2>/dev/null; then
    "$python" -m venv "$directory"
fi
