"""Looks a template over before it is kept: tags not whole, fields that there are not, fields not used."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from xml.etree.ElementTree import fromstring

from docket_assistant.documents.firm.draw import environment
from docket_assistant.documents.firm.fields import ANSWER_FIELDS, FIELDS, ITEM_FIELDS
from docket_assistant.documents.firm.package import checked_package
from docket_assistant.documents.word.xml import q

_TEXTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")
_TAG = re.compile(r"\{([{%])-?(?:p|tr|tc|r)?\s+(.*?)\s*-?[%}]\}", re.DOTALL)
_OPENED = re.compile(r"\{[{%]")
_LOOP = re.compile(r"for\s+(\w+)\s+in\s+([\w.]+)")
_NAME = re.compile(r"(?<![\w.\"'|])([A-Za-z_]\w*)((?:\.\w+)*)")
_STRINGS = re.compile(r"\"[^\"]*\"|'[^']*'")
_WORDS = frozenset(
    {"for", "in", "if", "elif", "else", "endif", "endfor", "not", "and", "or", "is", "loop", "true", "false",
     "none", "True", "False", "None"}
)  # fmt: skip
_USUAL = ("caption", "title", "body", "signature")
"""Parts without which a paper is rarely whole."""


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """One thing to mend in a template."""

    where: str
    """The part of the file and its paragraph, such as document, paragraph 4: the words there."""
    says: str


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """What a template uses, and what is wrong with it."""

    faults: tuple[TemplateFault, ...]
    used: tuple[str, ...]
    """Fields that it uses."""
    unused: tuple[str, ...]
    """Usual parts that it leaves out: unusual, and allowed."""


def check_template(content: bytes) -> TemplateReport:
    """Look a template over; raises InvalidInput where the file is none that a template can be read from."""
    parts = checked_package(content)
    faults: list[TemplateFault] = []
    used: dict[str, None] = {}
    for name in sorted(parts):
        if _TEXTS.fullmatch(name):
            reader = _Reader(name.removeprefix("word/").removesuffix(".xml"))
            faults.extend(reader.faults(parts[name]))
            used |= dict.fromkeys(reader.used)
    unused = tuple(name for name in _USUAL if name not in used)
    return TemplateReport(tuple(faults), tuple(used), unused)


class _Reader:
    """Reads the tags of one part, paragraph by paragraph; loops name their variables as they come."""

    def __init__(self, part: str) -> None:
        self._part = part
        self._fields: dict[str, dict[str, str]] = {}
        self.used: list[str] = []

    def faults(self, part: bytes) -> Iterator[TemplateFault]:
        root = fromstring(part)  # noqa: S314 - looked at by checked_package
        for number, one in enumerate(root.iter(q("p")), 1):
            text = "".join(words.text or "" for words in one.iter(q("t")))
            where = f"{self._part}, paragraph {number}: {_short(text)}"
            for says in self._of(_straight(text)):
                yield TemplateFault(where, says)

    def _of(self, text: str) -> Iterator[str]:
        tags = list(_TAG.finditer(text))
        if len(_OPENED.findall(text)) > len(tags):
            yield "a tag is opened and not closed in the same paragraph"
        for tag in tags:
            yield from self._tag(tag[1], tag[2])

    def _tag(self, kind: str, words: str) -> Iterator[str]:
        loop = _LOOP.fullmatch(words) if kind == "%" else None
        if loop is not None:
            yield from self._name(*_cut(loop[2]))
            self._fields[loop[1]] = _fields_of(loop[2])
            return
        yield from self._syntax(kind, words)
        for name, rest in _NAME.findall(_STRINGS.sub("", words.partition("|")[0])):
            if name not in _WORDS:
                yield from self._name(name, rest)

    def _syntax(self, kind: str, words: str) -> Iterator[str]:
        from jinja2.exceptions import TemplateSyntaxError

        if kind == "%" and words.split(" ", maxsplit=1)[0] in ("if", "elif", "else", "endif", "endfor"):
            return
        try:
            environment().parse(f"{{{{ {words} }}}}" if kind == "{" else f"{{% {words} %}}")
        except TemplateSyntaxError as wrong:
            yield f"the tag cannot be read: {wrong.message}"

    def _name(self, name: str, rest: str) -> Iterator[str]:
        own = self._fields.get(name)
        if own is None and name not in FIELDS:
            yield f"there is no field {name}{_perhaps(name, (*FIELDS, *self._fields))}"
            return
        if own is None:
            self.used.append(name)
            if rest:
                yield f"the field {name} has no parts ({name}{rest})"
        elif rest and rest.strip(".") not in own:
            yield f"there is no field {name}{rest}{_perhaps(rest.strip('.'), tuple(own))}"


def _cut(dotted: str) -> tuple[str, str]:
    name, dot, rest = dotted.partition(".")
    return name, dot + rest


def _fields_of(looped: str) -> dict[str, str]:
    """What one turn of a loop over this holds."""
    if looped == "items":
        return dict(ITEM_FIELDS)
    return dict(ANSWER_FIELDS) if looped.endswith(".answers") else {}


def _perhaps(name: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]}?" if near else ""


def _straight(text: str) -> str:
    """Quotation marks as a program reads them: Word makes them curly."""
    return text.translate(str.maketrans("\u201c\u201d\u2018\u2019\u00a0", "\"\"'' "))


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:57]}..."
