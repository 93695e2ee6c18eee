"""What the statement under an order asks of counsel beside its ticks and choices."""

from docket_assistant.documents.asked import Question, QuestionKind
from docket_assistant.domain.compliance import ComplianceStatement
from docket_assistant.wording import statement_variants as variants

FORM = Question(
    variants.FORM,
    "Whose statement is it?",
    QuestionKind.CHOICE,
    (("ours", "Of our side alone"), (variants.JOINT, "Of both sides")),
    "One of both sides has a place for each to sign. It is called joint only once the other side's agreement "
    "is on record.",
)
EARLIER = Question(
    variants.EARLIER,
    "What is it to the statement filed before?",
    QuestionKind.CHOICE,
    ((variants.CORRECTS, "It corrects it"), (variants.ADDS, "It adds to it")),
)
WHAT = Question(variants.WHAT, variants.WHAT_ASKED, QuestionKind.WORDS)
SENT_ON = Question(variants.SENT_ON, variants.SENT_ASKED, QuestionKind.DAY)
DECLINED_ON = Question(
    variants.DECLINED_ON, "On what day did the other side decline to join?", QuestionKind.DAY
)
AFTER_DATE = Question(
    variants.AFTER_DATE,
    "The period for the statement has ended. Does the statement say so?",
    QuestionKind.CHOICE,
    variants.AFTER_DATE_CHOICES,
)


def statement_questions(statement: ComplianceStatement) -> tuple[Question, ...]:
    """The questions that this statement asks as of its day."""
    earlier = (EARLIER,) if variants.earlier_filing(statement) is not None else ()
    new = (WHAT,) if earlier and variants.said(statement, variants.EARLIER) is not None else ()
    after = (AFTER_DATE,) if statement.ended_on is not None else ()
    return (FORM, SENT_ON, DECLINED_ON, *earlier, *new, *after)
