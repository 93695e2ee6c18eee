"""Four matters as counsel enters them: the sample, nine defendants, a party without counsel, our answers."""

from collections.abc import Iterator, Mapping
from datetime import date, time

from docket_assistant.domain.answered import Deficiency, ItemAnswer, ItemReview
from docket_assistant.domain.conferral import (
    Attempt,
    Conferral,
    Coverage,
    ItemOutcome,
    Mode,
    Outcome,
    Participant,
    ParticipantRole,
)
from docket_assistant.domain.discovery import (
    Extension,
    ExtensionForm,
    RequestItem,
    RequestSet,
    Response,
    ResponseKind,
)
from docket_assistant.domain.dispute import DisputedItem
from docket_assistant.domain.ids import (
    AnswerId,
    AttemptId,
    ConferralId,
    CounselId,
    DisputeId,
    ExtensionId,
    ItemId,
    MatterId,
    MotionId,
    OutcomeId,
    PartyId,
    PositionId,
    ResponseId,
    ReviewId,
    SetId,
)
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.paper_words import ItemPosition
from docket_assistant.domain.people import AddressKind, AddressOfRecord, Counsel, Party, PartyRole
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from tests.documents.family.letter_records import rich

REQUESTS = {
    ItemKind.INTERROGATORY: "State all facts that support your {n}th affirmative defense.",
    ItemKind.PRODUCTION: "Produce every communication on the delivery of lot {n} between 2021 and 2023.",
    ItemKind.ADMISSION: "Admit that you received the notice of lot {n} before June 1, 2023.",
}
CAUSES = (Deficiency.SUBJECT_TO, Deficiency.BOILERPLATE)
ANSWER = "Objection: overbroad. Subject to this objection, responding party will answer in due course."
DEFENDANTS = (
    "BROWN & SONS WAREHOUSING OF GREATER LONG BEACH, INC., a California corporation",
    "JANE A. ROE",
    "O'CONNOR-IBÁÑEZ LOGISTICS, LLC",
    "PACIFIC RIM COLD STORAGE PARTNERSHIP NO. 4",
    "JOHN Q. PUBLIC, as trustee of the Public Family Trust dated March 3, 1999",
    "THE CITY OF EL SEGUNDO",
    "MERIDIAN CARRIERS OF NEVADA, L.P.",
    "A.B., a minor, by and through her guardian ad litem, C.D.",
    "DOES 1 through 10, inclusive",
)


def lawyer(name: str, side: Side, firm: str, email: str) -> Counsel:
    addresses = (
        AddressOfRecord(AddressKind.STREET, "500 Invented Avenue, Suite 12\nSpecimen City"),
        AddressOfRecord(AddressKind.TELEPHONE, "(555) 010-0199"),
        AddressOfRecord(AddressKind.EMAIL, email),
    )
    own = CounselId(name.rsplit(maxsplit=1)[-1].lower())
    return Counsel(own, name, side, firm=firm, bar_number="000000", addresses=addresses, invented=True)


def served(
    name: str, kind: ItemKind, by: str, to: str, on: date, labels: range
) -> tuple[RequestSet, tuple[RequestItem, ...]]:
    made = RequestSet(SetId(name), kind, 1, (PartyId(by),), (PartyId(to),), on, ServiceMethod.EMAIL)
    items = tuple(
        RequestItem(ItemId(f"{name}-{n}"), made.id, str(n), n, kind, REQUESTS[kind].format(n=n))
        for n in labels
    )
    return made, items


def talk_on(
    name: str, on: date, lawyers: Mapping[Side, Counsel], items: tuple[ItemId, ...], *, party: str = ""
) -> Conferral:
    people = [Participant(c.name, side, ParticipantRole.COUNSEL, c.id) for side, c in lawyers.items()]
    if party:
        people.append(Participant(party, Side.PLAINTIFF, ParticipantRole.PARTY))
    return Conferral(
        ConferralId(name),
        Mode.VIDEO,
        on,
        time(14, 0),
        "America/Los_Angeles",
        minutes=40,
        participants=tuple(people),
        coverage=Coverage.LISTED,
        items=items,
        started_by=Side.PLAINTIFF,
        impasse_said=True,
    )


