"""The first page, and the offer of the network on it."""

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from desktop.ui.empty_state import EmptyState
from desktop.ui.weights_card import WeightsCard
from desktop.weights_offer import OfferPhase
from tests.helpers.plain_offer import PlainOffer


@pytest.fixture
def offer(qapp):
    return PlainOffer()


@pytest.fixture
def page(qtbot, theme, offer):
    add = QAction("Add folders…")
    page = EmptyState(theme, add, offer)
    page.kept = add
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


@pytest.fixture
def card(qtbot, theme, offer):
    card = WeightsCard(theme, offer, can_decline=True)
    qtbot.addWidget(card)
    card.resize(620, 120)
    card.show()
    return card


def heard(signal):
    got = []
    signal.connect(lambda *values: got.append(values))
    return got


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_pictures_folder_is_offered(qtbot, page):
    got = heard(page.folder_offered)

    click(qtbot, page.pictures_button)

    assert got == [(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation),)]


def test_other_folders_can_be_chosen(qtbot, page):
    got = heard(page.kept.triggered)

    click(qtbot, page.choose_button)

    assert len(got) == 1


def test_the_offer_can_be_put_away(qtbot, page):
    got = heard(page.offer_declined)
    assert page.card.isVisible()

    click(qtbot, page.card.decline_button)
    assert got == [()]

    page.set_offer_declined(True)
    assert not page.card.isVisible()


@pytest.mark.parametrize("phase", [OfferPhase.UNKNOWN, OfferPhase.UNAVAILABLE, OfferPhase.READY, OfferPhase.BUNDLED])
def test_nothing_is_offered_where_there_is_nothing_to_get(page, offer, phase):
    offer.become(phase=phase)

    assert not page.card.isVisible()


def test_size_purpose_and_terms_are_told_before_anything_is_fetched(card, offer):
    title, text, _ = card.texts()

    assert "similar scenes" in title
    assert "59\u00a0MB" in text
    terms = card.terms_text()
    for words in ("A. Author", "https://author.example/", "CC BY 4.0", "https://licence.example/", "host.example"):
        assert words in terms


def test_it_is_fetched_on_a_word_alone_and_can_be_stopped(qtbot, card, offer):
    assert offer.wanted == []

    click(qtbot, card.get_button)
    offer.become(phase=OfferPhase.FETCHING, fraction=0.25)

    assert offer.wanted == ["fetch"]
    assert not card.get_button.isVisible()
    assert card.bar.value() / card.bar.maximum() == 0.25
    assert card.texts()[1] == "25\u00a0% of 59\u00a0MB"
    click(qtbot, card.cancel_button)
    assert offer.wanted == ["fetch", "cancel"]


def test_what_came_before_is_gone_on_with(card, offer):
    offer.become(present_bytes=20_000_000)

    assert card.get_button.text() == "Go on"
    assert card.texts()[1].startswith("20\u00a0MB of 59\u00a0MB")


def test_a_failure_is_told_in_place(card, offer):
    offer.become(error="The server does not answer.")

    assert card.texts()[2] == "The server does not answer."
    assert card.get_button.isVisible()


def test_a_file_can_be_taken_instead(qtbot, card, offer, tmp_path):
    (tmp_path / "mine.h5").touch()

    click(qtbot, card.file_button)
    dialog = card.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "mine.h5"))
    dialog.close()

    assert offer.wanted == [str(tmp_path / "mine.h5")]


def test_preferences_remove_it_and_do_not_decline_it(qtbot, theme, offer):
    card = WeightsCard(theme, offer, can_decline=False)
    qtbot.addWidget(card)
    card.show()
    assert not card.decline_button.isVisible()
    assert not card.remove_button.isVisible()

    offer.become(phase=OfferPhase.READY)
    click(qtbot, card.remove_button)

    assert offer.wanted == ["remove"]


def test_what_came_with_the_program_is_told_with_its_terms_and_cannot_be_removed(qtbot, theme, offer):
    card = WeightsCard(theme, offer, can_decline=False)
    qtbot.addWidget(card)
    card.show()

    offer.become(phase=OfferPhase.BUNDLED)

    assert "came with Lookalike" in card.texts()[1]
    assert "CC BY 4.0" in card.terms_text()
    assert not card.remove_button.isVisible()
    assert not card.get_button.isVisible()
