"""Say of a plan that rules made why each photo that stays does."""

from dataclasses import replace

import numpy as np

from engine.core.removal import RemovalPlan
from engine.review.keeper_sentence import keeper_sentence
from engine.review.rules import why_all_preferred
from engine.stages.overview import Overview


def explain_plan(plan: RemovalPlan, overview: Overview) -> RemovalPlan:
    """Return a plan made by the rules of an overview, for each photo that goes why the one that stays does.

    Where the rules prefer the one that goes, as for want of a match with a better one, nothing is said.
    """
    units, acts = overview.units, list(plan.acts)
    goes = overview.photos.rows_of([act.victim.id for act in acts])
    stays = overview.photos.rows_of([act.keeper.id for act in acts])
    told = np.flatnonzero((stays >= 0) & (stays < goes) & (goes < units.count))
    whys = why_all_preferred(units.candidates, stays[told], goes[told], overview.rules)
    for place, why in zip(told.tolist(), whys, strict=True):
        act = acts[place]
        acts[place] = replace(act, why_kept=keeper_sentence(why, act.keeper.path, act.victim.path))
    return replace(plan, acts=tuple(acts))
