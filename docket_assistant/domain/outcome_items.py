"""The items that a line typed in a talk names, taken from those on file."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.ranges import LONGEST_RANGE
from docket_assistant.domain.item_lists.reader import read_items
from docket_assistant.domain.item_lists.words import clean
from docket_assistant.domain.items import ItemKind, ItemToken

_WORDS_FOR_SETS = re.compile(r"(?P<set>rest|all|\*)(?:\s(?:but|except)\s(?P<out>.+))?[,;:]*", re.DOTALL)
_LONE_SET = re.compile(r"\*|(?<![a-z-])rest(?![a-z-])")
_SHORT_KIND = re.compile(r"(?<![A-Za-z0-9.(-])([ipargcdlts])-?(?=[0-9])", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![0-9.])0*([1-9][0-9]{0,5}(?:\.[0-9]{1,4})?)(?![0-9])")
_RANGE = re.compile(
    r"(?<![0-9.])(?P<low>[0-9]{1,6})\s*(?:-+|to|thru|through(?:\sand\sincluding)?)\s*"
    r"(?:[a-z]-|nos?\.?\s?)?(?P<high>[0-9]{1,6})(?![0-9.(a-z])",
    re.IGNORECASE,
)
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class NamedItems:
    """Items on file that a line names, each once, and sentences on what to look at."""

    tokens: tuple[ItemToken, ...]
    warnings: tuple[str, ...] = ()


def named_items(text: str, known: Sequence[ItemToken], open_items: Sequence[ItemToken]) -> NamedItems:
    """The known items that a text names: numbers, ranges, ``rest``, ``*``, ``all``, ``all but 7``.

    Of a range the known items count, and of a number the known subparts where it has only those. Raises
    InvalidInput naming what is not known, and where nothing is left.
    """
    if not known:
        raise InvalidInput("No item is on file: enter the items before what came of them.")
    plain = " ".join(clean(text).split())
    of_set = _WORDS_FOR_SETS.fullmatch(plain.lower())
    if of_set is None:
        if _LONE_SET.search(plain.lower()):
            raise InvalidInput("“rest” and * stand alone or before “but”: write rest n, or rest but 7 n.")
        return _Finder(plain, tuple(dict.fromkeys(known))).found()
    whole = tuple(dict.fromkeys(known if of_set["set"] == "all" else open_items))
    if not whole:
        raise InvalidInput("No item is without an outcome: name the items, as 13-15 n.")
    if not of_set["out"]:
        return NamedItems(whole)
    out = _Finder(plain[of_set.start("out") :], tuple(dict.fromkeys(known))).found()
    left = tuple(token for token in whole if token not in out.tokens)
    if not left:
        raise InvalidInput(f"“{plain[:60]}” leaves no item over: check what it excepts.")
    return NamedItems(left, out.warnings)


def _listed(texts: Iterable[str]) -> str:
    words = list(dict.fromkeys(texts))
    more = f" and {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
    return ", ".join(words[:_SHOWN]) + more


def _ranges(text: str) -> tuple[range, ...]:
    """Ranges of whole numbers in a text; those too long to be meant are left to the reader of items."""
    spans = (range(int(found["low"]), int(found["high"]) + 1) for found in _RANGE.finditer(text))
    return tuple(span for span in spans if 0 < len(span) <= LONGEST_RANGE)


def _strangers(text: str, ranges: Sequence[range], known: Sequence[ItemToken]) -> Iterator[ItemToken]:
    """An item for each number that no known one has, so that the reader of items goes on past it."""
    kind = next((token.kind for token in known if token.kind is not ItemKind.WHOLE_SET), None)
    if kind is None:
        return
    taken = {token.number for token in known}
    written = [found[1] for found in _NUMBER.finditer(text)]
    spanned = (str(number) for span in ranges for number in span if number)
    for number in dict.fromkeys((*written, *spanned)):
        if number not in taken:
            yield ItemToken(kind, number)


def _up_to(top: int, text: str) -> str:
    """The text with each range that goes on past the highest known number ended there."""

    def ended(found: re.Match[str]) -> str:
        low, high = int(found["low"]), int(found["high"])
        if not low < top < high or high - low >= LONGEST_RANGE:
            return found[0]
        return found[0][: found.start("high") - found.start()] + str(top)

    return _RANGE.sub(ended, text)


class _Finder:
    """Finds what a text names among the known items."""

    def __init__(self, text: str, known: tuple[ItemToken, ...]) -> None:
        with_kinds = _SHORT_KIND.sub(lambda kind: kind[1].upper() + "-", text)
        self._top = max((int(token.number) for token in known if token.number.isdigit()), default=0)
        self._text = _up_to(self._top, with_kinds)
        self._ends_early = self._text != with_kinds
        self._known = known
        self._on_file = frozenset(known)
        self._ranges = _ranges(self._text)
        self._inner: dict[tuple[ItemKind, str], list[ItemToken]] = {}
        for token in known:
            self._inner.setdefault((token.kind, token.number), []).append(token)
        self._missing: list[ItemToken] = []
        self._by_parts: list[str] = []

    def found(self) -> NamedItems:
        """Those that are on file; a number outside of every range must be."""
        strangers = tuple(_strangers(self._text, self._ranges, self._known))
        read = read_items(self._text, known=(*self._known, *strangers))
        tokens = tuple(dict.fromkeys(each for token in read.tokens for each in self._filed(token)))
        self._check_missing(tokens, frozenset(strangers))
        told = [*read.warnings, *self._by_parts]
        if self._ends_early:
            told.append(f"Nothing above {self._top} is on file.")
        if self._missing:
            labels = _listed(token.label for token in self._missing)
            told.append(f"Within the range, but not on file: {labels}.")
        return NamedItems(tokens, tuple(told))

    def _filed(self, token: ItemToken) -> tuple[ItemToken, ...]:
        if token in self._on_file:
            return (token,)
        depth = len(token.parts)
        namesakes = self._inner.get((token.kind, token.number), ())
        inner = tuple(each for each in namesakes if each.parts[:depth] == token.parts)
        if inner:
            parts = _listed(map(str, inner))
            self._by_parts.append(f"{token} is on file by its parts, and all are meant: {parts}.")
        else:
            self._missing.append(token)
        return inner

    def _check_missing(self, tokens: Sequence[ItemToken], strangers: frozenset[ItemToken]) -> None:
        """Of a range some may be missing, but not all, and no item named on its own.

        A stranger is told by its number, for its kind was only supposed.
        """
        lacking = [token for token in self._missing if not (tokens and self._is_spanned(token))]
        if lacking:
            named = _listed(token.label if token in strangers else str(token) for token in lacking)
            verb = "is" if len(lacking) == 1 else "are"
            raise InvalidInput(
                f"{named} {verb} not on file: name items of the list, or enter what is missing."
            )

    def _is_spanned(self, token: ItemToken) -> bool:
        number = token.plain_number
        return number is not None and any(number in span for span in self._ranges)
