#!/bin/sh
# Make the virtual environment DIR, with what the system must bring first: Python >= 3.11, its headers and a C and C++ compiler.
#
# usage: packaging/prepare.sh DIR
# Missing system packages are installed by apt-get when this runs as root on a Debian-like system; otherwise one line to
# copy is printed and nothing is changed.
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
        echo "Please install with your system's package manager what Debian calls:$packages" >&2
        exit 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        echo "Some system packages are missing. Please run this line, then make again:" >&2
        echo "  sudo apt-get update && sudo apt-get install --yes --no-install-recommends $packages" >&2
        exit 1
    fi
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
