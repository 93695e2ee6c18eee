"""Templates of the firm: the starter draws as we do, faults are told with their place, hostile ones not."""

import io
import random
import sys
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from docket_assistant import resources
from docket_assistant.documents.firm.check import check_template
from docket_assistant.documents.firm.draw import draw_by_template
from docket_assistant.documents.firm.fields import FIELDS, AnswerWords, ItemWords
from docket_assistant.documents.firm.starter import starter
from docket_assistant.documents.model import (
    Caption,
    Certificate,
    Column,
    Exhibit,
    Gap,
    Numbered,
    PaperModel,
    PartyLines,
    SignatureBlock,
    Table,
    Text,
)
from docket_assistant.documents.word.package import element, packed, parsed, parts_of, serialized
from docket_assistant.documents.word.write_docx import write
from docket_assistant.documents.word.xml import paragraph, q, run
from docket_assistant.domain.errors import InvalidInput

BASE = resources.read_bytes("templates/court-base.docx")
STARTER = starter(BASE)
HOSTILE = "Brown & Sons <b>\u201cLLC\u201d</b> {{ 7*7 }} {% if %}"
PAPER = PaperModel(
    caption=Caption(
        ("UNITED STATES DISTRICT COURT", "EASTERN DISTRICT"),
        PartyLines((HOSTILE, "SECOND"), "Plaintiffs"),
        "v.",
        PartyLines(("COUNTY, et al.",), "Defendants"),
        "No. 4:08-CV-1717",
    ),
    title_lines=("STATEMENT", "UNDER THE ORDER"),
    blocks=(
        Numbered((Text(f"They met. {HOSTILE} "), Gap("time", "paragraph 1", "At what time?"), Text("."))),
        Table("t", "d", (Column("a", 4680), Column("b", 4680)), (((Text("x"),), (Text("y"),)),)),
    ),
    signature=SignatureBlock((Text("A & B"), Gap("telephone", "block", "Which?"))),
    exhibits=(Exhibit("A", "Answers"),),
    certificate=Certificate("CERTIFICATE", ("I certify ____.",)),
    specimen=False,
    author="A",
    made_as_of=date(2009, 12, 8),
)
ITEMS = (
    ItemWords(
        "Interrogatory No. 3",
        "Say & <all>.",
        (AnswerWords("Answer", "No."), AnswerWords("Supplement", "Yes.")),
    ),
    ItemWords("Interrogatory No. 4", ""),
)


def template_of(*texts: str) -> bytes:
    """A template with these paragraphs."""
    parts = parts_of(STARTER)
    root = parsed(parts["word/document.xml"])
    root[0][:] = [*(element(paragraph("FilingBody", run(text))) for text in texts), root[0][-1]]
    parts["word/document.xml"] = serialized(root)
    return packed(parts)


def body_of(file: bytes) -> Element:
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        return fromstring(package.read("word/document.xml"))  # noqa: S314 - our own


def lines(file: bytes) -> list[tuple[str, str]]:
    """Style and words of every paragraph; breaks and tabs are blanks."""
    found = []
    for one in body_of(file).iter(q("p")):
        style = one.find(f"{q('pPr')}/{q('pStyle')}")
        words = "".join(
            part.text or "" if part.tag == q("t") else " "
            for part in one.iter()
            if part.tag in (q("t"), q("br"), q("tab"))
        )
        found.append(("" if style is None else str(style.get(q("val"))), words))
    return found


def drawn(*texts: str, paper: PaperModel = PAPER) -> list[str]:
    return [words for _, words in lines(draw_by_template(paper, ITEMS, template_of(*texts)))]


@pytest.mark.parametrize(
    "paper",
    [
        PAPER,
        replace(PAPER, certificate=None, exhibits=()),
        replace(PAPER, signature=None, blocks=PAPER.blocks[:1]),
        replace(PAPER, caption=None),
    ],
)
def test_the_starter_draws_a_paper_as_we_do(paper: PaperModel) -> None:
    own, firm = write(paper, BASE), draw_by_template(paper, ITEMS, starter(BASE))

    wanted = lines(own)
    if paper.caption is None:
        wanted = [line for line in wanted if line[0] != "Title"]
    assert lines(firm) == wanted


def test_the_same_template_gives_the_same_bytes_and_sound_controls() -> None:
    once = draw_by_template(PAPER, ITEMS, starter(BASE))

    assert draw_by_template(PAPER, ITEMS, starter(BASE)) == once
    ids = [one.get(q("val")) for one in body_of(once).iter(q("id"))]
    assert len(ids) == len(set(ids)) == 2


def test_words_of_the_record_are_never_read_as_tags() -> None:
    assert drawn("{{ plaintiffs }}") == [f"{HOSTILE} SECOND"]


def test_items_are_looped_over_with_their_answers() -> None:
    found = drawn(
        "{%p for item in items %}", "{{ item.name }}: {{ item.request }}",
        "{%p for answer in item.answers %}", "{{ answer.title }} - {{ answer.text }}",
        "{%p endfor %}", "{%p endfor %}",
    )  # fmt: skip

    assert found == [
        "Interrogatory No. 3: Say & <all>.",
        "Answer - No.",
        "Supplement - Yes.",
        "Interrogatory No. 4: ",
    ]


