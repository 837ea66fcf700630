"""The order of the stages: look, read and describe, match; then say what was done. In one go, or shared out."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.core.domain import Folder, ScanReport
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.stages.deep import match_deep
from engine.stages.deep_describer import DeepDescriber
from engine.stages.describe import describe_files, spec_set
from engine.stages.describer import Describer
from engine.stages.early_match import EarlyMatching
from engine.stages.embed import embed_images
from engine.stages.local_index import keep_local_index
from engine.stages.match import match_images
from engine.stages.merge import ignore_taken, merge_libraries
from engine.stages.milvus_index import HASHES, milvus_index
from engine.stages.scan import ScanPlan, plan_scan
from engine.stages.scan_part import Part
from engine.store.connection import Store
from engine.store.merging import Taken
from engine.store.problems import KnownProblem


def run_scan(
    store: Store,
    folders: Sequence[Folder],
    settings: Settings,
    describer: Describer,
    monitor: Monitor,
    deep: DeepDescriber | None = None,
    part: Part | None = None,
) -> ScanReport:
    """Bring the library up to date with the folders, which become those that results are about.

    Work that is done stays done: after a stop, a crash or a power cut the next scan goes on from there. With ``deep``
    the network looks at the photos too; new ones should then be described by it at once, as ``describer``. With
    ``part`` only a part of the files is looked at.

    Raises:
        FolderError: a folder is a file, or none of them is there nor known from before.
        StoreLockedError: another scan is using the library.
        StoreUnwritableError: the disk is full, or the library became read-only.
        IndexUnavailableError: Milvus was chosen and is missing, away or refuses; what was found is kept.
        Cancelled: the person stopped the work.
    """
    started = time.monotonic()
    with store.scanning():
        store.retire(describer.specs, spec_set(describer.specs))
        plan = plan_scan(store, folders, settings, describer.decoder, monitor, part=part)
        early = EarlyMatching(store, settings, monitor)
        described, problems = describe_files(store, plan.pending, describer, settings, monitor, early.on_described)
        match_images(store, settings, monitor, early.judged)
        keep_local_index(store, monitor)
        if deep is not None:
            _, unseen = embed_images(store, deep, settings, monitor)
            problems += [KnownProblem(problem, None) for problem in unseen]
            match_deep(store, deep, settings, monitor)
        problems = [*plan.problems, *problems]
        store.problems.replace_below([folder.path for folder in plan.folders], problems)
        store.marks.forget_stale()
        _keep_in_milvus(store, settings, monitor)
    return _report(store, plan, described, problems, time.monotonic() - started)


def run_describe(
    store: Store,
    folders: Sequence[Folder],
    settings: Settings,
    describer: Describer,
    monitor: Monitor,
    deep: DeepDescriber | None = None,
    part: Part | None = None,
) -> ScanReport:
    """Do the part of a scan that looks at single files, which is the costly one, and compare none of them.

    So it can be shared: each of several libraries gets a part of the files, and ``run_merge`` puts them together.

    Raises:
        FolderError, StoreLockedError, StoreUnwritableError, Cancelled: as ``run_scan`` does.
    """
    started = time.monotonic()
    with store.scanning():
        store.retire(describer.specs, spec_set(describer.specs))
        plan = plan_scan(store, folders, settings, describer.decoder, monitor, part=part)
        described, problems = describe_files(store, plan.pending, describer, settings, monitor)
        if deep is not None:
            _, unseen = embed_images(store, deep, settings, monitor)
            problems += [KnownProblem(problem, None) for problem in unseen]
        problems = [*plan.problems, *problems]
        store.problems.replace_below([folder.path for folder in plan.folders], problems)
        store.marks.forget_stale()
    return _report(store, plan, described, problems, time.monotonic() - started)


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did: libraries taken in, what was new in them, and what the library holds now."""

    libraries: int
    new_files: int
    new_pictures: int
    photos: int
    matches: int
    elapsed_s: float


def run_merge(
    store: Store,
    libraries: Sequence[Path],
    settings: Settings,
    describer: Describer,
    monitor: Monitor,
    deep: DeepDescriber | None = None,
    on_taken: Callable[[Path, Taken], None] = ignore_taken,
) -> MergeReport:
    """Take in other libraries and compare what is new; no photo is read. See ``merge_libraries``.

    Raises:
        MergeError: one of them cannot be taken in; none was.
        StoreLockedError: a scan is using the library, or one of the others.
        StoreUnwritableError: the disk is full, or the library became read-only.
        IndexUnavailableError: as ``run_scan``.
        Cancelled: the person stopped the work; whole libraries are taken in or not.
    """
    started = time.monotonic()
    network = () if deep is None else (deep.pooled_spec, deep.activations_spec)
    with store.scanning():
        store.retire(describer.specs, spec_set(describer.specs))
        taken = merge_libraries(store, libraries, describer.specs, network, monitor, on_taken)
        match_images(store, settings, monitor)
        keep_local_index(store, monitor)
        if deep is not None:
            match_deep(store, deep, settings, monitor)
        store.marks.forget_stale()
        _keep_in_milvus(store, settings, monitor)
    return MergeReport(
        libraries=len(taken),
        new_files=sum(one.files for one in taken),
        new_pictures=sum(one.pictures for one in taken),
        photos=store.files.count_photos(store.folders.current_paths()),
        matches=store.matches.count(),
        elapsed_s=time.monotonic() - started,
    )


def _keep_in_milvus(store: Store, settings: Settings, monitor: Monitor) -> None:
    """Bring in line what questions are answered from; comparing has done so for the network's vectors."""
    if settings.milvus is not None:
        milvus_index(store, HASHES, settings.milvus, monitor).close()


def _report(
    store: Store, plan: ScanPlan, described: int, problems: Sequence[KnownProblem], elapsed_s: float
) -> ScanReport:
    moved = store.files.count_moved(plan.gone_ms, plan.last_file_id) if plan.gone else 0
    return ScanReport(
        files_seen=plan.files_seen,
        photos=store.files.count_photos(folder.path for folder in plan.folders),
        unchanged=plan.unchanged,
        moved=moved,
        described=described,
        gone=plan.gone - moved,
        offline=plan.offline,
        matches=store.matches.count(),
        problems=tuple(known.problem for known in problems),
        elapsed_s=elapsed_s,
    )
