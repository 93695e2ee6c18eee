"""The papers of a discovery dispute: one module a kind, loaded where it is asked for."""

from collections.abc import Iterator
from importlib import import_module

from docket_assistant.documents.asked import FamilyPaper
from docket_assistant.domain.paper import PaperKind

MODULES: dict[PaperKind, str] = {
    PaperKind.CERTIFICATE: "certificate",
    PaperKind.REQUEST_TO_CONFER: "request_to_confer",
    PaperKind.CONFIRMING_LETTER: "confirming_letter",
    PaperKind.EXTENSION_LETTER: "extension_letter",
    PaperKind.EXTENSION_STIPULATION: "extension_stipulation",
    PaperKind.EXTENSION_MOTION: "extension_motion",
    PaperKind.ITEM_APPENDIX: "item_appendix",
    PaperKind.JOINT_STATEMENT: "joint_statement",
    PaperKind.OPPOSITION_CONFERRAL: "opposition_conferral",
    PaperKind.PROPOSED_ORDER: "proposed_order",
    PaperKind.DECLARATION: "declaration",
    PaperKind.DEFICIENCY_LETTER: "deficiency_letter",
    PaperKind.CERTIFICATE_OF_SERVICE: "certificate_of_service",
    PaperKind.WITHDRAWAL: "withdrawal",
    PaperKind.MOTION_TO_COMPEL: "motion_to_compel",
    PaperKind.RESPONSES: "responses",
    PaperKind.CHRONOLOGY: "chronology",
    PaperKind.DISPUTE_CHART: "dispute_chart",
}
"""The module of each kind, in the order in which a dispute goes through them; each has PAPER."""


def family_paper(kind: PaperKind) -> FamilyPaper:
    """One kind of paper; raises KeyError for one that is not of the family."""
    found: FamilyPaper = import_module(f"{__name__}.{MODULES[kind]}").PAPER
    return found


def family_papers() -> Iterator[FamilyPaper]:
    """Every kind, in their order."""
    return map(family_paper, MODULES)
