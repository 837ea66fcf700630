"""Names of XMP properties: namespace, blank, name, as the tree has them.

Source: XMP part 1 (ISO 16684-1), 7 and 8; XMP part 2; MWG Guidelines 2.0, 5; IPTC Photo Metadata Standard 2023.
"""

from typing import Final

XML: Final = "http://www.w3.org/XML/1998/namespace"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
X: Final = "adobe:ns:meta/"
XMP: Final = "http://ns.adobe.com/xap/1.0/"
DC: Final = "http://purl.org/dc/elements/1.1/"
EXIF: Final = "http://ns.adobe.com/exif/1.0/"
PHOTOSHOP: Final = "http://ns.adobe.com/photoshop/1.0/"
LIGHTROOM: Final = "http://ns.adobe.com/lightroom/1.0/"
DIGIKAM: Final = "http://www.digikam.org/ns/1.0/"
IPTC_EXTENSION: Final = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
REGIONS: Final = "http://www.metadataworkinggroup.com/schemas/regions/"
AREA: Final = "http://ns.adobe.com/xmp/sType/Area#"
DIMENSIONS: Final = "http://ns.adobe.com/xap/1.0/sType/Dimensions#"
MICROSOFT: Final = "http://ns.microsoft.com/photo/1.0/"

PREFIXES: Final = {
    RDF: "rdf",
    XMP: "xmp",
    DC: "dc",
    EXIF: "exif",
    PHOTOSHOP: "photoshop",
    LIGHTROOM: "lr",
    DIGIKAM: "digiKam",
    IPTC_EXTENSION: "Iptc4xmpExt",
    REGIONS: "mwg-rs",
    AREA: "stArea",
    DIMENSIONS: "stDim",
}
"""The prefixes that everybody writes."""

LANGUAGE: Final = f"{XML} lang"
RDF_ROOT: Final = f"{RDF} RDF"
DESCRIPTION: Final = f"{RDF} Description"
ABOUT: Final = f"{RDF} about"
RESOURCE: Final = f"{RDF} resource"
VALUE: Final = f"{RDF} value"
ITEM: Final = f"{RDF} li"
BAG, SEQUENCE, ALTERNATIVES = f"{RDF} Bag", f"{RDF} Seq", f"{RDF} Alt"

RATING: Final = f"{XMP} Rating"
LABEL: Final = f"{XMP} Label"
CREATED: Final = f"{XMP} CreateDate"
KEYWORDS: Final = f"{DC} subject"
HIERARCHIES: Final = f"{LIGHTROOM} hierarchicalSubject"
TAGS: Final = f"{DIGIKAM} TagsList"
TITLE: Final = f"{DC} title"
CAPTION: Final = f"{DC} description"
CREATOR: Final = f"{DC} creator"
RIGHTS: Final = f"{DC} rights"
LATITUDE: Final = f"{EXIF} GPSLatitude"
LONGITUDE: Final = f"{EXIF} GPSLongitude"
ALTITUDE: Final = f"{EXIF} GPSAltitude"
ALTITUDE_SIDE: Final = f"{EXIF} GPSAltitudeRef"
TAKEN: Final = f"{EXIF} DateTimeOriginal"
DATE_CREATED: Final = f"{PHOTOSHOP} DateCreated"
PEOPLE: Final = f"{IPTC_EXTENSION} PersonInImage"
REGION_INFO: Final = f"{REGIONS} Regions"
REGION_LIST: Final = f"{REGIONS} RegionList"
APPLIED_TO: Final = f"{REGIONS} AppliedToDimensions"
REGION_AREA: Final = f"{REGIONS} Area"
REGION_NAME: Final = f"{REGIONS} Name"
REGION_TYPE: Final = f"{REGIONS} Type"
AREA_X, AREA_Y, AREA_WIDTH, AREA_HEIGHT = f"{AREA} x", f"{AREA} y", f"{AREA} w", f"{AREA} h"
AREA_UNIT: Final = f"{AREA} unit"
STARS_IN_PERCENT: Final = f"{MICROSOFT} Rating"
OLD_REGION_INFO: Final = "http://ns.microsoft.com/photo/1.2/ RegionInfo"
OLD_REGIONS: Final = "http://ns.microsoft.com/photo/1.2/t/RegionInfo# Regions"
OLD_REGION_NAME: Final = "http://ns.microsoft.com/photo/1.2/t/Region# PersonDisplayName"
OLD_REGION_AREA: Final = "http://ns.microsoft.com/photo/1.2/t/Region# Rectangle"


def namespace(name: str) -> str:
    """Return the namespace of a name."""
    return name.partition(" ")[0]


def prefixed(name: str) -> str:
    """Return a name with the usual prefix."""
    space, _, local = name.partition(" ")
    return f"{PREFIXES[space]}:{local}"
