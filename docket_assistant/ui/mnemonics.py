"""Letters for Alt: each label gets one that no other label and no menu has."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

_MENUS = frozenset("femgvhp")


def with_mnemonics(words: Sequence[str], *, taken: str = "") -> list[str]:
    """The labels with an ampersand before a letter of their own; what is left over gets none.

    ``taken`` are letters that the page gave away itself.
    """
    given = _MENUS | set(taken)
    keyed = []
    for label in words:
        escaped = label.replace("&", "&&")
        at = next((n for n, letter in enumerate(escaped) if _free(letter, given)), None)
        if at is None:
            keyed.append(escaped)
            continue
        given |= {escaped[at].casefold()}
        keyed.append(f"{escaped[:at]}&{escaped[at:]}")
    return keyed


def _free(letter: str, given: AbstractSet[str]) -> bool:
    return letter.isascii() and letter.isalpha() and letter.casefold() not in given
