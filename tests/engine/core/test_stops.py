from engine.core.settings import DEFAULT_THRESHOLD, MATCH_FLOOR
from engine.core.stops import EDITED_FROM, IDENTICAL_FROM, SAME_PICTURE_FROM, SIMILAR_SCENE_FROM
from engine.stages.image_graph import EQUAL_BYTES, EQUAL_IMAGE, MAX_MATCH
from engine.verification import verdict


def similarity(strength):
    """Put a strength on the scale of similarities, of pictures that share all they show."""
    return 0.4 + 0.6 * strength


def test_stops_stand_where_the_verdict_changes_its_mind():
    assert IDENTICAL_FROM == EQUAL_IMAGE < EQUAL_BYTES
    assert MAX_MATCH < IDENTICAL_FROM
    assert round(similarity(verdict._SURE), 6) == SAME_PICTURE_FROM
    assert round(similarity(verdict.EDITED_FROM), 6) == EDITED_FROM == DEFAULT_THRESHOLD
    assert round(similarity(verdict.FLOOR), 6) == SIMILAR_SCENE_FROM
    assert MATCH_FLOOR < SIMILAR_SCENE_FROM < EDITED_FROM < SAME_PICTURE_FROM < IDENTICAL_FROM < 1
