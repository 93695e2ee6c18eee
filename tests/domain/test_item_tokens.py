"""Tokens of items: how they are spelled, labelled and ordered."""

import pytest

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.items import ItemToken, court_label


def tokens(text: str) -> tuple[ItemToken, ...]:
    return tuple(ItemToken.parse(word) for word in text.split())


def test_order_is_natural() -> None:
    ordered = (
        "I-2 I-2(3) I-2(a) I-2(a)(ii) I-2(a)(ix) I-2(b) I-2(h) I-2(i) I-2(j) I-2(aa) I-2.09 I-2.10 I-10 P-1"
    )
    assert [str(token) for token in sorted(set(tokens(ordered)))] == ordered.split()
    numerals = "I-1(i) I-1(ii) I-1(iii) I-1(iv) I-1(v) I-1(vi) I-1(ix) I-1(x) I-1(xi) I-1(xix)"
    assert [str(token) for token in sorted(set(tokens(numerals)))] == numerals.split()


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "I",
            "I-",
            "I-0",
            "Q-3",
            "X-3",
            "I-3(at)",
            "I-3(",
            "I-3b",
            "I-٣",
            "I-word",
            "I-3(É)",
            "I-1234567",
        ),
        *("X-a(b)", "I-3(b)(c)(d)(e)(f)(g)(h)(i)(j)", "I-3(iiii)", "I-3 (b)", "K-3", "I-3(0)", "I-1.00000"),
    ],
)
def test_other_spellings_are_no_tokens(text: str) -> None:
    with pytest.raises(InvalidInput, match="is not an item"):
        ItemToken.parse(text)


def test_tokens_are_spelled_one_way() -> None:
    assert str(ItemToken.parse(" i-007(B)(II) ")) == "I-7(b)(ii)"
    assert str(ItemToken.parse("D-26(a)(1)(A)(iii)")) == "D-26(a)(1)(A)(iii)"
    assert ItemToken.parse("I-3(b)").label == "3(b)"
    labels = {
        str(item): court_label(item) for item in tokens("I-3(b) I-6(i) I-12(b)(ii) I-2.09 I-3(1) I-3(aa)")
    }
    assert list(labels.values()) == ["3b", "6(i)", "12(b)(ii)", "2.09", "3(1)", "3(aa)"]
