"""Steps with the court before a motion, as rows of the Orders tab, and the small form that logs one."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from docket_assistant.app.orders.court_steps import StepLook, log_step, step_choices, steps_of
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.order import CourtStep
from docket_assistant.ui.palettes import Tone
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField
from docket_assistant.ui.widgets.inline_form import InlineForm
from docket_assistant.ui.widgets.pill import Status
from docket_assistant.ui.widgets.rows import RowWords, list_card
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.rule_words import step_words

if TYPE_CHECKING:
    from docket_assistant.ui.facts_tab import FactsTab

NEW_STEP = "court step"
"""The name of the form that logs a step, and the place that leads to it."""
_EMPTY = "No step with the court is logged, and neither the rule nor an order on file asks for one."


def steps_card(tab: "FactsTab") -> Card:
    """What is asked for and what is logged, with the form where it is open."""
    card = list_card(list(_rows(tab)), tab.desk.theme.colors, _EMPTY, "Steps with the court")
    tab.form_in(card, dict(_forms(tab)))
    return card


def _rows(tab: "FactsTab") -> Iterator[RowWords]:
    for look in steps_of(tab.ripeness):
        words = step_words(look.step)
        title = words[:1].upper() + words[1:]
        if look.logged is None:
            status = Status("Not logged", Tone.AMBER)
            log = partial(tab.open_form, _name(look.step))
            yield RowWords("Asked for", "", title, status=status, act="Log it", run=log)
        else:
            edit = partial(tab.open_form, _name(look.logged.id))
            remove = partial(tab.remove, "court_steps", look.logged.id)
            said = "" if look.asked else "not asked for by what is on file"
            on = docket_date(look.logged.done_on)
            yield RowWords(on, "", title, said, act="Edit", run=edit, also="Remove", run_also=remove)


def _forms(tab: "FactsTab") -> Iterator[tuple[str, Callable[[], InlineForm]]]:
    yield NEW_STEP, partial(_form, tab)
    for look in steps_of(tab.ripeness):
        if look.logged is None:
            yield _name(look.step), partial(_form, tab, look)
        else:
            yield _name(look.logged.id), partial(_form, tab, look)


def _name(of: str) -> str:
    return f"{NEW_STEP} {of}"


def _form(tab: "FactsTab", look: StepLook | None = None) -> InlineForm:
    desk = tab.desk
    step = ChoiceField("Step", desk.colors, step_choices(tab.ripeness))
    done = DateField("Done on", lambda: desk.today, needed=True)
    logged: CourtStep | None = look.logged if look is not None else None
    if look is not None:
        step.choose(look.step)
    done.show_date(logged.done_on if logged is not None else desk.today)

    def save() -> None:
        on, named, matter, today = done.value(), step.value(), MatterId(tab.matter), desk.today
        assert on is not None, "the field asks for a day"
        fact = str(logged.id) if logged is not None else ""
        tab.act(lambda store: log_step(store, matter, named, on, today, fact))

    title = "A step with the court" if logged is None else "The step as it should be on record"
    verb = "Log" if logged is None else "Amend"
    return InlineForm(title, verb, {"step": step, "done": done}, save, tab.close_form, columns=2)
