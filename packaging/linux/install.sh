#!/bin/sh
# Put Lookalike, which runs from this folder, into your own menu and onto your path. Nothing is copied but links, icons
# and the menu entry; ./uninstall.sh takes them away again.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
mkdir -p "$HOME/.local/bin" "$data/applications"
ln -sfn "$here/lookalike" "$HOME/.local/bin/lookalike"
sed -e "s|^Exec=lookalike|Exec=\"$here/lookalike\"|" -e "s|^TryExec=lookalike|TryExec=$here/lookalike|" \
    "$here/share/applications/lookalike.desktop" >"$data/applications/lookalike.desktop"
(cd "$here/share" && find icons metainfo man -type f) | while read -r file; do
    mkdir -p "$data/$(dirname "$file")"
    cp "$here/share/$file" "$data/$file"
done
echo "Lookalike is in your menu now. It stays in this folder: $here"
