"""The signature block: counsel's own lines as on file, a gap for each that is missing; never signed."""

from datetime import date

from docket_assistant.documents.model import Gap, Mend, Run, SignatureBlock, Text
from docket_assistant.domain.compliance import ComplianceStatement
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import AddressKind, Counsel
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date
from docket_assistant.wording.parties import side_word

_WHERE = "the signature block"


def counsel_of(record: Record, side: Side, day: date) -> Counsel | None:
    """The lawyer of record who signs for a side: lead counsel, else the first on file."""
    of_record = [c for c in record.counsel if c.side is side and c.of_record_on(day)]
    return next((c for c in of_record if c.lead), of_record[0] if of_record else None)


def filing_counsel(statement: ComplianceStatement) -> Counsel | None:
    """The lawyer of record who signs a statement."""
    return counsel_of(statement.record, statement.side, statement.as_of)


def author_of(statement: ComplianceStatement) -> str:
    """The author in the properties of the file: the firm or lawyer, never the login of a computer."""
    counsel = filing_counsel(statement)
    return "" if counsel is None else counsel.name


def signature_of(statement: ComplianceStatement) -> SignatureBlock:
    """The block of who files a statement."""
    return signature_block(statement.record, statement.side, statement.as_of)


def signature_block(record: Record, side: Side, day: date, signer: Counsel | None = None) -> SignatureBlock:
    """Name, bar number, firm, address, telephone, e-mail and whom counsel represents.

    A party without counsel signs in its own name. ``signer`` is the lawyer who signs, where it is not the
    one who would.
    """
    whom = side_word(record, side)
    represented: Run = Text(f"Attorney for {whom}")
    counsel = signer or counsel_of(record, side, day)
    if counsel is None:
        alone = [p for p in record.parties if p.side is side and p.self_represented]
        if alone:
            own = (alone[0].id,)
            return SignatureBlock((Text(alone[0].prints, own), Text(f"{whom}, pro se", own)))
        asks = f"Who signs for {whom}? No counsel of record on {long_date(day)} is on file."
        return SignatureBlock((Gap("name of counsel", _WHERE, asks, mend=Mend.SIGNATURE), represented))
    lines: list[Run] = [_name(counsel), *([Text(counsel.firm)] if counsel.firm else [])]
    lines += _street(counsel, day)
    lines += _one(counsel, day, AddressKind.TELEPHONE, "Telephone: ", "telephone")
    lines += _one(counsel, day, AddressKind.EMAIL, "", "e-mail address")
    signed = (*lines, represented)
    return SignatureBlock(tuple(_of(counsel, line) for line in signed))


def _of(counsel: Counsel, line: Run) -> Run:
    """A line as one that states what is on file of counsel."""
    return Text(line.text, (counsel.id,)) if isinstance(line, Text) else line


def _name(counsel: Counsel) -> Run:
    return Text(f"{counsel.name}, {counsel.bar_number}" if counsel.bar_number else counsel.name)


def _street(counsel: Counsel, day: date) -> list[Run]:
    found = counsel.addresses_on(day, AddressKind.STREET)
    if not found:
        return [
            Gap(
                "street address",
                _WHERE,
                f"What is the street address of {counsel.name}?",
                mend=Mend.SIGNATURE,
            )
        ]
    return [Text(line.strip()) for line in found[0].splitlines() if line.strip()]


def _one(counsel: Counsel, day: date, kind: AddressKind, lead: str, what: str) -> list[Run]:
    found = counsel.addresses_on(day, kind)
    if not found:
        return [Gap(what, _WHERE, f"What is the {what} of {counsel.name}?", mend=Mend.SIGNATURE)]
    return [Text(lead + found[0])]
