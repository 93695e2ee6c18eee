"""The paper as a Word file: nothing private or one-sided gets into it, and odd facts survive exactly."""

import io
import re
import typing
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from docket_assistant import resources
from docket_assistant.app.papers.statement import draft_statement
from docket_assistant.documents.word.write_docx import write
from docket_assistant.domain.fields import FieldKind
from docket_assistant.domain.ids import PartyId
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import nouns_of, with_facts
from docket_assistant.exchange.facts import read_facts
from tests.documents.test_statement import NAMES, ORDER, STEPS, USUAL, after, ids_of

TEMPLATE = resources.read_bytes("templates/court-base.docx")
CANARY = "zq-canary-7319"
NUMBER = 731_973_197
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_of(record: Record, as_of: date = USUAL) -> bytes:
    return write(draft_statement(record, ORDER, as_of).model, TEMPLATE)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def marked_fields(cls: type) -> list[str]:
    """Names of the private and the position fields of a noun, by their marks."""
    hints = typing.get_type_hints(cls, include_extras=True)
    kinds = {FieldKind.PRIVATE, FieldKind.POSITION}
    return [name for name, hint in hints.items() if kinds & set(getattr(hint, "__metadata__", ()))]


def with_canaries(record: Record) -> tuple[Record, set[str]]:
    """The record with a canary in every marked field of every noun on file, and what was marked."""
    done: set[str] = set()
    changed = []
    for noun in nouns_of(record):
        marked = marked_fields(type(noun))
        done.update(f"{type(noun).__name__}.{name}" for name in marked)
        changed.append(replace(noun, **{name: canary(name, getattr(noun, name)) for name in marked}))
    return with_facts(record, changed), done


def canary(name: str, content: object) -> typing.Any:  # noqa: ANN401  # whatever the field holds
    """What no paper may hold, in the place of a text or a number; a yes or no, and a cause, stay."""
    if isinstance(content, str):
        return f"{CANARY} {name}"
    return NUMBER if isinstance(content, int) and not isinstance(content, bool) else content


MORE = b"""{
  "attempts": [{"id": "a-1", "by": "defendant", "made_on": "2009-12-03", "mode": "telephone",
                "items": "Interrogatory No. 7", "result": "no_answer"}],
  "extensions": [{"id": "e-1", "set": "briscoe-rogs-1", "new_due": "2009-09-20", "granted_on": "2009-09-10"}],
  "messages": [{"id": "m-1", "direction": "sent", "mode": "email", "sent_on": "2009-12-05",
                "addresses": [{"address": "lee.sample@sample-law.example"}]}],
  "reviews": [{"id": "r-1", "item": "Interrogatory No. 7", "on": "2009-12-05", "causes": ["evasive"]}],
  "positions": [{"id": "p-1", "item": "Interrogatory No. 7", "side": "defendant", "on": "2009-12-05"}],
  "time_entries": [{"id": "t-1", "on": "2009-12-05", "minutes": 42, "what": "call"}],
  "overrides": [{"id": "o-1", "items": "Interrogatory No. 7", "reason": "record_incomplete",
                 "on": "2009-12-05"}]
}"""


def every_marked_field() -> set[str]:
    """All that the record's nouns mark, so that no noun is left out of the test."""
    found = set()
    for collection, hint in typing.get_type_hints(Record).items():
        if collection != "matter":
            cls = typing.get_args(hint)[0]
            found |= {f"{cls.__name__}.{name}" for name in marked_fields(cls)}
    return found


@pytest.mark.parametrize(("steps", "as_of"), [row[:2] for row in STEPS], ids=NAMES)
def test_nothing_private_or_one_sided_is_in_any_byte(steps: tuple[str, ...], as_of: date) -> None:
    record = read_facts(MORE, after(*steps), ids_of("more")).record
    marked, fields = with_canaries(record)
    if record.outcomes:
        assert fields == every_marked_field()
    content = docx_of(marked, as_of)
    for name, part in parts(content).items():
        for spelled in (CANARY.encode(), CANARY.encode("utf-16-le"), str(NUMBER).encode()):
            assert spelled not in part, name
    assert CANARY.encode() not in content


