import time as clock
from datetime import date, time
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docket_assistant.domain.addresses import OnRecord
from docket_assistant.domain.conferral import Direction
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ConferralId, MessageId
from docket_assistant.domain.references import check_record, with_facts
from docket_assistant.exchange.facts import read_facts
from docket_assistant.exchange.matter_format import read_matter
from docket_assistant.intake.html_text import html_text
from docket_assistant.intake.sent_message import (
    SentMessage,
    answered_message,
    compare_addresses,
    message_fact,
    read_sent_message,
)
from tests.exchange.records import Dice

STEPS = Path("resources/sample/steps")
WRONG, RIGHT, REPLY = (
    (STEPS / f"{name}.eml").read_bytes()
    for name in ("sent-wrong-address", "sent-right-address", "reply-acknowledged")
)
BRISCOE = read_matter(Path("resources/sample/briscoe.json").read_bytes())
TALKED = read_facts((STEPS / "talk-dec-7.json").read_bytes(), BRISCOE, str).record
MIXED = (
    b"From: dre@example.test\r\nTo: lee.sample@sample-law.example\r\nDate: Mon, 7 Dec 2009 11:32:10 -0600\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=outer\r\n\r\n"
    b"--outer\r\nContent-Type: multipart/alternative; boundary=inner\r\n\r\n"
    b"--inner\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable"
    b"\r\n\r\nCaf=E9 plain\r\n"
    b"--inner\r\nContent-Type: text/html\r\n\r\n<p>rich<script>alert(1)</script></p>\r\n--inner--\r\n"
    b"--outer\r\nContent-Type: application/pdf; name*=utf-8''caf%C3%A9.pdf\r\n"
    b"Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n"
    b"--outer\r\nContent-Type: application/ms-tnef\r\n"
    b'Content-Disposition: attachment; filename="winmail.dat"\r\n\r\nxx\r\n'
    b"--outer\r\nContent-Type: message/rfc822\r\n\r\nFrom: x@y.test\r\n\r\ninner text\r\n--outer--\r\n"
)


def mail(headers: str, body: str = "text") -> SentMessage:
    return read_sent_message(f"{headers}\n\n{body}".encode("utf-8", "surrogateescape"))


def to(line: str) -> SentMessage:
    return mail(f"From: dre@example.test\nTo: {line}\nDate: Mon, 7 Dec 2009 11:32:10 -0600")


def addresses(message: SentMessage, line: str = "to") -> list[str]:
    return [a.address for a in message.addresses if a.line == line]


def test_a_message_is_read_as_it_was_sent() -> None:
    message = read_sent_message(WRONG)

    assert [(a.line, a.address, a.name) for a in message.addresses] == [
        ("from", "dre@example.test", "Dana R. Example"),
        ("to", "lee.sample@sample-law.test", "Lee B. Sample"),
    ]
    assert message.sent is not None
    assert (message.sent.on, message.sent.at, message.sent.zone) == (
        date(2009, 12, 7),
        time(11, 32),
        "-06:00",
    )
    assert message.message_id == "<20091207-1132.1@example.test>"
    assert message.subject == "Briscoe v. St. Louis County: our talk of December 7"
    assert message.text.startswith("Lee,\n\nThis confirms")
    assert message.sha256 == sha256(WRONG).hexdigest()
    assert message.warnings == ()


def test_the_wrong_address_of_the_seed_is_noticed() -> None:
    check = compare_addresses(read_sent_message(WRONG), TALKED, date(2009, 12, 7))

    assert [a.on_record for a in check.addresses] == [OnRecord.YES, OnRecord.NO]
    assert check.addresses[1].nearest == "lee.sample@sample-law.example"
    assert "was not an address of record on December 7, 2009" in check.warnings[0]
    assert "went to no address of record" in check.warnings[1]


def test_the_right_address_and_the_reply_are_well() -> None:
    for content in (RIGHT, REPLY):
        check = compare_addresses(read_sent_message(content), TALKED, date(2009, 12, 8))

        assert {a.on_record for a in check.addresses} == {OnRecord.YES}
        assert check.warnings == ()


def test_a_message_becomes_a_fact_and_a_reply_finds_what_it_answers() -> None:
    sent, reply = read_sent_message(RIGHT), read_sent_message(REPLY)
    day = date(2009, 12, 8)
    fact = message_fact(
        sent,
        compare_addresses(sent, TALKED, day),
        MessageId("sent"),
        Direction.SENT,
        ConferralId("briscoe-call-1207"),
    )
    record = with_facts(TALKED, [fact])

    check_record(record)
    assert (fact.sent_on, fact.sent_at, fact.zone) == (day, time(9, 5), "-06:00")
    assert [a.counsel for a in fact.addresses] == ["briscoe-example", "briscoe-sample"]
    assert answered_message(reply, record) == "sent"
    assert answered_message(sent, record) is None


