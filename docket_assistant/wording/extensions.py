"""More time for responses, in the words of a row."""

from docket_assistant.domain.discovery import Extension, ExtensionForm
from docket_assistant.domain.writable import visible
from docket_assistant.wording.days import docket_date

FORMS = {
    ExtensionForm.ORAL: "orally",
    ExtensionForm.EMAIL: "by e-mail",
    ExtensionForm.LETTER: "by letter",
    ExtensionForm.FILED_STIPULATION: "by a filed stipulation",
    ExtensionForm.ORDER: "by an order",
}
_OBJECTIONS = {
    True: "objections included",
    False: "objections not included",
    None: "not said whether for objections too",
}


def extension_words(extension: Extension) -> str:
    """More time until a day, how it was given, and what is not settled about it."""
    by = f" by {visible(extension.granted_by)}" if extension.granted_by else ""
    written = "confirmed in writing" if extension.confirmed_in_writing else "not confirmed in writing"
    return (
        f"More time until {docket_date(extension.new_due)}, given{by} {FORMS[extension.form]}; {written};"
        f" {_OBJECTIONS[extension.objections_included]}"
    )
