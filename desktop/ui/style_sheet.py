"""The one style sheet, made of a theme's colours."""

from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtGui import QColor


class _ColourTemplate(Template):
    """Colours are named like ``$line-strong``."""

    idpattern = "[a-z]+(?:-[a-z]+)*"


_SHEET: Final = _ColourTemplate("""
QToolTip { background: $raised; color: $text; border: 1px solid $line-strong; padding: 4px 6px; }

[look="window"] { background: $background; }
[look="panel"] { background: $panel; }
[look="raised"] { background: $raised; border: 1px solid $line; border-radius: 8px; }
[look="card"] { background: $panel; border: 1px solid $line; border-radius: 12px; }
QLabel[look] { background: transparent; }
QLabel[look="dim"], QLabel[look="secondary"], QLabel[look="section"] { color: $dim; }
QLabel[look="keep"] { color: $keep; }
QLabel[look="remove"] { color: $remove; }

QAbstractScrollArea { border: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QAbstractSpinBox {
  background: $raised; color: $text; border: 1px solid $line; border-radius: 8px; padding: 5px 9px;
  selection-background-color: $accent; selection-color: $on-accent;
}
QLineEdit:hover, QPlainTextEdit:hover, QAbstractSpinBox:hover { border-color: $line-strong; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus { border: 1px solid $accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled { color: $disabled; }
QAbstractSpinBox { padding: 4px 2px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { background: transparent; border: none; padding: 0 6px; }

QPushButton {
  background: $raised; color: $text; border: 1px solid $line; border-radius: 8px; padding: 6px 14px; min-height: 16px;
}
QPushButton:hover { background: $hover; border-color: $line-strong; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:default { background: $accent; color: $on-accent; border-color: $accent; }
QPushButton:default:hover { background: $accent-hover; }
QPushButton:default:focus { border-color: $text; }
QPushButton:disabled { background: $panel; color: $disabled; border-color: $line; }

QComboBox {
  background: $raised; color: $text; border: 1px solid $line; border-radius: 8px; padding: 5px 10px; min-height: 16px;
}
QComboBox:hover { background: $hover; border-color: $line-strong; }
QComboBox:focus { border-color: $accent; }
QComboBox:disabled { color: $disabled; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$pictures/down.svg"); width: 16px; height: 16px; }
QComboBox QAbstractItemView { border: 1px solid $line-strong; padding: 4px; }

QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {
  background: transparent; border: none; width: 20px;
}
QSpinBox::up-button, QDoubleSpinBox::up-button { subcontrol-position: top right; margin: 2px 3px 0 0; }
QSpinBox::down-button, QDoubleSpinBox::down-button { subcontrol-position: bottom right; margin: 0 3px 2px 0; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url("$pictures/up.svg"); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url("$pictures/down.svg"); width: 12px; height: 12px; }

QCheckBox, QRadioButton { color: $text; spacing: 8px; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
  width: 16px; height: 16px; background: $raised; border: 1px solid $dim; border-radius: 4px;
}
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: $hover; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; width: 14px; height: 14px; }
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate, QRadioButton::indicator:checked,
QAbstractItemView::indicator:checked { background: $accent; border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { image: url("$pictures/check.svg"); }
QCheckBox::indicator:indeterminate { image: url("$pictures/part.svg"); }
QRadioButton::indicator:checked { image: url("$pictures/dot.svg"); }
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus { border-color: $text; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line-strong; }

QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line; }
QSlider::handle:horizontal {
  width: 12px; height: 12px; margin: -6px 0; border-radius: 8px; background: $panel; border: 2px solid $accent;
}
QSlider::handle:horizontal:focus { background: $accent-soft; border-color: $text; }

QToolButton { background: transparent; color: $text; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $pressed; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; }

QMenu { background: $panel; color: $text; border: 1px solid $line-strong; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 6px; }
QMenu::icon { padding-left: 8px; }
QMenu::icon:checked { background: $accent-soft; border: 1px solid $accent; border-radius: 4px; }
QMenu::indicator { width: 16px; height: 16px; margin-left: 4px; }
QMenu::indicator:checked { image: url("$pictures/tick.svg"); }
QMenu::item:selected { background: $accent-soft; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenuBar { background: $panel; color: $text; }
QMenuBar::item { padding: 4px 8px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $hover; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $line-strong; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }

QProgressBar {
  background: $line; border: none; border-radius: 2px; min-height: 4px; max-height: 4px; color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QAbstractItemView {
  background: $panel; color: $text; selection-background-color: $accent-soft; selection-color: $text; outline: none;
}
QTreeView::item, QListView::item, QTableView::item { padding: 4px 6px; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected {
  background: $accent-soft; color: $text;
}
QHeaderView { background: $panel; }
QHeaderView::section {
  background: $panel; color: $dim; border: none; border-bottom: 1px solid $line; padding: 5px 8px;
  font-weight: normal;
}

QTableCornerButton::section { background: $panel; border: none; border-bottom: 1px solid $line; }
[look="facts"] QHeaderView::section:horizontal { color: $text; font-weight: 600; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar::tab { color: $dim; padding: 7px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent-text; }

QGroupBox { border: none; margin-top: 22px; padding: 0; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; color: $dim; padding: 0 2px; }
""")


def make_style_sheet(colours: Mapping[str, QColor], pictures: Path) -> str:
    """Fill the style sheet with colours, and with the folder of the ticks and arrows that go with them."""
    names = {name: colour.name() for name, colour in colours.items()}
    return _SHEET.substitute(names, pictures=pictures.as_posix())
