#!/bin/sh
# Take Lookalike out of your menu and off your path again. Your library and preferences stay; README names their places.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
(cd "$here/share" && find applications icons metainfo man -type f) | while read -r file; do
    rm -f "$data/$file"
done
if [ "$(readlink "$HOME/.local/bin/lookalike" 2>/dev/null)" = "$here/lookalike" ]; then
    rm -f "$HOME/.local/bin/lookalike"
fi
echo "Lookalike is out of your menu. To remove it, delete this folder: $here"
