"""What every letter has: its head, the persons of record whom it goes to, its end; never dated or signed."""

from collections.abc import Iterable, Iterator

from docket_assistant.documents.asked import PaperAsked, Question, QuestionKind
from docket_assistant.documents.caption_parts import labelled
from docket_assistant.documents.model import (
    Block,
    Gap,
    Letterhead,
    Mend,
    PaperModel,
    Run,
    SignatureBlock,
    Signing,
    Text,
)
from docket_assistant.documents.signature import counsel_of, signature_block
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import AddressKind, Counsel, Party
from docket_assistant.domain.record import Record
from docket_assistant.wording.captions import eased, short_caption
from docket_assistant.wording.parties import side_word

_WHERE = "the head of the letter"
_ADDRESS = "address"
_CLOSING = "Sincerely,"
_MANY = 3
"""With more lawyers than these each is addressed in two lines."""
DELIVERY = Question(
    "delivery",
    "How does the letter go?",
    QuestionKind.CHOICE,
    (
        ("email", "Via e-mail"),
        ("mail", "Via U.S. Mail"),
        ("email_and_mail", "Via e-mail and U.S. Mail"),
        ("hand", "By hand"),
    ),
    "Left out where nothing is chosen.",
)


def other_side(record: Record) -> Side:
    """The side that letters go to."""
    return record.matter.our_side.facing


def lawyers_across(asked: PaperAsked) -> tuple[Counsel, ...]:
    """Counsel of record of the other side on the day."""
    them = other_side(asked.record)
    return tuple(c for c in asked.record.counsel if c.side is them and c.of_record_on(asked.as_of))


def parties_alone(asked: PaperAsked) -> tuple[Party, ...]:
    """Parties of the other side who act without counsel."""
    them = other_side(asked.record)
    return tuple(p for p in asked.record.parties if p.side is them and p.self_represented)


def lawyers_of_others(asked: PaperAsked) -> tuple[Counsel, ...]:
    """Counsel of record of every side but ours: whom Rule 5(a) has served with discovery."""
    record = asked.record
    return tuple(c for c in record.counsel if c.side is not asked.side and c.of_record_on(asked.as_of))


def others_alone(asked: PaperAsked) -> tuple[Party, ...]:
    """Parties of every side but ours who act without counsel."""
    return tuple(p for p in asked.record.parties if p.side is not asked.side and p.self_represented)


def letter_questions(asked: PaperAsked) -> tuple[Question, ...]:
    """What every letter asks: how it goes, and where a party without counsel is written to."""
    return (DELIVERY, *map(address_question, parties_alone(asked)))


def address_question(party: Party) -> Question:
    """Asks for the address of record of a party without counsel."""
    name = eased(party.prints)
    return Question(
        f"{_ADDRESS}:{party.id}",
        f"Address of record of {name}",
        QuestionKind.WORDS,
        explains="As it stands on the docket; addresses of parties are not kept with the matter.",
    )


def address_of(asked: PaperAsked, party: Party, where: str) -> tuple[Run, ...]:
    """The lines of a party's address as counsel gave them, or the gap that asks for them."""
    question = address_question(party)
    said = asked.answers.get(question.name)
    if said is None or not said.answer.strip():
        return (asked.gap(question, where, "address of record"),)
    return tuple(Text(line.strip(), (said.id,)) for line in said.answer.splitlines() if line.strip())


def address_lines(lawyer: Counsel, asked: PaperAsked, where: str) -> tuple[Run, ...]:
    """The street and the e-mail addresses of record of a lawyer; a gap where neither is on file."""
    street = lawyer.addresses_on(asked.as_of, AddressKind.STREET)
    lines = [line.strip() for line in (street[0].splitlines() if street else ()) if line.strip()]
    lines += lawyer.addresses_on(asked.as_of, AddressKind.EMAIL)
    if not lines:
        question = f"What is the address of record of {lawyer.name}?"
        return (Gap("address of record", where, question, mend=Mend.SIGNATURE),)
    return tuple(Text(line, (lawyer.id,)) for line in lines)


def _addressees(asked: PaperAsked) -> Iterator[tuple[Run, ...]]:
    lawyers = lawyers_across(asked)
    for lawyer in lawyers:
        yield _in_short(lawyer, asked) if len(lawyers) > _MANY else _in_full(lawyer, asked)
    for party in parties_alone(asked):
        name = Text(eased(party.prints), (party.id,))
        yield (name, *address_of(asked, party, _WHERE))


def _in_full(lawyer: Counsel, asked: PaperAsked) -> tuple[Run, ...]:
    firm = (Text(lawyer.firm, (lawyer.id,)),) if lawyer.firm else ()
    return (Text(lawyer.name, (lawyer.id,)), *firm, *address_lines(lawyer, asked, _WHERE))


def _in_short(lawyer: Counsel, asked: PaperAsked) -> tuple[Run, ...]:
    """Name and firm in a line, and the e-mail addresses where there are any, so that a page holds many."""
    name = f"{lawyer.name}, {lawyer.firm}" if lawyer.firm else lawyer.name
    mails = lawyer.addresses_on(asked.as_of, AddressKind.EMAIL)
    lines = tuple(Text(mail, (lawyer.id,)) for mail in mails) or address_lines(lawyer, asked, _WHERE)
    return (Text(name, (lawyer.id,)), *lines)


def _nobody(asked: PaperAsked) -> tuple[Run, ...]:
    them = side_word(asked.record, other_side(asked.record))
    question = f"Who is counsel of record for {them}, and where?"
    return (Gap(f"counsel of record for {them}", _WHERE, question, mend=Mend.SIGNATURE),)


def _salutation(asked: PaperAsked) -> str:
    """By name to one, to Counsel to several; nobody's form of address is guessed."""
    lawyers, alone = lawyers_across(asked), parties_alone(asked)
    names = [*(c.name for c in lawyers), *(eased(p.prints) for p in alone)]
    if len(names) == 1:
        return f"Dear {names[0]}:"
    return "Dear Counsel:" if not alone else "Dear Counsel and Parties:" if lawyers else "Dear Parties:"


def letter(
    asked: PaperAsked, title: str, about: str, blocks: Iterable[Block], exhibit: Iterable[Block] = ()
) -> PaperModel:
    """A letter to the other side; ``about`` is the second line of what it is about.

    An exhibit stands behind the signature, which is then a place among the blocks.
    """
    record = asked.record
    counsel = counsel_of(record, asked.side, asked.as_of)
    lines = signature_block(record, asked.side, asked.as_of).lines
    name: Run = Text(counsel.name) if counsel is not None else lines[0]
    case = f"{short_caption(record.parties)}, {labelled(record.matter.number, asked.form.number_label)}"
    behind = tuple(exhibit)
    signing = (Signing((name, lines[-1]), _CLOSING, dated=""), *behind) if behind else ()
    head = Letterhead(
        sender=(name, *lines[1:-1]),
        delivery=dict(DELIVERY.choices).get(asked.said(DELIVERY.name), ""),
        addressees=tuple(_addressees(asked)) or (_nobody(asked),),
        re_lines=(Text(case), Text(about)),
        salutation=_salutation(asked),
    )
    return PaperModel(
        caption=None,
        title_lines=(title,),
        blocks=(*blocks, *signing),
        signature=None if behind else SignatureBlock((name, lines[-1])),
        exhibits=(),
        certificate=None,
        specimen=record.matter.specimen,
        author=counsel.name if counsel is not None else "",
        made_as_of=asked.as_of,
        letterhead=head,
        closing=_CLOSING,
        dated=False,
        form=asked.form,
    )
