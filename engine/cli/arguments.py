"""Parse the command line into a request; importing it is cheap, so that help appears at once."""

import argparse
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from engine.cli.clean_parser import SAFE_KINDS
from engine.cli.parser import LIBRARY_VARIABLE, make_parser
from engine.cli.requests import (
    STANDARD_OUTPUT,
    CleaningRequest,
    CleanRequest,
    Common,
    DescribeRequest,
    DoctorRequest,
    GroupsRequest,
    HistoryRequest,
    InstallRequest,
    MergeRequest,
    NetworkChoice,
    Outputs,
    PlanOutputs,
    PresetRequest,
    PresetsRequest,
    QueryRequest,
    RemovePresetRequest,
    RemoveRequest,
    Request,
    SavePresetRequest,
    ScanRequest,
    SharingRequest,
    UndoRequest,
    WatchRequest,
    WeightsStatusRequest,
)
from engine.core.domain import Folder, MatchKind
from engine.core.milvus_place import TOKEN_VARIABLE, MilvusPlace
from engine.core.removal import Removal
from engine.core.settings import (
    DEFAULT_EXCLUSIONS,
    DEFAULT_THRESHOLD,
    SOURCE_VARIABLE,
    WEIGHTS_VARIABLE,
    Method,
    Settings,
)


