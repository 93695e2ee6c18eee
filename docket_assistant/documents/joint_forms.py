"""How courts want one paper of both sides: as a stipulation, a statement or a letter, and under which rule.

Sources: C.D. Cal. L.R. 37-1 to 37-2.2 (text at supnik.com/lr37.htm); E.D. Cal. L.R. 251(c) as quoted in
Johnson v. Zarakani (E.D. Cal. June 25, 2015); N.D. Cal. Civ. L.R. 37-1 as quoted in No. 3:07-cv-05596, ECF
No. 256 (N.D. Cal.). Elsewhere nothing was seen that every judge of a district wants, so the form is plain.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from docket_assistant.documents.asked import PaperAsked, Question, QuestionKind


@dataclass(frozen=True, slots=True)
class JointForm:
    """What the paper of both sides is called, and what its opening names."""

    title: str
    rule: str = ""
    """The rule that asks for it; empty: none was seen."""
    letter: bool = False


_STIPULATION, _STATEMENT, _LETTER = "stipulation", "statement", "letter"
_PLAIN: Mapping[str, JointForm] = {
    _STIPULATION: JointForm("JOINT STIPULATION ON DISCOVERY IN DISPUTE"),
    _STATEMENT: JointForm("JOINT STATEMENT ON DISCOVERY IN DISPUTE"),
    _LETTER: JointForm("JOINT LETTER ON DISCOVERY IN DISPUTE", letter=True),
}
_OF_COURT: Mapping[str, tuple[str, JointForm]] = {
    "cacd": (_STIPULATION, JointForm("JOINT STIPULATION UNDER L.R. 37-2", "L.R. 37-2")),
    "caed": (
        _STATEMENT,
        JointForm("JOINT STATEMENT RE DISCOVERY DISAGREEMENT", "L.R. 251(c)"),
    ),
    "cand": (_LETTER, JointForm("JOINT LETTER ON DISCOVERY IN DISPUTE", letter=True)),
}
FORM = Question(
    "form",
    "In what form does the court want the paper of both sides?",
    QuestionKind.CHOICE,
    (
        (_STIPULATION, "A joint stipulation"),
        (_STATEMENT, "A joint statement"),
        (_LETTER, "A joint letter to the judge"),
    ),
    "Not chosen: a stipulation in C.D. Cal., a letter in N.D. Cal., a statement elsewhere. Look at the"
    " judge's own page first; many have a form and a length of their own.",
)


def joint_form(asked: PaperAsked) -> JointForm:
    """The form that counsel chose, else the court's own, else a plain statement."""
    usual, own = _OF_COURT.get(asked.record.matter.court, (_STATEMENT, _PLAIN[_STATEMENT]))
    said = asked.said(FORM.name)
    if said in ("", usual):
        return own
    return _PLAIN.get(said, own)
