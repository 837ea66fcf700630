"""Put libraries together that were described in parts, by several processes or on several computers."""

from collections.abc import Callable, Sequence
from pathlib import Path

from engine.core.domain import DescriptorSpec
from engine.core.errors import MergeError, StoreCorruptError
from engine.core.progress import Monitor
from engine.stages.describe import spec_set
from engine.store.connection import Store
from engine.store.merge_source import MergeSource, examine_source, held_source, require_whole, source_file
from engine.store.merging import Taken, merge_file


def ignore_taken(path: Path, taken: Taken) -> None:
    """Tell nobody."""


def merge_libraries(
    store: Store,
    libraries: Sequence[Path],
    specs: tuple[DescriptorSpec, ...],
    network: Sequence[DescriptorSpec],
    monitor: Monitor,
    on_taken: Callable[[Path, Taken], None] = ignore_taken,
) -> list[Taken]:
    """Take in what other libraries learnt about photos; these are only read.

    All are examined before anything is written, and each is taken in by one transaction, so that a library is there as
    a whole or not at all. To take one in again changes nothing, whatever was taken in meanwhile, and no order of them
    makes a difference.

    Args:
        store: The library, held for scanning, without descriptors of other versions.
        libraries: Directories of libraries, or library files; the library itself and repetitions are passed over.
        specs: Descriptors that all photos must have.
        network: Descriptors of the network in use, or none; then all libraries need only agree.
        monitor: Asked between libraries.
        on_taken: Told about each that is taken in.

    Returns:
        What was new in each.

    Raises:
        MergeError: one of them cannot be taken in, so none was.
        StoreError: one of them is in use, or the library cannot be written.
        Cancelled: the person stopped the work; whole libraries are taken in or not.
    """
    described_by = spec_set(specs)
    own = store.path.resolve()
    paths = dict.fromkeys(path for path in (source_file(one).resolve() for one in libraries) if path != own)
    sources = []
    for path in paths:
        monitor.check()
        sources.append(examine_source(path, described_by))
    agreed = _agreed_networks(store, sources, network)
    for spec in network:
        store.descriptors.drop_others(spec)
    found = []
    # The oldest first: of a photo that is gone here, one library may know that it was there again later.
    for source in sorted(sources, key=lambda source: (source.walked_ms, source.path)):
        monitor.check()
        taken = _take(store, source, described_by, specs, agreed)
        found.append(taken)
        on_taken(source.path, taken)
    return found


def _take(
    store: Store,
    source: MergeSource,
    described_by: str,
    specs: tuple[DescriptorSpec, ...],
    networks: Sequence[DescriptorSpec],
) -> Taken:
    with held_source(source.path) as path:
        try:
            return merge_file(store, path, source.walked_ms, described_by, specs, networks)
        except StoreCorruptError:
            # Of the two files it must be known which one is damaged: the own one would be set aside.
            require_whole(path)
            raise


def _agreed_networks(
    store: Store, sources: Sequence[MergeSource], network: Sequence[DescriptorSpec]
) -> list[DescriptorSpec]:
    """Return the network's descriptors that all libraries have if they have any, of one kind each."""
    by_family = {_family(spec): spec for spec in (*store.descriptors.networks(), *network)}
    for source in sources:
        for spec in sorted(source.networks, key=lambda spec: (spec.name, spec.version)):
            if by_family.setdefault(_family(spec), spec) != spec:
                reason = "its photos were described with other weights of the network; they cannot be compared"
                raise MergeError(source.path, reason)
    return [spec for spec in by_family.values() if any(spec in source.networks for source in sources)]


def _family(spec: DescriptorSpec) -> str:
    return spec.name.partition("/")[0]
