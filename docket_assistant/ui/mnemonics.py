"""Letters for Alt: each label gets one that no other label and no menu has."""

from collections.abc import Sequence

_MENUS = frozenset("femgvhp")


def with_mnemonics(words: Sequence[str]) -> list[str]:
    """The labels with an ampersand before a letter of their own; what is left over gets none."""
    taken = set(_MENUS)
    keyed = []
    for label in words:
        escaped = label.replace("&", "&&")
        at = next((n for n, letter in enumerate(escaped) if _free(letter, taken)), None)
        if at is None:
            keyed.append(escaped)
            continue
        taken.add(escaped[at].casefold())
        keyed.append(f"{escaped[:at]}&{escaped[at:]}")
    return keyed


def _free(letter: str, taken: set[str]) -> bool:
    return letter.isascii() and letter.isalpha() and letter.casefold() not in taken
