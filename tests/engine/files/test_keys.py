"""The key of a file's bytes."""

from engine.files.keys import KEY_BYTES, content_key


def test_is_blake2b_of_160_bits() -> None:
    # The digest of nothing as published for BLAKE2b-160.
    assert content_key(b"").hex() == "3345524abf6bbe1809449224b5972c41790b6cf2"


def test_differs_with_any_byte() -> None:
    keys = {content_key(bytes(10)[:n] + b"\1" + bytes(9 - n)) for n in range(10)}
    assert len(keys) == 10
    assert {len(key) for key in keys} == {KEY_BYTES}
