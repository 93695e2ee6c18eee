"""A fact that a text seems to state, with the words that say so; nothing is on record by that."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.items import ItemToken


class FactKind(StrEnum):
    """What a proposed fact is about; facts of one group make one fact of the record."""

    COURT = "court"
    DIVISION = "division"
    NUMBER = "number"
    JUDGE = "judge"
    VERSUS = "versus"
    ET_AL = "et_al"
    PARTY = "party"
    PARTY_ROLE = "party_role"
    SET = "set"
    SET_ORDINAL = "set_ordinal"
    SERVED_BY = "served_by"
    SERVED_TO = "served_to"
    SERVED_ON = "served_on"
    RESPONSE = "response"
    RESPONSE_SERVED_ON = "response_served_on"
    TALK = "talk"
    TALK_HELD_ON = "talk_held_on"
    TALK_STARTED_BY = "talk_started_by"
    UNDERSTANDING = "understanding"
    MESSAGE = "message"
    MESSAGE_BY = "message_by"
    MESSAGE_CONFIRMS = "message_confirms"
    WRONG_ADDRESS = "wrong_address"
    MOTION = "motion"
    MOTION_BY = "motion_by"
    MOTION_FILED_ON = "motion_filed_on"
    MOTION_ECF = "motion_ecf"
    ITEM = "item"
    ORDER_TITLE = "order_title"
    ORDER_SIGNED_ON = "order_signed_on"
    ORDER_TEXT = "order_text"
    DUTY = "duty"
    DUTY_WHO = "duty_who"
    DUTY_TIME = "duty_time"


FactValue = str | int | date | ItemToken
"""Values of enumerations are given as their words, such as "defendant" or "telephone"."""


@dataclass(frozen=True, slots=True)
class ProposedFact:
    """One value with the place of the words that state it."""

    kind: FactKind
    value: FactValue
    start: int
    end: int
    group: str = ""
    """Facts of one group belong together: set-I, talk-2009-09-24."""
