"""The head of a letter: sender, a blank for its day, how it goes, to whom, about what."""

from collections.abc import Iterator

from docket_assistant.documents.model import Letterhead
from docket_assistant.documents.word.xml import RunDrawer, Xml, paragraph, run

_DAY = "\t"
"""A blank to be written on: no letter is dated for counsel."""


def letter_head(head: Letterhead, draw: RunDrawer) -> Iterator[Xml]:
    """Everything above the words of the letter."""
    for line in head.sender:
        yield paragraph("FilingLetter", draw((line,)))
    yield paragraph("FilingLetter")
    yield paragraph("FilingDate", run(_DAY))
    yield paragraph("FilingLetter")
    if head.delivery:
        yield paragraph("FilingLabel", run(head.delivery))
    for addressee in head.addressees:
        for line in addressee:
            yield paragraph("FilingLetter", draw((line,)))
        yield paragraph("FilingLetter")
    for number, line in enumerate(head.re_lines):
        yield paragraph("FilingExhibit", run("\t" if number else "Re:\t"), draw((line,)))
    yield paragraph("FilingLetter")
    if head.salutation:
        yield paragraph("FilingLetterBody", run(head.salutation))
