"""What is loaded with the library, which a window waits for before it can show anything."""

import subprocess
import sys

import pytest

HEAVY = (
    "cv2", "PIL", "scipy", "rawpy", "pi_heif", "imagecodecs", "simplejpeg", "imagehash", "hnswlib", "ai_edge_litert",
    "h5py",
)  # fmt: skip


@pytest.mark.parametrize("reading", ["", "library.clusters(); library.overview(); library.marks(); library.folders()"])
def test_looking_at_a_library_loads_no_decoder_and_nothing_that_compares_pictures(tmp_path, reading):
    program = f"""
import sys
from pathlib import Path
from engine.library import Library
with Library.open(Path(sys.argv[1])) as library:
    {reading or "pass"}
print(sorted(set({HEAVY!r}) & set(sys.modules)))
"""
    found = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True, timeout=60
    )
    assert found.stdout.strip() == "[]"
