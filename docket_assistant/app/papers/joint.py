"""The round trip of a paper of both sides: what was sent is kept, what comes back is read and compared.

The other side's words are proposed to counsel and kept by an act of its own, with their source; a change
of our words is shown and never taken over.
"""

import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.attachments import Read, take_in
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.documents.requests.joint_items import COMPROMISE, POSITION, slot_name
from docket_assistant.domain.errors import EnvironmentFailed, InvalidInput, NotFound, Refused
from docket_assistant.domain.ids import AttachmentId, ItemId, MatterId, PaperId, PositionId
from docket_assistant.domain.office import Attachment
from docket_assistant.domain.paper import Paper, PaperKind
from docket_assistant.domain.paper_words import ItemPosition
from docket_assistant.domain.record import Record
from docket_assistant.intake.returned_compared import Compared, HowChanged, OurWordsChanged, compared
from docket_assistant.intake.returned_paper import read_returned
from docket_assistant.store.kept_files import KeptFiles
from docket_assistant.store.store import Store
from docket_assistant.wording.days import long_date

__all__ = [
    "LOOKED_AT",
    "HowChanged",
    "JointReading",
    "OurWordsChanged",
    "Theirs",
    "joint_papers",
    "keep_sent",
    "keep_theirs",
    "read_back",
]

_SENT = "Record the joint paper as sent"
_KEEP = "Keep the other side's words of a joint paper"
_ITEM = re.compile(r"item (?P<id>\S+): label")
_LONGEST = 64 << 20
LOOKED_AT = (
    "Compared are the words that a reader of the page sees, in the text, its tables, headers, footers and"
    " notes. Told apart: what is hidden, struck through, white, tiny, marked as a revision, a comment or a"
    " field. Not compared: other type, spacing, numbering and pictures."
)


@dataclass(frozen=True, slots=True)
class Theirs:
    """What the other side wrote on one item, as proposed."""

    item: ItemId
    text: str
    compromise: str
    sure: bool
    """False where the words beside its place differ, so that it may belong to another item."""


@dataclass(frozen=True, slots=True)
class JointReading:
    """A returned paper, read beside the one that was sent."""

    paper: PaperId
    file: Path
    sha256: str
    theirs: tuple[Theirs, ...]
    """Items on which something was written, in their order."""
    silent: tuple[ItemId, ...]
    """Items whose places came back empty."""
    changed: tuple[OurWordsChanged, ...]
    """Every place in which our words are not as they were sent."""
    holds: tuple[tuple[str, int], ...]
    """What else the file holds that no comparison of words shows."""


def keep_sent(store: Store, matter: MatterId, paper: PaperId, on: date, today: date) -> Change:
    """Record the day on which a joint paper was sent and keep the file as it went, in one act.

    Raises Refused where the file is not as it was written: what was sent would not be known.
    """
    refuse_future(on, today, "The sending of the paper")
    with store.read() as view:
        made = _made(view.record(matter), paper)
    if on < made.made_as_of:
        raise InvalidInput(
            f"The paper was made as of {long_date(made.made_as_of)}, after the day on which it is said to"
            " have gone out; correct the day."
        )
    (read,) = _taken(store, Path(made.path), made.sha256)
    kept = KeptFiles(store.path)
    try:
        with act_of_form(store, _SENT, matter) as tx:
            record = tx.record()
            tx.put(replace(_made(record, paper), sent_on=on))
            _attach(tx.put, record, read, paper, today)
    except (InvalidInput, NotFound, Refused):
        kept.drop(read.taken)
        raise
    return Change(matter, _SENT, fact=paper)


def _taken(store: Store, path: Path, sha256: str) -> tuple[Read, ...]:
    """The file taken in; refused where it is not the one that was written."""
    kept = KeptFiles(store.path)
    (read,) = take_in(store.path, (path,))
    if read.taken.sha256 != sha256:
        kept.drop(read.taken)
        raise Refused(
            f"{path.name} is not as it was written here, so what was sent could not be compared later. Write"
            " the paper again and send that file, unchanged."
        )
    return (read,)


def _attach(put: object, record: Record, read: Read, about: str, today: date) -> None:
    """Keep a file with the paper, once."""
    assert callable(put)
    if all((a.sha256, a.about) != (read.taken.sha256, about) for a in record.attachments):
        own = AttachmentId(new_id("attachment"))
        put(Attachment(own, read.name, read.taken.sha256, read.taken.size, today, about))


def joint_papers(record: Record) -> list[tuple[str, str]]:
    """The papers of both sides on record by id and in words, the newest first."""
    made = [p for p in record.papers if p.kind is PaperKind.JOINT_STATEMENT]
    return [
        (p.id, f"{p.title.capitalize()}, made as of {long_date(p.made_as_of)}" + _sent_words(p))
        for p in reversed(made)
    ]


def _sent_words(paper: Paper) -> str:
    return f", sent {long_date(paper.sent_on)}" if paper.sent_on is not None else ""


