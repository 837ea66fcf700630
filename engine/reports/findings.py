"""What a report tells: the groups at a threshold, with the numbers and problems around them."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.core.domain import Cluster, MatchKind, Problem


@dataclass(frozen=True, slots=True)
class Findings:
    """Groups, problems and numbers of one command, ready to be written down.

    Attributes:
        threshold: Similarity in 0..1 at which the groups were cut.
        clusters: The groups, in the order in which they are shown.
        problems: Files and folders that could not be used.
        counts: Further numbers by name, such as ``photos`` or ``unchanged``; they come before those of the groups.
        elapsed_s: Seconds that the command took so far.
    """

    threshold: float
    clusters: tuple[Cluster, ...]
    problems: tuple[Problem, ...]
    counts: Mapping[str, int]
    elapsed_s: float

    @property
    def grouped_photos(self) -> int:
        """Photos that lie in a group."""
        return sum(len(cluster.members) for cluster in self.clusters)

    @property
    def extra_photos(self) -> int:
        """Photos that would go if every group kept its keeper and its reference photos."""
        return sum(
            not member.photo.is_reference for cluster in self.clusters for member in cluster.members[1:]
        )  # fmt: skip

    @property
    def reclaimable_bytes(self) -> int:
        """Bytes that would be freed then."""
        return sum(cluster.reclaimable_bytes for cluster in self.clusters)

    def all_counts(self) -> dict[str, int]:
        """The given numbers and those of the groups, by name."""
        return {
            **self.counts,
            "clusters": len(self.clusters),
            "photos_in_clusters": self.grouped_photos,
            "extra_photos": self.extra_photos,
            "reclaimable_bytes": self.reclaimable_bytes,
            "problems": len(self.problems),
        }

    def clusters_by_kind(self) -> dict[MatchKind, int]:
        """How many groups hold a match of each kind."""
        counts = dict.fromkeys(MatchKind, 0)
        for cluster in self.clusters:
            for kind in kinds_of(cluster):
                counts[kind] += 1
        return counts


def kinds_of(cluster: Cluster) -> tuple[MatchKind, ...]:
    """The kinds by which the photos of a group belong to it, the most certain first.

    The keeper's own kind says nothing: it is what the others are compared with.
    """
    return tuple(sorted({member.kind for member in cluster.members[1:]}))
