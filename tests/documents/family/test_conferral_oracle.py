"""Random histories: whatever certificate, declaration and opposition say of an item, the oracle allows."""

import re
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from docket_assistant.documents.asked import NothingToSay
from docket_assistant.documents.model import PaperModel, Table, text_of
from docket_assistant.domain.conferral import Attempt, AttemptResult, Coverage, Mode
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.ids import AttemptId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.plain import to_plain
from docket_assistant.domain.record import Record
from tests.documents.family.asked import answered, paper, plain, words
from tests.documents.family.conferral_oracle import ConferralOracle
from tests.documents.test_statement_oracle import GROUPS, THEM, US, days, histories

TWO, THREE = {"in_person", "telephone"}, {"in_person", "telephone", "video"}
COURTS = {"moed": TWO, "mad": TWO, "nvd": THREE, "mnd": THREE}
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DAY = rf"\w+day, ({MONTH} \d+, \d+)"
END = r"(?= [A-Z]|$)"
LIMITS = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
late = days.map(lambda day: day + timedelta(6))


def iso(said: str) -> str:
    """December 7, 2009 as 2009-12-07."""
    month, day, year = re.match(r"(\w+) (\d+), (\d+)", said).groups()  # type: ignore[union-attr]
    number = MONTH.strip("(?:)").split("|").index(month) + 1
    return date(int(year), number, int(day)).isoformat()


def drawn(record: Record, kind: PaperKind, day: date, about: str = "") -> PaperModel | None:
    try:
        return paper(record, kind, about, day)
    except (NothingToSay, NotFound):
        event("nothing to say")
        return None


def sentences(model: PaperModel) -> list[str]:
    """The words outside tables, without what is asked of counsel."""
    told = [plain(text_of(b.runs)) for b in model.blocks if not isinstance(b, Table)]
    return [re.sub(r"\[[^\]]*\]", "", text) for text in told]


def oracle_of(record: Record, day: date, court: str) -> ConferralOracle:
    return ConferralOracle(to_plain(record), day.isoformat(), COURTS[court])


@given(histories(), late, st.sampled_from(sorted(COURTS)))
@LIMITS
def test_a_certificate_claims_no_talk_and_no_result_that_is_not_on_record(
    record: Record, day: date, court: str
) -> None:
    record = replace(record, matter=replace(record.matter, court=court))
    model = drawn(record, PaperKind.CERTIFICATE, day)
    if model is None:
        return
    oracle = oracle_of(record, day, court)
    for text in sentences(model):
        for on, listed in re.findall(rf" conferred with .*? on {DAY}, (.*?)\.{END}", text):
            event("a talk")
            named = oracle.ids(listed)
            assert named
            assert all(oracle.conferred(item, iso(on)) for item in named), text
        for listed in re.findall(rf"unable to reach an accord on (.*?)\.{END}", text):
            event("no accord")
            assert all(oracle.unable(item) for item in oracle.ids(listed)), text
        for listed in re.findall(rf"An accord (?:in part )?was reached on (.*?)(?::|\(|\.{END})", text):
            event("an accord")
            assert all(oracle.confirmed(item) for item in oracle.ids(listed)), text


@given(histories(), late)
@LIMITS
def test_a_declarant_tells_only_talks_with_the_declarant_and_terms_confirmed(
    record: Record, day: date
) -> None:
    model = drawn(record, PaperKind.DECLARATION, day)
    if model is None:
        return
    oracle = oracle_of(record, day, "moed")
    for text in sentences(model):
        for on in re.findall(rf"On {DAY}(?:,[^.]*)?, I took part in a conference", text):
            event("a talk")
            assert oracle.took_part(iso(on), "briscoe-example"), text
        for listed in re.findall(rf"An accord (?:in part )?was reached on (.*?)(?::|\(|\.{END})", text):
            event("an accord")
            assert all(oracle.confirmed(item) for item in oracle.ids(listed)), text


