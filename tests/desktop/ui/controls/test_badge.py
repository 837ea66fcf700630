from PySide6.QtCore import Qt

from desktop.ui.controls.badge import Badge


def test_a_badge_is_as_wide_as_its_words(qtbot, theme):
    badge = Badge(theme, "Edited", "edited")
    qtbot.addWidget(badge)
    narrow = badge.sizeHint().width()

    badge.set_badge("Edited: crop 86 %", "edited")

    assert badge.sizeHint().width() > narrow
    assert badge.text() == badge.accessibleName() == "Edited: crop 86 %"


def test_the_dot_has_the_colour_of_the_kind_and_leads(qtbot, theme):
    badge = Badge(theme, "Edited", "edited")
    qtbot.addWidget(badge)
    badge.resize(badge.sizeHint())

    def dot_columns():
        image = badge.grab().toImage()
        y = image.height() // 2
        return [x for x in range(image.width()) if image.pixelColor(x, y) == theme.kind_colour("edited")]

    assert dot_columns()
    assert max(dot_columns()) < badge.width() / 2
    badge.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert min(dot_columns()) > badge.width() / 2


def test_a_badge_without_a_kind_has_no_dot_and_is_narrower(qtbot, theme):
    with_dot, without = Badge(theme, "offline", "edited"), Badge(theme, "offline")
    for badge in (with_dot, without):
        qtbot.addWidget(badge)

    assert without.sizeHint().width() < with_dot.sizeHint().width()


def test_a_badge_without_room_is_painted_without_its_tail(qtbot, theme):
    badge = Badge(theme, "Same pixels, other metadata", "identical-image")
    qtbot.addWidget(badge)
    badge.resize(badge.minimumSizeHint())

    assert badge.width() <= 48
    assert not badge.grab().isNull()
