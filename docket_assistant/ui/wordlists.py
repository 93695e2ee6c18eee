"""Values of the record with the words that choices offer for them."""

from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.wording.item_lists import noun

METHODS = (
    (ServiceMethod.UNKNOWN.value, "Not known"),
    (ServiceMethod.EMAIL.value, "E-mail, by written consent"),
    (ServiceMethod.ECF.value, "The court's filing system"),
    (ServiceMethod.MAIL.value, "Mail"),
    (ServiceMethod.HAND.value, "Hand"),
    (ServiceMethod.OFFICE.value, "Left at the office"),
    (ServiceMethod.CLERK.value, "Left with the clerk"),
    (ServiceMethod.EMAIL_NO_CONSENT.value, "E-mail, without written consent"),
    (ServiceMethod.OTHER.value, "Other consented means"),
)
KINDS = tuple(
    (kind.value, noun(kind, True))  # noqa: FBT003
    for kind in (
        ItemKind.INTERROGATORY,
        ItemKind.PRODUCTION,
        ItemKind.ADMISSION,
        ItemKind.REQUEST,
        ItemKind.TOPIC,
        ItemKind.SUBPOENA,
    )
)
YES_NO = (("", "Not known"), ("yes", "Yes"), ("no", "No"))
TRUTH = {"yes": True, "no": False}
"""What a choice of yes, no or not known means; not known is None."""


def truth_choice(truth: bool | None) -> str:  # noqa: FBT001  # a fact that may be unknown
    """The choice that stands for a fact that is so, not so, or not known."""
    return {True: "yes", False: "no", None: ""}[truth]
