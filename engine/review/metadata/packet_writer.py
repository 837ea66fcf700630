"""Write notes into a sidecar, which keeps whatever else it holds; or into a new one."""

from typing import Final
from xml.sax.saxutils import escape

from engine.core.notes import NO_NOTES, Notes, Place, Region
from engine.core.text import folded
from engine.review.metadata import xmp_names as names
from engine.review.metadata.packet_edit import PacketEditor
from engine.review.metadata.xml_tree import BrokenPacketError, coding_of
from engine.review.metadata.xmp_notes import notes_of
from engine.review.metadata.xmp_properties import read_packet

_NEW: Final = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    f'<x:xmpmeta xmlns:x="{names.X}" x:xmptk="Lookalike">\n <rdf:RDF xmlns:rdf="{names.RDF}"></rdf:RDF>\n</x:xmpmeta>\n'
    '<?xpacket end="w"?>\n'
).encode()


def read_notes(packet: bytes) -> Notes:
    """Return the notes in a packet or a sidecar.

    Raises:
        BrokenPacketError: it cannot be read.
    """
    coding = coding_of(packet)
    # Some writers fill up with zeros, which are no XML, or to an odd number of bytes where a character has two.
    whole = packet[: len(packet) & ~1] if coding.codec.startswith("utf-16") else packet
    return notes_of(read_packet(coding.decode(whole).strip(b"\0")))


def write_notes(sidecar: bytes | None, added: Notes, known: Notes = NO_NOTES, size: tuple[int, int] = (0, 0)) -> bytes:
    """Return a sidecar with notes added.

    Args:
        sidecar: As it is, or None for a new one.
        added: What the photo has not got yet.
        known: What the photo has, in the sidecar or elsewhere. A list that the sidecar does not hold yet is written
            whole, since for most programs that of a sidecar stands in the place of that in the photo.
        size: Width and height of the photo in pixels as stored, which regions refer to.

    Raises:
        BrokenPacketError: the sidecar is damaged, or has something in a form that cannot be added to.
    """
    data = _NEW if sidecar is None else sidecar
    coding = coding_of(data)
    packet = read_packet(coding.decode(data))
    editor = PacketEditor(packet)
    if added.rating is not None:
        editor.set_text(names.RATING, str(added.rating))
    if added.label:
        editor.set_text(names.LABEL, added.label)
    if added.keywords:
        editor.add_items(names.KEYWORDS, names.BAG, [*known.keywords, *added.keywords])
    _write_paths(editor, added, known)
    for name, more, there in (
        (names.TITLE, added.title, known.title),
        (names.CAPTION, added.caption, known.caption),
        (names.RIGHTS, added.rights, known.rights),
    ):
        if more:
            editor.add_texts(name, [*there, *more])
    if added.place:
        _write_place(editor, added.place)
    if added.taken:
        editor.set_text(names.TAKEN, added.taken)
        editor.set_text(names.DATE_CREATED, added.taken)
    if added.people:
        editor.add_items(names.PEOPLE, names.BAG, [*known.people, *added.people])
    if added.creators:
        editor.add_items(names.CREATOR, names.SEQUENCE, added.creators)
    if added.regions:
        present = {folded(region.name) for region in notes_of(packet).regions}
        regions = [one for one in (*known.regions, *added.regions) if folded(one.name) not in present]
        _write_regions(editor, regions, size)
    written = editor.result()
    # Read again, so that nothing is ever written that could not be read.
    read_packet(written)
    return coding.encode(written)


def _write_paths(editor: PacketEditor, added: Notes, known: Notes) -> None:
    """Write keywords with those above them; where there are such already, others too, for some read them only there."""
    paths = [*known.hierarchies, *added.hierarchies]
    words = {folded(word) for path in paths for word in path.split("|")}
    single = [keyword for keyword in added.keywords if folded(keyword) not in words and "|" not in keyword]
    if added.hierarchies or (single and editor.has(names.HIERARCHIES)):
        editor.add_items(names.HIERARCHIES, names.BAG, [*(paths if added.hierarchies else ()), *single])
    if editor.has(names.TAGS) and (added.hierarchies or single):
        # A slash within a word would part it there.
        tags = [path.replace("|", "/") for path in (*paths, *single) if "/" not in path]
        editor.add_items(names.TAGS, names.SEQUENCE, tags)


def _write_place(editor: PacketEditor, place: Place) -> None:
    editor.set_text(names.LATITUDE, _coordinate(place.latitude, "N", "S"))
    editor.set_text(names.LONGITUDE, _coordinate(place.longitude, "E", "W"))
    if place.altitude_m is not None and not editor.has(names.ALTITUDE) and not editor.has(names.ALTITUDE_SIDE):
        editor.set_text(names.ALTITUDE, f"{round(abs(place.altitude_m) * 1000)}/1000")
        editor.set_text(names.ALTITUDE_SIDE, "1" if place.altitude_m < 0 else "0")


def _coordinate(degrees: float, positive: str, negative: str) -> str:
    """Return degrees and minutes as XMP writes them, to a millionth of a minute."""
    whole, millionths = divmod(round(abs(degrees) * 60_000_000), 60_000_000)
    return f"{whole},{millionths // 1_000_000}.{millionths % 1_000_000:06d}{negative if degrees < 0 else positive}"


def _write_regions(editor: PacketEditor, regions: list[Region], size: tuple[int, int]) -> None:
    frame = (
        '<mwg-rs:AppliedToDimensions rdf:parseType="Resource">'
        f"<stDim:w>{size[0]}</stDim:w><stDim:h>{size[1]}</stDim:h><stDim:unit>pixel</stDim:unit>"
        "</mwg-rs:AppliedToDimensions>"
    )
    editor.add_structures(
        names.REGION_INFO,
        names.REGION_LIST,
        [_region(region) for region in regions],
        frame,
        [names.AREA, names.DIMENSIONS],
    )


def _region(region: Region) -> str:
    sides = {"x": region.x, "y": region.y, "w": region.width, "h": region.height}
    area = "".join(f"<stArea:{side}>{value:.6f}</stArea:{side}>" for side, value in sides.items())
    return (
        f'<mwg-rs:Area rdf:parseType="Resource">{area}<stArea:unit>normalized</stArea:unit></mwg-rs:Area>'
        f"<mwg-rs:Name>{escape(region.name)}</mwg-rs:Name><mwg-rs:Type>{escape(region.kind)}</mwg-rs:Type>"
    )


__all__ = ["BrokenPacketError", "read_notes", "write_notes"]
