"""The warning of Rule 36(a)(3): what silence does to requests for admission served on us, and by when."""

from datetime import date

from docket_assistant.domain.counsel_words import OverrideReason
from docket_assistant.domain.discovery import Extension
from docket_assistant.wording.days import docket_date, short_date
from docket_assistant.wording.extensions import FORMS

_RULE = "(Fed. R. Civ. P. 36(a)(3))"
REASONS = {
    OverrideReason.RECORD_INCOMPLETE: "Answered, but the answer is not on file yet",
    OverrideReason.ORDER_LIFTS_IT: "An order lifts or stays them",
    OverrideReason.JUDGES_PRACTICE: "This judge's practice",
    OverrideReason.READS_RULE_DIFFERENTLY: "I read the rule differently",
}
"""Why counsel sets the warning aside, in counsel's words."""


def silence_words(
    count: int, act_by: date | None, extension: Extension | None, *, is_extended: bool, today: date
) -> str:
    """The warning: 25 requests for admission served on you: admitted unless answered or objected to by ..."""
    head = f"{count} {'request' if count == 1 else 'requests'} for admission served on you"
    if act_by is None:
        return f"{head}: silence admits them {_RULE}. Their date cannot be counted from what is on file."
    if act_by < today:
        return f"{head}: no answer on file. The date counted was {docket_date(act_by)} {_RULE}."
    if extension is not None and is_extended:
        return f"{head}: time extended to {docket_date(act_by)} {_given(extension)}."
    said = f"{head}: admitted unless answered or objected to by {docket_date(act_by)} {_RULE}."
    if extension is None:
        return said
    return (
        f"{said} The extension to {short_date(extension.new_due)} {_given(extension)} does not protect yet."
    )


def _given(extension: Extension) -> str:
    """How and when more time was given."""
    written = ", confirmed in writing" if extension.confirmed_in_writing else ", not confirmed in writing"
    confirmed = "" if extension.order is not None else written
    return f"({FORMS[extension.form]} on {short_date(extension.granted_on)}{confirmed})"
