"""Photos and groups made up for tests of what is shown of them; no file stands behind them."""

from dataclasses import replace

from engine.core.domain import Cluster, FileStamp, ImageFormat, MatchKind, Member, Photo, PictureInfo


def make_photo(
    path: str,
    photo_id: int = 1,
    size_bytes: int = 1_000_000,
    is_reference: bool = False,
    is_partial: bool = False,
    taken_ms: int | None = None,
) -> Photo:
    """Return a JPEG of 4032 x 3024 pixels that is said to lie at a path."""
    info = PictureInfo(ImageFormat.JPEG, 4032, 3024, is_partial, (0.0, 0.0, 1.0, 1.0))
    stamp = FileStamp(path, size_bytes, 0, 1, photo_id)
    return Photo(photo_id, stamp, b"content", photo_id, b"image", info, taken_ms, "", is_reference)


def with_companions(cluster: Cluster, position: int, *companions: Photo) -> Cluster:
    """Return a group in which one photo stands for others too."""
    members = list(cluster.members)
    members[position] = replace(members[position], companions=companions)
    return Cluster(cluster.id, tuple(members))


def with_sentence(cluster: Cluster, sentence: str) -> Cluster:
    """Return a group that says why its keeper stays."""
    return replace(cluster, why_kept=sentence)


def make_cluster(cluster_id: str, keeper: Photo, *others: tuple[Photo, MatchKind, float, str]) -> Cluster:
    """Return a group of a keeper and of others, each with its kind, similarity and reason."""
    members = [Member(keeper, MatchKind.IDENTICAL_FILE, 1.0, keeper.path, "")]
    members += [
        Member(photo, kind, similarity, keeper.path, reason) for photo, kind, similarity, reason in others
    ]  # fmt: skip
    return Cluster(cluster_id, tuple(members))
