"""Served papers written for a test before any of them was read: each request and answer at its number.

`docs/law-figures.md` has the figures of the first run.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from docket_assistant.domain.items import ItemKind
from docket_assistant.intake.served_headings import Says
from docket_assistant.intake.served_text import Outside, read_served_text

PAPERS: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("served_unseen.json").read_text(encoding="utf-8")
)
"""Kind, label, r for a request or the first letter of what an answer calls itself, first words."""
SAYS = {"r": None, "p": Says.PLAIN, "s": Says.SUPPLEMENTAL, "a": Says.AMENDED}


@pytest.mark.parametrize("paper", PAPERS, ids=[paper["id"] for paper in PAPERS])
def test_requests_and_answers_stand_at_their_numbers(paper: dict[str, Any]) -> None:
    placed = [p for p in read_served_text(paper["text"]).passages if p.outside is None]

    assert [(p.kind, p.label, p.answer) for p in placed] == [
        (ItemKind(kind) if kind else None, label, SAYS[says]) for kind, label, says, _ in paper["passages"]
    ]
    for passage, (_, _, _, words) in zip(placed, paper["passages"], strict=True):
        assert passage.text.startswith(words)


def test_a_word_of_a_sentence_heads_no_answer() -> None:
    text = "INTERROGATORY NO. 1:\nState each fact.\nANSWER:\nHe gave no\nanswer. Then he left."

    placed = [p for p in read_served_text(text).passages if p.outside is not Outside.BEFORE]

    assert [p.text for p in placed] == ["State each fact.", "He gave no answer. Then he left."]
