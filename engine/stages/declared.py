"""What a person declared different, put upon the images of photos: what may go together, and what must stay apart.

Matches are between images, and the copies of an image go wherever it goes. A person declares contents different, and
some of them may be of one image: pixel for pixel the same, with other metadata. Such an image is taken for several,
each of contents that may go together.
"""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Units:
    """Images, those split that hold contents declared different from each other.

    Attributes:
        of_photo: Unit of each photo, intp, shape (p,). Units are in the order of their images.
        starts: The first unit of each image, and the number of units, intp, shape (n + 1,).
        apart: Units and declarations about them, int32, shape (k,) each, as ``build_hierarchy`` takes them.
    """

    of_photo: NDArray[np.intp]
    starts: NDArray[np.intp]
    apart: tuple[NDArray[np.int32], NDArray[np.int32]]

    def pairs(self, one: NDArray[np.intp], other: NDArray[np.intp]) -> tuple[NDArray[np.intp], ...]:
        """Turn pairs of images into pairs of their units, leaving out those that are declared different.

        Returns:
            Both units, and which of the pairs given each is of, intp, shape (m,) each.
        """
        of_one, of_other = self._counts(one), self._counts(other)
        counts = of_one * of_other
        source = np.repeat(np.arange(len(one)), counts)
        number = np.arange(len(source)) - np.repeat(np.cumsum(counts) - counts, counts)
        first = self.starts[one[source]] + number // of_other[source]
        second = self.starts[other[source]] + number % of_other[source]
        kept = ~self._are_apart(first, second)
        return first[kept], second[kept], source[kept]

    def _counts(self, images: NDArray[np.intp]) -> NDArray[np.intp]:
        counts: NDArray[np.intp] = self.starts[images + 1] - self.starts[images]
        return counts

    def _are_apart(self, first: NDArray[np.intp], second: NDArray[np.intp]) -> NDArray[np.bool_]:
        declarations: dict[int, set[int]] = defaultdict(set)
        for unit, declaration in zip(*(side.tolist() for side in self.apart), strict=True):
            declarations[unit].add(declaration)
        result = np.zeros(len(first), np.bool_)
        few = np.flatnonzero(np.isin(first, self.apart[0]) & np.isin(second, self.apart[0]))
        for place in few.tolist():
            result[place] = not declarations[int(first[place])].isdisjoint(declarations[int(second[place])])
        return result


def split_images(image_of: NDArray[np.intp], content_ids: NDArray[np.int64], declared: NDArray[np.int64]) -> Units:
    """Split images whose contents must not go together.

    Args:
        image_of: Image of each photo, counted from 0, shape (p,).
        content_ids: Of the photos, shape (p,).
        declared: (content id, declaration), shape (k, 2), in an order of the contents that does not depend on when they
            were met: an earlier one finds its unit before a later one, and those never declared go with the first.
    """
    images = int(image_of.max()) + 1 if len(image_of) else 0
    of_content = _declarations(content_ids, declared)
    rows = np.flatnonzero(np.isin(content_ids, list(of_content)))
    image_of_content = dict(zip(content_ids[rows].tolist(), image_of[rows].tolist(), strict=True))
    units: dict[int, list[set[int]]] = defaultdict(list)
    number_of: dict[int, int] = {}
    for content, declarations in of_content.items():
        unit_sets = units[image_of_content[content]]
        fitting = (number for number, held in enumerate(unit_sets) if held.isdisjoint(declarations))
        number = number_of[content] = next(fitting, len(unit_sets))
        if number == len(unit_sets):
            unit_sets.append(set())
        unit_sets[number] |= declarations
    counts = np.ones(images, np.intp)
    for image, unit_sets in units.items():
        counts[image] = len(unit_sets)
    starts = np.concatenate([np.zeros(1, np.intp), np.cumsum(counts)])
    of_photo = starts[image_of]
    of_photo[rows] += np.array([number_of[content] for content in content_ids[rows].tolist()], np.intp)
    apart = [
        (starts[image] + number, declaration)
        for image, unit_sets in units.items()
        for number, held in enumerate(unit_sets)
        for declaration in held
    ]
    sides = np.array(apart, np.int32).reshape(-1, 2)
    return Units(of_photo, starts, (sides[:, 0], sides[:, 1]))


def _declarations(content_ids: NDArray[np.int64], declared: NDArray[np.int64]) -> dict[int, set[int]]:
    """Return the declarations about each content that is here, those left out that say nothing about what is here."""
    here = declared[np.isin(declared[:, 0], content_ids)]
    _, inverse, counts = np.unique(here[:, 1], return_inverse=True, return_counts=True)
    of_content: dict[int, set[int]] = {}
    for (content, _), place in zip(here.tolist(), inverse.tolist(), strict=True):
        if counts[place] > 1:
            # Numbered anew, for ids of declarations may be larger than what the hierarchy takes.
            of_content.setdefault(content, set()).add(int(place))
    return of_content
