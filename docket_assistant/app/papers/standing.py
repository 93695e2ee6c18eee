"""How a paper made stands today: its file on disk, and the facts that it was made from."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from docket_assistant.app.papers.statement import paper_changes
from docket_assistant.app.upkeep.removal import fact_name
from docket_assistant.domain.facts_used import FactChanged
from docket_assistant.domain.ids import DutyId
from docket_assistant.domain.order import DutyKind, Filing
from docket_assistant.domain.paper import Paper
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import nouns_of
from docket_assistant.wording.days import long_date
from docket_assistant.wording.fact_values import fact_value_words, field_words
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item

_DAYS = ("held on", "made on", "sent on", "filed on", "signed on")
"""Fields by which a fact that is gone is still known."""


class FileStanding(StrEnum):
    """How the file of a paper stands to what was written."""

    AS_WRITTEN = "as_written"
    CHANGED = "changed"
    WRITTEN_OVER = "written_over"
    """A later paper was written to the same file."""
    GONE = "gone"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class ChangedFact:
    """A fact of a paper that is no longer what it was, in words.

    Without ``field`` it is the whole fact, and ``now`` says whether it came or went.
    """

    name: str
    field: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class PaperStanding:
    """A paper as it stands."""

    paper: Paper
    file: FileStanding
    changes: tuple[ChangedFact, ...]
    filings: tuple[Filing, ...]
    duty: DutyId | None
    """The duty of ours that filing it would satisfy."""


def papers_standing(record: Record, today: date) -> tuple[PaperStanding, ...]:
    """Every paper made, the newest first."""
    return tuple(_standing(record, paper, today) for paper in reversed(record.papers))


def _standing(record: Record, paper: Paper, today: date) -> PaperStanding:
    return PaperStanding(
        paper,
        file_standing(record, paper),
        changes_in_words(record, paper_changes(record, paper, today)),
        tuple(f for f in record.filings if f.paper == paper.id),
        _duty(record, paper),
    )


@dataclass(frozen=True, slots=True)
class FactThen:
    """A fact that a paper was made from: what stood in it then, and what it says now."""

    name: str
    field: str
    then: str
    now: str
    changed: bool


def made_from(record: Record, paper: Paper, today: date) -> tuple[FactThen, ...]:
    """Every fact that a paper was made from, in the order of the paper, with what it says now."""
    changes = {change.fact: change for change in paper_changes(record, paper, today)}
    names: dict[str, str] = {}
    told = []
    for used in paper.facts:
        place, _, field = used.fact.partition(": ")
        if place not in names:
            names[place] = _capital(_name(record, place, {}))
        change = changes.get(used.fact)
        then = fact_value_words(used.value, record)
        now = then if change is None else _values(record, change)[1]
        told.append(FactThen(names[place], field_words(field), then, now, change is not None))
    return tuple(told)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _duty(record: Record, paper: Paper) -> DutyId | None:
    ours = record.matter.our_side
    asked = (d for d in record.duties if d.order == paper.order and d.what is DutyKind.FILE_STATEMENT)
    return next((d.id for d in asked if d.who is ours), None)


def file_standing(record: Record, paper: Paper) -> FileStanding:
    """How the file of a paper stands to what was written."""
    try:
        digest = hashlib.sha256(Path(paper.path).read_bytes()).hexdigest()
    except FileNotFoundError:
        return FileStanding.GONE
    except OSError:
        return FileStanding.UNREADABLE
    if digest == paper.sha256:
        return FileStanding.AS_WRITTEN
    later = record.papers[record.papers.index(paper) + 1 :]
    over = any(p.path == paper.path for p in later)
    return FileStanding.WRITTEN_OVER if over else FileStanding.CHANGED


def changes_in_words(record: Record, changes: Sequence[FactChanged]) -> tuple[ChangedFact, ...]:
    """What changed, fact by fact; items that changed alike in one, a fact that came or went as a whole."""
    by_place: dict[str, dict[str, FactChanged]] = {}
    for change in changes:
        place, _, field = change.fact.partition(": ")
        by_place.setdefault(place, {})[field] = change
    items = {place: fields for place, fields in by_place.items() if place.startswith("item ")}
    others = (pair for pair in by_place.items() if pair[0] not in items)
    told = (change for place, fields in others for change in _of_fact(record, place, fields))
    return (*told, *_of_items(record, items))


def _of_fact(record: Record, place: str, fields: Mapping[str, FactChanged]) -> Iterator[ChangedFact]:
    name = _name(record, place, fields)
    if len(fields) > 1 and all(c.was is None for c in fields.values()):
        yield ChangedFact(name, "", "", "the paper would now rest on it")
    elif len(fields) > 1 and all(c.now is None for c in fields.values()):
        yield ChangedFact(name, "", "", "the paper would no longer rest on it")
    else:
        for field, change in fields.items():
            yield ChangedFact(name, field_words(field), *_values(record, change))


def _name(record: Record, place: str, fields: Mapping[str, FactChanged]) -> str:
    noun, _, fact_id = place.partition(" ")
    found = next((n for n in nouns_of(record) if str(n.id) == place.rpartition(" ")[2]), None)
    if not fact_id:
        return noun
    if found is not None:
        return fact_name(record, found)
    days = (fields[field].was for field in _DAYS if field in fields)
    day = next((d for d in days if d), None)
    kind = place.rpartition(" ")[0]
    return f"{kind} of {long_date(date.fromisoformat(day))}" if day else f"{kind} that was removed"


def _values(record: Record, change: FactChanged) -> tuple[str, str]:
    was, now = (
        "nothing" if text is None else fact_value_words(text, record) for text in (change.was, change.now)
    )
    return was, now


def _of_items(record: Record, items: Mapping[str, Mapping[str, FactChanged]]) -> Iterator[ChangedFact]:
    alike: dict[tuple[str, str, str], list[str]] = {}
    for place, fields in items.items():
        for field, change in fields.items():
            alike.setdefault((field, *_values(record, change)), []).append(place.partition(" ")[2])
    for (field, was, now), ids in alike.items():
        yield ChangedFact(_item_names(record, ids), field_words(field), was, now)


def _item_names(record: Record, ids: Iterable[str]) -> str:
    tokens = {str(item): token for item, token in tokens_by_item(record).items()}
    known = [tokens[item] for item in ids if item in tokens]
    return court_list(known) if known else "an item that was removed"