def positions(items: tuple[ItemId, ...]) -> Iterator[ItemPosition]:
    """What each side says of some items."""
    for item in items:
        for side in (Side.PLAINTIFF, Side.DEFENDANT):
            own, words = PositionId(f"{side}-{item}"), f"Position of {side.value} on this request."
            yield ItemPosition(own, item, side, date(2025, 5, 21), words, "Half of the period.")


def nine_defendants() -> Record:
    """C.D. Cal., we are the plaintiff: three sets, answers, a supplement, a talk, positions of both sides."""
    us, them = (
        lawyer("Ana Ours", Side.PLAINTIFF, "Ours Law", "ana@ours.example"),
        lawyer("Theo Theirs", Side.DEFENDANT, "Theirs & Co. LLP", "theo@theirs.example"),
    )
    parties = (
        Party(PartyId("p-1"), "HARBOR GLASS IMPORTS, INC.", PartyRole.PLAINTIFF),
        *(Party(PartyId(f"d-{n}"), name, PartyRole.DEFENDANT, n) for n, name in enumerate(DEFENDANTS, 1)),
    )
    kinds = (ItemKind.INTERROGATORY, ItemKind.PRODUCTION, ItemKind.ADMISSION)
    sets = [served(k.name.lower(), k, "p-1", "d-1", date(2025, 3, 3), range(1, 9)) for k in kinds]
    items = tuple(item for _, found in sets for item in found)
    responses = [
        Response(ResponseId(f"r-{s.id}"), s.id, ResponseKind.RESPONSE, served_on=date(2025, 4, 2))
        for s, _ in sets
    ]
    later = Response(
        ResponseId("r-later"), sets[0][0].id, ResponseKind.SUPPLEMENTAL, (items[2].id,), date(2025, 5, 5)
    )
    wanted = (items[0], items[2], items[9], items[10], items[17])
    answered = {i.id: ResponseId(f"r-{i.set}") for i in wanted}
    disputed = tuple(answered)
    talk = talk_on("talk", date(2025, 5, 20), {Side.PLAINTIFF: us, Side.DEFENDANT: them}, disputed)
    return Record(
        Matter(
            MatterId("harbor"), "cacd", "2:24-cv-01234-ABC (DEFx)", Side.PLAINTIFF,
            division="WESTERN DIVISION",
            presiding_judge="Alma B. Castle", discovery_judge="Dora E. Fields", specimen=True,
            discovery_closes=date(2025, 9, 30), trial=date(2026, 2, 10),
        ),
        parties=parties,
        counsel=(us, them),
        sets=tuple(s for s, _ in sets),
        items=items,
        responses=(*responses, later),
        disputed_items=tuple(DisputedItem(DisputeId(f"x-{i}"), i) for i in disputed),
        answers=tuple(
            ItemAnswer(AnswerId(f"a-{i.id}"), ResponseId(f"r-{i.set}"), i.id, ANSWER) for i in items
        ),
        reviews=tuple(
            ItemReview(ReviewId(f"v-{i}"), i, date(2025, 5, 8), answer, causes=CAUSES)
            for i, answer in (answered | {items[2].id: later.id}).items()
        ),
        conferrals=(talk,),
        outcomes=(
            ItemOutcome(OutcomeId("o-1"), talk.id, disputed[:3], Outcome.NO_ACCORD),
            ItemOutcome(
                OutcomeId("o-2"), talk.id, disputed[3:], Outcome.AGREED_TO_SUPPLEMENT,
                terms="Brown & Sons will serve the log of deliveries.", by=date(2025, 6, 13),
                read_back_on=date(2025, 5, 20), read_back_corrected=False,
                read_back_as="agreed_to_supplement|Brown & Sons will serve the log of deliveries.|2025-06-13",
            ),
        ),
        positions=tuple(positions(disputed[:3])),
    )  # fmt: skip


