"""What comes back of a paper of both sides: their words in their places, and every change of ours."""

import io
import zipfile

import pytest
from lxml import etree

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.intake.returned_compared import HowChanged, compared
from docket_assistant.intake.returned_paper import read_returned
from tests.campaigns.joint_round_trip import Opponent, W, joint, missed, play


@pytest.mark.libreoffice
def test_what_libreoffice_writes_anew_is_read_whole() -> None:
    theirs, ours, faults = play(range(1, 6))

    assert faults == []
    assert theirs
    assert ours


@pytest.mark.parametrize("seed", range(100, 112))
def test_what_word_would_send_back_is_read_whole(seed: int) -> None:
    sent = joint()
    done = Opponent(sent, seed).run()

    assert missed(done, compared(read_returned(sent, "sent"), read_returned(done.content, "back"))) == []


def test_the_paper_as_it_went_has_nothing_in_it() -> None:
    sent = read_returned(joint(), "sent")
    found = compared(sent, sent)

    assert (found.changed, found.holds) == ((), ())
    assert len(found.theirs) == 36
    assert all(t.text == "" and t.sure for t in found.theirs)


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return out.getvalue()


def returned(was: bytes, now: bytes, name: str = "word/document.xml") -> bytes:
    parts = parts_of(joint())
    assert was in parts[name]
    parts[name] = parts[name].replace(was, now, 1)
    return packed(parts)


def test_a_caption_that_was_changed_is_told() -> None:
    back = returned(b"4:08-CV-1717 (CEJ)", b"4:08-CV-1718 (CEJ)")
    (change,) = compared(read_returned(joint(), "sent"), read_returned(back, "back")).changed

    assert change.how is HowChanged.CHANGED
    assert ("1717" in change.sent, "1718" in change.back) == (True, True)


def test_a_table_whose_head_was_changed_is_not_sure_of_its_places() -> None:
    back = returned(b">Interrogatory No.\xc2\xa010<", b">Interrogatory No.\xc2\xa011<")
    found = compared(read_returned(joint(), "sent"), read_returned(back, "back"))

    assert [c.how for c in found.changed] == [HowChanged.CHANGED]
    assert [t.slot for t in found.theirs if not t.sure] == ["position-6", "compromise-6"]


def test_an_item_that_was_taken_out_whole_leaves_the_places_of_its_neighbours_alone() -> None:
    opponent = Opponent(joint(), 1)
    opponent.item_out()
    back = opponent.packed().content
    found = compared(read_returned(joint(), "sent"), read_returned(back, "back"))
    lost = [t.slot for t in found.theirs if not t.sure]

    assert missed(opponent.done, found) == []
    assert [slot.partition("-")[0] for slot in lost] == ["position", "compromise"]
    assert len({slot.partition("-")[2] for slot in lost}) == 1
    assert {c.how for c in found.changed} == {HowChanged.REMOVED}


def test_items_in_another_order_are_never_read_as_each_other() -> None:
    parts = parts_of(joint())
    root = etree.fromstring(parts["word/document.xml"])
    one, other = [
        t
        for t in root[0].findall(f"{W}tbl")
        if "position-4" in (x := etree.tostring(t).decode()) or "position-5" in x
    ]
    for n, table in ((4, one), (5, other)):
        (cell,) = [c for c in table.iter(f"{W}tc") if f"position-{n}" in etree.tostring(c).decode()]
        for text in cell.iter(f"{W}t"):
            text.text = f"words on item {n}"
    after = other.getnext()
    one.addprevious(other)
    after.addprevious(one)
    parts["word/document.xml"] = etree.tostring(root)
    found = compared(read_returned(joint(), "sent"), read_returned(packed(parts), "back"))

    for theirs in found.theirs:
        assert theirs.text in ("", f"words on item {theirs.slot.partition('-')[2]}")
    told = " ".join([*(t.text for t in found.theirs), *(c.back for c in found.changed)])
    assert "words on item 4" in told
    assert "words on item 5" in told
    assert found.changed


def test_what_no_comparison_of_words_shows_is_named() -> None:
    mark = b"<w:p><w:r><w:commentReference w:id='1'/></w:r><w:r><w:drawing/></w:r></w:p><w:sectPr"
    back = returned(b"<w:sectPr", mark)
    found = compared(read_returned(joint(), "sent"), read_returned(back, "back"))

    assert dict(found.holds) == {"comments": 1, "pictures or drawings": 1}


BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7",
        packed({"mimetype": b"application/vnd.oasis.opendocument.text"}),
        packed({"word/document.xml": b"<w:document"}),
        packed({"word/document.xml": BOMB}),
        packed({"word/document.xml": BOMB.decode().encode("utf-16")}),
    ],
)
def test_what_is_no_word_file_is_said(content: bytes) -> None:
    with pytest.raises(InvalidInput, match=r"answer\.pdf is no Word file"):
        read_returned(content, "answer.pdf")


def test_a_part_without_end_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    from docket_assistant.intake import returned_paper

    monkeypatch.setattr(returned_paper, "_MOST", 1000)
    with pytest.raises(InvalidInput, match="far larger"):
        read_returned(packed({"word/document.xml": b"<a>" + b" " * 5000 + b"</a>"}), "big.docx")


def _run_of_ours(properties: bytes) -> bytes:
    """A word of ours in type of its own."""
    body = parts_of(joint())["word/document.xml"]
    at = body.index(b"<w:r><w:t")
    return returned(body[at : at + 5], b"<w:r><w:rPr>" + properties + b"</w:rPr>")


def _holds(content: bytes) -> dict[str, int]:
    sent = read_returned(joint(), "sent")
    return dict(compared(sent, read_returned(content, "back")).holds)


@pytest.mark.parametrize(
    ("properties", "said"),
    [
        (b'<w:color w:val="FFFFFF"/>', "words in white"),
        (b'<w:sz w:val="4"/>', "words in white or in type of at most 4 points"),
        (b"<w:vanish/>", "words that are hidden"),
        (b'<w:rStyle w:val="Gone"/>', "words that are hidden"),
    ],
)
def test_type_that_nobody_sees_is_told(properties: bytes, said: str) -> None:
    content = _run_of_ours(properties)
    if b"Gone" in properties:
        parts = parts_of(content)
        gone = (
            b'<w:style w:type="character" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:vanish/></w:rPr>'
            b'</w:style><w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/>'
            b'<w:basedOn w:val="Base"/></w:style></w:styles>'
        )
        parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"</w:styles>", gone)
        content = packed(parts)
    (told,) = (what for what in _holds(content) if what.startswith(said))
    assert _holds(content)[told] == 1


@pytest.mark.parametrize("plain", [b'<w:color w:val="FF0000"/>', b'<w:sz w:val="22"/>', b"<w:b/>"])
def test_type_that_hides_nothing_is_not(plain: bytes) -> None:
    assert _holds(_run_of_ours(plain)) == {}


def test_a_field_is_told_and_the_number_of_a_page_is_not() -> None:
    body = parts_of(joint())["word/document.xml"]
    at = body.index(b"<w:r><w:t")
    for instruction, wanted in ((b" DATE ", 1), (b" PAGE ", 0)):
        field = b'<w:r><w:instrText xml:space="preserve">' + instruction + b"</w:instrText></w:r><w:r>"
        held = _holds(returned(body[at : at + 5], field))
        assert sum(held.values()) == wanted
        assert all(what.startswith("fields, whose words change") for what in held)
