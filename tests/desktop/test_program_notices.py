from pathlib import Path

import pytest

from desktop import program_notices
from desktop.crash import CrashReport
from desktop.preferences import PreferencesFault
from desktop.session import NoticeLevel

SAVED = CrashReport("ValueError: no", "all of it", Path("/crashes/crash-1.txt"))
UNSAVED = CrashReport("ValueError: no", "all of it", None)


@pytest.mark.parametrize("tell", [program_notices.crashed, program_notices.crashed_before])
def test_a_crash_is_told_with_its_report(tell):
    opened = []

    notice = tell(SAVED, opened.append)

    assert "goes nowhere unless you send it" in notice.text
    (action,) = notice.actions
    action.run()
    assert opened == [SAVED.path]


def test_without_a_report_there_is_none_to_show():
    assert program_notices.crashed(UNSAVED).actions == ()
    assert "could not be saved" in program_notices.crashed(UNSAVED).text
    assert program_notices.crashed_before(UNSAVED).level is NoticeLevel.INFO
    assert "Nothing was lost" in program_notices.crashed_before(UNSAVED).text


@pytest.mark.parametrize("fault", list(PreferencesFault))
def test_each_fault_of_the_preferences_has_words_of_its_own_and_the_place(fault):
    texts = {program_notices.preferences_fault(each, Path("/config/p.json")).text for each in PreferencesFault}

    assert len(texts) == len(PreferencesFault)
    assert "/config/p.json" in program_notices.preferences_fault(fault, Path("/config/p.json")).text


def test_thumbnails_that_cannot_be_kept_are_told_with_the_reason():
    notice = program_notices.thumbnails_fault("No space left on device")

    assert "No space left on device" in notice.text
    assert notice.level is NoticeLevel.WARNING
