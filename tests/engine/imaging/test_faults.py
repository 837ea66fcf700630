import struct

import pytest

from engine.imaging.faults import DECODER_FAULTS, sentence


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (OSError("broken data stream when reading image file"), "the coded pixels are damaged"),
        (KeyError("mode"), "the structure of the file is damaged"),
        (struct.error("unpack requires a buffer of 4 bytes"), "the structure of the file is damaged"),
        (SyntaxError(struct.error("unpack requires a buffer of 4 bytes")), "the structure of the file is damaged"),
        (MemoryError(), "not enough memory to decode it"),
        (ValueError(320), "the structure of the file is damaged"),
        (ValueError(b"Input/output error in bytes."), "Input/output error in bytes"),
        (OSError(), "the structure of the file is damaged"),
    ],
)
def test_a_person_is_told_in_words(fault: Exception, words: str) -> None:
    assert sentence(fault) == words
    assert isinstance(fault, DECODER_FAULTS)


def test_long_words_are_cut() -> None:
    assert len(sentence(ValueError("very long " * 100))) <= 200
