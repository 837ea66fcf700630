"""Go through every view of the program as a person would, and take a picture of each.

usage: python -m tests.screenshots.tour ROUTE ALBUM PLACE FOLDER THEME

ROUTE is ``whole`` or ``docs``; PLACE is where library, preferences and thumbnails go, FOLDER where the pictures go.
"""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, QMimeData, QPoint, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QTabWidget

from desktop import composition
from desktop.application import make_application
from desktop.preferences import Preferences, ThemeChoice
from desktop.session import Notice, NoticeAction, NoticeLevel
from tests.helpers.whole_program import Key, Modifier, WholeProgram, files_of, wait_until
from tests.screenshots.camera import Camera
from tests.screenshots.removal import RemovalTour
from tests.screenshots.visitor import Visitor, close_popup

WIDTH, HEIGHT = 1440, 900
LOW = 60
FAVOURITE = "Geiranger"
SCAN_PATIENCE_S = 600


class Tour:
    """One program, the photos that it is shown, a folder for those that go, and a camera."""

    def __init__(self, person: WholeProgram, album: Path, target: Path, camera: Camera) -> None:
        self._person = person
        self._visitor = Visitor(person)
        self._album = album
        self._target = target
        self._camera = camera

    def go_everywhere(self) -> None:
        """Take pictures of all views."""
        self.first_run()
        self.scan()
        self.groups()
        self.line()
        self.words()
        self.marking()
        self.comparison()
        self.questions()
        self.dialogs()
        self.notices()
        self.sizes()
        RemovalTour(self._person, self._visitor, self._camera, self._target).go()

    def go_for_docs(self, is_dark: bool) -> None:
        """Take the pictures that README shows."""
        self._person.drop_files(self._album)
        self._person.await_scan(patience_s=SCAN_PATIENCE_S)
        self._visitor.dismiss_notices()
        name = "dark" if is_dark else "light"
        self._person.drag_line(LOW + 6)
        self._visitor.mark_some()
        self._camera.take(f"main-{name}")
        if is_dark:
            self._visitor.compare(FAVOURITE)
            self._camera.take(f"compare-{name}")
        else:
            self._visitor.ask(self._visitor.biggest_group()[0])
            self._camera.take(f"query-{name}")

    def first_run(self) -> None:
        """Before there is anything."""
        self._camera.take("01-first-run")
        self._person.hover(files_of([self._album]))
        self._camera.take("02-folder-hovers")

    def scan(self) -> None:
        """While groups appear and grow."""
        person, session = self._person, self._person.session
        person.drop_files(self._album)
        wait_until(lambda: session.scan.stage == "describe" and session.scan.progress.done > 5, "photos are read")
        self._camera.take("03-scan-begins", 0)
        wait_until(lambda: len(person.groups()) > 2 or not session.scan.is_active, "groups appear")
        self._camera.take("04-scan-with-groups", 50)
        if session.scan.is_active:
            person.click(person.views.scan.pause_button)
            self._camera.take("05-scan-paused")
            person.click(person.views.scan.pause_button)
        self._person.await_scan(patience_s=SCAN_PATIENCE_S)
        self._camera.take("06-scan-is-done")
        self._visitor.dismiss_notices()

    def groups(self) -> None:
        """The main view, with a selection, marks, a menu."""
        person = self._person
        self._camera.take("10-main")
        self._visitor.mark_some()
        self._camera.take("11-marked")
        view = person.views.groups
        self._visitor.open_menu(0)
        self._camera.take("12-menu-of-a-photo")
        close_popup()
        button = person.views.header.menu_button
        button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()) - QPoint(160, 0))
        self._camera.take("15-menu")
        close_popup()
        view.setFocus()
        person.key(Key.Key_Plus, Modifier.ControlModifier)
        person.key(Key.Key_Plus, Modifier.ControlModifier)
        self._camera.take("13-larger-thumbnails")
        person.key(Key.Key_0, Modifier.ControlModifier)
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        person.settle()
        self._camera.take("14-last-groups")
        view.verticalScrollBar().setValue(0)

    def line(self) -> None:
        """The line drawn elsewhere."""
        person = self._person
        person.drag_line(58, is_held=True)
        self._camera.take("20-line-dragged-down")
        person.let_go()
        person.drag_line(97, is_held=True)
        self._camera.take("21-line-dragged-up")
        person.let_go()
        person.drag_line(LOW + 6)
        person.drag_line(98, is_upper=True)
        person.settle()
        self._camera.take("22-upper-bound")
        person.drag_line(100, is_upper=True)
        for check in person.views.kinds.checks()[:3]:
            person.click(check)
        person.settle()
        self._camera.take("23-some-kinds")
        for check in person.views.kinds.checks()[:3]:
            person.click(check)
        person.settle()

    def words(self) -> None:
        """The filter."""
        person = self._person
        for number, words in ((30, "kind:edited size:>50kB"), (31, "nothing is called that"), (32, "size:much")):
            person.key(Key.Key_F, Modifier.ControlModifier)
            person.write(words)
            person.key(Key.Key_Return)
            self._camera.take(f"{number}-filter")
        person.key(Key.Key_F, Modifier.ControlModifier)
        person.key(Key.Key_Escape)
        person.key(Key.Key_Escape)

    def marking(self) -> None:
        """Rules, and what they come to: the usual ones, some of one's own, what is not measured, little room."""
        person, parts = self._person, self._person.program.parts.marking
        marking, page = parts.marking, person.views.marking
        parts.actions.auto_mark.trigger()
        wait_until(lambda: marking.is_settled, "the preview is there")
        person.settle()
        self._camera.take("35-rules")
        for number, preset in ((36, "edited"), (37, "sharpest")):
            marking.choose_preset(preset)
            wait_until(lambda: marking.is_settled, "the preview is there")
            if preset == "edited":
                page.rules.add("folder", person.session.folders[0].path)
                page.rules.add("path", "")
                page.rules.presets.save_action.trigger()
            person.settle()
            self._camera.take(f"{number}-rules-{preset}")
            if preset == "edited":
                # out of the name alone
                person.key(Key.Key_Escape)
        for width, height in ((1024, 700), (720, 480)):
            person.window.resize(width, height)
            self._camera.take(f"38-rules-{width}x{height}", 600)
        person.window.resize(WIDTH, HEIGHT)
        marking.choose_preset("best-quality")
        marking.set_replaces(True)
        wait_until(lambda: marking.is_settled, "the preview is there")
        person.click(page.foot.button)
        person.settle()
        self._camera.take("39-marked-by-rules")
        person.session.undo()
        self._visitor.dismiss_notices()
        person.views.groups.setFocus()

    def comparison(self) -> None:
        """All ways of comparing."""
        person = self._person
        self._visitor.compare()
        self._camera.take("40-compare-beside")
        for number, (name, key) in enumerate(
            (("flicker", Key.Key_F), ("split", Key.Key_S), ("difference", Key.Key_D)), 41
        ):
            person.key(key)
            person.settle()
            self._camera.take(f"{number}-compare-{name}", 900)
        person.key(Key.Key_B)
        person.key(Key.Key_1)
        person.settle()
        self._camera.take("44-compare-pixels", 600)
        person.key(Key.Key_0)
        person.key(Key.Key_X)
        self._camera.take("45-compare-marked")
        person.key(Key.Key_Z, Modifier.ControlModifier)
        person.key(Key.Key_Escape)
        self._visitor.compare_many()
        self._camera.take("46-compare-four", 600)
        person.key(Key.Key_Escape)

    def questions(self) -> None:
        """A picture asked about, several, one that is nowhere, one that is none."""
        person = self._person
        person.hover(files_of([Path(person.session.path_of(self._visitor.biggest_group()[0]))]))
        self._camera.take("50-picture-hovers")
        self._visitor.ask(self._visitor.biggest_group()[-1])
        self._camera.take("51-query")
        if person.views.query.rest.isVisible():
            person.click(person.views.query.rest.button)
            person.settle()
            self._camera.take("52-query-with-the-rest")
        person.key(Key.Key_Space)
        person.settle()
        self._camera.take("53-query-compared", 900)
        person.key(Key.Key_Escape)
        person.key(Key.Key_Escape)
        ids = [group[0] for group in self._visitor.groups()[:4]]
        broken = self._album / "Downloads" / "page.png"
        person.drop_files(*(Path(person.session.path_of(photo_id)) for photo_id in ids), broken)
        person.answered()
        self._camera.take("54-query-of-several")
        person.key(Key.Key_Escape)
        person.drop_files(broken)
        person.answered()
        self._camera.take("55-query-of-no-picture")
        person.key(Key.Key_Escape)
        noise = QImage(400, 300, QImage.Format.Format_RGB32)
        noise.fill(0x3366AA)
        clipboard = QGuiApplication.clipboard()
        clipboard.setImage(noise)
        person.window.paste.trigger()
        person.answered()
        self._camera.take("56-query-finds-nothing")
        clipboard.clear()
        person.key(Key.Key_Escape)

    def dialogs(self) -> None:
        """All dialogs, the preferences page by page."""
        person, actions = self._person, self._person.program.parts.actions
        for number, name in ((60, "problems"), (61, "shortcuts"), (62, "about"), (67, "manual")):
            getattr(actions, name).trigger()
            person.settle()
            self._camera.take(f"{number}-{name}")
            self._visitor.close_dialog()
        actions.preferences.trigger()
        person.settle()
        tabs = person.dialog(QTabWidget)
        for page in range(tabs.count()):
            tabs.setCurrentIndex(page)
            person.settle()
            self._camera.take(f"{63 + page}-preferences-{tabs.tabText(page).lower()}")
        self._visitor.close_dialog()

    def notices(self) -> None:
        """What is told above the content, of all levels, and what is refused."""
        person = self._person
        person.session.notice_raised.emit(
            Notice("a", "The drive “Backup 2019” is not connected; its photos are kept.", NoticeLevel.WARNING,
                   (NoticeAction("again", "Look again", lambda: None),))
        )  # fmt: skip
        person.session.notice_raised.emit(
            Notice("b", "The library cannot be written: the disk is full.", NoticeLevel.ERROR)
        )
        mime = QMimeData()
        mime.setUrls([QUrl("https://host.example/photo.jpg")])
        person.drop(mime)
        self._camera.take("70-notices")
        self._visitor.dismiss_notices()

    def sizes(self) -> None:
        """Where there is little room."""
        person = self._person
        self._visitor.compare()
        for width, height in ((1024, 700), (720, 480)):
            person.window.resize(width, height)
            self._camera.take(f"80-compare-{width}x{height}", 600)
        person.key(Key.Key_Escape)
        for width, height in ((1024, 700), (720, 480), (2560, 1440)):
            person.window.resize(width, height)
            person.settle()
            self._camera.take(f"81-main-{width}x{height}", 600)
        person.window.resize(WIDTH, HEIGHT)


def main(route: str, album: str, place: str, folder: str, theme: str) -> None:
    """Start the program, go, and end it."""
    # the program itself begins like this
    sys.setswitchinterval(composition.SWITCH_INTERVAL_S)
    gc.disable()
    app = make_application(lambda reason: sys.exit(reason))
    preferences = Preferences(theme=ThemeChoice(theme), language="en", workers=1, threshold=LOW / 100)
    person = WholeProgram(app, Path(place), preferences)
    QLocale.setDefault(QLocale("en_GB"))
    person.start(WIDTH, HEIGHT)
    is_for_docs = route == "docs"
    thumbnails = person.program.parts.thumbnails
    suffix = ".webp" if is_for_docs else ".png"
    camera = Camera(person.window, Path(folder), suffix, lambda: not thumbnails.is_busy)
    tour = Tour(person, Path(album), Path(place) / "Sorted out", camera)
    if is_for_docs:
        tour.go_for_docs(theme == "dark")
    else:
        tour.go_everywhere()
    person.close()
    for path in camera.taken:
        print(path)


if __name__ == "__main__":
    main(*sys.argv[1:])
