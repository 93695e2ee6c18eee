"""The duty to confer and the duty to file, of an order of Feb. 20, 2025 that gives ten days (to Mar. 3)."""

from collections.abc import Callable

import pytest

from tests.cli.docket import Docket
from tests.cli.matter_file import OUR_LAWYER, OURS, THEIRS, MatterFile, answered, called_twice, staff

MET, OPEN, LATER, REVIEW = "met", "open", "met_after_due", "needs_review"


def ordered(court: str = "sdd", *, as_of: str = "2025-03-10", efforts: bool | None = None) -> MatterFile:
    matter = answered(court, ("1", "2"), as_of=as_of).add("orders", id="o", signed_on="2025-02-20")
    own = {"order": "o", "who": OURS, "period": 10}
    matter.add("duties", what="confer", items=["I1", "I2"], efforts_suffice=efforts, **own)
    return matter.add("duties", id="file", what="file_statement", **own)


def filed(on: str) -> Callable[[MatterFile], object]:
    return lambda matter: matter.add("filings", what="statement", filed_on=on, duty="file")


def tried(matter: MatterFile, first: str = "2025-02-24", second: str = "2025-02-26") -> MatterFile:
    return called_twice(matter, first, second)


PARALEGAL = (staff(THEIRS),)


@pytest.mark.parametrize(
    ("why", "matter", "confer", "file"),
    [
        ("nothing is logged", ordered(), OPEN, OPEN),
        ("the talk covers both items", ordered().talk("2025-02-25"), MET, OPEN),
        ("a writing is no talk", ordered("vaed").talk("2025-02-25", "email"), OPEN, OPEN),
        ("No. 2 was not covered", ordered().talk("2025-02-25", items=["I1"]), OPEN, OPEN),
        (
            "two talks cover them together",
            ordered().talk("2025-02-24", items=["I1"]).talk("2025-02-26", items=["I2"]),
            MET,
            OPEN,
        ),
        (
            "a later supplement does not undo the talk",
            ordered().talk("2025-02-25").supplement("2025-02-28", ["I1"]),
            MET,
            OPEN,
        ),
        (
            "No. 2 was withdrawn: nobody need confer about it",
            ordered().talk("2025-02-25", items=["I1"]).add("withdrawals", items=["I2"], on="2025-02-26"),
            MET,
            OPEN,
        ),
        ("the talk came after the day", ordered().talk("2025-03-05"), LATER, OPEN),
        ("on the order's own day nobody can tell", ordered().talk("2025-02-20"), REVIEW, OPEN),
        ("as of a day before the talk", ordered(as_of="2025-02-21").talk("2025-02-25"), OPEN, OPEN),
        ("only their paralegal", ordered().talk("2025-02-24", people=(OUR_LAWYER, *PARALEGAL)), OPEN, OPEN),
        ("participants not noted", ordered().talk("2025-02-25", people=None), REVIEW, OPEN),
        ("in general", ordered().talk("2025-02-25", items="general", outcome=None), REVIEW, OPEN),
        ("how they talked is not noted", ordered().talk("2025-02-24", "unknown"), REVIEW, OPEN),
        ("the rule names other live modes", ordered("moed").talk("2025-02-25", "video"), REVIEW, OPEN),
        ("attempts alone, under an order that says confer", tried(ordered()), REVIEW, OPEN),
        ("the order takes efforts", tried(ordered(efforts=True)), MET, OPEN),
        (
            "the order takes efforts, made after the day",
            tried(ordered(efforts=True), "2025-03-06", "2025-03-07"),
            LATER,
            OPEN,
        ),
        (
            "the order takes efforts, made on No. 1 only",
            called_twice(ordered(efforts=True), "2025-02-24", "2025-02-26", items=["I1"]),
            OPEN,
            OPEN,
        ),
        (
            "the order takes efforts, made with their paralegal",
            called_twice(ordered(efforts=True), "2025-02-24", "2025-02-26", to=PARALEGAL),
            OPEN,
            OPEN,
        ),
        (
            "the order takes efforts, with whom is not noted",
            called_twice(ordered(efforts=True), "2025-02-24", "2025-02-26", to=None),
            REVIEW,
            OPEN,
        ),
        ("the order rules efforts out", tried(ordered(efforts=False)), OPEN, OPEN),
        ("Mar. 2 is a Sunday", ordered().talk("2025-02-25").but(filed("2025-03-03")), MET, MET),
        ("a day past", ordered().talk("2025-02-25").but(filed("2025-03-04")), MET, LATER),
    ],
)
def test_what_the_record_shows_of_each_duty(
    why: str, matter: MatterFile, confer: str, file: str, empty: Docket
) -> None:
    _, told = matter.asked(empty)

    assert {d["what"]: d["state"] for d in told["duties"]} == {"confer": confer, "file_statement": file}, why
    assert {d["due"] for d in told["duties"]} == {"2025-03-03"}
