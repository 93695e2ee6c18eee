"""The round trip of a paper of both sides in a store: sent and kept, read back, proposed, kept by an act."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.matters.whole_matters import add_record
from docket_assistant.app.papers.family import ask, drawn
from docket_assistant.app.papers.family_out import write_paper
from docket_assistant.app.papers.joint import JointReading, keep_sent, keep_theirs, read_back
from docket_assistant.app.papers.sent_out import record_sent
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.documents.model import text_of
from docket_assistant.domain.errors import InvalidInput, NotFound, Refused
from docket_assistant.domain.ids import PaperAnswerId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.paper import Paper, PaperKind
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.record import Record
from docket_assistant.store.kept_files import KeptFiles
from docket_assistant.store.store import Store
from tests.campaigns.joint_round_trip import Opponent
from tests.documents.family.letter_records import rich

DEC_9 = date(2009, 12, 9)
JOINT = PaperKind.JOINT_STATEMENT
SEED = 7


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with writing(tmp_path / "docket.db") as opened:
        add_record(opened, rich(), "Begin")
        yield opened


def record_of(store: Store) -> Record:
    with store.read() as view:
        return view.record(rich().matter.id)


def written(store: Store, folder: Path) -> Paper:
    asked = ask(record_of(store), JOINT, "", DEC_9)
    return write_paper(store, asked.record.matter.id, asked, folder / "joint.docx").paper


def sent(store: Store, folder: Path) -> Paper:
    paper = written(store, folder)
    keep_sent(store, rich().matter.id, paper.id, DEC_9, DEC_9)
    return paper


def edited(paper: Paper, folder: Path, seed: int = SEED) -> tuple[Path, Opponent]:
    """The file as an opponent sends it back."""
    opponent = Opponent(Path(paper.path).read_bytes(), seed)
    back = folder / "from them.docx"
    back.write_bytes(opponent.run().content)
    return back, opponent


def read(store: Store, folder: Path) -> tuple[JointReading, Opponent]:
    paper = sent(store, folder)
    back, opponent = edited(paper, folder)
    Path(paper.path).unlink()  # the copy that was kept is what it is compared with
    return read_back(store, rich().matter.id, paper.id, back), opponent


def test_what_was_sent_is_kept_with_its_day(store: Store, tmp_path: Path) -> None:
    paper = sent(store, tmp_path)

    (kept,) = record_of(store).attachments
    assert (kept.about, kept.sha256) == (paper.id, paper.sha256)
    assert KeptFiles(store.path).path_of(kept.sha256).read_bytes() == Path(paper.path).read_bytes()
    assert record_of(store).papers[-1].sent_on == DEC_9


def test_a_file_that_was_touched_is_not_taken_for_the_one_sent(store: Store, tmp_path: Path) -> None:
    paper = written(store, tmp_path)
    Path(paper.path).write_bytes(Path(paper.path).read_bytes() + b" ")

    with pytest.raises(Refused, match="not as it was written here"):
        keep_sent(store, rich().matter.id, paper.id, DEC_9, DEC_9)

    assert record_of(store).attachments == ()
    assert record_of(store).papers[-1].sent_on is None
    assert list(KeptFiles(store.path).digests()) == []


def test_recording_it_as_sent_keeps_the_file_and_says_so_where_it_cannot(
    store: Store, tmp_path: Path
) -> None:
    paper = written(store, tmp_path)
    matter = rich().matter.id
    assert record_sent(store, matter, paper.id, DEC_9, DEC_9).notes == ()
    assert [a.sha256 for a in record_of(store).attachments] == [paper.sha256]

    asked = ask(record_of(store), JOINT, "", DEC_9)
    other = write_paper(store, matter, asked, tmp_path / "other.docx").paper
    Path(other.path).unlink()
    (note,) = record_sent(store, matter, other.id, DEC_9, DEC_9).notes
    assert note.startswith("The file was not kept: ")
    assert record_of(store).papers[-1].sent_on == DEC_9
    assert len(record_of(store).attachments) == 1


def test_their_words_are_proposed_on_their_items_and_every_change_of_ours_is_shown(
    store: Store, tmp_path: Path
) -> None:
    reading, opponent = read(store, tmp_path)
    items = [d.item for d in record_of(store).disputed_items]
    order = [i.id for i in record_of(store).items if i.id in items]
    proposed = {
        f"{part}-{order.index(t.item) + 1}": words
        for t in reading.theirs
        for part, words in (("position", t.text), ("compromise", t.compromise))
        if words
    }

    assert {slot: " ".join(words.split()) for slot, words in proposed.items()} == {
        slot: " ".join(words.split()) for slot, words in opponent.done.theirs.items()
    }
    assert opponent.done.theirs
    assert len(reading.changed) == len(opponent.done.ours) > 0
    assert len(reading.theirs) + len(reading.silent) == 18
    assert record_of(store).positions == ()


def test_chosen_words_are_kept_with_their_source_and_stand_in_the_paper_to_be_filed(
    store: Store, tmp_path: Path
) -> None:
    reading, _ = read(store, tmp_path)
    chosen, *left = reading.theirs
    matter = rich().matter.id

    change = keep_theirs(store, matter, reading, [chosen.item], DEC_9, "Lee B. Sample, by e-mail", DEC_9)

    (kept,) = record_of(store).positions
    assert (kept.side, kept.item, kept.text, kept.source) == (
        Side.PLAINTIFF, chosen.item, chosen.text, "Lee B. Sample, by e-mail",
    )  # fmt: skip
    assert "not as they were sent" in change.notes[0]
    assert [a.name for a in record_of(store).attachments] == ["joint.docx", "from them.docx"]
    assert left

    words = chosen.text or chosen.compromise
    to_send = drawn(ask(record_of(store), JOINT, "", DEC_9))
    assert not any(words == text_of((run,)) for run in to_send.runs())
    with store.begin("Answer", matter) as tx:
        tx.put(PaperAnswer(PaperAnswerId("stage"), JOINT, "stage", "file", DEC_9))
    to_file = drawn(ask(record_of(store), JOINT, "", DEC_9))
    assert any(words == text_of((run,)) for run in to_file.runs())
    assert kept.id in to_file.facts


def test_what_cannot_be_kept_is_said_and_nothing_is(store: Store, tmp_path: Path) -> None:
    reading, _ = read(store, tmp_path)
    matter, items = rich().matter.id, [t.item for t in reading.theirs]
    before = record_of(store)

    with pytest.raises(InvalidInput, match="No item is chosen"):
        keep_theirs(store, matter, reading, [], DEC_9, "Lee B. Sample", DEC_9)
    with pytest.raises(InvalidInput, match="By whom"):
        keep_theirs(store, matter, reading, items, DEC_9, "  ", DEC_9)
    with pytest.raises(InvalidInput, match="after today"):
        keep_theirs(store, matter, reading, items, date(2009, 12, 10), "Lee B. Sample", DEC_9)
    reading.file.write_bytes(b"another")
    with pytest.raises(Refused, match="changed after it was read"):
        keep_theirs(store, matter, reading, items, DEC_9, "Lee B. Sample", DEC_9)

    assert record_of(store) == before
    assert len(list(KeptFiles(store.path).digests())) == 1


def test_nothing_is_read_without_what_was_sent(store: Store, tmp_path: Path) -> None:
    paper = written(store, tmp_path)
    back, _ = edited(paper, tmp_path)
    matter = rich().matter.id
    assert read_back(store, matter, paper.id, back).theirs

    shutil.copy(back, paper.path)
    with pytest.raises(Refused, match="not there any more as it was written"):
        read_back(store, matter, paper.id, back)
    with pytest.raises(NotFound):
        read_back(store, matter, paper.id, tmp_path / "gone.docx")
