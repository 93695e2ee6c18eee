"""A draft reads back as what was written, opens unsent, and lets no word of the record become a header."""

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.writable import writable
from docket_assistant.exchange.mail_draft import Addressee, write_mail
from docket_assistant.intake.sent_message import read_sent_message

LEE = Addressee("Lee B. Sample", "lee.sample@sample-law.example")
DANA = Addressee("Dana R. Example", "dre@example.test")
HEADERS = {
    "from",
    "to",
    "cc",
    "subject",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "x-unsent",
}
BREAKS = st.sampled_from(
    ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\x00", "\nBcc: e@v.il", "=?"]
)
ANY = st.lists(st.text(st.characters(codec="utf-8"), max_size=30) | BREAKS, max_size=6).map("".join)


def parsed(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def one_line(text: str) -> str:
    return " ".join(writable(" ".join(text.split())).split())


def test_a_draft_has_its_people_its_words_and_opens_unsent() -> None:
    content = write_mail([LEE], [DANA], DANA, "Our talk", "First.\n\nSecond.")

    assert content == (
        b'From: "Dana R. Example" <dre@example.test>\r\n'
        b'To: "Lee B. Sample" <lee.sample@sample-law.example>\r\n'
        b'Cc: "Dana R. Example" <dre@example.test>\r\n'
        b"Subject: Our talk\r\n"
        b"MIME-Version: 1.0\r\n"
        b"Content-Type: text/plain; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n"
        b"X-Unsent: 1\r\n"
        b"\r\n"
        b"First.\r\n\r\nSecond.\r\n"
    )


def test_without_people_it_names_none() -> None:
    message = parsed(write_mail([], [], None, "Our talk", "Text"))
    assert (message["from"], message["to"], message["cc"]) == (None, None, None)


def test_the_program_reads_its_own_draft() -> None:
    read = read_sent_message(write_mail([LEE, DANA], [], DANA, "Nos. 7–12", "Interrogatories Nos. 7–12"))

    assert [(a.line, a.name, a.address) for a in read.addresses] == [
        ("from", DANA.name, DANA.address),
        ("to", LEE.name, LEE.address),
        ("to", DANA.name, DANA.address),
    ]
    assert (read.subject, read.text) == ("Nos. 7–12", "Interrogatories Nos. 7–12")
    assert (read.sent, read.message_id) == (None, "")


@given(st.lists(ANY, min_size=1, max_size=3), ANY, ANY)
def test_whatever_the_names_and_words_no_header_is_added_and_all_of_them_come_back(
    names: list[str], subject: str, text: str
) -> None:
    people = [Addressee(name, LEE.address) for name in names]
    content = write_mail(people, people, people[0], subject, text)
    message = parsed(content)

    assert {name.lower() for name in message} <= HEADERS
    assert len(message.keys()) == len(HEADERS)
    assert [a.addr_spec for a in message["to"].addresses] == [LEE.address] * len(people)
    assert message["subject"] == one_line(subject)
    assert message.get_content().replace("\r\n", "\n") == writable(text).rstrip("\n") + "\n"


@given(ANY, ANY)
def test_every_line_is_short_ascii_and_ends_as_mail_does(name: str, text: str) -> None:
    content = write_mail([Addressee(name, LEE.address)], [], None, text, text)

    assert content.isascii()
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    assert all(len(line) <= 998 for line in content.split(b"\r\n"))


@pytest.mark.parametrize(
    "name",
    [
        "Lee “B.” Sample",
        'Lee "B." Sample, Esq.',
        "Zoë Müller-Lüdenscheidt",
        "=?utf-8?q?Lee?=",
        "L" * 200,
        "Å" * 90,
        "dre@example.test",
    ],
)
def test_a_name_comes_back_as_it_was(name: str) -> None:
    read = read_sent_message(write_mail([Addressee(name, LEE.address)], [], None, "s", "t"))
    assert [(a.name, a.address) for a in read.addresses] == [(name, LEE.address)]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "lee",
        "lee@",
        "lee@a.test\r\nBcc: e@v.il",
        "a@b.test, c@d.test",
        "lée@a.test",
        "<lee@a.test>",
        "a b@c.d",
    ],
)
def test_what_is_no_address_is_refused_in_one_sentence(address: str) -> None:
    with pytest.raises(InvalidInput, match="is not an e-mail address") as refusal:
        write_mail([Addressee("Lee", address)], [], None, "s", "t")
    assert "\n" not in str(refusal.value)