def parse(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Request:
    """Turn the words of a command line into a request.

    Args:
        arguments: The words after the program's name.
        environment: Asked for the places of the library and of the weights.

    Raises:
        SystemExit: help or the version was asked for (0), or the words are not understood (2).
    """
    parser = make_parser()
    given, rest = parser.parse_known_args(arguments)
    more = _more_words(parser, rest)
    common = Common(_chosen(given.library, environment, LIBRARY_VARIABLE), given.quiet)
    if more and given.command not in ("scan", "query", "describe", "merge", "watch"):
        parser.error(f"unrecognized arguments: {' '.join(more)}")
    if given.command == "weights":
        return _weights_request(given, common, _network(given, environment))
    if given.command in ("clean", "export", "undo", "history"):
        return _cleaning_request(parser, given, common)
    if given.command == "presets":
        return _preset_request(given, common)
    if given.command == "doctor":
        return DoctorRequest(common, _network(given, environment))
    if given.command == "query":
        outputs = Outputs(json=given.json)
        pictures = (*given.pictures, *more)
        settings = Settings(milvus=_milvus(given, environment))
        method, network = Method(given.method), _network(given, environment)
        return QueryRequest(common, pictures, given.top, outputs, settings, method, network)
    if given.command in ("describe", "merge", "watch"):
        return _sharing_request(parser, given, more, common, environment)
    outputs = Outputs(given.json, given.csv, given.html)
    _check_outputs(parser, outputs)
    kinds = frozenset(given.kind) if given.kind else None
    if given.command == "groups":
        return GroupsRequest(common, Settings(threshold=given.threshold), kinds, given.keep, outputs)
    folders = _folders(parser, given, more)
    method, network = Method(given.method), _network(given, environment)
    settings = replace(_scan_settings(given, given.threshold), milvus=_milvus(given, environment))
    return ScanRequest(common, folders, settings, kinds, given.keep, outputs, method, network)


def _sharing_request(
    parser: argparse.ArgumentParser,
    given: argparse.Namespace,
    more: list[str],
    common: Common,
    environment: Mapping[str, str],
) -> SharingRequest:
    method, network = Method(given.method), _network(given, environment)
    if given.command == "describe":
        return DescribeRequest(
            common, _folders(parser, given, more), _scan_settings(given), given.shard, method, network
        )
    milvus = _milvus(given, environment)
    if given.command == "merge":
        libraries = (*given.libraries, *map(Path, more))
        return MergeRequest(common, libraries, Settings(milvus=milvus), method, network)
    folders, settings = _folders(parser, given, more), replace(_scan_settings(given), milvus=milvus)
    if given.settle > given.poll:
        parser.error("--settle must not be longer than --poll")
    return WatchRequest(common, folders, settings, given.settle, given.poll, given.always_poll, method, network)


def _folders(parser: argparse.ArgumentParser, given: argparse.Namespace, more: list[str]) -> tuple[Folder, ...]:
    folders = [Folder(path) for path in (*given.folders, *more)]
    folders += [Folder(path, is_reference=True) for path in given.reference]
    if not folders:
        parser.error(f"name at least one folder to {given.command}")
    return tuple(folders)


def _weights_request(
    given: argparse.Namespace, common: Common, network: NetworkChoice
) -> InstallRequest | WeightsStatusRequest | RemoveRequest:
    if given.action == "status":
        return WeightsStatusRequest(common, network)
    if given.action == "remove":
        return RemoveRequest(common, network)
    return InstallRequest(common, network, Path(given.file) if given.file else None, given.yes)


def _preset_request(given: argparse.Namespace, common: Common) -> PresetRequest:
    if given.action == "save":
        return SavePresetRequest(common, given.name, given.rules)
    if given.action == "remove":
        return RemovePresetRequest(common, given.name)
    return PresetsRequest(common)


def _cleaning_request(parser: argparse.ArgumentParser, given: argparse.Namespace, common: Common) -> CleaningRequest:
    if given.command == "undo":
        return UndoRequest(common, given.batch)
    if given.command == "history":
        return HistoryRequest(common, given.batch)
    outputs = PlanOutputs(Outputs(given.json, given.csv, given.html), given.null)
    _check_outputs(parser, outputs)
    if given.command == "export" and not outputs.targets:
        parser.error("name what to write: --json, --csv, --html or --null")
    if given.marked and given.keep:
        parser.error("--keep chooses in groups; marked photos were chosen already")
    action, target = (Removal.TRASH, None) if given.command == "export" else _act(given)
    return CleanRequest(
        common,
        given.keep,
        given.marked,
        given.threshold,
        frozenset(given.kind or (MatchKind if given.marked else SAFE_KINDS)),
        action,
        target,
        given.command == "clean" and given.apply,
        outputs,
        *_rescue(parser, given, action),
    )


def _rescue(parser: argparse.ArgumentParser, given: argparse.Namespace, action: Removal) -> tuple[bool, bool]:
    """Tell whether what is written in photos that go is carried over, and whether into files as well."""
    does_embed = given.command == "clean" and given.rescue_into_file
    if does_embed and given.rescue is False:
        parser.error("--rescue-into-file writes what is carried over; leave --no-rescue out")
    if not action.loses_notes:
        if given.rescue or does_embed:
            parser.error("only photos that go to the trash or to a folder leave anything to be carried over")
        return False, False
    return given.rescue is not False, does_embed


def _act(given: argparse.Namespace) -> tuple[Removal, str | None]:
    if given.to:
        return Removal.MOVE, given.to
    if given.copy_to:
        return Removal.COPY, given.copy_to
    if given.hard_link:
        return Removal.HARD_LINK, None
    return (Removal.REFLINK if given.reflink else Removal.TRASH), None


def _network(given: argparse.Namespace, environment: Mapping[str, str]) -> NetworkChoice:
    return NetworkChoice(
        _chosen(given.weights, environment, WEIGHTS_VARIABLE),
        _chosen(given.weights_source, environment, SOURCE_VARIABLE),
    )


def _milvus(given: argparse.Namespace, environment: Mapping[str, str]) -> MilvusPlace | None:
    return MilvusPlace.parse(given.index, environment.get(TOKEN_VARIABLE, ""))


def _more_words(parser: argparse.ArgumentParser, rest: list[str]) -> list[str]:
    """Folders or pictures named after an option that followed others; argparse takes only the first run of them."""
    split = rest.index("--") if "--" in rest else len(rest)
    for word in rest[:split]:
        if word.startswith("-"):
            parser.error(f"unrecognized arguments: {word}")
    return rest[:split] + rest[split + 1 :]


def _chosen(given: str | None, environment: Mapping[str, str], variable: str) -> Path | None:
    chosen = given or environment.get(variable)
    return Path(chosen) if chosen else None


def _scan_settings(given: argparse.Namespace, threshold: float = DEFAULT_THRESHOLD) -> Settings:
    defaults = () if given.no_default_exclusions else DEFAULT_EXCLUSIONS
    settings = Settings(
        threshold=threshold, exclusions=(*defaults, *given.exclude), include_hidden=given.include_hidden
    )
    if given.workers is None:
        return settings
    return Settings(settings.threshold, settings.exclusions, settings.include_hidden, given.workers)


def _check_outputs(parser: argparse.ArgumentParser, outputs: Outputs | PlanOutputs) -> None:
    if outputs.targets.count(STANDARD_OUTPUT) > 1:
        parser.error("only one report can go to standard output")
    places = [os.path.realpath(target) for target in outputs.targets if target != STANDARD_OUTPUT]
    if len(set(places)) < len(places):
        parser.error("two reports cannot go to the same file")
