import pytest

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.stages.isolated import describe_isolated
from tests.helpers.fake_describer import ABORT, BAD, JPEG_START, SLOW, SPEC, FakeDescriber


def describe(content, time_limit_s=30.0):
    return describe_isolated(FakeDescriber(), JPEG_START + content, ImageFormat.JPEG, time_limit_s)


def test_harmless_photo_is_described():
    content = b"x" * 3_000_000
    assert describe(content).descriptors == {SPEC: content}


def test_broken_photo_is_refused_for_its_own_reason():
    with pytest.raises(DecodeError, match="fake picture is broken"):
        describe(BAD)


def test_crash_ends_the_other_process_alone():
    with pytest.raises(DecodeError, match="crashes"):
        describe(ABORT)


def test_photo_that_takes_too_long_is_given_up():
    with pytest.raises(DecodeError, match="more than 0 s"):
        describe(SLOW, time_limit_s=0.05)
