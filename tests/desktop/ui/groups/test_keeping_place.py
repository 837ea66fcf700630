import random
import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.groups.layout import Position

MANY = [[3 * group, 3 * group + 1, 3 * group + 2] for group in range(400)]


def top_of(view, photo_id):
    return view.rect_of(view.place_of(photo_id)).top()


def first_seen(view):
    return view.faces.photo_id(*view.visible_places()[0])


def test_what_was_topmost_stays_there_while_groups_come_and_go_above(make_view):
    view = make_view(MANY)
    view.verticalScrollBar().setValue(20_000)
    seen = first_seen(view)
    before = top_of(view, seen)
    view.model.regroup([group for group in MANY if group[0] % 2 == 0 or seen in group])
    assert top_of(view, seen) == before
    view.model.regroup([[9000 + n, 9500 + n] for n in range(50)] + MANY)
    assert top_of(view, seen) == before


def test_the_current_photo_in_sight_is_what_stays(make_view):
    view = make_view(MANY)
    view.verticalScrollBar().setValue(20_000)
    current = view.visible_places()[5]
    view.show_selection((view.faces.photo_id(*current),), view.faces.photo_id(*current))
    before = top_of(view, view.selection.current)
    # The group of the topmost photo grows by two lines.
    grown = [group + list(range(5000, 5010)) if first_seen(view) in group else group for group in MANY]
    view.model.regroup(grown)
    assert top_of(view, view.selection.current) == before


def test_a_drag_there_and_back_ends_where_it_began(make_view):
    view = make_view(MANY)
    view.verticalScrollBar().setValue(20_000)
    before = view.verticalScrollBar().value()
    rng = random.Random(4)
    for share in (0.9, 0.6, 0.3, 0.1, 0.5, 0.8):
        view.model.regroup([group for group in MANY if rng.random() < share])
        view.grab()
    view.model.regroup(MANY)
    assert view.verticalScrollBar().value() == before


def test_scrolling_lets_go_of_what_was_held(make_view):
    view = make_view(MANY)
    view.verticalScrollBar().setValue(20_000)
    view.model.regroup(MANY[1:])
    view.verticalScrollBar().setValue(500)
    seen = first_seen(view)
    before = top_of(view, seen)
    view.model.regroup(MANY)
    assert top_of(view, seen) == before


def test_when_all_that_was_seen_is_gone_its_neighbours_take_its_place(make_view):
    view = make_view(MANY)
    view.verticalScrollBar().setValue(20_000)
    groups = {place.group for place in view.visible_places()}
    view.model.regroup([group for row, group in enumerate(MANY) if row not in groups])
    near = {max(groups) + 1, max(groups) + 2, min(groups) - 1}
    assert {view.faces.photo_id(*place) // 3 for place in view.visible_places()} & near


def test_at_the_very_top_the_first_groups_of_a_new_cut_are_seen(make_view):
    view = make_view(MANY)
    view.model.regroup([[9000, 9001], *MANY])
    assert first_seen(view) == 9000


def test_a_chosen_photo_at_the_top_is_held_even_there(make_view):
    view = make_view(MANY)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.rect_of(Position(1, 0)).center())
    before = top_of(view, 3)
    view.model.regroup([[9000 + n, 9500 + n] for n in range(20)] + MANY)
    assert top_of(view, 3) == before
    assert view.selection.ids == (3,)


def test_the_selection_outlives_a_cut_that_hides_it(make_view):
    view = make_view(MANY)
    view.show_selection((4, 5), 5)
    view.model.regroup(MANY[10:])
    assert view.state.current is None
    view.model.regroup(MANY)
    assert view.selection.ids == (4, 5)
    assert view.state.current == (1, 2)


def test_keys_go_on_from_what_is_seen_where_the_current_photo_is_gone(make_view):
    view = make_view(MANY)
    view.show_selection((4,), 4)
    view.model.regroup(MANY[10:])
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.selection.current == first_seen(view)


def test_another_width_keeps_what_was_seen(make_view):
    view = make_view([list(range(20 * group, 20 * group + 9)) for group in range(100)])
    view.verticalScrollBar().setValue(9_000)
    seen = first_seen(view)
    view.resize(620, 660)
    assert abs(top_of(view, seen)) < 660


def test_a_selection_made_elsewhere_comes_into_sight(make_view):
    view = make_view(MANY)
    view.show_selection((900,), 900)
    assert view.viewport().rect().contains(view.rect_of(view.place_of(900)))
    # The same again leaves a person where they scrolled to.
    view.verticalScrollBar().setValue(0)
    view.show_selection((900, 901), 900)
    assert view.verticalScrollBar().value() == 0


def test_only_what_is_in_sight_is_asked_for(make_view, thumbnails):
    view = make_view([[3 * group, 3 * group + 1, 3 * group + 2] for group in range(20_000)])
    view.model.asked = 0
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.grab()
    seen = len(view.visible_places())
    assert view.model.asked <= 14 * seen + 200


def test_a_new_cut_costs_no_more_for_a_hundred_thousand_groups(make_view):
    groups = [[2 * group, 2 * group + 1] for group in range(100_000)]
    view = make_view(groups)
    view.verticalScrollBar().setValue(1_000_000)

    def cut():
        started = time.perf_counter()
        view.hold_place()
        view.on_cut()
        view.viewport().repaint()
        return time.perf_counter() - started

    assert min(cut() for _ in range(5)) < 0.03
