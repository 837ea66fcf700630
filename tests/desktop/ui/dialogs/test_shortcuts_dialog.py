"""The sheet of all keys."""

from PySide6.QtWidgets import QLabel

from desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog


def group(title, count):
    return title, [(f"{title} {number}", ["K"]) for number in range(count)]


def test_two_columns_are_about_equally_long_and_in_order(qtbot, theme):
    groups = [group("File", 7), group("Edit", 3), group("Nothing", 0), group("View", 5), group("Comparing", 20)]
    dialog = ShortcutsDialog(theme, groups)
    qtbot.addWidget(dialog)
    dialog.show()

    heads = {label.text(): label for label in dialog.findChildren(QLabel) if label.property("look") == "section"}

    assert set(heads) == {"File", "Edit", "View", "Comparing"}
    left = [title for title in heads if heads[title].x() == heads["File"].x()]
    assert left == ["File", "Edit", "View"]
    assert [text for text, _ in dialog.lines][:10] == [f"File {n}" for n in range(7)] + [f"Edit {n}" for n in range(3)]
