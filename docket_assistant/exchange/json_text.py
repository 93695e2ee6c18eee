"""JSON as text, strictly: what two readers could understand differently is refused.

Read: UTF-8, every name once, no fractions, not too deep, not too large; text comes out in NFC with
line feeds. Written: names sorted, two spaces, line feeds, NFC, a final line feed, so that equal facts
are equal bytes.
"""

import json
from collections.abc import Iterable
from typing import NoReturn

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.plain import Plain
from docket_assistant.domain.writable import composed

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest file that is read."""
_DEEPEST = 20
_LONGEST_SENTENCE = 400


def read_json(content: bytes, what: str) -> object:
    """The JSON value in ``content``; ``what`` names the file for the sentence of a refusal.

    Raises InvalidInput where it is too large, not UTF-8, not JSON, too deep, names a field twice or
    holds a fraction.
    """
    if len(content) > LARGEST:
        raise InvalidInput(f"{what} is larger than 64 MB, which no matter is.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput(f"{what} is not UTF-8 text (at byte {error.start}).") from None
    return _clean(_parsed(text, what), what, 1)


def _parsed(text: str, what: str) -> object:
    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            raise InvalidInput(f"{what} names {_doubled(pairs)!r} twice in one object.")
        return found

    def no_fraction(number: str) -> NoReturn:
        raise InvalidInput(f"{what} holds the number {number[:40]}; only whole numbers can stand there.")

    try:
        return json.loads(text, object_pairs_hook=once, parse_float=no_fraction, parse_constant=no_fraction)
    except json.JSONDecodeError as error:
        raise InvalidInput(
            f"{what} is not JSON: {error.msg} at line {error.lineno}, column {error.colno}."
        ) from None
    except RecursionError:
        raise InvalidInput(_too_deep(what)) from None
    except ValueError:
        raise InvalidInput(f"{what} holds a number that is far too long.") from None


def _doubled(pairs: Iterable[tuple[str, object]]) -> str:
    seen: set[str] = set()
    for name, _ in pairs:
        if name in seen:
            return name[:80]
        seen.add(name)
    raise AssertionError("asked only where a name stands twice")


def _too_deep(what: str) -> str:
    return f"{what} is nested deeper than a matter can be."


def _clean(value: object, what: str, depth: int) -> object:
    if depth > _DEEPEST:
        raise InvalidInput(_too_deep(what))
    if isinstance(value, str):
        return composed(value)
    if isinstance(value, list):
        return [_clean(part, what, depth + 1) for part in value]
    if isinstance(value, dict):
        return {name: _clean(part, what, depth + 1) for name, part in value.items()}
    return value


def write_json(value: Plain) -> bytes:
    """The one way in which a value is written.

    Raises InvalidInput where a text holds half a surrogate pair, which UTF-8 cannot say.
    """
    text = json.dumps(_normal(value), ensure_ascii=False, allow_nan=False, sort_keys=True, indent=2)
    try:
        return (text + "\n").encode("utf-8")
    except UnicodeEncodeError:
        raise InvalidInput(
            "A text holds half a character (a lone surrogate) and cannot be written."
        ) from None


def _normal(value: Plain) -> Plain:
    if isinstance(value, str):
        return composed(value)
    if isinstance(value, list):
        return [_normal(part) for part in value]
    if isinstance(value, dict):
        return {name: _normal(part) for name, part in value.items()}
    return value


def in_one_sentence(refusal: InvalidInput) -> InvalidInput:
    """The refusal, cut where it quotes so much of a file that it is no sentence any more."""
    text = str(refusal)
    return refusal if len(text) <= _LONGEST_SENTENCE else InvalidInput(text[: _LONGEST_SENTENCE - 1] + "…")
