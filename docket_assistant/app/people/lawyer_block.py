"""A lawyer as a signature block names one: typed once, and offered in the next matter."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date

from docket_assistant.app.ids import new_id
from docket_assistant.domain.ids import CounselId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import AddressKind, AddressOfRecord, Counsel

_READ_WHERE = "entered when the matter was opened"


@dataclass(frozen=True, slots=True)
class LawyerBlock:
    """A lawyer as a signature block names one."""

    name: str
    bar_number: str = ""
    firm: str = ""
    street: str = ""
    telephone: str = ""
    email: str = ""
    counsel_id: str = ""
    """Counsel of an earlier matter from whom it was taken; empty where it was typed."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        texts = (self.name, self.bar_number, self.firm, self.street, self.telephone, self.email)
        return not any(text.strip() for text in texts)


def block_line(block: LawyerBlock) -> str:
    """The block on one line, to be kept; empty where nothing is in it."""
    if block.is_empty:
        return ""
    typed = {name: text for name, text in asdict(block).items() if name != "counsel_id"}
    return json.dumps(typed, ensure_ascii=False)


def block_from_line(line: str) -> LawyerBlock | None:
    """The block that was kept; None where there is none, or the line does not hold one."""
    try:
        typed = json.loads(line or "null")
        block = LawyerBlock(**{str(name): str(text) for name, text in typed.items()})
    except (ValueError, TypeError, AttributeError):
        return None
    return None if block.is_empty else block


def block_lines(block: LawyerBlock) -> tuple[str, ...]:
    """The block as a signature block has it, a line each."""
    name = f"{block.name}, {block.bar_number}" if block.bar_number else block.name
    telephone = f"Telephone: {block.telephone}" if block.telephone else ""
    every = (name, block.firm, *block.street.splitlines(), telephone, block.email)
    return tuple(line for line in every if line.strip())


def block_of(lawyer: Counsel) -> LawyerBlock:
    """The block of counsel on file, with the addresses that still hold as far as the file knows."""
    return LawyerBlock(
        lawyer.name,
        lawyer.bar_number,
        lawyer.firm,
        _still_held(lawyer, AddressKind.STREET),
        _still_held(lawyer, AddressKind.TELEPHONE),
        _still_held(lawyer, AddressKind.EMAIL),
        lawyer.id,
    )


def _still_held(lawyer: Counsel, kind: AddressKind) -> str:
    """The address recorded last of those without an end."""
    held = [a.value for a in lawyer.addresses if a.kind is kind and a.until is None]
    return held[-1] if held else ""


def counsel_of(block: LawyerBlock, side: Side, today: date) -> Counsel:
    """Counsel of a new matter, as the block names one."""
    return Counsel(
        CounselId(new_id("counsel")),
        block.name.strip(),
        side,
        firm=block.firm.strip(),
        bar_number=block.bar_number.strip(),
        addresses=tuple(_addresses(block, today)),
    )


def _addresses(block: LawyerBlock, today: date) -> Iterator[AddressOfRecord]:
    typed = (
        (AddressKind.STREET, block.street),
        (AddressKind.TELEPHONE, block.telephone),
        (AddressKind.EMAIL, block.email),
    )
    for kind, text in typed:
        if text.strip():
            yield AddressOfRecord(kind, text.strip(), read_where=_READ_WHERE, read_on=today)
