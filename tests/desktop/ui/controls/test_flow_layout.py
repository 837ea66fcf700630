import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.controls.flow_layout import FlowLayout


@pytest.fixture
def flow(qtbot):
    """A widget with three items of 100 by 20 in a flow."""
    window = QWidget()
    layout = FlowLayout(window, spacing=10)
    for _ in range(3):
        item = QWidget()
        item.setFixedSize(100, 20)
        layout.addWidget(item)
    qtbot.addWidget(window)
    return window, layout


def places(layout):
    layout.activate()
    return [layout.itemAt(i).geometry().topLeft().toTuple() for i in range(layout.count())]


def test_items_stand_in_a_line_while_there_is_room(flow):
    window, layout = flow
    window.resize(320, 60)
    layout.setGeometry(window.rect())

    assert places(layout) == [(0, 0), (110, 0), (220, 0)]
    assert layout.sizeHint() == QSize(320, 20)


def test_items_go_on_below_where_a_line_is_full(flow):
    window, layout = flow
    window.resize(319, 60)
    layout.setGeometry(window.rect())

    assert places(layout) == [(0, 0), (110, 0), (0, 30)]
    assert layout.heightForWidth(319) == 50
    assert layout.heightForWidth(100) == 80


def test_lines_begin_at_the_right_where_one_reads_so(flow):
    window, layout = flow
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(319, 60)
    layout.setGeometry(window.rect())

    assert places(layout) == [(219, 0), (109, 0), (219, 30)]


def test_hidden_items_take_no_room(flow):
    window, layout = flow
    layout.itemAt(0).widget().hide()
    window.resize(320, 60)
    layout.setGeometry(window.rect())

    assert places(layout)[1:] == [(0, 0), (110, 0)]


def test_items_can_be_taken_out(flow):
    _, layout = flow

    assert layout.takeAt(5) is None
    taken = layout.takeAt(1)

    assert taken.widget() is not None
    assert layout.count() == 2
    assert layout.itemAt(2) is None
