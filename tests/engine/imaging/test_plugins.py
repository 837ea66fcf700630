from engine.imaging.plugins import available


def test_every_decoder_says_its_version() -> None:
    found = available()
    assert len(found) >= 8
    assert all(version and version != "missing" for version in found.values())
