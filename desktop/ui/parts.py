"""What the window is made of, put together by the composition root and handed over as one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from desktop.actions import Actions
    from desktop.asked_thumbnails import AskedThumbnails
    from desktop.item_models.compare_model import CompareModel
    from desktop.item_models.groups_model import GroupsModel
    from desktop.item_models.histogram_model import HistogramModel
    from desktop.item_models.inspector_model import InspectorModel
    from desktop.item_models.query_model import QueryModel
    from desktop.machine_report import MachineReport
    from desktop.marking_parts import MarkingParts
    from desktop.pictures import PictureLoader
    from desktop.preferences_keeper import PreferencesKeeper
    from desktop.removal_parts import RemovalParts
    from desktop.reveal import FileOpener
    from desktop.session import Session
    from desktop.thumbnail_storage import ThumbnailStorage
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.theme import Theme
    from desktop.weights_offer import WeightsOffer


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowParts:
    """What the window shows and acts on.

    Attributes:
        folders: With ``FolderRole``.
        kinds: With ``KindRole``.
        problems: With ``ProblemRole``.
        asked: With ``AskedRole``: the pictures asked about.
        languages: Codes of those that the window can speak.
        manual: The folder of the manual's pages.
    """

    session: Session
    actions: Actions
    removal: RemovalParts
    marking: MarkingParts
    theme: Theme
    preferences: PreferencesKeeper
    groups: GroupsModel
    folders: QAbstractItemModel
    kinds: QAbstractItemModel
    problems: QAbstractItemModel
    hits: QueryModel
    asked: QAbstractItemModel
    asked_thumbnails: AskedThumbnails
    histogram: HistogramModel
    inspector: InspectorModel
    compare: CompareModel
    thumbnails: ThumbnailLoader
    pictures: PictureLoader
    storage: ThumbnailStorage
    weights: WeightsOffer
    machine: MachineReport
    opener: FileOpener
    languages: tuple[str, ...]
    manual: str
