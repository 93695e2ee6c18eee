"""That counsel reads a verdict otherwise, and why: for the window alone."""

from collections.abc import Iterable

from docket_assistant.domain.counsel_words import Override, OverrideReason

REASONS = {
    OverrideReason.ORDER_LIFTS_IT: "An order lifts it",
    OverrideReason.JUDGES_PRACTICE: "This judge's practice",
    OverrideReason.READS_RULE_DIFFERENTLY: "I read the rule differently",
    OverrideReason.RECORD_INCOMPLETE: "The record is incomplete",
}
"""Why, as counsel chooses it."""
_TOLD = {
    OverrideReason.ORDER_LIFTS_IT: "an order lifts it",
    OverrideReason.JUDGES_PRACTICE: "this judge's practice",
    OverrideReason.READS_RULE_DIFFERENTLY: "reads the rule differently",
    OverrideReason.RECORD_INCOMPLETE: "the record is incomplete",
}


def override_cell(overrides: Iterable[Override]) -> str:
    """What a row says beside the verdict; empty where counsel overrides nothing."""
    reasons = "; ".join(dict.fromkeys(_TOLD[one.reason] for one in overrides))
    return f"otherwise: {reasons}" if reasons else ""


def override_sentence(override: Override, *, disputed: bool = True) -> str:
    """What a card and a history say of one override; an item that is not in dispute has no verdict."""
    said = "Counsel reads the verdict otherwise" if disputed else "Counsel set the warning on the item aside"
    return f"{said}: {_TOLD[override.reason]}."
