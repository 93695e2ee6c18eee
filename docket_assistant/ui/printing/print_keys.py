"""The two keys that print, on every page alike; and what a page without a printout of its own prints."""

from functools import partial

from docket_assistant.ui.page import PDF_KEY, PRINT_KEY, Command, Page


def commands_of(page: Page) -> tuple[Command, ...]:
    """What can be done on ``page``, with the way to print it where it names none itself."""
    own = page.commands()
    if any(command.key == PRINT_KEY for command in own):
        return own
    return (
        *own,
        Command("Print the page...", partial(_print, page, "print"), PRINT_KEY),
        Command("Save the page as PDF...", partial(_print, page, "save"), PDF_KEY),
    )


def _print(page: Page, how: str) -> None:
    from docket_assistant.ui.printing.print_shown import prints_of

    acts = prints_of(page)
    if acts is not None:
        getattr(acts, how)()
