"""What a certificate of conferral asks of counsel, by the elements that a rule names.

Judgements are ticks, none given beforehand; what the other side says is counsel's answer with its source.
"""

from docket_assistant.documents.asked import Question, QuestionKind

TICK, CHOICE, LINE, WORDS = (
    QuestionKind.TICK,
    QuestionKind.CHOICE,
    QuestionKind.LINE,
    QuestionKind.WORDS,
)
_ASSERTED = "Only counsel can assert it, for this paper; the facts stand beside it."

GOOD_FAITH = Question("good_faith", "Counsel conferred in good faith.", TICK, explains=_ASSERTED)
SINCERE_EFFORTS = Question(
    "sincere_efforts",
    "Sincere efforts were made before counsel were without accord.",
    TICK,
    explains=_ASSERTED,
)
SINCERE_ATTEMPTS = Question(
    "sincere_attempts", "Sincere attempts were made to resolve the differences.", TICK, explains=_ASSERTED
)
REASONABLE_EFFORT = Question(
    "reasonable_effort", "A reasonable effort was made to reach agreement.", TICK, explains=_ASSERTED
)
EXHAUSTED = Question(
    "exhausted",
    "The means short of the court to resolve the differences are exhausted.",
    TICK,
    explains=_ASSERTED,
)
COMPLIANCE = Question(
    "compliance", "The requirement of the rule to confer was met.", TICK, explains=_ASSERTED
)
NO_FAULT = Question(
    "no_fault", "No conference was held through no fault of our counsel.", TICK, explains=_ASSERTED
)
EXPLAINED = Question(
    "explained",
    "In the conference our counsel explained the nature of the motion and its legal basis.",
    TICK,
    explains="It is not in the record of the talk; tick it only where it was so.",
)
COMPLETE = Question(
    "complete",
    "The list holds every step that each lawyer took.",
    TICK,
    explains="The rule asks for the steps of all counsel with particularity.",
)
ATTACHED = Question("attached", "The correspondence listed is attached as an exhibit.", TICK)
DECLARED = Question(
    "declared",
    "The declaration of the lawyer who took part is attached.",
    TICK,
    explains="Who signs was not in that conference; who was can declare what was said.",
)
OWN_ATTEMPTS = Question(
    "own_attempts",
    "The declarant made the attempts listed.",
    TICK,
    explains="The record says which side tried, not which lawyer; only who tried can declare it.",
)
RULE_READ = Question(
    "rule_read",
    "I read the current text of the rule and the judge's page.",
    TICK,
    explains="The text on file was seen on the day named beside the rule. It is asked again after 90 days.",
)
CONCURRENCE = Question(
    "concurrence",
    "What came of asking the other side to concur in the motion?",
    CHOICE,
    (
        ("not_given", "Asked for; it was not given"),
        ("no_answer", "Asked for; no answer came"),
        ("in_part", "Asked for; it was given in part"),
        ("given", "Asked for; it was given"),
    ),
)
OPPOSED = Question(
    "opposed",
    "What does the other side say to the motion?",
    CHOICE,
    (
        ("opposes", "Opposes it"),
        ("does_not_oppose", "Does not oppose it"),
        ("in_part", "Opposes it in part"),
        ("not_stated", "Has stated no position"),
    ),
)
OPPOSED_SOURCE = Question(
    "opposed_source",
    "By whom, on what day and how did the other side say so?",
    LINE,
    explains="What the other side says is printed with its source.",
)
NO_AGREEMENT = Question("no_agreement", "Why could no agreement be reached?", WORDS)
NOT_HELD = Question("not_held", "Why was no conference held?", WORDS)
DISCUSSED = Question(
    "discussed",
    "What did counsel discuss?",
    WORDS,
    explains="Facts from which the court can judge for itself.",
)

FORM = Question(
    "form",
    "In what form is it made?",
    CHOICE,
    (
        ("paragraph", "A part of the motion"),
        ("certificate", "A certificate of its own"),
        ("declaration", "A declaration of a lawyer who took part"),
    ),
    explains="Not chosen: as the rule on file wants it.",
)

BY_ELEMENT: dict[str, tuple[Question, ...]] = {
    "good_faith_assertion": (GOOD_FAITH,),
    "sincere_efforts_no_accord": (SINCERE_EFFORTS,),
    "sincere_attempts": (SINCERE_ATTEMPTS,),
    "reasonable_effort": (REASONABLE_EFFORT,),
    "extrajudicial_means_exhausted": (EXHAUSTED,),
    "certificate_of_compliance": (COMPLIANCE,),
    "certify_compliance": (COMPLIANCE,),
    "certification_of_duty_to_confer": (COMPLIANCE,),
    "no_fault_of_movant": (NO_FAULT,),
    "explained_nature_and_basis": (EXPLAINED,),
    "steps_taken_with_particularity": (COMPLETE,),
    "correspondence_attached": (ATTACHED,),
    "concurrence_sought": (CONCURRENCE,),
    "concurrence_requested_not_obtained": (CONCURRENCE,),
    "opposed_or_not": (OPPOSED, OPPOSED_SOURCE),
    "position_of_opponent": (OPPOSED, OPPOSED_SOURCE),
    "reason_no_agreement": (NO_AGREEMENT,),
    "reason_not_held": (NOT_HELD,),
    "facts_showing_good_faith_conferencing": (DISCUSSED,),
    "conference_narrative": (DISCUSSED,),
}
"""The questions of each element that the record alone cannot fill."""
