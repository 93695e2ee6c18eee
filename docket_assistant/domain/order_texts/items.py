"""The items that an order names as in dispute, each with the place of its number."""

import re
from collections.abc import Iterator

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.reader import read_items
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.order_texts.facts import FactKind, ProposedFact
from docket_assistant.domain.order_texts.sentences import quotations, sentences

_NAMES_ITEMS = re.compile(
    r"(?:interrogator(?:y|ies)|requests?(?:\s+(?:for|to)\s+\w+(?:\s+of\s+documents?)?)?|rfps?|rfas?|rogs?|categor(?:y|ies)"
    r"|admissions?)\s*(?:nos?\.?|numbers?|numbered|#)?\s*\d",
    re.IGNORECASE,
)
_ABOUT_DISPUTE = re.compile(
    r"\b(?:compel|respon[ds]|supplement|answers?|produce|serve|provide|dispute|granted|deficien|agree|confer|at\s+issue)",
    re.IGNORECASE,
)
_OUT = re.compile(r"\b(?:denied|overruled|moot|withdrawn|resolved|sustained)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"\b(\d{1,3})((?:\.\d+)?(?:[a-h]\b|\([a-z]{1,4}\))*)(?:\s*(?:-|–|—|through|to)\s*(\d{1,3})(?!\d))?",
    re.IGNORECASE,
)
_NOUNS = {
    ItemKind.INTERROGATORY: re.compile(r"interrog|\brogs?\b", re.IGNORECASE),
    ItemKind.PRODUCTION: re.compile(r"produc|\brfps?\b|document", re.IGNORECASE),
    ItemKind.ADMISSION: re.compile(r"admi|\brfas?\b", re.IGNORECASE),
}
_LONGEST = 3_000


def items_named(text: str) -> tuple[ProposedFact, ...]:
    """The items of the sentences that speak of the dispute, each once; those of a denial are left out."""
    found: dict[ItemToken, ProposedFact] = {}
    quoted = quotations(text)
    for start, end in sentences(text):
        within = any(a <= start < b for a, b in quoted)
        if end - start > _LONGEST or within or not _ABOUT_DISPUTE.search(text, start, end):
            continue
        for token, a, b in _in_sentence(text[start:end]):
            fact = ProposedFact(FactKind.ITEM, token, start + a, start + b, f"item-{token}")
            found.setdefault(token, fact)
    return tuple(found.values())


def _in_sentence(sentence: str) -> Iterator[tuple[ItemToken, int, int]]:
    kept = "".join(" " * len(part) if _OUT.search(part) else part for part in re.split(r"(?<=;)", sentence))
    if _NAMES_ITEMS.search(kept) is None:
        return
    try:
        tokens = read_items(kept).tokens
    except InvalidInput:
        return
    for token in tokens:
        place = _place(kept, token)
        if place is not None:
            yield token, *place


def _place(sentence: str, token: ItemToken) -> tuple[int, int] | None:
    """Where the token's number, or the range that holds it, stands behind a noun of its kind."""
    noun = _NOUNS.get(token.kind)
    named = noun.search(sentence) if noun is not None else None
    for found in _NUMBER.finditer(sentence, named.end() if named is not None else 0):
        if _is(found, token):
            return found.span()
    return None


def _is(found: re.Match[str], token: ItemToken) -> bool:
    parts = "".join(re.findall(r"[a-z]+", found[2].lower()))
    if found[3] and token.plain_number is not None:
        return int(found[1]) <= token.plain_number <= int(found[3])
    number = token.number.split(".")[0]
    return found[1].lstrip("0") == number and parts == "".join(token.parts)
