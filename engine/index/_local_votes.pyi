from typing_extensions import Buffer

def vote(
    descriptors: Buffer,
    keys: Buffer,
    images: Buffer,
    fresh: Buffer,
    table: int,
    step: int,
    extra_mask: int,
    max_distance: int,
    window: int,
    cursor: int,
    out: Buffer,
    /,
) -> tuple[int, int]: ...
