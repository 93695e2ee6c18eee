"""The close of an unsworn declaration (28 U.S.C. 1746): its words hang on where it is signed.

The place is counsel's answer; the day and the signature stay blank.
"""

from docket_assistant.documents.asked import PaperAsked, Question, QuestionKind
from docket_assistant.documents.model import Body, Gap, Mend, Signing, Text
from docket_assistant.domain.people import Counsel
from docket_assistant.wording.runs import sentence, told

PLACE = Question(
    "signed_where",
    "Where is it signed?",
    QuestionKind.CHOICE,
    (
        ("within", "Within the United States, its territories, possessions or commonwealths"),
        ("outside", "Outside the United States"),
    ),
    explains="28 U.S.C. 1746 has words of its own for each.",
)
_WORDS = {
    "within": "I declare under penalty of perjury that the foregoing is true and correct.",
    "outside": (
        "I declare under penalty of perjury under the laws of the United States of America that the "
        "foregoing is true and correct."
    ),
}


def sworn(asked: PaperAsked) -> Body:
    """The sentence of the statute, or the gap that asks where it is signed."""
    said = asked.answers.get(PLACE.name)
    if said is None or said.answer not in _WORDS:
        label = "counsel to choose: the words of 28 U.S.C. \N{SECTION SIGN} 1746"
        gap = Gap(label, "the close", PLACE.label, tuple(_WORDS.values()), Mend.ANSWER, PLACE.name)
        return Body(sentence(gap))
    return Body(sentence(told(_WORDS[said.answer], said.id)))


def signed(declarant: Counsel | None, name: str = "") -> Signing:
    """The place to sign: a blank for the day, a rule, and the declarant's name beneath it."""
    shown = declarant.name if declarant is not None else name
    if not shown:
        gap = Gap("name of the declarant", "the signature", "Who declares it?", mend=Mend.SIGNATURE)
        return Signing((gap,), dated="Executed on: ")
    facts = (declarant.id,) if declarant is not None else ()
    return Signing((Text(shown, facts),), dated="Executed on: ")
