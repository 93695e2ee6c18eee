"""The page of rules: every district, what is known of it, and what may be adopted for a matter."""

from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.rules import RulesPage
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.labels import Words


def page_of(window: MainWindow, matter: str = "briscoe") -> RulesPage:
    window.go(Place("rules", matter))
    assert isinstance(window.page, RulesPage)
    return window.page


def shown(page: RulesPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(Words) if not label.isHidden())


def test_every_district_is_listed_and_the_matters_own_is_shown(window: MainWindow) -> None:
    page = page_of(window)

    assert page.table.model().rowCount() == 94
    assert "Eastern District of Missouri" in shown(page)
    assert "Qualifies: in person, telephone" in shown(page)


def test_a_court_without_a_rule_on_file_says_what_is_used_instead(window: MainWindow) -> None:
    page = page_of(window)

    page.filter.setText("S.D. Iowa")

    assert "37(a)(1)" in shown(page)


def test_reading_the_rule_is_recorded_for_the_matter(window: MainWindow) -> None:
    page = page_of(window)
    page.read_on.restore("today")

    button = next(b for b in page.findChildren(Button) if b.text() == "Record the reading")
    button.click()

    (read,) = window.desk.record("briscoe").rules_read
    assert read.rule == "moed"
    assert read.on == window.desk.today
    assert "Last recorded: Dec. 3, 2009." in shown(page)
