"""Say in the language of the window what is done to photos that go, why some stay, and what to look at first."""

from PySide6.QtCore import QCoreApplication

from desktop import wording
from desktop.file_names import file_name
from engine.core.removal import ActState, Caution, Refusal, Removal


def button_words(action: str, count: int) -> str:
    """Say what a press does: ``Move 23 photos to the trash``."""
    translate = QCoreApplication.translate
    match Removal(action):
        case Removal.TRASH:
            return translate("Removal", "Move %Ln photo(s) to the trash", "", count)
        case Removal.MOVE:
            return translate("Removal", "Move %Ln photo(s) to the folder", "", count)
        case Removal.COPY:
            return translate("Removal", "Copy %Ln photo(s) to the folder", "", count)
        case Removal.HARD_LINK:
            return translate("Removal", "Replace %Ln photo(s) by hard links", "", count)
        case Removal.REFLINK:
            return translate("Removal", "Let %Ln photo(s) share their bytes", "", count)


def doing_words(action: str) -> str:
    """Say what is being done."""
    translate = QCoreApplication.translate
    match Removal(action):
        case Removal.TRASH:
            return translate("Removal", "Moving to the trash")
        case Removal.MOVE:
            return translate("Removal", "Moving to the folder")
        case Removal.COPY:
            return translate("Removal", "Copying to the folder")
        case Removal.HARD_LINK:
            return translate("Removal", "Replacing by hard links")
        case Removal.REFLINK:
            return translate("Removal", "Letting files share their bytes")


def done_words(action: str, count: int, target: str | None) -> str:
    """Say what was done: ``23 photos moved to the trash``."""
    translate = QCoreApplication.translate
    folder = wording.isolated(file_name(target)) if target else ""
    match Removal(action):
        case Removal.TRASH:
            words = translate("Removal", "%Ln photo(s) moved to the trash", "", count)
        case Removal.MOVE:
            words = translate("Removal", "%Ln photo(s) moved to {folder}", "", count)
        case Removal.COPY:
            words = translate("Removal", "%Ln photo(s) copied to {folder}", "", count)
        case Removal.HARD_LINK:
            words = translate("Removal", "%Ln photo(s) replaced by hard links", "", count)
        case Removal.REFLINK:
            words = translate("Removal", "%Ln photo(s) share their bytes now", "", count)
    return words.replace("{folder}", folder)


def promise_words(action: str) -> str:
    """Say what happens to the files, and that it can be taken back."""
    translate = QCoreApplication.translate
    match Removal(action):
        case Removal.TRASH:
            return translate(
                "Removal",
                "Right before each photo goes, it and the one that stays are looked at once more. "
                "Nothing is deleted for good, and all of it can be undone, after days too.",
            )
        case Removal.MOVE:
            return translate(
                "Removal",
                "Photos keep their folders below the one that you choose, and nothing there is overwritten. "
                "All of it can be undone, after days too.",
            )
        case Removal.COPY:
            return translate(
                "Removal", "Photos are copied with their folders, nothing is overwritten, and all stay where they are."
            )
        case Removal.HARD_LINK:
            return translate(
                "Removal",
                "Only files with equal bytes: each keeps its name and its place, and becomes the same file as the one "
                "that stays. Who changes one of them later changes both.",
            )
        case Removal.REFLINK:
            return translate(
                "Removal",
                "Only files with equal bytes, on drives that can do it: each keeps its name and its place, and takes "
                "room only once one of them is changed.",
            )


def caution_words(caution: Caution) -> str:
    """Say what to look at before a photo goes."""
    translate = QCoreApplication.translate
    return {
        Caution.EDITED: translate("Removal", "An edited version"),
        Caution.SIMILAR_SCENE: translate("Removal", "Another shot, or alike in parts only"),
        Caution.KEEPER_SMALLER: translate("Removal", "The photo that stays has fewer pixels"),
        Caution.KEEPER_PARTIAL: translate("Removal", "The photo that stays is damaged"),
        Caution.METADATA_DIFFERS: translate("Removal", "Its metadata differ"),
        Caution.KEEPER_OFFLINE: translate("Removal", "The photo that stays is on a drive that is away"),
    }[caution]


def short_caution_words(caution: Caution) -> str:
    """Say it in the few words that fit below a thumbnail; nothing where its kind says the same."""
    translate = QCoreApplication.translate
    return {
        Caution.KEEPER_SMALLER: translate("Removal", "has more pixels"),
        Caution.KEEPER_PARTIAL: translate("Removal", "the other is damaged"),
        Caution.KEEPER_OFFLINE: translate("Removal", "the other is away"),
    }.get(caution, "")


