"""What Courtroom view says: that it is on, what stands in the place of what it hides, what it does not do."""

HIDDEN = "(hidden)"
"""In the place of a text that states a position."""
NOT_WRITTEN = (
    "Courtroom view is on: nothing is changed or exported while part of the record is hidden. F9 ends it."
)
FORMS_CLOSED = (
    "Forms are closed in Courtroom view: what is half typed may be private, and a form would save over what"
    " it cannot show."
)
ABOUT = (
    "Courtroom view is for a screen that others can see. It hides private notes and the record of time, what"
    " either side said as a position, the words of messages, people\u2019s addresses, and every other matter"
    " with its name."
)


def other_matter_words() -> str:
    """Why another matter cannot be opened."""
    return "Courtroom view shows one matter alone. F9 ends it; then any other can be opened."


def address_hidden(number: int) -> str:
    """In the place of an address; two addresses have two numbers."""
    return f"[address {number}]"
