"""Mark whole groups by rules, and keep rules by name. A face of the engine."""

from engine.review.criteria import Criterion, Why
from engine.review.presets import Preset, PresetBook
from engine.review.rules import BEST_QUALITY, KeeperRules, Rule
from engine.stages.auto_mark import AutoMarks, auto_mark

__all__ = [
    "BEST_QUALITY",
    "AutoMarks",
    "Criterion",
    "KeeperRules",
    "Preset",
    "PresetBook",
    "Rule",
    "Why",
    "auto_mark",
]
