"""The words by which an order tells that somebody served, answered, talked, wrote or moved."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from docket_assistant.domain.matter import Side
from docket_assistant.domain.order_texts.names import names_pattern

_SIDE = r"(?:the\s+)?(?:plaintiff|defendant|petitioner|respondent)s?"
_OWN_NAME = r"(?-i:(?:,?\s+(?:[A-Z]\.|[A-Z][\w&'’-]*)){1,5}?\.?)"
_MAYBE = r"\s+(?:(?:then|also|first|timely|finally|each|subsequently|initially|again)\s+)?"


@dataclass(frozen=True, slots=True)
class Telling:
    """The patterns, each with the group "who"."""

    served: re.Pattern[str]
    answered: re.Pattern[str]
    talked: re.Pattern[str]
    sent: re.Pattern[str]
    moved: re.Pattern[str]
    their_motion: re.Pattern[str]


def telling(spoken: Mapping[str, Side]) -> Telling:
    """The patterns for the sides and for the parties' own names."""
    return _telling(names_pattern(spoken))


@lru_cache(maxsize=8)
def _telling(names: str) -> Telling:
    who = (
        rf"(?P<who>(?:counsel\s+for\s+)?(?:{_SIDE}(?:['’]s?)?(?:{_OWN_NAME})??|(?:the\s+)?{names})(?:['’]s?)?"
        r"(?:\s+(?:counsel|attorneys?|lawyers?))?)"
    )
    served = (rf"\b{who}{_MAYBE}(?P<verb>served|propounded|issued)\s+(?P<what>[^.;]{{3,300}})",)
    answered = (
        rf"\b{who}{_MAYBE}(?P<verb>(?:provided|served|produced|submitted|gave|made|supplemented)\s+",
        r"(?P<what>[^.;]{0,60}?\b(?:responses?|answers?|objections?|supplement)\b[^.;]{0,160})",
        r"|(?:responded|answered|objected)\b(?P<to>[^.;]{0,160}))",
    )
    talked = (
        rf"\b{who}{_MAYBE}(?P<verb>contacted|called|telephoned|phoned|spoke|conferred|met|talked)\b[^.;]{{0,120}}",
        r"|\b(?:the\s+parties|(?:the|their)\s+(?:attorneys|lawyers)|counsel(?:\s+for\s+(?:the\s+)?(?:both\s+)?(?:parties|sides))?)\s+(?:held|had|conferred",
        r"|met|spoke|participated)\b[^.;]{0,120}",
    )
    sent = (
        rf"\b{who}{_MAYBE}(?:sent|e-?mailed|mailed|wrote)\s+(?:(?:an?|the|his|her|their)\s+)?",
        r"(?P<what>e-?mail|letter|fax)\b",
    )
    moved = (
        rf"\b{who}{_MAYBE}(?:filed\s+(?:(?:the|this|its|his|her|their|an?)\s+)?(?:instant|present|pending|current)?\s*",
        r"(?P<title>(?:\w+\s+)?motion\s+to\s+compel)\b|(?P<moved>moved\s+to\s+compel)\b)",
    )
    their_motion = (
        rf"\b(?P<who>(?:{_SIDE}(?-i:\s+(?:[A-Z][\w.]+\s+){{0,3}}?[A-Z][\w.]+)?|{names})['’]?s?['’]?)\s+",
        r"(?P<title>(?:\w+\s+)?motion\s+to\s+compel)\b",
        r"(?:[^.;(]{0,40}?\(?(?:ECF|Docs?\.?|Dkt\.?|Docket|filing)\s*(?:Nos?\.?)?\s*(?P<ecf>\d{1,4})\b)?",
    )
    parts = (served, answered, talked, sent, moved, their_motion)
    return Telling(*(re.compile("".join(part), re.IGNORECASE) for part in parts))
