"""What comes next on an empty matter: what goes there, why a court cares, and the act."""

from typing import NamedTuple


class StepWords(NamedTuple):
    """One step in words."""

    what: str
    why: str
    act: str


STEPS = {
    "counsel": StepWords(
        "Next: counsel for the other side, with the addresses of record.",
        "A court asks whether a message went to an address of record, and on which day it was one.",
        "Add counsel",
    ),
    "served": StepWords(
        "Next: the discovery that was served, each set with its day and its numbers.",
        "A court asks what was asked and when; the time to answer is counted from that day.",
        "Record a served set",
    ),
    "answers": StepWords(
        "Next: the responses, and every supplement to them, with the items in dispute.",
        "A court asks whether counsel talked after the latest response, not after an earlier one.",
        "Record responses",
    ),
    "talk": StepWords(
        "Next: the talk about what is in dispute, or the attempt to have one.",
        "A court asks for the date, the manner, the people and the result before it reads a motion.",
        "Log the first talk",
    ),
}
