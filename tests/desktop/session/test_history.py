from desktop.session.history import MAX_STEPS, History, Step


def record(history, log, name):
    history.push(Step(name, lambda: log.append(f"undo {name}"), lambda: log.append(f"redo {name}")))


def test_steps_are_undone_backwards_and_done_again_forwards():
    history, log = History(), []
    record(history, log, "a")
    record(history, log, "b")
    history.undo()
    assert (history.undo_text, history.redo_text) == ("a", "b")
    history.undo()
    history.undo()
    history.redo()
    history.redo()
    history.redo()
    assert log == ["undo b", "undo a", "redo a", "redo b"]
    assert (history.undo_text, history.redo_text) == ("b", "")


def test_a_new_step_takes_the_place_of_those_undone():
    history, log = History(), []
    record(history, log, "a")
    history.undo()
    record(history, log, "b")
    history.redo()
    history.undo()
    assert log == ["undo a", "undo b"]
    assert history.redo_text == "b"


def test_the_oldest_steps_are_forgotten():
    history, log = History(), []
    for number in range(MAX_STEPS + 1):
        record(history, log, str(number))
    for _ in range(MAX_STEPS + 1):
        history.undo()
    assert log[-1] == "undo 1"
    assert history.undo_text == ""
