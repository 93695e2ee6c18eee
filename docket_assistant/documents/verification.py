"""The page on which who answers interrogatories declares the answers (Rule 33(b)(1), (3), (5)); unsigned."""

from collections.abc import Iterator

from docket_assistant.documents.asked import PaperAsked, Question
from docket_assistant.documents.model import Block, Body, Gap, Heading, NewPage, Signing, Text
from docket_assistant.documents.perjury import PLACE, sworn
from docket_assistant.documents.requests.item_groups import listed
from docket_assistant.domain.ids import ItemId
from docket_assistant.wording.runs import Runs, sentence, told

_WHERE = "the verification"
_WHO = Question(
    "answered_by",
    "Who makes the answers to interrogatories?",
    explains="The party itself, or for an entity an officer or agent (Rule 33(b)(1)). Never counsel's guess.",
)
_CAPACITY = Question(
    "answered_as",
    "In what capacity, where it is for an entity?",
    explains="Such as Records Officer of Acme Corp. Left out where a party answers for itself.",
)


def verification_questions() -> tuple[Question, ...]:
    """Who declares it, as what, and where."""
    return (_WHO, _CAPACITY, PLACE)


def verification_page(asked: PaperAsked, items: tuple[ItemId, ...]) -> Iterator[Block]:
    """A page of its own for who answers to sign; nothing is printed as declared that is left blank."""
    yield NewPage()
    yield Heading("VERIFICATION")
    yield Body(_says(asked, items))
    yield sworn(asked)
    who = asked.answer(_WHO, _WHERE, "name of who answers")
    yield Signing((who,), dated="Executed on: ")


def _says(asked: PaperAsked, items: tuple[ItemId, ...]) -> Runs:
    capacity = asked.answers.get(_CAPACITY.name)
    makes: tuple[Text | Gap, ...] = (Text("I make the answers above to "),)
    if capacity is not None and capacity.answer.strip():
        as_what = capacity.answer.strip()
        makes = (Text("I am "), told(as_what, capacity.id), Text(". I make for it the answers above to "))
    return sentence(*makes, told(listed(asked.record, items), *items), ". I have read them.")
