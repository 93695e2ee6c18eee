"""What a sentence of a paper is made of: words, and gaps where a fact is missing."""

from dataclasses import dataclass
from enum import StrEnum


class Mend(StrEnum):
    """What closes a gap: a fact of the record, or a word that only counsel can give."""

    TALK = "talk"
    """The talk's own record."""
    DISCOVERY = "discovery"
    """A set, a response, or the words of one."""
    ATTEMPTS = "attempts"
    SIGNATURE = "signature"
    ORDER_NUMBER = "order_number"
    MOTION_NUMBER = "motion_number"
    GOOD_FAITH = "good_faith"
    SINCERE_EFFORTS = "sincere_efforts"
    MOTION = "motion"
    EXPENSES = "expenses"
    EXHIBIT = "exhibit"
    STIPULATED = "stipulated"
    OTHER_SIDE = "other_side"
    RETURNED = "returned"
    """The other side's words in a paper that came back."""
    ANSWER = "answer"
    """A question that the paper asks of counsel: the gap names it."""
    IN_THE_PAPER = "in_the_paper"
    """Nothing on record can close it; counsel writes it in the finished paper."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words of the paper."""

    text: str
    facts: tuple[str, ...] = ()
    """Ids of the facts that they state, so that the reader can look at them."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A missing fact, or a choice or sentence that only counsel can give; printed as [label]."""

    label: str
    where: str
    """Place in the paper, such as paragraph 1."""
    question: str
    choices: tuple[str, ...] = ()
    """Answers to choose from; empty for free text."""
    mend: Mend = Mend.TALK
    asks: str = ""
    """Name of the question of the paper whose answer closes it."""
    fact: str = ""
    """Id of the fact on record that lacks it; empty: no single one does."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for the other side's words in a paper of both sides: sent empty, read back by its name."""

    name: str
    """Such as position-3: a place in the paper, never an id of the record."""
    label: str
    """What the empty place says."""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Ref:
    """The number of another numbered paragraph, as a field that Word keeps right."""

    key: str
    text: str
    """Its number as counted here."""


Run = Text | Gap | Slot | Ref
Runs = tuple[Run, ...]


def sentence(*parts: "str | Run | Runs") -> Runs:
    """One sentence from words and gaps; neighbouring words become one run, empty ones none."""
    runs: list[Run] = []
    for part in parts:
        for run in part if isinstance(part, tuple) else (part,):
            _join(runs, Text(run) if isinstance(run, str) else run)
    return tuple(runs)


def told(text: str, *facts: str) -> Text:
    """Words with the facts that they state."""
    return Text(text, facts)


def stating(runs: Runs, *facts: str) -> Runs:
    """The same words; those that state no fact of their own state these."""
    return sentence(*(Text(r.text, facts) if isinstance(r, Text) and not r.facts else r for r in runs))


def run_text(run: Run) -> str:
    """The words of a run; a gap, and a place that is still empty, as they print."""
    if isinstance(run, Gap):
        return f"[{run.label}]"
    if isinstance(run, Slot):
        return run.text or f"[{run.label}]"
    return run.text


def _join(runs: list[Run], run: Run) -> None:
    if isinstance(run, Text) and not run.text:
        return
    last = runs[-1] if runs else None
    if isinstance(run, Text) and isinstance(last, Text) and run.facts == last.facts:
        runs[-1] = Text(last.text + run.text, run.facts)
    else:
        runs.append(run)


def paragraph(*sentences: Runs) -> Runs:
    """Sentences with a blank between each; empty ones are left out."""
    told = [s for s in sentences if s]
    return sentence(*(part for n, s in enumerate(told) for part in ((" ",) if n else ()) + (s,)))