def test_plain_text_is_preferred_and_attachments_are_only_named() -> None:
    message = read_sent_message(MIXED)

    assert message.text == "Café plain"
    assert message.attachments == ("café.pdf", "winmail.dat", "(message/rfc822)")
    assert message.warnings == ()


def test_a_page_gives_its_words_and_nothing_runs() -> None:
    page = (
        "<html><head><title>t</title><style>p{}</style></head><body><p>One &amp; two<br>three</p>"
        "<img src='http://x.test/a.png'><script>evil()</script><ul><li>four<li>five</ul></body>"
    )
    message = read_sent_message(
        b"From: a@b.test\nTo: c@d.test\nDate: Mon, 7 Dec 2009 11:32:10 -0600\n"
        b"Content-Type: text/html\n\n" + page.encode()
    )

    assert message.text == "One & two\nthree\nfour\nfive"
    assert html_text("") == ""


@pytest.mark.parametrize(
    ("line", "real"),
    [
        ("Lee <lee@x.test>", ["lee@x.test"]),
        ('"Sample, Lee" <lee@x.test>, two@y.test', ["lee@x.test", "two@y.test"]),
        ("Lee\n <lee@x.test>", ["lee@x.test"]),
        ("=?utf-8?q?Jos=C3=A9?= <jose@x.test>", ["jose@x.test"]),
        ("=?utf-8?q?=3Cevil=40x=2Etest=3E?= <lee@x.test>", ["lee@x.test"]),
        ("counsel: lee@x.test, dana@y.test;", ["lee@x.test", "dana@y.test"]),
    ],
)
def test_real_addresses_show_whatever_the_names_say(line: str, real: list[str]) -> None:
    assert addresses(to(line)) == real


def test_a_name_is_decoded() -> None:
    assert to("=?utf-8?q?Jos=C3=A9?= <jose@x.test>").addresses[1].name == "José"
    assert to("Jos\u00e9 <jose@x.test>").addresses[1].name == "José"


@pytest.mark.parametrize(
    ("headers", "says"),
    [
        ('To: "jane@firm.example" <x@evil.test>', "looks like an address, but the real one is x@evil.test"),
        ("To: a@b.test\nReply-To: c@evil.test", "Replies to this message go to c@evil.test"),
        ("To: \u202elee <a@b.test>", "characters that cannot be seen in <U+202E>lee <a@b.test>"),
        ("To: a\u200b@b.test", "cannot be seen in <a<U+200B>@b.test>"),
        ("To: a@b.test\nSubject: x\u2066y", "cannot be seen in x<U+2066>y"),
        ("To: undisclosed-recipients:;", "names no recipient"),
        ("Subject: x", "names no recipient"),
        ("To: nobody", "line to could not be read"),
    ],
)
def test_what_calls_for_a_second_look_is_said(headers: str, says: str) -> None:
    message = mail(f"From: dre@example.test\nDate: Mon, 7 Dec 2009 11:32:10 -0600\n{headers}")

    assert any(says in warning for warning in message.warnings)


def test_the_same_name_and_address_is_nothing_to_warn_of() -> None:
    assert to('"lee@x.test" <Lee@x.test>').warnings == ()
    assert (
        mail("From: a@b.test\nTo: c@d.test\nReply-To: A@b.test\nDate: 7 Dec 2009 10:00 -0600").warnings == ()
    )


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        ("Tue, 8 Dec 2009 00:10:00 +0000", (date(2009, 12, 8), "+00:00")),
        ("Mon, 7 Dec 2009 18:10:00 -0000", (date(2009, 12, 7), None)),
        ("7 Dec 2009 18:10 CST", (date(2009, 12, 7), "-06:00")),
        ("Mon, 7 Dec 2009 18:10:00 +9900", None),
        ("yesterday", None),
        ("", None),
        ("Mon, 7 Dec 1500 18:10:00", None),
    ],
)
def test_a_date_is_read_in_the_zone_that_it_states(stated: str, read: tuple[date, str | None] | None) -> None:
    message = mail(f"From: a@b.test\nTo: c@d.test\nDate: {stated}")

    found = None if message.sent is None else (message.sent.on, message.sent.zone)
    assert found == read
    assert ("The message bears no date that could be read." in message.warnings) is (read is None)


def test_text_that_no_paper_can_hold_is_replaced() -> None:
    message = mail("From: a@b.test\nTo: c@d.test\nContent-Type: text/plain; charset=utf-8", "a\0b\x1b")

    assert message.text == "a\ufffdb\ufffd"


