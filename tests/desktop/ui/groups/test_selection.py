from desktop.ui.groups.selection import PhotoSelection


def test_choosing_leaves_one_photo_and_toggling_adds_and_takes_away():
    selection = PhotoSelection()
    selection.choose(4)
    selection.toggle(7)
    assert selection.ids == (4, 7)
    assert selection.current == 7
    selection.toggle(4)
    assert selection.ids == (7,)
    selection.choose(9)
    assert selection.ids == (9,)
    assert 7 not in selection


def test_a_range_keeps_where_it_began_while_its_end_moves():
    selection = PhotoSelection()
    selection.choose(1)
    selection.extend([1, 2, 3], 3)
    selection.extend([1, 2], 2)
    assert selection.ids == (1, 2)
    assert (selection.anchor, selection.current) == (1, 2)


def test_a_range_can_be_added_to_what_is_selected():
    selection = PhotoSelection()
    selection.choose(9)
    selection.extend([1, 2], 2, keep=True)
    assert selection.ids == (9, 1, 2)


def test_a_selection_made_elsewhere_is_taken_over_once():
    selection = PhotoSelection()
    assert selection.set([3, 5], 5)
    assert not selection.set([3, 5], 5)
    assert selection.anchor == 5
    assert selection.set([3], 5)
    assert selection.set([], None)
    assert selection.current is None
