"""Cuts the text of an item list into lexemes: nouns, numbers, subparts, separators, plain words."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from docket_assistant.domain.items import ItemKind, is_part, normal_parts


class Lex(StrEnum):
    """What a lexeme can be."""

    NOUN = "noun"
    GENERIC = "generic"
    MARK = "mark"
    NUM = "num"
    PART = "part"
    LETTER = "letter"
    DASH = "dash"
    THROUGH = "through"
    OPEN_END = "open_end"
    TO = "to"
    COMMA = "comma"
    SEMI = "semi"
    AND = "and"
    OPEN = "open"
    CLOSE = "close"
    STOP = "stop"
    COLON = "colon"
    ORDINAL = "ordinal"
    SET = "set"
    CARDINAL = "cardinal"
    SUBPART = "subpart"
    EXCEPT = "except"
    BUT = "but"
    ALL = "all"
    FOR = "for"
    INCLUSIVE = "inclusive"
    OF = "of"
    FOREIGN = "foreign"
    UNIT = "unit"
    LIMIT = "limit"
    REF = "ref"
    FOOTNOTE = "footnote"
    WORD = "word"
    END = "end"


class Lexeme(NamedTuple):
    """One lexeme with its place in the cleaned text."""

    lex: Lex
    start: int
    end: int
    text: str
    """As written, without stray spaces inside a known word."""
    kind: ItemKind | None = None
    number: str = ""
    parts: tuple[str, ...] = ()


class Unread(NamedTuple):
    """A part of the text that was not read as an item, with its place."""

    text: str
    start: int
    end: int


_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), "")
_QUOTES = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'}
_CLEAN = {**_DASHES, **_INVISIBLE, **_QUOTES}
_LOST_SPACE = re.compile(r"(?<=[a-z])(?=(?:Interrogator(?:y|ies)|Requests?|RFPs?|RFAs?)(?![a-z]))")


def clean(text: str) -> str:
    """Text with one kind of dash, of quote and of space; invisible characters go, line ends stay.

    A noun glued to the word before, as in "toInterrogatory", gets its space back.
    """
    plain = _LOST_SPACE.sub(" ", text.translate(_CLEAN))
    lines = (" ".join(line.split()) for line in plain.splitlines())
    return "\n".join(line for line in lines if line)


def places_in(text: str, plain: str) -> list[int]:
    """For each character of the cleaned text, and its end, where it stands in the text as given."""
    at, found = 0, []
    for sign in plain:
        if sign.isspace():
            found.append(at)
            continue
        while at < len(text) and text[at].translate(_CLEAN) != sign:
            at += 1
        found.append(at)
        at += 1
    return [*found, len(text)]


_STRAY = r"(?:-?\s)?"


def _loose(word: str) -> str:
    """A word that the text layer may have cut: one stray space, or hyphen and line end, in any place.

    A question mark after a letter makes that letter optional.
    """
    return word[0] + re.sub(r"(\w)(\??)", lambda letter: f"(?:{_STRAY}{letter[1]}){letter[2]}", word[1:])


def _phrase(words: str) -> str:
    """Words with spaces between; {word} need not be there."""
    pattern = ""
    for piece in words.split():
        inner = _loose(piece.strip("{}"))
        gap = r"\s" if pattern else ""
        pattern += f"(?:{gap}{inner})?" if piece.startswith("{") else gap + inner
    return pattern


def _any(phrases: Iterable[str]) -> str:
    return "|".join(_phrase(phrase) for phrase in phrases)


_WORD_ENDS = r"(?:(?![a-z\u00c0-\u024f])|(?=nos?\b)|(?=numbers?\b)|(?-i:(?<=[a-z])(?=[A-Z])))"

_ESI = "electronically stored information"
_NOUNS: dict[ItemKind, tuple[str, ...]] = {
    ItemKind.SUBPOENA: ("subpoena {duces} {tecum} requests?", "subpoena items?", "subpoenas?"),
    ItemKind.PRODUCTION: (
        "requests? for {the} production of {the} documents? and {tangible} things",
        f"requests? for {{the}} production of {{the}} documents?, {_ESI},? and {{tangible}} things",
        f"requests? for {{the}} production of {{the}} documents? and {_ESI}",
        "requests? for {the} production of {the} documents? and esi",
        "requests? for {the} production of {the} documents?",
        "requests? for {the} production",
        "requests? to produce {documents?}",
        "requests? for documents?",
        "requests? for inspection",
        "demands? for {the} production of documents?",
        "demands? for {the} production",
        "documents? production requests?",
        "documents? requests?",
        "documents? demands?",
        "production requests?",
        "rfpds?",
        "rfps?",
        "rpds?",
    ),
    ItemKind.ADMISSION: ("requests? for admissions?", "requests? to admit", "admissions? requests?", "rfas?"),
    ItemKind.INTERROGATORY: ("interrogatory", "interrogatories", "irogs?", "rogs?"),
    ItemKind.GENERAL_OBJECTION: ("general objections?",),
    ItemKind.CATEGORY: ("{document} category", "{document} categories"),
    ItemKind.DISCLOSURE: ("{initial} disclosures?",),
    ItemKind.PRIVILEGE_LOG: ("{privilege} log entry", "{privilege} log entries", "privilege logs?"),
    ItemKind.TOPIC: ("{deposition} topics?",),
    ItemKind.REQUEST: ("{discovery} requests?", "{discovery} demands?"),
}


_SHORT_NOUNS: dict[ItemKind, str] = {
    ItemKind.INTERROGATORY: r"ints?\.|interrogs?\.|i?rogs?\.(?=\s?[0-9])",
    ItemKind.PRODUCTION: r"r\.f\.p\.s?|(?:docs?\.?|document|prod\.)\sreqs?\.|reqs?\.\sfor\sprod\."
    r"|rfps?\.(?=\s?[0-9])",
    ItemKind.ADMISSION: r"r\.f\.a\.s?|reqs?\.\sfor\sadm(?:is)?\.|rfas?\.(?=\s?[0-9])",
    ItemKind.REQUEST: r"reqs?\.",
}


def _noun_patterns() -> str:
    groups = []
    for kind, phrases in _NOUNS.items():
        fronts = [phrase[1:].replace("}", "", 1) for phrase in phrases if phrase.startswith("{")]
        bare = [phrase.split(" ", 1)[1] if phrase.startswith("{") else phrase for phrase in phrases]
        short = f"{_SHORT_NOUNS[kind]}|" if kind in _SHORT_NOUNS else ""
        groups.append(f"(?P<noun_{kind.value}>{short}(?:{_any([*fronts, *bare])}){_WORD_ENDS})")
    return "|".join(groups)


CARDINALS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
    *("twenty-one", "twenty-two", "twenty-three", "twenty-four", "twenty-five"),
)
"""Numbers in words, from one up to the most interrogatories that Rule 33(a)(1) presumes."""

_CARDINALS = "|".join(sorted(CARDINALS, key=len, reverse=True))
_ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_ROLES = "plaintiff|defendant|petitioner|respondent|counterclaim|third-party|intervenor|nonpart|non-part"
_FOREIGN = (
    "case|civil|docket|dkt|doc|document|ecf|exhibits?|exs?|pages?|pp?|lines?|rules?|sections?|patents?|"
    "paragraphs?|bates|tabs?|counts?|claims?|causes?|volumes?|vol|footnotes?|chapters?|suite|room|orders?|"
    "motions?|opinions?|civ|cv|mdl|appendix|schedule|filings?|attachments?"
)
_NUMBERED = r"(?:(?:nos?\.?|numbers?)\s?)?(?:[0-9#]|(?-i:[A-Z](?![a-z])))"
_UNITS = (
    "calendar|business|court|days?|weeks?|months?|years?|hours?|minutes?|pages?|copies|copy|percent|dollars|"
    "others?|more|additional|further|separate|different|remaining|a\\.m|p\\.m|am|pm|times|of\\s(?:which|them)"
)
_NUMBER_NEXT = r"(?=\s(?:(?:nos?|numbers?)\b|[0-9#]))"
_POINTS_AT = (
    r"which|that|see(?:\salso)?|(?:as\s)?(?:identified|referenced|described|mentioned|cited|quoted|sought|"
    r"requested|defined|stated|referred\sto)\sin"
)
_AS_DONE = r"as\s(?:so\s)?(?:[a-z]+ed|written|set\sforth|rewritten|drawn)"
_ADDRESSED = "|".join(_loose(word) for word in ("directed", "addressed", "propounded", "served", "issued"))

_ANY_LETTER = r"[a-z\u00aa\u00b5\u00c0-\u2000\u2c00-\U0010ffff]"
_DOUBLES = "|".join(letter * 2 for letter in "abcdefghijklmnopqrstuvwxyz")
_NAME = rf"(?:[ivxl]{{2,7}}|{_DOUBLES}|[a-z])"
_PARENS = r"\(\s?(?:[a-z]{1,7}|[0-9]{1,3})\s?\)"
_BODY = (
    rf"[0-9]{{1,6}}(?![0-9])(?:\.[0-9]{{1,4}}(?![0-9]))?(?:\.?{_NAME}(?![a-z0-9]))?"
    rf"(?:\.{_NAME}(?![a-z0-9.]))*(?:{_PARENS})*(?![a-z][0-9])"
)
_LETTERS = "".join(kind.value for kind in ItemKind if kind is not ItemKind.WHOLE_SET)
_MARK = (
    r"(?:no\.s|nos?\s?\.?|numbers?|num\.|n[\u00b0\u00ba]s?\.?|\u2116|#(?:'?s(?=\s))?)"
    rf"(?=\s*(?:[#(\[]\s?)?[0-9]|\s(?:{_CARDINALS})(?![a-z]))"
)

_PATTERNS = (
    ("comma", r","),
    ("semi", r";"),
    ("close", r"[)\]]"),
    ("dash", r"-+"),
    ("stop", r"[.?!]"),
    ("colon", r":"),
    ("open_end2", r"\+(?!\s?[0-9])"),
    ("word4", r"'s(?![a-z])"),
    ("word3", r"['\"*+=<>@^_`{|}~%\\]"),
    ("part", rf"\(\s?(?:{_NAME}|[0-9]{{1,2}})\s?\)(?:{_PARENS})*"),
    ("open", r"[(\[]"),
    ("ref", rf"(?-i:(?:{_MONTHS})[a-z]*\.?)\s[0-9]{{1,2}}(?![0-9])(?:,?\s[0-9]{{4}}(?![0-9]))?"),
    (
        "ref1",
        r"[0-9]+[:/][0-9][\w:/-]*|\$\s?[0-9][0-9,.]*|[0-9]{1,6}(?:\.[0-9]+)?%|[0-9]+-?(?:cv|cr|md|mc)-?[0-9]+",
    ),
    ("ref4", r"[0-9]+(?:\.[0-9]+){2,}"),
    ("ref5", r"[0-9]+[a-z][0-9]\w*"),
    ("ref2", r"[a-z]{1,3}-[0-9]{2}-[0-9]{4,}[\w-]*"),
    ("ordinal", rf"[0-9]{{1,3}}(?:st|nd|rd|th)(?![a-z0-9])|(?:{_ORDINALS})(?![a-z])"),
    ("ordinal1", r"[23]d(?=\s(?:sets?|requests?|interrogator|rfps?|rfas?|rogs?|cir|dist))"),
    ("token", rf"(?-i:[{_LETTERS}])-{_BODY}|X-[a-z][a-z0-9]*(?:-[a-z0-9]+)*"),
    ("num", _BODY),
    ("ref3", r"[0-9]+(?:\.[0-9]+)*"),
    ("footnote", "[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+"),
    ("mark", _MARK),
    ("mark2", rf"nos?\.(?=\s?(?:{_CARDINALS})(?![a-z]))"),
    ("mark1", rf"(?:{_any(['numbered', 'numbering'])})(?=[\s:]*[0-9])"),
    ("except1", r"(?:but\snot|not\sincluding|save\sfor|apart\sfrom)(?![a-z])(?!\slimited)"),
    ("except2", rf"(?:not|without|save|less|minus){_NUMBER_NEXT}"),
    ("except", r"(?:all\s)?(?:except(?:ing)?|excluding|other\sthan|with\sthe\sexception\sof)(?![a-z])"),
    (
        "open_end",
        r"(?:et\sseq|etc|ff)(?![a-z])\.?|and\s(?:following|above|up|upwards?|beyond|onwards?)(?![a-z])",
    ),
    ("open_end1", r"(?:onwards?|upwards?)(?![a-z])"),
    ("and", r"as\swell\sas\b|and/or\b|and\salso\b|or(?![a-z])|plus(?![a-z])|&|/"),
    ("and1", _loose("and") + r"(?![a-z])"),
    ("addressed", rf"(?:{_ADDRESSED})\s(?:to|upon|on|by|against)(?![a-z])"),
    ("limit", rf"{_AS_DONE}(?![a-z])"),
    ("limit1", r"(?:but\s)?(?:only\s)?(?:limited\sto|to\sthe\sextent|insofar\sas|only\sas\sto)(?![a-z])"),
    ("limit3", rf"(?:{_POINTS_AT})(?![a-z])"),
    ("limit2", rf"(?:to|against|by)(?=\s(?:the\s)?(?:{_ROLES}))"),
    ("subpart", rf"(?:{_any(['subparts?', 'subsections?', 'subparagraphs?', 'subdivisions?'])})(?![a-z])"),
    ("subpart1", r"(?:sub-parts?|parts?|sub-sections?|sub-paragraphs?)(?=\s\(?[a-z]\)?(?![a-z]))"),
    ("noun", _noun_patterns()),
    ("foreign", rf"(?:{_FOREIGN})(?![a-z])\.?(?=\s?{_NUMBERED})|[\u00a7\u00b6]+"),
    ("generic", r"(?:questions?|items?)(?![a-z])"),
    ("through", rf"(?:{_loose('through')}|thru|(?:up\s)?to(?=\sand\sinc))(?:\sand\sincluding)?(?![a-z])"),
    ("unit", rf"(?:{_UNITS})(?![a-z])"),
    ("inclusive", rf"{_loose('inclusive')}(?![a-z])|sic(?![a-z])"),
    ("set", r"sets?(?![a-z])"),
    ("cardinal", rf"(?:{_CARDINALS})(?![a-z])"),
    ("all", r"(?:all|every)(?![a-z])"),
    ("but", r"but(?![a-z])"),
    ("of", r"of(?![a-z])"),
    ("for", r"(?:for|the)(?![a-z])"),
    ("to", r"to(?![a-z])"),
    ("word", r"(?-i:Mr|Mrs|Ms|Dr|Inc|Co|Corp|Ltd|Jr|Sr|St|vs?|[A-Z])\.(?=[\s,])"),
    ("letter", rf"{_NAME}(?![a-z0-9'])"),
    ("word1", rf"{_ANY_LETTER}(?:{_ANY_LETTER}|[0-9]|['-](?={_ANY_LETTER}))*"),
    ("word2", r"\S"),
)
_READ_APART = frozenset({"token", "addressed"})
_MASTER = re.compile(
    "|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS), re.IGNORECASE | re.ASCII
)
_LEX_OF = {name: Lex(name.rstrip("0123456789")) for name, _ in _PATTERNS if name not in _READ_APART}
_SPLIT = re.compile(r"([0-9]+(?:\.[0-9]+)?)(.*)", re.DOTALL)
_PIECES = re.compile(r"[A-Za-z]+|[0-9]+")


def _joined(text: str) -> str:
    return " ".join(text.split())


def _number(lex: Lex, match: re.Match[str], kind: ItemKind | None) -> Lexeme:
    """A number with its subparts, or a reference where it cannot name an item."""
    body = match[0][2:] if kind is not None else match[0]
    found = _SPLIT.fullmatch(body)
    assert found is not None
    number = found[1].lstrip("0")
    parts = normal_parts(_PIECES.findall(found[2]))
    good = number[:1].isdigit() and all(is_part(part) for part in parts)
    return Lexeme(lex if good else Lex.REF, match.start(), match.end(), match[0], kind, number, parts)


def _token(match: re.Match[str]) -> Lexeme:
    kind = ItemKind(match[0][0].upper())
    if kind is not ItemKind.WHOLE_SET:
        return _number(Lex.NUM, match, kind)
    return Lexeme(Lex.NUM, match.start(), match.end(), match[0], kind, match[0][2:].lower())


def _part(match: re.Match[str]) -> Lexeme:
    parts = tuple(_PIECES.findall(match[0]))
    lex = Lex.PART if all(is_part(part) for part in parts) else Lex.WORD
    return Lexeme(lex, match.start(), match.end(), match[0], parts=parts)


def _addressed(text: str) -> str:
    """The words without the stray spaces of a text layer: "direc ted to" is "directed to"."""
    *verb, preposition = text.split()
    return "".join(verb).replace("-", "") + " " + preposition


def _lexeme(match: re.Match[str]) -> Lexeme:
    name = match.lastgroup or "word"
    if name == "token":
        return _token(match)
    if name == "num":
        return _number(Lex.NUM, match, None)
    if name == "part":
        return _part(match)
    if name == "addressed":
        return Lexeme(Lex.LIMIT, match.start(), match.end(), _addressed(match[0]))
    kind = None
    if name == "noun":
        kind = next(kind for kind in _NOUNS if match[f"noun_{kind.value}"] is not None)
    return Lexeme(_LEX_OF[name], match.start(), match.end(), _joined(match[0]), kind)


def lexemes(text: str) -> list[Lexeme]:
    """The lexemes of a cleaned text, in order."""
    return [_lexeme(match) for match in _MASTER.finditer(text)]
