"""The verdict on a candidate pair: a match with its kind, similarity and reason, or nothing.

What was proposed by hashes is judged by laying one picture over the other in the orientation proposed; what was
proposed by local features, by where registration places one in the other. Either way the windows of the two pictures
must correlate, and the less else speaks for the pair (few agreeing features, a small overlap, 256-bit hashes that
differ), the more they must.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core import orientation
from engine.core.domain import MatchKind, PictureInfo
from engine.verification.agreement import Affine, Agreement, agree_all
from engine.verification.registration import Corners, Placement, register_all
from engine.verification.wording import describe_placement, describe_same_frame, has_other_border

EDITED_FROM: Final = 0.5
"""Strength from which a pair counts as one picture; calibrated on labelled edits, see tests/quality."""

FLOOR: Final = 0.25
"""Strength below which a pair is no match at all."""

_SURE: Final = 0.85
"""Strength of a whole-frame match beyond which nothing is gained by registration."""

_FULL: Final = 0.93
"""Share of both pictures that must be common for them to have the same frame."""

_SQUARE_DEGREES: Final = 1.5
_ALTERED: Final = 0.9
"""Share of agreeing windows below which something was put over a picture; noise and blur leave 0.92 and more."""
_OTHER_SHOT: Final = 0.97
_SAME_FRAME_HASH: Final = (60, 40)
_ENOUGH_PLACES: Final = (8, 4)
_ENOUGH_OVERLAP: Final = (0.3, 0.2)
_ENOUGH_SPREAD: Final = (0.09, 0.05)
_FEW_CONTRADICT: Final = (-0.38, 0.15)
_MOST: Final = 0.998
"""Similarity of two pictures that look the same; more is for equal bytes."""
_SCENE_MOST: Final = 0.69


@dataclass(frozen=True, slots=True)
class Described:
    """What is known of one picture of a pair.

    Attributes:
        info: Its format, size and frame.
        taken_ms: When it was taken, or None.
        thumbprint: uint8, shape (64, 64).
        hashes: uint64, shape (8, 4): the 256-bit hash in each orientation.
        corners: Its local features.
    """

    info: PictureInfo
    taken_ms: int | None
    thumbprint: NDArray[np.uint8]
    hashes: NDArray[np.uint64]
    corners: Corners


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verified pair: see ``engine.core.domain.Match`` for what the fields mean."""

    kind: MatchKind
    similarity: float
    hash_distance: int
    correlation: float
    inliers: int
    transform: Affine
    reason: str


@dataclass(frozen=True, slots=True)
class _Finding:
    """One way to lay picture a over picture b, and how much speaks for it."""

    strength: float
    hash_distance: int
    agreement: Agreement
    transform: Affine
    orientation: int | None
    placement: Placement | None

    @property
    def shared(self) -> float:
        """What both pictures show, out of what either shows."""
        a, b = self.agreement.overlap_a, self.agreement.overlap_b
        return a * b / (a + b - a * b) if a > 0 and b > 0 else 0.0

    @property
    def is_full(self) -> bool:
        """Whether both show the same part of the scene, squarely."""
        turn = self.placement.turn_degrees if self.placement else 0.0
        off_square = abs((turn + 45.0) % 90.0 - 45.0)
        overlap = min(self.agreement.overlap_a, self.agreement.overlap_b)
        return overlap >= _FULL and off_square <= _SQUARE_DEGREES


def judge(a: Described, b: Described, proposed: int | None) -> Verdict | None:
    """Judge a candidate pair.

    Args:
        a: One picture.
        b: The other.
        proposed: The orientation in which b looks like a by its hash, or None if only local features propose the pair.
    """
    return judge_all([(a, b, proposed)])[0]


def judge_all(pairs: Sequence[tuple[Described, Described, int | None]]) -> list[Verdict | None]:
    """Judge candidate pairs as ``judge`` does, step by step, so that other threads go on during each step."""
    best: list[_Finding | None] = [None] * len(pairs)
    proposed = [(number, a, b, how) for number, (a, b, how) in enumerate(pairs) if how is not None]
    for (number, _, _, _), laid in zip(proposed, _laid([pair[1:] for pair in proposed]), strict=True):
        best[number] = laid
    unsure = [number for number, found in enumerate(best) if found is None or found.strength < _SURE]
    for number, placed in zip(unsure, _placed([pairs[number][:2] for number in unsure]), strict=True):
        known = best[number]
        if placed and (known is None or placed.strength > known.strength):
            best[number] = placed
    return [
        _verdict(a, b, found) if found is not None and found.strength >= FLOOR else None
        for (a, b, _), found in zip(pairs, best, strict=True)
    ]


def _penalty(value: float, enough: float, span: float) -> float:
    """Rise from 0 where there is enough to 1 where a span is missing."""
    return min(1.0, max(0.0, (enough - value) / span))


def _agreed(agreement: Agreement) -> float:
    """Tell how far the windows agree, less what contradicts: noise blurs agreement, another photo contradicts it."""
    return agreement.local_correlation - 0.2 * _penalty(-agreement.contradicting, *_FEW_CONTRADICT)


