"""What the docs list is what there is."""

from pathlib import Path

from docket_assistant.documents.family import family_papers
from docket_assistant.documents.firm.draw import _FILTERS
from docket_assistant.documents.firm.fields import ANSWER_FIELDS, FIELDS, ITEM_FIELDS

DOCS = Path(__file__).parents[1] / "docs"


def test_every_field_and_filter_of_a_template_is_told() -> None:
    told = (DOCS / "templates.md").read_text("utf-8")

    assert [name for name in FIELDS if f"`{name}`" not in told] == []
    assert [name for name in ITEM_FIELDS if f"`item.{name}`" not in told] == []
    assert [name for name in ANSWER_FIELDS if f"`answer.{name}`" not in told] == []
    assert [name for name in _FILTERS if name not in told] == []


def test_every_paper_is_told() -> None:
    told = (DOCS / "papers.md").read_text("utf-8")

    assert [paper.words for paper in family_papers() if f"| {paper.words} |" not in told] == []
