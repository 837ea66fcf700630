"""Say in the language of the window what the engine says in English when something cannot be done."""

from PySide6.QtCore import QCoreApplication

from engine.core.errors import LookalikeError


def describe_error(error: LookalikeError | OSError) -> str:
    """Put an error into a sentence for a person."""
    return describe_failure(type(error).__name__, str(error))


def describe_failure(kind: str, reason: str) -> str:
    """Put a failure into a sentence for a person.

    Args:
        kind: Name of the class of the error.
        reason: Its own words, with the path where there is one.
    """
    match kind:
        case "FolderError":
            words = QCoreApplication.translate("Failures", "This folder cannot be searched.")
        case "StoreLockedError":
            words = QCoreApplication.translate(
                "Failures", "Another scan is using this library. Try again when it is done."
            )
        case "StoreTooNewError":
            words = QCoreApplication.translate(
                "Failures", "This library was made by a newer version of Lookalike. Please update; nothing was changed."
            )
        case "StoreForeignError":
            words = QCoreApplication.translate(
                "Failures", "The file of the library belongs to another program. It was left untouched."
            )
        case "StoreUnwritableError":
            words = QCoreApplication.translate(
                "Failures", "The library cannot be written: the disk is full, or the folder is write-protected."
            )
        case "StoreCorruptError":
            words = QCoreApplication.translate("Failures", "The library is damaged.")
        case "WeightsMissingError":
            words = QCoreApplication.translate(
                "Failures", "The deep method needs the network, which is not installed yet."
            )
        case "WeightsDamagedError":
            words = QCoreApplication.translate("Failures", "The files of the network are damaged. Install them again.")
        case "WeightsDownloadError":
            words = QCoreApplication.translate(
                "Failures", "The network could not be fetched. What came is kept, and the next try goes on from there."
            )
        case "WeightsSpaceError":
            words = QCoreApplication.translate("Failures", "There is not enough room on the disk.")
        case "WeightsUnwritableError":
            words = QCoreApplication.translate("Failures", "The files of the network cannot be written.")
        case "NetworkUnavailableError" | "NetworkModelError":
            words = QCoreApplication.translate("Failures", "The network cannot run on this computer.")
        case "OutputError":
            words = QCoreApplication.translate("Failures", "The report cannot be written.")
        case "DecodeError":
            words = QCoreApplication.translate("Failures", "This picture cannot be read.")
        case "PictureTooLargeError":
            words = QCoreApplication.translate("Failures", "This picture has too many pixels.")
        case "FileNotFoundError":
            words = QCoreApplication.translate("Failures", "This file is not there any more.")
        case "PermissionError":
            words = QCoreApplication.translate("Failures", "This file may not be read.")
        case _:
            return reason
    if not reason:
        return words
    with_reason = QCoreApplication.translate("Failures", "{words} ({reason})", "a sentence, and what went wrong")
    return with_reason.format(words=words, reason=reason)
