from desktop.ui.groups.fading import Fading


def test_cards_appear_within_their_time_and_are_then_forgotten(qtbot):
    fading = Fading(lambda: 60)
    fading.appear({1, 2})
    assert fading.opacity(1) < 0.9
    assert fading.opacity(3) == 1
    seen = []
    fading.stepped.connect(lambda: seen.append(fading.opacity(1)))
    qtbot.waitUntil(lambda: not fading.keys)
    assert seen == sorted(seen)
    assert seen[-1] == 1


def test_nothing_moves_for_who_wants_no_motion(qapp):
    fading = Fading(lambda: 0)
    fading.appear({1})
    assert fading.opacity(1) == 1
    assert not fading.keys


def test_new_cards_among_those_seen_appear_and_those_at_the_start_are_there(qtbot, make_view):
    view = make_view([[0, 1], [2, 3]])
    whole = view.viewport().grab().toImage()
    view.grab()
    assert view.viewport().grab().toImage() == whole
    view.model.regroup([[0, 1], [8, 9], [2, 3]])
    rect = view.layout_of_cards.card(1)
    faint = view.viewport().grab(rect).toImage()
    qtbot.waitUntil(lambda: view.viewport().grab(rect).toImage() != faint)
    assert view.theme.animation_ms() <= 150
