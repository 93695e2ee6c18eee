"""The lines of one side of a caption as names: taken apart only where it is certain that one name ends."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_SUFFIX = re.compile(
    r"(?:inc|llc|l\.l\.c|llp|l\.l\.p|l\.p|lp|ltd|limited|co|corp|corporation|company|incorporated|n\.a|p\.c|pc"
    r"|pllc|plc|s\.a|gmbh|jr|sr|ii|iii|iv|m\.d|d\.o|ph\.d|esq)\b",
    re.IGNORECASE,
)
"""What stands after a comma and still belongs to the name before it."""
_ENDS_IN_SUFFIX = re.compile(r".*[\s,]" + _SUFFIX.pattern + r"\.?,?", re.IGNORECASE)
_CONTINUES = re.compile(
    r"(?:d/?b/?a|a/?k/?a|f/?k/?a|n/?k/?a|formerly|also known|doing business|individually"
    r"|in (?:his|her|their|its)|on behalf|by and through|by his|by her|as|an?|et\.? al|successors?|trustee"
    r"|personal|guardian|receiver|sheriff|warden|secretary|commissioner|director|officer|chief|mayor|governor"
    r"|acting|attorney general|superintendent|deceased|minor|garnishees?|claimants?"
    r"|(?:star|badge|shield|employee)\s+(?:no|num|#))\b|administrat|execut"
    r"|(?-i:[a-z])",
    re.IGNORECASE,
)
"""What describes the party before it."""
_ET_AL = re.compile(r"[,;\s]*\bet\.?\s+al\b\.?[,;\s]*$", re.IGNORECASE)
_AND = re.compile(r"(?P<comma>,?)\s+and\s+", re.IGNORECASE)
_SEMICOLON = re.compile(r";\s*(?:and\s+)?", re.IGNORECASE)
_JOINS_NAMES = re.compile(r"^[^,]*\band\b\s+[^\W\d]", re.IGNORECASE)
_NAME_OR_DESCRIPTION = re.compile(r",\s+AN?\s")
"""Doe, A Municipal Corporation; but also Doe, A Plus Plumbing."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one side as printed."""

    names: tuple[str, ...] = ()
    et_al: bool = False
    unsure: tuple[str, ...] = ()
    """Names kept as one that may be several parties."""


def names_of(lines: Iterable[str]) -> Names:
    """The parties of one side; a name that may be several stays one and is listed as unsure."""
    whole = [piece for run in _runs(lines) for piece in _SEMICOLON.split(run)]
    bare = [_ET_AL.sub("", piece) for piece in whole]
    names = [name for piece in bare for name in map(_trimmed, _at_and(piece)) if name]
    unsure = tuple(name for name in names if _may_be_several(name))
    return Names(tuple(names), any(_ET_AL.search(piece) for piece in whole), unsure)


def _trimmed(name: str) -> str:
    return re.sub(r"^and\s+|[,;]?\s+and$|^and$", "", name.strip(" ,;"), flags=re.IGNORECASE)


def _runs(lines: Iterable[str]) -> Iterator[str]:
    """Lines joined where a name goes on, apart where one ends for certain."""
    run = ""
    for line in lines:
        if run and _ends_before(run, line):
            yield run
            run = ""
        run = joined(run, line)
    yield run


def joined(run: str, line: str) -> str:
    """Two lines as one; a hyphen at the end of a line stays, without a gap."""
    return f"{run}{line}" if re.search(r"\w-$", run) else f"{run} {line}".strip()


def _ends_before(run: str, line: str) -> bool:
    if re.search(r"(?:;|[,;]\s+and)$", run, re.IGNORECASE):
        return True
    if not run.endswith(",") or _CONTINUES.match(line) or _is_suffix(line.split(",", maxsplit=1)[0]):
        return False
    return all(_is_full(part) for part in _parts(run.rstrip(",")))


def _is_suffix(text: str) -> bool:
    return re.fullmatch(_SUFFIX.pattern + r"[.,;]*(?:\s*et\.? al.*)?", text, re.IGNORECASE) is not None


def _is_full(part: str) -> bool:
    """A single word may be half of a firm's name, as in Black, White and Green."""
    return len(part.split()) > 1


def _parts(text: str) -> list[str]:
    """The text at its commas, with suffixes and descriptions left with their names."""
    parts: list[str] = []
    for piece in re.split(r",\s+", text):
        if parts and (_is_suffix(piece) or _CONTINUES.match(piece)):
            parts[-1] = f"{parts[-1]}, {piece}"
        else:
            parts.append(piece)
    return parts


def _at_and(text: str) -> list[str]:
    """The names of a list that ends in ", and", where each of them is certain; else the text as it is."""
    last = next(iter([*_AND.finditer(text)][::-1]), None)
    if last is None or not (last["comma"] or _ENDS_IN_SUFFIX.fullmatch(text[: last.start()])):
        return [text]
    left, right = _parts(text[: last.start()]), text[last.end() :]
    names = [*left, right]
    certain = all(map(_is_full, names)) and _is_one_style(names) and not _CONTINUES.match(right)
    return names if certain else [text]


def _is_one_style(names: list[str]) -> bool:
    """A description in small letters beside names in capitals is no name of its own."""
    return len({name.split(",")[0].isupper() for name in names[:-1]}) == 1


def _may_be_several(name: str) -> bool:
    several_parts = len(_parts(name)) > 1
    return several_parts or any(sign.search(name) for sign in (_JOINS_NAMES, _NAME_OR_DESCRIPTION))