def test_a_tag_that_word_cut_into_runs_is_whole() -> None:
    parts = parts_of(template_of("x"))
    root = parsed(parts["word/document.xml"])
    cut = element(paragraph("FilingBody", run("{"), run("{ nu"), run("mber }"), run("}")))
    root[0][:] = [cut, root[0][-1]]
    parts["word/document.xml"] = serialized(root)

    found = draw_by_template(PAPER, ITEMS, packed(parts))

    assert [words for _, words in lines(found)] == ["No. 4:08-CV-1717"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{{ plantiffs }}", "there is no field plantiffs; did you mean plaintiffs?"),
        ("{{ number.first }}", "the field number has no parts"),
        (
            "{%p for item in items %}{{ item.nmae }}{%p endfor %}",
            "there is no field item.nmae; did you mean name?",
        ),
        ("{{ number", "a tag is opened and not closed"),
        ("{{ number number }}", "the tag cannot be read"),
        ("{%p for one in itms %}", "there is no field itms; did you mean items?"),
        ("{% include 'x' %}", "there is no field include"),
    ],
)
def test_the_check_names_what_is_wrong_and_where(text: str, says: str) -> None:
    report = check_template(template_of("First line.", text))

    assert any(says in fault.says for fault in report.faults), report.faults
    assert report.faults[0].where.startswith("document, paragraph 2: ")


def test_the_check_names_fields_used_and_usual_ones_left_out() -> None:
    report = check_template(
        template_of("{{p caption }}", "\u201c{{ number | upper }}\u201d", "{% if exhibits %}x{% endif %}")
    )

    assert report.faults == ()
    assert set(report.used) == {"caption", "number", "exhibits"}
    assert report.unused == ("title", "body", "signature")


def test_the_starter_has_nothing_to_mend() -> None:
    report = check_template(starter(BASE))
    assert (report.faults, report.unused) == ((), ())


HOSTILE_TAGS = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ caption.__init__.__globals__ }}",
    "{{ items.__class__ }}",
    "{{ self.__dict__ }}",
    "{{ lipsum() }}",
    "{{ cycler.__init__ }}",
    "{{ 'a' * 999999999 }}",
    "{{ number ~ number }}{{ number.format(1) }}",
    "{{ 9 ** 9 ** 9 }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% extends 'x' %}",
    "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "{{ number | attr('__class__') }}",
    "{{ title | map('upper') }}",
    "{%p for a in items %}{%p for b in a %}",
    "{{ range(10) }}",
    "{{ caption() }}",
    "{% set x = number %}{{ x.__len__ }}",
)


@pytest.mark.parametrize("tag", HOSTILE_TAGS)
def test_a_hostile_tag_is_a_sentence_and_no_file(tag: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        draw_by_template(PAPER, ITEMS, template_of(tag))
    assert str(refused.value).startswith(("The template", "A tag of the template", "The loops"))
    assert "root:" not in str(refused.value)


def test_loops_that_go_on_are_ended() -> None:
    many = tuple(ItemWords(f"No. {n}", "x") for n in range(400))
    loop = "".join(f"{{% for {name} in items %}}" for name in "abc") + "{{ c.name }}" + "{% endfor %}" * 3

    with pytest.raises(InvalidInput, match="go on without end"):
        draw_by_template(PAPER, many, template_of(loop))


def spoilt(change: str) -> bytes:
    parts = parts_of(template_of("{{ number }}"))
    if change == "macro":
        parts["word/vbaProject.bin"] = b"x"
    elif change == "link":
        rels = "word/_rels/document.xml.rels"
        image = b'<Relationship Id="r99" Type="http://x/image" Target="http://x/a" TargetMode="External"/></'
        parts[rels] = parts[rels].replace(b"</", image, 1)
    elif change == "entity":
        parts["word/document.xml"] = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    elif change == "broken":
        parts["word/document.xml"] = parts["word/document.xml"][:-20]
    elif change == "large":
        parts["word/document.xml"] += b" " * 3_000_000
    elif change == "other":
        del parts["word/document.xml"]
    return packed(parts)


@pytest.mark.parametrize("change", ["macro", "link", "entity", "broken", "large", "other"])
def test_a_file_that_is_no_template_is_refused(change: str) -> None:
    for look in (check_template, lambda file: draw_by_template(PAPER, ITEMS, file)):
        with pytest.raises(InvalidInput, match=r"^The template"):
            look(spoilt(change))
    with pytest.raises(InvalidInput, match="no Word file"):
        check_template(b"PK not a file")


PIECES = (
    "{{ ", " }}", "{% ", " %}", "{%p ", "{{p ", "for x in items", "endfor", "if ", "endif", "x.name",
    "'", '"', "|upper", "__class__", ".", "(", ")", "[0]", "*9", "<w:p>", "&", "{#", "#}", "-%}", "{%-", "\n",
    "import os", "open('/etc/passwd')", *FIELDS,
)  # fmt: skip


@pytest.mark.parametrize("many", [200, pytest.param(1000, marks=pytest.mark.campaign)])
def test_random_templates_run_nothing_and_crash_nothing(
    many: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each gives a file that can be read again, or one sentence; none opens a file or starts a program."""
    touched: list[str] = []
    watching = True

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        started = event in ("os.system", "subprocess.Popen", "socket.connect", "os.exec")
        if watching and (started or (event == "open" and "passwd" in str(arguments[0]))):
            touched.append(f"{event} {arguments[0]}")

    sys.addaudithook(watch)
    monkeypatch.chdir(tmp_path)
    dice = random.Random(20261124)  # noqa: S311 - no secret
    files = [found for _ in range(many) if (found := _drawn_or_refused(dice)) is not None]
    watching = False
    assert touched == []
    assert list(tmp_path.iterdir()) == []
    assert len(files) > many // 20
    for file in files:
        body_of(file)


def _drawn_or_refused(dice: random.Random) -> bytes | None:
    texts = ["".join(dice.choices(PIECES, k=dice.randint(1, 9))) for _ in range(dice.randint(1, 3))]
    try:
        return draw_by_template(PAPER, ITEMS, template_of(*texts))
    except InvalidInput as refused:
        says = str(refused)
    assert len(says) < 900
    assert "\n" not in says
    return None