def _laid(pairs: Sequence[tuple[Described, Described, int]]) -> list[_Finding]:
    """Lay the whole of a over the whole of b, for each pair."""
    transforms = [orientation.unit_map(orientation.inverse(proposed)) for _, _, proposed in pairs]
    agreements = agree_all(
        [(a.thumbprint, b.thumbprint, transform) for (a, b, _), transform in zip(pairs, transforms, strict=True)]
    )
    found = []
    for (a, b, proposed), transform, agreement in zip(pairs, transforms, agreements, strict=True):
        distance = int(np.bitwise_count(a.hashes[orientation.UPRIGHT] ^ b.hashes[proposed]).sum())
        enough, span = _SAME_FRAME_HASH
        strength = _agreed(agreement) - 0.25 * _penalty(-distance, -enough, span)
        found.append(_Finding(strength, distance, agreement, transform, proposed, None))
    return found


def _placed(pairs: Sequence[tuple[Described, Described]]) -> list[_Finding | None]:
    """Lay a over b where their local features put it, for each pair."""
    placements = register_all([(a.corners, b.corners) for a, b in pairs])
    placed = [(a, b, placement) for (a, b), placement in zip(pairs, placements, strict=True) if placement]
    agreements = iter(agree_all([(a.thumbprint, b.thumbprint, placement.transform) for a, b, placement in placed]))
    return [
        _finding(a, b, placement, next(agreements)) if placement else None
        for (a, b), placement in zip(pairs, placements, strict=True)
    ]


def _finding(a: Described, b: Described, placement: Placement, agreement: Agreement) -> _Finding:
    distance = int(np.bitwise_count(a.hashes[orientation.UPRIGHT] ^ b.hashes).sum(axis=1).min())
    overlap = min(agreement.overlap_a, agreement.overlap_b)
    # What is alike in one spot of the overlap alone is a sticker or a line of text.
    spread = placement.extent / agreement.overlap_a if agreement.overlap_a > 0 else 0.0
    strength = (
        _agreed(agreement)
        - 0.2 * _penalty(placement.inliers, *_ENOUGH_PLACES)
        - 0.25 * _penalty(overlap, *_ENOUGH_OVERLAP)
        - 0.25 * _penalty(spread, *_ENOUGH_SPREAD)
    )
    if overlap >= _FULL:
        # Two screenshots or framed pictures share all their furniture, but not what their hashes see.
        enough, span = _SAME_FRAME_HASH
        strength -= 0.35 * _penalty(-distance, -enough, span)
    return _Finding(strength, distance, agreement, placement.transform, None, placement)


def _verdict(a: Described, b: Described, finding: _Finding) -> Verdict:
    kind, reason = _kind_and_reason(a, b, finding)
    similarity = 0.4 + 0.6 * finding.strength
    sure = 0.4 + 0.6 * EDITED_FROM
    if similarity > sure:
        # What one picture lacks of the other costs up to half of what lies above the threshold.
        similarity = sure + (similarity - sure) * (0.5 + 0.5 * finding.shared)
    if kind is MatchKind.SIMILAR_SCENE:
        similarity = min(similarity, _SCENE_MOST)
    return Verdict(
        kind,
        min(similarity, _MOST),
        finding.hash_distance,
        finding.agreement.correlation,
        finding.placement.inliers if finding.placement else 0,
        finding.transform,
        reason,
    )


def _is_other_shot(taken_a: int, taken_b: int, strength: float) -> bool:
    """Tell whether different capture times mean different shots: not if the pictures are all but equal.

    Programs that save an edited copy may drop the fraction of the second, so that within one second less is enough.
    """
    is_fraction_dropped = taken_a // 1000 == taken_b // 1000 and (taken_a % 1000 == 0 or taken_b % 1000 == 0)
    return taken_a != taken_b and strength < (_SURE if is_fraction_dropped else _OTHER_SHOT)


def _kind_and_reason(a: Described, b: Described, finding: _Finding) -> tuple[MatchKind, str]:
    """Tell what kind of match it is and say so in a few words."""
    if a.taken_ms is not None and b.taken_ms is not None and _is_other_shot(a.taken_ms, b.taken_ms, finding.strength):
        apart_s = abs(a.taken_ms - b.taken_ms) / 1000
        return MatchKind.SIMILAR_SCENE, f"{apart_s:.3g} s apart" if apart_s < 600 else "another shot"
    if finding.strength < EDITED_FROM:
        return MatchKind.SIMILAR_SCENE, "looks alike in parts"
    if not finding.is_full:
        turn = finding.placement.turn_degrees if finding.placement else 0.0
        return MatchKind.EDITED, describe_placement(finding.agreement, turn)
    if has_other_border(a.info, b.info):
        return MatchKind.EDITED, "border added"
    if finding.agreement.agreeing < _ALTERED:
        return MatchKind.EDITED, "altered in places"
    turn = finding.placement.turn_degrees if finding.placement else 0.0
    return MatchKind.SAME_PICTURE, describe_same_frame(a.info, b.info, finding.orientation or 0, turn)