def nobody_across() -> Record:
    """D. Nev., the plaintiff acts alone and is in custody: two attempts, one talk, a motion of ours."""
    us = lawyer("Nora Nevada", Side.DEFENDANT, "Desert Law", "nora@desert.example")
    made, items = served("rogs", ItemKind.INTERROGATORY, "d-1", "p-1", date(2025, 1, 6), range(1, 7))
    disputed = tuple(i.id for i in items[:4])
    talk = talk_on("talk", date(2025, 3, 10), {Side.DEFENDANT: us}, disputed[:2], party="Paul P. Alone")
    return Record(
        Matter(MatterId("alone"), "nvd", "2:24-cv-00077-GMN-NJK", Side.DEFENDANT, specimen=True),
        parties=(
            Party(PartyId("p-1"), "PAUL P. ALONE", PartyRole.PLAINTIFF, 0, True, True),
            Party(PartyId("d-1"), "COUNTY OF SPECIMEN", PartyRole.DEFENDANT),
        ),
        counsel=(us,),
        sets=(made,),
        items=items,
        responses=(Response(ResponseId("r"), made.id, ResponseKind.RESPONSE, served_on=date(2025, 2, 7)),),
        disputed_items=tuple(DisputedItem(DisputeId(f"x-{i}"), i) for i in disputed),
        reviews=tuple(
            ItemReview(ReviewId(f"v-{i}"), i, date(2025, 2, 12), ResponseId("r"), causes=CAUSES)
            for i in disputed
        ),
        attempts=(
            Attempt(
                AttemptId("t-1"), Side.DEFENDANT, date(2025, 2, 20), time(9, 30), "America/Los_Angeles",
                Mode.TELEPHONE, (Participant("Paul P. Alone", Side.PLAINTIFF, ParticipantRole.PARTY),),
                Coverage.LISTED, disputed,
            ),
        ),
        conferrals=(talk,),
        outcomes=(ItemOutcome(OutcomeId("o-1"), talk.id, disputed[:2], Outcome.NO_ACCORD),),
        motions=(Motion(MotionId("m-1"), Side.DEFENDANT, date(2025, 3, 18), items=disputed[:2]),),
    )  # fmt: skip


def we_answer() -> Record:
    """N.D. Ill., a set was served on us; more time was agreed, and they moved without a talk."""
    us, them = (
        lawyer("Ida Illinois", Side.DEFENDANT, "Lake Law", "ida@lake.example"),
        lawyer("Max Mover", Side.PLAINTIFF, "Mover LLC", "max@mover.example"),
    )
    made, items = served("rfps", ItemKind.PRODUCTION, "p-1", "d-1", date(2025, 2, 3), range(1, 8))
    wanted = tuple(i.id for i in items[:3])
    return Record(
        Matter(MatterId("answer"), "ilnd", "1:24-cv-05005", Side.DEFENDANT, specimen=True),
        parties=(
            Party(PartyId("p-1"), "MOVER HOLDINGS, LLC", PartyRole.PLAINTIFF),
            Party(PartyId("d-1"), "LAKE SHORE TOOL & DIE COMPANY", PartyRole.DEFENDANT),
        ),
        counsel=(us, them),
        sets=(made,),
        items=items,
        responses=(Response(ResponseId("r"), made.id, ResponseKind.RESPONSE, wanted, date(2025, 3, 20)),),
        answers=tuple(ItemAnswer(AnswerId(f"a-{i}"), ResponseId("r"), i, ANSWER) for i in wanted),
        extensions=(
            Extension(
                ExtensionId("e-1"), made.id, date(2025, 3, 20), date(2025, 2, 28), "Max Mover",
                ExtensionForm.EMAIL,
            ),
        ),
        disputed_items=tuple(DisputedItem(DisputeId(f"x-{i}"), i) for i in wanted),
        motions=(Motion(MotionId("m-1"), Side.PLAINTIFF, date(2025, 3, 24), items=wanted),),
    )  # fmt: skip


def matters() -> dict[str, tuple[Record, date]]:
    """Each matter by its name, with the day on which its papers are made."""
    return {
        "sample": (rich(), date(2009, 12, 10)),
        "nine-defendants": (nine_defendants(), date(2025, 5, 27)),
        "nobody-across": (nobody_across(), date(2025, 3, 25)),
        "we-answer": (we_answer(), date(2025, 3, 28)),
    }
