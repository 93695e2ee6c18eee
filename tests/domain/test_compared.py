"""Two answers word by word: nothing of either is lost, and what stayed stays."""

from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.domain.compared import Change, Passage, compared, same_words

TEXTS = st.lists(
    st.sampled_from(["Objection.", "Plaintiff", "will", "produce", "on", "Dec. 18.", "\n"]), max_size=12
).map(" ".join)


def test_what_a_supplement_adds_and_drops_stands_at_its_place() -> None:
    before = "Objection, overbroad. Plaintiff will produce."
    after = "Plaintiff will produce by December 18."

    assert compared(before, after) == (
        Passage(Change.GONE, "Objection, overbroad. "),
        Passage(Change.SAME, "Plaintiff will "),
        Passage(Change.GONE, "produce. "),
        Passage(Change.NEW, "produce by December 18."),
    )


def test_the_looks_of_quotes_dashes_and_blanks_do_not_count() -> None:
    assert same_words("See \u201cA\u201d,  pages 3\u20135", 'See "A",\npages 3-5')
    assert not same_words("See A, pages 3-5", "See A, pages 3-6")


def words(passages: tuple[Passage, ...], left_out: Change) -> list[str]:
    return " ".join(p.text for p in passages if p.change is not left_out).split()


@given(TEXTS, TEXTS)
def test_the_marks_hold_every_word_of_both(before: str, after: str) -> None:
    found = compared(before, after)

    assert words(found, Change.NEW) == before.split()
    assert words(found, Change.GONE) == after.split()
    assert same_words(before, after) == all(p.change is Change.SAME for p in found)


def test_very_long_texts_are_compared_whole() -> None:
    long = "word " * 9_000

    assert [p.change for p in compared(long, f"{long}more")] == [Change.GONE, Change.NEW]
    assert [p.change for p in compared(long, long)] == [Change.SAME]
