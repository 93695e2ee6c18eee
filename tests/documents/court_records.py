"""Records and papers in the forms of courts, rich and poor, for several tests."""

from datetime import date

from docket_assistant.app.papers.court_forms import court_form, courts_with_form
from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.documents.model import (
    Column,
    Exhibit,
    Gap,
    Heading,
    Labelled,
    Numbered,
    PaperModel,
    Quote,
    Signing,
    Table,
    Text,
)
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import signature_block
from docket_assistant.domain.court_forms.form import CourtForm
from docket_assistant.domain.ids import CounselId, MatterId, PartyId
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.people import AddressKind, AddressOfRecord, Counsel, Party, PartyRole
from docket_assistant.domain.record import Record

AS_OF = date(2026, 3, 2)
ADDRESSES = (
    AddressOfRecord(AddressKind.STREET, "1200 Example Avenue, Suite 410\nExampletown, CA 90000"),
    AddressOfRecord(AddressKind.TELEPHONE, "(555) 010-0100"),
    AddressOfRecord(AddressKind.EMAIL, "dana.example@example.com"),
)
US = Counsel(CounselId("c"), "Dana R. Example", Side.DEFENDANT, firm="Law Office", addresses=ADDRESSES)
NINE = tuple(f"DEFENDANT NUMBER {n} & SONS HOLDING COMPANY OF THE STATE, INC." for n in range(1, 10))
COURTS = (*courts_with_form(), "wied")


def record(
    court: str,
    *defendants: str,
    plaintiffs: tuple[str, ...] = ("MARIA EXAMPLE",),
    others: tuple[tuple[str, PartyRole], ...] = (),
    counsel: tuple[Counsel, ...] = (US,),
    **matter: object,
) -> Record:
    named = [*((n, PartyRole.PLAINTIFF) for n in plaintiffs), *((n, PartyRole.DEFENDANT) for n in defendants)]
    parties = [Party(PartyId(f"p{n}"), name, role, n) for n, (name, role) in enumerate([*named, *others])]
    made = Matter(MatterId("m"), court, "2:22-cv-01461-AB", Side.DEFENDANT, **matter)  # type: ignore[arg-type]
    return Record(made, parties=tuple(parties), counsel=counsel)


def paper(of: Record, form: CourtForm | None = None) -> PaperModel:
    form = form or court_form(of.matter.court)
    table = Table(
        "Terms",
        "Terms agreed",
        (Column("Request", 2448), Column("Terms", 5482), Column("By order", 1430)),
        (
            (
                (Text("No. 1"),),
                (Text("Plaintiff will answer."),),
                (Gap("counsel to choose", "t", "By order?"),),
            ),
        ),
    )
    return PaperModel(
        caption=caption_of(of, "District of X", form),
        title_lines=("DEFENDANTS\u2019 STATEMENT", "UNDER THE ORDER OF DECEMBER 2, 2009"),
        blocks=(
            Numbered((Text("Counsel conferred."),)),
            Heading("TERMS"),
            Heading("More", 2),
            table,
            Labelled("INTERROGATORY NO. 4:"),
            Quote("State each fact."),
            Signing((Text("Judge"),), "SO ORDERED."),
        ),
        signature=signature_block(of, Side.DEFENDANT, AS_OF),
        exhibits=(Exhibit("A", "A writing"),),
        certificate=certificate_of_service(of, Side.DEFENDANT, AS_OF, form),
        specimen=True,
        author="",
        made_as_of=AS_OF,
        form=form,
    )
