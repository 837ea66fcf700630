from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QProxyStyle, QPushButton, QStyle, QVBoxLayout, QWidget

from desktop.ui.theme import Theme

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture
def undressed(qapp):
    """The application, which a test may dress."""
    palette, font, style = qapp.palette(), qapp.font(), qapp.style().objectName()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def system_turns(scheme):
    QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)


def test_the_theme_follows_the_system(qapp, qtbot):
    theme = Theme(RESOURCES, "system", qapp)
    light = theme.colour("background")

    with qtbot.waitSignal(theme.changed):
        system_turns(Qt.ColorScheme.Dark)

    assert theme.is_dark
    assert theme.colour("background").lightness() < light.lightness()
    with qtbot.waitSignal(theme.changed):
        system_turns(Qt.ColorScheme.Light)
    assert not theme.is_dark


def test_the_choice_of_the_person_outweighs_the_system(qapp, qtbot):
    theme = Theme(RESOURCES, "dark", qapp)
    with qtbot.assertNotEmitted(theme.changed):
        system_turns(Qt.ColorScheme.Light)
    assert theme.is_dark

    with qtbot.waitSignal(theme.changed):
        theme.set_choice("light")

    assert not theme.is_dark
    assert theme.choice == "light"


def test_the_system_is_followed_again_once_it_is_chosen(qapp, qtbot):
    theme = Theme(RESOURCES, "dark", qapp)

    theme.set_choice("system")

    assert not theme.is_dark
    system_turns(Qt.ColorScheme.Dark)
    assert theme.is_dark


def test_the_application_is_dressed_and_dressed_anew(undressed, qtbot):
    theme = Theme(RESOURCES, "light", undressed)
    theme.apply(undressed)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert undressed.palette().color(QPalette.ColorRole.Window) == theme.colour("background")
    light = field.grab().toImage().pixelColor(field.width() // 2, 4)

    theme.set_choice("dark")

    assert undressed.palette().color(QPalette.ColorRole.Window) == theme.colour("background")
    dark = field.grab().toImage().pixelColor(field.width() // 2, 4)
    assert light.lightness() > 200
    assert dark.lightness() < 60


def test_labels_and_grounds_take_their_looks(undressed, qtbot):
    theme = Theme(RESOURCES, "light", undressed)
    theme.apply(undressed)
    panel = QWidget()
    label = QLabel("x")
    QVBoxLayout(panel).addWidget(label)
    qtbot.addWidget(panel)

    theme.dress(panel, "panel")
    theme.dress(label, "secondary")

    assert panel.grab().toImage().pixelColor(2, 2) == theme.colour("panel")
    assert label.palette().color(label.foregroundRole()) == theme.colour("dim")
    assert label.font().pointSizeF() == pytest.approx(theme.font("secondary").pointSizeF())


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_a_tick_is_seen_in_a_box_that_is_checked(undressed, qtbot, choice):
    theme = Theme(RESOURCES, choice, undressed)
    theme.apply(undressed)
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setChecked(True)

    image = box.grab().toImage()

    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert theme.colour("accent").name() in colours
    assert theme.colour("on-accent").name() in colours


def test_the_main_button_of_a_dialog_is_the_coloured_one(undressed, qtbot):
    theme = Theme(RESOURCES, "light", undressed)
    theme.apply(undressed)
    plain, default = QPushButton("Cancel"), QPushButton("Save")
    default.setDefault(True)
    for button in (plain, default):
        qtbot.addWidget(button)

    assert default.grab().toImage().pixelColor(12, 8) == theme.colour("accent")
    assert plain.grab().toImage().pixelColor(12, 8) == theme.colour("raised")


def test_fonts_keep_the_order_of_their_roles(theme):
    sizes = [theme.font(role).pointSizeF() for role in ("number", "title", "brand", "body", "secondary", "key")]

    assert sizes == sorted(sizes, reverse=True)
    assert theme.font("number").pointSizeF() / theme.font("body").pointSizeF() == pytest.approx(24 / 13)


def test_figures_stand_below_each_other(theme):
    metrics = QFontMetricsF(theme.font("body"))

    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("8888"))


def test_a_bare_system_gets_inter_where_it_is_installed(theme):
    if "Inter" not in theme.font("body").families():
        pytest.skip("the system has a font of its own, or no Inter")

    assert QFontInfo(theme.font("body")).family() == "Inter"


def test_a_colour_that_is_given_cannot_change_the_theme(theme):
    theme.colour("text").setAlpha(0)

    assert theme.colour("text").alpha() == 255
    assert isinstance(theme.kind_colour("edited"), QColor)


def test_spaces_are_on_a_grid(theme):
    assert [theme.space(steps) for steps in (1, 2, 3)] == [4, 8, 12]


class StillStyle(QProxyStyle):
    """A system whose user wants no motion."""

    def styleHint(self, hint, option=None, widget=None, data=None):
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, data)


def test_nothing_moves_where_the_system_wants_no_motion(undressed, theme):
    assert theme.animation_ms() > 0

    undressed.setStyle(StillStyle("Fusion"))

    assert theme.animation_ms() == 0
