"""Modes of a contact in words."""

from docket_assistant.domain.conferral import LIVE_MODES, WRITTEN_MODES, Mode

_BY = {
    Mode.IN_PERSON: "in person",
    Mode.TELEPHONE: "by telephone",
    Mode.VIDEO: "by video conference",
    Mode.EMAIL: "by e-mail",
    Mode.LETTER: "by letter",
    Mode.FAX: "by fax",
    Mode.TEXT: "by text message",
    Mode.VOICEMAIL: "by voicemail",
    Mode.UNKNOWN: "in a manner not recorded",
}
_WORDS = {
    Mode.IN_PERSON: "in person",
    Mode.TELEPHONE: "telephone",
    Mode.VIDEO: "video conference",
    Mode.EMAIL: "e-mail",
    Mode.LETTER: "letter",
    Mode.FAX: "fax",
    Mode.TEXT: "text message",
    Mode.VOICEMAIL: "voicemail",
    Mode.UNKNOWN: "manner not recorded",
}


def by_mode(mode: Mode) -> str:
    """How a contact was made, for a sentence: by telephone, in person."""
    return _BY[mode]


def contact_noun(mode: Mode, talk: str = "talk") -> str:
    """What a contact is: a talk if live, a written contact if in writing, an attempt if a voicemail.

    One whose manner is not recorded may be any of these, and is called a contact.
    """
    if mode in LIVE_MODES:
        return talk
    if mode in WRITTEN_MODES:
        return "written contact"
    return "attempt" if mode is Mode.VOICEMAIL else "contact"


def mode_word(mode: Mode) -> str:
    """A mode on its own, for a table or brackets: telephone."""
    return _WORDS[mode]
