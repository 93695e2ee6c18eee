"""What has changed since a paper was made, told as a reader would tell it."""

from dataclasses import replace
from pathlib import Path

import pytest

from docket_assistant.app.papers.standing import (
    ChangedFact,
    FileStanding,
    changes_in_words,
    file_standing,
)
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.facts_used import FactChanged
from docket_assistant.domain.ids import OrderId, PaperId
from docket_assistant.domain.paper import Paper
from docket_assistant.wording.fact_values import fact_value_words

RECORD = sample_record()
CALL = RECORD.conferrals[0]
EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
"""SHA-256 of nothing."""


def paper(path: Path, name: str = "paper-1", sha256: str = EMPTY) -> Paper:
    return Paper(PaperId(name), OrderId("o"), "full", "T", str(path), sha256, RECORD.orders[0].signed_on)


def test_a_changed_field_names_its_fact_and_both_values() -> None:
    change = FactChanged(f"conferral {CALL.id}: held on", "2009-09-24", "2009-09-25")

    assert changes_in_words(RECORD, [change]) == (
        ChangedFact("conferral of September 24, 2009", "held on", "Sept. 24, 2009", "Sept. 25, 2009"),
    )


def test_a_fact_that_was_removed_is_known_by_its_old_day() -> None:
    gone = [
        FactChanged("conferral gone: held on", "2009-12-07", None),
        FactChanged("conferral gone: mode", "telephone", None),
    ]

    (told,) = changes_in_words(RECORD, gone)

    assert told.name == "conferral of December 7, 2009"
    assert told.now == "the paper would no longer rest on it"


def test_a_word_of_the_other_side_that_is_not_on_record_keeps_its_whole_kind() -> None:
    (told,) = changes_in_words(RECORD, [FactChanged("other side word gone: word", "joins", None)])

    assert told == ChangedFact("other side word that was removed", "word", "joins", "nothing")


def test_items_that_changed_alike_are_told_once() -> None:
    ids = ("briscoe-rog-7", "briscoe-rog-8", "briscoe-rog-9")
    changes = [FactChanged(f"item {item}: stands", "agreed", "no_accord") for item in ids]

    assert changes_in_words(RECORD, changes) == (
        ChangedFact("Interrogatories Nos. 7\u20139", "how it stands", "agreed", "no accord"),
    )


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        ("10:00", "10:00 a.m."),
        ("true", "yes"),
        ("read_back", "read back"),
        ("resolved|They are accepted.|2009-12-18", "resolved, They are accepted., Dec. 18, 2009"),
        ('["briscoe-rog-7", "briscoe-rfp-4"]', "Interrogatory No. 7 and Request for Production No. 4"),
        ('[{"kind": "email", "read_where": "ECF", "value": "a_b@c.example"}]', "a_b@c.example"),
        ("[]", "nothing"),
        ("x" * 200, "x" * 160 + "..."),
    ],
)
def test_a_kept_value_reads_as_words(kept: str, words: str) -> None:
    assert fact_value_words(kept, RECORD) == words


def test_a_file_is_as_written_changed_written_over_or_gone(tmp_path: Path) -> None:
    path = tmp_path / "p.docx"
    path.write_bytes(b"")
    first, later = paper(path), paper(path, "paper-2", "0" * 64)
    alone = replace(RECORD, papers=(first,))

    assert file_standing(alone, first) is FileStanding.AS_WRITTEN
    path.write_bytes(b"edited")
    assert file_standing(alone, first) is FileStanding.CHANGED
    assert file_standing(replace(RECORD, papers=(first, later)), first) is FileStanding.WRITTEN_OVER
    path.unlink()
    assert file_standing(alone, first) is FileStanding.GONE
    path.mkdir()
    assert file_standing(alone, first) is FileStanding.UNREADABLE