def test_the_canary_test_would_see_a_leak() -> None:
    assert "Conferral.private_notes" in every_marked_field()
    record = after("talk-dec-7")
    leaky = replace(record, outcomes=tuple(replace(o, terms=CANARY) for o in record.outcomes))
    assert any(CANARY.encode() in part for part in parts(docx_of(leaky)).values())


def texts(content: bytes) -> Iterator[str]:
    """The words of each paragraph of the body, as a reader of XML gets them."""
    body = ET.fromstring(parts(content)["word/document.xml"])  # noqa: S314 - our own file
    for paragraph in body.iter(f"{WORD}p"):
        yield "".join(text.text or "" for text in paragraph.iter(f"{WORD}t"))


HOSTILE = {
    "ampersand": "Plaintiff & Sons will answer; 3 < 4 > 2.",
    "markup": "Plaintiff will list <b>treating</b> providers </w:t></w:r> & more.",
    "emoji": "Plaintiff will answer \U0001f600\U0001f9d1\u200d\u2696\ufe0f by then.",
    "right to left": "Plaintiff will answer \u202b\u05e9\u05dc\u05d5\u05dd\u202c \u200fin full.",
    "template": "Plaintiff will answer {{ x }} {% if y %} ${z} %s {0} \\1.",
    "entity": "Plaintiff will answer &amp; &#65; ]]> <!-- no -->.",
    "combining": "Plaintiff will answer as to Jose\u0301 \u00c5ngstr\u00f6m\u2019s file.",
}


@pytest.mark.parametrize("terms", HOSTILE.values(), ids=HOSTILE.keys())
def test_terms_survive_exactly(terms: str) -> None:
    record = after("talk-dec-7")
    outcomes = tuple(
        replace(o, terms=terms, read_back_as="|".join((o.outcome.value, terms, o.by.isoformat())))
        if o.by is not None
        else o
        for o in record.outcomes
    )
    assert terms in list(texts(docx_of(replace(record, outcomes=outcomes))))


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_participant_survives_exactly(name: str) -> None:
    record = after("talk-dec-7")
    talks = tuple(
        replace(c, participants=tuple(replace(p, name=f"{p.side.value} {name}") for p in c.participants))
        if c.participants
        else c
        for c in record.conferrals
    )
    told = " ".join(texts(docx_of(replace(record, conferrals=talks))))
    assert f"defendant {name} took part for" in told
    assert f"plaintiff {name} for" in told


def caption_of(record: Record) -> str:
    """The words of the caption's first column without blanks: a long name is broken into lines there."""
    body = ET.fromstring(parts(docx_of(record))["word/document.xml"])  # noqa: S314 - our own file
    table = next(body.iter(f"{WORD}tbl"))
    cells = [next(row.iter(f"{WORD}tc")) for row in table.iter(f"{WORD}tr")]
    return squeezed("".join(text.text or "" for cell in cells for text in cell.iter(f"{WORD}t")))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize(
    "name",
    [
        "SMITH & <b>SONS</b>, INC.",
        "\U0001f600 HOLDINGS {{ x }} LLC",
        "\u200f\u05e9\u05dc\u05d5\u05dd LTD.",
        " ".join(["LONGEST NAMED INSURANCE COMPANY"] * 10)[:300].strip(),
        "X" * 300,
    ],
    ids=["markup", "emoji", "right to left", "300 characters", "300 without a blank"],
)
def test_a_party_survives_exactly(name: str) -> None:
    record = after("talk-dec-7")
    first, *others = record.parties
    parties = (replace(first, name=name), *others)
    assert squeezed(name) in caption_of(replace(record, parties=parties))


def test_nine_defendants_are_each_in_the_caption() -> None:
    record = after("talk-dec-7")
    names = [f"DEFENDANT NUMBER {n} & CO." for n in range(1, 10)]
    nine = tuple(
        Party(PartyId(f"d-{n}"), name, PartyRole.DEFENDANT, position=n + 1) for n, name in enumerate(names)
    )
    matter = replace(record.matter, et_al=())
    parties = (record.parties[0], *nine)
    told = caption_of(replace(record, matter=matter, parties=parties))
    assert [name for name in names if squeezed(name) not in told] == []
