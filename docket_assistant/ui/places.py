"""Where one can be in the window: every page, tab and form in one table, each loaded when first opened."""

from importlib import import_module
from typing import Any, NamedTuple


class Place(NamedTuple):
    """A page, with the matter, tab or fact that it shows."""

    page: str
    matter: str = ""
    tab: str = ""
    fact: str = ""


def of_side_bar(name: str, matter: str) -> Place:
    """Where a place of the side bar leads; the rules are those of the matter in view."""
    return Place(name, matter if name == "rules" else "")


class Row(NamedTuple):
    """One line of the table: the class that draws a place, and the words for it."""

    module: str
    cls: str
    title: str
    nav: str = "matters"
    """The place in the side bar that it belongs to; empty: that of the page before it."""

    @property
    def is_form(self) -> bool:
        """Whether something is typed there and kept as a draft: closed in Courtroom view."""
        return self.module.startswith("forms.")

    def load(self) -> Any:  # noqa: ANN401  # a page's class, told by its base
        """The class; its module is imported now."""
        return getattr(import_module(f"docket_assistant.ui.{self.module}"), self.cls)


PAGES: dict[str, Row] = {
    "today": Row("pages.today", "TodayPage", "Today", "today"),
    "matters": Row("pages.matters", "MattersPage", "Matters"),
    "calendar": Row("pages.calendar", "CalendarPage", "Calendar", "calendar"),
    "people": Row("pages.people", "PeoplePage", "People", "people"),
    "calculator": Row("pages.calculator", "CalculatorPage", "Date calculator", "calendar"),
    "rules": Row("pages.rules", "RulesPage", "Rules", "rules"),
    "settings": Row("pages.settings", "SettingsPage", "Settings", "settings"),
    "shortcuts": Row("pages.shortcuts", "ShortcutsPage", "Shortcuts", "settings"),
    "diagnostics": Row("pages.diagnostics", "DiagnosticsPage", "Diagnostics", "settings"),
    "licences": Row("pages.licences", "LicencesPage", "Licences", "settings"),
    "templates": Row("pages.templates", "TemplatesPage", "Templates of the firm", "settings"),
    "welcome": Row("pages.welcome", "WelcomePage", "Welcome", "today"),
    "courtroom": Row("pages.courtroom", "CourtroomPage", "Courtroom view"),
    "help": Row("pages.help", "HelpPage", "Help", ""),
    "matter": Row("pages.matter", "MatterPage", "Matter"),
    "item-history": Row("pages.item_history", "ItemHistoryPage", "History of an item"),
    "new-matter": Row("forms.new_matter", "NewMatterForm", "New matter"),
    "matter-from-order": Row("forms.matter_from_order", "MatterFromOrderForm", "A matter from an order"),
    "own-block": Row("forms.own_block", "OwnBlockForm", "Your signature block", "settings"),
    "their-motion": Row("forms.their_motion", "TheirMotionPage", "Their motion"),
    "matter-facts": Row("forms.matter_facts", "MatterFactsForm", "The matter"),
    "served-set": Row("forms.served_set", "ServedSetForm", "Served set"),
    "answers": Row("forms.answers", "AnswersForm", "Responses and supplements"),
    "item-words": Row("forms.item_words", "ItemWordsForm", "Words of requests and answers"),
    "triage": Row("forms.triage", "TriageForm", "Triage of answers"),
    "attempt": Row("forms.attempt", "AttemptForm", "Log an attempt"),
    "conferral": Row("forms.conferral", "ConferralForm", "Log a conferral"),
    "motion": Row("forms.motion", "MotionForm", "Motion"),
    "order": Row("forms.order", "OrderForm", "Order"),
    "practice": Row("forms.practice", "PracticeForm", "The judge's practice"),
    "counsel": Row("forms.counsel", "CounselForm", "Counsel"),
    "confirming": Row("forms.confirming", "ConfirmingForm", "Confirming message"),
    "statement": Row("forms.statement", "StatementPage", "Draft statement"),
    "papers": Row("forms.papers", "PapersPage", "Papers"),
    "paper": Row("forms.paper", "PaperPage", "Draft paper"),
    "returned": Row("forms.returned", "ReturnedPage", "A joint paper that came back"),
    "attach": Row("forms.attach", "AttachPage", "Attach to..."),
    "time": Row("forms.time_spent", "TimeSpentForm", "Time spent"),
    "filing-slip": Row("forms.filing_slip", "FilingSlipPage", "Filing slip"),
}

TABS: dict[str, Row] = {
    "overview": Row("tabs.overview", "OverviewTab", "Overview"),
    "discovery": Row("tabs.discovery", "DiscoveryTab", "Discovery"),
    "conferral": Row("tabs.conferral", "ConferralTab", "Conferral"),
    "disputes": Row("tabs.disputes", "DisputesTab", "Disputes"),
    "orders": Row("tabs.orders", "OrdersTab", "Orders"),
    "documents": Row("tabs.documents", "DocumentsTab", "Documents"),
    "history": Row("tabs.history", "HistoryTab", "History"),
}
