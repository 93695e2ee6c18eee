"""One item of a paper of both sides: a table of the request, the answers, and each side's words."""

from collections.abc import Iterator

from docket_assistant.documents.asked import PaperAsked, Question, QuestionKind
from docket_assistant.documents.model import Column, Gap, Mend, Runs, Slot, Table, Text
from docket_assistant.documents.requests.item_groups import answering, item_of, listed
from docket_assistant.documents.requests.positions import position_on, positions_by_item
from docket_assistant.documents.requests.reworded import reworded_label, reworded_words, rewordings_of
from docket_assistant.documents.requests.word_for_word import answer_label, answer_on_file, withheld
from docket_assistant.domain.discovery import Response
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.paper_words import ItemPosition
from docket_assistant.wording.days import long_date, short_date
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import told

_WHERE = "the requests"
_FIRST, _SECOND = 3200, 6160
Row = tuple[Runs, Runs]
POSITION, COMPROMISE = "position", "compromise"
PARTS = (POSITION, COMPROMISE)
"""The two places of each side, in their order; a slot is named for one and the item's place in the paper."""
_TITLES = {POSITION: "position", COMPROMISE: "last compromise"}


def slot_name(part: str, number: int) -> str:
    """Such as position-3: never an id of the record."""
    return f"{part}-{number}"


def position_questions(asked: PaperAsked) -> tuple[Question, ...]:
    """Asked for each item on which no position of ours is on file."""
    held = positions_by_item(asked.record, asked.side)
    return tuple(
        _question(asked, item, part)
        for item in asked.items
        for part in PARTS
        if item not in held or not _words(held[item], part)
    )


def _question(asked: PaperAsked, item: ItemId, part: str) -> Question:
    asks = "What is our position" if part == POSITION else "What did we last offer"
    return Question(f"{part}:{item}", f"{asks} on {_plain(asked, item)}?", QuestionKind.WORDS)


def _plain(asked: PaperAsked, item: ItemId) -> str:
    words = listed(asked.record, [item])
    return words.replace("\N{WORD JOINER}", "").replace("\N{NO-BREAK SPACE}", " ")


def _words(position: ItemPosition, part: str) -> str:
    return (position.text if part == POSITION else position.compromise).strip()


def item_table(asked: PaperAsked, item: ItemId, number: int, *, empty: bool, alone: bool) -> Table:
    """The table of one item; ``empty``: the other side's places are left for it, whatever is on file.

    ``alone``: the other side takes no part, so that it has no place.
    """
    named = listed(asked.record, [item])
    rows = [*_request_and_answers(asked, item), *_ours(asked, item)]
    if not alone:
        rows += _places(asked, item, number) if empty else _theirs(asked, item)
    return Table(
        f"{named}",
        "The request, each answer, and what each side says of it",
        (Column(named, _FIRST), Column("Word for word", _SECOND)),
        tuple(rows),
        breaking=True,
    )


def _request_and_answers(asked: PaperAsked, item: ItemId) -> Iterator[Row]:
    request = item_of(asked.record, item)
    text: Runs = (told(request.text.strip(), item),)
    if not request.text.strip():
        asks = f"How does {_plain(asked, item)} read?"
        text = (Gap("words of the request", _WHERE, asks, mend=Mend.DISCOVERY),)
    yield (told("Request", item),), text
    for made in rewordings_of(asked.record, item):
        words = reworded_words(asked.record, item, made, _WHERE)
        yield (told(reworded_label(made), made.id),), words
    responses = answering(asked.record, item)
    if not responses:
        none = told(f"As of {long_date(asked.as_of)}, none is on our file.", request.set)
        yield (told("Answer", request.set),), (none,)
    for response in responses:
        yield _answer(asked, item, response)


def _answer(asked: PaperAsked, item: ItemId, response: Response) -> Row:
    request = item_of(asked.record, item)
    label = answer_label(request, response).split(" (", maxsplit=1)[0].capitalize()
    on = f", {short_date(response.served_on)}" if response.served_on else ""
    answer = answer_on_file(asked.record, item, response)
    mark = answer.designation.strip() if answer is not None else ""
    head: Runs = (told(f"{label}{on}{f', marked {mark}' if mark else ''}", response.id),)
    gap = withheld(asked, request, response)
    if gap is not None or answer is None:
        return head, gap or ()
    return head, (told(answer.text.strip(), answer.id),)


def _ours(asked: PaperAsked, item: ItemId) -> Iterator[Row]:
    whose = side_word(asked.record, asked.side, possessive=True)
    held = position_on(asked.record, item, asked.side)
    for part in PARTS:
        label: Runs = (Text(f"{whose} {_TITLES[part]}"),)
        if held is not None and _words(held, part):
            yield label, (told(_words(held, part), held.id),)
        else:
            yield label, (asked.answer(_question(asked, item, part), _WHERE, f"our {_TITLES[part]}"),)


def _places(asked: PaperAsked, item: ItemId, number: int) -> Iterator[Row]:
    """Places for the other side's words: nothing of what it said before stands in them."""
    whose = side_word(asked.record, asked.side.facing, possessive=True)
    for part in PARTS:
        label = f"{whose} {_TITLES[part]}"
        asks = f"{label} on {_plain(asked, item)}"
        yield (Text(label),), (Slot(slot_name(part, number), asks),)


def _theirs(asked: PaperAsked, item: ItemId) -> Iterator[Row]:
    """The other side's own words as they came back; a gap where none are on file."""
    them = asked.side.facing
    whose = side_word(asked.record, them, possessive=True)
    held = position_on(asked.record, item, them)
    for part in PARTS:
        called = f"{whose} {_TITLES[part]}"
        if held is not None and _words(held, part):
            yield (Text(called),), (told(_words(held, part), held.id),)
        else:
            asks = f"What is {called} on {_plain(asked, item)}? Read the paper that came back."
            yield (Text(called),), (Gap(called, _WHERE, asks, mend=Mend.RETURNED),)
