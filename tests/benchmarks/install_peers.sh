#!/bin/sh
# Bring other finders of duplicate photos into DIR, to be measured beside this one; one that cannot be had is named and left.
#
# usage: tests/benchmarks/install_peers.sh DIR
set -u

directory=$1
mkdir -p "$directory"

note() { echo "bench-peers: $*"; }

python_peers() {
    [ -x "$directory/venv/bin/python" ] || .venv/bin/python -m venv "$directory/venv" || return
    pip="$directory/venv/bin/python -m pip install --quiet --disable-pip-version-check"
    # imagededup's hashes need none of the network runtime that its package asks for, a download of gigabytes
    $pip numpy pillow pywavelets tqdm scikit-learn matplotlib scipy && $pip --no-deps imagededup ||
        note "imagededup is left out: it could not be installed"
    $pip difPy || note "difPy is left out: it could not be installed"
}

debian_peers() {
    for peer in findimagedupes dupeguru; do
        dpkg -s "$peer" >/dev/null 2>&1 && continue
        if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then
            apt-get update -q >/dev/null
            DEBIAN_FRONTEND=noninteractive apt-get install -q --yes --no-install-recommends "$peer" >/dev/null ||
                note "$peer is left out: apt-get could not install it"
        else
            note "$peer is left out; to have it: sudo apt-get install $peer"
        fi
    done
}

rust_peers() {
    [ -x "$directory/bin/czkawka_cli" ] && return
    if command -v cargo >/dev/null 2>&1; then
        cargo install --quiet --locked --root "$directory" czkawka_cli || note "czkawka_cli is left out: it did not compile"
    else
        note "czkawka_cli is left out: there is no cargo"
    fi
}

python_peers
debian_peers
rust_peers
note "done"
