"""The open library as the window sees it: what is shown, chosen, marked, searched and asked; on the window's thread."""

from desktop.session.folders import FolderState
from desktop.session.notices import Notice, NoticeAction, NoticeLevel
from desktop.session.query_state import AskedPicture, QueryState
from desktop.session.scan_state import ScanPhase, ScanState
from desktop.session.session import Session

__all__ = [
    "AskedPicture",
    "FolderState",
    "Notice",
    "NoticeAction",
    "NoticeLevel",
    "QueryState",
    "ScanPhase",
    "ScanState",
    "Session",
]
