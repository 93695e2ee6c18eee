"""Files attached to a matter or to one of its facts: taken in, opened as copies, and the likeliest fact.

The content is copied and hashed first, then recorded in one act; where anything fails nothing is recorded,
and what was copied is taken back.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docket_assistant.app.acts import act_of_form
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.documents.files import safe_name
from docket_assistant.domain.errors import InvalidInput, NotFound, Refused
from docket_assistant.domain.ids import AttachmentId, MatterId
from docket_assistant.domain.office import Attachment, ContentStanding
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.references import nouns_of
from docket_assistant.domain.writable import writable
from docket_assistant.store.kept_files import KeptFiles, Taken
from docket_assistant.store.store import Store
from docket_assistant.wording.attachments import WHOLE_MATTER, attached_name, files_word
from docket_assistant.wording.fact_titles import fact_title

_COLLECTIONS = (
    "orders",
    "motions",
    "filings",
    "papers",
    "sets",
    "responses",
    "conferrals",
    "attempts",
    "messages",
)
"""Facts that files belong to, as they are offered."""
_NAMED = (
    (re.compile(r"order|opinion|ruling", re.IGNORECASE), "orders"),
    (re.compile(r"motion|memorandum", re.IGNORECASE), "motions"),
    (re.compile(r"suppl|respons|answer|object|verif", re.IGNORECASE), "responses"),
    (re.compile(r"interrog|request|\brfp|\brfa|\brog", re.IGNORECASE), "sets"),
    (re.compile(r"statement|certificat|notice|exhibit|\bex\b", re.IGNORECASE), "papers"),
    (re.compile(r"letter|e-?mail|call|note|meet.?and.?confer", re.IGNORECASE), "conferrals"),
)
"""Words of a file's name, and what it is then probably about."""
_DAYS = ("signed_on", "served_on", "held_on", "made_on", "filed_on", "sent_on", "made_as_of")
_RUNS_PROGRAMS = frozenset(
    {
        "app", "bat", "cmd", "com", "command", "cpl", "desktop", "docm", "dotm", "exe", "hta", "jar", "js",
        "jse", "lnk", "msc", "msi", "pif", "potm", "ppam", "pptm", "ps1", "py", "reg", "scr", "sh", "url",
        "vb", "vbe", "vbs", "ws", "wsf", "wsh", "xlam", "xlsm", "xltm",
    }
)  # fmt: skip
"""Endings of files that a desktop would run, or that carry programs."""
_LONGEST_NAME = 250
_STEM, _ENDING = 80, 12


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was copied in and is to be recorded."""

    name: str
    taken: Taken


def take_in(store_path: Path, sources: Sequence[Path]) -> tuple[Read, ...]:
    """Copy files in beside the store; raises what the first that fails does, and then none is kept."""
    kept = KeptFiles(store_path)
    read: list[Read] = []
    try:
        for source in sources:
            read.append(Read(_name_of(source), kept.take_in(source)))  # noqa: PERF401  # dropped where one fails
    except BaseException:
        _drop(kept, read)
        raise
    return tuple(read)


def _name_of(source: Path) -> str:
    """The file's own name, as the record keeps names."""
    name = " ".join(writable(source.name).split())
    return name[:_LONGEST_NAME] or "file without a name"


def _drop(kept: KeptFiles, read: Iterable[Read]) -> None:
    for one in read:
        kept.drop(one.taken)


def attach(
    store: Store, matter: MatterId, read: Sequence[Read], about: str, today: date, draft: str = ""
) -> Change:
    """Record files that were taken in as belonging to a fact, or to the matter, in one act.

    What is attached there already is said and not attached twice. Raises InvalidInput where no file is
    named, NotFound where the fact is gone, Refused where all are attached there already; then what was
    taken in for this goes again. Where the disk fails it stays: the act may be on it all the same.
    """
    try:
        return _attach(store, matter, read, about, today, draft)
    except (InvalidInput, NotFound, Refused):
        _drop(KeptFiles(store.path), read)
        raise


def _attach(
    store: Store, matter: MatterId, read: Sequence[Read], about: str, today: date, draft: str
) -> Change:
    if not read:
        raise InvalidInput("No file is chosen; choose one, or drop it on the window.")
    label = f"Attach {read[0].name if len(read) == 1 else files_word(len(read))}"
    twice: list[str] = []
    made: list[Attachment] = []
    with act_of_form(store, label, matter, draft) as tx:
        record = tx.record()
        if about and all(noun.id != about for noun in nouns_of(record)):
            raise NotFound("The fact that the file was to be attached to is not on record any more.")
        there = {(a.sha256, a.about) for a in record.attachments}
        kept = KeptFiles(store.path)
        for one in read:
            if not kept.is_there(one.taken.sha256):  # it was there already, of a matter erased since
                raise NotFound(f"The copy of {one.name} is gone again; attach the file once more.")
            if (one.taken.sha256, about) in there:
                twice.append(one.name)
                continue
            there.add((one.taken.sha256, about))
            made.append(
                Attachment(
                    AttachmentId(new_id("attachment")),
                    one.name,
                    one.taken.sha256,
                    one.taken.size,
                    today,
                    about,
                )
            )
            tx.put(made[-1])
        if not made:
            raise Refused(f"{twice[0]} is attached there already: the content is the same.")
    notes = tuple(f"{name} was attached there already" for name in twice)
    return Change(matter, label, fact=made[0].id, notes=notes)


