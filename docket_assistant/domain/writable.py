"""Text that every file and paper can hold: no control characters, no half characters, one spelling.

One letter can be stored in two ways (an accent of its own, or one with its letter); the record holds
the composed one (Unicode NFC), so that equal words compare equal.
"""

import re
import unicodedata

_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_UNUSUAL = re.compile("[^\t\n\x20-\x7e\x80-\ud7ff]")
"""All that may be unwritable: looked for first, at a tenth of the cost, and most texts hold none."""
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def unwritable(text: str) -> str | None:
    """The first character of ``text`` that no paper and no file can hold, by its number; else None."""
    found = _UNWRITABLE.search(text) if _UNUSUAL.search(text) is not None else None
    return _number(found[0]) if found else None


def composed(text: str) -> str:
    """The text composed (NFC), its lines ended by line feeds alone."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def writable(text: str) -> str:
    """The text composed, with a replacement character wherever one stood that cannot be written."""
    return _UNWRITABLE.sub("\ufffd", composed(text))


def has_unseen(text: str) -> bool:
    """Whether it holds characters that are not seen or that turn the direction of writing."""
    return _UNSEEN.search(text) is not None


def visible(text: str) -> str:
    """The text with such characters shown by number, so that two that look alike can be told apart."""
    return _UNSEEN.sub(lambda found: f"<{_number(found[0])}>", text)


def _number(character: str) -> str:
    return f"U+{ord(character):04X}"