@pytest.mark.parametrize(
    "charset", ["idna", "unicode_escape", "hex", "rot13", "no-such", "utf-16", '"', "utf-7"]
)
def test_a_charset_of_any_name_is_survived(charset: str) -> None:
    message = mail(f"From: a@b.test\nTo: c@d.test\nContent-Type: text/plain; charset={charset}", "text ok!")

    assert message.text


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"just some words\nand more", "not a message"),
        (b"PK\x03\x04" + bytes(range(256)), "not a message"),
        (b'{"schema": "docket-matter/1"}', "not a message"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "Outlook"),
        (b"From: a@b.test\n\n" + b"x" * (25 * 1024 * 1024), "25 MB"),
        (b"From: a@b.test\nTo: " + b"a@b.test, " * 20_001 + b"\n\nx", "20,000 recipients"),
        (b"From: a@b.test\nTo: " + b"(" * 2_000_001 + b"\n\nx", "longer than any list"),
        (
            b"From: a@b.test\nContent-Type: multipart/mixed; boundary=b\n\n"
            + b"--b\nContent-Type: text/plain\n\nx\n" * 2_001
            + b"--b--",
            "2,000 parts",
        ),
        (
            b"From: a@b.test\n"
            + b"".join(
                b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(400)
            ),
            "nest too deep",
        ),
        (
            b"From: a@b.test\n"
            + b"".join(
                b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2001)
            ),
            "2,000 parts",
        ),
        (b"Content-Type: message/rfc822\n\n" * 1_500, "message"),
    ],
)
def test_what_is_no_message_is_refused_in_one_sentence(content: bytes, says: str) -> None:
    start = clock.monotonic()

    with pytest.raises(InvalidInput) as refused:
        read_sent_message(content)

    assert says in str(refused.value)
    assert clock.monotonic() - start < 10


@pytest.mark.parametrize(
    "hostile",
    [
        b"To: " + b"(" * 5_000,
        b"To: " + b'"' * 50_001,
        b"To: " + b"<" * 50_000,
        b"To: =?utf-8?q?" + b"=" * 50_000 + b"?= <a@b.test>",
        b"To: =?x-no-such?b?!!!?= <a@b.test>",
        b"To: a@[" + b"1" * 1_000,
        b"To: @,@,@:,;<>",
        b"Date: " + b"9" * 5_000,
        b"Date: Mon, 99 Foo 99999999999 99:99:99 +999999",
        b"Subject: =?utf-8?b?" + b"A" * 50_001 + b"?=",
        b"Message-ID: <[" + b"x" * 50_000,
        b"Content-Type: text/plain; charset*0*=%%%; charset*1=x",
        b"Content-Type: multipart/mixed",
        b"Content-Type: multipart/mixed; boundary=",
        b"Content-Type: text/plain\nContent-Transfer-Encoding: base64",
        b"Content-Type: text/plain\nContent-Transfer-Encoding: x-uuencode",
        b"Content-Type: \xff\xfe",
        b"Content-Disposition: attachment; filename*=utf-9''%ff",
        b"Content-Type: text/html",
    ],
)
def test_hostile_headers_are_survived(hostile: bytes) -> None:
    start = clock.monotonic()

    message = read_sent_message(b"From: a@b.test\n" + hostile + b"\n\n<a <!-- text <![CDATA[ &#xD800; !")

    assert addresses(message, "from") == ["a@b.test"]
    assert clock.monotonic() - start < 5


@pytest.mark.parametrize(
    "piece",
    [
        *("<a ", "<!--", "<![", "<div>", "&#", "</", "<a b='", "<a b='>", '<a "', "<script>", "<?", "<!"),
        *("-->", "<a b=''c", "&am", "<style></p>", "<p/", " \n"),
    ],
)
def test_a_page_meant_to_choke_its_reader_is_survived(piece: str) -> None:
    start = clock.monotonic()

    read_sent_message(b"From: a@b.test\nTo: c@d.test\nContent-Type: text/html\n\n" + piece.encode() * 100_000)

    assert clock.monotonic() - start < 10


@settings(deadline=None, max_examples=400)
@given(st.sampled_from([WRONG, REPLY, MIXED]), st.integers(0, 2**32))
def test_a_damaged_message_is_read_or_refused(good: bytes, seed: int) -> None:
    dice = Dice(seed)
    content = bytearray(good)
    for _ in range(dice.choice((1, 3, 20))):
        at = dice.randrange(len(content))
        match dice.randrange(4):
            case 0:
                content[at] = dice.randrange(256)
            case 1:
                del content[at : at + dice.randrange(1, 30)]
            case 2:
                content[at:at] = dice.randbytes(dice.randrange(1, 9))
            case _:
                content[at:at] = content[dice.randrange(len(content)) :][: dice.randrange(60)]

    try:
        message = read_sent_message(bytes(content))
    except InvalidInput:
        return
    check = compare_addresses(message, TALKED, date(2009, 12, 7))
    fact = message_fact(message, check, MessageId("m"), Direction.RECEIVED)
    check_record(with_facts(TALKED, [fact]))


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        message = read_sent_message(b"From: a@b.test\n" + content)
    except InvalidInput:
        return
    assert message.sha256