def places_for_files(record: Record) -> tuple[tuple[str, str], ...]:
    """What files can belong to, each by its id and in words; first the matter, the newest of a kind first."""
    facts = (noun for collection in _COLLECTIONS for noun in _newest_first(record, collection))
    return (("", WHOLE_MATTER), *((str(noun.id), fact_title(noun, record)) for noun in facts))


def _newest_first(record: Record, collection: str) -> list[Noun]:
    nouns: list[Noun] = list(getattr(record, collection))
    return sorted(nouns, key=lambda noun: _day_of(noun) or date.min, reverse=True)


def _day_of(noun: Noun) -> date | None:
    days = (getattr(noun, field, None) for field in _DAYS)
    return next((day for day in days if day is not None), None)


def likeliest(record: Record, name: str, looked_at: str = "") -> str:
    """The fact that a file probably belongs to: a proposal, which the user sees before anything is kept.

    First the fact in view, then one of the day that the name states, then the newest of the kind that a
    word of the name suggests; else the matter as a whole.
    """
    offered = {fact for fact, _ in places_for_files(record)}
    if looked_at and looked_at in offered:
        return looked_at
    kinds = [collection for word, collection in _NAMED if word.search(name)]
    days = set(_days_in(name))
    for collection in (*kinds, *_COLLECTIONS):
        on_day = next((n for n in _newest_first(record, collection) if _day_of(n) in days), None)
        if on_day is not None:
            return str(on_day.id)
    for collection in kinds:
        newest = _newest_first(record, collection)
        if newest:
            return str(newest[0].id)
    return ""


def _days_in(name: str) -> Iterator[date]:
    """Days that a file's name states: 2009-12-02, 20091202, 12-2-2009."""
    found = [(y, m, d) for y, m, d in re.findall(r"(?<!\d)(\d{4})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)", name)]
    found += [(y, m, d) for m, d, y in re.findall(r"(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](\d{4})(?!\d)", name)]
    for year, month, day in found:
        try:
            yield date(int(year), int(month), int(day))
        except ValueError:
            continue


def files_about(record: Record, fact: str) -> tuple[Attachment, ...]:
    """Files that belong to a fact, in the order in which they were attached."""
    return tuple(a for a in record.attachments if a.about == fact)


def standing_of(store_path: Path, attached: Attachment) -> ContentStanding:
    """How the content of an attached file stands; reads the whole file."""
    return KeptFiles(store_path).standing(attached.sha256)


def is_there(store_path: Path, attached: Attachment) -> ContentStanding | None:
    """Missing or changed as far as its length shows, at once; None: the whole must be read to know more."""
    try:
        size = KeptFiles(store_path).path_of(attached.sha256).stat().st_size
    except OSError:
        return ContentStanding.MISSING
    return None if size == attached.size else ContentStanding.CHANGED


def copy_for_opening(store_path: Path, attached: Attachment, folder: Path) -> Path:
    """A copy for another program to open, under a safe name; it can be read only: edits would be lost.

    Raises Refused for what a desktop would run rather than show, else what copying out does.
    """
    ending = Path(attached.name).suffix.lower().removeprefix(".").strip()
    if ending in _RUNS_PROGRAMS:
        raise Refused(
            f"{attached_name(attached)} is not opened from here: a file that ends in .{ending} can run a"
            " program. Save it as a file and open it yourself if you trust it."
        )
    target = folder / name_outside(attached)
    KeptFiles(store_path).copy_out(attached.sha256, target)
    target.chmod(0o400)
    return target


def name_outside(attached: Attachment) -> str:
    """A name that every system takes, with the ending of the file's own."""
    stem, ending = Path(attached.name).stem, Path(attached.name).suffix.removeprefix(".")
    plain = "".join(c for c in ending if c.isalnum() and c.isascii())[:_ENDING]
    return safe_name(stem, _STEM) + (f".{plain}" if plain else "")


def save_copy(store_path: Path, attached: Attachment, target: Path) -> None:
    """Save a copy where the user wants it; a file that is there is never replaced."""
    KeptFiles(store_path).copy_out(attached.sha256, target.expanduser().absolute())
