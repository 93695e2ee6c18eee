"""Attached files in words: how large, kept as what, belonging to which fact, and how the content stands."""

from collections.abc import Mapping

from docket_assistant.domain.office import Attachment, ContentStanding
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.references import nouns_of
from docket_assistant.domain.writable import visible
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.fact_titles import fact_title

WHOLE_MATTER = "The matter as a whole"
_DIGITS = 12
_LONGEST_WORD, _LEFT, _RIGHT = 40, 24, 14
_STANDINGS = {
    ContentStanding.AS_KEPT: "The file is as it was attached.",
    ContentStanding.MISSING: (
        "The file is missing from the folder beside the store. Take it from a copy of the store, or attach"
        " the original again."
    ),
    ContentStanding.CHANGED: (
        "The file was changed by another program since it was attached, and is not opened. Attach the"
        " original again, or take it from a copy of the store."
    ),
    ContentStanding.UNREADABLE: "The file cannot be read now.",
}


def size_words(size: int) -> str:
    """How large a file is: 812 bytes, 12 kB, 3.4 MB."""
    if size < 1_000:
        return f"{size} {'byte' if size == 1 else 'bytes'}"
    if size < 1_000_000:
        return f"{size / 1_000:.0f} kB"
    if size < 1_000_000_000:
        return f"{size / 1_000_000:.1f} MB"
    return f"{size / 1_000_000_000:.1f} GB"


def digest_words(sha256: str) -> str:
    """The first characters of a digest, by which two files are told apart."""
    return sha256[:_DIGITS]


def attached_words(attached: Attachment) -> str:
    """Size, day and digest in one line."""
    return (
        f"{size_words(attached.size)}, attached {docket_date(attached.added_on)},"
        f" SHA-256 {digest_words(attached.sha256)}"
    )


def belongs_to(attached: Attachment, record: Record, facts: Mapping[str, Noun] | None = None) -> str:
    """The fact that a file belongs to; ``facts`` of the record by their ids, where there are many files."""
    if not attached.about:
        return WHOLE_MATTER
    found = (facts or facts_by_id(record)).get(attached.about)
    return "A fact that was removed" if found is None else fact_title(found, record)


def facts_by_id(record: Record) -> Mapping[str, Noun]:
    """Every fact of a record by its id."""
    return {str(noun.id): noun for noun in nouns_of(record)}


def standing_sentence(standing: ContentStanding) -> str:
    """How the content stands to what was attached."""
    return _STANDINGS[standing]


def attached_name(attached: Attachment) -> str:
    """The name of a file, with signs that turn its direction shown."""
    return shown_name(attached.name)


def shown_name(name: str) -> str:
    """A file's name that fits a line: the middle of a very long word is left out, its ending never."""
    return " ".join(map(_fitting, visible(name).split(" ")))


def _fitting(word: str) -> str:
    return word if len(word) <= _LONGEST_WORD else f"{word[:_LEFT]}\N{HORIZONTAL ELLIPSIS}{word[-_RIGHT:]}"


def files_word(count: int) -> str:
    """How many files: 1 file, 3 files."""
    return f"{count:,} {'file' if count == 1 else 'files'}"
