"""Say in the language of the window what is written down about photos, and what of it is carried over."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop import wording
from desktop.removal_words import refusal_words
from engine.core.removal import ActState, CarriedOutcome, Refusal
from engine.core.rescue import Conflict, EmbedRefusal, Field, Obstacle


def field_words(field: Field) -> str:
    """Name what may be written down about a photo."""
    translate = QCoreApplication.translate
    return {
        Field.RATING: translate("Rescue", "rating"),
        Field.LABEL: translate("Rescue", "colour label"),
        Field.KEYWORDS: translate("Rescue", "keywords"),
        Field.TITLE: translate("Rescue", "title"),
        Field.CAPTION: translate("Rescue", "caption"),
        Field.PLACE: translate("Rescue", "place"),
        Field.TAKEN: translate("Rescue", "date"),
        Field.PEOPLE: translate("Rescue", "people"),
        Field.CREATOR: translate("Rescue", "author"),
        Field.COPYRIGHT: translate("Rescue", "copyright"),
    }[field]


def fields_words(fields: Iterable[Field]) -> str:
    """Name several, each once."""
    return wording.listed(field_words(field) for field in dict.fromkeys(fields))


def conflict_words(conflict: Conflict) -> str:
    """Say in a sentence what photos do not agree on, with all they say; nothing of it is changed."""
    translate = QCoreApplication.translate
    others = wording.listed(map(wording.isolated, conflict.others))
    if conflict.kept:
        words = translate("Rescue", "Not carried over: {field}. This photo has {kept}, those that go have {others}.")
    else:
        words = translate("Rescue", "Not carried over: {field}. Those that go do not agree: {others}.")
    return words.format(field=field_words(conflict.field), kept=wording.isolated(conflict.kept), others=others)


def short_conflict_words(conflict: Conflict) -> str:
    """Name what photos do not agree on and all they say, in as few words as can be: ``rating 3 ≠ 5``."""
    values = map(wording.isolated, filter(None, (conflict.kept, *conflict.others)))
    return f"{field_words(conflict.field)} {' ≠ '.join(values)}"


def carried_sentences(outcomes: Iterable[CarriedOutcome], is_return: bool) -> list[str]:
    """Say what became of sidecars and of photos that were written into."""
    translate, known = QCoreApplication.translate, list(outcomes)
    done = [one for one in known if one.state is (ActState.UNDONE if is_return else ActState.DONE)]
    files = [one for one in done if one.path == one.keeper_path]
    failed = [one for one in known if one.state is ActState.FAILED]
    not_embedded = [one for one in failed if one.path == one.keeper_path]
    left = len(failed) - len(not_embedded)
    told = []
    if is_return:
        if done:
            told.append(translate("Rescue", "What was carried over was taken back."))
        if failed:
            words = translate("Rescue", "What was carried over stays in %Ln file(s).", "", len(failed))
            told.append(_with_reason(words, failed))
        return told
    if len(done) > len(files):
        count = len(done) - len(files)
        told.append(translate("Rescue", "What only they had written in them was carried to %Ln photo(s).", "", count))
    if files:
        told.append(translate("Rescue", "%Ln photo(s) hold it themselves as well.", "", len(files)))
    if not_embedded:
        words = translate("Rescue", "Nothing was written into %Ln photo(s).", "", len(not_embedded))
        told.append(_with_reason(words, not_embedded))
    if left:
        told.append(translate("Rescue", "%Ln sidecar(s) stay as they are.", "", left))
    return told


def _with_reason(words: str, failed: Iterable[CarriedOutcome]) -> str:
    """Add why, where it is the same for all."""
    reasons = set(map(carried_reason_words, failed))
    return wording.sentences(words, reasons.pop()) if len(reasons) == 1 else words


def carried_reason_words(outcome: CarriedOutcome) -> str:
    """Say in a sentence why nothing was written into a photo, or a sidecar was left as it is."""
    translate = QCoreApplication.translate
    if outcome.reason is None:
        return ""
    if outcome.reason is Refusal.CHANGED:
        return translate("Rescue", "It was changed since.")
    if outcome.reason is not Refusal.NOT_EMBEDDED:
        return refusal_words(outcome.reason, outcome.detail)
    known = {
        EmbedRefusal.NO_TOOL: translate("Rescue", "ExifTool is not installed."),
        EmbedRefusal.RAW: translate("Rescue", "The files of cameras are never written to."),
        EmbedRefusal.UNVERIFIABLE: translate(
            "Rescue", "It could not be made sure that the picture in such a file stays as it is."
        ),
        EmbedRefusal.REFUSED: translate("Rescue", "ExifTool could not write it."),
        EmbedRefusal.PIXELS_CHANGED: translate("Rescue", "The picture would not have stayed as it is."),
        EmbedRefusal.INCOMPLETE: translate(
            "Rescue", "Not all that was to be written could be found in the file afterwards."
        ),
    }
    return next((words for refusal, words in known.items() if refusal == outcome.detail), outcome.detail)


def carried_state_words(outcome: CarriedOutcome) -> str:
    """Say how a sidecar is, or a photo that was written into, in a column."""
    translate = QCoreApplication.translate
    match outcome.state:
        case ActState.DONE:
            return translate("Rescue", "Gained what others had")
        case ActState.UNDONE:
            return translate("Rescue", "As it was before")
        case ActState.SKIPPED | ActState.FAILED:
            return translate("Rescue", "Left as it is")
        case ActState.INTENDED | ActState.UNDOING:
            return translate("Rescue", "Not finished")


def obstacle_words(obstacle: Obstacle) -> str:
    """Say in a sentence why nothing can be carried to a photo."""
    translate = QCoreApplication.translate
    return {
        Obstacle.REFERENCE: translate("Rescue", "The photo that stays lies in a reference folder."),
        Obstacle.SIDECAR_DAMAGED: translate("Rescue", "Its sidecar is damaged or of an unknown form."),
        Obstacle.SIDECAR_TOO_LARGE: translate("Rescue", "Its sidecar is too large to be changed safely."),
        Obstacle.SIDECAR_UNREADABLE: translate("Rescue", "Its sidecar cannot be read."),
        Obstacle.SIDECAR_CHANGED: translate("Rescue", "Its sidecar was made or changed just now."),
        Obstacle.UNREADABLE: translate("Rescue", "The photo that stays cannot be read."),
    }[obstacle]
