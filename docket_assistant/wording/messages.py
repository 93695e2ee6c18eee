"""What is said about a message that was read, and about the addresses that it used."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from docket_assistant.domain.addresses import ComparedAddress, OnRecord
from docket_assistant.domain.named_parties import NamedParty
from docket_assistant.domain.people import Party
from docket_assistant.domain.writable import visible
from docket_assistant.wording.captions import eased
from docket_assistant.wording.days import long_date


class Doubt(StrEnum):
    """What in a message calls for a second look."""

    NAME_IS_AN_ADDRESS = "name_is_an_address"
    REPLY_TO_DIFFERS = "reply_to_differs"
    UNSEEN_CHARACTERS = "unseen_characters"
    ADDRESS_UNREAD = "address_unread"
    NO_RECIPIENT = "no_recipient"
    NO_DATE = "no_date"
    NO_TEXT = "no_text"
    TEXT_CUT = "text_cut"
    PART_UNREAD = "part_unread"


_SAID = {
    Doubt.NAME_IS_AN_ADDRESS: "The name shown, “{0}”, looks like an address, but the real one is {1}.",
    Doubt.REPLY_TO_DIFFERS: "Replies to this message go to {0}, not to its sender {1}.",
    Doubt.UNSEEN_CHARACTERS: "There are characters that cannot be seen in {0}.",
    Doubt.ADDRESS_UNREAD: "An address on the line {0} could not be read; look at the message itself.",
    Doubt.NO_RECIPIENT: "The message names no recipient.",
    Doubt.NO_DATE: "The message bears no date that could be read.",
    Doubt.NO_TEXT: "The message holds no text.",
    Doubt.TEXT_CUT: "Only the first million characters of the text were kept.",
    Doubt.PART_UNREAD: "A part of the message could not be read; look at the message itself.",
}


def doubt(kind: Doubt, *details: str) -> str:
    """A doubt about a message as a sentence."""
    return _SAID[kind].format(*(visible(detail) for detail in details))


def address_warnings(addresses: Iterable[ComparedAddress], day: date | None) -> tuple[str, ...]:
    """A sentence on each address that is not known to be on record that day."""
    return tuple(_on(used, day) for used in addresses if used.on_record is not OnRecord.YES)


def _on(used: ComparedAddress, day: date | None) -> str:
    shown = visible(used.address) or "An address that is not stated"
    nearest = f" The nearest on record is {visible(used.nearest)}." if used.nearest else ""
    if used.on_record is OnRecord.SAID_WRONG:
        return f"{shown} was said to be wrong.{nearest}"
    if used.on_record is OnRecord.UNKNOWN:
        why = "the message bears no date" if day is None else "there is none on record to compare it with"
        return f"Whether {shown} was on record is not known: {why}."
    when = "" if day is None else f" on {long_date(day)}"
    whose = f", though it is an address of {visible(used.of)} on another day" if used.of else ""
    return f"{shown} was not an address of record{when}{whose}.{nearest}"


def none_reached(day: date | None) -> str:
    """That no address of the other side's counsel is among the recipients."""
    return "The message went to no address of record of the other side's counsel" + (
        "." if day is None else f" on {long_date(day)}."
    )


RULE_4_2 = (
    "Model Rule 4.2 asks for the consent of the party's lawyer, a law or an order before counsel writes to a"
    " represented party"
)


def party_warning(named: NamedParty) -> str:
    """That an address goes by the name of a party, and why that is worth a look before it is used."""
    goes = f"{visible(named.address)} goes by the name of {eased(visible(named.party.name))}, a party on"
    if named.ours:
        return f"{goes} our side: whoever answers to all writes to our client directly."
    if named.represented:
        return f"{goes} the other side with counsel of record: {RULE_4_2}."
    return (
        f"{goes} the other side for whom no counsel is on file: by Model Rule 4.2 it matters whether a lawyer"
        " represents the party."
    )


def party_as_counsel(party: Party) -> str:
    """That somebody entered as counsel bears the name of a party who is not said to act without counsel."""
    return (
        f"{eased(visible(party.name))} is a party of this matter and not on file as acting without counsel:"
        f" messages would be addressed to the party directly, and {RULE_4_2}."
    )


def also_on_record(address: str, whose: str, side: str) -> str:
    """That an address typed for one side is on record for a lawyer of another."""
    return f"{visible(address)} is also on record for {visible(whose)}, counsel for {side}."


def left_out(warning: str) -> str:
    """That the draft is not addressed there."""
    return f"{warning} It is left out of the draft."
