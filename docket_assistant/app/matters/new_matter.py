"""Opens a matter from a form: its court, parties, lawyers and dates."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from docket_assistant.app.change import Change
from docket_assistant.app.find import caption_of
from docket_assistant.app.ids import new_id
from docket_assistant.app.people.lawyer_block import LawyerBlock, counsel_of
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import MatterId, PartyId
from docket_assistant.domain.matter import Matter, ScheduleDate, Side, parse_case_number
from docket_assistant.domain.people import Counsel, Party, PartyRole
from docket_assistant.domain.references import check_record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.reading import Reading
from docket_assistant.store.store import Store

__all__ = ["LawyerBlock", "NewMatter", "open_matter", "side_of", "warnings_of"]


@dataclass(frozen=True, slots=True)
class NewMatter:
    """A matter as it was typed."""

    court: str
    division: str
    number: str
    our_side: Side
    first: tuple[str, ...]
    """Names of the parties above the "v.", in the order of the caption."""
    second: tuple[str, ...]
    first_role: PartyRole = PartyRole.PLAINTIFF
    second_role: PartyRole = PartyRole.DEFENDANT
    et_al: tuple[Side, ...] = ()
    versus: str = "v."
    presiding_judge: str = ""
    discovery_judge: str = ""
    ours: tuple[LawyerBlock, ...] = ()
    theirs: tuple[LawyerBlock, ...] = ()
    """Lawyers of the other side; blocks in which nothing was typed are passed over."""
    service_method: ServiceMethod = ServiceMethod.UNKNOWN
    discovery_closes: date | None = None
    last_day_for_discovery_motions: date | None = None
    trial: date | None = None
    none_set: tuple[ScheduleDate, ...] = ()
    self_represented: bool = False
    """Whether the parties of the other side act without counsel."""

    @property
    def sides(self) -> tuple[Side, Side]:
        """The sides above and below the "v."."""
        return side_of(self.first_role), side_of(self.second_role)

    @property
    def other_side(self) -> Side:
        """The side of the caption that we do not act for."""
        first, second = self.sides
        return second if first is self.our_side else first


def side_of(role: PartyRole) -> Side:
    """The side on which a role puts a party."""
    return Party(PartyId(""), "", role).side


def warnings_of(new: NewMatter, view: Reading) -> tuple[str, ...]:
    """Sentences on what is lawful but unusual: a matter of this court and number is on file already."""
    number = _number(new.number)
    same = [r for r in view.matters() if r.court == new.court.strip() and _number(r.number) == number]
    return tuple(f"{r.number} is on file already as {caption_of(r)}" for r in same if r.number.strip())


def _number(raw: str) -> tuple[object, ...]:
    """What two ways of writing one case number share."""
    read = parse_case_number(raw)
    if read.serial:
        return (read.office, read.year, read.kind, read.serial)
    return (raw.strip().casefold(),)


def open_matter(store: Store, new: NewMatter, today: date, draft: str = "") -> Change:
    """Open a matter in one act.

    Raises InvalidInput where the court, the number or a side's parties are missing, where we act for
    neither side, where a lawyer has no name, and where two things said exclude one another.
    """
    _check(new)
    matter = _matter(new)
    with store.read() as view:
        notes = warnings_of(new, view)
    with store.begin("Open matter", matter.id) as tx:
        tx.add_matter(matter)
        for party in _parties(new):
            tx.put(party)
        for lawyer in _counsel(new, today):
            tx.put(lawyer)
        check_record(tx.record())  # a name of nothing but signs that the store takes out is empty now
        if draft:
            tx.forget_draft(draft)
    return Change(matter.id, "Open matter", notes=notes)


def _check(new: NewMatter) -> None:
    if not new.court.strip():
        raise InvalidInput("The court is empty; choose the district, such as E.D. Mo.")
    if not new.number.strip():
        raise InvalidInput("The case number is empty; write it as the court does, such as 4:08-CV-1717.")
    for names, where in ((new.first, "above"), (new.second, "below")):
        if not _names(names):
            raise InvalidInput(
                f"No party stands {where} the {new.versus!r}; write its name as in the caption."
            )
    _check_sides(new)
    _check_lawyers(new)
    unset = next((s for s in new.none_set if getattr(new, s.value) is not None), None)
    if unset is not None:
        said = unset.value.replace("_", " ").capitalize()
        raise InvalidInput(f"{said} has a date and is said not to be set; keep the one that is right.")


def _check_sides(new: NewMatter) -> None:
    first, second = new.sides
    if first is second:
        raise InvalidInput(
            f"Both sides of the caption are on one side ({first.value}); change the role of one of them."
        )
    if new.our_side not in new.sides:
        raise InvalidInput(
            f"We are said to act for the side {new.our_side.value}, which has no party in the caption;"
            f" choose {first.value} or {second.value}."
        )


def _check_lawyers(new: NewMatter) -> None:
    for blocks, whose in ((new.ours, "our side"), (new.theirs, "the other side")):
        nameless = next((b for b in _filled(blocks) if not b.name.strip()), None)
        if nameless is not None:
            raise InvalidInput(f"A lawyer of {whose} has no name; write it, or empty the other fields.")
    if new.self_represented and _filled(new.theirs):
        raise InvalidInput(
            f"The other side is said to act without counsel and has {_filled(new.theirs)[0].name.strip()};"
            " keep the one that is right."
        )


def _filled(blocks: Iterable[LawyerBlock]) -> tuple[LawyerBlock, ...]:
    return tuple(block for block in blocks if not block.is_empty)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name.strip() for name in names if name.strip())


def _matter(new: NewMatter) -> Matter:
    return Matter(
        MatterId(new_id("matter")),
        new.court.strip(),
        new.number.strip(),
        new.our_side,
        new.division.strip(),
        new.versus.strip() or "v.",
        new.et_al,
        new.presiding_judge.strip(),
        new.discovery_judge.strip(),
        new.service_method,
        discovery_closes=new.discovery_closes,
        last_day_for_discovery_motions=new.last_day_for_discovery_motions,
        trial=new.trial,
        none_set=new.none_set,
    )


def _parties(new: NewMatter) -> Iterator[Party]:
    """The parties in the order of the caption."""
    listed = [(name, new.first_role) for name in _names(new.first)]
    listed += [(name, new.second_role) for name in _names(new.second)]
    for position, (name, role) in enumerate(listed):
        alone = new.self_represented and side_of(role) is new.other_side
        yield Party(PartyId(new_id("party")), name, role, position, alone)


def _counsel(new: NewMatter, today: date) -> Iterator[Counsel]:
    for blocks, side in ((new.ours, new.our_side), (new.theirs, new.other_side)):
        yield from (counsel_of(block, side, today) for block in _filled(blocks))
