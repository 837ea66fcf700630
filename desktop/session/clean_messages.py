"""What the person is told of photos that were taken away or brought back, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from desktop import removal_words, rescue_words, wording
from desktop.failures import describe_error
from desktop.jobs import Foreseen
from desktop.session.clean_state import CleanResult
from desktop.session.notices import Notice, NoticeAction, NoticeLevel
from engine.core.errors import OutputError, StoreLockedError
from engine.core.removal import ActOutcome, ActState

KEY = "removal"


def removed(result: CleanResult, undo: Callable[[], None], show: Callable[[], None]) -> Notice:
    """Say what was taken away, and offer to take it back; and what was not."""
    report, done = result.report, result.done
    translate = QCoreApplication.translate
    what = removal_words.done_words(report.action.value, len(done), result.target)
    words = translate("Cleaning", "{what}, {size}.", "such as “3 photos moved to the trash, 2 MB.”")
    sentences = [words.format(what=what, size=wording.size(report.bytes))] if done else []
    actions = [NoticeAction("undo", translate("Cleaning", "Undo"), undo)] if done else []
    if result.was_stopped:
        sentences.append(translate("Cleaning", "You stopped it; the others stay where they are."))
    elif result.problems:
        sentences.append(_staying(result.problems))
    sentences += rescue_words.carried_sentences(report.carried, is_return=False)
    has_problems = bool(result.problems or result.not_carried)
    if has_problems and report.batch_id is not None:
        actions.append(NoticeAction("details", translate("Cleaning", "Details…"), show))
    level = NoticeLevel.WARNING if has_problems and not result.was_stopped else NoticeLevel.INFO
    return Notice(KEY, _joined(sentences), level, tuple(actions))


def returned(result: CleanResult, show: Callable[[], None]) -> Notice:
    """Say what is back, and what is not."""
    translate = QCoreApplication.translate
    sentences = []
    if result.done or not result.problems:
        sentences.append(translate("Cleaning", "%Ln photo(s) are back.", "", len(result.done)))
    if result.moved_elsewhere:
        count = len(result.moved_elsewhere)
        sentences.append(
            translate("Cleaning", "%Ln of them have another name, as their own was taken meanwhile.", "", count)
        )
    if result.was_stopped:
        sentences.append(translate("Cleaning", "You stopped it; the others can be brought back later."))
    elif result.problems:
        count = len(result.problems)
        words = translate("Cleaning", "%Ln photo(s) could not come back.", "", count)
        sentences.append(_with_reason(words, result.problems))
    sentences += rescue_words.carried_sentences(result.report.carried, is_return=True)
    has_problems = bool(result.problems or result.not_carried)
    has_more = bool(has_problems or result.moved_elsewhere)
    actions = (NoticeAction("details", translate("Cleaning", "Details…"), show),) if has_more else ()
    level = NoticeLevel.WARNING if has_problems else NoticeLevel.INFO
    return Notice(KEY, _joined(sentences), level, actions)


def recovered(outcomes: Sequence[ActOutcome], show: Callable[[], None]) -> Notice:
    """Say what became of photos during whose removal the program ended."""
    translate = QCoreApplication.translate
    gone = sum(outcome.state is ActState.DONE for outcome in outcomes)
    lost = sum(outcome.state is ActState.FAILED for outcome in outcomes)
    kept = len(outcomes) - gone - lost
    sentences = [translate("Cleaning", "Lookalike ended while it took photos away. All of them were looked for.")]
    if gone:
        sentences.append(translate("Cleaning", "%Ln photo(s) had gone and can be brought back.", "", gone))
    if kept:
        sentences.append(translate("Cleaning", "%Ln photo(s) are where they were.", "", kept))
    if lost:
        sentences.append(translate("Cleaning", "%Ln photo(s) were not found in either place.", "", lost))
    action = NoticeAction("details", translate("Cleaning", "Details…"), show)
    return Notice("recovered", _joined(sentences), NoticeLevel.WARNING if lost else NoticeLevel.INFO, (action,))


def is_busy(error: Foreseen) -> bool:
    """Tell whether all that is wrong is that another window is at work."""
    return isinstance(error, StoreLockedError)


def failed(error: Foreseen) -> Notice:
    """Say why nothing could be done."""
    return Notice(KEY, failure_words(error), NoticeLevel.ERROR)


def failure_words(error: Foreseen) -> str:
    """Say it in a sentence."""
    translate = QCoreApplication.translate
    if is_busy(error):
        return translate("Cleaning", "Another window is taking photos away or bringing them back. Try again after it.")
    if isinstance(error, OutputError):
        return _target_words(error.reason)
    return describe_error(error)


def _target_words(reason: str) -> str:
    translate = QCoreApplication.translate
    known = {
        "this is no folder": translate("Cleaning", "Choose the folder that photos are to go to."),
        "this is the folder of the library; choose another place": translate(
            "Cleaning", "This is the folder of Lookalike's own library. Choose another one."
        ),
        "this lies in a reference folder, which is never touched": translate(
            "Cleaning", "This lies in a reference folder, which is never touched. Choose another one."
        ),
    }
    return known.get(reason, reason)


def _staying(problems: Sequence[ActOutcome]) -> str:
    words = QCoreApplication.translate("Cleaning", "%Ln photo(s) stay.", "", len(problems))
    return _with_reason(words, problems)


def _with_reason(words: str, problems: Sequence[ActOutcome]) -> str:
    """Add why, where it is about one photo; of several the details tell."""
    reasons = [removal_words.refusal_words(each.reason, each.detail) for each in problems if each.reason is not None]
    return _joined([words, *reasons]) if len(reasons) == 1 else words


def _joined(sentences: Sequence[str]) -> str:
    told = ""
    for sentence in filter(None, sentences):
        told = wording.sentences(told, sentence) if told else sentence
    return told
