"""Which words of a fact can be searched: derived from its declared fields, private text apart.

Names, texts and labels are words. Ids, digests, paths, zones and whatever the program itself wrote into
a field are none. Beside its own words a fact bears marks: words that stand behind a sign of their own, so
that nothing that is typed can be taken for one.
"""

import dataclasses
import re
import typing
import unicodedata
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from docket_assistant.domain.answered import Production
from docket_assistant.domain.conferral import Attempt, Conferral, Message
from docket_assistant.domain.discovery import Extension, RequestItem, RequestSet, Response, Rewording
from docket_assistant.domain.fields import FieldKind
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.office import Attachment
from docket_assistant.domain.order import CourtOrder, Duty, Filing
from docket_assistant.domain.paper import Paper
from docket_assistant.domain.people import Counsel, Party
from docket_assistant.domain.plain import element_type, field_types, plain_type
from docket_assistant.store.rows import AnyNoun
from docket_assistant.wording.days import long_date, short_date
from docket_assistant.wording.found_groups import Found
from docket_assistant.wording.item_lists import noun as kind_noun
from docket_assistant.wording.sets import set_title

_GROUPS: dict[type, Found] = {
    Matter: Found.MATTER,
    Party: Found.PERSON,
    Counsel: Found.PERSON,
    RequestItem: Found.ITEM,
    CourtOrder: Found.ORDER,
    Duty: Found.ORDER,
    Motion: Found.MOTION,
    Paper: Found.PAPER,
    Filing: Found.PAPER,
    Attachment: Found.PAPER,
    Conferral: Found.TALK,
    Attempt: Found.TALK,
    Message: Found.MESSAGE,
    RequestSet: Found.SET,
    Response: Found.SET,
    Rewording: Found.SET,
    Extension: Found.SET,
    Production: Found.SET,
}
"""Every other noun is a note: ItemOutcome, ItemAnswer, ItemReview and the rest."""

NO_WORDS = frozenset(
    {
        "court", "versus", "zone", "message_id", "sha256", "path", "program", "template", "variant", "rule",
        "facts", "about", "line", "read_back_as", "terms_acknowledged", "statement_elements", "lifts_steps",
        "requires_steps", "step",
    }
)  # fmt: skip
"""Fields of text that hold keys, digests, paths and what the program wrote for itself."""

_SPOKEN: dict[type, str] = {
    CourtOrder: "order",
    Duty: "order duty",
    Motion: "motion",
    Paper: "paper",
    Filing: "filing filed",
    Attachment: "file attachment",
    Conferral: "talk call conferral",
    Attempt: "attempt call",
    Message: "message e-mail email letter",
    Response: "response answer supplement",
    Extension: "extension",
    Production: "production",
}
"""What people call such a fact, where it is known by its day rather than by a name."""
_SHORT = {ItemKind.INTERROGATORY: "rog", ItemKind.PRODUCTION: "rfp", ItemKind.ADMISSION: "rfa"}

CAPTION = "\ue000"
"""Before a word of the caption of the fact's matter."""
NUMBER = "\ue001"
"""Before the number of an item: 7, 3, 3b."""
NEARLY = "\ue002"
"""Before a name, and before the name with one letter left out, by which a slip of typing finds it."""
_SIGNS = {ord(sign): " " for sign in (CAPTION, NUMBER, NEARLY)}
PARTS = "\x1e"
"""Between the words of the fields, what the fact is called, and the marks; no text can hold it."""

SHORTEST_NAME = 4
"""Letters of the shortest name in which a slip is forgiven."""
_LONGEST_NAME = 24
_NAMES_MARKED = 40
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Words:
    """What of one fact can be searched."""

    words: str
    private: str


def group_of(cls: type) -> Found:
    """The group in which facts of a noun are found."""
    return _GROUPS.get(cls, Found.NOTE)


def words_in(text: str) -> list[str]:
    """The words of a text, as the index cuts it."""
    return _WORD.findall(unicodedata.normalize("NFC", text))


def folded(word: str) -> str:
    """A word without case and accents, as the index holds it."""
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def own_words(words: str) -> str:
    """The words of the fields alone, without what was added to them."""
    return words.partition(PARTS)[0]


