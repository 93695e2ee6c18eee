"""Items as a court lists them: nouns, numbers and ranges, in plain or typographic characters."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

from docket_assistant.domain.item_lists.ranges import LONGEST_RANGE
from docket_assistant.domain.items import ItemKind, ItemToken, court_label

_NOUNS: dict[ItemKind, tuple[str, str]] = {
    ItemKind.INTERROGATORY: ("Interrogatory", "Interrogatories"),
    ItemKind.PRODUCTION: ("Request for Production", "Requests for Production"),
    ItemKind.ADMISSION: ("Request for Admission", "Requests for Admission"),
    ItemKind.REQUEST: ("Request", "Requests"),
    ItemKind.CATEGORY: ("Category", "Categories"),
    ItemKind.GENERAL_OBJECTION: ("General Objection", "General Objections"),
    ItemKind.DISCLOSURE: ("Disclosure", "Disclosures"),
    ItemKind.PRIVILEGE_LOG: ("Privilege Log Entry", "Privilege Log Entries"),
    ItemKind.TOPIC: ("Topic", "Topics"),
    ItemKind.SUBPOENA: ("Subpoena Request", "Subpoena Requests"),
    ItemKind.WHOLE_SET: ("Matter of the Whole Set", "Matters of the Whole Set"),
}
_NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SHORTEST_RANGE = 3
_HYPHEN = "-"
_EN_DASH = "\u2013"
_WORD_JOINER = "\u2060"  # keeps the end of a range on its line
_NO_BREAK_SPACE = "\u00a0"


def noun(kind: ItemKind, plural: bool) -> str:  # noqa: FBT001
    """What a court calls one item, or several, of a kind."""
    return _NOUNS[kind][1 if plural else 0]


def number_word(count: int) -> str:
    """A count in running text: one to nine spelled, figures for the rest."""
    return _NUMBER_WORDS[count - 1] if 1 <= count <= len(_NUMBER_WORDS) else str(count)


def count_words(count: int, total: int) -> str:
    """How many of a total, ready for a noun: "nine of the 18", "both", "all 18", "none of the 18"."""
    assert 0 <= count <= total
    assert total > 0
    if total == 1:
        return "the one" if count else "not the one"
    if count == total:
        return "both" if total == 2 else f"all {number_word(total)}"
    return f"{number_word(count) if count else 'none'} of the {number_word(total)}"


def series(entries: Sequence[str]) -> str:
    """Entries joined as a court joins them, with the serial comma."""
    if len(entries) <= 2:
        return " and ".join(entries)
    return ", ".join(entries[:-1]) + f", and {entries[-1]}"


def court_list(tokens: Iterable[ItemToken], *, typographic: bool = False, plain: bool = False) -> str:
    """The items in a court's style, sorted, each once; a range stands for three or more in a row.

    Ranges have en dashes. Typographic text keeps its lines: nothing breaks behind a dash or behind "No.".
    Plain text is ASCII, for the command line and for what is to be typed again.
    """
    assert not (typographic and plain)
    dash = _HYPHEN if plain else _EN_DASH + (_WORD_JOINER if typographic else "")
    space = _NO_BREAK_SPACE if typographic else " "
    groups = [
        _group(kind, list(members), dash=dash, space=space)
        for kind, members in groupby(sorted(set(tokens), key=attrgetter("key")), key=attrgetter("kind"))
    ]
    return series(groups) if groups else "no items"


def _group(kind: ItemKind, tokens: list[ItemToken], *, dash: str, space: str) -> str:
    if kind is ItemKind.WHOLE_SET:
        return series([f"the {token.number.replace('-', ' ')}" for token in tokens])
    plural = len(tokens) > 1
    return f"{noun(kind, plural)} {'Nos.' if plural else 'No.'}{space}{series(_entries(tokens, dash))}"


def _entries(tokens: list[ItemToken], dash: str) -> list[str]:
    entries: list[str] = []
    for run in _runs(tokens):
        if len(run) >= _SHORTEST_RANGE:
            entries.append(f"{run[0].number}{dash}{run[-1].number}")
        else:
            entries.extend(court_label(token) for token in run)
    return entries


def _runs(tokens: list[ItemToken]) -> list[list[ItemToken]]:
    """Tokens cut where the next is not the next whole number, and at the longest range that is read."""
    runs: list[list[ItemToken]] = []
    for token in tokens:
        last = runs[-1][-1].plain_number if runs else None
        room = bool(runs) and len(runs[-1]) < LONGEST_RANGE
        if room and last is not None and token.plain_number == last + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs
