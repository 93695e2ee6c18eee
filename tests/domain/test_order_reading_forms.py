"""Ways in which orders command that no published order of the collection has; and what commands nobody."""

import time
from datetime import date

import pytest

from docket_assistant.domain.matter import Side
from docket_assistant.domain.order_texts.certificate import read_certificate
from docket_assistant.domain.order_texts.reading import Force, OrderedAct, read_order
from docket_assistant.domain.order_texts.story import read_story
from docket_assistant.domain.order_texts.times import TimeDoubt, stated_times

P, D = (Side.PLAINTIFF,), (Side.DEFENDANT,)
BOTH = (*P, *D)


def told(text: str) -> list[tuple[str, tuple[Side, ...], str]]:
    """Each act as its verb, its sides and its day or period."""
    return [(a.verb.lower(), a.sides, _when(a)) for a in read_order(text)]


def _when(act: OrderedAct) -> str:
    if act.time is None:
        return "two" if act.times_in_doubt else ""
    if act.time.fixed_on is not None:
        return act.time.fixed_on.isoformat()
    start = act.time.counted_from.value if act.time.counted_from else act.time.event
    return f"{act.time.period} {start}" if act.time.period else str(act.time.doubt)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Counsel to submit a joint letter by 4/9/2019.", [("submit", BOTH, "2019-04-09")]),
        ("Defendants' production due by 4/30/2019.", [("attend", D, "2019-04-30")]),
        ("Status conference set for 5/6/2019 at 10:00 AM in Courtroom 4B.", [("attend", (), "2019-05-06")]),
        (
            "Counsel for the parties must confer and, no later than three days thereafter, file a report.",
            [("confer", BOTH, ""), ("file", BOTH, "3 thereafter")],
        ),
        (
            "Plaintiff's opposition shall be filed by 5/1/2018 and Defendant's reply by 5/8/2018.",
            [("file", P, "2018-05-01"), ("file", D, "2018-05-08")],
        ),
        (
            "Plaintiff must provide answers FORTHWITH, but no later than July 7, 2015.",
            [("provide", P, "2015-07-07")],
        ),
        ("Fact discovery shall be completed by December 1, 2022.", [("complete", (), "2022-12-01")]),
        (
            "Defendants are to produce e-mails by close of business on Friday, June 7, 2019.",
            [("produce", D, "2019-06-07")],
        ),
        (
            "Counsel shall exchange lists at least 14 days before trial and shall deliver two copies.",
            [("exchange", BOTH, "14 trial"), ("deliver", BOTH, "")],
        ),
        (
            "Plaintiff has until September 30, 2016 to supplement his responses. He shall sign the page.",
            [("supplement", P, "2016-09-30"), ("sign", P, "")],
        ),
        (
            "The deadline for completion of discovery is extended through and including April 30, 2014.",
            [("attend", (), "2014-04-30")],
        ),
        (
            "Plaintiff shall, not later than 5:00 p.m. CST on Monday, the 14th day of June, 2010, file.",
            [("file", P, "2010-06-14")],
        ),
        (
            "The motion is granted by 5:00 p.m. Defendant shall answer w/i 3 weeks.",
            [("answer", D, "3 order_date")],
        ),
        (
            "Plaintiff shall produce the log. The log shall be served by May 3, 2021.",
            [("produce", P, "2021-05-03")],
        ),
        ("Respondent will produce the documents no later than 12/5/22.", [("produce", D, "2022-12-05")]),
        ("Plaintiff shall answer within one week of entry.", [("answer", P, "1 entry")]),
        ("Plaintiff shall answer up to and including May 3, 2021.", [("answer", P, "2021-05-03")]),
        (
            "If Defendant withholds any document, it shall serve a privilege log with its production.",
            [("serve", D, "")],
        ),
        (
            "Plaintiff must respond within seven (7) days, i.e., by November 9, 2018.",
            [("respond", P, "2018-11-09")],
        ),
        (
            "The motion is GRANTED to the extent that defendant must produce the policies by 9/1/2017.",
            [("produce", D, "2017-09-01")],
        ),
        (
            "The stay is lifted and the parties have until May 1, 2020 to complete depositions.",
            [("complete", BOTH, "2020-05-01")],
        ),
        (
            "The Court directs that counsel confer within one week hereof and that Plaintiff file it.",
            [("confer", BOTH, "1 order_date"), ("file", P, "")],
        ),
        (
            "Plaintiffs shall produce the log when counsel agree, but in no event later than May 1, 2020.",
            [("produce", P, "2020-05-01")],
        ),
        (
            "Non-party Smith & Co. shall produce its files by May 1, 2020.",
            [("produce", (), "2020-05-01")],
        ),
        ("Plaintiff shall answer within forty-five (45) days hereof.", [("answer", P, "45 order_date")]),
    ],
)
def test_what_is_commanded_is_read_with_its_side_and_time(
    text: str, acts: list[tuple[str, tuple[Side, ...], str]]
) -> None:
    assert told(text) == acts


