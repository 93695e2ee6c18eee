"""The signature block: counsel's own lines as on file, a gap for each that is missing; never signed."""

from docket_assistant.documents.model import Gap, Mend, Run, SignatureBlock, Text
from docket_assistant.domain.compliance import ComplianceStatement
from docket_assistant.domain.people import AddressKind, Counsel
from docket_assistant.wording.parties import side_word

_WHERE = "the signature block"


def filing_counsel(statement: ComplianceStatement) -> Counsel | None:
    """The lawyer of record who signs: lead counsel of the filing side, else the first on file."""
    own = [c for c in statement.record.counsel if c.side is statement.side]
    of_record = [c for c in own if c.of_record_on(statement.as_of)]
    return next((c for c in of_record if c.lead), of_record[0] if of_record else None)


def author_of(statement: ComplianceStatement) -> str:
    """The author in the properties of the file: the firm or lawyer, never the login of a computer."""
    counsel = filing_counsel(statement)
    return "" if counsel is None else counsel.name


def signature_of(statement: ComplianceStatement) -> SignatureBlock:
    """Name, bar number, firm, address, telephone, e-mail and whom counsel represents."""
    whom = side_word(statement.record, statement.side)
    represented = Text(f"Attorney for {whom}")
    counsel = filing_counsel(statement)
    if counsel is None:
        return SignatureBlock(
            (Gap("name of counsel", _WHERE, f"Who signs for {whom}?", mend=Mend.SIGNATURE), represented)
        )
    lines: list[Run] = [_name(counsel), *([Text(counsel.firm)] if counsel.firm else [])]
    lines += _street(counsel, statement)
    lines += _one(counsel, statement, AddressKind.TELEPHONE, "Telephone: ", "telephone")
    lines += _one(counsel, statement, AddressKind.EMAIL, "", "e-mail address")
    return SignatureBlock((*lines, represented))


def _name(counsel: Counsel) -> Run:
    return Text(f"{counsel.name}, {counsel.bar_number}" if counsel.bar_number else counsel.name)


def _street(counsel: Counsel, statement: ComplianceStatement) -> list[Run]:
    found = counsel.addresses_on(statement.as_of, AddressKind.STREET)
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


def _one(
    counsel: Counsel, statement: ComplianceStatement, kind: AddressKind, lead: str, what: str
) -> list[Run]:
    found = counsel.addresses_on(statement.as_of, kind)
    if not found:
        return [Gap(what, _WHERE, f"What is the {what} of {counsel.name}?", mend=Mend.SIGNATURE)]
    return [Text(lead + found[0])]
