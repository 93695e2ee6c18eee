"""Reads a list of items as courts and counsel write it; what is not certain is said, never guessed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.cursor import Cursor
from docket_assistant.domain.item_lists.grammar import Grammar
from docket_assistant.domain.item_lists.ranges import Group, Raw
from docket_assistant.domain.item_lists.spelled import with_spelled_numbers
from docket_assistant.domain.item_lists.words import Unread, clean, lexemes, places_in
from docket_assistant.domain.items import ItemKind, ItemToken, normal_parts

_EXAMPLE = "write it as Interrogatories Nos. 3b, 7-15, and 24, or as I-3(b), I-7"
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Qualifier:
    """Words that narrow some of the items: their set, whom they are directed to, how they were limited."""

    tokens: tuple[ItemToken, ...]
    words: str


@dataclass(frozen=True, slots=True)
class ItemList:
    """What a text lists."""

    tokens: tuple[ItemToken, ...]
    """Each item once, in the order of the text."""
    qualifiers: tuple[Qualifier, ...] = ()
    warnings: tuple[str, ...] = ()
    """Sentences on what was left out or should be looked at."""
    unread: tuple[Unread, ...] = ()
    """Numbers and subparts that were not read as items, each at its place in the text as given."""


def read_items(
    text: str, *, known: Sequence[ItemToken] = (), default_kind: ItemKind | None = None
) -> ItemList:
    """The items that a text lists.

    Numbers without a noun are of the default kind, or of the one kind in which a known item has that
    number. Raises InvalidInput where nothing is found, a range cannot be meant, or a kind is open.
    """
    plain = clean(text)
    grammar = Grammar(Cursor(plain, with_spelled_numbers(lexemes(plain))))
    grammar.run()
    found = _Resolver(plain, known, default_kind, grammar).result()
    return replace(found, unread=_placed(text, plain, grammar.left)) if grammar.left else found


def _placed(text: str, plain: str, left: Iterable[Unread]) -> tuple[Unread, ...]:
    """What was left, at its places in the text as given."""
    at = places_in(text, plain)
    return tuple(Unread(one.text, at[one.start], at[max(one.end - 1, 0)] + 1) for one in left)


def _unique(tokens: Iterable[ItemToken]) -> tuple[ItemToken, ...]:
    return tuple(dict.fromkeys(tokens))


def _and_more(texts: Sequence[str]) -> str:
    more = f" and {len(texts) - _SHOWN} more" if len(texts) > _SHOWN else ""
    return ", ".join(texts[:_SHOWN]) + more


class _Resolver:
    """Gives every number its kind and takes out what the text excepts."""

    def __init__(
        self, text: str, known: Sequence[ItemToken], default_kind: ItemKind | None, grammar: Grammar
    ) -> None:
        self._text = text
        self._known = _unique(known)
        self._default = default_kind
        self._grammar = grammar
        self._warnings = list(grammar.warnings)
        self._by_label: dict[str, set[ItemKind]] = {}
        self._by_number: dict[str, set[ItemKind]] = {}
        for token in self._known:
            self._by_label.setdefault(token.label, set()).add(token.kind)
            self._by_number.setdefault(token.number, set()).add(token.kind)

    def result(self) -> ItemList:
        """The list; nothing at all is refused."""
        everything: list[ItemToken] = []
        qualifiers: list[Qualifier] = []
        for group in self._grammar.groups:
            tokens, told = self._group(group)
            everything.extend(tokens)
            qualifiers.extend(told)
        found = _unique(everything)
        if not found:
            raise self._nothing()
        self._warn_of_repeats(everything)
        if self._grammar.left:
            self._warnings.append(
                f"Not read as items: {_and_more([one.text for one in self._grammar.left])}."
            )
        return ItemList(found, tuple(qualifiers), tuple(dict.fromkeys(self._warnings)))

    def _nothing(self) -> InvalidInput:
        shown = " ".join(self._text[:60].split())
        if self._grammar.groups:
            return InvalidInput(f"“{shown}” leaves no item over: check what it excepts.")
        if not shown:
            return InvalidInput(f"No item is named: {_EXAMPLE}.")
        return InvalidInput(f"No item was found in “{shown}”: {_EXAMPLE}.")

    def _warn_of_repeats(self, tokens: Sequence[ItemToken]) -> None:
        seen: set[ItemToken] = set()
        again: list[str] = []
        for token in tokens:
            if token in seen:
                again.append(str(token))
            seen.add(token)
        if again:
            self._warnings.append(
                f"Named more than once and kept once: {_and_more(list(dict.fromkeys(again)))}."
            )

    def _group(self, group: Group) -> tuple[list[ItemToken], list[Qualifier]]:
        if group.everything:
            tokens = self._all_but(group)
            return tokens, [Qualifier(_unique(tokens), group.set_words)] if group.set_words else []
        self._warn_of_late_decimal(group)
        out = {self._token(raw, group.kind) for raw in group.minus}
        entries = [[self._token(raw, group.kind) for raw in entry] for entry in group.entries]
        self._warn_of_vain_exception(out, {token for entry in entries for token in entry})
        kept = [[token for token in entry if not _is_within(token, out)] for entry in entries]
        return [token for entry in kept for token in entry], _qualifiers(group, kept)

    def _warn_of_late_decimal(self, group: Group) -> None:
        """A lone decimal at the end of whole numbers may be a footnote's mark behind a full stop.

        A token, or an item that is known, is what it says.
        """
        decimals = [entry[-1] for entry in group.entries if "." in entry[-1].number]
        if len(group.entries) < 2 or len(decimals) != 1 or decimals[0] is not group.entries[-1][-1]:
            return
        number = decimals[0].number
        if decimals[0].kind is None and number not in self._by_number:
            whole, mark = number.split(".")
            self._warnings.append(
                f"{number} was read as one number: check that it is not {whole} with footnote {mark}."
            )

    def _warn_of_vain_exception(self, out: set[ItemToken], tokens: set[ItemToken]) -> None:
        covered = {within for token in tokens for within in _outwards(token)}
        vain = sorted(out - covered)
        if vain:
            self._warnings.append(f"Excepted, but not among the items: {_and_more([str(t) for t in vain])}.")

    def _all_but(self, group: Group) -> list[ItemToken]:
        """The known items of a kind without those that the text excepts."""
        if not self._known:
            raise InvalidInput(
                "“All but” needs the items of the set to be entered first: list the items instead."
            )
        kind = group.kind or self._default or self._only_kind()
        tokens = [token for token in self._known if token.kind is kind]
        if not tokens:
            raise InvalidInput(
                f"No item of kind {kind.value} is known to take all but some of: list the items instead."
            )
        out = {self._token(raw, kind) for raw in group.minus}
        self._warn_of_vain_exception(out, set(tokens))
        return [token for token in tokens if not _is_within(token, out)]

    def _only_kind(self) -> ItemKind:
        kinds = sorted({token.kind for token in self._known})
        if len(kinds) == 1:
            return kinds[0]
        names = " or ".join(kind.name.replace("_", " ").lower() for kind in kinds)
        raise InvalidInput(f"“All but” does not say of which kind, {names}: name it.")

    def _token(self, raw: Raw, kind: ItemKind | None) -> ItemToken:
        raw = raw._replace(parts=normal_parts(raw.parts))
        kind = raw.kind or kind or self._default
        return ItemToken(self._kind_of(raw) if kind is None else kind, raw.number, raw.parts)

    def _kind_of(self, raw: Raw) -> ItemKind:
        """The one kind in which a known item bears the number."""
        if not self._known:
            raise InvalidInput(
                f"{raw.label} does not say what it is: write Interrogatory No. {raw.label}, or I-{raw.label}."
            )
        kinds = self._by_label.get(raw.label) or self._by_number.get(raw.number) or set()
        if len(kinds) == 1:
            return next(iter(kinds))
        choices = " or ".join(f"{kind.value}-{raw.label}" for kind in ItemKind if kind in kinds)
        if choices:
            raise InvalidInput(f"{raw.label} can be {choices}: write which one is meant.")
        raise InvalidInput(
            f"No known item has the number {raw.label}: write its kind with it, as I-{raw.label}."
        )


def _outwards(token: ItemToken) -> list[ItemToken]:
    """The token and the items that it lies in: 7(a)(ii), 7(a), 7."""
    return [
        ItemToken(token.kind, token.number, token.parts[:depth]) for depth in range(len(token.parts), -1, -1)
    ]


def _is_within(token: ItemToken, out: set[ItemToken]) -> bool:
    return bool(out) and any(outer in out for outer in _outwards(token))


def _qualifiers(group: Group, kept: list[list[ItemToken]]) -> list[Qualifier]:
    spans = [(0, len(kept), group.set_words)] if group.set_words else []
    spans.extend(group.spans)
    told = []
    for first, end, words in spans:
        tokens = _unique(token for entry in kept[first:end] for token in entry)
        if tokens:
            told.append(Qualifier(tokens, words))
    return told