def read_back(store: Store, matter: MatterId, paper: PaperId, returned: Path) -> JointReading:
    """Read a paper that came back; keeps nothing.

    Raises Refused where what was sent is not there to compare with, InvalidInput for a file that is no
    Word file, NotFound, EnvironmentFailed.
    """
    with store.read() as view:
        record = view.record(matter)
    made = _made(record, paper)
    content = _content(returned)
    sent = read_returned(_sent_content(store, record, made), Path(made.path).name)
    found = compared(sent, read_returned(content, returned.name))
    items = _items(record, made, found)
    theirs = [_theirs(found, item, number) for number, item in enumerate(items, 1)]
    return JointReading(
        paper=paper,
        file=returned,
        sha256=hashlib.sha256(content).hexdigest(),
        theirs=tuple(t for t in theirs if t.text or t.compromise),
        silent=tuple(t.item for t in theirs if not (t.text or t.compromise)),
        changed=found.changed,
        holds=found.holds,
    )


def keep_theirs(
    store: Store,
    matter: MatterId,
    reading: JointReading,
    items: Collection[ItemId],
    on: date,
    source: str,
    today: date,
) -> Change:
    """Keep what the other side wrote on the items that counsel chose, with the file that it stands in.

    ``source`` says by whom and in which message it came. Raises InvalidInput for no item and no source,
    Refused where the file has changed since it was read.
    """
    refuse_future(on, today, "The other side's statement")
    chosen = [t for t in reading.theirs if t.item in items]
    if not chosen:
        raise InvalidInput("No item is chosen; tick those whose words are to be kept.")
    if not source.strip():
        raise InvalidInput("By whom and in which message it came is not said; write it.")
    (read,) = _taken_back(store, reading)
    try:
        with act_of_form(store, _KEEP, matter) as tx:
            record = tx.record()
            side = record.matter.our_side.facing
            for theirs in chosen:
                own = PositionId(new_id("position"))
                tx.put(
                    ItemPosition(own, theirs.item, side, on, theirs.text, theirs.compromise, source.strip())
                )
            _attach(tx.put, record, read, reading.paper, today)
    except (InvalidInput, NotFound, Refused):
        KeptFiles(store.path).drop(read.taken)
        raise
    return Change(matter, _KEEP, fact=reading.paper, notes=tuple(_notes(reading)))


def _taken_back(store: Store, reading: JointReading) -> tuple[Read, ...]:
    (read,) = take_in(store.path, (reading.file,))
    if read.taken.sha256 != reading.sha256:
        KeptFiles(store.path).drop(read.taken)
        raise Refused(f"{reading.file.name} changed after it was read; read it again.")
    return (read,)


def _notes(reading: JointReading) -> list[str]:
    count = len(reading.changed)
    if not count:
        return []
    places = "one place" if count == 1 else f"{count} places"
    return [f"Our words are not as they were sent in {places}"]


def _made(record: Record, paper: PaperId) -> Paper:
    made = next((p for p in record.papers if p.id == paper), None)
    if made is None:
        raise NotFound("This paper is not on record.")
    if made.kind is not PaperKind.JOINT_STATEMENT:
        raise InvalidInput("This paper is not one of both sides; nothing comes back to be read.")
    return made


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LONGEST:
            raise InvalidInput(f"{path.name} is far larger than a paper of ours; it is not read.")
        return path.read_bytes()
    except FileNotFoundError:
        raise NotFound(f"There is no file {path.name}; it may have been moved.") from None
    except OSError as failed:
        raise EnvironmentFailed(f"{path.name} could not be read ({failed.strerror}); try again.") from failed


def _sent_content(store: Store, record: Record, made: Paper) -> bytes:
    """The file as it was sent: the copy that is kept with the paper, else the file where it was written."""
    kept = any((a.about, a.sha256) == (made.id, made.sha256) for a in record.attachments)
    places: list[Path] = [KeptFiles(store.path).path_of(made.sha256)] if kept else []
    for place in (*places, Path(made.path)):
        try:
            content = place.read_bytes()
        except OSError:
            continue
        if hashlib.sha256(content).hexdigest() == made.sha256:
            return content
    raise Refused(
        "The file that was sent is not there any more as it was written, so nothing can be compared with it."
        " Attach the file that you sent to this paper, if you have it."
    )


def _items(record: Record, made: Paper, found: Compared) -> tuple[ItemId, ...]:
    """The items of the paper in its order, which is the record's; refused where they cannot be told."""
    stated = {m["id"] for used in made.facts if (m := _ITEM.fullmatch(used.fact))}
    items = tuple(item.id for item in record.items if item.id in stated)
    slots = {t.slot for t in found.theirs}
    if not slots:
        raise Refused("The paper was made without places for the other side's words; nothing can be read.")
    if len(slots) != 2 * len(items) or len(items) != len(stated):
        raise Refused(
            "Items of this paper are not on record any more, so what stands on which cannot be told; make and"
            " send the paper anew."
        )
    return items


def _theirs(found: Compared, item: ItemId, number: int) -> Theirs:
    own = {t.slot: t for t in found.theirs}
    text, compromise = own[slot_name(POSITION, number)], own[slot_name(COMPROMISE, number)]
    return Theirs(item, text.text, compromise.text, text.sure and compromise.sure)
