"""What is written down about photos that go, and what of it is carried over, in the words of reports."""

from collections.abc import Iterable, Sequence

from engine.core.rescue import Carried, Conflict, Rescue

MAX_CHARACTERS = 160


def carried_words(carried: Sequence[Carried]) -> list[str]:
    """Say what a photo gains, each field once: ``keywords: sea, sun``."""
    texts: dict[str, list[str]] = {}
    for one in carried:
        texts.setdefault(one.field.value, []).append(_short(one.text))
    return [f"{field}: {', '.join(found)}" for field, found in texts.items()]


def conflict_words(conflict: Conflict) -> str:
    """Say what differs, with all values: ``rating: 3 stays, 5 goes``."""
    going = _listed(conflict.others)
    goes = "goes" if len(conflict.others) == 1 else "go"
    if conflict.kept:
        return f"{conflict.field.value}: {_short(conflict.kept)} stays, {going} {goes}"
    return f"{conflict.field.value}: {going} {goes}, for they contradict each other"


def rescue_words(rescue: Rescue) -> list[str]:
    """Say in clauses all that there is to know of what a photo that stays gains, and what it does not."""
    gained = "; ".join(carried_words(rescue.carried))
    words = []
    if gained and rescue.obstacle is None:
        words.append(f"gains {gained}")
    elif gained:
        words.append(f"does not gain {gained}, as {rescue.obstacle}")
    words += [f"differs in {conflict_words(conflict)}" for conflict in rescue.conflicts]
    if rescue.unreadable:
        words.append(f"not all that is written could be read in {', '.join(rescue.unreadable)}")
    return words


def count_gaining(rescues: Iterable[Rescue]) -> int:
    """Count the photos that gain something."""
    return sum(rescue.change is not None for rescue in rescues)


def _listed(texts: Sequence[str]) -> str:
    short = list(map(_short, texts))
    return " and ".join([", ".join(short[:-1]), short[-1]] if len(short) > 1 else short)


def _short(text: str) -> str:
    return text if len(text) <= MAX_CHARACTERS else f"{text[: MAX_CHARACTERS - 1]}…"
