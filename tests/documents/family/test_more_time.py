"""Stipulation for more time (Rule 29(b)); request or motion for it (Rule 6(b)(1)): by the dates on record."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.app.papers.family import ask, family_paper
from docket_assistant.documents.model import PaperModel, Signing, text_of
from docket_assistant.domain.court_forms.form import PLAIN, CourtForm
from docket_assistant.domain.discovery import Response, ResponseKind
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.ids import CounselId, FilingId, ResponseId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import ScheduleDate
from docket_assistant.domain.order import Filing
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.wording.captions import eased
from tests.documents.family.letter_records import (
    DEC_9,
    THEIRS,
    alone,
    answered,
    asked_for,
    bare,
    nine,
    paper,
    reads,
    with_extension,
    with_their_set,
)
from tests.documents.test_statement import after

STIPULATION, MOTION = PaperKind.EXTENSION_STIPULATION, PaperKind.EXTENSION_MOTION
CONFER = "briscoe-duty-confer"


def gaps(model: PaperModel) -> list[str]:
    return [gap.label for gap in model.gaps]


def scheduled(record: Record, closes: date | None, trial: date | None = date(2010, 9, 13)) -> Record:
    matter = replace(record.matter, discovery_closes=closes, trial=trial)
    return replace(record, matter=matter)


def stipulated(record: Record, new_day: str = "2010-01-15") -> PaperModel:
    said = answered(record, STIPULATION, THEIRS, new_day=new_day, objections="both", judge="district")
    return paper(said, STIPULATION, THEIRS)


def test_the_stipulation_says_what_was_served_and_until_when() -> None:
    text = reads(stipulated(scheduled(with_their_set(after()), date(2010, 3, 1))))

    assert "Requests for Production to Defendants was served on November 16, 2009, by hand." in text
    assert "Counted under Rule 6, the time to respond ends on Wednesday, December 16, 2009." in text
    assert "Defendants have until Friday, January 15, 2010 to answer and object to that set." in text


def test_where_no_date_is_touched_the_dates_are_told_and_no_court_is_asked() -> None:
    model = stipulated(scheduled(with_their_set(after()), date(2010, 3, 1)))
    text = reads(model)

    assert (
        "That day is not past the close of discovery (March 1, 2010) and trial (September 13, 2010)." in text
    )
    assert "ask the Court" not in text
    assert "SO ORDERED" not in [b.intro for b in model.blocks if isinstance(b, Signing)]


@pytest.mark.parametrize(
    ("closes", "trial", "named"),
    [
        (date(2010, 1, 4), date(2010, 9, 13), "the close of discovery, January 4, 2010"),
        (date(2010, 3, 1), date(2010, 1, 11), "trial, January 11, 2010"),
        (None, date(2010, 1, 11), "trial, January 11, 2010"),
    ],
)
def test_past_a_date_on_record_the_court_is_asked_and_has_a_line(
    closes: date | None, trial: date, named: str
) -> None:
    model = stipulated(scheduled(with_their_set(after()), closes, trial))

    assert f"That day is past {named}. Rule 29(b) then asks for court approval." in reads(model)
    assert "The parties ask the Court to approve this stipulation." in reads(model)
    last = [b for b in model.blocks if isinstance(b, Signing)][-1]
    assert (last.intro, text_of(last.lines)) == ("SO ORDERED.", "United States District Judge")


def test_a_hearing_on_record_counts_too() -> None:
    record = scheduled(with_their_set(after()), date(2010, 3, 1))
    heard = tuple(replace(m, hearing_on=date(2010, 1, 5)) for m in record.motions)
    assert "is past the hearing of the motion to compel, January 5, 2010." in reads(
        stipulated(replace(record, motions=heard))
    )


def test_where_a_date_is_not_known_counsel_is_asked() -> None:
    record = with_their_set(after())
    assert "whether court approval is needed" in gaps(stipulated(record))

    said = answered(record, STIPULATION, THEIRS, new_day="2010-01-15", objections="both", approval="needed")
    assert "The parties ask the Court to approve" in reads(paper(said, STIPULATION, THEIRS))

    none_set = replace(record.matter, none_set=(ScheduleDate.DISCOVERY_CLOSES, ScheduleDate.TRIAL))
    assert "whether court approval is needed" not in gaps(stipulated(replace(record, matter=none_set)))


def test_nothing_is_chosen_for_counsel() -> None:
    model = paper(with_their_set(after()), STIPULATION, THEIRS)
    assert gaps(model)[:3] == [
        "new day",
        "to answer and object to, or to answer only",
        "whether court approval is needed",
    ]


def test_the_extension_on_record_gives_the_day_and_the_words() -> None:
    record = with_extension(with_their_set(after()), objections_included=False)
    text = reads(paper(record, STIPULATION, THEIRS))

    assert "as extended, it ends on Wednesday, December 30, 2009." in text
    assert "Defendants have until Wednesday, December 30, 2009 to answer that set." in text


def test_both_sides_have_a_place_and_nobody_signs() -> None:
    model = stipulated(with_their_set(after()))
    (theirs,) = (b for b in model.blocks if isinstance(b, Signing))
    assert text_of(theirs.lines) == "Lee B. SampleAttorney for Plaintiff"
    assert model.signature is not None
    assert text_of(model.signature.lines[:1]) == "Dana R. Example, #00000(MO)"

    model = stipulated(alone(with_their_set(after())))
    (theirs,) = (b for b in model.blocks if isinstance(b, Signing))
    assert text_of(theirs.lines) == "JOHNNY BRISCOEPlaintiff, pro se"


def test_each_lawyer_of_the_other_side_signs_for_whom_that_lawyer_represents() -> None:
    record = nine(with_their_set(after()))
    (lee,) = (c for c in record.counsel if c.name.startswith("Lee"))
    own = replace(lee, parties=(record.parties[0].id,))
    second = replace(lee, id=CounselId("kim"), name="Kim C. Second", parties=(record.parties[1].id,))
    model = stipulated(replace(record, counsel=(record.counsel[0], own, second)))

    assert [text_of(b.lines) for b in model.blocks if isinstance(b, Signing)] == [
        "Lee B. SampleAttorney for Plaintiff Johnny Briscoe",
        f"Kim C. SecondAttorney for Plaintiff {eased(record.parties[1].name)}",
    ]


def test_where_the_judge_signs_it_is_the_last_of_three() -> None:
    model = stipulated(scheduled(with_their_set(after()), date(2010, 1, 4)))
    signs = [b for b in model.blocks if isinstance(b, Signing)]
    assert [text_of(b.lines[:1]) for b in signs] == [
        "Dana R. Example, #00000(MO)",
        "Lee B. Sample",
        "United States District Judge",
    ]
    assert model.signature is None


def test_an_answered_set_needs_no_time() -> None:
    record = with_their_set(after())
    done = Response(ResponseId("ours"), THEIRS, ResponseKind.RESPONSE, None, date(2009, 12, 8))
    for kind in (STIPULATION, MOTION):
        assert asked_for(record, kind, THEIRS)
        with pytest.raises(NotFound):
            asked_for(replace(record, responses=(*record.responses, done)), kind, THEIRS)


def test_a_service_that_nobody_recorded_is_a_gap() -> None:
    assert gaps(paper(bare(), STIPULATION, "briscoe-rogs-1"))[0] == "day of service"


def moved(record: Record, day: date, about: str = THEIRS, **said: str) -> PaperModel:
    return paper(answered(record, MOTION, about, **said), MOTION, about, day)


def by_unknown_means(record: Record) -> Record:
    sets = tuple(replace(s, method=ServiceMethod.UNKNOWN) for s in record.sets)
    return replace(record, sets=sets)


@pytest.mark.parametrize(
    ("day", "title", "rule", "asks"),
    [
        (date(2009, 12, 16), "REQUEST", "6(b)(1)(A)", ["good cause"]),
        (date(2009, 12, 17), "MOTION", "6(b)(1)(B)", ["good cause", "excusable neglect"]),
    ],
)
def test_the_day_decides_between_a_request_and_a_motion(
    day: date, title: str, rule: str, asks: list[str]
) -> None:
    model = moved(with_their_set(after()), day)

    assert model.title == f"DEFENDANTS’ {title} TO EXTEND TIME (FED. R. CIV. P. {rule})"
    assert f"governs this {title.lower()}" in reads(model)
    assert [g for g in gaps(model) if g in ("good cause", "excusable neglect")] == asks


def test_of_two_readings_the_earlier_decides_and_it_is_said() -> None:
    record = by_unknown_means(with_their_set(after()))
    last = moved(record, date(2009, 12, 16))
    between = moved(record, date(2009, 12, 18))
    gone = moved(record, date(2009, 12, 22))

    assert "ends on Wednesday, December 16, 2009; another reading gives Monday, December 21, 2009." in reads(
        last
    )
    assert "REQUEST" in last.title
    assert "6(b)(1)(B)" in between.title
    assert "it has ended on the earlier reading and not on the later" in reads(between)
    assert "and as a request under Rule 6(b)(1)(A) if the later reading holds" in reads(between)
    assert "not on the later" not in reads(gone)


def test_the_reasons_are_counsels_own_a_paragraph_a_line() -> None:
    model = moved(
        with_their_set(after()),
        date(2009, 12, 20),
        good_cause="Counsel was ill.\n\nThe files are large.",
        excusable_neglect="The day was entered wrong.",
        other_side="Lee B. Sample has no objection.",
        new_day="2010-01-15",
        objections="both",
    )
    text = reads(model)

    assert "Counsel was ill.\nThe files are large.\nThe day was entered wrong.\n" in text
    assert (
        "ask the Court to extend the time to answer and object to that set until Friday, January 15, 2010."
        in text
    )
    assert gaps(model) == []


def test_admissions_after_the_day_ask_about_withdrawal() -> None:
    record = with_their_set(after())
    sets = tuple(replace(s, kind=ItemKind.ADMISSION) if s.id == THEIRS else s for s in record.sets)
    record = replace(record, sets=sets)
    asked = "whether withdrawal of admissions is asked for"

    assert asked in gaps(moved(record, date(2009, 12, 20)))
    assert asked not in gaps(moved(record, date(2009, 12, 10)))
    assert asked not in gaps(moved(with_their_set(after()), date(2009, 12, 20)))


def test_more_time_that_was_given_before_is_told() -> None:
    told = "More time until December 30, 2009 was given on December 3, 2009."
    record = with_their_set(after())
    assert told in reads(moved(with_extension(record), DEC_9))
    assert told not in reads(moved(record, DEC_9))


def test_where_no_day_can_be_counted_counsel_gives_it_and_it_decides() -> None:
    record = with_their_set(after(), None)
    assert "day on which the time ends" in gaps(moved(record, DEC_9))
    assert "6(b)(1)(A)" in moved(record, DEC_9, time_ends="2009-12-09").title
    assert "6(b)(1)(B)" in moved(record, DEC_9, time_ends="2009-12-08").title


def test_for_an_act_that_an_order_asks_its_words_are_quoted() -> None:
    text = reads(moved(after(), DEC_9, CONFER))

    assert "tells Defendants to do this: “confer with counsel for plaintiff in a" in text
    assert "the time for it ends on Monday, December 14, 2009" in text
    assert "to do what the Order says until" in text
    assert "6(b)(1)(B)" in moved(after(), date(2009, 12, 15), CONFER).title


def test_a_day_that_the_order_names_is_not_said_to_be_counted() -> None:
    record = after()
    duties = tuple(replace(d, period=None, fixed_on=date(2009, 12, 18)) for d in record.duties)
    text = reads(moved(replace(record, duties=duties), DEC_9, CONFER))
    assert "The time for it ends on Friday, December 18, 2009, the day that is named for it." in text
    assert "Counted" not in text


def test_an_act_that_a_filing_did_needs_no_time() -> None:
    record = after()
    duty = next(d for d in record.duties if d.id == "briscoe-duty-statement")
    filed = Filing(FilingId("f"), "statement", date(2009, 12, 8), duty.id)
    assert asked_for(record, MOTION, duty.id)
    with pytest.raises(NotFound):
        asked_for(replace(record, filings=(filed,)), MOTION, duty.id)


def with_line(line: bool | None) -> CourtForm:
    return replace(PLAIN, judge_line=line)


@pytest.mark.parametrize("line", [True, None, False])
def test_the_judges_line_stands_unless_the_form_forbids_it_or_counsel_says_no(line: bool | None) -> None:
    record = scheduled(with_their_set(after()), date(2010, 1, 4))
    record = answered(record, STIPULATION, THEIRS, new_day="2010-01-15", objections="both")
    asked = replace(ask(record, STIPULATION, THEIRS, DEC_9), form=with_line(line))
    drawn = family_paper(STIPULATION).draw(asked)
    names = [q.name for q in family_paper(STIPULATION).questions(asked)]

    assert ("SO ORDERED." in [b.intro for b in drawn.blocks if isinstance(b, Signing)]) is (line is not False)
    assert ("judge_line" in names) is (line is None)
    assert ("judge" in names) is (line is not False)


def test_no_line_where_counsel_says_that_the_court_wants_none() -> None:
    record = scheduled(with_their_set(after()), date(2010, 1, 4))
    said = answered(record, STIPULATION, THEIRS, new_day="2010-01-15", judge_line="no")
    asked = replace(ask(said, STIPULATION, THEIRS, DEC_9), form=PLAIN)
    signs = [b.intro for b in family_paper(STIPULATION).draw(asked).blocks if isinstance(b, Signing)]
    assert signs == [""]