@given(histories(), late)
@LIMITS
def test_an_opposition_says_nothing_on_an_item_that_the_record_supports(record: Record, day: date) -> None:
    assume(day > date(2009, 12, 3))
    motion = replace(record.motions[0], filed_on=day, has_statement=None)
    record = replace(
        record, matter=replace(record.matter, our_side=Side.PLAINTIFF), motions=(motion,), withdrawals=()
    )
    model = drawn(record, PaperKind.OPPOSITION_CONFERRAL, day, motion.id)
    if model is None:
        return
    oracle = oracle_of(record, day, "moed")
    table = next(b for b in model.blocks if isinstance(b, Table))
    taken_up = {item for row in table.rows for item in oracle.ids(plain(text_of(row[0])))}
    assert taken_up
    assert not any(oracle.ripe(item) for item in taken_up), words(model)
    for text in sentences(model):
        if "on record no conference" in text or "no conference on" in text:
            event("none since")
            assert not any(oracle.any_talk_since_response(item) for item in oracle.ids(text)), text
        for listed in re.findall(
            r"an accord was reached (?:that \w+ would .*? to|on) (.*?)(?: by |\.)", text
        ):
            event("an accord")
            assert all(oracle.confirmed(item) for item in oracle.ids(listed)), text


@st.composite
def attempts(draw: st.DrawFn, n: int) -> Attempt:
    group = draw(st.sampled_from(GROUPS))
    coverage = draw(
        st.sampled_from((Coverage.LISTED, Coverage.LISTED, Coverage.EVERYTHING, Coverage.GENERAL))
    )
    return Attempt(
        AttemptId(f"attempt-{n}"),
        draw(st.sampled_from((Side.DEFENDANT, Side.DEFENDANT, Side.PLAINTIFF))),
        draw(late),
        mode=draw(st.sampled_from((Mode.TELEPHONE, Mode.EMAIL, Mode.UNKNOWN))),
        directed_to=draw(st.sampled_from(((THEM,), (THEM,), (US,), None))),
        coverage=coverage,
        items=group if coverage is Coverage.LISTED else (),
        result=draw(st.sampled_from((*AttemptResult, None))),
    )


@given(histories(), st.integers(1, 3).flatmap(lambda n: st.tuples(*map(attempts, range(n)))), late)
@LIMITS
def test_attempts_stand_in_only_where_they_were_made_and_no_talk_counts(
    record: Record, tries: tuple[Attempt, ...], day: date
) -> None:
    record = replace(record, attempts=tries)
    model = drawn(record, PaperKind.CERTIFICATE, day)
    if model is None:
        return
    oracle = oracle_of(record, day, "moed")
    for text in sentences(model):
        for listed in re.findall(rf"made these attempts to confer on (.*?)\.{END}", text):
            event("attempts")
            named = oracle.ids(listed)
            assert named
            assert all(oracle.tried(item) and not oracle.conferred(item) for item in named), text
        for on in re.findall(rf"conferred with .*? on {DAY}", text):
            assert any(oracle.conferred(item, iso(on)) for item in oracle.items)


def test_the_oracle_reads_lists_and_can_say_no() -> None:
    from tests.documents.family.asked import TALK, record_of

    oracle = oracle_of(record_of(TALK), date(2009, 12, 10), "moed")
    some = oracle.ids("Interrogatories Nos. 3b, 13\u201315, and 19 and Request for Production No. 4")
    assert {oracle.names[i] for i in some} == {"I-3b", "I-13", "I-14", "I-15", "I-19", "P-4"}
    no_accord = {oracle.names[i] for i in oracle.items if oracle.unable(i)}
    assert no_accord == {"I-13", "I-14", "I-15", "I-19", "I-20", "I-21", "I-22"}
    assert not oracle.conferred(oracle.items[0], "2009-09-24")
    assert not oracle.took_part("2009-12-07", "briscoe-nobody")
    assert answered(record_of(TALK), PaperKind.CERTIFICATE, good_faith="yes").paper_answers
