"""What a person does again and again while going through the window."""

from PIL import Image, ImageOps
from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog

from desktop.ui.groups.layout import Position
from tests.helpers.edits import EDITS
from tests.helpers.whole_program import Key, Modifier, WholeProgram, let_run, wait_until

# pictures fade in
_FADING_MS = 600


class Visitor:
    """A person before a program.

    Args:
        person: Uses the program.
    """

    def __init__(self, person: WholeProgram) -> None:
        self._person = person

    def dismiss_notices(self) -> None:
        """Close all that is told."""
        for row in self._person.window.notices.rows():
            self._person.click(row.close_button)

    def groups(self) -> list[tuple[int, ...]]:
        """Return the ids of the photos of each group shown."""
        shown = self._person.session.shown
        return [] if shown is None else [shown.ids_at(position) for position in range(shown.group_count)]

    def biggest_group(self) -> tuple[int, ...]:
        """Return the ids of the photos of the group that has most."""
        return max(self.groups(), key=len)

    def mark_some(self) -> None:
        """Mark the last photos of the first groups to be removed, and look at one that is not."""
        person = self._person
        groups = self.groups()
        for group in groups[:3]:
            person.click_photo(group[-1])
            person.key(Key.Key_X)
        looked_at = groups[min(2, len(groups) - 1)]
        person.click_photo(looked_at[-2])
        person.views.groups.verticalScrollBar().setValue(0)
        person.settle()

    def open_menu(self, position: int) -> None:
        """Open the menu of the photo kept of a group."""
        view = self._person.views.groups
        at = view.rect_of(Position(position, 0)).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
        QApplication.sendEvent(view.viewport(), event)

    def compare(self, favourite: str = "") -> None:
        """Compare a cropped photo with the one kept of its group.

        Args:
            favourite: Part of the path of the one kept, where that matters.
        """
        person, shown = self._person, self._person.session.shown
        assert shown is not None
        photos = shown.overview.photos
        members = [
            (favourite in photos.path(shown.keeper_at(position)), "crop" in member.reason, member)
            for position in range(shown.group_count)
            for member in shown.members_at(position)[1:]
            if member.kind.slug == "edited"
        ]
        _, _, chosen = max(members, key=lambda each: each[:2])
        person.click_photo(int(photos.ids[chosen.row]))
        person.key(Key.Key_Space)
        person.settle()
        let_run(_FADING_MS)

    def compare_many(self) -> None:
        """Compare four photos of the largest group."""
        person = self._person
        person.click_photo(self.biggest_group()[0])
        person.key(Key.Key_A, Modifier.ControlModifier)
        person.key(Key.Key_Space)
        person.settle()
        person.key(Key.Key_4)
        person.settle()

    def ask(self, photo_id: int) -> None:
        """Ask about a photo as it comes from a browser: cut, smaller, and without a file."""
        with Image.open(self._person.session.path_of(photo_id)) as image:
            whole = ImageOps.exif_transpose(image).convert("RGB")
        (edit,) = (edit for edit in EDITS if edit.name == "crop+half+jpeg-50")
        mime = QMimeData()
        mime.setData("image/jpeg", QByteArray(edit.apply(whole, 1)))
        self._person.drop(mime)
        self._person.answered()

    def close_dialog(self) -> None:
        """Close the dialog that is open."""
        person = self._person
        person.dialog(QDialog).close()
        wait_until(lambda: not person.window.findChildren(QDialog), "the dialog is gone")


def close_popup() -> None:
    """Close the menu that is open."""
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    let_run(0)
