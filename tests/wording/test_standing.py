"""Short words for rows of the window: every act and every verdict has some."""

import pytest

from docket_assistant.domain.findings import Next, NextAct, Verdict
from docket_assistant.wording.standing import next_words, pill_words


@pytest.mark.parametrize("act", NextAct)
def test_every_next_act_has_short_words(act: NextAct) -> None:
    assert 0 < len(next_words(Next(act, detail="supplemental"))) <= 40


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_a_pill(verdict: Verdict) -> None:
    assert 0 < len(pill_words(verdict)) <= 40
