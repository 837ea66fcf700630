"""All by which photos are taken away, put together over a session: what does it, what is looked at, what is told."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.item_models.decided_model import ACCEPTED, DIFFERENT, DecidedModel
from desktop.item_models.history_model import ActsModel, HistoryModel
from desktop.item_models.review_model import ReviewModel
from desktop.removal_actions import RemovalActions
from desktop.session import Session
from desktop.session.clean_work import OpenCleaning, open_cleaning
from desktop.session.cleaning import Cleaner
from desktop.session.review import Review


class RemovalParts:
    """The parts, each by what it is.

    Attributes:
        cleaner: Takes photos away and brings them back.
        review: The look at them before.
        reviewed: What goes, beside what stays.
        history: What was taken away, batch by batch.
        acts: The photos of one of these batches.
        different: What was declared no duplicates.
        accepted: Groups that were accepted as they are.
        actions: What a person can do about it.
    """

    def __init__(
        self, session: Session, parent: QObject | None = None, open_cleaning: OpenCleaning = open_cleaning
    ) -> None:
        self.cleaner = Cleaner(session, open_cleaning, parent)
        self.review = Review(session, self.cleaner, parent)
        self.reviewed = ReviewModel(session, self.review, parent)
        self.history = HistoryModel(self.cleaner, parent)
        self.acts = ActsModel(session, self.cleaner, parent)
        self.different = DecidedModel(session, DIFFERENT, parent)
        self.accepted = DecidedModel(session, ACCEPTED, parent)
        self.actions = RemovalActions(session, self.review, self.cleaner, parent)