@pytest.mark.parametrize(
    "text",
    [
        "Plaintiff is warned that if he fails to serve his responses by May 2, 2016, this action may end.",
        "Plaintiff's responses were due on April 1, 2010. To date plaintiff has not responded.",
        "Defendant argued that Plaintiff should be ordered to produce the records by May 1, 2020.",
        "Under Rule 33(b)(2), a party must serve its answers within 30 days after being served.",
        "The Clerk is directed to send a copy of this Order to Petitioner.",
        "Defendants identified the documents that they must produce.",
        "The letter shall not exceed three (3) pages and covers the last five (5) years.",
        "Counsel should meet and confer in a good faith effort to narrow the dispute.",
        "The parties shall bear their own costs; the motion shall be denied as moot.",
        "The conference set for May 3, 2021 is vacated.",
    ],
)
def test_what_commands_nobody_is_no_act(text: str) -> None:
    assert [a for a in told(text) if a[0] != "bear"] == []


def test_a_condition_a_choice_and_a_permission_are_marked() -> None:
    text = (
        "If the parties cannot agree, Plaintiff may renew its motion by June 15, 2020. Before renewing it,"
        " Plaintiff shall file a report or otherwise show cause by May 1, 2020."
    )

    renew, report = read_order(text)

    assert (renew.force, [text[slice(*c)] for c in renew.conditions]) == (
        Force.PERMITTED,
        ["If the parties cannot agree"],
    )
    assert [text[slice(*c)] for c in report.conditions] == ["Before renewing it"]
    assert report.alternative


def test_an_earlier_order_that_is_only_told_is_marked_so() -> None:
    (act,) = read_order("The Court previously ordered Plaintiff to serve responses by January 9, 2023.")

    assert act.force is Force.TOLD


def test_a_period_of_an_earlier_order_does_not_run_from_this_one() -> None:
    (act,) = read_order("On March 3, 2020, the Court ordered Plaintiff to produce the log within ten days.")

    assert act.time is not None
    assert (act.force, act.time.is_day) == (Force.TOLD, False)


@pytest.mark.parametrize(
    ("words", "doubt"),
    [
        ("within ten (14) days of this Order", TimeDoubt.NUMBER_TWO_WAYS),
        ("within 14 days", TimeDoubt.START_NOT_STATED),
        ("within 48 hours of this Order", TimeDoubt.OTHER_UNIT),
        ("by May 5", TimeDoubt.YEAR_NOT_STATED),
        ("by 2/30/2010", TimeDoubt.NO_SUCH_DAY),
        ("before May 5, 2020", TimeDoubt.STRICTLY_BEFORE),
        ("during the week of 7/16/12", TimeDoubt.WEEK_OF),
        ("as soon as practicable", TimeDoubt.NO_DAY),
        ("five days prior to the hearing", TimeDoubt.BACK_FROM_EVENT),
        ("within 20 days of receipt of this Order", TimeDoubt.FROM_EVENT),
    ],
)
def test_a_time_without_a_certain_day_keeps_its_doubt(words: str, doubt: TimeDoubt) -> None:
    (time,) = stated_times(words)

    assert (time.doubt, time.fixed_on) == (doubt, None)


@pytest.mark.parametrize(
    "text", ["the last five (5) years", "not to exceed three (3) pages", "two (2) copies", "501 I Street"]
)
def test_false_friends_are_no_times(text: str) -> None:
    assert stated_times(text) == ()


@pytest.mark.parametrize("filler", [" ", "\n", "and ", ", ", "shall ", "on ", "If ", "that ", "the "])
def test_a_long_text_of_one_thing_is_read_in_good_time(filler: str) -> None:
    begun = time.perf_counter()

    read_order(filler * (60_000 // len(filler)))
    read_order(f"Plaintiff shall {filler * 500} confer by May 1, 2020")
    read_story(filler * (60_000 // len(filler)))
    read_certificate(filler * (60_000 // len(filler)), date(2020, 5, 1))

    assert time.perf_counter() - begun < 5  # a tenth of that; quadratic reading takes minutes