def refusal_words(refusal: Refusal, detail: str = "") -> str:
    """Say in a sentence why a photo stays."""
    words = _refusals()[refusal]
    if not detail:
        return words
    pattern = QCoreApplication.translate("Removal", "{words} ({reason})", "why a photo stays, and what the system says")
    return pattern.format(words=words, reason=detail)


def _refusals() -> dict[Refusal, str]:
    translate = QCoreApplication.translate
    return {
        Refusal.NO_KEEPER: translate("Removal", "No photo that stays was found to show the same."),
        Refusal.REFERENCE: translate("Removal", "It lies in a reference folder."),
        Refusal.MARKED_KEEP: translate("Removal", "It is marked to be kept."),
        Refusal.PART_OF_UNIT: translate("Removal", "A photo that belongs to it would be lost or has to stay."),
        Refusal.NOT_IDENTICAL: translate("Removal", "Only files with equal bytes can share them."),
        Refusal.OTHER_DRIVE: translate("Removal", "The two files lie on different drives."),
        Refusal.LINK_TO_REFERENCE: translate("Removal", "A link would tie it to a file in a reference folder."),
        Refusal.HAS_LINKS: translate("Removal", "It has further names, which would be cut off from it."),
        Refusal.GONE: translate("Removal", "It is gone."),
        Refusal.CHANGED: translate("Removal", "It changed after the scan."),
        Refusal.NOT_A_FILE: translate("Removal", "It is no plain file any more."),
        Refusal.FOLDER_CHANGED: translate("Removal", "Its folder is gone or became a link."),
        Refusal.UNREADABLE: translate("Removal", "It cannot be read."),
        Refusal.KEEPER_GONE: translate("Removal", "The photo that stays is gone."),
        Refusal.KEEPER_CHANGED: translate("Removal", "The photo that stays changed after the scan."),
        Refusal.KEEPER_UNREADABLE: translate("Removal", "The photo that stays cannot be read as a picture."),
        Refusal.KEEPER_GOES: translate("Removal", "The photo that was to stay is to go as well."),
        Refusal.NOTES_STAY: translate("Removal", "What is written in it alone could not be carried over."),
        Refusal.NOT_EMBEDDED: translate("Removal", "Nothing was written into its file."),
        Refusal.SAME_FILE: translate("Removal", "It is the very file that stays, under another name."),
        Refusal.BUSY: translate("Removal", "Another program is working on it."),
        Refusal.NO_TRASH: translate("Removal", "There is no trash on its drive. Move it to a folder instead."),
        Refusal.DISK_FULL: translate("Removal", "The disk is full."),
        Refusal.READ_ONLY: translate("Removal", "Its folder may not be changed."),
        Refusal.NAME_TAKEN: translate("Removal", "The place is taken."),
        Refusal.NO_LINKS: translate("Removal", "Its drive knows no such links."),
        Refusal.NO_TARGET: translate("Removal", "The folder to move to cannot be used."),
        Refusal.NOT_WHERE_PUT: translate("Removal", "It is no longer where it was put."),
        Refusal.INTERRUPTED: translate("Removal", "The work was interrupted before."),
        Refusal.UNSETTLED: translate("Removal", "It was begun and is set right at the next start."),
        Refusal.SYSTEM: translate("Removal", "The system refused."),
    }


def state_words(state: ActState, action: str) -> str:
    """Say where a photo is by what was done with it: ``in the trash``, ``back``."""
    translate = QCoreApplication.translate
    match state:
        case ActState.DONE:
            return {
                "trash": translate("Removal", "In the trash"),
                "move": translate("Removal", "In the folder"),
                "copy": translate("Removal", "Copied"),
                "hard-link": translate("Removal", "A hard link"),
                "reflink": translate("Removal", "Shares its bytes"),
            }[action]
        case ActState.UNDONE:
            return translate("Removal", "Back in its place")
        case ActState.SKIPPED | ActState.FAILED:
            return translate("Removal", "Stayed where it was")
        case ActState.INTENDED | ActState.UNDOING:
            return translate("Removal", "Not finished")


def where_words(action: str, target: str | None) -> str:
    """Say where a batch went, in a column."""
    translate = QCoreApplication.translate
    words = {
        "trash": translate("Removal", "To the trash"),
        "move": translate("Removal", "Moved to {folder}"),
        "copy": translate("Removal", "Copied to {folder}"),
        "hard-link": translate("Removal", "Replaced by hard links"),
        "reflink": translate("Removal", "Share their bytes"),
    }[action]
    return words.replace("{folder}", wording.isolated(file_name(target)) if target else "")
