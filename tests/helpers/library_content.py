"""All that a library file says of photos, without the numbers by which it says it."""

from typing import Any

from engine.store.connection import Store

Content = dict[str, list[tuple[Any, ...]]]

QUERIES = {
    "folders": "SELECT path, is_reference, is_current, is_offline, scanned_ms FROM folders ORDER BY path",
    "files": """SELECT path, size_bytes, mtime_ns, device, inode, state, gone_ms, content_key FROM files
        LEFT JOIN contents ON contents.id = content_id ORDER BY path""",
    "contents": """SELECT content_key, image_key, taken_ms, camera, has_gps, rating, is_edited, jpeg_quality
        FROM contents JOIN images ON images.id = image_id ORDER BY content_key""",
    "images": """SELECT image_key, format, width, height, is_partial, frame_left, frame_top, frame_right, frame_bottom,
        described_by, sharpness, detail_share FROM images ORDER BY image_key""",
    "descriptors": """SELECT name, version, image_key, data FROM descriptors
        JOIN specs ON specs.id = key >> 40 JOIN images ON images.id = key & 0xFFFFFFFFFF
        ORDER BY name, version, image_key""",
    "problems": "SELECT path, stage, reason, decoder FROM problems ORDER BY path",
}


def content_of(store: Store) -> Content:
    """Return every row of what a scan learns, by table, sorted and told by keys."""
    return {name: store.database.query(sql) for name, sql in QUERIES.items()}


def matches_of(store: Store) -> list[tuple[Any, ...]]:
    """Return all matches by the keys of their images, the lower one first, and without what depends on the order."""
    rows = store.database.query(
        """SELECT a.image_key, b.image_key, kind, round(similarity, 9), hash_distance, inliers, reasons.text
        FROM matches
        JOIN images AS a ON a.id = image_a JOIN images AS b ON b.id = image_b JOIN reasons ON reasons.id = reason_id"""
    )
    return sorted((*sorted(row[:2]), *row[2:]) for row in rows)
