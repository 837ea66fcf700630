"""Go through what happens to photos that go: the look at them before, what is told afterwards, and the way back."""

from pathlib import Path

from desktop.session.review import ReviewStage
from tests.helpers.whole_program import Key, WholeProgram, wait_until
from tests.screenshots.camera import Camera
from tests.screenshots.visitor import Visitor

_SIZES = ((1024, 700), (720, 480))


class RemovalTour:
    """One program with photos in it, and a camera; in the end all photos are where they were.

    Args:
        person: Uses the program.
        visitor: Does what is done again and again.
        camera: Takes the pictures.
        target: Folder to which photos are moved.
    """

    def __init__(self, person: WholeProgram, visitor: Visitor, camera: Camera, target: Path) -> None:
        self._person = person
        self._visitor = visitor
        self._camera = camera
        self._target = target
        self._removal = person.program.parts.removal

    def go(self) -> None:
        """Take pictures of all views."""
        self._mark_all()
        self._review()
        self._remove()
        self._history()
        self._decided()

    def _mark_all(self) -> None:
        parts = self._person.program.parts.marking
        parts.actions.auto_mark.trigger()
        wait_until(lambda: parts.marking.is_settled, "the preview is there")
        self._person.click(self._person.views.marking.foot.button)
        self._person.settle()
        self._visitor.dismiss_notices()

    def _review(self) -> None:
        person, review, page = self._person, self._removal.review, self._person.views.review
        self._removal.actions.review.trigger()
        wait_until(lambda: review.is_settled and not review.rescuing.unread, "all is read")
        person.settle()
        self._camera.take("90-review")
        page.head.only_cautions_chosen.emit(True)
        person.settle()
        self._camera.take("91-review-cautions")
        page.head.only_cautions_chosen.emit(False)
        size = person.window.size()
        for width, height in _SIZES:
            person.window.resize(width, height)
            self._camera.take(f"92-review-{width}x{height}", 600)
        person.window.resize(size)

    def _remove(self) -> None:
        person, review = self._person, self._removal.review
        self._target.mkdir(exist_ok=True)
        # told before it is asked for
        review.set_target(str(self._target))
        review.set_action("move")
        wait_until(lambda: review.is_settled, "it is planned")
        person.settle()
        person.click(person.views.review.foot.button)
        wait_until(lambda: review.stage is not ReviewStage.WORKING, "it is done")
        person.settle()
        self._camera.take("93-removed")
        if review.is_open:
            person.key(Key.Key_Escape)
        person.settle()
        self._camera.take("94-groups-left")

    def _history(self) -> None:
        person, cleaner = self._person, self._removal.cleaner
        self._visitor.dismiss_notices()
        self._removal.actions.history.trigger()
        person.settle()
        self._camera.take("95-history")
        self._visitor.close_dialog()
        cleaner.undo(cleaner.history[0].id)
        wait_until(lambda: not cleaner.state.is_active, "all is back")
        person.settle()
        self._camera.take("96-brought-back")
        self._visitor.dismiss_notices()

    def _decided(self) -> None:
        person = self._person
        groups = self._visitor.groups()
        person.click_photo(groups[0][0])
        person.key(Key.Key_A)
        person.settle()
        self._camera.take("97-accepted")
        person.click_photo(self._visitor.groups()[0][0])
        person.program.parts.actions.not_duplicates.trigger()
        person.settle()
        self._removal.actions.decided.trigger()
        person.settle()
        self._camera.take("98-decided")
        self._visitor.close_dialog()
        self._visitor.dismiss_notices()
