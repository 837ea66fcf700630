"""Named similarities: where a person may draw the line, on the one scale that all methods share.

A network's numbers are fitted to that scale on the library itself (``engine.verification.calibration``), so the stops
hold for every library and method.
"""

from typing import Final

from engine.core.settings import DEFAULT_THRESHOLD

IDENTICAL_FROM: Final = 0.999
"""Equal bytes, or equal pixels under other metadata; no match of pictures reaches it."""

SAME_PICTURE_FROM: Final = 0.91
"""Both show the whole of one picture, so surely that nothing is gained by looking for parts of it. Measured among 82
labelled edits each of four photos: 97 % of the pairs of that kind lie above, and half of the edited ones below."""

EDITED_FROM: Final = DEFAULT_THRESHOLD
"""A pair counts as one picture; calibrated on labelled edits, see tests/quality. No similar scene lies above."""

SIMILAR_SCENE_FROM: Final = 0.55
"""The least that a match of pixels comes to: another shot, or alike in parts."""
