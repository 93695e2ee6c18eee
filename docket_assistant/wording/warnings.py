"""Sentences on the warnings beside a verdict; house readings are tagged as such."""

from docket_assistant.domain.findings import Warn

HOUSE = "(house reading)"
"""The tag of a reading that is the program's own and no court's."""

_WARNINGS = {
    Warn.SERVICE_METHOD_UNKNOWN: "How the latest response was served is not recorded.",
    Warn.NOT_VERIFIED: "The latest response is logged as not verified.",
    Warn.SET_UNSIGNED: "The set of requests is logged as unsigned.",
    Warn.RULE_NOT_CERTAIN: "The operative words of the rule were not all seen; read the rule.",
    Warn.JUDGE_DEPENDENT: "Whether a conference with the court comes first depends on the judge.",
    Warn.OLD_TALK: f"The talk is more than 90 days old {HOUSE}.",
    Warn.FEW_ATTEMPTS: f"Fewer than two attempts are logged {HOUSE}.",
    Warn.NO_TELEPHONE_ATTEMPT: f"No attempt logged was by telephone {HOUSE}.",
    Warn.SHORT_WAIT: f"Fewer than three business days have passed since the last attempt {HOUSE}.",
    Warn.KNOWN_AWAY: "An attempt was made while the other side was known to be away.",
    Warn.ADDRESS_NOT_VERIFIED: (
        f"An attempt in writing went to an address not on record for the other side that day {HOUSE}."
    ),
    Warn.WRONG_ADDRESS: "A message that confirms the talk bounced or went to an address said to be wrong.",
    Warn.EFFORTS_ONLY: "The item rests on attempts alone, with no conference.",
    Warn.LAST_DAY_FROM_MEMORY: "The rule's last day to move is from memory; no text on file backs it.",
    Warn.NO_CUTOFF: "No last day to move is on file.",
    Warn.RULE_NOT_READ: f"Nobody has recorded reading the rule in the last 90 days {HOUSE}.",
    Warn.OVERRIDDEN: "Counsel has overridden the verdict on the item.",
    Warn.UNCONFIRMED_UNDERSTANDING: (
        "What the talk agreed in general was confirmed by no message to a good address."
    ),
    Warn.POINT_NOT_VERIFIED: "A point of the rule that decides here was described, not read; read the rule.",
    Warn.NO_LOCAL_RULE: (
        "No local rule on conferral is on file for the district: Fed. R. Civ. P. 37(a)(1) is used; check the"
        " local rules."
    ),
    Warn.RULE_EXEMPTS: (
        "The local rule's own text exempts the case, since a party acts without counsel or is in custody;"
        " Fed. R. Civ. P. 37(a)(1) asks for its certification in any case."
    ),
    Warn.EXEMPTION_MAY_APPLY: (
        "The local rule's own text exempts prisoners; whether the party without counsel is in custody is not"
        " recorded, so the exemption is not used. Say it in the matter's facts."
    ),
    Warn.SEQUENCE_NOT_TESTED: (
        "The rule asks for an order of papers and talk, or for an answer within days, that the log does not"
        " test; read it with `courts`."
    ),
}


def warning_sentence(warn: Warn) -> str:
    """A warning beside a verdict."""
    return _WARNINGS[warn]