def with_one_left_out(word: str) -> tuple[str, ...]:
    """The word, and the word with each of its letters left out."""
    return tuple(dict.fromkeys((word, *(word[:n] + word[n + 1 :] for n in range(len(word))))))


def caption_words(names: Iterable[str]) -> str:
    """The words of the parties' names, each once and marked; figures alone name nobody."""
    found = dict.fromkeys(folded(w) for name in names for w in words_in(name) if not w.isdigit())
    return " ".join(f"{CAPTION}{word}" for word in found)


def words_of(noun: AnyNoun, names: Iterable[str], caption: str, served: RequestSet | None) -> Words | None:
    """What of a fact can be searched; None for one without words.

    ``names`` are those of the matter's parties, ``caption`` their marked words, and ``served`` the set of
    an item.
    """
    names = tuple(names) if isinstance(noun, Matter) else ()
    texts = list(_texts(noun, private=False))
    own = "\n".join((*names, *texts))
    private = "\n".join(_texts(noun, private=True))
    spoken = _spoken(noun, served)
    if not (own or private or spoken):
        return None
    marks = " ".join((*_marks(noun, names), "" if isinstance(noun, Matter) else caption))
    cut = {ord(PARTS): " "} | _SIGNS
    return Words(PARTS.join((own.translate(cut), spoken, marks)), private.translate(cut))


@cache
def _worded(cls: Hashable) -> tuple[tuple[str, bool], ...]:
    """Fields that hold words or values with words in them, and whether each is private."""
    found = []
    for field in field_types(cls):
        base = element_type(field.base) or field.base
        holds = base is str or dataclasses.is_dataclass(plain_type(base))
        if holds and field.name not in NO_WORDS:
            found.append((field.name, field.kind is FieldKind.PRIVATE))
    return tuple(found)


def _texts(value: object, *, private: bool, within: bool = False) -> Iterator[str]:
    """Texts of a value, its private ones or the others; all in a private part is private."""
    for name, hidden in _worded(typing.cast("Hashable", type(value))):
        content = getattr(value, name)
        for part in content if isinstance(content, tuple) else (content,):
            if isinstance(part, str):
                yield from (part,) if part and (within or hidden) is private else ()
            elif part is not None:
                yield from _texts(part, private=private, within=within or hidden)


def _spoken(noun: AnyNoun, served: RequestSet | None) -> str:
    """What people call the fact: rog 7, Dec. 2, 2009."""
    if isinstance(noun, RequestItem):
        title = set_title(served.kind, served.ordinal) if served is not None else ""
        name = f"{kind_noun(noun.kind, False)} No."  # noqa: FBT003
        return f"{name} {_SHORT.get(noun.kind, '')} {_close(noun.label)} {title}"
    if isinstance(noun, RequestSet):
        return f"{set_title(noun.kind, noun.ordinal)} {_SHORT.get(noun.kind, 'request')}s"
    called = _SPOKEN.get(type(noun), "")
    return f"{called} {_day(noun)}" if called else ""


def _close(label: str) -> str:
    """A label without its brackets: 3b for 3(b)."""
    return re.sub(r"[()\s]+", "", label)


@cache
def _day_field(cls: Hashable) -> str:
    days = (field.name for field in field_types(cls) if field.base is date)
    return next(days, "")


def _day(noun: AnyNoun) -> str:
    """The first day that the fact bears, as it is typed in one way or another: December 2, 2009, 12."""
    name = _day_field(typing.cast("Hashable", type(noun)))
    day = typing.cast("date | None", getattr(noun, name)) if name else None
    return "" if day is None else f"{long_date(day)} {short_date(day)} {day.month}"


def _marks(noun: AnyNoun, names: Iterable[str]) -> Iterator[str]:
    if isinstance(noun, RequestItem):
        close = _close(noun.label)
        numbers = (*words_in(noun.label)[:1], close)
        yield from (f"{NUMBER}{number}" for number in dict.fromkeys(numbers) if number)
    own = (noun.name,) if isinstance(noun, Party | Counsel) else names
    found = dict.fromkeys(folded(word) for name in own for word in words_in(name))
    known = [word for word in found if SHORTEST_NAME <= len(word) <= _LONGEST_NAME]
    for word in known[:_NAMES_MARKED]:
        yield from (f"{NEARLY}{left}" for left in with_one_left_out(word))
