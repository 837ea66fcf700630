"""Find the photos that match a term of a filter; what was found is kept, for the next threshold asks again."""

import os
from collections import OrderedDict
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core.text import folded
from engine.stages.group_filter import Field, FormatTerm, PhotoTerm, TextTerm
from engine.store.photo_columns import FORMATS, PhotoColumns

KEPT_TERMS: Final = 16


class PhotoFinder:
    """Matches terms with photos."""

    def __init__(self, photos: PhotoColumns) -> None:
        self._photos = photos
        self._found: OrderedDict[PhotoTerm, NDArray[np.bool_]] = OrderedDict()

    def find(self, term: PhotoTerm) -> NDArray[np.bool_]:
        """Return which photos match, shape (p,); not to be written to."""
        found = self._found.get(term)
        if found is None:
            found = self._find(term)
            self._found[term] = found
            if len(self._found) > KEPT_TERMS:
                self._found.popitem(last=False)
        return found

    def _find(self, term: PhotoTerm) -> NDArray[np.bool_]:
        photos = self._photos
        if isinstance(term, TextTerm):
            return self._with_text(term.field, term.text)
        if isinstance(term, FormatTerm):
            return np.array([one in term.formats for one in FORMATS])[photos.formats]
        values = photos.sizes if term.field is Field.SIZE else photos.dates_ms
        return (values >= term.low) & (values < term.high)

    def _with_text(self, field: Field, text: str) -> NDArray[np.bool_]:
        photos = self._photos
        match field:
            case Field.NAME:
                return self._names_with(text)
            case Field.FOLDER:
                return self._directories_with(text)
            case Field.CAMERA:
                return _flags([text in folded(camera) for camera in photos.cameras])[photos.camera_index]
        found = self._names_with(text) | self._directories_with(text)
        folder, separator, name = text.rpartition(os.sep)
        if separator and name:
            # Part of the path from within its folder on.
            ends = _flags([directory.endswith(folder + separator) for directory in self._directories])
            begins = _flags([one.startswith(name) for one in self._names])
            found |= ends[photos.directory_index] & begins
        return found

    def _names_with(self, text: str) -> NDArray[np.bool_]:
        return _flags([text in name for name in self._names])

    def _directories_with(self, text: str) -> NDArray[np.bool_]:
        return _flags([text in directory for directory in self._directories])[self._photos.directory_index]

    @cached_property
    def _names(self) -> NDArray[np.object_]:
        # an array, as the names are
        found = np.empty(len(self._photos), object)
        for row, name in enumerate(self._photos.names):
            found[row] = folded(name)
        return found

    @cached_property
    def _directories(self) -> list[str]:
        return [folded(name) for name in self._photos.directories]


def _flags(values: list[bool]) -> NDArray[np.bool_]:
    return np.array(values, np.bool_)
